"""Check the questions together: how they are asked, and how they are spread."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from desktop.authoring.book import Book
from desktop.authoring.lined_yaml import Text
from desktop.authoring.problem import Problem
from desktop.authoring.question_source import DIFFICULTIES, QuestionKind, SourceQuestion
from desktop.domain.library import Kind
from desktop.domain.search import fold, words_of

MOST_LONGEST_ON_A_PAGE = 1 / 3
"""Share of a page's single choices whose right answer may be strictly the longest option."""
MOST_LONGEST = 0.30
"""The same over the whole bank. By chance it would be about a quarter."""
LEAST_APPLY = 1 / 3
LEAST_OF_A_DIFFICULTY = 0.05
TOO_ALIKE = 0.6
"""Share of their words two stems may have in common (intersection over union)."""

_CATCH_ALL = re.compile(
    r"\b(?:all|none|both|neither) of (?:the|these) (?:above|below|others?|answers?|options?)\b"
    r"|\bnone of these\b",
    re.IGNORECASE,
)
# A web page or page 3 of a bid may be asked about; a place in the book may not.
_PLACE_IN_BOOK = re.compile(
    r"\b(?:page|table|figure|chapter|section)s? (?:numbers?\b|no\. ?\d)"
    r"|\b(?:table|figure|chapter|section)s? \d"
    r"|\b(?:say|says|stand|stands|find|found|written|printed) on page \d"
    r"|\bprinted pages?\b"
    r"|\b(?:which|what|how many) (?:printed )?(?:pages?|tables?|figures?|chapters?|sections?)"
    r"(?: number)?\b[^.?!]{0,40}\b(?:guidelines|guide|book|publication)\b"
    r"|\b(?:on|in) which (?:printed )?(?:page|table|figure|chapter|section)\b(?! of| in)",
    re.IGNORECASE,
)
_COMMON_WORDS = frozenset(
    words_of(
        "a an and are as at be by can do does for from has have how in is it its not of on or"
        " should that the their them then they this to was we what when which who why will with"
        " would you your"
    )
)


def check_question_bank(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with the question bank as a whole."""
    for rule in (_wording, _longest, _spread, _alike):
        yield from rule(book)


def _wording(book: Book) -> Iterator[Problem]:
    for question in book.questions:
        for text in _offered(question):
            if match := _CATCH_ALL.search(text):
                yield Problem(question.path, text.line, f"{question.id}: no “{match[0]}”")
        if match := _PLACE_IN_BOOK.search(question.stem):
            yield Problem(
                question.path,
                question.stem.line,
                f"{question.id}: asks for a place in the book (“{match[0]}”)",
            )


def _offered(question: SourceQuestion) -> Iterator[Text]:
    yield from (option.text for option in question.options)
    yield from (item.text for item in question.sorted_items)
    yield from question.items
    yield from question.extra


def _longest(book: Book) -> Iterator[Problem]:
    singles = [q for q in book.questions if q.kind == QuestionKind.SINGLE]
    by_page: defaultdict[str, list[SourceQuestion]] = defaultdict(list)
    for question in singles:
        by_page[question.page_id].append(question)
    for page_id, questions in by_page.items():
        telling = [question for question in questions if _right_is_longest(question)]
        if len(telling) > len(questions) * MOST_LONGEST_ON_A_PAGE:
            names = ", ".join(q.id.removeprefix(f"{page_id}.") for q in telling)
            yield Problem(
                telling[0].path,
                telling[0].line,
                f"the right answer is the longest in {len(telling)} of {len(questions)}"
                f" single choices: {names}",
            )
    telling = [question for question in singles if _right_is_longest(question)]
    if len(telling) > len(singles) * MOST_LONGEST:
        yield Problem(
            book.root / "questions",
            1,
            f"in the whole bank the right answer is the longest in {len(telling)} of"
            f" {len(singles)} single choices; {MOST_LONGEST:.0%} are the most",
        )


def _right_is_longest(question: SourceQuestion) -> bool:
    right = max(len(option.text) for option in question.options if option.is_right)
    return all(len(option.text) < right for option in question.options if not option.is_right)


def _spread(book: Book) -> Iterator[Problem]:
    graded = [question for question in book.questions if question.is_graded]
    folder = book.root / "questions"
    counts = Counter[str](question.difficulty for question in graded)
    for difficulty in DIFFICULTIES:
        least = LEAST_APPLY if difficulty == "apply" else LEAST_OF_A_DIFFICULTY
        if counts[difficulty] < least * len(graded):
            yield Problem(
                folder,
                1,
                f"{counts[difficulty]} of {len(graded)} questions are `{difficulty}`;"
                f" at least {least:.0%} are needed",
            )
    by_page: defaultdict[str, list[SourceQuestion]] = defaultdict(list)
    for question in graded:
        by_page[question.page_id].append(question)
    for questions in by_page.values():
        if len(questions) > 1 and len({question.difficulty for question in questions}) == 1:
            yield Problem(
                questions[0].path,
                questions[0].difficulty.line,
                f"all questions about this page are `{questions[0].difficulty}`",
            )


class _Asked(NamedTuple):
    """A question wherever it stands, and the words it is told by."""

    path: Path
    line: int
    name: str
    words: frozenset[str]


def _alike(book: Book) -> Iterator[Problem]:
    for one, other in combinations(_asked(book), 2):
        shared = len(one.words & other.words)
        if shared and shared / len(one.words | other.words) >= TOO_ALIKE:
            yield Problem(
                other.path, other.line, f"{other.name} asks nearly the same as {one.name}"
            )


def _asked(book: Book) -> Iterator[_Asked]:
    for page in book.pages():
        for passage in page.passages:
            if passage.kind in (Kind.CHECK, Kind.DISCUSSION):
                name = f"{page.id}#{passage.name}"
                yield _Asked(page.path, passage.line, name, _telling_words(passage.markdown))
    for question in book.questions:
        yield _Asked(question.path, question.stem.line, question.id, _telling_words(question.stem))


def _telling_words(text: str) -> frozenset[str]:
    """Return the words of a stem without case, accents, plural endings and common words."""
    words = (word for word in words_of(fold(text)) if word not in _COMMON_WORDS)
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words)
