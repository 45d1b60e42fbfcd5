"""Where a run of a scenario stands, the map of its path, and the paths not taken."""

from typing import NamedTuple

from desktop.domain.curriculum import Choice, Ending, Scenario, Step
from desktop.domain.training import ScenarioRun


class Taken(NamedTuple):
    """A choice that was made, with the step it was made at."""

    step: Step
    choice: Choice
    place: int


class Scene(NamedTuple):
    """What a run shows now: a step to decide, or an ending."""

    run: ScenarioRun
    scenario: Scenario
    taken: tuple[Taken, ...]
    """The choices so far; the consequence of the last one leads to this scene."""
    step: Step | None
    ending: Ending | None


class MapChoice(NamedTuple):
    """A line of the map from a step to the next or to an ending."""

    place: int
    choice: Choice
    is_taken: bool
    """In this run."""
    is_known: bool
    """In this run or an earlier one; what lies behind others stays untold."""


class MapStep(NamedTuple):
    """A point of the map. `depth` is the fewest choices that lead there."""

    step: Step
    depth: int
    is_visited: bool
    choices: tuple[MapChoice, ...]


class MapEnding(NamedTuple):
    """An ending on the map; its title is told only once it was reached."""

    ending: Ending
    depth: int
    is_reached: bool
    is_known: bool


class PathMap(NamedTuple):
    """The whole scenario as a map, in the order it is walked."""

    steps: tuple[MapStep, ...]
    endings: tuple[MapEnding, ...]

    @property
    def open_choices(self) -> int:
        """Return how many choices at steps that are known were never made."""
        return sum(
            not choice.is_known
            for step in self.steps
            if any(choice.is_known for choice in step.choices)
            for choice in step.choices
        )


def scene_of(scenario: Scenario, run: ScenarioRun) -> Scene:
    """Walk a path; where this edition's scenario differs from it, the walk stops there."""
    taken: list[Taken] = []
    here = scenario.start_id
    for step_id, place in run.path:
        step = scenario.steps.get(here)
        if step is None or step_id != here or not 0 <= place < len(step.choices):
            break
        taken.append(Taken(step, step.choices[place], place))
        here = step.choices[place].next_id
    return Scene(run, scenario, tuple(taken), scenario.steps.get(here), scenario.endings.get(here))


def path_map(scenario: Scenario, run: ScenarioRun, earlier: tuple[ScenarioRun, ...]) -> PathMap:
    """Return the map of a scenario with the path of a run, and what earlier runs have shown."""
    walked = [scene_of(scenario, each) for each in (run, *earlier)]
    mine = {(taken.step.id, taken.place) for taken in walked[0].taken}
    known = {(taken.step.id, taken.place) for scene in walked for taken in scene.taken}
    visited = {taken.step.id for taken in walked[0].taken}
    visited |= {walked[0].step.id} if walked[0].step else set()
    reached = [scene.ending.id if scene.ending else "" for scene in walked]
    depths = _depths(scenario)
    steps = tuple(
        MapStep(
            step,
            depths.get(step.id, 0),
            step.id in visited,
            tuple(
                MapChoice(place, choice, (step.id, place) in mine, (step.id, place) in known)
                for place, choice in enumerate(step.choices)
            ),
        )
        for step in sorted(scenario.steps.values(), key=lambda each: depths.get(each.id, 0))
    )
    endings = tuple(
        MapEnding(ending, depths.get(ending.id, 0), ending.id == reached[0], ending.id in reached)
        for ending in scenario.endings.values()
    )
    return PathMap(steps, endings)


def _depths(scenario: Scenario) -> dict[str, int]:
    depths = {scenario.start_id: 0}
    waiting = [scenario.start_id]
    while waiting:
        here = waiting.pop(0)
        step = scenario.steps.get(here)
        for choice in step.choices if step else ():
            if choice.next_id not in depths:
                depths[choice.next_id] = depths[here] + 1
                waiting.append(choice.next_id)
    return depths
