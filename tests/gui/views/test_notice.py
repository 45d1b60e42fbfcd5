"""The sentence at the lower edge: what is told at once, and what waits for its turn."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings, ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt import tokens
from desktop.views import notice as notices
from desktop.views.notice import Notice
from desktop.views.problem import Banner
from desktop.views.window import MainWindow
from tests.gui.person import all_shown, click, lay_out, shown


def told(window: MainWindow) -> str:
    """Return what is told now, if anything is."""
    return next((each.text() for each in all_shown(window, Notice)), "")


def remind(window: MainWindow, words: str) -> None:
    window.messages.remind(words, "Go", lambda: None, lambda: window.place().screen is Screen.HOME)


def test_a_reminder_waits_for_what_can_still_be_undone(window: MainWindow) -> None:
    window.messages.offer_undo("Removed.", lambda: None)
    remind(window, "Look at it.")
    assert told(window) == "Removed."
    click(shown(shown(window, Notice), QPushButton))
    assert told(window) == "Look at it."


def test_a_reminder_comes_back_after_what_took_its_place(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "NOTICE_MS", 0)
    remind(window, "Look at it.")
    window.messages.tell("Bookmark set.")
    assert told(window) == "Bookmark set."
    qtbot.waitUntil(lambda: told(window) == "Look at it.")
    click(shown(shown(window, Notice), QPushButton))
    assert told(window) == ""


def test_reminders_are_told_one_after_the_other(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as at_once:
        at_once.setattr(notices, "WITH_BUTTON_MS", 0)
        remind(window, "First.")
    remind(window, "Second.")
    assert told(window) == "First."
    qtbot.waitUntil(lambda: told(window) == "Second.")


def test_a_reminder_that_came_too_late_is_not_told(window: MainWindow) -> None:
    window.messages.offer_undo("Removed.", lambda: None)
    remind(window, "Look at it.")
    window.go(Place(Screen.SETTINGS))
    click(shown(shown(window, Notice), QPushButton))
    assert told(window) == ""


def test_reminders_go_with_their_profile(window: MainWindow) -> None:
    for words in ("First.", "Second."):
        remind(window, words)
    window.let_go_of_personal()
    assert told(window) == ""


@pytest.mark.parametrize("is_shown_before", [True, False])
def test_what_is_told_has_the_colours_and_the_size_of_now(
    window: MainWindow, is_shown_before: bool
) -> None:
    if is_shown_before:
        window.messages.tell("Bookmark set.")
        window.messages.tell_problem(EnvironmentProblem(Trouble.DISK_FULL, Path("/here")))
    window.change_settings(Settings(theme=ThemeChoice.DARK, text_percent=150))
    if not is_shown_before:
        window.messages.tell("Bookmark set.")
        window.messages.tell_problem(EnvironmentProblem(Trouble.DISK_FULL, Path("/here")))
    assert ground(shown(window, Notice)) == tokens.DARK.ink
    assert ground(window.messages.banner) == tokens.DARK.emergency_soft
    assert shown(shown(window, Notice), QLabel).font().pixelSize() > tokens.SMALL


def ground(strip: QWidget) -> str:
    """Return the colour of a strip behind its words."""
    lay_out()
    return strip.grab().toImage().pixelColor(strip.width() // 2, 3).name().upper()


def test_a_mistake_of_the_program_is_not_told_as_a_problem_of_the_computer(
    window: MainWindow,
) -> None:
    with pytest.raises(ZeroDivisionError):
        window.messages.tell_failure(ZeroDivisionError())
    assert not all_shown(window, Banner)
