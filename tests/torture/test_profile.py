"""The profile under all faults at full size. Takes about a quarter of an hour."""

import contextlib
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.ballast import NAME as BALLAST
from desktop.storage.profile_store import ProfileStore
from tests.faults.cutting import cut_many
from tests.faults.damage import HARMS, bodies_of, flips_detected, outcome, write_profile
from tests.faults.deeds import Person, States, difference, states
from tests.faults.full_disk import small_disk
from tests.faults.killing import kill_many
from tests.faults.power_cut import Fault, Machine
from tests.torture.conftest import FIGURES

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(sys.platform == "win32", reason="needs signals and mounts"),
]

Note = Callable[[str, object], None]


@pytest.fixture
def figure() -> Note:
    """Keep a figure for the end of the run."""
    return lambda name, value: FIGURES.append(f"{name}: {value}")


def test_a_thousand_kills_lose_nothing_acknowledged(tmp_path: Path, figure: Note) -> None:
    tally = kill_many(tmp_path / "Main", 1000, seed=10_000)
    figure("kills", tally)
    assert tally.acknowledged > 1000
    assert (tally.lost, tally.damaged) == (0, 0)


def test_three_thousand_power_cuts_lose_nothing_acknowledged(tmp_path: Path, figure: Note) -> None:
    cuts = cut_many(tmp_path, machines=60, cuts_each=50)
    figure("power cuts", cuts)
    assert cuts.cuts == 3000
    assert (cuts.lost, cuts.corrupt) == (0, 0)


@pytest.mark.parametrize("synchronous", ["FULL", "NORMAL", "OFF"])
def test_the_model_of_failing_power_notices_weaker_settings(
    tmp_path: Path, figure: Note, synchronous: str
) -> None:
    cuts = cut_many(tmp_path, machines=6, cuts_each=50, synchronous=synchronous)
    figure(f"power cuts with synchronous={synchronous}", cuts)
    assert cuts.lost + cuts.corrupt > 0


@pytest.mark.parametrize(("kind", "latest"), [("write", 80), ("sync", 6), ("full", 80)])
def test_errors_of_the_disk_store_nothing_halfway(
    tmp_path: Path, figure: Note, kind: str, latest: int
) -> None:
    machine = Machine(tmp_path / "machine", 7)
    chance = random.Random(7)
    for _ in range(1000):
        machine.vfs.fault = Fault(kind, chance.randrange(latest))
        machine.do_one()
        # The log of a thousand deeds is not needed here.
        machine.vfs.events[:] = machine.vfs.events[-1:]
    machine.vfs.fault = None
    machine.close()
    figure(f"injected {kind} errors, acknowledged", (machine.vfs.faults, len(machine.acknowledged)))
    sure = machine.sure_at(sys.maxsize)
    with contextlib.closing(ProfileStore(machine.folder)) as store:
        assert store.check().is_sound
        assert difference(states(store.annotations.iterate()), sure, {}) == []


class Writer:
    """Somebody who writes while the disk fills up."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.store = ProfileStore(folder)
        self.sure: States = {}
        self.refused = self.stored = 0
        self._person = Person(seed)

    def write(self) -> None:
        """Do one deed as the program does."""
        name, changes = self._person.plan()
        try:
            self.store.write(lambda: self._person.do(name, self.store.annotations))
        except EnvironmentProblem as problem:
            if problem.trouble is not Trouble.DISK_FULL:
                raise
            self.refused += 1
            return
        self._person.done()
        self.sure |= changes
        self.stored += 1

    def is_complete(self) -> bool:
        """Return whether all that was acknowledged is there, and nothing else."""
        return not difference(states(self.store.annotations.iterate()), self.sure, {})


def test_a_disk_that_is_full_at_every_write_loses_nothing(tmp_path: Path, figure: Note) -> None:
    """Let the disk be full after every possible number of free blocks."""
    refused = stored = 0
    for blocks in range(60):
        with small_disk(tmp_path / f"disk-{blocks}", 2000) as is_small:
            if not is_small:
                pytest.skip("no file system can be mounted here")
            folder = tmp_path / f"disk-{blocks}" / "Main"
            writer = Writer(folder, blocks)
            film = folder.with_name("film.mkv")
            fill(film, leave=blocks * 4096)
            if blocks % 2:
                (folder / BALLAST).unlink()
            for _ in range(200):
                writer.write()
            assert writer.is_complete()
            before = writer.stored
            film.unlink()
            writer.write()
            assert writer.stored == before + 1
            assert writer.store.check().is_sound
            assert writer.is_complete()
            writer.store.close()
            writer.store = ProfileStore(folder)
            assert writer.is_complete()
            writer.store.close()
            refused, stored = refused + writer.refused, stored + writer.stored
    figure("full disk: deeds refused, deeds stored", (refused, stored))
    assert refused > 60


def fill(path: Path, leave: int) -> None:
    """Fill the disk with one file, and leave so many bytes."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    with path.open("rb+") as file:
        file.truncate(max(0, path.stat().st_size - leave))


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_profile_is_reported_and_salvaged(
    tmp_path: Path, figure: Note, harm: str
) -> None:
    folder = tmp_path / "Main"
    data = write_profile(folder, 300)
    wanted = bodies_of(folder)
    seen = []
    for seed in range(60):
        damaged = bytearray(data)
        HARMS[harm](damaged, random.Random(seed))
        seen.append(outcome(folder, bytes(damaged), wanted))
    saved = sorted(one.saved for one in seen)
    noticed = sum(one.refused or one.reported for one in seen)
    figure(
        f"{harm}: noticed {noticed} of {len(seen)}, notes saved of {len(wanted)}",
        f"least {saved[0]}, middle {saved[len(saved) // 2]}, most {saved[-1]}",
    )
    assert all(one.opens for one in seen)
    assert all(one.refused or one.reported or one.saved == len(wanted) for one in seen)


def test_flipped_bits_in_notes_are_noticed(tmp_path: Path, figure: Note) -> None:
    write_profile(tmp_path / "Main", 300)
    detected = flips_detected(tmp_path / "Main", 500)
    figure("flipped bits noticed of 500", detected)
    assert detected >= 475
