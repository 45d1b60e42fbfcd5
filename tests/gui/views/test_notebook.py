"""The notebook: everything in one list, found, filtered, sorted, changed, thrown away."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Annotation, Colour, NotebookQuery
from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.settings import Settings
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt import steps
from desktop.qt.models import notebook as notebook_model
from desktop.services import annotation_deeds
from desktop.services.personal import Personal
from desktop.storage.annotation_table import AnnotationTable
from desktop.views import many_deeds, notebook_list
from desktop.views.exchange_dialogs import ExportDialog
from desktop.views.long_work import LongWork
from desktop.views.notebook import NotebookScreen
from desktop.views.widgets.annotation_lines import AnnotationView
from desktop.views.widgets.tag_field import TagField
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.notebook import (
    SPOKEN,
    button,
    choose,
    choose_row,
    kinds,
    notice,
    rows,
    view,
    wait_for,
)
from tests.gui.person import (
    all_shown,
    click,
    keyboard,
    lay_out,
    press,
    reader,
    shown,
    words,
    write,
)
from tests.gui.test_layout import described, is_clipped, sticks_out, visible

USER_NEEDS = PageId("plan.user-needs")
COSTS = PageId("plan.costs")
INDIA = PageId("case.india")


@pytest.fixture
def two_at_once(notebook: NotebookScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows are read together, not fifty."""
    monkeypatch.setattr(notebook_list, "PAGE", 2)
    monkeypatch.setattr(notebook_model, "PAGE", 2)


# -- the list -------------------------------------------------------------------------------


def test_an_empty_notebook_says_how_to_begin(window: MainWindow, personal: Personal) -> None:
    window.go(Place(Screen.NOTEBOOK))
    assert "Nothing here yet" in words(window)
    press("Space")
    assert window.place().screen is Screen.GUIDE


def test_a_notebook_shown_before_the_profile_is_open_fills_itself(
    program: Program, window: MainWindow
) -> None:
    window.go(Place(Screen.NOTEBOOK))
    assert "Your notes are not open" in words(window)
    program.open_personal()
    assert "Nothing here yet" in words(window)


def test_everything_is_in_it_the_latest_first(
    window: MainWindow, notebook: NotebookScreen, qtbot: QtBot
) -> None:
    assert kinds(window) == [
        "Bookmark",
        "Note",
        "Note",
        "Highlight with a note (Pink, wavy line)",
        "Highlight (Green, double line)",
    ]
    wait_for(qtbot, window, "5 entries")


