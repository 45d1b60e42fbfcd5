"""A sitting: one question at a time, answered, explained, and the next one."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.quiz.question import Answer
from desktop.domain.sittings import Answered, Turn
from desktop.domain.training import SittingId, SittingKind
from desktop.errors import EnvironmentProblem
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.training_words import clock, sitting_name
from desktop.services.doubting import DoubtingService
from desktop.services.practising import PractisingService
from desktop.services.reading import ReadingService
from desktop.views.questions.base import QuestionView
from desktop.views.training.feedback import place_in_guide
from desktop.views.training.progress_line import ProgressLine
from desktop.views.training.sitting_body import WIDTH, SittingBody
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.tab_order import set_tab_order
from desktop.views.widgets.wrap_button import WrapButton

TESTS = (SittingKind.EXAM, SittingKind.CHECK)
LOW = 360
"""Below this height at 100 per cent text, buttons are scrolled with the question."""
LEAST = 120
"""How wide the title wants to be beside what else is on top."""


class SittingPage(QFrame):
    """Shows the question a sitting has come to, and goes on from there.

    Signals:
        place_wanted(Place): a passage shall be opened in the guide.
        finished(str): the last question was answered; the sitting's id.
        left(): the person puts the sitting aside for later.
        changed(Changes): something was stored.
        failed(EnvironmentProblem): an answer could not be stored.
        note_wanted(Question): a note on a question shall be written.
        question_left(): another question takes the place of the one shown.
        doubt_wanted(str, object): a question seems wrong; its id and the answer given.
        withdraw_wanted(str): a remark on the question shall be taken back; its id.
    """

    place_wanted = Signal(object)
    finished = Signal(str)
    left = Signal()
    changed = Signal(object)
    failed = Signal(object)
    note_wanted = Signal(object)
    question_left = Signal()
    doubt_wanted = Signal(str, object)
    withdraw_wanted = Signal(str)

    def __init__(
        self,
        practising: PractisingService,
        doubting: DoubtingService,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practising = practising
        self._doubting = doubting
        self._reading = reading
        self._theme = theme
        self._turn: Turn | None = None
        self._answered: Answered | None = None
        self._body = SittingBody(theme)
        self._since = 0.0
        self._had_help = False
        self.setAccessibleName(self.tr("Question"))
        self._lay_out()
        self._wire()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel()
        self._time = QLabel()
        self._close = WrapButton(self.tr("Stop for now"))
        self._line = ProgressLine(self._theme)
        self._title.setWordWrap(True)
        self._top = FlowLayout()
        for widget in (self._title, self._time, self._count, self._close):
            self._top.add(widget)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._give = WrapButton(self.tr("Answer"))
        self._give.setProperty("primary", True)
        self._pass = WrapButton(self.tr("I don’t know"))
        self._look = WrapButton(self.tr("See the passage first"))
        self._next = WrapButton(self.tr("Next question"))
        self._next.setProperty("primary", True)
        self._back = WrapButton(self.tr("Take the answer back"))
        self._note = WrapButton(self.tr("Note"))
        self._doubt = WrapButton(self.tr("Something is wrong here"))
        self._buttons = (
            self._give, self._pass, self._look, self._next, self._back, self._note, self._doubt,
        )  # fmt: skip
        self._row = FlowLayout()
        for button in self._buttons:
            self._row.add(button)
        self._foot = QWidget()
        self._foot.setLayout(self._row)
        self._below = QWidget()
        self._below.setObjectName("body")
        self._foot_row = QHBoxLayout(self._below)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self._foot, 1000)
        self._foot_row.addStretch(1)
        inside = QWidget()
        inside.setObjectName("body")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._body, 1)
        self._scroll.setWidget(inside)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._line)
        self._column.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align_buttons)
        self._column.addWidget(self._below)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)

    def _wire(self) -> None:
        self._close.clicked.connect(self.left)
        self._give.clicked.connect(self._on_give_clicked)
        self._pass.clicked.connect(self._on_pass_clicked)
        self._look.clicked.connect(self.open_passage)
        self._next.clicked.connect(self._on_next_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._note.clicked.connect(self._on_note_clicked)
        self._doubt.clicked.connect(self._on_doubt_clicked)
        self._clock.timeout.connect(self._on_clock_timeout)

    @property
    def _view(self) -> QuestionView | None:
        return self._body.view

    # -- which question ---------------------------------------------------------------------

    def show_sitting(self, sitting_id: SittingId) -> None:
        """Show the question a sitting has come to; a finished one tells that it is."""
        turn = self._practising.current(sitting_id)
        if turn is None:
            self.finished.emit(sitting_id)
            return
        self._show(turn)

    @property
    def sitting_id(self) -> SittingId | None:
        """The sitting shown."""
        return self._turn.sitting.id if self._turn else None

    def _show(self, turn: Turn, answer: Answer = None) -> None:
        if self._turn is None or self._turn.question.id != turn.question.id:
            self.question_left.emit()
        self._turn, self._answered = turn, None
        self._had_help = False
        self._since = time.monotonic()
        self._title.setText(self._name(turn))
        self._body.show_turn(turn, answer)
        self._update()
        self.focus_first()
        # What was hidden took the keyboard elsewhere, and the page was scrolled there.
        self._scroll.verticalScrollBar().setValue(0)
        announce(self, f"{self._count.text()}. {turn.question.stem}")

    def _name(self, turn: Turn) -> str:
        parts = [
            part.title for part in self._reading.parts() if part.id in turn.sitting.scope.part_ids
        ]
        pages = [self._reading.page_title(page) for page in turn.sitting.scope.page_ids[:1]]
        named = [*parts, *(title[1] for title in pages if title)]
        # A list of many pages is a module's, which its own page has named before.
        shown = named[:1] if len(turn.sitting.scope.page_ids) <= 1 else []
        return " · ".join([sitting_name(turn.sitting.kind), *shown])

    def _update(self) -> None:
        turn = self._turn
        if turn is None:
            return
        is_open = self._answered is None
        is_test = turn.sitting.kind in TESTS
        self._count.setText(
            self.tr("Question {place} of {count}").format(place=turn.position + 1, count=turn.total)
        )
        self._line.set_share(turn.position + (0 if is_open else 1), turn.total)
        has_answer = self._view is not None and self._view.has_answer
        is_last = self._answered is not None and self._answered.following is None
        self._next.setText(self.tr("To the result") if is_last else self.tr("Next question"))
        self._give.setVisible(is_open)
        self._give.setEnabled(has_answer)
        self._pass.setVisible(is_open and turn.question.is_graded)
        self._look.setVisible(is_open and not is_test and bool(turn.question.passage_ids))
        self._next.setVisible(not is_open)
        self._note.setVisible(not is_open and bool(turn.question.page_id))
        self._doubt.setVisible(not is_open)
        self._back.setVisible(self._can_take_back(turn))
        self._update_clock()

    def _can_take_back(self, turn: Turn) -> bool:
        return self._practising.can_take_back(turn.sitting.id)

    # -- answering --------------------------------------------------------------------------

    def _on_view_answer_changed(self) -> None:
        self._update()
        turn = self._turn
        if turn and turn.sitting.kind is SittingKind.SORTING and self._answered is None:
            self._on_give_clicked()

    def _on_give_clicked(self) -> None:
        if self._view is not None and self._view.has_answer:
            self._answer(self._view.answer())

    def _on_pass_clicked(self) -> None:
        if self._turn is not None:
            self._answer(self._turn.question.empty)

    def _answer(self, answer: Answer) -> None:
        turn, view = self._turn, self._view
        if turn is None or view is None or self._answered is not None:
            return
        seconds = round(time.monotonic() - self._since)
        try:
            answered, changes = self._practising.answer(
                turn, answer, self._body.confidence, seconds, had_help=self._had_help
            )
        except EnvironmentProblem as problem:
            # The answer stays on the screen and can be given again.
            self.failed.emit(problem)
            return
        self.changed.emit(changes)
        if answered.feedback is None or turn.sitting.feedback_at_end:
            # A test tells at its end, all answers together.
            self._go_on(answered)
            return
        self._answered = answered
        card = self._body.show_feedback(answered.feedback)
        self.show_remarks()
        self._update()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{card.headline}. {answered.feedback.question.explanation}")
        QTimer.singleShot(0, self, self._scroll_to_feedback)

    def show_remarks(self) -> None:
        """Show what the person said about the question, once it is answered."""
        if self._turn is not None and self._answered is not None:
            self._body.show_remarks(self._doubting.about(self._turn.question.id))

    def _on_body_withdraw_wanted(self, doubt_id: str) -> None:
        # The button that was pressed goes with the remark.
        self._doubt.setFocus(Qt.FocusReason.OtherFocusReason)
        self.withdraw_wanted.emit(doubt_id)

    def _scroll_to_feedback(self) -> None:
        if self._body.feedback is not None:
            self._scroll.ensureWidgetVisible(self._body.feedback, 0, self._theme.px(12))

    def _on_next_clicked(self) -> None:
        if self._answered is not None:
            self._go_on(self._answered)

    def _go_on(self, answered: Answered) -> None:
        if answered.following is not None:
            self._show(answered.following)
        elif self._turn is not None:
            self.finished.emit(self._turn.sitting.id)

    def _on_back_clicked(self) -> None:
        if self._turn is None:
            return
        feedback = self._answered.feedback if self._answered else None
        try:
            turn, changes = self._practising.take_back(self._turn.sitting.id)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.changed.emit(changes)
        if turn is not None:
            self._show(turn, feedback.answer if feedback else None)

    def _on_note_clicked(self) -> None:
        if self._turn is not None:
            self.note_wanted.emit(self._turn.question)

    def _on_doubt_clicked(self) -> None:
        if self._turn is not None and self._view is not None:
            self.doubt_wanted.emit(self._turn.question.id, self._view.answer())

    def open_passage(self) -> None:
        """Open the passage the question rests on in the guide."""
        if self._turn is None or (self._answered is None and self._look.isHidden()):
            return
        citations = self._practising.citations(self._turn.question)
        if citations:
            self._had_help = self._had_help or self._answered is None
            self.place_wanted.emit(place_in_guide(citations[0]))

    # -- time -------------------------------------------------------------------------------

    def _update_clock(self) -> None:
        left = self._turn.seconds_left if self._turn else None
        self._time.setVisible(left is not None)
        if left is None or not self.isVisible():
            self._clock.stop()
        elif not self._clock.isActive():
            self._ends = time.monotonic() + left
            self._clock.start()
        if left is not None:
            self._time.setText(self.tr("{time} left").format(time=clock(left)))

    def _on_clock_timeout(self) -> None:
        left = max(0, round(self._ends - time.monotonic()))
        self._time.setText(self.tr("{time} left").format(time=clock(left)))
        if left == 0 and self._turn is not None:
            self._clock.stop()
            try:
                _, changes = self._practising.finish(self._turn.sitting.id)
            except EnvironmentProblem as problem:
                self.failed.emit(problem)
                return
            self.changed.emit(changes)
            self.finished.emit(self._turn.sitting.id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._update_clock()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    # -- looks ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Move the keyboard to the answer, or to what follows it."""
        if self._answered is not None:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._view is not None:
            self._view.focus_first()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size; what was answered so far stays."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(14, bold=True))
        for label in (self._count, self._time):
            label.setFont(theme.font(tokens.SMALL))
            label.setStyleSheet(f"color: {c.muted};")
        for button in (*self._buttons, self._close):
            button.setFont(theme.font(14))
        self._line.set_theme(theme)
        self._top.setContentsMargins(px(32), px(12), px(32), px(8))
        self._top.setSpacing(px(16))
        self._top.set_least(self._title, px(LEAST))
        self._row.setContentsMargins(0, px(10), 0, px(14))
        self._foot.setMaximumWidth(px(WIDTH))
        self._row.setSpacing(px(8))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setStyleSheet(f"SittingPage, QScrollArea, QWidget#body {{ background: {c.paper}; }}")
        turn, answered = self._turn, self._answered
        answer = self._view.answer() if self._view is not None else None
        self._set_body(SittingBody(theme))
        if turn is None:
            return
        self._body.show_turn(turn, answer)
        if answered is not None and answered.feedback is not None:
            self._body.show_feedback(answered.feedback)
            self.show_remarks()

    def _set_body(self, body: SittingBody) -> None:
        self._inside.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.answer_changed.connect(self._on_view_answer_changed)
        body.answer_finished.connect(self._on_give_clicked)
        body.place_wanted.connect(self.place_wanted)
        body.withdraw_wanted.connect(self._on_body_withdraw_wanted)
        body.show()
        self._arrange()
        set_tab_order(self._close, body, *self._buttons)

    def _arrange(self) -> None:
        """Keep the buttons below the question in sight, or scroll them with it if it is low."""
        is_low = self.height() < self._theme.px(LOW)
        wanted = self._inside if is_low else self._column
        if wanted.indexOf(self._below) < 0:
            wanted.addWidget(self._below)
            self._below.show()
        self._align_buttons()

    def _align_buttons(self) -> None:
        """Keep the buttons below the column of the question, beside which a bar may scroll."""
        side = self._theme.px(32)
        bar = self._scroll.verticalScrollBar()
        is_beside = bar.maximum() > 0 and self._column.indexOf(self._below) >= 0
        self._foot_row.setContentsMargins(side, 0, side + is_beside * bar.sizeHint().width(), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
