"""A profile of one person, in a folder with an odd name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.profile_store import ProfileStore
from tests.personal import Clock

OpenProfile = Callable[..., ProfileStore]


@pytest.fixture
def clock() -> Clock:
    """Noon, until it is moved."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile's folder that is not there yet; its name would upset an address."""
    return tmp_path / "Ärger #1 100%41?" / "Main"


@pytest.fixture
def open_profile(folder: Path, clock: Clock) -> Iterator[OpenProfile]:
    """Open the profile as often as a test wants; closed again at its end."""
    opened: list[ProfileStore] = []

    def start(where: Path = folder, **options: object) -> ProfileStore:
        store = ProfileStore(where, clock, **options)  # type: ignore[arg-type]
        opened.append(store)
        return store

    yield start
    for store in opened:
        store.close()


@pytest.fixture
def profile(open_profile: OpenProfile) -> ProfileStore:
    """A new profile, open."""
    return open_profile()
