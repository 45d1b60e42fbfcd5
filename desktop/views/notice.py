"""A sentence at the lower edge of the window for some seconds, with a button where one helps."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.theme import Theme

NOTICE_MS = 4000
WITH_BUTTON_MS = 10000


class _Reminder(NamedTuple):
    """What the program tells by itself, so that it must not push aside what else is told."""

    words: str
    button: str
    deed: Callable[[], object]
    is_wanted: Callable[[], bool]
    """Whether it is still worth telling when its turn comes."""
    stays: bool
    """Whether it is shown until the person lets it go."""


class Notice(QFrame):
    """Lies over the screen and goes away by itself; reminders come one after the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._label = QLabel(self)
        self._words = ""
        self._button = QPushButton(self)
        self._button.clicked.connect(self._on_button_clicked)
        self._deed: Callable[[], object] | None = None
        self._waiting: list[_Reminder] = []
        self._is_reminder = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label)
        self._row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
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
        if not self.isHidden():
            self.place()

    def tell(self, words: str, button: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a sentence and have it spoken; a button does what it says, and ends the notice."""
        self._is_reminder = False
        self._deed = deed
        self._words = words
        self._button.setText(button)
        self._button.setVisible(deed is not None)
        self._label.setWordWrap(False)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(WITH_BUTTON_MS if deed else NOTICE_MS)
        announce(self._window, words)

    def remind(
        self,
        words: str,
        button: str,
        deed: Callable[[], object],
        is_wanted: Callable[[], bool],
        *,
        stays: bool = False,
    ) -> None:
        """Show a reminder when nothing else is shown, and again if something took its place."""
        self._waiting.append(_Reminder(words, button, deed, is_wanted, stays))
        self._show_next()

    def forget_reminders(self) -> None:
        """Tell none of them any longer."""
        self._waiting.clear()
        if self._is_reminder:
            self._end()

    def drop_reminder_done(self) -> None:
        """Tell a reminder no longer whose time is over while it is shown."""
        is_told = self._is_reminder and not self.isHidden()
        if is_told and not self._waiting[0].is_wanted():
            self._end()
            self._show_next()

    def _show_next(self) -> None:
        if not self.isHidden():
            return
        self._waiting = [each for each in self._waiting if each.is_wanted()]
        if self._waiting:
            following = self._waiting[0]
            self.tell(following.words, following.button, following.deed)
            self._is_reminder = True
            if following.stays:
                self._timer.stop()
                self._label.setWordWrap(True)
                self.place()

    def _end(self) -> None:
        """Hide what is shown; a reminder was told with that."""
        self._timer.stop()
        self.hide()
        if self._is_reminder:
            del self._waiting[:1]

    def place(self) -> None:
        """Stand in the middle of the window's lower edge, no wider than the window."""
        self._fit()
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._window.height() - self.height() - 24)

    def _fit(self) -> None:
        """Cut the words to the room there is, or break the lines of what has time to be read."""
        button = 0 if self._deed is None else self._button.sizeHint().width()
        room = max(200, self._window.width() - 120 - button)
        metrics = QFontMetrics(self._label.font())
        if self._label.wordWrap():
            text = self._words
        else:
            text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._label.setText(text)
        # A label that a style sheet pads begins half an x further in.
        indent = metrics.horizontalAdvance("x")
        self._label.setFixedWidth(min(room, metrics.horizontalAdvance(text)) + indent)
        self.adjustSize()

    def _on_timer_timeout(self) -> None:
        self._end()
        self._show_next()

    def _on_button_clicked(self) -> None:
        deed, self._deed = self._deed, None
        self._end()
        if deed is not None:
            deed()
        self._show_next()
