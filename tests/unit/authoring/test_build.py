"""content.db is the same from the same files, and a failure leaves the old one."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.authoring import build as building
from desktop.authoring.book import Book, read_book
from desktop.authoring.build import build
from desktop.storage.content_schema import APPLICATION_ID, FORMAT, ORDERED_TABLES
from desktop.storage.content_store import verify
from tests.unit.authoring.conftest import Plant


def test_two_builds_are_the_same_byte_for_byte(book: Book, tmp_path: Path) -> None:
    build(book, tmp_path / "one.db")
    build(book, tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_a_copy_of_the_files_in_another_folder_gives_the_same_bytes(
    folder: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(folder, tmp_path / "elsewhere" / "copy")
    build(read_book(folder), tmp_path / "one.db")
    build(read_book(copy), tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        ("planning/4.1.1-needs.md", "Guess what", "Guess not what"),
        ("questions/plan.needs.yaml", "The need comes first", "Needs come first"),
        ("scenarios/ferry.yaml", "Calm sea", "A calm sea"),
        ("modules/cycle.yaml", "pass_mark: 70", "pass_mark: 71"),
        ("workshops/short.yaml", "Play it.", "Play it twice."),
    ],
)
def test_another_text_gives_another_file(
    folder: Path, plant: Plant, tmp_path: Path, change: tuple[str, str, str]
) -> None:
    build(read_book(folder), tmp_path / "one.db")
    plant(*change)
    build(read_book(folder), tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() != (tmp_path / "two.db").read_bytes()


def test_the_program_can_read_what_was_built(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    build(book, path)
    verify(path)
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()


def test_every_table_has_rows_and_an_order(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    build(book, path)
    connection = sqlite3.connect(path)
    try:
        tables = {
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")
            if not name.startswith(("fts_", "sqlite_"))
        }
        assert tables == {table for table, _ in ORDERED_TABLES}
        for table in tables:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0], table
    finally:
        connection.close()


def test_all_words_of_the_index_are_listed(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    build(book, path)
    connection = sqlite3.connect(path)
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab (main, fts_words, row)")
        known = connection.execute("SELECT term FROM temp.v ORDER BY term").fetchall()
        assert known
        assert connection.execute("SELECT word FROM index_words").fetchall() == known
    finally:
        connection.close()


def test_a_failure_keeps_the_old_file_and_leaves_nothing_behind(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(b"old")

    def fail(gathered: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building, "freeze", fail)
    with pytest.raises(OSError, match="No space"):
        build(book, path)
    assert path.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["book", "content.db"]


def test_a_build_replaces_what_a_broken_one_left(book: Book, tmp_path: Path) -> None:
    (tmp_path / ".content.db.new").write_bytes(b"half")
    build(book, tmp_path / "content.db")
    assert not (tmp_path / ".content.db.new").exists()


def test_found_is_independent_of_the_folder(folder: Path, found: Callable[..., list[str]]) -> None:
    folder.joinpath("planning", "notes.txt").write_text("not content", encoding="utf-8")
    assert found(strict=True) == []
