"""The interface speaks the language a person chose, and counts in it."""

import time
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.clock import utc_now
from desktop.domain.exchange import Exported
from desktop.qt import export_words, i18n, keeping_words, training_words
from desktop.qt.days import long_day
from desktop.qt.export_words import export_wording
from desktop.views.annotation_words import said
from desktop.views.rail import Rail
from desktop.views.widgets.ring import CycleRing
from shipping.phrasebook import Phrasebook
from tests.gui.conftest import RESOURCES, Opener
from tests.gui.languages import LANGUAGES, spoken
from tests.gui.person import shown

FOLDER = RESOURCES / "i18n"


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """Qt's application; it speaks English again after the test."""
    locale = QLocale()
    yield qapp
    i18n.use_language(FOLDER, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def west(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer is five hours behind Greenwich."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/Bogota")
        time.tzset()
        yield
    time.tzset()


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


def test_an_export_counts_its_notes_as_the_language_writes_numbers(speaking: QApplication) -> None:
    made = "2026-11-04T12:00:00.000Z"
    i18n.use_language(FOLDER, "es")
    assert "10.000" in export_wording("").words.remark_on(made, 10_000)
    i18n.use_language(FOLDER, "en")
    assert "10,000" in export_wording("").words.remark_on(made, 10_000)


def test_an_export_says_the_day_it_was_here_and_not_in_greenwich(
    speaking: QApplication, west: None
) -> None:
    assert export_words.day("2026-11-05T03:30:00.000Z") == "4 November 2026"


def test_a_day_before_all_calendars_is_no_reason_to_stop(west: None) -> None:
    first = "0001-01-01T00:00:00.000Z"
    assert export_words.day(first) == first
    assert said(first, utc_now()) == ""


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
