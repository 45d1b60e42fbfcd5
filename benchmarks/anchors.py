"""How well annotations are found again after generated edits of the real content.

    python -m benchmarks anchors [--trials 100000] [--seed 1] [--workers 1] [--show 5]

What the edits are, what counts as right and as wrong, and the results: docs/anchors.md.
"""

import argparse
import json
import random
import re
import string
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from desktop import paths
from desktop.domain.anchors import make_anchor
from desktop.domain.annotations import Anchor
from desktop.domain.library import PageId, PassageId
from desktop.services.anchoring import Anchoring
from desktop.services.page_words import EditionWords, PageWords
from desktop.storage.content_store import ContentStore

TRIALS = 100_000
SEED = 1
TEST_SEED = 7
"""The seed of the trials that are part of the tests."""
VERSION = "new"
LEAST_KEPT = 0.7
GOAL_RIGHT = 0.97
Origin = tuple[PassageId, int]


class Chunk(NamedTuple):
    """A word with its signs and the blank after it; where it was before, if it was there."""

    text: str
    blank: str
    origin: Origin | None
    is_kept: bool = True
    copy_of: Origin | None = None


class Item(NamedTuple):
    """A passage while it is being edited."""

    id: PassageId
    chunks: tuple[Chunk, ...]

    @property
    def text(self) -> str:
        return "".join(c.text + c.blank for c in self.chunks[:-1]) + self.chunks[-1].text


def chunks_of(passage_id: PassageId, text: str) -> tuple[Chunk, ...]:
    pieces = re.findall(r"(\S+)(\s?)", text)
    return tuple(Chunk(w, b or " ", (passage_id, i)) for i, (w, b) in enumerate(pieces))


class Content:
    """The real content, prepared once."""

    def __init__(self, path: Path) -> None:
        store = ContentStore(path)
        self.passages = {page_id: store.passages(page_id) for page_id in store.page_ids()}
        store.close()
        self.items = {
            page_id: [Item(p.id, chunks_of(p.id, p.text)) for p in passages]
            for page_id, passages in self.passages.items()
        }
        self.pages = {p: PageWords(p, passages) for p, passages in self.passages.items()}
        self.edition = EditionWords(self.pages)
        self.page_ids = list(self.passages)
        self.all = [(page_id, p.id) for page_id, ps in self.passages.items() for p in ps]
        everything = [c for items in self.items.values() for i in items for c in i.chunks]
        self.words = sorted({c.text.strip(string.punctuation) for c in everything} - {""})
        self.sentences = [
            (page_id, tuple(c.text for c in sentence))
            for page_id, items in self.items.items()
            for item in items
            for sentence in sentences_of(item.chunks)
            if len(sentence) >= 4
        ]


def sentences_of(chunks: Sequence[Chunk]) -> list[tuple[Chunk, ...]]:
    found: list[tuple[Chunk, ...]] = []
    start = 0
    for at, chunk in enumerate(chunks):
        if chunk.text[-1] in ".?!:;" or at == len(chunks) - 1:
            found.append(tuple(chunks[start : at + 1]))
            start = at + 1
    return found


class World:
    """The content after edits: pages are copied when they are changed."""

    def __init__(self, content: Content, rng: random.Random) -> None:
        self.content = content
        self.rng = rng
        self.changed: dict[PageId, list[Item]] = {}
        self.fresh = 0

    def items(self, page_id: PageId) -> list[Item]:
        if page_id not in self.changed:
            self.changed[page_id] = list(self.content.items[page_id])
        return self.changed[page_id]

    def find(self, passage_id: PassageId) -> tuple[list[Item], int] | None:
        for items in self.changed.values():
            for at, item in enumerate(items):
                if item.id == passage_id:
                    return items, at
        return None

    def new_id(self, page_id: PageId) -> PassageId:
        self.fresh += 1
        return PassageId(f"{page_id}#new-{self.fresh}")

    def new_words(self, count: int) -> list[Chunk]:
        return [Chunk(self.rng.choice(self.content.words), " ", None) for _ in range(count)]

    def new_sentence(self) -> tuple[Chunk, ...]:
        """Return a sentence of another page, so that nothing comes back by chance."""
        while True:
            page_id, words = self.rng.choice(self.content.sentences)
            if page_id not in self.changed:
                return tuple(Chunk(w, " ", None) for w in words)

    def edition(self) -> EditionWords:
        pages = dict(self.content.pages)
        for page_id, items in self.changed.items():
            model = self.content.passages[page_id][0]
            texts = tuple(model._replace(id=i.id, text=i.text) for i in items)
            pages[page_id] = PageWords(page_id, texts)
        return EditionWords(pages)


