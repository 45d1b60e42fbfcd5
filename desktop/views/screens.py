"""The middle of the window: the program's screens, each made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Union, overload

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from desktop.domain.history import Place, Screen
from desktop.qt.theme import Theme
from desktop.views.reading_screen import ReadingScreen

if TYPE_CHECKING:
    from desktop.views.help import HelpScreen
    from desktop.views.home import HomeScreen
    from desktop.views.notebook import NotebookScreen
    from desktop.views.settings import SettingsScreen
    from desktop.views.training.screen import TrainingScreen
    from desktop.views.workshop.screen import WorkshopScreen

WIDE, TIGHT = 1180, 640
"""Widths at 100 per cent text from which the companion and the list beside a page have room."""
NEED_PERSONAL = (Screen.TRAINING, Screen.NOTEBOOK, Screen.WORKSHOP)
"""Screens that are empty until a person's own things are open."""

AnyScreen = Union[
    "HomeScreen",
    ReadingScreen,
    "TrainingScreen",
    "NotebookScreen",
    "WorkshopScreen",
    "SettingsScreen",
    "HelpScreen",
]


class Screens(QStackedWidget):
    """Shows one of them at a time.

    Signals:
        made(QWidget): a screen was made, and nothing given to it yet.
    """

    made = Signal(object)

    def __init__(self, make: Callable[[Screen], AnyScreen]) -> None:
        """Have screens made by `make`, each once."""
        super().__init__()
        self._make = make
        self._made: dict[Screen, AnyScreen] = {}
        # A banner above it gets the height that its words need; pages scroll.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @overload
    def of(self, screen: Literal[Screen.HELP]) -> "HelpScreen": ...
    @overload
    def of(self, screen: Literal[Screen.HOME]) -> "HomeScreen": ...
    @overload
    def of(self, screen: Literal[Screen.NOTEBOOK]) -> "NotebookScreen": ...
    @overload
    def of(self, screen: Literal[Screen.SETTINGS]) -> "SettingsScreen": ...
    @overload
    def of(self, screen: Literal[Screen.TRAINING]) -> "TrainingScreen": ...
    @overload
    def of(self, screen: Literal[Screen.WORKSHOP]) -> "WorkshopScreen": ...
    @overload
    def of(self, screen: Screen) -> AnyScreen: ...

    def of(self, screen: Screen) -> AnyScreen:
        """Return a screen, made if it was not wanted before."""
        if screen not in self._made:
            widget = self._made[screen] = self._make(screen)
            self.addWidget(widget)
            self.made.emit(widget)
        return self._made[screen]

    def if_made(self, screen: Screen) -> AnyScreen | None:
        """Return a screen if it was wanted before."""
        return self._made.get(screen)

    def all_made(self) -> list[AnyScreen]:
        """Return the screens that were wanted so far."""
        return list(self._made.values())

    @property
    def shown(self) -> Screen:
        """Which screen is shown; Home before any is."""
        widget = self.currentWidget()
        return next((s for s, made in self._made.items() if made is widget), Screen.HOME)

    def reading_shown(self) -> ReadingScreen | None:
        """Return the screen with a page, if one is shown."""
        widget = self.currentWidget()
        return widget if isinstance(widget, ReadingScreen) else None

    def help_shown(self) -> "HelpScreen | None":
        """Return Help, if it is shown."""
        return self.of(Screen.HELP) if self.shown is Screen.HELP else None

    def place(self) -> Place:
        """Return where the person is."""
        screen = self.shown
        widget = self._made.get(screen)
        if isinstance(widget, ReadingScreen):
            return widget.place()
        if widget is not None and screen is Screen.TRAINING:
            return self.of(Screen.TRAINING).place()
        return Place(screen)

    def place_to_reopen(self) -> Place:
        """Return where the next start shall lead: it offers on Today to go on with questions."""
        is_asking = self.shown is Screen.TRAINING and self.of(Screen.TRAINING).is_sitting
        return Place(Screen.TRAINING) if is_asking else self.place()

    # -- all of them ------------------------------------------------------------------------

    def flush(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        typed_in = [screen for screen in self._made.values() if hasattr(screen, "flush")]
        return all([screen.flush() for screen in typed_in])  # noqa: C419 - each of them

    def let_go(self) -> None:
        """Hold nothing of the profile any longer: every screen is made anew when it is wanted."""
        for widget in self._made.values():
            if hasattr(widget, "let_go"):
                widget.let_go()
            self.removeWidget(widget)
            widget.deleteLater()
        self._made.clear()

    def give_room(self, room: float, *, wants_companion: bool) -> None:
        """Say how wide the window is, at 100 per cent text."""
        for widget in self._made.values():
            if isinstance(widget, ReadingScreen):
                widget.set_room(has_list=room >= TIGHT, has_companion=room >= WIDE)
                widget.set_wants_companion(wants_companion)
            elif hasattr(widget, "set_has_list"):
                widget.set_has_list(room >= TIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        for widget in self._made.values():
            widget.set_theme(theme)
