"""Search: every keystroke of fifty queries, by the service alone and up to painted results."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Any

from benchmarks.display import Display, display
from benchmarks.figures import goal, percentile, ratio, ratio_of_medians, summary
from benchmarks.generated import content
from benchmarks.machine import machine
from benchmarks.queries import QUERIES, keystrokes
from desktop.domain.search import MARK_OFF, MARK_ON, SHORTEST_INFIX, fold, parse
from desktop.services.searching import LIMITS, SearchingService
from desktop.storage.content_store import connect
from desktop.storage.search_index import SearchIndex

SIZES = {200: 5, 10_000: 3, 100_000: 1}
"""Sections, and how often everything is typed."""
MOST_SERVICE = 1.3
MOST_PAINTED_MS = {10_000: 30.0, 100_000: 60.0}
MOST_LATE_MS = 16.0

# What somebody would write who wants as many hits with texts, from one index, of all groups.
BARE = f"""
SELECT u.grp, u.target, u.part_id, u.page_title,
    highlight(fts_words, 0, '{MARK_ON}', '{MARK_OFF}'),
    snippet(fts_words, 1, '{MARK_ON}', '{MARK_OFF}', '…', 24)
FROM fts_words JOIN search_units u ON u.id = fts_words.rowid
WHERE fts_words MATCH ? ORDER BY bm25(fts_words, 4.0, 1.0) LIMIT {sum(LIMITS.values())}
"""


def run(sizes: dict[int, int] | None = None) -> dict[str, Any]:
    """Measure and return everything."""
    results: dict[str, Any] = {"benchmark": "search", "machine": machine()}
    goals: dict[str, Any] = {}
    with display() as screen:
        results["display"] = screen.name
        results["queries"] = len(QUERIES)
        for size, rounds in (sizes or SIZES).items():
            path = content(size)
            service = measure_service(path, rounds)
            window = measure_window(path, screen)
            results[f"{size} sections"] = {"service": service, "window": window}
            by_size = {
                "service, ratio of medians": goal(service["ratio of medians"], MOST_SERVICE),
                "service, ratio of totals": goal(service["ratio of totals"], MOST_SERVICE),
                "event loop late, p99, ms": goal(window["late_ms"]["p99"], MOST_LATE_MS),
            }
            if size in MOST_PAINTED_MS:
                painted = window["painted_ms"]["p95"]
                by_size["first results painted, p95, ms"] = goal(painted, MOST_PAINTED_MS[size])
            goals[f"{size} sections"] = by_size
    results["goals"] = goals
    return results


def measure_service(path: Path, rounds: int) -> dict[str, Any]:
    """Time the service against the bare query, in turns, key after key.

    Each round begins anew, so nothing found in one helps in the next.
    """
    typed = [text for query in QUERIES for text in keystrokes(query) if _expression(text)]
    times: dict[str, list[list[float]]] = {"bare": [], "first": [], "final": []}
    for _ in range(rounds):
        searching = SearchingService(lambda: SearchIndex(path))
        connection = connect(path)
        # What the first search opens is not measured.
        connection.execute(BARE, (_expression("a"),)).fetchall()
        searching.search("a")
        for series in times.values():
            series.append([])
        for text in typed:
            begin = perf_counter_ns()
            connection.execute(BARE, (_expression(text),)).fetchall()
            times["bare"][-1].append((perf_counter_ns() - begin) / 1e6)
            begin = perf_counter_ns()
            moments = [(perf_counter_ns() - begin) / 1e6 for _ in _results(searching, text)]
            times["first"][-1].append(moments[0])
            times["final"][-1].append(moments[-1])
        searching.close()
        connection.close()
    medians = {name: [*map(median, zip(*series, strict=True))] for name, series in times.items()}
    return {
        "bare_ms": summary(medians["bare"]),
        "first_ms": summary(medians["first"]),
        "final_ms": summary(medians["final"]),
        "ratio of medians": ratio_of_medians(medians["final"], medians["bare"]),
        "ratio of totals": ratio(sum(medians["final"]), sum(medians["bare"])),
        "keystrokes": len(typed),
        "rounds": rounds,
    }


def _results(searching: SearchingService, text: str) -> Iterator[object]:
    yield from searching.results(text, "", searching.overtake())


def _expression(text: str) -> str:
    """Return what the bare query looks for: the words typed, as beginnings."""
    words = [fold(word) for word in parse(text).words]
    return " AND ".join(
        '"{}"{}'.format(
            word.replace('"', '""'),
            " *" if place == len(words) or len(word) >= SHORTEST_INFIX else "",
        )
        for place, word in enumerate(words, 1)
    )


def measure_window(path: Path, screen: Display) -> dict[str, Any]:
    """Type in the real window, in a process of its own."""
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.typing_window", str(path)],
        env=screen.environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    figures = json.loads(answer.stdout)
    return {
        "painted_ms": summary(figures["painted_ms"]),
        "late_ms": summary(figures["late_ms"]),
        "late_over_16_ms": sum(late > MOST_LATE_MS for late in figures["late_ms"]),
        "p999_late_ms": round(percentile(figures["late_ms"], 0.999), 3),
    }
