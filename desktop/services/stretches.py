"""Put a stretch together again from what became of its passages, or tell that it was torn."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.anchors import BREAK, Found
from desktop.domain.library import PassageId
from desktop.services.page_words import PageWords, Word
from desktop.services.passage_matching import Became
from desktop.services.word_alignment import Place

STRANGE = 0.1
"""A passage that is no more like the old one than this is another text under its name."""


SENTENCE_ENDS = ".?!:;…。！？"

LIKELY = 0.5
"""What is more likely than this is taken to be so, and its likelihood counted as certainty."""


class Piece(NamedTuple):
    """What a stretch holds of one passage: its words from `begin` to `stop`, exclusive."""

    passage_id: PassageId
    became: Became | None
    is_deleted: bool
    """Whether the passage is gone, with nearly all its words."""
    begin: int
    stop: int
    size: int
    """How many words it has, as a person counts them."""


class _Left(NamedTuple):
    """A piece that was found, with where its first and last word are."""

    piece: Piece
    became: Became
    first: Place
    last: Place
    own: float
    """The share of its words that are the same."""

    @property
    def size(self) -> float:
        """How many words are left of it."""
        now = self.last.at + 1 - self.first.at
        return self.piece.size * min(1.0, now / (self.piece.stop - self.piece.begin))

    @property
    def is_gone(self) -> bool:
        """Whether likely none of its words is left."""
        return self.first.gone > LIKELY


class Edges(NamedTuple):
    """The outermost words of a stretch, as they were: with where the selection cut them."""

    first: Word
    last: Word
    begin: int
    stop: int
    text: str


def put_together(pieces: Sequence[Piece], edges: Edges, version: str) -> Found | None:
    """Return where the largest part of a stretch went that is still of a piece."""
    groups: list[list[_Left]] = []
    missing: set[PassageId] = set()
    certainty = 1.0
    elsewhere = lost = 0.0
    for piece in pieces:
        left = _left_of(piece)
        if left is None:
            missing.add(piece.passage_id)
            if piece.became:
                elsewhere += max(piece.size, len(piece.became.words))
            elif piece.is_deleted:
                lost += piece.size
            else:
                # It is somewhere, perhaps right beside: then the stretch would go on there.
                certainty, elsewhere = 0.0, elsewhere + piece.size
        elif left.is_gone:
            is_alike = left.became.alignment.likeness >= LIKELY
            certainty = min(certainty, left.first.gone if is_alike else 0.0)
            lost += piece.size
        elif groups and _goes_on(groups[-1], left, missing):
            groups[-1].append(left)
        elif groups and _is_within(groups[-1][-1], left):
            # A sentence put in, or another passage joined to one of them.
            certainty = 0.0
            groups.append([left])
        else:
            groups.append([left])
    if not groups:
        return None
    best = max(groups, key=lambda group: sum(left.size for left in group))
    elsewhere += sum(left.piece.size for group in groups if group is not best for left in group)
    here = sum(left.size for left in best)
    page = best[0].became.page
    first = best[0].became.words[best[0].first.at]
    last = best[-1].became.words[best[-1].last.at]
    if last < first:
        return None
    begin, stop = _bounds(edges, page, first, last)
    if not _has_signs(edges, page.text[begin:stop]):
        certainty = 0.0
    return Found(
        page.anchor(begin, stop, version),
        min(certainty, best[0].first.certainty, best[-1].last.certainty),
        min(left.became.alignment.log_odds for left in best),
        min(left.became.alignment.likeness for left in best),
        here / (here + elsewhere),
        here / (here + elsewhere + lost),
        sum(left.own * left.piece.size for left in best) / sum(left.piece.size for left in best),
    )


def _left_of(piece: Piece) -> _Left | None:
    """Return what is left of a piece, if it was found."""
    if piece.became is None or piece.became.alignment.likeness < STRANGE:
        return None
    alignment = piece.became.alignment
    first, last = (
        alignment.first(piece.begin, piece.stop),
        alignment.last(piece.begin, piece.stop),
    )
    if not alignment.has_clear_ends(
        piece.begin, piece.stop, first, last, _sentences(piece.became, first)
    ):
        first, last = first._replace(certainty=0.0), last._replace(certainty=0.0)
    own = alignment.kept(piece.begin, piece.stop, first.at, last.at)
    return _Left(piece, piece.became, first, last, own)


def _sentences(became: Became, first: Place) -> tuple[bool, bool]:
    """Tell whether sentences end before a first word, and with what its passage became."""
    page = became.page
    end = page.words[became.words[-1]].stop
    rest = page.text[end : end + 3].partition(BREAK)[0]
    begin = page.words[became.words[first.at]].begin
    before = page.text[max(0, begin - 3) : begin].rstrip()
    return any(sign in SENTENCE_ENDS for sign in before), any(s in SENTENCE_ENDS for s in rest)


def _goes_on(group: Sequence[_Left], left: _Left, missing: set[PassageId]) -> bool:
    """Tell whether a piece follows the ones before it, with nothing of others between."""
    before = group[-1].became
    page = left.became.page
    if before.page is not page:
        return False
    end, start = before.words[group[-1].last.at], left.became.words[left.first.at]
    if start < end:
        return False
    own = {*before.words, *left.became.words}
    between = [i for i in range(end + 1, start) if i not in own]
    return all(page.ids[page.passage_at(page.words[i].begin)] in missing for i in between)


def _is_within(one: _Left, other: _Left) -> bool:
    """Tell whether what stands between two pieces is only words in the passages that hold them."""
    page = one.became.page
    if other.became.page is not page:
        return False
    first = page.passage_at(page.words[one.became.words[one.last.at]].begin)
    last = page.passage_at(page.words[other.became.words[other.first.at]].begin)
    return last - first in (0, 1)


def _has_signs(edges: Edges, text: str) -> bool:
    """Tell whether signs that stood alone at the ends of a stretch stand there still."""
    lead = edges.text[edges.begin : edges.first.begin].split(" ")[:-1]
    trail = edges.text[edges.last.stop : edges.stop].split(" ")[1:]
    return text.startswith(" ".join(lead)) and text.endswith(" ".join(trail))


def _bounds(edges: Edges, page: PageWords, first: int, last: int) -> tuple[int, int]:
    """Return the code points a stretch goes from and to, as the selection cut words and signs."""
    begin, stop = page.words[first].begin, page.words[last].stop
    cut = edges.begin - edges.first.begin
    if cut > 0 and page.plain[first] == edges.first.text:
        begin += cut
    elif cut < 0:
        lead = edges.text[edges.begin : edges.first.begin].lstrip()
        if lead and page.text.endswith(lead, 0, begin):
            begin -= len(lead)
    cut = edges.last.stop - edges.stop
    if cut > 0 and page.plain[last] == edges.last.text:
        stop -= cut
    elif cut < 0:
        trail = edges.text[edges.last.stop : edges.stop].rstrip()
        if trail and page.text.startswith(trail, stop):
            stop += len(trail)
    return begin, max(stop, begin + 1)
