"""The tour of three cards: read, skipped, and opened again."""

import json
import re

from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from desktop.domain.history import Screen
from desktop.paths import Paths
from desktop.views.actions import declared_actions
from desktop.views.tour import Tour
from desktop.views.window import MainWindow
from tests.gui.person import all_shown, click, keyboard, lay_out, press, shown, words


def button(window: MainWindow, text: str) -> QPushButton:
    (found,) = [b for b in all_shown(shown(window, Tour), QPushButton) if b.text() == text]
    return found


def test_the_cards_are_read_one_after_the_other_by_key(window: MainWindow) -> None:
    window.greet()
    assert "Read and look up" in words(shown(window, Tour))
    press("Space")
    assert "Mark and note" in words(shown(window, Tour))
    press("Return")
    assert "3 of 3" in words(shown(window, Tour))
    press("Space")
    assert not all_shown(window, Tour)


def test_tab_stays_on_the_card(window: MainWindow) -> None:
    window.greet()
    tour = shown(window, Tour)
    for key in ("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"):
        press(key)
        assert tour.isAncestorOf(keyboard())


def test_a_card_before_is_one_click_back(window: MainWindow) -> None:
    window.greet()
    click(button(window, "Next"))
    click(button(window, "Back"))
    assert "1 of 3" in words(shown(window, Tour))


def test_escape_skips_the_tour_for_good_and_the_keyboard_is_on_the_page(
    window: MainWindow, paths: Paths
) -> None:
    window.greet()
    press("Escape")
    assert not all_shown(window, Tour)
    assert json.loads(paths.settings.read_text())["has_seen_tour"] is True
    assert keyboard().isVisible()
    window.greet()
    assert not all_shown(window, Tour)


def test_whoever_presses_the_key_of_search_at_once_goes_on_without_the_cards(
    window: MainWindow,
) -> None:
    window.greet()
    press("Ctrl+K")
    assert not all_shown(window, Tour)
    assert keyboard() is window.top.search_field


def test_the_tour_opens_again_by_key(window: MainWindow) -> None:
    window.greet()
    press("Escape")
    press("Ctrl+F1")
    assert "Read and look up" in words(shown(window, Tour))


def test_the_tour_asked_for_while_it_is_open_begins_anew_and_listens_once(
    window: MainWindow, qapp: QApplication
) -> None:
    focus_changed = SIGNAL("focusChanged(QWidget*,QWidget*)")
    window.greet()
    once = qapp.receivers(focus_changed)
    press("Space")
    window.welcome.show_tour()
    assert "1 of 3" in words(shown(window, Tour))
    assert qapp.receivers(focus_changed) == once
    press("Escape")
    assert not all_shown(window, Tour)


def test_where_the_data_is_is_told_at_once(window: MainWindow) -> None:
    window.greet()
    click(button(window, "Next"))
    click(button(window, "Where is my data?"))
    assert window.place().screen is Screen.HELP


def test_the_cards_stay_whole_in_a_small_window_with_large_text(window: MainWindow) -> None:
    window.resize(640, 440)
    window.greet()
    for _ in range(2):
        click(button(window, "Next"))
    card = button(window, "Begin").parentWidget()
    assert card is not None
    assert shown(window, Tour).rect().contains(card.geometry())


def test_where_there_is_room_no_card_has_to_be_scrolled(window: MainWindow) -> None:
    window.welcome.show_tour()
    for _ in range(3):
        lay_out()
        card = shown(shown(window, Tour), QScrollArea)
        assert card.verticalScrollBar().maximum() == 0
        press("Return")


def test_the_cards_name_keys_that_there_are(window: MainWindow) -> None:
    window.greet()
    named: set[str] = set()
    for _ in range(3):
        named |= set(re.findall(r"(?:Ctrl|Alt|Shift)\+\w+", words(shown(window, Tour))))
        press("Space")
    assert named
    assert named <= {key for each in declared_actions() for key in each.keys}
