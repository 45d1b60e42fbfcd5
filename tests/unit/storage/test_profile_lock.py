"""The lock of a profile: who holds it, and when it may be taken over."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.errors import EnvironmentProblem, ProfileLocked, Trouble
from desktop.storage.profile_lock import LOCK_NAME, ProfileLock, request_raise, take_request
from tests.personal import Clock

Take = Callable[..., ProfileLock]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def take(tmp_path: Path, clock: Clock) -> Iterator[Take]:
    """Take the lock of one folder; given back at the end."""
    taken: list[ProfileLock] = []

    def take_one(host: str = "office", *, take_over: bool = False) -> ProfileLock:
        lock = ProfileLock(tmp_path, clock, host=host, take_over=take_over)
        taken.append(lock)
        return lock

    yield take_one
    for lock in taken:
        lock.release()


def leave(folder: Path, **fields: object) -> None:
    """Leave a lock file as a run that was killed leaves it."""
    stamp = "2026-03-10T11:59:00.000Z"
    holder = {"host": "office", "process": 4_000_000, "since": stamp, "seen": stamp} | fields
    (folder / LOCK_NAME).write_text(json.dumps(holder))


def test_the_file_names_host_process_and_time(tmp_path: Path, take: Take) -> None:
    take()
    holder = json.loads((tmp_path / LOCK_NAME).read_text())
    assert holder == {
        "host": "office",
        "process": os.getpid(),
        "since": "2026-03-10T12:00:00.000Z",
        "seen": "2026-03-10T12:00:00.000Z",
    }


def test_a_lock_is_held_once(take: Take) -> None:
    take()
    with pytest.raises(ProfileLocked):
        take()


def test_even_asking_does_not_take_over_from_a_run_on_this_computer(
    take: Take, clock: Clock
) -> None:
    take()
    clock.move(days=400)
    with pytest.raises(ProfileLocked) as caught:
        take(take_over=True)
    assert not caught.value.may_take_over


def test_a_released_lock_can_be_taken_on_any_computer(take: Take) -> None:
    take().release()
    take("laptop").release()
    take("office")


def test_the_lock_of_a_run_that_is_gone_is_taken_without_asking(tmp_path: Path, take: Take) -> None:
    leave(tmp_path)
    assert take().is_ours()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"host": 1}', "\0" * 50])
def test_a_lock_file_that_says_nothing_holds_nothing(tmp_path: Path, take: Take, text: str) -> None:
    (tmp_path / LOCK_NAME).write_text(text)
    assert take().is_ours()


def test_a_run_on_another_computer_is_not_overridden(tmp_path: Path, take: Take) -> None:
    leave(tmp_path, host="laptop")
    with pytest.raises(ProfileLocked) as caught:
        take(take_over=True)
    assert caught.value.host == "laptop"
    assert caught.value.since == "2026-03-10T11:59:00.000Z"
    assert not caught.value.here
    assert not caught.value.may_take_over


def test_a_silent_computer_is_overridden_only_when_a_person_says_so(
    tmp_path: Path, take: Take, clock: Clock
) -> None:
    leave(tmp_path, host="laptop")
    clock.move(hours=1)
    with pytest.raises(ProfileLocked) as caught:
        take()
    assert caught.value.may_take_over
    assert take(take_over=True).is_ours()


def test_a_holder_that_says_it_is_there_is_not_silent(
    tmp_path: Path, take: Take, clock: Clock
) -> None:
    first = take("laptop")
    clock.move(hours=1)
    first.refresh()
    os.close(first._file)
    with pytest.raises(ProfileLocked) as caught:
        take("office")
    assert not caught.value.may_take_over
    first._file = os.open(tmp_path / LOCK_NAME, os.O_RDWR)


def test_a_clock_set_back_does_not_stop_the_holder_from_saying_it_is_there(
    tmp_path: Path, take: Take, clock: Clock
) -> None:
    lock = take()
    clock.move(days=-400)
    lock.refresh()
    assert json.loads((tmp_path / LOCK_NAME).read_text())["seen"].startswith("2025-02")
    assert lock.is_ours()


def test_who_was_overridden_notices(tmp_path: Path, take: Take) -> None:
    lock = take()
    leave(tmp_path, host="laptop")
    assert not lock.is_ours()


def test_who_was_overridden_leaves_the_others_lock_alone(tmp_path: Path, take: Take) -> None:
    lock = take()
    leave(tmp_path, host="laptop")
    lock.release()
    assert "laptop" in (tmp_path / LOCK_NAME).read_text()


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        ProfileLock(tmp_path / "gone")
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


def test_a_request_is_taken_once(tmp_path: Path) -> None:
    request_raise(tmp_path)
    assert take_request(tmp_path)
    assert not take_request(tmp_path)


def test_a_request_to_a_folder_that_is_gone_is_reported(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        request_raise(tmp_path / "gone")
