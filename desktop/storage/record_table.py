"""A table of records with a digest each: read, put and found damaged the same way for all."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar

from desktop.domain.training import Scope
from desktop.storage.annotation_rows import Guard, clean
from desktop.storage.training_rows import Shape

Record = TypeVar("Record", bound=tuple[Any, ...])
Choice = TypeVar("Choice", bound=Enum)


def flat(record: Sequence[Any]) -> tuple[Any, ...]:
    """Return the values of a row: enums by name, truths as numbers, what is nested as JSON."""
    return tuple(_stored(value) for value in record)


def _stored(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Scope):
        return as_json(value.to_plain())
    if isinstance(value, tuple | list | dict):
        return as_json(value)
    if isinstance(value, bool):
        return int(value)
    return clean(str(value)) if isinstance(value, str) else value


def as_json(value: Any) -> str:
    """Return plain data as text."""
    return clean(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


class RecordTable(Generic[Record]):
    """Records of one table by their key. Writing needs an open transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reading: Guard,
        writing: Guard,
        shape: Shape,
        make: Callable[[Sequence[Any]], Record],
    ) -> None:
        self._connection = connection
        self._reading = reading
        self._writing = writing
        self.shape = shape
        self._make = make

    def get(self, *key: object) -> Record | None:
        """Return the record of this key or None."""
        condition = " AND ".join(f"{name} = ?" for name in self.shape.key_names)
        found = self._records(f"WHERE {condition}", *key)
        return found[0] if found else None

    def all(self) -> list[Record]:
        """Return all records in the order they were first stored."""
        return self._records("ORDER BY number")

    def last(self) -> Record | None:
        """Return the record that was first stored last, or None."""
        found = self._records("ORDER BY number DESC LIMIT 1")
        return found[0] if found else None

    def _records(self, condition: str, *values: object) -> list[Record]:
        with self._reading():
            rows = self._connection.execute(
                f"SELECT {self.shape.columns} FROM {self.shape.name} {condition}", values
            ).fetchall()
        return [self._make(row) for row in rows]

    def put(self, record: Record) -> None:
        """Store a record, in the place of the one with the same key if there is one."""
        values = flat(record)
        self.put_values(values, self.shape.digest_of_values(values))

    def put_values(self, values: Sequence[Any], digest: bytes) -> None:
        """Store a row as it is, with the digest it has; salvage keeps a wrong one wrong."""
        names = self.shape.names
        marks = ", ".join("?" * (len(names) + 1))
        setting = ", ".join(
            f"{name} = excluded.{name}" for name in [*names[self.shape.key :], "digest"]
        )
        with self._writing():
            self._connection.execute(
                f"INSERT INTO {self.shape.name} ({self.shape.columns}, digest) VALUES ({marks})"
                f" ON CONFLICT ({', '.join(self.shape.key_names)}) DO UPDATE SET {setting}",
                (*values, digest),
            )

    def remove(self, *key: object) -> None:
        """Remove a record for good."""
        condition = " AND ".join(f"{name} = ?" for name in self.shape.key_names)
        with self._writing():
            self._connection.execute(f"DELETE FROM {self.shape.name} WHERE {condition}", key)


# Reading a row, whatever a damaged one may hold


def text(value: Any) -> str:
    """Return a value as text."""
    if isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


def whole(value: Any) -> int:
    """Return a whole number, 0 for anything else."""
    return value if isinstance(value, int) else 0


def number(value: Any) -> float:
    """Return a number, 0 for anything else."""
    return float(value) if isinstance(value, int | float) else 0.0


def choice(otherwise: Choice, value: Any) -> Choice:
    """Return a member of an enum by its value, or another one."""
    try:
        return type(otherwise)(text(value))
    except ValueError:
        return otherwise


def plain(value: Any) -> Any:
    """Return what JSON stands for, or None."""
    try:
        return json.loads(text(value))
    except (ValueError, RecursionError):
        return None


def plain_list(value: Any) -> list[Any]:
    """Return a list from JSON, empty for anything else."""
    found = plain(value)
    return found if isinstance(found, list) else []


def plain_dict(value: Any) -> dict[str, Any]:
    """Return an object from JSON, empty for anything else."""
    found = plain(value)
    return found if isinstance(found, dict) else {}
