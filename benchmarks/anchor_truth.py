"""Where a marked stretch is after the edits, and whether a place is right."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.editing import Chunk, Content, Item, Origin, World, places_of
from desktop.domain.anchors import make_anchor
from desktop.domain.annotations import Anchor
from desktop.domain.library import PageId, PassageId

VERSION = "new"

NEAR = (-1, 0, 1)
"""So many words more or less at an end are right."""

Place = tuple[PageId, int]
"""A page, and which of its words."""


class Selection(NamedTuple):
    """What a person selected, before the edits."""

    kind: str
    anchor: Anchor
    quoted: frozenset[Origin]
    words: frozenset[Origin]
    """The same without signs that stand alone, unless there is nothing else."""
    passages: tuple[PassageId, ...]


def selected(
    content: Content, page_id: PageId, passage_id: PassageId, rng: random.Random
) -> Selection:
    """Select the whole passage, a part of it, or a stretch that goes on in the next ones."""
    passages = content.passages[page_id]
    items = content.items[page_id]
    first = next(i for i, p in enumerate(passages) if p.id == passage_id)
    kind = rng.choices(("whole", "part", "across"), (2, 2, 1))[0]
    last = first
    if kind == "across":
        last = min(len(passages) - 1, first + rng.randint(1, 2))
    starts, stops = places_of(items[first]), places_of(items[last])
    low, high = 0, len(stops) - 1
    if kind != "whole":
        low = rng.randrange(len(starts))
        high = rng.randrange(low if first == last else 0, len(stops))
    start, end = starts[low][0], stops[high][1]
    if kind != "whole" and rng.random() < 0.15:
        start += rng.randint(0, max(0, (starts[low][1] - start) // 2 - 1))
        end -= rng.randint(0, max(0, (end - stops[high][0]) // 2 - 1))
    anchor = make_anchor(passages, passages[first].id, start, passages[last].id, end, "old")
    quoted = frozenset(
        (items[p].id, i)
        for p in range(first, last + 1)
        for i in range(len(items[p].chunks))
        if (p > first or i >= low) and (p < last or i <= high)
    )
    words = frozenset((p, i) for p, i in quoted if not content.chunk(p, i).is_sign)
    return Selection(
        kind, anchor, quoted, words or quoted, tuple(items[p].id for p in range(first, last + 1))
    )


class Truth(NamedTuple):
    """Where the quoted words are after the edits."""

    quoted: frozenset[Place]
    wanted: frozenset[Place]
    """The same with what was put between them, but for the words of other passages."""
    is_torn: bool
    """Whether other passages now stand between the quoted words, or they changed their order."""
    passages_kept: float
    """How much of their words the passages have kept, all of them together."""
    least_kept: float
    """The same of the passage that lost most."""


def truth_of(world: World, selection: Selection) -> Truth:
    """Return where the quoted words are; those of a passage that lost its name count as deleted."""
    pages = dict(world.changed)
    pages.setdefault(selection.anchor.page_id, world.content.items[selection.anchor.page_id])
    named = {
        chunk.origin[0]
        for items in pages.values()
        for item in items
        if world.is_known(item.id)
        for chunk in item.chunks
        if chunk.origin
    }
    order = {passage_id: at for at, passage_id in enumerate(selection.passages)}
    left: Counter[PassageId] = Counter()
    runs: list[list[Place]] = []
    came: list[int] = []
    before = -1
    is_apart = True
    for place, item_number, chunk in _words(pages):
        if chunk.origin is None or chunk.origin[0] not in named:
            continue
        passage_id = chunk.origin[0]
        if passage_id not in order:
            is_apart = True
            continue
        left[passage_id] += chunk.is_kept
        if chunk.origin in selection.words:
            if is_apart or item_number > before + 1 or order[passage_id] < came[-1]:
                runs.append([])
            runs[-1].append(place)
            came.append(order[passage_id])
            before, is_apart = item_number, False
    old = world.content.items[selection.anchor.page_id]
    sizes = {item.id: len(item.chunks) for item in old if item.id in order}
    return Truth(
        frozenset(place for run in runs for place in run),
        frozenset((run[0][0], at) for run in runs for at in range(run[0][1], run[-1][1] + 1)),
        len(runs) > 1 or came != sorted(came),
        left.total() / sum(sizes.values()),
        min(left[passage_id] / size for passage_id, size in sizes.items()),
    )


def _words(pages: Mapping[PageId, Sequence[Item]]) -> Iterator[tuple[Place, int, Chunk]]:
    """Yield all words with their places and the numbers of their passages; a page is a gap."""
    number = 0
    for page_id, items in pages.items():
        at = 0
        for item in items:
            number += 1
            for chunk in item.chunks:
                yield (page_id, at), number, chunk
                at += 1
        number += 1


def verdict(world: World, truth: Truth, anchor: Anchor | None) -> str:
    """Return `review`, `right`, `ragged` or `misplaced`; the last two are wrong."""
    if anchor is None:
        return "review"
    covered = _covered(world, truth, anchor)
    common = len(truth.wanted.intersection(covered))
    if not covered or common * 2 < max(len(covered), len(truth.wanted)):
        return "misplaced"
    first, last = min(truth.wanted), max(truth.wanted)
    is_near = covered[0][1] - first[1] in NEAR and covered[-1][1] - last[1] in NEAR
    all_words = len(truth.wanted.union(covered))
    return "right" if common >= 0.8 * all_words or (is_near and not truth.is_torn) else "ragged"


def _covered(world: World, truth: Truth, anchor: Anchor) -> list[Place]:
    """Return what an anchor goes over, without signs that stand alone beside the wanted ones."""
    covered: list[Place] = []
    at = 0
    is_inside = False
    for item in world.items(anchor.page_id):
        for chunk, (begin, stop) in zip(item.chunks, places_of(item), strict=True):
            is_inside |= item.id == anchor.passage_id and stop > anchor.start
            if is_inside and item.id == anchor.end_passage_id and begin >= anchor.end:
                return covered
            place = (anchor.page_id, at)
            if is_inside and (place in truth.wanted or not chunk.is_sign):
                covered.append(place)
            at += 1
        if is_inside and item.id == anchor.end_passage_id:
            return covered
    return covered


def is_findable(world: World, truth: Truth) -> bool:
    """Tell whether some stretch would be judged right: not if the quoted words were torn apart."""
    if not truth.quoted or not truth.is_torn:
        return bool(truth.quoted)
    return any(
        verdict(world, truth, whole) == "right"
        for page_id in {page_id for page_id, _ in truth.quoted}
        for whole in _stretches(world, truth, page_id)
    )


def _stretches(world: World, truth: Truth, page_id: PageId) -> Iterator[Anchor]:
    """Yield the stretches that begin and end with runs of quoted words."""
    at = 0
    ends: list[tuple[PassageId, int, int]] = []
    for item in world.items(page_id):
        places = [
            place
            for number, place in enumerate(places_of(item), at)
            if (page_id, number) in truth.quoted
        ]
        at += len(item.chunks)
        if places:
            ends.append((item.id, places[0][0], places[-1][1]))
    for first in range(len(ends)):
        for last in range(first, len(ends)):
            (one, start, _), (other, _, stop) = ends[first], ends[last]
            yield Anchor(page_id, one, start, other, stop, "", "", "", VERSION)
