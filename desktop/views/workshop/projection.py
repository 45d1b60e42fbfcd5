"""What is on the projector at the moment: the session, who is where, or an earlier question."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.workshop.session import Refused
from desktop.qt.theme import Theme
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.workshop.live import LiveSession
from desktop.views.workshop.projector import ProjectorWindow, has_second_screen
from desktop.views.workshop.slide import (
    Slide,
    earlier_slide,
    lobby_slide,
    question_slide,
    standings_slide,
)


class Projection(QObject):
    """Holds the projector's window, which is made when it is first wanted.

    Signals:
        onward(): the trainer pressed a key at the projector for what comes next.
        left(): the window was closed; the session goes on.
        looked_back(int): which round is shown again; 0 once the session is shown as it is.
    """

    onward = Signal()
    left = Signal()
    looked_back = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._live: LiveSession | None = None
        self._window: ProjectorWindow | None = None
        self._snapshot: Snapshot | None = None
        self._shows_standings = False
        self._earlier: Slide | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_application_screen_added)
        application.screenRemoved.connect(self._on_application_screen_removed)

    def use_live(self, live: LiveSession | None) -> None:
        """Show the session of another profile from now on, or none."""
        self._live = live
        self._snapshot = None
        if live is None:
            self.close()

    # -- the window -------------------------------------------------------------------------

    def present(self) -> bool:
        """Fill the second screen, or the only one; return whether a session is running."""
        if self._live is None or not self._live.is_running:
            return False
        if self._window is None:
            self._window = ProjectorWindow(self._theme, self._parent)
            self._window.onward.connect(self.onward)
            self._window.left.connect(self.left)
        self._show()
        self._window.present()
        return True

    def close(self) -> None:
        """Close the window, if there is one."""
        if self._window is not None:
            self._window.close()

    def _on_application_screen_added(self) -> None:
        if self._window is not None and self._window.isVisible():
            self._window.present()

    def _on_application_screen_removed(self) -> None:
        # Nobody unplugs a projector to have the trainer's own screen covered.
        if not has_second_screen():
            self.close()

    # -- what is shown ----------------------------------------------------------------------

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the session as it is now."""
        before, self._snapshot = self._snapshot, snapshot
        if before is not None and (before.round, before.stage) != (snapshot.round, snapshot.stage):
            # Whoever goes on is done with looking back.
            self.show_now()
        self._show()

    def show_standings(self, *, is_on: bool) -> None:
        """Show who is where, or the question."""
        self._shows_standings = is_on
        if is_on:
            self.show_now()

    def look_back(self, round_number: int) -> bool:
        """Show how an earlier question was answered; return whether that can be."""
        if self._live is None or not self._live.is_running:
            return False
        try:
            earlier = self._live.hosting.look_back(round_number)
        except Refused:
            return False
        self._earlier = earlier_slide(earlier, self._live.before_and_after(earlier))
        self.looked_back.emit(round_number)
        self._show()
        return True

    def show_now(self) -> None:
        """Look back no longer."""
        if self._earlier is not None:
            self._earlier = None
            self.looked_back.emit(0)
            self._show()

    def _show(self) -> None:
        if self._window is None or self._live is None or not self._live.is_running:
            return
        if self._snapshot is not None:
            self._window.show_slide(self._slide(self._live, self._snapshot))

    def _slide(self, live: LiveSession, snapshot: Snapshot) -> Slide:
        if self._earlier is not None:
            return self._earlier
        if self._shows_standings:
            return standings_slide(snapshot, *live.hosting.standings())
        if snapshot.question is None:
            return lobby_slide(snapshot, live.qr_rows(snapshot))
        return question_slide(snapshot, live.before_and_after(snapshot))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        if self._window is not None:
            self._window.set_theme(theme)
