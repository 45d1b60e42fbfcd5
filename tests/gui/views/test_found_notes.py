"""The window's one search field finds a person's own notes too."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Changes, Colour
from desktop.domain.history import Screen
from desktop.domain.library import PageId
from desktop.domain.search import MARK_ON
from desktop.qt.models.lines import Line, LineKind
from desktop.services.personal import Personal
from desktop.views.notebook import NotebookScreen
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.notebook import rows
from tests.gui.person import click, click_line, page_of, press, shown, words, write

COSTS = PageId("plan.costs")


@pytest.fixture
def personal(program: Program, personal: Personal) -> Personal:
    """A profile with a note on one section and a highlight on another."""
    annotating = personal.annotating
    annotating.write_note(COSTS, "Ask about zebrafish tanks before the tender.")
    passage = page_of(program, "market.criteria").passages[3]
    mark = annotating.highlight(
        PageId("market.criteria"), passage.id, 0, passage.id, 30, Colour.PINK
    )[0]
    annotating.save_body(mark.id, "zebrafish again")
    return personal


def search(window: MainWindow, qtbot: QtBot, typed: str) -> list[Line]:
    """Type and return the lines of the results."""
    press("Ctrl+K")
    panel = window.lookup.panel
    assert panel is not None
    with qtbot.waitSignal(panel.results_shown):
        write(typed)
    return list(shown(window, LineView, "Search results").lines.lines())


def test_notes_have_a_group_of_their_own(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    lines = search(window, qtbot, "zebraf")
    headings = [line.title for line in lines if line.kind is LineKind.HEADING]
    assert headings == ["My notes"]
    found = [line for line in lines if line.kind is LineKind.RESULT]
    assert [line.title.split()[0] for line in found] == ["4.2.2", "4.1.5"]
    assert all(MARK_ON in line.note for line in found)


def test_a_note_opens_its_place(window: MainWindow, personal: Personal, qtbot: QtBot) -> None:
    lines = search(window, qtbot, "zebraf")
    key = next(line.key for line in lines if line.title.startswith("4.1.5"))
    click_line(shown(window, LineView, "Search results"), key)
    assert window.place().page_id == COSTS


def test_all_of_them_open_in_the_notebook(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    search(window, qtbot, "zebraf")
    click_line(shown(window, LineView, "Search results"), "notes")
    assert window.place().screen is Screen.NOTEBOOK
    assert shown(window, NotebookScreen)
    assert len(rows(window)) == 2


def test_a_stage_narrows_notes_too(window: MainWindow, personal: Personal, qtbot: QtBot) -> None:
    search(window, qtbot, "zebraf")
    panel = window.lookup.panel
    assert panel is not None
    with qtbot.waitSignal(panel.results_shown):
        click(shown(panel, QPushButton, "Only Planning"))
    lines = shown(window, LineView, "Search results").lines.lines()
    assert [line.title.split()[0] for line in lines if line.kind is LineKind.RESULT] == ["4.1.5"]


def test_without_notes_nothing_is_said_of_them(window: MainWindow, qtbot: QtBot) -> None:
    lines = search(window, qtbot, "user")
    assert "My notes" not in [line.title for line in lines]


def test_only_notes_of_the_profile_that_is_open_are_found(
    window: MainWindow, program: Program, personal: Personal, qtbot: QtBot
) -> None:
    assert "My notes" in [line.title for line in search(window, qtbot, "zebraf")]
    keeping = program.keeping
    assert keeping is not None
    keeping.let_go()
    assert "My notes" not in [line.title for line in search(window, qtbot, "zebra")]
    keeping.profiles.create("Amina")
    keeping.open("Amina")
    assert program.personal is not None
    program.personal.annotating.write_note(COSTS, "A zebra crossing")
    notes = [line.note for line in search(window, qtbot, "zebr") if line.key.startswith("note:")]
    assert len(notes) == 1
    assert "crossing" in notes[0]


def test_home_shows_the_latest_notes_and_opens_the_notebook(
    window: MainWindow, personal: Personal
) -> None:
    window.bus.tell(Changes(annotations=True))
    assert "• zebrafish again\n• Ask about zebrafish" in words(window)
    click(shown(window, QPushButton, "Open the notebook"))
    assert window.place().screen is Screen.NOTEBOOK


def test_home_follows_what_is_written(window: MainWindow, personal: Personal) -> None:
    window.bus.tell(personal.annotating.write_note(COSTS, "Newer still.")[1])
    assert "Newer still." in words(window)


def test_home_says_nothing_of_notes_where_there_are_none(
    window: MainWindow, program: Program
) -> None:
    program.open_personal()
    assert "Latest notes" not in words(window)
