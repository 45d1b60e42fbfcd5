"""A page of headings, texts and cards in one column, filled anew whenever something changes."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.successor import Keyboard
from desktop.views.widgets.wrap_button import WrapButton

WIDTH = 820
MEASURE = 620
"""How wide a paragraph is: of longer lines, the eye misses where the next one begins."""
NARROW, TIGHT = 640, 460
"""Below this width at 100 per cent text, cards stand below one another."""


class Sheet(QScrollArea):
    """Filled by `fill` when it is first shown, and again after `refresh`.

    Signals:
        filled(): the page was set anew.
    """

    filled = Signal()
    MARGINS = (32, 24, 32, 32)
    """Left, top, right and bottom."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._is_stale = True
        self._shape = (False, False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QVBoxLayout()
        self._style()

    def fill(self) -> None:
        """Put everything on the page, into `column`."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Set the page anew: at once if it is seen, else when it is shown."""
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.theme = theme
        self._style()
        self.refresh()

    def focus_first(self) -> None:
        """Move the keyboard to the first thing that can be done."""
        inner = self.widget()
        buttons = inner.findChildren(QPushButton) if inner else []
        for button in [b for b in buttons if b.property("primary")] + buttons:
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _style(self) -> None:
        paper = self.theme.colours.paper
        self.setStyleSheet(f"Sheet, QWidget#sheet {{ background: {paper}; }}")

    def _fill(self) -> None:
        self._is_stale = False
        self._shape = (self.is_narrow, self.is_tight)
        above = self.verticalScrollBar().value()
        keyboard = Keyboard(self.widget())
        px = self.theme.px
        inner = QWidget()
        inner.setObjectName("sheet")
        row = QHBoxLayout(inner)
        row.setContentsMargins(*map(px, self.MARGINS))
        middle = QWidget()
        middle.setMaximumWidth(px(self.widest))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setSizePolicy(policy)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))
        row.addWidget(middle, 1)
        row.addStretch(0)
        self.fill()
        self.column.addStretch(1)
        self._put_away()
        self.setWidget(inner)
        inner.show()
        keyboard.give_to(inner)
        self.verticalScrollBar().setValue(above)
        self.filled.emit()

    def _put_away(self) -> None:
        """Delete what was on the page, but later: it may be what the person just pressed."""
        old = self.takeWidget()
        if old is not None:
            old.setParent(self)
            old.hide()
            old.deleteLater()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Shown for the first time, a page is filled before it has its size.
        if not self._is_stale and self._shape != (self.is_narrow, self.is_tight):
            self.refresh()

    # What a page is made of

    def label(
        self, words: str, size: int = tokens.BODY, *, bold: bool = False, colour: str = "ink"
    ) -> QLabel:
        """Return a text that wraps, in a named colour."""
        return sheet_label(words, self.theme, size, bold=bold, colour=colour)

    def add_title(self, words: str, below: str = "") -> None:
        """Put the page's title at its head, with a sentence below it."""
        self.column.addWidget(self.label(words, 22, bold=True))
        if below:
            self._add_paragraph(self.label(below, colour="muted"))

    def add_heading(self, words: str) -> None:
        """Put a heading over what follows."""
        heading = self.label(words, 16, bold=True)
        heading.setContentsMargins(0, self.theme.px(12), 0, 0)
        self.column.addWidget(heading)

    def add_text(self, words: str, *, muted: bool = False) -> QLabel:
        """Put a paragraph on the page."""
        text = self.label(words, 14 if muted else tokens.BODY, colour="muted" if muted else "ink")
        self._add_paragraph(text)
        return text

    def _add_paragraph(self, text: QLabel) -> None:
        text.setMaximumWidth(self.theme.px(MEASURE))
        box = QVBoxLayout()
        box.addWidget(text)
        self._add_narrow(box)

    def _add_narrow(self, layout: QLayout) -> None:
        """Put what is not as wide as the page where reading begins."""
        # A row gives texts the height that they need at the width they get.
        row = QHBoxLayout()
        row.addLayout(layout, 1)
        row.addStretch(0)
        self.column.addLayout(row)

    def add_points(self, points: Iterable[str]) -> None:
        """Put a list on the page: lines that wrap stay behind their dots."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(8))
        grid.setVerticalSpacing(self.theme.px(12))
        grid.setColumnStretch(1, 1)
        for row, words in enumerate(points):
            dot, text = self.label("•"), self.label(apart(words))
            dot.setFixedWidth(dot.sizeHint().width())
            text.setMaximumWidth(self.theme.px(MEASURE))
            grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        self._add_narrow(grid)

    def button(
        self,
        words: str,
        deed: Callable[[], object],
        *,
        primary: bool = False,
        name: str = "",
        is_line: bool = False,
    ) -> QPushButton:
        """Return a button; `name` is what a screen reader says where the words are too few."""
        made = WrapButton(words, is_line=is_line)
        made.setProperty("primary", primary)
        made.setFont(self.theme.font(14))
        # Not the deed itself: Qt would hand it whether the button is checked.
        made.deed = deed
        made.clicked.connect(lambda: deed())  # noqa: PLW0108
        if name:
            made.setAccessibleName(name)
        return made

    def add_buttons(self, *buttons: QPushButton, to: QVBoxLayout | None = None) -> None:
        """Put buttons in a row, at the left, or in more rows where they have no room."""
        row = FlowLayout()
        row.setSpacing(self.theme.px(8))
        for each in buttons:
            row.add(each)
        (to or self.column).addLayout(row)

    @property
    def widest(self) -> int:
        """How wide the column may be at 100 per cent text."""
        return WIDTH

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for two things beside one another."""
        return self._room < NARROW

    @property
    def is_tight(self) -> bool:
        """Whether there is no room for a name and numbers in one line."""
        return self._room < TIGHT

    @property
    def _room(self) -> float:
        return self.viewport().width() * 100 / self.theme.percent

    def card(self) -> "SheetCard":
        """Return a raised box to put things in."""
        return SheetCard(self.theme)

    def add_grid(self, cards: Iterable[QWidget], columns: int = 2) -> None:
        """Put cards beside one another, or below where the window is narrow."""
        if self.is_narrow:
            columns = 1
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(12))
        for number, each in enumerate(cards):
            grid.addWidget(each, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)


class SheetCard(QFrame):
    """A raised box with a hairline around it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        c, px = theme.colours, theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(12), px(16), px(12))
        self.column.setSpacing(px(6))
        self.setStyleSheet(
            f"SheetCard {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(8)}px; }}"
        )

    def add(self, *things: QWidget | QLayout) -> None:
        """Put things below one another into the box."""
        for thing in things:
            if isinstance(thing, QWidget):
                self.column.addWidget(thing)
            else:
                self.column.addLayout(thing)


def sheet_label(
    words: str,
    theme: Theme,
    size: int = tokens.BODY,
    *,
    bold: bool = False,
    colour: str = "ink",
) -> QLabel:
    """Return a text that wraps, in a named colour."""
    # A line does not end between a number and its sign.
    words = words.replace(" %", "\N{NO-BREAK SPACE}%")
    # Titles begin where the interface does, paragraphs where their own words do.
    label = QLabel(apart(words) if bold else words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(size, bold=bold))
    if bold and QGuiApplication.isRightToLeft():
        # Of a title in English, Qt sets a line too far left by the blank at its end.
        label.setContentsMargins(label.fontMetrics().horizontalAdvance(" "), 0, 0, 0)
    # A palette, not a style sheet: there are many labels, and each sheet costs a layout of its own.
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.colour(colour))
    label.setPalette(palette)
    return label
