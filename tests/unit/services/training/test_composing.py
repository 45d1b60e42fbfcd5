"""A person's own questions and sets, and doubts about the guide's."""

from dataclasses import replace

import pytest

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import SetId
from desktop.errors import InputProblem
from desktop.services.composing import ComposingService
from desktop.services.doubting import LONGEST_DOUBT
from desktop.services.training import Training
from tests.personal import Clock
from tests.unit.domain.quiz.examples import example

BUS = QuestionId("plan.outcomes.bus-screens")


@pytest.fixture
def composing(training: Training) -> ComposingService:
    return training.composing


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_any_kind_is_kept(
    training: Training, composing: ComposingService, kind: str
) -> None:
    made, changes = composing.add_question(example(kind))
    assert changes == Changes(own_questions=True)
    assert made == replace(example(kind), id=made.id)
    assert composing.question(made.id) == training.bank.question(made.id) == made


def test_a_question_with_faults_is_kept_and_not_asked(
    training: Training, composing: ComposingService
) -> None:
    made, _ = composing.add_question(example("single", options=[]))
    assert composing.questions() == [made]
    assert training.bank.question(made.id) is None


def test_a_changed_question_takes_the_place_of_the_old(composing: ComposingService) -> None:
    made, _ = composing.add_question(example("single"))
    changed, _ = composing.change_question(replace(made, stem="Better?"))
    assert composing.questions() == [changed]
    with pytest.raises(KeyError):
        composing.change_question(example("single"))


def test_a_question_of_the_guide_is_adapted_as_a_copy(
    training: Training, composing: ComposingService
) -> None:
    made, _ = composing.adapt(BUS)
    original = training.bank.question(BUS)
    assert original is not None
    assert made == replace(original, id=made.id)
    copy, _ = composing.adapt(made.id)
    assert copy.id != made.id
    with pytest.raises(InputProblem):
        composing.adapt(QuestionId("nowhere"))


def test_the_trash_gives_back_what_it_holds(
    training: Training, composing: ComposingService
) -> None:
    made, _ = composing.add_question(example("single"))
    whole, _ = composing.add_set("Mine", [made.id])
    composing.set_trashed([made.id], is_trashed=True)
    assert composing.questions() == []
    assert composing.set_questions(whole.id) == []
    assert training.bank.question(made.id) is None
    composing.set_trashed([made.id], is_trashed=False)
    assert composing.set_questions(whole.id) == [made]


def test_an_emptied_trash_is_gone_for_good(composing: ComposingService) -> None:
    made, _ = composing.add_question(example("single"))
    whole, _ = composing.add_set("Mine", [made.id])
    assert composing.purge_trash() == NO_CHANGES
    composing.set_trashed([made.id], is_trashed=True)
    composing.set_set_trashed(whole.id, is_trashed=True)
    assert composing.purge_trash() == Changes(own_questions=True)
    assert composing.questions(is_trashed=True) == []
    assert composing.sets(is_trashed=True) == []


def test_the_question_changed_last_comes_first(composing: ComposingService, clock: Clock) -> None:
    first, _ = composing.add_question(example("single"))
    clock.move(minutes=1)
    second, _ = composing.add_question(example("order"))
    assert [each.id for each in composing.questions()] == [second.id, first.id]


def test_a_set_keeps_its_order(composing: ComposingService) -> None:
    made, _ = composing.add_question(example("single"))
    whole, _ = composing.add_set("  For   Monday ", [made.id, BUS])
    assert whole.title == "For Monday"
    assert [each.id for each in composing.set_questions(whole.id)] == [made.id, BUS]
    composing.arrange_set(whole.id, [BUS, made.id])
    assert [each.id for each in composing.set_questions(whole.id)] == [BUS, made.id]
    added, _ = composing.add_question(example("order"), whole.id)
    assert composing.set_questions(whole.id)[-1] == added


def test_sets_are_put_in_order_by_hand(composing: ComposingService) -> None:
    one, two, three = (composing.add_set(title)[0].id for title in ("1", "2", "3"))
    composing.move_set(three, one)
    assert [each.id for each in composing.sets()] == [three, one, two]
    composing.move_set(three, None)
    assert [each.id for each in composing.sets()] == [one, two, three]


@pytest.mark.parametrize("title", ["", "  ", "x" * 121])
def test_a_set_needs_a_title(composing: ComposingService, title: str) -> None:
    with pytest.raises(InputProblem, match="title"):
        composing.add_set(title)
    whole, _ = composing.add_set("Mine")
    with pytest.raises(InputProblem, match="title"):
        composing.rename_set(whole.id, title)
    assert composing.rename_set(whole.id, "Ours")[0].title == "Ours"


def test_an_import_is_a_set_of_new_questions(composing: ComposingService) -> None:
    whole, _ = composing.import_set("From elsewhere", [example("single"), example("poll")])
    questions = composing.set_questions(whole.id)
    assert [each.kind for each in questions] == ["single", "poll"]
    assert all(each.id.startswith("own:") for each in questions)


def test_an_import_that_cannot_be_stored_leaves_nothing(composing: ComposingService) -> None:
    with pytest.raises(InputProblem):
        composing.import_set("", [example("single")])
    assert composing.questions() == []


def test_a_set_that_is_not_there_is_a_mistake_of_the_caller(composing: ComposingService) -> None:
    with pytest.raises(KeyError):
        composing.set_questions(SetId("nowhere"))


# Doubts


def test_a_doubt_is_kept_until_it_is_withdrawn(training: Training) -> None:
    doubt, _ = training.doubting.report(BUS, " Two are right. ", 2)
    assert (doubt.text, doubt.answer) == ("Two are right.", "2")
    assert training.doubting.all() == [doubt]
    training.doubting.withdraw(doubt.id)
    assert training.doubting.all() == []


def test_a_doubt_has_a_length(training: Training) -> None:
    with pytest.raises(InputProblem, match="too-long"):
        training.doubting.report(BUS, "x" * (LONGEST_DOUBT + 1))
