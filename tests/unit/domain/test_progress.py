"""The rule that says when a page is read."""

import pytest

from desktop.domain.progress import LEAST_SECONDS, MOST_BETWEEN, counted, is_read, seconds_needed
from tests.personal import progress


@pytest.mark.parametrize(
    ("seconds", "reached_end", "read"),
    [(60, True, True), (59, True, False), (600, False, False), (0, True, False)],
)
def test_a_page_is_read_with_its_end_and_a_third_of_its_minutes(
    seconds: int, reached_end: bool, read: bool
) -> None:
    assert is_read(progress(seconds=seconds, reached_end=reached_end), 3) is read


@pytest.mark.parametrize("said", [True, False])
def test_what_was_said_by_hand_stands_above_the_rule(said: bool) -> None:
    measured = progress(seconds=999, reached_end=True, is_read=said, set_by_hand=True)
    assert is_read(measured, 1) is said


def test_the_shortest_page_takes_some_seconds() -> None:
    assert seconds_needed(0) == LEAST_SECONDS


@pytest.mark.parametrize(("seconds", "counts"), [(-5, 0), (12, 12), (9000, MOST_BETWEEN)])
def test_time_without_a_sign_of_life_does_not_count(seconds: float, counts: float) -> None:
    assert counted(seconds) == counts
