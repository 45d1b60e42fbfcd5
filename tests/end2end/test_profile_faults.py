"""Nothing acknowledged is ever lost: the faults of `make torture` at the size of every run."""

import contextlib
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths
from desktop.domain.annotations import NotebookQuery
from desktop.domain.keeping import BackupReason
from desktop.errors import EnvironmentProblem, ProfileLocked, Trouble
from desktop.services.annotating import AnnotatingService
from desktop.services.backing_up import BackingUpService
from desktop.services.reading import ReadingService
from desktop.storage.ballast import NAME as BALLAST
from desktop.storage.content_store import ContentStore
from desktop.storage.migrations import MIGRATIONS, Migration
from desktop.storage.profile_store import ProfileStore
from tests.faults.cutting import cut_many
from tests.faults.damage import HARMS, bodies_of, flips_detected, outcome, write_profile
from tests.faults.deeds import difference, states
from tests.faults.full_disk import small_disk
from tests.faults.killing import Victim, kill_many
from tests.faults.power_cut import Fault, Machine
from tests.note_index import look_at_index
from tests.personal import PAGE, Clock, note

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and mounts")


def add(store: ProfileStore, body: str) -> None:
    with store.transaction():
        store.annotations.add(note(body))


def bodies(store: ProfileStore) -> list[str]:
    return [annotation.body for annotation in store.annotations.iterate()]


# Killed


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    tally = kill_many(tmp_path / "Main", 40)
    assert tally.acknowledged > 40
    assert (tally.lost, tally.damaged) == (0, 0)


SLOW_MIGRATION = Migration(
    "slow",
    (
        "CREATE TABLE slow (n INTEGER, text TEXT)",
        "INSERT INTO slow WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c"
        " WHERE n < 60000) SELECT n, hex(randomblob(40)) FROM c",
        "UPDATE slow SET text = text || n",
        "DELETE FROM slow WHERE n % 2",
    ),
)
MIGRATING = """
import sys
from pathlib import Path
from desktop.storage.migrations import MIGRATIONS
from desktop.storage.profile_store import ProfileStore
from tests.end2end.test_profile_faults import SLOW_MIGRATION
print("begun", flush=True)
ProfileStore(Path(sys.argv[1]), migrations=(*MIGRATIONS, SLOW_MIGRATION)).close()
"""


def test_a_migration_that_is_killed_half_way_is_taken_again(tmp_path: Path) -> None:
    folder = tmp_path / "Main"
    with contextlib.closing(ProfileStore(folder)) as store:
        add(store, "one")
    chance = random.Random(1)
    for _ in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", MIGRATING, str(folder)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        with process.stdout as output:
            output.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0, 0.15))
        process.kill()
        process.wait()
        with contextlib.closing(sqlite3.connect(folder / "profile.db")) as connection:
            assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            assert connection.execute("SELECT body FROM annotations").fetchall() == [("one",)]
            tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'slow'")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            assert version == len(MIGRATIONS) + tables.fetchone()[0]
    with contextlib.closing(
        ProfileStore(folder, migrations=(*MIGRATIONS, SLOW_MIGRATION))
    ) as store:
        assert bodies(store) == ["one"]


# Power


def test_nothing_acknowledged_is_lost_when_the_power_fails(tmp_path: Path) -> None:
    cuts = cut_many(tmp_path, machines=5, cuts_each=40)
    assert cuts.torn > 40
    assert (cuts.lost, cuts.corrupt) == (0, 0)


def test_the_model_of_failing_power_notices_a_weaker_setting(tmp_path: Path) -> None:
    assert cut_many(tmp_path, machines=2, cuts_each=40, synchronous="FULL").lost > 0
    assert cut_many(tmp_path, machines=2, cuts_each=40, synchronous="OFF").corrupt > 0


@pytest.mark.parametrize(("kind", "latest"), [("write", 60), ("sync", 6), ("full", 60)])
def test_an_error_of_the_disk_stores_nothing_halfway(
    tmp_path: Path, kind: str, latest: int
) -> None:
    machine = Machine(tmp_path / "machine", 7)
    chance = random.Random(7)
    for _ in range(80):
        machine.vfs.fault = Fault(kind, chance.randrange(latest))
        machine.do_one()
    machine.vfs.fault = None
    machine.close()
    assert machine.vfs.faults > 10
    sure = machine.sure_at(len(machine.vfs.events))
    with contextlib.closing(ProfileStore(machine.folder)) as store:
        assert store.check().is_sound
        assert difference(states(store.annotations.iterate()), sure, {}) == []


# Full


def test_a_full_disk_loses_nothing_and_recovers_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2000) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        store = ProfileStore(tmp_path / "disk" / "Main")
        film = tmp_path / "disk" / "film.mkv"
        film.write_bytes(bytes(300_000))
        stored = []
        troubles = []
        for number in range(400):
            body = f"{number} " + "x" * 5000
            try:
                add(store, body)
            except EnvironmentProblem as problem:
                troubles.append(problem.trouble)
                if len(troubles) > 3:
                    break
            else:
                stored.append(body)
        assert set(troubles) == {Trouble.DISK_FULL}
        assert not (tmp_path / "disk" / "Main" / BALLAST).exists()
        assert bodies(store) == stored
        film.unlink()
        with store.transaction():
            store.annotations.purge(store.annotations.all_ids()[:5])
        assert store.check().is_sound
        store.close()
        again = ProfileStore(tmp_path / "disk" / "Main")
        assert bodies(again) == stored[5:]
        add(again, "room again")
        again.close()


