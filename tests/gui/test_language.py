"""The interface speaks the language a person chose, and counts in it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.qt import i18n, training_words
from desktop.qt.days import long_day
from tests.gui.conftest import RESOURCES

FOLDER = RESOURCES / "i18n"


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """Qt's application; it speaks English again after the test."""
    locale = QLocale()
    yield qapp
    i18n.use_language(FOLDER, "en")
    QLocale.setDefault(locale)


def test_english_counts_one_and_many(speaking: QApplication) -> None:
    assert training_words.questions(1) == "1 question"
    assert training_words.questions(2) == "2 questions"


def test_a_language_that_is_not_there_is_english(speaking: QApplication) -> None:
    assert i18n.use_language(FOLDER, "tlh") == "en"
    assert training_words.questions(1) == "1 question"


def test_days_are_written_in_the_language_that_is_spoken(speaking: QApplication) -> None:
    i18n.use_language(FOLDER, "es")
    assert long_day(date(2026, 11, 4)) == "miércoles, 4 de noviembre de 2026"


def test_qt_speaks_the_same_language(speaking: QApplication) -> None:
    i18n.use_language(FOLDER, "es")
    assert speaking.translate("QPlatformTheme", "Cancel") == "Cancelar"
