"""The tables of workshops, and how to tell that a row is whole."""

from desktop.storage.training_rows import Shape

SINCE_VERSION = 3
"""Profiles before this have no such tables."""

SESSIONS = Shape(
    "workshop_sessions",
    "id, title, setup, created, changed",
    1,
    ("sqlite_autoindex_workshop_sessions_1",),
)
EVENTS = Shape(
    "workshop_events",
    "session_id, place, kind, body, at",
    2,
    ("sqlite_autoindex_workshop_events_1", "workshop_events_by_kind"),
)

SHAPES = (SESSIONS, EVENTS)
"""Every table of workshops that backups compare, checks look at and salvage reads."""
