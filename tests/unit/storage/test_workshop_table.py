"""Workshops are stored, checked, backed up, compared and salvaged like notes."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, Event, PersonId, event_of
from desktop.domain.workshop.keeping import SessionId, SessionRecord
from desktop.domain.workshop.setup_record import setup_of, values_of
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import backup
from desktop.storage.log_writer import Entry, LogWriter
from desktop.storage.profile_store import ProfileStore
from desktop.storage.salvage import salvage
from tests.personal import NOON, Clock, note
from tests.unit.storage.conftest import OpenProfile
from tests.workshop import AT, SINGLE, setup

SESSION = SessionId("00000000-0000-4000-8000-00000000000c")
RECORD = SessionRecord(SESSION, "Spring training", values_of(setup(SINGLE)), AT, AT)
LOG: tuple[Event, ...] = (
    e.Started(),
    e.ChannelOpened(Channel.PAPER),
    e.Joined(PersonId(1), "Anastasia", Channel.PAPER),
    e.Asked(1, 0),
    e.PaperEntered(PersonId(1), 1, (0,)),
)


@pytest.fixture
def filled(profile: ProfileStore) -> ProfileStore:
    """A profile with a session under way."""
    with profile.transaction():
        profile.workshops.put(RECORD)
        for place, event in enumerate(LOG):
            profile.workshops.add_event(SESSION, place, AT, event)
    return profile


def logged(store: ProfileStore) -> list[Event]:
    return [event_of(each.kind, each.values) for each in store.workshops.log(SESSION)]


def test_a_session_and_its_log_are_read_as_they_were_stored(filled: ProfileStore) -> None:
    assert filled.workshops.get(SESSION) == RECORD
    assert setup_of(RECORD.setup) == setup(SINGLE)
    assert logged(filled) == list(LOG)
    (summary,) = filled.workshops.summaries()
    assert (summary.events, summary.people, summary.is_interrupted) == (5, 1, True)
    assert filled.check().is_sound


def test_a_session_that_was_only_prepared_is_not_interrupted(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.workshops.put(RECORD)
    (summary,) = profile.workshops.summaries()
    assert (summary.events, summary.started, summary.is_interrupted) == (0, "", False)


def test_no_place_in_a_log_is_taken_twice(filled: ProfileStore) -> None:
    with pytest.raises(Exception, match="UNIQUE"), filled.transaction():
        filled.workshops.add_event(SESSION, 0, AT, e.Started())
    assert logged(filled) == list(LOG)


@pytest.mark.parametrize("table", ["workshop_sessions", "workshop_events"])
def test_a_changed_row_is_found_damaged(filled: ProfileStore, table: str) -> None:
    column = "setup" if table == "workshop_sessions" else "body"
    filled._connection.execute(f"UPDATE {table} SET {column} = 'flipped' WHERE number = 1")
    (found,) = filled.check().training
    assert found.startswith(table)
    if table == "workshop_events":
        assert [each.is_sound for each in filled.workshops.log(SESSION)] == [False] + [True] * 4


def test_a_session_removed_leaves_no_name_in_the_file(filled: ProfileStore) -> None:
    assert b"Anastasia" in filled.path.read_bytes()
    with filled.transaction():
        filled.workshops.remove(SESSION)
    assert filled.workshops.summaries() == []
    assert b"Anastasia" not in filled.path.read_bytes()


def test_a_log_rewritten_leaves_nothing_of_the_old_one(filled: ProfileStore) -> None:
    with filled.transaction():
        filled.workshops.rewrite(SESSION, [(AT, e.Started())])
    assert logged(filled) == [e.Started()]
    assert b"Anastasia" not in filled.path.read_bytes()
    assert filled.check().is_sound


def test_backups_hold_and_compare_workshops(filled: ProfileStore) -> None:
    made = backup.make(filled.path, filled.backups, NOON)
    assert backup.contents_of(made.path).workshops == 1
    with filled.transaction():
        filled.workshops.add_event(SESSION, 5, AT, e.Closed(1))
    assert backup.preview(made.path, filled.path).training == 1
    backup.restore(filled, made.path, NOON)
    assert logged(filled) == list(LOG)


def test_salvage_saves_workshops(filled: ProfileStore, folder: Path, clock: Clock) -> None:
    filled.close()
    report = salvage(folder, folder.with_name("backups"), clock)
    assert report.workshops == 6
    store = ProfileStore(folder, clock)
    assert logged(store) == list(LOG)
    assert store.check().is_sound
    store.close()


# The writer of a running session


class Told:
    """What a writer said."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.troubles: list[Trouble] = []
        self.batches = 0
        self._news = threading.Condition()

    def __call__(self, batch: Sequence[Entry], problem: EnvironmentProblem | None) -> None:
        with self._news:
            self.batches += 1
            if problem is None:
                self.places += [entry.place for entry in batch]
            else:
                self.troubles += [problem.trouble] * len(batch)
            self._news.notify_all()

    def wait_for(self, count: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: len(self.places) + len(self.troubles) >= count, 10)


