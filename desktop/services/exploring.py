"""Scenarios: played choice by choice, resumed, walked back, and explored on other paths."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.curriculum import Scenario, ScenarioHead
from desktop.domain.scenes import PathMap, Scene, path_map, scene_of
from desktop.domain.training import RunId, ScenarioRun
from desktop.errors import InputProblem
from desktop.services.module_states import ModuleStates
from desktop.services.question_bank import QuestionBank
from desktop.storage.profile_store import ProfileStore

TRAINED = Changes(training=True)


class ScenarioOverview(NamedTuple):
    """A scenario as a line of a list, with how far a person is."""

    head: ScenarioHead
    endings: int
    endings_found: int
    open_run: ScenarioRun | None
    """A run to go on with."""


class ExploringService:
    """Plays scenarios. Deeds may raise EnvironmentProblem; every choice is stored when made."""

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self._clock = clock
        self._modules = ModuleStates(store, clock)

    def scenarios(self) -> list[ScenarioOverview]:
        """Return all scenarios in their order."""
        runs = self._store.training.scenario_runs.all()
        found = []
        for head in self._bank.content.scenarios():
            mine = [run for run in runs if run.scenario_id == head.id]
            scenario = self._scenario(head.id)
            reached = {run.ending_id for run in mine} & scenario.endings.keys()
            waiting = [run for run in mine if not run.ending_id]
            found.append(
                ScenarioOverview(
                    head, len(scenario.endings), len(reached), waiting[-1] if waiting else None
                )
            )
        return found

    def begin(self, scenario_id: str) -> tuple[Scene, Changes]:
        """Begin a scenario anew.

        Raises:
            InputProblem: this edition has no such scenario.
        """
        scenario = self._scenario(scenario_id)
        now = stamp(self._clock())
        run = ScenarioRun(
            RunId(str(uuid.uuid4())), scenario_id, self._bank.version, (), "", now, now
        )
        self._store.write(lambda: self._store.training.scenario_runs.put(run))
        return scene_of(scenario, run), TRAINED

    def scene(self, run_id: RunId) -> Scene:
        """Return where a run stands."""
        run = self._run(run_id)
        return scene_of(self._scenario(run.scenario_id), run)

    def choose(self, run_id: RunId, place: int) -> tuple[Scene, Changes]:
        """Make a choice at the step a run has come to; at an ending nothing happens."""
        before = self.scene(run_id)
        if before.step is None or not 0 <= place < len(before.step.choices):
            return before, NO_CHANGES
        path = tuple((taken.step.id, taken.place) for taken in before.taken)
        run = before.run._replace(
            path=(*path, (before.step.id, place)), changed=stamp(self._clock())
        )
        after = scene_of(before.scenario, run)
        if after.ending:
            run = run._replace(ending_id=after.ending.id)
            after = after._replace(run=run)

        def store() -> None:
            self._store.training.scenario_runs.put(run)
            if run.ending_id:
                for module in self._bank.content.modules():
                    if module.scenario_id == run.scenario_id:
                        self._modules.played(module.id, run.id)

        self._store.write(store)
        return after, TRAINED

    def step_back(self, run_id: RunId) -> tuple[Scene, Changes]:
        """Take the last choice of a run that has not ended back."""
        before = self.scene(run_id)
        if before.ending or not before.taken:
            return before, NO_CHANGES
        path = tuple((taken.step.id, taken.place) for taken in before.taken[:-1])
        return self._put(before.run._replace(path=path))

    def explore_from(self, run_id: RunId, step_id: str) -> tuple[Scene, Changes]:
        """Begin a new run that has come to a step of an earlier one, to choose otherwise there."""
        before = self.scene(run_id)
        path = []
        for taken in before.taken:
            if taken.step.id == step_id:
                break
            path.append((taken.step.id, taken.place))
        now = stamp(self._clock())
        return self._put(
            ScenarioRun(
                RunId(str(uuid.uuid4())),
                before.run.scenario_id,
                self._bank.version,
                tuple(path),
                "",
                now,
                now,
            )
        )

    def _put(self, run: ScenarioRun) -> tuple[Scene, Changes]:
        run = run._replace(changed=stamp(self._clock()))
        self._store.write(lambda: self._store.training.scenario_runs.put(run))
        return scene_of(self._scenario(run.scenario_id), run), TRAINED

    def path_map(self, run_id: RunId) -> PathMap:
        """Return the map of a run's path with what earlier runs of the scenario have shown."""
        run = self._run(run_id)
        others = tuple(
            each
            for each in self._store.training.scenario_runs.all()
            if each.scenario_id == run.scenario_id and each.id != run.id
        )
        return path_map(self._scenario(run.scenario_id), run, others)

    def _run(self, run_id: RunId) -> ScenarioRun:
        run = self._store.training.scenario_runs.get(run_id)
        if run is None:
            raise KeyError(run_id)
        return run

    def _scenario(self, scenario_id: str) -> Scenario:
        scenario = self._bank.content.scenario(scenario_id)
        if scenario is None:
            raise InputProblem("scenario", scenario_id)
        return scenario
