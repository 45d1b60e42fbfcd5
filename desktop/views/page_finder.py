"""Words looked for on the page that a reader shows: marked, and gone to one after the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.qt.folded_text import FoldedText

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView

MOST_MARKED = 500
"""Hits marked on a page at the most; more would be a yellow page."""


class PageFinder:
    """Finds on one reader's page, as long as it is not set anew."""

    def __init__(self, reader: "ReaderView") -> None:
        self._reader = reader
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._folded: FoldedText | None = None

    def forget(self) -> None:
        """Forget what was found: the page is another one now."""
        self._hits, self._hit = [], -1
        self._folded = None

    def find_all(self, needle: str) -> int:
        """Mark every place where `needle` stands, ignoring case and accents; return how many."""
        self._hits = self._text().find_all(needle, MOST_MARKED)
        self._hit = -1
        self._mark()
        return len(self._hits)

    def mark_in_passage(self, words: list[str]) -> None:
        """Mark words that a search found in the current passage."""
        self._hits, self._hit = [], -1
        start = self._reader.current.start
        if start >= 0:
            end = start + self._reader.document().findBlock(start).length()
            for word in words:
                found = self._text().find_all(word, MOST_MARKED)
                self._hits += [hit for hit in found if start <= hit[0] < end]
        self._mark()

    def go_to_hit(self, step: int) -> int:
        """Go to the next (1) or previous (-1) hit; return its place, counting from 1, or 0."""
        if not self._hits:
            return 0
        reader = self._reader
        if self._hit < 0:
            top = reader.cursorForPosition(QPoint(reader.viewport().width() // 2, 0)).position()
            ahead = [i for i, (start, _) in enumerate(self._hits) if start >= top]
            self._hit = ahead[0] if ahead else 0
        else:
            self._hit = (self._hit + step) % len(self._hits)
        self._mark()
        cursor = QTextCursor(reader.document())
        cursor.setPosition(self._hits[self._hit][0])
        box = reader.document().documentLayout().blockBoundingRect(cursor.block())
        inside = reader.cursorRect(cursor)
        if not reader.viewport().rect().adjusted(0, 8, 0, -40).contains(inside.center()):
            above = round(box.top()) - reader.viewport().height() // 3
            reader.verticalScrollBar().setValue(above)
        return self._hit + 1

    def _text(self) -> FoldedText:
        if self._folded is None:
            self._folded = FoldedText(self._reader.document().toPlainText())
        return self._folded

    def _mark(self) -> None:
        selections = []
        colours = self._reader.theme.colours
        for index, (start, end) in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._reader.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(colours.found_now if index == self._hit else colours.found))
            look.setForeground(QColor(colours.ink))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self._reader.setExtraSelections(selections)
