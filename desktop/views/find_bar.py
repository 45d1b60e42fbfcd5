"""Find on the page: a field, a count and two arrows below the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.qt import icons, tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.reader import ReaderView
from desktop.views.widgets.filter_field import FilterField


class FindBar(QFrame):
    """Searches the page in the reader while a person types.

    Signals:
        closed(): the bar was closed.
    """

    closed = Signal()

    def __init__(self, reader: ReaderView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._count = 0
        self._field = FilterField(self.tr("Find on this page"), theme)
        self._status = QLabel()
        self._before = self._button(self.tr("Previous result (Shift+Enter)"))
        self._after = self._button(self.tr("Next result (Enter)"))
        self._close = self._button(self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        for widget in (self._field, self._status, self._before, self._after, self._close):
            row.addWidget(widget)
        row.setStretchFactor(self._field, 1)
        self._row = row
        self._field.textChanged.connect(self._on_field_changed)
        self._before.clicked.connect(self.go_before)
        self._after.clicked.connect(self.go_after)
        self._close.clicked.connect(self.leave)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        c, px = theme.colours, theme.px
        for button, name in ((self._before, "up"), (self._after, "down"), (self._close, "close")):
            button.setIcon(icons.icon(name, c.ink, px(18)))
            button.setIconSize(
                button.iconSize().scaled(px(18), px(18), Qt.AspectRatioMode.IgnoreAspectRatio)
            )
        self._field.set_theme(theme)
        self._status.setFont(theme.font(tokens.SMALL))
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(8))
        self.setStyleSheet(f"FindBar {{ background: {c.raised}; border-top: 1px solid {c.line}; }}")

    def start(self) -> None:
        """Show the bar and take what is selected as the words to find."""
        selected = self._reader.textCursor().selectedText().strip()
        self.show()
        if selected and "\u2029" not in selected:
            self._field.setText(selected)
        self._field.setFocus()
        self._field.selectAll()
        self._on_field_changed(self._field.text())

    def restart(self) -> None:
        """Search a new page for the same words."""
        if self.isVisible():
            self._on_field_changed(self._field.text())

    def leave(self) -> None:
        """Close the bar and take the marks away."""
        self.hide()
        self._reader.finder.find_all("")
        self._reader.setFocus()
        self.closed.emit()

    def go_after(self) -> None:
        """Go to the next hit."""
        self._show_place(self._reader.finder.go_to_hit(1))

    def go_before(self) -> None:
        """Go to the previous hit."""
        self._show_place(self._reader.finder.go_to_hit(-1))

    def _on_field_changed(self, words: str) -> None:
        self._count = self._reader.finder.find_all(words)
        if not words.strip():
            self._status.clear()
        elif self._count:
            self.go_after()
        else:
            self._status.setText(self.tr("Not on this page"))
            announce(self, self._status.text())

    def _show_place(self, place: int) -> None:
        if place:
            words = self.tr("{place} of {count}").format(place=place, count=self._count)
            self._status.setText(words)
            announce(self, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go_before() if back else self.go_after()
        # Not a shortcut: it would come before a hint that Escape puts away.
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
