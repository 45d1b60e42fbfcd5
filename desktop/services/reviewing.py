"""Spaced review: what is due, what the plan adds, and whether a date can be met."""

import uuid
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain import review_plan
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.drawing import by_need
from desktop.domain.mastery import recall_now
from desktop.domain.quiz.question import QuestionId
from desktop.domain.review_plan import Card, Forecast, Learner
from desktop.domain.scheduling import moment_of, recall
from desktop.domain.training import (
    OWN,
    ReviewPlan,
    Scope,
    Sitting,
    SittingKind,
    Tally,
)
from desktop.errors import InputProblem
from desktop.services.assembling import AssemblingService
from desktop.services.question_bank import QuestionBank
from desktop.storage.profile_store import ProfileStore

TRAINED = Changes(training=True)
MOST_MINUTES = 240
FARTHEST = timedelta(days=3 * 365)
USUAL_A_SITTING = 20
"""Questions of a review without a plan; a long absence is worked off in steps."""
_DAY = timedelta(days=1)


class Today(NamedTuple):
    """What there is to review today."""

    due: int
    """Questions that are due."""
    new: int
    """Questions the plan adds today."""
    waiting: int
    """Due ones that do not fit into today; they keep."""

    @property
    def total(self) -> int:
        """Return how many questions today's review has."""
        return self.due + self.new


