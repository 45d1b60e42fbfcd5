"""Export and import by mouse and key: what the file holds, and what it would change."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import NotebookQuery
from desktop.domain.exchange import Exported, ExportFormat
from desktop.domain.keeping import BackupReason
from desktop.domain.library import PageId
from desktop.qt import steps
from desktop.qt.export_words import export_wording
from desktop.services import annotation_deeds, exporting, importing
from desktop.services.personal import Personal
from desktop.views import data_deeds, notes_on_paper
from desktop.views.exchange_dialogs import ExportDialog, ImportDialog
from desktop.views.notes_on_paper import pdf_in_steps
from desktop.views.notice import Notice
from desktop.views.printing import PageSheets
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.dialogs import buttons, dialog, push
from tests.gui.person import all_shown, open_page, page_of, press, shown, titles, words

PAGE = PageId("plan.user-needs")
PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture
def personal(personal: Personal) -> Personal:
    """The person's profile, with two notes and a bookmark."""
    for body in ("Ask **them**", "and listen"):
        personal.annotating.write_note(PAGE, body)
    personal.annotating.add_bookmark(PAGE)
    return personal


def bodies(personal: Personal) -> list[str]:
    return sorted(each.body for each in personal.annotating.find(NotebookQuery()) if each.body)


def exported(personal: Personal, path: Path) -> None:
    """Write everything as a colleague would send it back."""
    ids = personal.exporting.all_ids()
    personal.exporting.export(ids, ExportFormat.JSON, path, export_wording("Guide"))


