"""The words of a page, and of all pages of an edition: what comparing two editions works on."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop.domain.anchors import HasText, PageText, PassageText
from desktop.domain.library import PageId, PassageId, owner_of

_ALONE = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_ALONE}]|[^\W{_ALONE}]+")
"""A word, or a sign of a script that sets no blanks between words."""


class Word(NamedTuple):
    """A word as it is compared, and where it stands."""

    text: str
    begin: int
    stop: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text with their places, without capitals."""
    return [Word(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


class PageWords(PageText):
    """A page with its words, split when they are first asked for."""

    @cached_property
    def words(self) -> list[Word]:
        """All words of the page."""
        return words_of(self.text)

    @cached_property
    def plain(self) -> list[str]:
        """All words of the page, without their places."""
        return [word.text for word in self.words]

    @cached_property
    def first_words(self) -> list[int]:
        """For each passage the index of its first word, and at the end how many words there are."""
        firsts: list[int] = []
        at = 0
        for begin in self.begins:
            while at < len(self.words) and self.words[at].begin < begin:
                at += 1
            firsts.append(at)
        return [*firsts, len(self.words)]

    def range_of(self, passage: int) -> range:
        """Return the indexes of the words of a passage."""
        return range(self.first_words[passage], self.first_words[passage + 1])

    def words_in(self, passage: int) -> list[str]:
        """Return the words of a passage."""
        return self.plain[self.first_words[passage] : self.first_words[passage + 1]]

    def text_of(self, passage: int) -> str:
        """Return the text of a passage."""
        return self.text[self.begins[passage] : self.ends[passage]]


class EditionWords:
    """All pages of an edition."""

    def __init__(self, pages: Mapping[PageId, PageWords]) -> None:
        self.pages = pages

    @classmethod
    def of(cls, pages: Iterable[tuple[PageId, Sequence[HasText]]]) -> "EditionWords":
        """Make an edition of pages with their passages."""
        return cls({page_id: PageWords(page_id, passages) for page_id, passages in pages})

    def has(self, passage_id: PassageId) -> bool:
        """Tell whether the edition has a passage of this id."""
        page = self.pages.get(owner_of(passage_id))
        return page is not None and page.index_of(passage_id) is not None

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the edition."""
        return Counter(word for page in self.pages.values() for word in page.plain)

    def texts(self) -> dict[PageId, list[PassageText]]:
        """Return names and texts of all passages, to be kept."""
        return {
            page_id: [
                PassageText(passage_id, page.text_of(index))
                for index, passage_id in enumerate(page.ids)
            ]
            for page_id, page in self.pages.items()
        }
