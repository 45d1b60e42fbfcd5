"""Modules from objectives to certificate."""

import pytest

from desktop.domain.library import PageId
from desktop.errors import InputProblem
from desktop.services.training import Training
from desktop.storage.profile_store import ProfileStore
from tests.personal import progress
from tests.unit.services.training.conftest import Learner

MODULE = "module.planning"


def test_a_module_begins_empty(training: Training) -> None:
    overview = training.studying.module(MODULE)
    assert len(overview.module.objectives) == 6
    assert not any(line.is_read for line in overview.reading)
    assert (overview.practised, overview.is_passed, overview.state.started) == (0, False, "")
    assert overview.scenario is not None
    assert len(training.studying.modules()) == 7


def test_what_was_read_is_ticked(training: Training, profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress("plan.outcomes"))
    lines = training.studying.module(MODULE).reading
    assert [line.page_id for line in lines if line.is_read] == [PageId("plan.outcomes")]
    assert ("4.1.4", "Define outcomes") in [(line.number, line.title) for line in lines]


def test_practice_of_a_module_can_be_gone_on_with(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_module_practice(MODULE)
    assert len(sitting.question_ids) == 16
    learner.answer(sitting)
    overview = training.studying.module(MODULE)
    assert overview.open_sittings == (sitting.id,)
    assert overview.practised == 1
    assert overview.state.started


def test_a_passed_check_passes_the_module(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_check(MODULE)
    assert len(set(sitting.question_ids)) == 10
    learner.answer_all(sitting)
    state = training.studying.module(MODULE).state
    assert state.passed
    assert state.best == 1


def test_a_failed_check_does_not_and_a_pass_stays(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_check(MODULE)
    learner.answer_all(sitting, right=False)
    assert training.practising.result(sitting.id).is_passed is False
    assert not training.studying.module(MODULE).is_passed
    assert training.studying.best_check(MODULE) is None
    passed, _ = training.assembling.start_check(MODULE)
    learner.answer_all(passed)
    failed, _ = training.assembling.start_check(MODULE)
    training.practising.finish(failed.id)
    assert training.studying.module(MODULE).is_passed
    assert training.studying.best_check(MODULE) == passed.id


def test_the_pass_mark_itself_passes(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_check(MODULE)
    for place in range(10):
        learner.answer(sitting, right=place < 7)
    result = training.practising.result(sitting.id)
    assert (result.right, result.is_passed) == (7, True)


def test_a_certificate_is_made_out_to_a_name(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_check(MODULE)
    learner.answer_all(sitting)
    made, _ = training.studying.issue_certificate(sitting.id, "  Ana  García ")
    assert (made.name, made.title, made.score, made.questions) == ("Ana García", "Planning", 1, 10)
    assert training.studying.certificates() == [made]


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_certificate_needs_a_name(training: Training, learner: Learner, name: str) -> None:
    sitting, _ = training.assembling.start_check(MODULE)
    learner.answer_all(sitting)
    with pytest.raises(InputProblem, match="name"):
        training.studying.issue_certificate(sitting.id, name)


def test_there_is_no_certificate_for_anything_but_a_passed_check(
    training: Training, learner: Learner
) -> None:
    practice, _ = training.assembling.start_module_practice(MODULE)
    learner.answer_all(practice)
    going_on, _ = training.assembling.start_check(MODULE)
    failed, _ = training.assembling.start_check(MODULE)
    learner.answer_all(failed, right=False)
    for sitting in (practice, going_on, failed):
        with pytest.raises(InputProblem, match="not-passed"):
            training.studying.issue_certificate(sitting.id, "Ana")


def test_the_record_tells_what_was_studied(
    training: Training, learner: Learner, profile: ProfileStore
) -> None:
    with profile.transaction():
        profile.progress.put(progress("plan.outcomes", seconds=100))
    sitting, _ = training.assembling.start_check(MODULE)
    learner.answer_all(sitting)
    record = training.studying.record()
    assert (record.pages_read, record.answers, record.days, record.seconds) == (1, 10, 1, 200)
    assert [each.is_passed for each in record.modules].count(True) == 1


def test_a_module_that_is_not_there_is_said_so(training: Training) -> None:
    with pytest.raises(InputProblem):
        training.studying.module("module.nothing")
    with pytest.raises(InputProblem):
        training.assembling.start_check("module.nothing")
