"""The note on a question, written beside it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.domain.annotations import Deed, TargetKind
from desktop.domain.library import PassageId
from desktop.domain.quiz.question import Question
from desktop.qt.theme import Theme, begins
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.views.note_editor import NoteEditor
from desktop.views.note_subject import NoteSubject


class QuestionNotes(QObject):
    """Holds the editor of notes on questions of one profile.

    Signals:
        saved(Changes): a note was stored.
        failed(EnvironmentProblem): it could not be stored; it stays on the screen.
        notice_given(str): something to tell.
        page_requested(str): a page that the note names shall be opened.
        opened(): the editor is there now, and wants room.
        closed(): the editor went.
    """

    saved = Signal(object)
    failed = Signal(object)
    notice_given = Signal(str)
    page_requested = Signal(str)
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        annotating: AnnotatingService,
        reading: ReadingService,
        theme: Theme,
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._annotating = annotating
        self.editor = NoteEditor(annotating, reading, theme)
        self.panel = QFrame()
        """To stand beside the question; it is shown as long as a note is open."""
        self.panel.setObjectName("note")
        self.panel.hide()
        row = QHBoxLayout(self.panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.editor)
        self.set_theme(theme)
        self.editor.saved.connect(self.saved)
        self.editor.failed.connect(self.failed)
        self.editor.finished.connect(self._on_editor_finished)
        self.editor.page_requested.connect(self.page_requested)
        self.editor.notice_given.connect(self.notice_given)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        line = f"border: 0; border-{begins()}: 1px solid {theme.colours.line};"
        self.panel.setStyleSheet(f"QFrame#note {{ {line} }}")
        self.editor.set_theme(theme)

    def open_question(self, question: Question) -> None:
        """Write the note on a question, or go on with the one there is."""
        passage_id = PassageId(question.id)
        written = next(
            (
                each
                for each in self._annotating.of_page(question.page_id)
                if each.deed is Deed.NOTE and each.anchor.passage_id == passage_id
            ),
            None,
        )
        about = self.tr("Note on this question")
        if written is not None:
            self.editor.open_written(written, about)
        else:
            self.editor.open_new(
                NoteSubject(
                    about,
                    question.stem,
                    lambda body: self._annotating.write_note(
                        question.page_id, body, passage_id, TargetKind.QUESTION
                    ),
                )
            )
        self.panel.show()
        self.opened.emit()
        self.editor.focus_text()

    def _on_editor_finished(self) -> None:
        if not self.panel.isHidden():
            self.panel.hide()
            self.closed.emit()
