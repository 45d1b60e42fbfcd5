"""Deeds on annotations: each is stored in one transaction, remembered, and can be undone."""

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from desktop.clock import stamp
from desktop.domain.annotations import (
    NO_CHANGES,
    Anchor,
    Annotation,
    AnnotationId,
    Changes,
    Colour,
    Deed,
    Placing,
    TargetKind,
)
from desktop.domain.library import PageId
from desktop.services.deed_log import DeedLog, UndoToken
from desktop.storage.profile_store import ProfileStore

AT_ONCE = 250
"""So many annotations are changed in one step: more would keep the window from moving."""

Item = TypeVar("Item")


class InSteps(Generic[Item]):
    """A deed on many annotations, done in steps that are undone as one.

    Each step is stored by itself: to stop between two of them leaves nothing half done.
    """

    def __init__(
        self,
        log: DeedLog,
        items: Sequence[Item],
        deed: Callable[[Sequence[Item]], Changes],
    ) -> None:
        self._log = log
        self._items = items
        self._deed = deed
        self.token = log.begin_joint()
        """Names all that was done, for undoing it."""

    def __iter__(self) -> Iterator[tuple[int, Changes]]:
        """Take the steps; yield of how many each was, and what it changed."""
        for start in range(0, len(self._items), AT_ONCE):
            some = self._items[start : start + AT_ONCE]
            with self._log.step_of(self.token):
                changes = self._deed(some)
            yield len(some), changes


class AnnotationDeeds:
    """Stores deeds and undoes them. Whatever writes may raise EnvironmentProblem."""

    def __init__(self, store: ProfileStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._table = store.annotations
        self._clock = clock
        self._log = DeedLog()

    def take_in(self, added: Sequence[Annotation], replaced: Sequence[Annotation]) -> Changes:
        """Store annotations from elsewhere, new ones and ones in the place of ours, as one deed.

        Raises:
            KeyError: one to be replaced is not here.
        """
        present = {each.id: each for each in self._table.get_all(each.id for each in replaced)}
        before = [present[each.id] for each in replaced]

        def store() -> None:
            self._table.add_all(added)
            self._table.put_all(replaced)

        self._store.write(store)
        self._log.remember(
            [(None, each) for each in added] + list(zip(before, replaced, strict=True))
        )
        return changes_of([*added, *replaced])

    @property
    def can_undo(self) -> bool:
        """Whether there is a deed of this run to undo."""
        return not self._log.is_empty

    def undo(self, token: UndoToken | None = None) -> Changes:
        """Undo a deed of this run, the last one if none is named.

        What was made goes into the trash. What was changed again since then stays as it is.
        """
        undone = [changes for _, changes in self.undo_in_steps(token)]
        page_ids = dict.fromkeys(page_id for each in undone for page_id in each.page_ids)
        return Changes(annotations=True, page_ids=tuple(page_ids)) if undone else NO_CHANGES

    def undo_in_steps(self, token: UndoToken | None = None) -> Iterator[tuple[int, Changes]]:
        """Undo a deed in steps; yield of how many each was, and what it changed.

        After a stop between two steps the rest can be undone later.
        """
        token = token or self._log.newest
        while changes := self._log.changes(token, AT_ONCE):
            now = self.now()
            present = {each.id: each for each in self._table.get_all(each.id for each in changes)}
            undone = [
                each.undone_in(present[each.id], now) for each in changes if each.id in present
            ]
            self._write(undone)
            self._log.drop(token, len(changes))
            yield len(changes), changes_of(undone)

    def size_of(self, token: UndoToken | None = None) -> int:
        """Return how many annotations undoing a deed would change."""
        return self._log.size(token)

    def in_steps(
        self, items: Sequence[Item], deed: Callable[[Sequence[Item]], Changes]
    ) -> InSteps[Item]:
        """Do a deed on many annotations, or for many ids, some at a time."""
        return InSteps(self._log, items, deed)

    @property
    def last_deed(self) -> UndoToken:
        """Names the deed that was done last, for undoing it."""
        return self._log.last

    def forget(self) -> None:
        """Forget what could be undone: the annotations are others now, or stand elsewhere."""
        self._log.clear()

    def now(self) -> str:
        """Return the time of a deed that is done now."""
        return stamp(self._clock())

    def add(
        self,
        deed: Deed,
        target: TargetKind,
        anchor: Anchor,
        *,
        colour: Colour = Colour.YELLOW,
        body: str = "",
        order: float = 0.0,
    ) -> tuple[Annotation, Changes]:
        """Store a new annotation; undoing that puts it into the trash."""
        now = self.now()
        made = Annotation(
            id=AnnotationId(str(uuid.uuid4())),
            deed=deed,
            target=target,
            anchor=anchor,
            colour=colour,
            body=body,
            tags=(),
            placing=Placing.PLACED,
            order=order,
            created=now,
            changed=now,
            trashed="",
        )
        self._store.write(lambda: self._table.add(made))
        self._log.remember([(None, made)])
        return made, changes_of([made])

    def put(
        self,
        pairs: Sequence[tuple[Annotation, Annotation]],
        *,
        is_edit: bool = True,
        is_typing: bool = False,
    ) -> Changes:
        """Store annotations as they are after a deed, and remember how to undo it."""
        if not pairs:
            self._log.remember([])
            return NO_CHANGES
        now = self.now()
        stored = [(a, b._replace(changed=now) if is_edit else b) for a, b in pairs]
        self._write([after for _, after in stored])
        self._log.remember(stored, is_typing=is_typing)
        return changes_of([after for _, after in stored])

    def _write(self, annotations: Sequence[Annotation]) -> None:
        if annotations:
            self._store.write(lambda: self._table.put_all(annotations))


def pages_of(annotations: Iterable[Annotation]) -> tuple[PageId, ...]:
    """Return the pages that annotations stand on."""
    return tuple(dict.fromkeys(each.anchor.page_id for each in annotations))


def changes_of(annotations: Sequence[Annotation]) -> Changes:
    """Return what a deed on some annotations changed."""
    if not annotations:
        return NO_CHANGES
    return Changes(annotations=True, page_ids=pages_of(annotations))
