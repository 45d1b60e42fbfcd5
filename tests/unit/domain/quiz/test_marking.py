"""What holds for marking, whatever the kind."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.quiz.kinds import KINDS, question_from_plain
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.question import FaultKind, Question, Verdict
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.single import Single
from desktop.domain.quiz.sort import Sort
from desktop.errors import InputProblem
from tests.unit.domain.quiz.examples import ANSWERS, GRADED, PLAIN, example, made_up


@given(made_up(), ANSWERS)
def test_a_score_is_from_0_to_1_whatever_was_answered(question: Question, answer: Any) -> None:
    mark = question.mark(answer)
    assert 0 <= mark.score <= 1
    assert mark.is_right == (mark.score == 1)


@given(made_up())
def test_a_perfect_answer_scores_1(question: Question) -> None:
    mark = question.mark(question.solution)
    assert (mark.score, mark.is_right) == (1, True)
    assert {part.verdict for part in mark.parts} <= {Verdict.RIGHT, Verdict.LEFT}
    assert question.accepts(question.solution)


@given(made_up())
def test_an_empty_answer_scores_0(question: Question) -> None:
    nothings: list[Any] = [question.empty, None, [], "", {}]
    for nothing in nothings:
        assert question.mark(nothing).score == 0
        assert not question.accepts(nothing)


@given(made_up(), ANSWERS)
def test_what_is_read_is_plain_and_reads_the_same_again(question: Question, answer: Any) -> None:
    read = question.read_answer(answer)
    assert question.read_answer(json.loads(json.dumps(read))) == read


@given(made_up(), st.data())
def test_the_order_of_options_never_matters(question: Question, data: st.DataObject) -> None:
    if not isinstance(question, Single | Several | Sort):
        return
    count = question.shuffled
    order = data.draw(st.permutations(range(count)))
    shuffled: Question
    if isinstance(question, Sort):
        sides = st.sampled_from(["do", "dont", None])
        answer: Any = data.draw(st.lists(sides, min_size=count, max_size=count))
        shuffled = replace(question, items=tuple(question.items[place] for place in order))
        moved: Any = [answer[place] for place in order]
    else:
        chosen = data.draw(st.sets(st.integers(0, count - 1), min_size=1))
        shuffled = replace(question, options=tuple(question.options[place] for place in order))
        places = [order.index(place) for place in sorted(chosen)]
        answer, moved = sorted(chosen), places
        if isinstance(question, Single):
            answer, moved = answer[0], places[0]
    one, other = question.mark(answer), shuffled.mark(moved)
    assert (one.score, one.is_right) == (other.score, other.is_right)


@given(made_up(), st.text(max_size=5))
def test_an_arrangement_shows_everything_once(question: Question, seed: str) -> None:
    assert sorted(question.arrangement(seed)) == list(range(question.shuffled))
    assert question.arrangement(seed) == question.arrangement(seed)


def test_an_arrangement_is_the_same_in_every_version() -> None:
    assert example("several").arrangement("seed") == (1, 0, 4, 3, 2)


@given(st.text(max_size=5))
def test_things_to_order_never_begin_in_order(seed: str) -> None:
    question = example("order")
    assert not question.mark(list(question.arrangement(seed))).is_right


@given(made_up([*GRADED, "poll"]))
def test_a_question_is_the_same_after_being_stored(question: Question) -> None:
    assert question_from_plain(json.loads(json.dumps(question.to_plain()))) == question


@given(ANSWERS, st.sampled_from(list(KINDS)))
def test_no_stored_heap_of_data_upsets_reading(data: Any, kind: str) -> None:
    fields = data if isinstance(data, dict) else {}
    names = ("options", "items", "pairs", "answers", "answer", "tolerance", "unit", "stem", "tags")
    question = question_from_plain({**dict.fromkeys(names, data), **fields, "kind": kind})
    question.faults()
    assert 0 <= question.mark(data).score <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_of_each_kind_has_no_faults(kind: str) -> None:
    assert example(kind).faults() == ()
    assert example(kind).is_askable


def test_every_kind_has_an_example() -> None:
    assert PLAIN.keys() == KINDS.keys()


def test_an_unknown_kind_is_said_to_be_unknown() -> None:
    with pytest.raises(InputProblem):
        question_from_plain({"kind": "essay"})


@pytest.mark.parametrize(
    ("kind", "changes", "fault"),
    [
        ("single", {"stem": " "}, FaultKind.NO_STEM),
        ("single", {"options": []}, FaultKind.TOO_FEW),
        ("single", {"options": [{"text": "a"}, {"text": "b"}]}, FaultKind.NO_RIGHT),
        (
            "single",
            {"options": [{"text": "a", "right": True}, {"text": "b", "right": True}]},
            FaultKind.SEVERAL_RIGHT,
        ),
        ("single", {"options": [{"text": "A"}, {"text": "a "}]}, FaultKind.REPEATED),
        ("several", {"options": [{"text": "a"}, {"text": ""}]}, FaultKind.EMPTY_TEXT),
        ("order", {"items": ["one"]}, FaultKind.TOO_FEW),
        ("match", {"pairs": [["a", "b"], ["c", ""]]}, FaultKind.EMPTY_TEXT),
        ("short", {"answers": ["?!"]}, FaultKind.NO_ANSWER),
        ("number", {"tolerance": -1}, FaultKind.BELOW_ZERO),
        ("number", {"answer": float("nan")}, FaultKind.NO_NUMBER),
    ],
)
def test_what_cannot_be_asked_is_found(
    kind: str, changes: dict[str, Any], fault: FaultKind
) -> None:
    question = example(kind, **changes)
    assert fault in {found.kind for found in question.faults() if found.stops}
    assert not question.is_askable


@pytest.mark.parametrize(
    ("kind", "changes", "fault"),
    [
        ("single", {"explanation": ""}, FaultKind.NO_EXPLANATION),
        ("single", {"options": [{"text": "a", "right": True}, {"text": "b"}]}, FaultKind.NO_WHY),
        ("sort", {"items": [{"text": "a", "side": "do"}]}, FaultKind.ONE_SIDE),
        ("order", {"items": list("abcdefg")}, FaultKind.TOO_MANY),
    ],
)
def test_what_could_be_better_is_advice_only(
    kind: str, changes: dict[str, Any], fault: FaultKind
) -> None:
    question = example(kind, **changes)
    assert fault in {found.kind for found in question.faults()}
    assert question.is_askable


def test_two_right_sides_that_read_the_same_are_both_right() -> None:
    question = example("match", pairs=[["a", "x"], ["b", "x"], ["c", "y"]], extra=[])
    assert isinstance(question, Match)
    assert question.mark([1, 0, 2]).is_right


def test_half_of_the_pairs_in_order_are_worth_nothing() -> None:
    question = example("order")
    assert isinstance(question, Order)
    assert question.mark([0, 1, 3, 2]).score == pytest.approx(2 / 3)
    assert question.mark([3, 2, 1, 0]).score == 0
