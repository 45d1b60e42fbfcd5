"""The profile as a whole: opening, transactions, full disks, one writer."""

import contextlib
import errno
import os
import shutil
import sqlite3
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.annotations import NotebookQuery
from desktop.errors import EnvironmentProblem, ProfileLocked, Trouble
from desktop.storage import ballast, profile_store
from desktop.storage.migrations import NEWEST
from desktop.storage.profile_store import ProfileStore
from tests.personal import PAGE, Clock, note, progress
from tests.unit.storage.conftest import OpenProfile


def add(store: ProfileStore, *bodies: str) -> None:
    with store.transaction():
        for body in bodies:
            store.annotations.add(note(body))


def fail_after(store: ProfileStore, deed: Callable[[], object]) -> None:
    with store.transaction():
        deed()
        raise ZeroDivisionError


def bodies(store: ProfileStore) -> list[str]:
    return [annotation.body for annotation in store.annotations.iterate()]


def asked(store: ProfileStore, pragma: str) -> object:
    with sqlite3.connect(store.path) as connection:
        value = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    connection.close()
    return value


# Opening


def test_a_new_profile_holds_nothing_and_says_that_it_is_new(profile: ProfileStore) -> None:
    assert profile.is_new
    assert bodies(profile) == []


def test_what_was_stored_is_there_after_opening_again(
    profile: ProfileStore, open_profile: OpenProfile
) -> None:
    add(profile, "one")
    profile.close()
    again = open_profile()
    assert not again.is_new
    assert bodies(again) == ["one"]


def test_the_file_uses_a_rollback_journal(profile: ProfileStore) -> None:
    assert asked(profile, "journal_mode") == "delete"


