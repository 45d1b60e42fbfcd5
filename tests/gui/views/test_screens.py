"""The screens of the window together."""

from typing import cast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.history import Screen
from desktop.views.screens import AnyScreen, Screens


class Typed(QWidget):
    """A screen in which something was typed, on a disk that takes it or not."""

    def __init__(self, *, can_store: bool) -> None:
        super().__init__()
        self.is_stored = False
        self._can_store = can_store

    def flush(self) -> bool:
        """Store it; return whether that was done."""
        self.is_stored = self._can_store
        return self.is_stored


def test_what_one_screen_cannot_store_keeps_no_other_from_storing(qtbot: QtBot) -> None:
    made = {
        Screen.NOTEBOOK: Typed(can_store=False),
        Screen.TRAINING: Typed(can_store=True),
    }
    screens = Screens(lambda screen: cast(AnyScreen, made[screen]))
    qtbot.addWidget(screens)
    for screen in made:
        screens.of(screen)
    assert not screens.flush()
    assert made[Screen.TRAINING].is_stored
