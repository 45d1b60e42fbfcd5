"""Lay the words of an old text against those of a new one, and tell how sure each place is.

All ways to turn the one into the other are weighed at once. What counts is not the likeliest way
but how much of the weight agrees on where a stretch begins and ends.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import exp, inf, log
from typing import NamedTuple

from desktop.services.word_odds import HEAVY, LIGHT, Frequency, Row, Ways, is_correction

NEAR_BY, FAR = 4, 24
"""A word may have been moved by so many words; by more, if a sentence was put in."""

AT_END = 4
"""The first or last word of a passage is looked for among so many, but not more than a tenth."""

BEYOND_DOUBT = 0.999
"""So certain a word or two must be that are far from the rest of their stretch."""

NEGLIGIBLE = 1e-6
"""A way of editing that is so unlikely is left out."""

MARGIN = 8
"""Equal words at both ends are no question, but for so many next to the first that is not."""


class Place(NamedTuple):
    """Where the first or the last word that is left of a stretch stands now."""

    at: int
    certainty: float
    """How likely it is there, or one word beside."""
    gone: float
    """How likely nothing of the stretch is left."""


class WordAlignment:
    """All ways from the old words of a passage to the new ones."""

    def __init__(self, old: Sequence[str], new: Sequence[str], frequency: Frequency) -> None:
        self._old, self._new = old, new
        self._length = len(old)
        self._shift = len(new) - len(old)
        shorter = min(len(old), len(new))
        head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
        rest = shorter - head
        tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
        self._head = max(0, head - MARGIN)
        self._tail = max(0, tail - MARGIN)
        inner = old[self._head : len(old) - self._tail], new[self._head : len(new) - self._tail]
        outer = [*old[: self._head], *old[len(old) - self._tail :]]
        self._ways = [Ways(*inner, frequency, editing) for editing in (LIGHT, HEAVY)]
        odds = [
            ways.log_odds + len(outer) * log(editing[0])
            for ways, editing in zip(self._ways, (LIGHT, HEAVY), strict=True)
        ]
        best = max(odds)
        weights = [exp(each - best) for each in odds] if best > -inf else [1.0, 0.0]
        self._weights = [weight / sum(weights) for weight in weights]
        self.log_odds = best + log(sum(weights) / 2) - sum(log(frequency(word)) for word in outer)
        """How much the new text speaks for having been the old one; below 0 against it."""
        self.likeness = self.log_odds / max(1.0, -sum(log(frequency(word)) for word in old))
        """The same as a share of what the unchanged text would say."""

    def first(self, begin: int, stop: int) -> Place:
        """Return where the first word that is left of a stretch of old words is."""
        if begin < self._head:
            return Place(begin, 1.0, 0.0)
        if begin >= self._length - self._tail:
            return Place(begin + self._shift, 1.0, 0.0)
        shares = self._shares(Ways.first, begin, stop)
        some = _at_end(stop - begin)
        if begin == 0 and 1 < some < len(shares):
            # Words exchanged at the beginning of a passage; a sentence put in is longer.
            shares = [sum(shares[:some]), *[0.0] * (some - 1), *shares[some:]]
        return self._likeliest(shares, stop > self._length - self._tail)

    def last(self, begin: int, stop: int) -> Place:
        """Return where the last word that is left of a stretch of old words is."""
        if stop <= self._head:
            return Place(stop - 1, 1.0, 0.0)
        if stop > self._length - self._tail:
            return Place(stop - 1 + self._shift, 1.0, 0.0)
        shares = self._shares(Ways.last, begin, stop)
        some = _at_end(stop - begin)
        if stop == self._length and 1 < some < len(shares):
            shares = [*shares[:-some], *[0.0] * (some - 1), sum(shares[-some:])]
        return self._likeliest(shares, begin < self._head)

    def kept(self, begin: int, stop: int, first: int, last: int) -> float:
        """Return how much of a stretch stands where it is now, as a share of its words."""
        lost = Counter(self._old[begin:stop]) - Counter(self._new[first : last + 1])
        return 1 - lost.total() / (stop - begin)

    def has_clear_ends(
        self, begin: int, stop: int, first: Place, last: Place, sentences: tuple[bool, bool]
    ) -> bool:
        """Tell whether nothing that a stretch lost at an end may be beside it now.

        A word may have been moved by a few words, and a sentence put in between. `sentences` tells
        whether what stands before the first word, and behind the last, ends as a sentence does.
        """
        old, new = self._old, self._new
        was, now = old[begin:stop], new[first.at : last.at + 1]
        head = _End(
            was,
            now,
            old[:begin][::-1],
            new[: first.at][::-1],
            sentences[0],
        )
        tail = _End(
            was[::-1],
            now[::-1],
            old[stop:],
            new[last.at + 1 :],
            sentences[1],
        )
        return head.is_clear(first.certainty) and tail.is_clear(last.certainty)

    def _shares(self, ask: Callable[["Ways", int, int], Row], begin: int, stop: int) -> Row:
        low, high = self._head, self._length - self._tail
        inner = max(begin, low) - low, min(stop, high) - low
        shares = [0.0] * len(self._ways[0].new)
        for ways, weight in zip(self._ways, self._weights, strict=True):
            if weight > NEGLIGIBLE:
                shares = [x + weight * y for x, y in zip(shares, ask(ways, *inner), strict=True)]
        return shares

    def _likeliest(self, shares: Row, reaches_out: bool) -> Place:
        if not shares:
            return Place(0, 0.0, 1.0)
        index = max(range(len(shares)), key=shares.__getitem__)
        certainty = sum(shares[max(0, index - 1) : index + 2])
        return Place(
            self._head + index, certainty, 0.0 if reaches_out else max(0.0, 1 - sum(shares))
        )


def _at_end(size: int) -> int:
    """Return among how many words the outermost one of a stretch of such a size may be."""
    return min(AT_END, 1 + size // 10)


class _End(NamedTuple):
    """One end of a stretch: its words from there on inwards, and those beside it outwards."""

    was: Sequence[str]
    now: Sequence[str]
    beside_was: Sequence[str]
    beside_now: Sequence[str]
    is_sentence: bool
    """Whether the words beside it end as a sentence does."""

    def is_clear(self, certainty: float) -> bool:
        """Tell whether a stretch ends here."""
        known = self.beside_was[: 3 * NEAR_BY]
        is_other = [word not in known for word in self.beside_now[: 2 * NEAR_BY]]
        is_next_to_other = all(is_other[: NEAR_BY - 1]) and bool(self.beside_was and is_other)
        is_doubtful = certainty < BEYOND_DOUBT
        if self._is_neighbour():
            return False
        if self._comes_twice() or (is_doubtful and (is_next_to_other or self._is_cut_off())):
            return False
        lost = self._lost()
        if lost and any(is_other):
            # What is lost may be farther out, with something put in between or in its place.
            return False
        if self.beside_now and not self.beside_was:
            # At the end of a passage, only a whole sentence that was put in holds nothing of it.
            return self.is_sentence
        added = Counter(self.beside_now[:FAR]) - Counter(self.beside_was[:FAR])
        sought = lost | self._swapped()
        return not any(x == y or is_correction(x, y) for x in sought for y in added)

    def _swapped(self) -> set[str]:
        """Return the outermost word if it changed places: another like it may stand for it."""
        is_swapped = len(self.was) > 1 and list(self.now[:2]) == [self.was[1], self.was[0]]
        return {self.now[0]} if is_swapped else set()

    def _lost(self) -> set[str]:
        """Return the words near the end that are missing from the stretch, misspelt ones apart."""
        missing = Counter(self.was) - Counter(self.now)
        near = [word for word in self.now[: NEAR_BY + 1] if word not in self.was]
        return {
            word
            for word in self.was[:NEAR_BY]
            if missing[word] and not any(is_correction(word, other) for other in near)
        }

    def _is_cut_off(self) -> bool:
        """Tell whether one word or two at the end are far from the rest now."""
        return any(
            (there[1] - here[1]) - (there[0] - here[0]) >= NEAR_BY
            for here, there in pairwise(self._places()[:3])
        )

    def _is_neighbour(self) -> bool:
        """Tell whether the outermost word now may be one that stood beside before."""
        if self.beside_was[:1] == self.was[:1] and self.beside_now[:1] != self.beside_was[:1]:
            # The same word stood there twice, and one of them is gone.
            return True
        if not self.now or self.now[0] in self.was[:NEAR_BY]:
            return False
        return any(
            self.now[0] == word or is_correction(word, self.now[0])
            for word in self.beside_was[:NEAR_BY]
        )

    def _comes_twice(self) -> bool:
        """Tell whether what was put in near the end begins or ends as the stretch does there."""
        was, now = Counter(pairwise(self.was[:FAR])), Counter(pairwise(self.now[:FAR]))
        if any(now[pair] > was[pair] for pair in pairwise(self.was[: 2 * NEAR_BY])):
            return True
        return any(
            there[1] - here[1] > NEAR_BY
            and self.now[there[1] - 2 : there[1]] == self.was[here[0] - 1 : here[0] + 1]
            for here, there in pairwise(self._places())
            if here[0]
        )

    def _places(self) -> list[tuple[int, int]]:
        """Return where the words at the end were and are, from the end inwards."""
        places: list[tuple[int, int]] = []
        start = 0
        for i, word in enumerate(self.was[: 2 * NEAR_BY]):
            for j in range(start, min(len(self.now), i + FAR)):
                if self.now[j] == word:
                    places.append((i, j))
                    start = j + 1
                    break
        return places
