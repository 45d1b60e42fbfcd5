"""What "read", "practised" and "mastered" mean: here and nowhere else.

- A page is read when its reading progress says so: the person reached its end, or ticked it.
- A question is practised when it was answered at least once.
- A question is mastered when it will most likely still be recalled in a month: the chance to
  recall it `MONTH` days from now, without looking at it again, is at least `LIKELY`. One right
  answer is not enough for that, two on different days can be. Mastery fades with time and comes
  back with a review.
- Recall of a page or a stage is the mean chance to recall its questions today; a question that
  was never answered counts as not recalled.

Raw percentages of right answers are shown nowhere as mastery: they say what was, not what stays.
"""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.scheduling import days_between, days_until, moment_of, recall

MONTH = 30
LIKELY = 0.8
_DAYS_OF_STABILITY = days_until(1.0, LIKELY)


class Standing(NamedTuple):
    """How far a person is with some pages. Shares are of all pages or questions there are."""

    pages: int = 0
    read: int = 0
    questions: int = 0
    practised: int = 0
    mastered: int = 0
    recalled: float = 0.0
    """The sum of the chances to recall today; divide by `questions` for the mean."""

    @property
    def recall(self) -> float:
        """Return the mean chance to recall a question today."""
        return self.recalled / self.questions if self.questions else 0.0

    def plus(self, other: "Standing") -> "Standing":
        """Return the standing in both together."""
        return Standing(
            self.pages + other.pages,
            self.read + other.read,
            self.questions + other.questions,
            self.practised + other.practised,
            self.mastered + other.mastered,
            self.recalled + other.recalled,
        )


def recall_now(stability: float, reviewed: str, now: datetime) -> float:
    """Return the chance to recall a question now."""
    return recall(stability, days_between(moment_of(reviewed), now)) if stability > 0 else 0.0


def is_mastered(stability: float, days: float) -> bool:
    """Return whether a question is mastered so many days after its last review."""
    return stability > 0 and days + MONTH <= stability * _DAYS_OF_STABILITY