def test_the_ballast_lets_one_more_deed_through(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2000) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        store = ProfileStore(tmp_path / "disk" / "Main")
        filler = tmp_path / "disk" / "film.mkv"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        store.write(lambda: store.annotations.add(note("typed when the disk was full")))
        assert not (tmp_path / "disk" / "Main" / BALLAST).exists()
        filler.unlink()
        store.close()
        with contextlib.closing(ProfileStore(tmp_path / "disk" / "Main")) as again:
            assert bodies(again) == ["typed when the disk was full"]
            add(again, "room again")
            assert (tmp_path / "disk" / "Main" / BALLAST).exists()


def test_a_full_disk_does_not_spoil_the_search(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2000) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        content = ContentStore(paths.find().content)
        store = ProfileStore(tmp_path / "disk" / "Main")
        annotating = AnnotatingService(store, ReadingService(content, lambda: None))
        made = annotating.write_note(PAGE, "buses")[0]
        annotating.catch_up()
        annotating.save_body(made.id, "trams")
        film = tmp_path / "disk" / "film.mkv"
        with contextlib.suppress(OSError), film.open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        for text, count in (("buses", 0), ("trams", 1), ("ram", 1)):
            assert annotating.count(NotebookQuery(text=text)) == count
        # Nothing could be written, and the room for what a person writes is still kept.
        assert store.annotations.is_behind()
        assert (tmp_path / "disk" / "Main" / BALLAST).exists()
        annotating.save_body(made.id, "ferries")
        film.unlink()
        assert annotating.count(NotebookQuery(text="ferries")) == 1
        assert not store.annotations.is_behind()
        look_at_index(store)
        store.close()
        content.close()


def test_a_limit_on_the_size_of_files_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "Main"
    with contextlib.closing(ProfileStore(folder)):
        pass
    victim = Victim(folder, 3, (folder / "profile.db").stat().st_size + 60_000)
    victim.wait_until_ready()
    victim.listen()
    assert victim.troubles
    with contextlib.closing(ProfileStore(folder)) as store:
        assert store.check().is_sound
        assert difference(states(store.annotations.iterate()), victim.sure, {}) == []


# Folders


def test_a_folder_that_is_removed_while_running_acknowledges_nothing(tmp_path: Path) -> None:
    store = ProfileStore(tmp_path / "Main")
    add(store, "one")
    shutil.rmtree(tmp_path / "Main")
    with pytest.raises(EnvironmentProblem) as caught:
        add(store, "two")
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE
    store.close()


def test_a_profile_that_is_replaced_while_running_acknowledges_nothing(tmp_path: Path) -> None:
    store = ProfileStore(tmp_path / "Main")
    add(store, "one")
    (tmp_path / "Main" / "profile.db").rename(tmp_path / "moved.db")
    shutil.copyfile(tmp_path / "moved.db", tmp_path / "Main" / "profile.db")
    with pytest.raises(EnvironmentProblem):
        add(store, "two")
    store.close()


# Others


def test_a_second_process_is_refused_at_once_and_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "Main"
    victim = Victim(folder, 1)
    victim.wait_until_ready()
    try:
        with pytest.raises(ProfileLocked) as caught:
            ProfileStore(folder)
        assert caught.value.here
        assert caught.value.process == victim.process.pid
    finally:
        victim.process.kill()
        victim.listen()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    folder = tmp_path / "Main"
    victim = Victim(folder, 1)
    victim.wait_until_ready()
    victim.process.kill()
    victim.listen()
    assert (folder / "profile.lock").read_text()
    with contextlib.closing(ProfileStore(folder)) as store:
        add(store, "after")


# Clocks


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_jumps_loses_nothing_and_stops_nothing(tmp_path: Path, days: int) -> None:
    clock = Clock()
    folder, backups = tmp_path / "Main", tmp_path / "backups"
    with contextlib.closing(ProfileStore(folder, clock, backups=backups)) as store:
        service = BackingUpService(store, clock=clock)
        add(store, "before")
        service.back_up_now(BackupReason.START)
        clock.move(days=days)
        add(store, "in the same run")
        assert service.due()
        service.back_up_now(BackupReason.HOUR)
    with contextlib.closing(ProfileStore(folder, clock, backups=backups)) as store:
        service = BackingUpService(store, clock=clock)
        add(store, "in another run")
        clock.move(days=-days, hours=1)
        add(store, "when it was put right")
        service.back_up_now(BackupReason.HOUR)
        assert len(service.list()) == 3
        assert store.check().is_sound
        assert bodies(store) == [
            "before", "in the same run", "in another run", "when it was put right",
        ]  # fmt: skip
        first = min(service.list(), key=lambda each: service.contents(each).notes)
        service.restore(first)
        assert bodies(store) == ["before"]


# Damage


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_profile_is_reported_and_salvaged(tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "Main"
    data = write_profile(folder, 60)
    wanted = bodies_of(folder)
    for seed in range(6):
        damaged = bytearray(data)
        HARMS[harm](damaged, random.Random(seed))
        seen = outcome(folder, bytes(damaged), wanted)
        assert seen.opens
        # What is not noticed has cost nothing.
        assert seen.refused or seen.reported or seen.saved == len(wanted)


def test_single_flipped_bits_in_notes_are_noticed(tmp_path: Path) -> None:
    write_profile(tmp_path / "Main", 60)
    assert flips_detected(tmp_path / "Main", 100) >= 95
