"""What a person can do about backups."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.clock import stamp
from desktop.domain.annotations import AnnotationId, Changes, Revision
from desktop.domain.keeping import BackupReason
from desktop.services import backing_up as service
from desktop.services.backing_up import BackingUpService, salvage_profile
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, Clock, note


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


def write_old_texts(store: ProfileStore, count: int) -> AnnotationId:
    """Keep texts of a note, an hour apart, from two years ago on."""
    written = note("now", changed=stamp(NOON))
    with store.transaction():
        store.annotations.add(written)
        for hours in range(count):
            saved = stamp(NOON - timedelta(days=800, hours=-hours))
            store.revisions.add(Revision(written.id, saved, f"{hours}"))
    return written.id


def texts(store: ProfileStore, annotation_id: AnnotationId) -> list[int]:
    return [int(each.body) for each in store.revisions.of_note(annotation_id)]


def test_earlier_texts_are_thinned_out_in_steps_and_the_last_of_a_month_stays(
    backing_up: BackingUpService, store: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "THINNED_AT_ONCE", 7)
    written = write_old_texts(store, 1000)
    steps = list(backing_up.thin_revisions())
    assert max(steps) == 7
    kept = texts(store, written)
    assert sum(steps) == 1000 - len(kept)
    # The latest ten, the last of January and of December, and the first.
    assert kept == [*range(999, 989, -1), 31 * 24 + 11, 11, 0]
    assert store.check().is_sound
    assert list(backing_up.thin_revisions()) == [0]


def test_thinning_that_is_killed_half_way_loses_nothing_and_goes_on_later(
    backing_up: BackingUpService,
    store: ProfileStore,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(service, "THINNED_AT_ONCE", 7)
    written, untouched = write_old_texts(store, 200), write_old_texts(store, 200)
    whole = store.folder.with_name("Whole")
    shutil.copytree(store.folder, whole)
    begun = backing_up.thin_revisions()
    for _ in range(3):
        next(begun)
    del begun
    # What another process sees of the file is what a killed one leaves.
    left = store.folder.with_name("Left")
    shutil.copytree(store.folder, left)
    results = []
    for folder in (whole, left):
        (folder / "profile.lock").unlink()
        with closing(ProfileStore(folder, clock)) as opened:
            assert opened.check().is_sound
            list(BackingUpService(opened, clock=clock).thin_revisions())
            results.append([texts(opened, each) for each in (written, untouched)])
    assert results[0] == results[1]
    assert len(results[0][0]) > 10


def test_what_was_thinned_out_is_in_the_backup_before(
    backing_up: BackingUpService, store: ProfileStore
) -> None:
    written = write_old_texts(store, 200)
    made = backing_up.back_up_now(BackupReason.HOUR)
    list(backing_up.thin_revisions())
    assert len(texts(store, written)) < 200
    backing_up.restore(made)
    assert len(texts(store, written)) == 200


def test_nothing_is_thinned_out_of_what_is_open_for_reading(
    backing_up: BackingUpService, store: ProfileStore, clock: Clock
) -> None:
    write_old_texts(store, 200)
    with closing(ProfileStore(store.folder, clock, read_only=True)) as reading:
        assert list(BackingUpService(reading, clock=clock).thin_revisions()) == []


def test_another_folder_is_used_from_then_on(
    backing_up: BackingUpService, store: ProfileStore, tmp_path: Path
) -> None:
    backing_up.back_up_now()
    backing_up.use_folder(tmp_path / "stick")
    assert backing_up.list() == []
    assert backing_up.back_up_now().path.parent == tmp_path / "stick"


def test_data_that_is_sound_is_said_to_be(backing_up: BackingUpService) -> None:
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
