"""The log of attempts, and that what is counted from it is always right."""

import sqlite3
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.clock import stamp
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Confidence, Grade, Tally
from desktop.storage.answer_table import AnswerTable
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, attempt

BUS = QuestionId("plan.outcomes.bus-screens")


@pytest.fixture
def answers(profile: ProfileStore) -> AnswerTable:
    return profile.training.answers


def tally(answers: AnswerTable) -> Tally:
    found = answers.tally(BUS)
    assert found is not None
    return found


def test_an_attempt_is_read_as_it_was_written(profile: ProfileStore, answers: AnswerTable) -> None:
    with profile.transaction():
        answers.add(attempt())
    assert list(answers.iterate()) == [attempt()]
    assert profile.check().is_sound


def test_writing_needs_a_transaction(answers: AnswerTable) -> None:
    with pytest.raises(RuntimeError):
        answers.add(attempt())


def test_no_position_is_answered_twice(profile: ProfileStore, answers: AnswerTable) -> None:
    with profile.transaction():
        answers.add(attempt())
    with pytest.raises(sqlite3.IntegrityError), profile.transaction():
        answers.add(attempt(answer="3"))
    assert [each.answer for each in answers.iterate()] == ["2"]


def test_an_attempt_is_counted_by_question_day_and_confidence(
    profile: ProfileStore, answers: AnswerTable
) -> None:
    with profile.transaction():
        answers.add(attempt(confidence=Confidence.SURE))
        answers.add(attempt(position=1, grade=Grade.PARTLY, score=0.5, seconds=8))
    assert tally(answers)[2:6] == (2, 1, 1.5, Grade.PARTLY)
    assert answers.day_counts() == [("2026-03-10", "plan.outcomes", 2, 1, 1.5, 20)]
    assert answers.confidence_counts() == [(Confidence.NONE, 1, 0), (Confidence.SURE, 1, 1)]


def test_an_attempt_taken_back_stays_in_the_log_and_counts_no_more(
    profile: ProfileStore, answers: AnswerTable
) -> None:
    with profile.transaction():
        answers.add(attempt())
        answers.take_back(attempt(), stamp(NOON))
    assert answers.tally(BUS) is None
    assert answers.count() == 0
    assert [each.taken_back for each in answers.iterate()] == [stamp(NOON)]
    assert answers.turns(attempt().sitting_id, 0) == 1


def test_a_poll_counts_for_nothing(profile: ProfileStore, answers: AnswerTable) -> None:
    with profile.transaction():
        answers.add(attempt(grade=Grade.POLL, score=0.0))
    assert (answers.count(), answers.tally(BUS)) == (0, None)


def test_a_right_answer_is_due_in_some_days(profile: ProfileStore, answers: AnswerTable) -> None:
    with profile.transaction():
        answers.add(attempt())
    assert answers.count_due(stamp(NOON + timedelta(days=1))) == 0
    assert answers.count_due(stamp(NOON + timedelta(days=3))) == 1
    assert [each.question_id for each in answers.due(stamp(NOON + timedelta(days=3)))] == [BUS]


def test_single_dos_and_donts_are_never_due(profile: ProfileStore, answers: AnswerTable) -> None:
    with profile.transaction():
        answers.add(attempt("do-or-dont:plan.outcomes#do-measure"))
    assert answers.count_due("9999") == 0


def test_mistakes_are_what_was_not_right_last_time(
    profile: ProfileStore, answers: AnswerTable
) -> None:
    with profile.transaction():
        answers.add(attempt("a.one", grade=Grade.WRONG, score=0.0))
        answers.add(attempt("a.two", position=1, grade=Grade.WRONG, score=0.0))
        answers.add(attempt("a.two", position=2))
    assert [each.question_id for each in answers.mistakes()] == ["a.one"]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "take back"]),
        st.sampled_from(["a.one", "a.two", "b.three"]),
        st.sampled_from([Grade.RIGHT, Grade.PARTLY, Grade.WRONG, Grade.POLL]),
        st.sampled_from(list(Confidence)),
        st.integers(-400, 400),
    ),
    max_size=25,
)


@given(STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_are_always_those_of_the_log(
    profile: ProfileStore, steps: list[tuple[str, str, Grade, Confidence, int]]
) -> None:
    answers = profile.training.answers
    with profile.transaction():
        profile._connection.execute("DELETE FROM answers")
        answers.rebuild()
        given_: list[int] = []
        for position, (step, question, grade, confidence, day) in enumerate(steps):
            if step == "take back" and given_:
                last = answers.of_sitting(attempt().sitting_id)[-1]
                answers.take_back(last, stamp(NOON))
                given_.pop()
                continue
            score = {Grade.RIGHT: 1.0, Grade.PARTLY: 0.3}.get(grade, 0.0)
            answers.add(
                attempt(
                    question,
                    position=position,
                    grade=grade,
                    score=score,
                    confidence=confidence,
                    answered=stamp(NOON + timedelta(days=day)),
                )
            )
            given_.append(position)
        assert answers.miscounted() == []
        before = [sorted(map(str, answers.tallies())), answers.confidence_counts()]
        answers.rebuild()
        assert [sorted(map(str, answers.tallies())), answers.confidence_counts()] == before


def test_a_wrong_count_is_noticed_and_can_be_put_right(
    profile: ProfileStore, answers: AnswerTable
) -> None:
    with profile.transaction():
        answers.add(attempt())
    profile._connection.execute("UPDATE tallies SET correct = 7")
    profile._connection.execute("UPDATE day_counts SET attempts = 7")
    assert answers.miscounted() == [f"tallies:{BUS}", "day_counts"]
    with profile.transaction():
        answers.rebuild()
    assert answers.miscounted() == []


def test_a_damaged_row_is_reported_and_still_read(
    profile: ProfileStore, answers: AnswerTable
) -> None:
    with profile.transaction():
        answers.add(attempt())
    profile._connection.execute("UPDATE answers SET score = x'00', grade = 'good', position = 'x'")
    (found,) = answers.iterate()
    assert (found.score, found.grade, found.position) == (0, Grade.POLL, 0)
    assert profile.check().training == ("answers:00000000-0000-4000-8000-00000000000a:x:0",)
