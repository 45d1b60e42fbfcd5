"""What a sitting shows and says: turns, feedback on answers, results."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.library import PageId, Passage
from desktop.domain.quiz.question import Answer, Mark, Question, QuestionId
from desktop.domain.training import Attempt, Grade, Sitting


class Turn(NamedTuple):
    """The question a sitting has come to."""

    sitting: Sitting
    position: int
    total: int
    question: Question
    arrangement: tuple[int, ...]
    """In which order to show its options or items."""
    is_repeat: bool
    """It went wrong earlier in this sitting."""
    seconds_left: int | None
    """Of a time limit; None without one."""


class Citation(NamedTuple):
    """A passage an answer rests on, and where it stands."""

    passage: Passage
    page_id: PageId
    number: str
    title: str


class Feedback(NamedTuple):
    """What is said about an answer."""

    question: Question
    answer: Answer
    mark: Mark
    attempt: Attempt
    citations: tuple[Citation, ...]


class Answered(NamedTuple):
    """What came of an answer. `feedback` is None in a test until its end."""

    feedback: Feedback | None
    following: Turn | None
    """None: the sitting is finished, see `result`."""


class Share(NamedTuple):
    """How many questions of a page or a difficulty were right."""

    name: str
    right: int
    total: int


class Result(NamedTuple):
    """What a finished sitting comes to. Questions asked once more do not count twice."""

    sitting: Sitting
    questions: int
    answered: int
    right: int
    score: float
    """Points through questions, from 0 to 1; parts of a question count."""
    is_passed: bool | None
    """None where nothing has to be passed."""
    seconds: int
    by_page: tuple[Share, ...]
    by_difficulty: tuple[Share, ...]
    wrong: tuple[QuestionId, ...]
    gone: int = 0
    """Questions answered that are not there any more; their answers count all the same."""


def grade_of(question: Question, mark: Mark) -> Grade:
    """Return what came of an attempt."""
    if not question.is_graded:
        return Grade.POLL
    if mark.is_right:
        return Grade.RIGHT
    return Grade.PARTLY if mark.score > 0 else Grade.WRONG


def shares(pairs: Iterable[tuple[str, bool]]) -> tuple[Share, ...]:
    """Return how many were right by name, in the order the names come."""
    found: dict[str, Share] = {}
    for name, is_right in pairs:
        before = found.get(name, Share(name, 0, 0))
        found[name] = Share(name, before.right + is_right, before.total + 1)
    return tuple(found.values())
