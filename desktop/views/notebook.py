"""Notebook: all bookmarks, highlights and notes in one list, what needs review, and the trash."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain.annotations import (
    NO_CHANGES,
    Annotation,
    AnnotationId,
    Changes,
    NotebookQuery,
    Placing,
    SortBy,
)
from desktop.domain.excerpt import searched_words
from desktop.domain.history import Place, Screen
from desktop.errors import EnvironmentProblem
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, ends
from desktop.services.reading import ReadingService
from desktop.views.actions import ActionId, key_of
from desktop.views.annotation_words import AnnotationWords
from desktop.views.many_deeds import BeginLongWork
from desktop.views.notebook_deeds import NotebookDeeds
from desktop.views.notebook_filters import NotebookFilters
from desktop.views.notebook_head import NotebookHead
from desktop.views.notebook_list import NotebookList
from desktop.views.notebook_pane import NotebookPane
from desktop.views.notebook_trays import Tray, why_empty
from desktop.views.prompts import Prompts
from desktop.views.widgets.roomy import Roomy

if TYPE_CHECKING:
    from desktop.qt.bus import Bus
    from desktop.services.annotating import AnnotatingService
    from desktop.services.personal import Personal

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
        self._theme = theme
        self._annotating: AnnotatingService | None = None
        self._bus: Bus | None = None
        self._is_stale = True
        self._has_counted = False
        self._known_tags: list[str] = []
        words = AnnotationWords(reading)
        self._head = NotebookHead()
        self._filters = NotebookFilters(reading, theme)
        self._list = NotebookList(words, theme)
        self._deeds = NotebookDeeds(self._list.chosen_ids, words, prompts, begin_long_work, self)
        self._pane = NotebookPane(reading, words, self._deeds, theme)
        self._pane.setObjectName("beside")
        self._splitter = QSplitter()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_MS)
        self._lay_out()
        self._wire()
        self.set_theme(theme)

    # -- making -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._pane)
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
        self._head.tray_chosen.connect(self.show_tray)
        self._head.emptying_wanted.connect(self._deeds.empty_trash)
        self._filters.query_changed.connect(self._on_filters_query_changed)
        self._filters.list_wanted.connect(self._on_filters_list_wanted)
        self._list.filled.connect(self._pane.setVisible)
        self._list.selection_changed.connect(self._show_chosen)
        self._list.opened.connect(self._on_list_opened)
        self._list.moved.connect(self._on_list_moved)
        self._list.removal_wanted.connect(self._deeds.remove_chosen)
        self._list.way_out_chosen.connect(self._on_list_way_out_chosen)
        self._list.failed.connect(self.failed)
        self._pane.place_wanted.connect(self.place_wanted)
        self._pane.later_wanted.connect(self._list.choose_next)
        self._pane.stored.connect(self._on_pane_stored)
        self._pane.written.connect(self._on_pane_written)
        self._pane.notice_given.connect(self.notice_given)
        self._pane.failed.connect(self.failed)
        self._deeds.done.connect(self._on_deeds_done)
        self._deeds.export_wanted.connect(self.export_wanted)
        self._deeds.notice_given.connect(self.notice_given)
        self._deeds.undo_offered.connect(self.undo_offered)
        self._deeds.failed.connect(self.failed)
        self._counting.timeout.connect(self._on_counting_timeout)

    # -- the profile ------------------------------------------------------------------------

    def use_personal(self, personal: "Personal", bus: "Bus") -> None:
        """Show what this person wrote, and what changes of it from now on."""
        self._use(personal.annotating)
        if self._bus is None:
            self._bus = bus
            bus.data_changed.connect(self._on_bus_data_changed)
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def let_go(self) -> None:
        """Hold nothing of the profile any longer: it is about to be closed."""
        self.flush()
        self._use(None)

    def _use(self, annotating: "AnnotatingService | None") -> None:
        self._annotating = annotating
        for part in (self._list, self._pane, self._deeds):
            part.use(annotating)

    def flush(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        return self._pane.flush()

    def _tell(self, changes: Changes) -> None:
        if self._bus:
            self._bus.tell(changes, self)

    # -- what is shown ----------------------------------------------------------------------

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
        self._head.show_tray(tray)
        self._deeds.is_in_trash = tray is Tray.TRASH
        self._filters.setVisible(tray is not Tray.REVIEW)
        self._show(keeps_place=False)

    def _query(self) -> NotebookQuery:
        if self._head.tray is Tray.REVIEW:
            return NotebookQuery(placing=Placing.REVIEW)
        return self._filters.query()._replace(trashed=self._head.tray is Tray.TRASH)

    def _refresh(self) -> None:
        self._is_stale = self._has_counted = False
        self._show(keeps_place=True)

    def _show(self, *, keeps_place: bool) -> None:
        """Read the list anew; with `keeps_place` the same rows stay chosen and in sight."""
        query = self._query()
        is_by_hand = query.sort is SortBy.HAND and self._head.tray is Tray.ALL
        self._list.read(query, keeps_place=keeps_place, can_be_moved=is_by_hand)
        self._show_chosen()
        self._tell_empty()
        self._counting.start()

    def _show_chosen(self) -> None:
        annotation, count = self._list.chosen(), self._list.chosen_count()
        if self._pane.goes_on_writing(annotation):
            return
        if count > 1:
            is_trash = self._head.tray is Tray.TRASH
            self._pane.show_selection(count, self._known_tags, is_trash=is_trash)
            self._list.say(self.tr("%Ln chosen", "", count))
        elif annotation is None:
            self._pane.show_nothing()
        elif self._head.tray is Tray.REVIEW and self._annotating:
            self._pane.show_review(annotation, self._annotating.candidates(annotation.id))
        else:
            searched = searched_words(self._list.query.text)
            self._pane.show_one(annotation, self._known_tags, searched)

    def _tell_empty(self) -> None:
        if not self._list.row_count:
            self._list.explain_empty(
                why_empty(
                    self._head.tray,
                    is_open=self._annotating is not None,
                    is_filtering=self._filters.is_filtering,
                    key=key_of(self, ActionId.BOOKMARK),
                )
            )

    # -- counting, after the rows are on the screen -----------------------------------------

    def _on_counting_timeout(self) -> None:
        count = self._list.complete()
        shown = (
            self.tr("%Ln found", "", count)
            if self._filters.is_filtering
            else self.tr("%Ln entry(ies)", "", count)
        )
        if self._head.show_count(shown) and self.isVisible():
            self._list.say(shown)
        if self._annotating and not self._has_counted:
            self._has_counted = True
            self._count_trays(self._annotating)

    def _count_trays(self, annotating: "AnnotatingService") -> None:
        """Find out what waits in each tray, and which tags there are: after something changed."""
        try:
            review = annotating.count_review()
            in_trash = annotating.count(NotebookQuery(trashed=True))
            tags = annotating.tags()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._known_tags = [name for name, _ in tags]
        self._filters.show_tags(tags)
        self._head.show_waiting(review=review, in_trash=in_trash)
        self.review_counted.emit(review)

    # -- slots ------------------------------------------------------------------------------

    def _on_filters_query_changed(self) -> None:
        self._pane.finish()
        self._show(keeps_place=False)

    def _on_filters_list_wanted(self) -> None:
        if self._list.row_count:
            self._list.focus_rows()

    def _on_list_opened(self, annotation: Annotation) -> None:
        if self._head.tray is Tray.ALL:
            self._pane.open(annotation)

    def _on_list_moved(self, ids: list[AnnotationId], before_id: AnnotationId | None) -> None:
        if self._deeds.move(ids, before_id):
            self._list.say_place()

    def _on_list_way_out_chosen(self) -> None:
        if self._filters.is_filtering:
            self._filters.clear()
            self._filters.focus_field()
        else:
            self.place_wanted.emit(Place(Screen.GUIDE))

    def _on_pane_stored(self, changes: Changes) -> None:
        # The list follows when the person is done: rows must not jump while somebody types.
        self._tell(changes)

    def _on_pane_written(self) -> None:
        self._refresh()
        self.focus_first()

    def _on_deeds_done(self, changes: Changes, goes_back: bool) -> None:
        if changes != NO_CHANGES:
            self._tell(changes)
            self._refresh()
        if goes_back and self.isVisible():
            self.focus_first()

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is self or not (changes.annotations or changes.profile):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True

    # -- looks ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Move the keyboard to the list, or to what there is instead of it."""
        # Not the search field: there Ctrl+Z would be about its words, not about what was done.
        if not self._list.focus_first():
            self._head.focus_tray()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        for part in (self._head, self._filters, self._list, self._pane):
            part.set_theme(theme)
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
