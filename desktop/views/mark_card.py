"""The small card of a highlight: colour, note, tags, and taking it away."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.annotations import Annotation
from desktop.domain.note_text import first_words
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.pressing import press_with_enter
from desktop.qt.theme import Theme
from desktop.views.widgets.colour_row import ColourRow, colour_name
from desktop.views.widgets.tag_field import TagField

WIDTH = 320


class MarkCard(QFrame):
    """A popup at the words; Escape, Enter on a colour or a click elsewhere closes it.

    Signals:
        colour_chosen(Annotation, Colour): the highlight gets another colour.
        tags_changed(Annotation, list): the tags it has from now on.
        note_wanted(Annotation): its note is to be written or changed.
        removal_wanted(Annotation): it goes into the trash.
        closed(): the card is gone.
    """

    colour_chosen = Signal(object, object)
    tags_changed = Signal(object, object)
    note_wanted = Signal(object)
    removal_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._annotation: Annotation | None = None
        self._title = QLabel(self.tr("Highlight"))
        self._colours = ColourRow(theme)
        self._excerpt = QLabel()
        self._excerpt.setWordWrap(True)
        self._excerpt.setTextFormat(Qt.TextFormat.PlainText)
        self._tags = TagField(theme)
        self._note = QPushButton()
        self._remove = QPushButton(self.tr("Remove"))
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._colours)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._note)
        self._buttons.addWidget(self._remove)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._excerpt)
        self._column.addWidget(self._tags)
        self._column.addLayout(self._buttons)
        self._colours.colour_chosen.connect(self._on_colours_colour_chosen)
        self._tags.tags_changed.connect(self._on_tags_changed)
        self._note.clicked.connect(self._on_note_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._theme = theme
        self._colours.set_theme(theme)
        self._tags.set_theme(theme)
        self._title.setFont(theme.font(14, bold=True))
        self._excerpt.setFont(theme.font(14))
        for button in (self._note, self._remove):
            button.setFont(theme.font(tokens.SMALL, bold=True))
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(8))
        self.setFixedWidth(px(WIDTH))
        self.setStyleSheet(f"MarkCard {{ background: {c.raised}; border: 1px solid {c.line}; }}")

    def show_mark(self, annotation: Annotation, known_tags: list[str], words: QRect) -> None:
        """Show what belongs to a highlight, near its words on the screen."""
        self._annotation = annotation
        self._colours.show_colour(annotation.colour)
        excerpt = first_words(annotation.body)
        self._excerpt.setText(excerpt)
        self._excerpt.setVisible(bool(excerpt))
        self._tags.show_tags(annotation.tags, known_tags)
        self._note.setText(self.tr("Open the note") if excerpt else self.tr("Write a note"))
        # Words that wrap have another height in each width.
        height = self._column.totalHeightForWidth(self.width())
        self.setFixedHeight(height if excerpt else self._column.totalSizeHint().height())
        self.move(self._corner(words))
        self.show()
        self._colours.focus_chosen()
        spoken = self.tr("Highlight: {colour}. {note}")
        announce(self, spoken.format(colour=colour_name(annotation.colour), note=excerpt))

    def _corner(self, words: QRect) -> QPoint:
        corner = words.bottomLeft() + QPoint(0, self._theme.px(6))
        screen = self.screen()
        if screen:
            room = screen.availableGeometry()
            x = max(room.left(), min(corner.x(), room.right() - self.width()))
            y = corner.y()
            if y + self.height() > room.bottom():
                y = words.top() - self.height() - self._theme.px(6)
            corner = QPoint(x, max(room.top(), y))
        return corner

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        if is_enter and focus is not None and self._colours.isAncestorOf(focus):
            self.hide()
        elif not press_with_enter(self, event):
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tags.finish()
        self.closed.emit()

    def _on_colours_colour_chosen(self, colour: object) -> None:
        self.colour_chosen.emit(self._annotation, colour)

    def _on_tags_changed(self, tags: list[str]) -> None:
        self.tags_changed.emit(self._annotation, tags)

    def _on_note_clicked(self) -> None:
        self.hide()
        self.note_wanted.emit(self._annotation)

    def _on_remove_clicked(self) -> None:
        self.hide()
        self.removal_wanted.emit(self._annotation)
