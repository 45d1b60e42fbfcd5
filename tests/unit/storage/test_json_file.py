"""A person's small files: nothing stored is lost, whatever happens to them."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import json_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet, in a folder that is not there yet."""
    return tmp_path / "Ärger 100%" / "settings.json"


@pytest.fixture
def stored(path: Path) -> Path:
    """A file with something in it."""
    json_file.write(path, {"theme": "dark"})
    return path


def damaged(path: Path) -> Path:
    """Return where a damaged file is set aside."""
    return path.with_name(f"{path.name}.damaged")


def test_what_was_written_is_read(path: Path) -> None:
    json_file.write(path, {"text_percent": 125, "page": "采购"})
    assert json_file.read(path) == {"text_percent": 125, "page": "采购"}


def test_only_the_file_itself_is_left_after_writing(stored: Path) -> None:
    assert [found.name for found in stored.parent.iterdir()] == [stored.name]


def test_a_file_that_is_not_there_holds_nothing(path: Path) -> None:
    assert json_file.read(path) == {}
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\x00" * 100,
        b'{"theme": "da',
        b"\xff\xfe{}",
        b"[1, 2]",
        b'"dark"',
        b"null",
        b"[" * 100_000,
        b'{"n": ' + b"9" * 5000 + b"}",
    ],
    ids=["empty", "cut", "zeros", "cut text", "not utf-8", "list", "text", "null", "deep", "long"],
)
def test_a_damaged_file_is_set_aside_and_kept(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    assert json_file.read(path) == {}
    assert not path.exists()
    assert damaged(path).read_bytes() == data


def test_the_log_names_a_damaged_file(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        json_file.read(path)
    assert str(path) in caplog.text


def test_a_damaged_file_is_not_lost_by_writing_a_new_one(stored: Path) -> None:
    stored.write_text("{", encoding="utf-8")
    json_file.write(stored, json_file.read(stored))
    assert damaged(stored).read_text(encoding="utf-8") == "{"


def test_a_folder_in_its_place_holds_nothing(path: Path) -> None:
    path.mkdir(parents=True)
    assert json_file.read(path) == {}


def folder_of_a_file(tmp_path: Path) -> Path:
    """Return a folder that cannot be: a file has its name."""
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    return tmp_path / "data"


def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    folder = folder_of_a_file(tmp_path)
    with pytest.raises(EnvironmentProblem) as caught:
        json_file.write(folder / "settings.json", {})
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE
    assert caught.value.path == folder
    assert caught.value.detail


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_folder_of_the_system_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        json_file.write(Path("/proc/fieldguide/settings.json"), {})
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


def test_reading_below_a_file_gives_nothing(tmp_path: Path) -> None:
    assert json_file.read(folder_of_a_file(tmp_path) / "settings.json") == {}


def test_a_full_disk_leaves_the_old_file(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.storage.json_file.os.fsync", full)
    with pytest.raises(EnvironmentProblem) as caught:
        json_file.write(stored, {"theme": "light"})
    assert "space" in caught.value.detail
    assert json_file.read(stored) == {"theme": "dark"}


DIES_BEFORE_RENAMING = """
import os, sys
from pathlib import Path
from desktop.storage import json_file
json_file.os.fsync = lambda number: os._exit(9)
json_file.write(Path(sys.argv[1]), {"theme": "light", "more": "x" * 100_000})
"""


def test_a_crash_before_renaming_leaves_the_old_file(stored: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DIES_BEFORE_RENAMING, str(stored)], check=False, timeout=60
    )
    assert done.returncode == 9
    assert json_file.read(stored) == {"theme": "dark"}


def test_what_a_crash_left_behind_does_not_hinder_the_next_writing(stored: Path) -> None:
    (stored.parent / f".{stored.name}.new").write_text('{"theme": "li', encoding="utf-8")
    json_file.write(stored, {"theme": "contrast"})
    assert json.loads(stored.read_text(encoding="utf-8")) == {"theme": "contrast"}
    assert len(list(stored.parent.iterdir())) == 1
