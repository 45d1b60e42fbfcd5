"""What to review today, and an honest word on the date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.review_plan import (
    FARTHEST_SEEN,
    FEWEST_A_DAY,
    MOST_A_DAY,
    READY,
    Card,
    Learner,
    capacity,
    days_left,
    forecast,
    load,
    most_recalled_first,
)

NUMBERS = st.integers(0, 300)


@given(st.integers(1, 300), NUMBERS, NUMBERS, st.one_of(st.none(), st.integers(0, 400)))
def test_a_day_is_never_overfull(room: int, due: int, new: int, left: int | None) -> None:
    share = load(room, due, new, left)
    assert share.due + share.new + share.final <= room
    assert 0 <= share.due <= due
    assert 0 <= share.new <= new


def test_without_a_date_nothing_new_comes() -> None:
    assert load(20, 5, 100, None) == (5, 0, 0)


def test_new_questions_are_spread_to_the_day_before_the_date() -> None:
    assert load(100, 0, 40, 5).new == 10
    assert load(100, 0, 40, 1).new == 40
    assert load(100, 0, 40, 0).new == 0


def test_a_backlog_leaves_a_third_for_what_is_new() -> None:
    assert load(30, 500, 400, 10) == (20, 10, 0)


def test_in_the_last_week_free_time_goes_to_the_weakest() -> None:
    assert load(30, 5, 0, 7) == (5, 0, 25)
    assert load(30, 5, 0, 8) == (5, 0, 0)


@pytest.mark.parametrize(
    ("minutes", "pace", "answers"),
    [(10, 30, 20), (1, 120, FEWEST_A_DAY), (0, 30, MOST_A_DAY), (240, 1, MOST_A_DAY)],
)
def test_minutes_are_answers_at_the_persons_pace(minutes: int, pace: float, answers: int) -> None:
    assert capacity(minutes, pace) == answers


def test_what_is_about_to_be_forgotten_comes_before_what_is_forgotten() -> None:
    assert most_recalled_first([0.2, 0.9, 0.5], float) == [0.9, 0.5, 0.2]


@pytest.mark.parametrize(
    ("day", "left"),
    [("2026-03-10", 0), ("2026-03-17", 7), ("2026-03-09", None), ("", None), ("soon", None)],
)
def test_days_to_a_date(day: str, left: int | None) -> None:
    assert days_left(day, date(2026, 3, 10)) == left


def test_a_date_with_time_enough_is_met() -> None:
    found = forecast([], 100, 30, 10, Learner())
    assert found.is_met
    assert found.left_new == 0
    assert found.expected >= READY
    assert found.needed_minutes == 10


def test_a_date_that_cannot_be_met_is_said_so_with_the_minutes_that_would_do() -> None:
    found = forecast([], 400, 10, 5, Learner())
    assert not found.is_met
    assert found.left_new > 0
    assert found.needed_minutes > 5
    assert forecast([], 400, 10, found.needed_minutes, Learner()).is_met
    assert not forecast([], 400, 10, found.needed_minutes - 1, Learner()).is_met


def test_a_date_that_cannot_be_met_is_said_so_with_the_day_for_which_the_minutes_would_do() -> None:
    found = forecast([], 400, 10, 10, Learner())
    assert not found.is_met
    assert forecast([], 400, found.needed_days, 10, Learner()).is_met
    just_not = forecast([], 400, found.needed_days - 1, 10, Learner())
    assert not just_not.is_met
    assert just_not.needed_days == found.needed_days


def test_no_day_is_named_where_none_is_in_sight() -> None:
    assert forecast([], 900, 10, 3, Learner()).needed_days == 0
    assert forecast([], 900, 2 * FARTHEST_SEEN, 3, Learner()).needed_days == 0


def test_on_the_day_itself_a_later_day_is_known() -> None:
    found = forecast([], 100, 0, 10, Learner())
    assert found.needed_minutes == 0
    assert forecast([], 100, found.needed_days, 10, Learner()).is_met


def test_whoever_is_often_wrong_needs_more() -> None:
    sure = forecast([], 200, 20, 5, Learner(right_at_first=0.95))
    unsure = forecast([], 200, 20, 5, Learner(right_at_first=0.2))
    assert unsure.needed_minutes > sure.needed_minutes
    slow = forecast([], 200, 20, 5, Learner(pace=60))
    assert slow.needed_minutes > forecast([], 200, 20, 5, Learner(pace=20)).needed_minutes


def test_what_no_minutes_can_do_is_said_so() -> None:
    assert forecast([], 100, 0, 10, Learner()).needed_minutes == 0


def test_what_is_known_well_needs_nothing() -> None:
    found = forecast([Card(400.0, 3.0, 0, 365)] * 50, 0, 60, 1, Learner())
    assert found.is_met
    assert found.expected > 0.95


@given(
    st.lists(
        st.builds(Card, st.floats(0.1, 500), st.floats(1, 10), st.integers(-500, 0), NUMBERS),
        max_size=20,
    ),
    st.integers(0, 30),
    st.integers(0, 40),
    st.integers(1, 60),
)
def test_a_forecast_is_always_a_chance(
    cards: list[Card], new: int, left: int, minutes: int
) -> None:
    found = forecast(cards, new, left, minutes, Learner())
    assert 0 <= found.expected <= 1
    assert 0 <= found.left_new <= new
    assert found.questions == len(cards) + new
