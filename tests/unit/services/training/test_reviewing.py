"""Reviews: what is due, what a plan adds, and a clock that cannot be trusted."""

import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from desktop.domain.annotations import NO_CHANGES
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.review_plan import Learner
from desktop.domain.training import Scope
from desktop.errors import InputProblem
from desktop.services.reviewing import Today
from desktop.services.training import Training
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, Clock
from tests.unit.services.training.conftest import Learner as Learning

PLANNING = Scope(part_ids=("planning",))
OUTCOMES = Scope(page_ids=(PageId("plan.outcomes"),))
READY = date(2026, 3, 24)


def practise(
    training: Training, learner: Learning, count: int, *, right: bool = True
) -> list[QuestionId]:
    sitting, _ = training.assembling.start_practice(PLANNING, count)
    for _ in range(count):
        learner.answer(sitting, right=right)
    training.practising.leave(sitting.id)
    return list(sitting.question_ids)


def review(training: Training, learner: Learning) -> int:
    sitting, _ = training.reviewing.start_review()
    learner.answer_all(sitting)
    return len(sitting.question_ids)


def test_at_first_nothing_is_due(training: Training) -> None:
    assert training.reviewing.count_due() == 0
    assert training.reviewing.today() == Today(0, 0, 0)
    with pytest.raises(InputProblem, match="no-questions"):
        training.reviewing.start_review()


def test_what_was_wrong_is_due_the_next_day(
    training: Training, learner: Learning, clock: Clock
) -> None:
    ids = practise(training, learner, 3, right=False)
    assert training.reviewing.count_due() == 0
    clock.move(days=1, hours=-8)
    assert training.reviewing.count_due() == 3
    sitting, _ = training.reviewing.start_review()
    assert set(sitting.question_ids) == set(ids)


def test_what_was_right_moves_away(training: Training, learner: Learning, clock: Clock) -> None:
    practise(training, learner, 3)
    clock.move(days=2)
    assert review(training, learner) == 3
    clock.move(days=2)
    assert training.reviewing.count_due() == 0
    clock.move(days=30)
    assert training.reviewing.count_due() == 3


def test_an_answer_taken_back_is_due_as_before(
    training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 1)
    clock.move(days=2)
    sitting, _ = training.reviewing.start_review()
    learner.answer(sitting)
    assert training.reviewing.count_due() == 0
    training.practising.take_back(sitting.id)
    assert training.reviewing.count_due() == 1


def test_a_review_asks_nothing_twice(training: Training, learner: Learning, clock: Clock) -> None:
    practise(training, learner, 2)
    clock.move(days=2)
    sitting, _ = training.reviewing.start_review()
    assert learner.answer(sitting, right=False).following is not None
    assert learner.answer(sitting).following is None


def test_a_long_absence_is_worked_off_in_steps(
    training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 30)
    clock.move(days=300)
    assert training.reviewing.today() == Today(20, 0, 10)
    assert review(training, learner) == 20
    assert training.reviewing.today() == Today(10, 0, 0)


# With a plan


def test_a_plan_brings_new_questions_up_to_the_day_before(
    training: Training, learner: Learning, clock: Clock
) -> None:
    training.reviewing.set_plan(READY, 10, OUTCOMES)
    total = training.assembling.count_questions(OUTCOMES)
    seen = 0
    for _ in range(14):
        today = training.reviewing.today()
        seen += today.new
        if today.total:
            review(training, learner)
        clock.move(days=1)
    assert seen == total
    assert training.studying.record().answers >= total


def test_what_a_day_has_room_for_goes_down_as_it_is_done(
    training: Training, learner: Learning
) -> None:
    training.reviewing.set_plan(READY, 60, PLANNING)
    before = training.reviewing.today()
    assert before.new == pytest.approx(102 / 13, abs=2)
    sitting, _ = training.reviewing.start_review()
    learner.answer(sitting)
    assert training.reviewing.today().new <= before.new


def test_minutes_limit_a_day(training: Training, learner: Learning, clock: Clock) -> None:
    practise(training, learner, 30)
    clock.move(days=10)
    training.reviewing.set_plan(None, 5)
    today = training.reviewing.today()
    assert today.due < 30
    assert today.due + today.waiting == 30
    assert today.new == 0


def test_on_the_date_itself_all_that_is_known_is_due(
    training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 4)
    clock.move(days=2)
    review(training, learner)
    training.reviewing.set_plan(date(2026, 3, 14), 30, PLANNING)
    clock.move(days=2)
    assert training.reviewing.count_due() == 4
    clock.move(days=1)
    assert training.reviewing.plan() is None
    assert training.reviewing.count_due() == 0


