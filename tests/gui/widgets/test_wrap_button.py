"""Buttons whose words go on in the next line."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.wrap_button import WrapButton
from tests.gui.person import shown

WORDS = "What the guide says about the words that stand on a button"


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """A column of 600 pixels with a button."""
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    made = WrapButton(WORDS)
    column.addWidget(made)
    column.addStretch(1)
    box.resize(600, 400)
    box.show()
    return box


def the_button(box: QWidget) -> WrapButton:
    return shown(box, WrapButton)


def inked_rows(picture: QImage) -> list[int]:
    """Return the rows within the frame in which something dark is painted."""
    columns = range(12, picture.width() - 12)
    return [
        y
        for y in range(4, picture.height() - 4)
        if any(picture.pixelColor(x, y).lightness() < 100 for x in columns)
    ]


def test_words_that_have_room_stand_in_one_line(box: QWidget) -> None:
    button = the_button(box)
    assert button.height() == button.sizeHint().height()


def test_a_narrow_button_is_as_high_as_its_lines(box: QWidget) -> None:
    button = the_button(box)
    line = button.fontMetrics().height()
    box.resize(200, 400)
    assert button.width() < button.sizeHint().width()
    assert button.height() >= button.sizeHint().height() + 2 * line
    rows = inked_rows(button.grab().toImage())
    assert rows[-1] - rows[0] > 1.5 * line


def test_a_button_is_no_narrower_than_its_longest_word(box: QWidget) -> None:
    button = the_button(box)
    widest = button.fontMetrics().horizontalAdvance("button")
    assert widest < button.minimumSizeHint().width() < button.sizeHint().width()
