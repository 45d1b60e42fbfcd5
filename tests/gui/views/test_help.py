"""Help: pages of the user guide, and keys that are looked up and changed."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton, QTableView, QTextBrowser

from desktop.domain.history import Place, Screen
from desktop.paths import Paths
from desktop.views.help import HelpScreen
from desktop.views.keys import KeyDialog
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.languages import spoken
from tests.gui.person import click, click_line, keyboard, press, shown, titles, words, write


def rows(window: MainWindow) -> dict[str, str]:
    """Return the table of keys as it is shown."""
    model = shown(window, QTableView, "Keys").model()
    return {
        str(model.index(row, 0).data()): str(model.index(row, 1).data())
        for row in range(model.rowCount())
    }


def page_words(window: MainWindow) -> str:
    return shown(window, QTextBrowser).document().toPlainText()


def change(window: MainWindow, words: str) -> KeyDialog:
    """Ask for another key for the only deed found by `words`."""
    press("Shift+F1")
    write(words)
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Change the key …")
    click(button)
    (dialog,) = [d for d in window.findChildren(KeyDialog) if d.isVisible()]
    return dialog


def strike(dialog: KeyDialog, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key in the dialog's field."""
    QTest.keyClick(shown(dialog, QKeySequenceEdit), key, modifier)


def use(dialog: KeyDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "Use these keys")


def test_f1_opens_the_first_page_of_the_guide(window: MainWindow) -> None:
    press("F1")
    assert window.place().screen is Screen.HELP
    assert page_words(window).startswith("First steps")


def test_another_topic_is_one_click_away(window: MainWindow) -> None:
    press("F1")
    topics = shown(window, LineView, "Help topics")
    assert "Your data and your privacy" in titles(topics)
    click_line(topics, "80-your-data")
    assert page_words(window).startswith("Your data and your privacy")


def test_help_speaks_the_language_of_the_program(open_program: Opener) -> None:
    with spoken("es"):
        window = open_program().window
        assert window is not None
        press("F1")
        assert page_words(window).startswith("Primeros pasos")
        click_line(shown(window, LineView, "Temas de ayuda"), "70-settings")
        assert "Elija Preguntarme al iniciar si se turnan." in page_words(window)


def test_a_language_without_a_guide_of_its_own_has_the_english_one(open_program: Opener) -> None:
    locale = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        window = open_program().window
        assert window is not None
        press("F1")
        assert page_words(window).startswith("First steps")
    finally:
        QLocale.setDefault(locale)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_of_a_table_have_the_colours_of_the_theme(open_program: Opener, theme: str) -> None:
    window = open_program(theme=theme).window
    assert window is not None
    press("F1")
    click_line(shown(window, LineView, "Help topics"), "60-trainers-quick-start")
    frames = shown(window, QTextBrowser).document().rootFrame().childFrames()
    (table,) = (frame for frame in frames if isinstance(frame, QTextTable))
    look = table.format().toTableFormat()
    assert look.borderBrush().color().name() == window.theme.colours.line.lower()
    assert look.cellPadding() > 0


def test_setting_a_page_twice_does_not_change_its_type(window: MainWindow) -> None:
    press("F1")
    window.resize(1100, 700)
    document = shown(window, QTextBrowser).document()
    second = document.begin().next()
    assert not second.begin().fragment().charFormat().font().bold()


def test_the_keys_are_found_by_what_they_do_and_by_name(window: MainWindow) -> None:
    press("Shift+F1")
    assert rows(window)["Search"] == "Ctrl+K   Ctrl+Shift+F"
    write("f11")
    assert rows(window) == {"Full screen": "F11"}


def test_large_words_of_a_deed_take_as_many_lines_as_they_need(open_program: Opener) -> None:
    window = open_program(text_percent=300).window
    assert window is not None
    press("Shift+F1")
    table = shown(window, QTableView)
    metrics = table.fontMetrics()
    room = table.columnWidth(0) - 2 * window.theme.px(8)
    for row in range(table.model().rowCount()):
        words = str(table.model().index(row, 0).data())
        lines = 2 if metrics.horizontalAdvance(words) > room else 1
        assert table.rowHeight(row) >= lines * metrics.lineSpacing(), words


def test_a_changed_key_works_at_once_and_is_kept(
    window: MainWindow, open_program: Opener, paths: Paths
) -> None:
    dialog = change(window, "home")
    strike(dialog, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    click(use(dialog))
    assert rows(window) == {"Home": "Ctrl+J"}
    keyboard().setFocus()
    press("Ctrl+J")
    assert window.place() == Place(Screen.HOME)
    assert json.loads(paths.settings.read_text())["keys"] == {"home": ["Ctrl+J"]}


def test_a_key_that_is_taken_is_refused_with_its_owner(window: MainWindow) -> None:
    dialog = change(window, "home")
    strike(dialog, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert "“Search” has these keys already. Choose others." in told
    assert not use(dialog).isEnabled()
    dialog.reject()


def test_a_letter_alone_is_refused(window: MainWindow) -> None:
    dialog = change(window, "home")
    strike(dialog, Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier)
    assert not use(dialog).isEnabled()
    dialog.reject()


def test_the_usual_keys_come_back(window: MainWindow) -> None:
    dialog = change(window, "home")
    click(next(b for b in dialog.findChildren(QPushButton) if b.text() == "No key"))
    assert rows(window) == {"Home": "no key"}
    click(next(b for b in window.findChildren(QPushButton) if b.text() == "All usual keys"))
    assert rows(window) == {"Home": "Alt+Home"}


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://x.example/a.png", "../x.svg"])
def test_pictures_come_from_the_guide_alone(window: MainWindow, address: str) -> None:
    press("F1")
    browser = shown(window, HelpScreen).findChild(QTextBrowser)
    assert browser is not None
    picture = browser.loadResource(2, address)
    assert (picture.width(), picture.height()) == (1, 1)


def test_the_pictures_of_a_page_are_shown(window: MainWindow) -> None:
    press("F1")
    browser = shown(window, QTextBrowser)
    pictures = [
        browser.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        for name in re.findall(r"pictures/\S+\.png", browser.document().toMarkdown())
    ]
    assert pictures
    assert all(picture.width() > 300 for picture in pictures)


def test_a_page_of_help_is_printed_with_its_pictures(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.pdf_path = tmp_path / "help.pdf"
    press("F1")
    press("Ctrl+Shift+S")
    assert prompts.suggested == ["First steps.pdf"]
    assert b"/Image" in prompts.pdf_path.read_bytes()


def test_where_nothing_can_be_printed_that_is_said(
    window: MainWindow, prompts: FakePrompts
) -> None:
    press("Alt+Home")
    press("Ctrl+Shift+S")
    assert "Open a section, a case or a page of Help to print it." in words(window)
    assert prompts.suggested == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_quick_start_for_trainers_fits_on_one_sheet(
    open_program: Opener, prompts: FakePrompts, tmp_path: Path, language: str
) -> None:
    prompts.pdf_path = tmp_path / "quick start.pdf"
    with spoken(language):
        window = open_program().window
        assert window is not None
        press("F1")
        click_line(
            next(each for each in window.findChildren(LineView) if each.isVisible()),
            "60-trainers-quick-start",
        )
        press("Ctrl+Shift+S")
    assert len(re.findall(rb"/Type\s*/Page\b", prompts.pdf_path.read_bytes())) == 1
