"""A field for words to look for: cleared by hand too, however large the text and in any colours."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.filter_field import FilterField
from tests.gui.person import all_shown, click, lay_out

LEAST = 24


@pytest.fixture
def field(qtbot: QtBot) -> FilterField:
    field = FilterField("Look for a word", Theme(ThemeChoice.LIGHT, tokens.LIGHT))
    qtbot.addWidget(field)
    field.show()
    return field


def test_the_button_comes_with_the_words_and_takes_them_away(field: FilterField) -> None:
    assert not all_shown(field, QToolButton)
    field.setText("cost")
    (clear,) = all_shown(field, QToolButton, "Clear")
    click(clear)
    assert not field.text()
    assert not all_shown(field, QToolButton)


@pytest.mark.parametrize("percent", [80, 100, 300])
def test_the_button_grows_with_the_text_and_stays_within_the_field(
    field: FilterField, percent: int
) -> None:
    field.set_theme(Theme(ThemeChoice.DARK, tokens.DARK, percent))
    field.setMinimumHeight(36 * percent // 100)
    field.setText("cost")
    lay_out()
    (clear,) = all_shown(field, QToolButton, "Clear")
    assert clear.width() == clear.height() >= LEAST * percent // 100
    assert field.rect().contains(clear.geometry())
