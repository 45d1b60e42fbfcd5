"""Deeds on everything that is chosen in the notebook: at once where it is little, else in steps."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.annotations import NO_CHANGES, AnnotationId, Changes, Colour
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.amounts import counted
from desktop.services.annotation_deeds import AT_ONCE

if TYPE_CHECKING:
    from desktop.services.annotating import AnnotatingService
    from desktop.services.deed_log import UndoToken
    from desktop.views.long_work import Ended

BeginLongWork = Callable[[str, int, Iterator[int], "Ended"], bool]
"""Takes words, a total, steps that yield how much each did, and what is called at the end."""
_Deed = Callable[["AnnotatingService", Sequence[AnnotationId]], Changes]


class ManyDeeds(QObject):
    """Does them and tells what became of them.

    Signals:
        done(Changes): something was changed, perhaps not all that was wished.
        notice_given(str): something to tell.
        undo_offered(str, UndoToken): something was done that can be undone.
        failed(EnvironmentProblem): something could not be stored.
    """

    done = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, begin_long_work: BeginLongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin_long_work
        self.annotating: AnnotatingService | None = None
        """Whose annotations they are, while a profile is open."""

    def add_tags(self, ids: Sequence[AnnotationId], tags: Sequence[str]) -> None:
        """Give them all these tags."""
        self._do(
            ids,
            lambda service, some: service.set_tags(some, add=tags),
            self.tr("Tagging: {done} of {total}"),
            self.tr("Tagged: {tags}").format(tags=", ".join(tags)),
        )

    def take_tags(self, ids: Sequence[AnnotationId], tags: Sequence[str]) -> None:
        """Take these tags away from all of them."""
        self._do(
            ids,
            lambda service, some: service.set_tags(some, remove=tags),
            self.tr("Taking tags away: {done} of {total}"),
            self.tr("Tags taken away: {tags}").format(tags=", ".join(tags)),
        )

    def recolour(self, ids: Sequence[AnnotationId], colour: Colour) -> None:
        """Give the highlights among them another colour."""
        self._do(
            ids,
            lambda service, some: service.recolour_all(some, colour),
            self.tr("Giving another colour: {done} of {total}"),
            self.tr("The highlights have another colour now."),
        )

    def trash(self, ids: Sequence[AnnotationId]) -> None:
        """Move them to the trash."""
        self._do(
            ids,
            lambda service, some: service.trash(some)[1],
            self.tr("Moving to the trash: {done} of {total}"),
            self.tr("Moved to the trash: {count}").format(count=counted(len(ids))),
        )

    def restore(self, ids: Sequence[AnnotationId]) -> None:
        """Take them out of the trash."""
        self._do(
            ids,
            lambda service, some: service.restore(some),
            self.tr("Restoring: {done} of {total}"),
            self.tr("Restored: {count}").format(count=counted(len(ids))),
        )

    def purge(self, ids: Sequence[AnnotationId]) -> None:
        """Remove them for good."""
        self._do(
            ids,
            lambda service, some: service.purge(some),
            self.tr("Removing for good: {done} of {total}"),
            self.tr("Removed for good: {count}").format(count=counted(len(ids))),
        )

    def _do(self, ids: Sequence[AnnotationId], deed: _Deed, working: str, words: str) -> None:
        if self.annotating is None or not ids:
            return
        if len(ids) > AT_ONCE:
            self._do_in_steps(self.annotating, ids, deed, working, words)
            return
        try:
            changes = deed(self.annotating, ids)
        except (EnvironmentProblem, InputProblem) as error:
            self._tell_failure(error)
            return
        if changes != NO_CHANGES:
            self.done.emit(changes)
            self._tell(words, self.annotating.deeds.last_deed)

    def _do_in_steps(
        self,
        annotating: "AnnotatingService",
        ids: Sequence[AnnotationId],
        deed: _Deed,
        working: str,
        words: str,
    ) -> None:
        steps = annotating.deeds.in_steps(ids, lambda some: deed(annotating, some))
        page_ids: dict[PageId, None] = {}

        def counts() -> Iterator[int]:
            for count, changes in steps:
                page_ids.update(dict.fromkeys(changes.page_ids))
                yield count

        def ended(count: int, error: Exception | None) -> None:
            if error is not None:
                self._tell_failure(error)
            if page_ids:
                self.done.emit(Changes(annotations=True, page_ids=tuple(page_ids)))
            if count < len(ids) and (page_ids or error is None):
                stopped = self.tr("Stopped after {done} of {total}. The others are as they were.")
                self._tell(
                    stopped.format(done=counted(count), total=counted(len(ids))), steps.token
                )
            elif page_ids:
                self._tell(words, steps.token)

        self._begin(working, len(ids), counts(), ended)

    def _tell(self, words: str, token: "UndoToken") -> None:
        """Tell what was done, and offer to undo it if that can be done."""
        if self.annotating is not None and self.annotating.deeds.size_of(token):
            self.undo_offered.emit(words, token)
        else:
            self.notice_given.emit(words)

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, EnvironmentProblem):
            self.failed.emit(error)
        elif isinstance(error, InputProblem):
            self.notice_given.emit(self.tr("That is too long. Nothing was changed."))
        else:
            raise error
