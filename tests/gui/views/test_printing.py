"""A page on paper: a PDF of sheets with text, numbers and its source on every sheet."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.app import Program
from desktop.domain.library import GLOSSARY, Kind
from desktop.domain.settings import Settings, ThemeChoice
from desktop.views.paper import pdf_writer
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.faults.full_disk import small_disk
from tests.gui.person import open_page, page_of, press, shown, words

PAGE = "plan.costs"
PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture
def pdf(window: MainWindow, prompts: FakePrompts, tmp_path: Path) -> Path:
    """Save a page as a person does."""
    prompts.pdf_path = tmp_path / "page.pdf"
    open_page(window, PAGE)
    press("Ctrl+Shift+S")
    return prompts.pdf_path


def sheets(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def text_of(pdf: Path) -> str:
    if PDFTOTEXT is None:
        pytest.skip("pdftotext is not there to read the PDF")
    command = [PDFTOTEXT, "-layout", str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def folded(text: str) -> str:
    """Return text without line breaks, and with letters instead of ligatures."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def test_the_file_is_a_pdf_of_several_sheets(pdf: Path) -> None:
    assert pdf.read_bytes().startswith(b"%PDF")
    assert sheets(pdf) >= 2


def test_the_person_is_told_where_it_is(pdf: Path, window: MainWindow) -> None:
    assert words(window).find(f"Saved {sheets(pdf)} sheets to ") >= 0


def test_the_name_suggested_is_the_title_of_the_page(pdf: Path, prompts: FakePrompts) -> None:
    assert prompts.suggested == ["4.1.5 Estimate costs.pdf"]


def test_the_sheets_hold_the_whole_text(pdf: Path, program: Program) -> None:
    text = folded(text_of(pdf))
    kinds = (Kind.WHY, Kind.AIM, Kind.CHECK)
    passages = [p for p in page_of(program, PAGE).passages if p.kind in kinds]
    assert {p.kind for p in passages} == set(kinds)
    # A line may be broken within a passage by the foot of a sheet.
    assert [p.id for p in passages if folded(p.text)[:40] not in text] == []


def test_every_sheet_names_the_guide_and_its_version(pdf: Path, program: Program) -> None:
    edition = program.reading.edition
    foot = f"{edition.title}, content {edition.version}."
    assert folded(text_of(pdf)).count(foot) == sheets(pdf)
    assert f"{sheets(pdf)}/{sheets(pdf)}" in text_of(pdf).replace(" ", "")


def test_answers_are_on_paper(pdf: Path, program: Program) -> None:
    check = next(p for p in page_of(program, PAGE).passages if p.answer)
    start = re.sub(r"<[^>]*>", "", check.answer)[:20]
    assert start in folded(text_of(pdf))


def test_a_person_who_changes_their_mind_saves_nothing(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    open_page(window, PAGE)
    press("Ctrl+Shift+S")
    assert prompts.suggested
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_place_that_cannot_be_written_is_told_in_the_banner(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.pdf_path = tmp_path / "no such folder" / "page.pdf"
    open_page(window, PAGE)
    press("Ctrl+Shift+S")
    assert window.messages.banner.isVisible()
    assert f"The file {prompts.pdf_path} cannot be written" in words(window.messages.banner)
    assert "Choose another folder or another name." in words(window.messages.banner)


def test_a_stick_without_room_is_told_and_keeps_the_file_that_was_there(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "stick", 16) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        prompts.pdf_path = tmp_path / "stick" / "page.pdf"
        prompts.pdf_path.write_bytes(b"before")
        open_page(window, PAGE)
        press("Ctrl+Shift+S")
        assert window.messages.banner.isVisible()
        assert "Saved" not in words(window)
        assert prompts.pdf_path.read_bytes() == b"before"


def test_a_case_with_odd_signs_in_its_title_gets_a_usable_name(
    window: MainWindow, prompts: FakePrompts
) -> None:
    open_page(window, "case.colombia")
    press("Ctrl+Shift+S")
    assert prompts.suggested
    assert not set(prompts.suggested[0]) & set('/\\:*?"<>|')


def test_the_glossary_is_no_page_to_save(window: MainWindow, prompts: FakePrompts) -> None:
    open_page(window, GLOSSARY)
    press("Ctrl+Shift+S")
    assert prompts.suggested == []


def test_the_button_offers_printing_and_saving(window: MainWindow) -> None:
    open_page(window, PAGE)
    menu = shown(window, QToolButton, "Print").menu()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Print …", "Save as PDF …"]


def test_paper_follows_neither_theme_nor_text_size(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    open_page(window, PAGE)
    saved = []
    for settings in (Settings(), Settings(theme=ThemeChoice.DARK, text_percent=200)):
        window.change_settings(settings)
        prompts.pdf_path = tmp_path / f"{settings.theme}.pdf"
        press("Ctrl+Shift+S")
        saved.append(sheets(prompts.pdf_path))
    assert saved[0] == saved[1]


def test_what_was_sent_to_the_printer_is_told(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path
) -> None:
    printed = tmp_path / "printed"
    prompts.printer = pdf_writer(str(printed), "A printer")
    open_page(window, PAGE)
    press("Ctrl+P")
    assert f"Sent {sheets(printed)} sheets to the printer" in words(window)


def test_a_printer_that_takes_nothing_is_told(
    window: MainWindow, prompts: FakePrompts, tmp_path: Path, qtlog: Any
) -> None:
    prompts.printer = pdf_writer(str(tmp_path / "switched off" / "printer"), "A printer")
    open_page(window, PAGE)
    # Qt warns of it too.
    with qtlog.disabled():
        press("Ctrl+P")
    told = words(window)
    assert "The printer did not take the page." in told
    assert "save a PDF instead" in told
    assert "Sent" not in told
