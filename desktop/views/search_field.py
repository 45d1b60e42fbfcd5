"""The field on top of the window where a person types what to search for."""

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qt import icons, tokens
from desktop.qt.overriding import override
from desktop.qt.shapes import pen
from desktop.qt.theme import Theme

SIGN, AROUND = 24, 14
"""Room for the magnifying glass, and free at each side of the words."""


class SearchField(QLineEdit):
    """Where a person types.

    Signals:
        key_for_results(QKeyEvent): an arrow or Enter that belongs to the results.
        entered(): the field got the focus, or was called or clicked once more.
        left(): Escape was pressed.
    """

    key_for_results = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search the guide, cases and glossary"))
        self.setAccessibleDescription(self.tr("Results appear as you type. Arrow keys choose one."))
        self.setMaxLength(500)
        self._theme = theme
        self._key = ""
        self._was_painted = False
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.setFont(theme.font(14))
        sign = theme.px(SIGN)
        self.setTextMargins(*(0, 0, sign, 0) if self.isRightToLeft() else (sign, 0, 0, 0))
        self.setMinimumHeight(theme.px(36))
        self._fit()
        self.update()

    def show_key(self, key: str) -> None:
        """Name the key that leads here, in the empty field."""
        self._key = key.replace("+", " ")
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Ask in one word where there is no room to say for what; the name says it anyway."""
        words = self.accessibleName()
        taken = self._theme.px(SIGN + 2 * AROUND)
        has_room = self.fontMetrics().horizontalAdvance(words) <= self.width() - taken
        self.setPlaceholderText(words if has_room else self.tr("Search"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colours, size = self._theme.colours, self._theme.px(18)
        sign = icons.pixmap("search", colours.muted, size, self.devicePixelRatioF())
        painter.drawPixmap(self._placed(10, size), (self.height() - size) // 2, sign)
        if not self._was_painted:
            # The pens of the key's name come after the first page; see `numbers`.
            self._was_painted = True
            QTimer.singleShot(0, self, self.update)
        elif self._key and not self.text():
            self._paint_keys(painter)
        painter.end()

    def _placed(self, left: int, width: int) -> int:
        """Return the left edge of what stands so far from where reading begins."""
        return self.width() - left - width if self.isRightToLeft() else left

    def _paint_keys(self, painter: QPainter) -> None:
        """Name the key where there is room for it."""
        theme = self._theme
        font = theme.font(tokens.TINY)
        measure = QFontMetrics(font)
        width = measure.horizontalAdvance(self._key) + 2 * theme.px(7)
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        if self.width() <= hint + theme.px(SIGN) + width + 48:
            return
        height = measure.height() + 2
        left = self._placed(self.width() - width - 10, width)
        box = QRect(left, (self.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(pen(theme.colours.line))
        painter.drawRoundedRect(
            QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4)
        )
        painter.setPen(pen(theme.colours.muted))
        corner = QPoint(box.left() + theme.px(7), box.top() + 1 + measure.ascent())
        painter.drawText(corner, self._key)

    def begin(self) -> None:
        """Take the keyboard, with all of what was typed selected."""
        if self.hasFocus():
            self.entered.emit()
        self.setFocus()
        self.selectAll()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        had_focus = self.hasFocus()
        super().mousePressEvent(event)
        if had_focus:
            self.entered.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.left.emit()
        elif event.key() in (
            keys.Key_Down,
            keys.Key_Up,
            keys.Key_PageDown,
            keys.Key_PageUp,
            keys.Key_Return,
            keys.Key_Enter,
        ):
            self.key_for_results.emit(event)
        else:
            super().keyPressEvent(event)
