"""Opening a person's notes, whatever stands in the way: it is told, and solved in place."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop import paths as program_paths
from desktop.app import Program
from desktop.clock import stamp
from desktop.domain.annotations import NotebookQuery, Placing
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.paths import Paths
from desktop.services.personal import Personal, open_personal
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.storage.migrations import NEWEST
from desktop.storage.profile_lock import LOCK_NAME, ProfileLock
from desktop.storage.profile_store import ProfileStore
from desktop.views import notice as notices
from desktop.views import personal_layer
from desktop.views.notice import Notice
from desktop.views.own_data import SalvageDialog
from desktop.views.problem import Banner
from desktop.views.profiles import ProfilesDialog
from desktop.views.restoring import RestoreDialog
from desktop.views.window import MainWindow
from tests.faults.full_disk import small_disk
from tests.gui.conftest import Opener
from tests.gui.dialogs import buttons, dialog, push
from tests.gui.person import (
    all_shown,
    click,
    keyboard,
    lay_out,
    open_page,
    press,
    reader,
    shown,
    words,
    write,
)
from tests.personal import note

PAGE = PageId("plan.user-needs")


@pytest.fixture
def reading(content: Path) -> Iterator[ReadingService]:
    store = ContentStore(content)
    yield ReadingService(store, lambda: None)
    store.close()


def write_notes(where: Paths, reading: ReadingService, *bodies: str, name: str = "Main") -> None:
    """Have somebody write notes, back them up, and leave."""
    personal = open_personal(where.profiles, where.backups, name, reading)
    for body in bodies:
        personal.annotating.write_note(PAGE, body)
    personal.backing_up.back_up_now()
    personal.close()


def opened(program: Program) -> Personal:
    assert program.personal is not None
    return program.personal


def notes(program: Program) -> list[str]:
    return sorted(each.body for each in opened(program).annotating.find(NotebookQuery()))


def main_folder(where: Paths) -> Path:
    return where.profiles / "Main"


def leave_lock(where: Paths, silent: timedelta) -> None:
    """Leave the lock of another computer that was last heard of some time ago."""
    seen = stamp(datetime.now(UTC) - silent)
    holder = {"host": "RECEPTION", "process": 7, "since": seen, "seen": seen}
    (main_folder(where) / LOCK_NAME).write_text(json.dumps(holder), encoding="utf-8")


# -- locked ---------------------------------------------------------------------------------


def test_notes_open_on_another_computer_are_told_with_name_and_time(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    leave_lock(paths, timedelta(minutes=2))
    program.open_personal()
    told = words(window.messages.banner)
    assert "“RECEPTION”" in told
    assert f"{datetime.now().astimezone() - timedelta(minutes=2):%H:%M}" in told
    assert buttons(window.messages.banner) == [
        "Try again",
        "Open for reading only",
        "Another profile …",
    ]
    assert program.personal is None
    assert "Understand user needs" in open_page(window, PAGE).document().toPlainText()


def test_a_silent_computer_may_be_taken_over(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    leave_lock(paths, timedelta(minutes=16))
    program.open_personal()
    assert "silent for more than 15 minutes" in words(window.messages.banner)
    push(window.messages.banner, "Take the notes over")
    assert notes(program) == ["one"]
    assert not opened(program).is_read_only
    assert not window.messages.banner.isVisible()


def test_locked_notes_can_be_read(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    leave_lock(paths, timedelta())
    program.open_personal()
    push(window.messages.banner, "Open for reading only")
    assert notes(program) == ["one"]
    assert opened(program).is_read_only


def test_when_the_other_computer_is_done_trying_again_works(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    leave_lock(paths, timedelta())
    program.open_personal()
    push(window.messages.banner, "Try again")
    assert window.messages.banner.isVisible()
    (main_folder(paths) / LOCK_NAME).write_text("", encoding="utf-8")
    push(window.messages.banner, "Try again")
    assert notes(program) == ["one"]
    assert not window.messages.banner.isVisible()


def test_notes_open_in_another_window_here_show_it(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    lock = ProfileLock(main_folder(paths))
    program.open_personal()
    assert "in another window of the program" in words(window.messages.banner)
    push(window.messages.banner, "Show that window")
    assert (main_folder(paths) / "raise.request").exists()
    lock.release()


# -- damaged, too new -----------------------------------------------------------------------


def test_damaged_notes_are_told_saved_and_kept(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService, qtbot: QtBot
) -> None:
    write_notes(paths, reading, *(f"note {number}" for number in range(60)))
    damaged = bytearray((main_folder(paths) / "profile.db").read_bytes())
    damaged[:16] = bytes(16)
    (main_folder(paths) / "profile.db").write_bytes(damaged)
    program.open_personal()
    assert "damaged" in words(window.messages.banner)
    assert program.personal is None
    push(window.messages.banner, "Save what can be read")
    report = dialog(qtbot, window, SalvageDialog)
    assert "notes saved: 60" in words(report)
    (kept,) = main_folder(paths).glob("damaged-*")
    assert str(kept) in words(report)
    assert (kept / "profile.db").read_bytes() == bytes(damaged)
    assert len(notes(program)) == 60
    push(report, "Go on")
    assert not window.messages.banner.isVisible()


def test_where_nothing_can_be_read_a_backup_brings_all_back(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService, qtbot: QtBot
) -> None:
    write_notes(paths, reading, "one", "two")
    (main_folder(paths) / "profile.db").write_bytes(b"a letter to my aunt " * 900)
    program.open_personal()
    push(window.messages.banner, "Restore a backup …")
    restoring = dialog(qtbot, window, RestoreDialog)
    qtbot.waitUntil(lambda: "Come back: 2." in words(restoring))
    push(restoring, "Restore this backup")
    assert notes(program) == ["one", "two"]


def test_notes_of_a_newer_program_are_left_alone(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "one")
    path = main_folder(paths) / "profile.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA user_version={NEWEST + 1}")
        connection.execute(f"INSERT INTO meta VALUES ('migration-{NEWEST + 1:04}', 'new')")
    before = path.read_bytes()
    program.open_personal()
    assert "newer version of this program" in words(window.messages.banner)
    assert buttons(window.messages.banner) == ["Another profile …"]
    assert path.read_bytes() == before


# -- another edition of the guide -----------------------------------------------------------


def test_notes_whose_passage_is_gone_are_kept_and_told(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    personal = open_personal(paths.profiles, paths.backups, "Main", reading)
    personal.annotating.deeds.take_in([note(quote="words that stand nowhere in this edition")], [])
    personal.close()
    program.open_personal()
    assert shown(window, Notice).text() == (
        "The guide was updated. 1 of your notes and marks needs your review."
    )
    (kept,) = opened(program).annotating.find(NotebookQuery(placing=Placing.REVIEW))
    assert kept.anchor.quote == "words that stand nowhere in this edition"


# -- nothing can be written -----------------------------------------------------------------


def test_a_folder_that_cannot_be_written_is_read_and_told(
    open_program: Opener, paths: Paths
) -> None:
    paths.data.mkdir()
    paths.profiles.write_text("in the way", encoding="utf-8")
    program = open_program()
    program.open_personal()
    window = program.window
    assert window is not None
    assert "open for reading only" in words(window.messages.banner)
    assert opened(program).is_read_only
    paths.profiles.unlink()
    push(window.messages.banner, "Try again")
    assert not opened(program).is_read_only
    assert not window.messages.banner.isVisible()


def test_a_stick_that_is_write_protected_opens_for_reading(
    open_program: Opener, paths: Paths, reading: ReadingService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write everywhere, so the system's answer is given instead of a real stick's."""
    write_notes(paths, reading, "one")
    monkeypatch.setattr("os.access", lambda path, mode: False)
    program = open_program()
    program.open_personal()
    assert notes(program) == ["one"]
    assert opened(program).is_read_only
    assert program.window is not None
    assert "Your notes are open for reading only" in words(program.window.messages.banner)


