"""A person's own questions and sets, and doubts about the guide's."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import SetId
from desktop.errors import InputProblem
from desktop.services.composing import ComposingService
from desktop.services.doubting import LONGEST_DOUBT
from desktop.services.training import Training
from tests.personal import Clock
from tests.unit.domain.quiz.examples import example
from tests.unit.services.training.conftest import Learner

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


def test_a_question_in_the_trash_keeps_its_place_whatever_is_moved(
    composing: ComposingService,
) -> None:
    one, two, three = (
        composing.add_question(example(k))[0].id for k in ("single", "order", "poll")
    )
    whole, _ = composing.add_set("Mine", [one, two, BUS, three])
    composing.set_trashed([two], is_trashed=True)
    composing.arrange_set(whole.id, [three, one, BUS])
    composing.set_trashed([two], is_trashed=False)
    assert [each.id for each in composing.set_questions(whole.id)] == [three, one, two, BUS]


def test_what_is_in_no_set_is_found(composing: ComposingService) -> None:
    loose, _ = composing.add_question(example("single"))
    bound, _ = composing.add_question(example("order"))
    whole, _ = composing.add_set("Mine", [bound.id])
    assert composing.loose_questions() == [loose]
    composing.set_set_trashed(whole.id, is_trashed=True)
    assert {each.id for each in composing.loose_questions()} == {loose.id, bound.id}


def test_a_question_is_adapted_in_its_place(composing: ComposingService) -> None:
    other, _ = composing.add_question(example("single"))
    whole, _ = composing.add_set("Mine", [BUS, other.id])
    made, _ = composing.adapt_in_place(BUS, whole.id)
    assert [each.id for each in composing.set_questions(whole.id)] == [made.id, other.id]
    with pytest.raises(InputProblem):
        composing.adapt_in_place(QuestionId("nowhere"), whole.id)


# What can be undone


Deed = Callable[[ComposingService, SetId, QuestionId], object]
DEEDS: dict[str, Deed] = {
    "a question is added": lambda c, whole, _: c.add_question(example("order"), whole),
    "one is adapted": lambda c, whole, _: c.adapt_in_place(BUS, whole),
    "one is thrown away": lambda c, _, own: c.set_trashed([own], is_trashed=True),
    "a set is made": lambda c, *_: c.add_set("Another", [BUS]),
    "a set comes in": lambda c, *_: c.import_set("From elsewhere", [example("poll")]),
    "a set is renamed": lambda c, whole, _: c.rename_set(whole, "Ours"),
    "a set is arranged": lambda c, whole, own: c.arrange_set(whole, [own]),
    "a set is moved": lambda c, whole, _: c.move_set(whole, None),
    "a set is thrown away": lambda c, whole, _: c.set_set_trashed(whole, is_trashed=True),
}


def state(composing: ComposingService) -> list[tuple[str, list[Question]]]:
    return [(one.title, composing.set_questions(one.id)) for one in composing.sets()]


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_is_undone(training: Training, composing: ComposingService, deed: str) -> None:
    own, _ = composing.add_question(example("single"))
    whole, _ = composing.add_set("Mine", [BUS, own.id])
    composing.add_set("Last", [own.id])
    before, loose = state(composing), composing.loose_questions()
    DEEDS[deed](composing, whole.id, own.id)
    assert state(composing) != before
    assert composing.undoing.undo(composing.undoing.last_deed) == Changes(own_questions=True)
    assert (state(composing), composing.loose_questions()) == (before, loose)


def test_what_came_after_a_deed_is_undone_before_it(
    training: Training, composing: ComposingService
) -> None:
    whole, _ = composing.add_set("Mine")
    named = composing.undoing.last_deed
    composing.rename_set(whole.id, "Ours")
    assert composing.undoing.undo(named) == NO_CHANGES
    composing.undoing.undo()
    assert [one.title for one in composing.sets()] == ["Mine"]
    composing.undoing.undo(named)
    assert composing.sets() == []
    assert not composing.undoing.can_undo
    assert composing.undoing.undo() == NO_CHANGES


def test_undoing_keeps_what_was_typed_since(
    training: Training, composing: ComposingService
) -> None:
    made, _ = composing.add_question(example("single"))
    composing.set_trashed([made.id], is_trashed=True)
    composing.set_trashed([made.id], is_trashed=False)
    changed, _ = composing.change_question(replace(made, stem="Better?"))
    composing.undoing.undo()
    assert composing.questions(is_trashed=True) == [changed]


def test_nothing_can_be_undone_once_the_trash_is_empty(
    training: Training, composing: ComposingService
) -> None:
    made, _ = composing.add_question(example("single"))
    composing.set_trashed([made.id], is_trashed=True)
    composing.purge_trash()
    assert composing.undoing.undo() == NO_CHANGES


# Thrown away after it was answered


@pytest.mark.parametrize("is_purged", [False, True])
def test_answers_to_a_question_thrown_away_still_count(
    training: Training, learner: Learner, tmp_path: Path, is_purged: bool
) -> None:
    made, _ = training.composing.add_question(example("single"))
    whole, _ = training.composing.add_set("Mine", [made.id, BUS])
    sitting, _ = training.assembling.start_set(whole.id)
    learner.answer_all(sitting)
    before = training.practising.result(sitting.id)
    training.composing.set_trashed([made.id], is_trashed=True)
    if is_purged:
        training.composing.purge_trash()
    after = training.practising.result(sitting.id)
    assert (after.questions, after.right, after.score) == (2, 2, 1.0)
    assert (before.gone, after.gone) == (0, int(is_purged))
    told = [each.question.id for each in training.practising.feedback(sitting.id)]
    assert told == [BUS] if is_purged else [made.id, BUS]
    assert training.progressing.write_csv(tmp_path / "answers.csv") == 2


def test_a_question_thrown_away_is_due_and_a_mistake_no_more(
    training: Training, learner: Learner, clock: Clock
) -> None:
    made, _ = training.composing.add_question(example("single"))
    whole, _ = training.composing.add_set("Mine", [made.id])
    sitting, _ = training.assembling.start_set(whole.id)
    learner.answer_all(sitting, right=False)
    clock.move(days=30)

    def waits() -> tuple[int, int, int]:
        reviewing = training.reviewing
        mistakes = training.assembling.count_mistakes()
        return reviewing.count_due(), reviewing.today().due, mistakes

    assert waits() == (1, 1, 1)
    training.composing.set_trashed([made.id], is_trashed=True)
    assert waits() == (0, 0, 0)
    training.composing.set_trashed([made.id], is_trashed=False)
    assert waits() == (1, 1, 1)


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
    assert training.doubting.about(BUS) == [doubt]
    training.doubting.withdraw(doubt.id)
    assert training.doubting.all() == training.doubting.about(BUS) == []
    assert training.doubting.withdraw(doubt.id) == NO_CHANGES


def test_a_doubt_comes_back_and_goes_by_undoing(training: Training) -> None:
    doubt, _ = training.doubting.report(BUS, "Two are right.", 2)
    training.doubting.withdraw(doubt.id)
    assert training.doubting.undoing.undo() == Changes(training=True)
    assert training.doubting.all() == [doubt]
    training.doubting.undoing.undo()
    assert training.doubting.all() == []


def test_a_doubt_has_a_length(training: Training) -> None:
    with pytest.raises(InputProblem, match="too-long"):
        training.doubting.report(BUS, "x" * (LONGEST_DOUBT + 1))
