"""What was done to annotations in this run of the program, so that it can be undone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from desktop.domain.annotations import Annotation, AnnotationId

MOST_UNDONE = 100
"""How many deeds of this run can be undone."""


class UndoToken(NamedTuple):
    """Names a deed that can be undone, in this run of the program."""

    number: int


class Change(NamedTuple):
    """What a deed changed of one annotation: only the fields that differ are kept.

    `old` is None where the annotation was made by the deed.
    """

    id: AnnotationId
    old: dict[str, Any] | None
    new: dict[str, Any]

    def undone_in(self, current: Annotation, now: str) -> Annotation:
        """Return an annotation without the change, where it is still as the deed left it."""
        if self.old is None:
            return current._replace(trashed=current.trashed or now)
        back = {
            field: value
            for field, value in self.old.items()
            if getattr(current, field) == self.new[field]
        }
        if "changed" in back:
            back["changed"] = now
        return current._replace(**back)


class DeedLog:
    """The deeds that can be undone, the last one at the end."""

    def __init__(self) -> None:
        self._deeds: dict[UndoToken, list[Change]] = {}
        self._count = 0
        self._joint: UndoToken | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to undo."""
        return not self._deeds

    @property
    def last(self) -> UndoToken:
        """Names the deed that was done last, whether it changed anything or not."""
        return UndoToken(self._count)

    def begin_joint(self) -> UndoToken:
        """Begin a deed that is done in steps, see `step_of`; it is undone as one."""
        self._count += 1
        return self.last

    @contextmanager
    def step_of(self, token: UndoToken) -> Iterator[None]:
        """Take what is remembered within as a part of a deed that is done in steps."""
        self._joint = token
        try:
            yield
        finally:
            self._joint = None

    def remember(
        self, pairs: Sequence[tuple[Annotation | None, Annotation]], *, is_typing: bool = False
    ) -> None:
        """Keep each annotation before and after a deed; typing that goes on is one deed."""
        if self._joint is None:
            self._count += 1
        changes = [_change(before, after) for before, after in pairs]
        if not changes:
            return
        if is_typing and (typed := self._typing_before(changes[0])):
            last = next(reversed(self._deeds))
            del self._deeds[last]
            changes = [Change(typed.id, typed.old, {**typed.new, **changes[0].new})]
        self._deeds.setdefault(self._joint or self.last, []).extend(changes)
        while len(self._deeds) > MOST_UNDONE:
            del self._deeds[next(iter(self._deeds))]

    def _typing_before(self, change: Change) -> Change | None:
        """Return the change that typing goes on from, if it was the last deed."""
        if not self._deeds:
            return None
        last = self._deeds[next(reversed(self._deeds))]
        is_one = len(last) == 1 and last[0].id == change.id and last[0].old is not None
        return last[0] if is_one and last[0].new.keys() <= {"body", "changed"} else None

    def changes(self, token: UndoToken | None, most: int) -> list[Change]:
        """Return what a deed changed, the last deed if none is named: no more than so many.

        What was done last comes first; `drop` the changes once they are undone.
        """
        changes = self._deeds.get(token or self.newest, [])
        return changes[: -most - 1 : -1]

    @property
    def newest(self) -> UndoToken:
        """Names the last deed that can be undone."""
        return next(reversed(self._deeds), UndoToken(0))

    def size(self, token: UndoToken | None) -> int:
        """Return how many annotations a deed changed, the last deed if none is named."""
        return len(self._deeds.get(token or self.newest, []))

    def drop(self, token: UndoToken | None, count: int) -> None:
        """Forget so many changes of a deed, the last ones: they are undone."""
        token = token or self.newest
        del self._deeds[token][-count:]
        if not self._deeds[token]:
            del self._deeds[token]

    def clear(self) -> None:
        """Forget everything."""
        self._deeds.clear()


def _change(before: Annotation | None, after: Annotation) -> Change:
    if before is None:
        return Change(after.id, None, {})
    fields = [
        name for name, old, new in zip(Annotation._fields, before, after, strict=True) if old != new
    ]
    return Change(
        after.id,
        {name: getattr(before, name) for name in fields},
        {name: getattr(after, name) for name in fields},
    )
