"""Settings: they work at once and are kept."""

import json
import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.settings import ThemeChoice
from desktop.paths import Paths
from desktop.qt import tokens
from desktop.views.data_section import DataSection
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, open_page, press, shown, words


@pytest.fixture
def settings(window: MainWindow) -> MainWindow:
    press("Ctrl+,")
    return window


def choose(window: MainWindow, words_shown: str) -> None:
    """Choose an entry, in whichever field has it, by keys."""
    for box in all_shown(window, QComboBox):
        row = box.findText(words_shown)
        if row >= 0:
            box.setFocus()
            press("Home")
            for _ in range(row):
                press("Down")
            return
    pytest.fail(f"no choice {words_shown}")


@pytest.mark.parametrize(
    ("choice", "paper"),
    [
        ("Light", tokens.LIGHT.paper),
        ("Dark", tokens.DARK.paper),
        ("High contrast", tokens.CONTRAST.paper),
    ],
)
def test_a_theme_is_seen_at_once(settings: MainWindow, choice: str, paper: str) -> None:
    choose(settings, choice)
    colour = QApplication.palette().color(QPalette.ColorRole.Window)
    assert colour.name() == paper.lower()
    corner = settings.grab().toImage()
    assert corner.pixelColor(corner.width() - 40, corner.height() - 10).name() == paper.lower()


def test_a_theme_is_kept(settings: MainWindow, open_program: Opener) -> None:
    choose(settings, "Dark")
    settings.close()
    again = open_program()
    assert again.remembering.settings().theme is ThemeChoice.DARK


def test_a_text_size_is_kept(settings: MainWindow, program: Program) -> None:
    choose(settings, "150 %")
    assert program.remembering.settings().text_percent == 150


def test_a_text_size_chosen_by_key_is_shown_here(settings: MainWindow) -> None:
    press("Ctrl++")
    assert "110 %" in [box.currentText() for box in all_shown(settings, QComboBox)]


def test_the_companion_can_be_switched_off(settings: MainWindow) -> None:
    shown(settings, QCheckBox).setFocus()
    press("Space")
    open_page(settings, "plan.costs")
    assert all_shown(settings, LineView, "Beside this page") == []


def test_a_language_is_kept_for_the_next_start(settings: MainWindow, program: Program) -> None:
    choose(settings, "Español")
    assert program.remembering.settings().language == "es"
    words = " ".join(label.text() for label in all_shown(settings, QLabel))
    assert "The language changes at the next start." in words


def test_about_names_version_sources_and_where_the_data_is(
    settings: MainWindow, program: Program
) -> None:
    edition, told = program.reading.edition, words(settings)
    for part in (edition.version, edition.publication, str(program.paths.data), "LGPL"):
        assert part in told


def test_about_names_the_folder_of_the_licences_where_there_is_one(
    open_program: Opener, paths: Paths, tmp_path: Path
) -> None:
    frozen = paths._replace(resources=tmp_path / "_internal" / "resources")
    frozen.licences.mkdir(parents=True)
    window = open_program(frozen).window
    assert window is not None
    press("Ctrl+,")
    assert str(frozen.licences) in words(window)


def test_settings_that_make_no_sense_are_replaced_and_logged(
    open_program: Opener, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    paths.data.mkdir()
    paths.settings.write_text(json.dumps({"theme": "pink", "text_percent": 9000}))
    program = open_program()
    assert program.remembering.settings().text_percent == 100
    logged = {record.getMessage() for record in caplog.records if record.levelno == logging.WARNING}
    assert logged == {
        f"the setting {name} cannot be used; its default is taken"
        for name in ("theme", "text_percent")
    }


@pytest.mark.parametrize("percent", [100, 150, 250])
def test_no_part_of_the_settings_covers_another(
    open_program: Opener, qtbot: QtBot, percent: int
) -> None:
    window = open_program(text_percent=percent).window
    assert window is not None
    press("Ctrl+,")
    section = shown(window, DataSection)
    about = next(label for label in all_shown(window, QLabel) if label.text() == "About")

    def are_apart() -> bool:
        lowest = max(b.mapTo(window, b.rect().bottomLeft()).y() for b in buttons)
        return lowest <= about.mapTo(window, about.rect().topLeft()).y()

    buttons = section.findChildren(QPushButton)
    qtbot.waitUntil(are_apart)
    assert all(button.height() >= button.sizeHint().height() for button in buttons)
