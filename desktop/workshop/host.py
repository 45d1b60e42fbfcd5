"""What the server asks of whoever holds the session; nothing in it knows a network."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from desktop.domain.workshop.events import Answer, PersonId, TeamId
from desktop.domain.workshop.scene import Own, Scene

Done = Callable[[str], None]
"""Told why something was refused, or nothing once it is stored. Any thread may call it."""

Seated = Callable[[str, PersonId], None]
"""The same, and as whom somebody is in."""


class Door(NamedTuple):
    """What somebody is asked before they are in."""

    anonymous: bool
    teams: tuple[tuple[TeamId, str], ...]


class Host(Protocol):
    """Whoever holds the session. All methods are called in the server's thread and are quick."""

    def scene(self) -> Scene:
        """Return what everybody sees now; all of it is stored."""

    def own(self, person: PersonId) -> Own | None:
        """Return what somebody sees of themselves; None for whoever was sent out."""

    def door(self) -> Door:
        """Return what somebody is asked before they are in."""

    def admit(self, name: str, team: TeamId, token: str, done: Seated) -> None:
        """Let somebody join; `token` is the digest of their secret."""

    def recognise(self, token: str) -> PersonId | None:
        """Return whose secret has this digest."""

    def take(self, person: PersonId, round_number: int, answer: Answer, done: Done) -> None:
        """Take an answer."""

    def came(self, person: PersonId) -> None:
        """Take note that a phone is back."""

    def went(self, person: PersonId) -> None:
        """Take note that a phone is gone."""
