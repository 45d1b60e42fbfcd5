"""Ask the search indexes of content.db. One connection, used by one job at a time."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.domain.search import MARK_OFF, MARK_ON, SHORTEST_INFIX, Group, Hit, mark
from desktop.storage.content_store import connect, reading

Match = tuple[str, str]
"""An index and a match expression for it."""

_WHOLE_TEXT_LIMIT = 24
_UNIT_COLUMNS = "u.grp, u.target, u.part_id, u.title, u.body"
_LONGEST_WHOLE = 150
"""A passage up to this length is shown whole, with the hits marked."""


class Overtaken(Exception):  # noqa: N818 - it is no error
    """A newer search interrupted this one."""


class SearchIndex:
    """Full-text queries. May be interrupted from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path, any_thread=True)
        self._turn = self._wanted_turn = 0

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def overtake(self, turn: int) -> None:
        """Make every query of an earlier turn raise Overtaken, from any thread."""
        self._wanted_turn = turn
        self._connection.interrupt()

    def begin(self, turn: int) -> None:
        """Say for which turn the following queries are."""
        self._turn = turn
        self._wanted_turn = max(turn, self._wanted_turn)

    def _rows(self, sql: str, *values: object) -> list[Any]:
        if self._turn != self._wanted_turn:
            raise Overtaken
        try:
            with reading(self.path):
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            raise Overtaken from error

    def count(self, match: Match, limit: int) -> int:
        """Return how many units match, counting no further than `limit`."""
        index, expression = match
        rows = self._rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)",
            expression,
            limit,
        )
        return int(rows[0][0])

    def best(self, match: Match, limit: int) -> list[Hit]:
        """Return the best matches, best first."""
        return self._hits(match, limit, f"ORDER BY bm25({match[0]}, 4.0, 1.0, 0.0)")

    def first(self, match: Match, limit: int) -> list[Hit]:
        """Return matches in book order: fast however many there are."""
        return self._hits(match, limit, "")

    def _hits(self, match: Match, limit: int, order: str) -> list[Hit]:
        # The marked text is worked out only for the rows that are returned: the inner query
        # sorts and cuts, the outer one reads.
        index, expression = match
        rows = self._rows(
            f"SELECT u.grp, u.target, u.part_id,"
            f" highlight({index}, 0, '{MARK_ON}', '{MARK_OFF}'),"
            f" CASE WHEN length(u.body) <= {_LONGEST_WHOLE}"
            f"  THEN highlight({index}, 1, '{MARK_ON}', '{MARK_OFF}')"
            f"  ELSE snippet({index}, 1, '{MARK_ON}', '{MARK_OFF}', '…', {_WHOLE_TEXT_LIMIT}) END"
            f" FROM {index} JOIN search_units u ON u.id = {index}.rowid"
            f" WHERE {index}.rowid IN"
            f" (SELECT rowid FROM {index} WHERE {index} MATCH ?1 {order} LIMIT ?2)"
            f" AND {index} MATCH ?1 {order}",
            expression,
            limit,
        )
        return [Hit(Group(row[0]), *row[1:]) for row in rows]

    def containing(self, needles: Sequence[str], facets: Sequence[str], limit: int) -> list[Hit]:
        """Return units whose folded text contains all needles, parts of words included.

        Needles of three characters and more are found by the trigram index; shorter ones by
        reading the text, which is slow in a large book.
        """
        clean = [needle for needle in needles if needle and not set(needle) & set("*?[")]
        if not clean:
            return []
        long = [needle for needle in clean if len(needle) >= SHORTEST_INFIX]
        source = (
            "search_units u WHERE u.id IN (SELECT rowid FROM fts_trigrams WHERE "
            + " AND ".join("folded GLOB ?" for _ in long)
            + ")"
            if long
            else "search_units u WHERE 1"
        )
        short = [needle for needle in clean if len(needle) < SHORTEST_INFIX]
        conditions = "".join(" AND instr(u.folded, ?)" for _ in short)
        conditions += "".join(" AND instr(u.facet || ' ', ?)" for _ in facets)
        rows = self._rows(
            f"SELECT {_UNIT_COLUMNS} FROM {source}{conditions} ORDER BY u.id LIMIT ?",
            *(f"*{needle}*" for needle in long),
            *short,
            *(f"{facet} " for facet in facets),
            limit,
        )
        hits = []
        for group, target, part_id, title, body in rows:
            hits.append(Hit(Group(group), target, part_id, title, mark(body, clean[0])))
        return hits

    def ways_to_write(self, phrase: str) -> list[str]:
        """Return the other ways to write a folded phrase, from the glossary."""
        rows = self._rows(
            "SELECT DISTINCT b.variant FROM synonyms a JOIN synonyms b ON b.term_id = a.term_id"
            " WHERE a.variant = ?1 AND b.variant != ?1 ORDER BY b.variant",
            phrase,
        )
        return [row[0] for row in rows]

    def uses_of(self, word: str) -> float:
        """Return how often a folded word is used, per searched text."""
        rows = self._rows(
            "SELECT ifnull((SELECT uses FROM vocabulary WHERE word = ?), 0) * 1.0"
            " / (SELECT max(id) FROM search_units)",
            word,
        )
        return float(rows[0][0] or 0)

    def knows(self, word: str) -> bool:
        """Return whether a folded word, or one that begins with it, is in the content."""
        rows = self._rows(
            "SELECT 1 FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT 1", word
        )
        return bool(rows)

    def words_of_length(self, shortest: int, longest: int) -> list[tuple[str, int]]:
        """Return the words of the content of a certain length, with how often they are used."""
        rows = self._rows(
            "SELECT word, uses FROM vocabulary WHERE length(word) BETWEEN ? AND ?",
            shortest,
            longest,
        )
        return [(row[0], int(row[1])) for row in rows]
