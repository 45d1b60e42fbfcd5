"""Where annotations stand in the edition that is read, and finding them again after an update."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.domain.anchors import Candidate
from desktop.domain.annotations import Anchor, Annotation, Placing, TargetKind
from desktop.domain.library import GLOSSARY, PageId, TermId
from desktop.services.anchoring import Anchoring
from desktop.services.page_words import EditionWords
from desktop.services.reading import ReadingService
from desktop.storage.profile_store import ProfileStore

MOST_EDITIONS = 5
"""How many earlier editions are kept for annotations that wait in them."""
AT_ONCE = 50
"""So many annotations are looked for in one step: one that moved takes about a millisecond."""
STORED_AT_ONCE = 500
"""So many that stand otherwise now are stored together."""

_DIGEST = "content-digest"


class AnchoringReport(NamedTuple):
    """What became of the annotations after the content changed."""

    unmoved: int = 0
    moved: int = 0
    review: int = 0


class Places:
    """Knows the edition that is read and those before it that annotations wait in."""

    def __init__(self, store: ProfileStore, reading: ReadingService) -> None:
        self._store = store
        self._reading = reading
        self._shown: tuple[str, EditionWords] | None = None
        self._anchoring: tuple[list[str], Anchoring] | None = None

    def are_found(self) -> bool:
        """Return whether the places were found in the content that is read."""
        digest = self._reading.edition.digest
        return self._store.fact(_DIGEST) == digest and digest in self._store.editions.digests()

    def find(self) -> "FindingPlaces":
        """Find every annotation again, also what is in the trash, in steps."""
        return FindingPlaces(self, self._store)

    def placed(self, annotations: Iterable[Annotation]) -> list[Annotation]:
        """Return annotations with the places they have in this edition."""
        anchoring = self.editions()[1]
        return [self._placed(each, anchoring) for each in annotations]

    def candidates(self, anchor: Anchor) -> list[Candidate]:
        """Return places where a quotation may belong, the likeliest first."""
        return self.editions()[1].candidates(anchor, self._reading.edition.version)

    def keep(self, waiting: Iterable[str]) -> None:
        """Store that all places are found, with the texts they are in and those waited in."""
        digest = self._reading.edition.digest
        editions = self._store.editions
        editions.drop([each for each in editions.digests() if each not in (digest, *waiting)])
        if digest not in editions.digests():
            editions.keep(digest, self._shown_edition().texts())
        self._store.keep_fact(_DIGEST, digest)

    def editions(self) -> tuple[list[str], Anchoring]:
        """Return which earlier editions are known, and what finds places with their help."""
        digest = self._reading.edition.digest
        shown = self._shown_edition()
        known = [each for each in self._store.editions.digests() if each != digest]
        if self._anchoring is None or self._anchoring[0] != [digest, *known]:
            texts = [self._store.editions.get(each) or {} for each in known]
            olds = [EditionWords.of(pages.items()) for pages in texts]
            self._anchoring = [digest, *known], Anchoring(shown, olds)
        return known, self._anchoring[1]

    def _placed(self, annotation: Annotation, anchoring: Anchoring) -> Annotation:
        anchor = annotation.anchor
        if not anchor.quote:
            placing = Placing.PLACED if self._is_there(annotation, anchoring) else Placing.REVIEW
            return annotation._replace(placing=placing)
        found = anchoring.place(anchor, self._reading.edition.version)
        if found is None:
            return annotation._replace(placing=Placing.REVIEW)
        if found._replace(content_version=anchor.content_version) == anchor:
            found = anchor
        return annotation._replace(anchor=found, placing=Placing.PLACED)

    def _is_there(self, annotation: Annotation, anchoring: Anchoring) -> bool:
        anchor = annotation.anchor
        if annotation.target is TargetKind.TERM:
            return self._reading.term(TermId(anchor.passage_id.partition("#")[2])) is not None
        return anchor.page_id in anchoring.new.pages or anchor.page_id == GLOSSARY

    def _shown_edition(self) -> EditionWords:
        digest = self._reading.edition.digest
        if self._shown is None or self._shown[0] != digest:
            pages = (
                (page_id, page.passages)
                for page_id in self._reading.page_ids()
                if (page := self._reading.page(page_id))
            )
            self._shown = digest, EditionWords.of(pages)
        return self._shown[1]


class FindingPlaces:
    """Finds every annotation again; nothing is dropped, and what is not sure waits for a person.

    What was found is stored some at a time. Stopped half way, all of it is done anew the next
    time: what was found is in its place then, and earlier editions stay until all is found.
    """

    def __init__(self, places: Places, store: ProfileStore) -> None:
        self._places = places
        self._store = store
        self._counts = [0, 0, 0]
        self._page_ids: dict[PageId, None] = {}
        self._changed: list[Annotation] = []
        self._waiting: set[str] = set()

    @property
    def report(self) -> AnchoringReport:
        """What became of those that were looked for."""
        return AnchoringReport(*self._counts)

    @property
    def page_ids(self) -> tuple[PageId, ...]:
        """The pages on which something stands otherwise now."""
        return tuple(self._page_ids)

    def __iter__(self) -> Iterator[int]:
        """Take the steps; yield how many annotations each looked for."""
        some: list[Annotation] = []
        for annotation in self._store.annotations.iterate():
            some.append(annotation)
            if len(some) >= AT_ONCE:
                self._find(some)
                yield len(some)
                some = []
            if len(self._changed) >= STORED_AT_ONCE:
                self._store.write(self._store_changed)
                self._changed = []
        if some:
            self._find(some)
        self._store.write(self._finish)
        yield len(some)

    def _store_changed(self) -> None:
        self._store.annotations.put_all(self._changed)

    def _finish(self) -> None:
        self._store_changed()
        wanted = [each for each in self._store.editions.digests() if each in self._waiting]
        self._places.keep(wanted[:MOST_EDITIONS])

    def _find(self, before: Sequence[Annotation]) -> None:
        earlier, anchoring = self._places.editions()
        for old, new in zip(before, self._places.placed(before), strict=True):
            if new.placing is Placing.REVIEW:
                self._counts[2] += 1
                number = anchoring.edition_of(new.anchor)
                if number is not None:
                    self._waiting.add(earlier[number])
            else:
                self._counts[new.anchor != old.anchor] += 1
            if new != old:
                self._changed.append(new)
                self._page_ids[new.anchor.page_id] = None
