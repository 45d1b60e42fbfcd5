"""Annotations as they are stored: nothing changes on the way, earlier texts are kept."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.clock import stamp
from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    NotebookQuery,
    Placing,
    TargetKind,
)
from desktop.domain.library import PageId
from desktop.storage.profile_store import ProfileStore
from tests.note_index import look_at_index
from tests.personal import NOON, PAGE, note
from tests.unit.storage.conftest import OpenProfile

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
TAG = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1)
ANYTHING = st.builds(
    Annotation,
    id=st.uuids().map(str).map(AnnotationId),
    deed=st.sampled_from(Deed),
    target=st.sampled_from(TargetKind),
    anchor=st.builds(
        Anchor,
        TEXT,
        TEXT,
        st.integers(0, 2**40),
        TEXT,
        st.integers(0, 2**40),
        TEXT,
        TEXT,
        TEXT,
        TEXT,
    ),
    colour=st.sampled_from(Colour),
    body=TEXT,
    tags=st.lists(TAG, unique=True, max_size=3).map(tuple),
    placing=st.sampled_from(Placing),
    order=st.floats(-1e9, 1e9),
    created=st.just(stamp(NOON)),
    changed=st.just(stamp(NOON)),
    trashed=st.sampled_from(["", stamp(NOON)]),
)


def add(store: ProfileStore, *annotations: Annotation) -> None:
    with store.transaction():
        for annotation in annotations:
            store.annotations.add(annotation)


def put(store: ProfileStore, annotation: Annotation) -> None:
    with store.transaction():
        store.annotations.put(annotation)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ANYTHING, second=ANYTHING)
def test_any_annotation_is_read_as_it_was_written(
    profile: ProfileStore, first: Annotation, second: Annotation
) -> None:
    add(profile, first)
    assert profile.annotations.get(first.id) == first
    put(profile, second._replace(id=first.id))
    assert profile.annotations.get(first.id) == second._replace(id=first.id)
    assert profile.check().is_sound
    look_at_index(profile)
    with profile.transaction():
        profile.annotations.purge([first.id])
    assert profile.annotations.all_ids() == []
    look_at_index(profile)


def test_an_edited_note_is_found_by_its_new_words_only(profile: ProfileStore) -> None:
    written = note("apples", quote="pears", tags=("plums",))
    add(profile, written)
    new = written.anchor._replace(quote="nuts")
    put(profile, written._replace(body="grapes", anchor=new, tags=("figs",)))
    for word in ("apples", "pears", "plums", "pple"):
        assert profile.annotations.find(NotebookQuery(text=word)) == []
    for word in ("grapes", "nuts", "figs", "rape"):
        assert len(profile.annotations.find(NotebookQuery(text=word))) == 1


def test_a_purged_note_is_not_found(profile: ProfileStore) -> None:
    written = note("apples")
    add(profile, written)
    with profile.transaction():
        profile.annotations.purge([written.id])
    assert profile.annotations.count(NotebookQuery(text="apples")) == 0


def test_half_a_surrogate_pair_becomes_a_sign_that_can_be_stored(profile: ProfileStore) -> None:
    written = note("before \ud83d after", tags=("\ude00",), quote="\udfff")
    add(profile, written)
    found = profile.annotations.get(written.id)
    assert found is not None
    assert (found.body, found.tags) == ("before ? after", ("?",))
    assert profile.check().is_sound


def test_putting_what_is_not_there_is_a_bug(profile: ProfileStore) -> None:
    with pytest.raises(KeyError):
        put(profile, note())


def test_many_notes_that_change_at_once_are_found_by_their_new_words_only(
    profile: ProfileStore,
) -> None:
    some = [note(f"apples {number}") for number in range(40)]
    with profile.transaction():
        profile.annotations.add_all(some)
        # Against their order, and one of them twice: what is said last counts.
        changed = [each._replace(body="pears", tags=("figs",)) for each in reversed(some)]
        profile.annotations.put_all([some[3], *changed])
    assert profile.annotations.count(NotebookQuery(text="apples")) == 0
    assert profile.annotations.count(NotebookQuery(text="figs")) == 40
    assert profile.annotations.tags() == [("figs", 40)]
    assert profile.check().is_sound
    look_at_index(profile)


def test_a_damaged_note_among_many_does_not_spoil_the_search(profile: ProfileStore) -> None:
    some = [note(f"apples {number}") for number in range(5)]
    add(profile, *some)
    profile._connection.execute("UPDATE annotations SET body = 'peaches' WHERE number = 3")
    with profile.transaction():
        profile.annotations.put_all([each._replace(tags=("figs",)) for each in some])
    assert profile.annotations.count(NotebookQuery(text="figs")) == 5
    assert profile.check().is_sound
    look_at_index(profile)
    profile._connection.execute("UPDATE annotations SET body = 'plums' WHERE number = 2")
    with profile.transaction():
        profile.annotations.purge([each.id for each in some])
    look_at_index(profile)


def test_many_notes_are_read_in_the_order_they_are_asked_for(profile: ProfileStore) -> None:
    some = [note(str(number)) for number in range(1200)]
    add(profile, *some)
    ids = [each.id for each in reversed(some)]
    wanted = [AnnotationId("unknown"), *ids, ids[0]]
    assert [each.id for each in profile.annotations.get_all(wanted)] == ids


def test_a_page_shows_its_annotations_by_start_without_the_trash(profile: ProfileStore) -> None:
    late = note("late", start=30)
    early = note("early", start=2)
    add(profile, late, early, note(page_id=PageId("case.x")), note(trashed=stamp(NOON)))
    assert profile.annotations.of_page(PAGE) == [early, late]


def test_everything_can_be_walked_through_while_it_changes(profile: ProfileStore) -> None:
    some = [note(str(number)) for number in range(1200)]
    add(profile, *some)
    seen = []
    for annotation in profile.annotations.iterate():
        seen.append(annotation)
        if len(seen) == 1:
            put(profile, some[700]._replace(body="changed"))
    assert [a.id for a in seen] == [a.id for a in some] == profile.annotations.all_ids()
    assert seen[700].body == "changed"


def test_walking_through_a_damaged_table_comes_to_an_end(
    open_profile: OpenProfile, folder: Path
) -> None:
    store = open_profile()
    add(store, *(note(str(number)) for number in range(3)))
    store.close()
    make_last_the_first(folder / "profile.db")
    damaged = open_profile(read_only=True)
    assert len(list(islice(damaged.annotations.iterate(), 20))) < 20


def make_last_the_first(path: Path) -> None:
    """Give the last of a few annotations the number of the first, as a failing disk may."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'annotations'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    page = (root - 1) * size
    # A leaf of a table: its kind, the number of rows, and from byte 8 on where each of them is.
    assert data[page] == 13
    count = int.from_bytes(data[page + 3 : page + 5], "big")
    at = page + int.from_bytes(data[page + 6 + 2 * count : page + 8 + 2 * count], "big")
    # A row begins with its length in one byte or more, then comes its number.
    while data[at] > 127:
        at += 1
    data[at + 1] = 1
    path.write_bytes(data)


