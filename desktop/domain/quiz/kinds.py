"""The kinds of question the program knows.

To add a kind: a module beside this one with a class, the class in `_CLASSES` below, and its view.
docs/architecture.md tells what else knows kinds by name.
"""

from collections.abc import Mapping
from typing import Any

from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.single import Single
from desktop.domain.quiz.sort import Sort
from desktop.domain.quiz.true_false import TrueFalse
from desktop.errors import InputProblem

_CLASSES: tuple[type[Question], ...] = (
    Single,
    Several,
    TrueFalse,
    Order,
    Match,
    Sort,
    Short,
    Number,
    Poll,
)

KINDS: dict[str, type[Question]] = {each.kind: each for each in _CLASSES}
"""The class of each kind by its name, in the order people choose from."""


def question_from_plain(data: Mapping[str, Any], question_id: str = "") -> Question:
    """Return a question of whatever kind from plain data, as `Question.to_plain` makes it.

    Raises:
        InputProblem: its kind is not known.
    """
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise InputProblem("kind", str(kind))
    return KINDS[kind].from_plain(data, question_id)
