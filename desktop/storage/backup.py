"""Verified copies of a profile: made, listed, thinned out, compared and put back."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.annotations import AnnotationId, Deed
from desktop.domain.keeping import Backup, BackupReason, Contents, Damage, Preview
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import (
    annotation_rows,
    profile_file,
    progress_table,
    revision_table,
    training_rows,
    workshop_rows,
)
from desktop.storage.migrations import NEWEST
from desktop.storage.profile_file import explaining, integer
from desktop.storage.replacing import replace

if TYPE_CHECKING:
    from desktop.storage.profile_store import ProfileStore

APART = timedelta(minutes=30)
"""Backups made by themselves are at least this far apart."""
HOURS, DAYS, WEEKS, MONTHS = 12, 12, 10, 9
_KEPT_APART = 3
"""So many of the latest from before a migration, restore, salvage or import, beside the others."""
_SUFFIX = ".db"
_UNSOUND = "unsound"
_TIME = "%Y%m%dT%H%M%S%fZ"
_ANSWERS = "SELECT count(*) FROM answers WHERE taken_back = ''"
_OWN_QUESTIONS = "SELECT count(*) FROM own_questions WHERE trashed = ''"
_WORKSHOPS = "SELECT count(*) FROM workshop_sessions"
_APART = (
    BackupReason.MIGRATION,
    BackupReason.RESTORE,
    BackupReason.SALVAGE,
    BackupReason.IMPORT,
)


# Looking into a file


def damage_of(connection: sqlite3.Connection, path: Path, *, whole: bool = False) -> Damage:
    """Return what is wrong with a profile: in its structure, and in rows a person wrote.

    `whole` also compares indexes with their tables.
    """
    try:
        with explaining(path):
            structure = _structure(connection, "integrity_check" if whole else "quick_check")
            return Damage(
                structure,
                tuple(_damaged_annotations(connection)),
                tuple(_damaged_revisions(connection)),
                tuple(_damaged_progress(connection)),
                tuple(_damaged_training(connection)),
            )
    except EnvironmentProblem as problem:
        if problem.trouble is Trouble.PROFILE_DAMAGED:
            return Damage((problem.detail,))
        raise


def _structure(connection: sqlite3.Connection, check: str) -> tuple[str, ...]:
    lines = [str(row[0]) for row in connection.execute(f"PRAGMA {check}(20)")]
    return () if lines == ["ok"] else tuple(lines)


def _damaged_annotations(connection: sqlite3.Connection) -> Iterable[AnnotationId]:
    for row in connection.execute(
        f"SELECT digest, {annotation_rows.COLUMNS} FROM annotations ORDER BY number"
    ):
        if row[0] != annotation_rows.digest_of_values(row[1:]):
            yield AnnotationId(str(row[1]))


def _damaged_revisions(connection: sqlite3.Connection) -> Iterable[AnnotationId]:
    for row in connection.execute(
        "SELECT digest, annotation_id, saved, body FROM revisions ORDER BY number"
    ):
        if row[0] != revision_table.digest_of_revision(*row[1:]):
            yield AnnotationId(str(row[1]))


def _damaged_progress(connection: sqlite3.Connection) -> Iterable[PageId]:
    for row in connection.execute(f"SELECT digest, {progress_table.COLUMNS} FROM progress"):
        if row[0] != progress_table.digest_of_values(row[1:]):
            yield PageId(str(row[1]))


def _damaged_training(connection: sqlite3.Connection) -> Iterable[str]:
    for shape in _training_shapes(connection):
        for row in connection.execute(f"SELECT digest, {shape.columns} FROM {shape.name}"):
            if row[0] != shape.digest_of_values(row[1:]):
                yield ":".join([shape.name, *(str(value) for value in row[1 : 1 + shape.key])])


def _training_shapes(connection: sqlite3.Connection) -> Sequence[training_rows.Shape]:
    # A backup from before training or before workshops has no such tables.
    version = integer(connection, "PRAGMA user_version")
    return tuple(
        shape
        for module in (training_rows, workshop_rows)
        if version >= module.SINCE_VERSION
        for shape in module.SHAPES
    )


def check_file(path: Path) -> Damage:
    """Look at a whole profile through a connection of its own; any thread may ask."""
    with explaining(path), contextlib.closing(_opened(path)) as connection:
        return damage_of(connection, path)


def contents_of(path: Path) -> Contents:
    """Return what a profile or a backup holds."""
    with explaining(path), contextlib.closing(_opened(path)) as connection:
        return _contents(connection)


def _contents(connection: sqlite3.Connection) -> Contents:
    counts = dict(
        connection.execute(
            "SELECT deed, count(*) FROM annotations WHERE trashed = '' GROUP BY deed"
        )
    )
    shapes = _training_shapes(connection)
    has_training = training_rows.ANSWERS in shapes
    has_workshops = workshop_rows.SESSIONS in shapes
    return Contents(
        counts.get(Deed.BOOKMARK.value, 0),
        counts.get(Deed.HIGHLIGHT.value, 0),
        counts.get(Deed.NOTE.value, 0),
        integer(connection, "SELECT count(*) FROM annotations WHERE trashed > ''"),
        integer(connection, "SELECT count(*) FROM progress WHERE is_read"),
        integer(connection, _ANSWERS) if has_training else 0,
        integer(connection, _OWN_QUESTIONS) if has_training else 0,
        integer(connection, _WORKSHOPS) if has_workshops else 0,
    )


def _opened(path: Path) -> sqlite3.Connection:
    connection = profile_file.connect(path)
    try:
        profile_file.check_identity(connection, path, NEWEST)
    except BaseException:
        connection.close()
        raise
    return connection


# Making


def make(
    source: Path, folder: Path, now: datetime, reason: BackupReason = BackupReason.WISH
) -> Backup:
    """Copy a profile, look at every row of the copy, and only then let it count.

    A copy whose rows were damaged before is kept and says so; one whose structure is damaged
    is not. Any thread may call it.

    Raises:
        EnvironmentProblem: the profile is damaged, or the copy cannot be written.
    """
    made = now.astimezone(UTC)
    beside = folder / f".{made:{_TIME}}.{os.getpid()}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        state = source_state(source)
        _copy(source, beside)
        damage = _verified(beside)
        name = _name(made, reason, is_sound=damage.is_sound, source=state)
        put_in_place(beside, folder / name)
    except EnvironmentProblem as problem:
        if problem.path == source:
            raise
        raise EnvironmentProblem(Trouble.BACKUP_NOT_MADE, folder, problem.detail) from problem
    except OSError as error:
        raise EnvironmentProblem(
            Trouble.BACKUP_NOT_MADE, folder, error.strerror or str(error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
            beside.with_name(f"{beside.name}-journal").unlink(missing_ok=True)
    return Backup(folder / name, made, reason, damage.is_sound, state)


def _copy(source: Path, target: Path) -> None:
    with explaining(source), contextlib.closing(profile_file.connect(source)) as original:
        # Reading decides first: what is wrong with the profile is not the backup's fault.
        integer(original, "SELECT count(*) FROM sqlite_master")
        with explaining(target):
            target.touch(mode=0o600)
            with contextlib.closing(profile_file.connect(target, writing=True)) as copy:
                original.backup(copy)


def _verified(path: Path) -> Damage:
    # Opened anew: what is checked is what the disk gave back.
    with explaining(path), contextlib.closing(profile_file.connect(path)) as connection:
        if integer(connection, "PRAGMA user_version") == NEWEST:
            damage = damage_of(connection, path, whole=True)
        else:
            damage = Damage(_structure(connection, "integrity_check"))
    if damage.structure:
        raise EnvironmentProblem(Trouble.PROFILE_DAMAGED, path, "; ".join(damage.structure))
    return damage


def put_in_place(beside: Path, path: Path) -> None:
    """Make a finished file durable and give it its name."""
    file = os.open(beside, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(file)
    finally:
        os.close(file)
    replace(beside, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system knows how."""
    with contextlib.suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def source_state(source: Path) -> str:
    """Return what a profile looks like from outside: it differs once something was stored."""
    try:
        state = source.stat()
    except OSError:
        return "0"
    return f"{state.st_mtime_ns:x}{state.st_size:x}"


