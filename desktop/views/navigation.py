"""Where the person is, where they were, and the ways there."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.history import History, Place, Screen
from desktop.domain.library import GLOSSARY
from desktop.errors import EnvironmentProblem
from desktop.services.reading import ReadingService
from desktop.views.reading_screen import ReadingScreen
from desktop.views.screens import Screens


class Navigation(QObject):
    """Shows places on the screens of one window, and knows the way back.

    Signals:
        arrived(Place): another place is shown.
        history_changed(): one can go back or forward to other places.
        page_missed(): this edition does not have the page that was wanted.
        failed(EnvironmentProblem): a place could not be read.
    """

    arrived = Signal(object)
    history_changed = Signal()
    page_missed = Signal()
    failed = Signal(object)

    def __init__(self, screens: Screens, reading: ReadingService) -> None:
        super().__init__(screens)
        self._screens = screens
        self._reading = reading
        self._last_read: Place | None = None
        self.history = History()

    def open_first(self, place: Place | None) -> None:
        """Show the place the person was last, or Home."""
        if place and _is_read(place):
            self._last_read = place
        if place is None or not self.show(place):
            self.show(Place(Screen.HOME))

    def forget_last_read(self) -> None:
        """Offer nobody to go on where somebody else read: another profile is opened."""
        self._last_read = None
        if self._screens.if_made(Screen.HOME) is not None:
            self._screens.of(Screen.HOME).set_last(None)

    def go(self, place: Place) -> None:
        """Go to a place and remember where the person was."""
        here = self._screens.place()
        if self.show(place) and not here.is_same_page(place):
            self.history.leave(here)
            self.history_changed.emit()

    def go_back(self) -> None:
        """Go to where the person was before."""
        if self.history.can_go_back:
            self.show(self.history.back(self._screens.place()))
            self.history_changed.emit()

    def go_forward(self) -> None:
        """Undo going back."""
        if self.history.can_go_forward:
            self.show(self.history.forward(self._screens.place()))
            self.history_changed.emit()

    def show(self, place: Place) -> bool:
        """Show a place; return False if this edition does not have it."""
        try:
            is_shown = self._show(place)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        if not is_shown:
            self.page_missed.emit()
        return is_shown

    def _show(self, place: Place) -> bool:
        here = self._screens.place()
        if _is_read(here):
            self._last_read = here
        target = self._with_page(place)
        widget = self._screens.of(target.screen)
        if isinstance(widget, ReadingScreen):
            if not widget.show_place(target):
                return False
        elif target.screen is Screen.TRAINING:
            self._screens.of(Screen.TRAINING).show_place(target)
        elif target.screen is Screen.HOME:
            self._screens.of(Screen.HOME).set_last(self._last_read)
        self._screens.setCurrentWidget(widget)
        self.arrived.emit(target)
        return True

    def _with_page(self, place: Place) -> Place:
        """Return a place with a page: the rail names only a screen."""
        if place.page_id or place.screen is not Screen.GUIDE:
            return place
        shown = self._screens.if_made(place.screen)
        if isinstance(shown, ReadingScreen) and shown.page_id:
            return shown.place()
        return place._replace(page_id=self._reading.first_page() or GLOSSARY)


def _is_read(place: Place) -> bool:
    """Tell whether there is a page of the guide at a place; those of training have names too."""
    return bool(place.page_id) and place.screen is not Screen.TRAINING
