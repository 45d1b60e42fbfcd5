"""Bookmarks, highlights and notes: every deed, its undo, and what is left after a restart."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop import paths
from desktop.domain.anchors import make_anchor
from desktop.domain.annotations import (
    LONGEST_BODY,
    NO_CHANGES,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    NotebookQuery,
    OnPage,
    Placing,
    TargetKind,
)
from desktop.domain.library import GLOSSARY, PageId, PassageId, TermId
from desktop.errors import InputProblem
from desktop.services import annotation_deeds, places
from desktop.services.annotating import LONGEST_TAG, AnnotatingService
from desktop.services.deed_log import UndoToken
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from tests.note_index import look_at_index
from tests.personal import Clock

PAGE = PageId("plan.user-needs")
CASE = PageId("case.india")


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingService]:
    """Reading the real content."""
    store = ContentStore(paths.find().content)
    yield ReadingService(store, lambda: None)
    store.close()


@pytest.fixture
def clock() -> Clock:
    """Noon, until it is moved."""
    return Clock()


@pytest.fixture
def profile(tmp_path: Path, clock: Clock) -> Iterator[ProfileStore]:
    """A new profile."""
    store = ProfileStore(tmp_path / "Main", clock)
    yield store
    store.close()


@pytest.fixture
def annotating(profile: ProfileStore, reading: ReadingService, clock: Clock) -> AnnotatingService:
    """A service on an empty profile."""
    return AnnotatingService(profile, reading, clock)


@pytest.fixture
def passage(reading: ReadingService) -> PassageId:
    """A passage of the page."""
    page = reading.page(PAGE)
    assert page is not None
    return page.passages[3].id


def highlighted(annotating: AnnotatingService, passage: PassageId, start: int = 0) -> Annotation:
    return annotating.highlight(PAGE, passage, start, passage, start + 12, Colour.GREEN)[0]


def stored(annotating: AnnotatingService, annotation: Annotation) -> Annotation:
    found = annotating.get(annotation.id)
    assert found is not None
    return found


def test_a_bookmark_goes_on_and_off(annotating: AnnotatingService) -> None:
    made, changes = annotating.add_bookmark(PAGE)
    assert (made.target, changes.page_ids) == (TargetKind.SECTION, (PAGE,))
    assert annotating.bookmarks() == [made]
    annotating.trash([made.id])
    assert annotating.bookmarks() == []


def test_a_case_and_a_passage_can_be_bookmarked(
    annotating: AnnotatingService, passage: PassageId
) -> None:
    assert annotating.add_bookmark(CASE)[0].target is TargetKind.CASE
    mark = annotating.add_bookmark(PAGE, passage)[0]
    assert (mark.target, mark.anchor.passage_id) == (TargetKind.PASSAGE, passage)
    assert annotating.of_page(PAGE) == [mark]


@pytest.mark.parametrize(("before", "order"), [(0, "cab"), (1, "acb"), (None, "abc")])
def test_bookmarks_keep_the_order_a_person_gave_them(
    annotating: AnnotatingService, reading: ReadingService, before: int | None, order: str
) -> None:
    pages = reading.page_ids()[:3]
    marks = [annotating.add_bookmark(page)[0] for page in pages]
    annotating.move_bookmarks([marks[2].id], None if before is None else marks[before].id)
    names = dict(zip(pages, "abc", strict=True))
    assert "".join(names[mark.anchor.page_id] for mark in annotating.bookmarks()) == order


def test_several_bookmarks_are_moved_together_and_back_again(
    annotating: AnnotatingService, reading: ReadingService
) -> None:
    pages = reading.page_ids()[:4]
    marks = [annotating.add_bookmark(page)[0] for page in pages]
    annotating.move_bookmarks([marks[3].id, marks[1].id], marks[0].id)
    assert [mark.anchor.page_id for mark in annotating.bookmarks()] == [
        pages[place] for place in (3, 1, 0, 2)
    ]
    annotating.deeds.undo()
    assert annotating.bookmarks() == marks


def test_moving_one_bookmark_touches_no_other(
    annotating: AnnotatingService, reading: ReadingService
) -> None:
    marks = [annotating.add_bookmark(page)[0] for page in reading.page_ids()[:5]]
    annotating.move_bookmarks([marks[4].id], marks[1].id)
    assert [stored(annotating, mark) for mark in marks[:4]] == marks[:4]


def test_there_is_always_room_between_two_bookmarks(
    annotating: AnnotatingService, reading: ReadingService
) -> None:
    marks = [annotating.add_bookmark(page)[0] for page in reading.page_ids()[:3]]
    wanted = [mark.id for mark in marks]
    for _ in range(60):
        wanted[1], wanted[2] = wanted[2], wanted[1]
        annotating.move_bookmarks([wanted[1]], wanted[2])
    assert [mark.id for mark in annotating.bookmarks()] == wanted


def test_how_much_stands_on_each_page_is_known(
    annotating: AnnotatingService, passage: PassageId
) -> None:
    annotating.add_bookmark(CASE)
    mark = highlighted(annotating, passage)
    annotating.save_body(mark.id, "Ask.")
    annotating.write_note(PAGE, "Look.")
    annotating.trash([annotating.add_bookmark(PAGE)[0].id])
    assert annotating.on_pages() == {CASE: OnPage(bookmarks=1), PAGE: OnPage(0, 1, 2)}
    assert annotating.on_pages([CASE]) == {CASE: OnPage(bookmarks=1)}


def test_a_page_that_is_not_there_cannot_be_bookmarked(annotating: AnnotatingService) -> None:
    with pytest.raises(ValueError, match="no page"):
        annotating.add_bookmark(PageId("plan.none"))


def test_a_highlight_keeps_what_it_quotes(
    annotating: AnnotatingService, reading: ReadingService, passage: PassageId
) -> None:
    page = reading.page(PAGE)
    assert page is not None
    made = highlighted(annotating, passage, 5)
    assert made.anchor.quote == page.passages[3].text[5:17]
    assert (made.deed, made.colour) == (Deed.HIGHLIGHT, Colour.GREEN)


def test_a_highlight_changes_its_colour(annotating: AnnotatingService, passage: PassageId) -> None:
    made = highlighted(annotating, passage)
    annotating.recolour(made.id, Colour.PINK)
    assert stored(annotating, made).colour is Colour.PINK


def test_several_highlights_get_a_colour_and_a_note_among_them_stays(
    annotating: AnnotatingService, passage: PassageId
) -> None:
    marks = [highlighted(annotating, passage, start) for start in (0, 20)]
    note = annotating.write_note(PAGE, "n")[0]
    annotating.recolour_all([*(mark.id for mark in marks), note.id], Colour.PINK)
    assert [stored(annotating, mark).colour for mark in marks] == [Colour.PINK, Colour.PINK]
    assert stored(annotating, note) == note


def test_a_highlight_with_a_note_stays_a_highlight(
    annotating: AnnotatingService, passage: PassageId
) -> None:
    made = highlighted(annotating, passage)
    after = annotating.save_body(made.id, "Ask **Ana**.")[0]
    assert (after.deed, after.body) == (Deed.HIGHLIGHT, "Ask **Ana**.")


def test_notes_stand_on_pages_passages_terms_and_questions(
    annotating: AnnotatingService, reading: ReadingService, passage: PassageId
) -> None:
    term = reading.glossary()[0].term.id
    made = [
        annotating.write_note(PAGE, "a")[0],
        annotating.write_note(CASE, "b")[0],
        annotating.write_note(PAGE, "c", passage)[0],
        annotating.write_note_on_term(term, "d")[0],
        annotating.write_note(PAGE, "e", PassageId("plan.user-needs.q1"), TargetKind.QUESTION)[0],
    ]
    assert [note.target for note in made] == [
        TargetKind.SECTION,
        TargetKind.CASE,
        TargetKind.PASSAGE,
        TargetKind.TERM,
        TargetKind.QUESTION,
    ]
    assert made[3].anchor.page_id == GLOSSARY


def test_a_note_that_is_too_long_is_refused_and_the_old_one_stays(
    annotating: AnnotatingService,
) -> None:
    made = annotating.write_note(PAGE, "short")[0]
    with pytest.raises(InputProblem):
        annotating.save_body(made.id, "x" * (LONGEST_BODY + 1))
    assert stored(annotating, made).body == "short"


def test_saving_what_is_saved_changes_nothing(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "same")[0]
    assert annotating.save_body(made.id, "same") == (made, NO_CHANGES)


def bodies(annotating: AnnotatingService, text: str) -> list[str]:
    return [each.body for each in annotating.find(NotebookQuery(text=text))]


def test_what_was_just_typed_is_found_and_what_was_erased_is_not(
    annotating: AnnotatingService, profile: ProfileStore
) -> None:
    made = annotating.write_note(PAGE, "buses")[0]
    assert bodies(annotating, "buses") == ["buses"]
    annotating.save_body(made.id, "trams")
    assert profile.annotations.is_behind()
    assert (bodies(annotating, "buses"), bodies(annotating, "trams")) == ([], ["trams"])
    assert not profile.annotations.is_behind()
    annotating.deeds.undo()
    assert annotating.count(NotebookQuery(text="trams")) == 0
    assert annotating.find_ids(NotebookQuery(text="buses")) == [made.id]
    look_at_index(profile)


def test_what_was_typed_is_found_after_any_other_deed(
    annotating: AnnotatingService, profile: ProfileStore
) -> None:
    made = [annotating.write_note(PAGE, body)[0].id for body in ("buses", "trams", "bikes")]
    annotating.catch_up()
    for each in made:
        annotating.save_body(each, "ferries")
    annotating.set_tags(made[:2], add=["water"])
    annotating.trash(made[1:])
    annotating.purge(made[2:])
    ours = annotating.get_all(made[:1])
    annotating.deeds.take_in([], [each._replace(body="canoes") for each in ours])
    assert bodies(annotating, "ferries") == bodies(annotating, "buses") == []
    assert bodies(annotating, "water") == bodies(annotating, "canoes") == ["canoes"]
    trash = annotating.find(NotebookQuery(text="ferries", trashed=True))
    assert [each.id for each in trash] == made[1:2]
    look_at_index(profile)


def test_a_profile_that_can_only_be_read_is_searched_rightly(
    annotating: AnnotatingService, profile: ProfileStore, reading: ReadingService
) -> None:
    made = annotating.write_note(PAGE, "buses")[0]
    annotating.catch_up()
    annotating.save_body(made.id, "trams")
    profile.close()
    reader = ProfileStore(profile.folder, read_only=True)
    only_reading = AnnotatingService(reader, reading)
    assert (bodies(only_reading, "buses"), bodies(only_reading, "ram")) == ([], ["trams"])
    reader.close()


def test_at_the_end_of_a_run_nothing_waits_to_be_indexed(
    profile: ProfileStore, reading: ReadingService
) -> None:
    personal = Personal(profile, reading)
    personal.annotating.write_note(PAGE, "buses")
    personal.close()
    again = ProfileStore(profile.folder)
    assert not again.annotations.is_behind()
    assert len(again.annotations.find(NotebookQuery(text="buses"))) == 1
    again.close()


def test_an_earlier_text_can_be_had_back(annotating: AnnotatingService, clock: Clock) -> None:
    made = annotating.write_note(PAGE, "first")[0]
    clock.move(minutes=5)
    annotating.save_body(made.id, "second")
    earlier = annotating.revisions(made.id)[0]
    clock.move(minutes=5)
    assert annotating.restore_revision(made.id, earlier.saved)[0].body == "first"
    assert annotating.revisions(made.id)[0].body == "second"


def test_tags_are_added_and_removed_without_doubles(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    annotating.set_tags([made.id], add=[" Law ", "law", "later", ""])
    annotating.set_tags([made.id], remove=["LATER"])
    assert stored(annotating, made).tags == ("Law",)


@pytest.mark.parametrize("tag", ["x" * (LONGEST_TAG + 1), "two\nlines"])
def test_a_tag_that_cannot_be_used_is_refused(annotating: AnnotatingService, tag: str) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    with pytest.raises(InputProblem):
        annotating.set_tags([made.id], add=[tag])


def test_a_page_lists_what_it_bears_in_reading_order(
    annotating: AnnotatingService, reading: ReadingService
) -> None:
    page = reading.page(PAGE)
    assert page is not None
    first, second = page.passages[1].id, page.passages[6].id
    last = highlighted(annotating, second, 3)
    middle = highlighted(annotating, first, 9)
    early = highlighted(annotating, first, 2)
    whole = annotating.write_note(PAGE, "all of it")[0]
    assert annotating.of_page(PAGE) == [whole, early, middle, last]


def test_the_notebook_is_sorted_by_place_in_the_guide(
    annotating: AnnotatingService, reading: ReadingService
) -> None:
    pages = reading.page_ids()[:3]
    for page in reversed(pages):
        annotating.write_note(page, "a")
    found = annotating.find(NotebookQuery())
    assert [each.anchor.page_id for each in found] == pages


def test_trash_is_undone(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    token, changes = annotating.trash([made.id])
    assert (annotating.of_page(PAGE), changes.page_ids) == ([], (PAGE,))
    annotating.deeds.undo(token)
    assert annotating.of_page(PAGE) == [made]


def test_a_deed_can_be_undone_after_another_one(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    other = annotating.write_note(CASE, "b")[0]
    token, _ = annotating.trash([made.id])
    annotating.trash([other.id])
    annotating.deeds.undo(token)
    assert annotating.of_page(PAGE) == [made]
    assert annotating.of_page(CASE) == []


def test_undoing_what_was_made_puts_it_into_the_trash(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    annotating.deeds.undo()
    assert stored(annotating, made).trashed


def test_undo_leaves_alone_what_was_changed_since(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    annotating.set_tags([made.id], add=["x"])
    annotating.save_body(made.id, "b")
    annotating.deeds.undo()
    annotating.deeds.undo()
    after = stored(annotating, made)
    assert (after.body, after.tags) == ("a", ())


def test_typing_that_goes_on_is_undone_at_once(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    for body in ("ab", "abc", "abcd"):
        annotating.save_body(made.id, body)
    annotating.deeds.undo()
    assert stored(annotating, made).body == "a"


@pytest.fixture
def many(annotating: AnnotatingService, monkeypatch: pytest.MonkeyPatch) -> list[AnnotationId]:
    """Five notes, of which two are changed in one step."""
    monkeypatch.setattr(annotation_deeds, "AT_ONCE", 2)
    return [annotating.write_note(PAGE, str(number))[0].id for number in range(5)]


def trashed(annotating: AnnotatingService) -> int:
    return annotating.count(NotebookQuery(trashed=True))


def test_a_deed_in_steps_is_undone_as_one(
    annotating: AnnotatingService, many: list[AnnotationId]
) -> None:
    deed = annotating.deeds.in_steps(many, lambda some: annotating.trash(some)[1])
    assert [count for count, _ in deed] == [2, 2, 1]
    assert (trashed(annotating), annotating.deeds.size_of(deed.token)) == (5, 5)
    annotating.deeds.undo(deed.token)
    assert trashed(annotating) == 0


def test_of_a_deed_that_was_stopped_only_what_was_done_is_undone(
    annotating: AnnotatingService, many: list[AnnotationId]
) -> None:
    deed = annotating.deeds.in_steps(many, lambda some: annotating.trash(some)[1])
    next(iter(deed))
    assert (trashed(annotating), annotating.deeds.size_of(deed.token)) == (2, 2)
    annotating.deeds.undo()
    assert (trashed(annotating), annotating.deeds.can_undo) == (0, True)
    # What is left are the five notes that were made.
    annotating.deeds.undo()
    assert trashed(annotating) == 1


def test_an_undo_that_was_stopped_goes_on_later(
    annotating: AnnotatingService, many: list[AnnotationId]
) -> None:
    token, _ = annotating.trash(many)
    next(annotating.deeds.undo_in_steps(token))
    assert (trashed(annotating), annotating.deeds.size_of(token)) == (3, 3)
    annotating.deeds.undo(token)
    assert (trashed(annotating), annotating.deeds.size_of(token)) == (0, 0)


def test_what_is_done_between_two_steps_is_a_deed_of_its_own(
    annotating: AnnotatingService, many: list[AnnotationId]
) -> None:
    steps = iter(annotating.deeds.in_steps(many, lambda some: annotating.set_tags(some, add=["x"])))
    next(steps)
    other = annotating.write_note(CASE, "meanwhile")[0]
    for _ in steps:
        pass
    annotating.deeds.undo()
    assert stored(annotating, other).trashed
    assert annotating.tags() == [("x", 5)]
    annotating.deeds.undo()
    assert annotating.tags() == []


def test_what_was_purged_since_is_no_trouble_for_undo(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    token, _ = annotating.trash([made.id])
    annotating.purge([made.id])
    annotating.deeds.undo(token)
    assert annotating.get(made.id) is None


@pytest.mark.parametrize("token", [None, UndoToken(99)])
def test_nothing_to_undo_is_no_trouble(
    annotating: AnnotatingService, token: UndoToken | None
) -> None:
    assert annotating.deeds.undo(token) == NO_CHANGES


def test_only_the_trash_can_be_emptied(annotating: AnnotatingService) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    with pytest.raises(ValueError, match="trash"):
        annotating.purge([made.id])
    annotating.trash([made.id])
    annotating.purge([made.id])
    assert annotating.get(made.id) is None


def test_finding_places_that_was_stopped_is_done_anew_with_the_same_outcome(
    annotating: AnnotatingService, profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "AT_ONCE", 1)
    monkeypatch.setattr(places, "STORED_AT_ONCE", 1)
    made = [annotating.write_note(PAGE, str(number))[0] for number in range(3)]
    gone = PassageId(f"{PAGE}#gone")
    with profile.transaction():
        for each in made[:2]:
            anchor = each.anchor._replace(passage_id=gone, quote="Nobody wrote this ever.")
            profile.annotations.put(each._replace(anchor=anchor))
    steps = iter(annotating.find_places())
    next(steps)
    next(steps)
    assert len(in_review(annotating)) == 1
    assert annotating.needs_anchoring()
    report, _ = annotating.anchor_all()
    assert (report.unmoved, report.review) == (1, 2)
    assert not annotating.needs_anchoring()


def test_anchoring_is_done_once_for_each_content(annotating: AnnotatingService) -> None:
    assert annotating.needs_anchoring()
    annotating.anchor_all()
    assert not annotating.needs_anchoring()


def in_review(annotating: AnnotatingService) -> list[Annotation]:
    return annotating.find(NotebookQuery(placing=Placing.REVIEW))


def edited_away(annotating: AnnotatingService, profile: ProfileStore, made: Annotation) -> None:
    """Make an annotation look as if its passage had been deleted since."""
    gone = PassageId(f"{PAGE}#gone")
    with profile.transaction():
        anchor = made.anchor._replace(
            passage_id=gone, end_passage_id=gone, quote="Nobody wrote this ever, anywhere."
        )
        profile.annotations.put(made._replace(anchor=anchor))
    annotating.anchor_all(always=True)


def test_what_is_not_found_waits_for_review_with_its_old_words(
    annotating: AnnotatingService, profile: ProfileStore, passage: PassageId
) -> None:
    made = highlighted(annotating, passage)
    edited_away(annotating, profile, made)
    (waiting,) = in_review(annotating)
    assert waiting.placing is Placing.REVIEW
    assert waiting.anchor.quote == "Nobody wrote this ever, anywhere."


def test_a_person_says_where_it_belongs(
    annotating: AnnotatingService, profile: ProfileStore, passage: PassageId
) -> None:
    made = highlighted(annotating, passage)
    edited_away(annotating, profile, made)
    annotating.place_at(made.id, made.anchor)
    assert in_review(annotating) == []
    assert stored(annotating, made).anchor == made.anchor


def test_what_is_kept_with_the_whole_section_keeps_its_quotation_in_the_note(
    annotating: AnnotatingService, passage: PassageId
) -> None:
    mark = highlighted(annotating, passage)
    annotating.save_body(mark.id, "Mine.")
    changes = annotating.keep_with_page(mark.id, CASE)
    kept = stored(annotating, mark)
    assert (kept.deed, kept.target, kept.anchor.page_id) == (Deed.NOTE, TargetKind.CASE, CASE)
    assert (kept.anchor.quote, kept.body) == ("", f"> {mark.anchor.quote}\n\nMine.")
    assert kept.placing is Placing.PLACED
    assert set(changes.page_ids) == {PAGE, CASE}
    annotating.deeds.undo()
    assert stored(annotating, mark).anchor == mark.anchor


def test_a_bookmark_kept_with_a_section_stays_a_bookmark(annotating: AnnotatingService) -> None:
    mark = annotating.add_bookmark(PAGE)[0]
    annotating.keep_with_page(mark.id, CASE)
    assert (stored(annotating, mark).deed, stored(annotating, mark).body) == (Deed.BOOKMARK, "")


def test_a_place_that_shifted_is_found_without_touching_the_date(
    annotating: AnnotatingService, profile: ProfileStore, passage: PassageId, clock: Clock
) -> None:
    made = highlighted(annotating, passage, 20)
    with profile.transaction():
        shifted = made.anchor._replace(start=3, end=15)
        profile.annotations.put(made._replace(anchor=shifted))
    clock.move(days=1)
    report, _ = annotating.anchor_all(always=True)
    assert (report.moved, report.review) == (1, 0)
    assert stored(annotating, made) == made


def test_what_is_on_a_page_that_is_gone_waits_for_review(
    annotating: AnnotatingService, profile: ProfileStore
) -> None:
    made = annotating.write_note(PAGE, "a")[0]
    with profile.transaction():
        anchor = made.anchor._replace(page_id=PageId("plan.gone"))
        profile.annotations.put(made._replace(anchor=anchor))
    annotating.anchor_all(always=True)
    assert [each.id for each in in_review(annotating)] == [made.id]


def test_a_note_on_a_term_stays(annotating: AnnotatingService, reading: ReadingService) -> None:
    term: TermId = reading.glossary()[0].term.id
    annotating.write_note_on_term(term, "d")
    assert annotating.anchor_all()[0].review == 0


def from_before(
    annotating: AnnotatingService, profile: ProfileStore, passage: PassageId, text: str
) -> Annotation:
    """Return a highlight of a whole passage, made in an edition that had another text there."""
    annotating.anchor_all()
    texts = profile.editions.get(profile.editions.digests()[0])
    assert texts is not None
    texts[PAGE] = tuple(p._replace(text=text) if p.id == passage else p for p in texts[PAGE])
    made = highlighted(annotating, passage)
    old = make_anchor(texts[PAGE], passage, 0, passage, len(text), "before")
    with profile.transaction():
        profile.editions.keep("before", texts)
        profile.annotations.put(made._replace(anchor=old))
    return made


def test_a_highlight_follows_its_passage_into_a_new_edition(
    annotating: AnnotatingService,
    profile: ProfileStore,
    reading: ReadingService,
    passage: PassageId,
) -> None:
    page = reading.page(PAGE)
    assert page is not None
    now = next(each.text for each in page.passages if each.id == passage)
    words = now.split()
    made = from_before(annotating, profile, passage, " ".join([*words[:3], "really", *words[4:]]))
    report, changes = annotating.anchor_all(always=True)
    assert (report.moved, report.review, changes.page_ids) == (1, 0, (PAGE,))
    assert stored(annotating, made).anchor.quote == now


def test_an_earlier_edition_is_kept_while_something_waits_in_it(
    annotating: AnnotatingService, profile: ProfileStore, passage: PassageId
) -> None:
    other = "Nobody wrote this ever, anywhere; it is not like the text of today at all."
    made = from_before(annotating, profile, passage, other)
    annotating.anchor_all(always=True)
    assert stored(annotating, made).placing is Placing.REVIEW
    assert "before" in profile.editions.digests()
    annotating.place_at(made.id, annotating.anchor_of(PAGE, passage, 0, passage, 5))
    annotating.anchor_all(always=True)
    assert "before" not in profile.editions.digests()


def test_a_profile_without_the_text_of_its_edition_gets_it(
    annotating: AnnotatingService, profile: ProfileStore
) -> None:
    annotating.anchor_all()
    with profile.transaction():
        profile.editions.drop(profile.editions.digests())
    assert annotating.needs_anchoring()
    annotating.anchor_all()
    assert len(profile.editions.digests()) == 1
    assert not annotating.needs_anchoring()


class Deeds(RuleBasedStateMachine):
    """Any sequence of deeds, undo, restart and restore against a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.content = ContentStore(paths.find().content)
        self.reading = ReadingService(self.content, lambda: None)
        page = self.reading.page(PAGE)
        assert page is not None
        self.passages = page.passages
        self.model: dict[AnnotationId, Annotation] = {}
        self.undoable: list[dict[AnnotationId, Annotation]] = []
        self.typed: AnnotationId | None = None
        self.copy: dict[AnnotationId, Annotation] | None = None
        self.start()

    def start(self) -> None:
        self.store = ProfileStore(self.folder / "Main", self.clock)
        self.annotating = AnnotatingService(self.store, self.reading, self.clock)

    def teardown(self) -> None:
        look_at_index(self.store)
        self.store.close()
        self.content.close()
        shutil.rmtree(self.folder)

    def pick(self, number: int, *, trashed: bool = False) -> Annotation | None:
        there = [each for each in self.model.values() if bool(each.trashed) is trashed]
        return there[number % len(there)] if there else None

    def done(self, after: Annotation, *, is_typing: bool = False) -> None:
        if not (is_typing and self.typed == after.id):
            self.undoable.append(dict(self.model))
        self.typed = after.id if is_typing else None
        self.model[after.id] = after

    @rule(minutes=st.integers(-2000, 2000))
    def wait(self, minutes: int) -> None:
        self.clock.move(minutes=minutes)

    @rule(number=st.integers(0, 50), start=st.integers(0, 5), colour=st.sampled_from(Colour))
    def highlight(self, number: int, start: int, colour: Colour) -> None:
        passage = self.passages[number % len(self.passages)]
        made, _ = self.annotating.highlight(PAGE, passage.id, start, passage.id, 12, colour)
        self.done(made)

    @rule(body=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
    def write(self, body: str) -> None:
        self.done(self.annotating.write_note(PAGE, body)[0])

    @rule()
    def bookmark(self) -> None:
        self.done(self.annotating.add_bookmark(PAGE)[0])

    @rule(number=st.integers(0, 50), body=st.sampled_from(["", "a", "ab", "# Long\n" * 9]))
    def type(self, number: int, body: str) -> None:
        known = self.pick(number)
        if known is None:
            return
        after, changes = self.annotating.save_body(known.id, body)
        if changes != NO_CHANGES:
            assert after == known._replace(body=body, changed=after.changed)
            self.done(after, is_typing=True)

    @rule(number=st.integers(0, 50), colour=st.sampled_from(Colour))
    def recolour(self, number: int, colour: Colour) -> None:
        known = self.pick(number)
        if known is not None:
            changes = self.annotating.recolour(known.id, colour)
            assert (changes == NO_CHANGES) is (
                known.deed is not Deed.HIGHLIGHT or known.colour is colour
            )
            if changes != NO_CHANGES:
                self.done(self.as_stored(known, colour=colour))

    @rule(number=st.integers(0, 50), tag=st.sampled_from(["law", "later"]), adds=st.booleans())
    def tag(self, number: int, tag: str, adds: bool) -> None:
        known = self.pick(number)
        if known is None or (tag in known.tags) is adds:
            return
        tags = (*known.tags, tag) if adds else tuple(t for t in known.tags if t != tag)
        chosen = {"add" if adds else "remove": [tag]}
        self.annotating.set_tags([known.id], **chosen)
        self.done(self.as_stored(known, tags=tags))

    @rule(number=st.integers(0, 50))
    def trash(self, number: int) -> None:
        known = self.pick(number)
        if known is not None:
            self.annotating.trash([known.id])
            after = self.annotating.get(known.id)
            assert after is not None
            assert after.trashed
            self.done(known._replace(trashed=after.trashed))

    @rule(number=st.integers(0, 50), page=st.sampled_from([PAGE, CASE]))
    def keep_with_page(self, number: int, page: PageId) -> None:
        known = self.pick(number)
        if known is None:
            return
        self.annotating.keep_with_page(known.id, page)
        after = self.annotating.get(known.id)
        assert after is not None
        assert known.anchor.quote in after.body
        assert after.body.endswith(known.body)
        self.done(after)

    @rule(number=st.integers(0, 50), before=st.integers(-1, 50))
    def move_bookmark(self, number: int, before: int) -> None:
        marks = self.bookmarks()
        if not marks:
            return
        moved = marks.pop(number % len(marks))
        place = before % len(marks) if marks and before >= 0 else len(marks)
        target = marks[place].id if place < len(marks) else None
        changes = self.annotating.move_bookmarks([moved.id], target)
        marks.insert(place, moved)
        assert [mark.id for mark in self.annotating.bookmarks()] == [mark.id for mark in marks]
        if changes != NO_CHANGES:
            self.undoable.append(dict(self.model))
            self.typed = None
            for mark in self.annotating.bookmarks():
                self.model[mark.id] = self.model[mark.id]._replace(order=mark.order)

    def bookmarks(self) -> list[Annotation]:
        """Return the bookmarks of the model in the person's own order."""
        marks = [m for m in self.model.values() if m.deed is Deed.BOOKMARK and not m.trashed]
        return sorted(marks, key=lambda mark: (mark.order, mark.created, mark.id))

    @rule(number=st.integers(0, 50))
    def purge(self, number: int) -> None:
        known = self.pick(number, trashed=True)
        if known is not None:
            self.annotating.purge([known.id])
            del self.model[known.id]
            for before in self.undoable:
                before.pop(known.id, None)

    @rule(number=st.integers(0, 50))
    def restore(self, number: int) -> None:
        known = self.pick(number, trashed=True)
        if known is not None:
            self.annotating.restore([known.id])
            self.done(known._replace(trashed=""))

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self) -> None:
        self.annotating.deeds.undo()
        before = self.undoable.pop()
        self.typed = None
        for known in list(self.model.values()):
            old = before.get(known.id)
            after = self.annotating.get(known.id)
            assert after is not None
            if old is None:
                assert after.trashed
                self.model[known.id] = known._replace(trashed=after.trashed)
            elif old != known:
                self.model[known.id] = old._replace(changed=after.changed)

    @rule(text=st.sampled_from(["Long", "law", "ong"]), trashed=st.booleans())
    def search(self, text: str, trashed: bool) -> None:
        found = self.annotating.find(NotebookQuery(text=text, trashed=trashed))
        assert {each.id for each in found} == {
            each.id
            for each in self.model.values()
            if bool(each.trashed) is trashed and text in f"{each.body} {each.tags}"
        }

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.start()
        self.undoable.clear()
        self.typed = None

    @rule()
    def look_for_places(self) -> None:
        self.annotating.anchor_all(always=True)
        self.undoable.clear()
        self.typed = None

    @rule()
    def keep_a_copy(self) -> None:
        self.store.close()
        shutil.copy(self.folder / "Main" / "profile.db", self.folder / "copy.db")
        self.copy = dict(self.model)
        self.start()
        self.undoable.clear()
        self.typed = None

    @precondition(lambda self: self.copy is not None)
    @rule()
    def put_the_copy_back(self) -> None:
        self.store.restore(self.folder / "copy.db")
        self.annotating.forget_deeds()
        assert self.copy is not None
        self.model = dict(self.copy)
        self.undoable.clear()
        self.typed = None

    @invariant()
    def everything_is_there(self) -> None:
        found = {each.id: each for each in self.store.annotations.iterate()}
        assert found == self.model

    def as_stored(self, known: Annotation, **changed: object) -> Annotation:
        """Return what is expected; only the date may be taken from what was stored."""
        after = self.annotating.get(known.id)
        assert after is not None
        return known._replace(**changed, changed=after.changed)  # type: ignore[arg-type]


Deeds.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestDeeds = Deeds.TestCase
