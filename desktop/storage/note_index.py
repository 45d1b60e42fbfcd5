"""The search index of notes: two full-text tables, and which notes they are behind with.

Writing to both takes longer than all else about saving a note. So one that changes by itself is
indexed later, before somebody searches. Until then `unindexed` names it, with the text that the
index still holds for it: without that, FTS5 could not take its words out again.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any, NamedTuple

from desktop.storage.annotation_rows import plain
from desktop.storage.row_digest import digest_of

MOST_BEHIND = 16
"""With so many notes behind, the next one that changes brings all of them up to date."""

_TABLES = ("notes_words", "notes_trigrams")
_COLUMNS = "body, quote, tags"
_NOTHING = (None, None, None)

Text = tuple[Any, Any, Any]
"""What the index holds of a note: body, quotation and tags."""


class Change(NamedTuple):
    """Words that change: what a note had, unless it is new, and has, unless it is removed."""

    number: int
    old: Text | None
    new: Text | None


class NoteIndex:
    """Knows the full-text tables. Whatever writes comes after what was written to the notes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def is_behind(self) -> bool:
        """Tell whether there are notes that the index does not hold as they are."""
        row = self._connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").fetchone()
        return bool(row[0])

    def postpone(self, change: Change) -> None:
        """Index a note later; where it waits already, the index still holds what it held then."""
        count, is_waiting = self._connection.execute(
            "SELECT (SELECT count(*) FROM unindexed),"
            " EXISTS (SELECT 1 FROM unindexed WHERE number = ?)",
            (change.number,),
        ).fetchone()
        if is_waiting:
            return
        if count >= MOST_BEHIND:
            self.catch_up()
        held = change.old or _NOTHING
        self._connection.execute(
            f"INSERT INTO unindexed (number, {_COLUMNS}, digest) VALUES (?, ?, ?, ?, ?)",
            (change.number, *held, _digest(change.number, held)),
        )

    def replace(self, changes: Sequence[Change]) -> None:
        """Index notes at once, given in the order of their numbers."""
        behind = self._behind()
        if behind is None:
            self.rebuild()
        else:
            self._write([each._replace(old=behind.get(each.number, each.old)) for each in changes])

    def catch_up(self) -> None:
        """Index the notes that wait, as they are now."""
        behind = self._behind()
        if behind is None:
            self.rebuild()
            return
        present = {
            row[0]: (row[1], row[2], row[3])
            for row in self._connection.execute(
                f"SELECT number, {_COLUMNS} FROM annotations"
                " WHERE number IN (SELECT number FROM unindexed)"
            )
        }
        self._write([Change(each, held, present.get(each)) for each, held in behind.items()])

    def rebuild(self) -> None:
        """Make the index anew from the notes."""
        for table in _TABLES:
            self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        self._connection.execute("DELETE FROM unindexed")

    def _behind(self) -> dict[int, Text | None] | None:
        """Return what the index holds for notes that wait; None where that is not as written."""
        behind: dict[int, Text | None] = {}
        for number, *held, digest in self._connection.execute(
            f"SELECT number, {_COLUMNS}, digest FROM unindexed ORDER BY number"
        ):
            if digest != _digest(number, held):
                return None
            behind[number] = None if held[0] is None else (held[0], held[1], held[2])
        return behind

    def _write(self, changes: Sequence[Change]) -> None:
        for table in _TABLES:
            for number, old, new in changes:
                # Old and new text of a note one after the other: FTS5 keeps them together then,
                # and writes out all it holds at each step back.
                if old is not None:
                    self._connection.execute(
                        f"INSERT INTO {table} ({table}, rowid, {_COLUMNS})"
                        " VALUES ('delete', ?, ?, ?, ?)",
                        (number, *old),
                    )
                if new is not None:
                    self._connection.execute(
                        f"INSERT INTO {table} (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?)",
                        (number, *new),
                    )
        self._connection.executemany(
            "DELETE FROM unindexed WHERE number = ?", [(each.number,) for each in changes]
        )

    def waiting_with(self, table: str, expression: str) -> list[int]:
        """Return the notes that wait and that a search would find, were they indexed."""
        rows: Iterable[Sequence[Any]] = self._connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
        )
        (statement,) = (row[0] for row in rows)
        rows = self._connection.execute(
            f"SELECT number, {_COLUMNS} FROM annotations"
            " WHERE number IN (SELECT number FROM unindexed)"
        )
        # The same table in memory: nothing is written to the profile, which may be on a full disk.
        with closing(sqlite3.connect(":memory:")) as beside:
            beside.execute(statement)
            beside.executemany(f"INSERT INTO {table} (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?)", rows)
            found = beside.execute(
                f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (expression,)
            )
            return [int(row[0]) for row in found]


def _digest(number: int, held: Sequence[Any]) -> bytes:
    # A damaged row may hold anything, bytes too.
    return digest_of("unindexed", number, *(plain(value) for value in held))
