"""Ask the search indexes of content.db. One connection, used by one job at a time."""

import sqlite3
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from desktop.domain.search import (
    MARK_OFF,
    MARK_ON,
    SHORTEST_INFIX,
    Group,
    Hit,
    Spelling,
    mark,
    words_of,
)
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.content_store import connect, reading

_WHOLE_TEXT_LIMIT = 24
_LONGEST_WHOLE = 150
"""A passage up to this length is shown whole, with the hits marked."""

_WEIGHTS = "4.0, 1.0"
"""How much a word in the title and one in the text tell."""


class Match(NamedTuple):
    """An index and a match expression for it."""

    table: str
    expression: str


class Wanted(NamedTuple):
    """A group to look in, as the span of its units, and how many hits of it are wanted."""

    group: Group
    first: int
    last: int
    limit: int

    def holds_over(self, count: int) -> bool:
        """Return whether the span has more units than this."""
        return self.last - self.first >= count


class Found(NamedTuple):
    """The hits of each group asked for, best first, and how many there are in all."""

    hits: dict[Group, list[Hit]]
    counts: dict[Group, int]


class Overtaken(Exception):  # noqa: N818 - it is no error
    """A newer search interrupted this one."""


class SearchIndex:
    """Full-text queries. May be interrupted from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path, any_thread=True)
        self._turn = self._wanted_turn = 0
        self._spans: dict[tuple[Group, str], tuple[int, int]] = {}
        self._synonyms: dict[str, list[str]] | None = None
        self._spelling: Spelling | None = None
        self._nearest: dict[str, str] = {}
        self._nowhere: dict[str, bool] = {}

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
        except EnvironmentProblem as problem:
            # Opening an index that is broken off looks like damage; true damage shows again.
            if self._turn != self._wanted_turn:
                raise Overtaken from problem
            raise

    # -- what there is to search ------------------------------------------------------------

    def wanted(self, part_id: str, limits: Mapping[Group, int]) -> list[Wanted]:
        """Return where to look for each group, in one part or in all; some have nothing there."""
        spans = self._all_spans()
        return [
            Wanted(group, *spans[group, part_id], limit)
            for group, limit in limits.items()
            if (group, part_id) in spans
        ]

    def _all_spans(self) -> dict[tuple[Group, str], tuple[int, int]]:
        """Return first and last unit of each group in each part, and in all as part ""."""
        if not self._spans:
            for name, part_id, first, last in self._rows("SELECT * FROM search_spans"):
                group = self._group(name)
                low, high = self._spans.get((group, ""), (first, last))
                self._spans[group, part_id] = first, last
                self._spans[group, ""] = min(first, low), max(last, high)
        return self._spans

    def _group(self, name: str) -> Group:
        try:
            return Group(name)
        except ValueError as error:
            raise EnvironmentProblem(Trouble.CONTENT_DAMAGED, self.path, str(error)) from error

    # -- words ------------------------------------------------------------------------------

    def count(self, match: Match, wanted: Wanted, limit: int) -> int:
        """Return how many units of a group match, counting no further than `limit`."""
        rows = self._rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {match.table} WHERE {match.table} MATCH ?"
            " AND rowid BETWEEN ? AND ? LIMIT ?)",
            match.expression,
            wanted.first,
            wanted.last,
            limit,
        )
        return int(rows[0][0])

    def first(self, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Return matches in book order: fast however many there are. Counts are of the hits."""
        found = Found({}, {})
        for want in wanted:
            rows = self._rows(
                f"SELECT {_hit_columns(match.table)} FROM {match.table} f"
                f" JOIN search_units u ON u.id = f.rowid WHERE {match.table} MATCH ?"
                " AND f.rowid BETWEEN ? AND ? LIMIT ?",
                match.expression,
                want.first,
                want.last,
                want.limit,
            )
            found.hits[want.group] = [Hit(want.group, *row) for row in rows]
            found.counts[want.group] = len(rows)
        return found

    def best(self, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Return the best matches of some groups, best first, and count them."""
        if not wanted:
            return Found({}, {})
        index = match.table
        first, last = min(w.first for w in wanted), max(w.last for w in wanted)
        # Scores of all groups in one go, and texts of the chosen ones only: less than half the
        # time of one query a group.
        scored = self._rows(
            f"SELECT rowid, bm25({index}, {_WEIGHTS}) FROM {index} WHERE {index} MATCH ?"
            " AND rowid BETWEEN ? AND ?",
            match.expression,
            first,
            last,
        )
        chosen: dict[int, Group] = {}
        counts: dict[Group, int] = {}
        for want in wanted:
            begin = bisect_left(scored, (want.first,))
            end = bisect_left(scored, (want.last + 1,))
            counts[want.group] = end - begin
            best = sorted(scored[begin:end], key=itemgetter(1))[: want.limit]
            chosen.update((unit, want.group) for unit, _ in best)
        return Found(self._texts(match, chosen), counts)

    def _texts(self, match: Match, chosen: dict[int, Group]) -> dict[Group, list[Hit]]:
        """Return some of the matches as hits, in their order."""
        hits: dict[Group, list[Hit]] = {}
        if not chosen:
            return hits
        # The plus keeps SQLite from asking the index anew for each of them.
        rows = self._rows(
            f"SELECT u.id, {_hit_columns(match.table)} FROM {match.table} f"
            f" CROSS JOIN search_units u ON u.id = f.rowid WHERE {match.table} MATCH ?"
            " AND f.rowid BETWEEN ? AND ? AND +f.rowid IN (SELECT value FROM json_each(?))",
            match.expression,
            min(chosen),
            max(chosen),
            str([*chosen]),
        )
        texts = {row[0]: row[1:] for row in rows}
        for unit, group in chosen.items():
            hits.setdefault(group, []).append(Hit(group, *texts[unit]))
        return hits

    def best_of_many(self, match: Match, wanted: Sequence[Wanted], most: int) -> Found:
        """Return the best matches where very many are to be expected, counting up to `most`."""
        found = Found({}, {})
        for want in wanted:
            rows = self._rows(
                f"SELECT {_hit_columns(match.table)} FROM {match.table} f"
                f" CROSS JOIN search_units u ON u.id = f.rowid WHERE {match.table} MATCH ?"
                f" AND f.rowid BETWEEN ? AND ? ORDER BY bm25({match.table}, {_WEIGHTS}) LIMIT ?",
                match.expression,
                want.first,
                want.last,
                want.limit,
            )
            found.hits[want.group] = [Hit(want.group, *row) for row in rows]
            full = len(rows) == want.limit
            found.counts[want.group] = self.count(match, want, most) if full else len(rows)
        return found

    # -- parts of words ---------------------------------------------------------------------

    def containing(self, needles: Sequence[str], wanted: Wanted) -> list[Hit]:
        """Return units whose folded text contains all needles, parts of words included.

        Needles of three characters and more are found by the trigram index; shorter ones by
        reading the text, which is slow in a large book.
        """
        clean = [needle for needle in needles if needle and not set(needle) & set("*?[")]
        if not clean or any(map(self._is_nowhere, clean)):
            return []
        long = [needle for needle in clean if len(needle) >= SHORTEST_INFIX]
        short = [needle for needle in clean if len(needle) < SHORTEST_INFIX]
        source, conditions = "search_units u", "".join(" AND instr(u.folded, ?)" for _ in short)
        if long:
            # In this order: reading every text to ask the index about it would take for ever.
            source = "fts_trigrams t CROSS JOIN search_units u ON u.id = t.rowid"
            conditions += "".join(" AND t.folded GLOB ?" for _ in long)
        rows = self._rows(
            f"SELECT u.target, u.part_id, u.page_title || u.title, u.body FROM {source}"
            f" WHERE {'t.rowid' if long else 'u.id'} BETWEEN ? AND ?{conditions} LIMIT ?",
            wanted.first,
            wanted.last,
            *short,
            *(f"*{needle}*" for needle in long),
            wanted.limit,
        )
        return [
            Hit(wanted.group, target, part_id, title, mark(body, clean[0]))
            for target, part_id, title, body in rows
        ]

    # -- vocabulary -------------------------------------------------------------------------

    def ways_to_write(self, phrase: str) -> list[str]:
        """Return the other ways to write a folded phrase, from the glossary."""
        if self._synonyms is None:
            self._synonyms = self._read_synonyms()
        return self._synonyms.get(phrase, [])

    def _read_synonyms(self) -> dict[str, list[str]]:
        rows = self._rows("SELECT term_id, variant FROM synonyms ORDER BY term_id, variant")
        others: dict[str, set[str]] = {}
        for _, group in groupby(rows, itemgetter(0)):
            variants = {variant for _, variant in group}
            for variant in variants:
                others.setdefault(variant, set()).update(variants - {variant})
        return {variant: sorted(more) for variant, more in others.items()}

    def uses_of(self, word: str) -> float:
        """Return how often a folded word is used, per searched text."""
        rows = self._rows("SELECT uses FROM vocabulary WHERE word = ?", word)
        texts = max((last for _, last in self._all_spans().values()), default=1)
        return float(rows[0][0]) / texts if rows else 0.0

    def knows(self, word: str) -> bool:
        """Return whether a folded word, or one that begins with it, is in the content."""
        rows = self._rows(
            "SELECT 1 FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT 1", word
        )
        return bool(rows)

    def nearest(self, word: str) -> str:
        """Return the word of the content a misspelt folded one most likely stands for."""
        if word not in self._nearest:
            self._nearest[word] = self._vocabulary().nearest(word)
        return self._nearest[word]

    def _is_nowhere(self, needle: str) -> bool:
        """Return whether the vocabulary shows that no text contains a folded needle."""
        if needle not in self._nowhere:
            pieces = (piece for piece in words_of(needle) if not any(map(str.isdigit, piece)))
            self._nowhere[needle] = not all(map(self._vocabulary().is_part_of_word, pieces))
        return self._nowhere[needle]

    def _vocabulary(self) -> Spelling:
        if self._spelling is None:
            self._spelling = Spelling(self._rows("SELECT word, uses FROM vocabulary ORDER BY word"))
        return self._spelling


def _hit_columns(index: str) -> str:
    marks = f"'{MARK_ON}', '{MARK_OFF}'"
    return (
        "u.target, u.part_id,"
        f" CASE WHEN u.title = '' THEN u.page_title ELSE highlight({index}, 0, {marks}) END,"
        f" CASE WHEN length(u.body) <= {_LONGEST_WHOLE} THEN highlight({index}, 1, {marks})"
        f"  ELSE snippet({index}, 1, {marks}, '…', {_WHOLE_TEXT_LIMIT}) END"
    )
