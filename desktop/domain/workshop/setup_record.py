"""A setup as plain values, as it is stored and read again."""

from typing import Any

from desktop.domain.workshop.setup import Choice, QuestionKind, Rules, Setup, WorkshopQuestion


class UnreadableSetup(ValueError):  # noqa: N818 - said of the setup
    """What is stored is no setup this program knows."""


def values_of(setup: Setup) -> dict[str, Any]:
    """Return a setup as JSON can hold it."""
    values = setup._asdict()
    values["questions"] = [_question_values(question) for question in setup.questions]
    values["rules"] = setup.rules._asdict()
    return values


def _question_values(question: WorkshopQuestion) -> dict[str, Any]:
    values = question._asdict()
    values["options"] = [list(option) for option in question.options]
    defaults = question._field_defaults
    return {name: v for name, v in values.items() if name not in defaults or v != defaults[name]}


def setup_of(values: object) -> Setup:
    """Return the setup that was stored.

    Raises:
        UnreadableSetup: it is none.
    """
    try:
        read: dict[str, Any] = dict(values)  # type: ignore[call-overload]
        read["questions"] = tuple(_question_of(one) for one in read["questions"])
        read["rules"] = Rules(**read["rules"])
        read["teams"] = tuple(str(name) for name in read["teams"])
        return Setup(**read)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableSetup(str(error)) from error


def _question_of(values: dict[str, Any]) -> WorkshopQuestion:
    read = dict(values)
    read["kind"] = QuestionKind(read["kind"])
    read["options"] = tuple(
        Choice(str(text), bool(is_right), str(why))
        for text, is_right, why in read.get("options", ())
    )
    for name in ("items", "accepted", "passage_ids", "prompts"):
        read[name] = tuple(str(text) for text in read.get(name, ()))
    read["solution"] = tuple(int(place) for place in read.get("solution", ()))
    return WorkshopQuestion(**read)
