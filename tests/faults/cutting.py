"""Cut the power of many machines at many moments, and look at what is left."""

import contextlib
import random
import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

from desktop.errors import EnvironmentProblem
from desktop.storage.profile_store import ProfileStore
from tests.faults.deeds import difference, states
from tests.faults.power_cut import Disk, Machine
from tests.note_index import look_at_index


class Cuts(NamedTuple):
    """What was seen over many cuts."""

    cuts: int = 0
    acknowledged: int = 0
    torn: int = 0
    """Cuts that left a journal to be rolled back."""
    lost: int = 0
    corrupt: int = 0


def cut_many(
    folder: Path, machines: int, cuts_each: int, deeds: int = 40, synchronous: str = "EXTRA"
) -> Cuts:
    """Let so many machines work, each with its own deeds, and cut each so many times."""
    total = [0, 0, 0, 0, 0]
    for seed in range(machines):
        machine = Machine(folder / f"machine-{seed}", seed, synchronous)
        machine.work(deeds)
        machine.close()
        chance = random.Random(seed)
        events = machine.vfs.events
        moments = sorted(chance.randint(0, len(events)) for _ in range(cuts_each))
        disk, done = Disk(machine.before), 0
        for number, moment in enumerate(moments):
            for event in events[done:moment]:
                disk.take(event)
            done = moment
            left = folder / f"left-{seed}-{number}"
            left.mkdir()
            disk.cut(chance, left)
            seen = _look(left, machine, moment)
            total = [a + b for a, b in zip(total, seen, strict=True)]
            shutil.rmtree(left)
        shutil.rmtree(machine.folder)
    return Cuts(*total)


def _look(left: Path, machine: Machine, moment: int) -> tuple[int, int, int, int, int]:
    torn = (left / "profile.db-journal").exists()
    sure = machine.sure_at(moment)
    acknowledged = sum(1 for event, _ in machine.acknowledged if event <= moment)
    try:
        with contextlib.closing(ProfileStore(left)) as store:
            is_sound = store.check().is_sound
            # Reading a damaged profile comes to an end as well.
            found = states(store.annotations.iterate())
            if is_sound:
                look_at_index(store)
    except (EnvironmentProblem, sqlite3.DatabaseError):
        is_sound = False
    if not is_sound:
        return 1, acknowledged, int(torn), 0, 1
    wrong = difference(found, sure, machine.begun_at(moment))
    return 1, acknowledged, int(torn), int(bool(wrong)), 0
