"""Writing in the notebook: the note saves itself, its earlier texts come back, and it goes out."""

import pytest
from PySide6.QtWidgets import QListWidget, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Annotation
from desktop.domain.history import Place, Screen
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services.personal import Personal
from desktop.views.note_text_edit import NoteTextEdit
from desktop.views.notebook import NotebookScreen
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.notebook import button, choose_row, rows
from tests.gui.person import all_shown, click, press, shown, words, write


def stored(personal: Personal, annotation: Annotation) -> str:
    found = personal.annotating.get(annotation.id)
    assert found is not None
    return found.body


def edit(window: MainWindow, row: str, words_on_button: str) -> None:
    choose_row(window, row)
    click(button(window, words_on_button))
    assert shown(window, NoteTextEdit).hasFocus()


def test_a_note_is_changed_beside_the_list_and_saves_itself(
    window: MainWindow,
    notebook: NotebookScreen,
    personal: Personal,
    written: dict[str, Annotation],
    qtbot: QtBot,
) -> None:
    edit(window, "lawyer", "Change the note")
    write(" Today.")
    qtbot.waitUntil(lambda: "Today." in stored(personal, written["noted"]))
    press("Escape")
    assert "Ask the lawyer first. Today." in rows(window)[0]
    assert not all_shown(window, NoteTextEdit)


def test_a_highlight_gets_its_note(
    window: MainWindow,
    notebook: NotebookScreen,
    personal: Personal,
    written: dict[str, Annotation],
) -> None:
    edit(window, "Green", "Write a note")
    write("Mine.")
    press("Escape")
    assert stored(personal, written["plain"]) == "Mine."
    assert rows(window)[0].startswith("Highlight with a note")


def test_another_row_takes_the_place_of_the_editor_once_all_is_stored(
    window: MainWindow,
    notebook: NotebookScreen,
    personal: Personal,
    written: dict[str, Annotation],
) -> None:
    edit(window, "lawyer", "Change the note")
    write(" Quick!")
    choose_row(window, "Lights")
    assert stored(personal, written["noted"]).endswith("Quick!")
    assert not all_shown(window, NoteTextEdit)


def test_what_is_typed_is_stored_when_the_window_closes(
    window: MainWindow,
    notebook: NotebookScreen,
    personal: Personal,
    written: dict[str, Annotation],
) -> None:
    edit(window, "lawyer", "Change the note")
    write(" Last words.")
    assert window.screens.flush()
    assert stored(personal, written["noted"]).endswith("Last words.")


def test_words_given_up_for_another_profile_are_not_stored_in_a_closed_one(
    window: MainWindow,
    program: Program,
    notebook: NotebookScreen,
    personal: Personal,
    prompts: FakePrompts,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentProblem(Trouble.DISK_FULL, personal.folder)

    edit(window, "lawyer", "Change the note")
    with monkeypatch.context() as full:
        full.setattr(personal.annotating, "save_body", fail)
        write(" Lost words.")
        prompts.loses_note = True
        assert program.keeping is not None
        program.keeping.open("Amina")
    assert prompts.asked_about_note == 1
    assert window.personal is not personal
    assert rows(window) == []


def test_an_earlier_text_comes_back(
    window: MainWindow,
    notebook: NotebookScreen,
    personal: Personal,
    written: dict[str, Annotation],
) -> None:
    personal.annotating.save_body(written["noted"].id, "x")
    window.go(Place(Screen.HOME))
    window.bus.tell(personal.annotating.set_tags([written["noted"].id], add=["a"]))
    window.go(Place(Screen.NOTEBOOK))
    edit(window, "legal", "Change the note")
    click(shown(window, QToolButton, "Earlier texts of this note"))
    assert shown(window, QListWidget).count() == 1
    click(button(window, "Bring this text back"))
    assert stored(personal, written["noted"]) == "Ask the lawyer first."
    assert shown(window, NoteTextEdit).toPlainText() == "Ask the lawyer first."


def test_a_note_thrown_away_while_it_is_written_is_gone_from_the_list(
    window: MainWindow,
    notebook: NotebookScreen,
    written: dict[str, Annotation],
) -> None:
    edit(window, "lawyer", "Change the note")
    click(shown(window, QToolButton, "Move the note to the trash"))
    assert not any("lawyer" in row for row in rows(window))
    assert not all_shown(window, NoteTextEdit)


def test_what_is_chosen_can_be_exported(
    window: MainWindow,
    program: Program,
    notebook: NotebookScreen,
) -> None:
    press("Ctrl+A")
    click(button(window, "Export"))
    assert "what you chose" in words(window)
    assert all_shown(window, QRadioButton)
    press("Escape")
