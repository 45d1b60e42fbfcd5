"""What the window shows at which width and text size."""

import itertools

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings
from desktop.views.note_editor import NoteEditor
from desktop.views.rail import NARROW, WIDTH, Rail
from desktop.views.reader import ReaderView
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.person import (
    all_shown,
    click,
    keyboard,
    open_page,
    press,
    resize,
    shown,
    titles,
    words,
)

COMPANION = "Beside this page"
COMPANION_BUTTON = "Show or hide"


def test_a_wide_window_shows_everything(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    resize(qtbot, window, 1366)
    assert shown(window, Rail).width() == WIDTH
    assert shown(window, LineView, "Outline")
    assert shown(window, LineView, COMPANION)


def test_a_narrower_window_has_no_companion(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    resize(qtbot, window, 1100)
    assert all_shown(window, LineView, COMPANION) == []
    assert all_shown(window, QToolButton, COMPANION_BUTTON) == []
    assert shown(window, Rail).width() == WIDTH


def test_a_narrow_window_has_a_rail_of_icons(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    resize(qtbot, window, 900)
    assert shown(window, Rail).width() == NARROW
    assert "Edition" not in words(shown(window, Rail))


def test_icons_alone_are_explained_by_tooltips(window: MainWindow) -> None:
    window.resize(900, 700)
    buttons = shown(window, Rail).findChildren(QToolButton)
    assert [b.toolTip() for b in buttons] == [b.accessibleName() for b in buttons]


def test_large_text_takes_room_as_a_narrow_window_does(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    for _ in range(5):
        press("Ctrl++")
    resize(qtbot, window, 1366)
    assert all_shown(window, LineView, COMPANION) == []
    assert shown(window, Rail).width() == 2 * NARROW


def test_very_large_text_leaves_the_page_alone(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    for _ in range(9):
        press("Ctrl++")
    resize(qtbot, window, 1366)
    assert all_shown(window, LineView) == []


def test_very_large_text_has_room_for_a_note_or_the_page(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    program.open_personal()
    open_page(window, "plan.costs")
    for _ in range(9):
        press("Ctrl++")
    resize(qtbot, window, 1366)
    press("Ctrl+M")
    assert all_shown(window, ReaderView) == []
    assert shown(window, NoteEditor).width() > window.width() / 2
    press("Escape")
    assert keyboard() is shown(window, ReaderView)


@pytest.mark.parametrize("screen", [Screen.TRAINING, Screen.HELP])
def test_very_large_text_shows_the_topics_in_the_place_of_the_page(
    window: MainWindow, program: Program, screen: Screen
) -> None:
    program.open_personal()
    for _ in range(9):
        press("Ctrl++")
    window.go(Place(screen))
    assert all_shown(window, LineView) == []
    press("Ctrl+L")
    topics = shown(window, LineView)
    assert keyboard() is topics
    press("Escape")
    assert all_shown(window, LineView) == []
    press("Ctrl+L")
    press("Down")
    press("Return")
    assert all_shown(window, LineView) == []


def test_very_large_text_shows_the_outline_in_the_place_of_the_text(window: MainWindow) -> None:
    open_page(window, "plan.costs")
    for _ in range(9):
        press("Ctrl++")
    press("Ctrl+L")
    assert keyboard() is shown(window, LineView, "Outline")
    assert all_shown(window, ReaderView) == []
    press("Escape")
    assert keyboard() is shown(window, ReaderView)
    press("Ctrl+L")
    press("Down")
    press("Return")
    assert all_shown(window, LineView) == []
    assert shown(window, ReaderView)


def test_every_destination_is_seen_with_very_large_text(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    for _ in range(9):
        press("Ctrl++")
    resize(qtbot, window, 1366, 600)
    rail = shown(window, Rail)
    buttons = all_shown(rail, QToolButton)
    assert len(buttons) == 8
    bottoms = [button.geometry().bottom() for button in buttons]
    assert max(bottoms) < rail.height()
    assert all(a.geometry().bottom() < b.y() for a, b in itertools.pairwise(buttons))


def test_wide_again_brings_everything_back(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    for width in (700, 1366):
        resize(qtbot, window, width)
    assert shown(window, LineView, COMPANION)
    assert shown(window, Rail).width() == WIDTH


def test_the_companion_names_what_belongs_to_the_page(window: MainWindow, program: Program) -> None:
    view = open_page(window, "plan.costs")
    page = view.page
    assert page is not None
    beside = titles(shown(window, LineView, COMPANION))
    wanted = [*(h.title for h in view.outline), *(n.title for n in page.related)]
    wanted += [case.title for case in page.cases]
    assert set(wanted) <= set(beside)


def test_a_line_on_this_page_scrolls_to_its_heading(window: MainWindow) -> None:
    view = open_page(window, "plan.costs")
    companion = shown(window, LineView, COMPANION)
    key = f"here:{view.outline[-2].anchor}"
    index = companion.lines.index(companion.lines.row_of(key), 0)
    click(companion.viewport(), companion.visualRect(index).center())
    assert view.verticalScrollBar().value() > 0
    assert window.place().page_id == "plan.costs"


def test_a_line_of_a_related_page_opens_it(window: MainWindow) -> None:
    view = open_page(window, "plan.costs")
    assert view.page is not None
    related = view.page.related[0].id
    companion = shown(window, LineView, COMPANION)
    index = companion.lines.index(companion.lines.row_of(related), 0)
    click(companion.viewport(), companion.visualRect(index).center())
    assert window.place().page_id == related


def test_the_button_hides_the_companion_for_good(window: MainWindow, program: Program) -> None:
    open_page(window, "plan.costs")
    click(shown(window, QToolButton, COMPANION_BUTTON))
    assert all_shown(window, LineView, COMPANION) == []
    assert not program.remembering.settings().shows_companion
    click(shown(window, QToolButton, COMPANION_BUTTON))
    assert shown(window, LineView, COMPANION)
    assert program.remembering.settings() == Settings(theme=program.remembering.settings().theme)


def test_home_and_settings_have_nothing_to_print(window: MainWindow) -> None:
    for screen in (Screen.HOME, Screen.SETTINGS):
        window.go(Place(screen))
        assert all_shown(window, QToolButton, "Print") == []


@pytest.mark.parametrize("screen", [Screen.HOME, Screen.GUIDE, Screen.CASES, Screen.SETTINGS])
def test_the_rail_marks_where_one_is(window: MainWindow, screen: Screen) -> None:
    window.go(Place(screen))
    checked = [
        b.accessibleName() for b in shown(window, Rail).findChildren(QToolButton) if b.isChecked()
    ]
    assert [name.lower() for name in checked] == [screen.value]


def test_full_screen_is_a_key_away_and_back(window: MainWindow) -> None:
    press("F11")
    assert window.isFullScreen()
    press("F11")
    assert not window.isFullScreen()
