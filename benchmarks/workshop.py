"""A workshop under load: three hundred phones, then a thousand, against an echoing server.

The program runs with its window, the presenter's page with the list of people, and the projector,
see `hosting_window`. Its event loop is asked for a beat every 5 ms, and every beat that was due
counts, also those that one long turn swallowed: from the first phone to the last answer shown.
Beside it stands how late it was but for the time in which other programs had the processor.

The projector does not move by itself; it is painted when what it shows is another. So two things
are measured: how long each change takes from the slide to the paint, and, in a round of its own,
how many frames come in each second while all answer if one is asked for every 16 ms.
"""

import json
import subprocess
import sys
from typing import Any

from benchmarks.display import Display, display
from benchmarks.figures import goal, goal_at_least, ratio, summary
from benchmarks.machine import machine

PHONES, MANY = 300, 1000
JOIN_SECONDS, WINDOW_SECONDS = 5.0, 2.0
MOST_ACK_MS = 100.0
MOST_LATE_MS = 50.0
MOST_JOIN_SECONDS = 10.0
MOST_MIB = 100.0
LEAST_FRAMES = 30


def run(phones: int = PHONES, many: int = MANY, rounds: int = 5) -> dict[str, Any]:
    """Measure and return everything; all traffic stays on this computer."""
    floor = _floor(phones)
    with display() as screen:
        usual = _session(screen, phones, rounds, JOIN_SECONDS)
        crowded = _session(screen, many, 3, 2 * JOIN_SECONDS) if many else {}
    results: dict[str, Any] = {
        "benchmark": "workshop",
        "machine": machine(),
        "display": screen.name,
        "floor": floor,
        f"{phones} phones": usual,
    }
    goals = {
        "durable answer acknowledged, p99, ms": goal(usual["ack_ms"]["p99"], MOST_ACK_MS),
        "event loop late, p99, ms": goal(usual["late_ms"]["p99"], MOST_LATE_MS),
        "all joined, seconds": goal(usual["all_in_seconds"], MOST_JOIN_SECONDS),
        "projector, frames in the slowest second": goal_at_least(
            min(usual["frames_a_second"]), LEAST_FRAMES
        ),
        "memory above idle, MiB": goal(usual["memory_mib"], MOST_MIB),
        "acknowledged answers lost": goal(usual["lost"], 0),
        "answers too late or never given": goal(usual["too_late"] + usual["not_answered"], 0),
        "phones that failed": goal(usual["failed"], 0),
    }
    results["acknowledged : echoed, medians"] = ratio(
        usual["ack_ms"]["median"], floor["ack_ms"]["median"]
    )
    if many:
        results[f"{many} phones"] = crowded
        goals[f"{many} phones that failed"] = goal(crowded["failed"], 0)
        goals[f"{many} phones, acknowledged answers lost"] = goal(crowded["lost"], 0)
    results["goals"] = goals
    return results


def _session(screen: Display, phones: int, rounds: int, join: float) -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.hosting_window", str(phones), str(rounds), str(join),
         str(WINDOW_SECONDS)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=400,
        env=screen.environment,
    )  # fmt: skip
    report = json.loads(answer.stdout)
    crowd = report["crowd"]
    return {
        "join_ms": summary(crowd["joins_ms"]),
        "all_in_seconds": round(crowd["all_in_seconds"], 2) or 1e9,
        "ack_ms": summary(crowd["acks_ms"]),
        "late_ms": summary(report["late_ms"]),
        "late_but_for_waiting_for_a_processor_ms": summary(report["own_ms"]),
        "late_while_frames_are_asked_for_ms": summary(report["late_driven_ms"]),
        "change_to_paint_ms": summary(report["changes_ms"]),
        "frames_a_second": report["frames_a_second"],
        "memory_mib": round(report["peak_mib"] - report["idle_mib"], 1),
        "idle_mib": report["idle_mib"],
        "people": report["people"],
        "stored": report["stored_answers"],
        "lost": len(crowd["acks_ms"]) - report["stored_answers"],
        "too_late": crowd["refused"],
        "not_answered": phones * (rounds + 1) - len(crowd["acks_ms"]) - crowd["refused"],
        "failed": crowd["failed"],
        "failures": crowd["failures"],
    }


def _floor(phones: int) -> dict[str, Any]:
    server = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.echo_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        port = int(server.stdout.readline())
        crowd = subprocess.run(
            [sys.executable, "-m", "benchmarks.crowd", f"127.0.0.1:{port}", "-", str(phones),
             "1", str(WINDOW_SECONDS)],
            stdout=subprocess.PIPE,
            check=True,
            timeout=200,
        )  # fmt: skip
    finally:
        server.stdin.close()
        server.wait(10)
        server.stdout.close()
    found = json.loads(crowd.stdout)
    return {"ack_ms": summary(found["acks_ms"]), "failed": found["failed"]}