def test_a_file_that_somebody_switched_to_wal_is_switched_back(
    profile: ProfileStore, open_profile: OpenProfile
) -> None:
    add(profile, "one")
    profile.close()
    connection = sqlite3.connect(profile.path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    again = open_profile()
    add(again, "two")
    again.close()
    assert asked(profile, "journal_mode") == "delete"


@pytest.mark.parametrize("content", [b"", b"hello", b"\0" * 8192, b"PK\3\4" * 3000])
def test_a_file_that_is_no_profile_is_reported_and_left_alone(
    folder: Path, open_profile: OpenProfile, content: bytes
) -> None:
    folder.mkdir(parents=True)
    (folder / "profile.db").write_bytes(content)
    with pytest.raises(EnvironmentProblem) as caught:
        open_profile()
    assert caught.value.trouble is Trouble.PROFILE_DAMAGED
    assert (folder / "profile.db").read_bytes() == content


def test_the_profile_of_a_newer_program_is_left_alone(
    profile: ProfileStore, open_profile: OpenProfile
) -> None:
    profile.close()
    connection = sqlite3.connect(profile.path)
    for number in range(NEWEST + 1, NEWEST + 3):
        connection.execute("INSERT INTO meta VALUES (?, 'later')", (f"migration-000{number}",))
    connection.execute(f"PRAGMA user_version={NEWEST + 2}")
    connection.commit()
    connection.close()
    with pytest.raises(EnvironmentProblem) as caught:
        open_profile()
    assert caught.value.trouble is Trouble.PROFILE_TOO_NEW


@pytest.mark.parametrize("version", [0, NEWEST + 1, 65537])
def test_a_wrong_version_in_the_header_is_damage_and_no_newer_program(
    profile: ProfileStore, open_profile: OpenProfile, version: int
) -> None:
    profile.close()
    connection = sqlite3.connect(profile.path)
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()
    with pytest.raises(EnvironmentProblem) as caught:
        open_profile()
    assert caught.value.trouble is Trouble.PROFILE_DAMAGED


def test_the_journal_of_a_profile_that_is_gone_is_not_played_into_a_new_one(
    folder: Path, open_profile: OpenProfile
) -> None:
    folder.mkdir(parents=True)
    (folder / "profile.db-journal").write_bytes(b"of another file")
    add(open_profile(), "one")
    assert len(list(folder.glob("*.orphan"))) == 1


def test_a_folder_that_cannot_be_made_is_reported(
    tmp_path: Path, open_profile: OpenProfile
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvironmentProblem) as caught:
        open_profile(tmp_path / "file" / "Main")
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


# Transactions


def test_a_transaction_is_stored_whole_or_not_at_all(profile: ProfileStore) -> None:
    add(profile, "before")

    def deed() -> None:
        profile.annotations.add(note("lost"))
        profile.progress.put(progress())

    with pytest.raises(ZeroDivisionError):
        fail_after(profile, deed)
    assert bodies(profile) == ["before"]
    assert profile.progress.get(PAGE) is None


def test_writing_after_a_failed_transaction_works(profile: ProfileStore) -> None:
    with pytest.raises(ZeroDivisionError), profile.transaction():
        raise ZeroDivisionError
    add(profile, "after")
    assert bodies(profile) == ["after"]


def test_writing_without_a_transaction_is_a_bug(profile: ProfileStore) -> None:
    with pytest.raises(RuntimeError):
        profile.annotations.add(note())


def test_an_inner_transaction_joins_the_outer_one(profile: ProfileStore) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_after(profile, lambda: add(profile, "inner"))
    assert bodies(profile) == []


def test_an_inner_failure_that_is_passed_over_stores_nothing(profile: ProfileStore) -> None:

    def pass_over() -> None:
        with profile.transaction(), contextlib.suppress(ZeroDivisionError):
            fail_after(profile, lambda: add(profile, "inner"))

    with pytest.raises(RuntimeError):
        pass_over()
    assert bodies(profile) == []


def test_a_reader_that_stays_too_long_is_reported_and_nothing_is_stored(
    profile: ProfileStore,
) -> None:
    add(profile, "one")
    reader = sqlite3.connect(profile.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM annotations").fetchone()
    profile._connection.execute("PRAGMA busy_timeout=10")
    with pytest.raises(EnvironmentProblem) as caught:
        add(profile, "two")
    reader.execute("COMMIT")
    reader.close()
    assert caught.value.trouble is Trouble.PROFILE_LOCKED
    assert bodies(profile) == ["one"]
    add(profile, "three")


# A full disk


Usage = namedtuple("Usage", "total used free")


def full_disk(monkeypatch: pytest.MonkeyPatch, *, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free, 0, free))


def test_a_new_profile_keeps_a_ballast(profile: ProfileStore) -> None:
    assert (profile.folder / ballast.NAME).stat().st_size == ballast.SIZE


def has_ballast(store: ProfileStore) -> bool:
    return (store.folder / ballast.NAME).exists()


def fill(store: ProfileStore) -> None:
    """Let the file grow no further: what SQLite then says is what it says of a full disk."""
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_is_reported_and_what_was_stored_stays(profile: ProfileStore) -> None:
    add(profile, "one")
    fill(profile)
    with pytest.raises(EnvironmentProblem) as caught:
        add(profile, "x" * 90_000)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert bodies(profile) == ["one"]


def test_a_full_disk_releases_the_ballast(profile: ProfileStore) -> None:
    fill(profile)
    with pytest.raises(EnvironmentProblem):
        add(profile, "x" * 90_000)
    assert not has_ballast(profile)


def test_a_deed_is_tried_again_once_the_ballast_is_released(profile: ProfileStore) -> None:
    fill(profile)
    tries = []

    def deed() -> str:
        tries.append(has_ballast(profile))
        if len(tries) == 2:
            profile._connection.execute("PRAGMA max_page_count=1000000")
        profile.annotations.add(note("x" * 90_000))
        return "done"

    assert profile.write(deed) == "done"
    assert tries == [True, False]
    assert len(bodies(profile)) == 1


def test_without_ballast_a_deed_is_not_tried_again(profile: ProfileStore) -> None:
    fill(profile)
    (profile.folder / ballast.NAME).unlink()
    tries = []

    def deed() -> None:
        tries.append(1)
        profile.annotations.add(note("x" * 90_000))

    with pytest.raises(EnvironmentProblem):
        profile.write(deed)
    assert tries == [1]


def test_the_next_deed_after_a_while_makes_the_ballast_again(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(profile)
    with pytest.raises(EnvironmentProblem):
        add(profile, "x" * 90_000)
    profile._connection.execute("PRAGMA max_page_count=1000000")
    add(profile, "a moment later")
    assert not has_ballast(profile)
    monkeypatch.setattr(profile_store, "_BALLAST_EVERY_SECONDS", 0.0)
    add(profile, "a minute later")
    assert has_ballast(profile)


def test_the_ballast_does_not_take_the_last_room(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    (profile.folder / ballast.NAME).unlink()
    full_disk(monkeypatch, free=ballast.SIZE)
    add(profile, "one")
    assert bodies(profile) == ["one"]
    assert not has_ballast(profile)


def test_half_a_ballast_is_not_left_behind(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    (profile.folder / ballast.NAME).unlink()

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        add(profile, "one")
    assert not list(profile.folder.glob("*ballast*"))


# One writer


def test_a_second_writer_is_refused_and_told_who_is_there(
    profile: ProfileStore, open_profile: OpenProfile
) -> None:
    with pytest.raises(ProfileLocked) as caught:
        open_profile()
    assert caught.value.here
    assert caught.value.process == os.getpid()
    assert caught.value.since == "2026-03-10T12:00:00.000Z"


def test_after_closing_another_may_write(profile: ProfileStore, open_profile: OpenProfile) -> None:
    profile.close()
    add(open_profile(), "one")


def test_a_profile_that_another_computer_took_over_is_written_no_more(
    profile: ProfileStore, clock: Clock
) -> None:
    (profile.folder / "profile.lock").write_text(
        '{"host": "elsewhere", "process": 1, "since": "2026-03-10T12:00:00.000Z", "seen": ""}'
    )
    with pytest.raises(EnvironmentProblem) as caught:
        add(profile, "too late")
    assert caught.value.trouble is Trouble.PROFILE_LOCKED


def test_a_failed_start_gives_the_lock_back(folder: Path, open_profile: OpenProfile) -> None:
    folder.mkdir(parents=True)
    (folder / "profile.db").write_bytes(b"nonsense")
    with pytest.raises(EnvironmentProblem):
        open_profile()
    (folder / "profile.db").unlink()
    add(open_profile(), "one")


# Reading only


def test_reading_only_shows_everything_and_takes_no_lock(
    profile: ProfileStore, open_profile: OpenProfile
) -> None:
    add(profile, "one")
    reader = open_profile(read_only=True)
    assert bodies(reader) == ["one"]
    assert reader.annotations.count(NotebookQuery(text="on")) == 1
    add(profile, "two")
    assert bodies(reader) == ["one", "two"]


def test_reading_only_refuses_to_write(profile: ProfileStore, open_profile: OpenProfile) -> None:
    reader = open_profile(read_only=True)
    with pytest.raises(EnvironmentProblem) as caught:
        add(reader, "no")
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


def test_reading_only_writes_nothing_into_the_folder(
    folder: Path, profile: ProfileStore, open_profile: OpenProfile
) -> None:
    profile.close()
    (folder / "profile.lock").unlink()
    before = sorted(folder.iterdir())
    reader = open_profile(read_only=True)
    reader.annotations.set_reading_order([])
    reader.close()
    assert sorted(folder.iterdir()) == before


def test_reading_only_without_a_profile_shows_an_empty_one(
    folder: Path, open_profile: OpenProfile
) -> None:
    assert bodies(open_profile(read_only=True)) == []
    assert not folder.exists()


def test_reading_only_leaves_out_what_was_under_way_when_the_program_ended(
    folder: Path, profile: ProfileStore, open_profile: OpenProfile, tmp_path: Path
) -> None:
    add(profile, "stored")
    copy = tmp_path / "stick"
    copy.mkdir()
    profile._connection.execute("PRAGMA cache_spill=1")
    profile._connection.execute("PRAGMA cache_size=1")

    def under_way() -> None:
        for _ in range(2):
            profile.annotations.add(note("under way" * 20_000))
        for name in ("profile.db", "profile.db-journal"):
            shutil.copyfile(folder / name, copy / name)

    with pytest.raises(ZeroDivisionError):
        fail_after(profile, under_way)
    before = (copy / "profile.db").read_bytes()
    assert bodies(open_profile(copy, read_only=True)) == ["stored"]
    assert (copy / "profile.db").read_bytes() == before


# Checking


def test_a_profile_as_it_was_written_is_sound(profile: ProfileStore) -> None:
    add(profile, "one", "two")
    with profile.transaction():
        profile.progress.put(progress())
    assert profile.check().is_sound


def test_a_changed_letter_is_found(profile: ProfileStore) -> None:
    add(profile, "one", "two")
    profile._connection.execute("UPDATE annotations SET body = 'twp' WHERE body = 'two'")
    (wrong,) = profile.check().annotations
    found = profile.annotations.get(wrong)
    assert found is not None
    assert found.body == "twp"
    assert profile.check().annotations == (wrong,)


def test_writing_a_damaged_note_anew_makes_it_sound_and_findable(profile: ProfileStore) -> None:
    add(profile, "one")
    profile._connection.execute("UPDATE annotations SET body = 'onf'")
    (damaged,) = profile.annotations.iterate()
    with profile.transaction():
        profile.annotations.put(damaged._replace(body="won"))
    assert profile.check().is_sound
    assert profile.annotations.count(NotebookQuery(text="won")) == 1
    assert profile.annotations.count(NotebookQuery(text="one")) == 0


def test_changed_progress_is_found(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress())
    profile._connection.execute("UPDATE progress SET seconds = seconds + 1")
    assert profile.check().progress == (PAGE,)


# Showing the first window


def test_a_second_start_asks_for_the_first_window(profile: ProfileStore) -> None:
    from desktop.storage.profile_lock import request_raise

    assert not profile.take_raise_request()
    request_raise(profile.folder)
    assert profile.take_raise_request()
    assert not profile.take_raise_request()
