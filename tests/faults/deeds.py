"""Random deeds on a profile, and what must stand in it after those that were acknowledged."""

import random
import string
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from desktop.clock import stamp
from desktop.domain.annotations import Annotation, AnnotationId
from desktop.storage.annotation_table import AnnotationTable
from tests.personal import note

LETTERS = string.ascii_letters + "      äé采购🙂"


class State(NamedTuple):
    """What a person sees of an annotation."""

    body: str
    tags: tuple[str, ...]
    trashed: str


States = dict[str, State | None]
"""Annotations by id; None is one that was purged."""


def state_of(annotation: Annotation) -> State:
    return State(annotation.body, annotation.tags, annotation.trashed)


def states(annotations: Iterable[Annotation]) -> dict[str, State]:
    return {str(annotation.id): state_of(annotation) for annotation in annotations}


class Person:
    """Writes, edits, tags, trashes and purges, at random and reproducibly."""

    def __init__(self, seed: int, present: Iterable[Annotation] = ()) -> None:
        self._random = random.Random(seed)
        self._present = {annotation.id: annotation for annotation in present}
        self._now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seed * 1000)
        self._undone: dict[AnnotationId, Annotation | None] = {}

    def words(self) -> str:
        length = self._random.choice((3, 40, 400, 6000))
        return "".join(self._random.choices(LETTERS, k=self._random.randint(1, length)))

    def plan(self) -> tuple[str, States]:
        """Choose the next deed; return its name and what it changes."""
        self._now += timedelta(seconds=self._random.choice((0.3, 1, 90)))
        when = stamp(self._now)
        name = self._random.choice(("add", "add", "edit", "edit", "edit", "tag", "trash", "purge"))
        if not self._present:
            name = "add"
        if name == "add":
            identity = AnnotationId(str(uuid.UUID(int=self._random.getrandbits(128))))
            made = note(self.words(), id=identity, created=when, changed=when, tags=())
            self._undone = {identity: made}
            return name, {identity: state_of(made)}
        chosen = self._present[self._random.choice(list(self._present))]
        if name == "purge":
            self._undone = {chosen.id: None}
            return name, {chosen.id: None}
        changed = {
            "edit": chosen._replace(body=self.words(), changed=when),
            "tag": chosen._replace(tags=(self._random.choice(LETTERS), "x"), changed=when),
            "trash": chosen._replace(trashed="" if chosen.trashed else when),
        }[name]
        self._undone = {chosen.id: changed}
        return name, {chosen.id: state_of(changed)}

    def do(self, name: str, table: AnnotationTable) -> None:
        """Do the planned deed, within a transaction of the caller."""
        for identity, annotation in self._undone.items():
            if annotation is None:
                table.purge([identity])
            elif name == "add":
                table.add(annotation)
            else:
                table.put(annotation)

    def done(self) -> None:
        """Take note that the deed was stored."""
        for identity, annotation in self._undone.items():
            if annotation is None:
                self._present.pop(identity, None)
            else:
                self._present[identity] = annotation


def difference(found: dict[str, State], sure: States, begun: States) -> list[str]:
    """Return the ids that are neither as acknowledged nor as the deed under way would have them."""

    def holds(expected: States) -> list[str]:
        wanted = {key: value for key, value in expected.items() if value is not None}
        return [key for key in {**wanted, **found} if found.get(key) != wanted.get(key)]

    return holds(sure) and holds({**sure, **begun})
