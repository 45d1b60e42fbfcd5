"""Startup: a fresh process until its first page is painted, against a bare window of the same."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from benchmarks.display import Display, display
from benchmarks.figures import goal, ratio_of_medians, summary
from benchmarks.generated import content
from benchmarks.machine import machine
from desktop import paths
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.paths import Paths
from desktop.services.remembering import RememberingService
from desktop.storage.content_store import ContentStore

PAIRS = 15
SIZES = (200, 10_000, 100_000)
PAIRS_OF_SIZES = 10
MODULE = [sys.executable, "-m"]
MOST_TIME = 1.30
MOST_MEMORY = 1.50
MOST_GROWTH = 1.05
"""With 100,000 sections startup may take this much of what it takes with 200; the rest is noise."""
SETTLE_SECONDS = 1.0
FIRST_PAGE = Place(Screen.GUIDE, PageId("plan.user-needs"))


class Start(NamedTuple):
    """One start: milliseconds until the page was painted, and memory one second later.

    `whole_ms` is when the lists beside the page were painted too; they come right after it.
    """

    painted_ms: float
    pss_mib: float
    whole_ms: float = 0.0


def run(pairs: int = PAIRS, pairs_of_sizes: int = PAIRS_OF_SIZES) -> dict[str, Any]:
    """Measure and return everything."""
    with display() as screen, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = _program(paths.find().content, folder)
        page, size = page_of_program(program, screen, folder)
        bare = [*MODULE, "benchmarks.startup_bare", str(page), *map(str, size)]
        for command in (program, bare):
            start(command, screen)
        starts = [
            (start(program, screen, has_lists=True), start(bare, screen)) for _ in range(pairs)
        ]
        sizes = _measure_sizes(screen, folder, pairs_of_sizes)
        shown_on = screen.name
    ours, theirs = zip(*starts, strict=True)
    times = [[start.painted_ms for start in series] for series in (ours, theirs)]
    memory = [[start.pss_mib for start in series] for series in (ours, theirs)]
    growth = ratio_of_medians(sizes[SIZES[-1]], sizes[SIZES[0]])
    time_ratio, memory_ratio = ratio_of_medians(*times), ratio_of_medians(*memory)
    return {
        "benchmark": "startup",
        "machine": machine(),
        "display": shown_on,
        "pairs": pairs,
        "program_ms": summary(times[0]),
        "program_with_lists_ms": summary([start.whole_ms for start in ours]),
        "bare_ms": summary(times[1]),
        "program_pss_mib": summary(memory[0]),
        "bare_pss_mib": summary(memory[1]),
        "by_sections_ms": {str(count): summary(values) for count, values in sizes.items()},
        "goals": {
            "time, ratio of medians": goal(time_ratio, MOST_TIME),
            "memory, ratio of medians": goal(memory_ratio, MOST_MEMORY),
            "100,000 sections to 200, ratio of medians": goal(growth, MOST_GROWTH),
        },
    }


def _program(file: Path, folder: Path) -> list[str]:
    return [*MODULE, "benchmarks.startup_program", *program_arguments(file, folder)]


def program_arguments(file: Path, folder: Path) -> list[str]:
    """Return what starts the program at the first page, with the content already checked."""
    data = folder / file.stem
    if not data.exists():
        data.mkdir()
        found = Paths(file, paths.find().resources, data)
        remembering = RememberingService(found.settings, found.session)
        store = ContentStore(file)
        remembering.keep_verified(store.signature())
        store.close()
        remembering.keep_session(FIRST_PAGE, "")
    return [str(file), str(data)]


def page_of_program(
    program: list[str], screen: Display, folder: Path
) -> tuple[Path, tuple[int, int]]:
    """Store the HTML that the program shows; return it with the size of the window."""
    page = folder / "page.html"
    with running([*program, str(page)], screen) as answers:
        size = json.loads(answers.readline())["size"]
    return page, (int(size[0]), int(size[1]))


def _measure_sizes(screen: Display, folder: Path, pairs: int) -> dict[int, list[float]]:
    commands = {count: _program(content(count), folder) for count in SIZES}
    times: dict[int, list[float]] = {count: [] for count in SIZES}
    for command in commands.values():
        start(command, screen, settle=0)
    for _ in range(pairs):
        for count, command in commands.items():
            times[count].append(start(command, screen, settle=0).painted_ms)
    return times


def start(
    command: list[str],
    screen: Display,
    settle: float = SETTLE_SECONDS,
    *,
    has_lists: bool = False,
) -> Start:
    """Start a process, wait until it has painted, look at its memory, end it."""
    begin = time.monotonic_ns()
    with running(command, screen) as answers:
        answer = json.loads(answers.readline())
        time.sleep(settle)
        memory = _pss_mib(answer["pid"])
        whole = json.loads(answers.readline())["whole_ns"] if has_lists else begin
    return Start((answer["painted_ns"] - begin) / 1e6, memory, (whole - begin) / 1e6)


@contextmanager
def running(command: list[str], screen: Display) -> Iterator[IO[str]]:
    """Run a command and hand over what it says; end it afterwards."""
    child = subprocess.Popen(command, env=screen.environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield child.stdout
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def _pss_mib(process: int) -> float:
    """Return what of the memory is the process's own, shared pages divided by their users."""
    rollup = Path(f"/proc/{process}/smaps_rollup")
    if not rollup.exists():
        return float("nan")
    lines = (line.split() for line in rollup.read_text().splitlines())
    return next(int(line[1]) / 1024 for line in lines if line[0] == "Pss:")
