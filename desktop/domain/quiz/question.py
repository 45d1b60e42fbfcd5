"""What every kind of question has in common, and what marking an answer says.

An answer is a plain JSON value that refers to options and items by their place in the question
as written, never by the place they were shown in. So shuffling them cannot change a mark.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, NewType, TypeAlias

from desktop.domain.library import PageId, PassageId

QuestionId = NewType("QuestionId", str)
"""`plan.outcomes.bus-screens`, or `own:` and a UUID for a question the person wrote."""

NO_QUESTION = QuestionId("")
NO_PAGE = PageId("")

Answer: TypeAlias = Any
"""A JSON value: a number, a text, a truth, a list of these, or None; each kind says which."""


class Difficulty(StrEnum):
    """What a question asks of the learner."""

    RECALL = "recall"
    UNDERSTAND = "understand"
    APPLY = "apply"


class Verdict(StrEnum):
    """What is said about one part of an answer: an option, an item, a pair."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    """It belonged to the answer and was left out."""
    LEFT = "left"
    """It was left out, and rightly so."""
    UNJUDGED = "unjudged"


class PartMark(NamedTuple):
    """The verdict on one part; `place` counts options or items as written."""

    place: int
    verdict: Verdict
    why: str = ""


class Mark(NamedTuple):
    """What an answer is worth. `whys` explain the choices made, in the author's words."""

    score: float
    """From 0 to 1; 0 for a poll."""
    is_right: bool
    """Whether nothing is missing and nothing is wrong."""
    parts: tuple[PartMark, ...] = ()
    whys: tuple[str, ...] = ()
    matched: str = ""
    """The listed answer that a typed one was taken for."""
    has_typo: bool = False
    """It was taken for that although it is spelled a little differently."""


class FaultKind(StrEnum):
    """What can be wrong with a question as written."""

    NO_STEM = "no-stem"
    NO_EXPLANATION = "no-explanation"
    EMPTY_TEXT = "empty-text"
    NO_WHY = "no-why"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    REPEATED = "repeated"
    NO_RIGHT = "no-right"
    SEVERAL_RIGHT = "several-right"
    ONE_RIGHT = "one-right"
    NO_WRONG = "no-wrong"
    SOME_RIGHT = "some-right"
    ONE_SIDE = "one-side"
    NO_ANSWER = "no-answer"
    NO_NUMBER = "no-number"
    BELOW_ZERO = "below-zero"


class Fault(NamedTuple):
    """Something wrong with a question. `place` is of the option or item, or -1."""

    kind: FaultKind
    place: int = -1
    stops: bool = True
    """Whether the question cannot be asked like this; otherwise it is advice."""


