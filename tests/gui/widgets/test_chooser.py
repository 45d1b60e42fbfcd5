"""A chooser: as much of its line as there is room for, and which line is the current one."""

import pytest
from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme, theme_for
from desktop.views.widgets.chooser import Chooser
from tests.gui.person import lay_out

WORDS = "On Monday you tell a firm that you intend to give it the contract."


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    chooser = Chooser()
    qtbot.addWidget(chooser)
    theme = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
    chooser.setFont(theme.font(14))
    chooser.setStyleSheet(theme.style_sheet())
    chooser.addItem(WORDS)
    chooser.show()
    lay_out()
    return chooser


def painted(chooser: Chooser) -> str:
    option = QStyleOptionComboBox()
    chooser.initStyleOption(option)
    return option.currentText


def test_a_line_that_has_room_is_shown_whole(chooser: Chooser) -> None:
    chooser.resize(chooser.sizeHint())
    assert painted(chooser) == WORDS


def test_large_words_have_as_much_room_as_they_ask_for(chooser: Chooser) -> None:
    theme = theme_for(Settings(ThemeChoice.LIGHT, 300))
    chooser.setFont(theme.font(14))
    chooser.setStyleSheet(theme.style_sheet())
    chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
    chooser.resize(chooser.sizeHint())
    assert painted(chooser) == WORDS


def test_a_line_that_is_too_long_ends_with_an_ellipsis(chooser: Chooser) -> None:
    chooser.resize(chooser.sizeHint().width() - 40, chooser.height())
    assert painted(chooser).endswith("…")
    assert chooser.currentText() == WORDS


def entries_seen_whole(chooser: Chooser) -> list[str]:
    view = chooser.view()
    rows = [view.model().index(row, 0) for row in range(chooser.count())]
    room = view.viewport().rect()
    return [row.data() for row in rows if room.contains(view.visualRect(row))]


def test_every_entry_of_a_short_list_is_seen_whole(chooser: Chooser) -> None:
    chooser.addItems([f"Entry {number}" for number in range(8)])
    chooser.showPopup()
    lay_out()
    assert len(entries_seen_whole(chooser)) == chooser.count()
    chooser.hidePopup()


def test_the_open_list_shows_the_words_that_the_closed_one_cuts_off(chooser: Chooser) -> None:
    chooser.resize(chooser.sizeHint().width() // 2, chooser.height())
    chooser.showPopup()
    lay_out()
    assert chooser.view().viewport().width() >= chooser.view().sizeHintForColumn(0)
    assert chooser.view().sizeHintForColumn(0) > chooser.width()
    chooser.hidePopup()


def test_a_long_list_has_a_bar_to_scroll_it(chooser: Chooser) -> None:
    chooser.addItems([f"Entry {number}" for number in range(40)])
    chooser.showPopup()
    lay_out()
    assert chooser.view().verticalScrollBar().isVisible()
    assert len(entries_seen_whole(chooser)) >= 8
    chooser.hidePopup()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_the_current_line_of_an_open_chooser_is_seen(chooser: Chooser, choice: ThemeChoice) -> None:
    theme = theme_for(Settings(choice))
    chooser.setStyleSheet(theme.style_sheet())
    chooser.addItems(["Second", "Third"])
    chooser.setCurrentIndex(1)
    chooser.showPopup()
    lay_out()
    view = chooser.view()
    line = view.visualRect(view.model().index(1, 0))
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(line.right() - 4, line.center().y()) == theme.colour("selection")
    chooser.hidePopup()
