"""Several options are right. Answer: a sorted list of places.

Credit is the share of right options chosen less the share of wrong ones chosen: whoever ticks
everything gets nothing for it.
"""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.quiz.choice import Choice, verdict_on
from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    list_of,
    place_of,
    text_faults,
    why_faults,
)


@dataclass(frozen=True, kw_only=True)
class Several(Choice):
    """Choose all right options."""

    kind = "several"
    empty: ClassVar[Answer] = []
    sizes: ClassVar[tuple[int, int]] = (4, 6)

    def read_answer(self, value: object) -> Answer:
        """Return places of options in their order."""
        places = [place_of(each, len(self.options)) for each in list_of(value)]
        return sorted({place for place in places if place is not None})

    @property
    def solution(self) -> Answer:
        """Return all right options."""
        return sorted(self.right_places)

    def _mark(self, answer: Answer) -> Mark:
        chosen = frozenset(answer)
        right = self.right_places
        parts = tuple(
            PartMark(place, verdict_on(option.is_right, place in chosen), option.why)
            for place, option in enumerate(self.options)
        )
        hits = len(chosen & right) / max(1, len(right))
        misses = len(chosen - right) / max(1, len(self.options) - len(right))
        whys = tuple(self.options[place].why for place in answer if self.options[place].why)
        is_right = bool(right) and chosen == right
        return Mark(1.0 if is_right else max(0.0, hits - misses), is_right, parts, whys)

    def _own_faults(self) -> list[Fault]:
        found = text_faults([option.text for option in self.options], *self.sizes)
        right = len(self.right_places)
        if right == 0:
            found.append(Fault(FaultKind.NO_RIGHT))
        elif right == 1:
            found.append(Fault(FaultKind.ONE_RIGHT, stops=False))
        if right and right == len(self.options):
            found.append(Fault(FaultKind.NO_WRONG, stops=False))
        return found + why_faults(self.options)
