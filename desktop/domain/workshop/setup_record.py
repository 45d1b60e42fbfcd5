"""A setup as plain values, as it is stored and read again."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.quiz.kinds import question_from_plain
from desktop.domain.workshop.setup import Rules, Setup, WorkshopQuestion
from desktop.errors import InputProblem


class UnreadableSetup(ValueError):  # noqa: N818 - said of the setup
    """What is stored is no setup this program knows."""


def values_of(setup: Setup) -> dict[str, Any]:
    """Return a setup as JSON can hold it."""
    return {
        **setup._asdict(),
        "teams": list(setup.teams),
        "questions": [_question_values(question) for question in setup.questions],
        "rules": setup.rules._asdict(),
    }


def _question_values(question: WorkshopQuestion) -> dict[str, Any]:
    return {
        "written": question.written.to_plain(),
        "order": list(question.order),
        "labels": list(question.labels),
        "quote": question.quote,
        "citation": question.citation,
        "prompts": list(question.prompts),
        "seconds": question.seconds,
    }


def setup_of(values: object) -> Setup:
    """Return the setup that was stored.

    Raises:
        UnreadableSetup: it is none.
    """
    if not isinstance(values, Mapping):
        raise UnreadableSetup("no object")
    try:
        read: dict[str, Any] = dict(values)
        read["questions"] = tuple(_question_of(one) for one in read["questions"])
        read["rules"] = Rules(**read["rules"])
        read["teams"] = tuple(str(name) for name in read["teams"])
        return Setup(**read)
    except (KeyError, TypeError, ValueError, AttributeError, InputProblem) as error:
        raise UnreadableSetup(str(error)) from error


def _question_of(values: dict[str, Any]) -> WorkshopQuestion:
    true, false = values["labels"]
    return WorkshopQuestion(
        question_from_plain(values["written"]),
        tuple(int(place) for place in values["order"]),
        (str(true), str(false)),
        str(values["quote"]),
        str(values["citation"]),
        tuple(str(text) for text in values["prompts"]),
        int(values["seconds"]),
    )
