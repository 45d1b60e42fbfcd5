"""The frozen program against a frozen bare window, and what it costs while nobody touches it.

`scripts/package.sh bench` freezes both first.
"""

import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.display import Display, display
from benchmarks.figures import goal, ratio_of_medians, summary
from benchmarks.machine import machine
from benchmarks.startup import (
    MOST_TIME,
    PAIRS,
    page_of_program,
    program_arguments,
    running,
    start,
)

FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"
PROGRAM, BARE = FOLDER / "program" / "program", FOLDER / "bare" / "bare"
IDLE_SECONDS = 60
SETTLE_SECONDS = 10
MOST_IDLE_PERCENT = 0.2


def run(pairs: int = PAIRS, idle_seconds: int = IDLE_SECONDS) -> dict[str, Any]:
    """Measure and return everything."""
    if not (PROGRAM.exists() and BARE.exists()):
        raise SystemExit("Freeze the two programs first: scripts/package.sh bench")
    with display() as screen, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = PROGRAM.parent / "_internal" / "content.db"
        program = [str(PROGRAM), *program_arguments(content, folder)]
        page, size = page_of_program(program, screen, folder)
        bare = [str(BARE), str(page), *map(str, size)]
        for command in (program, bare):
            start(command, screen)
        starts = [(start(program, screen), start(bare, screen)) for _ in range(pairs)]
        idle = _idle_percent(program, screen, idle_seconds)
        shown_on = screen.name
    ours, theirs = zip(*starts, strict=True)
    times = [[each.painted_ms for each in series] for series in (ours, theirs)]
    return {
        "benchmark": "frozen",
        "machine": machine(),
        "display": shown_on,
        "pairs": pairs,
        "program_ms": summary(times[0]),
        "bare_ms": summary(times[1]),
        "program_pss_mib": summary([each.pss_mib for each in ours]),
        "bare_pss_mib": summary([each.pss_mib for each in theirs]),
        "goals": {
            "time, ratio of medians": goal(ratio_of_medians(*times), MOST_TIME),
            f"percent of a core while idle for {idle_seconds} s": goal(idle, MOST_IDLE_PERCENT),
        },
    }


def _idle_percent(command: list[str], screen: Display, seconds: int) -> float:
    """Return how much of one core the open program uses while nobody touches it."""
    with running(command, screen) as answers:
        process = json.loads(answers.readline())["pid"]
        time.sleep(SETTLE_SECONDS)
        before = _cpu_seconds(process)
        time.sleep(seconds)
        return (_cpu_seconds(process) - before) / seconds * 100


def _cpu_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
