"""The table of bookmarks, highlights and notes, with their tags and search index."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from desktop.domain.annotations import Annotation, AnnotationId, Deed, NotebookQuery, OnPage
from desktop.domain.library import PageId, PassageId
from desktop.storage.annotation_rows import (
    BODY,
    COLUMNS,
    NAMES,
    QUOTE,
    TAGS,
    Guard,
    annotation_of,
    deed_of,
    digest_of_values,
    flat,
    is_sound,
    text_of,
)
from desktop.storage.note_index import Change, NoteIndex
from desktop.storage.notebook_query import ReadingOrder, Statements
from desktop.storage.revision_table import RevisionTable

_VALUES = ", ".join("?" * (len(NAMES) + 2))
_PAGE_ID = NAMES.index("page_id")
_PLACE = slice(_PAGE_ID, _PAGE_ID + 2)
_ALL_PLACES = range(len(NAMES))
_NAMES = (*NAMES, "has_note")
_HAS_NOTE = len(NAMES)

_FEW_NUMBERS = 500
"""So many row numbers are named in one statement."""


_Named = TypeVar("_Named")


class _Stored(NamedTuple):
    """A row as it stands in the file."""

    number: int
    values: tuple[Any, ...]
    is_sound: bool


class _Edit(NamedTuple):
    """A row that gets other values."""

    number: int
    old: tuple[Any, ...]
    new: tuple[Any, ...]
    was_sound: bool

    @property
    def is_found_anew(self) -> bool:
        return _words(self.old) != _words(self.new)


class AnnotationTable:
    """Annotations as records of the domain. Whatever writes needs an open transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reading: Guard,
        writing: Guard,
        revisions: RevisionTable,
    ) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing
        self._revisions = revisions
        self._order = ReadingOrder(connection)
        self._index = NoteIndex(connection)
        self._statements = Statements(connection, self._order, self._index)

    # Writing

    def add(self, annotation: Annotation) -> None:
        """Store a new annotation."""
        self.add_all([annotation])

    def add_all(self, annotations: Iterable[Annotation]) -> None:
        """Store new annotations."""
        rows = [flat(annotation) for annotation in annotations]
        self._add_rows([(values, digest_of_values(values)) for values in rows])

    def add_values(self, values: tuple[Any, ...], digest: bytes) -> None:
        """Store a row as it is, with the digest it has; salvage keeps a wrong one wrong."""
        self._add_rows([(values, digest)])

    def _add_rows(self, rows: Iterable[tuple[tuple[Any, ...], bytes]]) -> None:
        added = []
        with self._writing():
            for values, digest in rows:
                cursor = self._connection.execute(
                    f"INSERT INTO annotations ({COLUMNS}, has_note, digest) VALUES ({_VALUES})",
                    (*values, bool(values[BODY]), digest),
                )
                added.append((int(cursor.lastrowid or 0), values))
            self._find_anew([Change(number, None, _words(values)) for number, values in added])
            self._write_tags(added)
            for _, values in added:
                self._order.learn(*values[_PLACE])

    def put(self, annotation: Annotation) -> None:
        """Replace the annotation of the same id; an earlier text of a note becomes a revision.

        Raises:
            KeyError: there is none with this id.
        """
        self.put_all([annotation])

    def put_all(self, annotations: Iterable[Annotation]) -> None:
        """Replace annotations by their ids; earlier texts of notes become revisions.

        Raises:
            KeyError: there is none with one of the ids.
        """
        wanted = {str(annotation.id): annotation for annotation in annotations}
        with self._writing():
            present = {stored.values[0]: stored for stored in self._stored(wanted)}
            edits = []
            for annotation_id, annotation in wanted.items():
                before, new = present[annotation_id], flat(annotation)
                old = before.values if before.is_sound else flat(annotation_of(before.values))
                if old[BODY] != new[BODY]:
                    self._revisions.keep(annotation_of(old), annotation)
                if old != new or not before.is_sound:
                    edits.append(_Edit(before.number, old, new, before.is_sound))
            # In the order of numbers: the search index would write all it holds at each step back.
            self._replace(sorted(edits))

    def _replace(self, edits: Sequence[_Edit]) -> None:
        self._update(edits)
        if all(each.was_sound for each in edits):
            self._find_anew(
                [
                    Change(each.number, _words(each.old), _words(each.new))
                    for each in edits
                    if each.is_found_anew
                ]
            )
        else:
            self._index.rebuild()
        tagged = [e for e in edits if e.old[TAGS] != e.new[TAGS] or not e.was_sound]
        self._connection.executemany(
            "DELETE FROM annotation_tags WHERE number = ?", [(each.number,) for each in tagged]
        )
        self._write_tags([(each.number, each.new) for each in tagged])
        for each in edits:
            if each.old[_PLACE] != each.new[_PLACE]:
                self._order.learn(*each.new[_PLACE])

    def _update(self, edits: Iterable[_Edit]) -> None:
        """Write the columns that differ: naming one more would write its indexes as well."""
        by_columns: dict[tuple[int, ...], list[tuple[Any, ...]]] = {}
        for number, old, new, was_sound in edits:
            # What a damaged row holds in truth is not known.
            places = tuple(i for i in _ALL_PLACES if not was_sound or old[i] != new[i])
            values = [new[place] for place in places]
            if not was_sound or bool(old[BODY]) != bool(new[BODY]):
                places = (*places, _HAS_NOTE)
                values.append(bool(new[BODY]))
            rows = by_columns.setdefault(places, [])
            rows.append((*values, digest_of_values(new), number))
        for places, rows in by_columns.items():
            setting = ", ".join(f"{_NAMES[place]} = ?" for place in places)
            self._connection.executemany(
                f"UPDATE annotations SET {setting}, digest = ? WHERE number = ?", rows
            )

    def _stored(self, ids: Iterable[str]) -> list[_Stored]:
        found = []
        for some in _in_parts(list(ids)):
            rows = self._connection.execute(
                f"SELECT number, digest, {COLUMNS} FROM annotations"
                f" WHERE id IN ({', '.join('?' * len(some))})",
                some,
            )
            found += [_Stored(row[0], row[2:], is_sound(row[1], row[2:])) for row in rows]
        return found

    def _find_anew(self, changes: Sequence[Change]) -> None:
        """Index what changed: one alone, as somebody who writes leaves it, when it is needed."""
        if len(changes) == 1:
            self._index.postpone(changes[0])
        else:
            self._index.replace(changes)

    def is_behind(self) -> bool:
        """Tell whether notes wait to be indexed; until then a search takes longer."""
        with self._reading():
            return self._index.is_behind()

    def catch_up(self) -> None:
        """Index the notes that wait for it."""
        with self._writing():
            self._index.catch_up()

    def _write_tags(self, rows: Iterable[tuple[int, Sequence[Any]]]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO annotation_tags VALUES (?, ?)",
            [(tag, number) for number, values in rows for tag in values[TAGS].split("\n") if tag],
        )

    def purge(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """Remove annotations and their revisions for good."""
        ids = list(dict.fromkeys(str(annotation_id) for annotation_id in annotation_ids))
        with self._writing():
            doomed = sorted(self._stored(ids))
            self._connection.executemany(
                "DELETE FROM annotations WHERE number = ?", [(each.number,) for each in doomed]
            )
            self._revisions.purge(AnnotationId(each.values[0]) for each in doomed)
            if all(each.is_sound for each in doomed):
                self._index.replace([Change(e.number, _words(e.values), None) for e in doomed])
            else:
                self._index.rebuild()

    # Reading

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        """Return one annotation, trashed or not, or None."""
        return next(iter(self.get_all([annotation_id])), None)

    def get_all(self, annotation_ids: Iterable[AnnotationId]) -> list[Annotation]:
        """Return annotations in the order of their ids here, without those that are not there."""
        ids = list(dict.fromkeys(annotation_ids))
        found: dict[str, Annotation] = {}
        with self._reading():
            for some in _in_parts(ids):
                for row in self._connection.execute(
                    f"SELECT {COLUMNS} FROM annotations WHERE id IN ({', '.join('?' * len(some))})",
                    some,
                ):
                    found[row[0]] = annotation_of(row)
        return [found[each] for each in ids if each in found]

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
            # In a damaged file they may come in another order, and would never end.
            if not rows or rows[-1][0] <= last:
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
            for some in _in_parts(numbers):
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

    def count_deeds(self, annotation_ids: Iterable[AnnotationId]) -> dict[Deed, int]:
        """Return how many of each kind some annotations are."""
        counts: Counter[Deed] = Counter()
        with self._reading():
            for some in _in_parts(list(annotation_ids)):
                for deed, count in self._connection.execute(
                    "SELECT deed, count(*) FROM annotations"
                    f" WHERE id IN ({', '.join('?' * len(some))}) GROUP BY deed",
                    some,
                ):
                    counts[deed_of(deed)] += count
        return counts

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
            return [(text_of(row[0]), int(row[1])) for row in rows]


def _words(values: Sequence[Any]) -> tuple[Any, Any, Any]:
    """Return what the search index holds of a row."""
    return values[BODY], values[QUOTE], values[TAGS]


def _in_parts(values: list[_Named]) -> Iterator[list[_Named]]:
    for start in range(0, len(values), _FEW_NUMBERS):
        yield values[start : start + _FEW_NUMBERS]
