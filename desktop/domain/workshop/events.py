"""Everything that can happen in a session. The log of a session is these and nothing else."""

from enum import StrEnum
from types import UnionType
from typing import Any, NamedTuple, NewType, get_args, get_origin, get_type_hints

PersonId = NewType("PersonId", int)
"""Counts from 1 in the order of joining. A table that answers as one is one person."""
TeamId = NewType("TeamId", int)
"""Counts from 1; 0 is no team."""
NO_TEAM = TeamId(0)

Answer = tuple[int, ...] | str
"""Places of options, or what was typed."""


class Channel(StrEnum):
    """The four ways to answer."""

    PHONES = "phones"
    HANDS = "hands"
    TEAMS = "teams"
    PAPER = "paper"


class Started(NamedTuple):
    """The lobby is open."""


class ChannelOpened(NamedTuple):
    """People can answer through a channel; for phones also where, and with which PIN."""

    channel: Channel
    address: str = ""
    pin: str = ""


class ChannelClosed(NamedTuple):
    """The trainer switched a channel off."""

    channel: Channel


class ChannelFailed(NamedTuple):
    """A channel went away by itself; the session goes on without it."""

    channel: Channel
    reason: str


class TeamAdded(NamedTuple):
    """There is one more team."""

    team: TeamId
    name: str


class Joined(NamedTuple):
    """Somebody is there. `token` is the digest of the secret that only their phone has."""

    person: PersonId
    name: str
    channel: Channel
    team: TeamId = NO_TEAM
    token: str = ""
    heads: int = 1
    """How many people answer as this one."""


class Left(NamedTuple):
    """A phone is not connected any more; what it answered stays."""

    person: PersonId


class Returned(NamedTuple):
    """A phone is back."""

    person: PersonId


class Renamed(NamedTuple):
    """Somebody has another name."""

    person: PersonId
    name: str


class Teamed(NamedTuple):
    """Somebody is in another team, or in none."""

    person: PersonId
    team: TeamId


class Removed(NamedTuple):
    """The trainer sent somebody out: their answers do not count."""

    person: PersonId


class Readmitted(NamedTuple):
    """Somebody who was sent out is back, with all they answered before."""

    person: PersonId


class Asked(NamedTuple):
    """A question is open for answers; the first time or again."""

    round: int
    question: int


class Answered(NamedTuple):
    """Somebody answered, or changed their answer. `after_ms` counts from the opening."""

    person: PersonId
    round: int
    answer: Answer
    after_ms: int = 0


class HandsCounted(NamedTuple):
    """So many hands for each option; replaces the count before."""

    round: int
    counts: tuple[int, ...]


class PaperEntered(NamedTuple):
    """What stands on somebody's answer sheet; an empty answer takes it back."""

    person: PersonId
    round: int
    answer: Answer


class Closed(NamedTuple):
    """No more answers."""

    round: int


class Reopened(NamedTuple):
    """Closed too early: answers are taken again."""

    round: int


class Revealed(NamedTuple):
    """The right answer is shown."""

    round: int


class DiscussionBegan(NamedTuple):
    """People talk about the question."""

    round: int


class Resumed(NamedTuple):
    """The program came back after it had ended in the middle."""


class Ended(NamedTuple):
    """The session is over."""


Event = (
    Started | ChannelOpened | ChannelClosed | ChannelFailed | TeamAdded | Joined | Left | Returned
    | Renamed | Teamed | Removed | Readmitted | Asked | Answered | HandsCounted | PaperEntered
    | Closed | Reopened | Revealed | DiscussionBegan | Resumed | Ended
)  # fmt: skip

# To add an event: a class above, its name here, and its rule in `session`. Names are stored and
# never change.
KINDS: dict[str, type[Event]] = {
    "started": Started,
    "channel-opened": ChannelOpened,
    "channel-closed": ChannelClosed,
    "channel-failed": ChannelFailed,
    "team-added": TeamAdded,
    "joined": Joined,
    "left": Left,
    "returned": Returned,
    "renamed": Renamed,
    "teamed": Teamed,
    "removed": Removed,
    "readmitted": Readmitted,
    "asked": Asked,
    "answered": Answered,
    "hands-counted": HandsCounted,
    "paper-entered": PaperEntered,
    "closed": Closed,
    "reopened": Reopened,
    "revealed": Revealed,
    "discussion-began": DiscussionBegan,
    "resumed": Resumed,
    "ended": Ended,
}
_NAMES = {event: name for name, event in KINDS.items()}
_HINTS = {event: get_type_hints(event) for event in KINDS.values()}


class UnreadableEvent(ValueError):  # noqa: N818 - said of the event
    """What is stored is no event this program knows."""


def kind_of(event: Event) -> str:
    """Return the stored name of an event."""
    return _NAMES[type(event)]


def values_of(event: Event) -> dict[str, Any]:
    """Return the fields of an event as JSON has them, without those left at their default."""
    defaults = event._field_defaults
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in event._asdict().items()
        if name not in defaults or value != defaults[name]
    }


def event_of(kind: str, values: object) -> Event:
    """Return the event that stands in a log.

    Raises:
        UnreadableEvent: it is none.
    """
    event = KINDS.get(kind)
    if event is None or not isinstance(values, dict):
        raise UnreadableEvent(kind)
    try:
        read: dict[str, Any] = {n: _read(value, _HINTS[event][n]) for n, value in values.items()}
        return event(**read)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableEvent(kind) from error


def _read(value: object, hint: Any) -> object:
    hint = getattr(hint, "__supertype__", hint)
    if isinstance(hint, UnionType):
        hint = str if isinstance(value, str) else get_args(hint)[0]
    if get_origin(hint) is tuple:
        if isinstance(value, list) and all(type(one) is int for one in value):
            return tuple(value)
    elif issubclass(hint, StrEnum):
        return hint(value)
    elif type(value) is hint:
        return value
    raise TypeError(hint)
