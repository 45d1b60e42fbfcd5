"""Workshops at full size: killed hundreds of times, and in a network with hostile strangers."""

import contextlib
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.figures import percentile
from benchmarks.memory import resident_mib
from desktop.domain.workshop.session import Stage
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.ballast import NAME as BALLAST
from tests.faults.full_disk import small_disk
from tests.faults.workshop_driver import host
from tests.faults.workshop_killing import kill_many
from tests.torture.conftest import FIGURES
from tests.workshop import SINGLE, TRUE_FALSE, setup

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(sys.platform != "linux", reason="needs signals and 127.0.1.x"),
]

Note = Callable[[str, object], None]
WINDOW_SECONDS = 2.0
HONEST, HOSTILE = 270, 30


@pytest.fixture
def figure() -> Note:
    """Keep a figure for the end of the run."""
    return lambda name, value: FIGURES.append(f"{name}: {value}")


def test_two_hundred_kills_lose_nothing_acknowledged(tmp_path: Path, figure: Note) -> None:
    tally = kill_many(tmp_path / "Main", 200, seed=1000)
    figure("kills of a workshop", tally)
    assert tally.acknowledged > 500
    assert tally[3:] == (0, 0, 0, 0)


@pytest.mark.parametrize("hostile", [0, HOSTILE])
def test_honest_phones_do_not_notice_hostile_strangers(
    tmp_path: Path, figure: Note, hostile: int, caplog: pytest.LogCaptureFixture
) -> None:
    store, hosting = host(tmp_path / "Main")
    session_id = hosting.new_id()
    hosting.prepare(session_id, setup(SINGLE, TRUE_FALSE, SINGLE))
    hosting.start(session_id)
    phones = hosting.open_phones("127.0.0.1")
    before = resident_mib()
    netloc = phones.origin.removeprefix("http://")
    strangers = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.hostile_phones", netloc, phones.pin, str(hostile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    crowd = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.crowd", netloc, phones.pin, str(HONEST), "5",
         str(WINDOW_SECONDS)],
        stdout=subprocess.PIPE,
    )  # fmt: skip
    pause = threading.Event()
    try:
        for _ in range(600):
            names = [one.name for one in hosting.snapshot().people]
            if sum(name.startswith("Person") for name in names) == HONEST:
                break
            pause.wait(0.1)
        for place in range(3):
            hosting.ask(place)
            pause.wait(WINDOW_SECONDS + 1)
            hosting.close_question()
            hosting.reveal()
        peak = resident_mib()
        refused = hosting.snapshot().phones.refused
        assert hosting.snapshot().stage is Stage.REVEALED
        hosting.end()
        heard = json.loads(crowd.communicate(timeout=30)[0])
    finally:
        crowd.kill()
        tried = json.loads(strangers.communicate(timeout=30)[0] or "{}")
        hosting.close()
    results = hosting.archive.results(session_id)
    honest = {one.id for one in results.people.values() if one.name.startswith("Person")}
    stored = sum(given.person in honest for given in results.answers)
    p99 = percentile(heard["acks_ms"], 0.99)
    figure(
        f"{HONEST} honest phones beside {hostile} hostile ones",
        f"acknowledged p99 {p99:.0f} ms, joined p99 {percentile(heard['joins_ms'], 0.99):.0f} ms,"
        f" {stored} answers stored, {peak - before:.0f} MiB more, {refused} connections refused,"
        f" tried {tried}",
    )
    assert store.check().is_sound
    store.close()
    assert (heard["failed"], heard["refused"]) == (0, 0), heard["failures"]
    assert stored == len(heard["acks_ms"]) == 3 * HONEST
    assert peak - before < 100
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_a_full_disk_stops_a_session_and_room_lets_it_go_on(tmp_path: Path, figure: Note) -> None:
    with small_disk(tmp_path / "disk", 2000) as is_small:
        if not is_small:
            pytest.skip("no file system can be mounted here")
        store, hosting = host(tmp_path / "disk" / "Main")
        session_id = hosting.new_id()
        hosting.prepare(session_id, setup(SINGLE))
        hosting.start(session_id)
        tables = [hosting.add_table(f"Table {number}") for number in range(20)]
        hosting.ask(0)
        # What the ballast makes room for is enough for a whole session: it is used up already.
        (store.folder / BALLAST).unlink()
        film = tmp_path / "disk" / "film.mkv"
        with contextlib.suppress(OSError), film.open("wb", buffering=0) as file:
            while file.write(bytes(1024)):
                pass
        given: dict[int, tuple[int, ...]] = {}
        refused: list[Trouble] = []
        for turn in range(200):
            table = tables[turn % len(tables)]
            try:
                hosting.answer_for(table, (turn % 3,))
            except EnvironmentProblem as problem:
                refused.append(problem.trouble)
            else:
                given[table] = (turn % 3,)
        shown = hosting.snapshot()
        figure("full disk in a session: refused, stored", (len(refused), len(given)))
        assert set(refused) == {Trouble.DISK_FULL}
        assert shown.problem is not None
        assert shown.answered == set(given)
        film.unlink()
        assert hosting.close_question().problem is None
        hosting.end()
        results = hosting.archive.results(session_id)
        assert {one.person: one.answer for one in results.answers} == given
        assert store.check().is_sound
        hosting.close()
        store.close()
