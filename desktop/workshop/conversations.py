"""What is said between a session and its phones: who they are, what they answer, what they see.

All of it happens in the thread of the server, which hands over each connection it let in.
"""

import asyncio
import hmac
import logging
import secrets
from collections.abc import Callable
from hashlib import sha256
from time import monotonic

from websockets.asyncio.server import ServerConnection, broadcast
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from desktop.domain.workshop.events import PersonId
from desktop.domain.workshop.scene import Own
from desktop.workshop.guard import Bucket, Limits, PinGuard
from desktop.workshop.host import Host
from desktop.workshop.messages import (
    BadMessage,
    Beat,
    ComeBack,
    Give,
    Join,
    TryPin,
    parse,
    tell,
    tell_own,
    tell_scene,
)

_LOG = logging.getLogger(__name__)
POLICY_BROKEN, REMOVED, ELSEWHERE = 1008, 4001, 4002


class Visitor:
    """One open connection of a phone."""

    __slots__ = ("address", "bucket", "is_admitted", "is_joining", "link", "own", "person", "scene")

    def __init__(self, link: ServerConnection, address: str, bucket: Bucket) -> None:
        self.link = link
        self.address = address
        self.bucket = bucket
        self.is_admitted = False
        """Whether it knew the PIN."""
        self.is_joining = False
        self.person: PersonId | None = None
        self.scene = ""
        self.own: Own | None = None


def digest_of_token(token: str) -> str:
    """Return what is stored of a secret."""
    return sha256(token.encode()).hexdigest()[:32]


