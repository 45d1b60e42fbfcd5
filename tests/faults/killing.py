"""Kill a process that writes, again and again, and look at what it left."""

import json
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

from desktop.storage.profile_store import ProfileStore
from tests.faults.deeds import State, States, difference, states
from tests.note_index import look_at_index


class Tally(NamedTuple):
    """What was seen over many kills."""

    kills: int = 0
    acknowledged: int = 0
    cut_off: int = 0
    """Kills in the middle of a deed."""
    lost: int = 0
    damaged: int = 0

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


class Victim:
    """A driver, and what it said."""

    def __init__(self, folder: Path, seed: int, limit: int = 0) -> None:
        self.sure: States = {}
        self.begun: States = {}
        self.acknowledged = 0
        self.troubles: list[str] = []
        command = [sys.executable, "-m", "tests.faults.driver", str(folder), str(seed)]
        # With a limit it ends by itself: it is to be heard, not killed.
        self.process = subprocess.Popen(
            [*command, str(limit)] if limit else command, stdout=subprocess.PIPE
        )

    def wait_until_ready(self) -> None:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line == b"ready\n", line

    def listen(self) -> None:
        """Hear it out to its end."""
        assert self.process.stdout is not None
        with self.process.stdout as output:
            for line in output:
                self._hear(line.decode())
        self.process.wait()

    def _hear(self, line: str) -> None:
        if not line.endswith("\n"):
            return
        if line.startswith("? "):
            self.begun = {
                key: None if value is None else State(value[0], tuple(value[1]), value[2])
                for key, value in json.loads(line[2:]).items()
            }
        elif line.startswith("!"):
            self.acknowledged += 1
            self.sure |= self.begun
            self.begun = {}
        elif line.startswith("- "):
            self.troubles.append(line[2:].strip())
            self.begun = {}


def kill_once(folder: Path, seed: int, present: dict[str, State]) -> tuple[Tally, dict[str, State]]:
    """Let a driver work for a random moment, kill it, and compare; return what is there now."""
    victim = Victim(folder, seed)
    victim.wait_until_ready()
    moment = random.Random(seed).uniform(0.0, 0.12)
    timer = threading.Timer(moment, victim.process.kill)
    timer.start()
    victim.listen()
    timer.join()
    store = ProfileStore(folder)
    try:
        is_sound = store.check().is_sound
        found = states(store.annotations.iterate())
        look_at_index(store)
    finally:
        store.close()
    wrong = difference(found, {**present, **victim.sure}, victim.begun)
    tally = Tally(1, victim.acknowledged, bool(victim.begun), bool(wrong), not is_sound)
    return tally, found


def kill_many(folder: Path, kills: int, seed: int = 0) -> Tally:
    """Kill so many drivers, one after the other, on one profile."""
    total = Tally()
    present: dict[str, State] = {}
    for number in range(kills):
        tally, present = kill_once(folder, seed + number, present)
        total += tally
    return total
