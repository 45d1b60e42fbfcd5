"""Which answers a question takes, and how right they are."""

import unicodedata

from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.setup import (
    LONGEST_TYPED,
    TYPED,
    QuestionKind,
    WorkshopQuestion,
)

_ONE = (QuestionKind.SINGLE, QuestionKind.TRUE_FALSE, QuestionKind.POLL)
_NEARLY = 0.999


def accepts(question: WorkshopQuestion, answer: Answer) -> bool:
    """Return whether this can be an answer to the question, right or wrong."""
    if isinstance(answer, str):
        return _accepts_typed(question, answer)
    kind, options = question.kind, range(len(question.options))
    if not answer or not all(place in options for place in answer):
        return False
    if kind is QuestionKind.SEVERAL:
        return len(answer) == len(set(answer))
    if kind is QuestionKind.ORDER:
        return sorted(answer) == list(options)
    return len(answer) == (1 if kind in _ONE else len(question.items))


def _accepts_typed(question: WorkshopQuestion, answer: str) -> bool:
    if not answer or answer != clean_typed(answer):
        return False
    return question.kind in TYPED and question.written.accepts(answer)


def mark(question: WorkshopQuestion, answer: Answer) -> float:
    """Return how right an answer is, from 0 to 1; 0 where nothing is right or wrong.

    1 means that nothing is missing and nothing is wrong.
    """
    marked = question.written.mark(question.as_written(answer))
    return 1.0 if marked.is_right else min(marked.score, _NEARLY)


def clean_answer(answer: Answer) -> Answer:
    """Return an answer somebody entered as a session takes it."""
    return clean_typed(answer) if isinstance(answer, str) else tuple(answer)


def clean_typed(text: str) -> str:
    """Return a typed answer without signs that cannot be seen and without needless blanks."""
    composed = unicodedata.normalize("NFC", text[: LONGEST_TYPED * 4])
    kept = "".join(" " if s.isspace() else s for s in composed if s.isspace() or s.isprintable())
    return " ".join(kept.split())[:LONGEST_TYPED].strip()
