"""What stands between the head and the buttons of a sitting: stem, question, confidence, feedback.

It stays from question to question; only the question itself and the feedback are made anew.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.quiz.question import Answer
from desktop.domain.sittings import Feedback, Turn
from desktop.domain.training import Confidence, Doubt, SittingKind
from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.theme import Theme
from desktop.qt.training_words import confidence_name, task_words
from desktop.views.questions.base import QuestionView
from desktop.views.questions.show import view_of
from desktop.views.training.feedback import FeedbackCard
from desktop.views.training.remarks import RemarkCard
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.sheet import sheet_label
from desktop.views.widgets.tab_order import set_tab_order

WIDTH = 680
SURE = (Confidence.GUESS, Confidence.UNSURE, Confidence.SURE)


class SittingBody(QWidget):
    """One question at a time, in a column of a readable width.

    Signals:
        answer_changed(): the answer is another one now.
        answer_finished(): the person pressed Enter.
        place_wanted(Place): a passage shall be opened in the guide.
        withdraw_wanted(str): a remark on the question shall be taken back; its id.
    """

    answer_changed = Signal()
    answer_finished = Signal()
    place_wanted = Signal(object)
    withdraw_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: QuestionView | None = None
        self._feedback: FeedbackCard | None = None
        self._remarks: list[RemarkCard] = []
        px = theme.px
        self.setObjectName("body")
        middle = QWidget()
        middle.setMaximumWidth(px(WIDTH))
        middle.setSizePolicy(
            QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(32), px(20), px(32), px(16))
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        again = self.tr("Once more: this went wrong earlier.")
        self._again = sheet_label(again, theme, tokens.SMALL, colour="muted")
        self._stem = sheet_label("", theme, tokens.LARGE, bold=True)
        self._task = sheet_label("", theme, 14, colour="muted")
        self._sure = self._sure_row()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        for widget in (self._again, self._stem, self._task, self._sure):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def _sure_row(self) -> QWidget:
        """Return the row that asks how sure one is; nobody has to say."""
        box = QWidget()
        row = FlowLayout(box)
        row.setContentsMargins(0, self._theme.px(4), 0, 0)
        row.setSpacing(self._theme.px(8))
        ask = self.tr("How sure are you? You do not have to say.")
        label = sheet_label(ask, self._theme, tokens.SMALL, colour="muted")
        label.setWordWrap(False)
        row.add(label)
        self._sureness = QButtonGroup(box)
        for number, confidence in enumerate(SURE):
            chip = QPushButton(confidence_name(confidence))
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setFont(self._theme.font(tokens.SMALL))
            self._sureness.addButton(chip, number)
            row.add(chip)
        return box

    def show_turn(self, turn: Turn, answer: Answer = None) -> None:
        """Show the question of a turn, with an answer given before."""
        self._remove(self._view)
        self._remove(self._feedback)
        self._feedback = None
        self.show_remarks([])
        question = turn.question
        is_drill = turn.sitting.kind is SittingKind.SORTING
        self._again.setVisible(turn.is_repeat)
        self._stem.setText(self.tr("Do it, or don’t?") if is_drill else apart(question.stem))
        self._task.setText(task_words(question.kind))
        self._task.setVisible(not is_drill)
        self._sure.setVisible(question.is_graded and not is_drill)
        self._forget_confidence()
        view = view_of(question, turn.arrangement, self._theme)
        if answer is not None:
            view.set_answer(answer)
        view.answer_changed.connect(self.answer_changed)
        view.answer_finished.connect(self.answer_finished)
        self._column.insertWidget(self._column.indexOf(self._sure), view)
        view.show()
        set_tab_order(self._sure, view, self._sure)
        self._view = view

    def _remove(self, widget: QWidget | None) -> None:
        if widget is not None:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _forget_confidence(self) -> None:
        if (chip := self._sureness.checkedButton()) is not None:
            self._sureness.setExclusive(False)
            chip.setChecked(False)
            self._sureness.setExclusive(True)

    @property
    def view(self) -> QuestionView | None:
        """The question, to be answered."""
        return self._view

    @property
    def confidence(self) -> Confidence:
        """How sure the person says to be."""
        at = self._sureness.checkedId()
        return SURE[at] if at >= 0 else Confidence.NONE

    def show_feedback(self, feedback: Feedback) -> FeedbackCard:
        """Show what is right, and say why."""
        assert self._view is not None
        self._view.show_mark(feedback.mark)
        self._sure.hide()
        card = FeedbackCard(feedback, self._theme)
        card.place_wanted.connect(self.place_wanted)
        self._column.insertWidget(self._column.count() - 1, card)
        card.show()
        set_tab_order(self._sure, card)
        self._feedback = card
        return card

    def show_remarks(self, doubts: Sequence[Doubt]) -> None:
        """Show below the feedback what the person said about the question."""
        for card in self._remarks:
            self._remove(card)
        heading = self.tr("You said that something is wrong here")
        self._remarks = [RemarkCard(doubt, heading, self._theme) for doubt in doubts]
        before: QWidget = self._feedback or self._sure
        for card in self._remarks:
            card.withdraw_wanted.connect(self.withdraw_wanted)
            self._column.insertWidget(self._column.count() - 1, card)
            card.show()
            set_tab_order(before, card)
            before = card

    @property
    def feedback(self) -> FeedbackCard | None:
        """What is said about the answer, once it was given."""
        return self._feedback
