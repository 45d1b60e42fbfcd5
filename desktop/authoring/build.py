"""Write content.db, byte for byte the same from the same files on every machine.

sqlite-utils gathers the rows in a file of its own. Its SQLite is the one of the machine, and
versions of SQLite lay out the same rows differently. So the rows are then copied into the final
file by the SQLite that comes inside apsw, whose version the lock file fixes.
"""

import os
import sqlite3
import tempfile
from pathlib import Path

import apsw
import sqlite_utils

from desktop.authoring.book import Book
from desktop.authoring.compile import Rows
from desktop.storage.content_schema import (
    APPLICATION_ID,
    DIGEST_LENGTH,
    FORMAT,
    INDEX_NAMES,
    INDEXES,
    LIST_WORDS,
    ORDERED_TABLES,
    TABLES,
)
from desktop.storage.content_store import digest

PLACEHOLDER = "0" * DIGEST_LENGTH


def build(book: Book, target: Path) -> None:
    """Write the content to `target`, first beside it and then in its place."""
    with tempfile.TemporaryDirectory(prefix="fieldguide-") as folder:
        gathered = Path(folder) / "gathered.db"
        _gather(book, gathered)
        beside = target.with_name(f".{target.name}.new")
        beside.unlink(missing_ok=True)
        try:
            freeze(gathered, beside)
            seal(beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def _gather(book: Book, path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(TABLES)
        database = sqlite_utils.Database(connection)
        with database.atomic():
            for table, rows in Rows(book).tables.items():
                database.table(table).insert_all(rows)
            database.table("meta").insert({"key": "digest", "value": PLACEHOLDER})
    finally:
        connection.close()


def freeze(gathered: Path, target: Path) -> None:
    """Copy gathered rows into a new file in a fixed order, with search indexes."""
    connection = apsw.Connection(str(target))
    try:
        for pragma in (
            "page_size=4096",
            "encoding='UTF-8'",
            "auto_vacuum=NONE",
            "journal_mode=OFF",
            "synchronous=OFF",
            f"application_id={APPLICATION_ID}",
            f"user_version={FORMAT}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(TABLES)
        connection.execute("ATTACH ? AS gathered", (str(gathered),))
        with connection:
            for table, order in ORDERED_TABLES:
                connection.execute(
                    f"INSERT INTO main.{table} SELECT * FROM gathered.{table} ORDER BY {order}"
                )
        connection.execute("DETACH gathered")
        connection.execute(INDEXES)
        for name in INDEX_NAMES:
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        connection.execute(LIST_WORDS)
        connection.execute("VACUUM")
    finally:
        connection.close()


def seal(path: Path) -> None:
    """Write the digest of the file in place of the zeros that stand for it."""
    _, actual = digest(path)
    with path.open("r+b") as file:
        place = file.read().index(PLACEHOLDER.encode())
        file.seek(place)
        file.write(actual.encode())
        file.flush()
        os.fsync(file.fileno())
