"""A button whose words wrap, as wide as the page: one thing to decide for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TALL = 10_000


class ChoiceButton(QPushButton):
    """Qt's button, painted as a card."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        # What follows "&" would become a key of the window.
        super().__init__(words.replace("&", "&&"), parent)
        self._words = apart(words)
        self._theme = theme
        self.setFont(theme.font())
        # The window's style sheet makes buttons bold, and a painter takes that over.
        self.setStyleSheet("font-weight: normal;")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _box(self, width: int) -> QRect:
        px = self._theme.px
        return QRect(px(16), px(10), max(40, width - px(32)), _TALL)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font())
        words = metrics.boundingRect(self._box(width), _WRAP, self._words)
        return words.height() + self._theme.px(22)

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.px(420)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.underMouse() or self.isDown()
        has_focus = self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if has_focus else c.line), 2 if has_focus else 1))
        painter.setBrush(QColor(c.hover if is_lit else c.raised))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(6), px(6))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(c.ink))
        box = self.rect().adjusted(px(16), px(8), -px(16), -px(8))
        painter.drawText(box, _WRAP, self._words)
