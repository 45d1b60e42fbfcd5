"""How far a sitting is, as a line."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt.theme import theme_for
from desktop.views.training.progress_line import ProgressLine
from tests.rules.test_contrast import contrast


@pytest.mark.parametrize("choice", [c for c in ThemeChoice if c is not ThemeChoice.SYSTEM])
def test_what_is_done_stands_out_from_the_rest(qtbot: QtBot, choice: ThemeChoice) -> None:
    line = ProgressLine(theme_for(Settings(theme=choice)))
    qtbot.addWidget(line)
    line.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    line.resize(200, line.height())
    line.set_share(1, 2)
    picture = line.grab().toImage()
    done, rest = picture.pixelColor(20, 1), picture.pixelColor(180, 1)
    assert contrast(done.name(), rest.name()) >= 3
