"""What training leaves behind: sittings, attempts, scenario runs, own questions, plans, records.

Times are UTC, ISO 8601 with `Z` and milliseconds, or empty. Fields stand in the order of the
columns of their tables.
"""

from enum import StrEnum
from typing import Any, NamedTuple, NewType

from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId

SittingId = NewType("SittingId", str)
RunId = NewType("RunId", str)
SetId = NewType("SetId", str)
OWN = "own:"
"""Ids of questions a person wrote begin with this."""
DO_OR_DONT = "do-or-dont:"
"""Ids of questions made from one do or don't of the guide begin with this; its id follows."""


class SittingKind(StrEnum):
    """What a person sat down to do."""

    PRACTICE = "practice"
    MODULE = "module"
    """The practice of a module."""
    CHECK = "check"
    """The check at the end of a module."""
    EXAM = "exam"
    MISTAKES = "mistakes"
    SORTING = "sorting"
    REVIEW = "review"
    SET = "set"


class SittingState(StrEnum):
    """How far a sitting is."""

    OPEN = "open"
    FINISHED = "finished"
    LEFT = "left"
    """Given up; its answers count all the same."""


class Confidence(StrEnum):
    """How sure a person was before they saw the result; nobody has to say."""

    NONE = ""
    GUESS = "guess"
    UNSURE = "unsure"
    SURE = "sure"


class Grade(StrEnum):
    """What came of an attempt."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    POLL = "poll"
    """Not graded."""


class Scope(NamedTuple):
    """What questions are taken from. Filled fields add up; within a field any one passes.

    An empty scope is the whole guide. `module_id` says for which module it is done.
    """

    part_ids: tuple[str, ...] = ()
    page_ids: tuple[PageId, ...] = ()
    tags: tuple[str, ...] = ()
    set_id: str = ""
    module_id: str = ""

    def to_plain(self) -> dict[str, Any]:
        """Return the filled fields as plain data."""
        return {name: value for name, value in self._asdict().items() if value}

    @classmethod
    def from_plain(cls, data: object) -> "Scope":
        """Return a scope from plain data, whatever it holds."""
        fields = data if isinstance(data, dict) else {}
        return cls(
            part_ids=_texts(fields.get("part_ids")),
            page_ids=tuple(PageId(each) for each in _texts(fields.get("page_ids"))),
            tags=_texts(fields.get("tags")),
            set_id=str(fields.get("set_id", "")),
            module_id=str(fields.get("module_id", "")),
        )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


class Sitting(NamedTuple):
    """A fixed list of questions that a person answers one after another.

    Where it stands is not stored: the next question is the first without an answer that counts.
    """

    id: SittingId
    kind: SittingKind
    scope: Scope
    question_ids: tuple[QuestionId, ...]
    seed: str
    """Decides in which order options are shown."""
    content_version: str
    feedback_at_end: bool
    minutes: int
    """Time limit, or 0."""
    pass_mark: int
    """Per cent, or 0."""
    state: SittingState
    started: str
    ended: str
    changed: str


class Attempt(NamedTuple):
    """One answer that was given. Attempts are added, never changed; they can be taken back."""

    sitting_id: SittingId
    position: int
    turn: int
    """0 for the first answer at this position, 1 for the one after it was taken back, ..."""
    question_id: QuestionId
    page_id: PageId
    content_version: str
    answer: str
    """As JSON."""
    score: float
    grade: Grade
    confidence: Confidence
    had_help: bool
    """The passage was opened before the answer."""
    seconds: int
    answered: str
    taken_back: str
    """When, or empty."""

    @property
    def is_right(self) -> bool:
        """Whether nothing was missing and nothing wrong."""
        return self.grade is Grade.RIGHT


class ScenarioRun(NamedTuple):
    """One way through a scenario. `path` holds the steps and the place of each choice made."""

    id: RunId
    scenario_id: str
    content_version: str
    path: tuple[tuple[str, int], ...]
    ending_id: str
    started: str
    changed: str


class Doubt(NamedTuple):
    """A question that seems wrong to the person, with what they say about it."""

    id: str
    question_id: QuestionId
    text: str
    answer: str
    """Their answer as JSON, or empty."""
    content_version: str
    created: str
    changed: str


class QuestionSet(NamedTuple):
    """A person's own set; questions of their own or of the guide, in their order."""

    id: SetId
    title: str
    question_ids: tuple[QuestionId, ...]
    order: float
    created: str
    trashed: str
    changed: str


class OwnQuestion(NamedTuple):
    """A question a person wrote; `body` is what `Question.to_plain` gives."""

    id: QuestionId
    body: dict[str, Any]
    created: str
    trashed: str
    changed: str


class ReviewPlan(NamedTuple):
    """How a person wants to review. The last one counts; earlier ones stay as history."""

    id: str
    ready_by: str
    """A day (`2026-12-01`), or empty for no date."""
    minutes: int
    """A day; 0 for no limit."""
    scope: Scope
    created: str
    changed: str


class ModuleState(NamedTuple):
    """How far a person is with a module."""

    module_id: str
    run_id: str
    """The finished run of its scenario, or empty."""
    best: float
    """Best score of its check, from 0 to 1."""
    passed: str
    started: str
    changed: str


class Certificate(NamedTuple):
    """A record of a passed check that was made out to a name."""

    id: str
    module_id: str
    sitting_id: str
    name: str
    title: str
    """Of the module, as it was then."""
    score: float
    questions: int
    content_version: str
    issued: str
    changed: str


class Tally(NamedTuple):
    """What the attempts at one question come to, and how well it is remembered.

    All of it follows from the log of attempts; it is kept so that nobody has to count.
    `stability` is 0 for a question without memory: never graded, or not part of reviews.
    """

    question_id: QuestionId
    page_id: PageId
    attempts: int
    right: int
    points: float
    last_grade: Grade
    answered: str
    stability: float
    difficulty: float
    reviewed: str
    """When it was last reviewed, by a clock that never runs backwards."""
    interval: int
    """Days from then until it is due."""
    due: str


class DayCount(NamedTuple):
    """What was answered about one page on one day (UTC)."""

    day: str
    page_id: PageId
    attempts: int
    right: int
    points: float
    seconds: int


class ConfidenceCount(NamedTuple):
    """How often answers given with a certain confidence were right."""

    confidence: Confidence
    attempts: int
    right: int
