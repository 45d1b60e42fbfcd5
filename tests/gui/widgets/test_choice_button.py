"""A letter with words that wrap."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.choice_button import ChoiceButton

THEME = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
FRAME = 4


def inked_rows(picture: QImage, columns: range) -> list[int]:
    """Return the rows in which something stands in these columns, but for the frame."""
    ground = picture.pixel(FRAME * 2, FRAME * 2)
    rows = range(FRAME, picture.height() - FRAME)
    return [y for y in rows if any(picture.pixel(x, y) != ground for x in columns)]


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_below_the_letter_there_are_no_words(
    qapp: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    try:
        button = ChoiceButton("A", "Ask three suppliers what they can do today " * 3, THEME)
        qtbot.addWidget(button)
        button.resize(300, button.heightForWidth(300))
        button.show()
        picture = button.grab().toImage()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    columns = range(FRAME, 34)
    if direction is Qt.LayoutDirection.RightToLeft:
        columns = range(picture.width() - 34, picture.width() - FRAME)
    letter = inked_rows(picture, columns)
    words = inked_rows(picture, range(60, 240))
    assert letter[-1] - letter[0] < 20
    assert words[-1] > letter[-1] + 20
