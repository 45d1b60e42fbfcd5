"""Files that are not the content: missing, damaged, of another format, in odd places."""

import os
import random
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from desktop.domain.search import Group
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.content_schema import FORMAT
from desktop.storage.content_store import ContentStore, connect, digest, verify
from desktop.storage.search_index import Match, SearchIndex

SEED = 2307
FLIPS = 30


@pytest.fixture
def copy(content: Path, tmp_path: Path) -> Path:
    """A content file that may be spoilt."""
    return Path(shutil.copy(content, tmp_path / "content.db"))


def trouble_of(path: Path) -> Trouble:
    """Return what opening a file complains about."""
    with pytest.raises(EnvironmentProblem) as caught:
        connect(path)
    assert caught.value.path == path
    return caught.value.trouble


def change(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def flip(path: Path, position: int, change: int) -> None:
    with path.open("r+b") as file:
        file.seek(position)
        byte = file.read(1)[0]
        file.seek(position)
        file.write(bytes([byte ^ change]))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert trouble_of(tmp_path / "content.db") is Trouble.CONTENT_MISSING


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    trouble_of(tmp_path / "content.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place_is_a_missing_file(tmp_path: Path) -> None:
    assert trouble_of(tmp_path) is Trouble.CONTENT_MISSING


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"This is a letter.\n" * 500, b"SQLite format 3\x00", b"\x00" * 8192],
    ids=["empty", "a line", "a letter", "a header", "zeros"],
)
def test_what_is_no_database_is_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(data)
    assert trouble_of(path) is Trouble.CONTENT_DAMAGED


def test_a_database_of_another_program_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    change(path, f"PRAGMA user_version = {FORMAT}; CREATE TABLE songs (title)")
    assert trouble_of(path) is Trouble.CONTENT_DAMAGED


@pytest.mark.parametrize(
    ("version", "trouble"),
    [
        (FORMAT + 1, Trouble.CONTENT_TOO_NEW),
        (2**31 - 1, Trouble.CONTENT_TOO_NEW),
        (FORMAT - 1, Trouble.CONTENT_TOO_OLD),
        (-5, Trouble.CONTENT_TOO_OLD),
    ],
)
def test_another_format_is_said_to_be_newer_or_older(
    copy: Path, version: int, trouble: Trouble
) -> None:
    change(copy, f"PRAGMA user_version = {version}")
    assert trouble_of(copy) is trouble


def read_all(path: Path) -> None:
    """Read every page and term, and search, as the self-check does."""
    store = ContentStore(path)
    try:
        for page_id in store.page_ids():
            store.page(page_id)
        store.terms()
        store.edition()
    finally:
        store.close()


@pytest.mark.parametrize("share", [0.001, 0.01, 0.3, 0.6, 0.99])
def test_a_cut_off_file_is_damaged_and_nothing_else(copy: Path, share: float) -> None:
    os.truncate(copy, int(copy.stat().st_size * share))
    with pytest.raises(EnvironmentProblem) as caught:
        verify(copy)
    assert caught.value.trouble is Trouble.CONTENT_DAMAGED


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3])
def test_reading_a_cut_off_file_is_an_environment_problem(copy: Path, share: float) -> None:
    os.truncate(copy, int(copy.stat().st_size * share))
    with pytest.raises(EnvironmentProblem):
        read_all(copy)


def test_a_file_without_its_tables_is_damaged(copy: Path) -> None:
    change(copy, "DROP TABLE sections; DROP TABLE fts_words")
    store, index = ContentStore(copy), SearchIndex(copy)
    with pytest.raises(EnvironmentProblem):
        store.page_ids()
    with pytest.raises(EnvironmentProblem):
        index.best(Match("fts_words", "needs"), index.wanted("", {Group.PASSAGE: 3}))
    store.close()
    index.close()


def test_text_that_is_no_text_is_damaged(copy: Path) -> None:
    change(copy, "UPDATE sections SET title = CAST(x'ff' AS TEXT) WHERE id = 'plan.user-needs'")
    store = ContentStore(copy)
    with pytest.raises(EnvironmentProblem) as caught:
        [store.sections(part.id) for part in store.parts()]
    store.close()
    assert caught.value.trouble is Trouble.CONTENT_DAMAGED


@pytest.mark.parametrize(
    "name",
    ["two words", "50%25 off", "a#b", "what? yes", "a&mode=rwc", "Ärger 采购 ñ", "it's; DROP", "…"],
)
def test_the_folder_may_have_any_name(content: Path, tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("Windows has no such names")
    folder = tmp_path / name
    folder.mkdir()
    path = Path(shutil.copy(content, folder / f"{name}.db"))
    store = ContentStore(path)
    assert store.page_ids()
    store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes are Linux's")
def test_the_folder_may_have_a_name_that_is_no_text(content: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\xfe")
    folder.mkdir()
    path = Path(shutil.copy(content, folder / "content.db"))
    connect(path).close()


def test_a_file_by_a_relative_path_is_found(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy.parent)
    connect(Path("content.db")).close()


def test_the_content_cannot_be_written_to(copy: Path) -> None:
    connection = connect(copy)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM sections")
    connection.close()


def test_reading_leaves_nothing_beside_the_file(copy: Path) -> None:
    before = copy.read_bytes()
    read_all(copy)
    verify(copy)
    assert [path.name for path in copy.parent.iterdir()] == ["content.db"]
    assert copy.read_bytes() == before


def test_the_content_that_ships_is_whole(content: Path) -> None:
    verify(content)
    stored, actual = digest(content)
    assert stored == actual != "0" * 64


def test_a_copy_with_another_date_and_name_is_whole(copy: Path) -> None:
    os.utime(copy, (0, 0))
    moved = copy.rename(copy.with_name("other.db"))
    verify(moved)


@pytest.mark.parametrize("turn", range(FLIPS))
def test_any_changed_byte_is_noticed(copy: Path, turn: int) -> None:
    verify(copy)
    random_ = random.Random(SEED + turn)
    flip(copy, random_.randrange(copy.stat().st_size), 1 << random_.randrange(8))
    with pytest.raises(EnvironmentProblem):
        verify(copy)


def test_a_change_in_the_digest_itself_is_noticed(copy: Path) -> None:
    stored, _ = digest(copy)
    flip(copy, copy.read_bytes().index(stored.encode()), 1)
    with pytest.raises(EnvironmentProblem):
        verify(copy)


def test_a_file_without_a_digest_is_not_whole(copy: Path) -> None:
    change(copy, "DELETE FROM meta WHERE key = 'digest'")
    with pytest.raises(EnvironmentProblem):
        verify(copy)


def test_bytes_added_at_the_end_are_noticed(copy: Path) -> None:
    with copy.open("ab") as file:
        file.write(b"\0")
    with pytest.raises(EnvironmentProblem):
        verify(copy)


def test_the_signature_changes_with_the_file(copy: Path) -> None:
    store = ContentStore(copy)
    before = store.signature()
    assert store.signature() == before
    os.utime(copy, (0, 0))
    assert store.signature() != before
    store.close()
