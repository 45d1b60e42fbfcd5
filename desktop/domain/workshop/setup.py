"""What a session asks and by which rules, fixed before it begins."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from desktop.domain.quiz.choice import Choice as WrittenChoice
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.sort import DO, Sort
from desktop.domain.quiz.true_false import TrueFalse

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


@dataclass(frozen=True)
class WorkshopQuestion:
    """A question as everybody in the room sees it: mixed once, the same on every phone.

    Answers count the options as they are shown, so that a letter means the same for all and the
    order in which a question was written tells nobody what is right.
    """

    written: Question
    order: tuple[int, ...] = ()
    """For each place shown the place as written; empty where nothing is mixed."""
    labels: tuple[str, str] = ("", "")
    """What stands for true and false, or for do and don't."""
    quote: str = ""
    citation: str = ""
    prompts: tuple[str, ...] = ()
    seconds: int = 0
    """How long it is meant to stay open; 0 is as long as the trainer likes."""

    @property
    def id(self) -> str:
        """The id of the question in the guide, or of one the trainer wrote."""
        return self.written.id

    @property
    def kind(self) -> QuestionKind:
        """What people do to answer."""
        return QuestionKind(self.written.kind)

    @property
    def stem(self) -> str:
        """What is asked."""
        return self.written.stem

    @property
    def explanation(self) -> str:
        """What is said once the answer is revealed."""
        return self.written.explanation

    @property
    def is_scored(self) -> bool:
        """Whether there is a right answer."""
        return self.written.is_graded

    @cached_property
    def options(self) -> tuple[Choice, ...]:
        """What is chosen from, put in order, or given to `items`."""
        written = self.written
        if isinstance(written, WrittenChoice):
            return tuple(Choice(*written.options[place]) for place in self._mixed)
        if isinstance(written, TrueFalse):
            rights = (written.is_true, not written.is_true)
            whys = ["" if is_right else written.why_wrong for is_right in rights]
            return tuple(map(Choice, self.labels, rights, whys))
        if isinstance(written, Order):
            return tuple(Choice(written.items[place]) for place in self._mixed)
        if isinstance(written, Match):
            return tuple(Choice(written.rights[place]) for place in self._mixed)
        return tuple(map(Choice, self.labels)) if isinstance(written, Sort) else ()

    @cached_property
    def items(self) -> tuple[str, ...]:
        """What gets an option each, where that is the task."""
        if isinstance(self.written, Match):
            return self.written.lefts
        if isinstance(self.written, Sort):
            return tuple(self.written.items[place].text for place in self._mixed)
        return ()

    @cached_property
    def solution(self) -> tuple[int, ...]:
        """The right options, the right order, or the right option of each item."""
        written = self.written
        if isinstance(written, Order):
            return tuple(self._mixed.index(place) for place in range(len(written.items)))
        if isinstance(written, Match):
            return tuple(self._mixed.index(place) for place in range(len(written.pairs)))
        if isinstance(written, Sort):
            return tuple(int(written.items[place].side != DO) for place in self._mixed)
        return tuple(place for place, option in enumerate(self.options) if option.is_right)

    @cached_property
    def accepted(self) -> tuple[str, ...]:
        """Texts that are right, where one is typed; the best one first."""
        if isinstance(self.written, Short):
            return self.written.answers
        return (f"{self.written.answer:g}",) if isinstance(self.written, Number) else ()

    @property
    def unit(self) -> str:
        """What stands behind a number."""
        return self.written.unit if isinstance(self.written, Number) else ""

    @cached_property
    def _mixed(self) -> tuple[int, ...]:
        written = self.written
        if isinstance(written, WrittenChoice):
            count = len(written.options)
        elif isinstance(written, Order | Sort):
            count = len(written.items)
        else:
            count = len(written.rights) if isinstance(written, Match) else 0
        is_whole = sorted(self.order) == list(range(count))
        return self.order if is_whole else tuple(range(count))

    def as_written(self, answer: tuple[int, ...] | str) -> object:
        """Return an answer as the question itself understands it."""
        written = self.written
        if isinstance(answer, str):
            return answer
        if isinstance(written, TrueFalse):
            return answer[0] == 0
        if isinstance(written, Sort):
            sides = dict(zip(self._mixed, answer, strict=True))
            return [DO if sides[place] == 0 else "dont" for place in range(len(written.items))]
        places = [self._mixed[place] for place in answer]
        alone = self.kind in (QuestionKind.SINGLE, QuestionKind.POLL)
        return places[0] if alone else places


def mixed(written: Question, seed: str, labels: tuple[str, str] = ("", "")) -> WorkshopQuestion:
    """Return a question with its options mixed, the same way for the same seed."""
    return WorkshopQuestion(written, written.arrangement(seed), labels)


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
    is_nameless: bool = False
    """The names of those who took part were deleted."""
