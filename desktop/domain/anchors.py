"""Hold on to a stretch of text, and the rule that says when it was found again.

How places are looked for and compared stands in `services/anchoring`; which of them is believed
is decided here. The numbers were measured: see docs/anchors.md.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.annotations import CONTEXT, Anchor
from desktop.domain.library import PageId, Passage, PassageId, owner_of

BREAK = "\n"
"""Stands between passages where a stretch, or its context, crosses them."""


class PageText:
    """The passages of a page as one text, and the way between it and the passages."""

    def __init__(self, page_id: PageId, passages: Sequence[Passage]) -> None:
        self.page_id = page_id
        self.ids = tuple(passage.id for passage in passages)
        self.text = BREAK.join(passage.text for passage in passages)
        self._index = {passage_id: index for index, passage_id in enumerate(self.ids)}
        self.begins: list[int] = []
        self.ends: list[int] = []
        at = 0
        for passage in passages:
            self.begins.append(at)
            at += len(passage.text)
            self.ends.append(at)
            at += len(BREAK)

    def index_of(self, passage_id: PassageId) -> int | None:
        """Return which passage of the page it is, or None."""
        return self._index.get(passage_id)

    def passage_at(self, position: int) -> int:
        """Return the index of the passage a position in the page's text falls on."""
        return max(0, bisect_right(self.begins, position) - 1)

    def anchor(self, begin: int, stop: int, version: str) -> Anchor:
        """Return the anchor of a stretch of the page's text, without line feeds at its ends.

        Raises:
            ValueError: nothing stands there.
        """
        while begin < stop and self.text.startswith(BREAK, begin):
            begin += 1
        while begin < stop and self.text.endswith(BREAK, begin, stop):
            stop -= 1
        if not 0 <= begin < stop <= len(self.text):
            raise ValueError(f"{self.page_id}: nothing stands from {begin} to {stop}")
        first, last = self.passage_at(begin), self.passage_at(stop - 1)
        return Anchor(
            page_id=self.page_id,
            passage_id=self.ids[first],
            start=begin - self.begins[first],
            end_passage_id=self.ids[last],
            end=stop - self.begins[last],
            quote=self.text[begin:stop],
            prefix=self.text[max(0, begin - CONTEXT) : begin],
            suffix=self.text[stop : stop + CONTEXT],
            content_version=version,
        )

    def position(self, passage_id: PassageId, offset: int) -> int:
        """Return the place of a passage's code point in the page's text.

        Raises:
            ValueError: the page has no such passage, or the passage is shorter.
        """
        index = self.index_of(passage_id)
        if index is None:
            raise ValueError(f"{self.page_id} has no passage {passage_id}")
        if not 0 <= offset <= self.ends[index] - self.begins[index]:
            raise ValueError(f"{passage_id} has no position {offset}")
        return self.begins[index] + offset


def make_anchor(
    passages: Sequence[Passage],
    start_passage: PassageId,
    start: int,
    end_passage: PassageId,
    end: int,
    version: str,
) -> Anchor:
    """Return the anchor of a stretch that was selected; `passages` are all of its page.

    Raises:
        ValueError: the stretch is empty, runs backwards or is not on the page.
    """
    page = PageText(owner_of(start_passage), passages)
    return page.anchor(
        page.position(start_passage, start), page.position(end_passage, end), version
    )


def whole_page(page_id: PageId, version: str) -> Anchor:
    """Return the anchor of a whole page, which quotes nothing."""
    nowhere = PassageId("")
    return Anchor(page_id, nowhere, 0, nowhere, 0, "", "", "", version)


