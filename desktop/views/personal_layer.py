"""Brings one person's profile to the screens: annotations, progress, and the marks of both."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.annotations import Changes
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.services.personal import Personal
from desktop.views.page_status import PageStatuses
from desktop.views.reading_screen import ReadingScreen
from desktop.views.reading_tracker import ReadingTracker

if TYPE_CHECKING:
    from desktop.views.home import HomeScreen


class PersonalLayer(QObject):
    """Lives as long as one profile is open in one window.

    Signals:
        failed(EnvironmentProblem): something could not be read or stored.
        notice_given(str): something to tell.
        window_changed(): another window has the keyboard, or none of ours.
        settled(): the person stays on a page; where they are is worth remembering.
    """

    failed = Signal(object)
    notice_given = Signal(str)
    window_changed = Signal()
    settled = Signal()

    def __init__(self, personal: Personal, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._personal = personal
        self._bus = bus
        self._reading_screens: list[ReadingScreen] = []
        self._home: HomeScreen | None = None
        self._statuses = PageStatuses(personal)
        self._tracker = ReadingTracker(personal, bus, self)
        self._tracker.failed.connect(self.failed)
        self._tracker.settled.connect(self.settled)
        bus.data_changed.connect(self._on_bus_data_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self.window_changed)

    def equip(self, screen: QWidget) -> None:
        """Give a screen what belongs to the person, if it shows any of it."""
        if isinstance(screen, ReadingScreen):
            self._reading_screens.append(screen)
            screen.use_personal(self._personal, self._bus)
            screen.reader.verticalScrollBar().valueChanged.connect(self._on_reader_scrolled)
            screen.page_shown.connect(self._on_screen_page_shown)
            self._show_on(screen)
            return
        from desktop.views.home import HomeScreen  # noqa: PLC0415 - it may not be there yet

        if isinstance(screen, HomeScreen):
            self._home = screen
            self._show_on_home()

    def look(self, screen: QWidget | None) -> None:
        """Say which screen is before the person's eyes; None if the window is not."""
        page = screen.page if isinstance(screen, ReadingScreen) else None
        sees_end = isinstance(screen, ReadingScreen) and page is not None and screen.reader.sees_end
        self._tracker.look(page.id if page else None, sees_end=sees_end)
        if page is None:
            # Home shows how far everything was read, and nobody waits for a page now.
            self._tracker.store()

    def toggle_read(self, screen: ReadingScreen) -> None:
        """Mark the page of a screen as read, or as not read."""
        page = screen.page
        if page is None:
            return
        is_read = not self._personal.tracking.is_read(page.id)
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
        for screen in self._reading_screens:
            screen.reader.verticalScrollBar().valueChanged.disconnect(self._on_reader_scrolled)
            screen.page_shown.disconnect(self._on_screen_page_shown)
            if screen.desk is not None:
                screen.desk.let_go()
        self._bus.data_changed.disconnect(self._on_bus_data_changed)
        self._reading_screens.clear()
        self._home = None
        self.deleteLater()

    # -- showing ----------------------------------------------------------------------------

    def _show_on(self, screen: ReadingScreen) -> None:
        screen.show_statuses(self._statuses.of, self._personal.tracking.is_read)

    def _show_on_home(self) -> None:
        if self._home is not None:
            tracking = self._personal.tracking
            self._home.show_progress(tracking.read_pages(), tracking.last_page())
            self._home.ring.set_noted(self._statuses.noted())

    # -- slots ------------------------------------------------------------------------------

    def _on_reader_scrolled(self) -> None:
        for screen in self._reading_screens:
            if screen.isVisible() and screen.page is not None:
                self._tracker.live(sees_end=screen.reader.sees_end)

    def _on_screen_page_shown(self) -> None:
        for screen in self._reading_screens:
            if screen.isVisible() and screen.isActiveWindow():
                self.look(screen)

    def _on_bus_data_changed(self, changes: Changes, _: object) -> None:
        try:
            if changes.profile:
                self._personal.tracking.forget()
            self._statuses.take(changes)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        for screen in self._reading_screens:
            self._show_on(screen)
        if changes.progress or changes.annotations or changes.profile:
            self._show_on_home()
