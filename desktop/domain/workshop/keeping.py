"""A session as it is kept: what was prepared, and a line about it in a list."""

from typing import Any, NamedTuple, NewType

SessionId = NewType("SessionId", str)
"""A UUID, the same in every export of this session."""


class SessionRecord(NamedTuple):
    """A session as prepared. Times are UTC, ISO 8601 with `Z` and milliseconds."""

    id: SessionId
    title: str
    setup: dict[str, Any]
    """As `setup_record` writes it."""
    created: str
    changed: str


class SessionSummary(NamedTuple):
    """A session in a list."""

    id: SessionId
    title: str
    created: str
    changed: str
    events: int
    started: str
    """When, or empty."""
    last: str
    """When something happened last, or empty."""
    has_ended: bool
    people: int
    """Who joined, with those sent out."""

    @property
    def is_interrupted(self) -> bool:
        """Whether it was begun and never ended."""
        return bool(self.events) and not self.has_ended
