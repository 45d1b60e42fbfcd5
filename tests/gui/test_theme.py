"""The theme to begin with, guessed from colours, and the one the desktop names."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
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
