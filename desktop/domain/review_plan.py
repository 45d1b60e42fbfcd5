"""What to review today, and whether everything can be ready by a date.

The same rules choose the day's questions and foretell how it will go, so that the forecast is
about what the program will really do.
"""

import math
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import NamedTuple, TypeVar

from desktop.domain.scheduling import MemoryModel, recall

READY = 0.85
"""Ready is: every question answered once, and recalled with this chance on average."""
SECONDS_AN_ANSWER = 30
"""Until the person's own pace is known."""
RIGHT_AT_FIRST = 0.6
"""How many new questions are answered right, until the person's own share is known."""
FEWEST_A_DAY = 3
FINAL_DAYS = 7
"""In the last days of a plan free time goes to what would be recalled least on the date."""
MOST_A_DAY = 400
FARTHEST_SEEN = 120
"""A forecast plays no more days than this: who is ready sooner is ready later too."""

Thing = TypeVar("Thing")


class Load(NamedTuple):
    """How a day's time is divided."""

    due: int
    new: int
    final: int


class Card(NamedTuple):
    """A question in the forecast. Days count from today."""

    stability: float
    difficulty: float
    reviewed: int
    due: int


class Learner(NamedTuple):
    """What is known of a person's way to answer."""

    pace: float = SECONDS_AN_ANSWER
    """Seconds an answer."""
    right_at_first: float = RIGHT_AT_FIRST


class Forecast(NamedTuple):
    """Whether everything can be ready by the date, as far as can be told."""

    days: int
    questions: int
    new: int
    """Questions never answered."""
    expected: float
    """Mean chance to recall on the date with the minutes planned."""
    left_new: int
    """Questions that would still be new then."""
    is_met: bool
    needed_minutes: int
    """Minutes a day that would do, or 0 if none would."""
    needed_days: int
    """Days to a date for which the minutes planned would do, or 0 if none is in sight."""


def capacity(minutes: int, pace: float) -> int:
    """Return how many answers fit into a day; no limit on minutes is a very large day."""
    if minutes <= 0:
        return MOST_A_DAY
    return max(FEWEST_A_DAY, min(MOST_A_DAY, int(minutes * 60 / max(5.0, pace))))


def days_left(ready_by: str, today: date) -> int | None:
    """Return the days to a date, 0 on the day itself, or None if there is none or it is over."""
    try:
        left = (date.fromisoformat(ready_by) - today).days
    except ValueError:
        return None
    return left if left >= 0 else None


def load(room: int, due: int, new: int, left: int | None) -> Load:
    """Divide a day between what is due, what is new and, near the end, what is weakest.

    New questions come only with a date, spread evenly up to the day before it. A backlog of due
    ones never takes all the room: a third stays for new ones, so that a plan goes on.
    """
    if left is None:
        return Load(min(room, due), 0, 0)
    fresh = min(new, math.ceil(new / max(1, left - 1))) if left > 0 else 0
    fresh = min(fresh, max(room - due, room // 3))
    reviews = min(due, room - fresh)
    rest = room - fresh - reviews
    return Load(reviews, fresh, rest if left <= FINAL_DAYS else 0)


def most_recalled_first(things: Sequence[Thing], chance: Callable[[Thing], float]) -> list[Thing]:
    """Order what is due: what is about to be forgotten before what is forgotten anyway."""
    return sorted(things, key=chance, reverse=True)


def forecast(
    cards: Sequence[Card], new: int, left: int, minutes: int, learner: Learner
) -> Forecast:
    """Foretell a plan, and find the minutes a day and the date that would do."""
    days, left = left, min(left, FARTHEST_SEEN)
    room = capacity(minutes, learner.pace)

    def does(left: int, room: int) -> bool:
        expected, unseen = _played(cards, new, left, room, learner)
        return unseen == 0 and expected >= READY

    expected, unseen = _played(cards, new, left, room, learner)
    questions = len(cards) + new
    is_met = unseen == 0 and expected >= READY
    if is_met:
        return Forecast(days, questions, new, expected, unseen, is_met, minutes, days)
    most = math.ceil(MOST_A_DAY * learner.pace / 60)
    needed_minutes = _least(1, most, lambda each: does(left, capacity(each, learner.pace)))
    needed_days = _least(left + 1, FARTHEST_SEEN, lambda each: does(each, room))
    return Forecast(days, questions, new, expected, unseen, is_met, needed_minutes, needed_days)


def _least(least: int, most: int, does: Callable[[int], bool]) -> int:
    """Return the least number that does, where all above it do too; 0 if the most does not."""
    if not does(most):
        return 0
    while least < most:
        middle = (least + most) // 2
        if does(middle):
            most = middle
        else:
            least = middle + 1
    return most


def _played(
    cards: Sequence[Card], new: int, left: int, room: int, learner: Learner
) -> tuple[float, int]:
    """Play the days to the date; return the mean chance to recall then, and what is still new.

    Whether an answer is right is not thrown by dice: each question owes as many wrong answers as
    its chances to forget add up to.
    """
    model = MemoryModel()
    deck = [_Played(card.stability, card.difficulty, card.reviewed, card.due) for card in cards]
    total = len(cards) + new
    debt = 0.0
    for day in range(left):
        due = [card for card in deck if card.due <= day]
        share = load(room, len(due), new, left - day)
        today = most_recalled_first(due, lambda card: card.chance(day))[: share.due]  # noqa: B023
        if share.final:
            others = [card for card in deck if card.due > day and card.reviewed < day]
            others.sort(key=lambda card: card.chance(left))
            today += others[: share.final]
        for card in today:
            card.review(day, model)
        for _ in range(share.new):
            debt += 1 - learner.right_at_first
            is_right = debt < 1
            debt -= 0 if is_right else 1
            deck.append(_Played.first(day, model, is_right=is_right))
        new -= share.new
    expected = sum(card.chance(left) for card in deck) / total if total else 1.0
    return expected, new


class _Played:
    """A question while the days are played."""

    __slots__ = ("debt", "difficulty", "due", "reviewed", "stability")

    def __init__(self, stability: float, difficulty: float, reviewed: int, due: int) -> None:
        self.stability = stability
        self.difficulty = difficulty
        self.reviewed = reviewed
        self.due = due
        self.debt = 0.0

    @classmethod
    def first(cls, day: int, model: MemoryModel, *, is_right: bool) -> "_Played":
        """Return a question that is answered for the first time."""
        stability, difficulty = model.first(is_right=is_right)
        return cls(stability, difficulty, day, day + model.interval(stability))

    def chance(self, day: int) -> float:
        """Return the chance to recall it on a day."""
        return recall(self.stability, day - self.reviewed)

    def review(self, day: int, model: MemoryModel) -> None:
        """Answer it on a day."""
        self.debt += 1 - self.chance(day)
        is_right = self.debt < 1
        self.debt -= 0 if is_right else 1
        self.stability, self.difficulty = model.after(
            self.stability, self.difficulty, day - self.reviewed, is_right=is_right
        )
        self.reviewed = day
        self.due = day + model.interval(self.stability)


def start_of_day(day: date) -> datetime:
    """Return when a day begins where the person is."""
    return datetime.combine(day, time()).astimezone()
