"""Modules from objectives to certificate, and the record of what was studied."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Changes
from desktop.domain.curriculum import Module, ScenarioHead
from desktop.domain.library import PageId
from desktop.domain.training import Certificate, ModuleState, SittingId, SittingKind, SittingState
from desktop.errors import InputProblem
from desktop.services.module_states import ModuleStates
from desktop.services.practising import PractisingService
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.storage.profile_store import ProfileStore

LONGEST_NAME = 80
TRAINED = Changes(training=True)


class ReadingLine(NamedTuple):
    """A page of a module's reading list."""

    page_id: PageId
    number: str
    title: str
    is_read: bool


class ModuleOverview(NamedTuple):
    """A module and how far a person is with it."""

    module: Module
    state: ModuleState
    reading: tuple[ReadingLine, ...]
    scenario: ScenarioHead | None
    practised: int
    """Questions on the module's pages that were answered at least once,"""
    questions: int
    """of so many."""
    open_sittings: tuple[SittingId, ...]
    """Practice or check of this module to go on with, the latest first."""

    @property
    def is_passed(self) -> bool:
        """Whether the check was passed."""
        return bool(self.state.passed)


class StudyRecord(NamedTuple):
    """What a person studied, for a printed record."""

    modules: tuple[ModuleOverview, ...]
    certificates: tuple[Certificate, ...]
    pages_read: int
    answers: int
    days: int
    """Days (UTC) on which questions were answered."""
    seconds: int
    """Time on pages and on questions."""
    scenarios: int
    """Scenarios played to an end."""
    content_version: str
    made: str


class StudyingService:
    """Modules, certificates and the study record. Deeds may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        reading: ReadingService,
        practising: PractisingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self._reading = reading
        self._practising = practising
        self._clock = clock
        self._states = ModuleStates(store, clock)

    def modules(self) -> list[ModuleOverview]:
        """Return all modules in their order with how far a person is."""
        return [self._overview(module) for module in self._bank.content.modules()]

    def module(self, module_id: str) -> ModuleOverview:
        """Return one module with how far a person is.

        Raises:
            InputProblem: this edition has no such module.
        """
        module = self._bank.content.module(module_id)
        if module is None:
            raise InputProblem("module", module_id)
        return self._overview(module)

    def _overview(self, module: Module) -> ModuleOverview:
        read = {each.page_id for each in self._store.progress.all() if each.is_read}
        reading = []
        for page_id in module.reading:
            title = self._reading.page_title(page_id)
            if title is not None:
                reading.append(ReadingLine(page_id, *title, page_id in read))
        heads = self._bank.content.heads(module.practice_pages)
        tallies = self._store.training.answers.tallies_of(head.id for head in heads)
        scenarios = {head.id: head for head in self._bank.content.scenarios()}
        waiting = tuple(
            sitting.id
            for sitting in self._practising.open_sittings()
            if sitting.scope.module_id == module.id
        )
        return ModuleOverview(
            module,
            self._states.get(module.id),
            tuple(reading),
            scenarios.get(module.scenario_id),
            len(tallies),
            len(heads),
            waiting,
        )

    # Certificates

    def best_check(self, module_id: str) -> SittingId | None:
        """Return the passed check of a module with the best score, the earliest of equals."""
        best: tuple[float, SittingId] | None = None
        for sitting in reversed(self._store.training.sittings.finished(SittingKind.CHECK)):
            if sitting.scope.module_id == module_id:
                result = self._practising.result(sitting.id)
                if result.is_passed and (best is None or result.score > best[0]):
                    best = (result.score, sitting.id)
        return best[1] if best else None

    def issue_certificate(self, sitting_id: SittingId, name: str) -> tuple[Certificate, Changes]:
        """Make a passed check out to a name. It is a record of self-study and nothing official.

        Raises:
            InputProblem: the name is empty or too long, or the check was not passed.
        """
        usable = " ".join(name.split())
        if not usable or len(usable) > LONGEST_NAME:
            raise InputProblem("name", name[: LONGEST_NAME + 1])
        result = self._practising.result(sitting_id)
        sitting = result.sitting
        is_over = sitting.state is SittingState.FINISHED
        if sitting.kind is not SittingKind.CHECK or not is_over or not result.is_passed:
            raise InputProblem("not-passed", sitting_id)
        module = self._bank.content.module(sitting.scope.module_id)
        now = stamp(self._clock())
        certificate = Certificate(
            str(uuid.uuid4()),
            sitting.scope.module_id,
            sitting_id,
            usable,
            module.title if module else sitting.scope.module_id,
            result.score,
            result.questions,
            sitting.content_version,
            now,
            now,
        )
        self._store.write(lambda: self._store.training.certificates.put(certificate))
        return certificate, TRAINED

    def certificates(self) -> list[Certificate]:
        """Return the certificates that were issued, the first ones first."""
        return self._store.training.certificates.all()

    def record(self) -> StudyRecord:
        """Return what a person studied."""
        training = self._store.training
        progress = self._store.progress.all()
        days = training.answers.day_totals()
        played = {run.scenario_id for run in training.scenario_runs.all() if run.ending_id}
        return StudyRecord(
            tuple(self.modules()),
            tuple(self.certificates()),
            sum(each.is_read for each in progress),
            training.answers.count(),
            len(days),
            sum(each.seconds for each in progress) + sum(day.seconds for day in days),
            len(played),
            self._bank.version,
            stamp(self._clock()),
        )
