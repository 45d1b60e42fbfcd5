"""A person's own questions on the screen: written in the editor, sets named, the trash emptied."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.quiz.question import Question
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.services.composing import ComposingService
from desktop.views.prompts import Prompts
from desktop.views.training.asking import Asking
from desktop.views.training.question_editor import QuestionEditor


class QuestionDesk(Asking):
    """Holds the editor of own questions over one profile, and asks what has to be asked.

    Signals:
        page_wanted(QWidget): the editor shall be shown.
        left(): the person is done with a question.
        saved(Changes): a question was stored.
    """

    page_wanted = Signal(QWidget)
    left = Signal()
    saved = Signal(object)

    def __init__(
        self, composing: ComposingService, prompts: Prompts, theme: Theme, screen: QWidget
    ) -> None:
        super().__init__(theme, screen)
        self._composing = composing
        self._prompts = prompts
        self.editor: QuestionEditor | None = None
        """Where questions are written, once one was."""

    def edit(self, question: Question) -> None:
        """Open the editor on an own question."""
        if self.editor is None:
            self.editor = QuestionEditor(self._composing, self._theme)
            self.editor.saved.connect(self.saved)
            self.editor.failed.connect(self.failed)
            self.editor.finished.connect(self.left)
        self.page_wanted.emit(self.editor)
        self.editor.open_question(question)

    def flush(self) -> bool:
        """Store what was typed; return whether everything is stored."""
        return self.editor is None or self.editor.flush()

    def ask_title(self, title: str, then: Callable[[str], None]) -> None:
        """Ask for the title of a set, and do something with it."""
        from desktop.views.training.dialogs import TitleDialog  # noqa: PLC0415 - seldom

        dialog = TitleDialog(title, self._theme, self._screen)
        dialog.titled.connect(then)
        dialog.open()

    def empty_trash(self, count: int) -> None:
        """Remove what is in the trash for good, if that is meant."""
        if not self._prompts.confirms_emptying(self._screen, count):
            return
        self._do(self._composing.purge_trash, self.tr("The trash is empty."))

    @override
    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        if self.editor is not None:
            self.editor.set_theme(theme)
