"""What the page tells where the mouse rests: a term, an address, what a passage rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from desktop.domain.library import TermId
from desktop.qt import wording
from desktop.qt.overriding import override
from desktop.services.reading import ReadingService

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView


class Hovering(QObject):
    """Explains what is below the mouse on one reader's page."""

    def __init__(self, reader: "ReaderView", reading: ReadingService) -> None:
        super().__init__(reader)
        self._reader = reader
        self._reading = reading
        reader.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent):
            return super().eventFilter(watched, event)
        words = self._explanation_at(event.pos())
        if words:
            area = QRect(event.pos() - QPoint(8, 8), QSize(16, 16))
            QToolTip.showText(event.globalPos(), words, self._reader.viewport(), area)
        else:
            QToolTip.hideText()
        return True

    def _explanation_at(self, point: QPoint) -> str:
        anchor = self._reader.anchorAt(point)
        if anchor.startswith("term:"):
            term = self._reading.term(TermId(anchor.removeprefix("term:")))
            if term:
                return f"<p><b>{term.term}</b><br>{term.text}</p>"
        if anchor.startswith("copy:"):
            return self.tr("Click to copy this address")
        passage, page = self._reader.passage_at(point), self._reader.page
        if passage is not None and page is not None and self._is_beside(point.x()):
            rests = wording.basis(passage, page.sources)
            words = self.tr("{label} rests on: {sources}")
            return words.format(label=wording.label(passage), sources=rests)
        return ""

    def _is_beside(self, x: int) -> bool:
        """Tell whether a point is where the numbers stand."""
        left, right = self._reader.text_edges
        return x > right if self._reader.isRightToLeft() else x < left