def test_tags_are_counted_without_the_trash(profile: ProfileStore) -> None:
    add(
        profile,
        note(tags=("b", "a")),
        note(tags=("a",)),
        note(tags=("a", "c"), trashed=stamp(NOON)),
    )
    assert profile.annotations.tags() == [("a", 2), ("b", 1)]


def test_a_tag_that_was_taken_away_is_not_counted(profile: ProfileStore) -> None:
    written = note(tags=("a", "b"))
    add(profile, written)
    put(profile, written._replace(tags=("b",)))
    assert profile.annotations.tags() == [("b", 1)]


def test_the_trash_is_undone_by_an_empty_time(profile: ProfileStore) -> None:
    written = note()
    add(profile, written)
    for when in (stamp(NOON), ""):
        put(profile, written._replace(trashed=when))
        assert profile.annotations.get(written.id) == written._replace(trashed=when)
    assert profile.check().is_sound


def test_purging_removes_revisions_and_tags_too(profile: ProfileStore) -> None:
    written = note("one")
    add(profile, written)
    put(profile, written._replace(body="two"))
    with profile.transaction():
        profile.annotations.purge([written.id, AnnotationId("unknown")])
    assert profile.annotations.get(written.id) is None
    assert profile.revisions.of_note(written.id) == []
    assert profile.annotations.tags() == []


