"""A process to be killed: learns from question to question and says what it stored.

    python -m tests.faults.learner FOLDER CONTENT SEED

It goes on with the sitting that is open, or begins another one. Each deed is a line
`? [sitting, position, answer]` before it (the answer is None where one is taken back) and a line
`!` once it was stored. Nothing is buffered.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from desktop.domain.annotations import Changes
from desktop.domain.sittings import Turn
from desktop.domain.training import Scope, Sitting
from desktop.errors import InputProblem
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


class Learner:
    """Answers at random, and takes every tenth answer back."""

    def __init__(self, training: Training, seed: int) -> None:
        self._training = training
        self._random = random.Random(seed)

    def sitting(self) -> Sitting:
        """Return the sitting to go on with."""
        waiting = self._training.practising.open_sittings()
        if waiting:
            return waiting[0]
        assembling = self._training.assembling
        beginnings: list[Callable[[], tuple[Sitting, Changes]]] = [
            lambda: assembling.start_practice(Scope(part_ids=("planning",)), 12),
            lambda: assembling.start_exam("award", 10),
            lambda: assembling.start_check("module.planning"),
            lambda: assembling.start_mistakes(length=8),
            lambda: assembling.start_sorting(length=10),
        ]
        try:
            return self._random.choice(beginnings)()[0]
        except InputProblem:
            return assembling.start_practice(Scope(), 12)[0]

    def learn(self) -> None:
        """Work on one sitting to its end."""
        sitting = self.sitting()
        turn = self._training.practising.current(sitting.id)
        while turn is not None:
            if turn.position and self._random.random() < 0.1:
                say(f"? {json.dumps([sitting.id, turn.position - 1, None])}")
                turn, _ = self._training.practising.take_back(sitting.id)
                say("!")
                continue
            turn = self._answer(turn)

    def _answer(self, turn: Turn) -> Turn | None:
        question = turn.question
        answer = question.solution if self._random.random() < 0.7 else question.empty
        say(f"? {json.dumps([turn.sitting.id, turn.position, json.dumps(answer)])}")
        answered, _ = self._training.practising.answer(turn, answer, seconds=5)
        say("!")
        return answered.following


def main(folder: Path, content: Path, seed: int) -> None:
    store = ProfileStore(folder)
    training = Training(store, ReadingService(ContentStore(content), lambda: None))
    learner = Learner(training, seed)
    say("ready")
    while True:
        learner.learn()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
