"""Places that a person may choose from where the program is not sure: the likest in the guide."""

from collections.abc import Iterator

from desktop.domain.anchors import BREAK, Candidate
from desktop.domain.annotations import Anchor
from desktop.services.page_words import EditionWords, PageWords, words_of

MOST_CANDIDATES = 6
"""How many places a person is offered."""

LEAST = 0.45
"""Places less alike than this are not worth showing."""


def look_alikes(anchor: Anchor, edition: EditionWords, version: str) -> list[Candidate]:
    """Return the stretches most like a quotation, the likest first; the same page counts more.

    The same words come before all others: perhaps their passage was given another name.
    """
    if not words_of(anchor.quote):
        return []
    found: list[tuple[tuple[bool, float], Candidate]] = []
    for page in edition.pages.values():
        is_here = page.page_id == anchor.page_id
        for similarity, begin, stop in _stretches(anchor.quote, page):
            place = Candidate(page.anchor(begin, stop, version), similarity)
            beside = _context(anchor, place.anchor)
            is_same = place.anchor.quote == anchor.quote
            found.append(((is_same, similarity + is_here / 10 + beside / 10), place))
    found.sort(key=lambda each: each[0], reverse=True)
    return [place for _, place in found[:MOST_CANDIDATES]]


def _stretches(quote: str, page: PageWords) -> Iterator[tuple[float, int, int]]:
    """Yield the likest stretch of each passage; of the whole page where passages are crossed."""
    if BREAK in quote:
        spans = [(0, len(page.text))]
    else:
        spans = list(zip(page.begins, page.ends, strict=True))
    for begin, stop in spans:
        place = _likest(quote, page, begin, stop)
        if place:
            yield place


def _likest(quote: str, page: PageWords, begin: int, stop: int) -> tuple[float, int, int] | None:
    from rapidfuzz import fuzz  # noqa: PLC0415 - the start of the program must not wait

    text = page.text[begin:stop]
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=100 * LEAST)
    if found is None or not text.strip():
        return None
    low, high = found.dest_start, found.dest_end
    if len(text) < len(quote):
        low, high = 0, len(text)
    # To whole words: a stretch that begins in the middle of one looks like a mistake.
    while low > 0 and text[low - 1].isalnum() and text[low : low + 1].isalnum():
        low -= 1
    while high < len(text) and text[high].isalnum() and text[high - 1 : high].isalnum():
        high += 1
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    if low == high:
        return None
    share = min(1.0, (high - low) / len(quote))
    return round(found.score / 100 * share, 4), begin + low, begin + high


def _context(old: Anchor, new: Anchor) -> float:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - the start of the program must not wait

    before = Indel.normalized_similarity(old.prefix, new.prefix)
    return (before + Indel.normalized_similarity(old.suffix, new.suffix)) / 2
