"""A field for a number: it begins where the fields around it begin."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.views.widgets.number_field import NumberField


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_there_is_room_before_the_number(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    margins = field.lineEdit().textMargins()
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    before, behind = margins.left(), margins.right()
    if is_mirrored:
        before, behind = behind, before
    assert before > behind == 0
