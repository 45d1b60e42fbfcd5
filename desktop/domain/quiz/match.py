"""Things to match. Answer: for each left side the place of a right side in `rights`, or None."""

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
    list_of,
    place_of,
    text_faults,
    text_of,
    texts_of,
)


@dataclass(frozen=True, kw_only=True)
class Match(Question):
    """Find the right side of each left side; some right sides may be left over."""

    kind = "match"
    empty: ClassVar[Answer] = []
    sizes: ClassVar[tuple[int, int]] = (3, 5)

    pairs: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = ()
    """Right sides that belong to nothing."""

    @property
    def lefts(self) -> tuple[str, ...]:
        """Return the left sides."""
        return tuple(left for left, _ in self.pairs)

    @property
    def rights(self) -> tuple[str, ...]:
        """Return all right sides, those of the pairs first; show them in `arrangement` order."""
        return (*(right for _, right in self.pairs), *self.extra)

    @property
    def shuffled(self) -> int:
        """Return how many right sides are shown in an order of their own."""
        return len(self.rights)

    def read_answer(self, value: object) -> Answer:
        """Return one right side or None for each left side."""
        given = list_of(value)
        places = [place_of(each, len(self.rights)) for each in given]
        if len(places) != len(self.pairs) or all(place is None for place in places):
            return []
        return places

    @property
    def solution(self) -> Answer:
        """Return the pairs as written."""
        return list(range(len(self.pairs)))

    def _mark(self, answer: Answer) -> Mark:
        rights = self.rights
        given = answer or [None] * len(self.pairs)
        parts = []
        for place, chosen in enumerate(given):
            if chosen is None:
                verdict = Verdict.MISSED
            else:
                # Two right sides may read the same: then either is right.
                is_right = rights[chosen] == rights[place]
                verdict = Verdict.RIGHT if is_right else Verdict.WRONG
            parts.append(PartMark(place, verdict))
        right = sum(part.verdict is Verdict.RIGHT for part in parts)
        return Mark(right / max(1, len(parts)), 0 < right == len(parts), tuple(parts))

    @classmethod
    def _own_fields(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        pairs = [list_of(pair) for pair in list_of(data.get("pairs"))]
        return {
            "pairs": tuple((text_of(p[0]), text_of(p[1])) for p in pairs if len(p) == 2),
            "extra": texts_of(data.get("extra")),
        }

    def _own_data(self) -> dict[str, Any]:
        return {"pairs": [list(pair) for pair in self.pairs], "extra": list(self.extra)}

    def _own_faults(self) -> list[Fault]:
        found = text_faults(self.lefts, *self.sizes)
        count = len(self.rights)
        # A right side that stands twice can still be marked: see above.
        return found + [
            fault._replace(stops=fault.kind is FaultKind.EMPTY_TEXT)
            for fault in text_faults(self.rights, count, count)
        ]
