"""Search the whole guide: sections, cases, terms and passages."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desktop.domain.search import (
    COUNTED,
    SHORTEST_INFIX,
    Group,
    Hit,
    Query,
    Results,
    Sought,
    fold,
    needs_infix,
    parse,
)
from desktop.storage.search_index import AT_ONCE, Found, Match, Overtaken, SearchIndex, Wanted

LIMITS = {Group.SECTION: 5, Group.CASE: 4, Group.TERM: 3, Group.PASSAGE: 25}
"""How many hits of each group are shown."""

FEW = 3
"""With fewer passages than this, word endings are forgiven and parts of words looked for.

With fewer hits than this in all, passages with some of the words follow.
"""

ENOUGH = {Group.SECTION: 1, Group.CASE: 1, Group.TERM: 1, Group.PASSAGE: FEW}
"""With fewer hits than this, a group is looked up with other endings too."""

_PASSAGE = Group.PASSAGE

COMMON = 0.05
"""Words used more often than this, per searched text, tell nothing by themselves."""


class SearchingService:
    """Answer queries. Belongs to the thread that searches; `overtake` may come from any."""

    def __init__(self, open_index: Callable[[], SearchIndex]) -> None:
        """Take what opens the index; it is opened at the first search."""
        self._open_index = open_index
        self._index: SearchIndex | None = None
        self._turn = 0
        self._scopes: dict[str, _Scope] = {}
        self._trail = _Trail()

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
        try:
            yield from _Search(self._index, query, self._scope(query.part_id), self._trail).run()
        except Overtaken:
            return

    def _scope(self, part_id: str) -> "_Scope":
        if part_id not in self._scopes:
            assert self._index is not None
            wanted = self._index.wanted(part_id, LIMITS)
            sections = [want for want in wanted if want.group is Group.SECTION]
            passages = [want for want in wanted if want.group is Group.PASSAGE]
            self._scopes[part_id] = _Scope(part_id, wanted, sections, passages)
        return self._scopes[part_id]


class _Scope(NamedTuple):
    """Where a query looks: all groups that one part has, or all of them."""

    part_id: str
    wanted: list[Wanted]
    sections: list[Wanted]
    passages: list[Wanted]


class _Asked(NamedTuple):
    """What a query means to the word index; equal ones find the same.

    A word that is the beginning of others stands as the places of those in the index.
    """

    part_id: str
    words: list[range | Sought]
    phrases: list[str]

    def is_hopeless(self) -> bool:
        """Return whether no text has one of the words."""
        return not self.phrases and not all(self.words)

    def narrows(self, other: "_Asked") -> bool:
        """Return whether all that is found was found for the other one too."""
        return (
            not self.phrases
            and self.part_id == other.part_id
            and len(self.words) >= len(other.words)
            and all(map(_is_within, self.words, other.words))
        )


def _is_within(word: range | Sought, other: range | Sought) -> bool:
    if isinstance(word, range) and isinstance(other, range):
        return other.start <= word.start and word.stop <= other.stop
    return word == other


class _Trail:
    """What was found last. Most queries go on where the one before ended."""

    def __init__(self) -> None:
        self.asked: _Asked | None = None
        self.found = Found({}, {})
        self._loosely_asked: object = None
        self._loosely_found: dict[Group, list[Hit]] = {}

    def loosely(
        self, asked: object, find: Callable[[], dict[Group, list[Hit]]]
    ) -> dict[Group, list[Hit]]:
        """Return what was found for one of the words, anew if this is not what was asked last."""
        if self._loosely_asked != asked:
            self._loosely_found = find()
            self._loosely_asked = asked
        return self._loosely_found


class _Search:
    """One query on its way through the indexes."""

    def __init__(self, index: SearchIndex, query: Query, scope: _Scope, trail: _Trail) -> None:
        self._index = index
        self._query = query
        self._scope = scope
        self._trail = trail
        self._folded = [*map(fold, query.words)]
        self._phrases = index.ways_to_write(" ".join(self._folded))
        self._hits: dict[Group, list[Hit]] = {}
        self._counts: dict[Group, int] = {}

    def run(self) -> Iterator[Results]:
        sought = self._sought()
        asked = self._asked(sought)
        trail, wanted = self._trail, self._scope.wanted
        if asked != trail.asked:
            words = Match("fts_words", self._expression(sought))
            among = self._among(words, asked)
            if among is not None and len(among) > COUNTED:
                self._take(self._index.first(words, wanted))
                self._counts[_PASSAGE] = COUNTED + 1
                yield self._results(is_final=False)
                found = self._index.best_of_many(words, wanted)
            else:
                found = self._index.best(words, wanted, among)
            trail.asked, trail.found = asked, found
        self._take(trail.found)
        self._put_numbered_first()
        is_rare = self._counts.get(_PASSAGE, 0) < FEW
        self._forgive_endings()
        for want in self._worth_looking_inside_words():
            self._add({want.group: self._index.containing(self._folded, want)})
        suggestion = self._suggestion() if is_rare else ""
        if sum(map(len, self._hits.values())) < FEW:
            self._add(self._any_word())
        yield self._results(is_final=True, suggestion=suggestion)

    def _asked(self, sought: list[Sought]) -> _Asked:
        words: list[range | Sought] = []
        for word in sought:
            places = self._index.beginning_with(word.text) if word.is_beginning else None
            words.append(word if places is None else places)
        return _Asked(self._scope.part_id, words, self._phrases)

    def _among(self, words: Match, asked: _Asked) -> Sequence[int] | None:
        """Return units which all matches are among, in book order, or nothing to weigh them all.

        More than COUNTED are not listed further.
        """
        if asked.is_hopeless():
            return ()
        before = self._trail.found.units
        if before is not None and self._trail.asked and asked.narrows(self._trail.asked):
            return before if len(before) <= AT_ONCE else None
        return self._index.units(words, self._scope.wanted)

    def _forgive_endings(self) -> None:
        """Add what has the words with other endings, where too little was found."""
        lacking = [w for w in self._scope.wanted if self._counts[w.group] < ENOUGH[w.group]]
        if not lacking:
            return
        words = " AND ".join(map(_quoted, self._folded))
        stems = Match("fts_stems", self._with_phrases(words))
        units = self._index.units(stems, lacking)
        if units and len(units) <= COUNTED:
            known = set(self._trail.found.units or ())
            units = [unit for unit in units if unit not in known]
        if units:
            self._add(self._index.best(stems, lacking, units).hits)

    def _results(self, *, is_final: bool, suggestion: str = "") -> Results:
        hits: list[Hit] = []
        for want in self._scope.wanted:
            hits += self._hits.get(want.group, ())
        return Results(self._query.text, tuple(hits), self._counts, is_final, suggestion)

    # -- what was found ---------------------------------------------------------------------

    def _take(self, found: Found) -> None:
        """Take hits in place of those so far."""
        self._hits = dict(found.hits)
        self._counts = dict(found.counts)

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
        match = Match("fts_words", f"{{title}} : ^ {_quoted(number)} *")
        for group, hits in self._index.first(match, self._scope.sections).hits.items():
            self._hits[group] = _merged(hits, self._hits.get(group, []))[: LIMITS[group]]
            self._counts[group] = max(self._counts[group], len(self._hits[group]))

    def _worth_looking_inside_words(self) -> list[Wanted]:
        """Return where to look for parts of words: in other scripts often, else as a last hope."""
        if any(map(needs_infix, self._folded)):
            return [want for want in self._scope.wanted if self._counts[want.group] < FEW]
        if any(self._hits.values()) or max(map(len, self._folded)) < SHORTEST_INFIX:
            return []
        return [] if all(map(self._index.knows, self._folded)) else self._scope.wanted

    def _any_word(self) -> dict[Group, list[Hit]]:
        """Return passages with at least one of the words, if there are several."""
        telling = [word for word in self._folded if 0 < self._index.uses_of(word) <= COMMON]
        passages = self._scope.passages
        if not telling or not passages:
            return {}
        match = Match("fts_stems", " OR ".join(map(_quoted, telling)))
        # A word that is still being typed is mostly none of them: they stay the same meanwhile.
        return self._trail.loosely(
            (match, *passages), lambda: self._index.best(match, passages).hits
        )

    # -- match expressions ------------------------------------------------------------------

    def _sought(self) -> list[Sought]:
        """Return how each word is looked up while typing: as a beginning, or whole if short."""
        last = len(self._folded) - 1
        return [
            Sought(word, place == last or (len(word) >= SHORTEST_INFIX and word.isalpha()))
            for place, word in enumerate(self._folded)
        ]

    def _expression(self, sought: Sequence[Sought]) -> str:
        words = [f"{_quoted(text)} *" if is_open else _quoted(text) for text, is_open in sought]
        return self._with_phrases(" AND ".join(words))

    def _with_phrases(self, words: str) -> str:
        if not self._phrases:
            return words
        return " OR ".join([f"({words})", *map(_quoted, self._phrases)])

    # -- spelling ---------------------------------------------------------------------------

    def _suggestion(self) -> str:
        """Return the query with unknown words replaced by the nearest known ones, or nothing."""
        words = list(self._query.words)
        if list(map(self._corrected, words, self._folded)) == words:
            return ""
        # Once there is a mistake, the beginning of a word is one too, but for the word being typed.
        *finished, last = zip(words, self._folded, strict=True)
        corrected = [self._corrected(*pair, is_finished=True) for pair in finished]
        return " ".join([*corrected, self._corrected(*last)])

    def _corrected(self, word: str, folded: str, *, is_finished: bool = False) -> str:
        if not folded.isalpha() or len(folded) < SHORTEST_INFIX:
            return word
        is_known = self._index.uses_of(folded) if is_finished else self._index.knows(folded)
        return word if is_known else self._index.nearest(folded) or word


def _quoted(text: str) -> str:
    if '"' in text:
        text = text.replace('"', '""')
    return f'"{text}"'


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    seen = {hit.target for hit in first}
    return first + [hit for hit in second if hit.target not in seen]
