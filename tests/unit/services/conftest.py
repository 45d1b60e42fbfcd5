"""A trainer with an empty profile, for tests of hosting."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from tests.unit.services.hosting_room import Trainer

Hire = Callable[[], Trainer]


@pytest.fixture(scope="module")
def new_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty profile to copy: making one takes longer than a test."""
    folder = tmp_path_factory.mktemp("profile") / "Main"
    ProfileStore(folder).close()
    return folder


@pytest.fixture
def hire(new_profile: Path, tmp_path: Path, store: ContentStore) -> Iterator[Hire]:
    """Let a trainer begin, and another one after that on the same profile."""
    trainers: list[Trainer] = []
    shutil.copytree(new_profile, tmp_path / "Main")

    def begin() -> Trainer:
        trainers.append(Trainer(tmp_path / "Main", store))
        return trainers[-1]

    yield begin
    for trainer in trainers:
        trainer.close()


@pytest.fixture
def trainer(hire: Hire) -> Trainer:
    """A trainer with an empty profile."""
    return hire()
