"""A small dialog in the house style: a title, words, whatever belongs there, and buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.pressing import press_with_enter
from desktop.qt.theme import Theme
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.roomy import Roomy
from desktop.views.widgets.wrap_choice import WrapRadioButton

WIDTH = 520
FRAME = 40
"""What the desktop puts around a dialog."""
SIDE = 24
BAR = 16
"""Room for a scroll bar, in pixels."""
LEAST = 70


class PlainDialog(QDialog):
    """Has a title and a row of buttons; what is between them is added in order."""

    def __init__(self, title: str, theme: Theme, parent: QWidget, *, width: int = WIDTH) -> None:
        super().__init__(parent)
        self.theme = theme
        screen = parent.screen().availableGeometry()
        most = screen.width() - FRAME - 2 * theme.px(SIDE) - BAR
        self.text_width = min(theme.px(width), most)
        """How wide the words are: as the design says, or as wide as the screen lets them be."""
        self.setWindowTitle(f"{title} – {apart(QApplication.applicationDisplayName())}")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.px
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(px(SIDE), px(20), px(SIDE), px(20))
        outer.setSpacing(px(12))
        self._heading = QLabel(title)
        self._heading.setFont(theme.font(tokens.LARGE, bold=True))
        self._heading.setWordWrap(True)
        outer.addWidget(self._heading)
        self._inner = QWidget()
        self._inner.setObjectName("inner")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))
        self._scroll = Roomy(self._inner)
        self._scroll.setStyleSheet(
            "QScrollArea, QWidget#inner { background: transparent; border: none; }"
        )
        outer.addWidget(self._scroll, 1)
        self._buttons = FlowLayout(is_at_end=True)
        self._buttons.setContentsMargins(0, px(8), 0, 0)
        self._buttons.setSpacing(px(8))
        outer.addLayout(self._buttons)

    def add_text(self, words: str, *, is_quiet: bool = False) -> QLabel:
        """Add a paragraph and return it."""
        label = QLabel()
        # What others wrote may stand in it: a file name, a question from a file.
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self.theme.font(tokens.SMALL if is_quiet else tokens.BODY))
        label.setWordWrap(True)
        label.setFixedWidth(self.text_width)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if is_quiet:
            label.setStyleSheet(f"color: {self.theme.colours.muted};")
        set_words(label, words)
        self.column.addWidget(label)
        return label

    def choice(self, words: str) -> WrapRadioButton:
        """Return a radio button that is no wider than the words."""
        button = WrapRadioButton(words)
        button.setFont(self.theme.font())
        button.setMaximumWidth(self.text_width)
        button.setMinimumHeight(button.heightForWidth(self.text_width))
        return button

    def add_layout(self, layout: QLayout) -> None:
        """Add whatever belongs between the words and the buttons."""
        self.column.addLayout(layout)

    def add_button(
        self, words: str, deed: Callable[[], object], *, is_primary: bool = False
    ) -> QPushButton:
        """Add a button behind the others and return it.

        Enter presses the button that has the keyboard, and the primary one where none has it.
        """
        button = QPushButton(words)
        button.setFont(self.theme.font(tokens.SMALL + 1))
        if is_primary:
            button.setProperty("primary", True)
        button.setAutoDefault(is_primary)
        button.setDefault(is_primary)
        button.clicked.connect(deed)
        self._buttons.add(button)
        # The style sheet makes it bold; only now does it know how wide it is.
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would press the main button with an Enter that is held on another one.
        is_held = event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_held and not press_with_enter(self, event):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the room that everything needs; where the screen has less, scroll."""
        self._inner.adjustSize()
        screen = self.screen().availableGeometry().size()
        wanted = self._inner.sizeHint()
        margins = self._outer.contentsMargins()
        sides = margins.left() + margins.right()
        # The buttons stand in one row if the screen is wide enough for it.
        row = min(self._buttons.row_width, screen.width() - FRAME - sides)
        width = max(wanted.width(), row)
        # Not what the layout would like: it takes words that wrap for narrower, and a scrolled
        # part for higher, than they are.
        rest = margins.top() + self._heading.heightForWidth(width) + 2 * self._outer.spacing()
        rest += self._buttons.heightForWidth(width) + margins.bottom()
        room = screen.height() - rest - FRAME
        height = min(wanted.height(), max(self.theme.px(LEAST), room))
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        width += bar if height < wanted.height() else 0
        self._scroll.setMinimumSize(width, min(height, self.theme.px(LEAST)))
        self._outer.activate()
        self.resize(width + sides, rest + height)


def set_words(label: QLabel, words: str) -> None:
    """Show words on a label of a fixed width, and give it the height they take."""
    label.setText(words)
    label.setMinimumHeight(max(0, label.heightForWidth(label.maximumWidth())))
