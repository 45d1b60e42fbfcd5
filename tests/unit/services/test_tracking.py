"""Reading progress: measured from signs of life, stored at leisure, corrected by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from desktop.clock import stamp
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.library import PageId
from desktop.domain.progress import MOST_BETWEEN, seconds_needed
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services.reading import ReadingService
from desktop.services.tracking import TrackingService
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, Clock

PAGE = PageId("plan.user-needs")
OTHER = PageId("award.contract")


class Stopwatch:
    """Durations that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingService]:
    """Reading the real content."""
    store = ContentStore(paths.find().content)
    yield ReadingService(store, lambda: None)
    store.close()


@pytest.fixture
def watch() -> Stopwatch:
    """A stopwatch."""
    return Stopwatch()


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[ProfileStore]:
    """A new profile."""
    store = ProfileStore(tmp_path / "Main", Clock())
    yield store
    store.close()


@pytest.fixture
def tracking(profile: ProfileStore, reading: ReadingService, watch: Stopwatch) -> TrackingService:
    """A service on an empty profile."""
    return TrackingService(profile, reading, Clock(), watch)


def needed(reading: ReadingService) -> int:
    page = reading.page(PAGE)
    assert page is not None
    return seconds_needed(page.minutes)


def test_time_and_end_make_a_page_read(
    tracking: TrackingService, reading: ReadingService, watch: Stopwatch
) -> None:
    tracking.turn_to(PAGE)
    watch.wait(needed(reading))
    tracking.reach_end()
    assert tracking.store() == Changes(progress=True, page_ids=(PAGE,))
    assert tracking.is_read(PAGE)
    assert tracking.read_pages() == {PAGE}


def test_the_end_alone_is_not_enough(tracking: TrackingService, watch: Stopwatch) -> None:
    tracking.turn_to(PAGE)
    watch.wait(3)
    tracking.reach_end()
    assert tracking.store() == NO_CHANGES
    assert not tracking.is_read(PAGE)
    assert tracking.of(PAGE).reached_end


def test_time_adds_up_over_visits_and_runs(
    tracking: TrackingService, profile: ProfileStore, reading: ReadingService, watch: Stopwatch
) -> None:
    for _ in range(3):
        tracking.turn_to(PAGE)
        watch.wait(10.5)
        tracking.turn_to(OTHER)
        watch.wait(1)
        tracking.store()
    again = TrackingService(profile, reading, Clock(), watch)
    assert again.of(PAGE).seconds == 31
    assert again.of(OTHER).seconds == 3


def test_while_nobody_looks_no_time_counts(tracking: TrackingService, watch: Stopwatch) -> None:
    tracking.turn_to(PAGE)
    watch.wait(10)
    tracking.turn_to(None)
    watch.wait(5000)
    tracking.turn_to(PAGE)
    watch.wait(10)
    tracking.store()
    assert tracking.of(PAGE).seconds == 20


def test_a_page_left_open_over_lunch_does_not_count_long(
    tracking: TrackingService, watch: Stopwatch
) -> None:
    tracking.turn_to(PAGE)
    watch.wait(3600)
    tracking.live()
    watch.wait(10)
    tracking.store()
    assert tracking.of(PAGE).seconds == MOST_BETWEEN + 10


def test_the_time_of_the_last_visit_is_kept(tracking: TrackingService) -> None:
    tracking.turn_to(PAGE)
    tracking.store()
    assert tracking.of(PAGE).last_opened == stamp(NOON)


def test_what_is_said_by_hand_stays_said(
    tracking: TrackingService, reading: ReadingService, watch: Stopwatch
) -> None:
    tracking.turn_to(PAGE)
    watch.wait(needed(reading))
    tracking.reach_end()
    tracking.store()
    assert tracking.mark(PAGE, is_read=False) == Changes(progress=True, page_ids=(PAGE,))
    watch.wait(100)
    tracking.store()
    assert not tracking.is_read(PAGE)
    tracking.mark(PAGE, is_read=True)
    assert tracking.is_read(PAGE)


def test_nothing_is_written_where_nothing_was_read(tracking: TrackingService) -> None:
    assert tracking.store() == NO_CHANGES


def test_what_could_not_be_stored_is_stored_later(
    tracking: TrackingService,
    profile: ProfileStore,
    watch: Stopwatch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> None:
        raise EnvironmentProblem(Trouble.DISK_FULL)

    tracking.turn_to(PAGE)
    watch.wait(10)
    monkeypatch.setattr(profile, "write", fail)
    with pytest.raises(EnvironmentProblem):
        tracking.store()
    monkeypatch.undo()
    watch.wait(10)
    tracking.store()
    assert tracking.of(PAGE).seconds == 20


def test_after_a_restore_the_profile_is_read_anew(
    tracking: TrackingService, profile: ProfileStore, watch: Stopwatch
) -> None:
    tracking.mark(PAGE, is_read=True)
    with profile.transaction():
        profile.progress.put(tracking.of(PAGE)._replace(is_read=False))
    tracking.forget()
    assert not tracking.is_read(PAGE)
