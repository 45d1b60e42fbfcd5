"""Sittings on the screen: begun, shown question by question, given up, and what they came to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.annotations import Changes
from desktop.domain.training import Sitting, SittingId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.training.result import ResultPage
from desktop.views.training.sitting import SittingPage

Begin = Callable[[], tuple[Sitting, Changes]]


class SittingDesk(QObject):
    """Holds the page of a question and the page of a result over one profile.

    Signals:
        page_wanted(QWidget): this page shall be shown.
        left(): the person goes back to where they were.
        place_wanted(Place): a passage shall be opened in the guide.
        note_wanted(Question): a note on a question shall be written.
        question_left(): another question is shown, or none.
        doubt_wanted(str, object): a question seems wrong; its id and the answer given.
        withdraw_wanted(str): a remark on a question shall be taken back; its id.
        certificate_wanted(str): a certificate of a sitting is wanted; its id.
        begun(Changes): a sitting was begun, and is about to be shown.
        answered(Changes): an answer was stored, or taken back.
        done(str, Changes): a sitting was given up: what to tell, and what changed.
        notice_given(str): something to tell.
        failed(Exception): something could not be stored, or is not in this edition.
    """

    page_wanted = Signal(QWidget)
    left = Signal()
    place_wanted = Signal(object)
    note_wanted = Signal(object)
    question_left = Signal()
    doubt_wanted = Signal(str, object)
    withdraw_wanted = Signal(str)
    certificate_wanted = Signal(str)
    begun = Signal(object)
    answered = Signal(object)
    done = Signal(str, object)
    notice_given = Signal(str)
    failed = Signal(object)

    def __init__(
        self, training: Training, reading: ReadingService, theme: Theme, screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._training = training
        self._reading = reading
        self._theme = theme
        self.question: SittingPage | None = None
        """The page of a question, once one was asked."""
        self._result: ResultPage | None = None

    def pages(self) -> list[SittingPage | ResultPage]:
        """Return the pages that were made."""
        return [page for page in (self.question, self._result) if page is not None]

    def begin(self, begin: Begin) -> None:
        """Begin a sitting and show its first question."""
        try:
            sitting, changes = begin()
        except InputProblem:
            self.notice_given.emit(self.tr("There is nothing to ask about this."))
            return
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.begun.emit(changes)
        self.open(sitting.id)

    def open(self, sitting_id: str) -> None:
        """Show the question a sitting has come to, alone."""
        if self.question is None:
            self.question = self._made_question()
        self.page_wanted.emit(self.question)
        self.question.show_sitting(SittingId(sitting_id))

    def _made_question(self) -> SittingPage:
        training = self._training
        page = SittingPage(training.practising, training.doubting, self._reading, self._theme)
        page.place_wanted.connect(self.place_wanted)
        page.finished.connect(self._on_question_finished)
        page.left.connect(self.left)
        page.changed.connect(self.answered)
        page.failed.connect(self.failed)
        page.note_wanted.connect(self.note_wanted)
        page.question_left.connect(self.question_left)
        page.doubt_wanted.connect(self.doubt_wanted)
        page.withdraw_wanted.connect(self.withdraw_wanted)
        return page

    def _on_question_finished(self, sitting_id: str) -> None:
        if self._result is None:
            result = self._result = ResultPage(
                self._training.practising, self._reading, self._theme
            )
            result.place_wanted.connect(self.place_wanted)
            result.left.connect(self.left)
            result.mistakes_wanted.connect(self._on_result_mistakes_wanted)
            result.certificate_wanted.connect(self.certificate_wanted)
        self._result.show_result(SittingId(sitting_id))
        self.page_wanted.emit(self._result)
        self._result.focus_first()

    def _on_result_mistakes_wanted(self) -> None:
        self.begin(self._training.assembling.start_mistakes)

    def leave(self, sitting_id: str) -> None:
        """Give a sitting up."""
        try:
            changes = self._training.practising.leave(SittingId(sitting_id))
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.done.emit(self.tr("Given up. The answers you gave still count."), changes)

    def refresh(self) -> None:
        """Show anew what the person said about the question."""
        if self.question is not None:
            self.question.show_remarks()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        for page in self.pages():
            page.set_theme(theme)
