"""A button whose words wrap, as wide as the page: one thing to decide for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from desktop.qt.direction import apart, in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_TALL = 10_000
_SIDE, _LETTER = 16, 22
"""At both sides, and the room for the letter before the words."""


class ChoiceButton(QPushButton):
    """Qt's button, painted as a card: a letter, and words that stay behind it."""

    def __init__(
        self, letter: str, words: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        # What follows "&" would become a key of the window.
        super().__init__(in_row("   ", letter, words).replace("&", "&&"), parent)
        self._letter = letter
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
        room = width - 2 * px(_SIDE) - px(_LETTER)
        return QRect(px(_SIDE) + px(_LETTER), px(10), max(40, room), _TALL)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._words_height(width) + self._theme.px(22)

    def _words_height(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font())
        return metrics.boundingRect(self._box(width), _WRAP, self._words).height()

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
        words, height = self._box(self.width()), self._words_height(self.width())
        words = QRect(words.left(), (self.height() - height) // 2, words.width(), height)
        letter = QRect(px(_SIDE), words.top(), px(_LETTER), height)
        for box, text in ((letter, self._letter), (words, self._words)):
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
            painter.drawText(place, _WRAP, text)
