"""Weigh all ways to turn an old text into a new one, word by word.

Words are kept, corrected, exchanged for another, swapped with their neighbour, left out or put
in. The method is known as the forward-backward algorithm of a pair hidden Markov model. All
weights are odds against a new text that has nothing to do with the old one.
"""

from collections.abc import Callable, Sequence
from math import inf, log

LIGHT, HEAVY = (0.93, 0.03, 0.04), (0.62, 0.05, 0.33)
"""What becomes of a word that is neither left out nor swapped, in light and in heavy editing:
it is kept, corrected or exchanged for any other."""

SWAPPED = 0.005
"""Two neighbours change places."""

TYPING_MISTAKE = 0.6
"""Two words so alike are one word that was corrected."""

SHORTEST = 5
"""Letters of both words together; in shorter ones a mistake cannot be told from another word."""

SPELLINGS = 100
"""About so many ways there are to misspell a word."""

_MATCH, _ADDED, _LOST = 0, 1, 2
_CHANCES = (
    (0.94, 0.03, 0.03),
    (0.098, 0.9, 0.002),
    (0.148, 0.002, 0.85),
)
"""From a word that was matched, added or lost to the next: matched, added, lost."""

Row = list[float]
Cells = tuple[Row, Row, Row]
Frequency = Callable[[str], float]


