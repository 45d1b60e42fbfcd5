"""The small marks of pages in lists: read, bookmarked, with notes; in drawings and in words."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.annotations import Changes, OnPage
from desktop.domain.library import PageId
from desktop.services.personal import Personal


class PageStatus(NamedTuple):
    """Drawings in their order, and what they mean."""

    marks: tuple[str, ...] = ()
    told: str = ""


NOTHING = PageStatus()
StatusOf = Callable[[str], PageStatus]


class PageStatuses:
    """Knows the status of every page of one profile; reads anew only what changed."""

    def __init__(self, personal: Personal) -> None:
        self._personal = personal
        self._on_pages = personal.annotating.on_pages()

    def take(self, changes: Changes) -> None:
        """Read anew what a deed changed."""
        if changes.profile or (changes.annotations and not changes.page_ids):
            self._on_pages = self._personal.annotating.on_pages()
        elif changes.annotations:
            now = self._personal.annotating.on_pages(changes.page_ids)
            for page_id in changes.page_ids:
                self._on_pages[page_id] = now.get(page_id, OnPage())

    def noted(self) -> set[PageId]:
        """Return the pages that bear notes."""
        return {page_id for page_id, there in self._on_pages.items() if there.notes}

    def of(self, key: str) -> PageStatus:
        """Return the status of a page, by the key of its line in a list."""
        page_id = PageId(key)
        there = self._on_pages.get(page_id, OnPage())
        translate = QCoreApplication.translate
        found = []
        if there.bookmarks:
            found.append(("bookmark-on", translate("PageStatus", "bookmarked")))
        if there.notes:
            found.append(("note", translate("PageStatus", "with notes")))
        if self._personal.tracking.is_read(page_id):
            found.append(("tick", translate("PageStatus", "read")))
        if not found:
            return NOTHING
        return PageStatus(tuple(mark for mark, _ in found), ", ".join(words for _, words in found))
