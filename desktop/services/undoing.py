"""What can be undone of what a person did with their questions, or with remarks, in this run."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.domain.annotations import NO_CHANGES, Changes

MOST_UNDONE = 100
"""How many deeds of this run can be undone."""


class _Deed(NamedTuple):
    number: int
    undo: Callable[[], Changes]


class Undoing:
    """The deeds of this run, undone from the last one back: each finds what it left behind."""

    def __init__(self) -> None:
        self._deeds: list[_Deed] = []
        self._number = 0

    def remember(self, undo: Callable[[], Changes]) -> None:
        """Keep what undoes a deed that was just done."""
        self._number += 1
        self._deeds = [*self._deeds[-MOST_UNDONE + 1 :], _Deed(self._number, undo)]

    def forget(self) -> None:
        """Forget all deeds: what they were about is gone for good, or was replaced."""
        self._deeds = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a deed to undo."""
        return bool(self._deeds)

    @property
    def last_deed(self) -> int:
        """Names the deed that was done last."""
        return self._number

    def undo(self, deed: int | None = None) -> Changes:
        """Undo the last deed; nothing if another one is named. May raise EnvironmentProblem."""
        if not self._deeds or deed not in (None, self._deeds[-1].number):
            return NO_CHANGES
        changes = self._deeds[-1].undo()
        del self._deeds[-1]
        return changes
