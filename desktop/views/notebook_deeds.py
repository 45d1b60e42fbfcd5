"""What the notebook does with notes, highlights and bookmarks: with one, or with all chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.annotations import (
    NO_CHANGES,
    Anchor,
    Annotation,
    AnnotationId,
    Changes,
    Colour,
    NotebookQuery,
)
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.views.annotation_words import AnnotationWords
from desktop.views.many_deeds import BeginLongWork, ManyDeeds
from desktop.views.prompts import Prompts

if TYPE_CHECKING:
    from desktop.services.annotating import AnnotatingService


class NotebookDeeds(QObject):
    """Does each while a profile is open, and tells what became of it.

    Signals:
        done(Changes, bool): something was done; whether the keyboard goes back to the list.
        export_wanted(list): the ids of what shall be written to a file.
        notice_given(str): something to tell.
        undo_offered(str, UndoToken): something was done that can be undone.
        failed(EnvironmentProblem): something could not be stored.
    """

    done = Signal(object, bool)
    export_wanted = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        chosen: Callable[[], list[AnnotationId]],
        words: AnnotationWords,
        prompts: Prompts,
        begin_long_work: BeginLongWork,
        parent: QWidget,
    ) -> None:
        """Take what says which are chosen, and what has long work done in steps."""
        super().__init__(parent)
        self._window = parent
        self._chosen = chosen
        self._words = words
        self._prompts = prompts
        self._annotating: AnnotatingService | None = None
        self._many = ManyDeeds(begin_long_work, self)
        self._many.done.connect(self._on_many_done)
        self._many.notice_given.connect(self.notice_given)
        self._many.undo_offered.connect(self.undo_offered)
        self._many.failed.connect(self.failed)
        self.is_in_trash = False
        """Whether what is shown lies in the trash already."""

    def use(self, annotating: "AnnotatingService | None") -> None:
        """Do them with the annotations of a person; None while no profile is open."""
        self._annotating = self._many.annotating = annotating

    # -- one --------------------------------------------------------------------------------

    def recolour(self, annotation: Annotation, colour: Colour) -> None:
        """Give a highlight another colour."""
        self._do(lambda service: service.recolour(annotation.id, colour))

    def retag(self, annotation: Annotation, tags: list[str]) -> None:
        """Give it these tags and no others."""
        gone = [tag for tag in annotation.tags if tag not in tags]
        self._do(lambda service: service.set_tags([annotation.id], tags, gone))

    def remove(self, annotation: Annotation) -> None:
        """Move it to the trash; from the trash, remove it for good if that is meant."""
        self._remove([annotation.id])

    def give_back(self, annotation: Annotation) -> None:
        """Take it out of the trash."""
        self._many.restore([annotation.id])

    def export(self, annotation: Annotation) -> None:
        """Have it written to a file."""
        self.export_wanted.emit([annotation.id])

    def move(self, ids: list[AnnotationId], before_id: AnnotationId | None) -> bool:
        """Move bookmarks before another one, or to the end; return whether that was done."""
        return self._do(lambda service: service.move_bookmarks(ids, before_id))

    def place_at(self, annotation: Annotation, anchor: Anchor) -> None:
        """Say where it belongs after the guide was updated."""
        if self._do(lambda service: service.place_at(annotation.id, anchor), goes_back=True):
            place = self._words.place_of(anchor)
            self._offer_undo(self.tr("It belongs to {place} now.").format(place=place))

    def keep_with_page(self, annotation: Annotation, page_id: str) -> None:
        """Let it stay with a page as a whole."""
        page = PageId(page_id)
        if self._do(lambda service: service.keep_with_page(annotation.id, page), goes_back=True):
            place = self._words.page(page)
            self._offer_undo(self.tr("It stays with {place} as a whole.").format(place=place))

    # -- all chosen -------------------------------------------------------------------------

    def recolour_chosen(self, colour: Colour) -> None:
        """Give the highlights among them another colour."""
        self._many.recolour(self._chosen(), colour)

    def add_tags(self, tags: list[str]) -> None:
        """Give them all these tags."""
        self._many.add_tags(self._chosen(), tags)

    def take_tags(self, tags: list[str]) -> None:
        """Take these tags away from all of them."""
        self._many.take_tags(self._chosen(), tags)

    def remove_chosen(self) -> None:
        """Move them to the trash; from the trash, remove them for good if that is meant."""
        self._remove(self._chosen())

    def give_back_chosen(self) -> None:
        """Take them out of the trash."""
        self._many.restore(self._chosen())

    def export_chosen(self) -> None:
        """Have them written to a file."""
        if ids := self._chosen():
            self.export_wanted.emit(ids)

    def empty_trash(self) -> None:
        """Remove for good whatever is in the trash, if that is meant."""
        if self._annotating is None:
            return
        try:
            ids = self._annotating.find_ids(NotebookQuery(trashed=True))
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._remove(ids)

    # -- doing ------------------------------------------------------------------------------

    def _remove(self, ids: list[AnnotationId]) -> None:
        if not ids:
            return
        if not self.is_in_trash:
            self._many.trash(ids)
        elif self._prompts.confirms_removal(self._window, len(ids)):
            self._many.purge(ids)

    def _do(
        self, deed: "Callable[[AnnotatingService], Changes]", *, goes_back: bool = False
    ) -> bool:
        """Do something and tell what it changed; return whether it was done."""
        assert self._annotating is not None
        try:
            changes = deed(self._annotating)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        except InputProblem:
            self.notice_given.emit(self.tr("That is too long. Nothing was changed."))
            return False
        self.done.emit(changes, goes_back)
        return changes != NO_CHANGES

    def _offer_undo(self, words: str) -> None:
        if self._annotating:
            self.undo_offered.emit(words, self._annotating.deeds.last_deed)

    def _on_many_done(self, changes: Changes) -> None:
        self.done.emit(changes, True)
