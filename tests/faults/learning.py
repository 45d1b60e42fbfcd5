"""Kill a process that learns, again and again, and look at where its sittings stand."""

import contextlib
import json
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

from desktop.domain.training import SittingState
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore

Place = tuple[str, int]
"""A sitting and a position in it."""
Answers = dict[Place, str | None]
"""The answers that count; None is one that was taken back."""


class Seen(NamedTuple):
    """What was seen over many kills."""

    kills: int = 0
    acknowledged: int = 0
    cut_off: int = 0
    """Kills in the middle of a deed."""
    lost: int = 0
    doubled: int = 0
    astray: int = 0
    """Sittings that would not go on at their next question."""
    miscounted: int = 0
    damaged: int = 0

    def __add__(self, other: "Seen") -> "Seen":  # type: ignore[override]
        return Seen(*(a + b for a, b in zip(self, other, strict=True)))


def kill_many(folder: Path, content: Path, kills: int, seed: int = 0) -> Seen:
    """Kill so many learners, one after the other, on one profile."""
    total, present = Seen(), Answers()
    for number in range(kills):
        seen, present = _kill_once(folder, content, seed + number, present)
        total += seen
    return total


def _kill_once(folder: Path, content: Path, seed: int, present: Answers) -> tuple[Seen, Answers]:
    sure, begun, acknowledged = _let_learn(folder, content, seed)
    with contextlib.closing(ProfileStore(folder)) as store:
        live = [each for each in store.training.answers.iterate() if not each.taken_back]
        found: Answers = {(each.sitting_id, each.position): each.answer for each in live}
        expected = _without_gaps({**present, **sure})
        possible = _without_gaps({**present, **sure, **begun})
        seen = Seen(
            1,
            acknowledged,
            bool(begun),
            int(found not in (expected, possible)),
            len(live) - len(found),
            _astray(store, content, found),
            len(store.training.answers.miscounted()),
            int(not store.check().is_sound),
        )
    return seen, found


def _without_gaps(answers: Answers) -> Answers:
    return {place: answer for place, answer in answers.items() if answer is not None}


def _let_learn(folder: Path, content: Path, seed: int) -> tuple[Answers, Answers, int]:
    """Return what was acknowledged, what was begun, and how many deeds it were."""
    command = [sys.executable, "-m", "tests.faults.learner", str(folder), str(content), str(seed)]
    sure, begun, acknowledged = Answers(), Answers(), 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout as output:
        assert output.readline() == "ready\n"
        timer = threading.Timer(random.Random(seed).uniform(0.0, 0.25), process.kill)
        timer.start()
        for line in output:
            if line.startswith("? ") and line.endswith("\n"):
                sitting, position, answer = json.loads(line[2:])
                begun = {(sitting, position): answer and _plain(answer)}
            elif line.startswith("!"):
                acknowledged += 1
                sure |= begun
                begun = {}
    process.wait()
    timer.join()
    return sure, begun, acknowledged


def _plain(answer: str) -> str:
    return json.dumps(json.loads(answer), ensure_ascii=False, separators=(",", ":"))


def _astray(store: ProfileStore, content: Path, found: Answers) -> int:
    """Count sittings that would not go on at the first question without an answer."""
    reading = ContentStore(content)
    training = Training(store, ReadingService(reading, lambda: None))
    wrong = 0
    for sitting in store.training.sittings.all():
        done = {position for identity, position in found if identity == sitting.id}
        missing = sorted(set(range(len(sitting.question_ids))) - done)
        turn = training.practising.current(sitting.id)
        if sitting.state is SittingState.OPEN:
            wrong += turn is None or turn.position != missing[0]
        else:
            wrong += bool(missing)
    training.close()
    reading.close()
    return wrong