class Ways:
    """The weights of all ways, kept row by row for each old word."""

    def __init__(
        self,
        old: Sequence[str],
        new: Sequence[str],
        frequency: Frequency,
        editing: tuple[float, float, float],
    ) -> None:
        self._old, self.new = old, new
        self._width = len(new) + 1
        self._kept = editing[0]
        self._odds = [[_odds(x, y, frequency, editing) for y in new] for x in old]
        self._swaps = [self._swaps_of(i) for i in range(len(old))]
        self._forward: list[Cells] = []
        self._scales: list[float] = []
        self._go_forward()
        self._total = sum(row[-1] for row in self._forward[-1])
        self._backward: list[Cells] = []

    @property
    def log_odds(self) -> float:
        """The weight of all ways together, as a logarithm."""
        return log(self._total) + sum(map(log, self._scales)) if self._total > 0 else -inf

    def _swaps_of(self, i: int) -> list[tuple[int, float]]:
        """Return where the old word and the next stand in the other order, with the odds."""
        if i + 1 >= len(self._old):
            return []
        one, other = self._old[i], self._old[i + 1]
        return [
            (j, SWAPPED * self._odds[i][j + 1] * self._odds[i + 1][j] / self._kept**2)
            for j in range(len(self.new) - 1)
            if self.new[j] == other and self.new[j + 1] == one
        ]

    def _cells(self) -> Cells:
        return [0.0] * self._width, [0.0] * self._width, [0.0] * self._width

    def _go_forward(self) -> None:
        """Weigh all ways from the beginning to each place."""
        (mm, ma, ml), (am, aa, al), (lm, la, ll) = _CHANCES
        for i in range(len(self._old) + 1):
            matched, added, lost = here = self._cells()
            if i == 0:
                matched[0] = 1.0
            else:
                odds = self._odds[i - 1]
                m, a, x = self._forward[i - 1]
                lost[0] = m[0] * ml + a[0] * al + x[0] * ll
                for j in range(1, self._width):
                    k = j - 1
                    lost[j] = m[j] * ml + a[j] * al + x[j] * ll
                    matched[j] = (m[k] * mm + a[k] * am + x[k] * lm) * odds[k]
            if i > 1:
                for j, odd in self._swaps[i - 2]:
                    matched[j + 2] += self._entering(i - 2, j) * odd / self._scales[i - 1]
            for j in range(1, self._width):
                added[j] = matched[j - 1] * ma + added[j - 1] * aa + lost[j - 1] * la
            scale = max(max(row) for row in here) or 1.0
            self._scales.append(scale)
            matched, added, lost = ([value / scale for value in row] for row in here)
            self._forward.append((matched, added, lost))

    def _ensure_backward(self) -> None:
        """Weigh all ways from each place to the end; rows are scaled as those forward."""
        if self._backward:
            return
        size = len(self._old)
        nothing = [0.0] * self._width
        self._backward = [(nothing, nothing, nothing)] * (size + 1)
        for i in range(size, -1, -1):
            enter = [0.0] * self._width
            lose = nothing
            if i < size:
                scale = self._scales[i + 1]
                enter = [
                    odd * rest / scale
                    for odd, rest in zip(self._odds[i], self._backward[i + 1][0][1:], strict=True)
                ] + [0.0]
                lose = [value / scale for value in self._backward[i + 1][_LOST]]
                for j, odd in self._swaps[i]:
                    enter[j] += odd * self._after_swap(i, j)
            self._backward[i] = self._filled(enter, lose, is_end=i == size)

    def _filled(self, enter: Row, lose: Row, *, is_end: bool = False) -> Cells:
        """Return a row backwards from what follows a match and a loss."""
        (mm, ma, ml), (am, aa, al), (lm, la, ll) = _CHANCES
        matched, added, lost = here = self._cells()
        add = 0.0
        for j in range(self._width - 1, -1, -1):
            e, x = enter[j], lose[j]
            if is_end and j == self._width - 1:
                matched[j] = added[j] = lost[j] = 1.0
            else:
                matched[j] = e * mm + add * ma + x * ml
                added[j] = e * am + add * aa + x * al
                lost[j] = e * lm + add * la + x * ll
            add = added[j]
        return here

    def _entering(self, i: int, j: int) -> float:
        m, a, x = self._forward[i]
        return m[j] * _CHANCES[0][0] + a[j] * _CHANCES[1][0] + x[j] * _CHANCES[2][0]

    def _after_swap(self, i: int, j: int, rows: Cells | None = None) -> float:
        rest = (rows or self._backward[i + 2])[_MATCH][j + 2]
        return rest / (self._scales[i + 1] * self._scales[i + 2])

    def first(self, begin: int, stop: int) -> Row:
        """For each new word return how likely the first one left of a stretch is there."""
        self._ensure_backward()
        found = [0.0] * self._width
        if begin:
            # The first word may have gone before the one that stood before it.
            for j, odd in self._swaps[begin - 1]:
                found[j] += self._entering(begin - 1, j) * odd * self._after_swap(begin - 1, j)
        (mm, _, ml), (am, aa, al), (lm, la, ll) = _CHANCES
        m, a, x = self._forward[begin]
        for i in range(begin, stop):
            rest, odds, scale = self._backward[i + 1][_MATCH], self._odds[i], self._scales[i + 1]
            enter = [m[j] * mm + a[j] * am + x[j] * lm for j in range(self._width)]
            for j in range(self._width - 1):
                found[j] += enter[j] * odds[j] * rest[j + 1] / scale
            for j, odd in self._swaps[i]:
                place = j if i + 1 < stop else j + 1
                found[place] += enter[j] * odd * self._after_swap(i, j)
            # From here on only words that are lost, or added between lost ones.
            x = [(m[j] * ml + a[j] * al + x[j] * ll) / scale for j in range(self._width)]
            a = [0.0] * self._width
            for j in range(1, self._width):
                a[j] = a[j - 1] * aa + x[j - 1] * la
            m = [0.0] * self._width
        return [value / self._total for value in found[:-1]]

    def last(self, begin: int, stop: int) -> Row:
        """For each new word return how likely the last one left of a stretch is there."""
        self._ensure_backward()
        found = [0.0] * self._width
        if stop < len(self._old):
            for j, odd in self._swaps[stop - 1]:
                found[j + 1] += self._entering(stop - 1, j) * odd * self._after_swap(stop - 1, j)
        nothing = [0.0] * self._width
        rows = [self._backward[stop]]
        for i in range(stop - 1, begin - 1, -1):
            rest, odds, scale = rows[-1][_MATCH], self._odds[i], self._scales[i + 1]
            for j in range(self._width - 1):
                found[j] += self._entering(i, j) * odds[j] * rest[j + 1] / scale
            if i + 1 < stop:
                for j, odd in self._swaps[i]:
                    found[j + 1] += self._entering(i, j) * odd * self._after_swap(i, j, rows[-2])
            lose = [value / scale for value in rows[-1][_LOST]]
            rows.append(self._filled(nothing, lose))
        if begin:
            for j, odd in self._swaps[begin - 1]:
                enter = self._entering(begin - 1, j)
                found[j] += enter * odd * self._after_swap(begin - 1, j, rows[-2])
        return [value / self._total for value in found[:-1]]


def _odds(old: str, new: str, frequency: Frequency, editing: tuple[float, float, float]) -> float:
    """Return the odds that a word became another one."""
    kept, corrected, exchanged = editing
    if old == new:
        return kept / frequency(new)
    if is_correction(old, new):
        return exchanged + corrected / SPELLINGS / frequency(new)
    return exchanged


def is_correction(old: str, new: str) -> bool:
    """Tell whether two words are one that was misspelt."""
    if abs(len(old) - len(new)) > 1 or len(old) + len(new) < SHORTEST:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - the start of the program must not wait

    return bool(OSA.normalized_similarity(old, new, score_cutoff=TYPING_MISTAKE))
