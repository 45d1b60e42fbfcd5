"""What phones may say, and how things are told to them: small JSON objects, strictly checked."""

import json
from typing import Any, NamedTuple

from desktop.domain.workshop.answers import clean_typed
from desktop.domain.workshop.events import Answer, TeamId
from desktop.domain.workshop.names import clean_name
from desktop.domain.workshop.scene import Own, Scene
from desktop.domain.workshop.setup import MOST_OPTIONS

PIN_LENGTH = 6
TOKEN_LENGTH = 32
"""Hexadecimal digits of 128 random bits."""
_MOST_TEXT = 400
_MOST_NUMBER = 2**31


class BadMessage(ValueError):  # noqa: N818 - said of the message
    """Nothing our page would send."""


class TryPin(NamedTuple):
    """Somebody typed the PIN."""

    pin: str


class Join(NamedTuple):
    """Somebody new; the name is cleaned already and may be empty."""

    name: str
    team: TeamId


class ComeBack(NamedTuple):
    """A phone that was here before."""

    token: str


class Give(NamedTuple):
    """An answer, numbered by the phone so that it recognises the reply."""

    round: int
    answer: Answer
    serial: int


class Beat(NamedTuple):
    """The phone wants to know whether we are still there."""


Message = TryPin | Join | ComeBack | Give | Beat


def parse(raw: str | bytes) -> Message:
    """Return what a phone said.

    Raises:
        BadMessage: anything about it is not as it must be.
    """
    if not isinstance(raw, str):
        raise BadMessage("not text")
    try:
        values = json.loads(raw, parse_constant=_refuse, parse_float=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadMessage("not JSON") from error
    if not isinstance(values, dict):
        raise BadMessage("not an object")
    kind = values.pop("t", None)
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise BadMessage("unknown kind")
    fields, make = reader
    if set(values) != fields:
        raise BadMessage("wrong fields")
    return make(values)


def _refuse(text: str) -> object:
    raise BadMessage(f"no such number: {text[:20]}")


def _text(values: dict[str, Any], field: str) -> str:
    value = values[field]
    if not isinstance(value, str) or len(value) > _MOST_TEXT:
        raise BadMessage(field)
    return value


def _whole(values: dict[str, Any], field: str) -> int:
    value = values[field]
    if type(value) is not int or not 0 <= value < _MOST_NUMBER:
        raise BadMessage(field)
    return value


def _pin(values: dict[str, Any]) -> Message:
    pin = _text(values, "pin")
    if not (len(pin) == PIN_LENGTH and pin.isascii() and pin.isdigit()):
        raise BadMessage("pin")
    return TryPin(pin)


def _join(values: dict[str, Any]) -> Message:
    return Join(clean_name(_text(values, "name")), TeamId(_whole(values, "team")))


def _back(values: dict[str, Any]) -> Message:
    token = _text(values, "token")
    if len(token) != TOKEN_LENGTH or not set(token) <= set("0123456789abcdef"):
        raise BadMessage("token")
    return ComeBack(token)


def _give(values: dict[str, Any]) -> Message:
    answer = values["answer"]
    if isinstance(answer, str):
        given: Answer = clean_typed(_text(values, "answer"))
    elif isinstance(answer, list) and len(answer) <= MOST_OPTIONS:
        if not all(type(place) is int and 0 <= place < MOST_OPTIONS for place in answer):
            raise BadMessage("answer")
        given = tuple(answer)
    else:
        raise BadMessage("answer")
    return Give(_whole(values, "round"), given, _whole(values, "n"))


_READERS = {
    "pin": ({"pin"}, _pin),
    "join": ({"name", "team"}, _join),
    "back": ({"token"}, _back),
    "give": ({"round", "answer", "n"}, _give),
    "beat": (set(), lambda _values: Beat()),
}


# Told to phones


def tell(kind: str, **values: Any) -> str:
    """Return a message."""
    return json.dumps({"t": kind, **values}, ensure_ascii=False, separators=(",", ":"))


def tell_scene(scene: Scene) -> str:
    """Return what everybody sees as a message."""
    values: dict[str, Any] = {
        "stage": scene.stage.value,
        "title": scene.title,
        "round": scene.round,
        "place": scene.place,
        "of": scene.questions,
        "again": scene.again,
    }
    if scene.question is not None:
        values["q"] = scene.question._asdict()
    if scene.solution is not None:
        values["s"] = scene.solution._asdict()
    return tell("scene", **values)


def tell_own(own: Own) -> str:
    """Return what somebody sees of themselves as a message."""
    return tell("own", **own._asdict())
