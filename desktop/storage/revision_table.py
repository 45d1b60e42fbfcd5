"""The table of earlier texts of notes: kept while somebody writes, fewer of them with the years."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, NamedTuple

from desktop.domain.annotations import Annotation, AnnotationId, Revision
from desktop.storage.annotation_rows import Guard, clean, plain, text_of
from desktop.storage.row_digest import digest_of

SECONDS_APART = 60
"""Within one spell of writing, an earlier text is kept at most this often."""
NOTES_AT_ONCE = 200
"""Of so many notes the earlier texts are looked at in one step."""


def digest_of_revision(annotation_id: str, saved: str, body: str) -> bytes:
    """Return the digest of a revision."""
    return digest_of("revision", *(plain(value) for value in (annotation_id, saved, body)))


class Thinned(NamedTuple):
    """What one look at some notes found: rows that need not stay, and the last note looked at."""

    numbers: list[int]
    last_id: Any


class RevisionTable:
    """Earlier texts of notes. Whatever writes needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing
        # The longest text of each note since its last revision, with when it was saved.
        self._peaks: dict[str, tuple[str, str]] = {}

    def keep(self, before: Annotation, after: Annotation) -> None:
        """Keep the text from before if it is time, or if much of it is gone now."""
        if not before.body:
            return
        peak = self._peaks.get(before.id, (before.changed, before.body))
        if len(before.body) >= len(peak[1]):
            peak = (before.changed, before.body)
        last = self._connection.execute(
            "SELECT saved FROM revisions WHERE annotation_id = ? ORDER BY number DESC LIMIT 1",
            (before.id,),
        ).fetchone()
        if len(after.body) * 2 < len(peak[1]):
            kept = peak
        elif last is None or _seconds_between(last[0], before.changed) >= SECONDS_APART:
            kept = (before.changed, before.body)
        else:
            self._peaks[before.id] = peak
            return
        self.add(Revision(before.id, *kept))
        self._peaks[before.id] = (after.changed, after.body)

    def add(self, revision: Revision) -> None:
        """Store an earlier text of a note, once."""
        values = (str(revision.annotation_id), revision.saved, clean(revision.body))
        with self._writing():
            self._connection.execute(
                "INSERT INTO revisions (annotation_id, saved, body, digest)"
                " SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM revisions"
                " WHERE annotation_id = ?1 AND saved = ?2 AND body = ?3)",
                (*values, digest_of_revision(*values)),
            )

    def of_note(self, annotation_id: AnnotationId) -> list[Revision]:
        """Return the earlier texts of a note, the latest first."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT annotation_id, saved, body FROM revisions WHERE annotation_id = ?"
                " ORDER BY saved DESC, number DESC",
                (annotation_id,),
            ).fetchall()
        return [Revision(AnnotationId(row[0]), text_of(row[1]), text_of(row[2])) for row in rows]

    def purge(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """Remove the earlier texts of notes that are removed for good."""
        ids = [(each,) for each in annotation_ids]
        with self._writing():
            self._connection.executemany("DELETE FROM revisions WHERE annotation_id = ?", ids)
        for (annotation_id,) in ids:
            self._peaks.pop(annotation_id, None)

    def forget(self) -> None:
        """Forget what is remembered beside the file: it was replaced."""
        self._peaks.clear()

    # Thinning out

    def today(self, now: datetime) -> datetime:
        """Return the day that ages count from: a clock that runs ahead makes nothing old."""
        with self._reading():
            # Each half is read off the end of an index.
            rows = self._connection.execute(
                "SELECT (SELECT max(changed) FROM annotations WHERE trashed = ''),"
                " (SELECT max(changed) FROM annotations INDEXED BY annotations_by_change"
                "  WHERE trashed > '')"
            ).fetchone()
        known = [moment for value in rows if (moment := _moment(value)) is not None]
        return min(now, max(known, default=now))

    def superfluous(self, after_id: Any, today: datetime) -> Thinned | None:
        """Look at the next notes after an id, in the order of ids; None if there are no more."""
        from desktop.domain.revisions import superfluous  # noqa: PLC0415 - once an hour

        with self._reading():
            rows = self._connection.execute(
                "SELECT annotation_id, saved, number FROM revisions WHERE annotation_id > ?1"
                " AND annotation_id <= (SELECT max(annotation_id) FROM (SELECT DISTINCT"
                " annotation_id FROM revisions WHERE annotation_id > ?1"
                " ORDER BY annotation_id LIMIT ?2)) ORDER BY annotation_id, saved, number",
                (after_id, NOTES_AT_ONCE),
            ).fetchall()
        numbers = []
        for _, some in groupby(rows, lambda row: row[0]):
            texts = list(some)
            places = superfluous([text_of(row[1]) for row in texts], today)
            numbers += [int(texts[place][2]) for place in places]
        return Thinned(numbers, rows[-1][0]) if rows else None

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove rows by their numbers."""
        with self._writing():
            self._connection.executemany(
                "DELETE FROM revisions WHERE number = ?", [(number,) for number in numbers]
            )


def _moment(text: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text)).astimezone(UTC)
    except ValueError:
        return None


def _seconds_between(first: Any, second: Any) -> float:
    # A clock that was set back must not stop revisions: the distance counts, not the sign.
    start, end = _moment(first), _moment(second)
    if start is None or end is None:
        return float("inf")
    return abs((end - start).total_seconds())
