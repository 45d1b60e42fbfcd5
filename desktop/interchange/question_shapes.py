"""How questions take a shape that Moodle knows, and come back to what they were.

What Moodle has no field for goes along as tags: `difficulty:apply`, `page:plan.needs`,
`passage:plan.needs#ask`, and `kind:order` or `kind:sort=Do` on a question to match that was one to
put in order or to sort.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.library import PageId, PassageId
from desktop.domain.question_exchange import ExchangeWords, Loss, Lost, excerpt_of
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Difficulty, Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.sort import DO, DONT, Sort, SortItem

_DIFFICULTY, _PAGE, _PASSAGE = "difficulty:", "page:", "passage:"
_ORDER, _SORT = "kind:order", "kind:sort="


def lost(question: Question, losses: Iterable[Loss]) -> Lost:
    """Return what of a question does not go along."""
    kept = tuple(dict.fromkeys(losses))
    return Lost(kept, excerpt_of(question.stem), question_id=question.id)


def to_shape(question: Question, words: ExchangeWords) -> tuple[Question | None, list[Loss]]:
    """Return a question as Moodle knows it, with tags, and what it loses; None for none at all."""
    if isinstance(question, Poll):
        return None, [Loss.LEFT_OUT]
    if not question.is_askable:
        return None, [Loss.UNFINISHED]
    tags = list(question.tags)
    tags.append(f"{_DIFFICULTY}{question.difficulty}")
    tags += [f"{_PAGE}{question.page_id}"] if question.page_id else []
    tags += [f"{_PASSAGE}{passage_id}" for passage_id in question.passage_ids]
    shaped, losses = question, []
    if isinstance(question, Order):
        tags.append(_ORDER)
        pairs = [(item, str(place)) for place, item in enumerate(question.items, 1)]
        shaped, losses = _matching(question, pairs), [Loss.AS_MATCHING]
    elif isinstance(question, Sort):
        tags.append(f"{_SORT}{words.do}")
        sides = {DO: words.do, DONT: words.dont}
        pairs = [(item.text, sides[item.side]) for item in question.items]
        if len(pairs) < 2:
            return None, [Loss.LEFT_OUT]
        shaped, losses = _matching(question, pairs), [Loss.AS_MATCHING]
        losses += [Loss.WHYS] if any(item.why for item in question.items) else []
    return replace(shaped, tags=tuple(tags)), losses


def _matching(question: Question, pairs: list[tuple[str, str]]) -> Match:
    return Match(
        id=question.id,
        stem=question.stem,
        explanation=question.explanation,
        pairs=tuple(pairs),
    )


def from_shape(question: Question) -> Question:
    """Return a question with what its tags say of it; the other way round."""
    tags: list[str] = []
    passages = list(question.passage_ids)
    page, difficulty, was = question.page_id, question.difficulty, ""
    for tag in question.tags:
        if tag.startswith(_DIFFICULTY) and tag.removeprefix(_DIFFICULTY) in list(Difficulty):
            difficulty = Difficulty(tag.removeprefix(_DIFFICULTY))
        elif tag.startswith(_PAGE):
            page = PageId(tag.removeprefix(_PAGE))
        elif tag.startswith(_PASSAGE):
            passages.append(PassageId(tag.removeprefix(_PASSAGE)))
        elif tag == _ORDER or tag.startswith(_SORT):
            was = tag
        else:
            tags.append(tag)
    shaped = _as_it_was(question, was) if isinstance(question, Match) else question
    return replace(
        shaped,
        page_id=page,
        difficulty=difficulty,
        passage_ids=tuple(passages),
        tags=tuple(tags),
    )


def _as_it_was(question: Match, was: str) -> Question:
    if was == _ORDER:
        places = {left: right for left, right in question.pairs if right.isdecimal()}
        if len(places) == len(question.pairs):
            items = sorted(places, key=lambda item: int(places[item][:9]))
            return Order(
                id=question.id,
                stem=question.stem,
                explanation=question.explanation,
                items=tuple(items),
            )
    if was.startswith(_SORT) and len(set(question.rights)) <= 2:
        do = was.removeprefix(_SORT)
        return Sort(
            id=question.id,
            stem=question.stem,
            explanation=question.explanation,
            items=tuple(
                SortItem(left, DO if right == do else DONT) for left, right in question.pairs
            ),
        )
    return question


LONGEST_NAME = 60
_ROUND_SHARES = (*range(1, 11), 20)
"""Into so many equal parts Moodle can divide a mark."""


def name_of(question: Question) -> str:
    """Return a name to know a question by in a list."""
    return excerpt_of(question.stem)[:LONGEST_NAME]


def shares(question: Several) -> tuple[float, float, bool]:
    """Return what each right option counts and each wrong one costs in per cent, and if exactly."""
    right = len(question.right_places)
    wrong = len(question.options) - right
    is_exact = right in _ROUND_SHARES and wrong in (0, *_ROUND_SHARES)
    return round(100 / max(1, right), 5), round(100 / max(1, wrong), 5), is_exact
