"""Check each question by itself: its fields, its options and what it rests on."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.authoring.book import Book
from desktop.authoring.lined_yaml import Lined
from desktop.authoring.problem import Problem
from desktop.authoring.prose import markup_in, texts_of
from desktop.authoring.question_source import DIFFICULTIES, QuestionKind, SourceQuestion
from desktop.domain.search import fold

SIZES = {
    QuestionKind.SINGLE: (3, 4),
    QuestionKind.SEVERAL: (4, 6),
    QuestionKind.POLL: (2, 5),
    QuestionKind.ORDER: (3, 6),
    QuestionKind.MATCH: (3, 5),
    QuestionKind.SORT: (4, 6),
}
"""The fewest and the most options, items or pairs of a kind."""


def check_questions(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with single questions."""
    pages = {page.id for page in book.pages()}
    seen: dict[str, SourceQuestion] = {}
    for question in book.questions:
        if question.id in seen:
            yield Problem(
                question.path,
                question.id.line,
                f"the id {question.id} is used in {seen[question.id].path.name} too",
            )
        seen.setdefault(question.id, question)
        if question.page_id and question.page_id not in pages:
            yield Problem(
                question.path,
                question.page_id.line,
                f"`page` names {question.page_id}, which does not exist",
            )
        elif question.path.stem != question.page_id:
            yield Problem(
                question.path,
                question.page_id.line,
                f"the questions about {question.page_id} stand in {question.page_id}.yaml",
            )
        for line, message in _faults(question, book.passage_ids):
            yield Problem(question.path, line, f"{question.id}: {message}")


def _faults(question: SourceQuestion, passages: frozenset[str]) -> Iterator[tuple[int, str]]:
    page, _, name = question.id.rpartition(".")
    if page != question.page_id or not name:
        yield question.id.line, f"the id begins with `{question.page_id}.`"
    if question.difficulty and question.difficulty not in DIFFICULTIES:
        yield question.difficulty.line, f"difficulty is one of {', '.join(DIFFICULTIES)}"
    for given, passage in zip(question.rests_on, question.passage_ids, strict=True):
        if passage not in passages:
            yield given.line, f"rests on {passage}, which does not exist"
    yield from _repeated("passage", question.rests_on)
    for text in texts_of(question):
        if found := markup_in(text):
            yield text.line, f"questions are plain text; `{found}` would be shown as it is"
    yield from _shape(question)


def _shape(question: SourceQuestion) -> Iterator[tuple[int, str]]:
    match question.kind:
        case QuestionKind.SINGLE | QuestionKind.SEVERAL | QuestionKind.POLL:
            yield from _options(question)
        case QuestionKind.ORDER:
            yield from _size(question, question.items, "items")
        case QuestionKind.MATCH:
            yield from _size(question, [left for left, _ in question.pairs], "pairs")
            yield from _repeated(
                "right-hand text", [*(right for _, right in question.pairs), *question.extra]
            )
        case QuestionKind.SORT:
            yield from _sides(question)
        case QuestionKind.SHORT:
            yield from _repeated("answer", question.answers)
        case QuestionKind.NUMBER:
            if question.tolerance < 0:
                yield question.line, "the tolerance is 0 or more"


def _options(question: SourceQuestion) -> Iterator[tuple[int, str]]:
    yield from _size(question, [option.text for option in question.options], "options")
    right = sum(option.is_right for option in question.options)
    wrong = len(question.options) - right
    if question.kind == QuestionKind.SINGLE and right != 1:
        yield question.line, f"{right} options are right; a `single` has exactly one"
    elif question.kind == QuestionKind.SEVERAL and (right < 2 or not wrong):
        yield (
            question.line,
            f"{right} options are right and {wrong} wrong;"
            " a `several` has at least two right and one wrong",
        )
    elif question.kind == QuestionKind.POLL and right:
        yield question.line, "no option of a poll is right"


def _sides(question: SourceQuestion) -> Iterator[tuple[int, str]]:
    items = question.sorted_items
    yield from _size(question, [item.text for item in items], "items")
    for item in items:
        if item.side and item.side not in ("do", "dont"):
            yield item.side.line, "side is `do` or `dont`"
    if {item.side for item in items} == {"do"} or {item.side for item in items} == {"dont"}:
        yield question.line, "all items belong to one side"


def _size(
    question: SourceQuestion, values: Sequence[Lined], what: str
) -> Iterator[tuple[int, str]]:
    fewest, most = SIZES[question.kind]
    if values and not fewest <= len(values) <= most:
        yield (
            question.line,
            f"there are {len(values)} {what}; a `{question.kind}` has {fewest} to {most}",
        )
    yield from _repeated(what.removesuffix("s"), values)


def _repeated(what: str, values: Sequence[Lined]) -> Iterator[tuple[int, str]]:
    counts = Counter(fold(value) for value in values)
    for value in values:
        if counts[fold(value)] > 1:
            yield value.line, f"the {what} “{value}” stands twice"
            return
