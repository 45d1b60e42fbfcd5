"""Ask the search indexes of content.db. One connection, used by one job at a time."""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from desktop.domain.search import (
    COUNTED,
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
from desktop.storage.content_store import connect, is_interruption, problem_with

_WHOLE_TEXT_LIMIT = 24
_LONGEST_WHOLE = 150
"""A passage up to this length is shown whole, with the hits marked."""

_WEIGHTS = "4.0, 1.0"
"""How much a word in the title and one in the text tell."""

_SCORE = itemgetter(1)
_MOST = COUNTED + 1
_HIGHEST = "\U0010ffff"

AT_ONCE = 40
"""So many matches are read with their texts before it is known which are the best."""


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
    """The hits of each group asked for, best first, and how many there are in all.

    `units` are all that matched, where they were listed.
    """

    hits: dict[Group, list[Hit]]
    counts: dict[Group, int]
    units: list[int] | None = None


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
        self._known: dict[str, bool] = {}
        self._index_words: list[str] = []
        self._uses: dict[str, float] = {}

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
            return self._connection.execute(sql, values).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            # Opening an index that is broken off looks like damage; true damage shows again.
            if is_interruption(error) or self._turn != self._wanted_turn:
                raise Overtaken from error
            raise problem_with(self.path, error) from error

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

    def units(self, match: Match, wanted: Sequence[Wanted]) -> list[int]:
        """Return what matches in some groups and between them, in book order.

        No more than one over `COUNTED`. This takes a small part of the time of weighing them.
        """
        if not wanted:
            return []
        rows = self._rows(
            _statements(match.table).units,
            match.expression,
            min(want.first for want in wanted),
            max(want.last for want in wanted),
            _MOST,
        )
        return [unit for (unit,) in rows]

    def first(self, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Return matches in book order: fast however many there are. Counts are of the hits."""
        return self._by_group(_statements(match.table).first, match, wanted)

    def best(
        self, match: Match, wanted: Sequence[Wanted], among: Sequence[int] | None = None
    ) -> Found:
        """Return the best matches of some groups, best first, and count them.

        As many as `COUNTED` are counted, and one more. Units `among` which all that matches is
        known to be, in book order, save time if they are few.
        """
        if not wanted or (among is not None and not among):
            return Found({}, {want.group: 0 for want in wanted}, [])
        if among is None or len(among) > AT_ONCE:
            return self._best_by_score(match, wanted)
        statements = _statements(match.table)
        # What stands alone in its group needs no weighing.
        is_alone = len(among) <= len(wanted) and all(
            bisect_right(among, want.last) - bisect_left(among, want.first) < 2 for want in wanted
        )
        rows = self._rows(
            statements.texts if is_alone else statements.scores_and_texts,
            match.expression,
            among[0],
            among[-1],
        )
        found = Found({}, {}, [row[0] for row in rows])
        for want in wanted:
            those = rows[bisect_left(rows, (want.first,)) : bisect_left(rows, (want.last + 1,))]
            found.counts[want.group] = len(those)
            if those:
                those.sort(key=_SCORE)
                found.hits[want.group] = [Hit(want.group, *row[2:]) for row in those[: want.limit]]
        return found

    def _best_by_score(self, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Weigh all matches of some groups in one go, then read the texts of the best."""
        scored = self._rows(
            _statements(match.table).scores,
            match.expression,
            min(want.first for want in wanted),
            max(want.last for want in wanted),
        )
        chosen: dict[int, Group] = {}
        counts: dict[Group, int] = {}
        for want in wanted:
            begin = bisect_left(scored, (want.first,))
            end = bisect_left(scored, (want.last + 1,))
            counts[want.group] = min(end - begin, _MOST)
            best = sorted(scored[begin:end], key=_SCORE)[: want.limit]
            chosen.update((unit, want.group) for unit, _ in best)
        return Found(self._texts(match, chosen), counts, [unit for unit, _ in scored])

    def _texts(self, match: Match, chosen: dict[int, Group]) -> dict[Group, list[Hit]]:
        """Return some of the matches as hits, in their order."""
        hits: dict[Group, list[Hit]] = {}
        if not chosen:
            return hits
        rows = self._rows(
            _statements(match.table).chosen_texts,
            match.expression,
            min(chosen),
            max(chosen),
            str([*chosen]),
        )
        texts = {row[0]: row[2:] for row in rows}
        for unit, group in chosen.items():
            hits.setdefault(group, []).append(Hit(group, *texts[unit]))
        return hits

    def best_of_many(self, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Return the best matches, and count them, where very many are to be expected."""
        large = [want for want in wanted if want.holds_over(COUNTED)]
        small = [want for want in wanted if not want.holds_over(COUNTED)]
        found = self._by_group(_statements(match.table).best, match, large)
        for want in large:
            if found.counts[want.group] == want.limit:
                found.counts[want.group] = len(self.units(match, [want]))
        more = self.best(match, small, self.units(match, small))
        return Found(found.hits | more.hits, found.counts | more.counts)

    def _by_group(self, statement: str, match: Match, wanted: Sequence[Wanted]) -> Found:
        """Return the first rows of a statement for each group."""
        found = Found({}, {})
        for want in wanted:
            rows = self._rows(statement, match.expression, want.first, want.last, want.limit)
            found.hits[want.group] = [Hit(want.group, *row[2:]) for row in rows]
            found.counts[want.group] = len(rows)
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

    def beginning_with(self, letters: str) -> range | None:
        """Return which words of the word index begin with letters, as places in their order.

        As long as it is the same words, an index finds the same. Letters that are no word of
        their own for the index, as in `4.1`, have no such places.
        """
        if not (letters.isascii() and letters.isalnum()):
            return None
        if not self._index_words:
            rows = self._rows("SELECT word FROM index_words ORDER BY word")
            self._index_words = [word for (word,) in rows]
        first = bisect_left(self._index_words, letters)
        return range(first, bisect_left(self._index_words, f"{letters}{_HIGHEST}", first))

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
        if word not in self._uses:
            rows = self._rows("SELECT uses FROM vocabulary WHERE word = ?", word)
            texts = max((last for _, last in self._all_spans().values()), default=1)
            self._uses[word] = float(rows[0][0]) / texts if rows else 0.0
        return self._uses[word]

    def knows(self, word: str) -> bool:
        """Return whether a folded word, or one that begins with it, is in the content."""
        if word.isalpha() and len(word) >= SHORTEST_INFIX and self.beginning_with(word):
            return True
        # The index does not know "oeuvre" where "œuvre" is written.
        if word not in self._known:
            rows = self._rows(
                "SELECT 1 FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT 1",
                word,
            )
            self._known[word] = bool(rows)
        return self._known[word]

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


class _Statements(NamedTuple):
    """What one index is asked. Rows begin with the unit, and its score or 0."""

    units: str
    scores: str
    texts: str
    scores_and_texts: str
    chosen_texts: str
    first: str
    best: str


@cache
def _statements(index: str) -> _Statements:
    marks = f"'{MARK_ON}', '{MARK_OFF}'"
    score = f"bm25({index}, {_WEIGHTS})"
    columns = (
        "u.target, u.part_id,"
        f" CASE WHEN u.title = '' THEN u.page_title ELSE highlight({index}, 0, {marks}) END,"
        f" CASE WHEN length(u.body) <= {_LONGEST_WHOLE} THEN highlight({index}, 1, {marks})"
        f"  ELSE snippet({index}, 1, {marks}, '…', {_WHOLE_TEXT_LIMIT}) END"
    )
    matching = f"FROM {index} f WHERE {index} MATCH ? AND f.rowid BETWEEN ? AND ?"
    with_units = matching.replace(" f ", " f CROSS JOIN search_units u ON u.id = f.rowid ")
    texts = f"SELECT f.rowid, 0, {columns} {with_units}"
    return _Statements(
        units=f"SELECT f.rowid {matching} LIMIT ?",
        scores=f"SELECT f.rowid, {score} {matching}",
        texts=texts,
        scores_and_texts=f"SELECT f.rowid, {score}, {columns} {with_units}",
        # The plus keeps SQLite from asking the index anew for each of them.
        chosen_texts=f"{texts} AND +f.rowid IN (SELECT value FROM json_each(?))",
        first=f"{texts} LIMIT ?",
        best=f"{texts} ORDER BY {score} LIMIT ?",
    )
