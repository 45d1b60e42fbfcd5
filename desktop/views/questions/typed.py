"""Answers to type: a few words, or a number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from desktop.domain.quiz.number import LONGEST as LONGEST_NUMBER
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.question import Answer, Mark, Question
from desktop.domain.quiz.short import LONGEST as LONGEST_TEXT
from desktop.domain.quiz.short import Short
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.questions.base import QuestionView


class TypedView(QuestionView):
    """One field, with the unit behind it where there is one."""

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, arrangement, theme, parent)
        is_number = isinstance(question, Number)
        unit = question.unit if isinstance(question, Number) else ""
        self._field = QLineEdit()
        self._field.setMaxLength(LONGEST_NUMBER if is_number else LONGEST_TEXT)
        name = self.tr("Your answer, a number") if is_number else self.tr("Your answer")
        self._field.setAccessibleName(f"{name} ({unit})" if unit else name)
        self._field.setPlaceholderText(self.tr("A number") if is_number else name)
        self._unit = QLabel(unit)
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.hide()
        # As wide as the field's largest width, or narrower.
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.addWidget(self._field, 1000)
        row.addWidget(self._unit)
        row.addStretch(1)
        self._row = row
        self.column.addLayout(row)
        self.column.addWidget(self._said)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._field.returnPressed.connect(self.answer_finished)
        self.set_theme(theme)

    def answer(self) -> Answer:
        """Return the text as typed."""
        return self._field.text()

    def set_answer(self, answer: Answer) -> None:
        """Show what was typed before."""
        self._field.setText(str(answer))

    def show_mark(self, mark: Mark) -> None:
        """Say whether it is right, what it was taken for, and what is right."""
        self._field.setReadOnly(True)
        c = self.theme.colours
        if mark.is_right and mark.has_typo:
            words = self.tr("✓ Right. It is written: {answer}").format(answer=mark.matched)
        elif mark.is_right:
            words = self.tr("✓ Right.")
        else:
            words = self.tr("✗ Not right. Right is: {answer}").format(answer=self._right())
        self._said.setText(words)
        self._said.setStyleSheet(f"color: {c.good if mark.is_right else c.bad};")
        self._said.show()
        self._field.setAccessibleDescription(words)

    def _right(self) -> str:
        if isinstance(self.question, Number):
            number = self.locale().toString(float(self.question.answer), "g", 12)
            if self.question.tolerance:
                margin = self.locale().toString(float(self.question.tolerance), "g", 12)
                number = self.tr("{number} (up to {margin} more or less)").format(
                    number=number, margin=margin
                )
            return f"{number} {self.question.unit}".strip()
        assert isinstance(self.question, Short)
        return str(self.question.solution)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        self._row.setSpacing(theme.px(8))
        self._field.setFont(theme.font(tokens.LARGE))
        is_number = isinstance(self.question, Number)
        self._field.setMaximumWidth(theme.px(160 if is_number else 360))
        self._unit.setFont(theme.font())
        self._said.setFont(theme.font(bold=True))

    def focus_first(self) -> None:
        """Move the keyboard to the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_field_text_changed(self) -> None:
        self.answer_changed.emit()
