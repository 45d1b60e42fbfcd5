"""A sentence at the lower edge of the window for some seconds, with a button where one helps."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.theme import Theme

NOTICE_MS = 4000
WITH_BUTTON_MS = 10000


class Notice(QFrame):
    """Lies over the screen and goes away by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._label = QLabel(self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._on_button_clicked)
        self._deed: Callable[[], object] | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label)
        self._row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def text(self) -> str:
        """Return the words that are shown."""
        return self._label.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._label.setFont(theme.font(tokens.SMALL))
        self._button.setFont(theme.font(tokens.SMALL, bold=True))
        self._row.setContentsMargins(px(14), px(6), px(14), px(6))
        self._row.setSpacing(px(14))
        self.setStyleSheet(
            f"Notice {{ background: {c.ink}; border-radius: {px(6)}px; }}"
            f" QLabel {{ color: {c.paper}; padding: {px(2)}px 0; }}"
            f" QPushButton {{ background: transparent; color: {c.paper};"
            f" border: 1px solid {c.paper}; border-radius: {px(4)}px;"
            f" padding: {px(2)}px {px(9)}px; }}"
            f" QPushButton:focus {{ border: 2px solid {c.paper}; padding: {px(1)}px {px(8)}px; }}"
        )

    def tell(self, words: str, button: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a sentence and have it spoken; a button does what it says, and ends the notice."""
        self._deed = deed
        self._button.setText(button)
        self._button.setVisible(deed is not None)
        room = max(
            200, self._window.width() - 120 - (self._button.sizeHint().width() if deed else 0)
        )
        metrics = QFontMetrics(self._label.font())
        self._label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(WITH_BUTTON_MS if deed else NOTICE_MS)
        announce(self._window, words)

    def place(self) -> None:
        """Stand in the middle of the window's lower edge."""
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._window.height() - self.height() - 24)

    def _on_button_clicked(self) -> None:
        deed, self._deed = self._deed, None
        self.hide()
        if deed is not None:
            deed()
