"""A session without a store, and phones that speak the protocol: what the server is tested with."""

import asyncio
import json
from collections.abc import Callable
from typing import Any, ClassVar

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId, TeamId
from desktop.domain.workshop.scene import Own, Scene, own_of, scene_of
from desktop.domain.workshop.scoring import standings
from desktop.domain.workshop.session import Refused
from desktop.workshop.host import Door
from desktop.workshop.server import PhoneServer
from tests.workshop import AT, Room

PIN = "123456"


class Desk:
    """A host that stores nothing and answers at once."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.server: PhoneServer | None = None

    @property
    def session(self) -> Any:
        return self.room.session

    def do(self, *events: Event) -> None:
        """Let something happen as the trainer would, and show it."""
        self.room.do(*events)
        assert self.server is not None
        self.server.show()

    def _try(self, event: Event) -> str:
        try:
            self.session.apply(event, AT)
        except Refused as refused:
            return refused.refusal.value
        return ""

    def scene(self) -> Scene:
        return scene_of(self.session)

    def own(self, person: PersonId) -> Own | None:
        scores = {score.person: score for score in standings(self.session)}
        if person not in scores:
            return None
        return own_of(self.session, person, scores[person], len(scores))

    def door(self) -> Door:
        teams = tuple((team.id, team.name) for team in self.session.teams.values())
        rules = self.session.setup.rules
        return Door(rules.anonymous, teams if rules.choose_team else ())

    def admit(
        self, name: str, team: TeamId, token: str, done: Callable[[str, PersonId], None]
    ) -> None:
        person = self.session.next_person
        done(self._try(e.Joined(person, name, Channel.PHONES, team, token)), person)

    def recognise(self, token: str) -> PersonId | None:
        person = self.session.by_token(token)
        return person.id if person else None

    def take(
        self, person: PersonId, round_number: int, answer: Answer, done: Callable[[str], None]
    ) -> None:
        done(self._try(e.Answered(person, round_number, answer)))

    def came(self, person: PersonId) -> None:
        self._try(e.Returned(person))

    def went(self, person: PersonId) -> None:
        self._try(e.Left(person))


class Phone:
    """One connection that behaves like our page."""

    opened: ClassVar[list["Phone"]] = []

    def __init__(self, link: ClientConnection) -> None:
        self.opened.append(self)
        self.link = link
        self.token = ""
        self.heard: list[dict[str, Any]] = []

    @classmethod
    async def open(cls, server: PhoneServer, **options: Any) -> "Phone":
        return await cls.call(server.netloc, **options)

    @classmethod
    async def call(cls, netloc: str, **options: Any) -> "Phone":
        """Connect to an address."""
        options.setdefault("origin", f"http://{netloc}")
        link = await connect(
            f"ws://{netloc}/link", compression=None, proxy=None, max_size=None, **options
        )
        return cls(link)

    @classmethod
    async def hang_up(cls) -> None:
        """Cut all connections of a story."""
        while cls.opened:
            link = cls.opened.pop().link
            link.transport.abort()
            await link.wait_closed()

    async def say(self, kind: str, **values: Any) -> None:
        await self.link.send(json.dumps({"t": kind, **values}))

    async def hear(self, kind: str) -> dict[str, Any]:
        """Wait for a message of a kind, and return it."""
        async with asyncio.timeout(5):
            while True:
                message = json.loads(await self.link.recv())
                self.heard.append(message)
                if message["t"] == kind:
                    return dict(message)

    async def join(self, name: str = "", team: int = 0, pin: str = PIN) -> dict[str, Any]:
        await self.say("pin", pin=pin)
        await self.hear("name")
        await self.say("join", name=name, team=team)
        self.token = (await self.hear("in"))["token"]
        return await self.hear("own")

    async def give(self, round_number: int, answer: Any, serial: int = 1) -> dict[str, Any]:
        await self.say("give", round=round_number, answer=answer, n=serial)
        while True:
            async with asyncio.timeout(5):
                message = json.loads(await self.link.recv())
            self.heard.append(message)
            if message["t"] in ("kept", "no"):
                return dict(message)

    async def closed(self) -> int:
        """Wait until the other side closes, and return its code."""
        async with asyncio.timeout(8):
            try:
                while True:
                    self.heard.append(json.loads(await self.link.recv()))
            except ConnectionClosed:
                return self.link.close_code or 0
