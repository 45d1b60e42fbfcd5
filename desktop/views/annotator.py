"""Stands between one reader and the person's annotations: shows them on its page, and adds more."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QMenu

from desktop.domain.annotations import Annotation, Colour, Deed
from desktop.domain.library import Term
from desktop.qt.theme import Theme
from desktop.views.actions import ActionId, key_of, keys_of
from desktop.views.document_text import Stretch
from desktop.views.page_annotations import PageAnnotations
from desktop.views.page_marks import PageMarks
from desktop.views.reader import ReaderView

if TYPE_CHECKING:
    from desktop.views.mark_card import MarkCard
    from desktop.views.selection_bar import SelectionBar


class Annotator(QObject):
    """Paints them, knows which words or term is meant, and offers what can be done there.

    Signals:
        notice_given(str): something was done that a person should hear of.
        undo_offered(str, UndoToken): something was done that can be undone.
        failed(EnvironmentProblem): a deed could not be stored.
        note_wanted(Annotation or NoteSubject): the editor is to be opened.
        annotations_shown(): other annotations are shown now.
    """

    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)
    note_wanted = Signal(object)
    annotations_shown = Signal()

    def __init__(self, reader: ReaderView, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._theme = theme
        self.annotations = PageAnnotations(reader, self)
        """What the person added to the page."""
        self._marks = PageMarks(theme)
        self._bar: SelectionBar | None = None
        self._card: MarkCard | None = None
        self.annotations.loaded.connect(self._on_annotations_loaded)
        self.annotations.notice_given.connect(self.notice_given)
        self.annotations.undo_offered.connect(self.undo_offered)
        self.annotations.failed.connect(self.failed)
        reader.overlay = self
        reader.page_set.connect(self._on_reader_page_set)
        reader.page_moved.connect(self._marks.forget_places)
        reader.clicked.connect(self._on_reader_clicked)
        reader.words_selected.connect(self._on_reader_words_selected)
        reader.selectionChanged.connect(self._on_reader_selection_changed)
        reader.menu_wanted.connect(self._on_reader_menu_wanted)
        reader.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._marks.set_theme(theme)
        for part in (self._bar, self._card):
            if part is not None:
                part.set_theme(theme)

    # -- what is shown ----------------------------------------------------------------------

    def paint_below(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies below the words."""
        if self.annotations.here:
            self._marks.paint_below(painter, self._reader, clip)

    def paint_above(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what stands around the words."""
        if self.annotations.is_open and self.annotations.is_current:
            self._marks.paint_above(painter, self._reader, clip, offers_bookmark=True)

    def go_to(self, annotation: Annotation) -> None:
        """Bring the words of an annotation into view."""
        passage = annotation.anchor.passage_id.partition("#")[2]
        if passage and self._reader.page is not None:
            self._reader.go_to_passage(passage)
        area = self._marks.area_of(self._reader, annotation)
        if area is not None and not self._visible(area):
            bar = self._reader.verticalScrollBar()
            bar.setValue(round(area.top()) - self._reader.viewport().height() // 3)

    def _visible(self, area: QRectF) -> bool:
        return self._reader.viewport().rect().contains(self._on_viewport(area).center())

    def _on_viewport(self, area: QRectF) -> QRect:
        shift = self._reader.verticalScrollBar().value()
        return area.translated(0, -shift).toRect()

    # -- deeds on what is chosen ------------------------------------------------------------

    def toggle_bookmark(self, explained: Term | None = None) -> None:
        """Put a bookmark on a passage, a term or the page, or take it away.

        Args:
            explained: a term whose card is open; else the current passage or term is meant.
        """
        term = explained.id if explained else self._reader.current.term
        if term is not None:
            self.annotations.toggle_bookmark_of_term(term)
        elif self._reader.page is None:
            self._ask_for_term()
        elif passage := self._reader.current.passage:
            self.annotations.toggle_bookmark(passage.id)
        else:
            self.annotations.toggle_bookmark()

    def highlight(self, colour: Colour | None = None, *, with_card: bool = True) -> None:
        """Highlight the selected words, or else the current passage."""
        stretch = self._chosen_stretch()
        if stretch is None or self._reader.page is None:
            self._ask_for_words()
            return
        before = self.annotations.highlight_at(stretch)
        if before is not None and colour is None:
            self.open_card(before)
            return
        made = self.annotations.highlight(stretch, colour)
        if made is None:
            return
        self._reader.selecting.clear()
        if with_card:
            self.open_card(made)
        else:
            self.notice_given.emit(self.tr("Highlighted."))

    def start_note(self, explained: Term | None = None) -> None:
        """Open the note on what is selected, or else on the passage, the term or the page.

        Args:
            explained: a term whose card is open; the note is about it.
        """
        if not self.annotations.takes_notes():
            return
        term = explained.id if explained else self._reader.current.term
        if term is not None:
            self.note_wanted.emit(self.annotations.note_on_term(term))
        elif stretch := self._chosen_stretch():
            is_passage = self._reader.selecting.words is None
            self.note_wanted.emit(self.annotations.note_on(stretch, is_passage=is_passage))
        else:
            self.note_wanted.emit(self.annotations.note_on_page())

    def _chosen_stretch(self) -> Stretch | None:
        """Return the selected words, or else all of the current passage."""
        words, passage = self._reader.selecting.words, self._reader.current.passage
        if words is not None:
            return self._marks.text_of(self._reader).stretch(*words)
        return Stretch(passage.id, 0, passage.id, len(passage.text)) if passage else None

    def _ask_for_term(self) -> None:
        key = key_of(self._reader, ActionId.NEXT_PASSAGE)
        if key:
            words = self.tr("Choose a term first: click on it, or press {key}.").format(key=key)
        else:
            words = self.tr("Choose a term first: click on it.")
        self.notice_given.emit(words)

    def _ask_for_words(self) -> None:
        key = key_of(self._reader, ActionId.NEXT_PASSAGE)
        if key:
            words = self.tr(
                "Choose words first: drag over them, press Shift with the arrow keys,"
                " or choose a passage with {key}."
            ).format(key=key)
        else:
            words = self.tr(
                "Choose words first: drag over them, or press Shift with the arrow keys."
            )
        self.notice_given.emit(words)

    # -- card, bar and menu -----------------------------------------------------------------

    def open_card(self, annotation: Annotation) -> None:
        """Show the card of a highlight at its words."""
        if self._card is None:
            from desktop.views.mark_card import MarkCard  # noqa: PLC0415 - when first wanted

            card = self._card = MarkCard(self._theme, self._reader)
            card.colour_chosen.connect(self._on_card_colour_chosen)
            card.tags_changed.connect(self.annotations.set_tags)
            card.note_wanted.connect(self.note_wanted)
            card.removal_wanted.connect(self.annotations.trash)
        area = self._marks.area_of(self._reader, annotation)
        if area is not None and not self._visible(area):
            self.go_to(annotation)
        words = self._on_viewport(area) if area is not None else QRect()
        corner = self._reader.viewport().mapToGlobal(words.topLeft())
        tags = self.annotations.known_tags()
        self._card.show_mark(annotation, tags, QRect(corner, words.size()))

    def _show_bar(self) -> None:
        words = self._reader.selecting.words
        if not self.annotations.is_open or words is None or self._chosen_stretch() is None:
            return
        if self._bar is None:
            from desktop.views.selection_bar import SelectionBar  # noqa: PLC0415 - when wanted

            bar = self._bar = SelectionBar(self._theme, self._reader)
            bar.colour_chosen.connect(self._on_bar_colour_chosen)
            bar.note_wanted.connect(self.start_note)
            bar.copy_wanted.connect(self._reader.copy_passage)
        cursor = self._reader.textCursor()
        cursor.setPosition(words[1])
        origin = self._reader.viewport().mapTo(self._reader, QPoint(0, 0))
        self._bar.show_at(self._reader.cursorRect(cursor).translated(origin))

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _action(
        self, menu: QMenu, words: str, action_id: ActionId | None, deed: Callable[[], None]
    ) -> None:
        action = QAction(words, menu)
        if action_id is not None:
            action.setShortcuts(keys_of(self._reader, action_id))
        action.triggered.connect(deed)
        menu.addAction(action)

    # -- slots ------------------------------------------------------------------------------

    def _on_annotations_loaded(self) -> None:
        self._marks.show(self.annotations.here)
        self._reader.viewport().update()
        self.annotations_shown.emit()

    def _on_reader_page_set(self) -> None:
        self._hide_bar()
        self._marks.forget_document()
        self.annotations.follow()

    def _on_reader_clicked(self, point: QPoint) -> None:
        place = QPointF(point) + QPointF(0, self._reader.verticalScrollBar().value())
        ribbon = self._marks.title_sign(self._reader)
        if self.annotations.is_open and ribbon is not None and ribbon.contains(place):
            self.annotations.toggle_bookmark()
            return
        found = self._marks.at(self._reader, place)
        if not found:
            return
        if found[0].deed is Deed.HIGHLIGHT:
            self.open_card(found[0])
        else:
            self.note_wanted.emit(found[0])

    def _on_reader_words_selected(self) -> None:
        self._show_bar()

    def _on_reader_selection_changed(self) -> None:
        if self._reader.selecting.words is None:
            self._hide_bar()

    def _on_scroll_bar_value_changed(self) -> None:
        self._hide_bar()

    def _on_bar_colour_chosen(self, colour: Colour) -> None:
        self._hide_bar()
        self.highlight(colour, with_card=False)

    def _on_card_colour_chosen(self, annotation: Annotation, colour: Colour) -> None:
        self.annotations.recolour(annotation, colour)

    def _on_reader_menu_wanted(self, menu: QMenu) -> None:
        if not self.annotations.is_open or self._reader.page is None:
            return
        menu.addSeparator()
        self._action(menu, self.tr("Highlight"), ActionId.HIGHLIGHT, self.highlight)
        self._action(menu, self.tr("Write a note"), ActionId.NOTE, self.start_note)
        passage = self._reader.current.passage
        if passage is not None:
            is_marked = self.annotations.has_bookmark(passage.id)
            words = self.tr("Remove the bookmark") if is_marked else self.tr("Bookmark the passage")
            self._action(menu, words, ActionId.BOOKMARK, self.toggle_bookmark)
        words = (
            self.tr("Remove the bookmark of the page")
            if self.annotations.has_bookmark()
            else self.tr("Bookmark the whole page")
        )
        self._action(menu, words, None, self._on_page_bookmark_triggered)

    def _on_page_bookmark_triggered(self) -> None:
        self.annotations.toggle_bookmark()
