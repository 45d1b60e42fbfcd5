"""A database that is made in memory and becomes a file of somebody else's program."""

import sqlite3
from collections.abc import Callable
from contextlib import closing


def filled(fill: Callable[[sqlite3.Cursor], None]) -> bytes:
    """Return the bytes of a new database after it was filled."""
    with closing(sqlite3.connect(":memory:")) as database:
        fill(database.cursor())
        database.commit()
        return database.serialize()
