"""Answers typed by a trainer for others: letters, or words."""

import pytest

from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.lettered import answer_of
from desktop.domain.workshop.results import told
from desktop.domain.workshop.setup import WorkshopQuestion
from desktop.errors import InputProblem
from tests.workshop import MATCH, NUMBER, ORDER, SEVERAL, SHORT, SINGLE, TRUE_FALSE


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (SINGLE, "b", (1,)),
        (SINGLE, " ", ()),
        (SEVERAL, "ca", (0, 2)),
        (SEVERAL, "A, C", (0, 2)),
        (TRUE_FALSE, "A", (0,)),
        (ORDER, "B-C-A", (1, 2, 0)),
        (MATCH, "bc", (1, 2)),
        (SHORT, "  Interface ", "Interface"),
        (NUMBER, "16", "16"),
    ],
)
def test_letters_become_places_and_words_stay(
    question: WorkshopQuestion, typed: str, answer: Answer
) -> None:
    assert answer_of(question, typed) == answer


@pytest.mark.parametrize(
    ("question", "typed"),
    [(SINGLE, "D"), (SINGLE, "AB"), (SINGLE, "7"), (ORDER, "AB"), (SEVERAL, "AA")],
)
def test_what_does_not_fit_is_refused(question: WorkshopQuestion, typed: str) -> None:
    with pytest.raises(InputProblem):
        answer_of(question, typed)


@pytest.mark.parametrize("question", [SINGLE, SEVERAL, ORDER, MATCH])
def test_what_is_told_can_be_typed_again(question: WorkshopQuestion) -> None:
    answer = question.solution
    assert answer_of(question, told(question, answer)) == answer
