"""What training leaves behind is stored, checked, backed up, compared and salvaged like notes."""

import random
import sqlite3
from pathlib import Path

import pytest

from desktop.storage import backup
from desktop.storage.profile_store import ProfileStore
from desktop.storage.salvage import salvage
from desktop.storage.training_rows import SHAPES, Shape
from tests.personal import NOON, Clock, attempt, fill_training, own_question, sitting
from tests.unit.storage.conftest import OpenProfile

ALL = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: str(shape.name))


@pytest.fixture
def filled(profile: ProfileStore) -> ProfileStore:
    """A profile with a row in every table of training."""
    with profile.transaction():
        fill_training(profile)
    return profile


@ALL
def test_a_record_put_again_takes_the_place_of_the_first(
    filled: ProfileStore, shape: Shape
) -> None:
    table = filled.training.by_name(shape.name)
    (record,) = table.all()
    with filled.transaction():
        table.put(record)
    assert table.all() == [record]
    assert table.get(*record[: shape.key]) == record
    assert table.last() == record
    assert filled.check().is_sound


@ALL
def test_a_changed_row_is_found_damaged(filled: ProfileStore, shape: Shape) -> None:
    column = shape.names[-2]
    filled._connection.execute(f"UPDATE {shape.name} SET {column} = 'flipped'")
    (found,) = filled.check().training
    assert found.startswith(f"{shape.name}:")
    assert len(filled.training.by_name(shape.name).all()) == 1


@ALL
def test_rows_of_any_bytes_can_be_read(filled: ProfileStore, shape: Shape) -> None:
    setting = ", ".join(f"{name} = x'ff00'" for name in shape.names[shape.key :])
    filled._connection.execute(f"UPDATE {shape.name} SET {setting}")
    assert len(filled.training.by_name(shape.name).all()) == 1


def test_a_record_can_be_removed(filled: ProfileStore) -> None:
    with filled.transaction():
        filled.training.own_questions.remove(own_question().id)
    assert filled.training.own_questions.all() == []


def test_sittings_that_are_open_are_listed(filled: ProfileStore) -> None:
    assert filled.training.sittings.open() == [sitting()]


def test_a_backup_says_how_many_answers_and_own_questions_it_holds(filled: ProfileStore) -> None:
    made = backup.make(filled.path, filled.backups, NOON)
    assert made.is_sound
    assert backup.contents_of(made.path)[5:7] == (1, 1)


def test_a_preview_counts_answers_that_would_come_and_go(filled: ProfileStore) -> None:
    made = backup.make(filled.path, filled.backups, NOON)
    with filled.transaction():
        filled._connection.execute("DELETE FROM answers")
        for position in range(3):
            filled.training.answers.add(attempt("a.new", position=position))
        filled.training.own_questions.put(own_question(body={"stem": "Other"}))
        filled.training.question_sets.remove("set")
    seen = backup.preview(made.path, filled.path)
    assert (seen.answers_back, seen.answers_gone, seen.training) == (1, 3, 2)
    backup.restore(filled, made.path, NOON)
    assert list(filled.training.answers.iterate()) == [attempt()]
    assert filled.training.answers.miscounted() == []


def test_a_backup_from_before_training_is_read_and_put_back(
    folder: Path, profile: ProfileStore
) -> None:
    old = folder.parent / "old.db"
    stored = Path(__file__).resolve().parents[2] / "data" / "profiles" / "v1.sql"
    connection = sqlite3.connect(old)
    connection.executescript(stored.read_text(encoding="utf-8"))
    connection.close()
    assert backup.contents_of(old).answers == 0
    assert backup.preview(old, profile.path).training == 0
    backup.restore(profile, old, NOON)
    with profile.transaction():
        fill_training(profile)
    assert profile.check().is_sound


def test_everything_is_salvaged_and_counted_again(
    filled: ProfileStore, folder: Path, clock: Clock, open_profile: OpenProfile
) -> None:
    before = {shape.name: filled.training.by_name(shape.name).all() for shape in SHAPES}
    filled.close()
    report = salvage(folder, folder.with_name("Main-backups"), clock)
    assert (report.answers, report.training, report.unreadable) == (1, len(SHAPES) - 1, 0)
    store = open_profile()
    assert {shape.name: store.training.by_name(shape.name).all() for shape in SHAPES} == before
    assert store.check().is_sound
    assert store.training.answers.miscounted() == []


def test_a_damaged_row_is_salvaged_and_stays_reported(
    filled: ProfileStore, folder: Path, clock: Clock, open_profile: OpenProfile
) -> None:
    filled._connection.execute("UPDATE answers SET answer = '3'")
    filled.close()
    salvage(folder, folder.with_name("Main-backups"), clock)
    store = open_profile()
    assert [each.answer for each in store.training.answers.iterate()] == ["3"]
    assert len(store.check().training) == 1


@pytest.mark.parametrize("seed", range(6))
def test_a_zeroed_page_costs_few_answers(
    profile: ProfileStore, folder: Path, clock: Clock, open_profile: OpenProfile, seed: int
) -> None:
    with profile.transaction():
        for position in range(500):
            profile.training.answers.add(attempt(f"a.q{position % 40}", position=position))
    profile.close()
    path = folder / "profile.db"
    page = random.Random(seed).randrange(1, path.stat().st_size // 4096)
    with path.open("rb+") as file:
        file.seek(page * 4096)
        file.write(bytes(4096))
    report = salvage(folder, folder.with_name("Main-backups"), clock)
    store = open_profile()
    assert report.answers == len(list(store.training.answers.iterate())) >= 460
    assert store.check().is_sound
    assert store.training.answers.miscounted() == []
