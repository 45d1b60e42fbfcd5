"""What leaves the notebook and what comes in: formats, and what a merge would change."""

from enum import StrEnum
from typing import NamedTuple

from desktop.domain.annotations import Annotation

MOST_CHANGED = 0.1
"""A merge that would change a larger share of what a person has is refused."""


class ExportFormat(StrEnum):
    """What notes can be written as."""

    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"
    """W3C Web Annotation as JSON-LD: the one that can be read again."""

    @property
    def suffix(self) -> str:
        """How the names of such files end."""
        return _SUFFIXES[self]


_SUFFIXES = {
    ExportFormat.MARKDOWN: ".md",
    ExportFormat.HTML: ".html",
    ExportFormat.PDF: ".pdf",
    ExportFormat.CSV: ".csv",
    ExportFormat.JSON: ".json",
}


def format_of(suffix: str) -> ExportFormat | None:
    """Return the format of files whose names end so, or None."""
    return next((each for each in ExportFormat if each.suffix == suffix.lower()), None)


class Exported(NamedTuple):
    """What an export wrote."""

    bookmarks: int
    highlights: int
    notes: int

    @property
    def total(self) -> int:
        """How many of all kinds."""
        return sum(self)


class Incoming(NamedTuple):
    """What a file brings."""

    annotations: tuple[Annotation, ...]
    cleaned: int = 0
    """Notes from which scripts, pictures and the like were taken."""


class MergeChoice(StrEnum):
    """What happens to an annotation that differs here and in the file."""

    BOTH = "both"
    MINE = "mine"
    THEIRS = "theirs"


class Difference(NamedTuple):
    """One annotation that differs."""

    mine: Annotation
    theirs: Annotation


class MergePreview(NamedTuple):
    """What a merge would change. What is here and not in the file stays: it is never counted."""

    new: tuple[Annotation, ...]
    same: int
    different: tuple[Difference, ...]
    present: int
    """How many annotations there are here, without the trash."""
    review: int
    """Of those that would be added: how many whose place in the guide is not sure."""
    cleaned: int

    @property
    def may_replace(self) -> bool:
        """Whether taking theirs would change no more than a tenth of what is here."""
        return len(self.different) <= self.present * MOST_CHANGED


class Merged(NamedTuple):
    """What a merge did."""

    added: int
    replaced: int
