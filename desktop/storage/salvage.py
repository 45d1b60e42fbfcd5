"""Save what can be read of a damaged profile into a new one; the damaged one is kept."""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from desktop.clock import utc_now
from desktop.domain.annotations import AnnotationId, Revision
from desktop.domain.keeping import SalvageReport
from desktop.errors import not_writable
from desktop.storage import (
    annotation_rows,
    backup,
    loose_rows,
    profile_file,
    progress_table,
    revision_table,
    training_rows,
    workshop_rows,
)
from desktop.storage.profile_file import FILE_NAME
from desktop.storage.profile_lock import ProfileLock
from desktop.storage.profile_store import ProfileStore, create

_HEADER = 100
_PAGE_COUNT = slice(28, 32)
_REVISION_COLUMNS = "annotation_id, saved, body"


class _Table(NamedTuple):
    """How to read a table and how to tell that a row is whole."""

    name: str
    columns: str
    digest_of: Callable[[Sequence[Any]], bytes]
    indexes: tuple[str, ...]
    key: int = 1
    """So many of the first columns name a row."""

    def changed(self, row: "Row") -> str:
        """Return when a row was changed; of two the later one counts."""
        names = [name.strip() for name in self.columns.split(",")]
        return str(row.values[names.index("changed") if "changed" in names else -1])


_ANNOTATIONS = _Table(
    "annotations",
    annotation_rows.COLUMNS,
    annotation_rows.digest_of_values,
    ("annotations_by_place", "annotations_by_change", "sqlite_autoindex_annotations_1"),
)
_REVISIONS = _Table(
    "revisions",
    _REVISION_COLUMNS,
    lambda values: revision_table.digest_of_revision(*values),
    ("revisions_by_annotation",),
    key=3,
)
_PROGRESS = _Table(
    "progress",
    progress_table.COLUMNS,
    progress_table.digest_of_values,
    ("sqlite_autoindex_progress_1",),
)
_TRAINING, _WORKSHOPS = (
    tuple(
        _Table(shape.name, shape.columns, shape.digest_of_values, shape.indexes, shape.key)
        for shape in module.SHAPES
    )
    for module in (training_rows, workshop_rows)
)
_TABLES = (_ANNOTATIONS, _REVISIONS, _PROGRESS, *_TRAINING, *_WORKSHOPS)


class Row(NamedTuple):
    """A row that was read, with the digest it had."""

    values: tuple[Any, ...]
    digest: bytes
    is_sound: bool
    is_loose: bool = False


class Found(NamedTuple):
    """What was read of a table."""

    rows: list[Row]
    unreadable: int


def salvage(
    folder: Path,
    backups: Path,
    clock: Callable[[], datetime] = utc_now,
) -> SalvageReport:
    """Put a new profile in the place of a damaged one, with every row that can be read.

    The damaged file stays beside in a folder of its own. Rows that are not as they were written
    are taken from a backup if one has them, else kept and reported. Old backups stay.

    Raises:
        EnvironmentProblem: the folder cannot be written, or another run holds the profile.
    """
    lock = ProfileLock(folder, clock)
    try:
        return _salvage(folder, backups, clock())
    except OSError as error:
        raise not_writable(folder, error) from error
    finally:
        lock.release()


def _salvage(folder: Path, backups: Path, now: datetime) -> SalvageReport:
    path = folder / FILE_NAME
    kept = _keep(folder, now)
    found = read(kept)
    annotations = _healed(found[_ANNOTATIONS.name].rows, backups)
    found[_ANNOTATIONS.name] = Found(annotations, found[_ANNOTATIONS.name].unreadable)
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=folder) as name:
        new = Path(name) / "new"
        _write(new, found)
        clear_journal(path)
        backup.put_in_place(new / FILE_NAME, path)
    return SalvageReport(
        kept,
        len(annotations),
        len(found[_REVISIONS.name].rows),
        len(found[_PROGRESS.name].rows),
        tuple(AnnotationId(str(row.values[0])) for row in annotations if not row.is_sound),
        sum(table.unreadable for table in found.values()),
        sum(1 for row in annotations if row.is_loose),
        len(found[training_rows.ANSWERS.name].rows),
        sum(len(found[table.name].rows) for table in _TRAINING)
        - len(found[training_rows.ANSWERS.name].rows),
        sum(len(found[table.name].rows) for table in _WORKSHOPS),
    )


def clear_journal(path: Path) -> None:
    """Remove the journal of a file that is about to be replaced; a copy of it is kept."""
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    backup.sync_folder(path.parent)


def _keep(folder: Path, now: datetime) -> Path:
    target = folder / f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%S%f}"
    target.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-journal"):
        if (folder / name).exists():
            shutil.copy2(folder / name, target / name)
            with (target / name).open("rb+") as file:
                os.fsync(file.fileno())
    backup.sync_folder(target)
    backup.sync_folder(folder)
    return target / FILE_NAME


