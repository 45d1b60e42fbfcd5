"""The channel of the phones: the server that listens while they are in, its PIN and its address."""

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.session import Refusal, Refused
from desktop.services.running_session import RunningSession
from desktop.services.workshop_snapshot import Phones
from desktop.workshop.words import IN_ENGLISH

if TYPE_CHECKING:
    from desktop.workshop.interfaces import Interface
    from desktop.workshop.qr import QrCode
    from desktop.workshop.self_test import Reach
    from desktop.workshop.server import PhoneServer


class PhoneChannel:
    """Listens for one session at a time; `changed` is called when the address is another one."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.words = IN_ENGLISH
        """What phones show at an address that is opened from now on."""
        self._changed = changed
        self._server: PhoneServer | None = None
        self._leaving: list[PhoneServer] = []

    def open(self, session: RunningSession, address: str) -> None:
        """Let phones in, or move them to another address. Raises EnvironmentProblem."""
        before = session.read(lambda state: state.phones)
        port = int(before.address.partition(":")[2] or 0)
        self._serve(session, address, port, before.pin or _new_pin())

    def open_again(self, session: RunningSession) -> None:
        """Let phones in where they were before the program ended. Raises EnvironmentProblem."""
        where = session.read(lambda state: state.phones)
        address, _, port = where.address.partition(":")
        self._serve(session, address, int(port or 0), where.pin)

    def _serve(self, session: RunningSession, address: str, port: int, pin: str) -> None:
        from desktop.workshop.server import PhoneServer  # noqa: PLC0415 - for a workshop only

        old = self._server
        if old is not None and old.address == address:
            # The same address again, perhaps after the network went and came: a new socket.
            self.stop()
            old = None
        self.join_leaving()
        server = PhoneServer(session, address, pin, port=port, words=self.words)
        server.failed = lambda reason: session.propose(
            e.ChannelFailed(Channel.PHONES, reason), lambda _why, _problem: None
        )
        server.start()
        try:
            session.do(e.ChannelOpened(Channel.PHONES, server.netloc, pin))
        except BaseException:
            server.stop()
            raise
        self._server = server
        if old is not None:
            there = old.seated
            old.stop(farewell=server.netloc)
            for person in there - server.seated:
                session.went(person)
        self._changed()

    def close(self, session: RunningSession) -> None:
        """Turn the channel off: nothing listens any more."""
        session.do(e.ChannelClosed(Channel.PHONES))
        self.stop()
        self._changed()

    def check(
        self, session: Callable[[], RunningSession], interfaces: "Callable[[], list[Interface]]"
    ) -> bool:
        """Return whether the address is still there; if it is gone, the channel has failed."""
        server = self._server
        if server is None or server.address in {one.address for one in interfaces()}:
            return server is not None
        session().do(e.ChannelFailed(Channel.PHONES, server.address))
        self.stop()
        self._changed()
        return False

    def stop(self) -> None:
        """Listen no more, whatever the session says."""
        server, self._server = self._server, None
        if server is not None:
            # Phones that sleep are slow to say goodbye: nobody has to wait for them.
            server.stop(wait=False)
            self._leaving.append(server)

    def join_leaving(self) -> None:
        """Wait until all that was stopped is closed."""
        while self._leaving:
            self._leaving.pop().join()

    def show(self) -> None:
        """Have the phones see what changed; from any thread."""
        server = self._server
        if server is not None:
            server.show()

    def new_pin(self, session: RunningSession) -> None:
        """Ask for another PIN from now on; those who are in stay."""
        server, pin = self._listening(), _new_pin()
        session.do(e.ChannelOpened(Channel.PHONES, server.netloc, pin))
        server.change_pin(pin)

    def self_test(self) -> "Callable[[], Reach]":
        """Return what asks our own address for the page; takes seconds, give it to a job."""
        from desktop.workshop.self_test import reach  # noqa: PLC0415 - for a workshop only

        server = self._listening()
        address, port = server.address, server.port
        return lambda: reach(address, port)

    def qr_code(self, pin: str) -> "QrCode":
        """Return the code that brings a phone to the session."""
        from desktop.workshop.qr import qr_code  # noqa: PLC0415 - for a workshop only

        return qr_code(self._listening().origin, pin)

    def phones(self, pin: str) -> Phones:
        """Return how people reach the session."""
        server = self._server
        if server is None:
            return Phones("", "", 0, 0, 0)
        return Phones(server.origin, pin, server.connections, server.refused, server.strangers)

    def _listening(self) -> "PhoneServer":
        if self._server is None:
            raise Refused(Refusal.CHANNEL_OFF, Channel.PHONES)
        return self._server


def _new_pin() -> str:
    return f"{secrets.randbelow(1_000_000):06}"
