"""Many phones in one process that talk to a workshop: joins, answers, and how long they take.

    python -m benchmarks.crowd HOST:PORT PIN COUNT JOIN_SECONDS WINDOW_SECONDS

Talks to this computer alone, ends with the session or after five minutes, and prints one JSON
object. Each phone has an address of its own, as phones have, and leaves the processor to the
program where both want it: real phones bring their own. With `-` as the PIN it talks to an echoing
server of the same library: the floor.
"""

import asyncio
import json
import os
import random
import sys
from time import perf_counter
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

LONGEST_SECONDS = 300
YIELDING = 10
"""How nice it is."""


class Crowd:
    """All phones, and what they measured."""

    def __init__(self, netloc: str, pin: str, count: int, join: float, window: float) -> None:
        self.netloc, self.pin, self.count = netloc, pin, count
        self.join_seconds, self.window = join, window
        self.joins_ms: list[float] = []
        self.acks_ms: list[float] = []
        self.failures: list[str] = []
        self.refused = 0
        self.begun = perf_counter()
        self.all_in_seconds = 0.0
        self._chance = random.Random(1)

    async def run(self) -> dict[str, Any]:
        async with asyncio.timeout(LONGEST_SECONDS):
            await asyncio.gather(*(self._phone(number) for number in range(self.count)))
        return {
            "joins_ms": self.joins_ms,
            "acks_ms": self.acks_ms,
            "failures": self.failures[:20],
            "failed": len(self.failures),
            "refused": self.refused,
            "all_in_seconds": self.all_in_seconds,
        }

    async def _phone(self, number: int) -> None:
        await asyncio.sleep(self._chance.uniform(0, self.join_seconds))
        try:
            begun = perf_counter()
            async with connect(
                f"ws://{self.netloc}/link",
                origin=f"http://{self.netloc}",  # type: ignore[arg-type]
                local_addr=(f"127.1.{1 + number // 250}.{1 + number % 250}", 0),
                compression=None,
                proxy=None,
                ping_interval=None,
                open_timeout=30,
            ) as link:
                if self.pin == "-":
                    await self._echo(link)
                else:
                    await self._take_part(link, number, begun)
        except ConnectionClosed as closed:
            # After the end the server hangs up.
            if closed.rcvd is None or closed.rcvd.code != 1001:
                self.failures.append(f"{number}: {closed}")
        except (OSError, TimeoutError, ValueError, KeyError) as error:
            self.failures.append(f"{number}: {error!r}")

    async def _take_part(self, link: ClientConnection, number: int, begun: float) -> None:
        await link.send(json.dumps({"t": "pin", "pin": self.pin}))
        await self._hear(link, "name")
        await link.send(json.dumps({"t": "join", "name": f"Person {number}", "team": 0}))
        await self._hear(link, "in")
        self.joins_ms.append((perf_counter() - begun) * 1000)
        if len(self.joins_ms) == self.count:
            self.all_in_seconds = perf_counter() - self.begun
        answering: set[asyncio.Task[None]] = set()
        sent: dict[int, float] = {}
        async for raw in link:
            message = json.loads(raw)
            if message["t"] == "scene" and message["stage"] == "open":
                task = asyncio.create_task(self._answer(link, message, sent))
                answering.add(task)
                task.add_done_callback(answering.discard)
            elif message["t"] == "kept":
                self.acks_ms.append((perf_counter() - sent[message["n"]]) * 1000)
            elif message["t"] == "no":
                self.refused += 1
            elif message["t"] == "scene" and message["stage"] == "ended":
                return

    async def _answer(
        self, link: ClientConnection, scene: dict[str, Any], sent: dict[int, float]
    ) -> None:
        await asyncio.sleep(self._chance.uniform(0, self.window))
        place = self._chance.randrange(len(scene["q"]["options"]))
        sent[scene["round"]] = perf_counter()
        text = {"t": "give", "round": scene["round"], "answer": [place], "n": scene["round"]}
        await link.send(json.dumps(text))

    async def _hear(self, link: ClientConnection, kind: str) -> None:
        message = json.loads(await link.recv())
        while message["t"] != kind:
            message = json.loads(await link.recv())

    async def _echo(self, link: ClientConnection) -> None:
        for round_number in range(5):
            await asyncio.sleep(self._chance.uniform(0, self.window))
            text = {"t": "give", "round": round_number, "answer": [1], "n": 1}
            begun = perf_counter()
            await link.send(json.dumps(text))
            await link.recv()
            self.acks_ms.append((perf_counter() - begun) * 1000)


def main() -> None:
    netloc, pin, count, join, window = sys.argv[1:6]
    if not netloc.startswith("127."):
        raise SystemExit("talks to this computer alone")
    if hasattr(os, "nice"):
        os.nice(YIELDING)
    crowd = Crowd(netloc, pin, int(count), float(join), float(window))
    json.dump(asyncio.run(crowd.run()), sys.stdout)


if __name__ == "__main__":
    main()
