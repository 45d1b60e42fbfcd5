"""When a page counts as read: the one place that says so."""

from desktop.domain.annotations import Progress

SHARE = 1 / 3
"""Of the reading minutes a page is said to take: who knows the matter reads faster."""
LEAST_SECONDS = 15
"""On the shortest page: whoever only scrolls past has not read it."""
MOST_BETWEEN = 180
"""Seconds that count between two signs of life; after that nobody may be there."""


def is_read(progress: Progress, minutes: int) -> bool:
    """Tell whether a page is read: its end was reached, and a third of its minutes was spent.

    What a person said by hand stands above that.
    """
    if progress.set_by_hand:
        return progress.is_read
    return progress.reached_end and progress.seconds >= seconds_needed(minutes)


def seconds_needed(minutes: int) -> int:
    """Return how long a page has to be looked at before it can count as read."""
    return max(LEAST_SECONDS, round(minutes * 60 * SHARE))


def counted(seconds: float) -> float:
    """Return how much of the time since the last sign of life counts as reading."""
    return min(max(0.0, seconds), MOST_BETWEEN)
