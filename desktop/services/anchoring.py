"""Say where the stretches a person marked stand after the content changed.

The edition they were marked in is compared with the new one passage by passage and word by word;
a stretch goes where its words went. What is believed is decided in `domain/anchors`.
"""

from collections.abc import Sequence

from desktop.domain.anchors import BREAK, Candidate, Found, is_sure, unmoved
from desktop.domain.annotations import CONTEXT, Anchor
from desktop.services.look_alikes import MOST_CANDIDATES, look_alikes
from desktop.services.page_words import EditionWords, PageWords, Word, words_of
from desktop.services.passage_matching import PassageMatching
from desktop.services.stretches import Edges, Piece, put_together

NEARLY_ALL = 0.9
"""So many of the quoted words must be there if the context is all that is known."""


class Anchoring:
    """Find stretches of earlier editions in the new one.

    A stretch that stands in none of them, such as a colleague's, is looked for with the context
    that was kept with it, in the passage of the same name.
    """

    def __init__(self, new: EditionWords, olds: Sequence[EditionWords] = ()) -> None:
        self.new = new
        self._matchings = [PassageMatching(old, new) for old in olds]
        self._by_context = PassageMatching(new, new)

    def place(self, anchor: Anchor, version: str) -> Anchor | None:
        """Return where a quotation stands now, or None if a person has to say."""
        page = self.new.pages.get(anchor.page_id)
        stays = unmoved(anchor, page) if page else None
        if stays and page and self._goes_over_the_same(anchor, page):
            return stays._replace(content_version=version)
        found = self.find(anchor, version)
        return found.anchor if found and is_sure(found) else None

    def find(self, anchor: Anchor, version: str) -> Found | None:
        """Return the likeliest place of a quotation, sure or not; None if there is none."""
        number = self.edition_of(anchor)
        if number is not None:
            cut = self._in_edition(anchor, number)
            return put_together(*cut, version) if cut else None
        cut = self._in_its_context(anchor)
        found = put_together(*cut, version) if cut else None
        if found and found.own < NEARLY_ALL:
            # Words that are missing may have gone where no context shows.
            return found._replace(certainty=0.0)
        return found

    def candidates(self, anchor: Anchor, version: str) -> list[Candidate]:
        """Return places where a quotation may belong, the likeliest first."""
        found = self.find(anchor, version)
        alike = look_alikes(anchor, self.new, version)
        if found is None or found.recognised < 0:
            return alike
        likeliest = Candidate(found.anchor, round(max(0.0, found.likeness), 4))
        others = [each for each in alike if not self._overlap(each.anchor, found.anchor)]
        return [likeliest, *others][:MOST_CANDIDATES]

    def _overlap(self, one: Anchor, other: Anchor) -> bool:
        if one.page_id != other.page_id:
            return False
        page = self.new.pages[one.page_id]
        begin, stop = page.stretch(one)
        low, high = page.stretch(other)
        return begin < high and low < stop

    def edition_of(self, anchor: Anchor) -> int | None:
        """Return which of the earlier editions says just what the anchor quotes, or None."""
        for number, matching in enumerate(self._matchings):
            page = matching.old.pages.get(anchor.page_id)
            if page is not None and page.has(anchor):
                return number
        return None

    def _goes_over_the_same(self, anchor: Anchor, page: PageWords) -> bool:
        """Tell whether the passages inside a stretch are those of before, as far as is known."""
        if anchor.passage_id == anchor.end_passage_id:
            return True
        number = self.edition_of(anchor)
        if number is None:
            return True
        old = self._matchings[number].old.pages[anchor.page_id]
        return old.between(anchor) == page.between(anchor)

    def _in_edition(self, anchor: Anchor, number: int) -> tuple[list[Piece], Edges] | None:
        """Cut a stretch into its passages, and follow each of them."""
        matching = self._matchings[number]
        page = matching.old.pages[anchor.page_id]
        begin, stop = page.stretch(anchor)
        pieces: list[Piece] = []
        touched: list[Word] = []
        for passage in range(page.passage_at(begin), page.passage_at(stop - 1) + 1):
            words = page.range_of(passage)
            quoted = [i for i in words if page.words[i].stop > begin and page.words[i].begin < stop]
            if not quoted:
                continue
            touched += [page.words[i] for i in quoted]
            text = page.text[max(begin, page.begins[passage]) : min(stop, page.ends[passage])]
            pieces.append(
                Piece(
                    page.ids[passage],
                    matching.became(page, passage),
                    matching.is_deleted(page, passage),
                    quoted[0] - words.start,
                    quoted[-1] + 1 - words.start,
                    len(text.split()),
                )
            )
        if not pieces:
            return None
        return pieces, Edges(touched[0], touched[-1], begin, stop, page.text)

    def _in_its_context(self, anchor: Anchor) -> tuple[list[Piece], Edges] | None:
        """Do so with what is known from the context, in the passage of the same name only."""
        page = self.new.pages.get(anchor.page_id)
        at = page.index_of(anchor.passage_id) if page else None
        if page is None or at is None or anchor.passage_id != anchor.end_passage_id:
            return None
        before = anchor.prefix.rpartition(BREAK)[2]
        text = before + anchor.quote + anchor.suffix.partition(BREAK)[0]
        begin, stop = len(before), len(before) + len(anchor.quote)
        words = words_of(text)
        # The outermost words may have been cut in two.
        if words and len(before) >= CONTEXT and words[0].begin == 0:
            del words[0]
        quoted = [i for i, w in enumerate(words) if w.stop > begin and w.begin < stop]
        if not quoted:
            return None
        became = self._by_context.align([w.text for w in words], page, page.range_of(at))
        piece = Piece(anchor.passage_id, became, False, quoted[0], quoted[-1] + 1, 1)
        return [piece], Edges(words[quoted[0]], words[quoted[-1]], begin, stop, text)
