"""Takes back what was done to annotations: at once where it is little, else in steps."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.annotations import Changes
from desktop.errors import EnvironmentProblem
from desktop.qt.amounts import counted
from desktop.qt.bus import Bus
from desktop.services.annotation_deeds import AT_ONCE, AnnotationDeeds
from desktop.views.messages import Messages

if TYPE_CHECKING:
    from desktop.services.deed_log import UndoToken
    from desktop.services.personal import Personal


class AnnotationUndoing(QObject):
    """Undoes the last deed, or one that was told of, and says what became of it."""

    def __init__(
        self,
        opened: "Callable[[], Personal | None]",
        messages: Messages,
        bus: Bus,
        parent: QObject,
    ) -> None:
        """Take what says which profile is open."""
        super().__init__(parent)
        self._opened = opened
        self._messages = messages
        self._bus = bus

    def offer(self, words: str, token: "UndoToken") -> None:
        """Tell what was done, with a button that undoes it."""
        self._messages.offer_undo(words, partial(self.undo, token))

    def undo(self, token: "UndoToken | None" = None) -> None:
        """Undo the deed of a token, or the last one."""
        personal = self._opened()
        if personal is None or not personal.annotating.deeds.can_undo:
            self._messages.tell(self.tr("There is nothing to undo."))
            return
        deeds = personal.annotating.deeds
        total = deeds.size_of(token)
        if total > AT_ONCE:
            self._undo_in_steps(deeds, token, total)
            return
        try:
            changes = deeds.undo(token)
        except EnvironmentProblem as problem:
            self._messages.tell_problem(problem)
            return
        self._bus.tell(changes, self)
        self._messages.tell(self.tr("Undone."))

    def _undo_in_steps(self, deeds: AnnotationDeeds, token: "UndoToken | None", total: int) -> None:
        def ended(done: int, error: Exception | None) -> None:
            self._bus.tell(Changes(annotations=True), self)
            if error is not None:
                self._messages.tell_failure(error)
            if done == total:
                self._messages.tell(self.tr("Undone."))
            else:
                words = self.tr("Stopped. Undone: {done} of {total}")
                self._messages.tell(words.format(done=counted(done), total=counted(total)))

        words = self.tr("Undoing: {done} of {total}")
        steps = (count for count, _ in deeds.undo_in_steps(token))
        self._messages.begin_long_work(words, total, steps, ended)