class ReviewingService:
    """Reviews and the plan for them, by the person's own days.

    Deeds may raise EnvironmentProblem.
    """

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        assembling: AssemblingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self._assembling = assembling
        self._clock = clock

    # Today

    def count_due(self) -> int:
        """Return how many questions are due today, cheaply: for Home and the rail."""
        plan = self.plan()
        left = self._days_left(plan)
        if plan is None or (left != 0 and plan.scope == Scope()):
            end = self._end_of_today()
            answers = self._store.training.answers
            own = answers.due(end, only_own=True)
            return answers.count_due(end) - len(own) + len(self._asked(own))
        return len(self._due(plan))

    def today(self) -> Today:
        """Return what there is to review today."""
        plan = self.plan()
        due = len(self._due(plan))
        new = self._new(plan)
        if plan is None:
            return Today(min(due, USUAL_A_SITTING), 0, max(0, due - USUAL_A_SITTING))
        room = max(0, self._room(plan) - self._answered_today())
        share = review_plan.load(room, due, len(new), self._days_left(plan))
        return Today(share.due, share.new, due - share.due)

    def start_review(self) -> tuple[Sitting, Changes]:
        """Begin today's review: what is about to be forgotten first, then what is new.

        Raises:
            InputProblem: there is nothing to review today ("no-questions").
        """
        self._settle_clock()
        now = self._clock()
        plan = self.plan()
        due = review_plan.most_recalled_first(
            self._due(plan), lambda tally: recall_now(tally.stability, tally.reviewed, now)
        )
        if plan is None:
            chosen = [tally.question_id for tally in due[:USUAL_A_SITTING]]
        else:
            chosen = self._planned(plan, due, now)
        there = [question.id for question in self._bank.questions(chosen)]
        scope = plan.scope if plan else Scope()
        return self._assembling.start_chosen(SittingKind.REVIEW, there, scope)

    def _planned(self, plan: ReviewPlan, due: list[Tally], now: datetime) -> list[QuestionId]:
        new, left = self._new(plan), self._days_left(plan)
        room = max(review_plan.FEWEST_A_DAY, self._room(plan) - self._answered_today())
        share = review_plan.load(room, len(due), len(new), left)
        chosen = [tally.question_id for tally in due[: share.due]]
        if share.final and left is not None:
            chosen += self._weakest(plan, set(chosen), now, left)[: share.final]
        return chosen + new[: share.new]

    def _weakest(
        self, plan: ReviewPlan, without: set[QuestionId], now: datetime, left: int
    ) -> list[QuestionId]:
        """Return what will be recalled least on the date; what was seen today is left out."""
        today = self._start_of_today()
        others = [
            tally
            for tally in self._remembered(plan)
            if tally.question_id not in without and tally.answered < today
        ]

        def chance(tally: Tally) -> float:
            days = (now - moment_of(tally.reviewed)).days + left
            return recall(tally.stability, days)

        return [tally.question_id for tally in sorted(others, key=chance)]

    def _due(self, plan: ReviewPlan | None) -> list[Tally]:
        if self._days_left(plan) == 0:
            # On the day itself all that is remembered is due: no interval goes beyond it.
            today = self._start_of_today()
            return [t for t in self._remembered(plan) if t.answered < today]
        return self._within(plan, self._store.training.answers.due(self._end_of_today()))

    def _remembered(self, plan: ReviewPlan | None) -> list[Tally]:
        return self._within(plan, [t for t in self._store.training.answers.tallies() if t.due])

    def _asked(self, tallies: list[Tally]) -> list[Tally]:
        """Leave out own questions that were thrown away: nobody is asked them."""
        own = (each.question_id for each in tallies if each.question_id.startswith(OWN))
        there = {question.id for question in self._bank.questions(own)}
        return [t for t in tallies if not t.question_id.startswith(OWN) or t.question_id in there]

    def _within(self, plan: ReviewPlan | None, tallies: list[Tally]) -> list[Tally]:
        tallies = self._asked(tallies)
        pages = self._bank.pages(plan.scope) if plan else None
        if pages is None:
            return tallies
        allowed = frozenset(pages)
        return [tally for tally in tallies if tally.page_id in allowed]

    def _new(self, plan: ReviewPlan | None) -> list[QuestionId]:
        if plan is None or self._days_left(plan) is None:
            return []
        heads = self._bank.heads(plan.scope)
        tallies = self._store.training.answers.tallies_of(head.id for head in heads)
        fresh = [head for head in heads if head.id not in tallies]
        return list(by_need(fresh, {}, len(fresh), plan.id))

    def _answered_today(self) -> int:
        # The days that are counted are UTC's.
        answers = self._store.training.answers
        return answers.count_between(self._start_of_today(), self._end_of_today())

    def _settle_clock(self) -> None:
        """Let nothing wait longer than its interval from now: the clock was ahead once."""
        now = self._clock()
        answers = self._store.training.answers
        wrong = [
            tally
            for tally in answers.tallies()
            if tally.due and moment_of(tally.due) > now + timedelta(days=tally.interval) + _DAY
        ]
        if wrong:

            def move() -> None:
                for tally in wrong:
                    due = now + timedelta(days=tally.interval)
                    answers.move_due(tally.question_id, stamp(due))

            self._store.write(move)

    # The plan

    def plan(self) -> ReviewPlan | None:
        """Return the plan in force: none was made, it was dropped, or its date is over."""
        plan = self._store.training.review_plans.last()
        if plan is None or not (plan.ready_by or plan.minutes):
            return None
        if plan.ready_by and self._days_left(plan) is None:
            return None
        return plan

    def set_plan(
        self,
        ready_by: date | None,
        minutes: int,
        scope: Scope = Scope(),  # noqa: B008 - it cannot change
    ) -> tuple[ReviewPlan, Changes]:
        """Plan to be ready by a day with so many minutes a day; ask `forecast` first.

        Raises:
            InputProblem: the day is over or too far away, or there are no such minutes.
        """
        today = self._today()
        if ready_by is not None and not today <= ready_by <= today + FARTHEST:
            raise InputProblem("day", ready_by.isoformat())
        if not 1 <= minutes <= MOST_MINUTES:
            raise InputProblem("minutes", str(minutes))
        day = ready_by.isoformat() if ready_by else ""
        return self._keep(ReviewPlan("", day, minutes, scope, "", "")), TRAINED

    def drop_plan(self) -> Changes:
        """Review without a plan from now on."""
        if self.plan() is None:
            return NO_CHANGES
        self._keep(ReviewPlan("", "", 0, Scope(), "", ""))
        return TRAINED

    def _keep(self, plan: ReviewPlan) -> ReviewPlan:
        now = stamp(self._clock())
        kept = plan._replace(id=str(uuid.uuid4()), created=now, changed=now)
        self._store.write(lambda: self._store.training.review_plans.put(kept))
        return kept

    def forecast(
        self,
        ready_by: date,
        minutes: int,
        scope: Scope = Scope(),  # noqa: B008 - it cannot change
    ) -> Forecast:
        """Foretell whether everything can be ready by a day, and how many minutes would do."""
        plan = ReviewPlan("", ready_by.isoformat(), minutes, scope, "", "")
        now = self._clock()
        today = review_plan.start_of_day(self._today())
        # Own questions have no page, so that a plan, which is about the guide, leaves them out.
        cards = [
            Card(
                tally.stability,
                tally.difficulty,
                min(0, -(now - moment_of(tally.reviewed)).days),
                (moment_of(tally.due) - today).days,
            )
            for tally in self._remembered(plan)
            if not tally.question_id.startswith(OWN)
        ]
        left = max(0, (ready_by - self._today()).days)
        return review_plan.forecast(cards, len(self._new(plan)), left, minutes, self.learner())

    def pace(self) -> float:
        """Return the seconds this person needs for an answer, as far as is known."""
        return self.learner().pace

    def learner(self) -> Learner:
        """Return how this person answers, as far as is known."""
        counts = self._store.training.answers.day_counts(stamp(self._clock() - 60 * _DAY)[:10])
        attempts = sum(count.attempts for count in counts)
        seconds = sum(count.seconds for count in counts)
        right = sum(count.right for count in counts)
        # Twenty imagined answers of the usual kind: a few real ones prove nothing.
        usual = Learner()
        return Learner(
            (seconds + 20 * usual.pace) / (attempts + 20) if seconds else usual.pace,
            (right + 20 * usual.right_at_first) / (attempts + 20),
        )

    def _room(self, plan: ReviewPlan) -> int:
        return review_plan.capacity(plan.minutes, self.learner().pace)

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _start_of_today(self) -> str:
        return stamp(review_plan.start_of_day(self._today()))

    def _end_of_today(self) -> str:
        """Return the moment before which what is due is due today."""
        return stamp(review_plan.start_of_day(self._today() + _DAY))

    def _days_left(self, plan: ReviewPlan | None) -> int | None:
        return review_plan.days_left(plan.ready_by, self._today()) if plan else None
