"""The server phones talk to: one thread, one event loop, one address, for as long as it is wanted.

It knows no database and decides nothing about the session. It asks a `Host`, which answers when
what was said is stored, and shows what the host lets be seen.
"""

import asyncio
import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from time import monotonic

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers, MultipleValuesError
from websockets.http11 import Request, Response

from desktop.domain.workshop.events import PersonId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.workshop.conversations import Conversations
from desktop.workshop.guard import Doorkeeper, Limits
from desktop.workshop.host import Host
from desktop.workshop.pages import headers_for, page
from desktop.workshop.words import IN_ENGLISH, PhoneWords

PORTS = (8080, 8000, 8888, 8088, 8008)
"""Tried in this order, so that the address people type is short and stays the same."""
LINK = "/link"
_FAREWELL_SECONDS = 0.6


class _Gate(ServerConnection):
    """A connection that counts before it says anything."""

    doorkeeper: Doorkeeper
    opened: "set[_Gate]"
    """All of a server, also those that have not shaken hands: websockets does not list these."""
    is_counted = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.opened.add(self)
        self.is_counted = self.doorkeeper.lets_in(self.peer, monotonic())
        if not self.is_counted:
            self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.opened.discard(self)
        if self.is_counted:
            self.is_counted = False
            self.doorkeeper.goes_out(self.peer)

    @property
    def peer(self) -> str:
        """The address on the other side."""
        name = self.transport.get_extra_info("peername")
        return str(name[0]) if name else ""


