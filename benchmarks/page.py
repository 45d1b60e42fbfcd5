"""Page: from a click in the outline until the new section is painted, for all sections."""

import json
import subprocess
import sys
from typing import Any

from benchmarks.display import display
from benchmarks.figures import goal, summary
from benchmarks.machine import machine

ROUNDS = 5
MOST_MS = 16.0


def run(rounds: int = ROUNDS) -> dict[str, Any]:
    """Measure and return everything."""
    with display() as screen:
        answer = subprocess.run(
            [sys.executable, "-m", "benchmarks.clicking_window", str(rounds)],
            env=screen.environment,
            stdout=subprocess.PIPE,
            check=True,
        )
        name = screen.name
    times: dict[str, list[float]] = json.loads(answer.stdout)
    painted = summary([value for values in times.values() for value in values])
    slowest = sorted(times, key=lambda page_id: -min(times[page_id]))[:3]
    return {
        "benchmark": "page",
        "machine": machine(),
        "display": name,
        "sections": len(times),
        "rounds": rounds,
        "painted_ms": painted,
        "slowest_sections_best_ms": {page_id: round(min(times[page_id]), 3) for page_id in slowest},
        "goals": {"painted, p95, ms": goal(painted["p95"], MOST_MS)},
    }
