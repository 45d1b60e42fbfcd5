"""Which answers a question takes, and how right they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.workshop.answers import accepts, clean_typed, mark
from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.setup import WorkshopQuestion, mixed
from tests.workshop import (
    MATCH,
    NUMBER,
    ORDER,
    POLL,
    QUESTIONS,
    SEVERAL,
    SHORT,
    SINGLE,
    SORT,
    TRUE_FALSE,
)


@pytest.mark.parametrize(
    ("question", "answer", "right"),
    [
        (SINGLE, (0,), 1.0),
        (SINGLE, (2,), 0.0),
        (TRUE_FALSE, (1,), 1.0),
        (SEVERAL, (1, 0), 1.0),
        (SEVERAL, (0,), 0.5),
        (SEVERAL, (0, 1, 2), 0.0),
        (SEVERAL, (2,), 0.0),
        (POLL, (0,), 0.0),
        (ORDER, (1, 2, 0), 1.0),
        (ORDER, (0, 1, 2), 0.0),
        (MATCH, (1, 2), 1.0),
        (MATCH, (1, 1), 0.5),
        (SORT, (0, 1), 1.0),
        (SORT, (1, 1), 0.5),
        (SHORT, "a.p.i.", 1.0),
        (SHORT, "apple", 0.0),
        (SHORT, "api", 1.0),
        (SHORT, "Interface!", 1.0),
        (NUMBER, "16", 1.0),
        (NUMBER, "16,4", 1.0),
        (NUMBER, "17", 0.0),
        (NUMBER, "١٦", 1.0),
    ],
)
def test_an_answer_is_as_right_as_it_is(
    question: WorkshopQuestion, answer: Answer, right: float
) -> None:
    assert accepts(question, answer)
    assert mark(question, answer) == right


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (SINGLE, ()),
        (SINGLE, (3,)),
        (SINGLE, (-1,)),
        (SINGLE, (0, 1)),
        (SINGLE, "0"),
        (SEVERAL, (0, 0)),
        (ORDER, (0, 1)),
        (ORDER, (0, 0, 1)),
        (MATCH, (0,)),
        (MATCH, (0, 3)),
        (SHORT, (0,)),
        (SHORT, ""),
        (SHORT, " a"),
        (SHORT, "a" * 121),
        (NUMBER, "many"),
        (NUMBER, "nan"),
        (NUMBER, "1e999"),
    ],
)
def test_what_cannot_be_an_answer_is_none(question: WorkshopQuestion, answer: Answer) -> None:
    assert not accepts(question, answer)


anything = st.one_of(st.text(), st.lists(st.integers(), max_size=6).map(tuple))


@given(st.sampled_from(QUESTIONS), anything)
def test_every_answer_taken_has_a_mark(question: WorkshopQuestion, answer: Answer) -> None:
    if accepts(question, answer):
        assert 0.0 <= mark(question, answer) <= 1.0


@given(st.text(max_size=300))
def test_typed_text_is_clean_once_cleaned(text: str) -> None:
    assert clean_typed(clean_typed(text)) == clean_typed(text)


@pytest.mark.parametrize(
    ("question", "solution"),
    [
        (SINGLE, (0,)),
        (TRUE_FALSE, (1,)),
        (ORDER, (1, 2, 0)),
        (MATCH, (1, 2)),
        (SORT, (0, 1)),
        (POLL, ()),
    ],
)
def test_the_solution_counts_options_as_they_are_shown(
    question: WorkshopQuestion, solution: Answer
) -> None:
    assert question.solution == solution


def test_what_is_shown_is_mixed_and_the_marks_stay() -> None:
    for number in range(20):
        question = mixed(SINGLE.written, f"session-{number}")
        (place,) = question.solution
        assert question.options[place].text == "Ask the people who ride at night"
        assert mark(question, (place,)) == 1.0
        assert mark(question, ((place + 1) % 3,)) == 0.0
    assert len({mixed(SINGLE.written, str(n)).order for n in range(20)}) > 1


def test_a_question_is_mixed_the_same_way_for_the_same_session() -> None:
    assert mixed(MATCH.written, "one") == mixed(MATCH.written, "one")
