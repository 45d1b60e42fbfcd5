"""Workshop sessions: what was prepared, and the log of all that happened."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from desktop.domain.workshop.events import Event, kind_of, values_of
from desktop.domain.workshop.keeping import SessionId, SessionRecord, SessionSummary
from desktop.storage.annotation_rows import Guard
from desktop.storage.record_table import RecordTable, as_json, plain, plain_dict, text
from desktop.storage.training_rows import Shape
from desktop.storage.workshop_rows import EVENTS, SESSIONS

INSERT_EVENT = f"INSERT INTO {EVENTS.name} ({EVENTS.columns}, digest) VALUES (?, ?, ?, ?, ?, ?)"

_SUMMARIES = f"""
SELECT s.id, s.title, s.created, s.changed,
    count(e.kind), coalesce(min(e.at), ''), coalesce(max(e.at), ''),
    coalesce(max(e.kind = 'ended'), 0), coalesce(sum(e.kind = 'joined'), 0)
FROM {SESSIONS.name} s
LEFT JOIN {EVENTS.name} e INDEXED BY workshop_events_by_kind ON e.session_id = s.id
GROUP BY s.id ORDER BY s.number DESC
"""


class LoggedEvent(NamedTuple):
    """A row of a log; what stands in it may be damaged."""

    place: int
    at: str
    kind: str
    values: Any
    is_sound: bool


def row_of(session_id: SessionId, place: int, at: str, event: Event) -> tuple[Any, ...]:
    """Return the values of a row with its digest."""
    values = (session_id, place, kind_of(event), as_json(values_of(event)), at)
    return (*values, EVENTS.digest_of_values(values))


class WorkshopTable(RecordTable[SessionRecord]):
    """Sessions by id, and their logs. Writing needs an open transaction.

    While a session runs its log is written by a `LogWriter`, and only read here.
    """

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        super().__init__(connection, reading, writing, SESSIONS, _record)

    def summaries(self) -> list[SessionSummary]:
        """Return all sessions, the latest first."""
        with self._reading():
            rows = self._connection.execute(_SUMMARIES).fetchall()
        return [
            SessionSummary._make((SessionId(text(row[0])), *row[1:7], bool(row[7]), row[8]))
            for row in rows
        ]

    def log(self, session_id: SessionId) -> Iterator[LoggedEvent]:
        """Return what happened in a session, in order."""
        with self._reading():
            rows = self._connection.execute(
                f"SELECT digest, {EVENTS.columns} FROM {EVENTS.name}"
                " WHERE session_id = ? ORDER BY place",
                (session_id,),
            ).fetchall()
        for digest, *values in rows:
            _, place, kind, body, at = values
            is_sound = digest == EVENTS.digest_of_values(values)
            yield LoggedEvent(int(place), text(at), text(kind), plain(body), is_sound)

    def add_event(self, session_id: SessionId, place: int, at: str, event: Event) -> None:
        """Add to the log of a session that is not running."""
        with self._writing():
            self._connection.execute(INSERT_EVENT, row_of(session_id, place, at, event))

    def rewrite(self, session_id: SessionId, log: Sequence[tuple[str, Event]]) -> None:
        """Put another log in the place of a session's; nothing is left of the old one."""
        with self._writing():
            # What is freed is overwritten with zeros: nobody shall find a name in the file.
            self._connection.execute("PRAGMA secure_delete=ON")
            self._remove_log(session_id)
            self._connection.executemany(
                INSERT_EVENT,
                (row_of(session_id, place, at, event) for place, (at, event) in enumerate(log)),
            )

    def remove(self, *key: object) -> None:
        """Remove a session with all that happened in it."""
        with self._writing():
            self._connection.execute("PRAGMA secure_delete=ON")
            self._remove_log(SessionId(str(key[0])))
        super().remove(*key)

    def _remove_log(self, session_id: SessionId) -> None:
        self._connection.execute(f"DELETE FROM {EVENTS.name} WHERE session_id = ?", (session_id,))

    def put_row(self, shape: Shape, values: Sequence[Any], digest: bytes) -> None:
        """Store a row of either table as it is, with the digest it has."""
        if shape is SESSIONS:
            self.put_values(values, digest)
            return
        with self._writing():
            self._connection.execute(INSERT_EVENT, (*values, digest))


def _record(values: Sequence[Any]) -> SessionRecord:
    identity, title, setup, created, changed = values
    return SessionRecord(
        SessionId(text(identity)), text(title), plain_dict(setup), text(created), text(changed)
    )
