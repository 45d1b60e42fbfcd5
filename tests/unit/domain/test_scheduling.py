"""When questions come back: as the library says, and sane when the clock is not."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.scheduling import (
    LONGEST_INTERVAL,
    Memory,
    Review,
    days_until,
    memory_after,
    moment_of,
    recall,
    settled,
)
from desktop.domain.training import Grade
from tests.personal import NOON

RATINGS = {
    (Grade.RIGHT, False): Rating.Good,
    (Grade.RIGHT, True): Rating.Hard,
    (Grade.WRONG, False): Rating.Again,
    (Grade.PARTLY, False): Rating.Again,
}


def days(count: float) -> datetime:
    return NOON + timedelta(days=count)


def memory(*reviews: Review) -> Memory:
    found = memory_after(reviews)
    assert found is not None
    return found


def right(*on: float) -> list[Review]:
    return [Review(days(day), Grade.RIGHT) for day in on]


@given(
    st.lists(st.tuples(st.floats(0, 40), st.sampled_from(list(RATINGS))), min_size=1, max_size=40)
)
def test_over_months_the_schedule_is_that_of_the_library(
    story: list[tuple[float, tuple[Grade, bool]]],
) -> None:
    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False
    )
    card, now, reviews = Card(card_id=1, due=NOON), NOON, []
    for gap, answer in story:
        now += timedelta(days=gap)
        card, _ = scheduler.review_card(card, RATINGS[answer], now)
        reviews.append(Review(now, *answer))
        found = memory(*reviews)
        assert found.due == card.due
        assert (found.stability, found.difficulty) == (card.stability, card.difficulty)


@given(st.integers(0, 4000), st.floats(0.01, 4000))
def test_the_chance_to_recall_is_that_of_the_library(elapsed: int, stability: float) -> None:
    card = Card(card_id=1, stability=stability, difficulty=5, last_review=NOON)
    expected = Scheduler().get_card_retrievability(card, days(elapsed))
    assert recall(stability, elapsed) == pytest.approx(expected)


@given(st.floats(0.1, 400), st.floats(0.05, 0.999))
def test_the_days_until_a_chance_are_those_after_which_it_is_so(
    stability: float, chance: float
) -> None:
    assert recall(stability, days_until(stability, chance)) == pytest.approx(chance)


def test_a_wrong_answer_comes_back_the_next_day() -> None:
    assert memory(Review(NOON, Grade.WRONG)).interval == 1
    assert memory(*right(0, 2, 10), Review(days(40), Grade.WRONG)).interval <= 3


def test_right_answers_move_apart() -> None:
    gaps: list[int] = []
    for _ in range(6):
        gaps.append(memory(*right(*[sum(gaps[:n]) for n in range(len(gaps) + 1)])).interval)
    assert gaps == sorted(gaps)
    assert gaps[-1] > 100


def test_an_answer_with_help_comes_back_sooner() -> None:
    helped = [*right(0), Review(days(2), Grade.RIGHT, True)]
    assert memory(*helped).interval < memory(*right(0, 2)).interval


def test_nobody_waits_longer_than_a_year() -> None:
    found = memory_after(right(*range(0, 4000, 200)), spread="x")
    assert found is not None
    assert found.interval <= LONGEST_INTERVAL


def test_without_reviews_there_is_no_memory() -> None:
    assert memory_after([]) is None


@given(st.text(max_size=8))
def test_the_spread_stays_near_and_is_always_the_same(text: str) -> None:
    plain = memory(*right(0, 2, 10, 40))
    one, other = (memory_after(right(0, 2, 10, 40), spread=text) for _ in range(2))
    assert one == other
    assert one is not None
    assert abs(one.interval - plain.interval) <= plain.interval * 0.1 + 2


def test_the_spread_moves_questions_apart() -> None:
    found = {
        each.interval
        for n in range(40)
        if (each := memory_after(right(0, 2, 10, 40), spread=f"question {n}")) is not None
    }
    assert len(found) > 4


# A clock that is wrong


MOMENTS = st.lists(st.integers(-400, 400).map(days), min_size=1, max_size=25)


@given(MOMENTS)
def test_time_never_runs_backwards(moments: list[datetime]) -> None:
    found = settled(moments)
    assert found == sorted(found)
    assert len(found) == len(moments)
    assert set(found) <= set(moments)


@given(MOMENTS)
def test_no_clock_makes_an_interval_below_a_day(moments: list[datetime]) -> None:
    found = memory(*[Review(moment, Grade.RIGHT) for moment in moments])
    assert 1 <= found.interval <= LONGEST_INTERVAL
    assert found.due > found.reviewed


@pytest.mark.parametrize(
    ("shown", "believed"),
    [
        ([0, 2, 10], [0, 2, 10]),
        ([0, 400, 5, 9], [0, 0, 5, 9]),
        ([0, 5, -395, 9], [0, 5, 5, 9]),
        ([400, 1, 2], [1, 1, 2]),
        ([0, 400], [0, 400]),
        ([0, 400, 1], [0, 0, 1]),
    ],
)
def test_a_clock_that_was_wrong_once_is_not_believed(
    shown: list[float], believed: list[float]
) -> None:
    assert settled([days(day) for day in shown]) == [days(day) for day in believed]


def test_a_clock_a_year_ahead_once_costs_one_interval_and_not_all() -> None:
    true = memory(*right(0, 2, 10))
    wrong = memory(*right(0, 402, 10))
    assert wrong.due <= true.due


@pytest.mark.parametrize("text", ["", "soon", "0000-00-00", "9999-12-31T23:59:59.999+23:59"])
def test_a_moment_that_cannot_be_read_is_long_ago(text: str) -> None:
    assert moment_of(text) <= datetime(9999, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)


@pytest.mark.parametrize("year", [1970, 2038, 2100])
def test_no_year_is_special(year: int) -> None:
    start = datetime(year, 1, 19, 3, 14, 7, tzinfo=UTC)
    assert memory(Review(start, Grade.RIGHT)).due == start + timedelta(days=2)
