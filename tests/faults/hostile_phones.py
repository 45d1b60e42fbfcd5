"""Strangers in the room's network who do what no phone of ours would.

    python -m tests.faults.hostile_phones HOST:PORT PIN COUNT

Goes on until its input ends; talks to this computer alone. Some know the PIN: people in the room
can be hostile too. Prints one JSON object: how often each way was tried.
"""

import asyncio
import contextlib
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

CALM_SECONDS = 0.02


class Stranger:
    """One address, and one way to be a nuisance."""

    def __init__(self, netloc: str, pin: str, number: int) -> None:
        self.netloc, self.pin, self.number = netloc, pin, number
        self.address = f"127.2.{1 + number // 250}.{1 + number % 250}"
        self.chance = random.Random(number)
        self.tried: Counter[str] = Counter()
        ways: list[Callable[[], Awaitable[None]]] = [
            self.garbage, self.flood, self.huge, self.read_nothing, self.replay, self.forge,
            self.guess, self.half_open, self.odd_requests,
        ]  # fmt: skip
        self.way = ways[number % len(ways)]

    async def be_a_nuisance(self) -> None:
        """Do it again and again."""
        while True:
            self.tried[self.way.__name__] += 1
            # Being thrown out is what is to be expected.
            with contextlib.suppress(OSError, EOFError, WebSocketException, TimeoutError):
                async with asyncio.timeout(10):
                    await self.way()
            await asyncio.sleep(CALM_SECONDS)

    def call(self) -> connect:
        return connect(
            f"ws://{self.netloc}/link",
            origin=f"http://{self.netloc}",  # type: ignore[arg-type]
            local_addr=(self.address, 0),
            compression=None,
            proxy=None,
            max_size=None,
        )

    async def join(self, link: ClientConnection) -> None:
        await link.send(json.dumps({"t": "pin", "pin": self.pin}))
        await link.send(json.dumps({"t": "join", "name": "", "team": 0}))

    async def garbage(self) -> None:
        async with self.call() as link:
            ways: list[str | bytes] = [b"\xff" * 100, "[" * 4000, '{"t":', "null"]
            await link.send(self.chance.choice(ways))
            await link.recv()

    async def flood(self) -> None:
        async with self.call() as link:
            await self.join(link)
            while True:
                await link.send('{"t":"beat"}')

    async def huge(self) -> None:
        async with self.call() as link:
            await link.send("x" * 3_000_000)
            await link.recv()

    async def read_nothing(self) -> None:
        async with self.call() as link:
            await self.join(link)
            link.transport.pause_reading()
            while True:
                await link.send('{"t":"beat"}')
                await asyncio.sleep(0.25)

    async def replay(self) -> None:
        async with self.call() as link:
            await self.join(link)
            for round_number in range(12):
                for answer in ([0], [1], [11], "text"):
                    await link.send(
                        json.dumps({"t": "give", "round": round_number, "answer": answer, "n": 1})
                    )
                    await asyncio.sleep(0.21)

    async def forge(self) -> None:
        async with self.call() as link:
            for _ in range(15):
                await link.send(json.dumps({"t": "back", "token": self.chance.randbytes(16).hex()}))
                await link.recv()

    async def guess(self) -> None:
        async with self.call() as link:
            while True:
                guess = f"{self.chance.randrange(1_000_000):06}"
                await link.send(json.dumps({"t": "pin", "pin": guess}))
                await link.recv()
                await asyncio.sleep(0.21)

    async def half_open(self) -> None:
        links = []
        for _ in range(8):
            links.append(await self.connect_raw())
            links[-1][1].write(b"GET / HTTP/1.1\r\nHost: x\r\n")
        await asyncio.sleep(6)
        for _, writer in links:
            writer.close()

    async def odd_requests(self) -> None:
        reader, writer = await self.connect_raw()
        body = self.chance.choice(
            [
                b"POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n" + b"x" * 100_000,
                b"GET /../../etc/passwd HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 5000 + b"\r\n",
                b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
                bytes(range(256)) * 100,
            ]
        )
        writer.write(body)
        await reader.read(1000)
        writer.close()

    async def connect_raw(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self.netloc.partition(":")
        return await asyncio.open_connection(host, int(port), local_addr=(self.address, 0))


async def main() -> None:
    netloc, pin, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if not netloc.startswith("127."):
        raise SystemExit("talks to this computer alone")
    strangers = [Stranger(netloc, pin, number) for number in range(count)]
    tasks = [asyncio.create_task(stranger.be_a_nuisance()) for stranger in strangers]
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    total = sum((stranger.tried for stranger in strangers), Counter())
    os.write(1, json.dumps(dict(total)).encode())


if __name__ == "__main__":
    asyncio.run(main())