# Reading


def read(damaged: Path) -> dict[str, Found]:
    """Return what can be read of a damaged profile, without changing it."""
    with tempfile.TemporaryDirectory(prefix="fieldguide-salvage-") as name:
        work = Path(name) / FILE_NAME
        journal = damaged.with_name(f"{FILE_NAME}-journal")
        shutil.copyfile(damaged, work)
        if journal.exists():
            shutil.copyfile(journal, work.with_name(journal.name))
        _complete(work)
        found = _read_in_order(work)
        loose = _read_loose(work.read_bytes())
    return {table.name: _together(table, found[table.name], loose[table.name]) for table in _TABLES}


def _complete(path: Path) -> None:
    """Fill a file that was cut off with zeros: SQLite reads nothing of it otherwise."""
    with path.open("rb+") as file:
        header = file.read(_HEADER)
        size = int.from_bytes(header[16:18], "big")
        wanted = (65536 if size == 1 else size) * int.from_bytes(header[_PAGE_COUNT], "big")
        length = path.stat().st_size
        if len(header) == _HEADER and length < wanted <= max(64 * length, 1 << 24):
            file.truncate(wanted)


def _read_in_order(path: Path) -> dict[str, Found]:
    nothing = {table.name: Found([], 0) for table in _TABLES}
    try:
        with contextlib.closing(profile_file.connect(path, writing=True)) as connection:
            return {table.name: _read_table(connection, table) for table in _TABLES}
    except sqlite3.Error:
        return nothing


def _read_table(connection: sqlite3.Connection, table: _Table) -> Found:
    rows: dict[int, Row] = {}
    select = f"SELECT rowid, digest, {table.columns} FROM {table.name}"
    is_whole = all(
        _take(connection, table, f"{select} ORDER BY rowid {direction}", rows)
        for direction in ("", "DESC")
    )
    if is_whole:
        return Found(list(rows.values()), 0)
    unreadable = 0
    for number in sorted(_known_numbers(connection, table) | _gap(rows)):
        if number in rows:
            continue
        _take(connection, table, f"{select} WHERE rowid = {number}", rows)
        unreadable += number not in rows
    return Found([rows[number] for number in sorted(rows)], unreadable)


def _gap(rows: dict[int, Row]) -> set[int]:
    return set(range(min(rows), max(rows))) if rows else set()


def _take(connection: sqlite3.Connection, table: _Table, sql: str, rows: dict[int, Row]) -> bool:
    """Read rows until the end or until SQLite cannot go on; return whether it was the end."""
    try:
        for row in connection.execute(sql):
            if row[0] not in rows:
                is_sound = row[1] == table.digest_of(row[2:])
                rows[row[0]] = Row(tuple(row[2:]), row[1], is_sound)
    except (sqlite3.Error, OverflowError):
        return False
    return True


def _known_numbers(connection: sqlite3.Connection, table: _Table) -> set[int]:
    numbers: set[int] = set()
    for index in table.indexes:
        for direction in ("", "DESC"):
            with contextlib.suppress(sqlite3.Error):
                for row in connection.execute(
                    f"SELECT rowid FROM {table.name} INDEXED BY {index}"
                    f" ORDER BY {_first_column(connection, index)} {direction}"
                ):
                    numbers.add(int(row[0]))
    return {number for number in numbers if number < 1 << 40}


def _first_column(connection: sqlite3.Connection, index: str) -> str:
    row = connection.execute(f"SELECT name FROM pragma_index_info('{index}')").fetchone()
    return str(row[0])


class _Shape(NamedTuple):
    """How the rows of a table lie in the file."""

    columns: int
    places: list[int]
    digest: int
    reals: set[int]

    def row_of(self, table: _Table, stored: list[Any]) -> Row | None:
        """Return a row, or None if it is of another table or not whole."""
        if len(stored) != self.columns:
            return None
        # SQLite stores 1.0 as 1 to save space.
        values = tuple(
            float(stored[place])
            if place in self.reals and isinstance(stored[place], int)
            else stored[place]
            for place in self.places
        )
        digest = stored[self.digest]
        return Row(values, digest, True, True) if digest == table.digest_of(values) else None


def _read_loose(data: bytes) -> dict[str, list[Row]]:
    """Read rows from pages as they lie in the file; only whole ones count."""
    shapes = _shapes()
    found: dict[str, list[Row]] = {table.name: [] for table in _TABLES}
    for stored in loose_rows.rows(data):
        for table, shape in shapes:
            row = shape.row_of(table, stored)
            if row is not None:
                found[table.name].append(row)
    return found


def _shapes() -> list[tuple[_Table, _Shape]]:
    with tempfile.TemporaryDirectory(prefix="fieldguide-salvage-") as name:
        path = Path(name) / FILE_NAME
        create(path)
        with contextlib.closing(profile_file.connect(path)) as connection:
            return [(table, _shape(connection, table)) for table in _TABLES]


