"""Earlier texts of notes that grow old in the profile."""

from datetime import timedelta

import pytest

from desktop.clock import stamp
from desktop.domain.annotations import AnnotationId, Revision
from desktop.storage import revision_table
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, note


def write_texts(store: ProfileStore, notes: int, texts: int) -> list[AnnotationId]:
    """Keep so many old texts of so many notes, an hour apart; the notes are of today."""
    written = [note(str(number), changed=stamp(NOON)) for number in range(notes)]
    with store.transaction():
        store.annotations.add_all(written)
        for each in written:
            for hours in range(texts):
                saved = stamp(NOON - timedelta(days=800, hours=-hours))
                store.revisions.add(Revision(each.id, saved, f"text {hours}"))
    return sorted(each.id for each in written)


def looked_at(store: ProfileStore) -> tuple[int, int]:
    """Return in how many steps all notes are looked at, and how many texts need not stay."""
    steps, found, after = 0, 0, ""
    while thinned := store.revisions.superfluous(after, store.revisions.today(NOON)):
        steps, found, after = steps + 1, found + len(thinned.numbers), thinned.last_id
    return steps, found


def test_notes_are_looked_at_some_at_a_time(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revision_table, "NOTES_AT_ONCE", 2)
    write_texts(profile, notes=5, texts=20)
    steps, found = looked_at(profile)
    assert steps == 3
    # Of twenty in one month the first and the latest ten stay.
    assert found == 5 * 9


def test_texts_without_their_note_are_looked_at_too(profile: ProfileStore) -> None:
    (identity,) = write_texts(profile, notes=1, texts=20)
    profile._connection.execute("DELETE FROM annotations WHERE id = ?", (identity,))
    assert looked_at(profile) == (1, 9)


def test_a_note_with_a_damaged_id_does_not_keep_anybody_busy(profile: ProfileStore) -> None:
    write_texts(profile, notes=2, texts=1)
    profile._connection.execute("UPDATE revisions SET annotation_id = x'ff' WHERE number = 1")
    assert looked_at(profile) == (1, 0)


def test_a_clock_that_runs_ahead_makes_nothing_old(profile: ProfileStore) -> None:
    write_texts(profile, notes=1, texts=1)
    assert profile.revisions.today(NOON + timedelta(days=4000)) == NOON
    assert profile.revisions.today(NOON - timedelta(days=1)) == NOON - timedelta(days=1)


def test_without_a_note_the_clock_is_believed(profile: ProfileStore) -> None:
    assert profile.revisions.today(NOON) == NOON
