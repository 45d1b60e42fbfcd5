"""What a session asks and by which rules, fixed before it begins."""

from enum import StrEnum
from typing import NamedTuple

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_OPTIONS = 12
MOST_QUESTIONS = 200
LONGEST_TYPED = 120
"""Code points of an answer that is typed."""


class QuestionKind(StrEnum):
    """What people do to answer; the same words as in content.db."""

    SINGLE = "single"
    SEVERAL = "several"
    TRUE_FALSE = "true-false"
    POLL = "poll"
    ORDER = "order"
    MATCH = "match"
    SORT = "sort"
    SHORT = "short"
    NUMBER = "number"


CHOOSING = (QuestionKind.SINGLE, QuestionKind.SEVERAL, QuestionKind.TRUE_FALSE, QuestionKind.POLL)
"""One or several options are chosen: hands can be counted."""
TYPED = (QuestionKind.SHORT, QuestionKind.NUMBER)


class Choice(NamedTuple):
    """Something to choose, to put in order, or to find a partner for."""

    text: str
    is_right: bool = False
    why: str = ""


class WorkshopQuestion(NamedTuple):
    """A question as it is shown in one session: options are mixed already and stay so.

    Which fields count depends on the kind: `options` are chosen from (`SINGLE`, `SEVERAL`,
    `TRUE_FALSE`, `POLL`), put in order (`ORDER`) or given to `items` (`MATCH`, `SORT`);
    `solution` is the order of options, or the option of each item; `accepted` are right texts.
    """

    id: str
    kind: QuestionKind
    stem: str
    options: tuple[Choice, ...] = ()
    items: tuple[str, ...] = ()
    solution: tuple[int, ...] = ()
    accepted: tuple[str, ...] = ()
    tolerance: float = 0.0
    unit: str = ""
    explanation: str = ""
    page_id: str = ""
    passage_ids: tuple[str, ...] = ()
    quote: str = ""
    citation: str = ""
    prompts: tuple[str, ...] = ()
    seconds: int = 0
    """How long it is meant to stay open; 0 is as long as the trainer likes."""

    @property
    def is_scored(self) -> bool:
        """Whether there is a right answer."""
        return self.kind is not QuestionKind.POLL

    @property
    def right_options(self) -> tuple[int, ...]:
        """The places of the right options."""
        return tuple(place for place, option in enumerate(self.options) if option.is_right)


class Rules(NamedTuple):
    """How a session is played; what is off by default puts nobody under pressure."""

    anonymous: bool = True
    """People may join without a name."""
    speed_points: bool = False
    """A right answer counts more the sooner it comes."""
    choose_team: bool = False
    """People choose their team when they join; else the trainer puts them in one."""


class Setup(NamedTuple):
    """A session before anybody joined."""

    title: str
    questions: tuple[WorkshopQuestion, ...]
    teams: tuple[str, ...] = ()
    rules: Rules = Rules()
    plan_id: str = ""
    content_version: str = ""
    language: str = "en"