def test_an_export_by_keys_names_what_it_holds_and_is_written(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.export_path = tmp_path / "notes.md"
    press("Ctrl+Shift+E")
    told = words(dialog(qtbot, window, ExportDialog))
    assert "bookmarks: 1, highlights: 0, notes: 2" in told
    assert "The trash, earlier texts and your results are not in it." in told
    press("Return")
    qtbot.waitUntil(lambda: bool(all_shown(window, Notice)))
    assert prompts.suggested == ["My notes.md"]
    assert "Ask **them**" in (tmp_path / "notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("downs", "suffix"), [(1, ".html"), (2, ".pdf"), (3, ".csv"), (4, ".json")]
)
def test_each_format_is_chosen_with_the_arrow_keys(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot,
    downs: int, suffix: str,
) -> None:  # fmt: skip
    prompts.export_path = tmp_path / f"notes{suffix}"
    press("Ctrl+Shift+E")
    dialog(qtbot, window, ExportDialog)
    for _ in range(downs):
        press("Down")
    press("Return")
    assert prompts.suggested == [f"My notes{suffix}"]
    assert prompts.export_path.stat().st_size > 100


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not there to read the PDF")
def test_the_pdf_holds_notes_and_citations(personal: Personal, tmp_path: Path) -> None:
    wording = export_wording("Guide")
    for number in range(60):
        personal.annotating.write_note(PAGE, f"Line one.\n\nLine two of {number}.")
    ids = personal.exporting.all_ids()
    assert sum(pdf_in_steps(personal.exporting, ids, tmp_path / "notes.pdf", wording)) == 63
    command = [str(PDFTOTEXT), str(tmp_path / "notes.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    for part in ("Notes on the Guide", "Ask them", "Understand user needs", "Line two of 59."):
        assert part in text
    feet = re.findall(r"^\d+(?:/\d+)?$", text, re.MULTILINE)
    assert feet == [*map(str, range(1, len(feet))), f"{len(feet)}/{len(feet)}"]


def test_notes_are_copied_as_formatted_text_to_paste_elsewhere(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    press("Ctrl+Shift+E")
    push(dialog(qtbot, window, ExportDialog), "Copy instead")
    data = QGuiApplication.clipboard().mimeData()
    plain = data.text().split("\n")
    assert plain.count("4.1.2 Understand user needs") == 1
    assert {"Ask them", "and listen"} <= set(plain)
    assert re.search(r"font-weight:[6-9]00;\">them</span>", data.html())
    assert "Copied (bookmarks: 1, highlights: 0, notes: 2)." in words(window)


def test_enter_on_another_button_does_not_do_what_the_first_one_does(
    window: MainWindow, personal: Personal, prompts: FakePrompts, qtbot: QtBot
) -> None:
    press("Ctrl+Shift+E")
    asked = dialog(qtbot, window, ExportDialog)
    next(b for b in all_shown(asked, QPushButton) if b.text() == "Cancel").setFocus()
    press("Return")
    assert not asked.isVisible()
    assert prompts.suggested == []


def test_very_many_notes_are_saved_and_not_copied(window: MainWindow, qtbot: QtBot) -> None:
    many = Exported(bookmarks=0, highlights=0, notes=5000)
    asked = ExportDialog(many, window.theme, window, is_everything=True)
    asked.open()
    assert "Copy instead" not in buttons(asked)
    asked.reject()


def test_an_export_that_cannot_be_written_is_told(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.export_path = tmp_path / "gone" / "notes.md"
    press("Ctrl+Shift+E")
    push(dialog(qtbot, window, ExportDialog), "Choose where to save …")
    assert "cannot be written" in words(window.messages.banner)


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is much is done one by one, each in a turn of its own."""
    for module in (annotation_deeds, exporting, importing, data_deeds):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    monkeypatch.setattr(notes_on_paper, "TURN", 1)
    monkeypatch.setattr(steps, "TURN_SECONDS", 0.0)
    monkeypatch.setattr(data_deeds, "READ_AT_ONCE", 1)


@pytest.mark.parametrize(("downs", "suffix"), [(0, ".md"), (2, ".pdf")])
def test_a_long_export_says_how_far_it_is_and_stopped_it_writes_nothing(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot,
    one_at_a_time: None, downs: int, suffix: str,
) -> None:  # fmt: skip
    prompts.export_path = tmp_path / f"notes{suffix}"
    press("Ctrl+Shift+E")
    dialog(qtbot, window, ExportDialog)
    for _ in range(downs):
        press("Down")
    press("Return")
    assert "Exporting: 0 of 3" in words(window.messages.long_work)
    push(window.messages.long_work, "Stop")
    assert "Stopped. No file was written." in words(window)
    assert list(tmp_path.glob("*notes*")) == []
    with qtbot.waitActive(window):
        window.activateWindow()
    press("Ctrl+Shift+E")
    dialog(qtbot, window, ExportDialog)
    for _ in range(downs):
        press("Down")
    press("Return")
    qtbot.waitUntil(prompts.export_path.exists)
    qtbot.waitUntil(lambda: not window.messages.long_work.isVisible())


def test_a_large_file_is_read_compared_and_imported_while_the_window_goes_on(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot,
    one_at_a_time: None,
) -> None:  # fmt: skip
    prompts.import_path = tmp_path / "theirs.json"
    exported(personal, prompts.import_path)
    annotating = personal.annotating
    annotating.trash(personal.exporting.all_ids())
    annotating.purge(annotating.find_ids(NotebookQuery(trashed=True)))
    open_page(window, PAGE)
    beside = shown(window, LineView, "Beside this page")
    assert "Your notes" not in titles(beside)
    press("Ctrl+Shift+I")
    assert "Reading theirs.json" in words(window)
    told = dialog(qtbot, window, ImportDialog)
    assert "New, will be added: 3." in words(told)
    press("Return")
    qtbot.waitUntil(lambda: "Imported. New: 3. Replaced: 0." in words(window))
    assert bodies(personal) == ["Ask **them**", "and listen"]
    assert "Your notes" in titles(beside)


def test_a_new_file_is_imported_after_a_backup(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.import_path = tmp_path / "theirs.json"
    exported(personal, prompts.import_path)
    text = prompts.import_path.read_text(encoding="utf-8")
    for number, each in enumerate(personal.annotating.find(NotebookQuery())):
        text = text.replace(each.id, f"00000000-0000-4000-8000-00000000000{number}")
    prompts.import_path.write_text(text.replace("listen", "hear"), encoding="utf-8")
    press("Ctrl+Shift+I")
    told = words(dialog(qtbot, window, ImportDialog))
    assert "New, will be added: 3." in told
    assert "Nothing of yours is removed" in told
    press("Return")
    qtbot.waitUntil(lambda: len(bodies(personal)) == 4)
    assert [each.reason for each in personal.backing_up.list()] == [BackupReason.IMPORT]


def changed(personal: Personal, path: Path) -> None:
    """Have a colleague change a note."""
    exported(personal, path)
    collection = json.loads(path.read_text(encoding="utf-8"))
    for item in collection["first"]["items"]:
        for body in item.get("body", []):
            body["value"] = body["value"].replace("listen", "hear")
    path.write_text(json.dumps(collection), encoding="utf-8")


def test_where_notes_differ_both_are_shown_and_kept(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.import_path = tmp_path / "theirs.json"
    changed(personal, prompts.import_path)
    press("Ctrl+Shift+I")
    preview = dialog(qtbot, window, ImportDialog)
    assert "Different from yours: 1." in words(preview)
    both, _, theirs = all_shown(preview, QRadioButton)
    assert both.isChecked()
    assert not theirs.isEnabled()
    assert "more than a tenth" in words(preview)
    push(preview, "Import")
    qtbot.waitUntil(lambda: "and hear" in bodies(personal))
    assert bodies(personal) == ["Ask **them**", "and hear", "and listen"]


def test_an_import_waits_for_its_backup_and_does_nothing_without(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.import_path = tmp_path / "theirs.json"
    changed(personal, prompts.import_path)
    personal.backing_up.use_folder(prompts.import_path)
    press("Ctrl+Shift+I")
    push(dialog(qtbot, window, ImportDialog), "Import")
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "No backup could be made" in words(window.messages.banner)
    assert bodies(personal) == ["Ask **them**", "and listen"]
    personal.backing_up.use_folder(tmp_path / "backups")


def test_a_file_that_is_no_export_is_told_with_the_place(
    window: MainWindow, personal: Personal, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.import_path = tmp_path / "letter.json"
    prompts.import_path.write_text('{"items": [{"id": "a"}]}', encoding="utf-8")
    press("Ctrl+Shift+I")
    told = words(window.messages.banner)
    assert "not an export of notes" in told
    assert "items[0].target" in told
    assert "Nothing was imported." in told


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not there to read the PDF")
def test_a_page_on_paper_never_holds_private_notes(
    program: Program, personal: Personal, tmp_path: Path
) -> None:
    page = page_of(program, PAGE)
    personal.annotating.write_note(PAGE, "SECRET", page.passages[1].id)
    path = tmp_path / "page.pdf"
    path.write_bytes(PageSheets(page, program.reading).pdf()[0])
    assert PDFTOTEXT is not None
    command = [PDFTOTEXT, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert "Understand user needs" in text
    assert "SECRET" not in text
