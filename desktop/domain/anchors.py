"""Hold on to a stretch of text, and the rule that says when it was found again.

How places are looked for stands in `services/anchoring`; whether one is believed is decided here.
The numbers were measured: see docs/anchors.md.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from desktop.domain.annotations import CONTEXT, Anchor
from desktop.domain.library import PageId, PassageId, owner_of

BREAK = "\n"
"""Stands between passages where a stretch, or its context, crosses them."""


class HasText(Protocol):
    """A passage, of which name and text are known."""

    @property
    def id(self) -> PassageId:
        """Its name."""

    @property
    def text(self) -> str:
        """Its canonical text."""


class PassageText(NamedTuple):
    """A passage, of which only name and text are kept."""

    id: PassageId
    text: str


class PageText:
    """The passages of a page as one text, and the way between it and the passages."""

    def __init__(self, page_id: PageId, passages: Sequence[HasText]) -> None:
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

    def stretch(self, anchor: Anchor) -> tuple[int, int]:
        """Return from where to where an anchor goes in the page's text.

        Raises:
            ValueError: the page has no such passages, or they are shorter.
        """
        return (
            self.position(anchor.passage_id, anchor.start),
            self.position(anchor.end_passage_id, anchor.end),
        )

    def has(self, anchor: Anchor) -> bool:
        """Tell whether quotation and context are, to the letter, what stands there."""
        try:
            return self.anchor(*self.stretch(anchor), anchor.content_version) == anchor
        except ValueError:
            return False

    def between(self, anchor: Anchor) -> tuple[PassageId, ...]:
        """Return the passages a stretch goes over; none if its first or last is not there."""
        first, last = self.index_of(anchor.passage_id), self.index_of(anchor.end_passage_id)
        return () if first is None or last is None else self.ids[first : last + 1]

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
    passages: Sequence[HasText],
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


class Found(NamedTuple):
    """Where a quotation may have gone, and what speaks for it. Shares go from 0 to 1."""

    anchor: Anchor
    certainty: float
    """How likely both ends are right, to a word, if the passages are the right ones."""
    recognised: float
    """How much its passages speak for being the old ones, as the logarithm of odds."""
    likeness: float
    """The same as a share of what they would say unchanged."""
    kept: float
    """The share of the words that are still there which is in this place."""
    left: float
    """The share of all the quoted words which is in this place; some may have been deleted."""
    own: float
    """The share of the words here that are the very same."""


SURE, VERY_SURE = 0.998, 0.9995
"""Certainty that is asked for: the higher one where most of the quoted words are others now."""

RECOGNISED = 6.0
"""Odds of 400 to 1 that a passage is the old one, reworded, and not another text."""

ALIKE, HALF = 0.3, 0.5
"""Least likeness of a passage; where it is no half, half of the quoted words must be the same.

Two passages written after one pattern are less alike than this."""

LEAST_KEPT, LEAST_LEFT = 0.81, 0.7
"""A stretch was torn apart if less of it is in one place; too much was deleted if less is left."""


def is_sure(found: Found) -> bool:
    """Tell whether a place is believed; otherwise a person has to say."""
    if found.kept < LEAST_KEPT or found.left < LEAST_LEFT or found.recognised < RECOGNISED:
        return False
    if found.likeness < ALIKE or max(found.likeness, found.own) < HALF:
        return False
    return found.certainty >= (SURE if found.own >= HALF else VERY_SURE)


class Candidate(NamedTuple):
    """A place a person may choose; `similarity` goes from 0 to 1."""

    anchor: Anchor
    similarity: float
