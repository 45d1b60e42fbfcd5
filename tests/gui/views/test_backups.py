"""Backups made by themselves and by wish, restored and checked: what a person does and sees."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.clock import stamp
from desktop.domain.annotations import Changes, NotebookQuery, Placing
from desktop.domain.history import Place, Screen
from desktop.domain.keeping import BackupReason
from desktop.domain.library import PageId
from desktop.paths import Paths
from desktop.qt.tasks import Tasks
from desktop.services.backing_up import BackingUpService
from desktop.services.personal import Personal
from desktop.services.profiles import ProfilesService
from desktop.storage.revision_table import digest_of_revision
from desktop.views.keeping import AFTER_FAILURE_SECONDS, LOOK_EVERY_SECONDS, Keeping
from desktop.views.notice import Notice
from desktop.views.own_data import CheckDialog, WhereDialog
from desktop.views.restoring import RestoredDialog, RestoreDialog
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener, close
from tests.gui.dialogs import buttons, dialog, push
from tests.gui.person import all_shown, open_page, press, shown, words
from tests.personal import note

PAGE = PageId("plan.user-needs")


@pytest.fixture
def personal(personal: Personal) -> Personal:
    """The person's profile, with two notes."""
    for body in ("one", "two"):
        personal.annotating.write_note(PAGE, body)
    return personal


def bodies(personal: Personal) -> list[str]:
    return sorted(each.body for each in personal.annotating.find(NotebookQuery()))


def reasons(personal: Personal) -> list[BackupReason]:
    return [backup.reason for backup in personal.backing_up.list()]


def menu(window: MainWindow, words_shown: str) -> None:
    """Choose a line of the File menu."""
    window.go(Place(Screen.SETTINGS))
    push(window, words_shown)


def damage(personal: Personal) -> None:
    """Change a note behind the program's back, as a failing disk does."""
    with closing(sqlite3.connect(personal.folder / "profile.db")) as connection, connection:
        connection.execute("UPDATE annotations SET body = 'onf' WHERE body = 'one'")


# -- by themselves --------------------------------------------------------------------------


def test_a_second_run_backs_up_what_the_first_wrote(open_program: Opener, qtbot: QtBot) -> None:
    first = open_program()
    first.open_personal()
    assert first.personal is not None
    folder = first.personal.backing_up.folder
    first.personal.annotating.write_note(PAGE, "one")
    close(qtbot, first)
    assert [path.name.split("-")[1] for path in folder.iterdir()] == ["hour"]
    for path in folder.iterdir():
        path.unlink()
    second = open_program()
    second.open_personal()
    personal = second.personal
    assert personal is not None
    qtbot.waitUntil(lambda: reasons(personal) == [BackupReason.START])


