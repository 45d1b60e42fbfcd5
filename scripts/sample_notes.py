"""Write a profile with notes as a person might have them: for pictures, and for trying things out.

Run `python scripts/sample_notes.py DATA_FOLDER`, then start the program with FIELDGUIDE_DATA set to
that folder.
"""

import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from desktop import paths
from desktop.domain.annotations import Annotation, AnnotationId, Colour, Placing
from desktop.domain.library import PageId, Passage
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore

HIGHLIGHTS: tuple[tuple[str, int, int, int, Colour, str, tuple[str, ...]], ...] = (
    ("plan.user-needs", 2, 0, 120, Colour.YELLOW, "", ("street lights",)),
    (
        "plan.user-needs",
        4,
        0,
        90,
        Colour.GREEN,
        "Ask the **residents’ council** before we write the specification.\n\n"
        "- evening meeting in March\n- bring the map",
        ("street lights", "ask the lawyer"),
    ),
    ("plan.costs", 3, 0, 150, Colour.BLUE, "", ("budget",)),
    (
        "plan.costs",
        5,
        0,
        110,
        Colour.PINK,
        "The 2024 tender forgot the licences after year three. See [[4.1.5]].",
        ("budget", "lessons"),
    ),
    ("market.criteria", 3, 0, 130, Colour.YELLOW, "Weights: 60 quality, 40 price?", ()),
    ("market.questions", 2, 0, 80, Colour.GREEN, "", ()),
    ("award.evaluate", 4, 0, 140, Colour.YELLOW, "", ("committee",)),
    ("delivery.changes", 3, 0, 100, Colour.BLUE, "Put this into the contract.", ("contract",)),
    ("case.mexico-city", 4, 0, 120, Colour.PINK, "", ("lessons",)),
    ("emergency.define", 2, 0, 90, Colour.GREEN, "", ()),
)
NOTES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("plan.work-as-a-team", "Invite the data officer and the street works depot.", ("team",)),
    (
        "plan.outcomes",
        "Outcome: 30 % less energy, and no dark corner for longer than a day.",
        (),
    ),
    ("case.indonesia", "Their order of steps would work for the bus shelters too.", ("lessons",)),
    ("market.advertise", "Deadline for the notice: check the threshold first.", ("legal",)),
)
BOOKMARKS = ("plan.contracts", "delivery.performance", "case.new-zealand", "emergency.suppliers")


class _Clock:
    """Each deed some hours before the one made next."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC) - timedelta(days=47)

    def __call__(self) -> datetime:
        return self.now


def main(data: Path) -> None:
    """Write the profile; whatever is there is added to."""
    content = ContentStore(paths.find().content)
    reading = ReadingService(content, lambda: None)
    clock = _Clock()
    store = ProfileStore(data / "profiles" / "Main", clock, backups=data / "backups")
    annotating = AnnotatingService(store, reading, clock)
    made: list[AnnotationId] = []

    def done(annotation: Annotation, tags: tuple[str, ...]) -> None:
        made.append(annotation.id)
        if tags:
            annotating.set_tags([annotation.id], add=tags)
        clock.now += timedelta(hours=59)

    for page, place, start, end, colour, body, tags in HIGHLIGHTS:
        passage = _passages(reading, page)[place]
        stop = passage.text.find(" ", end) if end < len(passage.text) else -1
        stop = stop if stop > 0 else len(passage.text)
        mark, _ = annotating.highlight(
            PageId(page), passage.id, min(start, stop - 1), passage.id, stop, colour
        )
        if body:
            annotating.save_body(mark.id, body)
        done(mark, tags)
    for page, body, tags in NOTES:
        done(annotating.write_note(PageId(page), body)[0], tags)
    for page in BOOKMARKS:
        done(annotating.add_bookmark(PageId(page))[0], ())
    annotating.anchor_all()
    _unsettle(store, annotating, made[1], made[3])
    annotating.trash([made[5]])
    store.close()
    content.close()


def _passages(reading: ReadingService, page: str) -> tuple[Passage, ...]:
    found = reading.page(PageId(page))
    assert found is not None, page
    return found.passages


def _unsettle(store: ProfileStore, annotating: AnnotatingService, *ids: AnnotationId) -> None:
    """Let annotations be found elsewhere, as after an update that changed the words."""
    for annotation_id in ids:
        annotation = annotating.get(annotation_id)
        assert annotation is not None
        words = annotation.anchor.quote.split()
        words[2:4] = ["all", "residents", "early"]
        anchor = annotation.anchor._replace(quote=" ".join(words), content_version="2025-09")
        unsure = annotation._replace(anchor=anchor, placing=Placing.REVIEW)
        store.write(partial(store.annotations.put, unsure))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
