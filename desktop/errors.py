"""What can go wrong outside our control, as kinds and values; views turn them into sentences."""

import errno
from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """The kinds of environment problem the program knows how to explain."""

    CONTENT_MISSING = "content-missing"
    CONTENT_DAMAGED = "content-damaged"
    CONTENT_TOO_NEW = "content-too-new"
    CONTENT_TOO_OLD = "content-too-old"
    FOLDER_NOT_WRITABLE = "folder-not-writable"
    FILE_NOT_WRITABLE = "file-not-writable"
    SQLITE_TOO_SIMPLE = "sqlite-too-simple"
    PROFILE_LOCKED = "profile-locked"
    PROFILE_DAMAGED = "profile-damaged"
    PROFILE_TOO_NEW = "profile-too-new"
    DISK_FULL = "disk-full"
    DISK_ALMOST_FULL = "disk-almost-full"
    """All is stored, but in the last room there was."""
    DISK_FAILING = "disk-failing"
    BACKUP_NOT_MADE = "backup-not-made"
    BACKUP_DAMAGED = "backup-damaged"
    FILE_NOT_READABLE = "file-not-readable"
    IMPORT_TOO_LARGE = "import-too-large"
    IMPORT_MALFORMED = "import-malformed"
    MERGE_TOO_GREAT = "merge-too-great"
    ADDRESS_NOT_USABLE = "address-not-usable"
    NOT_PRINTED = "not-printed"
    WORKSHOP_RUNNING = "workshop-running"


class EnvironmentProblem(Exception):  # noqa: N818 - "problem" is the word people read
    """Something around the program is not as it must be; nobody's typing and no bug."""

    def __init__(self, trouble: Trouble, path: Path | None = None, detail: str = "") -> None:
        super().__init__(f"{trouble.value}: {path or ''} {detail}".strip())
        self.trouble = trouble
        self.path = path
        self.detail = detail


def not_writable(folder: Path, error: OSError) -> EnvironmentProblem:
    """Return what it means that something could not be written in a folder."""
    is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    trouble = Trouble.DISK_FULL if is_full else Trouble.FOLDER_NOT_WRITABLE
    return EnvironmentProblem(trouble, folder, error.strerror or str(error))


class ProfileLocked(EnvironmentProblem):
    """Another run of the program holds the profile; says who, since when and what can be done."""

    def __init__(
        self, path: Path, host: str, process: int, since: str, *, here: bool, may_take_over: bool
    ) -> None:
        super().__init__(Trouble.PROFILE_LOCKED, path, f"{host}, {since}")
        self.host = host
        self.process = process
        self.since = since
        self.here = here
        """The holder runs on this computer: its window can be raised."""
        self.may_take_over = may_take_over
        """The holder is on another computer and has been silent for long: ask the person."""


class InputProblem(ValueError):  # noqa: N818 - the same word
    """Something a person typed cannot be used; `value` is what was typed."""

    def __init__(self, what: str, value: str) -> None:
        super().__init__(f"{what}: {value}")
        self.what = what
        self.value = value
