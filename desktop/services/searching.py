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
    nearest,
    parse,
)
from desktop.storage.search_index import Overtaken, SearchIndex

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

    def run(self) -> Iterator[Results]:
        hits: list[Hit] = []
        counts: dict[Group, int] = {}
        for group in (Group.SECTION, Group.CASE, Group.TERM):
            found, counts[group] = self._group(group)
            hits += found
        # The passages are asked last: there may be very many of them.
        match = ("fts_words", self._expression(Group.PASSAGE, prefix=True))
        count = self._index.count(match, COUNTED + 1)
        counts[Group.PASSAGE] = count
        limit = LIMITS[Group.PASSAGE]
        if count > COUNTED:
            early = self._index.first(match, limit)
            yield Results(self._query.text, (*hits, *early), dict(counts), False, "")
        passages = self._index.best(match, limit) if count else []
        if count < FEW:
            passages = self._widened(Group.PASSAGE, passages, limit)
            counts[Group.PASSAGE] = len(passages)
        suggestion = self._suggestion() if count < FEW else ""
        if not hits and not passages:
            passages = self._any_word(limit)
            counts[Group.PASSAGE] = len(passages)
        yield Results(self._query.text, (*hits, *passages), counts, True, suggestion)

    def _group(self, group: Group) -> tuple[list[Hit], int]:
        """Return the hits of a small group and their count."""
        if group is not Group.SECTION and self._query.part_id:
            return [], 0
        match = ("fts_words", self._expression(group, prefix=True))
        limit = LIMITS[group]
        found = self._index.best(match, limit)
        if not found:
            found = self._widened(group, [], limit)
        count = len(found) if len(found) < limit else self._index.count(match, COUNTED + 1)
        return found, max(count, len(found))

    def _widened(self, group: Group, found: list[Hit], limit: int) -> list[Hit]:
        """Add what word stems and then parts of words find."""
        stems = ("fts_stems", self._expression(group, prefix=False))
        found = _merged(found, self._index.best(stems, limit))
        if len(found) < FEW and self._may_be_part_of_word():
            facets = [f"group{group.value}"]
            if self._query.part_id:
                facets.append(f"part{self._query.part_id}")
            found = _merged(found, self._index.containing(self._folded, facets, limit))
        return found[:limit]

    def _may_be_part_of_word(self) -> bool:
        return any(len(word) >= SHORTEST_INFIX or needs_infix(word) for word in self._folded)

    def _any_word(self, limit: int) -> list[Hit]:
        """Return passages with at least one of the words, if there are several."""
        telling = [word for word in self._folded if 0 < self._index.uses_of(word) <= COMMON]
        if not telling:
            return []
        words = " OR ".join(_quoted(word) for word in telling)
        expression = f"({words}) AND {self._filter(Group.PASSAGE)}"
        return self._index.best(("fts_stems", expression), limit)

    def _expression(self, group: Group, *, prefix: bool) -> str:
        columns = "{body}" if group is Group.PASSAGE else "{title body}"
        words = " AND ".join(self._word(i, prefix=prefix) for i in range(len(self._folded)))
        phrases = [_quoted(way) for way in self._index.ways_to_write(" ".join(self._folded))]
        either = " OR ".join([f"({words})", *phrases])
        return f"{columns} : ({either}) AND {self._filter(group)}"

    def _word(self, place: int, *, prefix: bool) -> str:
        """Return how one word is looked up: whole, or as a beginning."""
        word = self._folded[place]
        is_last = place == len(self._folded) - 1
        if prefix and (is_last or (len(word) > SHORTEST_INFIX and word.isalpha())):
            return f"{_quoted(word)} *"
        return _quoted(word)

    def _filter(self, group: Group) -> str:
        tokens = [f"group{group.value}"]
        if self._query.part_id:
            tokens.append(f"part{self._query.part_id}")
        return " AND ".join(f"facet : {_quoted(token)}" for token in tokens)

    def _suggestion(self) -> str:
        """Return the query with unknown words replaced by the nearest known ones, or nothing."""
        corrected = [self._corrected(word) for word in self._query.words]
        changed = corrected != list(self._query.words)
        return " ".join(corrected) if changed else ""

    def _corrected(self, word: str) -> str:
        folded = fold(word)
        if not folded.isalpha() or len(folded) < SHORTEST_INFIX or self._index.knows(folded):
            return word
        known = self._index.words_of_length(len(folded) - 2, len(folded) + 2)
        return nearest(folded, known) or word


def _quoted(text: str) -> str:
    escaped = text.replace('"', '""')
    return f'"{escaped}"'


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    seen = {hit.target for hit in first}
    return first + [hit for hit in second if hit.target not in seen]
