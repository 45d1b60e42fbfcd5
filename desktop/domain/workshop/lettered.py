"""Answers as a person types them for others: the letters of options, or the words themselves."""

from desktop.domain.workshop.answers import accepts, clean_typed
from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.setup import LETTERS, TYPED, QuestionKind, WorkshopQuestion
from desktop.errors import InputProblem

NOTHING: Answer = ()
_BETWEEN = " ,;.-/"


def answer_of(question: WorkshopQuestion, typed: str) -> Answer:
    """Return the answer that stands on a sheet of paper; empty text is no answer.

    Raises:
        InputProblem: the question cannot be answered so.
    """
    text = clean_typed(typed)
    if not text:
        return NOTHING
    if question.kind in TYPED:
        answer: Answer = text
    else:
        letters = [sign for sign in text.upper() if sign not in _BETWEEN]
        if any(sign not in LETTERS for sign in letters):
            raise InputProblem("answer", text)
        places = tuple(LETTERS.index(sign) for sign in letters)
        answer = tuple(sorted(places)) if question.kind is QuestionKind.SEVERAL else places
    if not accepts(question, answer):
        raise InputProblem("answer", text)
    return answer
