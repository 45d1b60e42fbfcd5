"""How answers of each kind are marked, and why they are."""

from typing import Any

import pytest

from desktop.domain.quiz.number import readings
from desktop.domain.quiz.question import Verdict
from desktop.domain.quiz.short import distance
from tests.unit.domain.quiz.examples import example


@pytest.mark.parametrize(("answer", "score"), [(0, 0), (1, 1), (2, 0), (3, 0), (-1, 0), (True, 0)])
def test_one_option_is_right(answer: Any, score: float) -> None:
    assert example("single").mark(answer).score == score


def test_the_reason_is_that_of_the_option_chosen() -> None:
    assert example("single").mark(2).whys == ("Because of three",)


def test_each_option_is_judged() -> None:
    verdicts = [part.verdict for part in example("single").mark(2).parts]
    assert verdicts == [Verdict.LEFT, Verdict.MISSED, Verdict.WRONG]


@pytest.mark.parametrize(
    ("answer", "score"),
    [
        ([0, 2, 4], 1),
        ([0, 2], 2 / 3),
        ([0], 1 / 3),
        ([0, 2, 4, 1], 1 / 2),
        ([0, 1, 2, 3, 4], 0),
        ([1, 3], 0),
        ([0, 0, 0], 1 / 3),
    ],
)
def test_several_options_give_partial_credit(answer: Any, score: float) -> None:
    mark = example("several").mark(answer)
    assert mark.score == pytest.approx(score)
    assert mark.is_right == (score == 1)


@pytest.mark.parametrize(
    ("answer", "score", "whys"),
    [(True, 1, ()), (False, 0, ("It is true.",)), (None, 0, ()), (1, 0, ())],
)
def test_true_or_false(answer: Any, score: float, whys: tuple[str, ...]) -> None:
    mark = example("true-false").mark(answer)
    assert (mark.score, mark.whys) == (score, whys)


@pytest.mark.parametrize(
    ("answer", "score"),
    [([0, 1, 2], 1), ([0, 1, 3], 2 / 3), ([0, None, None], 1 / 3), ([0, 0, 0], 1 / 3), ([0], 0)],
)
def test_pairs_are_matched(answer: Any, score: float) -> None:
    assert example("match").mark(answer).score == pytest.approx(score)


def test_what_is_sorted_wrong_is_explained() -> None:
    mark = example("sort").mark(["do", "do", "dont", None])
    assert mark.score == 1 / 2
    assert mark.whys == ("You may be wrong.",)
    assert [part.verdict for part in mark.parts][1:] == [
        Verdict.WRONG,
        Verdict.RIGHT,
        Verdict.MISSED,
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "standstill period",
        "Standstill Period",
        "  standstill\u00a0 period. ",
        "stand-still period",
        "standstillperiod",
        "stand still period",
        "STANDSTILL PERIOD!",
        "standstil period",
        "standstlil perod",
        "rfi",
        "R.F.I.",
        "Beschaffung offentlich",
        "beschafung öffentlich",
    ],
)
def test_a_short_answer_is_taken_kindly(typed: str) -> None:
    assert example("short").mark(typed).is_right


@pytest.mark.parametrize(
    "typed", ["", "?", "RFP", "RI", "standing period", "period standstill", "still", "x" * 9999]
)
def test_another_short_answer_is_wrong(typed: str) -> None:
    assert not example("short").mark(typed).is_right


def test_numbers_in_a_short_answer_have_no_slips() -> None:
    question = example("short", answers=["directive 2014/24"])
    assert question.mark("Directive 2014 24").is_right
    assert not question.mark("directive 2015/24").is_right


def test_a_slip_is_mentioned_with_the_right_spelling() -> None:
    mark = example("short").mark("standstil period")
    assert (mark.matched, mark.has_typo) == ("standstill period", True)
    assert not example("short").mark("Stand-still period").has_typo


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "", 0), ("ab", "ba", 1), ("abc", "abcd", 1), ("kitten", "sitting", 3), ("a", "xyzw", 3)],
)
def test_the_distance_of_words(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "40000", "40,000", "40.000", "40 000", "40’000", "40'000", "$40,000", "40,000.00",
        "40.000,00", "+40000", "40000 dollars", "USD 40 000", "4e4", "٤٠٠٠٠", 40000, 40000.0,
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_is_written(typed: Any) -> None:
    assert example("number").mark(typed).is_right


@pytest.mark.parametrize(
    "typed", ["", "forty", "4000", "40001", "40,00", "-40000", "40000 or 50000", "nan", "inf", True]
)
def test_another_number_is_wrong(typed: Any) -> None:
    assert not example("number").mark(typed).is_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5", [1.5]),
        ("1,5", [1.5]),
        ("1,500", [1.5, 1500]),
        ("1.500", [1.5, 1500]),
        ("1 500,25", [1500.25]),
        ("1,500,000", [1500000]),
        ("0,125", [0.125]),
        ("−3", [-3]),
        ("16 %", [16]),
        ("3 of 4", []),
    ],
)
def test_what_a_number_may_mean(text: str, expected: list[float]) -> None:
    assert readings(text) == expected


def test_a_number_may_be_off_by_the_tolerance() -> None:
    question = example("number", answer=0.3, tolerance=0.1)
    assert question.mark("0.4").is_right
    assert question.mark("0,2").is_right
    assert not question.mark("0.41").is_right


def test_an_opinion_is_neither_right_nor_wrong() -> None:
    mark = example("poll").mark(1)
    assert (mark.score, mark.is_right) == (0, False)
    assert {part.verdict for part in mark.parts} == {Verdict.UNJUDGED}
    assert example("poll").accepts(0)
    assert not example("poll").accepts(2)
