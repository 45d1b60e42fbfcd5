"""What the readers of question files share: limits, clean texts, and a list of what is refused."""

import math
import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from desktop.domain.question_exchange import (
    IncomingQuestions,
    Loss,
    Lost,
    Refusal,
    Refused,
    excerpt_of,
)
from desktop.domain.quiz.kinds import question_from_plain
from desktop.domain.quiz.question import Question
from desktop.interchange.plain_text import plain_text, plain_text_of_html
from desktop.interchange.question_shapes import from_shape

MOST_QUESTIONS = 10_000
MOST_REFUSED = 1_000
MOST_PARTS = 100
"""Options, items or pairs of one question."""
LONGEST_TEXT = 20_000
"""Code points of one text."""
LONGEST_BLOCK = 400_000
"""Code points of all that belongs to one question."""
_NUMBER = re.compile(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,3})?")
_LOOKS_LIKE_HTML = re.compile(r"<[a-zA-Z/!]|&#?\w{1,30};")
_PICTURE = re.compile(r"<img\b|<svg\b", re.IGNORECASE)


class Misfit(Exception):  # noqa: N818 - the sort of thing, not an error of the program
    """Something in a file is no question here; says why."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.detail = detail


class Full(Exception):  # noqa: N818
    """No more is read of a file."""


class Harvest:
    """Gathers what a file brings, and no more than the limits allow."""

    def __init__(self) -> None:
        self._questions: list[Question] = []
        self._refused: list[Refused] = []
        self._reduced: list[Lost] = []

    def take(self, line: int, plain: Mapping[str, Any], losses: Iterable[Loss] = ()) -> None:
        """Take in a question as plain data, or list why not.

        Raises:
            Full: there are enough.
        """
        stem = str(plain.get("stem", ""))
        if len(self._questions) >= MOST_QUESTIONS:
            self._stop(line, stem)
        if _is_too_large(plain):
            self.refuse(line, Refusal.TOO_LARGE, stem)
            return
        question = from_shape(question_from_plain(plain))
        fault = next((fault for fault in question.faults() if fault.stops), None)
        if fault is not None:
            self.refuse(line, Refusal.FAULTY, stem, fault.kind.value)
            self._refused[-1] = self._refused[-1]._replace(fault=fault)
            return
        self._questions.append(question)
        if kept := tuple(dict.fromkeys(losses)):
            self._reduced.append(Lost(kept, excerpt_of(stem), line, question.id))

    def refuse(self, line: int, reason: Refusal, text: str, detail: str = "") -> None:
        """List something that does not come in.

        Raises:
            Full: there are enough mistakes.
        """
        if len(self._refused) >= MOST_REFUSED:
            self._stop(line, text)
        self._refused.append(Refused(line, reason, excerpt_of(plain_text(text)), detail[:80]))

    def _stop(self, line: int, text: str) -> None:
        self._refused.append(Refused(line, Refusal.TOO_MANY, excerpt_of(plain_text(text))))
        raise Full

    def incoming(self) -> IncomingQuestions:
        """Return what there is."""
        return IncomingQuestions(tuple(self._questions), tuple(self._refused), tuple(self._reduced))


def _is_too_large(plain: Mapping[str, Any]) -> bool:
    lists = [value for value in plain.values() if isinstance(value, list)]
    if any(len(parts) > MOST_PARTS for parts in lists):
        return True
    inner = chain.from_iterable(
        part.values() if isinstance(part, dict) else part if isinstance(part, list) else [part]
        for part in chain.from_iterable(lists)
    )
    texts = (text for text in chain(plain.values(), inner) if isinstance(text, str))
    return any(len(text) > LONGEST_TEXT for text in texts)


class Texts:
    """Reads the texts of one question and remembers what they lost."""

    def __init__(self) -> None:
        self.losses: list[Loss] = []

    def read(self, text: str, *, may_be_html: bool) -> str:
        """Return a text as plain text; if it may be HTML and looks like it, without the tags."""
        # What is far too long is not worth reading as HTML: it will be refused.
        if not may_be_html or len(text) > 10 * LONGEST_TEXT or not _LOOKS_LIKE_HTML.search(text):
            return plain_text(text)
        if _PICTURE.search(text):
            self.losses.append(Loss.PICTURES)
        return plain_text_of_html(text)


def number_in(text: str) -> float:
    """Return the number a text is.

    Raises:
        Misfit: it is none.
    """
    given = text.strip()
    if not _NUMBER.fullmatch(given) or not math.isfinite(number := float(given)):
        raise Misfit(Refusal.MALFORMED, given)
    return number


def literal(text: str) -> str | None:
    """Return the text a short answer with stars stands for, or None if a star means any text."""
    hidden = text.replace("\\*", "\ufdd9")
    return None if "*" in hidden else hidden.replace("\ufdd9", "*")


def uneven(weights: Iterable[float]) -> bool:
    """Return whether right options count differently, which here they never do."""
    right = [weight for weight in weights if weight > 0]
    return bool(right) and max(right) - min(right) > 0.01