# Names and lists


def _name(made: datetime, reason: BackupReason, *, is_sound: bool, source: str) -> str:
    words = [f"{made:{_TIME}}", reason.value, source]
    return "-".join(words if is_sound else [*words, _UNSOUND]) + _SUFFIX


def listed(folder: Path) -> list[Backup]:
    """Return the backups of a folder, the latest first."""
    try:
        paths = sorted(folder.glob(f"*{_SUFFIX}"))
    except OSError:
        return []
    found = [backup for path in paths if (backup := named(path)) is not None]
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def named(path: Path) -> Backup | None:
    """Return the backup a file name stands for, or None if it is none."""
    words = path.name.removesuffix(_SUFFIX).split("-")
    if not path.name.endswith(_SUFFIX) or len(words) not in (3, 4):
        return None
    try:
        made = datetime.strptime(words[0], _TIME).replace(tzinfo=UTC)
        reason = BackupReason(words[1])
    except ValueError:
        return None
    return Backup(path, made, reason, len(words) == 3, words[2])


def is_due(source: Path, folder: Path, now: datetime) -> bool:
    """Return whether a backup made by itself is wanted: something changed, and it is time."""
    backups = [backup for backup in listed(folder) if backup.is_sound]
    state = source_state(source)
    if state == "0" or any(backup.source == state for backup in backups):
        return False
    # One from the future, after the clock was set back, says nothing about now.
    return not any(now - APART < backup.made <= now for backup in backups)


