"""Disks and folders that fail while somebody works: told at once, nothing claimed, and recovery."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.library import PageId, PassageId
from desktop.paths import Paths
from desktop.services.personal import Personal
from desktop.views.window import MainWindow
from tests.conftest import ROOT
from tests.fakes import FakePrompts
from tests.faults.full_disk import small_disk
from tests.gui.conftest import Opener
from tests.gui.dialogs import buttons, push
from tests.gui.person import open_page, page_of, press, words

PAGE = PageId("plan.user-needs")
NOT_SAVED = "The disk is full: your last change is not saved yet"


def opened(program: Program) -> Personal:
    assert program.personal is not None
    return program.personal


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def bookmark(window: MainWindow, passage: PassageId) -> None:
    """Bookmark a passage as a person does."""
    open_page(window, PAGE, passage.partition("#")[2])
    press("Ctrl+Down")
    press("Ctrl+D")


def marks(personal: Personal) -> int:
    return len(personal.annotating.bookmarks())


def fill(path: Path) -> None:
    """Leave no byte on the disk."""
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(512)):
                pass
        except OSError:
            return


def test_on_a_full_disk_nothing_is_claimed_and_writing_goes_on_when_there_is_room(
    open_program: Opener, paths: Paths
) -> None:
    with small_disk(paths.data, 2000) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        program = open_program()
        window = window_of(program)
        program.open_personal()
        passages = page_of(program, PAGE).passages
        film = paths.data / "film.mkv"
        stored, warned, told = 0, "", ""
        for passage in passages:
            fill(film if not film.exists() else paths.data / f"film-{stored}.mkv")
            before = marks(opened(program))
            bookmark(window, passage.id)
            warned, told = told, words(window.messages.banner)
            if NOT_SAVED in told:
                break
            assert marks(opened(program)) == before + 1
            stored += 1
        assert NOT_SAVED in told
        assert "The disk is almost full" in warned
        assert marks(opened(program)) == stored
        for each in paths.data.glob("film*"):
            each.unlink()
        bookmark(window, passages[stored].id)
        assert marks(opened(program)) == stored + 1
        window.close()
        program.shutdown()
        again = open_program()
        again.open_personal()
        assert marks(opened(again)) == stored + 1
        window_of(again).close()
        again.shutdown()


def test_a_folder_that_is_removed_while_running_is_told_and_nothing_is_claimed(
    program: Program, window: MainWindow, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    program.open_personal()
    shutil.rmtree(paths.data)
    bookmark(window, page_of(program, PAGE).passages[1].id)
    assert window.messages.banner.isVisible()
    assert str(paths.profiles / "Main") in words(window.messages.banner)
    assert "Nothing can be saved" in words(window.messages.banner)
    assert not (paths.profiles / "Main" / "profile.db").exists()


def test_a_profile_that_is_spoilt_while_running_is_told_at_the_next_change(
    program: Program, window: MainWindow, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    program.open_personal()
    path = paths.profiles / "Main" / "profile.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"junk" * (size // 4))
    bookmark(window, page_of(program, PAGE).passages[1].id)
    assert "damaged" in words(window.messages.banner)


def test_with_a_spoilt_profile_the_guide_is_read_all_the_same(
    program: Program, window: MainWindow, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    program.open_personal()
    path = paths.profiles / "Main" / "profile.db"
    path.write_bytes(b"junk" * (path.stat().st_size // 4))
    assert "Understand user needs" in open_page(window, PAGE).toPlainText()
    assert "damaged" in words(window.messages.banner)


@pytest.fixture
def old_profile(paths: Paths) -> Path:
    """A profile as an older program left it."""
    folder = paths.profiles / "Main"
    folder.mkdir(parents=True)
    script = (ROOT / "tests" / "data" / "profiles" / "v1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(folder / "profile.db")) as connection:
        connection.executescript(script)
    return folder / "profile.db"


def test_an_old_profile_is_not_changed_without_a_backup(
    open_program: Opener, paths: Paths, old_profile: Path, prompts: FakePrompts, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    before = old_profile.read_bytes()
    paths.backups.write_text("in the way", encoding="utf-8")
    program = open_program()
    program.open_personal()
    window = window_of(program)
    assert "No backup could be made" in words(window.messages.banner)
    assert buttons(window.messages.banner) == ["Choose another folder …", "Try again"]
    assert opened(program).is_read_only
    assert old_profile.read_bytes() == before
    prompts.folder = tmp_path / "stick"
    push(window.messages.banner, "Choose another folder …")
    assert not opened(program).is_read_only
    assert not window.messages.banner.isVisible()
    assert any("migration" in path.name for path in (tmp_path / "stick" / "Main").iterdir())
    backing_up = opened(program).backing_up
    qtbot.waitUntil(lambda: any(each.reason == "wish" for each in backing_up.list()))
