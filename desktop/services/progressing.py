"""Progress: what was read, practised and mastered, how it went week by week, and records of it."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.library import PageId, PartId
from desktop.domain.mastery import Standing, is_mastered
from desktop.domain.scheduling import recall
from desktop.domain.training import Attempt, Confidence
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.storage import outside_file
from desktop.storage.profile_store import ProfileStore

CSV_COLUMNS = (
    "answered",
    "sitting",
    "position",
    "question",
    "page",
    "content_version",
    "answer",
    "score",
    "grade",
    "confidence",
    "had_help",
    "seconds",
)
"""Names of the columns of the log as CSV; a row each for every attempt that counts."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class PageStanding(NamedTuple):
    """How far a person is with a section or a case."""

    page_id: PageId
    number: str
    title: str
    standing: Standing


class PartStanding(NamedTuple):
    """How far a person is with a part; cases stand together under an empty id."""

    part_id: PartId
    title: str
    standing: Standing
    pages: tuple[PageStanding, ...]


class Overview(NamedTuple):
    """How far a person is with everything."""

    standing: Standing
    parts: tuple[PartStanding, ...]


class Week(NamedTuple):
    """What was answered in a week; it begins on a Monday (UTC)."""

    starts: date
    attempts: int
    right: int
    points: float
    seconds: int


class Calibration(NamedTuple):
    """How often answers given with a certain confidence were right."""

    confidence: Confidence
    attempts: int
    right: int

    @property
    def share(self) -> float:
        """Return the share that was right."""
        return self.right / self.attempts if self.attempts else 0.0


class ProgressingService:
    """Reads progress; changes nothing. Methods may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self._reading = reading
        self._clock = clock
        self._frame: list[tuple[PartId, str, list[tuple[PageId, str, str]]]] | None = None

    # Standing

    def overview(self) -> Overview:
        """Return how far a person is with each part, each section and each case."""
        standings = self._standings()
        parts = []
        for part_id, title, pages in self._book():
            lines = tuple(
                PageStanding(page_id, number, name, standings.get(page_id, Standing(pages=1)))
                for page_id, number, name in pages
            )
            parts.append(PartStanding(part_id, title, _sum(line.standing for line in lines), lines))
        return Overview(_sum(part.standing for part in parts), tuple(parts))

    def _standings(self) -> dict[PageId, Standing]:
        read = {each.page_id for each in self._store.progress.all() if each.is_read}
        totals: dict[PageId, int] = {}
        for page_id, _, count in self._bank.stock:
            totals[page_id] = totals.get(page_id, 0) + count
        practised: dict[PageId, int] = {}
        mastered: dict[PageId, int] = {}
        recalled: dict[PageId, float] = {}
        now = stamp(self._clock())
        for page_id, stability, days in self._store.training.answers.memories(now):
            practised[page_id] = practised.get(page_id, 0) + 1
            mastered[page_id] = mastered.get(page_id, 0) + is_mastered(stability, days)
            recalled[page_id] = recalled.get(page_id, 0.0) + recall(stability, days)
        standings = {}
        for page_id in {page for _, _, pages in self._book() for page, _, _ in pages}:
            total = totals.get(page_id, 0)
            # Questions of an older edition may be gone: no share is above the whole.
            standings[page_id] = Standing(
                1,
                int(page_id in read),
                total,
                min(total, practised.get(page_id, 0)),
                min(total, mastered.get(page_id, 0)),
                min(float(total), recalled.get(page_id, 0.0)),
            )
        return standings

    def _book(self) -> list[tuple[PartId, str, list[tuple[PageId, str, str]]]]:
        if self._frame is None:
            frame = [
                (
                    part.id,
                    part.title,
                    [
                        (each.id, each.number, each.title)
                        for each in self._reading.sections(part.id)
                    ],
                )
                for part in self._reading.parts()
            ]
            cases = [(case.id, "", case.title) for case in self._reading.cases()]
            self._frame = [*frame, (PartId(""), "", cases)]
        return self._frame

    def _sections(self, part_id: PartId) -> list[tuple[PageId, str, str]]:
        return [(each.id, each.number, each.title) for each in self._reading.sections(part_id)]

    # Over time

    def trend(self, weeks: int = 26) -> list[Week]:
        """Return the last weeks, the earliest first; those without answers too."""
        today = self._clock().date()
        this_week = today - timedelta(days=today.weekday())
        first = this_week - timedelta(weeks=weeks - 1)
        found = {first + timedelta(weeks=number): [0, 0, 0.0, 0] for number in range(weeks)}
        for count in self._store.training.answers.day_totals(first.isoformat()):
            day = _day(count.day)
            week = found.get(day - timedelta(days=day.weekday())) if day else None
            if week is not None:
                week[0] += count.attempts
                week[1] += count.right
                week[2] += count.points
                week[3] += count.seconds
        return [Week(start, int(w[0]), int(w[1]), w[2], int(w[3])) for start, w in found.items()]

    def calibration(self) -> list[Calibration]:
        """Return how often answers were right by how sure the person said to be."""
        counts = {
            each.confidence: each for each in self._store.training.answers.confidence_counts()
        }
        return [
            Calibration(confidence, counts[confidence].attempts, counts[confidence].right)
            for confidence in (Confidence.GUESS, Confidence.UNSURE, Confidence.SURE)
            if confidence in counts
        ]

    # Out

    def write_csv(self, path: Path) -> int:
        """Write the log of answers as CSV in one piece; return how many rows it has.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(CSV_COLUMNS)
        rows = 0
        for attempt in self._store.training.answers.iterate():
            if not attempt.taken_back:
                writer.writerow([_harmless(value) for value in _csv_row(attempt)])
                rows += 1
        outside_file.write(path, text.getvalue().encode("utf-8-sig"))
        return rows


def _csv_row(attempt: Attempt) -> tuple[object, ...]:
    return (
        attempt.answered,
        attempt.sitting_id,
        attempt.position + 1,
        attempt.question_id,
        attempt.page_id,
        attempt.content_version,
        attempt.answer,
        round(attempt.score, 4),
        attempt.grade.value,
        attempt.confidence.value,
        int(attempt.had_help),
        attempt.seconds,
    )


def _harmless(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _sum(standings: Iterable[Standing]) -> Standing:
    total = Standing()
    for standing in standings:
        total = total.plus(standing)
    return total


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
