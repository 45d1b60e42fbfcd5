"""The log of attempts, and what is counted from it in the same transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from desktop.clock import stamp
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.scheduling import (
    Memory,
    Review,
    are_in_order,
    memory_after,
    memory_with,
    moment_of,
)
from desktop.domain.training import (
    DO_OR_DONT,
    OWN,
    Attempt,
    Confidence,
    ConfidenceCount,
    DayCount,
    Grade,
    SittingId,
    Tally,
)
from desktop.storage.annotation_rows import Guard
from desktop.storage.record_table import RecordTable, choice, flat, number, text, whole
from desktop.storage.training_rows import ANSWERS

_TALLY = (
    "question_id, page_id, attempts, correct, points, last_grade, answered, stability, difficulty,"
    " reviewed, interval, due"
)
_COUNTED = "taken_back = '' AND grade IN ('right', 'partly', 'wrong')"
_COUNTS = (
    ("day_counts", "day, page_id, attempts, correct, points, seconds"),
    ("confidence_counts", "confidence, attempts, correct"),
)


def attempt_of(values: Sequence[Any]) -> Attempt:
    """Return an attempt from the values of a row, whatever a damaged row may hold."""
    return Attempt(
        SittingId(text(values[0])),
        whole(values[1]),
        whole(values[2]),
        QuestionId(text(values[3])),
        PageId(text(values[4])),
        text(values[5]),
        text(values[6]),
        number(values[7]),
        choice(Grade.POLL, values[8]),
        choice(Confidence.NONE, values[9]),
        bool(values[10]),
        whole(values[11]),
        text(values[12]),
        text(values[13]),
    )


class AnswerTable(RecordTable[Attempt]):
    """Attempts, and tallies by question and by day. Writing needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        super().__init__(connection, reading, writing, ANSWERS, attempt_of)

    # The log

    def add(self, attempt: Attempt) -> None:
        """Store an attempt and count it.

        Raises:
            sqlite3.IntegrityError: this position has an answer that counts.
        """
        values = flat(attempt)
        marks = ", ".join("?" * (len(values) + 1))
        with self._writing():
            self._connection.execute(
                f"INSERT INTO answers ({ANSWERS.columns}, digest) VALUES ({marks})",
                (*values, ANSWERS.digest_of_values(values)),
            )
            self._count(attempt, 1)

    def take_back(self, attempt: Attempt, when: str) -> Attempt:
        """Let an attempt count no longer; it stays in the log."""
        after = attempt._replace(taken_back=when)
        self.put(after)
        with self._writing():
            self._count(attempt, -1)
        return after

    def of_sitting(self, sitting_id: SittingId) -> list[Attempt]:
        """Return the attempts of a sitting that count, by position."""
        return self._records(
            "WHERE sitting_id = ? AND taken_back = '' ORDER BY position, turn", sitting_id
        )

    def turns(self, sitting_id: SittingId, position: int) -> int:
        """Return how many attempts there were at a position and were taken back."""
        with self._reading():
            row = self._connection.execute(
                "SELECT count(*) FROM answers"
                " WHERE sitting_id = ? AND position = ? AND taken_back > ''",
                (sitting_id, position),
            ).fetchone()
        return int(row[0])

    def of_question(self, question_id: QuestionId) -> list[Attempt]:
        """Return the attempts at a question that count, in the order they were made."""
        return self._records(
            "WHERE question_id = ? AND taken_back = '' ORDER BY number", question_id
        )

    def iterate(self) -> Iterator[Attempt]:
        """Yield the whole log in its order, what was taken back too."""
        last = -1
        while True:
            with self._reading():
                rows = self._connection.execute(
                    f"SELECT number, {ANSWERS.columns} FROM answers WHERE number > ?"
                    " ORDER BY number LIMIT 1000",
                    (last,),
                ).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            for row in rows:
                yield attempt_of(row[1:])

    def count(self) -> int:
        """Return how many attempts count."""
        with self._reading():
            row = self._connection.execute(
                "SELECT coalesce(sum(attempts), 0) FROM confidence_counts"
            ).fetchone()
        return int(row[0])

    def count_between(self, start: str, end: str) -> int:
        """Return how many graded attempts were made from a moment on and before another."""
        with self._reading():
            row = self._connection.execute(
                f"SELECT count(*) FROM answers WHERE answered >= ? AND answered < ? AND {_COUNTED}",
                (start, end),
            ).fetchone()
        return int(row[0])

    # What is counted from it

    def tally(self, question_id: QuestionId) -> Tally | None:
        """Return what the attempts at a question come to, or None if there are none."""
        found = self._tallies("WHERE question_id = ?", question_id)
        return found[0] if found else None

    def tallies(self) -> list[Tally]:
        """Return what the attempts at every question come to."""
        return self._tallies("")

    def tallies_of(self, question_ids: Iterable[QuestionId]) -> dict[QuestionId, Tally]:
        """Return the tallies of some questions; those never answered are left out."""
        wanted = list(question_ids)
        found: list[Tally] = []
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            found += self._tallies(f"WHERE question_id IN ({', '.join('?' * len(some))})", *some)
        return {tally.question_id: tally for tally in found}

    def mistakes(self) -> list[Tally]:
        """Return the tallies of questions whose last attempt was not right, the latest first."""
        return self._tallies("WHERE last_grade IN ('wrong', 'partly') ORDER BY answered DESC")

    def due(self, before: str, *, only_own: bool = False) -> list[Tally]:
        """Return the tallies of questions that are due before a moment, the longest due first."""
        return self._tallies(
            "WHERE due > '' AND due < ? AND question_id LIKE ? ORDER BY due, question_id",
            before,
            f"{OWN}%" if only_own else "%",
        )

    def count_due(self, before: str) -> int:
        """Return how many questions are due before a moment."""
        with self._reading():
            row = self._connection.execute(
                "SELECT count(*) FROM tallies WHERE due > '' AND due < ?", (before,)
            ).fetchone()
        return int(row[0])

    def move_due(self, question_id: QuestionId, due: str) -> None:
        """Let a question be due at another moment: its clock was wrong."""
        with self._writing():
            self._connection.execute(
                "UPDATE tallies SET due = ? WHERE question_id = ?", (due, question_id)
            )

    def day_counts(self, since: str = "") -> list[DayCount]:
        """Return what was answered by day and page, from a day on."""
        with self._reading():
            rows = self._connection.execute(
                f"SELECT {_COUNTS[0][1]} FROM day_counts WHERE day >= ? ORDER BY day, page_id",
                (since,),
            ).fetchall()
        return [DayCount._make(row) for row in rows]

    def day_totals(self, since: str = "") -> list[DayCount]:
        """Return what was answered by day, from a day on, all pages together."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT day, '', sum(attempts), sum(correct), sum(points), sum(seconds)"
                " FROM day_counts WHERE day >= ? GROUP BY day ORDER BY day",
                (since,),
            ).fetchall()
        return [DayCount._make(row) for row in rows]

    def memories(self, now: str) -> list[tuple[PageId, float, int]]:
        """Return page, stability and whole days since its review of every question with memory."""
        with self._reading():
            # A day is whole even if the numbers of the calendar miss it by a hair.
            return self._connection.execute(
                "SELECT page_id, stability,"
                " max(0, CAST(julianday(?) - julianday(reviewed) + 1e-7 AS INTEGER))"
                " FROM tallies WHERE due > ''",
                (now,),
            ).fetchall()

    def confidence_counts(self) -> list[ConfidenceCount]:
        """Return how often answers were right by how sure the person was."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT confidence, attempts, correct FROM confidence_counts ORDER BY confidence"
            ).fetchall()
        return [ConfidenceCount(choice(Confidence.NONE, row[0]), row[1], row[2]) for row in rows]

    def _tallies(self, condition: str, *values: object) -> list[Tally]:
        with self._reading():
            rows = self._connection.execute(
                f"SELECT {_TALLY} FROM tallies {condition}", values
            ).fetchall()
        return [Tally._make((*row[:5], choice(Grade.POLL, row[5]), *row[6:])) for row in rows]

    # Counting

    def _count(self, attempt: Attempt, by: int) -> None:
        if attempt.grade is Grade.POLL:
            return
        right = by * attempt.is_right
        self._add_up(
            "day_counts",
            2,
            (
                attempt.answered[:10],
                attempt.page_id,
                by,
                right,
                by * attempt.score,
                by * attempt.seconds,
            ),
        )
        self._add_up("confidence_counts", 1, (attempt.confidence.value, by, right))
        if by < 0 or not self._tally_on(attempt):
            self._tally_again(attempt.question_id)

    def _add_up(self, table: str, key: int, values: tuple[Any, ...]) -> None:
        columns = dict(_COUNTS)[table]
        names = columns.split(", ")
        adding = ", ".join(f"{name} = {name} + excluded.{name}" for name in names[key:])
        self._connection.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
            f" ON CONFLICT ({', '.join(names[:key])}) DO UPDATE SET {adding}",
            values,
        )
        condition = " AND ".join(f"{name} = ?" for name in names[:key])
        self._connection.execute(
            f"DELETE FROM {table} WHERE {condition} AND attempts = 0", values[:key]
        )

    def _tally_on(self, attempt: Attempt) -> bool:
        """Add one attempt to its tally, if the clock was right at all of them; else do nothing."""
        before = self.tally(attempt.question_id)
        stamps = [
            text(row[0])
            for row in self._connection.execute(
                "SELECT answered FROM answers"
                f" WHERE question_id = ? AND {_COUNTED} ORDER BY number",
                (attempt.question_id,),
            )
        ]
        if before is None or len(stamps) != before.attempts + 1 or not are_in_order(stamps):
            return False
        memory = None
        if before.due:
            memory = Memory(
                before.stability, before.difficulty, moment_of(before.reviewed), before.interval
            )
        self._put_tally(tally_with(before, attempt, memory))
        return True

    def _tally_again(self, question_id: QuestionId) -> None:
        """Work out a tally from the log: a question has few attempts."""
        tally = tally_of(self.of_question(question_id))
        if tally is None:
            self._connection.execute("DELETE FROM tallies WHERE question_id = ?", (question_id,))
        else:
            self._put_tally(tally)

    def _put_tally(self, tally: Tally) -> None:
        self._connection.execute(
            f"INSERT OR REPLACE INTO tallies ({_TALLY}) VALUES ({', '.join('?' * 12)})", flat(tally)
        )

    def rebuild(self) -> None:
        """Count everything again from the log."""
        with self._writing():
            for table in ("tallies", "day_counts", "confidence_counts"):
                self._connection.execute(f"DELETE FROM {table}")
            self._connection.execute(
                f"INSERT INTO day_counts ({_COUNTS[0][1]}) SELECT substr(answered, 1, 10), page_id,"
                " count(*), sum(grade = 'right'), sum(score), sum(seconds)"
                f" FROM answers WHERE {_COUNTED} GROUP BY 1, 2"
            )
            self._connection.execute(
                f"INSERT INTO confidence_counts ({_COUNTS[1][1]})"
                " SELECT confidence, count(*), sum(grade = 'right')"
                f" FROM answers WHERE {_COUNTED} GROUP BY 1"
            )
            self._each_tally(self._put_tally)

    def miscounted(self) -> list[str]:
        """Return what is counted otherwise than the log says, by name; none should be.

        A due moment may differ: it is moved when the clock was wrong.
        """
        wrong: list[str] = []
        stored = {tally.question_id: tally for tally in self.tallies()}

        def compare(tally: Tally) -> None:
            other = stored.pop(tally.question_id, None)
            if other is None or not _alike(flat(other)[:-1], flat(tally)[:-1]):
                wrong.append(f"tallies:{tally.question_id}")

        self._each_tally(compare)
        wrong += [f"tallies:{question_id}" for question_id in stored]
        with self._reading():
            for table, key, counted in (
                (
                    "day_counts",
                    "day, page_id",
                    "substr(answered, 1, 10), page_id, count(*), sum(grade = 'right'), sum(score),"
                    " sum(seconds)",
                ),
                (
                    "confidence_counts",
                    "confidence",
                    "confidence, count(*), sum(grade = 'right')",
                ),
            ):
                columns = dict(_COUNTS)[table]
                size = key.count(",") + 1
                log = self._connection.execute(
                    f"SELECT {counted} FROM answers WHERE {_COUNTED}"
                    f" GROUP BY {', '.join(str(n + 1) for n in range(size))}"
                ).fetchall()
                there = self._connection.execute(f"SELECT {columns} FROM {table}").fetchall()
                if not _same_counts(log, there, size):
                    wrong.append(table)
        return wrong

    def _each_tally(self, do: Callable[[Tally], None]) -> None:
        """Work out every tally from the log, question by question."""
        with self._reading():
            ids = [
                QuestionId(text(row[0]))
                for row in self._connection.execute("SELECT DISTINCT question_id FROM answers")
            ]
        for question_id in ids:
            tally = tally_of(self.of_question(question_id))
            if tally is not None:
                do(tally)


