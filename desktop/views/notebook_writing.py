"""Writing in the notebook: the editor and the earlier texts of a note, in the pane's place."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.domain.annotations import Annotation, AnnotationId
from desktop.errors import EnvironmentProblem
from desktop.qt.theme import Theme
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.views.annotation_words import AnnotationWords
from desktop.views.note_editor import NoteEditor
from desktop.views.note_history import NoteHistory


class NotebookWriting(QObject):
    """Holds the note that is being written; made when one is first opened.

    Signals:
        stored(Changes): something was stored.
        failed(EnvironmentProblem): something could not be stored; the text stays here.
        notice_given(str): something to tell.
        finished(): the person is done with the note.
        removal_wanted(Annotation): it goes into the trash.
        page_requested(str): a link in the note was followed.
    """

    stored = Signal(object)
    failed = Signal(object)
    notice_given = Signal(str)
    finished = Signal()
    removal_wanted = Signal(object)
    page_requested = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        annotating: AnnotatingService,
        reading: ReadingService,
        words: AnnotationWords,
        theme: Theme,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._annotating = annotating
        self._words = words
        self._editor = NoteEditor(annotating, reading, theme)
        self._history = NoteHistory(theme)
        for page in (self._editor, self._history):
            stack.addWidget(page)
        self._editor.saved.connect(self.stored)
        self._editor.failed.connect(self.failed)
        self._editor.finished.connect(self.finished)
        self._editor.notice_given.connect(self.notice_given)
        self._editor.removal_wanted.connect(self.removal_wanted)
        self._editor.page_requested.connect(self.page_requested)
        self._editor.history_wanted.connect(self._on_editor_history_wanted)
        self._history.restore_wanted.connect(self._on_history_restore_wanted)
        self._history.finished.connect(self._show_editor)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._editor.set_theme(theme)
        self._history.set_theme(theme)

    @property
    def is_shown(self) -> bool:
        """Whether the editor or the earlier texts stand in the pane's place."""
        return self._stack.currentWidget() in (self._editor, self._history)

    @property
    def annotation(self) -> Annotation | None:
        """What is written on."""
        return self._editor.annotation

    def open(self, annotation: Annotation) -> None:
        """Write on the note of an annotation."""
        self._editor.open_written(annotation, self._words.place(annotation))
        self._show_editor()

    def show_changed(self, annotation: Annotation) -> None:
        """Take over what was changed elsewhere."""
        self._editor.show_changed(annotation)

    def flush(self) -> bool:
        """Store what waits; return whether everything is stored."""
        return self._editor.flush()

    def forget(self) -> None:
        """Hold no note any longer."""
        self._editor.forget()

    def _show_editor(self) -> None:
        self._stack.setCurrentWidget(self._editor)
        self._editor.focus_text()

    def _on_editor_history_wanted(self, annotation: Annotation) -> None:
        self.flush()
        self._stack.setCurrentWidget(self._history)
        present = self._annotating.get(annotation.id) or annotation
        self._history.show_history(present, self._annotating.revisions(annotation.id))

    def _on_history_restore_wanted(self, annotation_id: str, saved: str) -> None:
        try:
            annotation, changes = self._annotating.restore_revision(
                AnnotationId(annotation_id), saved
            )
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.stored.emit(changes)
        self.open(annotation)
        self.notice_given.emit(
            self.tr("The earlier text is back. The text that it replaced is kept as well.")
        )
