"""Buttons whose words go on in the next line."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.wrap_button import WrapButton

WORDS = "What the guide says about the words that stand on a button"


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[WrapButton]:
    """A button in a column of 600 pixels."""
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    made = WrapButton(WORDS)
    column.addWidget(made)
    column.addStretch(1)
    box.resize(600, 400)
    box.show()
    yield made


def inked_rows(picture: QImage) -> list[int]:
    """Return the rows within the frame in which something dark is painted."""
    columns = range(12, picture.width() - 12)
    return [
        y
        for y in range(4, picture.height() - 4)
        if any(picture.pixelColor(x, y).lightness() < 100 for x in columns)
    ]


def test_words_that_have_room_stand_in_one_line(button: WrapButton) -> None:
    assert button.height() == button.sizeHint().height()


def test_a_narrow_button_is_as_high_as_its_lines(button: WrapButton) -> None:
    line = button.fontMetrics().height()
    button.window().resize(200, 400)
    assert button.width() < button.sizeHint().width()
    assert button.height() >= button.sizeHint().height() + 2 * line
    rows = inked_rows(button.grab().toImage())
    assert rows[-1] - rows[0] > 1.5 * line


def test_a_button_is_no_narrower_than_its_longest_word(button: WrapButton) -> None:
    widest = button.fontMetrics().horizontalAdvance("button")
    assert widest < button.minimumSizeHint().width() < button.sizeHint().width()
