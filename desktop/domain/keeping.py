"""Facts about a profile as a whole: what it holds, what is damaged, what a backup would change."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.domain.annotations import AnnotationId
from desktop.domain.library import PageId


class Contents(NamedTuple):
    """What a profile holds; the trash is counted apart."""

    bookmarks: int = 0
    highlights: int = 0
    notes: int = 0
    trashed: int = 0
    pages_read: int = 0
    answers: int = 0
    own_questions: int = 0
    workshops: int = 0


class Damage(NamedTuple):
    """What is not as it was written."""

    structure: tuple[str, ...] = ()
    """What SQLite says about the file, in its own words."""
    annotations: tuple[AnnotationId, ...] = ()
    revisions: tuple[AnnotationId, ...] = ()
    """Notes of which an earlier text is damaged."""
    progress: tuple[PageId, ...] = ()
    training: tuple[str, ...] = ()
    """Rows of the tables of training and workshops: the table's name, a colon, the row's key."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged."""
        return not any(self)

    @property
    def rows(self) -> int:
        """How many rows are damaged."""
        return sum(map(len, (self.annotations, self.revisions, self.progress, self.training)))


class BackupReason(StrEnum):
    """Why a backup was made."""

    START = "start"
    HOUR = "hour"
    WISH = "wish"
    MIGRATION = "migration"
    RESTORE = "restore"
    SALVAGE = "salvage"
    IMPORT = "import"


class Backup(NamedTuple):
    """One verified copy of a profile."""

    path: Path
    made: datetime
    reason: BackupReason
    is_sound: bool
    """False if rows were damaged already when it was made."""
    source: str
    """What the profile looked like from outside: the same again needs no new backup."""


class Preview(NamedTuple):
    """What restoring a backup would change."""

    backup: Contents
    present: Contents
    back: int
    """Annotations that would come back."""
    gone: int
    """Annotations that would vanish."""
    different: int
    """Annotations that would be as they were then."""
    progress: int
    """Pages whose reading progress would change."""
    answers_back: int = 0
    answers_gone: int = 0
    training: int = 0
    """Other records of training, and workshops, that would come back, vanish or be as then."""


class SalvageReport(NamedTuple):
    """What became of a damaged profile."""

    kept: Path
    """The damaged file, kept as it was."""
    annotations: int
    revisions: int
    progress: int
    doubtful: tuple[AnnotationId, ...]
    """Saved, but not as they were written."""
    unreadable: int
    """Rows that the file mentions and nobody can read; fewer or more may be lost."""
    loose: int
    """Of the annotations, those found outside the file's own order."""
    answers: int = 0
    training: int = 0
    """Other records of training: sittings, own questions, plans, certificates and so on."""
    workshops: int = 0
    """Rows of workshops: sessions and what happened in them."""
