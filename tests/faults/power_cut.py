"""A model of a disk whose power fails, as a VFS for apsw. Its limits: docs/durability.md.

The statements are those of the program: its table runs on apsw's connection instead of Python's.
Every write, truncation, sync and deletion is logged. For a cut at some moment of the log, each
512-byte sector and each directory entry that no sync had made durable lands or not, at random.
"""

import contextlib
import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from desktop.storage.annotation_table import AnnotationTable
from desktop.storage.profile_file import FILE_NAME
from desktop.storage.profile_store import create
from desktop.storage.revision_table import RevisionTable
from tests.faults.deeds import Person, States

SECTOR = 512


class Event(NamedTuple):
    """One thing the disk was asked."""

    kind: str
    file: int = 0
    name: str = ""
    offset: int = 0
    data: bytes = b""
    flag: bool = False


class Fault(NamedTuple):
    """An error to inject: at the given write or sync, counted from now."""

    kind: str
    after: int


class LoggingVFS(apsw.VFS):
    """Passes everything on and logs what matters for durability."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.title = name
        self.events: list[Event] = []
        self.numbers: dict[str, int] = {}
        self.fault: Fault | None = None
        self.faults = 0

    def number(self, path: str) -> int:
        """Return the number of the file that has this name now."""
        name = Path(path).name
        if name not in self.numbers:
            self.numbers[name] = len(self.numbers) + 1000 * len(self.events) + 1
            self.events.append(Event("create", self.numbers[name], name))
        return self.numbers[name]

    def trip(self, kind: str) -> None:
        """Raise the error that was asked for, if its turn has come."""
        if self.fault is None or self.fault.kind != kind:
            return
        if self.fault.after > 0:
            self.fault = self.fault._replace(after=self.fault.after - 1)
            return
        self.fault = None
        self.faults += 1
        raise apsw.FullError("full") if kind == "full" else apsw.IOError("injected")

    def xOpen(self, name: Any, flags: list[int]) -> "LoggingFile":
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        return LoggingFile(self, name, flags, self.number(path) if path else 0)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        name = Path(filename).name
        self.numbers.pop(name, None)
        self.events.append(Event("delete", name=name, flag=syncdir))


class LoggingFile(apsw.VFSFile):
    """One open file."""

    def __init__(self, vfs: LoggingVFS, name: Any, flags: list[int], number: int) -> None:
        super().__init__("", name, flags)
        self._vfs = vfs
        self._number = number

    def xWrite(self, data: bytes, offset: int) -> None:
        self._vfs.trip("full")
        self._vfs.trip("write")
        super().xWrite(data, offset)
        if self._number:
            event = Event("write", self._number, offset=offset, data=bytes(data))
            self._vfs.events.append(event)

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._vfs.events.append(Event("truncate", self._number, offset=newsize))

    def xSync(self, flags: int) -> None:
        self._vfs.trip("sync")
        super().xSync(flags)
        self._vfs.events.append(Event("sync", self._number))


class _Cursor:
    """As much of Python's cursor as the program's tables use."""

    def __init__(self, connection: apsw.Connection, cursor: Any) -> None:
        self._cursor = cursor
        self.lastrowid = connection.last_insert_rowid()
        self.rowcount = connection.changes()

    def fetchone(self) -> Any:
        return next(self._cursor, None)

    def fetchall(self) -> list[Any]:
        return list(self._cursor)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)


def _plain(values: Sequence[object]) -> Any:
    return tuple(int(value) if isinstance(value, bool) else value for value in values)


class ApswConnection:
    """As much of Python's connection as the program's tables use."""

    def __init__(self, path: Path, vfs: str, synchronous: str) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE
        self.apsw = apsw.Connection(str(path), flags=flags, vfs=vfs)
        for pragma in (
            "journal_mode=DELETE",
            f"synchronous={synchronous}",
            "foreign_keys=ON",
            "temp_store=MEMORY",
        ):
            self.apsw.execute(f"PRAGMA {pragma}")

    @property
    def in_transaction(self) -> bool:
        return self.apsw.in_transaction

    def execute(self, sql: str, values: Sequence[object] = ()) -> _Cursor:
        return _Cursor(self.apsw, self.apsw.execute(sql, _plain(values)))

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        self.apsw.executemany(sql, [_plain(row) for row in rows])

    def create_function(self, name: str, count: int, function: Any, **_: Any) -> None:
        self.apsw.create_scalar_function(name, function, count)


class Machine:
    """A profile on the logging disk, with somebody writing in it."""

    def __init__(self, folder: Path, seed: int, synchronous: str = "EXTRA") -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        path = folder / FILE_NAME
        create(path)
        self.before = path.read_bytes()
        self.vfs = LoggingVFS(f"logging-{folder.name}-{seed}")
        self.vfs.numbers[FILE_NAME] = 1
        self.connection = ApswConnection(path, self.vfs.title, synchronous)
        self.vfs.events.clear()
        connection: Any = self.connection
        revisions = RevisionTable(connection, _nothing, _nothing)
        self.table = AnnotationTable(connection, _nothing, _nothing, revisions)
        self.person = Person(seed)
        self.acknowledged: list[tuple[int, States]] = []
        """After how many events which deed was acknowledged."""
        self.begun: list[tuple[int, States]] = []

    def work(self, deeds: int) -> None:
        for _ in range(deeds):
            self.do_one()

    def do_one(self) -> bool:
        """Do one deed as the store does; return whether it was acknowledged."""
        name, changes = self.person.plan()
        self.begun.append((len(self.vfs.events), changes))
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            self.person.do(name, self.table)
            self.connection.execute("COMMIT")
        except apsw.Error:
            with contextlib.suppress(apsw.Error):
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
            return False
        self.person.done()
        self.acknowledged.append((len(self.vfs.events), changes))
        return True

    def close(self) -> None:
        self.connection.apsw.close()
        self.vfs.unregister()

    def sure_at(self, moment: int) -> States:
        """Return what had been acknowledged at a moment of the log."""
        sure: States = {}
        for event, changes in self.acknowledged:
            if event <= moment:
                sure |= changes
        return sure

    def begun_at(self, moment: int) -> States:
        """Return what was under way at a moment of the log."""
        done = sum(1 for event, _ in self.acknowledged if event <= moment)
        return self.begun[done][1] if done < len(self.begun) else {}


def _nothing() -> AbstractContextManager[None]:
    return contextlib.nullcontext()


class Disk:
    """What is durable, and what is only in memory."""

    def __init__(self, before: bytes) -> None:
        self.files: dict[int, bytearray] = {1: bytearray(before)}
        self.waiting: dict[int, list[Event]] = {1: []}
        self.names = {FILE_NAME: 1}
        self.changes: list[Event] = []

    def take(self, event: Event) -> None:
        """Follow one event of the log."""
        if event.kind == "create":
            self.files[event.file] = bytearray()
            self.waiting[event.file] = []
            self.changes.append(event)
        elif event.kind == "delete":
            self.changes.append(event)
            if event.flag:
                self._sync_names()
        elif event.kind == "sync":
            for waiting in self.waiting[event.file]:
                _land(self.files[event.file], waiting, None)
            self.waiting[event.file].clear()
            # SQLite syncs the folder with the first sync of a new journal.
            if any(change.file == event.file for change in self.changes):
                self._sync_names()
        else:
            self.waiting[event.file].append(event)

    def _sync_names(self) -> None:
        for change in self.changes:
            self._rename(self.names, change)
        self.changes.clear()

    @staticmethod
    def _rename(names: dict[str, int], change: Event) -> None:
        if change.kind == "create":
            names[change.name] = change.file
        else:
            names.pop(change.name, None)

    def cut(self, chance: random.Random, folder: Path) -> None:
        """Let the power fail and write what is left of the disk into a folder."""
        names = dict(self.names)
        for change in self.changes:
            if chance.random() < 0.5:
                self._rename(names, change)
        for name, number in names.items():
            data = bytearray(self.files[number])
            for event in self.waiting[number]:
                _land(data, event, chance)
            (folder / name).write_bytes(data)


def _land(data: bytearray, event: Event, chance: random.Random | None) -> None:
    """Put a write or a truncation into a file; with chance, each sector by itself."""
    if event.kind == "truncate":
        if chance is None or chance.random() < 0.5:
            del data[event.offset :]
        return
    at, end = event.offset, event.offset + len(event.data)
    while at < end:
        stop = min(end, (at // SECTOR + 1) * SECTOR)
        if chance is None or chance.random() < 0.5:
            if len(data) < stop:
                data.extend(bytes(stop - len(data)))
            data[at:stop] = event.data[at - event.offset : stop - event.offset]
        at = stop
