"""Things to put in order. Answer: the places of all items as written, in the order given.

Items stand in the right order as written. Credit counts pairs: of every two items, do they stand
the right way round? Half of them do so by chance, so credit begins above half.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, ClassVar

from desktop.domain.quiz.question import (
    Answer,
    Fault,
    Mark,
    PartMark,
    Question,
    Verdict,
    arranged,
    list_of,
    place_of,
    text_faults,
    texts_of,
)


@dataclass(frozen=True, kw_only=True)
class Order(Question):
    """Put the items in order."""

    kind = "order"
    empty: ClassVar[Answer] = []
    sizes: ClassVar[tuple[int, int]] = (3, 6)

    items: tuple[str, ...] = ()

    @property
    def shuffled(self) -> int:
        """Return how many items are shown in an order of their own."""
        return len(self.items)

    def arrangement(self, seed: str) -> tuple[int, ...]:
        """Return an order to begin with that is not the right one already."""
        order = arranged(self.shuffled, f"{seed}:{self.id}")
        return (*order[1:], order[0]) if order == tuple(range(self.shuffled)) else order

    def read_answer(self, value: object) -> Answer:
        """Return all items in an order; less than all is no answer."""
        given = list_of(value)
        places = [p for p in (place_of(each, len(self.items)) for each in given) if p is not None]
        return places if len(places) == len(given) and sorted(places) == self.solution else []

    @property
    def solution(self) -> Answer:
        """Return the items as written."""
        return list(range(len(self.items)))

    def _mark(self, answer: Answer) -> Mark:
        if not answer:
            return Mark(0.0, False, tuple(PartMark(n, Verdict.MISSED) for n in self.solution))
        pairs = [one < other for one, other in combinations(answer, 2)]
        right = sum(pairs) / len(pairs) if pairs else 1.0
        parts = tuple(
            PartMark(item, Verdict.RIGHT if item == place else Verdict.WRONG)
            for place, item in enumerate(answer)
        )
        return Mark(max(0.0, 2 * right - 1), answer == self.solution, parts)

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        return {"items": texts_of(data.get("items"))}

    def _own_data(self) -> dict[str, Any]:
        return {"items": list(self.items)}

    def _own_faults(self) -> list[Fault]:
        return text_faults(self.items, *self.sizes)
