"""The floor: the same server library that sends back what it hears, and stores nothing.

Listens on this computer alone, prints its port, and ends when its input does.
"""

import asyncio
import sys

from websockets.asyncio.server import ServerConnection, serve


async def echo(link: ServerConnection) -> None:
    async for message in link:
        await link.send(message)


async def main() -> None:
    async with serve(echo, "127.0.0.1", 0, compression=None, ping_interval=None) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
