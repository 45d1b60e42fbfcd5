"""The current passage: stepping from one to the next, and copying it with its citation."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.library import Kind, Passage
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.reader import ReaderView
from desktop.views.window import MainWindow
from tests.fakes import SmallReading, a_passage
from tests.gui.person import click, open_page, page_of, point_at, press, words

USER_NEEDS = "plan.user-needs"
PASSAGES = (
    a_passage("plain", "Nothing to cite.", 1),
    a_passage("one", "One page.", 2, pages="7"),
    a_passage("more", "More pages.", 3, pages="7-8, 12"),
    a_passage("ours", "Our advice.", 4, basis="ours"),
    a_passage("both", "Both.", 5, pages="8", basis="paper dbg deck"),
    a_passage("do", "Do it.", 1, kind=Kind.DO, heading="Do", pages="8"),
    a_passage("dont", "Do not.", 2, kind=Kind.DONT, heading="Don't"),
    a_passage("ask", "Why?", 3, kind=Kind.CHECK, heading="Check yourself", answer="Because."),
)
CITATIONS = {
    "plain": "“Nothing to cite.”\nSmall Guide, 9.1 Small matters ¶1. Content version 1999.1.",
    "one": "“One page.”\nSmall Guide, 9.1 Small matters ¶2."
    " Rests on: The Book (The House, May 1998), printed page 7. Content version 1999.1.",
    "more": "“More pages.”\nSmall Guide, 9.1 Small matters ¶3."
    " Rests on: The Book (The House, May 1998), printed pages 7–8, 12. Content version 1999.1.",
    "ours": "“Our advice.”\nSmall Guide, 9.1 Small matters ¶4."
    " Rests on: advice of this guide. Content version 1999.1.",
    "both": "“Both.”\nSmall Guide, 9.1 Small matters ¶5."
    " Rests on: The Book (The House, May 1998), printed page 8;"
    " A Paper, 1997, https://paper.example/a?b=1; Digital Buying Guide;"
    " presentation at the launch, 20 June 2023. Content version 1999.1.",
    "do": "“Do it.”\nSmall Guide, 9.1 Small matters Do 1."
    " Rests on: The Book (The House, May 1998), printed page 8. Content version 1999.1.",
    "dont": "“Do not.”\nSmall Guide, 9.1 Small matters Don’t 2. Content version 1999.1.",
    "ask": "“Why?”\nSmall Guide, 9.1 Small matters Question 3. Content version 1999.1.",
}


@pytest.fixture
def small(qtbot: QtBot) -> ReaderView:
    """Return a reader with the hand-made section."""
    reading = SmallReading(*PASSAGES)
    view = ReaderView(reading, Theme(ThemeChoice.LIGHT, tokens.LIGHT))
    qtbot.addWidget(view)
    view.resize(700, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.show_page(reading.only_page())
    view.setFocus()
    return view


@pytest.fixture
def page(window: MainWindow) -> ReaderView:
    return open_page(window, USER_NEEDS)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def name_of(passage: Passage | None) -> str:
    assert passage is not None, "no passage is current"
    return passage.id.partition("#")[2]


# -- copying --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CITATIONS)
def test_a_passage_is_copied_with_its_citation(small: ReaderView, name: str) -> None:
    small.go_to_passage(name)
    QTest.keySequence(small, QKeySequence.StandardKey.Copy)
    assert copied() == CITATIONS[name]


def test_the_citation_names_section_paragraph_page_and_version(
    page: ReaderView, program: Program
) -> None:
    edition = program.reading.edition
    first = next(p for p in page_of(program, USER_NEEDS).passages if p.number == 1)
    page.go_to_passage(name_of(first))
    press("Ctrl+Shift+C")
    assert copied() == (
        f"“{first.text}”\nProcurement Field Guide, 4.1.2 Understand user needs ¶1."
        f" Rests on: {edition.publication} ({edition.publisher}, {edition.publication_date}),"
        f" printed page {first.pages}. Content version {edition.version}."
    )


def test_selected_words_are_copied_instead_of_the_whole_passage(small: ReaderView) -> None:
    small.go_to_passage("one")
    position = small.document().toPlainText().index("page.")
    cursor = QTextCursor(small.document())
    cursor.setPosition(position)
    cursor.setPosition(position + 4, QTextCursor.MoveMode.KeepAnchor)
    small.setTextCursor(cursor)
    small.copy_passage()
    assert copied().startswith("“page”\nSmall Guide, 9.1 Small matters ¶2.")


def test_the_plain_copy_key_copies_only_what_is_selected(small: ReaderView) -> None:
    small.go_to_passage("one")
    QTest.keySequence(small, QKeySequence.StandardKey.SelectAll)
    QTest.keySequence(small, QKeySequence.StandardKey.Copy)
    assert "Content version" not in copied()
    assert "One page." in copied()


def test_without_a_passage_the_person_is_told_how_to_choose_one(
    page: ReaderView, window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText("before")
    press("Ctrl+Shift+C")
    assert "Choose a passage first" in words(window)
    assert copied() == "before"


def test_copying_is_told_in_words(page: ReaderView, window: MainWindow) -> None:
    press("Ctrl+Down")
    press("Ctrl+Down")
    press("Ctrl+Shift+C")
    assert "Copied with citation: ¶1" in words(window)


def test_the_menu_names_what_the_passage_rests_on(small: ReaderView) -> None:
    small.go_to_passage("both")
    menu = small.passage_menu()
    shown = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert shown[-1] == "Rests on: printed page 8, [2], Digital Buying Guide, launch presentation"


def test_the_menu_copies_with_citation(small: ReaderView) -> None:
    small.go_to_passage("one")
    menu: QMenu = small.passage_menu()
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert copied() == CITATIONS["one"]


# -- stepping -------------------------------------------------------------------------------


def test_ctrl_down_steps_through_all_passages_in_order(page: ReaderView, program: Program) -> None:
    visited = []
    for _ in page_of(program, USER_NEEDS).passages:
        press("Ctrl+Down")
        assert page.current.passage is not None
        visited.append(page.current.passage.id)
    assert visited == [p.id for p in page_of(program, USER_NEEDS).passages]


def test_ctrl_up_steps_back(page: ReaderView) -> None:
    for keys in ("Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Up"):
        press(keys)
    assert page.current.passage is not None
    assert page.current.passage.number == 1


def test_stepping_ends_at_the_last_passage(page: ReaderView, program: Program) -> None:
    last = page_of(program, USER_NEEDS).passages[-1]
    page.go_to_passage(name_of(last))
    press("Ctrl+Down")
    assert page.current.passage == last


def test_stepping_ends_at_the_first_passage(page: ReaderView, program: Program) -> None:
    press("Ctrl+Down")
    press("Ctrl+Up")
    assert page.current.passage == page_of(program, USER_NEEDS).passages[0]


def test_stepping_begins_with_what_is_in_view(page: ReaderView) -> None:
    press("End")
    press("Ctrl+End")
    top = page.verticalScrollBar().value()
    assert top > 0
    press("Ctrl+Down")
    assert page.verticalScrollBar().value() >= top - 1


def test_the_current_passage_is_always_in_view(page: ReaderView, program: Program) -> None:
    hidden = []
    for passage in page_of(program, USER_NEEDS).passages:
        press("Ctrl+Down")
        start = page.document().toPlainText().index(passage.text)
        cursor = QTextCursor(page.document())
        cursor.setPosition(start)
        if not page.viewport().rect().contains(page.cursorRect(cursor)):
            hidden.append(passage.id)
    assert not hidden


def test_the_current_passage_has_a_bar_beside_it(page: ReaderView) -> None:
    before = page.viewport().grab().toImage()
    press("Ctrl+Down")
    after = page.viewport().grab().toImage()
    changed = {
        after.pixelColor(x, y).name()
        for x in range(0, after.width(), 1)
        for y in range(0, after.height(), 4)
        if after.pixel(x, y) != before.pixel(x, y)
    }
    assert tokens.LIGHT.accent.lower() in changed


def test_a_click_makes_a_passage_the_current_one(page: ReaderView, program: Program) -> None:
    wanted = next(p for p in page_of(program, USER_NEEDS).passages if p.number == 3)
    start = page.document().toPlainText().index(wanted.text)
    click(page.viewport(), point_at(page, start + 2))
    assert page.current.passage == wanted


def test_a_click_in_a_card_takes_the_item_of_that_card(page: ReaderView, program: Program) -> None:
    for kind in (Kind.DO, Kind.DONT):
        wanted = next(p for p in page_of(program, USER_NEEDS).passages if p.kind is kind)
        start = page.document().toPlainText().index(wanted.text)
        click(page.viewport(), point_at(page, start + 2))
        assert page.current.passage == wanted


def test_a_page_opened_at_a_passage_can_be_stepped_through_to_its_end(
    window: MainWindow, program: Program
) -> None:
    first, *_, last = page_of(program, USER_NEEDS).passages
    view = open_page(window, USER_NEEDS, name_of(first))
    for _ in page_of(program, USER_NEEDS).passages:
        press("Ctrl+Down")
    assert view.current.passage == last
