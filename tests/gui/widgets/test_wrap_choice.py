"""Check boxes and radio buttons whose words go on in the next line."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.views.widgets.wrap_choice import WrapCheckBox, WrapRadioButton
from tests.gui.person import click

WORDS = "Keep both: theirs is added beside yours"


@pytest.fixture(params=[WrapCheckBox, WrapRadioButton])
def button(request: pytest.FixtureRequest, qtbot: QtBot) -> QAbstractButton:
    made: QAbstractButton = request.param(WORDS)
    qtbot.addWidget(made)
    made.resize(160, made.heightForWidth(160))
    return made


def test_words_take_as_many_lines_as_they_need(button: QAbstractButton) -> None:
    line = button.fontMetrics().lineSpacing()
    assert button.heightForWidth(1000) == button.sizeHint().height()
    assert button.height() >= 2 * line
    picture = button.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    words = range(picture.width() // 2, picture.width() - 1)
    inked = {y // line for y in range(picture.height()) for x in words
             if picture.pixelColor(x, y) != ground}  # fmt: skip
    assert {0, 1} <= inked


def test_every_line_can_be_clicked(button: QAbstractButton) -> None:
    button.show()
    click(button, QPoint(60, button.height() - 6))
    assert button.isChecked()


def test_no_word_is_broken(button: QAbstractButton) -> None:
    assert button.minimumSizeHint().width() > button.fontMetrics().horizontalAdvance("theirs")
    assert button.text() == WORDS