def tally_of(attempts: Sequence[Attempt]) -> Tally | None:
    """Return what the attempts at one question come to; polls count for nothing."""
    graded = [attempt for attempt in attempts if attempt.grade is not Grade.POLL]
    if not graded:
        return None
    last = graded[-1]
    memory = None
    if is_reviewed(last.question_id):
        memory = memory_after([_review(each) for each in graded], spread=last.question_id)
    return _tally(
        last,
        len(graded),
        sum(attempt.is_right for attempt in graded),
        sum(attempt.score for attempt in graded),
        memory,
    )


def tally_with(before: Tally, attempt: Attempt, memory: Memory | None) -> Tally:
    """Return a tally with one more attempt, which was not before the others."""
    number = before.attempts + 1
    if is_reviewed(attempt.question_id):
        memory = memory_with(memory, _review(attempt), number, spread=attempt.question_id)
    return _tally(
        attempt, number, before.right + attempt.is_right, before.points + attempt.score, memory
    )


def is_reviewed(question_id: QuestionId) -> bool:
    """Return whether a question has a memory: single do's and don'ts are drill."""
    return not question_id.startswith(DO_OR_DONT)


def _review(attempt: Attempt) -> Review:
    return Review(moment_of(attempt.answered), attempt.grade, attempt.had_help)


def _tally(last: Attempt, attempts: int, right: int, points: float, memory: Memory | None) -> Tally:
    return Tally(
        last.question_id,
        last.page_id,
        attempts,
        right,
        points,
        last.grade,
        last.answered,
        memory.stability if memory else 0.0,
        memory.difficulty if memory else 0.0,
        stamp(memory.reviewed) if memory else "",
        memory.interval if memory else 0,
        stamp(memory.due) if memory else "",
    )


def _alike(one: Sequence[Any], other: Sequence[Any]) -> bool:
    return all(
        abs(a - b) < 1e-6 if isinstance(a, float) and isinstance(b, float) else a == b
        for a, b in zip(one, other, strict=True)
    )


def _same_counts(one: Sequence[Any], other: Sequence[Any], size: int) -> bool:
    first, second = ({row[:size]: row[size:] for row in rows} for rows in (one, other))
    return first.keys() == second.keys() and all(
        _alike([float(v) for v in first[key]], [float(v) for v in second[key]]) for key in first
    )
