"""Brings one person's profile to the screens: annotations, progress, and the marks of both."""

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.annotations import Changes
from desktop.domain.history import Screen
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt.bus import Bus
from desktop.services.personal import Personal
from desktop.views.page_status import PageStatuses
from desktop.views.reading_screen import ReadingScreen
from desktop.views.reading_tracker import ReadingTracker
from desktop.views.screens import AnyScreen, Screens

PREPARE_MS = 1500
"""Nobody waits for the notebook so long after the profile was opened."""


class PersonalLayer(QObject):
    """Lives as long as one profile is open in one window.

    Signals:
        failed(EnvironmentProblem): something could not be read or stored.
        notice_given(str): something to tell.
        review_counted(int): so many annotations need review.
        settled(): the person stays on a page; where they are is worth remembering.
        session_interrupted(): a workshop was broken off, and can go on.
        clock_doubted(): the computer says it is a day before that of some note.
    """

    failed = Signal(object)
    notice_given = Signal(str)
    review_counted = Signal(int)
    settled = Signal()
    session_interrupted = Signal()
    clock_doubted = Signal()

    def __init__(self, personal: Personal, bus: Bus, screens: Screens) -> None:
        super().__init__(screens)
        self.personal = personal
        self._bus = bus
        self._screens = screens
        self._statuses = PageStatuses(personal)
        self._was_short_of_room = False
        self._tracker = ReadingTracker(personal, bus, self)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(PREPARE_MS)
        self._tracker.failed.connect(self.failed)
        self._tracker.settled.connect(self.settled)
        self._preparing.timeout.connect(self._on_preparing_timeout)
        bus.data_changed.connect(self._on_bus_data_changed)
        screens.made.connect(self._on_screens_made)
        self._application.focusWindowChanged.connect(self.look)

    @property
    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application

    def begin(self) -> None:
        """Show on all screens what belongs to the person."""
        self._count_review()
        self._preparing.start()
        for screen in self._screens.all_made():
            self._equip(screen)
        self.look()

    def _on_screens_made(self, screen: AnyScreen) -> None:
        self._equip(screen)

    def _equip(self, screen: AnyScreen) -> None:
        """Give a screen what belongs to the person, if it shows any of it.

        Where that cannot be read, the guide is read all the same.
        """
        try:
            if isinstance(screen, ReadingScreen):
                self._equip_pages(screen)
            elif hasattr(screen, "use_personal"):
                screen.use_personal(self.personal, self._bus)
            if screen is self._screens.if_made(Screen.HOME):
                self._show_on_home()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)

    def _equip_pages(self, screen: ReadingScreen) -> None:
        screen.reader.verticalScrollBar().valueChanged.connect(self._on_reader_scrolled)
        screen.page_shown.connect(self._on_screen_page_shown)
        screen.use_personal(self.personal, self._bus)
        self._show_on(screen)

    def _on_preparing_timeout(self) -> None:
        """Make the notebook while nobody waits for it, in two short steps: to open at once."""
        if "desktop.views.notebook" in sys.modules:
            self._screens.of(Screen.NOTEBOOK)
            self._look_for_session()
            self._look_at_clock()
            return
        import_module("desktop.views.notebook")
        self._preparing.start()

    def _look_for_session(self) -> None:
        """Tell of a workshop that was broken off: a room may be waiting."""
        try:
            if self.personal.has_interrupted_session():
                self.session_interrupted.emit()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)

    def _look_at_clock(self) -> None:
        """Tell of a clock that is plainly wrong: what is written now would be dated by it."""
        try:
            if self.personal.is_clock_behind():
                self.clock_doubted.emit()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)

    def _tell_of_room(self) -> None:
        """Say once that the disk has no more room, while everything is saved."""
        is_short = self.personal.is_short_of_room
        if is_short and not self._was_short_of_room:
            self.failed.emit(EnvironmentProblem(Trouble.DISK_ALMOST_FULL, self.personal.folder))
        self._was_short_of_room = is_short

    # -- what is read -----------------------------------------------------------------------

    def look(self) -> None:
        """Say what is before the person's eyes, for their reading progress."""
        window = self._screens.window()
        is_seen = window.isActiveWindow() and not window.isMinimized()
        self._look_at(self._screens.reading_shown() if is_seen else None)

    def _look_at(self, screen: ReadingScreen | None) -> None:
        page = screen.page if screen else None
        sees_end = screen is not None and page is not None and screen.reader.sees_end
        self._tracker.look(page.id if page else None, sees_end=sees_end)
        if page is None:
            # Home shows how far everything was read, and nobody waits for a page now.
            self._tracker.store()

    def toggle_read(self, screen: ReadingScreen) -> None:
        """Mark the page of a screen as read, or as not read."""
        page = screen.page
        if page is None:
            return
        is_read = not self.personal.tracking.is_read(page.id)
        if self._tracker.mark(page.id, is_read=is_read):
            self.notice_given.emit(
                self.tr("Marked as read.") if is_read else self.tr("Marked as not read.")
            )

    def finish(self) -> None:
        """Store what waits: the window closes."""
        self._tracker.look(None)
        self._tracker.store()

    def let_go(self) -> None:
        """Store what waits and hold nothing of the profile any longer: it is about to be closed."""
        self.finish()
        self._preparing.stop()
        self._screens.made.disconnect(self._on_screens_made)
        self._application.focusWindowChanged.disconnect(self.look)
        for screen in self._reading_screens():
            screen.reader.verticalScrollBar().valueChanged.disconnect(self._on_reader_scrolled)
            screen.page_shown.disconnect(self._on_screen_page_shown)
            if screen.desk is not None:
                screen.desk.let_go()
        self._bus.data_changed.disconnect(self._on_bus_data_changed)
        self.review_counted.emit(0)
        self.deleteLater()

    # -- showing ----------------------------------------------------------------------------

    def _show_on(self, screen: ReadingScreen) -> None:
        screen.show_statuses(self._statuses.of, self.personal.tracking.is_read)

    def _show_on_home(self) -> None:
        if self._screens.if_made(Screen.HOME) is not None:
            home, tracking = self._screens.of(Screen.HOME), self.personal.tracking
            home.show_progress(tracking.read_pages(), tracking.last_page())
            home.ring.set_noted(self._statuses.noted())

    def _reading_screens(self) -> list[ReadingScreen]:
        return [made for made in self._screens.all_made() if isinstance(made, ReadingScreen)]

    def _count_review(self) -> None:
        """Say how many annotations need review."""
        try:
            self.review_counted.emit(self.personal.annotating.count_review())
        except EnvironmentProblem as problem:
            self.failed.emit(problem)

    # -- slots ------------------------------------------------------------------------------

    def _on_reader_scrolled(self) -> None:
        for screen in self._reading_screens():
            if screen.isVisible() and screen.page is not None:
                self._tracker.live(sees_end=screen.reader.sees_end)

    def _on_screen_page_shown(self) -> None:
        for screen in self._reading_screens():
            if screen.isVisible() and screen.isActiveWindow():
                self._look_at(screen)

    def _on_bus_data_changed(self, changes: Changes, _: object) -> None:
        try:
            if changes.profile:
                self.personal.tracking.forget()
            self._statuses.take(changes)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._tell_of_room()
        for screen in self._reading_screens():
            self._show_on(screen)
        if changes.progress or changes.annotations or changes.profile:
            self._show_on_home()
        # The notebook counts by itself while it is shown.
        if changes.annotations and self._screens.shown is not Screen.NOTEBOOK:
            self._count_review()
