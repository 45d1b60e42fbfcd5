"""Find on the page: counts, next and previous, case and accents, and how it ends."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.find_bar import FindBar
from desktop.views.reader import ReaderView
from desktop.views.window import MainWindow
from tests.fakes import SmallReading, a_passage
from tests.gui.person import (
    all_shown,
    click,
    keyboard,
    open_page,
    press,
    reader,
    shown,
    words,
    write,
)

FIELD = "Find on this page"


@pytest.fixture
def page(window: MainWindow) -> ReaderView:
    return open_page(window, "plan.user-needs")


@pytest.fixture
def bar(page: ReaderView, window: MainWindow) -> FindBar:
    press("Ctrl+F")
    return shown(window, FindBar)


def marked(view: ReaderView) -> list[str]:
    """Return the words that are marked on the page."""
    selections = view.extraSelections()
    return [selection.cursor.selectedText() for selection in selections]


def marked_now(view: ReaderView) -> list[int]:
    """Return the positions of the marks in the stronger colour."""
    return [
        selection.cursor.selectionStart()
        for selection in view.extraSelections()
        if selection.format.background().color().name() == tokens.LIGHT.found_now.lower()
    ]


def test_the_field_has_the_keyboard(bar: FindBar) -> None:
    assert keyboard() is shown(bar, QLineEdit, FIELD)


def test_every_hit_is_marked_and_counted(bar: FindBar, page: ReaderView) -> None:
    write("user")
    count = page.document().toPlainText().lower().count("user")
    assert count > 3
    assert len(marked(page)) == count
    assert f"1 of {count}" in words(bar)


def test_case_is_ignored(bar: FindBar, page: ReaderView) -> None:
    write("USER RESEARCH")
    assert set(map(str.lower, marked(page))) == {"user research"}


def test_enter_goes_to_the_next_hit_and_round(bar: FindBar, page: ReaderView) -> None:
    write("user")
    count = len(marked(page))
    places = [marked_now(page)]
    for _ in range(count - 1):
        press("Return")
        places.append(marked_now(page))
    assert places == sorted(places)
    assert len({place[0] for place in places}) == count
    press("Return")
    assert marked_now(page) == places[0]
    assert f"1 of {count}" in words(bar)


def test_shift_enter_goes_to_the_previous_hit_and_round(bar: FindBar, page: ReaderView) -> None:
    write("user")
    count = len(marked(page))
    press("Shift+Return")
    assert f"{count} of {count}" in words(bar)
    press("Shift+Return")
    assert f"{count - 1} of {count}" in words(bar)


def test_f3_goes_on_from_the_page(bar: FindBar, page: ReaderView) -> None:
    write("user")
    page.setFocus()
    press("F3")
    assert "2 of" in words(bar)
    press("Shift+F3")
    assert "1 of" in words(bar)


def test_the_arrows_do_the_same_with_the_mouse(bar: FindBar) -> None:
    write("user")
    click(shown(bar, QToolButton, "Next result"))
    assert "2 of" in words(bar)
    click(shown(bar, QToolButton, "Previous result"))
    assert "1 of" in words(bar)


def test_the_hit_is_in_view(bar: FindBar, page: ReaderView) -> None:
    write("user")
    for _ in marked(page):
        press("Return")
        cursor = QTextCursor(page.document())
        cursor.setPosition(marked_now(page)[0])
        assert page.viewport().rect().intersects(page.cursorRect(cursor))


def test_what_is_not_there_is_said_to_be_not_there(bar: FindBar, page: ReaderView) -> None:
    write("xyzzy")
    assert "Not on this page" in words(bar)
    assert marked(page) == []


def test_an_empty_field_says_nothing(bar: FindBar, page: ReaderView) -> None:
    write("user")
    shown(bar, QLineEdit, FIELD).clear()
    assert marked(page) == []
    assert words(bar).strip() == ""


def test_escape_closes_and_takes_the_marks_away(
    bar: FindBar, page: ReaderView, window: MainWindow
) -> None:
    write("user")
    press("Esc")
    assert all_shown(window, FindBar) == []
    assert marked(page) == []
    assert keyboard() is page


def test_the_close_button_does_the_same(bar: FindBar, page: ReaderView) -> None:
    write("user")
    click(shown(bar, QToolButton, "Close"))
    assert not bar.isVisible()
    assert marked(page) == []


def test_another_page_is_searched_for_the_same_words(
    bar: FindBar, page: ReaderView, window: MainWindow
) -> None:
    write("the")
    open_page(window, "plan.costs")
    count = len(marked(reader(window)))
    assert count > 1
    assert f"of {count}" in words(bar)


def test_selected_words_are_taken_over(page: ReaderView, window: MainWindow) -> None:
    press("Ctrl+F")
    write("interview")
    press("Esc")
    page.find("interview")
    press("Ctrl+F")
    assert shown(window, QLineEdit, FIELD).text().lower() == "interview"


@pytest.fixture
def accents(qtbot: QtBot) -> ReaderView:
    """Return a page with accents, and with letters that fold to more or take two units."""
    text = "Ángel, ANGEL and ángeles in México; 😀 Straße, STRASSE; ﬁne."
    reading = SmallReading(a_passage("all", text, 1))
    view = ReaderView(reading, Theme(ThemeChoice.LIGHT, tokens.LIGHT))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.show_page(reading.only_page())
    return view


@pytest.mark.parametrize(
    ("needle", "hits"),
    [
        ("angel", ["Ángel", "ANGEL", "ángel"]),
        ("ÁNGEL", ["Ángel", "ANGEL", "ángel"]),
        ("mexico", ["México"]),
        ("strasse", ["Straße", "STRASSE"]),
        ("straße", ["Straße", "STRASSE"]),
        ("fine", ["ﬁne"]),
        ("😀", ["😀"]),
        ("  mexico ", ["México"]),
        ("a\u0301ngel", ["Ángel", "ANGEL", "ángel"]),
        ("\u0301", []),
        ("   ", []),
    ],
)
def test_accents_do_not_matter_and_marks_fit(
    accents: ReaderView, needle: str, hits: list[str]
) -> None:
    assert accents.finder.find_all(needle) == len(hits)
    assert marked(accents) == hits
