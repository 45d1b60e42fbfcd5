"""One annotation in full, beside the list: quotation, note, tags and colour."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.annotations import Annotation, Deed
from desktop.domain.excerpt import marked
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.views.annotation_words import AnnotationWords
from desktop.views.note_preview import NotePreview
from desktop.views.widgets.colour_row import ColourRow
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.marked_label import MarkedLabel
from desktop.views.widgets.tab_order import set_tab_order
from desktop.views.widgets.tag_field import TagField

SIDE = 20


class AnnotationPane(QScrollArea):
    """Shows an annotation; the screen does what is asked.

    Signals:
        opening_wanted(Annotation): its page shall be opened.
        writing_wanted(Annotation): its note shall be written or changed.
        export_wanted(Annotation): it shall be written to a file.
        colour_chosen(Annotation, Colour): a highlight gets another colour.
        tags_changed(Annotation, list): the tags it has from now on.
        removal_wanted(Annotation): into the trash with it; from the trash, away for good.
        return_wanted(Annotation): out of the trash with it.
        page_requested(str): a link in the note was followed.
    """

    opening_wanted = Signal(object)
    writing_wanted = Signal(object)
    export_wanted = Signal(object)
    colour_chosen = Signal(object, object)
    tags_changed = Signal(object, object)
    removal_wanted = Signal(object)
    return_wanted = Signal(object)
    page_requested = Signal(str)

    def __init__(
        self,
        reading: ReadingService,
        words: AnnotationWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._annotation: Annotation | None = None
        self._kind = QLabel()
        self._place = QLabel()
        self._place.setWordWrap(True)
        self._quote = MarkedLabel(theme)
        self._colours = ColourRow(theme)
        self._note = NotePreview(reading, theme)
        # The note is as high as it needs to be: the pane scrolls, not the note.
        self._note.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tags = TagField(theme)
        self._dates = QLabel()
        self._dates.setWordWrap(True)
        self._open = QPushButton()
        self._open.setProperty("primary", True)
        self._write = QPushButton()
        self._export = QPushButton(self.tr("Export …"))
        self._return = QPushButton(self.tr("Restore"))
        self._remove = QPushButton()
        self._lay_out()
        self._wire()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("pane")
        self._column = QVBoxLayout(inner)
        for widget in (
            self._kind,
            self._place,
            self._quote,
            self._note,
            self._tags,
            self._dates,
        ):
            self._column.addWidget(widget)
        # The colours stand together, however wide the pane is.
        after_quote = self._column.indexOf(self._quote) + 1
        self._column.insertWidget(after_quote, self._colours, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons = FlowLayout()
        for button in (self._open, self._write, self._export, self._return, self._remove):
            self._buttons.add(button)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        self.setWidget(inner)
        set_tab_order(self._colours, self._note, self._tags, self._open)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _wire(self) -> None:
        self._colours.colour_chosen.connect(self._on_colours_colour_chosen)
        self._tags.tags_changed.connect(self._on_tags_changed)
        self._note.page_requested.connect(self.page_requested)
        self._open.clicked.connect(self._on_open_clicked)
        self._write.clicked.connect(self._on_write_clicked)
        self._export.clicked.connect(self._on_export_clicked)
        self._return.clicked.connect(self._on_return_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    @property
    def annotation(self) -> Annotation | None:
        """What is shown."""
        return self._annotation

    def show_annotation(
        self, annotation: Annotation, known_tags: list[str], searched: list[str]
    ) -> None:
        """Show everything about an annotation, with what is searched for marked."""
        is_other = self._annotation is None or self._annotation.id != annotation.id
        if is_other:
            self._tags.finish()
        self._annotation = annotation
        is_trashed = bool(annotation.trashed)
        self._kind.setText(self._words.kind(annotation))
        self._place.setText(self._words.place(annotation))
        quote = annotation.anchor.quote
        self._quote.show_marked(marked(quote, searched), self._look_of(annotation))
        self._quote.setVisible(bool(quote))
        self._colours.setVisible(annotation.deed is Deed.HIGHLIGHT and not is_trashed)
        self._colours.show_colour(annotation.colour)
        self._note.show_note(annotation.body)
        self._note.setVisible(bool(annotation.body))
        self._write.setVisible(not is_trashed and annotation.deed is not Deed.BOOKMARK)
        self._write.setText(
            self.tr("Change the note") if annotation.body else self.tr("Write a note")
        )
        self._export.setVisible(not is_trashed)
        if is_other or not self._tags.hasFocus():
            self._tags.show_tags(annotation.tags, known_tags)
        self._tags.setEnabled(not is_trashed)
        self._dates.setText(self._dates_of(annotation))
        self._open.setText(self.tr("Go to the place"))
        self._return.setVisible(is_trashed)
        self._open.setVisible(not is_trashed)
        self._remove.setText(
            self.tr("Remove for good") if is_trashed else self.tr("Move to the trash")
        )
        self._fit_note()

    def finish(self) -> None:
        """Tell of tags that were typed and not yet told."""
        self._tags.finish()

    @staticmethod
    def _look_of(annotation: Annotation) -> str:
        return f"_{annotation.colour}" if annotation.deed is Deed.HIGHLIGHT else ""

    def _dates_of(self, annotation: Annotation) -> str:
        made = self.tr("Made: {date}").format(date=self._words.date(annotation.created))
        if annotation.trashed:
            gone = self.tr("In the trash since: {date}")
            return f"{made} · {gone.format(date=self._words.date(annotation.trashed))}"
        if annotation.changed == annotation.created:
            return made
        changed = self.tr("Changed: {date}")
        return f"{made} · {changed.format(date=self._words.date(annotation.changed))}"

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._kind.setFont(theme.font(tokens.SMALL))
        self._place.setFont(theme.font(tokens.LARGE, bold=True))
        self._dates.setFont(theme.font(tokens.TINY))
        for label in (self._kind, self._dates):
            label.setStyleSheet(f"color: {c.muted};")
        for part in (self._quote, self._colours, self._note, self._tags):
            part.set_theme(theme)
        for button in (self._open, self._write, self._export, self._return, self._remove):
            button.setFont(theme.font(tokens.SMALL, bold=True))
        self._column.setContentsMargins(px(SIDE), px(16), px(SIDE), px(16))
        self._column.setSpacing(px(10))
        self._buttons.setSpacing(px(8))
        self.setStyleSheet(f"QWidget#pane, NotePreview {{ background: {c.raised}; }}")
        self._fit_note()

    def _fit_note(self) -> None:
        """Give the note the height it needs in the width it has."""
        document = self._note.document()
        width = self.viewport().width() - 2 * self._theme.px(SIDE)
        document.setTextWidth(max(80, width))
        self._note.setFixedHeight(round(document.size().height()) + self._theme.px(2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the note to the new width."""
        super().resizeEvent(event)
        self._fit_note()

    def _on_colours_colour_chosen(self, colour: object) -> None:
        self.colour_chosen.emit(self._annotation, colour)

    def _on_tags_changed(self, tags: list[str]) -> None:
        self.tags_changed.emit(self._annotation, tags)

    def _on_open_clicked(self) -> None:
        self.opening_wanted.emit(self._annotation)

    def _on_write_clicked(self) -> None:
        self.writing_wanted.emit(self._annotation)

    def _on_export_clicked(self) -> None:
        self.export_wanted.emit(self._annotation)

    def _on_return_clicked(self) -> None:
        self.return_wanted.emit(self._annotation)

    def _on_remove_clicked(self) -> None:
        self.removal_wanted.emit(self._annotation)
