"""Papers: sheets and cards to print, the report, certificates, and sheets entered by keyboard."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.domain.workshop.events import PersonId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.results import results_of
from desktop.services.hosting import HostingService
from desktop.views.window import MainWindow
from desktop.views.workshop.dialogs import SureDialog
from desktop.views.workshop.papers import (
    answer_sheet_html,
    answer_sheet_pdf,
    cards_pdf,
    certificates,
    certificates_pdf,
    report_pdf,
    report_pieces,
)
from desktop.views.workshop.screen import WorkshopScreen
from desktop.views.workshop.sheet_entry import SheetEntryDialog, SheetGrid
from tests.fakes import FakePrompts, SmallReading
from tests.gui.dialogs import dialog
from tests.gui.person import all_shown, keyboard, press, shown, words, write
from tests.gui.workshop.leading import agree, buttons, push
from tests.workshop import SINGLE, Room, setup

EDITION = SmallReading().edition
PDFTOTEXT = shutil.which("pdftotext")


def text_of(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def read(pdf: bytes, option: str) -> str:
    """Return what can be read in a PDF; a form feed ends each sheet."""
    if PDFTOTEXT is None:
        pytest.skip("pdftotext is not there to read the PDF")
    command = [PDFTOTEXT, option, "-", "-"]
    done = subprocess.run(command, input=pdf, check=True, capture_output=True, timeout=30)
    return done.stdout.decode()


def sheets_of(pdf: bytes) -> list[str]:
    return read(pdf, "-layout").split("\f")[:-1]


def report_text(room: Room) -> str:
    return "".join(text_of(piece.html) + "\n" for piece in report_pieces(results_of(room.session)))


def held() -> Room:
    room = Room(setup(teams=("North",)))
    ana = room.join("Ana <b>")
    room.ask(0)
    room.answer(ana, (1,))
    room.close()
    return room


def test_a_sheet_has_a_line_for_every_question_and_tells_no_answer(qapp: object) -> None:
    text = text_of(answer_sheet_html(setup()))
    assert ["A", "B", "C"] in [line.split() for line in text.splitlines()]
    assert "September" in text
    assert "Ask the people" not in text


def test_sheets_and_cards_are_pdf(qapp: object) -> None:
    assert answer_sheet_pdf(setup(), EDITION).startswith(b"%PDF")
    assert cards_pdf(setup()).count(b"/Type /Page\n") in (0, 4)
    assert cards_pdf(setup()).startswith(b"%PDF")


def test_the_report_tells_what_was_hard_and_shows_names_as_typed(qapp: object) -> None:
    text = report_text(held())
    assert "What was hard" in text
    assert "0 of 1 right, 0 %" in text
    assert "Ana <b>" in text


def test_everybody_gets_a_certificate_that_claims_nothing_more(qapp: object) -> None:
    room = held()
    room.join("Ben")
    sheets = [text_of(html) for html in certificates(results_of(room.session), EDITION)]
    assert ["Ben" in sheet for sheet in sheets] == [False, True]
    assert all("Certificate of attendance" in sheet for sheet in sheets)
    assert all("not an official qualification" in sheet for sheet in sheets)


def test_a_certificate_counts_questions_and_not_how_often_they_were_asked(qapp: object) -> None:
    room = held()
    room.ask(0)
    room.answer(PersonId(1), (0,))
    (sheet,) = [text_of(html) for html in certificates(results_of(room.session), EDITION)]
    assert "answered 1 of 1 question" in sheet


def test_all_certificates_look_the_same_and_none_is_one_of_many(qapp: object) -> None:
    room = held()
    room.join("Ben")
    pdf = certificates_pdf(results_of(room.session), EDITION)
    sheets = sheets_of(pdf)
    assert len(sheets) == 2
    assert not any(re.search(r"\d / \d", sheet) for sheet in sheets)
    heights = re.findall(r'yMin="([\d.]+)"[^>]*>Certificate<', read(pdf, "-bbox"))
    assert len(heights) == 2
    assert heights[0] == heights[1]


def test_no_sheet_of_a_report_ends_with_a_question_without_its_answers(qapp: object) -> None:
    room = Room(setup(SINGLE))
    for _ in range(12):
        room.ask(0)
        room.close()
    sheets = sheets_of(report_pdf(results_of(room.session), EDITION))
    assert len(sheets) > 1
    for sheet in sheets:
        assert sheet.count("What comes first?") == sheet.count("Buy from last year")


def test_what_was_hard_names_no_place_where_there_is_none(qapp: object) -> None:
    own = replace(SINGLE, quote="", citation="")
    room = Room(setup(own))
    ana = room.join("Ana")
    room.ask(0)
    room.answer(ana, (1,))
    room.close()
    text = report_text(room)
    assert "0 of 1 right, 0 %" in text
    assert not re.search(r"· *\n", text)


@pytest.fixture
def over(prepared: SessionId, screen: WorkshopScreen, hosting: HostingService) -> WorkshopScreen:
    """The results of a session in which one question was asked."""
    push(screen, "Start: Spring training")
    push(screen, "Ask the first question")
    push(screen, "Close the answers")
    push(screen, "End the session …")
    agree(screen, "End the session")
    return screen


def test_sheets_are_entered_with_the_keyboard_alone(
    qtbot: QtBot, window: MainWindow, over: WorkshopScreen, hosting: HostingService
) -> None:
    push(over, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(over, SheetGrid)
    grid.setFocus()
    for typed in ("Ana", "a", "Ben", "b"):
        write(typed)
        press("Return")
        qtbot.waitUntil(lambda: keyboard() is grid)
    push(over, "Enter the sheets")
    results = hosting.archive.results(hosting.archive.sessions()[0].id)
    assert [one.person.name for one in results.attendance] == ["Ana", "Ben"]
    assert [one.answer for one in results.answers] == [(0,), (1,)]
    assert "Ana" in words(over)


def test_the_columns_of_the_sheets_fill_the_table(
    qtbot: QtBot, window: MainWindow, over: WorkshopScreen
) -> None:
    push(over, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(over, SheetGrid)
    widths = [grid.columnWidth(column) for column in range(grid.columnCount())]
    assert sum(widths) == grid.viewport().width()


def test_what_does_not_fit_is_marked_and_not_stored(
    qtbot: QtBot, window: MainWindow, over: WorkshopScreen, hosting: HostingService
) -> None:
    push(over, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(over, SheetGrid)
    grid.setFocus()
    for typed in ("Ana", "x"):
        write(typed)
        press("Return")
        qtbot.waitUntil(lambda: keyboard() is grid)
    assert "does not fit" in words(over)
    push(over, "Enter the sheets")
    assert grid.isVisible()
    assert not hosting.archive.results(hosting.archive.sessions()[0].id).attendance


def test_what_was_typed_is_left_only_when_that_is_meant(
    qtbot: QtBot, window: MainWindow, over: WorkshopScreen
) -> None:
    push(over, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(over, SheetGrid)
    grid.setFocus()
    write("Ana")
    press("Return")
    qtbot.waitUntil(lambda: keyboard() is grid)
    push(grid.window(), "Cancel")
    push(shown(grid.window(), SureDialog), "Cancel")
    assert grid.isVisible()
    push(grid.window(), "Cancel")
    push(shown(grid.window(), SureDialog), "Leave")
    assert not all_shown(over, SheetEntryDialog)


def test_sheets_are_entered_and_put_right_while_the_question_is_open(
    qtbot: QtBot, window: MainWindow, prepared: SessionId, screen: WorkshopScreen,
    hosting: HostingService,
) -> None:  # fmt: skip
    push(screen, "Start: Spring training")
    assert "Enter answer sheets …" not in buttons(screen)
    push(screen, "Ask the first question")
    push(screen, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(screen, SheetGrid)
    grid.setFocus()
    for typed in ("Ana", "b", "Ben", "a"):
        write(typed)
        press("Return")
        qtbot.waitUntil(lambda: keyboard() is grid)
    push(screen, "Enter the sheets")
    tally = hosting.snapshot().tally
    assert tally is not None
    assert tally.counts == (1, 1, 0)
    assert "✓ Paper: on" in words(screen)
    push(screen, "Enter answer sheets …")
    dialog(qtbot, window, SheetEntryDialog)
    grid = shown(screen, SheetGrid)
    assert grid.model().index(1, 1).data() == "A"
    grid.setFocus()
    # The first sheet's answer to the last question is where one begins; down goes to the next.
    write("a")
    press("Down")
    press("Delete")
    push(screen, "Enter the sheets")
    tally = hosting.snapshot().tally
    assert tally is not None
    assert tally.counts == (1, 0, 0)


def test_the_report_is_saved_where_the_trainer_says(
    over: WorkshopScreen, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.pdf_path = tmp_path / "report.pdf"
    push(over, "Report as PDF …")
    assert prompts.pdf_path.read_bytes().startswith(b"%PDF")
