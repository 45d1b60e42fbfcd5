"""A share as a bar, beside the words that say the same."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme


class ShareBar(QWidget):
    """A bar that is filled as far as the share goes."""

    def __init__(self, theme: Theme, colour: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._share = 0.0
        self.setFixedSize(theme.px(140), theme.px(10))

    def set_share(self, share: float, words: str) -> None:
        """Show a share from 0 to 1; `words` say it to a screen reader."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(words)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.height() / 2
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(box, radius, radius)
        if self._share:
            painter.setPen(QColor(c.of(self._colour)))
            painter.setBrush(QColor(c.of(self._colour)))
            right = box.right()
            box.setWidth(max(self.height(), box.width() * self._share))
            if self.isRightToLeft():
                box.moveRight(right)
            painter.drawRoundedRect(box, radius, radius)
