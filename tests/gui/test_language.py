"""The interface speaks the language a person chose, and counts in it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.domain.exchange import Exported
from desktop.qt import i18n, keeping_words, training_words
from desktop.qt.days import long_day
from desktop.views.rail import Rail
from desktop.views.widgets.ring import CycleRing
from tests.gui.conftest import RESOURCES, Opener
from tests.gui.languages import LANGUAGES, Phrasebook, spoken
from tests.gui.person import shown

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


def test_things_are_counted_as_the_language_writes_numbers(speaking: QApplication) -> None:
    i18n.use_language(FOLDER, "es")
    assert "12.345" in keeping_words.holds(Exported(bookmarks=0, highlights=12345, notes=7))
    i18n.use_language(FOLDER, "en")
    assert "12,345" in keeping_words.holds(Exported(bookmarks=0, highlights=12345, notes=7))


def test_qt_speaks_the_same_language(speaking: QApplication) -> None:
    i18n.use_language(FOLDER, "es")
    assert speaking.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_keys_have_the_names_that_stand_on_them(speaking: QApplication) -> None:
    i18n.use_language(FOLDER, "es")
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+Del").toString(native) == "Ctrl+Mayús+Supr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_in_a_language_is_found_by_its_english(
    speaking: QApplication, language: str
) -> None:
    with spoken(language):
        tray = speaking.translate("NotebookHead", "Needs review")
        said = speaking.translate("NotebookHead", "{tray} ({count})").format(tray=tray, count=2)
        assert "Needs review (2)" in Phrasebook().english(said)
        assert "Trash" not in Phrasebook().english(said)


class FromTheRight(QTranslator):
    """A language that runs from right to left, as Qt's own words for it say."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        return "RTL" if sourceText == "QT_LAYOUT_DIRECTION" else str(sourceText)


def test_a_language_from_right_to_left_mirrors_the_window(
    speaking: QApplication, open_program: Opener
) -> None:
    translator = FromTheRight()
    speaking.installTranslator(translator)
    window = open_program().window
    assert window is not None
    rail, ring = shown(window, Rail), shown(window, CycleRing)
    is_mirrored = rail.mapTo(window, QPoint()).x() > ring.mapTo(window, QPoint()).x()
    speaking.removeTranslator(translator)
    assert is_mirrored
    assert not speaking.isRightToLeft()
