"""An environment problem in plain words: as a strip over the page, or instead of the program."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.qt import icons
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.pressing import press_with_enter
from desktop.qt.theme import Theme
from desktop.qt.wording import Explanation
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.tab_order import set_tab_order

if TYPE_CHECKING:
    from desktop.qt.keeping_words import Told

BannerDeed = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class Banner(QFrame):
    """A strip below the top bar that says what happened, what is safe and what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._deeds = FlowLayout()
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addLayout(self._deeds)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    def show_problem(
        self, explanation: "Explanation | Told", deeds: Sequence[BannerDeed] = ()
    ) -> None:
        """Show a problem, and buttons for what can be done about it, until it is closed."""
        words = f"{explanation.what} {explanation.safe} {explanation.todo}"
        self._words.setText(words)
        for button in self._buttons:
            self._deeds.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for label, deed in deeds:
            button = QPushButton(label)
            button.setProperty("chip", True)
            button.clicked.connect(deed)
            self._buttons.append(button)
            self._deeds.add(button)
        set_tab_order(self._close, *self._buttons, self._close)
        self.set_theme(self._theme)
        self.show()
        announce(self, words)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("warning", c.emergency, px(20), ratio))
        self._words.setFont(theme.font(14))
        self._close.setIcon(icons.icon("close", c.ink, px(16)))
        self._close.setIconSize(QSize(px(16), px(16)))
        for button in self._buttons:
            button.setFont(theme.font(14))
        self._deeds.setSpacing(px(8))
        self._deeds.setContentsMargins(0, px(8) if self._buttons else 0, 0, 0)
        self._row.setContentsMargins(px(16), px(10), px(12), px(10))
        self._row.setSpacing(px(12))
        self.setStyleSheet(
            f"Banner {{ background: {c.emergency_soft}; border-bottom: 1px solid {c.emergency}; }}"
        )


class ProblemWindow(QWidget):
    """Stands in for the program when the guide's text cannot be opened.

    Signals:
        closed(): the person has read it.
    """

    closed = Signal()

    def __init__(self, explanation: Explanation, theme: Theme) -> None:
        super().__init__()
        px, c = theme.px, theme.colours
        self.setWindowTitle(QApplication.applicationDisplayName())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(12))
        title = QLabel(self.tr("The guide cannot be opened"))
        title.setFont(theme.font(22, bold=True))
        column.addWidget(title)
        for words in (explanation.what, explanation.safe, explanation.todo):
            label = QLabel(words)
            label.setFont(theme.font())
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            column.addWidget(label)
        row = QHBoxLayout()
        self._text = str(explanation)
        copy = QPushButton(self.tr("Copy this message"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.setProperty("primary", True)
        close.setDefault(True)
        close.clicked.connect(self.close)
        row.addWidget(close)
        row.addWidget(copy)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        self.setStyleSheet(theme.style_sheet() + f"ProblemWindow {{ background: {c.paper}; }}")
        self.setPalette(theme.palette())
        self.resize(px(640), px(340))
        close.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text)
