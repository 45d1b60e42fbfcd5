"""Which earlier texts stay: all of a month, one a day for a year, then one a month."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from desktop.clock import stamp
from desktop.domain.revisions import LATEST, superfluous
from tests.personal import NOON

JUNE = datetime.fromisoformat("2026-06-30T12:00:00+00:00")


def left(ages: Sequence[float], now: datetime = NOON) -> list[float]:
    """Return which texts of so many days ago stay, the youngest first.

    A first text and as many of today as always stay are there too, so that ages alone decide.
    """
    first = max(ages) + 500
    today = [0.001 * number for number in range(LATEST)]
    days = sorted((*ages, first, *today), reverse=True)
    gone = {days[at] for at in superfluous([stamp(now - timedelta(days=d)) for d in days], now)}
    assert first not in gone
    assert not gone.intersection(today)
    return sorted(set(ages) - gone)


def test_all_texts_of_a_day_and_of_a_month_stay() -> None:
    ages = [0.1, 0.2, 0.3, 5.0, 5.01, 29.0, 29.9]
    assert left(ages) == ages


def test_after_a_month_the_last_of_each_day_stays() -> None:
    assert left([40.0, 40.1, 40.2, 41.0, 41.2]) == [40.0, 41.0]


def test_after_a_year_the_last_of_each_month_stays() -> None:
    # The 10th, 15th and 25th of May and the 20th of April, two years before.
    assert left([766.0, 776.0, 781.0, 801.0], JUNE) == [766.0, 801.0]


def test_a_year_of_days_is_thinned_only_when_it_is_over() -> None:
    ages = [float(age) for age in range(31, 390)]
    assert left(ages) == ages


@pytest.mark.parametrize("count", [0, 1, 2, LATEST, LATEST + 1])
def test_the_first_and_the_latest_stay_however_old_they_are(count: int) -> None:
    texts = [stamp(NOON - timedelta(days=2000, minutes=-number)) for number in range(count)]
    assert superfluous(texts, NOON) == []


def test_of_many_old_ones_the_first_and_the_latest_stay() -> None:
    texts = [stamp(NOON - timedelta(days=2000, minutes=-number)) for number in range(50)]
    assert sorted(superfluous(texts, NOON)) == list(range(1, 50 - LATEST))


def test_thinning_again_finds_nothing_more() -> None:
    texts = [stamp(NOON - timedelta(hours=7 * number)) for number in range(3000, 0, -1)]
    gone = set(superfluous(texts, NOON))
    assert gone
    stay = [text for place, text in enumerate(texts) if place not in gone]
    assert superfluous(stay, NOON) == []
