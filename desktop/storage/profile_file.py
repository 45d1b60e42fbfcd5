"""Open a profile's database the one right way, and say what SQLite's errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.errors import EnvironmentProblem, Trouble

FILE_NAME = "profile.db"
APPLICATION_ID = 0x50464750  # "PFGP"
BUSY_MS = 5000

# Rollback journal and EXTRA: three syncs a commit, nothing acknowledged is lost in a power cut,
# and the file works on sticks and shared folders. docs/durability.md has the measurements.
_PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cell_size_check=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
)

_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_BUSY: Trouble.PROFILE_LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.PROFILE_LOCKED,
    sqlite3.SQLITE_CORRUPT: Trouble.PROFILE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.PROFILE_DAMAGED,
    sqlite3.SQLITE_READONLY: Trouble.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Trouble.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_IOERR: Trouble.DISK_FAILING,
    sqlite3.SQLITE_PROTOCOL: Trouble.DISK_FAILING,
    sqlite3.SQLITE_NOLFS: Trouble.DISK_FULL,
}


def problem_of(error: sqlite3.Error, path: Path) -> EnvironmentProblem | None:
    """Return the environment problem an SQLite error stands for, or None if it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    trouble = _TROUBLES.get(code & 0xFF)
    if trouble is None:
        return None
    detail = f"{error} ({error.sqlite_errorname})"
    return EnvironmentProblem(trouble, path, detail)


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn SQLite's errors that come from outside into environment problems."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error


def _decoded(value: bytes) -> str:
    # A flipped bit can make text that is no UTF-8; the rest of it is still worth reading.
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace")


def connect(path: Path, *, writing: bool = False, any_thread: bool = False) -> sqlite3.Connection:
    """Open an existing database, for reading unless it is said otherwise."""
    mode = "rw" if writing else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_MS / 1000,
        check_same_thread=not any_thread,
    )
    try:
        prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection) -> None:
    """Set what holds for every connection; reads nothing from the file yet."""
    connection.text_factory = _decoded
    # The journal mode touches the file: it is asked for by whoever writes.
    for pragma in _PRAGMAS[1:]:
        connection.execute(pragma)


def prepare_writing(connection: sqlite3.Connection) -> None:
    """Make sure that the file uses a rollback journal, whoever had it before."""
    connection.execute(_PRAGMAS[0])


def integer(connection: sqlite3.Connection, sql: str, *values: object) -> int:
    """Return the one number a statement asks for."""
    row: tuple[Any, ...] | None = connection.execute(sql, values).fetchone()
    return int(row[0]) if row else 0


def check_identity(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Return the version of a profile's tables.

    Raises:
        EnvironmentProblem: it is no profile, or one of a newer program.
    """
    application = integer(connection, "PRAGMA application_id")
    version = integer(connection, "PRAGMA user_version")
    if application != APPLICATION_ID or version < 1:
        raise EnvironmentProblem(Trouble.PROFILE_DAMAGED, path, "not a profile")
    if version == newest:
        return version
    # One flipped bit in the header must not look like another version.
    steps = "SELECT count(*) FROM meta WHERE key GLOB 'migration-*'"
    if integer(connection, steps) != version:
        raise EnvironmentProblem(Trouble.PROFILE_DAMAGED, path, f"version {version}")
    if version > newest:
        raise EnvironmentProblem(Trouble.PROFILE_TOO_NEW, path, str(version))
    return version
