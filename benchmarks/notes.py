"""Notes: saving one, the notebook with 100,000 of them, and starting with them."""

import contextlib
import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from benchmarks.display import Display, display
from benchmarks.figures import goal, ratio_of_medians, summary
from benchmarks.generated_notes import data_folder
from benchmarks.machine import machine
from benchmarks.startup import FIRST_PAGE, MODULE, start
from desktop import paths
from desktop.domain.annotations import AnnotationId, NotebookQuery
from desktop.paths import Paths
from desktop.services.annotating import AnnotatingService
from desktop.services.personal import open_personal
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.storage import profile_file
from desktop.storage.content_store import ContentStore
from desktop.storage.note_index import MOST_BEHIND

MANY = 100_000
SAVES = 300
COUNTED_SAVES = 9
SEARCHES = 20
PAIRS = 20
WINDOWS = 5
MOST_SAVE_MS = 20.0
MOST_SAVE = 2.0
MOST_OPEN_MS = 50.0
MOST_KEY_MS = 30.0
PAGE_SIZE = 4096
MOST_GROWTH = 1.05


def run(
    notes: int = MANY, saves: int = SAVES, pairs: int = PAIRS, windows: int = WINDOWS
) -> dict[str, Any]:
    """Measure and return everything."""
    with display() as screen, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = data_folder(notes, folder)
        saving = measure_saving(data, folder, saves)
        opened = measure_windows(data, screen, windows)
        without = folder / "none"
        starting = measure_starting([without, data], screen, pairs)
        shown_on = screen.name
    growth = ratio_of_medians(starting[1], starting[0])
    return {
        "benchmark": "notes",
        "machine": machine(),
        "display": shown_on,
        "notes": notes,
        "save_ms": summary(saving["save"]),
        "bare_insert_ms": summary(saving["bare"]),
        "save_pages": summary(saving["pages"]),
        "search_after_saves_ms": summary(saving["search"]),
        "notebook_first_ms": summary(opened["first_ms"]),
        "notebook_again_ms": summary(opened["again_ms"]),
        "key_ms": summary(opened["key_ms"]),
        "start_without_ms": summary(starting[0]),
        "start_with_ms": summary(starting[1]),
        "goals": {
            "save acknowledged, p95, ms": goal(summary(saving["save"])["p95"], MOST_SAVE_MS),
            "save, ratio of medians to a bare insert": goal(
                ratio_of_medians(saving["save"], saving["bare"]), MOST_SAVE
            ),
            "notebook opens, first time, median, ms": goal(
                summary(opened["first_ms"])["median"], MOST_OPEN_MS
            ),
            "notebook opens again, p95, ms": goal(summary(opened["again_ms"])["p95"], MOST_OPEN_MS),
            f"first search after {MOST_BEHIND} notes were saved, median, ms": goal(
                summary(saving["search"])["median"], MOST_KEY_MS
            ),
            "filter for each key, p95, ms": goal(summary(opened["key_ms"])["p95"], MOST_KEY_MS),
            "start with notes to start without, ratio of medians": goal(growth, MOST_GROWTH),
        },
    }


def measure_saving(data: Path, folder: Path, saves: int) -> dict[str, list[float]]:
    """Save a note that grows, in turns with a bare insert into a file with the same pragmas."""
    found = paths.find(data)
    content = ContentStore(found.content)
    personal = open_personal(
        found.profiles, folder / "backups", "Main", ReadingService(content, lambda: None)
    )
    annotating = personal.annotating
    note = annotating.find(NotebookQuery(has_note=True, limit=1))[0]
    times: dict[str, list[float]] = {"save": [], "bare": []}
    body = note.body
    with contextlib.closing(bare_notes(folder / "bare.db")) as bare:
        for number in range(saves + 1):
            body += f" word {number}"
            begin = perf_counter_ns()
            annotating.save_body(note.id, body)
            saved = perf_counter_ns()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO notes (body) VALUES (?)", (body,))
            bare.execute("COMMIT")
            done = perf_counter_ns()
            # The first of each opens what it needs.
            if number:
                times["save"].append((saved - begin) / 1e6)
                times["bare"].append((done - saved) / 1e6)
    times["pages"] = _pages_of_saves(annotating, note.id, personal.folder / profile_file.FILE_NAME)
    times["search"] = _searches_after_saves(annotating)
    personal.close()
    content.close()
    return times


def _pages_of_saves(
    annotating: AnnotatingService, note_id: AnnotationId, path: Path
) -> list[float]:
    """Return how many pages of the file were other ones after each save of a note."""
    counts = []
    before = path.read_bytes()
    for number in range(COUNTED_SAVES):
        annotating.save_body(note_id, f"{annotating.get_all([note_id])[0].body} more {number}")
        after = path.read_bytes()
        places = range(0, len(after), PAGE_SIZE)
        counts.append(
            sum(before[at : at + PAGE_SIZE] != after[at : at + PAGE_SIZE] for at in places)
        )
        before = after
    return list(map(float, counts))


def _searches_after_saves(annotating: AnnotatingService) -> list[float]:
    """Return how long the first search takes after a person wrote in many notes."""
    notes = annotating.find(NotebookQuery(has_note=True, limit=SEARCHES * MOST_BEHIND))
    times = []
    for first in range(0, len(notes), MOST_BEHIND):
        for note in notes[first : first + MOST_BEHIND]:
            annotating.save_body(note.id, f"{note.body} and some words more")
        begin = perf_counter_ns()
        annotating.find(NotebookQuery(text="contr", limit=50))
        times.append((perf_counter_ns() - begin) / 1e6)
    return times


def bare_notes(path: Path) -> sqlite3.Connection:
    """Return a new file with the pragmas of a profile and a table of notes without any index."""
    sqlite3.connect(path).close()
    connection = profile_file.connect(path, writing=True)
    profile_file.prepare_writing(connection)
    connection.execute("CREATE TABLE notes (number INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    return connection


def measure_windows(data: Path, screen: Display, windows: int) -> dict[str, list[float]]:
    """Open the notebook in fresh processes and type in the last of them as in all."""
    series: dict[str, list[float]] = {"first_ms": [], "again_ms": [], "key_ms": []}
    for _ in range(windows):
        answer = subprocess.run(
            [sys.executable, "-m", "benchmarks.notebook_window", str(data)],
            env=screen.environment,
            stdout=subprocess.PIPE,
            check=True,
        )
        figures = json.loads(answer.stdout)
        for name, values in figures.items():
            series[name] += values
    return series


def measure_starting(folders: list[Path], screen: Display, pairs: int) -> list[list[float]]:
    """Start with each data folder in turns; return milliseconds until the first page is painted."""
    commands = []
    for data in folders:
        found = Paths(paths.find().content, paths.find().resources, data)
        remembering = RememberingService(found.settings, found.session)
        store = ContentStore(found.content)
        remembering.keep_verified(store.signature())
        store.close()
        remembering.keep_session(FIRST_PAGE, "")
        commands.append([*MODULE, "benchmarks.startup_program", str(found.content), str(data)])
    times: list[list[float]] = [[] for _ in commands]
    for command in commands:
        start(command, screen, settle=0.5)
    for _ in range(pairs):
        for command, values in zip(commands, times, strict=True):
            values.append(start(command, screen, settle=0.5).painted_ms)
    return times
