"""The table of how far each page was read."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from desktop.domain.annotations import Progress
from desktop.domain.library import PageId
from desktop.storage.annotation_rows import Guard
from desktop.storage.row_digest import digest_of

COLUMNS = "page_id, seconds, reached_end, is_read, set_by_hand, last_opened"


def digest_of_values(values: Sequence[Any]) -> bytes:
    """Return the digest of a row whose values stand in the order of COLUMNS."""
    return digest_of(
        "progress", *(value.hex() if isinstance(value, bytes) else value for value in values)
    )


class ProgressTable:
    """Reading progress by page. Writing needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing

    def get(self, page_id: PageId) -> Progress | None:
        """Return the progress of a page, or None if it was never opened."""
        with self._reading():
            row = self._connection.execute(
                f"SELECT {COLUMNS} FROM progress WHERE page_id = ?", (page_id,)
            ).fetchone()
        return progress_of(row) if row else None

    def all(self) -> list[Progress]:
        """Return the progress of every page, the last opened first."""
        with self._reading():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM progress ORDER BY last_opened DESC, page_id"
            ).fetchall()
        return [progress_of(row) for row in rows]

    def put(self, progress: Progress) -> None:
        """Store the progress of a page."""
        values = (
            str(progress.page_id),
            int(progress.seconds),
            int(progress.reached_end),
            int(progress.is_read),
            int(progress.set_by_hand),
            progress.last_opened,
        )
        self.put_values(values, digest_of_values(values))

    def put_values(self, values: tuple[Any, ...], digest: bytes) -> None:
        """Store a row as it is, with the digest it has."""
        with self._writing():
            self._connection.execute(
                f"INSERT OR REPLACE INTO progress ({COLUMNS}, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*values, digest),
            )

    def damaged(self) -> list[PageId]:
        """Return the pages whose progress is not as it was written."""
        with self._reading():
            rows = self._connection.execute(f"SELECT digest, {COLUMNS} FROM progress")
            return [PageId(str(row[1])) for row in rows if row[0] != digest_of_values(row[1:])]


def progress_of(values: Sequence[Any]) -> Progress:
    """Return a record from the values of a row, whatever a damaged row may hold."""
    page_id, seconds, reached_end, is_read, set_by_hand, last_opened = values
    return Progress(
        PageId(str(page_id)),
        seconds if isinstance(seconds, int) else 0,
        bool(reached_end),
        bool(is_read),
        bool(set_by_hand),
        str(last_opened),
    )
