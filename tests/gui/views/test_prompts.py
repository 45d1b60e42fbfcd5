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
