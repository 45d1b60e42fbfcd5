"""A deed done by keyboard leaves the keyboard where the person works."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, lay_out, press
from tests.gui.states import GROUPS, OWN, TRAINING, Show, Stage

UNFOLDING = ("▸", "▾", "Show as ")
"""How the words begin on what shows or hides something and is no check box."""


def name_of(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def toggles(root: QWidget) -> Iterator[QAbstractButton]:
    """Yield what is pressed twice to have everything as it was."""
    for button in all_shown(root, QAbstractButton):
        is_one_of_many = button.autoExclusive() or button.group() is not None
        turns = button.isCheckable() and not is_one_of_many
        takes_tab = button.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if (turns or button.text().startswith(UNFOLDING)) and takes_tab and button.isEnabled():
            yield button


def used(button: QAbstractButton) -> QWidget | None:
    """Press a button by key and return where the keyboard is then."""
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press("Space")
    lay_out()
    return QApplication.focusWidget()


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_shown_or_hidden_keeps_the_keyboard(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path, group: str
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    faults: list[str] = []
    looked_at: set[str] = set()
    for name, root in stage.show_all(GROUPS[group]):
        # Each is made anew by what the one before did.
        names = [name_of(each) for each in toggles(root)]
        for wanted in names:
            if wanted in looked_at:
                continue
            looked_at.add(wanted)
            button = next((b for b in toggles(root) if name_of(b) == wanted), None)
            if button is None:
                continue
            kind, text = type(button), button.text()
            now = used(button)
            is_there = isinstance(now, kind) and name_of(now) in (wanted, turned(wanted))
            if not is_there:
                faults.append(f"{name}: from {wanted!r} {text!r} to {name_of(now)!r}")
            elif isinstance(now, QAbstractButton):
                used(now)
    assert not faults, "\n".join(faults)
    assert looked_at or group == "reading"


def turned(words: str) -> str:
    return "Show as a chart" if words == "Show as a table" else "Show as a table"


def use(root: QWidget, words: str) -> str:
    """Press the first button with this name by key; return the name of what has the keyboard."""
    button = next(
        each for each in all_shown(root, QAbstractButton) if name_of(each).startswith(words)
    )
    return name_of(used(button))


def shows(group: Mapping[str, Show], *names: str) -> dict[str, Show]:
    return {name: group[name] for name in names}


@pytest.mark.parametrize("deed", ["Here", "Keep with the whole section", "Throw away"])
def test_after_a_review_the_keyboard_is_in_the_notebook(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path, deed: str
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    wanted = shows(OWN, "home with something begun", "needs review")
    root = dict(stage.show_all(wanted))["needs review"]
    assert use(root, deed) == "Notes"
    assert use(root, deed) == "Needs review"


def test_a_question_thrown_away_leaves_the_keyboard_in_the_list(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    root = dict(stage.show_all(shows(TRAINING, "today", "my questions")))["my questions"]
    assert use(root, "Throw away: ") == "Practise: For new buyers"