Edit = Callable[[World, PassageId], None]


def _at(world: World, passage_id: PassageId) -> tuple[list[Item], int, list[Chunk]] | None:
    place = world.find(passage_id)
    if place is None:
        return None
    items, at = place
    return items, at, list(items[at].chunks)


def mistyped(rng: random.Random, word: str) -> str:
    """Return a word with one letter dropped, doubled, exchanged or wrong; and back again."""
    if len(word) < 3:
        return word
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + rng.choice(string.ascii_lowercase) + word[at + 1 :],
        ]
    )


def typos_fixed(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        for _ in range(world.rng.randint(1, 3)):
            i = world.rng.randrange(len(chunks))
            chunks[i] = chunks[i]._replace(text=mistyped(world.rng, chunks[i].text))
        items[at] = items[at]._replace(chunks=tuple(chunks))


def words_swapped(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        for _ in range(world.rng.randint(1, 2) if len(chunks) > 1 else 0):
            i = world.rng.randrange(len(chunks) - 1)
            chunks[i], chunks[i + 1] = chunks[i + 1], chunks[i]
        items[at] = items[at]._replace(chunks=tuple(chunks))


def _replaced(world: World, chunks: Sequence[Chunk], share: float) -> tuple[Chunk, ...]:
    """Put other words in the place of some; they stand where the old ones stood."""
    return tuple(
        chunk._replace(text=world.rng.choice(world.content.words), is_kept=False)
        if world.rng.random() < share
        else chunk
        for chunk in chunks
    )


def _with_words_replaced(low: float, high: float) -> Edit:
    def edit(world: World, passage_id: PassageId) -> None:
        if place := _at(world, passage_id):
            items, at, chunks = place
            share = world.rng.uniform(low, high)
            items[at] = items[at]._replace(chunks=_replaced(world, chunks, share))

    return edit


words_replaced = _with_words_replaced(0.03, 0.3)
reworded_much = _with_words_replaced(0.4, 0.8)


def reworded_beyond_recognition(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        if world.rng.random() < 0.5:
            new = [c for _ in range(world.rng.randint(1, 3)) for c in world.new_sentence()]
        else:
            new = world.new_words(max(3, len(chunks) + world.rng.randint(-3, 3)))
        items[at] = items[at]._replace(chunks=tuple(new))


def sentence_inserted(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        borders = [0]
        for sentence in sentences_of(chunks):
            borders.append(borders[-1] + len(sentence))
        spot = world.rng.choice(borders)
        if world.rng.random() < 0.3:
            spot = world.rng.randint(0, len(chunks))
        chunks[spot:spot] = world.new_sentence()
        items[at] = items[at]._replace(chunks=tuple(chunks))


def sentence_removed(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        sentences = sentences_of(chunks)
        if len(sentences) > 1:
            del sentences[world.rng.randrange(len(sentences))]
            new = tuple(c for s in sentences for c in s)
        else:
            size = max(1, len(chunks) // 4)
            first = world.rng.randint(0, len(chunks) - size)
            new = tuple(chunks[:first] + chunks[first + size :]) or tuple(chunks)
        items[at] = items[at]._replace(chunks=new)


def split(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, chunks = place
        if len(chunks) < 2:
            return
        borders = [len(s) for s in sentences_of(chunks)[:1] if len(s) < len(chunks)]
        spot = world.rng.choice([*borders, world.rng.randint(1, len(chunks) - 1)])
        other = world.new_id(_page_of(passage_id))
        ids = (passage_id, other) if world.rng.random() < 0.7 else (other, passage_id)
        halves = (tuple(chunks[:spot]), tuple(chunks[spot:]))
        items[at : at + 1] = [Item(i, half) for i, half in zip(ids, halves, strict=True)]


def merged(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        first = at if world.rng.random() < 0.5 else at - 1
        if first < 0 or first + 1 >= len(items):
            return
        one, other = items[first], items[first + 1]
        kept = world.rng.choice((one.id, other.id))
        items[first : first + 2] = [Item(kept, one.chunks + other.chunks)]


def moved_here(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        item = items.pop(at)
        items.insert(world.rng.randint(0, len(items)), item)


def moved_elsewhere(world: World, passage_id: PassageId) -> None:
    _move(world, passage_id, is_renamed=False)


def moved_and_renamed(world: World, passage_id: PassageId) -> None:
    _move(world, passage_id, is_renamed=True)


def _move(world: World, passage_id: PassageId, is_renamed: bool) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        if len(items) < 2:
            return
        page_id = world.rng.choice([p for p in world.content.page_ids if p not in world.changed])
        there = world.items(page_id)
        new_id = PassageId(f"{page_id}#{passage_id.partition('#')[2]}")
        if is_renamed or any(item.id == new_id for item in there):
            new_id = world.new_id(page_id)
        item = items.pop(at)
        there.insert(world.rng.randint(0, len(there)), item._replace(id=new_id))


def renamed(world: World, passage_id: PassageId) -> None:
    """What the rules for editors forbid, and what happens."""
    if place := _at(world, passage_id):
        items, at, _ = place
        items[at] = items[at]._replace(id=world.new_id(_page_of(passage_id)))


def deleted(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        if len(items) > 1:
            del items[at]


def look_alike_added(world: World, passage_id: PassageId) -> None:
    """Put a copy with a few other words somewhere; now and then not one word is other."""
    old = next(i for i in world.content.items[_page_of(passage_id)] if i.id == passage_id)
    share = 0.0 if world.rng.random() < 0.1 else world.rng.uniform(0.02, 0.25)
    chunks = [
        c._replace(origin=None, copy_of=c.origin) for c in _replaced(world, old.chunks, share)
    ]
    page_id = _page_of(passage_id)
    if world.rng.random() < 0.4:
        page_id = world.rng.choice(world.content.page_ids)
    items = world.items(page_id)
    spot = world.rng.randint(0, len(items))
    items.insert(spot, Item(world.new_id(page_id), tuple(chunks)))


def untouched(world: World, passage_id: PassageId) -> None:
    """Change nothing here; the neighbours may be edited."""


def _after(*edits: Edit) -> Edit:
    def edit(world: World, passage_id: PassageId) -> None:
        for each in edits:
            each(world, passage_id)

    return edit


EDITS: dict[str, Edit] = {
    "untouched": untouched,
    "typos fixed": typos_fixed,
    "words swapped": words_swapped,
    "words replaced": words_replaced,
    "sentence inserted": sentence_inserted,
    "sentence removed": sentence_removed,
    "split": split,
    "merged": merged,
    "moved within the section": moved_here,
    "moved to another section": moved_elsewhere,
    "moved and corrected": _after(moved_here, typos_fixed, words_replaced),
    "look-alike added": look_alike_added,
    "look-alike added, corrected": _after(look_alike_added, typos_fixed, words_replaced),
    "moved, look-alike added": _after(look_alike_added, moved_here),
    "several edits": _after(words_swapped, sentence_inserted, words_replaced, typos_fixed),
    "split, corrected": _after(split, typos_fixed),
    "renamed against the rules": renamed,
    "moved and renamed against the rules": moved_and_renamed,
    "reworded much": reworded_much,
    "reworded beyond recognition": reworded_beyond_recognition,
    "deleted": deleted,
    "deleted, look-alike left": _after(look_alike_added, deleted),
    "reworded beyond recognition, look-alike left": _after(
        look_alike_added, reworded_beyond_recognition
    ),
    "quoted words removed": untouched,
}
"""One is drawn for every trial; the last one is done to the quotation itself."""

BREACHES = frozenset(name for name in EDITS if name.endswith("against the rules"))
"""The rules for editors say that a passage keeps its name: it is then another passage."""

_WEIGHTS = [0.25 if name in BREACHES else 1.0 for name in EDITS]

NEIGHBOURLY = (
    typos_fixed,
    words_replaced,
    sentence_inserted,
    deleted,
    merged,
    moved_here,
    look_alike_added,
    reworded_beyond_recognition,
)


def _page_of(passage_id: PassageId) -> PageId:
    return PageId(passage_id.partition("#")[0])


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
    starts, stops = _places(items[first]), _places(items[last])
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


def _places(item: Item) -> list[tuple[int, int]]:
    """Return from where to where each word of a passage goes."""
    found, at = [], 0
    for chunk in item.chunks:
        found.append((at, at + len(chunk.text)))
        at += len(chunk.text) + len(chunk.blank)
    return found


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
        old = next(i for i in world.content.items[_page_of(passage_id)] if i.id == passage_id)
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
        for begin, stop in _places(item):
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
            for number, place in enumerate(_places(item), at)
            if (page_id, number) in truth.quoted
        ]
        at += len(item.chunks)
        if places:
            ends.append((item.id, places[0][0], places[-1][1]))
    for first in range(len(ends)):
        for last in range(first, len(ends)):
            (one, start, _), (other, _, stop) = ends[first], ends[last]
            yield Anchor(page_id, one, start, other, stop, "", "", "", VERSION)


class Trial(NamedTuple):
    """What happened once."""

    edit: str
    kind: str
    outcome: str
    is_alive: bool
    is_passage_alive: bool
    is_each_alive: bool
    """Whether every passage it touches has kept so much, not all of them together."""
    is_gone: bool
    is_findable: bool
    """Whether there is a stretch that would be right."""
    is_same_as_renamed: bool


def trial(
    content: Content,
    number: int,
    seed: int,
    notes: list[str] | None = None,
    *,
    knows_edition: bool = True,
) -> Trial:
    """Mark something, edit the content, look for the mark, and judge where it was found."""
    rng = random.Random(f"{seed}-{number}")
    page_id, passage_id = content.all[number % len(content.all)]
    selection = selected(content, page_id, passage_id, rng)
    world = World(content, rng)
    items = world.items(page_id)
    name = rng.choices(list(EDITS), _WEIGHTS)[0]
    target = rng.choice(selection.passages)
    EDITS[name](world, target)
    if name == "quoted words removed":
        for at, item in enumerate(list(items)):
            left = tuple(c for c in item.chunks if c.origin not in selection.quoted)
            items[at] = item._replace(chunks=left or world.new_sentence())
    if rng.random() < 0.4:
        number_here = next(i for i, p in enumerate(content.items[page_id]) if p.id == target)
        beside = content.items[page_id][max(0, number_here + rng.choice((-1, 1))) :]
        if beside and beside[0].id not in selection.passages:
            rng.choice(NEIGHBOURLY)(world, beside[0].id)
    anchoring = Anchoring(world.edition(), [content.edition] if knows_edition else [])
    found = anchoring.place(selection.anchor, VERSION)
    truth = truth_of(world, selection)
    outcome = verdict(world, truth, found)
    can_find = is_findable(world, truth)
    is_same_as_renamed = with_exact_copies(world, selection.passages)
    if is_same_as_renamed and outcome in ("ragged", "misplaced"):
        outcome = verdict(world, truth_of(world, selection), found)
    is_alive = min(truth.passages_kept, truth.quoted_kept) >= LEAST_KEPT and not truth.is_torn
    is_alive = is_alive and name not in BREACHES
    is_passage_alive = truth.passages_kept >= LEAST_KEPT
    if notes is not None and (
        outcome in ("ragged", "misplaced")
        or (outcome == "review" and is_passage_alive and can_find)
    ):
        lines = [f"{number} {name} ({selection.kind}): {outcome}", f"  old {selection.anchor}"]
        lines += [f"  found {anchoring.find(selection.anchor, VERSION)}"]
        notes.append("\n".join(lines))
    return Trial(
        name,
        selection.kind,
        outcome,
        is_alive,
        is_passage_alive,
        truth.least_kept >= LEAST_KEPT,
        not truth.quoted,
        can_find,
        is_same_as_renamed,
    )


def trials_of(
    content: Content, numbers: Sequence[int], seed: int, *, knows_edition: bool = True
) -> Iterator[Trial]:
    """Do the trials of these numbers; the same seed gives the same trials."""
    for number in numbers:
        yield trial(content, number, seed, knows_edition=knows_edition)


def _batch(task: tuple[Path, range, int, bool]) -> list[Trial]:
    path, numbers, seed, knows_edition = task
    return list(trials_of(Content(path), numbers, seed, knows_edition=knows_edition))


def run(trials: int = 10_000) -> dict[str, Any]:
    """Do as many trials as one has time for beside the other benchmarks."""
    return measure(trials)


def measure(
    trials: int = TRIALS,
    seed: int = SEED,
    workers: int = 1,
    path: Path | None = None,
    *,
    knows_edition: bool = True,
) -> dict[str, Any]:
    """Do so many trials and return the shares of right, review and wrong."""
    path = path or paths.find().content
    start = time.perf_counter()
    tasks = [(path, range(at, trials, workers), seed, knows_edition) for at in range(workers)]
    if workers == 1:
        done = _batch(tasks[0])
    else:
        with ProcessPoolExecutor(workers) as pool:
            done = [t for batch in pool.map(_batch, tasks) for t in batch]
    wrong = sum(_is_wrong(t) for t in done)
    kept = [t for t in done if t.is_passage_alive]
    each = [t for t in done if t.is_each_alive]
    findable = [t for t in each if t.is_findable]
    right = _shares(findable)["right"]
    return {
        "benchmark": "anchors",
        "trials": trials,
        "seed": seed,
        "knows the old edition": knows_edition,
        "seconds": round(time.perf_counter() - start, 1),
        "all": _shares(done),
        "passages together keep 70 %": _shares(kept),
        "each passage keeps 70 %": _shares(each),
        "each passage keeps 70 %, nothing could be right": _shares(
            [t for t in each if not t.is_findable]
        ),
        "passages together keep 70 %, something could be right": _shares(
            [t for t in kept if t.is_findable]
        ),
        "each passage keeps 70 %, something could be right": _shares(findable),
        "the same without passages renamed against the rules": _shares(
            [t for t in findable if t.edit not in BREACHES]
        ),
        "quotation and passages keep 70 %, not torn, not renamed": _shares(
            [t for t in done if t.is_alive]
        ),
        "quotation gone": _shares([t for t in done if t.is_gone]),
        "word-for-word copy under a new name, the original gone": _shares(
            [t for t in done if t.is_same_as_renamed]
        ),
        "by edit, each passage keeps 70 %, something could be right": {
            name: _shares([t for t in findable if t.edit == name]) for name in EDITS
        },
        "by edit": {name: _shares([t for t in done if t.edit == name]) for name in EDITS},
        "by selection": {
            kind: _shares([t for t in findable if t.kind == kind])
            for kind in ("whole", "part", "across")
        },
        "goal": {
            "wrong": {"measured": wrong, "at_most": 0, "met": wrong == 0},
            "right": {"measured": right, "at_least": GOAL_RIGHT, "met": right >= GOAL_RIGHT},
        },
    }


def _is_wrong(one: Trial) -> bool:
    return one.outcome in ("ragged", "misplaced")


def _shares(trials: Sequence[Trial]) -> dict[str, Any]:
    counts = Counter(t.outcome for t in trials)
    total = len(trials) or 1
    return {
        "trials": len(trials),
        "right": round(counts["right"] / total, 4),
        "review": round(counts["review"] / total, 4),
        "wrong": counts["ragged"] + counts["misplaced"],
        "misplaced": counts["misplaced"],
    }


def main(arguments: Sequence[str]) -> int:
    """Print the results as one JSON object; return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks anchors")
    parser.add_argument("--trials", type=int, default=TRIALS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many failures")
    parser.add_argument(
        "--no-edition", action="store_true", help="know the context alone, not the old edition"
    )
    options = parser.parse_args(arguments)
    if options.show:
        _show(options.trials, options.seed, options.show)
    result = measure(
        options.trials, options.seed, options.workers, knows_edition=not options.no_edition
    )
    print(json.dumps(result, indent=1))
    return 0 if all(goal["met"] for goal in result["goal"].values()) else 1


def _show(trials: int, seed: int, most: int) -> None:
    content = Content(paths.find().content)
    notes: list[str] = []
    for number in range(trials):
        trial(content, number, seed, notes)
    wrong = [n for n in notes if ": review" not in n]
    print("\n".join(wrong[:most] + [n for n in notes if n not in wrong][:most]), file=sys.stderr)
