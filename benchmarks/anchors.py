"""How well annotations are found again after generated edits of the real content.

    python -m benchmarks anchors [--trials 100000] [--seed 1] [--workers 1] [--show 5]

What the edits are, what counts as right and as wrong, and the results: docs/anchors.md.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.anchor_truth import (
    VERSION,
    is_findable,
    selected,
    truth_of,
    verdict,
)
from benchmarks.editing import EDITS, LISTED, NEIGHBOURLY, WEIGHTS, Content, World
from desktop import paths
from desktop.services.anchoring import Anchoring

TRIALS = 100_000
SEED = 1
TEST_SEED = 7
"""The seed of the trials that are part of the tests."""
LEAST_KEPT = 0.7
GOAL_RIGHT = 0.97


class Trial(NamedTuple):
    """What happened once."""

    edit: str
    beside: str
    """What was done to the neighbour, or nothing."""
    kind: str
    outcome: str
    is_passage_alive: bool
    """Whether the passages it touches are there with so much of their words, taken together."""
    is_each_alive: bool
    """The same of every one of them."""
    is_gone: bool
    is_findable: bool
    """Whether there is a stretch that would be right."""


def trial(
    content: Content,
    number: int,
    seed: int,
    notes: list[str] | None = None,
    *,
    knows_edition: bool = True,
) -> Trial:
    """Mark something, edit the content, look for the mark, and judge where it was found."""
    rng = random.Random(f"{seed}-{number}")
    page_id, passage_id = content.all[number % len(content.all)]
    selection = selected(content, page_id, passage_id, rng)
    world = World(content, rng)
    items = world.items(page_id)
    name = rng.choices(list(EDITS), WEIGHTS)[0]
    target = rng.choice(selection.passages)
    EDITS[name](world, target)
    if name == "quoted words removed":
        for at, item in enumerate(list(items)):
            left = tuple(c for c in item.chunks if c.origin not in selection.quoted)
            items[at] = item._replace(chunks=left or world.new_sentence())
    beside_edit = ""
    if rng.random() < 0.4:
        number_here = next(i for i, p in enumerate(content.items[page_id]) if p.id == target)
        beside = content.items[page_id][max(0, number_here + rng.choice((-1, 1))) :]
        if beside and beside[0].id not in selection.passages:
            beside_edit = rng.choice(list(NEIGHBOURLY))
            NEIGHBOURLY[beside_edit](world, beside[0].id)
    anchoring = Anchoring(world.edition(), [content.edition] if knows_edition else [])
    found = anchoring.place(selection.anchor, VERSION)
    truth = truth_of(world, selection)
    outcome = verdict(world, truth, found)
    can_find = is_findable(world, truth)
    is_passage_alive = truth.passages_kept >= LEAST_KEPT
    if notes is not None and (
        outcome in ("ragged", "misplaced")
        or (outcome == "review" and is_passage_alive and can_find)
    ):
        lines = [f"{number} {name} ({selection.kind}): {outcome}", f"  old {selection.anchor}"]
        lines += [f"  found {anchoring.find(selection.anchor, VERSION)}"]
        notes.append("\n".join(lines))
    return Trial(
        name,
        beside_edit,
        selection.kind,
        outcome,
        is_passage_alive,
        truth.least_kept >= LEAST_KEPT,
        not truth.quoted,
        can_find,
    )


def trials_of(
    content: Content, numbers: Sequence[int], seed: int, *, knows_edition: bool = True
) -> Iterator[Trial]:
    """Do the trials of these numbers; the same seed gives the same trials."""
    for number in numbers:
        yield trial(content, number, seed, knows_edition=knows_edition)


def _batch(task: tuple[Path, range, int, bool]) -> list[Trial]:
    path, numbers, seed, knows_edition = task
    return list(trials_of(Content(path), numbers, seed, knows_edition=knows_edition))


def run(trials: int = 10_000) -> dict[str, Any]:
    """Do as many trials as one has time for beside the other benchmarks."""
    return measure(trials)


def measure(
    trials: int = TRIALS,
    seed: int = SEED,
    workers: int = 1,
    path: Path | None = None,
    *,
    knows_edition: bool = True,
) -> dict[str, Any]:
    """Do so many trials and return the shares of right, review and wrong."""
    path = path or paths.find().content
    start = time.perf_counter()
    tasks = [(path, range(at, trials, workers), seed, knows_edition) for at in range(workers)]
    if workers == 1:
        done = _batch(tasks[0])
    else:
        with ProcessPoolExecutor(workers) as pool:
            done = [t for batch in pool.map(_batch, tasks) for t in batch]
    wrong = sum(_is_wrong(t) for t in done)
    kept = [t for t in done if t.is_passage_alive]
    listed = [t for t in kept if t.edit in LISTED and not t.beside]
    right = _shares(kept)["right"]
    return {
        "benchmark": "anchors",
        "trials": trials,
        "seed": seed,
        "knows the old edition": knows_edition,
        "seconds": round(time.perf_counter() - start, 1),
        "all": _shares(done),
        "passages keep 70 %": _shares(kept),
        "passages keep 70 %, something could be right": _findable(kept),
        "passages keep 70 %, one listed edit alone": _shares(listed),
        "passages keep 70 %, one listed edit alone, something could be right": _findable(listed),
        "each passage keeps 70 %": _shares([t for t in kept if t.is_each_alive]),
        "each passage keeps 70 %, something could be right": _findable(
            [t for t in kept if t.is_each_alive]
        ),
        "quotation gone": _shares([t for t in done if t.is_gone]),
        "by edit": {name: _shares([t for t in done if t.edit == name]) for name in EDITS},
        "by edit, passages keep 70 %, something could be right": {
            name: _findable([t for t in kept if t.edit == name]) for name in EDITS
        },
        "by selection, passages keep 70 %, something could be right": {
            kind: _findable([t for t in kept if t.kind == kind])
            for kind in ("whole", "part", "across")
        },
        "goal": {
            "wrong": {"measured": wrong, "at_most": 0, "met": wrong == 0},
            "right": {"measured": right, "at_least": GOAL_RIGHT, "met": right >= GOAL_RIGHT},
        },
    }


def _is_wrong(one: Trial) -> bool:
    return one.outcome in ("ragged", "misplaced")


def _findable(trials: Sequence[Trial]) -> dict[str, Any]:
    return _shares([t for t in trials if t.is_findable])


def _shares(trials: Sequence[Trial]) -> dict[str, Any]:
    counts = Counter(t.outcome for t in trials)
    total = len(trials) or 1
    return {
        "trials": len(trials),
        "right": round(counts["right"] / total, 4),
        "review": round(counts["review"] / total, 4),
        "wrong": counts["ragged"] + counts["misplaced"],
        "misplaced": counts["misplaced"],
    }


def main(arguments: Sequence[str]) -> int:
    """Print the results as one JSON object; return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks anchors")
    parser.add_argument("--trials", type=int, default=TRIALS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many failures")
    parser.add_argument(
        "--no-edition", action="store_true", help="know the context alone, not the old edition"
    )
    options = parser.parse_args(arguments)
    if options.show:
        _show(options.trials, options.seed, options.show)
    result = measure(
        options.trials, options.seed, options.workers, knows_edition=not options.no_edition
    )
    print(json.dumps(result, indent=1))
    return 0 if all(goal["met"] for goal in result["goal"].values()) else 1


def _show(trials: int, seed: int, most: int) -> None:
    content = Content(paths.find().content)
    notes: list[str] = []
    for number in range(trials):
        trial(content, number, seed, notes)
    wrong = [n for n in notes if ": review" not in n]
    print("\n".join(wrong[:most] + [n for n in notes if n not in wrong][:most]), file=sys.stderr)
