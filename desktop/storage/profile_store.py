"""A person's profile: one file, one writer, every deed in one transaction."""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop.clock import utc_now
from desktop.domain.keeping import BackupReason, Damage
from desktop.errors import EnvironmentProblem, Trouble, not_writable
from desktop.storage import backup, profile_file, profile_lock
from desktop.storage.annotation_table import AnnotationTable
from desktop.storage.ballast import ROOM, Ballast, free_bytes
from desktop.storage.migrations import MIGRATIONS, Migration, migrate
from desktop.storage.profile_file import FILE_NAME, explaining
from desktop.storage.profile_lock import ProfileLock
from desktop.storage.progress_table import ProgressTable
from desktop.storage.revision_table import RevisionTable

if TYPE_CHECKING:
    from desktop.storage.edition_table import EditionTable
    from desktop.storage.training_tables import TrainingTables
    from desktop.storage.workshop_table import WorkshopTable

Result = TypeVar("Result")

_BALLAST_EVERY_SECONDS = 60.0


class ProfileStore:
    """The profile of a folder, opened for one run. Belongs to the thread that opened it."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        read_only: bool = False,
        take_over: bool = False,
        backups: Path | None = None,
        migrations: tuple[Migration, ...] = MIGRATIONS,
    ) -> None:
        """Open the profile, or make a new one where there is none; bring its tables up to date.

        `take_over` takes the lock of another computer that has been silent for long; ask the
        person first. `backups` is where a copy goes before the tables change.

        Raises:
            ProfileLocked: another run has it open.
            EnvironmentProblem: it is damaged, too new, or its folder cannot be written.
        """
        self.folder = folder
        self.path = folder / FILE_NAME
        self.backups = backups or folder.with_name(f"{folder.name}-backups")
        self.read_only = read_only
        self.is_new = not self.path.exists()
        """Whether there was no profile before."""
        self._clock = clock
        self._migrations = migrations
        self._resources = contextlib.ExitStack()
        self._depth = 0
        # One writer at a time: this thread, or the one that writes a running workshop's log.
        self._turn = threading.Lock()
        self._lent = 0
        self._is_doomed = False
        self._ballast = Ballast(folder)
        self._ballast_tried = 0.0
        self._lock: ProfileLock | None = None
        try:
            with explaining(self.path):
                self._connection = self._opened(take_over)
        except BaseException:
            self._resources.close()
            raise
        self.revisions = RevisionTable(self._connection, self._reading, self._writing)
        self.annotations = AnnotationTable(
            self._connection, self._reading, self._writing, self.revisions
        )
        self.progress = ProgressTable(self._connection, self._reading, self._writing)

    @cached_property
    def editions(self) -> "EditionTable":
        """The texts of editions that annotations were placed in."""
        from desktop.storage.edition_table import EditionTable  # noqa: PLC0415 - not at start

        return EditionTable(self._connection, self._reading, self._writing)

    @cached_property
    def training(self) -> "TrainingTables":
        """The tables of training."""
        from desktop.storage.training_tables import TrainingTables  # noqa: PLC0415 - not at start

        return TrainingTables(self._connection, self._reading, self._writing)

    @cached_property
    def workshops(self) -> "WorkshopTable":
        """The table of workshop sessions."""
        from desktop.storage.workshop_table import WorkshopTable  # noqa: PLC0415 - not at start

        return WorkshopTable(self._connection, self._reading, self._writing)

    # Opening and closing

    def _opened(self, take_over: bool) -> sqlite3.Connection:
        if self.read_only:
            return self._opened_for_reading()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_writable(self.folder, error) from error
        self._lock = self._taken_lock(take_over)
        self._resources.callback(self._lock.release)
        # Looked at again under the lock: another run may just have made it.
        self.is_new = not self.path.exists()
        if self.is_new:
            create(self.path, self._migrations)
            self._ballast.make()
        connection = self._connected(self.path)
        version = profile_file.check_identity(connection, self.path, len(self._migrations))
        profile_file.prepare_writing(connection)
        if version < len(self._migrations):
            backup.make(self.path, self.backups, self._clock(), BackupReason.MIGRATION)
            migrate(connection, self._migrations)
        return connection

    def _taken_lock(self, take_over: bool) -> ProfileLock:
        try:
            return ProfileLock(self.folder, self._clock, take_over=take_over)
        except EnvironmentProblem as problem:
            # The lock names its holder: that needs a few bytes, even on a full disk.
            if problem.trouble is not Trouble.DISK_FULL or not self._ballast.release():
                raise
        return ProfileLock(self.folder, self._clock, take_over=take_over)

    def _connected(self, path: Path, *, writing: bool = True) -> sqlite3.Connection:
        if writing and path == self.path and not os.access(path, os.W_OK):
            raise EnvironmentProblem(Trouble.FOLDER_NOT_WRITABLE, self.folder, "read-only")
        connection = profile_file.connect(path, writing=writing)
        self._resources.callback(connection.close)
        return connection

    def _opened_for_reading(self) -> sqlite3.Connection:
        newest = len(self._migrations)
        if self.is_new:
            return self._opened_copy()
        try:
            connection = self._connected(self.path, writing=False)
            if profile_file.check_identity(connection, self.path, newest) == newest:
                return connection
        except sqlite3.OperationalError:
            # Something was under way when the program ended: only a copy can be put right.
            pass
        return self._opened_copy()

    def _opened_copy(self) -> sqlite3.Connection:
        import shutil  # noqa: PLC0415 - needed rarely, and the start shall be quick
        import tempfile  # noqa: PLC0415

        folder = Path(tempfile.mkdtemp(prefix="fieldguide-"))
        self._resources.callback(shutil.rmtree, folder, ignore_errors=True)
        copy = folder / FILE_NAME
        if self.is_new:
            create(copy, self._migrations)
        else:
            for name in (FILE_NAME, f"{FILE_NAME}-journal"):
                if (self.folder / name).exists():
                    shutil.copyfile(self.folder / name, folder / name)
        connection = self._connected(copy)
        profile_file.check_identity(connection, self.path, len(self._migrations))
        migrate(connection, self._migrations)
        return connection

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._resources.close()

    # Reading and writing

    def _reading(self) -> AbstractContextManager[None]:
        return explaining(self.path)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self._depth:
            raise RuntimeError("writing needs a transaction")
        with explaining(self.path):
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Store all that is written within, or nothing; joins one that is open already.

        Raises:
            EnvironmentProblem: it could not be stored. After DISK_FULL there is some room once:
                trying again may work.
        """
        if self._depth:
            with self._joined():
                yield
            return
        with self._turn:
            yield from self._alone()

    def _alone(self) -> Iterator[None]:
        try:
            with self._committing():
                yield
        except EnvironmentProblem as problem:
            raise self._judged(problem) from problem
        self._after_storing()

    @contextmanager
    def _committing(self) -> Iterator[None]:
        self._make_sure_of_lock()
        self._is_doomed = False
        try:
            with explaining(self.path):
                self._connection.execute("BEGIN IMMEDIATE")
                self._depth = 1
                yield
                if self._is_doomed:
                    raise RuntimeError("part of a transaction failed and was passed over")
                self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0

    # A second writer

    def lend(self) -> None:
        """Let another connection of this run write too, until it is given back.

        Raises:
            EnvironmentProblem: the profile is open for reading only.
        """
        if self._lock is None:
            raise EnvironmentProblem(Trouble.FOLDER_NOT_WRITABLE, self.folder, "read-only")
        self._lent += 1

    def give_back(self) -> None:
        """Say that the other connection is closed."""
        self._lent -= 1

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until nobody else of this run writes; for the other connection, in its thread.

        Raises:
            EnvironmentProblem: another run took the profile over, or what was done within failed.
        """
        with self._turn:
            self._make_sure_of_lock()
            try:
                yield
            except EnvironmentProblem as problem:
                raise self._judged(problem) from problem
            self._after_storing()

    @property
    def is_writing(self) -> bool:
        """Whether a transaction of this thread is open: it must not wait for the other writer."""
        return self._depth > 0

    def must_be_alone(self) -> None:
        """Make sure that no other connection writes.

        Raises:
            EnvironmentProblem: one does: a workshop session is running.
        """
        if self._lent:
            raise EnvironmentProblem(Trouble.WORKSHOP_RUNNING, self.path)

    @contextmanager
    def _joined(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        except BaseException:
            self._is_doomed = True
            raise
        finally:
            self._depth -= 1

    def write(self, deed: Callable[[], Result]) -> Result:
        """Do a deed in a transaction; when the disk is full, release the ballast and try again.

        Raises:
            EnvironmentProblem: it could not be stored.
        """
        could_make_room = self._ballast.is_there()
        try:
            with self.transaction():
                return deed()
        except EnvironmentProblem as problem:
            if problem.trouble is not Trouble.DISK_FULL or not could_make_room:
                raise
        with self.transaction():
            return deed()

    @property
    def is_short_of_room(self) -> bool:
        """Whether the ballast had to go to store what a person wrote."""
        return self._lock is not None and not self._ballast.is_there()

    def write_if_possible(self, deed: Callable[[], object]) -> bool:
        """Do what can wait in a transaction; return whether it was stored.

        It waits for nobody who reads the file, and leaves the ballast for what a person wrote.
        """
        if self._lock is None or self._depth:
            return False
        with self._turn:
            self._connection.execute("PRAGMA busy_timeout=0")
            try:
                with self._committing():
                    deed()
            except EnvironmentProblem:
                return False
            finally:
                self._connection.execute(f"PRAGMA busy_timeout={profile_file.BUSY_MS}")
        return True

    def _make_sure_of_lock(self) -> None:
        if self._lock is None:
            raise EnvironmentProblem(Trouble.FOLDER_NOT_WRITABLE, self.folder, "read-only")
        if not self._lock.is_ours():
            raise EnvironmentProblem(Trouble.PROFILE_LOCKED, self.path, "taken over")
        self._lock.refresh()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _judged(self, problem: EnvironmentProblem) -> EnvironmentProblem:
        if problem.path != self.path:
            return problem
        trouble = problem.trouble
        # A full disk also shows as a journal that cannot be opened.
        if trouble in (Trouble.FOLDER_NOT_WRITABLE, Trouble.DISK_FAILING) and self._has_no_room():
            trouble = Trouble.DISK_FULL
        elif trouble is Trouble.DISK_FAILING and not self.path.exists():
            trouble = Trouble.FOLDER_NOT_WRITABLE
        if trouble is Trouble.DISK_FULL:
            self._ballast.release()
            self._ballast_tried = time.monotonic()
        path = self.folder if trouble is Trouble.FOLDER_NOT_WRITABLE else self.path
        return EnvironmentProblem(trouble, path, problem.detail)

    def _has_no_room(self) -> bool:
        try:
            return free_bytes(self.folder) < ROOM // 16
        except OSError:
            return False

    def _after_storing(self) -> None:
        now = time.monotonic()
        if now - self._ballast_tried >= _BALLAST_EVERY_SECONDS:
            self._ballast_tried = now
            self._ballast.make()

    def fact(self, key: str) -> str:
        """Return a fact about the profile, such as the content its places were found in."""
        with self._reading():
            row = self._connection.execute(
                "SELECT value FROM meta WHERE key = ?", (key,)
            ).fetchone()
        return str(row[0]) if row else ""

    def keep_fact(self, key: str, value: str) -> None:
        """Store a fact about the profile, within a transaction."""
        with self._writing():
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # The file as a whole

    def check(self) -> Damage:
        """Look at the whole file and at every row; takes a second for 100,000 notes."""
        return backup.damage_of(self._connection, self.path)

    def restore(self, source: Path) -> None:
        """Put what stands in a backup in the place of everything, in one transaction.

        The caller makes a backup of the present state first: see `backup.restore`.
        """
        self.must_be_alone()
        self._make_sure_of_lock()
        try:
            with explaining(self.path), contextlib.closing(profile_file.connect(source)) as other:
                other.backup(self._connection)
                profile_file.prepare_writing(self._connection)
                migrate(self._connection, self._migrations)
        except EnvironmentProblem as problem:
            raise self._judged(problem) from problem
        self.revisions.forget()

    # Who else is there

    def take_raise_request(self) -> bool:
        """Return whether another start asked for our window, and take the request away.

        Its file appears in the profile's folder: watch that.
        """
        return profile_lock.take_request(self.folder)


def create(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Make an empty profile: beside and then in its place, so that half of one is never there."""
    beside = path.with_name(f"{path.name}.new")
    try:
        set_aside_journal(path)
        clear(beside)
        beside.touch(mode=0o600)
        with contextlib.closing(profile_file.connect(beside, writing=True)) as connection:
            profile_file.prepare_writing(connection)
            migrate(connection, migrations)
        backup.put_in_place(beside, path)
    except OSError as error:
        raise not_writable(path.parent, error) from error


def clear(path: Path) -> None:
    """Remove a database that was never finished, with its journal."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        name.unlink(missing_ok=True)


def set_aside_journal(path: Path) -> None:
    """Keep the journal of a database that is gone from being played into a new one."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(path.with_name(f"{path.name}-journal.{time.time_ns()}.orphan"))
