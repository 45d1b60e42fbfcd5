"""The whole program by keyboard: everything is reached, and one always sees where one is."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings, ThemeChoice
from desktop.views.rail import Rail
from desktop.views.reader import ReaderView
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.ring import CycleRing
from desktop.views.window import MainWindow
from tests.gui.person import (
    current_keys,
    keyboard,
    open_page,
    press,
    reader,
    shown,
    titles,
    words,
    write,
)

MOST_STOPS = 120


def stops(keys: str) -> list[QWidget]:
    """Press Tab until the keyboard is where it began; return every widget it stopped at."""
    first = keyboard()
    visited = [first]
    for _ in range(MOST_STOPS):
        before = keyboard()
        press(keys)
        after = keyboard()
        if after is first and before is not first:
            return visited
        if after is not visited[-1]:
            visited.append(after)
    pytest.fail(f"after {MOST_STOPS} keys still not round: {visited}")


def focusable(window: MainWindow) -> set[QWidget]:
    """Return the visible widgets that Tab must reach; arrows move along the rail."""
    rail = shown(window, Rail)
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy().value & 1
        and widget.focusProxy() is None
        and not rail.isAncestorOf(widget)
    }


@pytest.mark.parametrize("keys", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("screen", list(Screen))
def test_tab_reaches_everything_on_a_screen(window: MainWindow, screen: Screen, keys: str) -> None:
    open_page(window, "plan.costs")
    window.go(Place(screen))
    visited = stops(keys)
    assert not focusable(window) - set(visited)
    assert any(shown(window, Rail).isAncestorOf(widget) for widget in visited)


@pytest.mark.parametrize("theme", list(ThemeChoice)[1:])
@pytest.mark.parametrize("screen", list(Screen))
def test_one_sees_where_the_keyboard_is(
    window: MainWindow, screen: Screen, theme: ThemeChoice
) -> None:
    open_page(window, "plan.costs")
    window.change_settings(Settings(theme=theme))
    window.go(Place(screen))
    press("Tab")
    unseen = []
    for _ in range(40):
        widget = keyboard()
        with_keyboard = widget.grab().toImage()
        press("Tab")
        if keyboard() is not widget and widget.grab().toImage() == with_keyboard:
            unseen.append(widget)
    assert not unseen


def test_a_tour_of_the_program_without_a_mouse(window: MainWindow, qtbot: QtBot) -> None:
    # From the ring to the rail, and with its arrows to the guide.
    assert isinstance(keyboard(), CycleRing)
    while keyboard().accessibleName() != "Home":
        press("Tab")
    press("Down")
    press("Space")
    assert window.place().screen is Screen.GUIDE
    # Into the outline, to another section.
    press("Ctrl+L")
    outline = shown(window, LineView, "Outline")
    assert keyboard() is outline
    while outline.lines.line(outline.currentIndex()).key != "plan.costs":
        press("Down")
    press("Return")
    assert current_keys(outline) == ["plan.costs"]
    # On the page, to a term and to a link.
    assert isinstance(keyboard(), ReaderView)
    tab_to_link("term:")
    press("Return")
    card = QApplication.activePopupWidget()
    assert card is not None
    assert words(card)
    press("Esc")
    # A desktop gives the window its keyboard back; offscreen there is nobody to do it.
    window.activateWindow()
    tab_to_link("page:")
    press("Return")
    assert window.place().page_id != "plan.costs"
    press("Alt+Left")
    assert window.place().page_id == "plan.costs"
    # Search, and open a result.
    press("Ctrl+K")
    panel = window.lookup.panel
    assert panel is not None
    with qtbot.waitSignal(panel.results_shown):
        write("indonesia")
    assert titles(shown(window, LineView, "Search results"))
    press("Return")
    assert window.place().page_id == "case.indonesia"
    # Find on the page.
    press("Ctrl+F")
    write("women")
    assert keyboard() is shown(window, QLineEdit, "Find on this page")
    press("Return")
    press("Esc")
    assert keyboard() is reader(window)
    # The settings, and home again.
    press("Ctrl+,")
    assert "How it looks" in words(window)
    press("Down")
    press("Alt+Home")
    assert window.place().screen is Screen.HOME


def tab_to_link(kind: str) -> None:
    view = keyboard()
    assert isinstance(view, ReaderView)
    for _ in range(MOST_STOPS):
        press("Tab")
        assert keyboard() is view
        if view.textCursor().charFormat().anchorHref().startswith(kind):
            return
    pytest.fail(f"no {kind} reached")


def test_arrows_move_along_the_rail(window: MainWindow) -> None:
    while keyboard().accessibleName() != "Home":
        press("Tab")
    seen = [keyboard().accessibleName()]
    for _ in range(6):
        press("Down")
        seen.append(keyboard().accessibleName())
    assert seen == ["Home", "Guide", "Cases", "Training", "Notebook", "Workshop", "Settings"]


def test_tab_leaves_the_page_after_its_last_link(window: MainWindow) -> None:
    view = open_page(window, "plan.costs")
    for _ in range(MOST_STOPS):
        press("Tab")
        if keyboard() is not view:
            return
    pytest.fail("the page keeps the keyboard")


@pytest.mark.parametrize(
    ("keys", "screen"), [("Alt+Home", Screen.HOME), ("Ctrl+,", Screen.SETTINGS)]
)
def test_keys_work_from_inside_the_search_field(
    window: MainWindow, keys: str, screen: Screen
) -> None:
    open_page(window, "plan.costs")
    press("Ctrl+K")
    press(keys)
    assert window.place().screen is screen


@pytest.mark.parametrize("keys", ["Return", "Enter", "Space"])
def test_a_button_that_has_the_keyboard_is_pressed_by_enter_and_by_space(
    window: MainWindow, keys: str
) -> None:
    shown(window, QPushButton, "Start reading").setFocus()
    press(keys)
    assert window.place().screen is Screen.GUIDE
