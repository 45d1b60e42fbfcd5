"""An opinion poll: nothing is right or wrong. Answer: the place of an option, or None."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    Verdict,
    place_of,
    text_faults,
)


@dataclass(frozen=True, kw_only=True)
class Poll(Choice):
    """Say what you think."""

    kind = "poll"
    is_graded: ClassVar[bool] = False
    sizes: ClassVar[tuple[int, int]] = (2, 5)

    @property
    def shuffled(self) -> int:
        """Return 0: opinions often have an order of their own."""
        return 0

    def read_answer(self, value: object) -> Answer:
        """Return the place of an option or None."""
        return place_of(value, len(self.options))

    @property
    def solution(self) -> Answer:
        """Return None: there is no right opinion."""
        return None

    def _mark(self, answer: Answer) -> Mark:
        parts = tuple(
            PartMark(place, Verdict.UNJUDGED, option.why)
            for place, option in enumerate(self.options)
        )
        whys = () if answer is None or not self.options[answer].why else (self.options[answer].why,)
        return Mark(0.0, False, parts, whys)

    def _own_faults(self) -> list[Fault]:
        found = text_faults([option.text for option in self.options], *self.sizes)
        if self.right_places:
            found.append(Fault(FaultKind.SOME_RIGHT, stops=False))
        return found
