"""Training at full size: an exam from 100,000 questions, answers and progress among 500,000."""

import contextlib
import json
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter_ns, process_time_ns
from typing import Any

from benchmarks.figures import goal, summary
from benchmarks.machine import machine
from desktop import paths
from desktop.clock import stamp
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Attempt, Confidence, Grade, Scope, SittingId
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.storage.record_table import flat
from desktop.storage.training_rows import ANSWERS

QUESTIONS = 100_000
ATTEMPTS = 500_000
BANKS = (427, 20_000)
"""How many different questions the answers are about: the guide's own, and very many."""
ROUNDS = 30
ANSWERED = 100
NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
YEARS = 3
SEED = 11
MOST_EXAM_MS = 50.0
MOST_PROGRESS_MS = 100.0
MOST_NEXT_MS = 16.0


def run(attempts: int = ATTEMPTS, questions: int = QUESTIONS) -> dict[str, Any]:
    """Measure and return everything."""
    results: dict[str, Any] = {"benchmark": "training", "machine": machine()}
    goals: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="fieldguide-training-") as name:
        folder = Path(name)
        content = bank_of(folder / "content.db", questions)
        with opened(folder / "Empty", content) as (training, _):
            results[f"exam of 60 from {questions} questions"] = exam = {
                "first_of_a_run_ms": timed(lambda: _first_exam(training)),
                "later_ms": timed(training.assembling.start_exam),
                "of_a_stage_ms": timed(lambda: training.assembling.start_exam("planning")),
            }
        goals["exam of 60, first of a run, drawn and stored, p95, ms"] = goal(
            exam["first_of_a_run_ms"]["p95"], MOST_EXAM_MS
        )
        for bank in BANKS:
            figures = measure_long_use(folder / str(bank), content, attempts, bank)
            results[f"{attempts} answers to {bank} questions"] = figures
            goals[f"progress of {attempts} answers to {bank} questions, p95, ms"] = goal(
                figures["progress_ms"]["p95"], MOST_PROGRESS_MS
            )
            goals[f"answer stored and next turn, {bank} questions, p95, ms"] = goal(
                figures["answer_ms"]["p95"], MOST_NEXT_MS
            )
    results["goals"] = goals
    return results


def bank_of(path: Path, questions: int) -> Path:
    """Write the guide with so many questions: copies of its own under other ids."""
    shutil.copyfile(paths.find().content, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    rows = connection.execute(
        "SELECT id, owner_id, kind, difficulty, stem, explanation, data, tags FROM questions"
        " WHERE kind <> 'poll'"
    ).fetchall()
    for number in range(len(rows), questions):
        old, *rest = rows[number % len(rows)]
        new = f"{old}-{number}"
        connection.execute(
            "INSERT INTO questions (position, id, owner_id, kind, difficulty, stem, explanation,"
            " data, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, new, *rest),
        )
        connection.execute(
            "INSERT INTO options SELECT ?, position, text, is_right, why FROM options"
            " WHERE question_id = ?",
            (new, old),
        )
    connection.execute("COMMIT")
    connection.close()
    return path


@contextmanager
def opened(folder: Path, content: Path) -> Iterator[tuple[Training, ProfileStore]]:
    """Open a profile and the services over it."""
    with (
        contextlib.closing(ProfileStore(folder, lambda: NOW)) as store,
        contextlib.closing(ContentStore(content)) as reading,
        contextlib.closing(
            Training(store, ReadingService(reading, lambda: None), lambda: NOW)
        ) as training,
    ):
        yield training, store


def timed(do: Callable[[], object], rounds: int = ROUNDS) -> dict[str, Any]:
    """Return how long something takes, again and again, and what of that the processor worked."""
    do()
    times, work = [], process_time_ns()
    for _ in range(rounds):
        begin = perf_counter_ns()
        do()
        times.append((perf_counter_ns() - begin) / 1e6)
    return {**summary(times), "processor": round((process_time_ns() - work) / rounds / 1e6, 3)}


def _first_exam(training: Training) -> None:
    """Draw an exam as the first of a run, which counts what there is."""
    training.bank.__dict__.pop("stock", None)
    training.assembling.start_exam()


def measure_long_use(folder: Path, content: Path, attempts: int, bank: int) -> dict[str, Any]:
    """Measure what a person sees after years."""
    with opened(folder, content) as (training, store):
        begin = perf_counter_ns()
        _fill(store, training, attempts, bank)
        filled = (perf_counter_ns() - begin) / 1e9
        figures = {
            "file_mib": round(store.path.stat().st_size / 2**20),
            "filled_and_counted_s": round(filled, 1),
            "progress_ms": timed(lambda: _progress(training)),
            "due_ms": timed(training.reviewing.count_due),
            "answer_ms": _answering(training),
        }
        begin = perf_counter_ns()
        wrong = store.training.answers.miscounted()
        figures["counts compared with the log, s"] = round((perf_counter_ns() - begin) / 1e9, 1)
        figures["miscounted"] = len(wrong)
    return figures


def _progress(training: Training) -> None:
    training.progressing.overview()
    training.progressing.trend()
    training.progressing.calibration()


def _answering(training: Training) -> dict[str, Any]:
    """Answer a hundred questions; from the answer to the next turn."""
    sitting, _ = training.assembling.start_practice(Scope(part_ids=("planning",)), ANSWERED + 2)
    turn = training.practising.current(sitting.id)

    def answer() -> None:
        nonlocal turn
        assert turn is not None
        turn = training.practising.answer(turn, turn.question.solution, seconds=9)[0].following

    return timed(answer, ANSWERED)


def _fill(store: ProfileStore, training: Training, attempts: int, bank: int) -> None:
    """Write a log of years at once, and count it as salvage would."""
    chance = random.Random(SEED)
    heads = training.bank.content.heads()
    heads = [heads[place * len(heads) // bank] for place in range(bank)]
    start = NOW - timedelta(days=365 * YEARS)
    step = timedelta(days=365 * YEARS) / attempts
    with store.transaction():
        columns = ANSWERS.columns
        marks = ", ".join("?" * (len(ANSWERS.names) + 1))
        store._connection.executemany(
            f"INSERT INTO answers ({columns}, digest) VALUES ({marks})",
            (
                (*values, ANSWERS.digest_of_values(values))
                for number in range(attempts)
                for values in [flat(_attempt(number, chance, heads, start + number * step))]
            ),
        )
        store.training.answers.rebuild()


def _attempt(number: int, chance: random.Random, heads: list[Any], moment: datetime) -> Attempt:
    head = chance.choice(heads)
    grade = Grade.RIGHT if chance.random() < 0.75 else Grade.WRONG
    return Attempt(
        SittingId(f"00000000-0000-4000-8000-{number // 20:012}"),
        number % 20,
        0,
        QuestionId(head.id),
        PageId(head.page_id),
        "1",
        json.dumps(chance.randrange(4)),
        float(grade is Grade.RIGHT),
        grade,
        chance.choice(list(Confidence)),
        False,
        chance.randrange(5, 60),
        stamp(moment),
        "",
    )
