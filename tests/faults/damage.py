"""Damage a closed profile in the ways disks and people do, and say what comes of it."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.profile_store import ProfileStore
from desktop.storage.salvage import salvage
from tests.note_index import look_at_index
from tests.personal import note

PAGE_SIZE = 4096
Harm = Callable[[bytearray, random.Random], None]


def write_profile(folder: Path, notes: int) -> bytes:
    """Write a profile with so many notes and return its bytes."""
    chance = random.Random(notes)
    store = ProfileStore(folder)
    with store.transaction():
        for number in range(notes):
            words = "word " * chance.choice((3, 30, 300, 1500))
            store.annotations.add(note(f"{number} {words}"))
    store.close()
    return store.path.read_bytes()


def truncate(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def zero_page(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // PAGE_SIZE) * PAGE_SIZE
    data[start : start + PAGE_SIZE] = bytes(PAGE_SIZE)


def randomise_sector(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // 512) * 512
    data[start : start + 512] = chance.randbytes(512)


def put_text(data: bytearray, chance: random.Random) -> None:
    data[:] = b"These are not the notes you are looking for.\n" * chance.randint(0, 300)


def put_version(data: bytearray, chance: random.Random) -> None:
    data[60:64] = chance.randbytes(4)


HARMS: dict[str, Harm] = {
    "truncated": truncate,
    "zeroed page": zero_page,
    "random sector": randomise_sector,
    "text": put_text,
    "wrong version": put_version,
}


class Outcome(NamedTuple):
    """What became of a damaged profile."""

    refused: bool
    """It did not open and said that it is damaged."""
    reported: bool
    """It opened, and checking it found the damage."""
    saved: int
    """Notes that are as they were written after salvage."""
    opens: bool
    """After salvage there is a sound profile that can be written."""


def outcome(folder: Path, data: bytes, wanted: dict[str, str]) -> Outcome:
    """Put damaged bytes in the place of a profile, open, check and salvage it."""
    path = folder / "profile.db"
    path.with_name("profile.db-journal").unlink(missing_ok=True)
    path.write_bytes(data)
    refused = reported = False
    try:
        with closing(ProfileStore(folder)) as store:
            reported = not store.check().is_sound
    except EnvironmentProblem as problem:
        if problem.trouble is not Trouble.PROFILE_DAMAGED:
            raise
        refused = True
    salvage(folder, folder.with_name("backups"))
    with closing(ProfileStore(folder)) as store:
        saved = sum(
            wanted.get(annotation.id) == annotation.body
            for annotation in store.annotations.iterate()
        )
        with store.transaction():
            store.annotations.add(note("still works"))
        opens = not store.check().structure
        look_at_index(store)
    for kept in folder.glob("damaged-*"):
        for file in kept.iterdir():
            file.unlink()
        kept.rmdir()
    return Outcome(refused, reported, saved, opens)


def bodies_of(folder: Path) -> dict[str, str]:
    """Return the notes of a sound profile by id."""
    with closing(ProfileStore(folder)) as store:
        return {annotation.id: annotation.body for annotation in store.annotations.iterate()}


def flips_detected(folder: Path, flips: int, seed: int = 0) -> int:
    """Flip single bits inside rows of notes, one at a time; return how many are noticed."""
    data = (folder / "profile.db").read_bytes()
    places = _places_in_rows(folder, data)
    chance = random.Random(seed)
    detected = 0
    for _ in range(flips):
        place = chance.choice(places)
        damaged = bytearray(data)
        damaged[place] ^= 1 << chance.randrange(8)
        (folder / "profile.db").write_bytes(damaged)
        try:
            with closing(ProfileStore(folder)) as store:
                detected += not store.check().is_sound
        except EnvironmentProblem:
            detected += 1
    (folder / "profile.db").write_bytes(data)
    return detected


def _places_in_rows(folder: Path, data: bytes) -> list[int]:
    """Return the places of the bytes of notes: on the pages of their table, but no free space."""
    with closing(sqlite3.connect(folder / "profile.db")) as connection:
        rows = connection.execute(
            "SELECT id, body, quote, prefix, suffix, created FROM annotations"
        ).fetchall()
    root = {row[0].encode() for row in rows}
    places: list[int] = []
    for identity, body, *_ in rows:
        # A row begins with its id and ends with its body; long bodies go on elsewhere.
        start = data.find(identity.encode())
        while start >= 0:
            page = start // PAGE_SIZE
            if data[page * PAGE_SIZE] == 0x0D and body[:20].encode() in data[start : start + 700]:
                end = data.index(body[:20].encode(), start) + min(len(body.encode()), 300)
                places.extend(range(start, min(end, (page + 1) * PAGE_SIZE)))
                break
            start = data.find(identity.encode(), start + 1)
    assert len(root) == len(rows)
    return places