def test_in_the_last_days_the_weakest_are_asked_again(
    training: Training, learner: Learning, clock: Clock, profile: ProfileStore
) -> None:
    practise(training, learner, 4)
    clock.move(days=2)
    review(training, learner)
    clock.move(days=1)
    new = Scope(page_ids=tuple({each.page_id for each in profile.training.answers.tallies()}))
    training.reviewing.set_plan(date(2026, 3, 16), 60, new)
    sitting, _ = training.reviewing.start_review()
    known = {each.question_id for each in profile.training.answers.tallies()}
    assert known <= set(sitting.question_ids)


def test_the_forecast_is_honest(training: Training) -> None:
    assert training.reviewing.forecast(READY, 30, OUTCOMES).is_met
    found = training.reviewing.forecast(date(2026, 3, 13), 5)
    assert not found.is_met
    assert found.new == found.questions == training.assembling.count_questions(Scope())
    assert found.needed_minutes > 5


def test_how_a_person_answers_is_learned(training: Training, learner: Learning) -> None:
    assert training.reviewing.learner() == Learner(30, 0.6)
    practise(training, learner, 20)
    assert training.reviewing.learner() == Learner(20, 0.8)


def test_a_plan_is_kept_and_can_be_dropped(training: Training) -> None:
    plan, _ = training.reviewing.set_plan(READY, 10, PLANNING)
    assert training.reviewing.plan() == plan
    training.reviewing.drop_plan()
    assert training.reviewing.plan() is None
    assert training.reviewing.drop_plan() == NO_CHANGES


@pytest.mark.parametrize(
    ("day", "minutes"),
    [(date(2026, 3, 9), 10), (date(2040, 1, 1), 10), (READY, 0), (READY, 999)],
)
def test_a_plan_that_makes_no_sense_is_refused(training: Training, day: date, minutes: int) -> None:
    with pytest.raises(InputProblem):
        training.reviewing.set_plan(day, minutes)


# A clock that is wrong


def test_a_clock_a_year_ahead_for_a_day_hides_nothing(
    training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 3)
    clock.move(days=400)
    review(training, learner)
    clock.now = NOON + timedelta(days=2)
    with pytest.raises(InputProblem):
        training.reviewing.start_review()
    clock.move(days=370)
    assert training.reviewing.count_due() == 3


def test_a_clock_a_year_behind_loses_nothing_and_raises_nothing(
    training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 3)
    clock.move(days=-400)
    practise(training, learner, 3, right=False)
    training.reviewing.today()
    clock.now = NOON + timedelta(days=3)
    assert training.reviewing.count_due() == 6


@pytest.mark.parametrize("jump", [-400, -1, 1, 400, 12 * 365])
def test_no_jump_of_the_clock_makes_an_interval_below_a_day(
    training: Training, learner: Learning, clock: Clock, profile: ProfileStore, jump: int
) -> None:
    for _ in range(3):
        practise(training, learner, 2)
        clock.move(days=jump)
        jump = -jump
    for tally in profile.training.answers.tallies():
        assert tally.interval >= 1
        assert tally.due > tally.reviewed


# -- the person's day -----------------------------------------------------------------------


@pytest.fixture
def bogota() -> Iterator[None]:
    """Have the computer stand five hours behind UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes its time zone from the desktop")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "America/Bogota")
        time.tzset()
        yield
    time.tzset()


def move_to_evening(clock: Clock) -> None:
    """Go from noon UTC, seven in the morning, to eight in the evening: UTC has the next day."""
    clock.move(hours=13)


def test_in_the_evening_what_comes_tomorrow_is_not_due(
    bogota: None, training: Training, learner: Learning, clock: Clock
) -> None:
    practise(training, learner, 3, right=False)
    move_to_evening(clock)
    assert training.reviewing.count_due() == 0
    assert training.reviewing.today().due == 0
    clock.move(hours=5)
    assert training.reviewing.count_due() == 3
    assert training.reviewing.today().due == 3


def test_in_the_evening_what_was_answered_in_the_morning_took_room_of_today(
    bogota: None, training: Training, learner: Learning, clock: Clock
) -> None:
    training.reviewing.set_plan(READY, 5)
    assert training.reviewing.today().new > 0
    review(training, learner)
    left = training.reviewing.today()
    move_to_evening(clock)
    assert training.reviewing.today() == left
    clock.move(hours=5)
    assert training.reviewing.today().total > left.total


def test_a_plan_can_be_for_today_and_lasts_until_midnight(
    bogota: None, training: Training, clock: Clock
) -> None:
    move_to_evening(clock)
    training.reviewing.set_plan(NOON.date(), 10)
    clock.move(hours=3, minutes=59)
    assert training.reviewing.plan() is not None
    clock.move(minutes=1)
    assert training.reviewing.plan() is None


def test_on_the_last_evening_nothing_answered_that_day_is_asked_again(
    bogota: None, training: Training, learner: Learning, clock: Clock
) -> None:
    training.reviewing.set_plan(NOON.date(), 10)
    practise(training, learner, 3, right=False)
    move_to_evening(clock)
    assert training.reviewing.count_due() == 0