def test_with_the_portable_marker_everything_stays_in_the_programs_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Path, reading: ReadingService
) -> None:
    (tmp_path / ".portable").touch()
    monkeypatch.setattr(program_paths, "_program_folder", lambda: tmp_path)
    monkeypatch.delenv(program_paths.DATA_FOLDER_VARIABLE)
    found = program_paths.find(content=content)
    write_notes(found, reading, "one")
    for place in (found.profiles, found.backups, found.settings):
        assert place.is_relative_to(tmp_path)
    assert list(found.backups.rglob("*.db"))


def test_a_disk_that_is_full_at_the_start_is_told_and_recovers(
    open_program: Opener, paths: Paths, reading: ReadingService
) -> None:
    with small_disk(paths.data, 2500) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        write_notes(paths, reading, "one")
        (main_folder(paths) / "ballast").unlink()
        (main_folder(paths) / LOCK_NAME).unlink()
        program = open_program()
        fill(paths.data / "film.mkv")
        program.open_personal()
        window = program.window
        assert window is not None
        assert "The disk is full" in words(window.messages.banner)
        assert notes(program) == ["one"]
        (paths.data / "film.mkv").unlink()
        push(window.messages.banner, "Try again")
        assert not opened(program).is_read_only
        opened(program).annotating.write_note(PAGE, "two")
        assert notes(program) == ["one", "two"]
        window.close()
        program.shutdown()


