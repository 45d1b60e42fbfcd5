"""What counts as mastered."""

from datetime import timedelta

from desktop.clock import stamp
from desktop.domain.mastery import Standing, is_mastered, recall_now
from desktop.domain.scheduling import Review, memory_after
from desktop.domain.training import Grade
from tests.personal import NOON


def stability_after(*days: int) -> float:
    reviews = [Review(NOON + timedelta(days=day), Grade.RIGHT) for day in days]
    memory = memory_after(reviews)
    assert memory is not None
    return memory.stability


def test_one_right_answer_is_not_mastery() -> None:
    assert not is_mastered(stability_after(0), 0)


def test_right_answers_on_two_days_are_mastery() -> None:
    assert is_mastered(stability_after(-3, 0), 0)


def test_two_right_answers_on_one_day_are_not() -> None:
    assert not is_mastered(stability_after(0, 0), 0)


def test_mastery_fades() -> None:
    stability = stability_after(-3, 0)
    assert not is_mastered(stability, 60)


def test_without_memory_there_is_none() -> None:
    assert not is_mastered(0.0, 0)
    assert recall_now(0.0, "", NOON) == 0


def test_a_clock_that_was_set_back_makes_nobody_forget() -> None:
    assert recall_now(10.0, stamp(NOON + timedelta(days=400)), NOON) == 1


def test_standings_add_up() -> None:
    both = Standing(1, 1, 10, 5, 2, 4.0).plus(Standing(1, 0, 10, 1, 0, 1.0))
    assert both == Standing(2, 1, 20, 6, 2, 5.0)
    assert both.recall == 0.25
    assert Standing().recall == 0
