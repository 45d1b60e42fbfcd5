"""Training over the real content and a profile on disk, at noon."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.sittings import Answered, Turn
from desktop.domain.training import Sitting
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from tests.personal import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def profile(tmp_path: Path, clock: Clock) -> Iterator[ProfileStore]:
    store = ProfileStore(tmp_path / "Main", clock)
    yield store
    assert store.check().is_sound
    assert store.training.answers.miscounted() == []
    store.close()


@pytest.fixture
def reading(store: ContentStore) -> ReadingService:
    return ReadingService(store, lambda: None)


Reopen = Callable[[], Training]


@pytest.fixture
def reopen(profile: ProfileStore, reading: ReadingService, clock: Clock) -> Iterator[Reopen]:
    """Make the services anew, as a new run of the program does."""
    opened: list[Training] = []

    def start() -> Training:
        opened.append(Training(profile, reading, clock))
        return opened[-1]

    yield start
    for training in opened:
        training.close()


@pytest.fixture
def training(reopen: Reopen) -> Training:
    return reopen()


class Learner:
    """Answers what comes, right or wrong."""

    def __init__(self, training: Training) -> None:
        self._training = training

    def turn(self, sitting: Sitting) -> Turn:
        turn = self._training.practising.current(sitting.id)
        assert turn is not None
        return turn

    def answer(self, sitting: Sitting, *, right: bool = True) -> Answered:
        turn = self.turn(sitting)
        solution = turn.question.solution if right else turn.question.empty
        return self._training.practising.answer(turn, solution, seconds=10)[0]

    def answer_all(self, sitting: Sitting, *, right: bool = True) -> Answered:
        while (answered := self.answer(sitting, right=right)).following is not None:
            pass
        return answered


@pytest.fixture
def learner(training: Training) -> Learner:
    return Learner(training)
