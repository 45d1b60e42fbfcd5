"""Edits of the real content, as editors make them, with where every word went."""

import random
import re
import string
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop.domain.library import PageId, PassageId
from desktop.services.page_words import EditionWords, PageWords
from desktop.storage.content_store import ContentStore

Origin = tuple[PassageId, int]


class Chunk(NamedTuple):
    """A word with its signs and the blank after it; where it was before, if it was there."""

    text: str
    blank: str
    origin: Origin | None
    is_kept: bool = True

    @property
    def is_sign(self) -> bool:
        """Tell whether it is no word but a sign that stands alone, such as a dash."""
        return not any(letter.isalnum() for letter in self.text)


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
        self.own_names = {passage_id.partition("#")[2] for _, passage_id in self.all}
        everything = [c for items in self.items.values() for i in items for c in i.chunks]
        self.words = sorted({c.text.strip(string.punctuation) for c in everything} - {""})
        self.sentences = [
            (page_id, tuple(c.text for c in sentence))
            for page_id, items in self.items.items()
            for item in items
            for sentence in sentences_of(item.chunks)
            if len(sentence) >= 4
        ]

    def chunk(self, passage_id: PassageId, number: int) -> Chunk:
        """Return a word of a passage, as it was before all edits."""
        items = self.items[page_of(passage_id)]
        return next(item.chunks[number] for item in items if item.id == passage_id)


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

    def is_known(self, passage_id: PassageId) -> bool:
        """Tell whether a passage had its own name before, here or on another page."""
        return passage_id.partition("#")[2] in self.content.own_names

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
        other = world.new_id(page_of(passage_id))
        ids = (passage_id, other) if world.rng.random() < 0.7 else (other, passage_id)
        halves = (tuple(chunks[:spot]), tuple(chunks[spot:]))
        items[at : at + 1] = [Item(i, half) for i, half in zip(ids, halves, strict=True)]


def merged(world: World, passage_id: PassageId) -> None:
    """Join two passages of the old edition; one of them lends its name.

    A copy that was just written is not joined: the edition would be the same as with the passage
    itself joined, so nobody could tell them apart.
    """
    if place := _at(world, passage_id):
        items, at, _ = place
        first = at if world.rng.random() < 0.5 else at - 1
        if first < 0 or first + 1 >= len(items):
            return
        one, other = items[first], items[first + 1]
        if not (world.is_known(one.id) and world.is_known(other.id)):
            return
        kept = world.rng.choice((one.id, other.id))
        items[first : first + 2] = [Item(kept, one.chunks + other.chunks)]


def moved_here(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        item = items.pop(at)
        items.insert(world.rng.randint(0, len(items)), item)


def moved_elsewhere(world: World, passage_id: PassageId) -> None:
    """Carry a passage to a page where its own name is free, and keep that name."""
    _move(world, passage_id, is_renamed=False)


def moved_and_renamed(world: World, passage_id: PassageId) -> None:
    _move(world, passage_id, is_renamed=True)


def _move(world: World, passage_id: PassageId, is_renamed: bool) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        own_name = passage_id.partition("#")[2]
        others = [p for p in world.content.page_ids if p not in world.changed]
        free = [p for p in others if not world.content.edition.has(PassageId(f"{p}#{own_name}"))]
        if len(items) < 2 or not free:
            return
        page_id = world.rng.choice(others if is_renamed else free)
        new_id = world.new_id(page_id) if is_renamed else PassageId(f"{page_id}#{own_name}")
        item = items.pop(at)
        there = world.items(page_id)
        there.insert(world.rng.randint(0, len(there)), item._replace(id=new_id))


def renamed(world: World, passage_id: PassageId) -> None:
    """What the rules for editors forbid, and what happens."""
    if place := _at(world, passage_id):
        items, at, _ = place
        items[at] = items[at]._replace(id=world.new_id(page_of(passage_id)))


def deleted(world: World, passage_id: PassageId) -> None:
    if place := _at(world, passage_id):
        items, at, _ = place
        if len(items) > 1:
            del items[at]


def look_alike_added(world: World, passage_id: PassageId) -> None:
    """Put a copy with a few other words somewhere; one in ten says the same word for word."""
    old = next(i for i in world.content.items[page_of(passage_id)] if i.id == passage_id)
    share = 0.0 if world.rng.random() < 0.1 else world.rng.uniform(0.02, 0.25)
    chunks = [c._replace(origin=None) for c in _replaced(world, old.chunks, share)]
    page_id = page_of(passage_id)
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

WEIGHTS = [0.25 if name.endswith("against the rules") else 1.0 for name in EDITS]
"""The rules for editors say that a passage keeps its name: what has another is another passage."""

LISTED = (
    "typos fixed",
    "words swapped",
    "sentence inserted",
    "sentence removed",
    "split",
    "merged",
    "moved within the section",
    "moved to another section",
    "moved, look-alike added",
    "look-alike added",
    "deleted",
    "deleted, look-alike left",
)
"""What usually happens between two editions, each of them once."""

NEIGHBOURLY = {
    name: EDITS[name]
    for name in (
        "typos fixed",
        "words replaced",
        "sentence inserted",
        "deleted",
        "merged",
        "moved within the section",
        "look-alike added",
        "reworded beyond recognition",
    )
}
"""One of them is done to a passage beside in some trials."""


def page_of(passage_id: PassageId) -> PageId:
    return PageId(passage_id.partition("#")[0])


def places_of(item: Item) -> list[tuple[int, int]]:
    """Return from where to where each word of a passage goes."""
    found, at = [], 0
    for chunk in item.chunks:
        found.append((at, at + len(chunk.text)))
        at += len(chunk.text) + len(chunk.blank)
    return found
