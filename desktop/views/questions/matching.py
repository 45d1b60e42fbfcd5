"""Things to match: to each one its partner is chosen from a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.quiz.match import Match
from desktop.domain.quiz.question import Answer, Mark, Question, Verdict
from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.questions.base import QuestionView, sign_of
from desktop.views.widgets.chooser import Chooser


class MatchView(QuestionView):
    """Each left side with a list of all right sides below it."""

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, arrangement, theme, parent)
        assert isinstance(question, Match)
        self._rows = [_Pair(left, question.rights, self.arrangement) for left in question.lefts]
        for row in self._rows:
            self.column.addWidget(row)
            row.box.currentIndexChanged.connect(self._on_box_current_index_changed)
        self.set_theme(theme)

    def answer(self) -> Answer:
        """Return the place of a right side, or None, for each left side."""
        return [row.box.currentData() for row in self._rows]

    def set_answer(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        for row, place in zip(self._rows, answer, strict=False):
            row.box.setCurrentIndex(max(0, row.box.findData(place)))

    def show_mark(self, mark: Mark) -> None:
        """Say of each pair whether it is right, and what belongs there."""
        assert isinstance(self.question, Match)
        for part in mark.parts:
            right = self.question.rights[part.place]
            self._rows[part.place].judge(part.verdict, right, self.theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        for row in self._rows:
            row.set_theme(theme)

    def focus_first(self) -> None:
        """Move the keyboard to the first list without a choice."""
        free = (row.box for row in self._rows if row.box.currentData() is None)
        next(free, self._rows[0].box).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answer_finished.emit()
            return
        super().keyPressEvent(event)

    def _on_box_current_index_changed(self) -> None:
        self.answer_changed.emit()


class _Pair(QFrame):
    """One left side, the list for its partner, and the verdict."""

    def __init__(self, left: str, rights: Sequence[str], arrangement: Sequence[int]) -> None:
        super().__init__()
        self.setObjectName("row")
        self._left = QLabel(apart(left))
        self._left.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setWordWrap(True)
        self.box = Chooser()
        self.box.setAccessibleName(left)
        self.box.addItem(self.tr("Choose …"), None)
        for place in arrangement:
            self.box.addItem(apart(rights[place]), place)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(14)
        self._left.setBuddy(self.box)
        self._verdict = QLabel()
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._verdict.setWordWrap(True)
        self._verdict.hide()
        self._column = QVBoxLayout(self)
        for widget in (self._left, self.box, self._verdict):
            self._column.addWidget(widget)

    def judge(self, verdict: Verdict, right: str, theme: Theme) -> None:
        """Show whether the pair is right, and the partner that belongs there."""
        self.box.setEnabled(False)
        sign = sign_of(verdict)
        if sign is None:
            return
        belongs = self.tr("This belongs here: {text}").format(text=right)
        words = sign.words if verdict is Verdict.RIGHT else belongs
        self._verdict.setText(f"{'✓' if verdict is Verdict.RIGHT else '✗'} {words}")
        self._verdict.setStyleSheet(f"color: {theme.colours.of(sign.colour)}; font-weight: bold;")
        self._verdict.show()
        self.box.setAccessibleDescription(words)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(6))
        self._left.setFont(theme.font(bold=True))
        self.box.setFont(theme.font())
        self.box.setMinimumHeight(px(34))
        self._verdict.setFont(theme.font(tokens.SMALL, bold=True))
        self.setStyleSheet(
            f"QFrame#row {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(6)}px; }}"
        )