class Seconds:
    """A clock that stands."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def keeping(
    program: Program, window: MainWindow, paths: Paths, prompts: FakePrompts, seconds: Seconds
) -> Keeping:
    """Keeping over a new profile, with a clock of the test."""
    profiles = ProfilesService(paths.profiles, paths.backups, program.reading)
    tasks = Tasks()
    program.tasks.append(tasks)
    program.keeping = Keeping(window, profiles, prompts, tasks, seconds)
    window.use_keeping(program.keeping)
    program.keeping.start()
    return program.keeping


def test_while_the_person_writes_a_backup_is_made_and_none_while_nobody_does(
    keeping: Keeping, window: MainWindow, seconds: Seconds, qtbot: QtBot
) -> None:
    personal = keeping.personal
    assert personal is not None
    personal.annotating.write_note(PAGE, "one")
    assert reasons(personal) == []
    seconds.now += LOOK_EVERY_SECONDS
    window.bus.tell(Changes(annotations=True))
    qtbot.waitUntil(lambda: reasons(personal) == [BackupReason.HOUR])
    personal.annotating.write_note(PAGE, "two")
    seconds.now += LOOK_EVERY_SECONDS
    window.bus.tell(Changes(annotations=True))
    assert reasons(personal) == [BackupReason.HOUR]


def test_after_a_backup_by_itself_old_texts_are_thinned_out(
    keeping: Keeping, window: MainWindow, qtbot: QtBot
) -> None:
    personal = keeping.personal
    assert personal is not None
    note, _ = personal.annotating.write_note(PAGE, "now")
    old = datetime(2024, 1, 1, tzinfo=UTC)
    with closing(sqlite3.connect(personal.folder / "profile.db")) as connection, connection:
        for minutes in range(50):
            values = (note.id, stamp(old + timedelta(minutes=minutes)), f"text {minutes}")
            connection.execute(
                "INSERT INTO revisions (annotation_id, saved, body, digest) VALUES (?, ?, ?, ?)",
                (*values, digest_of_revision(*values)),
            )
    window.bus.tell(Changes(annotations=True))
    qtbot.waitUntil(lambda: len(personal.annotating.revisions(note.id)) == 11)
    assert reasons(personal) == [BackupReason.HOUR]


def test_not_every_change_asks_whether_a_backup_is_due(
    keeping: Keeping, window: MainWindow, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []

    def due(_: BackingUpService) -> bool:
        asked.append(seconds.now)
        return False

    monkeypatch.setattr(BackingUpService, "due", due)
    for _ in range(3 * int(LOOK_EVERY_SECONDS)):
        window.bus.tell(Changes(annotations=True))
        seconds.now += 1
    assert asked == [0.0, LOOK_EVERY_SECONDS, 2 * LOOK_EVERY_SECONDS]


def test_a_backup_that_fails_is_told_once_and_another_folder_solves_it(
    keeping: Keeping, window: MainWindow, seconds: Seconds, qtbot: QtBot, paths: Paths,
    prompts: FakePrompts, tmp_path: Path, program: Program,
) -> None:  # fmt: skip
    personal = keeping.personal
    assert personal is not None
    paths.backups.write_text("in the way", encoding="utf-8")
    personal.annotating.write_note(PAGE, "one")
    window.bus.tell(Changes(annotations=True))
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "No backup could be made" in words(window.messages.banner)
    assert "Your notes themselves are safe" in words(window.messages.banner)
    window.messages.banner.hide()
    seconds.now += AFTER_FAILURE_SECONDS - 1
    window.bus.tell(Changes(annotations=True))
    assert not window.messages.banner.isVisible()
    seconds.now += 1
    window.bus.tell(Changes(annotations=True))
    qtbot.waitUntil(window.messages.banner.isVisible)
    prompts.folder = tmp_path / "stick"
    push(window.messages.banner, "Choose another folder …")
    qtbot.waitUntil(lambda: len(list((tmp_path / "stick" / "Main").glob("*.db"))) == 1)
    assert not window.messages.banner.isVisible()
    assert program.remembering.settings().backup_folder == str(tmp_path / "stick")


def test_the_chosen_folder_is_used_by_the_next_run(
    open_program: Opener, paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    paths.data.mkdir()
    paths.settings.write_text(f'{{"backup_folder": "{tmp_path / "stick"}"}}', encoding="utf-8")
    program = open_program()
    program.open_personal()
    assert program.personal is not None
    assert program.personal.backing_up.folder == tmp_path / "stick" / "Main"


def test_a_damaged_row_found_by_a_backup_is_told(
    keeping: Keeping, window: MainWindow, qtbot: QtBot
) -> None:
    personal = keeping.personal
    assert personal is not None
    personal.annotating.write_note(PAGE, "one")
    damage(personal)
    keeping.deeds.back_up_now()
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "not as they were written" in words(window.messages.banner)
    push(window.messages.banner, "Check my data")
    assert "Damage was found" in words(dialog(qtbot, window, CheckDialog))


# -- by wish --------------------------------------------------------------------------------


def test_back_up_now_says_where_it_is(window: MainWindow, personal: Personal, qtbot: QtBot) -> None:
    menu(window, "Back up now")
    qtbot.waitUntil(lambda: reasons(personal) == [BackupReason.WISH])
    qtbot.waitUntil(lambda: bool(all_shown(window, Notice)))
    assert "it is whole" in shown(window, Notice).text()


def restoring(window: MainWindow, personal: Personal, qtbot: QtBot) -> RestoreDialog:
    """Back up, write on, and ask for the backups."""
    personal.backing_up.back_up_now()
    personal.annotating.write_note(PAGE, "three")
    personal.annotating.trash([personal.annotating.find(NotebookQuery())[0].id])
    menu(window, "Restore a backup …")
    shown_dialog = dialog(qtbot, window, RestoreDialog)
    qtbot.waitUntil(lambda: "not in it" in words(shown_dialog))
    return shown_dialog


def test_a_restore_shows_first_what_it_would_change(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    told = words(restoring(window, personal, qtbot))
    assert "Written since then, so not in it: 1." in told
    assert "As they were then: 1." in told
    assert "are saved in a backup too" in told


def test_a_restore_by_keys_brings_the_notes_back_and_says_how_to_go_back(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    open_page(window, PAGE)
    restoring(window, personal, qtbot)
    press("Return")
    told = words(dialog(qtbot, window, RestoredDialog))
    assert bodies(personal) == ["one", "two"]
    assert "before a restore" in told
    assert reasons(personal)[0] is BackupReason.RESTORE
    press("Escape")
    menu(window, "Restore a backup …")
    again = dialog(qtbot, window, RestoreDialog)
    qtbot.waitUntil(lambda: "Come back" in words(again))
    press("Return")
    qtbot.waitUntil(lambda: len(bodies(personal)) == 2 and "three" in bodies(personal))


def test_notes_of_a_backup_from_before_the_guide_was_updated_are_found_again(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    personal.annotating.deeds.take_in([note(quote="words that stand nowhere in this edition")], [])
    with closing(sqlite3.connect(personal.folder / "profile.db")) as connection, connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE key = 'content-digest'")
    restoring(window, personal, qtbot)
    press("Return")
    dialog(qtbot, window, RestoredDialog)
    assert "1 of your notes and marks needs your review" in shown(window, Notice).text()
    (waiting,) = personal.annotating.find(NotebookQuery(placing=Placing.REVIEW))
    assert waiting.anchor.quote == "words that stand nowhere in this edition"


def test_a_backup_that_is_damaged_is_not_restored(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    made = personal.backing_up.back_up_now()
    made.path.write_bytes(b"no backup" * 1000)
    menu(window, "Restore a backup …")
    shown_dialog = dialog(qtbot, window, RestoreDialog)
    qtbot.waitUntil(lambda: "cannot be used" in words(shown_dialog))
    restore = next(b for b in all_shown(shown_dialog, QPushButton) if "Restore" in b.text())
    assert not restore.isEnabled()
    assert bodies(personal) == ["one", "two"]


def test_without_backups_the_dialog_says_so(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    menu(window, "Restore a backup …")
    assert "There are no backups" in words(dialog(qtbot, window, RestoreDialog))


# -- checking, and where it is --------------------------------------------------------------


def test_whole_data_is_said_to_be_whole(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    menu(window, "Check my data")
    told = words(dialog(qtbot, window, CheckDialog))
    assert "Your data is whole" in told
    assert "Every one of your 2 bookmarks, highlights and notes" in told


def test_damage_is_counted_and_can_be_repaired_from_a_backup(
    window: MainWindow, personal: Personal, program: Program, qtbot: QtBot
) -> None:
    personal.backing_up.back_up_now()
    damage(personal)
    menu(window, "Check my data")
    check = dialog(qtbot, window, CheckDialog)
    assert "not as they were written: 1." in words(check)
    assert buttons(check) == ["Save what can be read", "Restore a backup …", "Close"]
    push(check, "Save what can be read")
    qtbot.waitUntil(lambda: program.personal not in (None, personal))
    assert program.personal is not None
    assert bodies(program.personal) == ["one", "two"]
    assert window.personal is program.personal


def test_where_the_data_is_can_be_copied(
    window: MainWindow, personal: Personal, paths: Paths, qtbot: QtBot
) -> None:
    menu(window, "Where is my data")
    where = dialog(qtbot, window, WhereDialog)
    for folder in (personal.folder, personal.backing_up.folder, paths.data):
        assert str(folder) in words(where)
    shown(where, QPushButton, "Copy the folder: Backups").setFocus()
    press("Space")
    assert QGuiApplication.clipboard().text() == str(personal.backing_up.folder)


@pytest.mark.parametrize(
    "deed",
    [
        lambda deeds: deeds.back_up_now(),
        lambda deeds: deeds.restore(),
        lambda deeds: deeds.check(),
        lambda deeds: deeds.export(),
        lambda deeds: deeds.import_notes(),
    ],
)
def test_without_a_profile_the_deeds_say_that_none_is_open(
    program: Program, window: MainWindow, paths: Paths, deed: Callable[[object], None]
) -> None:
    folder = paths.profiles / "Main"
    folder.mkdir(parents=True)
    (folder / "profile.db").write_bytes(b"damaged" * 1000)
    program.open_personal()
    assert program.keeping is not None
    deed(program.keeping.deeds)
    assert shown(window, Notice).text() == "No notes are open."