class Option(NamedTuple):
    """One thing to choose; a wrong one is called a distractor."""

    text: str
    is_right: bool = False
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """A question. Its kind adds what is to be answered and how that is marked."""

    kind: ClassVar[str]
    """The name of the kind in content files, in the profile and in exports."""
    is_graded: ClassVar[bool] = True
    empty: ClassVar[Answer] = None
    """What stands for no answer at all."""

    id: QuestionId = NO_QUESTION
    page_id: PageId = NO_PAGE
    """The section or case it is about, or empty."""
    difficulty: Difficulty = Difficulty.UNDERSTAND
    stem: str = ""
    explanation: str = ""
    passage_ids: tuple[PassageId, ...] = ()
    """The passages the answer rests on."""
    tags: tuple[str, ...] = ()

    # Answers

    @abstractmethod
    def read_answer(self, value: object) -> Answer:
        """Return a value as an answer of this kind, or `empty` if it is none."""

    @abstractmethod
    def _mark(self, answer: Answer) -> Mark:
        """Mark an answer that went through `read_answer`."""

    @property
    @abstractmethod
    def solution(self) -> Answer:
        """Return a perfect answer."""

    def mark(self, answer: object) -> Mark:
        """Mark an answer. Whatever is no answer of this kind counts as none."""
        return self._mark(self.read_answer(answer))

    def accepts(self, answer: object) -> bool:
        """Return whether a value is an answer of this kind that says something."""
        read: object = self.read_answer(answer)
        return bool(read != self.empty)

    # Order of showing

    @property
    def shuffled(self) -> int:
        """Return how many options or items are shown in an order of their own; 0 for none."""
        return 0

    def arrangement(self, seed: str) -> tuple[int, ...]:
        """Return in which order to show the options or items, the same for the same seed."""
        return arranged(self.shuffled, f"{seed}:{self.id}")

    # As written

    @classmethod
    @abstractmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields only this kind has, from plain data."""

    @abstractmethod
    def _own_data(self) -> dict[str, Any]:
        """Return what only this kind has as plain data; the other way round."""

    @abstractmethod
    def _own_faults(self) -> list[Fault]:
        """Return what is wrong with the fields only this kind has."""

    @classmethod
    def from_plain(cls, data: Mapping[str, Any], question_id: str = "") -> "Question":
        """Return a question of this kind from plain data; what is missing there is empty."""
        return cls(
            id=QuestionId(question_id or text_of(data.get("id"))),
            page_id=PageId(text_of(data.get("page"))),
            difficulty=_difficulty(data.get("difficulty")),
            stem=text_of(data.get("stem")),
            explanation=text_of(data.get("explanation")),
            passage_ids=tuple(PassageId(name) for name in texts_of(data.get("rests_on"))),
            tags=texts_of(data.get("tags")),
            **cls._own_fields(data),
        )

    def to_plain(self) -> dict[str, Any]:
        """Return everything as plain data, under the names of the content files."""
        return {
            "id": str(self.id),
            "page": str(self.page_id),
            "kind": self.kind,
            "difficulty": self.difficulty.value,
            "stem": self.stem,
            "explanation": self.explanation,
            "rests_on": list(self.passage_ids),
            "tags": list(self.tags),
            **self._own_data(),
        }

    def faults(self) -> tuple[Fault, ...]:
        """Return what is wrong with the question as written."""
        found = [] if self.stem.strip() else [Fault(FaultKind.NO_STEM)]
        found += self._own_faults()
        if not self.explanation.strip():
            found.append(Fault(FaultKind.NO_EXPLANATION, stops=False))
        return tuple(found)

    @property
    def is_askable(self) -> bool:
        """Whether the question can be asked and marked."""
        return not any(fault.stops for fault in self.faults())


def arranged(count: int, seed: str) -> tuple[int, ...]:
    """Return the numbers below `count` in an order that depends on the seed alone.

    A hash, not `random`: a sitting is resumed in the same order by any version of Python.
    """

    def weight(place: int) -> bytes:
        return hashlib.sha256(f"{seed}:{place}".encode("utf-8", "surrogatepass")).digest()

    return tuple(sorted(range(count), key=weight))


# Reading plain data, whatever it holds


def text_of(value: object) -> str:
    """Return a text, or an empty one for anything else."""
    return value if isinstance(value, str) else ""


def texts_of(value: object) -> tuple[str, ...]:
    """Return the texts of a list."""
    return tuple(each for each in list_of(value) if isinstance(each, str))


def list_of(value: object) -> Sequence[Any]:
    """Return a list, or an empty one for anything else."""
    return value if isinstance(value, list | tuple) else ()


def number_of(value: object) -> float:
    """Return a number, or 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    return value


def place_of(value: object, count: int) -> int | None:
    """Return a place below `count`, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value < count else None


def options_of(value: object) -> tuple[Option, ...]:
    """Return options from plain data."""
    return tuple(
        Option(text_of(each.get("text")), each.get("right") is True, text_of(each.get("why")))
        for each in list_of(value)
        if isinstance(each, Mapping)
    )


def plain_options(options: Sequence[Option]) -> list[dict[str, Any]]:
    """Return options as plain data."""
    return [
        {"text": option.text, **({"right": True} if option.is_right else {}), "why": option.why}
        for option in options
    ]


def _difficulty(value: object) -> Difficulty:
    try:
        return Difficulty(text_of(value))
    except ValueError:
        return Difficulty.UNDERSTAND


# Faults that several kinds share


def text_faults(texts: Sequence[str], fewest: int, most: int, least: int = 2) -> list[Fault]:
    """Return what is wrong with a list of texts.

    Below `least` there is nothing to ask; `fewest` and `most` are what the guide keeps to.
    """
    from desktop.domain.search import fold  # noqa: PLC0415 - only writing questions needs it

    found = [Fault(FaultKind.EMPTY_TEXT, n) for n, text in enumerate(texts) if not text.strip()]
    seen: set[str] = set()
    for place, text in enumerate(texts):
        folded = " ".join(fold(text).split())
        if folded and folded in seen:
            found.append(Fault(FaultKind.REPEATED, place))
        seen.add(folded)
    if len(texts) < fewest:
        found.append(Fault(FaultKind.TOO_FEW, stops=len(texts) < least))
    elif len(texts) > most:
        found.append(Fault(FaultKind.TOO_MANY, stops=False))
    return found


def why_faults(options: Sequence[Option]) -> list[Fault]:
    """Return which options do not say why they are right or wrong; that is advice only."""
    return [
        Fault(FaultKind.NO_WHY, place, stops=False)
        for place, option in enumerate(options)
        if not option.why.strip()
    ]
