"""Every profile a released program made can be opened, and a step is taken whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from desktop.domain.annotations import NotebookQuery
from desktop.domain.keeping import BackupReason
from desktop.domain.workshop.events import PersonId, event_of
from desktop.domain.workshop.scoring import standings
from desktop.domain.workshop.session import Session
from desktop.domain.workshop.setup_record import setup_of
from desktop.errors import EnvironmentProblem
from desktop.storage import backup
from desktop.storage.migrations import MIGRATIONS, NEWEST, Migration
from desktop.storage.profile_store import ProfileStore, create
from desktop.storage.training_rows import SHAPES
from tests.note_index import look_at_index
from tests.personal import attempt, note, own_question
from tests.unit.storage.conftest import OpenProfile

STORED = Path(__file__).resolve().parents[2] / "data" / "profiles"
NEXT = Migration("next", ("CREATE TABLE next (id TEXT)", "INSERT INTO next VALUES ('moved')"))
BROKEN = Migration("broken", (*NEXT.statements, "INSERT INTO nowhere VALUES (1)"))


def old_profile(folder: Path, version: int) -> None:
    """Make the profile that stands in a stored file."""
    folder.mkdir(parents=True)
    connection = sqlite3.connect(folder / "profile.db")
    connection.executescript((STORED / f"v{version}.sql").read_text(encoding="utf-8"))
    connection.close()


def schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return found


def test_there_is_a_stored_profile_of_every_version() -> None:
    names = sorted(path.name for path in STORED.iterdir())
    assert names == [f"v{number}.sql" for number in range(1, NEWEST + 1)]


def test_names_of_migrations_are_numbered_and_in_order() -> None:
    assert [int(migration.name[:4]) for migration in MIGRATIONS] == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_profile_of_any_version_keeps_every_row(
    folder: Path, open_profile: OpenProfile, version: int
) -> None:
    old_profile(folder, version)
    store = open_profile()
    assert store.check().is_sound
    bodies = {a.id[-1]: (a.deed.value, a.body, a.tags) for a in store.annotations.iterate()}
    assert bodies == {
        "1": ("note", "Ask the users first, then again. 采购 🙂", ("ask the lawyer",)),
        "2": ("highlight", "", ()),
        "3": ("bookmark", "", ("read again",)),
        "4": ("note", "Old idea", ("ask the lawyer",)),
    }
    (first,) = (a.id for a in store.annotations.iterate() if a.id.endswith("1"))
    assert [r.body for r in store.revisions.of_note(first)] == ["Ask the users first. 采购 🙂"]
    assert [p.seconds for p in store.progress.all()] == [95]


@pytest.mark.parametrize("version", range(2, NEWEST + 1))
def test_a_profile_of_any_version_keeps_what_training_left(
    folder: Path, open_profile: OpenProfile, version: int
) -> None:
    old_profile(folder, version)
    training = open_profile().training
    assert [each.question_ids for each in training.sittings.all()] == [(attempt().question_id,)]
    assert list(training.answers.iterate()) == [attempt()]
    assert training.answers.miscounted() == []
    assert training.own_questions.all() == [own_question()]
    for shape in SHAPES:
        assert len(training.by_name(shape.name).all()) == 1


@pytest.mark.parametrize("version", range(3, NEWEST + 1))
def test_a_profile_of_any_version_keeps_its_workshops(
    folder: Path, open_profile: OpenProfile, version: int
) -> None:
    old_profile(folder, version)
    workshops = open_profile().workshops
    (summary,) = workshops.summaries()
    (record,) = workshops.all()
    assert (summary.title, summary.has_ended, summary.people) == ("Spring training", True, 1)
    log = [(each.at, event_of(each.kind, each.values)) for each in workshops.log(record.id)]
    session = Session.fold(setup_of(record.setup), log)
    assert standings(session)[0].points == 100
    assert session.people[PersonId(1)].name == "Ana 采购"


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_notes_of_a_profile_of_any_version_are_found(
    folder: Path, open_profile: OpenProfile, version: int
) -> None:
    old_profile(folder, version)
    store = open_profile()
    for _ in range(2):
        counts = [
            store.annotations.count(NotebookQuery(text=text))
            for text in ("users", "again", "everybody", "lawyer", "采购")
        ]
        assert counts == [1, 2, 0, 1, 1]
        look_at_index(store)


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_profile_of_any_version_gets_the_tables_of_a_new_one(
    folder: Path, open_profile: OpenProfile, tmp_path: Path, version: int
) -> None:
    old_profile(folder, version)
    open_profile().close()
    create(tmp_path / "new.db")
    assert schema(folder / "profile.db") == schema(tmp_path / "new.db")


def test_before_a_step_there_is_a_backup(folder: Path, open_profile: OpenProfile) -> None:
    old_profile(folder, 1)
    store = open_profile(migrations=(*MIGRATIONS, NEXT))
    (kept,) = backup.listed(store.backups)
    assert kept.reason is BackupReason.MIGRATION
    assert backup.contents_of(kept.path).notes == 1


def test_without_a_step_there_is_no_backup(folder: Path, open_profile: OpenProfile) -> None:
    old_profile(folder, NEWEST)
    assert backup.listed(open_profile().backups) == []


def test_no_step_is_taken_when_no_backup_can_be_made(
    folder: Path, open_profile: OpenProfile, tmp_path: Path
) -> None:
    old_profile(folder, 1)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvironmentProblem):
        open_profile(migrations=(*MIGRATIONS, NEXT), backups=tmp_path / "file" / "backups")
    assert not open_profile().is_new


def test_a_step_that_fails_leaves_the_profile_as_it_was(
    folder: Path, open_profile: OpenProfile
) -> None:
    old_profile(folder, NEWEST)
    before = schema(folder / "profile.db")
    with pytest.raises(sqlite3.OperationalError):
        open_profile(migrations=(*MIGRATIONS, BROKEN))
    assert schema(folder / "profile.db") == before
    assert open_profile().check().is_sound


def test_steps_before_a_failing_one_stay(folder: Path, open_profile: OpenProfile) -> None:
    old_profile(folder, 1)
    with pytest.raises(sqlite3.OperationalError):
        open_profile(migrations=(*MIGRATIONS, NEXT, BROKEN._replace(statements=("nonsense",))))
    store: ProfileStore = open_profile(migrations=(*MIGRATIONS, NEXT))
    with store.transaction():
        store.annotations.add(note())


def test_reading_only_an_old_profile_changes_nothing(
    folder: Path, open_profile: OpenProfile
) -> None:
    old_profile(folder, 1)
    before = (folder / "profile.db").read_bytes()
    store = open_profile(read_only=True, migrations=(*MIGRATIONS, NEXT))
    assert len(store.annotations.all_ids()) == 4
    assert (folder / "profile.db").read_bytes() == before
