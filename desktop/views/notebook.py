"""Notebook: all bookmarks, highlights and notes in one list, what needs review, and the trash."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.annotations import (
    NO_CHANGES,
    Anchor,
    Annotation,
    AnnotationId,
    Changes,
    Colour,
    NotebookQuery,
    Placing,
    SortBy,
)
from desktop.domain.excerpt import searched_words
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import tokens
from desktop.qt.amounts import counted
from desktop.qt.announce import announce
from desktop.qt.models.notebook import PAGE, NotebookModel
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, ends
from desktop.services.reading import ReadingService
from desktop.views.actions import ActionId, key_of
from desktop.views.annotation_pane import AnnotationPane
from desktop.views.annotation_words import AnnotationWords, place_to_open
from desktop.views.many_deeds import BeginLongWork, ManyDeeds
from desktop.views.notebook_filters import NotebookFilters
from desktop.views.notebook_trays import Tray, why_empty
from desktop.views.prompts import Prompts
from desktop.views.reading_screen import place_of
from desktop.views.selection_pane import SelectionPane
from desktop.views.widgets.annotation_lines import AnnotationView
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.roomy import Roomy

if TYPE_CHECKING:
    from desktop.qt.bus import Bus
    from desktop.services.annotating import AnnotatingService
    from desktop.services.personal import Personal
    from desktop.views.notebook_writing import NotebookWriting
    from desktop.views.review_pane import ReviewPane

FEW = 500
"""So many chosen rows are found again after a deed by their ids."""
COUNT_MS = 20
"""The rows are painted first; how many there are is counted so long after."""
LOWEST = 200
"""So much of list and pane is always seen at once, at 100 per cent text."""
SIDE_BY_SIDE = 760
PANE_SHARE = 0.36


class NotebookScreen(QWidget):
    """The list on the left, what is chosen on the right.

    Signals:
        place_wanted(Place): a place in the guide shall be opened.
        notice_given(str): something to tell.
        undo_offered(str, UndoToken): something was done that can be undone.
        failed(EnvironmentProblem): something could not be read or stored.
        review_counted(int): so many annotations need review.
        export_wanted(list): the ids of what shall be written to a file.
    """

    place_wanted = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)
    review_counted = Signal(int)
    export_wanted = Signal(object)

    def __init__(
        self,
        reading: ReadingService,
        prompts: Prompts,
        theme: Theme,
        begin_long_work: BeginLongWork,
        parent: QWidget | None = None,
    ) -> None:
        """Take what has long work done in steps: words, total, steps, and what is called after."""
        super().__init__(parent)
        self._reading = reading
        self._prompts = prompts
        self._many = ManyDeeds(begin_long_work, self)
        self._theme = theme
        self._annotating: AnnotatingService | None = None
        self._bus: Bus | None = None
        self._tray = Tray.ALL
        self._is_stale = True
        self._has_counted = False
        self._in_trash = 0
        self._known_tags: list[str] = []
        self._words = AnnotationWords(reading)
        self._title = QLabel(self.tr("Notebook"))
        self._trays: dict[Tray, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._count = QLabel()
        self._empty_trash = QPushButton(self.tr("Empty the trash"))
        self._empty_trash.setProperty("chip", True)
        self._filters = NotebookFilters(reading, theme)
        self._model = NotebookModel(self._find, self._count_of, self._words.spoken, self)
        self._view = AnnotationView(self._model, self._words, theme)
        self._view.setAccessibleName(self.tr("Notes"))
        self._empty = EmptyState(theme)
        self._left = QStackedWidget()
        self._pane = AnnotationPane(reading, self._words, theme)
        self._selection = SelectionPane(theme)
        self._nothing = QLabel(self.tr("Choose an entry to see all of it here."))
        self._review: ReviewPane | None = None
        self._writing: NotebookWriting | None = None
        self._right = QStackedWidget()
        self._splitter = QSplitter()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_MS)
        self._lay_out()
        self._wire()
        self.set_theme(theme)

    # -- making -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for tray, words in (
            (Tray.ALL, self.tr("Everything")),
            (Tray.REVIEW, self.tr("Needs review")),
            (Tray.TRASH, self.tr("Trash")),
        ):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("chip", True)
            self._trays[tray] = button
            self._group.addButton(button)
        self._trays[Tray.ALL].setChecked(True)
        self._empty_trash.hide()
        self._head = FlowLayout()
        for widget in (self._title, *self._trays.values(), self._empty_trash, self._count):
            self._head.add(widget)
        self._left.addWidget(self._view)
        self._left.addWidget(self._empty)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        for page in (self._nothing, self._pane, self._selection):
            self._right.addWidget(page)
        self._frame = QFrame()
        self._frame.setObjectName("beside")
        frame = QHBoxLayout(self._frame)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.addWidget(self._right)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._frame)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 1)
        self._top = QVBoxLayout()
        self._top.addLayout(self._head)
        self._top.addWidget(self._filters)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._top)
        column.addWidget(self._splitter, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(inner))

    def _wire(self) -> None:
        self._group.buttonClicked.connect(self._on_tray_clicked)
        self._empty_trash.clicked.connect(self._on_empty_trash_clicked)
        self._filters.query_changed.connect(self._on_filters_query_changed)
        self._filters.list_wanted.connect(self._on_filters_list_wanted)
        self._model.failed.connect(self.failed)
        self._model.moved.connect(self._on_model_moved)
        self._view.opened.connect(self._on_view_opened)
        self._view.removal_wanted.connect(self.remove_chosen)
        self._view.move_wanted.connect(self._on_view_move_wanted)
        self._view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._empty.chosen.connect(self._on_empty_chosen)
        self._pane.opening_wanted.connect(self._open)
        self._pane.writing_wanted.connect(self.write)
        self._pane.export_wanted.connect(self._on_pane_export_wanted)
        self._pane.colour_chosen.connect(self._on_pane_colour_chosen)
        self._pane.tags_changed.connect(self._on_pane_tags_changed)
        self._pane.removal_wanted.connect(self._on_removal_wanted)
        self._pane.return_wanted.connect(self._on_pane_return_wanted)
        self._pane.page_requested.connect(self._on_pane_page_requested)
        self._selection.tags_added.connect(self._on_selection_tags_added)
        self._selection.tags_removed.connect(self._on_selection_tags_removed)
        self._selection.colour_chosen.connect(self._on_selection_colour_chosen)
        self._selection.export_wanted.connect(self._on_selection_export_wanted)
        self._selection.removal_wanted.connect(self.remove_chosen)
        self._selection.return_wanted.connect(self._on_selection_return_wanted)
        self._many.done.connect(self._on_many_done)
        self._many.notice_given.connect(self.notice_given)
        self._many.undo_offered.connect(self.undo_offered)
        self._many.failed.connect(self.failed)
        self._counting.timeout.connect(self._count_all)

    @property
    def _review_pane(self) -> "ReviewPane":
        """What asks where something belongs; made when something needs review."""
        if self._review is None:
            from desktop.views.review_pane import ReviewPane  # noqa: PLC0415 - seldom wanted

            review = self._review = ReviewPane(self._reading, self._words, self._theme)
            review.place_chosen.connect(self._on_review_place_chosen)
            review.page_chosen.connect(self._on_review_page_chosen)
            review.removal_wanted.connect(self._on_removal_wanted)
            review.later_wanted.connect(self._on_review_later_wanted)
            review.look_wanted.connect(self._on_review_look_wanted)
            self._right.addWidget(review)
        return self._review

    def write(self, annotation: Annotation) -> None:
        """Open the editor for a note, beside the list."""
        if self._annotating is None:
            return
        if self._writing is None:
            from desktop.views.notebook_writing import NotebookWriting  # noqa: PLC0415 - see above

            writing = self._writing = NotebookWriting(
                self._right, self._annotating, self._reading, self._words, self._theme
            )
            writing.stored.connect(self._on_writing_stored)
            writing.failed.connect(self.failed)
            writing.notice_given.connect(self.notice_given)
            writing.finished.connect(self._on_writing_finished)
            writing.removal_wanted.connect(self._on_removal_wanted)
            writing.page_requested.connect(self._on_pane_page_requested)
        if self._writing.flush():
            self._writing.open(annotation)

    def flush(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        self._pane.finish()
        return self._writing is None or self._writing.flush()

    def use_personal(self, personal: "Personal", bus: "Bus") -> None:
        """Show what this person wrote, and what changes of it from now on."""
        self._annotating = self._many.annotating = personal.annotating
        if self._bus is None:
            self._bus = bus
            bus.data_changed.connect(self._on_bus_data_changed)
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def let_go(self) -> None:
        """Hold nothing of the profile any longer: it is about to be closed."""
        self.flush()
        if self._writing:
            self._writing.forget()
        self._counting.stop()
        self._annotating = self._many.annotating = None

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(22, bold=True))
        self._count.setFont(theme.font(tokens.SMALL))
        self._count.setStyleSheet(f"color: {c.muted};")
        self._count.setMinimumHeight(px(30))
        self._nothing.setFont(theme.font(tokens.SMALL))
        self._nothing.setStyleSheet(f"color: {c.muted}; background: {c.raised};")
        for button in (*self._trays.values(), self._empty_trash):
            button.setFont(theme.font(tokens.SMALL))
            button.setMinimumHeight(px(30))
        for part in (self._filters, self._view, self._empty, self._pane, self._selection):
            part.set_theme(theme)
        if self._review:
            self._review.set_theme(theme)
        if self._writing:
            self._writing.set_theme(theme)
        self._head.setSpacing(px(10))
        self._top.setSpacing(px(10))
        self._top.setContentsMargins(px(24), px(16), px(24), px(10))
        self.setStyleSheet(
            f"QFrame#beside {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-{ends()}: none; border-bottom: none; }}"
            f" QSplitter::handle {{ background: {c.paper}; }}"
            f" AnnotationView {{ border-top: 1px solid {c.line}; }}"
        )
        self._splitter.setHandleWidth(px(6))
        self._splitter.setMinimumHeight(px(LOWEST))
        self._arrange()

    def focus_first(self) -> None:
        """Move the keyboard to the list, or to what there is instead of it."""
        if self._left.currentWidget() is self._view:
            self._view.setFocus()
        elif self._empty.focus_button():
            return
        elif self._filters.isVisible():
            self._filters.focus_field()
        else:
            self._trays[self._tray].setFocus()

    def start_search(self) -> None:
        """Move the keyboard to the search field."""
        self._filters.focus_field()

    def search_for(self, typed: str) -> None:
        """Show all notes in which something stands."""
        self.show_tray(Tray.ALL)
        self._filters.search_for(typed)

    def show_tray(self, tray: Tray) -> None:
        """Show another part of the notebook."""
        self._pane.finish()
        self._tray = tray
        self._trays[tray].setChecked(True)
        self._filters.setVisible(tray is not Tray.REVIEW)
        self._offer_emptying()
        self._show(keeps_place=False)

    # -- reading ----------------------------------------------------------------------------

    def _find(self, query: NotebookQuery) -> list[Annotation]:
        return self._annotating.find(query) if self._annotating else []

    def _count_of(self, query: NotebookQuery) -> int:
        return self._annotating.count(query) if self._annotating else 0

    def _query(self) -> NotebookQuery:
        if self._tray is Tray.REVIEW:
            return NotebookQuery(placing=Placing.REVIEW)
        return self._filters.query()._replace(trashed=self._tray is Tray.TRASH)

    def _refresh(self) -> None:
        self._is_stale = self._has_counted = False
        self._show(keeps_place=True)

    def _show(self, *, keeps_place: bool) -> None:
        """Read the list anew; with `keeps_place` the same rows stay chosen and in sight."""
        query = self._query()
        chosen = self._chosen_ids(most=FEW) if keeps_place else []
        row = self._view.currentIndex().row()
        scrolled = self._view.verticalScrollBar().value()
        self._view.mark(searched_words(query.text))
        self._model.can_be_moved = query.sort is SortBy.HAND and self._tray is Tray.ALL
        try:
            self._model.show(query)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
        if self._model.can_be_moved or (keeps_place and row >= PAGE):
            # Where something is dropped depends on what stands below.
            self._model.complete()
        has_rows = self._model.rowCount() > 0
        self._left.setCurrentWidget(self._view if has_rows else self._empty)
        self._frame.setVisible(has_rows)
        if keeps_place:
            self._view.verticalScrollBar().setValue(scrolled)
            self._choose_again(chosen, row)
        elif has_rows:
            self._view.scrollToTop()
            self._view.setCurrentIndex(self._model.index(0))
        self._show_chosen()
        self._tell_empty()
        self._counting.start()

    def _choose_again(self, chosen: list[AnnotationId], row: int) -> None:
        """Choose the same annotations after the list was read anew, or what is in their place."""
        if len(chosen) > 1 and self._annotating:
            rows = {each: n for n, each in enumerate(self._annotating.find_ids(self._model.query))}
            selection = QItemSelection()
            for at in sorted(rows[each] for each in chosen if each in rows):
                index = self._model.index(at)
                selection.select(index, index)
            if not selection.isEmpty():
                flag = QItemSelectionModel.SelectionFlag
                model = self._view.selectionModel()
                model.setCurrentIndex(selection.indexes()[0], flag.NoUpdate)
                model.select(selection, flag.ClearAndSelect)
                return
        row = max(row, 0)
        wanted = min(row, self._model.rowCount() - 1)
        # Reads the pages around, where the annotation is if it only moved a little.
        self._model.annotation(wanted)
        found = self._model.row_nearby(chosen[0]) if chosen else -1
        index = self._model.index(found if found >= 0 else wanted)
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)

    def _count_all(self) -> None:
        """Find out how many there are; after the rows are on the screen."""
        self._model.complete()
        count = self._model.rowCount()
        shown = (
            self.tr("%Ln found", "", count)
            if self._filters.is_filtering
            else self.tr("%Ln entry(ies)", "", count)
        )
        if self._count.text() != shown and self.isVisible():
            announce(self._view, shown)
        self._count.setText(shown)
        if self._annotating and not self._has_counted:
            self._has_counted = True
            self._count_trays(self._annotating)

    def _count_trays(self, annotating: "AnnotatingService") -> None:
        """Find out what waits in each tray, and which tags there are: after something changed."""
        try:
            review = annotating.count_review()
            self._in_trash = annotating.count(NotebookQuery(trashed=True))
            tags = annotating.tags()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._known_tags = [name for name, _ in tags]
        self._filters.show_tags(tags)
        self._name_tray(Tray.REVIEW, self.tr("Needs review"), review)
        self._name_tray(Tray.TRASH, self.tr("Trash"), self._in_trash)
        self._offer_emptying()
        self.review_counted.emit(review)

    def _offer_emptying(self) -> None:
        self._empty_trash.setVisible(self._tray is Tray.TRASH and self._in_trash > 0)

    def _name_tray(self, tray: Tray, words: str, count: int) -> None:
        shown = self.tr("{tray} ({count})").format(tray=words, count=counted(count))
        self._trays[tray].setText(shown if count else words)

    # -- what is chosen ---------------------------------------------------------------------

    def _chosen_count(self) -> int:
        return sum(last - first + 1 for first, last in self._view.chosen_ranges())

    def _chosen_ids(self, most: int = -1) -> list[AnnotationId]:
        """Return the ids of the chosen rows, none if there are more than `most`."""
        ranges = self._view.chosen_ranges()
        count = sum(last - first + 1 for first, last in ranges)
        if self._annotating is None or (0 <= most < count):
            return []
        if count <= PAGE:
            rows = (row for first, last in ranges for row in range(first, last + 1))
            found = (self._model.annotation(row) for row in rows)
            return [annotation.id for annotation in found if annotation]
        query = self._model.query
        return [
            annotation_id
            for first, last in ranges
            for annotation_id in self._annotating.find_ids(
                query._replace(offset=first, limit=last - first + 1)
            )
        ]

    def _chosen(self) -> Annotation | None:
        """Return the annotation if just one is chosen."""
        ranges = self._view.chosen_ranges()
        if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
            return None
        return self._model.annotation(ranges[0][0])

    def _show_chosen(self) -> None:
        if self._goes_on_writing():
            return
        count = self._chosen_count()
        if count > 1:
            self._pane.finish()
            self._selection.show_selection(
                count, self._known_tags, is_trash=self._tray is Tray.TRASH
            )
            self._right.setCurrentWidget(self._selection)
            announce(self._view, self.tr("%Ln chosen", "", count))
            return
        annotation = self._chosen()
        if annotation is None:
            self._right.setCurrentWidget(self._nothing)
        elif self._tray is Tray.REVIEW:
            self._show_review(annotation)
        else:
            searched = searched_words(self._model.query.text)
            self._pane.show_annotation(annotation, self._known_tags, searched)
            self._right.setCurrentWidget(self._pane)

    def _goes_on_writing(self) -> bool:
        """Return whether the editor stays: with the note that is chosen, or with unsaved words."""
        writing = self._writing
        if writing is None or not writing.is_shown or writing.annotation is None:
            return False
        chosen = self._chosen()
        if chosen is not None and chosen.id == writing.annotation.id and not chosen.trashed:
            writing.show_changed(chosen)
            return True
        return not writing.flush()

    def _show_review(self, annotation: Annotation) -> None:
        assert self._annotating is not None
        self._review_pane.show_annotation(annotation, self._annotating.candidates(annotation.id))
        self._right.setCurrentWidget(self._review_pane)

    def _tell_empty(self) -> None:
        if self._model.rowCount():
            return
        empty = why_empty(
            self._tray,
            is_open=self._annotating is not None,
            is_filtering=self._filters.is_filtering,
            key=key_of(self, ActionId.BOOKMARK),
        )
        self._empty.show_words(*empty)

    # -- deeds ------------------------------------------------------------------------------

    def _do(self, deed: "Callable[[AnnotatingService], Changes]") -> bool:
        """Do something and show what became of it; return whether it was done."""
        assert self._annotating is not None
        try:
            changes = deed(self._annotating)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        except InputProblem:
            self.notice_given.emit(self.tr("That is too long. Nothing was changed."))
            return False
        self._show_changes(changes)
        return changes != NO_CHANGES

    def _show_changes(self, changes: Changes) -> None:
        if changes != NO_CHANGES:
            if self._bus:
                self._bus.tell(changes, self)
            self._refresh()

    def _offer_undo(self, words: str) -> None:
        if self._annotating:
            self.undo_offered.emit(words, self._annotating.last_deed)

    def remove_chosen(self) -> None:
        """Move what is chosen to the trash; from the trash, remove it for good if that is meant."""
        self._remove(self._chosen_ids())

    def _remove(self, ids: list[AnnotationId]) -> None:
        if not ids:
            return
        if self._tray is not Tray.TRASH:
            self._many.trash(ids)
        elif self._prompts.confirms_removal(self, len(ids)):
            self._many.purge(ids)

    def _open(self, annotation: Annotation) -> None:
        self.place_wanted.emit(place_to_open(annotation))

    # -- slots ------------------------------------------------------------------------------

    def _on_tray_clicked(self, button: QAbstractButton) -> None:
        self.show_tray(next(tray for tray, each in self._trays.items() if each is button))

    def _on_empty_trash_clicked(self) -> None:
        if self._annotating:
            self._remove(self._annotating.find_ids(NotebookQuery(trashed=True)))

    def _on_filters_query_changed(self) -> None:
        self._pane.finish()
        self._show(keeps_place=False)

    def _on_filters_list_wanted(self) -> None:
        if self._model.rowCount():
            self._view.setFocus()

    def _on_selection_changed(self) -> None:
        self._show_chosen()

    def _on_view_opened(self, row: int) -> None:
        annotation = self._model.annotation(row)
        if annotation and self._tray is Tray.ALL:
            self._open(annotation)

    def _on_view_move_wanted(self, step: int) -> None:
        row = self._view.currentIndex().row()
        annotation = self._model.annotation(row)
        if annotation is None or not self._model.can_be_moved:
            return
        if row + step not in range(self._model.rowCount()):
            return
        before = self._model.annotation(row - 1 if step < 0 else row + 2)
        self._on_model_moved([annotation.id], before.id if before else None)

    def _on_model_moved(self, ids: list[AnnotationId], before_id: AnnotationId | None) -> None:
        if self._do(lambda service: service.move_bookmarks(ids, before_id)):
            place = self._view.currentIndex().row() + 1
            announce(self._view, self.tr("Now at place {number}").format(number=place))

    def _on_empty_chosen(self) -> None:
        if self._filters.is_filtering:
            self._filters.clear()
            self._filters.focus_field()
        else:
            self.place_wanted.emit(Place(Screen.GUIDE))

    def _on_removal_wanted(self, annotation: Annotation) -> None:
        self._remove([annotation.id])

    def _on_writing_stored(self, changes: Changes) -> None:
        # The list follows when the person is done: rows must not jump while somebody types.
        if self._bus:
            self._bus.tell(changes, self)

    def _on_writing_finished(self) -> None:
        if self._writing:
            self._writing.forget()
        self._right.setCurrentWidget(self._pane)
        self._refresh()
        self.focus_first()

    def _on_pane_export_wanted(self, annotation: Annotation) -> None:
        self.export_wanted.emit([annotation.id])

    def _on_selection_export_wanted(self) -> None:
        self.export_wanted.emit(self._chosen_ids())

    def _on_pane_return_wanted(self, annotation: Annotation) -> None:
        self._many.restore([annotation.id])

    def _on_selection_return_wanted(self) -> None:
        self._many.restore(self._chosen_ids())

    def _on_pane_page_requested(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(page_id))

    def _on_pane_colour_chosen(self, annotation: Annotation, colour: Colour) -> None:
        self._do(lambda service: service.recolour(annotation.id, colour))

    def _on_pane_tags_changed(self, annotation: Annotation, tags: list[str]) -> None:
        gone = [tag for tag in annotation.tags if tag not in tags]
        self._do(lambda service: service.set_tags([annotation.id], tags, gone))

    def _on_selection_tags_added(self, tags: list[str]) -> None:
        self._many.add_tags(self._chosen_ids(), tags)

    def _on_selection_tags_removed(self, tags: list[str]) -> None:
        self._many.take_tags(self._chosen_ids(), tags)

    def _on_selection_colour_chosen(self, colour: Colour) -> None:
        self._many.recolour(self._chosen_ids(), colour)

    def _on_many_done(self, changes: Changes) -> None:
        self._show_changes(changes)
        if self.isVisible():
            self.focus_first()

    def _on_review_place_chosen(self, annotation: Annotation, anchor: Anchor) -> None:
        if self._do(lambda service: service.place_at(annotation.id, anchor)):
            place = self._words.place_of(anchor)
            self._offer_undo(self.tr("It belongs to {place} now.").format(place=place))
            self.focus_first()

    def _on_review_page_chosen(self, annotation: Annotation, page_id: str) -> None:
        page = PageId(page_id)
        if self._do(lambda service: service.keep_with_page(annotation.id, page)):
            place = self._words.page(page)
            self._offer_undo(self.tr("It stays with {place} as a whole.").format(place=place))
            self.focus_first()

    def _on_review_later_wanted(self) -> None:
        row = (self._view.currentIndex().row() + 1) % max(1, self._model.rowCount())
        self._view.show_row(row)

    def _on_review_look_wanted(self, anchor: Anchor) -> None:
        self.place_wanted.emit(place_of(anchor.page_id, anchor.passage_id.partition("#")[2]))

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is self or not (changes.annotations or changes.profile):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True

    # -- room -------------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        else:
            # It names a key, which may be another one by now.
            self._tell_empty()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Lay list and pane side by side, or one above the other where the window is narrow."""
        is_wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        length = self.width() if is_wide else self.height()
        share = PANE_SHARE if is_wide else 0.5
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
        pane = round(length * share)
        self._splitter.setSizes([length - pane, pane])
