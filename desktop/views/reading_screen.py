"""Guide and Cases: a list on the left, the page in the middle, its companion on the right."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, Page, PageId
from desktop.qt.models.line import Line
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, ends
from desktop.services.reading import ReadingService
from desktop.views.companion import MARK, ON_PAGE, PRACTICE, Companion
from desktop.views.reader import ReaderView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop.qt.bus import Bus
    from desktop.services.personal import Personal
    from desktop.views.annotator import Annotator
    from desktop.views.cases_overview import CasesOverview
    from desktop.views.find_bar import FindBar
    from desktop.views.note_desk import NoteDesk
    from desktop.views.page_status import StatusOf
    from desktop.views.side_panels import CasePanel, OutlinePanel

OUTLINE_WIDTH = 252
CASES_WIDTH = 300


class ReadingScreen(QWidget):
    """One reading pane with what stands beside it.

    Signals:
        place_wanted(Place): a link, a line or a button leads elsewhere.
        term_requested(str): a term's explanation is wanted.
        notice_given(str): something to tell.
        undo_offered(str, UndoToken): something to tell that can be undone.
        failed(EnvironmentProblem): something could not be stored.
        recovered(): what could not be stored is stored now.
        read_toggled(): the page is to be marked as read, or as not read.
        practice_wanted(): questions about the page are wanted.
        page_shown(): another page is shown.
        completed(): what stands beside the page is made.
    """

    place_wanted = Signal(object)
    term_requested = Signal(str)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)
    recovered = Signal()
    read_toggled = Signal()
    practice_wanted = Signal()
    page_shown = Signal()
    completed = Signal()

    def __init__(
        self,
        screen: Screen,
        reading: ReadingService,
        world: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Take the drawing of the world for the map of cases."""
        super().__init__(parent)
        self._world = world
        self._overview: CasesOverview | None = None
        self._screen = screen
        self._reading = reading
        self._theme = theme
        self._page_id = PageId("")
        self._wants_companion = True
        self._left: OutlinePanel | CasePanel | None = None
        self._left_side = QWidget()
        self._left_column = QVBoxLayout(self._left_side)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self.reader = ReaderView(reading, theme)
        self._find_bar: FindBar | None = None
        self.annotator: Annotator | None = None
        """What the person added to the page; made once the profile is open."""
        self.desk: NoteDesk | None = None
        """Where the person writes; made with it."""
        self._is_read: Callable[[PageId], bool] | None = None
        self._companion = Companion(theme)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The bar below it keeps its height in a low window.
        self.reader.setMinimumHeight(1)
        column.addWidget(self.reader, 1)
        self._text_column = column
        self._text = text
        self._middle = QStackedWidget()
        self._middle.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_side)
        row.addWidget(self._middle, 1)
        row.addWidget(self._companion)
        self.reader.first_painted.connect(self._on_reader_first_painted)
        self._companion.line_opened.connect(self._on_companion_line_opened)
        self.reader.page_set.connect(self._on_reader_page_set)
        self.reader.page_requested.connect(self._on_reader_page_requested)
        self.reader.term_requested.connect(self.term_requested)
        self.reader.notice_given.connect(self.notice_given)
        self.reader.read_toggled.connect(self.read_toggled)
        self.reader.menu_wanted.connect(self._on_reader_menu_wanted)
        self.set_theme(theme)

    def complete(self) -> "OutlinePanel | CasePanel":
        """Make what stands beside the page. The page itself comes first on the screen."""
        if self._left is not None:
            return self._left
        from desktop.views.side_panels import (  # noqa: PLC0415 - after the first paint
            CasePanel,
            OutlinePanel,
        )

        kind = CasePanel if self._screen is Screen.CASES else OutlinePanel
        left = self._left = kind(self._reading, self._theme)
        left.page_chosen.connect(self._on_left_page_chosen)
        left.set_theme(self._theme)
        self._left_column.addWidget(left)
        self._keep_tab_order()
        self._arrange()
        if self._page_id:
            left.show_current(self._page_id)
            self._fill_companion()
        self.completed.emit()
        return left

    @property
    def is_complete(self) -> bool:
        """Whether everything is made; the map is never without its list."""
        return self._left is not None

    def _keep_tab_order(self) -> None:
        """Let the keyboard go from left to right, in whatever order things were made."""
        from desktop.views.widgets.tab_order import set_tab_order  # noqa: PLC0415 - see `complete`

        left = [self._left] if self._left else []
        below = [self._find_bar] if self._find_bar else []
        set_tab_order(self.reader, *left, self.reader, *below, self._companion)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Within its window only: alone, Qt moves nothing behind the last stop. Before `complete`
        # there is nothing to put in order.
        if self._left is not None:
            self._keep_tab_order()

    @property
    def find_bar(self) -> "FindBar":
        """The bar below the text; made when something is first looked for."""
        if self._find_bar is None:
            from desktop.views.find_bar import FindBar  # noqa: PLC0415 - see window

            self._find_bar = FindBar(self.reader, self._theme)
            self._text_column.addWidget(self._find_bar)
            self._keep_tab_order()
        return self._find_bar

    def use_personal(self, personal: "Personal", bus: "Bus") -> None:
        """Show what a person added to the pages, and let them add more."""
        self.complete()
        if self.annotator is None:
            from desktop.views.annotator import Annotator  # noqa: PLC0415 - after the first paint

            annotator = self.annotator = Annotator(self.reader, self._theme)
            annotator.notice_given.connect(self.notice_given)
            annotator.undo_offered.connect(self.undo_offered)
            annotator.failed.connect(self.failed)
            annotator.annotations_shown.connect(self._fill_companion)
            self.desk = self._made_desk(annotator, personal, bus)
        self.annotator.annotations.use(personal, bus)

    def _made_desk(self, annotator: "Annotator", personal: "Personal", bus: "Bus") -> "NoteDesk":
        from desktop.views.note_desk import NoteDesk  # noqa: PLC0415 - after the first paint

        desk = NoteDesk(annotator, self._companion, self._reading, personal, bus, self._theme)
        desk.opened.connect(self._arrange)
        desk.closed.connect(self._on_desk_closed)
        desk.notice_given.connect(self.notice_given)
        desk.failed.connect(self.failed)
        desk.recovered.connect(self.recovered)
        desk.page_requested.connect(self._on_desk_page_requested)
        return desk

    def flush(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        return self.desk is None or self.desk.flush()

    def show_statuses(self, status_of: "StatusOf", read: Callable[[PageId], bool]) -> None:
        """Show what is read, bookmarked or noted: in the list, and at the end of the page."""
        self.complete().mark(status_of)
        self._is_read = read
        if self.page is not None:
            self.reader.set_read(is_read=read(self._page_id))

    # -- places -----------------------------------------------------------------------------

    def place(self) -> Place:
        """Return what is shown now and how far it is scrolled."""
        return Place(self._screen, self._page_id, "", self.reader.scroll_share())

    def show_place(self, place: Place) -> bool:
        """Show a page; return False if this edition does not have it."""
        if not place.page_id and self._screen is Screen.CASES:
            self._put_notes_away(place)
            self._show_overview()
            return True
        self._shows_list = False
        self._middle.setCurrentWidget(self._text)
        if place.page_id == GLOSSARY:
            self._put_notes_away(place)
            self.reader.show_glossary(self._reading.glossary(), place.passage, place.scroll)
        else:
            page = self._reading.page(place.page_id)
            if page is None:
                return False
            self._put_notes_away(place)
            is_read = self._is_read is not None and self._is_read(page.id)
            self.reader.show_page(page, place.passage, place.scroll, is_read=is_read)
        self._page_id = place.page_id
        if self._left is not None:
            self._left.show_current(place.page_id)
        self._arrange()
        return True

    def _put_notes_away(self, place: Place) -> None:
        """Store and close the note that was written on another page."""
        if self.desk is not None and place.page_id != self._page_id:
            self.desk.close()

    def _show_overview(self) -> None:
        """Show where the cases happened instead of a page."""
        panel = self.complete()
        if self._overview is None:
            from desktop.views.cases_overview import CasesOverview  # noqa: PLC0415 - see window
            from desktop.views.side_panels import CasePanel  # noqa: PLC0415 - see `complete`

            assert isinstance(panel, CasePanel)
            self._overview = CasesOverview(self._reading.cases(), self._world, self._theme)
            self._overview.case_chosen.connect(self._on_left_page_chosen)
            panel.filter_changed.connect(self._overview.show_only)
            self._overview.show_only(panel.shown())
            self._middle.addWidget(self._overview)
        self._shows_list = False
        self._middle.setCurrentWidget(self._overview)
        self._page_id = PageId("")
        panel.show_current(self._page_id)
        self._arrange()
        self.page_shown.emit()

    @property
    def page(self) -> Page | None:
        """The section or case shown; None for the glossary and the map."""
        return self.reader.page if self._middle.currentWidget() is self._text else None

    @property
    def page_id(self) -> PageId:
        """The page shown."""
        return self._page_id

    # -- the companion ----------------------------------------------------------------------

    def _fill_companion(self) -> None:
        if self._left is None:
            return
        if not self._companion.isHidden() and self._companion.guest is None:
            notes = self.desk.lines() if self.desk else []
            self._companion.show_lines(self.reader.page, self.reader.outline, notes)

    # -- layout -----------------------------------------------------------------------------

    def set_wants_companion(self, wants: bool) -> None:
        """Say whether the person wants the companion; narrow windows hide it all the same."""
        self._wants_companion = wants
        self._arrange()

    def set_room(self, has_list: bool, has_companion: bool) -> None:
        """Say what the window's width has room for."""
        self._has_list, self._has_companion = has_list, has_companion
        self._shows_list = self._shows_list and not has_list
        self._arrange()

    _has_list = True
    _has_companion = True
    _shows_list = False

    def _arrange(self) -> None:
        has_page = self._middle.currentWidget() is self._text
        is_writing = has_page and self._companion.guest is not None
        # In a narrow window the list makes room for who writes, so that the text stays in sight.
        has_left = self._has_list and (self._has_companion or not is_writing)
        self._left_side.setVisible(has_left or self._shows_list)
        # One that has no room for a list has none for two columns either.
        is_alone = is_writing and not self._has_list
        self._middle.setVisible(not is_alone and not self._shows_list)
        if is_writing:
            width = self.width() if is_alone else self.width() // 2
            self._companion.set_most(width, is_alone=is_alone)
        was_hidden = self._companion.isHidden()
        self._companion.setVisible(
            has_page and (is_writing or (self._has_companion and self._wants_companion))
        )
        if was_hidden and not self._companion.isHidden() and self._page_id:
            self._fill_companion()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        has_cases = self._screen is Screen.CASES
        self._left_side.setFixedWidth(theme.px(CASES_WIDTH if has_cases else OUTLINE_WIDTH))
        if self._left is not None:
            self._left.set_theme(theme)
        self._companion.set_theme(theme)
        if self._overview is not None:
            self._overview.set_theme(theme)
        if self.annotator is not None:
            self.annotator.set_theme(theme)
        if self.desk is not None:
            self.desk.set_theme(theme)
        self.reader.set_theme(theme)
        if self._find_bar is not None:
            self._find_bar.set_theme(theme)

    def focus_first(self) -> None:
        """Move the keyboard to the page; a focus proxy would make Tab skip the list."""
        if self._overview is not None and self._middle.currentWidget() is self._overview:
            self._overview.setFocus()
        else:
            self.reader.setFocus()

    def focus_list(self) -> None:
        """Move the keyboard to the list; in a narrow window it takes the page's place."""
        view = self.complete().view
        self._shows_list = not self._has_list
        self._arrange()
        view.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._shows_list and event.key() == QtCore.Qt.Key.Key_Escape:
            self._shows_list = False
            self._arrange()
            self.focus_first()
            return
        super().keyPressEvent(event)

    # -- slots ------------------------------------------------------------------------------

    def _on_left_page_chosen(self, page_id: str) -> None:
        self.place_wanted.emit(Place(self._screen, PageId(page_id)))

    def _on_desk_closed(self) -> None:
        self._arrange()
        self._fill_companion()
        self.reader.setFocus()

    def _on_desk_page_requested(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(page_id))

    def _on_companion_line_opened(self, line: Line) -> None:
        if self.desk is not None and line.key.startswith(MARK):
            self.desk.open_line(line.key)
        elif line.key.startswith(ON_PAGE):
            self.reader.go_to_heading(line.key.removeprefix(ON_PAGE))
        elif line.key == PRACTICE:
            self.practice_wanted.emit()
        else:
            self.place_wanted.emit(place_of(line.key))

    def _on_reader_menu_wanted(self, menu: "QMenu") -> None:
        page = self.reader.page
        if page is None or not page.questions:
            return
        from desktop.views.actions import ActionId, keys_of  # noqa: PLC0415 - not to start

        menu.addSeparator()
        words = self.tr("Practise this page: %n question(s)", "", page.questions)
        practise = menu.addAction(words)
        practise.setShortcuts(keys_of(self, ActionId.PRACTISE))
        practise.triggered.connect(self.practice_wanted)

    def _on_reader_first_painted(self) -> None:
        # Not within the painting: what was painted is not on the screen before it ends.
        QTimer.singleShot(0, self, self.complete)

    def _on_reader_page_set(self) -> None:
        self._fill_companion()
        if self._find_bar is not None:
            self._find_bar.restart()
        self.page_shown.emit()

    def _on_reader_page_requested(self, page_id: str, passage: str) -> None:
        self.place_wanted.emit(place_of(page_id, passage))


def style_side_panel(panel: QFrame, theme: Theme, width: int) -> None:
    """Give a panel left of the text its width and its line."""
    c = theme.colours
    panel.setFixedWidth(theme.px(width))
    panel.setObjectName("side")
    panel.setStyleSheet(
        f"QFrame#side {{ background: {c.paper}; border-{ends()}: 1px solid {c.line}; }}"
        f" LineView {{ background: {c.paper}; padding: {theme.px(8)}px {theme.px(4)}px; }}"
    )


def place_of(page_id: str, passage: str = "") -> Place:
    """Return the place of a page: cases have a screen of their own."""
    screen = Screen.CASES if page_id.startswith("case.") else Screen.GUIDE
    return Place(screen, PageId(page_id), passage)
