"""What became of each passage of an edition in the next one.

A passage is followed by its name, by the way it was split or joined, and, where its name is gone,
by its whole text word for word. A passage that is only similar is never taken for it.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop.domain.library import PageId, PassageId
from desktop.services.page_words import EditionWords, PageWords
from desktop.services.word_alignment import WordAlignment
from desktop.services.word_odds import is_correction

Passages = tuple[PageWords, Sequence[int]]
"""One or more passages of a page, by their indexes."""


HALF, THIRD, FEW = 0.5, 0.33, 0.2
"""Shares of a passage's words that may be in another one."""

MUCH_SHORTER = 0.8
"""A passage that is shorter than so much of itself may have been torn apart."""


class Became(NamedTuple):
    """The words a passage became: where they stand on a page, and how the old ones lie in them."""

    page: PageWords
    words: Sequence[int]
    alignment: WordAlignment


class PassageMatching:
    """Follow passages from the edition they stood in to the one that is shown now."""

    def __init__(self, old: EditionWords, new: EditionWords) -> None:
        self.old, self.new = old, new
        self._known: dict[PassageId, Became | None] = {}
        total = sum(old.counts.values()) + 1
        self._frequency: Callable[[str], float] = lambda word: (old.counts[word] + 1) / total

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
            indexes = self._without_joined(page, passage, now, indexes)
            if self._is_torn(page, passage, now, indexes):
                return None
            return self.align(words, now, indexes)
        if now and (indexes_joined := self._joined(page, passage, now)):
            return self.align(words, now, indexes_joined)
        found = self._renamed(page, passage)
        if found is None:
            return None
        there, index = found
        return self.align(words, there, there.range_of(index))

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
        self, page: PageWords, passage: int, now: PageWords, indexes: Sequence[int]
    ) -> Sequence[int]:
        """Leave out the words of a neighbour that lost its name and was joined to a passage."""
        plain = [now.plain[i] for i in indexes]
        if passage > 0 and self.is_gone(page.ids[passage - 1]):
            other = page.words_in(passage - 1)
            if plain[: len(other)] == other:
                indexes, plain = indexes[len(other) :], plain[len(other) :]
        if passage + 1 < len(page.ids) and self.is_gone(page.ids[passage + 1]):
            other = page.words_in(passage + 1)
            if other and plain[-len(other) :] == other:
                indexes = indexes[: -len(other)]
        return indexes

    def _joined(self, page: PageWords, passage: int, now: PageWords) -> Sequence[int] | None:
        """Return the words of a passage that was joined to another one of its page.

        Words may have been misspelt or swapped since, but none exchanged: it could be a copy.
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
        return found[0] if len(found) == 1 else None

    def _renamed(self, page: PageWords, passage: int) -> tuple[PageWords, int] | None:
        """Return the one new passage that says the same to the letter, the old one being gone."""
        text = page.text_of(passage)
        there = self._new_passages.get(text, [])
        if len(there) != 1 or self._gone[text] != 1:
            return None
        words = Counter(page.words_in(passage))
        if self._is_on_page(page, words, THIRD, without=page.ids[passage], in_new=False):
            return None
        return there[0]

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
        in_new: bool = True,
    ) -> bool:
        """Tell whether some other passage of the page got such a share of the words."""
        now = self.new.pages.get(page.page_id)
        for index, passage_id in enumerate(now.ids if now else ()):
            before = page.index_of(passage_id)
            if now is None or passage_id == without or (before is None and not in_new):
                continue
            if before is not None and page.text_of(before) == now.text_of(index):
                continue
            known = page.words_in(before) if before is not None else ()
            added = Counter(now.words_in(index)) - Counter(known)
            if (added & words).total() >= share * words.total():
                return True
        return False

    @cached_property
    def _changed(self) -> list[PageId]:
        """Pages that are not in both editions with the same passages."""
        both = {*self.old.pages, *self.new.pages}
        return [
            page_id
            for page_id in sorted(both)
            if not (
                page_id in self.old.pages
                and page_id in self.new.pages
                and self.old.pages[page_id].ids == self.new.pages[page_id].ids
            )
        ]

    @cached_property
    def _new_passages(self) -> dict[str, list[tuple[PageWords, int]]]:
        """Passages with names that the old edition did not have, by their texts."""
        found: dict[str, list[tuple[PageWords, int]]] = {}
        for page_id in self._changed:
            page = self.new.pages.get(page_id)
            for index, passage_id in enumerate(page.ids if page else ()):
                if page and not self.old.has(passage_id):
                    found.setdefault(page.text_of(index), []).append((page, index))
        return found

    @cached_property
    def _gone(self) -> dict[str, int]:
        """How many passages with these texts lost their names."""
        found: dict[str, int] = {}
        for page_id in self._changed:
            page = self.old.pages.get(page_id)
            for index, passage_id in enumerate(page.ids if page else ()):
                if page and not self.new.has(passage_id):
                    text = page.text_of(index)
                    found[text] = found.get(text, 0) + 1
        return found


def _runs(words: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return where the wanted words stand, one after the other."""
    size = len(wanted)
    return [i for i in range(len(words) - size + 1) if list(words[i : i + size]) == list(wanted)]


def _is_misspelt(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether words differ only by misspelling, or by their order."""
    lost, added = list(Counter(words) - Counter(others)), list(Counter(others) - Counter(words))
    same = sum(x == y for x, y in zip(words, others, strict=True))
    return same * 2 >= len(words) and all(any(is_correction(x, y) for y in added) for x in lost)
