"""A strip that says how far some long work is, and lets the person stop it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.qt import tokens
from desktop.qt.amounts import counted
from desktop.qt.announce import announce
from desktop.qt.steps import Steps
from desktop.qt.theme import Theme

Ended = Callable[[int, Exception | None], None]
"""Gets how much was done, and what went wrong if something did."""


class LongWork(QFrame):
    """Has one long work done in steps; the rest of the window goes on meanwhile.

    Each ends in exactly one call of `ended`, after all of it, a stop or a failure.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._total = self._done = 0
        self._ended: Ended | None = None
        self._steps = Steps(self)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setProperty("chip", True)
        # A click leaves the keyboard where it was: the strip goes away.
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self.stop)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 2)
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self._stop)
        self.set_theme(theme)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._steps.is_busy

    def start(self, words: str, total: int, steps: Iterator[int], ended: Ended) -> None:
        """Do some work whose steps yield how much each did.

        `words` say what is done, with {done} and {total}. Another work must not be under way.
        """
        self._words, self._total, self._done, self._ended = words, total, 0, ended
        self._bar.setRange(0, total)
        self._tell()
        self._bar.setAccessibleName(self._label.text())
        self.show()
        announce(self, self._label.text())
        self._steps.run(steps, self._on_step, self._on_done, self._on_failed)

    def stop(self) -> None:
        """Stop before the next step."""
        if self.is_busy:
            self._steps.stop()
            self._end(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._label.setFont(theme.font(tokens.SMALL))
        self._stop.setFont(theme.font(tokens.SMALL))
        self._bar.setFixedHeight(px(8))
        self._row.setContentsMargins(px(24), px(6), px(24), px(6))
        self._row.setSpacing(px(16))
        self.setStyleSheet(
            f"LongWork {{ background: {c.raised}; border-bottom: 1px solid {c.line}; }}"
            f" QProgressBar {{ background: {c.line}; border: none; border-radius: {px(4)}px; }}"
            f" QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}px; }}"
        )

    def _tell(self) -> None:
        self._bar.setValue(self._done)
        self._label.setText(
            self._words.format(done=counted(self._done), total=counted(self._total))
        )

    def _on_step(self, count: int) -> None:
        self._done += count
        self._tell()

    def _on_done(self) -> None:
        self._end(None)

    def _on_failed(self, error: Exception) -> None:
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        ended, self._ended = self._ended, None
        if self._stop.hasFocus():
            self.focusNextChild()
        self.hide()
        if ended is not None:
            ended(self._done, error)
