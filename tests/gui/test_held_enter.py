"""Enter that is held down while a dialog opens: it repeats, and must answer nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.qt.held_enter import HeldEnter
from desktop.views.plain_dialog import PlainDialog
from desktop.views.prompts import Prompts
from desktop.views.window import MainWindow
from tests.gui.person import lay_out


def repeat(dialog: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Send what the desktop sends while a key is held."""
    send(dialog, QEvent.Type.KeyPress, key, is_repeated=True)


def press_enter(dialog: QWidget) -> None:
    """Let go of Enter and press it anew."""
    send(dialog, QEvent.Type.KeyRelease, Qt.Key.Key_Return, is_repeated=False)
    send(dialog, QEvent.Type.KeyPress, Qt.Key.Key_Return, is_repeated=False)


def send(dialog: QWidget, kind: QEvent.Type, key: Qt.Key, *, is_repeated: bool) -> None:
    # The desktop sends keys to the window; Qt passes them on to what has the keyboard.
    handle = dialog.windowHandle()
    assert handle is not None
    words = "\r" if key == Qt.Key.Key_Return else chr(key)
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, words, is_repeated)
    QApplication.sendEvent(handle, event)


@pytest.fixture
def answers() -> list[str]:
    """What was answered."""
    return []


@pytest.fixture
def held_enter(qapp: QApplication) -> Iterator[HeldEnter]:
    """What the program has looking after Enter."""
    made = HeldEnter(qapp)
    yield made
    delete(made)


@pytest.fixture
def dialog(
    window: MainWindow, held_enter: HeldEnter, answers: list[str], qtbot: QtBot
) -> PlainDialog:
    """A dialog that was opened, perhaps by an Enter that is still held."""
    made = PlainDialog("Restore", window.theme, window)
    made.add_button("Restore", lambda: answers.append("Restore"), is_primary=True)
    made.add_button("Copy", lambda: answers.append("Copy"))
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def named(dialog: QWidget, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


@pytest.mark.parametrize("button", ["", "Restore", "Copy"])
def test_enter_held_since_before_a_dialog_opened_answers_nothing(
    dialog: PlainDialog, answers: list[str], button: str
) -> None:
    if button:
        named(dialog, button).setFocus()
    repeat(dialog)
    assert answers == []
    press_enter(dialog)
    assert answers == [button or "Restore"]


def test_enter_held_on_another_button_does_not_press_the_main_one(
    dialog: PlainDialog, answers: list[str]
) -> None:
    named(dialog, "Copy").setFocus()
    press_enter(dialog)
    repeat(dialog)
    assert answers == ["Copy"]


def test_in_a_field_of_a_dialog_keys_repeat_and_enter_once_it_was_pressed_there(
    dialog: PlainDialog,
) -> None:
    field = QPlainTextEdit()
    dialog.column.addWidget(field)
    lay_out()
    field.setFocus()
    repeat(dialog, Qt.Key.Key_A)
    repeat(dialog)
    assert field.toPlainText() == "A"
    press_enter(dialog)
    repeat(dialog)
    assert field.toPlainText() == "A\n\n"


def test_enter_held_keeps_a_question_of_the_desktop_open(
    window: MainWindow, held_enter: HeldEnter, qtbot: QtBot
) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        qtbot.waitUntil(box.isActiveWindow)
        repeat(box)
        asked.append(box.isVisible())
        press_enter(box)

    asked: list[bool] = []
    QTimer.singleShot(0, window, answer)
    assert not Prompts().may_lose_note(window)
    assert asked == [True]
