"""Bookmarks, highlights and notes: made, changed, thrown away, brought back, and found again.

Every deed is one transaction and is stored when its method returns. Deeds return what they
changed, for the views that show it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from desktop.clock import utc_now
from desktop.domain.anchors import Candidate, make_anchor, whole_page
from desktop.domain.annotations import (
    LONGEST_BODY,
    NO_CHANGES,
    Anchor,
    Annotation,
    AnnotationId,
    Changes,
    Colour,
    Deed,
    NotebookQuery,
    OnPage,
    Placing,
    Revision,
    SortBy,
    TargetKind,
)
from desktop.domain.library import GLOSSARY, PageId, Passage, PassageId, TermId
from desktop.errors import InputProblem
from desktop.services.annotation_deeds import AnnotationDeeds, changes_of, pages_of
from desktop.services.deed_log import UndoToken
from desktop.services.places import AnchoringReport, FindingPlaces, Places
from desktop.services.reading import ReadingService
from desktop.storage.profile_store import ProfileStore

LONGEST_TAG = 60
"""Code points of a tag."""

CLOSEST = 1e-6
"""Nearer to each other, two places in the person's own order get whole numbers again."""

NO_PASSAGE = PassageId("")


class AnnotatingService:
    """What a person adds to the guide. Every deed may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.deeds = AnnotationDeeds(store, clock)
        """What was done in this run of the program: each deed below can be undone there."""
        self._store = store
        self._table = store.annotations
        self._reading = reading
        self._places = Places(store, reading)
        self._ordered_for = ""

    # Bookmarks

    def add_bookmark(
        self,
        page_id: PageId,
        passage_id: PassageId = NO_PASSAGE,
        kind: TargetKind | None = None,
    ) -> tuple[Annotation, Changes]:
        """Put a bookmark on a page, a passage or, with that kind, a term, after all others."""
        marks = self.bookmarks()
        order = marks[-1].order + 1 if marks else 1.0
        anchor, target = self._target(page_id, passage_id, kind)
        return self.deeds.add(Deed.BOOKMARK, target, anchor, order=order)

    def bookmarks(self) -> list[Annotation]:
        """Return the bookmarks in the person's own order."""
        marks = self._table.find(NotebookQuery(deeds=(Deed.BOOKMARK,)))
        return sorted(marks, key=lambda mark: (mark.order, mark.created, mark.id))

    def move_bookmarks(
        self, ids: Iterable[AnnotationId], before_id: AnnotationId | None
    ) -> Changes:
        """Put bookmarks, one after the other, before another one or last."""
        marks = [each for each in self._table.get_all(ids) if each.id != before_id]
        moving = {each.id for each in marks}
        others = [each for each in self.bookmarks() if each.id not in moving]
        at = next((i for i, each in enumerate(others) if each.id == before_id), len(others))
        low = others[at - 1].order if at else (others[0].order if others else 0.0) - len(marks) - 1
        high = others[at].order if at < len(others) else low + len(marks) + 1
        step = (high - low) / (len(marks) + 1)
        if step < CLOSEST:
            return self._number_anew([*others[:at], *marks, *others[at:]])
        wanted = [each._replace(order=low + step * i) for i, each in enumerate(marks, start=1)]
        return self.deeds.put(list(zip(marks, wanted, strict=True)), is_edit=False)

    def _number_anew(self, marks: Sequence[Annotation]) -> Changes:
        """Give all bookmarks whole numbers again: between two of them there was no room left."""
        wanted = [each._replace(order=float(i)) for i, each in enumerate(marks, start=1)]
        pairs = zip(marks, wanted, strict=True)
        return self.deeds.put([(a, b) for a, b in pairs if a.order != b.order], is_edit=False)

    # Highlights and notes

    def highlight(
        self,
        page_id: PageId,
        start_passage: PassageId,
        start: int,
        end_passage: PassageId,
        end: int,
        colour: Colour,
    ) -> tuple[Annotation, Changes]:
        """Highlight a stretch; positions are code points of the passages' texts.

        Raises:
            ValueError: the stretch is empty or not on the page.
        """
        anchor = self.anchor_of(page_id, start_passage, start, end_passage, end)
        return self.deeds.add(Deed.HIGHLIGHT, TargetKind.PASSAGE, anchor, colour=colour)

    def recolour(self, annotation_id: AnnotationId, colour: Colour) -> Changes:
        """Give a highlight another colour."""
        return self.recolour_all([annotation_id], colour)

    def recolour_all(self, ids: Iterable[AnnotationId], colour: Colour) -> Changes:
        """Give highlights another colour; what is no highlight stays as it is."""
        return self.deeds.put(
            [
                (before, before._replace(colour=colour))
                for before in self._table.get_all(ids)
                if before.deed is Deed.HIGHLIGHT and before.colour is not colour
            ]
        )

    def write_note(
        self,
        page_id: PageId,
        body: str,
        passage_id: PassageId = NO_PASSAGE,
        kind: TargetKind | None = None,
    ) -> tuple[Annotation, Changes]:
        """Write a note on a page or a whole passage.

        For a term use `write_note_on_term`. For a question give its id in place of the passage's,
        and the kind.

        Raises:
            InputProblem: the note is too long.
        """
        anchor, target = self._target(page_id, passage_id, kind)
        return self.deeds.add(Deed.NOTE, target, anchor, body=_checked(body))

    def write_note_on_term(self, term_id: TermId, body: str) -> tuple[Annotation, Changes]:
        """Write a note on a glossary entry."""
        return self.write_note(GLOSSARY, body, PassageId(f"{GLOSSARY}#{term_id}"), TargetKind.TERM)

    def write_note_on_stretch(self, anchor: Anchor, body: str) -> tuple[Annotation, Changes]:
        """Write a note on a stretch that was selected; see `anchor_of`."""
        return self.deeds.add(Deed.NOTE, TargetKind.PASSAGE, anchor, body=_checked(body))

    def save_body(self, annotation_id: AnnotationId, body: str) -> tuple[Annotation, Changes]:
        """Store the text of a note, or of a highlight; the text before becomes a revision.

        Raises:
            InputProblem: the note is too long; what was stored before stays.
        """
        before = self._known(annotation_id)
        after = before._replace(body=_checked(body))
        if after == before:
            return before, NO_CHANGES
        changes = self.deeds.put([(before, after)], is_typing=True)
        return self._known(annotation_id), changes

    def anchor_of(
        self,
        page_id: PageId,
        start_passage: PassageId,
        start: int,
        end_passage: PassageId,
        end: int,
    ) -> Anchor:
        """Return the anchor of a stretch. Raises ValueError if it is not on the page."""
        passages = self._passages(page_id)
        version = self._reading.edition.version
        return make_anchor(passages, start_passage, start, end_passage, end, version)

    # Tags, trash, undo

    def set_tags(
        self, ids: Iterable[AnnotationId], add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> Changes:
        """Add and remove tags; blanks around them are dropped, capitals make no new tag.

        Raises:
            InputProblem: a tag is too long or runs over several lines.
        """
        added = [tag for tag in map(_checked_tag, add) if tag]
        removed = {tag.strip().casefold() for tag in remove}
        pairs = []
        for before in self._table.get_all(ids):
            kept = [tag for tag in before.tags if tag.casefold() not in removed]
            for tag in added:
                if tag.casefold() not in {each.casefold() for each in kept}:
                    kept.append(tag)
            if tuple(kept) != before.tags:
                pairs.append((before, before._replace(tags=tuple(kept))))
        return self.deeds.put(pairs)

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags in use and how often."""
        return self._table.tags()

    def trash(self, ids: Iterable[AnnotationId]) -> tuple[UndoToken, Changes]:
        """Throw annotations away; they wait in the trash."""
        now = self.deeds.now()
        pairs = [
            (before, before._replace(trashed=now))
            for before in self._table.get_all(ids)
            if not before.trashed
        ]
        changes = self.deeds.put(pairs, is_edit=False)
        return self.deeds.last_deed, changes

    def restore(self, ids: Iterable[AnnotationId]) -> Changes:
        """Take annotations out of the trash."""
        pairs = [
            (before, before._replace(trashed=""))
            for before in self._table.get_all(ids)
            if before.trashed
        ]
        return self.deeds.put(pairs, is_edit=False)

    def purge(self, ids: Iterable[AnnotationId]) -> Changes:
        """Remove annotations in the trash for good, with their revisions.

        Raises:
            ValueError: one of them is not in the trash.
        """
        doomed = self._table.get_all(ids)
        if any(not each.trashed for each in doomed):
            raise ValueError("only what is in the trash can be removed for good")
        if not doomed:
            return NO_CHANGES
        self._store.write(lambda: self._table.purge([each.id for each in doomed]))
        return changes_of(doomed)

    def forget_deeds(self) -> None:
        """Forget what could be undone and what is known of the profile: it was replaced."""
        self.deeds.forget()
        self._ordered_for = ""

    # Reading

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        """Return one annotation, trashed or not, or None."""
        return self._table.get(annotation_id)

    def get_all(self, ids: Sequence[AnnotationId]) -> list[Annotation]:
        """Return annotations in the order of their ids, without those that are gone."""
        return self._table.get_all(ids)

    def count_deeds(self, ids: Sequence[AnnotationId] | None) -> dict[Deed, int]:
        """Return how many bookmarks, highlights and notes some annotations are, or all."""
        if ids is None:
            return {deed: self._table.count(NotebookQuery(deeds=(deed,))) for deed in Deed}
        return self._table.count_deeds(ids)

    def of_page(self, page_id: PageId) -> list[Annotation]:
        """Return what a person added to a page, in reading order; the whole page comes first."""
        page = self._reading.page(page_id)
        places = {passage.id: i for i, passage in enumerate(page.passages)} if page else {}
        after_all = len(places)

        def place(each: Annotation) -> tuple[int, int, str]:
            passage_id = each.anchor.passage_id
            at = places.get(passage_id, after_all) if passage_id else -1
            return at, each.anchor.start, each.created

        return sorted(self._table.of_page(page_id), key=place)

    def on_pages(self, page_ids: Sequence[PageId] = ()) -> dict[PageId, OnPage]:
        """Return how much a person added to each page, or to some of them."""
        return self._table.on_pages(page_ids)

    def find(self, query: NotebookQuery) -> list[Annotation]:
        """Return what the notebook shows."""
        self._make_sure_of_order(query)
        self._make_sure_of_index(query)
        return self._table.find(query)

    def find_ids(self, query: NotebookQuery) -> list[AnnotationId]:
        """Return the ids of what the notebook shows: for a deed on all of it."""
        self._make_sure_of_order(query)
        self._make_sure_of_index(query)
        return self._table.find_ids(query)

    def count(self, query: NotebookQuery) -> int:
        """Return how many annotations a query finds, whatever its limit."""
        self._make_sure_of_index(query)
        return self._table.count(query)

    def revisions(self, annotation_id: AnnotationId) -> list[Revision]:
        """Return the earlier texts of a note, the latest first."""
        return self._store.revisions.of_note(annotation_id)

    def restore_revision(
        self, annotation_id: AnnotationId, saved: str
    ) -> tuple[Annotation, Changes]:
        """Make an earlier text the text of its note again; the present one becomes a revision.

        Raises:
            KeyError: there is no such revision.
        """
        for revision in self.revisions(annotation_id):
            if revision.saved == saved:
                return self.save_body(annotation_id, revision.body)
        raise KeyError(saved)

    # After the content changed

    def needs_anchoring(self) -> bool:
        """Return whether the content is another than the one the places were last found in."""
        return not self._places.are_found()

    def find_places(self) -> FindingPlaces:
        """Find every annotation again after the content changed, in steps; none can be undone."""
        self.deeds.forget()
        return self._places.find()

    def anchor_all(self, *, always: bool = False) -> tuple[AnchoringReport, Changes]:
        """Do that at once, if the content changed."""
        if not always and not self.needs_anchoring():
            return AnchoringReport(), NO_CHANGES
        finding = self.find_places()
        for _ in finding:
            pass
        pages = finding.page_ids
        return finding.report, Changes(annotations=True, page_ids=pages) if pages else NO_CHANGES

    def placed(self, annotations: Iterable[Annotation]) -> list[Annotation]:
        """Return annotations from elsewhere with the places they have in this edition."""
        return self._places.placed(annotations)

    def count_all(self) -> int:
        """Return how many annotations there are, without the trash."""
        return self._table.count(NotebookQuery())

    def count_review(self) -> int:
        """Return of how many annotations a person has to say the place."""
        return self.count(NotebookQuery(placing=Placing.REVIEW))

    def candidates(self, annotation_id: AnnotationId) -> list[Candidate]:
        """Return places where an annotation may belong, the likeliest first."""
        anchor = self._known(annotation_id).anchor
        if not anchor.quote:
            return []
        return self._places.candidates(anchor)

    def place_at(self, annotation_id: AnnotationId, anchor: Anchor) -> Changes:
        """Put an annotation where a person said: at a candidate's anchor or at a selection."""
        before = self._known(annotation_id)
        after = before._replace(anchor=anchor, placing=Placing.PLACED)
        changes = self.deeds.put([(before, after)], is_edit=False)
        return changes._replace(page_ids=pages_of([before, after]))

    def keep_with_page(self, annotation_id: AnnotationId, page_id: PageId) -> Changes:
        """Put an annotation on a whole page; what it quoted stays as a quotation in its note.

        Raises:
            InputProblem: the note would become too long.
        """
        before = self._known(annotation_id)
        anchor, target = self._target(page_id, NO_PASSAGE)
        quoted = "\n".join(f"> {line}" for line in before.anchor.quote.splitlines())
        after = before._replace(
            anchor=anchor,
            target=target,
            deed=Deed.NOTE if before.deed is Deed.HIGHLIGHT else before.deed,
            body=_checked("\n\n".join(filter(None, (quoted, before.body)))),
            placing=Placing.PLACED,
        )
        changes = self.deeds.put([(before, after)])
        return changes._replace(page_ids=pages_of([before, after]))

    # What deeds are done on

    def _known(self, annotation_id: AnnotationId) -> Annotation:
        found = self._table.get(annotation_id)
        if found is None:
            raise KeyError(annotation_id)
        return found

    def _passages(self, page_id: PageId) -> tuple[Passage, ...]:
        page = self._reading.page(page_id)
        return page.passages if page else ()

    def _target(
        self, page_id: PageId, passage_id: PassageId, kind: TargetKind | None = None
    ) -> tuple[Anchor, TargetKind]:
        """Return anchor and kind of a page, a whole passage, or what has no text of its own."""
        page = whole_page(page_id, self._reading.edition.version)
        if kind in (TargetKind.TERM, TargetKind.QUESTION):
            return page._replace(passage_id=passage_id, end_passage_id=passage_id), kind
        if not passage_id:
            found = self._reading.page(page_id)
            if found is None:
                raise ValueError(f"there is no page {page_id}")
            return page, TargetKind.CASE if found.case else TargetKind.SECTION
        text = next((p.text for p in self._passages(page_id) if p.id == passage_id), "")
        return self.anchor_of(page_id, passage_id, 0, passage_id, len(text)), TargetKind.PASSAGE

    def catch_up(self) -> None:
        """Index what waits for it, if that can be stored now; a search is right without it."""
        if self._table.is_behind():
            self._store.write_if_possible(self._table.catch_up)

    def _make_sure_of_index(self, query: NotebookQuery) -> None:
        if query.text.strip():
            self.catch_up()

    def _make_sure_of_order(self, query: NotebookQuery) -> None:
        digest = self._reading.edition.digest
        if query.sort is SortBy.PLACE and self._ordered_for != digest:
            places: list[tuple[PageId, PassageId]] = []
            passages = self._reading.passage_ids()
            for page_id in self._reading.page_ids():
                places.append((page_id, NO_PASSAGE))
                places += [(page_id, passage_id) for passage_id in passages.get(page_id, ())]
            self._table.set_reading_order(places)
            self._ordered_for = digest


def _checked(body: str) -> str:
    if len(body) > LONGEST_BODY:
        raise InputProblem("note too long", str(len(body)))
    return body


def _checked_tag(tag: str) -> str:
    cleaned = tag.strip()
    if len(cleaned) > LONGEST_TAG or "\n" in cleaned or "\r" in cleaned:
        raise InputProblem("tag too long", cleaned)
    return cleaned
