"""A field for a day: its calendar belongs to the program, in every theme and size of text."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt.theme import theme_for
from desktop.views.widgets.day_field import AFTER, BEFORE, DayField


def shown_field(qtbot: QtBot, choice: ThemeChoice, percent: int = 100) -> DayField:
    field = DayField(QDate(2026, 11, 4), theme_for(Settings(choice, percent)))
    qtbot.addWidget(field)
    field.show()
    return field


def test_the_calendar_is_written_as_large_as_everything_else(qtbot: QtBot) -> None:
    usual, large = (shown_field(qtbot, ThemeChoice.LIGHT, percent) for percent in (100, 200))
    size = usual.calendarWidget().font().pixelSize()
    assert large.calendarWidget().font().pixelSize() == 2 * size


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("name", [BEFORE, AFTER])
def test_the_arrows_of_the_calendar_have_the_colour_of_words(
    qtbot: QtBot, choice: ThemeChoice, name: str
) -> None:
    field = shown_field(qtbot, choice)
    button = field.calendarWidget().findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    picture = button.icon().pixmap(button.iconSize()).toImage()
    solid = {
        QColor(colour).name()
        for y in range(picture.height())
        for x in range(picture.width())
        if (colour := picture.pixelColor(x, y)).alpha() == 255
    }
    assert solid == {theme_for(Settings(choice)).colours.ink.lower()}
