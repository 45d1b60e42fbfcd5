"""What keys and the menu do with the window: where to go, how large the text is, what to undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.domain.history import Place, Screen
from desktop.domain.settings import TEXT_SIZES, larger, smaller
from desktop.views.actions import OWN_DATA, ActionId

if TYPE_CHECKING:
    from desktop.views.window import MainWindow


class WindowDeeds(QObject):
    """The deeds that are possible wherever the person is."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._screens = window.screens
        self._navigation = window.navigation

    def by_action(self) -> dict[ActionId, Callable[[], object]]:
        """Return each deed under its name."""
        return {
            **{action_id: self._own_deed(action_id) for action_id in OWN_DATA},
            ActionId.MENU: self._window.top.menu_button.showMenu,
            ActionId.SETTINGS: self._going_to(Screen.SETTINGS),
            ActionId.QUIT: self._window.close,
            ActionId.FIND: self._find,
            ActionId.SOURCE: self._go_to_source,
            ActionId.UNDO: self._undo,
            ActionId.LARGER_TEXT: self._make_text_larger,
            ActionId.SMALLER_TEXT: self._make_text_smaller,
            ActionId.NORMAL_TEXT: self._make_text_normal,
            ActionId.FULL_SCREEN: self._fill_screen,
            ActionId.PRESENT: self._present,
            ActionId.BACK: self._navigation.go_back,
            ActionId.FORWARD: self._navigation.go_forward,
            ActionId.HOME: self._going_to(Screen.HOME),
            ActionId.SEARCH: self._window.top.search_field.begin,
            ActionId.LIST: self._go_to_list,
            ActionId.HELP: self._going_to(Screen.HELP),
            ActionId.KEYS: self._show_keys,
            ActionId.TOUR: self._show_tour,
        }

    def _own_deed(self, action_id: ActionId) -> Callable[[], object]:
        """Return a deed on the person's own things: there are none as long as nothing is open."""

        def do() -> None:
            if self._window.keeping is not None:
                self._window.keeping.deeds.by_action()[action_id]()

        return do

    # -- going ------------------------------------------------------------------------------

    def _going_to(self, screen: Screen) -> Callable[[], object]:
        return lambda: self._navigation.go(Place(screen))

    def _show_keys(self) -> None:
        self._navigation.go(Place(Screen.HELP))
        self._screens.of(Screen.HELP).show_topic("keys")

    def _show_tour(self) -> None:
        self._window.welcome.show_tour()

    def _go_to_list(self) -> None:
        focus_list = getattr(self._screens.currentWidget(), "focus_list", None)
        if focus_list is not None:
            focus_list()

    def _find(self) -> None:
        if screen := self._screens.reading_shown():
            screen.find_bar.start()
        elif self._screens.shown is Screen.NOTEBOOK:
            self._screens.of(Screen.NOTEBOOK).start_search()

    def _go_to_source(self) -> None:
        """Go from a question to the passage it rests on, and back."""
        is_there = self._screens.if_made(Screen.TRAINING) is not None
        if not is_there or not self._screens.of(Screen.TRAINING).is_sitting:
            self._window.messages.tell(self.tr("No question is open."))
        elif self._screens.shown is Screen.TRAINING:
            self._screens.of(Screen.TRAINING).open_passage()
        else:
            self._navigation.go(self._screens.of(Screen.TRAINING).place())

    # -- looks ------------------------------------------------------------------------------

    def _make_text_larger(self) -> None:
        self._change_text(larger(self._window.settings.text_percent))

    def _make_text_smaller(self) -> None:
        self._change_text(smaller(self._window.settings.text_percent))

    def _make_text_normal(self) -> None:
        self._change_text(100)

    def _change_text(self, percent: int) -> None:
        if percent in TEXT_SIZES:
            self._window.change_settings(self._window.settings._replace(text_percent=percent))
            words = self.tr("Text size {percent} %").format(percent=percent)
            self._window.messages.tell(words)

    def _fill_screen(self) -> None:
        state = self._window.windowState()
        self._window.setWindowState(state ^ Qt.WindowState.WindowFullScreen)

    # -- what a screen does -----------------------------------------------------------------

    def _present(self) -> None:
        is_there = self._screens.if_made(Screen.WORKSHOP) is not None
        if not is_there or not self._screens.of(Screen.WORKSHOP).present():
            words = self.tr("No session is running. Start one under Workshop first.")
            self._window.messages.tell(words)

    def _undo(self) -> None:
        if (
            self._screens.shown is not Screen.TRAINING
            or not self._screens.of(Screen.TRAINING).undo()
        ):
            self._window.undoing.undo()