def unmoved(anchor: Anchor, page: PageText) -> Anchor | None:
    """Return the anchor in this text if quotation, context and passages are just as they were.

    Only the place in the passage may have shifted, and only if nothing else there looks the same.
    """
    first = page.index_of(anchor.passage_id)
    last = page.index_of(anchor.end_passage_id)
    if first is None or last is None or last < first or not anchor.quote:
        return None
    window = anchor.prefix + anchor.quote + anchor.suffix
    begin = page.begins[first] + anchor.start
    before = begin - len(anchor.prefix)
    if before < 0 or not page.text.startswith(window, before):
        low = max(0, page.begins[first] - len(anchor.prefix))
        before = page.text.find(window, low, page.ends[last] + len(anchor.suffix))
        if before < 0 or page.text.find(window, before + 1) >= 0:
            return None
        begin = before + len(anchor.prefix)
    found = page.anchor(begin, begin + len(anchor.quote), anchor.content_version)
    same_passages = (found.passage_id, found.end_passage_id) == (
        anchor.passage_id,
        anchor.end_passage_id,
    )
    return found if same_passages else None


class Why(StrEnum):
    """What, apart from its words, speaks for a place."""

    PASSAGE = "passage"
    """The passage has the same id."""
    NAME = "name"
    """The passage went to another page and took its name along; it is gone from the old one."""
    AROUND = "around"
    """Another passage of the page, but what stood around the quotation stands around it still."""
    WORDS = "words"
    """Nothing: the words are alike, and that is all."""


class Candidate(NamedTuple):
    """A place where a quotation may have gone.

    `similarity` compares the quotation, `context_similarity` what stands on both sides of it;
    both go from 0 to 1. The ends are clear unless words were lost there
    and the context does not say where the quotation began or ended.
    """

    anchor: Anchor
    similarity: float
    context_similarity: float
    why: Why
    length: int
    """Code points of the quotation that was looked for."""
    has_clear_ends: bool = True


class Demand(NamedTuple):
    """How alike quotation and context must be for a place to be believed."""

    similarity: float
    short_similarity: float
    """The same for a quotation that is too short to speak for itself."""
    context: float
    short_context: float
    tiny_context: float


SHORT = 40
TINY = 16
"""A quotation of fewer code points does not speak for itself; its context has to."""

LEAD = 0.08
"""How far the best place must be ahead of the next."""

ACROSS = 0.7
"""How similar a quotation that crosses passages must be: they may have been parted."""

DEMANDS = {
    Why.PASSAGE: Demand(0.55, 0.72, 0.0, 0.45, 0.7),
    Why.NAME: Demand(0.8, 0.9, 0.9, 0.95, 0.95),
    Why.AROUND: Demand(0.8, 0.85, 0.5, 0.6, 0.8),
}
"""Words alone are never believed: a copy may have been left behind."""

_SUPPORT = {Why.PASSAGE: 0.25, Why.NAME: 0.15, Why.AROUND: 0.1, Why.WORDS: 0.0}
_CONTEXT_WEIGHT = 0.4


def strength(candidate: Candidate) -> float:
    """Return how much speaks for a place, to compare it with others of the same search."""
    return (
        candidate.similarity * (1 - _CONTEXT_WEIGHT)
        + candidate.context_similarity * _CONTEXT_WEIGHT
        + _SUPPORT[candidate.why]
    )


def decide(
    candidates: Sequence[Candidate],
    score: Callable[[Candidate], float] = strength,
) -> Candidate | None:
    """Return the place to believe, or None: then a person has to say.

    A place is believed if it is similar enough, and only if it is clearly ahead of the next one.
    """
    ranked = sorted(candidates, key=score, reverse=True)
    if not ranked or not _is_enough(ranked[0]):
        return None
    if len(ranked) > 1 and score(ranked[0]) - score(ranked[1]) < LEAD:
        return None
    return ranked[0]


def _is_enough(candidate: Candidate) -> bool:
    demand = DEMANDS.get(candidate.why)
    if demand is None or not candidate.has_clear_ends:
        return False
    similarity, context = demand.similarity, demand.context
    if candidate.length < SHORT:
        similarity, context = demand.short_similarity, demand.short_context
    if candidate.length < TINY:
        context = demand.tiny_context
    if candidate.anchor.passage_id != candidate.anchor.end_passage_id:
        similarity = max(similarity, ACROSS)
    return candidate.similarity >= similarity and candidate.context_similarity >= context