# Revisions


def typed(store: ProfileStore, *steps: tuple[float, str]) -> list[str]:
    """Write a note in steps of seconds and texts; return its earlier texts, latest first."""
    written = note("", changed=stamp(NOON))
    add(store, written)
    for seconds, body in steps:
        changed = stamp(NOON + timedelta(seconds=seconds))
        put(store, written._replace(body=body, changed=changed))
    return [revision.body for revision in store.revisions.of_note(written.id)]


def test_the_text_from_before_is_kept(profile: ProfileStore) -> None:
    assert typed(profile, (0, "Monday"), (86_400, "Tuesday")) == ["Monday"]


def test_an_empty_text_is_not_worth_keeping(profile: ProfileStore) -> None:
    assert typed(profile, (0, "first words")) == []


def test_while_somebody_types_one_text_a_minute_is_kept(profile: ProfileStore) -> None:
    steps = [(float(second), "x" * (second + 1)) for second in range(0, 181)]
    kept = typed(profile, *steps)
    assert [len(body) for body in kept] == [121, 61, 1]


def test_a_text_that_is_cut_by_half_is_kept_at_once(profile: ProfileStore) -> None:
    kept = typed(profile, (0, "a"), (1, "a long text"), (2, "a long text!"), (3, "oops"))
    assert kept[0] == "a long text!"


def test_a_text_that_is_erased_letter_by_letter_is_kept_at_its_longest(
    profile: ProfileStore,
) -> None:
    text = "what I wrote in half a minute"
    growing = [(number / 2, text[:number]) for number in range(1, len(text) + 1)]
    erasing = [(20 + number / 10, text[:-number]) for number in range(1, len(text))]
    assert text in typed(profile, *growing, *erasing)


def test_a_clock_that_is_set_back_does_not_stop_revisions(profile: ProfileStore) -> None:
    kept = typed(profile, (0, "one"), (100, "two"), (-34_560_000, "three"), (-34_559_900, "four"))
    assert sorted(kept) == ["one", "three", "two"]


def test_tagging_makes_no_revision(profile: ProfileStore) -> None:
    written = note("one")
    add(profile, written)
    put(profile, written._replace(tags=("new",), changed=stamp(NOON + timedelta(days=1))))
    assert profile.revisions.of_note(written.id) == []


def test_a_damaged_revision_is_found(profile: ProfileStore) -> None:
    written = note("one")
    add(profile, written)
    put(profile, written._replace(body="two"))
    profile._connection.execute("UPDATE revisions SET body = 'onf'")
    assert profile.check().revisions == (written.id,)


@pytest.mark.parametrize("column", ["deed", "target", "colour", "placing", "start_point", "body"])
@pytest.mark.parametrize("value", ["'nonsense'", "x'ff00'", "-1.5", "9e999"])
def test_a_damaged_row_is_still_read(
    profile: ProfileStore, tmp_path: Path, column: str, value: str
) -> None:
    add(profile, note("one"))
    profile._connection.execute(f"UPDATE annotations SET {column} = {value}")
    (found,) = profile.annotations.iterate()
    assert isinstance(found.anchor.start, int)
    assert isinstance(found.body, str)
    assert profile.check().annotations == (found.id,)
