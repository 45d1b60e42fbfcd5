"""content.db is what the Markdown files give now, byte for byte."""

from pathlib import Path

from desktop.authoring.book import read_book
from desktop.authoring.build import build
from tests.conftest import ROOT


def test_content_db_is_up_to_date(content: Path, tmp_path: Path) -> None:
    build(read_book(ROOT / "resources" / "content" / "en"), tmp_path / "content.db")
    is_same = content.read_bytes() == (tmp_path / "content.db").read_bytes()
    assert is_same, "content.db is stale; build it anew with: make content"
