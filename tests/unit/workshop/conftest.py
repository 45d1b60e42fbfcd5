"""A server on this computer alone."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from desktop.workshop.guard import Limits
from desktop.workshop.server import PhoneServer
from tests.unit.workshop.desk import PIN, Desk, Phone
from tests.workshop import Room

Open = Callable[..., Desk]
QUICK = Limits(per_address=50, new_at_once=500)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Let phones act."""

    async def bounded() -> None:
        try:
            async with asyncio.timeout(20):
                await story
        finally:
            await Phone.hang_up()

    asyncio.run(bounded())


@pytest.fixture
def open_desk() -> Iterator[Open]:
    """Open a session to phones; closed again at the end of the test."""
    servers: list[PhoneServer] = []

    def start(room: Room | None = None, **options: Any) -> Desk:
        options.setdefault("limits", QUICK)
        desk = Desk(room or Room())
        desk.server = PhoneServer(desk, "127.0.0.1", PIN, **options)
        desk.server.start()
        servers.append(desk.server)
        return desk

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    """A session in its lobby, open to phones."""
    return open_desk()
