"""Look for the places where a quotation may have gone after the content changed.

The text is compared word by word: the quotation and its context are laid against the passages
that might hold it, and the words that match say where it begins and ends. rapidfuzz is imported
when the first place is looked for, so that the start of the program does not wait for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from desktop.domain.anchors import BREAK, Candidate, PageText, Why, decide, strength, unmoved
from desktop.domain.annotations import CONTEXT, Anchor
from desktop.domain.library import PageId, Passage, PassageId, owner_of

_ALONE = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_ALONE}]|[^\W{_ALONE}]+")
"""A word, or a sign of a script that sets no blanks between words."""

NEAR = 24
"""Code points nearest to the quotation: what stands there counts as much as all the context."""

TYPING_MISTAKE = 0.7
"""Two words so alike, in the same place, are one word that was corrected."""

COMMON = 120
"""A word on more passages than this does not help to find one."""

FEW = 4
"""How many passages with the most words of the quotation are looked at, here and elsewhere."""

SMALL_GAP = 4
"""Between words that match, corrected ones are looked for among so many at the most."""

ENOUGH_WORDS = 3
"""So many words of the context show that a passage was split or joined."""

FEW_LETTERS = 8
"""A passage that was only corrected is longer or shorter by no more."""

NEARLY_ALL = 0.95
"""A quotation of which so much is found in one stretch is the same quotation."""

NEAR_BY = 6
"""A lost word so many words from the end may have been moved out of the quotation."""

NEXT_TO = 2
"""A lost word so many words from the end was exchanged with its neighbour."""

ENOUGH_LETTERS = 44
"""A passage of fewer code points may stand on several pages under one name."""

MUCH_BEFORE = 30
"""So many more code points before the quotation show that its passage was joined to another."""

MOST_CANDIDATES = 6
"""How many places a person is offered."""

_LEAST = 0.3
"""Places less alike than this are not worth showing."""


class Word(NamedTuple):
    """A word as it is compared, and where it stands."""

    text: str
    begin: int
    stop: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text with their places, without capitals."""
    return [Word(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


class SearchedPage(PageText):
    """A page with its words, split once and counted for finding passages."""

    def __init__(self, page_id: PageId, passages: Sequence[Passage]) -> None:
        super().__init__(page_id, passages)
        self._passages = passages

    @cached_property
    def words(self) -> list[Word]:
        """All words of the page."""
        return words_of(self.text)

    @cached_property
    def plain(self) -> list[str]:
        """All words of the page, without their places."""
        return [word.text for word in self.words]

    @cached_property
    def first_words(self) -> list[int]:
        """For each passage the index of its first word, and at the end how many words there are."""
        firsts: list[int] = []
        at = 0
        for begin in self.begins:
            while at < len(self.words) and self.words[at].begin < begin:
                at += 1
            firsts.append(at)
        return [*firsts, len(self.words)]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each word the indexes at which it stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.plain):
            found.setdefault(word, []).append(index)
        return found

    def passage_of_word(self, index: int) -> int:
        """Return the index of the passage a word stands in."""
        return self.passage_at(self.words[index].begin)


class _Old(NamedTuple):
    """What is known of the old text: the quotation within its context, as words."""

    anchor: Anchor
    text: str
    quote_begin: int
    quote_stop: int
    words: list[Word]
    plain: list[str]
    first: int
    last: int
    """The quotation's words go from `first` to `last`, exclusive."""
    begins_passage: bool
    ends_passage: bool


def _old(anchor: Anchor) -> _Old:
    text = anchor.prefix + anchor.quote + anchor.suffix
    begin = len(anchor.prefix)
    stop = begin + len(anchor.quote)
    words = words_of(text)
    # The outermost words may have been cut in two.
    if words and len(anchor.prefix) >= CONTEXT and words[0].begin == 0 and words[0].stop <= begin:
        del words[0]
    at_end = words and words[-1].stop == len(text) and words[-1].begin >= stop
    if at_end and len(anchor.suffix) >= CONTEXT:
        del words[-1]
    first = next((i for i, word in enumerate(words) if word.stop > begin), len(words))
    last = next((i for i, word in enumerate(words) if word.begin >= stop), len(words))
    return _Old(
        anchor,
        text,
        begin,
        stop,
        words,
        [word.text for word in words],
        first,
        last,
        anchor.start == 0,
        not anchor.suffix or anchor.suffix.startswith(BREAK),
    )


class _Span(NamedTuple):
    """Words of a page that a quotation may have become: `first` to `last`, exclusive."""

    first: int
    last: int
    matched: float
    """Code points of the quotation's words that are found here."""
    keeps_first: bool
    keeps_last: bool
    """Whether the outermost words are those of the quotation."""
    has_clear_ends: bool
    has_all_passages: bool = True
    """Whether of each passage that the quotation crosses half the words are found."""
    context: tuple[tuple[int, int], ...] = ()
    """Words of the context that are found: which they were, and which they are on the page."""


class Guide:
    """All pages of an edition, for finding quotations in them again."""

    def __init__(self, pages: Mapping[PageId, SearchedPage]) -> None:
        self.pages = pages

    @classmethod
    def of(cls, pages: Iterable[tuple[PageId, Sequence[Passage]]]) -> "Guide":
        """Make a guide of pages with their passages."""
        return cls({page_id: SearchedPage(page_id, passages) for page_id, passages in pages})

    def place(self, anchor: Anchor, version: str) -> Anchor | None:
        """Return where a quotation stands now, or None if a person has to say."""
        page = self.pages.get(anchor.page_id)
        found = unmoved(anchor, page) if page else None
        if found:
            return found._replace(content_version=version)
        chosen = decide(self.candidates(anchor, version))
        return chosen.anchor if chosen else None

    def candidates(self, anchor: Anchor, version: str) -> list[Candidate]:
        """Return the places where a quotation may have gone, the most similar first."""
        old = _old(anchor)
        if old.first >= old.last:
            return []
        found: list[tuple[Candidate, int, int]] = []
        for page, span in self._spans(old):
            begin, stop = _bounds(old, page, span)
            candidate = self._candidate(old, page, span, page.anchor(begin, stop, version))
            if candidate.similarity >= _LEAST:
                found.append((candidate, begin, stop))
        return _distinct(found)

    def _spans(self, old: _Old) -> Iterator[tuple[SearchedPage, _Span]]:
        """Yield stretches of words to compare; the same one may come twice."""
        seen: set[tuple[PageId, int, int]] = set()
        for page, low, high in self._regions(old):
            span = _laid_against(old, page, low, high)
            if span and (page.page_id, span.first, span.last) not in seen:
                seen.add((page.page_id, span.first, span.last))
                yield page, span
        for page, first in self._exact(old):
            last = first + old.last - old.first
            if (page.page_id, first, last) not in seen:
                seen.add((page.page_id, first, last))
                matched = sum(len(w) for w in old.plain[old.first : old.last])
                yield page, _Span(first, last, matched, True, True, True)

    def _exact(self, old: _Old) -> Iterator[tuple[SearchedPage, int]]:
        """Yield where the same words stand, one after the other."""
        wanted = old.plain[old.first : old.last]
        for page in self.pages.values():
            places = page.places
            counts = [len(places.get(word, ())) for word in wanted]
            fewest = min(counts)
            if not fewest:
                continue
            rarest = counts.index(fewest)
            for place in places[wanted[rarest]]:
                first = place - rarest
                if first >= 0 and page.plain[first : first + len(wanted)] == wanted:
                    yield page, first

    def _regions(self, old: _Old) -> Iterator[tuple[SearchedPage, int, int]]:
        """Yield stretches of passages that may hold the quotation: page, first and last word."""
        anchor = old.anchor
        here = self.pages.get(anchor.page_id)
        if here:
            known = [
                i
                for i in (here.index_of(anchor.passage_id), here.index_of(anchor.end_passage_id))
                if i is not None
            ]
            if known:
                yield self._region(here, min(known), max(known))
        for page, passage in self._namesakes(anchor):
            yield self._region(page, passage, passage)
        for page, passage in self._with_most_words(old):
            yield self._region(page, passage, passage)

    @staticmethod
    def _region(page: SearchedPage, first: int, last: int) -> tuple[SearchedPage, int, int]:
        """Return passages with the neighbours that context or the rest of a split may be in."""
        firsts = page.first_words
        return page, firsts[max(0, first - 1)], firsts[min(len(page.ids), last + 3)]

    def _namesakes(self, anchor: Anchor) -> Iterator[tuple[SearchedPage, int]]:
        """Yield passages of the same name on other pages, if it is gone from its own."""
        here = self.pages.get(anchor.page_id)
        if here and here.index_of(anchor.passage_id) is not None:
            return
        name = anchor.passage_id.partition("#")[2]
        for page in self.pages.values():
            index = page.index_of(PassageId(f"{page.page_id}#{name}"))
            if index is not None and page is not here:
                yield page, index

    def _with_most_words(self, old: _Old) -> list[tuple[SearchedPage, int]]:
        """Return the passages that share most of the quotation's rarer words."""
        wanted = set(old.plain[old.first : old.last])
        counts = {w: sum(len(p.places.get(w, ())) for p in self.pages.values()) for w in wanted}
        known = sorted((w for w in wanted if counts[w]), key=lambda w: counts[w])
        useful = [w for w in known if counts[w] <= COMMON] or known[:2]
        scores: dict[tuple[PageId, int], float] = {}
        for word in useful:
            for page in self.pages.values():
                for passage in {page.passage_of_word(at) for at in page.places.get(word, ())}:
                    key = (page.page_id, passage)
                    scores[key] = scores.get(key, 0.0) + 1 / (3 + counts[word])
        best = sorted(scores, key=lambda key: scores[key], reverse=True)
        here = [key for key in best if key[0] == old.anchor.page_id][:FEW]
        elsewhere = [key for key in best if key[0] != old.anchor.page_id][:FEW]
        return [(self.pages[page_id], passage) for page_id, passage in here + elsewhere]

    def _candidate(self, old: _Old, page: SearchedPage, span: _Span, anchor: Anchor) -> Candidate:
        return Candidate(
            anchor,
            round(_similarity(old, anchor.quote, span, page), 4),
            round((_before(old.anchor, anchor) + _behind(old.anchor, anchor)) / 2, 4),
            self._why(old, page, span),
            len(old.anchor.quote),
            span.has_clear_ends and _is_of_a_piece(old, page, span),
        )

    def _why(self, old: _Old, page: SearchedPage, span: _Span) -> Why:
        """Return what speaks for a place apart from its words."""
        anchor = old.anchor
        ids = [page.ids[page.passage_of_word(i)] for i in range(span.first, span.last)]
        if page.page_id == anchor.page_id:
            first, last = anchor.passage_id, anchor.end_passage_id
            kept = sum(i in (first, last) for i in ids)
            if kept * 3 >= len(ids) or (first != last and (ids[0], ids[-1]) == (first, last)):
                return Why.PASSAGE
            return Why.AROUND if _is_divided_or_joined(old, page, span) else Why.WORDS
        name = anchor.passage_id.partition("#")[2]
        home = self.pages.get(owner_of(anchor.passage_id))
        gone = home is None or home.index_of(anchor.passage_id) is None
        has_name = all(i.partition("#")[2] == name for i in ids)
        known = len(_own_start(anchor) + anchor.quote + anchor.suffix.partition(BREAK)[0])
        return Why.NAME if gone and has_name and known >= ENOUGH_LETTERS else Why.WORDS


def _is_divided_or_joined(old: _Old, page: SearchedPage, span: _Span) -> bool:
    """Tell whether text that stood beside the quotation shows that its passage has a new name.

    When a passage is split, the context that stood in it is partly in what keeps its name. When
    it is joined to a neighbour, the neighbour's words stand in the same passage now. A copy that
    was left behind, or put in its place, shows neither.
    """
    anchor = old.anchor
    ids = (anchor.passage_id, anchor.end_passage_id)
    pairs = [(i, j) for i, j in span.context if span.first - CONTEXT < j < span.last + CONTEXT]
    own = [i for i in map(page.index_of, ids) if i is not None]
    if own:
        inside = sum(page.passage_of_word(j) in own for j in range(span.first, span.last))
        if inside and span.matched >= NEARLY_ALL * _size(old):
            return True
        beside = sum(page.passage_of_word(j) in own and _stood_in_passage(old, i) for i, j in pairs)
        return inside + beside >= ENOUGH_WORDS or _goes_on(old, page, span, own[-1])
    first, last = page.passage_of_word(span.first), page.passage_of_word(span.last - 1)
    joined = [
        j
        for i, j in pairs
        if first <= page.passage_of_word(j) <= last and not _stood_in_passage(old, i)
    ]
    offset = page.words[span.first].begin - page.begins[first]
    return len(joined) >= ENOUGH_WORDS or offset > anchor.start + MUCH_BEFORE


def _goes_on(old: _Old, page: SearchedPage, span: _Span, own: int) -> bool:
    """Tell whether the quotation is where it was if its passage goes on in the next one."""
    before = page.words[span.first].begin - page.begins[own]
    is_next = page.passage_of_word(span.first) == own + 1
    return is_next and abs(before - old.anchor.start) <= FEW_LETTERS


def _size(old: _Old) -> int:
    return sum(len(word) for word in old.plain[old.first : old.last])


def _stood_in_passage(old: _Old, index: int) -> bool:
    """Tell whether a word of the context was in the passage of the quotation."""
    before = len(old.anchor.prefix) - old.anchor.start
    border = old.anchor.suffix.find(BREAK)
    after = old.quote_stop + border if border >= 0 else len(old.text)
    return before <= old.words[index].begin < after


def _laid_against(old: _Old, page: SearchedPage, low: int, high: int) -> _Span | None:
    """Lay quotation and context against words of a page; return where the quotation falls."""
    new = page.plain[low:high]
    pairs = _matching(old.plain, new)
    inside = [p for p in pairs if old.first <= p[0] < old.last]
    if not inside:
        return None
    before = max((p for p in pairs if p[0] < old.first), default=None)
    after = min((p for p in pairs if p[0] >= old.last), default=None)
    inside = _without_strays(old, page, low, high, inside, before, after)
    (i0, j0, _), (i1, j1, _) = inside[0], inside[-1]
    first, clear_first = _end(
        i0 - old.first,
        (old.first - 1 - before[0], j0 - 1 - before[1]) if before else None,
        _room(page, low, j0, -1),
        old.begins_passage,
    )
    last, clear_last = _end(
        old.last - 1 - i1,
        (after[0] - old.last, after[1] - 1 - j1) if after else None,
        _room(page, low, j1, 1),
        old.ends_passage,
    )
    taken = {j for _, j, _ in pairs}
    exchanged = 0
    if i0 > old.first:
        lost = set(old.plain[old.first : i0])
        out = [j for j in range(max(0, j0 - first - NEXT_TO), j0 - first) if new[j] in lost]
        if out and not taken.intersection(out):
            exchanged += sum(len(new[j]) for j in out)
            first, clear_first = j0 - out[0], True
        elif lost.intersection(new[max(0, j0 - first - NEAR_BY) : j0 - first]):
            clear_first = False
    if i1 < old.last - 1:
        lost = set(old.plain[i1 + 1 : old.last])
        stop = j1 + 1 + last
        out = [j for j in range(stop, min(len(new), stop + NEXT_TO)) if new[j] in lost]
        if out and not taken.intersection(out):
            exchanged += sum(len(new[j]) for j in out)
            last, clear_last = out[-1] - j1, True
        elif lost.intersection(new[stop : stop + NEAR_BY]):
            clear_last = False
    matched = exchanged + sum(len(old.plain[i]) * share for i, _, share in inside)
    return _Span(
        low + j0 - first,
        low + j1 + 1 + last,
        matched,
        i0 == old.first,
        i1 == old.last - 1,
        clear_first and clear_last,
        _has_all_passages(old, [i for i, _, _ in inside]),
        tuple((i, low + j) for i, j, _ in pairs if not old.first <= i < old.last),
    )


def _has_all_passages(old: _Old, found: Sequence[int]) -> bool:
    """Tell whether half the words, or more, of every passage in the quotation are found."""
    passages = [old.text.count(BREAK, 0, word.begin) for word in old.words[old.first : old.last]]
    there = [passages[i - old.first] for i in found]
    return all(there.count(passage) * 2 > passages.count(passage) for passage in set(passages))


def _end(lost: int, beside: tuple[int, int] | None, room: int, is_border: bool) -> tuple[int, bool]:
    """Return how many words beside the match took the place of lost ones, and if that is clear.

    `lost` words of the quotation are not found at this end. `room` words stand between the match
    and the border of its passage, to which the quotation went if `is_border`. `beside` says how
    many words of the context are lost as well, and how many words stand now before the next one
    that is found.
    """
    if not lost:
        return 0, True
    if is_border and room <= lost:
        return room, True
    if beside is None:
        return min(lost, room), lost == 1
    lost_context, between = beside
    if between >= lost + lost_context:
        return lost, lost == 1 or between == lost + lost_context
    reach = round(between * lost / (lost + lost_context))
    return reach, lost == 1 or not lost_context or not between


def _room(page: SearchedPage, low: int, at: int, step: int) -> int:
    """Return how many words there are from a word to the border of its passage."""
    passage = page.passage_of_word(low + at)
    if step < 0:
        return low + at - page.first_words[passage]
    return page.first_words[passage + 1] - 1 - (low + at)


def _is_of_a_piece(old: _Old, page: SearchedPage, span: _Span) -> bool:
    """Tell whether nothing was put between the passages of a quotation, or taken from its ends."""
    first, last = page.passage_of_word(span.first), page.passage_of_word(span.last - 1)
    length = sum(len(word) for word in page.plain[span.first : span.last])
    added = length - _size(old)
    if last - first > old.anchor.quote.count(BREAK) and added > max(FEW_LETTERS, length / 10):
        return False
    old_ids = (old.anchor.passage_id, old.anchor.end_passage_id)
    if old_ids[0] == old_ids[1]:
        return True
    if not span.has_all_passages:
        return False
    if (page.ids[first], page.ids[last]) == old_ids:
        return True
    text = page.text[page.words[span.first].begin : page.words[span.last - 1].stop]
    has_other_borders = text.count(BREAK) != old.anchor.quote.count(BREAK)
    return has_other_borders and span.matched >= NEARLY_ALL * _size(old)


_Pair = tuple[int, int, float]
"""A word of the old text, the word of the new one it became, and how alike they are."""


def _matching(old: Sequence[str], new: Sequence[str]) -> list[_Pair]:
    """Return which words became which, in order; words with a corrected letter are found too."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    pairs: list[_Pair] = []
    i = j = 0
    for block in blocks:
        pairs += _corrected(old, new, i, block.a, j, block.b)
        pairs += [(block.a + k, block.b + k, 1.0) for k in range(block.size)]
        i, j = block.a + block.size, block.b + block.size
    return pairs


def _corrected(
    old: Sequence[str], new: Sequence[str], i: int, i_stop: int, j: int, j_stop: int
) -> Iterator[_Pair]:
    """Yield words of two gaps, taken in order, that differ by little; only near the gaps' ends."""
    if i == i_stop or j == j_stop:
        return
    if max(i_stop - i, j_stop - j) <= SMALL_GAP:
        yield from _alike(old, new, range(i, i_stop), range(j, j_stop))
        return
    i_half, j_half = min(SMALL_GAP, (i_stop - i) // 2), min(SMALL_GAP, (j_stop - j) // 2)
    if i > 0:
        yield from _alike(old, new, range(i, i + i_half), range(j, j + j_half))
    i_half, j_half = min(SMALL_GAP, i_stop - i - i_half), min(SMALL_GAP, j_stop - j - j_half)
    if i_stop < len(old):
        yield from _alike(old, new, range(i_stop - i_half, i_stop), range(j_stop - j_half, j_stop))


def _alike(old: Sequence[str], new: Sequence[str], here: range, there: range) -> Iterator[_Pair]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - the start of the program must not wait

    j = there.start
    for i in here:
        for k in range(j, there.stop):
            alike = Indel.normalized_similarity(old[i], new[k], score_cutoff=TYPING_MISTAKE)
            if alike:
                yield i, k, alike
                j = k + 1
                break


def _without_strays(
    old: _Old,
    page: SearchedPage,
    low: int,
    high: int,
    pairs: list[_Pair],
    before: _Pair | None,
    after: _Pair | None,
) -> list[_Pair]:
    """Pull in, or leave out, small matches at the ends that stand far from the rest.

    A match that stands next to its old neighbour, or at the border of its passage as before, is
    no stray: something was put in behind it.
    """
    new = page.plain[low:high]
    total = sum(len(old.plain[i]) for i, _, _ in pairs)
    i, j, _ = pairs[0]
    at_border = old.begins_passage and i == old.first and _room(page, low, j, -1) == 0
    if not at_border and (before is None or (i - before[0], j - before[1]) != (1, 1)):
        pairs = _trimmed(old, new, pairs, total, 1)
    i, j, _ = pairs[-1]
    at_border = old.ends_passage and i == old.last - 1 and _room(page, low, j, 1) == 0
    if not at_border and (after is None or (after[0] - i, after[1] - j) != (1, 1)):
        pairs = _trimmed(old, new, pairs[::-1], total, -1)[::-1]
    return pairs


def _trimmed(
    old: _Old, new: Sequence[str], pairs: list[_Pair], total: int, step: int
) -> list[_Pair]:
    """Do so at the beginning of `pairs`, which run backwards where `step` is -1."""
    weight = 0
    cut = 0
    for at in range(len(pairs) - 1):
        (i, j, _), (i_next, j_next, _) = pairs[at], pairs[at + 1]
        weight += len(old.plain[i])
        if weight * 5 > total:
            break
        if abs(j_next - j) - abs(i_next - i) >= 3:
            cut = at + 1
    if not cut:
        return pairs
    kept = pairs[cut:]
    i, j, _ = kept[0]
    while True:
        i, j = i - step, j - step
        if not (old.first <= i < old.last and 0 <= j < len(new)) or old.plain[i] != new[j]:
            return kept
        kept.insert(0, (i, j, 1.0))


def _bounds(old: _Old, page: SearchedPage, span: _Span) -> tuple[int, int]:
    """Return the code points a stretch goes from and to, as the selection cut words and signs."""
    first, last = page.words[span.first], page.words[span.last - 1]
    begin, stop = first.begin, last.stop
    old_first, old_last = old.words[old.first], old.words[old.last - 1]
    cut = old.quote_begin - old_first.begin
    if cut > 0 and span.keeps_first and first.text == old_first.text:
        begin += cut
    elif cut < 0:
        lead = old.text[old.quote_begin : old_first.begin].lstrip()
        if lead and page.text.endswith(lead, 0, begin):
            begin -= len(lead)
    cut = old_last.stop - old.quote_stop
    if cut > 0 and span.keeps_last and last.text == old_last.text:
        stop -= cut
    elif cut < 0:
        trail = old.text[old_last.stop : old.quote_stop].rstrip()
        if trail and page.text.startswith(trail, stop):
            stop += len(trail)
    return begin, max(stop, begin + 1)


def _similarity(old: _Old, quote: str, span: _Span, page: SearchedPage) -> float:
    """Compare quotations: the share of words that are there, or of letters if that is more.

    What was put in between counts a quarter of what is missing.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - the start of the program must not wait

    letters = Levenshtein.normalized_similarity(old.anchor.quote, quote)
    size = _size(old)
    length = sum(len(w) for w in page.plain[span.first : span.last])
    added = max(0, length - size)
    return max(letters, span.matched / (size + added / 4))


def _before(old: Anchor, new: Anchor) -> float:
    """Compare what stands before the quotation: all of it, or what its own passage holds."""
    inside = _side(_own_start(old)[::-1], _own_start(new)[::-1])
    return max(inside, _side(old.prefix[::-1], new.prefix[::-1]))


def _behind(old: Anchor, new: Anchor) -> float:
    inside = _side(old.suffix.partition(BREAK)[0], new.suffix.partition(BREAK)[0])
    return max(inside, _side(old.suffix, new.suffix))


def _own_start(anchor: Anchor) -> str:
    return anchor.prefix[-anchor.start :] if anchor.start else ""


def _side(old: str, new: str) -> float:
    """Compare context that begins at the quotation: near it, and all of it."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - the start of the program must not wait

    if not old and not new:
        return 1.0
    near = Levenshtein.normalized_similarity(old[:NEAR], new[:NEAR])
    return (near + Levenshtein.normalized_similarity(old, new)) / 2


def _distinct(found: list[tuple[Candidate, int, int]]) -> list[Candidate]:
    """Return the candidates, best first, without those that overlap a better one."""
    kept: list[tuple[Candidate, int, int]] = []
    for candidate, begin, stop in sorted(found, key=lambda each: strength(each[0]), reverse=True):
        if not any(
            other.anchor.page_id == candidate.anchor.page_id and begin < high and low < stop
            for other, low, high in kept
        ):
            kept.append((candidate, begin, stop))
        if len(kept) == MOST_CANDIDATES:
            break
    return [candidate for candidate, _, _ in kept]