def _shape(connection: sqlite3.Connection, table: _Table) -> _Shape:
    columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table.name})")]
    names = [name for name, _ in columns]
    return _Shape(
        len(names),
        [names.index(column.strip()) for column in table.columns.split(",")],
        names.index("digest"),
        {place for place, (_, kind) in enumerate(columns) if kind == "REAL"},
    )


def _together(table: _Table, found: Found, loose: Iterable[Row]) -> Found:
    """Add loose rows that were not found in order, and put whole ones for damaged ones."""

    def key(row: Row) -> tuple[str, ...]:
        return tuple(str(value) for value in row.values[: table.key])

    rows = {key(row): row for row in found.rows}
    added = 0
    for row in sorted(loose, key=lambda row: [str(value) for value in row.values]):
        before = rows.get(key(row))
        if before is None:
            added += 1
            rows[key(row)] = row
        elif before.is_loose:
            rows[key(row)] = max(before, row, key=table.changed)
        elif not before.is_sound and table.changed(before) == table.changed(row):
            rows[key(row)] = row
    return Found(list(rows.values()), max(0, found.unreadable - added))


def _healed(rows: list[Row], backups: Path) -> list[Row]:
    """Return the rows with damaged ones as a backup has them, if nothing changed since."""
    doubtful = {str(row.values[0]): row for row in rows if not row.is_sound}
    for copy in backup.listed(backups):
        if not any(not row.is_sound for row in doubtful.values()):
            break
        with (
            contextlib.suppress(sqlite3.Error, OSError),
            contextlib.closing(profile_file.connect(copy.path)) as connection,
        ):
            for identity, row in doubtful.items():
                if row.is_sound:
                    continue
                then: dict[int, Row] = {}
                _take_one(connection, identity, then)
                for good in then.values():
                    if good.is_sound and _ANNOTATIONS.changed(good) == _ANNOTATIONS.changed(row):
                        doubtful[identity] = good
    return [doubtful.get(str(row.values[0]), row) if not row.is_sound else row for row in rows]


def _take_one(connection: sqlite3.Connection, identity: str, rows: dict[int, Row]) -> None:
    row = connection.execute(
        f"SELECT digest, {_ANNOTATIONS.columns} FROM annotations WHERE id = ?", (identity,)
    ).fetchone()
    if row is not None:
        is_sound = row[0] == _ANNOTATIONS.digest_of(row[1:])
        rows[0] = Row(tuple(row[1:]), row[0], is_sound)


# Writing


def _write(folder: Path, found: dict[str, Found]) -> None:
    """Make a profile of what was read. Damaged rows keep their digest: they stay reported."""
    with contextlib.closing(ProfileStore(folder)) as store, store.transaction():
        for row in found[_ANNOTATIONS.name].rows:
            values, digest = row.values, row.digest
            if not row.is_sound:
                values = annotation_rows.flat(annotation_rows.annotation_of(values))
                digest = digest if isinstance(digest, bytes) else b""
            with contextlib.suppress(sqlite3.IntegrityError):
                store.annotations.add_values(values, digest)
        store.annotations.catch_up()
        for row in found[_REVISIONS.name].rows:
            identity, saved, body = (str(value) for value in row.values)
            store.revisions.add(Revision(AnnotationId(identity), saved, body))
        for row in found[_PROGRESS.name].rows:
            if row.is_sound:
                store.progress.put_values(row.values, row.digest)
        _write_training(store, found)
        _write_workshops(store, found)


def _write_training(store: ProfileStore, found: dict[str, Found]) -> None:
    for shape in training_rows.SHAPES:
        table = store.training.by_name(shape.name)
        rows = found[shape.name].rows
        if shape is training_rows.ANSWERS and any(row.is_loose for row in rows):
            # Loose rows have lost the order that memory is worked out from.
            rows = sorted(rows, key=lambda row: str(row.values[_ANSWERED]))
        for row in rows:
            digest = row.digest if isinstance(row.digest, bytes) else b""
            with contextlib.suppress(sqlite3.IntegrityError):
                table.put_values(_without_gaps(row.values), digest)
    store.training.answers.rebuild()


def _write_workshops(store: ProfileStore, found: dict[str, Found]) -> None:
    for shape in workshop_rows.SHAPES:
        for row in found[shape.name].rows:
            digest = row.digest if isinstance(row.digest, bytes) else b""
            with contextlib.suppress(sqlite3.IntegrityError):
                store.workshops.put_row(shape, _without_gaps(row.values), digest)


_ANSWERED = training_rows.ANSWERS.names.index("answered")


def _without_gaps(values: tuple[Any, ...]) -> list[Any]:
    return ["" if value is None else value for value in values]
