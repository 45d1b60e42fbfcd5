"""Questions with options: exactly one is right, several are, or none is because opinions differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from desktop.domain.quiz.question import (
    Answer,
    Option,
    Question,
    Verdict,
    options_of,
    plain_options,
)


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """What questions with options have in common."""

    sizes: ClassVar[tuple[int, int]]
    """The fewest and the most options the guide keeps to."""

    options: tuple[Option, ...] = ()

    @property
    def shuffled(self) -> int:
        """Return how many options are shown in an order of their own."""
        return len(self.options)

    @property
    def right_places(self) -> frozenset[int]:
        """Return which options are right."""
        return frozenset(place for place, option in enumerate(self.options) if option.is_right)

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {"options": options_of(data.get("options"))}

    def _own_data(self) -> dict[str, Answer]:
        return {"options": plain_options(self.options)}


def verdict_on(is_right: bool, is_chosen: bool) -> Verdict:
    """Return the verdict on an option."""
    if is_chosen:
        return Verdict.RIGHT if is_right else Verdict.WRONG
    return Verdict.MISSED if is_right else Verdict.LEFT