class Conversations:
    """Knows which phone belongs to whom. It decides nothing: the host does."""

    def __init__(
        self, host: Host, pin: str, limits: Limits, call: Callable[[Callable[[], None]], None]
    ) -> None:
        """Take what has something done in the server's thread, from whatever thread."""
        self._host = host
        self._pin = pin
        self._limits = limits
        self._call = call
        self._pins = PinGuard(limits)
        self.visitors: set[Visitor] = set()
        """Every phone that is connected."""
        self._by_person: dict[PersonId, Visitor] = {}
        self._is_leaving = False
        self._waiting: set[asyncio.Task[None]] = set()

    @property
    def seated(self) -> set[PersonId]:
        """Who is connected."""
        return set(self._by_person)

    def change_pin(self, pin: str) -> None:
        """Ask for another PIN from now on, and forget who guessed wrong."""
        self._pin = pin
        self._pins = PinGuard(self._limits)

    def leave(self, farewell: str) -> None:
        """Show what changed last, and say where the session goes on, if it does."""
        self._is_leaving = True
        self.show()
        if farewell:
            self._tell_all(tell("moved", to=farewell))

    def break_off(self) -> None:
        """Wait for no phone any longer."""
        for task in self._waiting:
            task.cancel()

    # Talking

    async def meet(self, link: ServerConnection, address: str) -> None:
        """Talk with a phone until one of both ends it."""
        limits = self._limits
        bucket = Bucket(limits.messages_per_second, limits.messages_at_once, monotonic())
        visitor = Visitor(link, address, bucket)
        self.visitors.add(visitor)
        hurry = asyncio.get_running_loop().call_later(
            limits.join_seconds, self._drop_if_stranger, visitor
        )
        try:
            async for raw in link:
                if not visitor.bucket.takes(monotonic()):
                    await link.close(POLICY_BROKEN)
                    break
                self._hear(visitor, raw)
        except BadMessage:
            await link.close(POLICY_BROKEN)
        except ConnectionClosed:
            # It was cut off, as happens to phones.
            return
        except Exception:  # noqa: BLE001 - see the next line
            # One phone's trouble must not end the session of the others.
            _LOG.exception("a phone's message was not understood")
            await link.close(1011)
        finally:
            hurry.cancel()
            self._forget(visitor)

    def _drop_if_stranger(self, visitor: Visitor) -> None:
        if visitor.person is None:
            visitor.link.transport.abort()

    def _forget(self, visitor: Visitor) -> None:
        self.visitors.discard(visitor)
        person = visitor.person
        if person is not None and self._by_person.get(person) is visitor:
            del self._by_person[person]
            if not self._is_leaving:
                self._host.went(person)

    def _hear(self, visitor: Visitor, raw: str | bytes) -> None:
        message = parse(raw)
        if isinstance(message, Beat):
            self._tell(visitor, tell("beat"))
        elif isinstance(message, Give):
            if visitor.person is None:
                raise BadMessage("nobody")
            self._give(visitor, visitor.person, message)
        elif visitor.person is not None or visitor.is_joining:
            raise BadMessage("here already")
        elif isinstance(message, TryPin):
            self._try_pin(visitor, message.pin)
        elif isinstance(message, ComeBack):
            self._come_back(visitor, message.token)
        elif not visitor.is_admitted:
            raise BadMessage("without PIN")
        else:
            self._join(visitor, message)

    def _try_pin(self, visitor: Visitor, pin: str) -> None:
        now = monotonic()
        wait = self._pins.seconds_to_wait(visitor.address, now)
        if wait > 0:
            self._tell(visitor, tell("who", why="pin-wait", seconds=int(wait) + 1))
        elif not hmac.compare_digest(pin, self._pin):
            self._pins.was_wrong(visitor.address, now)
            self._tell(visitor, tell("who", why="pin-wrong"))
        else:
            self._pins.was_right(visitor.address)
            visitor.is_admitted = True
            door = self._host.door()
            self._tell(visitor, tell("name", anonymous=door.anonymous, teams=door.teams))

    def _come_back(self, visitor: Visitor, token: str) -> None:
        person = self._host.recognise(digest_of_token(token))
        if person is None:
            # From an earlier session, most likely. Guessing 128 bits needs no watching.
            self._tell(visitor, tell("who", why=""))
        else:
            self._seat(visitor, person, "")
            self._host.came(person)

    def _join(self, visitor: Visitor, message: Join) -> None:
        token = secrets.token_hex(16)
        visitor.is_joining = True

        def done(why: str, person: PersonId) -> None:
            self._call(lambda: self._joined(visitor, why, person, token))

        self._host.admit(message.name, message.team, digest_of_token(token), done)

    def _joined(self, visitor: Visitor, why: str, person: PersonId, token: str) -> None:
        visitor.is_joining = False
        if why:
            self._tell(visitor, tell("sorry", why=why))
        elif visitor in self.visitors:
            self._seat(visitor, person, token)
        else:
            # Gone before the reply: nobody knows the secret, and nobody sits there.
            self._host.went(person)

    def _seat(self, visitor: Visitor, person: PersonId, token: str) -> None:
        before = self._by_person.get(person)
        visitor.person = person
        self._by_person[person] = visitor
        if before is not None:
            before.person = None
            self._dismiss(before, tell("elsewhere"), ELSEWHERE)
        self._tell(visitor, tell("in", token=token))
        self._show_to(visitor)

    def _give(self, visitor: Visitor, person: PersonId, message: Give) -> None:
        def done(why: str) -> None:
            reply = tell("no", n=message.serial, why=why) if why else tell("kept", n=message.serial)
            self._call(lambda: self._tell(visitor, reply))

        self._host.take(person, message.round, message.answer, done)

    # Showing

    def show(self) -> None:
        """Let everybody see what changed."""
        scene = tell_scene(self._host.scene())
        those = [v for v in self._by_person.values() if v.scene != scene]
        broadcast([visitor.link for visitor in those], scene)
        for visitor in those:
            visitor.scene = scene
        for visitor in list(self._by_person.values()):
            self._show_own(visitor)
            self._drop_if_slow(visitor)

    def _show_to(self, visitor: Visitor) -> None:
        scene = tell_scene(self._host.scene())
        if visitor.scene != scene:
            visitor.scene = scene
            self._tell(visitor, scene)
        self._show_own(visitor)

    def _show_own(self, visitor: Visitor) -> None:
        own = self._host.own(visitor.person) if visitor.person is not None else None
        if own is None:
            self._dismiss(visitor, tell("removed"), REMOVED)
        elif own != visitor.own:
            visitor.own = own
            self._tell(visitor, tell_own(own))

    def _tell(self, visitor: Visitor, message: str) -> None:
        if visitor.link.protocol.state is State.OPEN:
            broadcast([visitor.link], message)
            self._drop_if_slow(visitor)

    def _tell_all(self, message: str) -> None:
        broadcast([visitor.link for visitor in self.visitors], message)

    def _drop_if_slow(self, visitor: Visitor) -> None:
        if visitor.link.transport.get_write_buffer_size() > self._limits.waiting_bytes:
            visitor.link.transport.abort()

    def _dismiss(self, visitor: Visitor, message: str, code: int) -> None:
        self._tell(visitor, message)
        person = visitor.person
        if person is not None and self._by_person.get(person) is visitor:
            del self._by_person[person]
        visitor.person = None
        task = asyncio.get_running_loop().create_task(visitor.link.close(code))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
