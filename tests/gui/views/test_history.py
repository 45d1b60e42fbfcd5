"""Back and forward, as in a browser."""

import pytest
from PySide6.QtWidgets import QToolButton

from desktop.domain.history import Place, Screen
from desktop.views.window import MainWindow
from tests.gui.person import click, follow, links, open_page, press, reader, shown

FIRST, SECOND = "plan.user-needs", "plan.costs"


def test_at_the_start_there_is_no_way_back_or_forward(window: MainWindow) -> None:
    assert not shown(window, QToolButton, "Back").isEnabled()
    assert not shown(window, QToolButton, "Forward").isEnabled()


def test_back_returns_to_the_page_and_its_scroll_position(window: MainWindow) -> None:
    view = open_page(window, FIRST)
    view.verticalScrollBar().setValue(400)
    open_page(window, SECOND)
    press("Alt+Left")
    assert window.place().page_id == FIRST
    assert reader(window).verticalScrollBar().value() == pytest.approx(400, abs=2)


def test_forward_returns_to_the_later_page_and_its_scroll_position(window: MainWindow) -> None:
    open_page(window, FIRST)
    view = open_page(window, SECOND)
    view.verticalScrollBar().setValue(250)
    press("Alt+Left")
    press("Alt+Right")
    assert window.place().page_id == SECOND
    assert reader(window).verticalScrollBar().value() == pytest.approx(250, abs=2)


def test_the_buttons_do_the_same(window: MainWindow) -> None:
    open_page(window, FIRST)
    open_page(window, SECOND)
    click(shown(window, QToolButton, "Back"))
    assert window.place().page_id == FIRST
    click(shown(window, QToolButton, "Forward"))
    assert window.place().page_id == SECOND


def test_the_way_back_ends_where_the_reader_began(window: MainWindow) -> None:
    open_page(window, FIRST)
    for _ in range(3):
        press("Alt+Left")
    assert window.place() == Place(Screen.HOME)
    assert not shown(window, QToolButton, "Back").isEnabled()
    assert shown(window, QToolButton, "Forward").isEnabled()


def test_a_new_page_ends_the_way_forward(window: MainWindow) -> None:
    open_page(window, FIRST)
    press("Alt+Left")
    open_page(window, SECOND)
    assert not shown(window, QToolButton, "Forward").isEnabled()


def test_the_same_page_again_is_not_a_step(window: MainWindow) -> None:
    open_page(window, FIRST)
    open_page(window, FIRST, "who-users-are")
    press("Alt+Left")
    assert window.place().screen is Screen.HOME


def test_a_followed_link_is_a_step(window: MainWindow) -> None:
    view = open_page(window, FIRST)
    address = next(href for href, _ in links(view.document()) if href.startswith("page:"))
    follow(view, address)
    scrolled = reader(window)
    assert window.place().page_id != FIRST
    press("Alt+Left")
    assert window.place().page_id == FIRST
    assert scrolled.verticalScrollBar().value() > 0


def test_screens_are_steps_too(window: MainWindow) -> None:
    open_page(window, FIRST)
    press("Ctrl+,")
    press("Alt+Left")
    assert window.place().page_id == FIRST


def test_the_next_and_previous_section_are_a_key_away(window: MainWindow) -> None:
    open_page(window, FIRST)
    press("Ctrl+PgDown")
    assert window.place().page_id == "plan.share-early"
    press("Ctrl+PgUp")
    assert window.place().page_id == FIRST


def test_a_page_that_is_not_there_is_no_step(window: MainWindow) -> None:
    open_page(window, FIRST)
    window.go(Place(Screen.GUIDE, type(window.place().page_id)("gone")))
    assert window.place().page_id == FIRST
    press("Alt+Left")
    assert window.place().screen is Screen.HOME


def test_the_title_names_the_page(window: MainWindow) -> None:
    open_page(window, FIRST)
    assert window.windowTitle() == "4.1.2 Understand user needs – Procurement Field Guide"


def test_the_title_names_the_screen_that_is_no_page(window: MainWindow) -> None:
    open_page(window, FIRST)
    window.go(Place(Screen.NOTEBOOK))
    assert window.windowTitle() == "Notebook – Procurement Field Guide"
    press("Alt+Left")
    assert window.windowTitle().startswith("4.1.2 Understand user needs")
