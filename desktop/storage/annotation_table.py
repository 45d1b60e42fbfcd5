"""The table of bookmarks, highlights and notes, with their tags, revisions and search index."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from desktop.clock import stamp
from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    NotebookQuery,
    OnPage,
    Placing,
    Revision,
    TargetKind,
)
from desktop.domain.library import PageId, PassageId
from desktop.storage.notebook_query import ReadingOrder, Statements
from desktop.storage.row_digest import digest_of

Guard = Callable[[], AbstractContextManager[None]]

COLUMNS = (
    "id, deed, target, page_id, passage_id, start_point, end_passage_id, end_point, quote, prefix,"
    " suffix, content_version, colour, body, tags, placing, position, created, changed, trashed"
)
_VALUES = ", ".join("?" * 22)
_SETTING = ", ".join(f"{name.strip()} = ?" for name in COLUMNS.split(","))
_INDEXES = ("notes_words", "notes_trigrams")

REVISION_SECONDS = 60
"""Within one spell of writing, an earlier text is kept at most this often."""
_KEEP_ALL = timedelta(days=30)
_KEEP_DAILY = timedelta(days=365)
_FEW_NUMBERS = 500
"""So many row numbers are named in one statement."""

_Choice = TypeVar("_Choice", Deed, TargetKind, Colour, Placing)


class Stored(NamedTuple):
    """A row as it stands in the file."""

    number: int
    annotation: Annotation
    is_sound: bool


def clean(text: str) -> str:
    """Return text as it can be stored: half a surrogate pair is no character."""
    return text.encode("utf-8", "replace").decode() if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def flat(annotation: Annotation) -> tuple[Any, ...]:
    """Return the values of a row in the order of COLUMNS."""
    a, anchor = annotation, annotation.anchor
    return (
        str(a.id),
        a.deed.value,
        a.target.value,
        str(anchor.page_id),
        str(anchor.passage_id),
        int(anchor.start),
        str(anchor.end_passage_id),
        int(anchor.end),
        clean(anchor.quote),
        clean(anchor.prefix),
        clean(anchor.suffix),
        anchor.content_version,
        a.colour.value,
        clean(a.body),
        "\n".join(clean(tag) for tag in a.tags),
        a.placing.value,
        float(a.order),
        a.created,
        a.changed,
        a.trashed,
    )


def digest_of_values(values: Sequence[Any]) -> bytes:
    """Return the digest of a row whose values stand in the order of COLUMNS."""
    # A damaged row may hold anything, bytes and infinite numbers too.
    return digest_of("annotation", *(_plain(value) for value in values))


def digest_of_revision(annotation_id: str, saved: str, body: str) -> bytes:
    """Return the digest of a revision."""
    return digest_of("revision", *(_plain(value) for value in (annotation_id, saved, body)))


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def annotation_of(values: Sequence[Any]) -> Annotation:
    """Return a record from the values of a row, whatever a damaged row may hold."""
    text = [_text(value) for value in values]
    anchor = Anchor(
        PageId(text[3]),
        PassageId(text[4]),
        _whole(values[5]),
        PassageId(text[6]),
        _whole(values[7]),
        text[8],
        text[9],
        text[10],
        text[11],
    )
    return Annotation(
        AnnotationId(text[0]),
        _choice(Deed, text[1], Deed.NOTE),
        _choice(TargetKind, text[2], TargetKind.PASSAGE),
        anchor,
        _choice(Colour, text[12], Colour.YELLOW),
        text[13],
        tuple(filter(None, text[14].split("\n"))),
        _choice(Placing, text[15], Placing.REVIEW),
        _number(values[16]),
        text[17],
        text[18],
        text[19],
    )


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _choice(kind: type[_Choice], text: str, otherwise: _Choice) -> _Choice:
    try:
        return kind(text)
    except ValueError:
        return otherwise


class AnnotationTable:
    """Annotations as records of the domain. Whatever writes needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing
        self._order = ReadingOrder(connection)
        self._statements = Statements(connection, self._order)
        # The longest text of each note since its last revision, with when it was saved.
        self._peaks: dict[str, tuple[str, str]] = {}

    # One by one

    def add(self, annotation: Annotation) -> None:
        """Store a new annotation."""
        values = flat(annotation)
        self.add_values(values, digest_of_values(values))

    def add_values(self, values: tuple[Any, ...], digest: bytes) -> None:
        """Store a row as it is, with the digest it has; salvage keeps a wrong one wrong."""
        with self._writing():
            cursor = self._connection.execute(
                f"INSERT INTO annotations ({COLUMNS}, has_note, digest) VALUES ({_VALUES})",
                (*values, bool(values[13]), digest),
            )
            number = int(cursor.lastrowid or 0)
            self._index(number, values)
            self._write_tags(number, values[14])
            self._order.learn(values[3], values[4])

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        """Return one annotation, trashed or not, or None."""
        with self._reading():
            stored = self._stored(annotation_id)
        return stored.annotation if stored else None

    def put(self, annotation: Annotation) -> None:
        """Replace the annotation of the same id; an earlier text of a note becomes a revision.

        Raises:
            KeyError: there is none with this id.
        """
        with self._writing():
            before = self._stored(annotation.id)
            if before is None:
                raise KeyError(annotation.id)
            values = flat(annotation)
            if before.annotation.body != values[13]:
                self._keep_revision(before.annotation, annotation)
            self._replace(before, values)

    def _replace(self, before: Stored, values: tuple[Any, ...]) -> None:
        old = flat(before.annotation)
        is_found_anew = any(old[place] != values[place] for place in (8, 13, 14))
        if is_found_anew and before.is_sound:
            self._unindex(before.number, old)
        self._connection.execute(
            f"UPDATE annotations SET {_SETTING}, has_note = ?, digest = ? WHERE number = ?",
            (*values, bool(values[13]), digest_of_values(values), before.number),
        )
        if not before.is_sound:
            self.rebuild_index()
        elif is_found_anew:
            self._index(before.number, values)
        if old[14] != values[14] or not before.is_sound:
            self._connection.execute(
                "DELETE FROM annotation_tags WHERE number = ?", (before.number,)
            )
            self._write_tags(before.number, values[14])
        if old[3:5] != values[3:5]:
            self._order.learn(values[3], values[4])

    def _stored(self, annotation_id: str) -> Stored | None:
        row = self._connection.execute(
            f"SELECT number, digest, {COLUMNS} FROM annotations WHERE id = ?", (annotation_id,)
        ).fetchone()
        return _stored(row) if row else None

    def _index(self, number: int, values: Sequence[Any]) -> None:
        for index in _INDEXES:
            self._connection.execute(
                f"INSERT INTO {index} (rowid, body, quote, tags) VALUES (?, ?, ?, ?)",
                (number, values[13], values[8], values[14]),
            )

    def _unindex(self, number: int, values: Sequence[Any]) -> None:
        for index in _INDEXES:
            self._connection.execute(
                f"INSERT INTO {index} ({index}, rowid, body, quote, tags)"
                " VALUES ('delete', ?, ?, ?, ?)",
                (number, values[13], values[8], values[14]),
            )

    def rebuild_index(self) -> None:
        """Make the search index again from the rows."""
        with self._writing():
            for index in _INDEXES:
                self._connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def _write_tags(self, number: int, tags: Any) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO annotation_tags VALUES (?, ?)",
            [(tag, number) for tag in str(tags).split("\n") if tag],
        )

    # Lists

    def of_page(self, page_id: PageId) -> list[Annotation]:
        """Return what stands on a page and is not in the trash, by start and age."""
        return self._annotations(
            "WHERE trashed = '' AND page_id = ? ORDER BY start_point, created, number", page_id
        )

    def on_pages(self, page_ids: Sequence[PageId] = ()) -> dict[PageId, OnPage]:
        """Return how much stands on each page, or on some of them; only the index is read."""
        only = f" AND page_id IN ({', '.join('?' * len(page_ids))})" if page_ids else ""
        with self._reading():
            rows = self._connection.execute(
                "SELECT page_id, sum(deed = 'bookmark'), sum(deed = 'highlight'), sum(has_note)"
                f" FROM annotations WHERE trashed = ''{only} GROUP BY page_id",
                tuple(page_ids),
            ).fetchall()
        return {PageId(str(row[0])): OnPage(*map(int, row[1:])) for row in rows}

    def all_ids(self) -> list[AnnotationId]:
        """Return the ids of all annotations, trashed ones too."""
        with self._reading():
            rows = self._connection.execute("SELECT id FROM annotations ORDER BY number")
            return [AnnotationId(row[0]) for row in rows]

    def iterate(self) -> Iterator[Annotation]:
        """Yield all annotations, trashed ones too, in the order they were made.

        The table may change meanwhile: what was there at a step is yielded by the next.
        """
        last = -1
        while True:
            with self._reading():
                rows = self._connection.execute(
                    f"SELECT number, digest, {COLUMNS} FROM annotations WHERE number > ?"
                    " ORDER BY number LIMIT 500",
                    (last,),
                ).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            for row in rows:
                yield annotation_of(row[2:])

    def _annotations(self, condition: str, *values: object) -> list[Annotation]:
        with self._reading():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM annotations {condition}", values
            ).fetchall()
        return [annotation_of(row) for row in rows]

    def set_reading_order(self, places: Iterable[tuple[PageId, PassageId]]) -> None:
        """Say in which order pages and passages stand: pairs, the page itself with an empty one.

        What is not among them comes last. Without an order, ids are sorted as text.
        """
        with self._reading():
            self._order.set(places)

    def find(self, query: NotebookQuery) -> list[Annotation]:
        """Return what a query asks for, sorted, no more than its limit."""
        with self._reading():
            numbers = self._statements.numbers(query)
            found: dict[int, Annotation] = {}
            for start in range(0, len(numbers), 500):
                some = numbers[start : start + 500]
                marks = ", ".join("?" * len(some))
                for row in self._connection.execute(
                    f"SELECT number, {COLUMNS} FROM annotations WHERE number IN ({marks})", some
                ):
                    found[row[0]] = annotation_of(row[1:])
        return [found[number] for number in numbers if number in found]

    def find_ids(self, query: NotebookQuery) -> list[AnnotationId]:
        """Return only the ids of what a query asks for: for a deed on all that is shown."""
        with self._reading():
            numbers = self._statements.numbers(query)
            condition, values = "", numbers
            if len(numbers) <= _FEW_NUMBERS:
                condition = f" WHERE number IN ({', '.join('?' * len(numbers))})"
            else:
                # The index of ids holds all numbers as well; the notes themselves are not read.
                values = []
            rows = self._connection.execute(
                f"SELECT number, id FROM annotations{condition}", values
            ).fetchall()
        ids = dict(rows)
        return [AnnotationId(ids[number]) for number in numbers]

    def count(self, query: NotebookQuery) -> int:
        """Return how many a query finds, whatever its limit."""
        with self._reading():
            return self._statements.count(query)

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags in use and how often, the trash left out, by name."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT tag, count(*) FROM annotation_tags WHERE number NOT IN"
                " (SELECT number FROM annotations INDEXED BY annotations_by_change"
                "  WHERE trashed > '') GROUP BY tag ORDER BY tag"
            )
            return [(_text(row[0]), int(row[1])) for row in rows]

    # Trash

    def set_trashed(self, annotation_ids: Iterable[AnnotationId], when: str) -> None:
        """Put annotations into the trash, or take them out again with an empty `when`."""
        with self._writing():
            for annotation_id in annotation_ids:
                before = self._stored(annotation_id)
                if before is not None:
                    self._replace(before, flat(before.annotation._replace(trashed=when)))

    def purge(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """Remove annotations and their revisions for good."""
        with self._writing():
            is_sound = True
            for annotation_id in annotation_ids:
                before = self._stored(annotation_id)
                if before is None:
                    continue
                is_sound = is_sound and before.is_sound
                if before.is_sound:
                    self._unindex(before.number, flat(before.annotation))
                for table, key, value in (
                    ("annotations", "number", before.number),
                    ("revisions", "annotation_id", annotation_id),
                ):
                    self._connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (value,))
                self._peaks.pop(annotation_id, None)
            if not is_sound:
                self.rebuild_index()

    # Revisions

    def _keep_revision(self, before: Annotation, after: Annotation) -> None:
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
        elif last is None or _seconds_between(last[0], before.changed) >= REVISION_SECONDS:
            kept = (before.changed, before.body)
        else:
            self._peaks[before.id] = peak
            return
        self.add_revision(Revision(before.id, *kept))
        self._peaks[before.id] = (after.changed, after.body)

    def add_revision(self, revision: Revision) -> None:
        """Store an earlier text of a note, once."""
        values = (str(revision.annotation_id), revision.saved, clean(revision.body))
        with self._writing():
            self._connection.execute(
                "INSERT INTO revisions (annotation_id, saved, body, digest)"
                " SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM revisions"
                " WHERE annotation_id = ?1 AND saved = ?2 AND body = ?3)",
                (*values, digest_of_revision(*values)),
            )

    def revisions(self, annotation_id: AnnotationId) -> list[Revision]:
        """Return the earlier texts of a note, the latest first."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT annotation_id, saved, body FROM revisions WHERE annotation_id = ?"
                " ORDER BY saved DESC, number DESC",
                (annotation_id,),
            ).fetchall()
        return [Revision(AnnotationId(row[0]), _text(row[1]), _text(row[2])) for row in rows]

    def thin_revisions(self, now: datetime) -> int:
        """Keep all texts of a month, then one a day for a year, then one a month.

        Returns how many were removed.
        """
        with self._writing():
            latest = self._connection.execute("SELECT max(changed) FROM annotations").fetchone()[0]
            # A clock that runs ahead must not make yesterday's texts old.
            today = min(now, _moment(latest) or now)
            removed = 0
            for limit, length in (
                (today - _KEEP_ALL, len("2026-01-01")),
                (today - _KEEP_ALL - _KEEP_DAILY, len("2026-01")),
            ):
                cursor = self._connection.execute(
                    "DELETE FROM revisions WHERE saved < ?1 AND EXISTS (SELECT 1 FROM revisions r"
                    " WHERE r.annotation_id = revisions.annotation_id AND r.saved < ?1"
                    " AND substr(r.saved, 1, ?2) = substr(revisions.saved, 1, ?2)"
                    " AND (r.saved, r.number) > (revisions.saved, revisions.number))",
                    (stamp(limit), length),
                )
                removed += cursor.rowcount
        return removed

    def forget(self) -> None:
        """Forget what is remembered beside the file: it was replaced."""
        self._peaks.clear()

    # Damage

    def damaged(self) -> list[AnnotationId]:
        """Return the ids of annotations that are not as they were written."""
        found: list[AnnotationId] = []
        with self._reading():
            for row in self._connection.execute(
                f"SELECT digest, {COLUMNS} FROM annotations ORDER BY number"
            ):
                if not _is_sound(row[0], row[1:]):
                    found.append(AnnotationId(_text(row[1])))
        return found

    def damaged_revisions(self) -> list[AnnotationId]:
        """Return of which notes an earlier text is not as it was written."""
        found: list[AnnotationId] = []
        with self._reading():
            for row in self._connection.execute(
                "SELECT digest, annotation_id, saved, body FROM revisions ORDER BY number"
            ):
                if row[0] != digest_of_revision(*row[1:]):
                    found.append(AnnotationId(_text(row[1])))
        return found


def _stored(row: Sequence[Any]) -> Stored:
    return Stored(row[0], annotation_of(row[2:]), _is_sound(row[1], row[2:]))


def _is_sound(digest: Any, values: Sequence[Any]) -> bool:
    return bool(digest == digest_of_values(values))


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
