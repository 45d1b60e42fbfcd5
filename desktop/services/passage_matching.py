"""What became of each passage of an edition in the next one.

A passage is followed by its name, which editors never change, and by the way it was split or
joined. A passage with another name is never taken for it, not even where it says the same.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop.domain.anchors import SURE
from desktop.domain.library import PassageId
from desktop.services.page_words import EditionWords, PageWords
from desktop.services.word_alignment import WordAlignment
from desktop.services.word_odds import is_correction

Passages = tuple[PageWords, Sequence[int]]
"""One or more passages of a page, by their indexes."""


HALF, FEW = 0.5, 0.2
"""Shares of a passage's words that may be in another one."""

MUCH_SHORTER = 0.8
"""A passage that is shorter than so much of itself may have been torn apart."""


class Became(NamedTuple):
    """The words a passage became: where they stand on a page, and how the old ones lie in them."""

    page: PageWords
    words: Sequence[int]
    alignment: WordAlignment


class _Stand(NamedTuple):
    """A page, and the words of a passage on it."""

    page: PageWords
    words: Sequence[int]


class PassageMatching:
    """Follow passages from the edition they stood in to the one that is shown now."""

    def __init__(self, old: EditionWords, new: EditionWords) -> None:
        self.old, self.new = old, new
        self._known: dict[PassageId, Became | None] = {}

    def became(self, page: PageWords, passage: int) -> Became | None:
        """Return what became of a passage of the old edition, or None if that is not certain."""
        passage_id = page.ids[passage]
        if passage_id not in self._known:
            self._known[passage_id] = self._followed(page, passage)
        return self._known[passage_id]

    def is_gone(self, passage_id: PassageId) -> bool:
        """Tell whether no passage has this name any more."""
        return not self.new.has(passage_id)

    def is_deleted(self, page: PageWords, passage: int) -> bool:
        """Tell whether a passage is gone, and few of its words were added on its page."""
        passage_id = page.ids[passage]
        words = Counter(page.words_in(passage))
        return self.is_gone(passage_id) and not self._is_on_page(
            page, words, FEW, without=passage_id
        )

    def align(self, words: Sequence[str], page: PageWords, indexes: Sequence[int]) -> Became:
        """Lay old words against words of a page."""
        new = [page.plain[i] for i in indexes]
        return Became(page, indexes, WordAlignment(words, new, self._frequency))

    def _followed(self, page: PageWords, passage: int) -> Became | None:
        words = page.words_in(passage)
        if not words:
            return None
        now = self.new.pages.get(page.page_id)
        at = now.index_of(page.ids[passage]) if now else None
        if now and at is not None:
            indexes = self._with_split_off(page, passage, now, at)
            indexes = self._without_joined(page, now, indexes)
            if self._is_torn(page, passage, now, indexes):
                return None
            return self.align(words, now, indexes)
        if now and (indexes_joined := self._joined(page, passage, now)):
            return self.align(words, now, indexes_joined)
        found = self._carried(page, passage)
        return self.align(words, found.page, found.words) if found else None

    def _with_split_off(
        self, page: PageWords, passage: int, now: PageWords, at: int
    ) -> Sequence[int]:
        """Return the words of the passage of the same name, and those split off it.

        They stand beside it, in a passage with a new name or joined to another one.
        """
        words, left = page.words_in(passage), now.words_in(at)
        own = now.range_of(at)
        if left == words:
            return own
        for beside in (at + 1, at - 1):
            if not 0 <= beside < len(now.ids):
                continue
            there, other = now.range_of(beside), now.words_in(beside)
            before = page.index_of(now.ids[beside])
            known = page.words_in(before) if before is not None else []
            sizes = {len(words) - len(left)} | ({len(other)} if before is None else set())
            for size in sizes:
                if not 0 < size < len(words) or size > len(other):
                    continue
                if beside > at:
                    rest = words[-size:]
                    if other[:size] == rest and known[:size] != rest:
                        return [*own, *there[:size]]
                else:
                    rest = words[:size]
                    if other[-size:] == rest and known[-size:] != rest:
                        return [*there[-size:], *own]
        return own

    def _without_joined(
        self, page: PageWords, now: PageWords, indexes: Sequence[int]
    ) -> Sequence[int]:
        """Leave out the words of passages that lost their names and were joined to this one."""
        for other, passage_id in enumerate(page.ids):
            if not self.is_gone(passage_id):
                continue
            plain, words = [now.plain[i] for i in indexes], page.words_in(other)
            if plain[: len(words)] == words:
                indexes = indexes[len(words) :]
            elif plain[-len(words) :] == words:
                indexes = indexes[: -len(words)]
        return indexes

    def _joined(self, page: PageWords, passage: int, now: PageWords) -> Sequence[int] | None:
        """Return the words of a passage that was joined to another one of its page.

        It may be anywhere there if no word was exchanged, else beside the one it stood beside.
        """
        words = page.words_in(passage)
        size = len(words)
        found: list[range] = []
        for at, passage_id in enumerate(now.ids):
            before = page.index_of(passage_id)
            if before is None or now.text_of(at) == page.text_of(before):
                continue
            known, there = page.words_in(before), now.words_in(at)
            if _runs(known, words) or len(there) < size:
                continue
            runs = _runs(there, words)
            if not runs and there not in (known, words):
                ends = {0, len(there) - size}
                runs = [i for i in ends if _is_misspelt(words, there[i : i + size])]
            start = now.first_words[at]
            found += [range(start + run, start + run + size) for run in runs]
        if not found:
            found = self._joined_and_edited(page, passage, now)
        return found[0] if len(found) == 1 else None

    def _joined_and_edited(self, page: PageWords, passage: int, now: PageWords) -> list[range]:
        """Return the words of a passage in those it stood beside, some of them exchanged."""
        words = page.words_in(passage)
        found: list[range] = []
        for beside in (passage - 1, passage + 1):
            at = now.index_of(page.ids[beside]) if 0 <= beside < len(page.ids) else None
            if at is None:
                continue
            known, there = page.words_in(beside), now.range_of(at)
            if abs(len(there) - len(known) - len(words)) > 1:
                # Something else was put in too; then its end could not be told.
                continue
            is_behind = beside < passage
            old = [*known, *words] if is_behind else [*words, *known]
            begin = len(known) if is_behind else 0
            alignment = self.align(old, now, there).alignment
            stop = begin + len(words)
            first, last = alignment.first(begin, stop), alignment.last(begin, stop)
            if min(first.certainty, last.certainty) >= SURE and first.at <= last.at:
                found.append(there[first.at : last.at + 1])
        return found

    def _carried(self, page: PageWords, passage: int) -> _Stand | None:
        """Return the words of a passage on the page it was moved to.

        It kept its own name and every letter of its text. Own names are used once in a page.
        """
        own_name = page.ids[passage].partition("#")[2]
        text = page.text_of(passage)
        left, came = (
            [
                _Stand(there, there.range_of(at))
                for there in edition.pages.values()
                for passage_id in [PassageId(f"{there.page_id}#{own_name}")]
                if not other.has(passage_id)
                and (at := there.index_of(passage_id)) is not None
                and there.text_of(at) == text
            ]
            for edition, other in ((self.old, self.new), (self.new, self.old))
        )
        return came[0] if len(left) == len(came) == 1 else None

    def _is_torn(
        self, page: PageWords, passage: int, now: PageWords, indexes: Sequence[int]
    ) -> bool:
        """Tell whether a passage became shorter, and what it lost may be elsewhere on the page."""
        words = page.words_in(passage)
        lost = Counter(words) - Counter(now.plain[i] for i in indexes)
        if len(indexes) > MUCH_SHORTER * len(words) or not lost:
            return False
        return self._is_on_page(page, lost, HALF, without=page.ids[passage])

    def _is_on_page(
        self,
        page: PageWords,
        words: Counter[str],
        share: float,
        *,
        without: PassageId,
    ) -> bool:
        """Tell whether some other passage of the page got such a share of the words."""
        now = self.new.pages.get(page.page_id)
        for index, passage_id in enumerate(now.ids if now else ()):
            before = page.index_of(passage_id)
            if now is None or passage_id == without:
                continue
            if before is not None and page.text_of(before) == now.text_of(index):
                continue
            known = page.words_in(before) if before is not None else ()
            added = Counter(now.words_in(index)) - Counter(known)
            if (added & words).total() >= share * words.total():
                return True
        return False

    @cached_property
    def _frequency(self) -> Callable[[str], float]:
        counts = self.old.counts
        total = sum(counts.values()) + 1
        return lambda word: (counts[word] + 1) / total


def _runs(words: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return where the wanted words stand, one after the other."""
    size = len(wanted)
    return [i for i in range(len(words) - size + 1) if list(words[i : i + size]) == list(wanted)]


def _is_misspelt(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether words differ only by misspelling, or by their order."""
    lost, added = list(Counter(words) - Counter(others)), list(Counter(others) - Counter(words))
    same = sum(x == y for x, y in zip(words, others, strict=True))
    return same * 2 >= len(words) and all(any(is_correction(x, y) for y in added) for x in lost)
