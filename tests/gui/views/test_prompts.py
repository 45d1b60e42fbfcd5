"""The desktop's own dialogs: where they begin."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.views.prompts import Prompts


@pytest.fixture
def began_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Where each dialog began; the person always saves or opens `chosen/notes.md`."""
    began: list[Path] = []
    (tmp_path / "chosen").mkdir()
    (tmp_path / "Documents").mkdir()

    def choose(parent: QWidget | None, title: str, start: str, pattern: str) -> tuple[str, str]:
        began.append(Path(start))
        return str(tmp_path / "chosen" / "notes.md"), pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    documents = str(tmp_path / "Documents")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: documents)
    return began


def test_a_file_goes_to_the_documents_first_and_then_where_the_last_one_went(
    began_in: list[Path], tmp_path: Path, qapp: object
) -> None:
    prompts, parent = Prompts(), QWidget()
    prompts.save_as(parent, "Export notes", "My notes.md", ".md")
    prompts.save_pdf_as(parent, "Page.pdf")
    prompts.open_export(parent)
    assert began_in == [
        tmp_path / "Documents" / "My notes.md",
        tmp_path / "chosen" / "Page.pdf",
        tmp_path / "chosen",
    ]


def test_a_folder_that_went_away_is_not_begun_in(
    began_in: list[Path], tmp_path: Path, qapp: object
) -> None:
    prompts, parent = Prompts(), QWidget()
    prompts.save_as(parent, "Export notes", "My notes.md", ".md")
    (tmp_path / "chosen").rmdir()
    prompts.save_as(parent, "Export notes", "My notes.md", ".md")
    assert began_in[1] == tmp_path / "Documents" / "My notes.md"


def test_a_file_that_is_there_is_not_replaced_because_its_ending_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    offered: list[Path] = []

    def choose(parent: QWidget, title: str, start: str, pattern: str) -> tuple[str, str]:
        offered.append(Path(start))
        return str(tmp_path / "plan") if len(offered) == 1 else "", pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    (tmp_path / "plan.pdf").touch()
    assert Prompts().save_pdf_as(QWidget(), "Page.pdf") is None
    assert offered[1:] == [tmp_path / "plan.pdf"]


def test_an_ending_that_was_left_out_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    typed = str(tmp_path / "plan")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, ""))
    assert Prompts().save_pdf_as(QWidget(), "Page.pdf") == tmp_path / "plan.pdf"
