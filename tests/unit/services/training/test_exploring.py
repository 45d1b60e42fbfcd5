"""Scenarios: choice by choice, back again, and other paths."""

import pytest

from desktop.domain.annotations import NO_CHANGES
from desktop.domain.scenes import Scene
from desktop.errors import InputProblem
from desktop.services.training import Training
from desktop.storage.profile_store import ProfileStore
from tests.unit.services.training.conftest import Reopen

STORY = "scenario.advert-before-the-holiday"


def play(training: Training, scene: Scene, place: int = 0) -> Scene:
    while scene.ending is None:
        scene, _ = training.exploring.choose(scene.run.id, place)
    return scene


def test_a_scenario_begins_at_its_first_step(training: Training) -> None:
    scene, _ = training.exploring.begin(STORY)
    assert scene.step is not None
    assert scene.step.id == "requirements"
    assert scene.taken == ()


def test_a_choice_has_a_consequence_and_leads_on(training: Training) -> None:
    scene, _ = training.exploring.begin(STORY)
    scene, _ = training.exploring.choose(scene.run.id, 1)
    assert scene.taken[-1].choice.consequence
    assert scene.step is not None
    assert scene.step.id == "criteria"


def test_a_new_run_of_the_program_goes_on_where_it_was(training: Training, reopen: Reopen) -> None:
    scene, _ = training.exploring.begin(STORY)
    scene, _ = training.exploring.choose(scene.run.id, 1)
    again = reopen()
    listed = next(each for each in again.exploring.scenarios() if each.head.id == STORY)
    assert listed.open_run == scene.run
    assert again.exploring.scene(scene.run.id) == scene


@pytest.mark.parametrize("place", [-1, 3, 99])
def test_a_choice_that_is_not_there_changes_nothing(training: Training, place: int) -> None:
    scene, _ = training.exploring.begin(STORY)
    assert training.exploring.choose(scene.run.id, place) == (scene, NO_CHANGES)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_way_comes_to_an_ending(training: Training, place: int) -> None:
    for listed in training.exploring.scenarios():
        scene = play(training, training.exploring.begin(listed.head.id)[0], place)
        assert scene.ending is not None
        assert scene.run.ending_id == scene.ending.id
        assert training.exploring.choose(scene.run.id, 0)[1] == NO_CHANGES


def test_the_last_choice_can_be_taken_back(training: Training) -> None:
    begun, _ = training.exploring.begin(STORY)
    training.exploring.choose(begun.run.id, 1)
    scene, _ = training.exploring.step_back(begun.run.id)
    assert (scene.step, scene.taken) == (begun.step, ())
    assert training.exploring.step_back(begun.run.id)[1] == NO_CHANGES


def test_the_map_shows_the_path_taken(training: Training) -> None:
    scene = play(training, training.exploring.begin(STORY)[0], 1)
    shown = training.exploring.path_map(scene.run.id)
    taken = [
        (step.step.id, choice.place)
        for step in shown.steps
        for choice in step.choices
        if choice.is_taken
    ]
    assert taken == list(scene.run.path)
    assert [each.ending.id for each in shown.endings if each.is_reached] == [scene.run.ending_id]
    assert shown.steps[0].depth == 0
    assert shown.open_choices == 2 * len(taken)


def test_another_path_can_be_explored_from_any_step(training: Training) -> None:
    first = play(training, training.exploring.begin(STORY)[0], 1)
    scene, _ = training.exploring.explore_from(first.run.id, "time")
    assert scene.step is not None
    assert (scene.step.id, len(scene.taken)) == ("time", 2)
    second = play(training, scene, 2)
    shown = training.exploring.path_map(second.run.id)
    known = sum(choice.is_known for step in shown.steps for choice in step.choices)
    mine = sum(choice.is_taken for step in shown.steps for choice in step.choices)
    assert known > mine
    listed = next(each for each in training.exploring.scenarios() if each.head.id == STORY)
    assert listed.endings_found == len({first.run.ending_id, second.run.ending_id})


def test_an_ending_is_noted_for_the_module(training: Training) -> None:
    module = training.studying.modules()[1].module
    scene = play(training, training.exploring.begin(module.scenario_id)[0])
    assert training.studying.module(module.id).state.run_id == scene.run.id
    assert training.studying.record().scenarios == 1


def test_where_the_scenario_was_changed_the_path_stops(
    training: Training, profile: ProfileStore
) -> None:
    scene, _ = training.exploring.begin(STORY)
    changed = scene.run._replace(path=(("requirements", 0), ("gone", 1), ("time", 0)))
    with profile.transaction():
        profile.training.scenario_runs.put(changed)
    scene = training.exploring.scene(scene.run.id)
    assert [taken.step.id for taken in scene.taken] == ["requirements"]
    assert play(training, scene).ending is not None


def test_a_scenario_that_is_not_there_is_said_so(training: Training) -> None:
    with pytest.raises(InputProblem):
        training.exploring.begin("scenario.nothing")
