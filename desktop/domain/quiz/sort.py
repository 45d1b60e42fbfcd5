"""Things to sort into do and don't. Answer: `do`, `dont` or None for each item."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from desktop.domain.quiz.question import (
    Answer,
    Fault,
    FaultKind,
    Mark,
    PartMark,
    Question,
    Verdict,
    list_of,
    text_faults,
    text_of,
)

DO = "do"
DONT = "dont"


class SortItem(NamedTuple):
    """One thing to sort; `side` is DO or DONT."""

    text: str
    side: str
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Sort(Question):
    """Say of each item whether to do it or not."""

    kind = "sort"
    empty: ClassVar[Answer] = []
    sizes: ClassVar[tuple[int, int]] = (4, 6)

    items: tuple[SortItem, ...] = ()

    @property
    def shuffled(self) -> int:
        """Return how many items are shown in an order of their own."""
        return len(self.items)

    def read_answer(self, value: object) -> Answer:
        """Return a side or None for each item."""
        sides = [side if side in (DO, DONT) else None for side in list_of(value)]
        if len(sides) != len(self.items) or not any(sides):
            return []
        return sides

    @property
    def solution(self) -> Answer:
        """Return the right sides."""
        return [item.side for item in self.items]

    def _mark(self, answer: Answer) -> Mark:
        given = answer or [None] * len(self.items)
        parts = tuple(
            PartMark(place, _verdict(item.side, side), item.why)
            for place, (item, side) in enumerate(zip(self.items, given, strict=True))
        )
        right = sum(part.verdict is Verdict.RIGHT for part in parts)
        whys = tuple(p.why for p in parts if p.verdict is Verdict.WRONG and p.why)
        return Mark(right / max(1, len(parts)), 0 < right == len(parts), parts, whys)

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "items": tuple(
                SortItem(
                    text_of(each.get("text")),
                    DONT if each.get("side") == DONT else DO,
                    text_of(each.get("why")),
                )
                for each in list_of(data.get("items"))
                if isinstance(each, Mapping)
            )
        }

    def _own_data(self) -> dict[str, Any]:
        return {"items": [item._asdict() for item in self.items]}

    def _own_faults(self) -> list[Fault]:
        found = text_faults([item.text for item in self.items], *self.sizes, least=1)
        if len({item.side for item in self.items}) == 1:
            found.append(Fault(FaultKind.ONE_SIDE, stops=False))
        return found + [
            Fault(FaultKind.NO_WHY, place, stops=False)
            for place, item in enumerate(self.items)
            if not item.why.strip()
        ]


def _verdict(side: str, given: str | None) -> Verdict:
    if given is None:
        return Verdict.MISSED
    return Verdict.RIGHT if given == side else Verdict.WRONG
