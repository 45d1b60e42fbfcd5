"""Reading progress: measured, corrected by hand, and seen in the outline, the page and Home."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.qt.models.lines import Line
from desktop.services.personal import Personal
from desktop.views.notice import Notice
from desktop.views.reader import ReaderView
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.ring import CycleRing
from desktop.views.window import MainWindow
from tests.gui.person import all_shown, follow, open_page, press, reader, shown

USER_NEEDS = PageId("plan.user-needs")


def outline_line(window: MainWindow, key: str = USER_NEEDS) -> Line:
    lines = shown(window, LineView, "Outline").lines
    return lines.line(lines.index(lines.row_of(key), 0))


def end_of(view: ReaderView) -> str:
    return view.document().toPlainText()[-220:]


def scroll_to_end(view: ReaderView) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


def test_a_page_read_to_its_end_with_time_is_read(
    window: MainWindow, personal: Personal, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(personal.tracking, "_seconds", lambda: now[0])
    view = open_page(window, USER_NEEDS)
    for _ in range(5):
        now[0] += 30
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 10)
    scroll_to_end(view)
    assert not personal.tracking.is_read(USER_NEEDS)
    window.go(Place(Screen.HOME))
    assert personal.tracking.is_read(USER_NEEDS)
    open_page(window, "award.contract")
    assert outline_line(window).marks == ("tick",)


def test_scrolling_past_is_not_reading(window: MainWindow, personal: Personal) -> None:
    scroll_to_end(open_page(window, USER_NEEDS))
    window.go(Place(Screen.HOME))
    assert personal.tracking.of(USER_NEEDS).reached_end
    assert not personal.tracking.is_read(USER_NEEDS)


def test_the_end_of_the_page_marks_it_by_mouse(window: MainWindow, personal: Personal) -> None:
    view = open_page(window, USER_NEEDS)
    assert "Mark as read" in end_of(view)
    follow(view, "read:")
    assert personal.tracking.is_read(USER_NEEDS)
    assert "✓ Read · Mark as not read" in end_of(view)
    assert outline_line(window).told == "read"
    follow(reader(window), "read:")
    assert outline_line(window).marks == ()


def test_a_key_marks_the_page(window: MainWindow, personal: Personal) -> None:
    open_page(window, USER_NEEDS)
    press("Ctrl+Shift+R")
    assert shown(window, Notice).text() == "Marked as read."
    assert personal.tracking.of(USER_NEEDS).set_by_hand


def test_home_counts_what_is_read(window: MainWindow, personal: Personal) -> None:
    for page_id in (USER_NEEDS, PageId("case.india"), PageId("emergency.define")):
        changes = personal.tracking.mark(page_id, is_read=True)
        window.bus.tell(changes)
    window.go(Place(Screen.HOME))
    ring = shown(window, CycleRing)
    buttons = [button.text() for button in all_shown(window, QPushButton)]
    assert any(words.startswith("1 of ") and "cases read" in words for words in buttons)
    before = ring.grab().toImage()
    window.bus.tell(personal.tracking.mark(USER_NEEDS, is_read=False))
    assert ring.grab().toImage() != before


def test_bookmarks_and_notes_are_marked_in_the_outline(
    window: MainWindow, personal: Personal
) -> None:
    open_page(window, USER_NEEDS)
    press("Ctrl+D")
    assert outline_line(window).marks == ("bookmark-on",)
    _, changes = personal.annotating.write_note(USER_NEEDS, "Ask.")
    window.bus.tell(changes)
    assert outline_line(window).told == "bookmarked, with notes"


def test_a_page_that_was_read_says_so_when_it_is_opened(
    window: MainWindow, personal: Personal
) -> None:
    personal.tracking.mark(USER_NEEDS, is_read=True)
    assert "✓ Read" in end_of(open_page(window, USER_NEEDS))


def test_progress_is_stored_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, personal: Personal
) -> None:
    open_page(window, USER_NEEDS)
    window.close()
    with closing(sqlite3.connect(personal.folder / "profile.db")) as file:
        rows = file.execute("SELECT page_id FROM progress WHERE last_opened > ''").fetchall()
    assert rows == [(USER_NEEDS,)]


def test_the_ring_shows_which_sections_bear_notes(window: MainWindow, personal: Personal) -> None:
    window.go(Place(Screen.HOME))
    ring = shown(window, CycleRing)
    before = ring.grab().toImage()
    _, changes = personal.annotating.write_note(USER_NEEDS, "Ask.")
    window.bus.tell(changes)
    assert ring.grab().toImage() != before
    ring.setFocus()
    for _ in range(60):
        press("Right")
        if "Understand user needs" in ring.accessibleName():
            break
    assert ring.accessibleName().endswith("Understand user needs, with your notes")
