"""The menu of the passage that deeds apply to."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.qt import wording
from desktop.views.actions import ActionId, keys_of

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView


class PassageMenu(QMenu):
    """Copies; others add to it when the reader says that it is wanted."""

    def __init__(self, reader: "ReaderView") -> None:
        super().__init__(reader)
        passage, page = reader.current.passage, reader.page
        cite = self.addAction(self.tr("Copy with citation"))
        cite.setShortcuts(keys_of(reader, ActionId.CITE))
        cite.setEnabled(passage is not None)
        cite.triggered.connect(reader.copy_passage)
        copy = self.addAction(self.tr("Copy selected text"), QKeySequence.StandardKey.Copy)
        copy.setEnabled(reader.textCursor().hasSelection())
        copy.triggered.connect(reader.copy)
        reader.menu_wanted.emit(self)
        rests = wording.basis(passage, page.sources) if passage and page else ""
        if passage is not None:
            self.addSeparator()
        if rests:
            info = self.addAction(self.tr("Rests on: {sources}").format(sources=rests))
            info.setEnabled(False)
