"""Bookmarks, highlights and notes on the page of one reader: shows them, and does each deed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QMenu

from desktop.domain.annotations import Annotation, Changes, Colour, Deed, Placing, TargetKind
from desktop.domain.library import GLOSSARY, Page, PageId, PassageId, Term, TermId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import wording
from desktop.qt.theme import Theme
from desktop.views.actions import ActionId, key_of, keys_of
from desktop.views.document_text import Stretch
from desktop.views.note_subject import NoteSubject
from desktop.views.page_marks import PageMarks, stretch_of
from desktop.views.reader import ReaderView

if TYPE_CHECKING:
    from desktop.qt.bus import Bus
    from desktop.services.personal import Personal
    from desktop.views.mark_card import MarkCard
    from desktop.views.selection_bar import SelectionBar

Result = TypeVar("Result")

NO_PASSAGE = PassageId("")


class Annotator(QObject):
    """Stands between one reader and the person's annotations.

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
        self._personal: Personal | None = None
        self._bus: Bus | None = None
        self._marks = PageMarks(theme)
        self._annotations: list[Annotation] = []
        self._shown_for: PageId | None = None
        self._is_unsettled = False
        self._colour = Colour.YELLOW
        self._bar: SelectionBar | None = None
        self._card: MarkCard | None = None
        reader.overlay = self
        reader.page_set.connect(self._on_reader_page_set)
        reader.page_moved.connect(self._marks.forget_places)
        reader.clicked.connect(self._on_reader_clicked)
        reader.words_selected.connect(self._on_reader_words_selected)
        reader.selectionChanged.connect(self._on_reader_selection_changed)
        reader.menu_wanted.connect(self._on_reader_menu_wanted)
        reader.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)

    def use(self, personal: "Personal", bus: "Bus") -> None:
        """Show what is in a profile, and store there from now on."""
        if self._bus is None:
            bus.data_changed.connect(self._on_bus_data_changed)
        self._personal, self._bus = personal, bus
        # Where new places could not be stored, each page is looked through when it is shown.
        self._is_unsettled = personal.annotating.needs_anchoring()
        self._load()

    def let_go(self) -> None:
        """Ask the profile for nothing any longer: it is about to be closed."""
        if self._bus is not None:
            self._bus.data_changed.disconnect(self._on_bus_data_changed)
        self._personal = self._bus = None

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._marks.set_theme(theme)
        for part in (self._bar, self._card):
            if part is not None:
                part.set_theme(theme)

    # -- what is shown ----------------------------------------------------------------------

    @property
    def annotations(self) -> list[Annotation]:
        """What belongs to the page, in reading order."""
        return self._annotations

    @property
    def page_id(self) -> PageId:
        """The page that deeds apply to."""
        return self._reader.page.id if self._reader.page else GLOSSARY

    def _load(self) -> None:
        if self._personal is None:
            return
        self._shown_for = self.page_id
        try:
            annotations = self._personal.annotating.of_page(self.page_id)
            if self._is_unsettled:
                annotations = self._personal.annotating.placed(annotations)
            self._annotations = annotations
        except EnvironmentProblem as problem:
            self._annotations = []
            self.failed.emit(problem)
        self._marks.show(self._annotations)
        self._reader.viewport().update()
        self.annotations_shown.emit()

    def paint_below(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies below the words."""
        if self._annotations and self._shown_for == self.page_id:
            self._marks.paint_below(painter, self._reader, clip)

    def paint_above(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what stands around the words."""
        if self._personal is not None and self._shown_for == self.page_id:
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

    # -- deeds ------------------------------------------------------------------------------

    def _do(self, deed: Callable[["Personal"], tuple[Result, Changes]]) -> Result | None:
        """Do a deed, tell everybody what it changed, and return its result; None if it failed."""
        if self._personal is None:
            self.notice_given.emit(self.tr("Your notes are not open, so nothing can be added."))
            return None
        try:
            result, changes = deed(self._personal)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return None
        self._load()
        if self._bus is not None:
            self._bus.tell(changes, self)
        return result

    def toggle_bookmark(self, explained: Term | None = None) -> None:
        """Put a bookmark on a passage, a term or the page, or take it away.

        Args:
            explained: a term whose card is open; else the current passage or term is meant.
        """
        term = explained.id if explained else self._reader.current_term
        if term is not None:
            self._toggle_bookmark(_place_of(term), TargetKind.TERM)
        elif self._reader.page is None:
            self._ask_for_term()
        else:
            passage = self._reader.current_passage
            self._toggle_bookmark(passage.id if passage else NO_PASSAGE)

    def _toggle_bookmark(self, passage_id: PassageId, kind: TargetKind | None = None) -> None:
        page_id = GLOSSARY if kind is TargetKind.TERM else self.page_id
        before = next(
            (each for each in self._on_page(page_id) if _is_bookmark_at(each, passage_id)), None
        )
        if before is not None:
            self.trash(before, self.tr("Bookmark removed: {name}"))
            return
        made = self._do(
            lambda personal: personal.annotating.add_bookmark(page_id, passage_id, kind)
        )
        if made is not None:
            words = self.tr("Bookmark set: {name}")
            self.notice_given.emit(words.format(name=self.name_of(made)))

    def _on_page(self, page_id: PageId) -> Sequence[Annotation]:
        """Return what belongs to a page: the one shown, or the glossary while another is."""
        if page_id == self.page_id or self._personal is None:
            return self._annotations
        try:
            return self._personal.annotating.of_page(page_id)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return ()

    def _has_bookmark_at(self, passage_id: PassageId) -> bool:
        return any(_is_bookmark_at(each, passage_id) for each in self._annotations)

    def highlight(self, colour: Colour | None = None, *, with_card: bool = True) -> None:
        """Highlight the selected words, or else the current passage."""
        stretch = self._chosen_stretch()
        page = self._reader.page
        if stretch is None or page is None:
            self._ask_for_words()
            return
        before = self._highlight_of(stretch)
        if before is not None and colour is None:
            self.open_card(before)
            return
        self._colour = colour or self._colour
        chosen = self._colour
        if before is not None:
            made: Annotation | None = self._recolour(before, chosen)
        else:
            made = self._do(
                lambda personal: personal.annotating.highlight(page.id, *stretch, chosen)
            )
        if made is None:
            return
        self._reader.selecting.clear()
        if with_card:
            self.open_card(made)
        else:
            self.notice_given.emit(self.tr("Highlighted."))

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

    def _highlight_of(self, stretch: Stretch) -> Annotation | None:
        marks = (each for each in self._annotations if each.deed is Deed.HIGHLIGHT)
        return next((each for each in marks if stretch_of(each.anchor) == stretch), None)

    def _chosen_stretch(self) -> Stretch | None:
        """Return the selected words, or else all of the current passage."""
        words, passage = self._reader.selecting.words, self._reader.current_passage
        if words is not None:
            return self._marks.text_of(self._reader).stretch(*words)
        return Stretch(passage.id, 0, passage.id, len(passage.text)) if passage else None

    def _recolour(self, annotation: Annotation, colour: Colour) -> Annotation | None:
        self._colour = colour
        return self._do(
            lambda personal: (
                annotation._replace(colour=colour),
                personal.annotating.recolour(annotation.id, colour),
            )
        )

    def set_tags(self, annotation: Annotation, tags: list[str]) -> None:
        """Give an annotation these tags and no others."""
        gone = [tag for tag in annotation.tags if tag not in tags]
        try:
            self._do(
                lambda personal: (
                    True,
                    personal.annotating.set_tags([annotation.id], tags, gone),
                )
            )
        except InputProblem:
            self.notice_given.emit(self.tr("A tag can have 60 characters at most."))

    def trash(self, annotation: Annotation, words: str = "") -> None:
        """Put an annotation into the trash and offer to take it out again."""
        name = self.name_of(annotation)
        token = self._do(lambda personal: personal.annotating.trash([annotation.id]))
        if token is not None:
            words = words or self.tr("Moved to the trash: {name}")
            self.undo_offered.emit(words.format(name=name), token)

    def known_tags(self) -> list[str]:
        """Return the tags in use, the most used first."""
        if self._personal is None:
            return []
        used = sorted(self._personal.annotating.tags(), key=lambda tag: -tag[1])
        return [tag for tag, _ in used]

    # -- notes ------------------------------------------------------------------------------

    def start_note(self, explained: Term | None = None) -> None:
        """Open the note on what is selected, or else on the passage, the term or the page.

        Args:
            explained: a term whose card is open; the note is about it.
        """
        if self._personal is None or self._personal.is_read_only:
            self._do(lambda personal: (None, Changes()))
            return
        term = explained.id if explained else self._reader.current_term
        if term is not None:
            self.note_wanted.emit(self._written_on(term) or self._new_note_on(term))
        else:
            self.note_wanted.emit(self._written_here() or self._new_note())

    def _written_on(self, term: TermId) -> Annotation | None:
        notes = (each for each in self._on_page(GLOSSARY) if each.deed is Deed.NOTE)
        return next((each for each in notes if each.anchor.passage_id == _place_of(term)), None)

    def _new_note_on(self, term: TermId) -> NoteSubject:
        assert self._personal is not None
        annotating = self._personal.annotating
        name = self._reader.name_of_term(term)
        return NoteSubject(name, "", lambda body: annotating.write_note_on_term(term, body))

    def _written_here(self) -> Annotation | None:
        """Return the note that is there already, on exactly the same."""
        stretch = self._chosen_stretch()
        for each in self._annotations:
            if each.placing is Placing.REVIEW or each.deed is Deed.BOOKMARK:
                continue
            if stretch is not None and stretch_of(each.anchor) == stretch:
                return each
        return None

    def _new_note(self) -> NoteSubject:
        assert self._personal is not None
        annotating, page_id = self._personal.annotating, self.page_id
        stretch = self._chosen_stretch()
        if stretch is None:
            name = self._page_name(self._reader.page)
            return NoteSubject(name, "", lambda body: annotating.write_note(page_id, body))
        anchor = annotating.anchor_of(page_id, *stretch)
        if self._reader.selecting.words is None:
            passage_id = stretch.start_passage
            return NoteSubject(
                self._passage_name(passage_id),
                anchor.quote,
                lambda body: annotating.write_note(page_id, body, passage_id),
            )
        return NoteSubject(
            self._passage_name(stretch.start_passage),
            anchor.quote,
            lambda body: annotating.write_note_on_stretch(anchor, body),
        )

    # -- names ------------------------------------------------------------------------------

    def name_of(self, annotation: Annotation) -> str:
        """Return what an annotation is about, in few words."""
        passage_id = annotation.anchor.passage_id
        if passage_id.startswith(f"{GLOSSARY}#"):
            return self._reader.name_of_term(TermId(passage_id.partition("#")[2]))
        return self._passage_name(passage_id) if passage_id else self._page_name(self._reader.page)

    def _page_name(self, page: Page | None) -> str:
        return wording.page_name(page.number, page.title) if page else self.tr("Glossary")

    def _passage_name(self, passage_id: PassageId) -> str:
        page = self._reader.page
        passage = next((p for p in page.passages if p.id == passage_id), None) if page else None
        label = wording.label(passage) if passage else ""
        if not page or not label:
            return self._page_name(page)
        return f"{page.number or page.title} {label}"

    # -- card, bar and menu -----------------------------------------------------------------

    def open_card(self, annotation: Annotation) -> None:
        """Show the card of a highlight at its words."""
        if self._card is None:
            from desktop.views.mark_card import MarkCard  # noqa: PLC0415 - when first wanted

            card = self._card = MarkCard(self._theme, self._reader)
            card.colour_chosen.connect(self._on_card_colour_chosen)
            card.tags_changed.connect(self.set_tags)
            card.note_wanted.connect(self.note_wanted)
            card.removal_wanted.connect(self.trash)
        area = self._marks.area_of(self._reader, annotation)
        if area is not None and not self._visible(area):
            self.go_to(annotation)
        words = self._on_viewport(area) if area is not None else QRect()
        corner = self._reader.viewport().mapToGlobal(words.topLeft())
        self._card.show_mark(annotation, self.known_tags(), QRect(corner, words.size()))

    def _show_bar(self) -> None:
        words = self._reader.selecting.words
        if self._personal is None or words is None or self._chosen_stretch() is None:
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

    def _on_reader_page_set(self) -> None:
        self._hide_bar()
        self._marks.forget_document()
        if self._shown_for != self.page_id:
            self._load()

    def _on_reader_clicked(self, point: QPoint) -> None:
        place = QPointF(point) + QPointF(0, self._reader.verticalScrollBar().value())
        ribbon = self._marks.title_sign(self._reader)
        if self._personal is not None and ribbon is not None and ribbon.contains(place):
            self._toggle_bookmark(NO_PASSAGE)
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
        self._recolour(annotation, colour)

    def _on_reader_menu_wanted(self, menu: QMenu) -> None:
        if self._personal is None or self._reader.page is None:
            return
        menu.addSeparator()
        self._action(menu, self.tr("Highlight"), ActionId.HIGHLIGHT, self.highlight)
        self._action(menu, self.tr("Write a note"), ActionId.NOTE, self.start_note)
        passage = self._reader.current_passage
        if passage is not None:
            is_marked = self._has_bookmark_at(passage.id)
            words = self.tr("Remove the bookmark") if is_marked else self.tr("Bookmark the passage")
            self._action(menu, words, ActionId.BOOKMARK, self.toggle_bookmark)
        is_marked = self._has_bookmark_at(NO_PASSAGE)
        words = (
            self.tr("Remove the bookmark of the page")
            if is_marked
            else self.tr("Bookmark the whole page")
        )
        self._action(menu, words, None, self._on_page_bookmark_triggered)

    def _on_page_bookmark_triggered(self) -> None:
        self._toggle_bookmark(NO_PASSAGE)

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is self or not (changes.annotations or changes.profile):
            return
        # Where no pages are named, any may have changed: very many are not listed.
        if changes.profile or not changes.page_ids or self.page_id in changes.page_ids:
            self._load()


def _place_of(term: TermId) -> PassageId:
    return PassageId(f"{GLOSSARY}#{term}")


def _is_bookmark_at(annotation: Annotation, passage_id: PassageId) -> bool:
    return annotation.deed is Deed.BOOKMARK and annotation.anchor.passage_id == passage_id
