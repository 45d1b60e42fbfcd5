"""A field for words to look for, with a button in it that takes them away again."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qt import tokens
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.icon_button import IconButton

BUTTON = 26
"""As wide and high as a hand needs it; Qt's own keeps its size while the text grows."""


class FilterField(QLineEdit):
    """Asks for words in grey; the button comes with the first of them."""

    def __init__(self, asks: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(asks)
        self.setAccessibleName(asks)
        self._clear = IconButton("close", self.tr("Clear"), self)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        # Those who type clear the field without it.
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._on_text_changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.setFont(theme.font(14))
        self._clear.set_theme(theme, size=tokens.SMALL)
        self._side = theme.px(BUTTON)
        is_mirrored = self.isRightToLeft()
        room = self._side - theme.px(4)
        self.setTextMargins(room if is_mirrored else 0, 0, 0 if is_mirrored else room, 0)
        self._place()

    def _place(self) -> None:
        gap = (self.height() - self._side) // 2
        left = gap if self.isRightToLeft() else self.width() - self._side - gap
        self._clear.setGeometry(QRect(left, gap, self._side, self._side))

    def _on_text_changed(self, words: str) -> None:
        self._clear.setVisible(bool(words))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
