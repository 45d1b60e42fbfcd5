"""What a person does with the dialogs and banners about their own things."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.window import MainWindow
from tests.gui.person import all_shown, click, shown

D = TypeVar("D", bound=QDialog)


def dialog(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    """Wait for a dialog of a kind to have the keyboard, and return it."""
    qtbot.waitUntil(lambda: any(each.isActiveWindow() for each in all_shown(window, kind)))
    return shown(window, kind)


def buttons(parent: QWidget) -> list[str]:
    """Return the words on the visible buttons."""
    return [button.text() for button in all_shown(parent, QPushButton)]


def push(parent: QWidget, words: str) -> None:
    """Click on a button by its words."""
    found = [each for each in all_shown(parent, QAbstractButton) if each.text() == words]
    assert len(found) == 1, f"{words!r} is not one of {buttons(parent)}"
    click(found[0])
