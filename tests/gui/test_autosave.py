"""Saving by itself: when, and how honestly it tells."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.errors import EnvironmentProblem, InputProblem, Trouble
from desktop.qt.autosave import PAUSE_MS, Autosave, SaveState


class Disk:
    """Takes what is saved, unless it is full."""

    def __init__(self) -> None:
        self.saves = 0
        self.problem: Exception | None = None

    def save(self) -> None:
        if self.problem is not None:
            raise self.problem
        self.saves += 1


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def autosave(qapp: QObject, disk: Disk) -> Autosave:
    return Autosave(disk.save, qapp)


def test_a_pause_saves_within_300_ms(qtbot: QtBot, autosave: Autosave, disk: Disk) -> None:
    assert PAUSE_MS <= 300
    autosave.touch()
    assert autosave.state is SaveState.SAVING
    with qtbot.waitSignal(autosave.state_changed, timeout=1000):
        pass
    assert (autosave.state, disk.saves) == (SaveState.SAVED, 1)


def test_flushing_saves_at_once_and_only_once(autosave: Autosave, disk: Disk) -> None:
    autosave.touch()
    assert autosave.flush()
    assert autosave.flush()
    assert disk.saves == 1


def test_nothing_is_saved_where_nothing_was_typed(autosave: Autosave, disk: Disk) -> None:
    assert autosave.flush()
    assert (disk.saves, autosave.state) == (0, SaveState.UNTOUCHED)


@pytest.mark.parametrize(
    "problem", [EnvironmentProblem(Trouble.DISK_FULL), InputProblem("note too long", "9")]
)
def test_what_cannot_be_saved_is_said_so_until_it_is(
    autosave: Autosave, disk: Disk, problem: Exception
) -> None:
    disk.problem = problem
    autosave.touch()
    assert not autosave.flush()
    assert (autosave.state, autosave.problem) == (SaveState.FAILED, problem)
    assert not autosave.is_safe
    autosave.touch()
    assert autosave.state is SaveState.FAILED
    disk.problem = None
    assert autosave.flush()
    assert (autosave.state, autosave.problem, disk.saves) == (SaveState.SAVED, None, 1)


def test_a_mistake_of_the_program_is_not_hidden(autosave: Autosave, disk: Disk) -> None:
    disk.problem = KeyError("a bug")
    autosave.touch()
    with pytest.raises(KeyError):
        autosave.flush()


def test_another_text_starts_with_nothing_waiting(autosave: Autosave, disk: Disk) -> None:
    autosave.touch()
    autosave.start_over()
    assert autosave.flush()
    assert disk.saves == 0
