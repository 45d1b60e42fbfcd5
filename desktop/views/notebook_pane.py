"""What stands beside the list of the notebook: what is chosen, whole, or the note being written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget

from desktop.domain.annotations import Anchor, Annotation
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.views.annotation_pane import AnnotationPane
from desktop.views.annotation_words import AnnotationWords, place_to_open
from desktop.views.notebook_deeds import NotebookDeeds
from desktop.views.reading_screen import place_of
from desktop.views.selection_pane import SelectionPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.anchors import Candidate
    from desktop.services.annotating import AnnotatingService
    from desktop.views.notebook_writing import NotebookWriting
    from desktop.views.review_pane import ReviewPane


class NotebookPane(QFrame):
    """Shows one of its panes, and has their deeds done.

    Signals:
        place_wanted(Place): a place in the guide shall be opened.
        later_wanted(): what needs review can wait; the next one is wanted.
        stored(Changes): something of the note being written was stored.
        written(): the person is done with the note.
        notice_given(str): something to tell.
        failed(EnvironmentProblem): something could not be stored.
    """

    place_wanted = Signal(object)
    later_wanted = Signal()
    stored = Signal(object)
    written = Signal()
    notice_given = Signal(str)
    failed = Signal(object)

    def __init__(
        self, reading: ReadingService, words: AnnotationWords, deeds: NotebookDeeds, theme: Theme
    ) -> None:
        super().__init__()
        self._reading = reading
        self._words = words
        self._deeds = deeds
        self._theme = theme
        self._annotating: AnnotatingService | None = None
        self._nothing = QLabel(self.tr("Choose an entry to see all of it here."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._one = AnnotationPane(reading, words, theme)
        self._selection = SelectionPane(theme)
        self._review: ReviewPane | None = None
        self._writing: NotebookWriting | None = None
        self._stack = QStackedWidget()
        for page in (self._nothing, self._one, self._selection):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.addWidget(self._stack)
        self._wire()

    def _wire(self) -> None:
        self._one.opening_wanted.connect(self.open)
        self._one.writing_wanted.connect(self.write)
        self._one.export_wanted.connect(self._deeds.export)
        self._one.colour_chosen.connect(self._deeds.recolour)
        self._one.tags_changed.connect(self._deeds.retag)
        self._one.removal_wanted.connect(self._deeds.remove)
        self._one.return_wanted.connect(self._deeds.give_back)
        self._one.page_requested.connect(self._on_page_requested)
        self._selection.tags_added.connect(self._deeds.add_tags)
        self._selection.tags_removed.connect(self._deeds.take_tags)
        self._selection.colour_chosen.connect(self._deeds.recolour_chosen)
        self._selection.export_wanted.connect(self._deeds.export_chosen)
        self._selection.removal_wanted.connect(self._deeds.remove_chosen)
        self._selection.return_wanted.connect(self._deeds.give_back_chosen)

    def use(self, annotating: "AnnotatingService | None") -> None:
        """Write on the annotations of a person; None while no profile is open."""
        self._annotating = annotating

    # -- showing ----------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Say how to see something here."""
        self._stack.setCurrentWidget(self._nothing)

    def show_one(self, annotation: Annotation, tags: list[str], searched: list[str]) -> None:
        """Show all of an annotation, with the words that are searched for marked."""
        self._one.show_annotation(annotation, tags, searched)
        self._stack.setCurrentWidget(self._one)

    def show_selection(self, count: int, tags: list[str], *, is_trash: bool) -> None:
        """Show what can be done with all that is chosen."""
        self._one.finish()
        self._selection.show_selection(count, tags, is_trash=is_trash)
        self._stack.setCurrentWidget(self._selection)

    def show_review(self, annotation: Annotation, candidates: "Sequence[Candidate]") -> None:
        """Ask where an annotation belongs."""
        if self._review is None:
            from desktop.views.review_pane import ReviewPane  # noqa: PLC0415 - seldom wanted

            review = self._review = ReviewPane(self._reading, self._words, self._theme)
            review.place_chosen.connect(self._deeds.place_at)
            review.page_chosen.connect(self._deeds.keep_with_page)
            review.removal_wanted.connect(self._deeds.remove)
            review.later_wanted.connect(self.later_wanted)
            review.look_wanted.connect(self._on_review_look_wanted)
            self._stack.addWidget(review)
        self._review.show_annotation(annotation, candidates)
        self._stack.setCurrentWidget(self._review)

    def open(self, annotation: Annotation) -> None:
        """Open an annotation in its place."""
        self.place_wanted.emit(place_to_open(annotation))

    # -- writing ----------------------------------------------------------------------------

    def write(self, annotation: Annotation) -> None:
        """Open the editor for a note."""
        if self._annotating is None:
            return
        if self._writing is None:
            from desktop.views.notebook_writing import NotebookWriting  # noqa: PLC0415 - see above

            writing = self._writing = NotebookWriting(
                self._stack, self._annotating, self._reading, self._words, self._theme
            )
            writing.stored.connect(self.stored)
            writing.failed.connect(self.failed)
            writing.notice_given.connect(self.notice_given)
            writing.finished.connect(self._on_writing_finished)
            writing.removal_wanted.connect(self._deeds.remove)
            writing.page_requested.connect(self._on_page_requested)
        if self._writing.flush():
            self._writing.open(annotation)

    def goes_on_writing(self, chosen: Annotation | None) -> bool:
        """Return whether the editor stays: with the note that is chosen, or with unsaved words."""
        writing = self._writing
        if writing is None or not writing.is_shown or writing.annotation is None:
            return False
        if chosen is not None and chosen.id == writing.annotation.id and not chosen.trashed:
            writing.show_changed(chosen)
            return True
        return not writing.flush()

    def finish(self) -> None:
        """Take over what was typed beside an annotation."""
        self._one.finish()

    def flush(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        self.finish()
        return self._writing is None or self._writing.flush()

    def _on_writing_finished(self) -> None:
        if self._writing:
            self._writing.forget()
        self._stack.setCurrentWidget(self._one)
        self.written.emit()

    def _on_page_requested(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(page_id))

    def _on_review_look_wanted(self, anchor: Anchor) -> None:
        self.place_wanted.emit(place_of(anchor.page_id, anchor.passage_id.partition("#")[2]))

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._nothing.setFont(theme.font(tokens.SMALL))
        self._nothing.setStyleSheet(
            f"color: {theme.colours.muted}; background: {theme.colours.raised};"
        )
        for part in (self._one, self._selection, self._review, self._writing):
            if part is not None:
                part.set_theme(theme)
