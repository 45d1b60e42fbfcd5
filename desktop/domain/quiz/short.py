"""A short answer to type. Answer: the text as typed.

Case, accents, blanks, hyphens and punctuation do not count, nor does a small slip in a longer
word. Short words and anything with digits must be right: RFI is not RFP.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    Question,
    Verdict,
    text_faults,
    text_of,
    texts_of,
)
from desktop.domain.search import fold

LONGEST = 500
"""Code points of an answer that are looked at."""
_ONE_SLIP = 5
"""From this many characters a word may have one slip,"""
_TWO_SLIPS = 9
"""and from this many two."""
_MOST_SLIPS = 2


@dataclass(frozen=True, kw_only=True)
class Short(Question):
    """Type the answer; `answers` lists what is right, the best one first."""

    kind = "short"
    empty: ClassVar[Answer] = ""

    answers: tuple[str, ...] = ()

    def read_answer(self, value: object) -> Answer:
        """Return the text without blanks around it."""
        return text_of(value)[:LONGEST].strip()

    @property
    def solution(self) -> Answer:
        """Return the best of the right answers."""
        return self.answers[0] if self.answers else ""

    def _mark(self, answer: Answer) -> Mark:
        matched, slips = _best(str(answer), self.answers)
        if not matched:
            return Mark(0.0, False, (PartMark(0, Verdict.WRONG if answer else Verdict.MISSED),))
        return Mark(1.0, True, (PartMark(0, Verdict.RIGHT),), (), matched, slips > 0)

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {"answers": texts_of(data.get("answers"))}

    def _own_data(self) -> dict[str, Any]:
        return {"answers": list(self.answers)}

    def _own_faults(self) -> list[Fault]:
        if not any(_words(answer) for answer in self.answers):
            return [Fault(FaultKind.NO_ANSWER)]
        count = len(self.answers)
        return [fault._replace(stops=False) for fault in text_faults(self.answers, 1, count)]


def _best(given: str, answers: tuple[str, ...]) -> tuple[str, int]:
    """Return the listed answer a typed one stands for and how many slips it has; empty for none."""
    words = _words(given)
    if not words:
        return "", 0
    for answer in answers:
        if "".join(_words(answer)) == "".join(words):
            return answer, 0
    found = [(_slips(words, _words(answer)), answer) for answer in answers]
    slips, answer = min(found, default=(_MOST_SLIPS + 1, ""), key=lambda each: each[0])
    return (answer, slips) if slips <= _MOST_SLIPS else ("", 0)


def _words(text: str) -> list[str]:
    """Return the words that count: folded, without hyphens, apostrophes and punctuation."""
    plain = "".join(c if c.isalnum() else "" if c in "'’`´" else " " for c in fold(text))
    return plain.split()


def _slips(given: list[str], wanted: list[str]) -> int:
    if len(given) != len(wanted):
        return _MOST_SLIPS + 1
    total = 0
    for one, other in zip(given, wanted, strict=True):
        slips = distance(one, other)
        allowed = (len(other) >= _ONE_SLIP) + (len(other) >= _TWO_SLIPS)
        has_digits = any(c.isdigit() for c in one + other)
        if slips > (0 if has_digits else allowed):
            return _MOST_SLIPS + 1
        total += slips
    return total


def distance(one: str, other: str) -> int:
    """Return how many letters are wrong, missing, added or swapped with their neighbour.

    More than `_MOST_SLIPS` apart in length is not worked out.
    """
    if abs(len(one) - len(other)) > _MOST_SLIPS:
        return _MOST_SLIPS + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, a in enumerate(one, 1):
        now = [row]
        for column, b in enumerate(other, 1):
            best = min(last[column] + 1, now[-1] + 1, last[column - 1] + (a != b))
            if row > 1 and column > 1 and a == other[column - 2] and one[row - 2] == b:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        before, last = last, now
    return last[-1]
