"""Backups: every one is verified, old ones make room, and a restore can itself be undone."""

import errno
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.annotations import Deed
from desktop.domain.keeping import Backup, BackupReason, Contents
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import backup
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, note, progress


def add(store: ProfileStore, *bodies: str) -> None:
    with store.transaction():
        for body in bodies:
            store.annotations.add(note(body))


def bodies(store: ProfileStore) -> list[str]:
    return [annotation.body for annotation in store.annotations.iterate()]


def make(store: ProfileStore, now: datetime = NOON) -> Backup:
    return backup.make(store.path, store.backups, now)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Making


def test_a_backup_holds_everything(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.annotations.add(note())
        profile.annotations.add(note("", deed=Deed.BOOKMARK))
        profile.annotations.add(note("on it", deed=Deed.HIGHLIGHT))
        profile.annotations.add(note(trashed="2026-03-10T12:00:00.000Z"))
        profile.progress.put(progress())
    made = make(profile)
    assert made.is_sound
    assert backup.contents_of(made.path) == Contents(1, 1, 1, 1, 1)


def test_a_backup_is_one_file_and_nothing_else_is_left(profile: ProfileStore) -> None:
    made = make(profile)
    assert names(profile.backups) == [made.path.name]


def test_backups_are_outside_the_profile(profile: ProfileStore) -> None:
    assert profile.folder not in profile.backups.parents
    assert profile.backups != profile.folder


def test_a_backup_is_listed_as_it_was_made(profile: ProfileStore) -> None:
    first, second = make(profile), make(profile, NOON + timedelta(hours=1))
    assert backup.listed(profile.backups) == [second, first]


def test_files_of_others_are_not_listed(profile: ProfileStore) -> None:
    make(profile)
    for name in ("notes.db", "20260101-start-0.db", "20260310T120000000000Z-why-0.db", "x.txt"):
        (profile.backups / name).write_text("mine")
    assert len(backup.listed(profile.backups)) == 1


def test_a_missing_folder_lists_nothing(tmp_path: Path) -> None:
    assert backup.listed(tmp_path / "gone") == []


def test_a_damaged_row_makes_a_backup_that_says_so(profile: ProfileStore) -> None:
    add(profile, "one")
    profile._connection.execute("UPDATE annotations SET body = 'onf'")
    made = make(profile)
    assert not made.is_sound
    assert backup.listed(profile.backups) == [made]


def test_a_profile_with_broken_pages_makes_no_backup(profile: ProfileStore) -> None:
    add(profile, *["x" * 3000] * 20)
    profile.close()
    data = bytearray(profile.path.read_bytes())
    data[-8192:-4096] = bytes(4096)
    profile.path.write_bytes(data)
    with pytest.raises(EnvironmentProblem):
        make(profile)
    assert names(profile.backups) == []


def test_a_folder_that_cannot_be_written_is_reported(profile: ProfileStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvironmentProblem) as caught:
        backup.make(profile.path, tmp_path / "file" / "backups", NOON)
    assert caught.value.trouble is Trouble.BACKUP_NOT_MADE


def test_a_copy_that_does_not_reach_the_disk_is_no_backup(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EIO, "no disk")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(EnvironmentProblem) as caught:
            make(profile)
    assert caught.value.trouble is Trouble.BACKUP_NOT_MADE
    assert names(profile.backups) == []


# When


def test_a_backup_is_due_once_something_changed(profile: ProfileStore) -> None:
    later = NOON + timedelta(hours=2)
    assert backup.is_due(profile.path, profile.backups, NOON)
    make(profile)
    assert not backup.is_due(profile.path, profile.backups, later)
    add(profile, "one")
    assert backup.is_due(profile.path, profile.backups, later)


def test_backups_are_half_an_hour_apart(profile: ProfileStore) -> None:
    make(profile)
    add(profile, "one")
    assert not backup.is_due(profile.path, profile.backups, NOON + timedelta(minutes=29))
    assert backup.is_due(profile.path, profile.backups, NOON + timedelta(minutes=30))


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_jumps_does_not_stop_backups(profile: ProfileStore, days: int) -> None:
    make(profile)
    add(profile, "one")
    assert backup.is_due(profile.path, profile.backups, NOON + timedelta(days=days))


def test_without_a_profile_no_backup_is_due(tmp_path: Path) -> None:
    assert not backup.is_due(tmp_path / "gone.db", tmp_path, NOON)


# Making room


def made_at(*moments: datetime, reason: BackupReason = BackupReason.HOUR) -> list[Backup]:
    return [Backup(Path(f"{m}-{reason}"), m, reason, True, "") for m in moments]


def kept(backups: list[Backup], now: datetime) -> list[datetime]:
    stay = backup.to_keep(backups, now)
    return sorted(copy.made for copy in backups if copy.path in stay)


def test_a_year_of_hourly_backups_leaves_about_forty() -> None:
    moments = [NOON - timedelta(hours=hours) for hours in range(24 * 400)]
    left = kept(made_at(*moments), NOON)
    assert left[-12:] == sorted(moments[:12])
    assert len({moment.date() for moment in left}) >= 12
    assert 36 <= len(left) <= 12 + 12 + 10 + 9
    assert (NOON - left[0]).days > 210


def test_a_long_absence_removes_nothing() -> None:
    moments = [NOON - timedelta(hours=hours) for hours in range(10)]
    assert kept(made_at(*moments), NOON + timedelta(days=4000)) == sorted(moments)


def test_backups_from_the_future_do_not_push_out_todays() -> None:
    future = [NOON + timedelta(days=400 + 5 * number) for number in range(80)]
    assert NOON in kept(made_at(NOON, *future), NOON)


def test_the_latest_before_a_restore_stays_whatever_comes() -> None:
    before = made_at(NOON - timedelta(minutes=50), reason=BackupReason.RESTORE)
    others = made_at(*(NOON - timedelta(minutes=minutes) for minutes in range(0, 50, 5)))
    assert before[0].made in kept(before + others, NOON)


def test_unsound_backups_push_out_no_sound_ones() -> None:
    sound = made_at(*(NOON - timedelta(hours=20 + hours) for hours in range(12)))
    unsound = [
        copy._replace(is_sound=False, path=Path(f"bad {copy.made}"))
        for copy in made_at(*(NOON - timedelta(hours=hours) for hours in range(20)))
    ]
    left = backup.to_keep(sound + unsound, NOON)
    assert {copy.path for copy in sound} <= left
    assert sum(copy.path in left for copy in unsound) == 3


@given(hours=st.lists(st.integers(-20_000, 20_000), max_size=80, unique=True))
def test_the_latest_backup_always_stays(hours: list[int]) -> None:
    moments = [NOON + timedelta(hours=hour) for hour in hours]
    past = [moment for moment in moments if moment <= NOON]
    left = kept(made_at(*moments), NOON)
    assert not past or max(past) in left
    assert len(left) <= 2 * (12 + 12 + 10 + 9)


def test_thinning_removes_files_and_leaves_those_of_others(profile: ProfileStore) -> None:
    for minutes in range(0, 50, 10):
        make(profile, NOON + timedelta(minutes=minutes))
    (profile.backups / "mine.db").write_text("mine")
    assert backup.rotate(profile.backups, NOON + timedelta(hours=1)) == 4
    assert len(names(profile.backups)) == 2


# Restoring


def test_a_preview_says_what_would_change(profile: ProfileStore) -> None:
    stays, changes, goes = note("stays"), note("before"), note("goes")
    with profile.transaction():
        for annotation in (stays, changes, goes):
            profile.annotations.add(annotation)
        profile.progress.put(progress())
    made = make(profile)
    with profile.transaction():
        profile.annotations.put(changes._replace(body="after"))
        profile.annotations.purge([goes.id])
        profile.annotations.add(note("new"))
        profile.annotations.add(note("new"))
        profile.progress.put(progress(seconds=1))
        profile.progress.put(progress("plan.other"))
    seen = backup.preview(made.path, profile.path)
    assert (seen.back, seen.gone, seen.different, seen.progress) == (1, 2, 1, 2)
    assert (seen.backup.notes, seen.present.notes) == (3, 4)


def test_a_restore_brings_everything_back(profile: ProfileStore) -> None:
    add(profile, "one", "two")
    made = make(profile)
    with profile.transaction():
        profile.annotations.purge(profile.annotations.all_ids())
    backup.restore(profile, made.path, NOON)
    assert bodies(profile) == ["one", "two"]
    assert profile.check().is_sound
    assert backup.preview(made.path, profile.path)[2:] == (0,) * 7


def test_a_restore_can_be_undone(profile: ProfileStore) -> None:
    made = make(profile)
    add(profile, "later")
    before = backup.restore(profile, made.path, NOON)
    assert bodies(profile) == []
    backup.restore(profile, before.path, NOON)
    assert bodies(profile) == ["later"]


def test_after_a_restore_the_profile_works_on(profile: ProfileStore) -> None:
    profile.annotations.set_reading_order([])
    made = make(profile)
    add(profile, "gone")
    backup.restore(profile, made.path, NOON)
    add(profile, "new")
    assert bodies(profile) == ["new"]
    profile.close()
    connection = sqlite3.connect(profile.path)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    connection.close()


@pytest.mark.parametrize("content", [b"", b"text", b"\0" * 9000])
def test_a_file_that_is_no_backup_changes_nothing(profile: ProfileStore, content: bytes) -> None:
    add(profile, "one")
    profile.backups.mkdir()
    broken = profile.backups / "broken.db"
    broken.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(profile, broken, NOON)
    assert caught.value.trouble is Trouble.BACKUP_DAMAGED
    assert bodies(profile) == ["one"]


def test_a_backup_with_a_broken_page_changes_nothing(profile: ProfileStore) -> None:
    add(profile, *["x" * 3000] * 20)
    made = make(profile)
    data = bytearray(made.path.read_bytes())
    data[-8192:-4096] = bytes(4096)
    made.path.write_bytes(data)
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(profile, made.path, NOON)
    assert caught.value.trouble is Trouble.BACKUP_DAMAGED
    assert len(bodies(profile)) == 20


def test_without_a_backup_of_the_present_nothing_is_restored(
    profile: ProfileStore, tmp_path: Path
) -> None:
    made = make(profile)
    add(profile, "present")
    (tmp_path / "file").write_text("in the way")
    profile.backups = tmp_path / "file" / "backups"
    with pytest.raises(EnvironmentProblem):
        backup.restore(profile, made.path, NOON)
    assert bodies(profile) == ["present"]


def test_every_backup_restores_to_what_it_was_made_of(profile: ProfileStore) -> None:
    made = []
    for number in range(8):
        add(profile, f"{number}")
        made.append((make(profile, NOON + timedelta(hours=number)), bodies(profile)))
    for copy, wanted in reversed(made):
        backup.restore(profile, copy.path, datetime.now(UTC))
        assert bodies(profile) == wanted
