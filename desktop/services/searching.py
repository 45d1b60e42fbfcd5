"""Search the whole guide: sections, cases, terms and passages."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from desktop.domain.search import (
    COUNTED,
    SHORTEST_INFIX,
    Group,
    Hit,
    Query,
    Results,
    fold,
    needs_infix,
    parse,
)
from desktop.storage.search_index import Found, Match, Overtaken, SearchIndex, Wanted

LIMITS = {Group.SECTION: 5, Group.CASE: 4, Group.TERM: 3, Group.PASSAGE: 25}
"""How many hits of each group are shown."""

FEW = 3
"""With fewer passages than this, word endings are forgiven and parts of words looked for."""

COMMON = 0.05
"""Words used more often than this, per searched text, tell nothing by themselves."""


class SearchingService:
    """Answer queries. Belongs to the thread that searches; `overtake` may come from any."""

    def __init__(self, open_index: Callable[[], SearchIndex]) -> None:
        """Take what opens the index; it is opened at the first search."""
        self._open_index = open_index
        self._index: SearchIndex | None = None
        self._turn = 0

    def close(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()

    def overtake(self) -> int:
        """Break off the search under way; return the turn of the next one."""
        self._turn += 1
        if self._index is not None:
            self._index.overtake(self._turn)
        return self._turn

    def search(self, typed: str, part_id: str = "") -> Results:
        """Return the final results of a query."""
        *_, final = self.results(typed, part_id, self.overtake())
        return final

    def results(self, typed: str, part_id: str, turn: int) -> Iterator[Results]:
        """Yield results as they get better; the last one is final.

        Where very many passages match, the first ones in book order come at once and the best
        ones follow. A search whose turn is over ends without a word.
        """
        query = parse(typed, part_id)
        if query.is_empty:
            yield Results(query.text, (), {}, True, "")
            return
        if self._index is None:
            self._index = self._open_index()
        self._index.begin(turn)
        if turn != self._turn:
            return
        with suppress(Overtaken):
            yield from _Search(self._index, query).run()


class _Search:
    """One query on its way through the indexes."""

    def __init__(self, index: SearchIndex, query: Query) -> None:
        self._index = index
        self._query = query
        self._folded = [fold(word) for word in query.words]
        self._wanted = index.wanted(query.part_id, LIMITS)
        self._hits: dict[Group, list[Hit]] = {}
        self._counts: dict[Group, int] = {}

    def run(self) -> Iterator[Results]:
        words = Match("fts_words", self._expression(prefix=True))
        if self._are_many(words):
            self._take(self._index.first(words, self._wanted))
            self._counts[Group.PASSAGE] = COUNTED + 1
            yield self._results(is_final=False)
            self._take(self._index.best_of_many(words, self._wanted, COUNTED + 1))
        else:
            self._take(self._index.best(words, self._wanted))
        self._put_numbered_first()
        is_rare = self._counts.get(Group.PASSAGE, 0) < FEW
        if lacking := self._lacking():
            stems = Match("fts_stems", self._expression(prefix=False))
            self._add(self._index.best(stems, lacking).hits)
        for want in self._worth_looking_inside_words():
            self._add({want.group: self._index.containing(self._folded, want)})
        suggestion = self._suggestion() if is_rare else ""
        if not any(self._hits.values()):
            self._add(self._any_word())
        yield self._results(is_final=True, suggestion=suggestion)

    def _are_many(self, match: Match) -> bool:
        """Return whether so many passages match that weighing them takes a while."""
        passages = [w for w in self._wanted if w.group is Group.PASSAGE and w.holds_over(COUNTED)]
        return any(self._index.count(match, want, COUNTED + 1) > COUNTED for want in passages)

    def _results(self, *, is_final: bool, suggestion: str = "") -> Results:
        hits = tuple(hit for group in Group for hit in self._hits.get(group, ()))
        return Results(self._query.text, hits, dict(self._counts), is_final, suggestion)

    # -- what was found ---------------------------------------------------------------------

    def _take(self, found: Found) -> None:
        """Take hits in place of those so far."""
        self._hits = found.hits
        self._counts = {group: min(n, COUNTED + 1) for group, n in found.counts.items()}

    def _add(self, more: dict[Group, list[Hit]]) -> None:
        """Add hits that another index found behind those so far."""
        for group, hits in more.items():
            merged = _merged(self._hits.get(group, []), hits)[: LIMITS[group]]
            self._hits[group], self._counts[group] = merged, len(merged)

    def _put_numbered_first(self) -> None:
        """Show the sections first whose number begins as typed: 4.1, 4.1.1 before 4.4.1."""
        number, *more = self._query.words
        if more or not number.replace(".", "").isdecimal():
            return
        sections = [want for want in self._wanted if want.group is Group.SECTION]
        match = Match("fts_words", f"{{title}} : ^ {_quoted(number)} *")
        for group, hits in self._index.first(match, sections).hits.items():
            self._hits[group] = _merged(hits, self._hits.get(group, []))[: LIMITS[group]]
            self._counts[group] = max(self._counts[group], len(self._hits[group]))

    def _lacking(self) -> list[Wanted]:
        """Return the groups in which too little was found."""
        return [
            want
            for want in self._wanted
            if self._counts[want.group] < (FEW if want.group is Group.PASSAGE else 1)
        ]

    def _worth_looking_inside_words(self) -> list[Wanted]:
        """Return where to look for parts of words: in other scripts often, else as a last hope."""
        if any(map(needs_infix, self._folded)):
            return [want for want in self._wanted if self._counts[want.group] < FEW]
        is_long_enough = any(len(word) >= SHORTEST_INFIX for word in self._folded)
        if any(self._hits.values()) or not is_long_enough:
            return []
        return [] if all(map(self._index.knows, self._folded)) else self._wanted

    def _any_word(self) -> dict[Group, list[Hit]]:
        """Return passages with at least one of the words, if there are several."""
        telling = [word for word in self._folded if 0 < self._index.uses_of(word) <= COMMON]
        passages = [want for want in self._wanted if want.group is Group.PASSAGE]
        if not telling or not passages:
            return {}
        return self._index.best(
            Match("fts_stems", " OR ".join(map(_quoted, telling))), passages
        ).hits

    # -- match expressions ------------------------------------------------------------------

    def _expression(self, *, prefix: bool) -> str:
        words = " AND ".join(self._word(i, prefix=prefix) for i in range(len(self._folded)))
        phrases = [_quoted(way) for way in self._index.ways_to_write(" ".join(self._folded))]
        return " OR ".join([f"({words})", *phrases])

    def _word(self, place: int, *, prefix: bool) -> str:
        """Return how one word is looked up: whole, or as a beginning."""
        word = self._folded[place]
        is_last = place == len(self._folded) - 1
        if prefix and (is_last or (len(word) >= SHORTEST_INFIX and word.isalpha())):
            return f"{_quoted(word)} *"
        return _quoted(word)

    # -- spelling ---------------------------------------------------------------------------

    def _suggestion(self) -> str:
        """Return the query with unknown words replaced by the nearest known ones, or nothing."""
        corrected = [self._corrected(word) for word in self._query.words]
        changed = corrected != list(self._query.words)
        return " ".join(corrected) if changed else ""

    def _corrected(self, word: str) -> str:
        folded = fold(word)
        if not folded.isalpha() or len(folded) < SHORTEST_INFIX or self._index.knows(folded):
            return word
        return self._index.nearest(folded) or word


def _quoted(text: str) -> str:
    escaped = text.replace('"', '""')
    return f'"{escaped}"'


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    seen = {hit.target for hit in first}
    return first + [hit for hit in second if hit.target not in seen]
