"""When a question comes back: memory as FSRS models it, worked out from the log of reviews.

No steps within a day: a wrong answer comes back the next day, right ones move apart, at most a
year. fsrs is imported when a memory is worked out, not for reading one.
"""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from desktop.domain.training import Grade

if TYPE_CHECKING:
    from fsrs import Scheduler

Moment = TypeVar("Moment", datetime, str)

RETENTION = 0.9
"""A question is due when the chance to recall it has fallen to this."""
LONGEST_INTERVAL = 365
"""Days."""
_DECAY = -0.1542
_FACTOR = RETENTION ** (1 / _DECAY) - 1
_SPREAD_FROM = 3
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Review(NamedTuple):
    """One graded answer, with the moment its clock showed."""

    moment: datetime
    grade: Grade
    had_help: bool = False


class Memory(NamedTuple):
    """How well a question is remembered after its reviews."""

    stability: float
    """Days after which the chance to recall it is 90 per cent."""
    difficulty: float
    """From 1 to 10."""
    reviewed: datetime
    interval: int
    """Days until it is due."""

    @property
    def due(self) -> datetime:
        """When it is due."""
        return self.reviewed + timedelta(days=self.interval)


def memory_after(reviews: Sequence[Review], spread: str = "") -> Memory | None:
    """Return the memory after all reviews in the order they happened, or None without any.

    `spread` is a text that moves the due day a little, always the same way for the same text, so
    that what was learned on one day does not come back on one day; empty for not at all.
    """
    moments = settled([review.moment for review in reviews])
    memory = None
    for number, (review, moment) in enumerate(zip(reviews, moments, strict=True), 1):
        last = spread if number == len(reviews) else ""
        memory = memory_with(memory, review._replace(moment=moment), number, last)
    return memory


def memory_with(memory: Memory | None, review: Review, number: int, spread: str = "") -> Memory:
    """Return the memory after one more review, the `number`th; its moment is not before others."""
    from fsrs import Card, Rating, State  # noqa: PLC0415 - Home only asks what is due

    # An id of our own: making one up would wait for the clock.
    card = Card(card_id=1, due=review.moment)
    if memory is not None:
        card = Card(
            card_id=1,
            state=State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=memory.due,
            last_review=memory.reviewed,
        )
    rating = Rating.Again
    if review.grade is Grade.RIGHT:
        rating = Rating.Hard if review.had_help else Rating.Good
    card, _ = _scheduler().review_card(card, rating, review.moment)
    interval = (card.due - review.moment).days
    if spread:
        interval = _spread(interval, f"{spread}:{number}")
    return Memory(card.stability or 0.0, card.difficulty or 0.0, review.moment, interval)


@lru_cache(maxsize=1)
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler  # noqa: PLC0415 - see above

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


class MemoryModel:
    """The same model one step at a time, for foretelling. Days are whole."""

    def __init__(self) -> None:
        self._scheduler = _scheduler()

    def first(self, *, is_right: bool) -> tuple[float, float]:
        """Return stability and difficulty after a first answer."""
        return self._after(None, None, 0, is_right=is_right)

    def after(
        self, stability: float, difficulty: float, days: int, *, is_right: bool
    ) -> tuple[float, float]:
        """Return stability and difficulty after an answer so many days after the last one."""
        return self._after(stability, difficulty, days, is_right=is_right)

    def _after(
        self, stability: float | None, difficulty: float | None, days: int, *, is_right: bool
    ) -> tuple[float, float]:
        from fsrs import Card, Rating, State  # noqa: PLC0415 - see above

        card = Card(
            card_id=1,
            state=State.Learning if stability is None else State.Review,
            stability=stability,
            difficulty=difficulty,
            due=_EPOCH,
            last_review=None if stability is None else _EPOCH,
        )
        rating = Rating.Good if is_right else Rating.Again
        card, _ = self._scheduler.review_card(card, rating, _EPOCH + timedelta(days=days))
        return card.stability or 0.0, card.difficulty or 0.0

    def interval(self, stability: float) -> int:
        """Return after how many days it is due."""
        # Due is when recall falls to RETENTION, and stability is the days until it falls to 0.9.
        return min(LONGEST_INTERVAL, max(1, round(stability)))


def recall(stability: float, days: float) -> float:
    """Return the chance that a question is recalled so many days after its last review."""
    if stability <= 0:
        return 0.0
    return float((1 + _FACTOR * max(0.0, days) / stability) ** _DECAY)


def days_until(stability: float, chance: float) -> float:
    """Return after how many days the chance to recall a question has fallen to another."""
    return float(stability * (chance ** (1 / _DECAY) - 1) / _FACTOR)


def days_between(start: datetime, end: datetime) -> int:
    """Return whole days, 0 if the clock was set back."""
    return max(0, (end - start).days)


def _spread(interval: int, text: str) -> int:
    """Move an interval within the range in which the library would move it at random."""
    from fsrs.scheduler import FUZZ_RANGES  # noqa: PLC0415 - see above

    if interval < _SPREAD_FROM:
        return interval
    width = 1.0 + sum(
        float(each["factor"]) * max(min(interval, float(each["end"])) - float(each["start"]), 0)
        for each in FUZZ_RANGES
    )
    least = max(2, round(interval - width))
    most = min(round(interval + width), LONGEST_INTERVAL)
    chance = int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:4], "big")
    return min(least, most) + chance % (abs(most - least) + 1)


def settled(moments: Sequence[datetime]) -> list[datetime]:
    """Return moments that never go back: those of a clock that was wrong are moved.

    The longest run of moments in order is believed, of equally long ones the shortest in time: a
    clock that was a year ahead once, or a year behind, then costs one interval and not all.
    """
    if are_in_order(moments):
        return list(moments)
    believed = set(_longest_run(moments))
    result: list[datetime] = []
    following = next(moment for n, moment in enumerate(moments) if n in believed)
    for number, moment in enumerate(moments):
        if number in believed:
            result.append(moment)
        else:
            result.append(result[-1] if result else following)
    return result


def are_in_order(moments: Sequence[Moment]) -> bool:
    """Return whether moments, or moments as stored, never go back."""
    return all(one <= other for one, other in pairwise(moments))


def _longest_run(moments: Sequence[datetime]) -> list[int]:
    # For each moment the best run that ends there: its length, less its span, and what precedes.
    best: list[tuple[int, timedelta, int]] = []
    for number, moment in enumerate(moments):
        choice = (1, timedelta(), -1)
        for before in range(number):
            if moments[before] <= moment:
                length, span, _ = best[before]
                longer = (length + 1, span - (moment - moments[before]), before)
                choice = max(choice, longer, key=lambda each: each[:2])
        best.append(choice)
    last = max(range(len(best)), key=lambda number: best[number][:2])
    run: list[int] = []
    while last >= 0:
        run.append(last)
        last = best[last][2]
    return run[::-1]


def moment_of(text: str) -> datetime:
    """Return a stored moment; what cannot be read is long ago."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return _EPOCH
