"""A profile with any number of notes on the real guide: the same number gives the same notes.

Kept in the folder for temporary files, and made anew when the guide, the profile's tables or this
module change.
"""

import hashlib
import random
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from desktop import paths
from desktop.clock import stamp
from desktop.domain.anchors import make_anchor, whole_page
from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    TargetKind,
)
from desktop.domain.library import PageId, Passage
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.storage import annotation_table, migrations, note_index, notebook_query
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore

SEED = 20261
NEWEST = datetime(2026, 11, 1, tzinfo=UTC)
MINUTES = 600_000
"""The notes were made over so long a time: a little more than a year."""
TAGS = ("ask the lawyer", "budget", "data", "legal", "tender 2026", "training")
SHARE_IN_TRASH = 0.02
QUOTED = (12, 160)
ADDED_AT_ONCE = 1000
WRITTEN = (4, 60)
"""Fewest and most code points of a quotation, words of a note."""


def data_folder(notes: int, folder: Path) -> Path:
    """Return a folder of a person's own files, with a fresh copy of so many notes in it."""
    data = folder / f"notes-{notes}"
    shutil.copytree(_profile(notes), data / "profiles" / "Main")
    return data


def _profile(notes: int) -> Path:
    """Return the profile that copies are made of; made at the first call."""
    target = Path(tempfile.gettempdir()) / "fieldguide-benchmarks" / f"notes-{notes}-{_version()}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            fresh = Path(folder) / "Main"
            _write(fresh, notes)
            fresh.replace(target)
    return target


def _version() -> str:
    total = hashlib.sha256(paths.find().content.read_bytes())
    for module in (migrations, annotation_table, note_index, notebook_query):
        total.update(Path(str(module.__file__)).read_bytes())
    total.update(Path(__file__).read_bytes())
    return total.hexdigest()[:16]


def _write(folder: Path, notes: int) -> None:
    content = ContentStore(paths.find().content)
    reading = ReadingService(content, lambda: None)
    store = ProfileStore(folder)

    def add_all() -> None:
        made = _annotations(reading, notes)
        while some := list(islice(made, ADDED_AT_ONCE)):
            store.annotations.add_all(some)

    store.write(add_all)
    # As after the first start: places need not be looked for.
    AnnotatingService(store, reading).anchor_all(always=True)
    store.close()
    content.close()
    (folder / "profile.lock").unlink(missing_ok=True)


def _annotations(reading: ReadingService, count: int) -> Iterator[Annotation]:
    choose = random.Random(SEED)
    pages = [
        (page_id, page.passages)
        for page_id in reading.page_ids()
        if (page := reading.page(page_id))
    ]
    words = [word for _, passages in pages for each in passages for word in each.text.split()]
    for number in range(count):
        page_id, passages = choose.choice(pages)
        deed = choose.choices(list(Deed), [1, 4, 5])[0]
        anchor = _anchor(choose, page_id, passages, whole=deed is Deed.BOOKMARK)
        has_body = deed is Deed.NOTE or (deed is Deed.HIGHLIGHT and choose.random() < 1 / 3)
        when = stamp(NEWEST - timedelta(minutes=choose.randrange(MINUTES)))
        yield Annotation(
            id=AnnotationId(str(uuid.UUID(int=choose.getrandbits(128)))),
            deed=deed,
            target=TargetKind.PASSAGE if anchor.quote else TargetKind.SECTION,
            anchor=anchor,
            colour=choose.choice(list(Colour)),
            body=" ".join(choose.choices(words, k=choose.randint(*WRITTEN))) if has_body else "",
            tags=tuple(choose.sample(TAGS, choose.choice((0, 0, 1, 2)))),
            placing=Placing.PLACED,
            order=float(number),
            created=when,
            changed=when,
            trashed=when if choose.random() < SHARE_IN_TRASH else "",
        )


def _anchor(
    choose: random.Random, page_id: PageId, passages: tuple[Passage, ...], *, whole: bool
) -> Anchor:
    passage = choose.choice(passages)
    if whole or len(passage.text) <= QUOTED[0]:
        return whole_page(page_id, "1")
    start = choose.randrange(len(passage.text) - QUOTED[0])
    end = min(len(passage.text), start + choose.randint(*QUOTED))
    if not passage.text[start:end].strip():
        return whole_page(page_id, "1")
    return make_anchor(passages, passage.id, start, passage.id, end, "1")
