"""How far a sitting is, as a line that fills."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme


class ProgressLine(QWidget):
    """A thin line; the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.set_theme(theme)

    def set_share(self, done: int, total: int) -> None:
        """Say how much is done."""
        self._share = done / total if total else 0.0
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(3))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.faint))
        width = self.width() * self._share
        left = self.width() - width if self.layoutDirection().value else 0.0
        painter.fillRect(QRectF(left, 0, width, self.height()), QColor(c.accent))
