"""The theme to begin with, guessed from colours, and the states of a button in every theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt.theme import first_theme_for, theme_for


@pytest.mark.parametrize(
    ("ground", "ink", "choice"),
    [
        ("#efefef", "#000000", ThemeChoice.LIGHT),
        ("#323232", "#ffffff", ThemeChoice.DARK),
        ("#000000", "#ffffff", ThemeChoice.CONTRAST),
    ],
)
def test_the_first_theme_follows_the_colours_of_the_desktop(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ground: str, ink: str, choice: ThemeChoice
) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    assert first_theme_for(Settings(theme=ThemeChoice.SYSTEM)).name is choice


@pytest.mark.parametrize("choice", [c for c in ThemeChoice if c is not ThemeChoice.SYSTEM])
def test_a_theme_that_was_chosen_is_the_first_one_too(choice: ThemeChoice) -> None:
    settings = Settings(theme=choice)
    assert first_theme_for(settings) == theme_for(settings)


@pytest.mark.parametrize("choice", [c for c in ThemeChoice if c is not ThemeChoice.SYSTEM])
@pytest.mark.parametrize("kind", ["", "primary", "chip"])
def test_every_state_of_a_button_is_seen(qtbot: QtBot, kind: str, choice: ThemeChoice) -> None:
    button = QPushButton("Open")
    qtbot.addWidget(button)
    if kind:
        button.setProperty(kind, True)
    button.setStyleSheet(theme_for(Settings(theme=choice)).style_sheet())
    button.show()
    pictures = [picture(button)]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QTest.mouseMove(button)
    pictures.append(picture(button))
    button.setDown(True)
    pictures.append(picture(button))
    button.setDown(False)
    button.setEnabled(False)
    pictures.append(picture(button))
    for place, one in enumerate(pictures):
        same = [place + 1 + n for n, other in enumerate(pictures[place + 1 :]) if one == other]
        assert not same, (place, same)


@pytest.mark.parametrize("choice", [c for c in ThemeChoice if c is not ThemeChoice.SYSTEM])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_that_cannot_be_ticked_looks_so(
    qtbot: QtBot, kind: type[QAbstractButton], choice: ThemeChoice
) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.setStyleSheet(theme_for(Settings(theme=choice)).style_sheet())
    button.show()
    before = picture(button)
    button.setEnabled(False)
    assert picture(button) != before


def picture(button: QAbstractButton) -> QImage:
    return button.grab().toImage()
