"""Turn a NotebookQuery into SQL that stays quick with a hundred thousand notes.

What makes it quick: two indexes that hold everything the notebook filters by, so that notes
themselves are read for the rows shown only; and a search that starts from the full-text index
where few notes match, and from the sorted index where many do.
"""

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.annotations import NotebookQuery, SortBy
from desktop.storage.note_index import NoteIndex

SHORTEST_INFIX = 3
"""Letters of the shortest part of a word that the trigram index finds."""
_FEW = 5_000
"""Up to so many matches, sorting them is quicker than looking through the sorted index."""

_WORDS = re.compile(r"\w+")
_BY_CHANGE = "annotations a INDEXED BY annotations_by_change"
_BY_PLACE = "annotations a INDEXED BY annotations_by_place"
_SORTED_BY_CHANGE = "a.changed DESC, a.number DESC"
_SORTED_BY_HAND = "a.position, a.created, a.id"
_SORTED_BY_ID = "a.page_id, a.passage_id, a.start_point, a.created, a.number"
_SORTED_BY_PLACE = "o.place, a.start_point, a.created, a.number"
_SAME_PLACE = "a.page_id = o.page AND a.passage_id = o.passage"


class ReadingOrder:
    """In which order pages and passages stand, as a table beside the profile in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.is_set = False

    def set(self, places: Iterable[tuple[str, str]]) -> None:
        """Take over an order; what is annotated and not in it comes last."""
        execute = self._connection.execute
        is_alone = not self._connection.in_transaction
        if is_alone:
            execute("BEGIN")
        execute("DROP TABLE IF EXISTS temp.reading_order")
        execute(
            "CREATE TEMP TABLE reading_order"
            " (place INTEGER PRIMARY KEY, page TEXT, passage TEXT, UNIQUE (page, passage))"
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO temp.reading_order (page, passage) VALUES (?, ?)", places
        )
        for trash in ("= ''", "> ''"):
            execute(
                "INSERT OR IGNORE INTO temp.reading_order (page, passage)"
                " SELECT page_id, passage_id FROM annotations INDEXED BY annotations_by_place"
                f" WHERE trashed {trash} GROUP BY page_id, passage_id"
            )
        if is_alone:
            execute("COMMIT")
        self.is_set = True

    def learn(self, page_id: str, passage_id: str) -> None:
        """Make sure that a place has its turn."""
        if self.is_set:
            self._connection.execute(
                "INSERT OR IGNORE INTO temp.reading_order (page, passage) VALUES (?, ?)",
                (page_id, passage_id),
            )


class _Match(NamedTuple):
    """Which rows a text finds: a full-text index with an expression, or a condition."""

    table: str = ""
    expression: str = ""
    condition: str = "1"
    values: tuple[object, ...] = ()


_NOWHERE = _Match(condition="0")


class Statements:
    """Runs queries of the notebook and returns row numbers."""

    def __init__(
        self, connection: sqlite3.Connection, order: ReadingOrder, index: NoteIndex
    ) -> None:
        self._connection = connection
        self._order = order
        self._index = index
        connection.create_function("holds_all", -1, _holds_all, deterministic=True)

    def numbers(self, query: NotebookQuery) -> list[int]:
        """Return the row numbers a query asks for, sorted."""
        by_place = query.sort is SortBy.PLACE and self._order.is_set
        if query.sort is SortBy.PLACE:
            order = _SORTED_BY_PLACE if by_place else _SORTED_BY_ID
        else:
            order = _SORTED_BY_CHANGE if query.sort is SortBy.CHANGED else _SORTED_BY_HAND
        match = self._match(query.text)
        conditions, values = _filters(query)
        if match.table and self._is_rare(match):
            source = f"{match.table} f CROSS JOIN annotations a ON a.number = f.rowid"
            if by_place:
                source += f" LEFT JOIN temp.reading_order o ON {_SAME_PLACE}"
            conditions = [f"{match.table} MATCH ?", match.condition, *conditions]
            values = [match.expression, *match.values, *values]
        else:
            if by_place:
                source = f"temp.reading_order o CROSS JOIN {_BY_PLACE} ON {_SAME_PLACE}"
            else:
                source = _BY_PLACE if query.sort is SortBy.PLACE else _BY_CHANGE
            _add_match(match, conditions, values)
        rows = self._connection.execute(
            f"SELECT a.number FROM {source} WHERE {' AND '.join(conditions)}"
            f" ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, query.limit, query.offset),
        )
        return [int(row[0]) for row in rows]

    def count(self, query: NotebookQuery) -> int:
        """Return how many rows a query finds."""
        match = self._match(query.text)
        conditions, values = _filters(query)
        if match.table and len(conditions) == 1 and match.condition == "1" and not query.trashed:
            return self._matches(match) - self._matches(match, " AND +rowid IN" + _TRASH)
        if match.table and self._is_rare(match):
            source = f"{match.table} f CROSS JOIN annotations a ON a.number = f.rowid"
            conditions = [f"{match.table} MATCH ?", match.condition, *conditions]
            values = [match.expression, *match.values, *values]
        else:
            source = _BY_CHANGE
            _add_match(match, conditions, values)
        return self._number(
            f"SELECT count(*) FROM {source} WHERE {' AND '.join(conditions)}", *values
        )

    def _number(self, sql: str, *values: object) -> int:
        return int(self._connection.execute(sql, values).fetchone()[0])

    def _matches(self, match: _Match, condition: str = "") -> int:
        if condition and not self._number(f"SELECT EXISTS {_TRASH}"):
            return 0
        # The plus sign keeps SQLite from starting the search anew for each row of the trash.
        return self._number(
            f"SELECT count(*) FROM {match.table} WHERE {match.table} MATCH ?{condition}",
            match.expression,
        )

    def _is_rare(self, match: _Match) -> bool:
        # No more are counted than need be: a search goes on with each key.
        found = self._number(
            f"SELECT count(*) FROM (SELECT 1 FROM {match.table}"
            f" WHERE {match.table} MATCH ? LIMIT ?)",
            match.expression,
            _FEW + 1,
        )
        return found <= _FEW

    def _match(self, text: str) -> _Match:
        text = text.replace("\0", " ").strip()
        words = _WORDS.findall(text)
        if not words:
            # Signs alone are in no index.
            return _scan([text]) if text else _Match()
        match = _Match("notes_words", " AND ".join(f'"{word}"*' for word in words))
        if self._index.is_behind():
            return self._beside_index(match) or self._beside_index(_infix(words)) or _NOWHERE
        found = self._number(
            "SELECT EXISTS (SELECT 1 FROM notes_words WHERE notes_words MATCH ?)", match.expression
        )
        return match if found else _infix(words)

    def _beside_index(self, match: _Match) -> _Match | None:
        """Return what finds the same while notes wait to be indexed; None if that is nothing."""
        if not match.table:
            return match
        waiting = self._index.waiting_with(match.table, match.expression)
        indexed = (
            f"SELECT rowid FROM {match.table} WHERE {match.table} MATCH ?"
            " AND +rowid NOT IN (SELECT number FROM unindexed)"
        )
        if not waiting and not self._number(f"SELECT EXISTS ({indexed})", match.expression):
            return None
        numbers = " UNION ALL ".join([indexed, *("SELECT ?" for _ in waiting)])
        return _Match(
            condition=f"a.number IN ({numbers}) AND {match.condition}",
            values=(match.expression, *waiting, *match.values),
        )


_TRASH = " (SELECT number FROM annotations INDEXED BY annotations_by_change WHERE trashed > '')"


def _filters(query: NotebookQuery) -> tuple[list[str], list[object]]:
    """Return the conditions but the text, the trash always first."""
    conditions = ["a.trashed > ''" if query.trashed else "a.trashed = ''"]
    values: list[object] = []
    for column, wanted in (
        ("deed", query.deeds),
        ("target", query.targets),
        ("colour", query.colours),
        ("placing", (query.placing,) if query.placing else ()),
    ):
        if wanted:
            conditions.append(f"a.{column} IN ({', '.join('?' * len(wanted))})")
            values.extend(str(value) for value in wanted)
    if query.page_ids or query.prefixes:
        places = [f"a.page_id IN ({', '.join('?' * len(query.page_ids))})"]
        values.extend(query.page_ids)
        for prefix in query.prefixes:
            places.append("substr(a.page_id, 1, ?) = ?")
            values.extend((len(prefix), prefix))
        conditions.append(f"({' OR '.join(places)})")
    for tag in query.tags:
        conditions.append("a.number IN (SELECT number FROM annotation_tags WHERE tag = ?)")
        values.append(tag)
    for condition, value in (("a.changed >= ?", query.since), ("a.changed < ?", query.until)):
        if value:
            conditions.append(condition)
            values.append(value)
    if query.has_note is not None:
        conditions.append("a.has_note = ?")
        values.append(int(query.has_note))
    return conditions, values


def _add_match(match: _Match, conditions: list[str], values: list[object]) -> None:
    """Add what a text finds as a condition on row numbers."""
    if match.table:
        conditions.append(
            f"a.number IN (SELECT rowid FROM {match.table} WHERE {match.table} MATCH ?)"
        )
        values.append(match.expression)
    if match.condition != "1":
        conditions.append(match.condition)
        values.extend(match.values)


def _infix(words: list[str]) -> _Match:
    """Return what finds words that stand inside others."""
    grams = {
        word[place : place + SHORTEST_INFIX]
        for word in words
        for place in range(len(word) - SHORTEST_INFIX + 1)
    }
    if grams:
        # The index knows that all three letters are there, not that they stand together.
        return _Match(
            "notes_trigrams",
            " AND ".join(f'"{gram}"' for gram in sorted(grams)),
            f"holds_all(a.body, a.quote, a.tags, {', '.join('?' * len(words))})",
            tuple(words),
        )
    if all(word.isascii() for word in words):
        return _NOWHERE
    return _scan(words)


def _scan(words: list[str]) -> _Match:
    """Return what finds pieces no index knows: signs, two characters without blanks around."""
    condition = "(instr(body, ?) OR instr(quote, ?) OR instr(tags, ?))"
    return _Match(
        condition="a.number IN (SELECT number FROM annotations WHERE "
        + " AND ".join([condition] * len(words))
        + ")",
        values=tuple(word for word in words for _ in range(3)),
    )


def _holds_all(body: object, quote: object, tags: object, *words: str) -> bool:
    text = f"{body}\n{quote}\n{tags}".casefold()
    return all(word.casefold() in text for word in words)
