"""The texts of the editions that annotations were placed in, to compare a later one with."""

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence

from desktop.domain.anchors import PassageText
from desktop.domain.library import PageId, PassageId
from desktop.storage.annotation_rows import Guard

Texts = dict[PageId, tuple[PassageText, ...]]


class EditionTable:
    """Whole editions by their digest, compressed. Writing needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing

    def digests(self) -> list[str]:
        """Return which editions are kept, the latest first."""
        with self._reading():
            rows = self._connection.execute("SELECT digest FROM editions ORDER BY number DESC")
            return [str(row[0]) for row in rows]

    def get(self, digest: str) -> Texts | None:
        """Return the pages of an edition with their passages; None if it is not here, or damaged.

        Without it, fewer places are found again after an update; nothing a person wrote is lost.
        """
        with self._reading():
            row = self._connection.execute(
                "SELECT texts FROM editions WHERE digest = ?", (digest,)
            ).fetchone()
        return _unpacked(row[0]) if row else None

    def keep(self, digest: str, pages: Mapping[PageId, Sequence[PassageText]]) -> None:
        """Keep the texts of an edition; it counts as the latest."""
        plain = [[page_id, [[p.id, p.text] for p in pages[page_id]]] for page_id in pages]
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        with self._writing():
            self.drop([digest])
            self._connection.execute(
                "INSERT INTO editions (digest, texts) VALUES (?, ?)",
                (digest, zlib.compress(text.encode())),
            )

    def drop(self, digests: Sequence[str]) -> None:
        """Forget editions in which nothing waits any more."""
        with self._writing():
            self._connection.executemany(
                "DELETE FROM editions WHERE digest = ?", [(digest,) for digest in digests]
            )


def _unpacked(packed: object) -> Texts | None:
    if not isinstance(packed, bytes):
        return None
    try:
        plain = json.loads(zlib.decompress(packed))
        return {
            PageId(page_id): tuple(PassageText(PassageId(name), str(text)) for name, text in each)
            for page_id, each in plain
        }
    except (zlib.error, ValueError, TypeError):
        return None
