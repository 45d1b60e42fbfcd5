"""A small bar at the words just selected: highlight them, or write a note on them."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.qt import icons
from desktop.qt.theme import Theme
from desktop.views.actions import ActionId, with_key
from desktop.views.widgets.colour_row import ColourRow


class SelectionBar(QFrame):
    """Lies over the page and leaves the keyboard where it is.

    Signals:
        colour_chosen(Colour): the words are to be highlighted.
        note_wanted(): a note on the words is wanted.
        copy_wanted(): the words are to be copied with their citation.
    """

    colour_chosen = Signal(object)
    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._colours = ColourRow(theme)
        self._note, self._copy = QToolButton(), QToolButton()
        self._row = QHBoxLayout(self)
        for widget in (self._colours, self._note, self._copy):
            self._row.addWidget(widget)
        self._colours.colour_chosen.connect(self.colour_chosen)
        self._note.clicked.connect(self.note_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self.setAccessibleName(self.tr("For the selected words"))
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._theme = theme
        self._colours.set_theme(theme)
        for button, name in ((self._note, "note"), (self._copy, "copy")):
            button.setIcon(icons.icon(name, c.ink, px(20)))
            button.setIconSize(QSize(px(20), px(20)))
        self._row.setContentsMargins(px(4), px(3), px(4), px(3))
        self._row.setSpacing(px(2))
        self.setStyleSheet(
            f"SelectionBar {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(6)}px; }}"
        )

    def show_at(self, words: QRect) -> None:
        """Show below words, or above them where there is no room; `words` in the parent."""
        self._colours.show_colour(None)
        for button, name, action_id in (
            (self._note, self.tr("Write a note"), ActionId.NOTE),
            (self._copy, self.tr("Copy with citation"), ActionId.CITE),
        ):
            hint = with_key(name, self, action_id)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
        self.adjustSize()
        gap, room = self._theme.px(6), self._page.rect()
        x = min(max(gap, words.right() - self.width() // 2), room.width() - self.width() - gap)
        y = words.bottom() + gap
        if y + self.height() > room.height():
            y = words.top() - self.height() - gap
        self.move(max(gap, x), max(gap, y))
        self.show()
        self.raise_()
