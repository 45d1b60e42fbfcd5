"""A damaged profile: kept as it is, and every row that can be read is saved into a new one."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.annotations import Annotation
from desktop.domain.keeping import SalvageReport
from desktop.errors import EnvironmentProblem, ProfileLocked, Trouble
from desktop.storage import backup, loose_rows
from desktop.storage.profile_store import ProfileStore
from desktop.storage.salvage import salvage
from tests.personal import NOON, Clock, note, progress
from tests.unit.storage.conftest import OpenProfile

COUNT = 400


@pytest.fixture
def written(profile: ProfileStore) -> list[Annotation]:
    """Notes short and long in a profile that was closed."""
    chance = random.Random(1)
    notes = [
        note(f"{number} " + "words " * chance.choice((1, 30, 2000))) for number in range(COUNT)
    ]
    with profile.transaction():
        for annotation in notes:
            profile.annotations.add(annotation)
        profile.progress.put(progress())
    with profile.transaction():
        profile.annotations.put(
            notes[0]._replace(body="changed", changed="2026-03-11T00:00:00.000Z")
        )
    profile.close()
    return notes


Save = Callable[[], tuple[SalvageReport, ProfileStore]]


@pytest.fixture
def save(folder: Path, open_profile: OpenProfile, clock: Clock) -> Save:
    """Salvage the profile, and open what came of it."""

    def do() -> tuple[SalvageReport, ProfileStore]:
        report = salvage(folder, folder.with_name("Main-backups"), clock)
        return report, open_profile()

    return do


def change(path: Path, start: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(start)
        file.write(data)


def saved(store: ProfileStore, notes: list[Annotation]) -> int:
    """Return how many notes are as they were written."""
    found = {annotation.id: annotation for annotation in store.annotations.iterate()}
    return sum(found.get(annotation.id) == annotation for annotation in notes[1:])


def test_a_sound_profile_is_saved_whole(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    report, store = save()
    assert saved(store, written) == COUNT - 1
    assert report[1:7] == (COUNT, 1, 1, (), 0, 0)
    assert [r.body for r in store.revisions.of_note(written[0].id)] == [written[0].body]
    assert store.check().is_sound


def test_the_damaged_file_is_kept_as_it_was(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    change(folder / "profile.db", 8192, bytes(4096))
    before = (folder / "profile.db").read_bytes()
    report, _ = save()
    assert report.kept.read_bytes() == before
    assert not list(folder.glob(".salvage*"))


def test_text_instead_of_a_profile_is_kept_and_an_empty_profile_begins(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    (folder / "profile.db").write_text("My notes are here now.")
    report, store = save()
    assert report.kept.read_text() == "My notes are here now."
    assert store.annotations.all_ids() == []


def test_without_its_first_page_nearly_everything_is_saved(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    change(folder / "profile.db", 0, bytes(4096))
    report, store = save()
    assert saved(store, written) == COUNT - 1
    assert report.loose == COUNT


@pytest.mark.parametrize("seed", range(12))
def test_a_zeroed_page_costs_few_notes(
    folder: Path, written: list[Annotation], save: Save, seed: int
) -> None:
    pages = (folder / "profile.db").stat().st_size // 4096
    change(folder / "profile.db", random.Random(seed).randrange(1, pages) * 4096, bytes(4096))
    _, store = save()
    assert saved(store, written) >= COUNT - 1 - 30
    assert store.check().structure == ()


def test_of_a_file_that_was_cut_off_the_rest_is_saved(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    path = folder / "profile.db"
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size * 3 // 5 + 77)
    _, store = save()
    assert saved(store, written) >= COUNT // 4


def test_a_damaged_note_in_a_file_that_was_cut_off_is_saved_too(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    path = folder / "profile.db"
    change(path, path.read_bytes().rindex(b"7 words") + 2, b"sword")
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size - 3 * 4096)
    report, _ = save()
    assert len(report.doubtful) == 1


def test_a_note_with_a_flipped_bit_is_saved_and_reported(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    path = folder / "profile.db"
    place = path.read_bytes().rindex(written[7].id.encode()) + 250
    change(path, place, bytes([path.read_bytes()[place] ^ 1]))
    report, store = save()
    assert len(report.doubtful) <= 1
    assert store.check().annotations == report.doubtful
    assert saved(store, written) >= COUNT - 2


def test_a_damaged_note_is_taken_from_a_backup(
    folder: Path, written: list[Annotation], save: Save
) -> None:
    path = folder / "profile.db"
    backup.make(path, folder.with_name("Main-backups"), NOON)
    data = path.read_bytes()
    place = data.rindex(b"7 words")
    change(path, place + 2, b"sword")
    report, store = save()
    assert report.doubtful == ()
    assert saved(store, written) == COUNT - 1


def test_a_profile_that_is_open_is_not_salvaged(
    folder: Path, profile: ProfileStore, clock: Clock
) -> None:
    with pytest.raises(ProfileLocked):
        salvage(folder, folder.with_name("Main-backups"), clock)


def test_without_a_folder_it_says_so(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        salvage(tmp_path / "gone", tmp_path, clock)
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


@pytest.mark.parametrize("seed", range(30))
def test_no_heap_of_bytes_upsets_the_search_for_rows(
    folder: Path, written: list[Annotation], seed: int
) -> None:
    chance = random.Random(seed)
    data = bytearray((folder / "profile.db").read_bytes()[: 40 * 4096])
    for _ in range(seed * 40):
        data[chance.randrange(len(data))] = chance.randrange(256)
    list(loose_rows.rows(bytes(data)))
    list(loose_rows.rows(chance.randbytes(9000)))
