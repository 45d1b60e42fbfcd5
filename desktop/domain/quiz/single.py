"""One option is right. Answer: its place, or None."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.quiz.choice import Choice, verdict_on
from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    place_of,
    text_faults,
    why_faults,
)


@dataclass(frozen=True, kw_only=True)
class Single(Choice):
    """Choose the one right option."""

    kind = "single"
    sizes: ClassVar[tuple[int, int]] = (3, 4)

    def read_answer(self, value: object) -> Answer:
        """Return the place of an option or None."""
        return place_of(value, len(self.options))

    @property
    def solution(self) -> Answer:
        """Return the right option."""
        return min(self.right_places, default=None)

    def _mark(self, answer: Answer) -> Mark:
        parts = tuple(
            PartMark(place, verdict_on(option.is_right, place == answer), option.why)
            for place, option in enumerate(self.options)
        )
        if answer is None:
            return Mark(0.0, False, parts)
        chosen = self.options[answer]
        whys = (chosen.why,) if chosen.why else ()
        return Mark(float(chosen.is_right), chosen.is_right, parts, whys)

    def _own_faults(self) -> list[Fault]:
        found = text_faults([option.text for option in self.options], *self.sizes)
        right = len(self.right_places)
        if right != 1:
            found.append(Fault(FaultKind.SEVERAL_RIGHT if right else FaultKind.NO_RIGHT))
        return found + why_faults(self.options)
