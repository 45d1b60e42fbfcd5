"""Tells the tracking service what is before the person's eyes, and has it stored at leisure."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.services.personal import Personal

STORE_MS = 1500
"""After a page was turned: by then it is painted, and the disk holds up nobody."""


class ReadingTracker(QObject):
    """Hears of pages, scrolling and windows; nothing runs while a person only reads.

    Signals:
        failed(EnvironmentProblem): progress could not be stored; told once until it can be.
        settled(): the person stays on a page; where they are is worth remembering.
    """

    failed = Signal(object)
    settled = Signal()

    def __init__(self, personal: Personal, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._personal = personal
        self._bus = bus
        self._has_failed = False
        self._page_id: PageId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STORE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def look(self, page_id: PageId | None, *, sees_end: bool = False) -> None:
        """Say which page is looked at now, if any, and whether its end is in sight."""
        if page_id != self._page_id:
            self._page_id = page_id
            self._timer.start()
        self._personal.tracking.turn_to(page_id)
        if sees_end:
            self._personal.tracking.reach_end()

    def live(self, *, sees_end: bool) -> None:
        """Say that the person scrolled."""
        if sees_end:
            self._personal.tracking.reach_end()
        else:
            self._personal.tracking.live()

    def mark(self, page_id: PageId, *, is_read: bool) -> bool:
        """Say by hand that a page is read or not; return whether that could be stored."""
        try:
            changes = self._personal.tracking.mark(page_id, is_read=is_read)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        self._bus.tell(changes, self)
        return True

    def store(self) -> None:
        """Store what was measured."""
        self._timer.stop()
        if self._personal.is_read_only:
            return
        try:
            changes = self._personal.tracking.store()
        except EnvironmentProblem as problem:
            if not self._has_failed:
                self.failed.emit(problem)
            self._has_failed = True
            return
        self._has_failed = False
        self._bus.tell(changes, self)

    def _on_timer_timeout(self) -> None:
        self.store()
        self.settled.emit()
