"""Which answers a question takes, and how right they are."""

import math
import unicodedata

from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.setup import (
    LONGEST_TYPED,
    QuestionKind,
    WorkshopQuestion,
)

_ONE = (QuestionKind.SINGLE, QuestionKind.TRUE_FALSE, QuestionKind.POLL)
_PAIRING = (QuestionKind.MATCH, QuestionKind.SORT)


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
    if question.kind is QuestionKind.NUMBER:
        return number_of(answer) is not None
    return question.kind is QuestionKind.SHORT


def mark(question: WorkshopQuestion, answer: Answer) -> float:
    """Return how right an answer is, from 0 to 1; 0 where nothing is right or wrong."""
    if not question.is_scored:
        return 0.0
    if isinstance(answer, str):
        return float(_is_right_typed(question, answer))
    if question.kind is QuestionKind.SEVERAL:
        right = set(question.right_options)
        hits = len(right & set(answer)) - len(set(answer) - right)
        return max(0.0, hits / len(right)) if right else 0.0
    if question.kind in _PAIRING:
        found = sum(a == b for a, b in zip(answer, question.solution, strict=False))
        return found / len(question.solution) if question.solution else 0.0
    if question.kind is QuestionKind.ORDER:
        return float(answer == question.solution)
    return float(answer[:1] == question.right_options[:1])


def _is_right_typed(question: WorkshopQuestion, answer: str) -> bool:
    if question.kind is QuestionKind.SHORT:
        return _folded(answer) in {_folded(text) for text in question.accepted}
    given = number_of(answer)
    wanted = [number for text in question.accepted if (number := number_of(text)) is not None]
    return given is not None and any(
        abs(given - number) <= question.tolerance + 1e-9 for number in wanted
    )


def clean_typed(text: str) -> str:
    """Return a typed answer without signs that cannot be seen and without needless blanks."""
    composed = unicodedata.normalize("NFC", text[: LONGEST_TYPED * 4])
    kept = "".join(" " if s.isspace() else s for s in composed if s.isspace() or s.isprintable())
    return " ".join(kept.split())[:LONGEST_TYPED].strip()


def number_of(text: str) -> float | None:
    """Return the number somebody typed, with a point or a comma, in any digits; else None."""
    cleaned = clean_typed(text).replace(" ", "").replace("\u066b", ".")
    if "," in cleaned and "." not in cleaned:
        cleaned = cleaned.replace(",", ".", 1)
    try:
        number = float(cleaned)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(s if s.isalnum() else " " for s in folded).split())
