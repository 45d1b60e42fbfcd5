"""A sentence is true or false. Answer: True, False or None."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    Question,
    Verdict,
    text_of,
)


@dataclass(frozen=True, kw_only=True)
class TrueFalse(Question):
    """Say whether the stem is true."""

    kind = "true-false"

    is_true: bool = False
    why_wrong: str = ""
    """What to say to whoever chose the wrong one."""

    def read_answer(self, value: object) -> Answer:
        """Return a truth or None."""
        return value if isinstance(value, bool) else None

    @property
    def solution(self) -> Answer:
        """Return whether it is true."""
        return self.is_true

    def _mark(self, answer: Answer) -> Mark:
        if answer is None:
            return Mark(0.0, False, (PartMark(0, Verdict.MISSED, self.why_wrong),))
        is_right = answer == self.is_true
        verdict = Verdict.RIGHT if is_right else Verdict.WRONG
        whys = () if is_right or not self.why_wrong else (self.why_wrong,)
        return Mark(float(is_right), is_right, (PartMark(0, verdict, "".join(whys)),), whys)

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {"is_true": data.get("answer") is True, "why_wrong": text_of(data.get("why_wrong"))}

    def _own_data(self) -> dict[str, Any]:
        return {"answer": self.is_true, "why_wrong": self.why_wrong}

    def _own_faults(self) -> list[Fault]:
        return [] if self.why_wrong.strip() else [Fault(FaultKind.NO_WHY, stops=False)]
