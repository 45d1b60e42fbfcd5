"""The rows of the notebook, and what stands in their place where there are none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.domain.annotations import Annotation, AnnotationId, NotebookQuery
from desktop.domain.excerpt import searched_words
from desktop.errors import EnvironmentProblem
from desktop.qt.announce import announce
from desktop.qt.models.notebook import PAGE, NotebookModel
from desktop.qt.theme import Theme
from desktop.views.annotation_words import AnnotationWords
from desktop.views.notebook_trays import Empty
from desktop.views.widgets.annotation_lines import AnnotationView
from desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop.services.annotating import AnnotatingService

FEW = 500
"""So many chosen rows are found again after a deed by their ids."""


class NotebookList(QStackedWidget):
    """Shows what a query finds, and knows what is chosen of it.

    Signals:
        filled(bool): the rows were read anew; whether there are any.
        selection_changed(): other rows are chosen.
        opened(Annotation): one is to be opened in its place.
        moved(list, object): rows belong before another one: their ids, and its id or None.
        removal_wanted(): what is chosen goes to the trash.
        way_out_chosen(): what was offered in place of rows was chosen.
        failed(EnvironmentProblem): rows could not be read.
    """

    filled = Signal(bool)
    selection_changed = Signal()
    opened = Signal(object)
    moved = Signal(object, object)
    removal_wanted = Signal()
    way_out_chosen = Signal()
    failed = Signal(object)

    def __init__(self, words: AnnotationWords, theme: Theme) -> None:
        super().__init__()
        self._annotating: AnnotatingService | None = None
        self._model = NotebookModel(self._find, self._count_of, words.spoken, self)
        self._view = AnnotationView(self._model, words, theme)
        self._view.setAccessibleName(self.tr("Notes"))
        self._empty = EmptyState(theme)
        self.addWidget(self._view)
        self.addWidget(self._empty)
        self._model.failed.connect(self.failed)
        self._model.moved.connect(self.moved)
        self._view.opened.connect(self._on_view_opened)
        self._view.removal_wanted.connect(self.removal_wanted)
        self._view.move_wanted.connect(self._on_view_move_wanted)
        self._view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._empty.chosen.connect(self.way_out_chosen)

    def use(self, annotating: "AnnotatingService | None") -> None:
        """Read the annotations of a person; None while no profile is open."""
        self._annotating = annotating

    def _find(self, query: NotebookQuery) -> list[Annotation]:
        return self._annotating.find(query) if self._annotating else []

    def _find_ids(self, *queries: NotebookQuery) -> list[AnnotationId]:
        """Return the ids of what is found, none where not all can be read, which is told."""
        if self._annotating is None:
            return []
        find = self._annotating.find_ids
        try:
            return [annotation_id for query in queries for annotation_id in find(query)]
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return []

    def _count_of(self, query: NotebookQuery) -> int:
        return self._annotating.count(query) if self._annotating else 0

    # -- reading ----------------------------------------------------------------------------

    @property
    def query(self) -> NotebookQuery:
        """What the rows are found by."""
        return self._model.query

    @property
    def row_count(self) -> int:
        """How many rows there are, as far as they were counted."""
        return self._model.rowCount()

    def complete(self) -> int:
        """Count the rows that were not read yet; return how many there are in all."""
        self._model.complete()
        return self.row_count

    def read(self, query: NotebookQuery, *, keeps_place: bool, can_be_moved: bool) -> None:
        """Read the rows anew; with `keeps_place` the same stay chosen and in sight."""
        chosen = self.chosen_ids(most=FEW) if keeps_place else []
        row = self._view.currentIndex().row()
        scrolled = self._view.verticalScrollBar().value()
        self._view.mark(searched_words(query.text))
        self._model.can_be_moved = can_be_moved
        try:
            self._model.show(query)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
        if can_be_moved or (keeps_place and row >= PAGE):
            # Where something is dropped depends on what stands below.
            self._model.complete()
        has_rows = self.row_count > 0
        self.setCurrentWidget(self._view if has_rows else self._empty)
        self.filled.emit(has_rows)
        if keeps_place:
            self._view.verticalScrollBar().setValue(scrolled)
            self._choose_again(chosen, row)
        elif has_rows:
            self._view.scrollToTop()
            self._view.setCurrentIndex(self._model.index(0))

    def _choose_again(self, chosen: list[AnnotationId], row: int) -> None:
        """Choose the same annotations after the list was read anew, or what is in their place."""
        if len(chosen) > 1:
            rows = {each: n for n, each in enumerate(self._find_ids(self.query))}
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
        wanted = min(row, self.row_count - 1)
        # Reads the pages around, where the annotation is if it only moved a little.
        self._model.annotation(wanted)
        found = self._model.row_nearby(chosen[0]) if chosen else -1
        self._view.show_row(found if found >= 0 else wanted)

    def explain_empty(self, empty: Empty) -> None:
        """Say in place of rows why there are none."""
        self._empty.show_words(*empty)

    # -- what is chosen ---------------------------------------------------------------------

    def chosen_count(self) -> int:
        """Return how many rows are chosen."""
        return sum(last - first + 1 for first, last in self._view.chosen_ranges())

    def chosen_ids(self, most: int = -1) -> list[AnnotationId]:
        """Return the ids of the chosen rows, none if there are more than `most`."""
        ranges, count = self._view.chosen_ranges(), self.chosen_count()
        if 0 <= most < count:
            return []
        if count <= PAGE:
            rows = (row for first, last in ranges for row in range(first, last + 1))
            found = (self._model.annotation(row) for row in rows)
            return [annotation.id for annotation in found if annotation]
        return self._find_ids(
            *(self.query._replace(offset=first, limit=last - first + 1) for first, last in ranges)
        )

    def chosen(self) -> Annotation | None:
        """Return the annotation if just one is chosen."""
        ranges = self._view.chosen_ranges()
        if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
            return None
        return self._model.annotation(ranges[0][0])

    def choose_next(self) -> None:
        """Choose the row below, or the first one below the last."""
        self._view.show_row((self._view.currentIndex().row() + 1) % max(1, self.row_count))

    # -- the keyboard -----------------------------------------------------------------------

    def focus_rows(self) -> None:
        """Move the keyboard to the rows."""
        self._view.setFocus()

    def focus_first(self) -> bool:
        """Move the keyboard to the rows or to what is offered in their place, if there is any."""
        if self.currentWidget() is self._view:
            self._view.setFocus()
            return True
        return self._empty.focus_button()

    def say(self, words: str) -> None:
        """Have something about the rows spoken."""
        announce(self._view, words)

    def say_place(self) -> None:
        """Have spoken where the row that was moved stands now."""
        place = self._view.currentIndex().row() + 1
        self.say(self.tr("Now at place {number}").format(number=place))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._view.set_theme(theme)
        self._empty.set_theme(theme)

    # -- slots ------------------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _on_view_opened(self, row: int) -> None:
        if annotation := self._model.annotation(row):
            self.opened.emit(annotation)

    def _on_view_move_wanted(self, step: int) -> None:
        row = self._view.currentIndex().row()
        annotation = self._model.annotation(row)
        if annotation is None or not self._model.can_be_moved:
            return
        if row + step not in range(self.row_count):
            return
        before = self._model.annotation(row - 1 if step < 0 else row + 2)
        self.moved.emit([annotation.id], before.id if before else None)
