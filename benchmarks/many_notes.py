"""Thousands of notes at once: deeds on them, and what a file of them takes of memory."""

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from benchmarks.figures import goal, ratio, ratio_of_medians, summary
from benchmarks.generated_notes import data_folder
from benchmarks.machine import machine
from benchmarks.notes import bare_notes
from desktop import paths
from desktop.domain.annotations import AnnotationId, Changes, NotebookQuery
from desktop.services.annotating import AnnotatingService
from desktop.services.personal import open_personal
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore

NOTES = 20_000
CHOSEN = 5_000
MOST_STEP_MS = 150.0
MOST_OF_WHOLE = 0.5
DEEDS: dict[str, Callable[[AnnotatingService, Sequence[AnnotationId]], Changes]] = {
    "tag": lambda annotating, some: annotating.set_tags(some, add=["read by the council"]),
    "trash": lambda annotating, some: annotating.trash(some)[1],
    "restore": lambda annotating, some: annotating.restore(some),
    "trash again": lambda annotating, some: annotating.trash(some)[1],
    "remove for good": lambda annotating, some: annotating.purge(some),
}


def run(notes: int = NOTES, chosen: int = CHOSEN) -> dict[str, Any]:
    """Measure and return everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = data_folder(notes, folder)
        memory = measure_memory(data, folder)
        steps, bare = measure_deeds(data, folder, chosen)
    whole = memory["parsed whole"]
    return {
        "benchmark": "many_notes",
        "machine": machine(),
        "notes": notes,
        "chosen": chosen,
        "step_ms": {name: summary(times) for name, times in steps.items()},
        "bare_step_ms": summary(bare),
        "ratio_to_bare": {name: ratio_of_medians(times, bare) for name, times in steps.items()},
        "memory_mib": memory,
        "goals": {
            **{
                f"{name}, a step, p95, ms": goal(summary(times)["p95"], MOST_STEP_MS)
                for name, times in steps.items()
            },
            **{
                f"{name}, memory to that of the file parsed whole": goal(
                    ratio(memory[name], whole), MOST_OF_WHOLE
                )
                for name in ("export", "import")
            },
        },
    }


def measure_deeds(
    data: Path, folder: Path, chosen: int
) -> tuple[dict[str, list[float]], list[float]]:
    """Do each deed in its steps, in turns with a bare UPDATE of as many rows without an index."""
    content = ContentStore(paths.find().content)
    reading = ReadingService(content, lambda: None)
    personal = open_personal(data / "profiles", folder / "backups", "Main", reading)
    annotating = personal.annotating
    ids = annotating.find_ids(NotebookQuery())[:chosen]
    steps: dict[str, list[float]] = {}
    bare_times: list[float] = []
    with contextlib.closing(bare_notes(folder / "bare.db")) as bare:
        bodies = [(each.body,) for each in annotating.get_all(ids)]
        bare.executemany("INSERT INTO notes (body) VALUES (?)", bodies)
        for name, deed in DEEDS.items():
            times = steps[name] = []
            taken = annotating.deeds.in_steps(ids, partial(deed, annotating))
            begin, done = perf_counter_ns(), 0
            for count, _ in taken:
                times.append((perf_counter_ns() - begin) / 1e6)
                rows = [(f"{name} {bodies[row][0]}", row + 1) for row in range(done, done + count)]
                begin = perf_counter_ns()
                bare.execute("BEGIN IMMEDIATE")
                bare.executemany("UPDATE notes SET body = ? WHERE number = ?", rows)
                bare.execute("COMMIT")
                bare_times.append((perf_counter_ns() - begin) / 1e6)
                begin, done = perf_counter_ns(), done + count
    personal.close()
    content.close()
    return steps, bare_times


def measure_memory(data: Path, folder: Path) -> dict[str, float]:
    """Return how much more memory than before it took to write, read and parse a file of all."""
    file = folder / "notes.json"
    return {
        "export": _memory_of("export", data, file),
        "import": _memory_of("import", folder / "empty", file),
        "parsed whole": _memory_of("whole", folder, file),
        "file": round(file.stat().st_size / 2**20, 1),
    }


def _memory_of(deed: str, data: Path, file: Path) -> float:
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.notes_file", deed, str(data), str(file)],
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(json.loads(answer.stdout))