# Rotation


def to_keep(backups: Sequence[Backup], now: datetime) -> set[Path]:
    """Return which backups stay: the latest of 12 hours, 12 days, 10 weeks and 9 months.

    What counts is hours, days, weeks and months that have a backup, so that a long absence or
    a clock that jumps removes nothing. Those from the future are thinned by themselves.
    """
    kept: set[Path] = set()
    for some in (
        [backup for backup in backups if backup.made <= now],
        [backup for backup in backups if backup.made > now],
    ):
        sound = sorted((b for b in some if b.is_sound), key=lambda b: b.made, reverse=True)
        for count, period in _PERIODS:
            seen: set[object] = set()
            for backup in sound:
                key = period(backup.made)
                if key not in seen and len(seen) < count:
                    seen.add(key)
                    kept.add(backup.path)
        apart = [backup for backup in sound if backup.reason in _APART]
        unsound = sorted((b for b in some if not b.is_sound), key=lambda b: b.made, reverse=True)
        kept |= {backup.path for backup in (*apart[:_KEPT_APART], *unsound[:_KEPT_APART])}
    return kept


_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (HOURS, lambda made: made.strftime("%Y%m%d%H")),
    (DAYS, lambda made: made.date()),
    (WEEKS, lambda made: made.isocalendar()[:2]),
    (MONTHS, lambda made: (made.year, made.month)),
)


def rotate(folder: Path, now: datetime) -> int:
    """Remove the backups that nobody needs any more; return how many."""
    backups = listed(folder)
    kept = to_keep(backups, now)
    removed = 0
    for backup in backups:
        if backup.path not in kept:
            with contextlib.suppress(OSError):
                backup.path.unlink()
                removed += 1
    return removed


# Comparing and putting back


def preview(backup: Path, present: Path) -> Preview:
    """Return what restoring a backup would change; any thread may ask.

    Raises:
        EnvironmentProblem: the backup or the profile cannot be read.
    """
    with _readable(backup) as then:
        old, old_pages = _digests(then)
        old_answers, old_training = _training_digests(then)
        contents = _contents(then)
    with explaining(present), contextlib.closing(_opened(present)) as connection:
        new, new_pages = _digests(connection)
        new_answers, new_training = _training_digests(connection)
        now = _contents(connection)
    return Preview(
        contents,
        now,
        back=len(old.keys() - new.keys()),
        gone=len(new.keys() - old.keys()),
        different=sum(1 for key in old.keys() & new.keys() if old[key] != new[key]),
        progress=len(dict(old_pages.items() ^ new_pages.items())),
        answers_back=len(old_answers - new_answers),
        answers_gone=len(new_answers - old_answers),
        training=len({key for key, _ in old_training ^ new_training}),
    )


@contextmanager
def _readable(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with explaining(path), contextlib.closing(_opened(path)) as connection:
            yield connection
    except EnvironmentProblem as problem:
        raise EnvironmentProblem(Trouble.BACKUP_DAMAGED, path, problem.detail) from problem


def _digests(connection: sqlite3.Connection) -> tuple[dict[str, bytes], dict[str, bytes]]:
    return (
        dict(connection.execute("SELECT id, digest FROM annotations")),
        dict(connection.execute("SELECT page_id, digest FROM progress")),
    )


def _training_digests(
    connection: sqlite3.Connection,
) -> tuple[set[bytes], set[tuple[str, bytes]]]:
    """Return the digests of answers, and of everything else with the keys of the rows."""
    answers: set[bytes] = set()
    others: set[tuple[str, bytes]] = set()
    for shape in _training_shapes(connection):
        if shape is training_rows.ANSWERS:
            answers = {row[0] for row in connection.execute("SELECT digest FROM answers")}
            continue
        # The events of a workshop count as one with their session.
        rows = connection.execute(f"SELECT {shape.key_names[0]}, digest FROM {shape.name}")
        others |= {(f"{shape.name}:{row[0]}", row[1]) for row in rows}
    return answers, others


def restore(store: "ProfileStore", backup: Path, now: datetime) -> Backup:
    """Put a backup back; the present state becomes a backup first, which is returned.

    Raises:
        EnvironmentProblem: either could not be done. Then everything is as it was.
    """
    store.must_be_alone()
    with _readable(backup) as connection:
        damage = damage_of(connection, backup)
    if damage.structure:
        raise EnvironmentProblem(Trouble.BACKUP_DAMAGED, backup, "; ".join(damage.structure))
    before = make(store.path, store.backups, now, BackupReason.RESTORE)
    store.restore(backup)
    return before
