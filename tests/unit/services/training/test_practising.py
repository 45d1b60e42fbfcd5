"""Sittings: every answer stored when given, resumed at the next question, taken back, finished."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Confidence, Grade, Scope, SittingKind, SittingState
from desktop.errors import InputProblem
from desktop.services.training import Training
from desktop.storage.profile_store import ProfileStore
from tests.personal import Clock
from tests.unit.services.training.conftest import Learner, Reopen

PLANNING = Scope(part_ids=("planning",))
OUTCOMES = Scope(page_ids=(PageId("plan.outcomes"),))


def test_a_practice_has_the_length_asked_for(training: Training) -> None:
    sitting, changes = training.assembling.start_practice(PLANNING, 7)
    assert len(sitting.question_ids) == len(set(sitting.question_ids)) == 7
    assert changes == Changes(training=True)


def test_a_practice_of_a_section_asks_about_it(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_practice(OUTCOMES, 5)
    assert learner.turn(sitting).question.page_id == "plan.outcomes"


def test_a_practice_of_a_tag_asks_about_it(training: Training, learner: Learner) -> None:
    tag = training.assembling.tags()[0][0]
    sitting, _ = training.assembling.start_practice(Scope(tags=(tag,)))
    assert tag in learner.turn(sitting).question.tags


def test_a_practice_of_a_stage_visits_many_sections(training: Training) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 8)
    pages = Counter(question_id.rpartition(".")[0] for question_id in sitting.question_ids)
    assert max(pages.values()) == 1


def test_where_nothing_can_be_asked_it_says_so(training: Training) -> None:
    with pytest.raises(InputProblem, match="no-questions"):
        training.assembling.start_practice(Scope(page_ids=(PageId("nowhere"),)))
    with pytest.raises(InputProblem, match="no-questions"):
        training.assembling.start_mistakes()


def test_a_new_run_goes_on_at_the_next_question(
    training: Training, learner: Learner, reopen: Reopen
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 5)
    learner.answer(sitting)
    before = learner.turn(sitting)
    again = reopen()
    assert [each.id for each in again.practising.open_sittings()] == [sitting.id]
    assert again.practising.current(sitting.id) == before
    assert before.position == 1


def test_feedback_quotes_the_passage_and_says_why(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_practice(OUTCOMES, 5)
    feedback = learner.answer(sitting, right=False).feedback
    assert feedback is not None
    assert not feedback.mark.is_right
    citation = feedback.citations[0]
    assert citation.passage.id == feedback.question.passage_ids[0]
    assert (citation.number, citation.title) == ("4.1.4", "Define outcomes")
    assert feedback.question.explanation


def test_the_same_turn_answered_again_changes_nothing(
    training: Training, profile: ProfileStore
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 5)
    turn = training.practising.current(sitting.id)
    assert turn is not None
    first, _ = training.practising.answer(turn, turn.question.solution)
    again, changes = training.practising.answer(turn, turn.question.empty)
    assert changes == NO_CHANGES
    assert again == first
    assert profile.training.answers.count() == 1


def test_what_went_wrong_is_asked_once_more_at_the_end(
    training: Training, learner: Learner
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 3)
    first = learner.turn(sitting).question
    learner.answer(sitting, right=False)
    learner.answer(sitting)
    following = learner.answer(sitting).following
    assert following is not None
    assert (following.question.id, following.is_repeat) == (first.id, True)
    assert learner.answer(sitting, right=False).following is None
    result = training.practising.result(sitting.id)
    assert (result.questions, result.right, result.wrong) == (3, 2, (first.id,))


def test_an_answer_taken_back_is_asked_again_and_does_not_count(
    training: Training, learner: Learner, profile: ProfileStore
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 3)
    before = learner.turn(sitting)
    learner.answer(sitting, right=False)
    turn, _ = training.practising.take_back(sitting.id)
    assert turn == before._replace(sitting=turn.sitting) if turn else False
    assert profile.training.answers.count() == 0
    assert len(list(profile.training.answers.iterate())) == 1
    learner.answer_all(sitting)
    assert training.practising.result(sitting.id).right == 3


def test_the_last_answer_of_a_finished_practice_can_be_taken_back(
    training: Training, learner: Learner
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 2)
    learner.answer_all(sitting)
    turn, _ = training.practising.take_back(sitting.id)
    assert turn is not None
    assert (turn.position, turn.total) == (1, 2)


def test_without_an_answer_there_is_nothing_to_take_back(training: Training) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 2)
    assert training.practising.take_back(sitting.id)[1] == NO_CHANGES


STEPS = st.lists(st.sampled_from(["right", "wrong", "back", "reopen"]), max_size=30)


@given(STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_the_log_holds_each_position_once(
    reopen: Reopen, profile: ProfileStore, steps: list[str]
) -> None:
    training = reopen()
    sitting, _ = training.assembling.start_practice(PLANNING, 4)
    for step in steps:
        turn = training.practising.current(sitting.id)
        if step == "reopen":
            training = reopen()
        elif step == "back":
            training.practising.take_back(sitting.id)
        elif turn is not None:
            answer = turn.question.solution if step == "right" else turn.question.empty
            training.practising.answer(turn, answer)
        live = profile.training.answers.of_sitting(sitting.id)
        assert [each.position for each in live] == list(range(len(live)))
        found = training.practising.sitting(sitting.id)
        assert found is not None
        assert len(live) <= len(found.question_ids) <= 8
        assert (found.state is SittingState.FINISHED) == (len(live) == len(found.question_ids))
        wrong = sum(each.grade is Grade.WRONG for each in live if each.position < 4)
        assert len(found.question_ids) == 4 + wrong


def test_confidence_help_and_time_are_kept(training: Training, profile: ProfileStore) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 2)
    turn = training.practising.current(sitting.id)
    assert turn is not None
    training.practising.answer(
        turn, turn.question.solution, Confidence.SURE, seconds=99999, had_help=True
    )
    (attempt,) = profile.training.answers.iterate()
    assert (attempt.confidence, attempt.had_help, attempt.seconds) == (Confidence.SURE, True, 3600)
    assert json.loads(attempt.answer) == turn.question.solution


def test_a_question_that_is_gone_is_passed_over(
    training: Training, profile: ProfileStore, learner: Learner
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 2)
    gone = sitting._replace(question_ids=(QuestionId("plan.gone"), *sitting.question_ids))
    with profile.transaction():
        profile.training.sittings.put(gone)
    assert learner.turn(sitting).position == 1
    learner.answer_all(sitting)
    assert training.practising.result(sitting.id).right == 2


def test_a_sitting_that_was_left_keeps_its_answers(
    training: Training, learner: Learner, profile: ProfileStore
) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 3)
    learner.answer(sitting)
    training.practising.leave(sitting.id)
    assert training.practising.open_sittings() == []
    assert profile.training.answers.count() == 1


def test_mistakes_are_asked_until_they_are_right(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_practice(PLANNING, 2)
    wrong = learner.turn(sitting).question.id
    learner.answer(sitting, right=False)
    assert training.assembling.count_mistakes() == 1
    again, _ = training.assembling.start_mistakes()
    assert again.question_ids == (wrong,)
    learner.answer_all(again)
    assert training.assembling.count_mistakes() == 0


def test_practice_brings_what_went_wrong_before_what_is_known(
    training: Training, learner: Learner, clock: Clock
) -> None:
    every = training.assembling.count_questions(OUTCOMES)
    sitting, _ = training.assembling.start_practice(OUTCOMES, every)
    wrong = learner.turn(sitting).question.id
    learner.answer(sitting, right=False)
    while training.practising.current(sitting.id):
        learner.answer(sitting, right=learner.turn(sitting).question.id != wrong)
    clock.move(days=1)
    again, _ = training.assembling.start_practice(OUTCOMES, 3)
    assert wrong in again.question_ids


# Exams and checks


def test_an_exam_is_spread_over_parts_and_difficulties(training: Training) -> None:
    sitting, _ = training.assembling.start_exam()
    questions = training.bank.questions(sitting.question_ids)
    parts = training.bank.content.part_of_pages()
    spread = Counter(parts[question.page_id] for question in questions)
    assert len(set(sitting.question_ids)) == 60
    assert set(spread.values()) == {10}
    assert {question.difficulty for question in questions} == {"recall", "understand", "apply"}


def test_an_exam_of_a_stage_is_spread_over_its_sections(training: Training) -> None:
    sitting, _ = training.assembling.start_exam("planning", 16)
    spread = Counter(each.rpartition(".")[0] for each in sitting.question_ids)
    sections = set(training.bank.content.pages_of(["planning"]))
    assert set(spread) <= sections
    assert max(spread.values()) - min(spread.values()) <= 1


def test_two_exams_are_not_the_same(training: Training) -> None:
    exams = [training.assembling.start_exam()[0].question_ids for _ in range(2)]
    assert exams[0] != exams[1]


def test_an_exam_tells_nothing_before_its_end(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_exam("planning", 3)
    assert learner.answer(sitting).feedback is None
    assert training.practising.feedback(sitting.id) == []
    learner.answer(sitting, right=False)
    assert learner.answer(sitting).following is None
    assert [each.mark.is_right for each in training.practising.feedback(sitting.id)] == [
        True, False, True,
    ]  # fmt: skip


def test_an_exam_ended_early_counts_what_is_missing_as_wrong(
    training: Training, learner: Learner
) -> None:
    sitting, _ = training.assembling.start_exam("planning", 4)
    learner.answer(sitting)
    result, _ = training.practising.finish(sitting.id)
    assert (result.questions, result.answered, result.score) == (4, 1, 0.25)
    assert not training.practising.can_take_back(sitting.id)


def test_a_time_limit_runs_on_the_clock(training: Training, learner: Learner, clock: Clock) -> None:
    sitting, _ = training.assembling.start_exam("planning", 4, minutes=10)
    assert learner.turn(sitting).seconds_left == 600
    clock.move(minutes=4)
    assert learner.turn(sitting).seconds_left == 360
    clock.move(days=-3)
    assert learner.turn(sitting).seconds_left == 600
    clock.move(days=9)
    assert learner.turn(sitting).seconds_left == 0


def test_without_a_limit_there_is_no_timer(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_exam("planning", 4)
    assert learner.turn(sitting).seconds_left is None


def test_sorting_shows_as_many_dos_as_donts(training: Training, learner: Learner) -> None:
    sitting, _ = training.assembling.start_sorting(length=20)
    questions = training.bank.questions(sitting.question_ids)
    assert Counter(question.solution[0] for question in questions) == {"do": 10, "dont": 10}
    learner.answer_all(sitting)
    assert training.practising.result(sitting.id).right == 20
    assert training.reviewing.today().total == 0


def test_a_own_set_is_asked_in_its_order(training: Training, learner: Learner) -> None:
    bundled = training.bank.heads(OUTCOMES)[0].id
    made, _ = training.composing.add_set("Mine", [bundled])
    example = training.bank.question(bundled)
    assert example is not None
    own, _ = training.composing.add_question(replace(example, stem="Mine?"), made.id)
    sitting, _ = training.assembling.start_set(made.id)
    assert sitting.kind is SittingKind.SET
    assert sitting.question_ids == (bundled, own.id)
    learner.answer_all(sitting)
    assert training.practising.result(sitting.id).right == 2
