"""Write a profile of somebody who trained for seven weeks: for pictures, and for trying things out.

Run `python scripts/sample_training.py DATA_FOLDER`; the folder may hold the sample notes already.
"""

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop import paths
from desktop.domain.library import PageId
from desktop.domain.quiz.question import Option, QuestionId
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.single import Single
from desktop.domain.training import Confidence, Scope, Sitting, SittingKind
from desktop.services.assembling import AssemblingService
from desktop.services.reading import ReadingService
from desktop.services.reviewing import ReviewingService
from desktop.services.tracking import TrackingService
from desktop.services.training import Training
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore

WEEKS = 7
LEARNER = "Ana Example"
MODULES = ("module.foundations", "module.planning", "module.market")
OPEN_PAGE = "award.evaluate"
OPEN = ("five-or-seven", "early-bird", "prices-first", "five-members", "scoring-meeting", "note")
ANSWERED = 2
OWN_SET = "Street lights: before the tender"
FROM_GUIDE = ("plan.user-needs", "market.criteria", "delivery.performance")


class Learner:
    """Somebody who answers better from week to week, always the same way."""

    def __init__(self, data: Path) -> None:
        self.now = datetime.now(UTC).replace(hour=17, minute=0) - timedelta(weeks=WEEKS)
        self._random = random.Random(7)
        # Seeds of their own, so that every run draws the same questions.
        seeds = random.Random(11)
        self._content = ContentStore(paths.find().content)
        self._store = ProfileStore(
            data / "profiles" / "Main", lambda: self.now, backups=data / "backups"
        )
        reading = ReadingService(self._content, lambda: None)
        self.tracking = TrackingService(self._store, reading, lambda: self.now)
        self.training = Training(self._store, reading, lambda: self.now)
        self.assembling = AssemblingService(
            self._store,
            self.training.bank,
            lambda: self.now,
            lambda: f"{seeds.getrandbits(48):012x}",
        )
        self.training.reviewing = ReviewingService(
            self._store, self.training.bank, self.assembling, lambda: self.now
        )

    def close(self) -> None:
        """Close what was opened."""
        self.training.close()
        self._store.close()
        self._content.close()

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def work_through(self, sitting: Sitting, chance: float, most: int = 100) -> None:
        """Answer the questions of a sitting, so many at the most, with a chance to be right."""
        practising = self.training.practising
        turn = practising.current(sitting.id)
        for _ in range(most):
            if turn is None:
                break
            is_right = self._random.random() < chance
            self.wait(seconds=self._random.randint(12, 40))
            turn = practising.answer(
                turn,
                turn.question.solution if is_right else turn.question.empty,
                self._sureness(is_right=is_right),
                self._random.randint(9, 35),
            )[0].following

    def _sureness(self, *, is_right: bool) -> Confidence:
        tells = self._random.random()
        if tells < 0.4:
            return Confidence.NONE
        if is_right:
            return Confidence.SURE if tells < 0.8 else Confidence.UNSURE
        return Confidence.GUESS if tells < 0.75 else Confidence.UNSURE

    def read_module(self, module_id: str, share: float = 1.0) -> None:
        """Read the pages of a module, or the first ones of them."""
        pages = self.training.studying.module(module_id).module.reading
        for page in pages[: round(len(pages) * share)]:
            self.tracking.mark(page, is_read=True)

    def play(self, scenario_id: str, choice: int, most: int = 20) -> None:
        """Play a scenario with the same kind of choice at every step."""
        scene, _ = self.training.exploring.begin(scenario_id)
        for _ in range(most):
            if scene.step is None:
                break
            place = min(choice, len(scene.step.choices) - 1)
            scene, _ = self.training.exploring.choose(scene.run.id, place)


def main(data: Path) -> None:
    """Write the profile; whatever is there is added to."""
    learner = Learner(data)
    training = learner.training
    for week in range(WEEKS):
        chance = 0.6 + 0.05 * week
        module_id = MODULES[week * len(MODULES) // WEEKS]
        learner.read_module(module_id, 0.6 if module_id == MODULES[-1] else 1.0)
        for _ in range(3):
            sitting, _ = learner.assembling.start_module_practice(module_id)
            learner.work_through(sitting, chance)
            if training.reviewing.today().total:
                review, _ = training.reviewing.start_review()
                learner.work_through(review, chance + 0.1, 12)
                if training.practising.current(review.id):
                    training.practising.leave(review.id)
            learner.wait(days=2)
        if week in (2, 4):
            check, _ = learner.assembling.start_check(module_id)
            learner.work_through(check, 0.95)
            if training.practising.result(check.id).is_passed:
                training.studying.issue_certificate(check.id, LEARNER)
        learner.wait(days=1)
    learner.play("scenario.parking-sensors", 0)
    learner.play("scenario.parking-sensors", 1)
    learner.play("scenario.firms-that-never-bid", 0)
    training.reviewing.set_plan((learner.now + timedelta(days=40)).date(), 15)
    _compose(learner)
    learner.now = datetime.now(UTC)
    sitting, _ = learner.assembling.start_chosen(
        SittingKind.PRACTICE,
        [QuestionId(f"{OPEN_PAGE}.{name}") for name in OPEN],
        Scope(page_ids=(PageId(OPEN_PAGE),)),
    )
    learner.work_through(sitting, 1.0, ANSWERED)
    learner.close()


def _compose(learner: Learner) -> None:
    """Write a set: two own questions and some of the guide."""
    composing, bank = learner.training.composing, learner.training.bank
    heads = [bank.heads(Scope(page_ids=(PageId(page),)))[0].id for page in FROM_GUIDE]
    made, _ = composing.add_set(OWN_SET, heads)
    composing.add_question(
        Single(
            stem="Our street lights report each fault themselves. Who must see the report first?",
            explanation="The contract counts the hours from the report, not from the phone call.",
            options=(
                Option("The firm that keeps the lights", is_right=True),
                Option("The mayor’s office", why="It hears of it in the weekly summary."),
                Option("The neighbours", why="They see it on the city map an hour later."),
            ),
        ),
        made.id,
    )
    composing.add_question(
        Short(
            stem="What do we call the time in which a broken lamp must work again?",
            explanation="It stands in the service level agreement.",
            answers=("repair time", "time to repair"),
        ),
        made.id,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
