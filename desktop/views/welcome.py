"""The welcome of somebody who starts the program for the first time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.history import Place, Screen
from desktop.qt.theme import Theme
from desktop.views.tour import Tour

if TYPE_CHECKING:
    from desktop.views.window import MainWindow


class Welcome(QObject):
    """Shows the tour in a window, and remembers who has seen it."""

    def __init__(self, window: "MainWindow", theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._tour = Tour(theme, window)
        self._tour.finished.connect(self._on_tour_finished)
        self._tour.data_wanted.connect(self._on_tour_data_wanted)

    def show_tour(self) -> None:
        """Show the three cards of the first start."""
        self._tour.start()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._tour.set_theme(theme)

    def _on_tour_finished(self) -> None:
        screens = self._window.screens
        if not self._window.top.search_field.hasFocus():
            screens.of(screens.shown).focus_first()
        settings = self._window.settings
        if not settings.has_seen_tour:
            self._window.change_settings(settings._replace(has_seen_tour=True))

    def _on_tour_data_wanted(self) -> None:
        self._window.go(Place(Screen.HELP))
        self._window.screens.of(Screen.HELP).show_topic("80-your-data")