def entry(place: int) -> Entry:
    return Entry(place, AT, e.Answered(PersonId(1), 1, (place % 3,)))


def test_what_a_writer_stored_is_there_in_order(filled: ProfileStore, folder: Path) -> None:
    told = Told()
    writer = LogWriter(filled, SESSION, told)
    writer.start()
    for place in range(5, 305):
        writer.put(entry(place))
    writer.stop()
    assert told.places == list(range(5, 305))
    assert writer.commits < 150
    assert len(logged(filled)) == 305
    assert filled.check().is_sound


def test_notes_can_be_written_while_a_session_is(filled: ProfileStore) -> None:
    told = Told()
    writer = LogWriter(filled, SESSION, told)
    writer.start()
    for place in range(5, 205):
        writer.put(entry(place))
        if place % 4 == 0:
            with filled.transaction():
                filled.annotations.add(note(f"Written beside {place}"))
    writer.stop()
    assert told.troubles == []
    assert len(filled.annotations.all_ids()) == 50
    assert len(logged(filled)) == 205


def test_a_backup_can_be_made_while_a_session_runs(filled: ProfileStore) -> None:
    told = Told()
    writer = LogWriter(filled, SESSION, told)
    writer.start()
    for round_ in range(3):
        for place in range(5 + 100 * round_, 105 + 100 * round_):
            writer.put(entry(place))
        made = backup.make(filled.path, filled.backups, NOON)
        assert made.is_sound
    writer.stop()
    assert told.troubles == []
    assert len(logged(filled)) == 305


def test_a_backup_cannot_be_restored_while_a_session_runs(filled: ProfileStore) -> None:
    made = backup.make(filled.path, filled.backups, NOON)
    writer = LogWriter(filled, SESSION, Told())
    writer.start()
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(filled, made.path, NOON)
    assert caught.value.trouble is Trouble.WORKSHOP_RUNNING
    assert len(backup.listed(filled.backups)) == 1
    writer.stop()
    backup.restore(filled, made.path, NOON)


def test_what_cannot_be_stored_is_given_back_and_the_next_is_stored(filled: ProfileStore) -> None:
    told = Told()
    writer = LogWriter(filled, SESSION, told)
    writer.start()
    holder = (filled.folder / "profile.lock").read_text()
    (filled.folder / "profile.lock").write_text('{"host": "other", "process": 1}')
    writer.put(entry(5))
    told.wait_for(1)
    assert told.troubles == [Trouble.PROFILE_LOCKED]
    (filled.folder / "profile.lock").write_text(holder)
    writer.put(entry(5))
    told.wait_for(2)
    writer.stop()
    assert told.places == [5]
    assert len(logged(filled)) == 6


def test_a_profile_open_for_reading_takes_no_writer(
    filled: ProfileStore, open_profile: OpenProfile
) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        LogWriter(open_profile(read_only=True), SESSION, Told()).start()
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE
