"""A note that was saved alone is indexed later, and found rightly before and after."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.clock import stamp
from desktop.domain.annotations import Annotation, AnnotationId, NotebookQuery, SortBy
from desktop.storage import note_index
from desktop.storage.profile_store import ProfileStore
from tests.note_index import look_at_index
from tests.personal import NOON, note
from tests.unit.storage.conftest import OpenProfile

WORDS = ("apples", "pears", "Ärger", "plum", "plums", "采购指南", "it's")
QUERIES = (
    "apple",
    "ple",
    "pea",
    "arger",
    "ums",
    "plum apples",
    "采购",
    "购指",
    "'",
    "nothing",
    "tag",
)


def put(store: ProfileStore, *annotations: Annotation) -> None:
    with store.transaction():
        store.annotations.put_all(annotations)


def add(store: ProfileStore, *annotations: Annotation) -> None:
    with store.transaction():
        store.annotations.add_all(annotations)


def found(store: ProfileStore, text: str, *, trashed: bool = False) -> set[str]:
    query = NotebookQuery(text=text, trashed=trashed, sort=SortBy.CHANGED)
    annotations = store.annotations.find(query)
    assert store.annotations.count(query) == len(annotations)
    assert store.annotations.find_ids(query) == [each.id for each in annotations]
    return {each.body for each in annotations}


@pytest.fixture
def typed(profile: ProfileStore) -> Annotation:
    """A note that was indexed and then written on, word by word."""
    others = [note("grapes") for _ in range(3)]
    written = note("apples", quote="nuts")
    add(profile, written, *others)
    assert not profile.annotations.is_behind()
    for body in ("apples and", "and pears", "pears"):
        put(profile, written._replace(body=body))
    assert profile.annotations.is_behind()
    return written._replace(body="pears")


def test_a_note_that_waits_is_found_by_its_new_words_only(
    profile: ProfileStore, typed: Annotation
) -> None:
    assert [found(profile, text) for text in ("apples", "pple", "pears", "ears", "nut")] == [
        set(), set(), {"pears"}, {"pears"}, {"pears"},
    ]  # fmt: skip
    assert found(profile, "rape") == {"grapes"}


def test_a_note_that_was_just_made_is_found(profile: ProfileStore) -> None:
    add(profile, note("apples"))
    assert profile.annotations.is_behind()
    assert (found(profile, "apples"), found(profile, "ppl")) == ({"apples"}, {"apples"})


def test_what_waits_is_indexed_when_it_is_wanted(profile: ProfileStore, typed: Annotation) -> None:
    look_at_index(profile)
    assert (found(profile, "apples"), found(profile, "pears")) == (set(), {"pears"})


def test_a_note_waits_in_the_next_run_too(
    profile: ProfileStore, typed: Annotation, open_profile: OpenProfile
) -> None:
    profile.close()
    again = open_profile()
    assert again.annotations.is_behind()
    assert (found(again, "apples"), found(again, "pears")) == (set(), {"pears"})
    look_at_index(again)


def test_a_profile_that_is_only_read_is_searched_rightly_and_not_written(
    profile: ProfileStore, typed: Annotation, open_profile: OpenProfile
) -> None:
    profile.close()
    before = profile.path.read_bytes()
    reader = open_profile(read_only=True)
    assert not reader.write_if_possible(reader.annotations.catch_up)
    assert (found(reader, "apples"), found(reader, "pears")) == (set(), {"pears"})
    reader.close()
    assert profile.path.read_bytes() == before


@pytest.mark.parametrize("others", [0, 2])
def test_what_waits_is_removed_with_the_words_that_the_index_holds(
    profile: ProfileStore, typed: Annotation, others: int
) -> None:
    grapes = profile.annotations.find(NotebookQuery(text="grapes"))[:others]
    with profile.transaction():
        profile.annotations.purge([typed.id, *(each.id for each in grapes)])
    look_at_index(profile)
    # A new note gets the number of the last one that went.
    add(profile, note("figs"))
    look_at_index(profile)
    assert found(profile, "figs") == {"figs"}


def test_a_deed_on_many_brings_those_that_wait_up_to_date(
    profile: ProfileStore, typed: Annotation
) -> None:
    everything = profile.annotations.find(NotebookQuery())
    put(profile, *(each._replace(tags=("figs",)) for each in everything))
    assert not profile.annotations.is_behind()
    assert found(profile, "figs") == {"pears", "grapes"}
    look_at_index(profile)


def test_a_note_in_the_trash_waits_as_well(profile: ProfileStore, typed: Annotation) -> None:
    put(profile, typed._replace(trashed=stamp(NOON)))
    assert (found(profile, "pears"), found(profile, "pears", trashed=True)) == (set(), {"pears"})


def test_no_more_than_a_few_wait(profile: ProfileStore) -> None:
    most = 0
    for number in range(100):
        add(profile, note(f"apples {number}"))
        (waiting,) = profile._connection.execute("SELECT count(*) FROM unindexed").fetchone()
        most = max(most, waiting)
    assert most == note_index.MOST_BEHIND
    assert len(found(profile, "apples")) == 100
    look_at_index(profile)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE unindexed SET body = 'nonsense'",
        "UPDATE unindexed SET body = NULL",
        "UPDATE unindexed SET quote = x'ff00'",
        "UPDATE unindexed SET digest = ''",
        "UPDATE annotations SET body = 'peaches' WHERE body = 'pears'",
    ],
)
@pytest.mark.parametrize("deed", ["put", "put many", "purge", "catch up"])
def test_damage_among_what_waits_makes_the_index_anew(
    profile: ProfileStore, typed: Annotation, harm: str, deed: str
) -> None:
    profile._connection.execute(harm)
    others = profile.annotations.find(NotebookQuery(text="grapes"))
    if deed == "put":
        put(profile, typed._replace(body="figs"))
    elif deed == "put many":
        put(profile, typed._replace(body="figs"), *(each._replace(body="x") for each in others))
    elif deed == "purge":
        with profile.transaction():
            profile.annotations.purge([typed.id, others[0].id])
    look_at_index(profile)
    assert found(profile, "apples") == found(profile, "nonsense") == set()


def test_a_backup_with_notes_that_wait_is_sound(profile: ProfileStore, typed: Annotation) -> None:
    assert profile.check().is_sound
    check = sqlite3.connect(profile.path).execute("PRAGMA integrity_check").fetchall()
    assert check == [("ok",)]


def patience_of(store: ProfileStore) -> int:
    """Return how long a deed of a person waits for others, in milliseconds."""
    return int(store._connection.execute("PRAGMA busy_timeout").fetchone()[0])


def test_what_cannot_be_written_now_leaves_the_ballast_for_what_a_person_writes(
    profile: ProfileStore, typed: Annotation
) -> None:
    patience = patience_of(profile)
    with sqlite3.connect(profile.path, isolation_level=None) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM annotations").fetchone()
        # Somebody reads: it is not waited for.
        assert not profile.write_if_possible(profile.annotations.catch_up)
        reader.execute("COMMIT")
    assert patience_of(profile) == patience > 0
    assert profile.annotations.is_behind()
    assert found(profile, "pears") == {"pears"}
    assert profile.write_if_possible(profile.annotations.catch_up)
    assert (profile.folder / "ballast").exists()


BODIES = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
NUMBERS = st.lists(st.integers(0, 20), min_size=1, max_size=4)
DEEDS = st.tuples(
    st.sampled_from(["add", "write", "write", "write", "tag", "trash", "purge"]),
    st.tuples(NUMBERS, BODIES),
)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ProfileStore, ProfileStore]]:
    """Two profiles: in one of them nothing ever waits to be indexed."""
    stores = [ProfileStore(tmp_path_factory.mktemp(name)) for name in ("late", "at-once")]
    yield stores[0], stores[1]
    for store in stores:
        store.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(deeds=st.lists(DEEDS, max_size=12))
def test_it_makes_no_difference_when_notes_are_indexed(
    two: tuple[ProfileStore, ProfileStore],
    monkeypatch: pytest.MonkeyPatch,
    deeds: list[tuple[str, Any]],
) -> None:
    monkeypatch.setattr(note_index, "MOST_BEHIND", 4)
    late, at_once = two
    for store in two:
        with store.transaction():
            store.annotations.purge(store.annotations.all_ids())
    present: list[Annotation] = []
    for deed in deeds:
        added, changed, purged = planned(deed, present)
        for store in two:
            with store.transaction():
                store.annotations.add_all(added)
                store.annotations.put_all(changed)
                store.annotations.purge(purged)
                if store is at_once:
                    store.annotations.catch_up()
        new = {each.id: each for each in changed}
        present = [new.get(each.id, each) for each in [*present, *added] if each.id not in purged]
        for text in QUERIES:
            assert found(late, text) == found(at_once, text)
    for store in two:
        look_at_index(store)


def planned(
    deed: tuple[str, Any], present: list[Annotation]
) -> tuple[list[Annotation], list[Annotation], list[AnnotationId]]:
    """Return what a deed adds, changes and removes."""
    name, (numbers, words) = deed
    if name == "add":
        return [note(words, tags=()) for _ in numbers], [], []
    chosen = [present[number % len(present)] for number in numbers] if present else []
    if name == "purge":
        return [], [], [each.id for each in chosen]
    fields = {"write": {"body": words}, "tag": {"tags": (words,)}, "trash": {"trashed": words}}
    return [], [each._replace(**fields[name]) for each in chosen], []
