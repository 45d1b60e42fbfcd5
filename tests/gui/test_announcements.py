"""What a screen reader is told without the keyboard being moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from desktop.domain.history import Screen
from desktop.views.notice import Notice
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, open_page, page_of, press, write
from tests.gui.states import COSTS, Stage, after, answered, asked, go, note, press_in, search


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Everything that is announced, while somebody listens."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_what_changes_by_itself_is_told(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path, told: list[str]
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    stage.personal.annotating.add_bookmark(COSTS)

    def is_told(part: str) -> bool:
        return any(part in words for words in told)

    search(stage)
    qtbot.waitUntil(lambda: is_told(" results"))
    press("Escape")
    open_page(stage.window, COSTS)
    press("Ctrl+F")
    write("cost")
    qtbot.waitUntil(lambda: is_told("1 of "))
    note(stage)
    qtbot.waitUntil(lambda: is_told("Saved"))
    stage.window.messages.tell("Done as wished.")
    assert is_told("Done as wished.")
    after(go(Screen.TRAINING), asked("single"))(stage)
    assert is_told("Question 1 of 1")
    answered(stage)
    assert is_told("Right. ")
    press_in("To the result")(stage)
    assert is_told("1 of 1 right")


def test_a_passage_stepped_to_is_told_and_nothing_lies_over_the_page(
    open_program: Opener, told: list[str]
) -> None:
    program = open_program()
    assert program.window is not None
    open_page(program.window, COSTS)
    press("Ctrl+Down")
    assert told[-1] == page_of(program, COSTS).passages[0].text
    assert not all_shown(program.window, Notice)