def test_when_the_last_room_was_used_that_is_told_while_all_is_saved(
    program: Program, window: MainWindow
) -> None:
    program.open_personal()
    open_page(window, PAGE)
    press("Ctrl+D")
    assert not all_shown(window, Banner)
    (opened(program).folder / "ballast").unlink()
    press("Ctrl+D")
    told = words(window.messages.banner)
    assert "The disk is almost full" in told
    assert "Everything you wrote is saved." in told
    window.messages.banner.hide()
    press("Ctrl+D")
    assert not all_shown(window, Banner)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return


# -- profiles -------------------------------------------------------------------------------


def choose(window: MainWindow, qtbot: QtBot, program: Program) -> ProfilesDialog:
    """Ask for the profiles as the menu does."""
    assert program.keeping is not None
    program.keeping.deeds.choose_profile()
    return dialog(qtbot, window, ProfilesDialog)


def test_a_profile_is_made_by_keys_and_remembered(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    program.open_personal()
    opened(program).annotating.write_note(PAGE, "mine")
    profiles = choose(window, qtbot, program)
    shown(profiles, QLineEdit).setFocus()
    write("Amina")
    press("Tab")
    press("Space")
    assert opened(program).name == "Amina"
    assert notes(program) == []
    assert program.remembering.settings().profile == "Amina"


def test_another_profile_takes_the_place_of_the_first_on_every_screen(
    program: Program, window: MainWindow, qtbot: QtBot, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "hers", name="Amina")
    program.open_personal()
    first = opened(program)
    open_page(window, PAGE)
    choose(window, qtbot, program)
    press("Home")
    press("Return")
    assert window.personal is opened(program)
    assert notes(program) == ["hers"]
    with qtbot.waitActive(window):
        window.activateWindow()
    press("Ctrl+D")
    assert opened(program).annotating.bookmarks()[0].anchor.page_id == PAGE
    with pytest.raises(sqlite3.ProgrammingError):
        first.annotating.count_all()


def test_what_is_found_anew_in_another_profile_asks_the_first_nothing(
    program: Program, window: MainWindow, paths: Paths, reading: ReadingService
) -> None:
    hers = open_personal(paths.profiles, paths.backups, "Amina", reading)
    hers.annotating.deeds.take_in([note(quote="words that stand nowhere in this edition")], [])
    hers.close()
    program.open_personal()
    open_page(window, PAGE)
    assert program.keeping is not None
    program.keeping.open("Amina")
    assert shown(window, QToolButton, "Notebook").accessibleName() == "Notebook, 1 needs review"


def test_the_open_profile_can_be_renamed(
    program: Program, window: MainWindow, qtbot: QtBot, paths: Paths
) -> None:
    program.open_personal()
    opened(program).annotating.write_note(PAGE, "mine")
    opened(program).backing_up.back_up_now()
    open_page(window, PAGE)
    profiles = choose(window, qtbot, program)
    shown(profiles, QLineEdit).setText("José")
    push(profiles, "Rename")
    assert opened(program).name == "José"
    assert notes(program) == ["mine"]
    assert items(profiles) == ["José"]
    assert len(opened(program).backing_up.list()) >= 1
    assert reader(window).page is not None
    assert not main_folder(paths).exists()


def items(profiles: ProfilesDialog) -> list[str]:
    names = shown(profiles, QListWidget)
    return [names.item(row).text() for row in range(names.count())]


@pytest.mark.parametrize(
    ("name", "told"),
    [("amina", "There is a profile named “amina” already."), ("///", "at least one letter")],
)
def test_a_name_that_cannot_be_is_explained(
    program: Program, window: MainWindow, qtbot: QtBot, paths: Paths, reading: ReadingService,
    name: str, told: str,
) -> None:  # fmt: skip
    write_notes(paths, reading, name="Amina")
    program.open_personal()
    profiles = choose(window, qtbot, program)
    shown(profiles, QLineEdit).setText(name)
    push(profiles, "New")
    assert told in words(profiles)
    assert opened(program).name == "Main"


def test_whoever_wants_it_is_asked_at_start(
    open_program: Opener, paths: Paths, reading: ReadingService, qtbot: QtBot
) -> None:
    write_notes(paths, reading, "mine")
    write_notes(paths, reading, "hers", name="Amina")
    first = open_program()
    first.open_personal()
    assert first.window is not None
    profiles = choose(first.window, qtbot, first)
    shown(profiles, QCheckBox).setFocus()
    press("Space")
    first.window.close()
    first.shutdown()
    second = open_program()
    second.open_personal()
    assert second.window is not None
    assert second.personal is None
    profiles = dialog(qtbot, second.window, ProfilesDialog)
    press("Home")
    press("Return")
    assert notes(second) == ["hers"]


def test_who_does_not_choose_at_start_gets_the_last_profile(
    open_program: Opener, paths: Paths, reading: ReadingService, qtbot: QtBot
) -> None:
    write_notes(paths, reading, "mine")
    write_notes(paths, reading, "hers", name="Amina")
    paths.settings.write_text('{"asks_profile": true}', encoding="utf-8")
    program = open_program()
    program.open_personal()
    assert program.window is not None
    dialog(qtbot, program.window, ProfilesDialog)
    press("Escape")
    assert notes(program) == ["mine"]


def test_a_name_in_the_settings_that_nobody_can_have_opens_the_usual_one(
    open_program: Opener, paths: Paths
) -> None:
    paths.data.mkdir()
    paths.settings.write_text('{"profile": "..."}', encoding="utf-8")
    program = open_program()
    program.open_personal()
    assert opened(program).name == "Main"


# -- the clock ------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "is_told"), [(-30, False), (0.5, False), (2, True)])
def test_a_clock_that_is_behind_the_notes_is_told(
    program: Program,
    window: MainWindow,
    qtbot: QtBot,
    paths: Paths,
    reading: ReadingService,
    monkeypatch: pytest.MonkeyPatch,
    days: float,
    is_told: bool,
) -> None:
    then = datetime.now(UTC) + timedelta(days=days)
    store = ProfileStore(main_folder(paths), backups=paths.backups / "Main")
    later = Personal(store, reading, lambda: then)
    later.annotating.write_note(PAGE, "Ask the lawyer.")
    later.close()
    monkeypatch.setattr(personal_layer, "PREPARE_MS", 0)
    program.open_personal()
    with qtbot.waitSignal(window.screens.made):
        pass
    assert ("you have notes from later days" in words(window)) == is_told


def test_what_tells_of_the_clock_stays_until_the_person_lets_it_go(
    program: Program, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_layer, "PREPARE_MS", 0)
    monkeypatch.setattr(Personal, "is_clock_behind", lambda _: True)
    for each in ("NOTICE_MS", "WITH_BUTTON_MS"):
        monkeypatch.setattr(notices, each, 0)
    window.resize(1024, 600)
    program.open_personal()
    qtbot.waitUntil(lambda: bool(all_shown(window, Notice)))
    window.messages.tell("Bookmark set.")
    qtbot.waitUntil(lambda: "Bookmark set." not in words(window))
    lay_out()
    notice = shown(window, Notice)
    assert "new notes and backups get its date." in notice.text()
    click(shown(notice, QPushButton))
    assert not notice.isVisible()


# -- where the keyboard is ------------------------------------------------------------------


def test_a_start_in_the_notebook_brings_the_keyboard_to_the_notes(
    open_program: Opener, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "Ask the lawyer.")
    program = open_program(place=Place(Screen.NOTEBOOK))
    program.open_personal()
    assert keyboard().accessibleName() == "Notes"


def test_who_searches_while_the_notes_open_goes_on_typing(
    open_program: Opener, paths: Paths, reading: ReadingService
) -> None:
    write_notes(paths, reading, "Ask the lawyer.")
    program = open_program(place=Place(Screen.NOTEBOOK))
    press("Ctrl+K")
    program.open_personal()
    write("lawyer")
    assert program.window is not None
    assert program.window.top.search_field.text() == "lawyer"
