"""What a person can do about backups."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.annotations import Changes
from desktop.domain.keeping import BackupReason
from desktop.services.backing_up import BackingUpService, salvage_profile
from desktop.storage.profile_store import ProfileStore
from tests.personal import Clock, note


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[ProfileStore]:
    """A profile with one note."""
    opened = ProfileStore(tmp_path / "Main", clock)
    with opened.transaction():
        opened.annotations.add(note())
    yield opened
    opened.close()


@pytest.fixture
def backing_up(store: ProfileStore, clock: Clock) -> BackingUpService:
    return BackingUpService(store, clock=clock)


def test_a_backup_is_made_when_it_is_due_and_then_is_not(backing_up: BackingUpService) -> None:
    assert backing_up.due()
    made = backing_up.back_up_now(BackupReason.START)
    assert backing_up.list() == [made]
    assert not backing_up.due()


def test_old_backups_make_room(backing_up: BackingUpService, clock: Clock) -> None:
    for _ in range(20):
        clock.move(minutes=1)
        backing_up.back_up_now()
    assert len(backing_up.list()) == 1


def test_a_person_sees_what_a_restore_would_change(
    backing_up: BackingUpService, store: ProfileStore
) -> None:
    made = backing_up.back_up_now()
    with store.transaction():
        store.annotations.add(note())
    assert backing_up.preview(made).gone == 1
    assert backing_up.contents(made).notes == 1


def test_a_restore_tells_all_screens_and_keeps_the_present_state(
    backing_up: BackingUpService, store: ProfileStore, clock: Clock
) -> None:
    made = backing_up.back_up_now()
    with store.transaction():
        store.annotations.add(note())
    clock.move(hours=1)
    before, changes = backing_up.restore(made)
    assert changes == Changes(True, True, True, (), True, True, True)
    assert len(store.annotations.all_ids()) == 1
    assert backing_up.contents(before).notes == 2
    assert before in backing_up.list()


def test_another_folder_is_used_from_then_on(
    backing_up: BackingUpService, store: ProfileStore, tmp_path: Path
) -> None:
    backing_up.back_up_now()
    backing_up.use_folder(tmp_path / "stick")
    assert backing_up.list() == []
    assert backing_up.back_up_now().path.parent == tmp_path / "stick"


def test_data_that_is_sound_is_said_to_be(backing_up: BackingUpService) -> None:
    assert backing_up.check_data().is_sound
    assert backing_up.check_data_apart().is_sound


def test_nothing_is_due_where_nothing_can_be_written(
    store: ProfileStore, tmp_path: Path, clock: Clock
) -> None:
    reader = ProfileStore(tmp_path / "Main", clock, read_only=True)
    assert not BackingUpService(reader, clock=clock).due()
    reader.close()


def test_a_damaged_profile_is_salvaged(store: ProfileStore, clock: Clock) -> None:
    store.close()
    report = salvage_profile(store.folder, store.backups, clock)
    assert report.annotations == 1
