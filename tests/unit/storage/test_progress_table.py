"""How far each page was read, as it is stored."""

from desktop.clock import stamp
from desktop.domain.library import PageId
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, PAGE, progress


def test_progress_is_read_as_it_was_written(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress())
    assert profile.progress.get(PAGE) == progress()


def test_a_page_that_was_never_opened_has_none(profile: ProfileStore) -> None:
    assert profile.progress.get(PAGE) is None


def test_writing_again_replaces(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress())
        profile.progress.put(progress(is_read=False, set_by_hand=True))
    assert profile.progress.all() == [progress(is_read=False, set_by_hand=True)]
    assert profile.check().is_sound


def test_the_page_opened_last_comes_first(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress("plan.old", last_opened="2026-01-01T00:00:00.000Z"))
        profile.progress.put(progress("plan.new", last_opened=stamp(NOON)))
    assert [found.page_id for found in profile.progress.all()] == ["plan.new", "plan.old"]


def test_a_damaged_row_is_still_read(profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress())
    profile._connection.execute("UPDATE progress SET seconds = 'many', is_read = x'00'")
    (found,) = profile.progress.all()
    assert found.seconds == 0
    assert profile.progress.damaged() == [PageId(PAGE)]