def test_a_row_says_where_it_stands_what_it_is_and_when(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    row = next(row for row in rows(window) if "lawyer" in row)
    assert "4.1.5 Estimate costs ¶" in row
    assert "Tags: legal" in row
    assert "Today" in row


def test_what_is_made_elsewhere_appears(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    _, changes = personal.annotating.write_note(COSTS, "From another screen.")
    window.bus.tell(changes)
    assert "From another screen" in rows(window)[0]


def test_what_is_made_while_it_is_hidden_appears_when_it_is_shown(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    window.go(Place(Screen.HOME))
    window.bus.tell(personal.annotating.write_note(COSTS, "Meanwhile.")[1])
    window.go(Place(Screen.NOTEBOOK))
    assert "Meanwhile" in rows(window)[0]


def test_enter_opens_the_place(window: MainWindow, notebook: NotebookScreen) -> None:
    assert isinstance(keyboard(), AnnotationView)
    press("End")
    press("Return")
    assert (window.place().screen, window.place().page_id) == (Screen.GUIDE, USER_NEEDS)


@pytest.mark.parametrize(
    ("row", "page"), [("Lights", INDIA), ("A word to learn", GLOSSARY), ("Bookmark", COSTS)]
)
def test_a_double_click_opens_the_place(
    window: MainWindow, notebook: NotebookScreen, row: str, page: str
) -> None:
    choose_row(window, row)
    listing = view(window)
    middle = listing.visualRect(listing.currentIndex()).center()
    QTest.mouseDClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.place().page_id == page
    assert reader(window)


def test_back_returns_to_the_notebook(window: MainWindow, notebook: NotebookScreen) -> None:
    press("Return")
    press("Alt+Left")
    assert window.place() == Place(Screen.NOTEBOOK)


# -- filters, search, order -----------------------------------------------------------------


def test_typing_finds_notes_and_marks_them(
    window: MainWindow, notebook: NotebookScreen, qtbot: QtBot
) -> None:
    press("Ctrl+F")
    write("law")
    assert kinds(window) == ["Highlight with a note (Pink, wavy line)"]
    wait_for(qtbot, window, "1 found")
    before = view(window).grab().toImage()
    press("Ctrl+A")
    write("ask")
    # The same row with another word marked looks different.
    assert view(window).grab().toImage() != before


@pytest.mark.parametrize(
    ("name", "wanted", "found"),
    [
        ("Kind", "Bookmarks", ["Bookmark"]),
        ("Kind", "Notes", ["Note", "Note"]),
        ("Stage", "Case studies", ["Note"]),
        ("Stage", "Glossary", ["Note"]),
        ("Tag", "legal", ["Highlight with a note (Pink, wavy line)"]),
        ("Colour", "Green", ["Highlight (Green, double line)"]),
        ("Date", "Today", 5),
        ("Date", "From", 5),
    ],
)
def test_choosers_narrow_the_list(
    window: MainWindow,
    notebook: NotebookScreen,
    qtbot: QtBot,
    name: str,
    wanted: str,
    found: list[str] | int,
) -> None:
    wait_for(qtbot, window, "5 entries")
    choose(window, name, wanted)
    assert (kinds(window) if isinstance(found, list) else len(rows(window))) == found


def test_a_section_can_be_chosen_in_its_stage(window: MainWindow, notebook: NotebookScreen) -> None:
    choose(window, "Stage", "Planning")
    assert len(rows(window)) == 3
    choose(window, "Section", "4.1.2")
    assert kinds(window) == ["Highlight (Green, double line)"]


def test_yesterday_is_not_today(
    window: MainWindow, notebook: NotebookScreen, program: Program, written: dict[str, Annotation]
) -> None:
    assert program.personal is not None
    store = program.personal._store
    old = program.personal.annotating.get(written["plain"].id)
    assert old is not None
    before = stamp(utc_now() - timedelta(days=40))
    store.write(lambda: store.annotations.put(old._replace(changed=before)))
    choose(window, "Date", "This month")
    assert "Highlight (Green, double line)" not in kinds(window)


def test_filters_add_up_and_are_cleared_at_once(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    choose(window, "Kind", "Highlights")
    click(button(window, "With a note"))
    assert kinds(window) == ["Highlight with a note (Pink, wavy line)"]
    press("Ctrl+F")
    write("zebra")
    assert "Nothing found" in words(window)
    click(button(window, "Clear all filters"))
    assert len(rows(window)) == 5


def test_sorted_by_place_they_stand_as_in_the_guide(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    choose(window, "Sort", "By place")
    places = [row.split(". ")[1] for row in rows(window)]
    assert places[0].startswith("4.1.2")
    assert places[1] == "4.1.5 Estimate costs"
    assert places[-1].startswith("Glossary")


# -- one of them ----------------------------------------------------------------------------


def test_the_chosen_one_is_shown_in_full(window: MainWindow, notebook: NotebookScreen) -> None:
    choose_row(window, "lawyer")
    assert "4.1.5 Estimate costs ¶" in words(window)
    assert shown(window, QWidget, "The note as it reads")
    click(button(window, "Go to the place"))
    assert window.place().page_id == COSTS


def test_tags_are_changed_beside_the_list(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    choose_row(window, "lawyer")
    field = shown(window, TagField)
    field.setFocus()
    field.selectAll()
    write("tender, budget")
    press("Return")
    assert dict(personal.annotating.tags()) == {"tender": 1, "budget": 1}
    assert any("Tags: tender, budget" in row for row in rows(window))


def test_a_highlight_gets_another_colour(
    window: MainWindow, notebook: NotebookScreen, written: dict[str, Annotation], personal: Personal
) -> None:
    choose_row(window, "Green")
    click(shown(window, QToolButton, "Blue"))
    kept = personal.annotating.get(written["plain"].id)
    assert kept is not None
    assert kept.colour is Colour.BLUE
    listing = view(window)
    assert "Blue" in str(listing.currentIndex().data(SPOKEN))


# -- several --------------------------------------------------------------------------------


def test_several_are_tagged_and_that_is_undone(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    press("Home")
    press("Shift+Down")
    assert "2 chosen" in words(window)
    shown(window, TagField).setFocus()
    write("team")
    click(button(window, "Add tags"))
    assert dict(personal.annotating.tags())["team"] == 2
    assert "2 chosen" in words(window)
    click(button(notice(window), "Undo"))
    assert "team" not in dict(personal.annotating.tags())


def test_ctrl_chooses_single_rows(window: MainWindow, notebook: NotebookScreen) -> None:
    listing = view(window)
    for row in (0, 2):
        QTest.mouseClick(
            listing.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier,
            listing.visualRect(listing.model().index(row, 0)).center(),
        )
    assert listing.chosen_ranges() == [(0, 0), (2, 2)]
    press("Delete")
    assert len(rows(window)) == 3


def test_all_that_was_found_can_be_thrown_away_not_only_what_was_read(
    window: MainWindow, personal: Personal, notebook: NotebookScreen, qtbot: QtBot
) -> None:
    for number in range(230):
        changes = personal.annotating.write_note(COSTS, f"zebra {number}")[1]
    window.bus.tell(changes)
    press("Ctrl+F")
    write("zebra")
    press("Return")
    press("Ctrl+A")
    press("Delete")
    assert "Nothing found" in words(window)
    assert "Moved to the trash: 230" in words(window)
    assert len(personal.annotating.find_ids(notebook._query()._replace(trashed=True))) == 230


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deeds on many are done one by one, each in a turn of its own."""
    monkeypatch.setattr(annotation_deeds, "AT_ONCE", 1)
    monkeypatch.setattr(many_deeds, "AT_ONCE", 1)
    monkeypatch.setattr(steps, "TURN_SECONDS", 0.0)


def all_zebras(window: MainWindow, personal: Personal, count: int) -> None:
    """Write so many notes, find them in the notebook and choose them all."""
    for number in range(count):
        changes = personal.annotating.write_note(COSTS, f"zebra {number}")[1]
    window.bus.tell(changes)
    press("Ctrl+F")
    write("zebra")
    press("Return")
    press("Ctrl+A")


def test_a_deed_on_very_many_says_how_far_it_is_and_is_undone_at_once(
    window: MainWindow,
    personal: Personal,
    notebook: NotebookScreen,
    one_at_a_time: None,
    qtbot: QtBot,
) -> None:
    all_zebras(window, personal, 12)
    press("Delete")
    strip = shown(window, LongWork)
    assert "Moving to the trash" in words(strip)
    assert "of 12" in words(strip)
    wait_for(qtbot, window, "Moved to the trash: 12")
    assert not strip.isVisible()
    assert rows(window) == []
    click(button(notice(window), "Undo"))
    wait_for(qtbot, window, "Undone.")
    assert len(rows(window)) == 12


def test_a_deed_on_very_many_can_be_stopped_and_tells_how_much_was_done(
    window: MainWindow,
    personal: Personal,
    notebook: NotebookScreen,
    one_at_a_time: None,
    qtbot: QtBot,
) -> None:
    all_zebras(window, personal, 60)
    press("Delete")
    click(button(shown(window, LongWork), "Stop"))
    wait_for(qtbot, window, "Stopped after")
    gone = 60 - len(rows(window))
    assert gone < 60
    if gone:
        assert notice(window).text().startswith(f"Stopped after {gone} of 60.")
    # Nothing goes on behind the person's back.
    trash = NotebookQuery(trashed=True)
    assert personal.annotating.count(trash) == gone


def test_what_is_stored_of_a_deed_that_fails_half_way_is_told(
    window: MainWindow,
    personal: Personal,
    notebook: NotebookScreen,
    one_at_a_time: None,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    all_zebras(window, personal, 5)
    put_all, left = AnnotationTable.put_all, [2]

    def failing(table: AnnotationTable, some: Iterable[Annotation]) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise EnvironmentProblem(Trouble.DISK_FULL, personal.folder / "profile.db")
        put_all(table, some)

    monkeypatch.setattr(AnnotationTable, "put_all", failing)
    press("Delete")
    wait_for(qtbot, window, "Stopped after 2 of 5. The others are as they were.")
    assert window.messages.banner.isVisible()
    assert len(rows(window)) == 3


# -- trash ----------------------------------------------------------------------------------


def test_after_a_deed_far_down_the_row_in_its_place_is_chosen(
    window: MainWindow, notebook: NotebookScreen, two_at_once: None
) -> None:
    press("Ctrl+A")
    press("End")
    assert view(window).currentIndex().row() == 4
    press("Delete")
    assert view(window).currentIndex().row() == 3


def trash_lawyer(window: MainWindow) -> None:
    choose_row(window, "lawyer")
    press("Delete")


def test_what_is_thrown_away_comes_back_by_the_notice(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    trash_lawyer(window)
    assert len(rows(window)) == 4
    assert notice(window).text() == "Moved to the trash: 1"
    click(button(notice(window), "Undo"))
    assert len(rows(window)) == 5


def test_what_is_thrown_away_comes_back_by_a_key(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    trash_lawyer(window)
    press("Ctrl+Z")
    assert len(rows(window)) == 5


def test_the_trash_gives_back(window: MainWindow, notebook: NotebookScreen, qtbot: QtBot) -> None:
    trash_lawyer(window)
    qtbot.waitUntil(lambda: any(b.text() == "Trash (1)" for b in all_shown(window, QPushButton)))
    click(button(window, "Trash"))
    assert "lawyer" in rows(window)[0]
    click(button(window, "Restore"))
    assert "The trash is empty" in words(window)
    click(button(window, "Everything"))
    assert len(rows(window)) == 5


def test_ctrl_z_takes_back_what_was_restored_when_the_trash_is_empty_now(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    trash_lawyer(window)
    click(button(window, "Trash"))
    click(button(window, "Restore"))
    assert "The trash is empty" in words(window)
    press("Ctrl+Z")
    assert "lawyer" in rows(window)[0]


@pytest.mark.parametrize("is_meant", [True, False])
def test_nothing_is_removed_for_good_without_being_asked(
    window: MainWindow, notebook: NotebookScreen, prompts: FakePrompts, is_meant: bool
) -> None:
    prompts.confirms = is_meant
    trash_lawyer(window)
    click(button(window, "Trash"))
    press("Tab")
    view(window).setFocus()
    press("Delete")
    assert prompts.asked_to_remove == [1]
    assert len(rows(window)) == (0 if is_meant else 1)


def test_the_whole_trash_is_emptied_after_asking(
    window: MainWindow, notebook: NotebookScreen, prompts: FakePrompts, qtbot: QtBot
) -> None:
    prompts.confirms = True
    press("Ctrl+A")
    press("Delete")
    click(button(window, "Trash"))
    qtbot.waitUntil(lambda: any("Empty" in b.text() for b in all_shown(window, QPushButton)))
    click(button(window, "Empty the trash"))
    assert prompts.asked_to_remove == [5]
    assert "Removed for good: 5" in words(window)


def test_a_drive_that_is_gone_is_told_when_the_trash_shall_be_emptied(
    window: MainWindow, notebook: NotebookScreen, personal: Personal, qtbot: QtBot,
    prompts: FakePrompts, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    trash_lawyer(window)
    click(button(window, "Trash"))
    qtbot.waitUntil(lambda: any("Empty" in b.text() for b in all_shown(window, QPushButton)))
    fail_to_find(personal, monkeypatch)
    click(button(window, "Empty the trash"))
    assert "The disk reports an error" in words(window.messages.banner)
    assert prompts.asked_to_remove == []


@pytest.mark.parametrize("is_export", [True, False])
def test_a_drive_that_is_gone_is_told_when_something_shall_be_done_with_all_that_is_chosen(
    window: MainWindow, notebook: NotebookScreen, personal: Personal,
    monkeypatch: pytest.MonkeyPatch, is_export: bool,
) -> None:  # fmt: skip
    monkeypatch.setattr(notebook_list, "PAGE", 1)
    press("Ctrl+A")
    fail_to_find(personal, monkeypatch)
    if is_export:
        click(button(window, "Export"))
    else:
        press("Delete")
    assert "The disk reports an error" in words(window.messages.banner)
    assert not all_shown(window, ExportDialog)
    assert len(rows(window)) == 5


def test_a_drive_that_is_gone_is_told_when_all_shall_be_exported(
    window: MainWindow, notebook: NotebookScreen, personal: Personal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    fail_to_find(personal, monkeypatch)
    press("Ctrl+Shift+E")
    assert "The disk reports an error" in words(window.messages.banner)
    assert not all_shown(window, ExportDialog)


def fail_to_find(personal: Personal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the drive away: nothing more can be read."""

    def fail(*_: object) -> None:
        raise EnvironmentProblem(Trouble.DISK_FAILING, personal.folder)

    monkeypatch.setattr(AnnotationTable, "find_ids", fail)


# -- bookmarks in one's own order -----------------------------------------------------------


def bookmarked(window: MainWindow, personal: Personal) -> list[str]:
    pages = ("plan.overview", "market.overview", "award.overview")
    for page in pages:
        changes = personal.annotating.add_bookmark(PageId(page))[1]
    window.bus.tell(changes)
    choose(window, "Sort", "Bookmarks in my order")
    view(window).setFocus()
    return [row.split(". ")[1] for row in rows(window)]


def test_bookmarks_are_moved_by_key(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    a, b, c, d = bookmarked(window, personal)
    press("Home")
    press("Alt+Down")
    press("Alt+Down")
    assert [row.split(". ")[1] for row in rows(window)] == [b, c, a, d]
    press("Alt+Up")
    assert [row.split(". ")[1] for row in rows(window)] == [b, a, c, d]
    assert view(window).currentIndex().row() == 1
    press("Home")
    press("Alt+Up")
    assert [row.split(". ")[1] for row in rows(window)] == [b, a, c, d]


def test_where_bookmarks_are_moved_all_of_them_are_there_at_once(
    window: MainWindow, notebook: NotebookScreen, personal: Personal, two_at_once: None
) -> None:
    assert len(bookmarked(window, personal)) == 4
    press("End")
    press("Alt+Up")
    assert view(window).currentIndex().row() == 2


def test_dropped_bookmarks_stand_where_they_were_dropped(
    window: MainWindow, notebook: NotebookScreen, personal: Personal
) -> None:
    a, b, c, d = bookmarked(window, personal)
    model = view(window).model()
    data = model.mimeData([model.index(3, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, model.index(-1, 0))
    assert [row.split(". ")[1] for row in rows(window)] == [a, d, b, c]


def test_only_bookmarks_have_an_order_of_ones_own(
    window: MainWindow, notebook: NotebookScreen
) -> None:
    choose(window, "Sort", "Bookmarks in my order")
    assert kinds(window) == ["Bookmark"]
    choose(window, "Kind", "Highlights")
    assert shown(window, QComboBox, "Sort").currentText() == "Latest first"


def test_a_click_on_nothing_is_no_trouble(window: MainWindow, notebook: NotebookScreen) -> None:
    listing = view(window)
    click(listing.viewport(), QPoint(20, listing.viewport().height() - 2))
    press("Delete")
    assert len(rows(window)) >= 4


# -- how it looks ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "text_percent"), [((1366, 768), 100), ((1366, 768), 150), ((700, 600), 100)]
)
def test_with_notes_nothing_is_clipped_or_sticks_out(
    window: MainWindow, notebook: NotebookScreen, size: tuple[int, int], text_percent: int
) -> None:
    window.resize(*size)
    window.change_settings(Settings(text_percent=text_percent))
    wrong = []
    for keys in ("Home", "End", "Ctrl+A"):
        view(window).setFocus()
        press(keys)
        lay_out()
        wrong += [f"{keys}: {described(w)}" for w in visible(window) if is_clipped(w)]
        wrong += [f"{keys} out: {described(w)}" for w in visible(window) if sticks_out(w)]
    assert not wrong
