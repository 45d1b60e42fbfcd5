"""Copies words of the page with the citation of the passage they stand in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.domain.library import Edition
from desktop.qt import wording
from desktop.views.actions import ActionId, key_of

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView


class Citing(QObject):
    """Cites what is selected on one reader's page, or else the current passage."""

    def __init__(self, reader: "ReaderView", edition: Edition) -> None:
        super().__init__(reader)
        self._reader = reader
        self._edition = edition

    def copy(self) -> None:
        """Put the words and their citation on the clipboard, or say what to choose first."""
        passage, page = self._reader.current.passage, self._reader.page
        if passage is None or page is None:
            self._reader.notice_given.emit(self._wish())
            return
        selected = self._reader.textCursor().selectedText()
        selected = selected.replace("\u2029", "\n").replace("\u2028", "\n")
        words = selected.strip() or passage.text
        citation = wording.citation(passage, page, self._edition)
        QGuiApplication.clipboard().setText(f"“{words}”\n{citation}")
        name = wording.label(passage) or page.title
        self._reader.notice_given.emit(self.tr("Copied with citation: {name}").format(name=name))

    def _wish(self) -> str:
        key = key_of(self._reader, ActionId.NEXT_PASSAGE)
        if not key:
            return self.tr("Choose a passage first: click on it.")
        return self.tr("Choose a passage first: click on it, or press {key}.").format(key=key)