class PhoneServer:
    """Listens on one address from `start` to `stop`. Both are called from outside its thread."""

    def __init__(
        self,
        host: Host,
        address: str,
        pin: str,
        *,
        port: int = 0,
        words: PhoneWords = IN_ENGLISH,
        limits: Limits | None = None,
    ) -> None:
        self.address = address
        self.port = port
        self.limits = limits or Limits()
        self.strangers = 0
        """Connections from other computers so far: the address works from outside."""
        self.failed: Callable[[str], None] = lambda _reason: None
        """Called from the server's thread if it ends by itself."""
        self._page = page(words)
        self._door = Doorkeeper(self.limits)
        self._conversations = Conversations(host, pin, self.limits, self._call)
        self._wanted = port
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stopping: asyncio.Event | None = None
        self._calls: deque[Callable[[], None]] = deque()
        self._is_called = False
        self._problem: OSError | None = None
        self._is_silent = threading.Event()
        self._opened: set[_Gate] = set()

    # Outside the server's thread

    @property
    def origin(self) -> str:
        """The address as people type it."""
        return f"http://{self.netloc}"

    @property
    def netloc(self) -> str:
        """Address and port."""
        return self.address if self.port == 80 else f"{self.address}:{self.port}"

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._door.connections

    @property
    def refused(self) -> int:
        """How many connections were turned away at the door."""
        return self._door.refused

    @property
    def seated(self) -> set[PersonId]:
        """Who is connected."""
        return self._conversations.seated

    def start(self) -> None:
        """Begin to listen.

        Raises:
            EnvironmentProblem: the address is gone, or no port is free.
        """
        begun = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(begun,), name="workshop-server", daemon=True
        )
        self._thread.start()
        begun.wait()
        if self._problem is not None:
            self._thread.join()
            detail = self._problem.strerror or str(self._problem)
            raise EnvironmentProblem(Trouble.ADDRESS_NOT_USABLE, None, detail)

    def stop(self, farewell: str = "", *, wait: bool = True) -> None:
        """Show what changed last, stop listening, and close every connection.

        Returns when nothing listens any more; with `wait`, when all is closed. The host is not
        told that phones went. `farewell` is another address at which the phones will find the
        session.
        """
        if self._thread is None or self._loop is None or self._stopping is None:
            return
        stopping = self._stopping

        def leave() -> None:
            self._conversations.leave(farewell)
            stopping.set()

        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(leave)
        self._is_silent.wait()
        if wait:
            self.join()

    def join(self) -> None:
        """Wait until all is closed, after `stop`."""
        if self._thread is not None:
            self._thread.join()

    def show(self) -> None:
        """Let everybody see what changed; may be called from any thread."""
        self._call(self._conversations.show)

    def change_pin(self, pin: str) -> None:
        """Ask for another PIN from now on, and forget who guessed wrong."""
        self._call(lambda: self._conversations.change_pin(pin))

    def _call(self, deed: Callable[[], None]) -> None:
        # Many at once wake the loop only once.
        self._calls.append(deed)
        if not self._is_called and self._loop is not None:
            self._is_called = True
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._do_calls)

    def _do_calls(self) -> None:
        self._is_called = False
        shows = False
        while self._calls:
            deed = self._calls.popleft()
            if deed == self._conversations.show:
                shows = True
            else:
                deed()
        if shows:
            self._conversations.show()

    # In the server's thread

    def _run(self, begun: threading.Event) -> None:
        try:
            asyncio.run(self._serve(begun))
        except OSError as error:
            self._problem = error
        except Exception as error:  # noqa: BLE001 - the session goes on without phones
            if begun.is_set():
                self.failed(repr(error))
            else:
                self._problem = OSError(repr(error))
        finally:
            self._loop = None
            self._is_silent.set()
            begun.set()

    async def _serve(self, begun: threading.Event) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)
        self._stopping = asyncio.Event()
        server = await self._listen()
        self._loop = loop
        begun.set()
        try:
            await self._stopping.wait()
        finally:
            # Nothing listens from here on; saying goodbye may take a moment longer.
            await self._stop_listening(server)
            self._is_silent.set()
            server.close(code=1001)
            with contextlib.suppress(TimeoutError):
                # The trainer waits for this: a phone that sleeps must not hold it up.
                async with asyncio.timeout(_FAREWELL_SECONDS):
                    await server.wait_closed()
            self._conversations.break_off()
            opened = list(self._opened)
            for connection in opened:
                connection.transport.abort()
            for connection in opened:
                await connection.wait_closed()

    async def _stop_listening(self, server: Server) -> None:
        """Take in who is being accepted, nobody after them, and close the door.

        asyncio forgets, open, whom it accepted in the turn in which its server closes
        (https://github.com/python/cpython/issues/109564).
        """
        loop = asyncio.get_running_loop()
        # Windows waits for guests in another way, and forgets nobody.
        with contextlib.suppress(NotImplementedError):
            for door in server.sockets:
                loop.remove_reader(door)
        are_in = asyncio.Event()
        loop.call_soon(are_in.set)
        await are_in.wait()
        server.server.close()

    async def _listen(self) -> Server:
        problem: OSError | None = None
        for port in dict.fromkeys((self._wanted, *PORTS, 0) if self._wanted else (*PORTS, 0)):
            try:
                return await self._listen_on(port)
            except OSError as error:
                problem = error
        raise problem or OSError("no port")

    async def _listen_on(self, port: int) -> Server:
        limits = self.limits
        gate = type("Gate", (_Gate,), {"doorkeeper": self._door, "opened": self._opened})
        silent = logging.getLogger("desktop.workshop.network")
        # What strangers send is not worth a line: a flood would fill the disk.
        silent.disabled = True
        server = await serve(
            self._meet,
            self.address,
            port,
            compression=None,
            process_request=self._answer_request,
            server_header=None,
            open_timeout=limits.open_seconds,
            ping_interval=limits.ping_seconds,
            ping_timeout=limits.silent_seconds,
            close_timeout=2,
            max_size=limits.message_bytes,
            max_queue=4,
            write_limit=16 * 1024,
            logger=silent,
            create_connection=gate,
            backlog=512,
        )
        self.port = int(server.sockets[0].getsockname()[1])
        return server

    # Requests

    def _answer_request(self, connection: ServerConnection, request: Request) -> Response | None:
        """Hand out a file, let a page of ours connect, or refuse."""
        assert isinstance(connection, _Gate)
        if connection.peer != self.address:
            self.strangers += 1
        path = request.path.partition("?")[0]
        try:
            # Any other name for this computer may be a page from elsewhere that had it renamed.
            is_ours = request.headers["Host"].lower() == self.netloc
            origin = request.headers.get("Origin")
        except (KeyError, MultipleValuesError):
            return self._respond(400, "Bad Request")
        if not is_ours:
            return self._respond(421, "Misdirected Request")
        if request.method != "GET":
            return self._respond(405, "Method Not Allowed")
        if path == LINK:
            return None if origin == self.origin else self._respond(403, "Forbidden")
        resource = self._page.get(path)
        if resource is None:
            return self._respond(404, "Not Found")
        return self._respond(200, "OK", resource.kind, resource.body)

    def _respond(
        self, status: int, reason: str, kind: str = "text/plain; charset=utf-8", body: bytes = b""
    ) -> Response:
        headers = Headers(headers_for(self.origin))
        headers["Content-Type"] = kind
        headers["Content-Length"] = str(len(body))
        return Response(status, reason, headers, body)

    async def _meet(self, link: ServerConnection) -> None:
        assert isinstance(link, _Gate)
        await self._conversations.meet(link, link.peer)
