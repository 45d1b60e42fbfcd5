"""Write the log of a running session: a thread with a connection of its own, many events a commit.

Three hundred phones answer within a second or two, and a commit takes some milliseconds, on a
stick a hundred. So whatever came while the last commit was under way is stored with the next
one, and acknowledged when that is durable. The window goes on meanwhile.

The profile has one writing process, and in it one writer at a time: the store's `turn`. Whoever
has it may be waited for; the database itself is then never found busy. Backups copy the file
through a connection of their own, and for as long as that takes a commit waits.
"""

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.domain.workshop.events import Event
from desktop.domain.workshop.keeping import SessionId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import profile_file
from desktop.storage.profile_store import ProfileStore
from desktop.storage.workshop_table import INSERT_EVENT, row_of

MOST_AT_ONCE = 1000
_TRIES = 3


class Entry(NamedTuple):
    """An event on its way into the log."""

    place: int
    at: str
    event: Event


Stored = Callable[[Sequence[Entry], EnvironmentProblem | None], None]
"""Told in the writer's thread what is durable now, or what could not be stored and why."""


class LogWriter:
    """Writes from `start` to `stop`. What cannot be stored is given back, and the next is tried."""

    def __init__(self, store: ProfileStore, session_id: SessionId, stored: Stored) -> None:
        self._store = store
        self._session_id = session_id
        self._stored = stored
        self._entries: queue.SimpleQueue[tuple[Entry, ...] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="workshop-log", daemon=True)
        self._problem: EnvironmentProblem | None = None
        self.commits = 0

    def start(self) -> None:
        """Open the profile a second time and begin.

        Raises:
            EnvironmentProblem: it cannot be opened for writing.
        """
        self._store.lend()
        begun = threading.Event()
        self._begun = begun
        self._thread.start()
        begun.wait()
        if self._problem is not None:
            self._thread.join()
            self._store.give_back()
            raise self._problem

    def put(self, *entries: Entry) -> None:
        """Have events stored in one commit, after all that were put before; any thread may."""
        self._entries.put(entries)

    def drop_waiting(self) -> None:
        """Forget what was put and not yet tried; for whoever was just told of a problem."""
        while True:
            try:
                entries = self._entries.get_nowait()
            except queue.Empty:
                return
            if entries is None:
                self._entries.put(None)
                return

    def stop(self) -> None:
        """Store what is waiting, and end."""
        self._entries.put(None)
        self._thread.join()
        self._store.give_back()

    def _run(self) -> None:
        path = self._store.path
        try:
            with profile_file.explaining(path):
                connection = profile_file.connect(path, writing=True)
                profile_file.prepare_writing(connection)
        except EnvironmentProblem as problem:
            self._problem = problem
            return
        finally:
            self._begun.set()
        with contextlib.closing(connection):
            while (batch := self._next()) is not None:
                self._stored(batch, self._write(connection, batch))

    def _next(self) -> list[Entry] | None:
        """Wait for an entry and return it with all that came meanwhile; None at the end."""
        first = self._entries.get()
        if first is None:
            return None
        batch = [*first]
        while len(batch) < MOST_AT_ONCE:
            try:
                entries = self._entries.get_nowait()
            except queue.Empty:
                break
            if entries is None:
                # The end comes after what was put before it.
                self._entries.put(None)
                break
            batch += entries
        return batch

    def _write(
        self, connection: sqlite3.Connection, batch: Sequence[Entry]
    ) -> EnvironmentProblem | None:
        problem: EnvironmentProblem | None = None
        for _ in range(_TRIES):
            try:
                with self._store.turn():
                    self._commit(connection, batch)
            except EnvironmentProblem as found:
                problem = found
                # Somebody reads for long, or there was no room before the ballast was released.
                if found.trouble not in (Trouble.PROFILE_LOCKED, Trouble.DISK_FULL):
                    break
            else:
                return None
        return problem

    def _commit(self, connection: sqlite3.Connection, batch: Sequence[Entry]) -> None:
        try:
            with profile_file.explaining(self._store.path):
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(
                    INSERT_EVENT,
                    (row_of(self._session_id, *entry) for entry in batch),
                )
                connection.execute("COMMIT")
                self.commits += 1
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise
