"""A number to type. Answer: the text as typed, for `1.500` and `1,500` are read both ways."""

import math
import re
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
    number_of,
    text_of,
)

LONGEST = 60
"""Code points of an answer that are looked at."""
_NUMBER = re.compile(r"([-+−]?\d(?:[\d.,'’\s]*\d)?)([eE][-+]?\d{1,3})?")


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """Type a number; `tolerance` is how far off it may be either way."""

    kind = "number"
    empty: ClassVar[Answer] = ""

    answer: float = 0
    tolerance: float = 0
    unit: str = ""

    def read_answer(self, value: object) -> Answer:
        """Return the text without blanks around it; a number is taken too."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return repr(value) if math.isfinite(value) else ""
        return text_of(value)[:LONGEST].strip()

    def accepts(self, answer: object) -> bool:
        """Return whether there is a number in the answer."""
        return bool(readings(self.read_answer(answer)))

    @property
    def solution(self) -> Answer:
        """Return the number."""
        return repr(self.answer)

    def _mark(self, answer: Answer) -> Mark:
        if not answer:
            return Mark(0.0, False, (PartMark(0, Verdict.MISSED),))
        margin = self.tolerance + 1e-9 * max(1.0, abs(self.answer))
        is_right = any(abs(value - self.answer) <= margin for value in readings(answer))
        verdict = Verdict.RIGHT if is_right else Verdict.WRONG
        return Mark(float(is_right), is_right, (PartMark(0, verdict),))

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "answer": number_of(data.get("answer")),
            "tolerance": number_of(data.get("tolerance")),
            "unit": text_of(data.get("unit")),
        }

    def _own_data(self) -> dict[str, Any]:
        return {"answer": self.answer, "tolerance": self.tolerance, "unit": self.unit}

    def _own_faults(self) -> list[Fault]:
        found = [] if math.isfinite(self.answer) else [Fault(FaultKind.NO_NUMBER)]
        if not math.isfinite(self.tolerance):
            found.append(Fault(FaultKind.NO_NUMBER))
        elif self.tolerance < 0:
            found.append(Fault(FaultKind.BELOW_ZERO))
        return found


def readings(text: str) -> list[float]:
    """Return the numbers a text may mean: none, one, or two if a dot or comma could be either.

    Blanks and apostrophes group digits. Words, signs of currency and units around it are ignored;
    two numbers are no answer.
    """
    if "." not in text:
        try:
            return [value] if math.isfinite(value := float(text)) else []
        except ValueError:
            pass
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return []
    digits, exponent = found[0]
    plain = re.sub(r"[\s'’]", "", digits).replace("−", "-")
    marks = [c for c in plain if c in ".,"]
    candidates = {plain.replace(",", "").replace(".", "")} if marks else {plain}
    if marks and (len(marks) == 1 or marks.count(marks[-1]) == 1):
        # The last mark may stand before decimals, any others group digits.
        whole, _, decimals = plain.rpartition(marks[-1])
        whole = whole.replace(",", "").replace(".", "")
        is_group = len(marks) == 1 and len(decimals) == 3 and whole.strip("+-0") != ""
        candidates = {f"{whole}.{decimals}"} | (candidates if is_group else set())
    values = (float(candidate + exponent) for candidate in candidates)
    return sorted(value for value in values if math.isfinite(value))
