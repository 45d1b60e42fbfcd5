"""What a trainer does in the window: buttons by their words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from desktop.views.workshop.dialogs import SureDialog
from desktop.views.workshop.projector import ProjectorWindow
from tests.gui.person import click, shown


def button(parent: QWidget, words: str) -> QPushButton:
    """Return the one visible button with these words, or this name."""
    found = [
        each
        for each in parent.findChildren(QPushButton)
        if each.isVisible() and words in (each.text(), each.accessibleName())
    ]
    assert len(found) == 1, f"{len(found)} buttons {words!r}"
    return found[0]


def push(parent: QWidget, words: str) -> None:
    """Click on a button."""
    click(button(parent, words))


def buttons(parent: QWidget) -> list[str]:
    """Return the words of all buttons that can be pushed."""
    found = parent.findChildren(QPushButton)
    return [each.text() for each in found if each.isVisible() and each.isEnabled()]


def choose(*words: str) -> None:
    """Choose from the menu that is open, and from the menus in it, by keys."""
    for each in words:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        named = [action for action in menu.actions() if action.text() == each]
        assert len(named) == 1, f"{each!r} among {[one.text() for one in menu.actions()]}"
        while menu.activeAction() is not named[0]:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)


def agree(parent: QWidget, words: str) -> None:
    """Say yes to the question that is asked."""
    push(shown(parent, SureDialog), words)


def projector() -> ProjectorWindow:
    """Return the projector's window."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ProjectorWindow)]
    assert len(found) == 1
    return found[0]
