"""Where a marked stretch is after the edits, and whether a place is right."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.editing import Content, Origin, World, page_of, places_of
from desktop.domain.anchors import make_anchor
from desktop.domain.annotations import Anchor
from desktop.domain.library import PageId, PassageId

VERSION = "new"


class Selection(NamedTuple):
    """What a person selected, before the edits."""

    kind: str
    anchor: Anchor
    quoted: frozenset[Origin]
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
    return Selection(kind, anchor, quoted, tuple(items[p].id for p in range(first, last + 1)))


class Truth(NamedTuple):
    """Where the quoted words are after the edits: page, then places in its list of words."""

    page_id: PageId | None
    first: int
    last: int
    quoted: frozenset[tuple[PageId, int]]
    is_torn: bool
    """Whether other passages now stand between the quoted words, or a page's end does."""
    quoted_kept: float
    passages_kept: float
    least_kept: float
    """How much the passage that lost most has kept; the line before is all of them together."""


def truth_of(world: World, selection: Selection) -> Truth:
    found: list[tuple[PageId, int, int]] = []
    order: list[int] = []
    places = {passage_id: at for at, passage_id in enumerate(selection.passages)}
    kept = 0
    left: Counter[PassageId] = Counter()
    here = set(selection.passages)
    pages = {p: world.changed.get(p, world.content.items[p]) for p in world.changed}
    pages.setdefault(selection.anchor.page_id, world.content.items[selection.anchor.page_id])
    for page_id, items in pages.items():
        at = 0
        for number, item in enumerate(items):
            for chunk in item.chunks:
                if chunk.origin in selection.quoted:
                    found.append((page_id, at, number))
                    order.append(places[chunk.origin[0]])
                    kept += chunk.is_kept
                if chunk.origin and chunk.origin[0] in here:
                    left[chunk.origin[0]] += chunk.is_kept
                at += 1
    sizes = {
        i.id: len(i.chunks) for i in world.content.items[selection.anchor.page_id] if i.id in here
    }
    shares = (
        kept / len(selection.quoted),
        left.total() / sum(sizes.values()),
        min(left[passage_id] / size for passage_id, size in sizes.items()),
    )
    if not found:
        return Truth(None, 0, 0, frozenset(), False, *shares)
    page_ids = {page_id for page_id, _, _ in found}
    passages = {number for _, _, number in found}
    torn = max(passages) - min(passages) + 1 > len(passages) or len(page_ids) > 1
    torn = torn or order != sorted(order)
    there = [place for _, place, _ in found]
    quoted = frozenset((page_id, at) for page_id, at, _ in found)
    return Truth(found[0][0], min(there), max(there), quoted, torn, *shares)


def with_exact_copies(world: World, passages: Sequence[PassageId]) -> bool:
    """Make a copy the passage where not a word differs and nothing of the passage is left.

    The same two editions come about when the passage is moved and gets another name: what a
    program has before it is the same to the last letter, so the truth has to be the same.
    Returns whether there was such a copy.
    """
    items = [(page_id, at) for page_id, its in world.changed.items() for at in range(len(its))]
    is_found = False
    for passage_id in passages:
        old = next(i for i in world.content.items[page_of(passage_id)] if i.id == passage_id)
        here = [world.changed[page_id][at] for page_id, at in items]
        if any(c.origin and c.origin[0] == passage_id for i in here for c in i.chunks):
            continue
        wanted = [(c.text, c.origin) for c in old.chunks]
        copies = [
            (page_id, at)
            for page_id, at in items
            if [
                (c.text, c.copy_of)
                for c in world.changed[page_id][at].chunks
                if c.copy_of and c.copy_of[0] == passage_id
            ]
            == wanted
        ]
        if len(copies) != 1:
            continue
        page_id, at = copies[0]
        item = world.changed[page_id][at]
        world.changed[page_id][at] = item._replace(
            chunks=tuple(
                c._replace(origin=c.copy_of or c.origin)
                if c.copy_of and c.copy_of[0] == passage_id
                else c
                for c in item.chunks
            )
        )
        is_found = True
    return is_found


def verdict(world: World, truth: Truth, anchor: Anchor | None) -> str:
    """Return `review`, `right`, `ragged` or `misplaced`; the last two are wrong."""
    if anchor is None:
        return "review"
    if not truth.quoted:
        return "misplaced"
    covered: list[int] = []
    at = 0
    is_inside = False
    for item in world.items(anchor.page_id):
        for begin, stop in places_of(item):
            after_start = item.id == anchor.passage_id and stop > anchor.start
            is_inside = is_inside or after_start
            if is_inside and item.id == anchor.end_passage_id and begin >= anchor.end:
                is_inside = False
                break
            if is_inside:
                covered.append(at)
            at += 1
        else:
            if item.id == anchor.end_passage_id:
                is_inside = False
            continue
        break
    if truth.is_torn:
        wanted = {place for page_id, place in truth.quoted if page_id == anchor.page_id}
        lost = len(truth.quoted) - len(wanted)
    elif anchor.page_id == truth.page_id:
        wanted, lost = set(range(truth.first, truth.last + 1)), 0
    else:
        return "misplaced"
    common = len(wanted.intersection(covered))
    if not covered or common * 2 < len(covered) or common * 2 < len(wanted) + lost:
        return "misplaced"
    both = len(wanted.union(covered)) + lost
    near = abs(covered[0] - truth.first) <= 1 and abs(covered[-1] - truth.last) <= 1
    return "right" if common >= 0.8 * both or (near and not truth.is_torn) else "ragged"


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
