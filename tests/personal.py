"""What a person might have written: annotations and progress for tests."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from desktop.clock import stamp
from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    Progress,
    TargetKind,
)
from desktop.domain.library import PageId, PassageId

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PAGE = PageId("plan.user-needs")
PASSAGE = PassageId("plan.user-needs#ask-consent")


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **distance: float) -> None:
        self.now += timedelta(**distance)


def anchor(**fields: Any) -> Anchor:
    """Return a stretch of a passage."""
    usual = Anchor(PAGE, PASSAGE, 4, PASSAGE, 17, "ask people 🙂", "First, ", " and listen", "1")
    return usual._replace(**fields)


def note(body: str = "Remember this.", **fields: Any) -> Annotation:
    """Return a note on a passage; fields of the anchor are taken too."""
    place = {name: fields.pop(name) for name in Anchor._fields if name in fields}
    usual = Annotation(
        AnnotationId(str(uuid.uuid4())),
        Deed.NOTE,
        TargetKind.PASSAGE,
        anchor(**place),
        Colour.YELLOW,
        body,
        ("ask the lawyer",),
        Placing.PLACED,
        1.0,
        stamp(NOON),
        stamp(NOON),
        "",
    )
    return usual._replace(**fields)


def progress(page_id: str = PAGE, **fields: Any) -> Progress:
    """Return how far a page was read."""
    return Progress(PageId(page_id), 95, True, True, False, stamp(NOON))._replace(**fields)
