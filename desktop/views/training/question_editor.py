"""Writes one question of the person's own: fields on the left, how it will look on the right."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.quiz.kinds import KINDS, question_from_plain
from desktop.domain.quiz.question import Difficulty, Question
from desktop.errors import EnvironmentProblem
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.autosave import Autosave, SaveState
from desktop.qt.overriding import override
from desktop.qt.question_words import fault_words, kind_name
from desktop.qt.theme import Theme, begins
from desktop.qt.training_words import difficulty_name, task_words
from desktop.services.composing import ComposingService
from desktop.views.questions.show import view_of
from desktop.views.training.question_fields import FIELDS, KindFields
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.sheet import sheet_label
from desktop.views.widgets.tab_order import set_tab_order

LONGEST_STEM = 2000
SIDE_BY_SIDE = 640
"""From this width at 100 per cent text, how a question looks is shown beside its fields."""
LEAST = 180


class QuestionEditor(QFrame):
    """Edits an own question and stores it by itself.

    Signals:
        saved(Changes): the question was stored.
        failed(EnvironmentProblem): it could not be stored; it stays on the screen.
        finished(): the person is done with it.
    """

    saved = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(
        self, composing: ComposingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._composing = composing
        self._theme = theme
        self._question: Question | None = None
        self._fields: KindFields | None = None
        self._autosave = Autosave(self._save, self)
        self._lay_out()
        self._autosave.state_changed.connect(self._on_autosave_state_changed)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._title = QLabel(self.tr("Write a question"))
        self._title.setWordWrap(True)
        self._state = QLabel()
        self._done = QPushButton(self.tr("Done"))
        self._done.setProperty("primary", True)
        self._done.clicked.connect(self._on_done_clicked)
        self._head = FlowLayout()
        for widget in (self._title, self._state, self._done):
            self._head.add(widget)
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Kind of question"))
        for kind in KINDS:
            self._kind.addItem(kind_name(kind), kind)
        self._difficulty = QComboBox()
        self._difficulty.setAccessibleName(self.tr("What it asks for"))
        for difficulty in Difficulty:
            self._difficulty.addItem(difficulty_name(difficulty.value), difficulty.value)
        self._stem = self._text_field(self.tr("The question"))
        self._explanation = self._text_field(self.tr("Explanation, shown after the answer"))
        self._choices = FlowLayout()
        self._choices.add(self._kind)
        self._choices.add(self._difficulty)
        form = QWidget()
        form.setObjectName("form")
        self._form = QVBoxLayout(form)
        self._form.addLayout(self._choices)
        self._form.addWidget(self._stem)
        self._form.addWidget(self._explanation)
        self._form.addStretch(1)
        self._inner: QWidget | None = None
        self._preview = QWidget()
        self._preview.setObjectName("preview")
        self._shown = QVBoxLayout(self._preview)
        self._beside = self._scrolled(self._preview)
        row = QHBoxLayout()
        row.addWidget(self._scrolled(form), 3)
        row.addWidget(self._beside, 2)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(row, 1)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._difficulty.currentIndexChanged.connect(self._touch)
        self._stem.textChanged.connect(self._touch)
        self._explanation.textChanged.connect(self._touch)

    def _text_field(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        return field

    def _scrolled(self, widget: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(widget)
        return area

    # -- which question ---------------------------------------------------------------------

    def open_question(self, question: Question) -> None:
        """Edit a question that is stored already."""
        self.flush()
        self._question = question
        plain = question.to_plain()
        for field, value in ((self._kind, question.kind), (self._difficulty, question.difficulty)):
            field.blockSignals(True)
            field.setCurrentIndex(field.findData(str(value)))
            field.blockSignals(False)
        for text, words in ((self._stem, question.stem), (self._explanation, question.explanation)):
            text.blockSignals(True)
            text.setPlainText(words)
            text.blockSignals(False)
        self._set_fields(question.kind, plain)
        self._autosave.start_over(SaveState.SAVED)
        self._show_preview()
        self._stem.setFocus()

    def _set_fields(self, kind: str, plain: Mapping[str, Any]) -> None:
        if self._fields is not None:
            self._form.removeWidget(self._fields)
            self._fields.hide()
            self._fields.deleteLater()
        self._fields = FIELDS[kind](self._theme)
        self._fields.fill(plain)
        self._fields.changed.connect(self._touch)
        self._form.insertWidget(2, self._fields)
        self._fields.show()
        set_tab_order(self._stem, self._fields, self._explanation)

    def _now(self) -> Question:
        """Return the question as it stands in the fields."""
        assert self._question is not None
        assert self._fields is not None
        plain = {
            **self._question.to_plain(),
            "kind": self._kind.currentData(),
            "difficulty": self._difficulty.currentData(),
            "stem": self._stem.toPlainText().strip()[:LONGEST_STEM],
            "explanation": self._explanation.toPlainText().strip()[:LONGEST_STEM],
            **self._fields.plain(),
        }
        return question_from_plain(plain, self._question.id)

    def _on_kind_changed(self) -> None:
        if self._question is None or self._fields is None:
            return
        # What the new kind shares with the old one stays: options, items.
        plain = {**self._question.to_plain(), **self._fields.plain()}
        if plain.get("items") and self._kind.currentData() in ("order", "sort"):
            plain["items"] = _items_for(self._kind.currentData(), plain["items"])
        self._set_fields(self._kind.currentData(), plain)
        self._touch()

    # -- saving -----------------------------------------------------------------------------

    def _touch(self) -> None:
        self._autosave.touch()
        self._show_preview()

    def _save(self) -> None:
        question, changes = self._composing.change_question(self._now())
        self._question = question
        self.saved.emit(changes)

    def flush(self) -> bool:
        """Store what waits; return whether everything is stored."""
        return self._question is None or self._autosave.flush()

    def _on_autosave_state_changed(self) -> None:
        words = {
            SaveState.UNTOUCHED: "",
            SaveState.SAVING: self.tr("Saving …"),
            SaveState.SAVED: self.tr("Saved"),
            SaveState.FAILED: self.tr("Not saved"),
        }[self._autosave.state]
        self._state.setText(words)
        if self._autosave.state in (SaveState.SAVED, SaveState.FAILED) and self.isVisible():
            announce(self, words)
        if isinstance(self._autosave.problem, EnvironmentProblem):
            self.failed.emit(self._autosave.problem)

    def _on_done_clicked(self) -> None:
        if self.flush():
            self.finished.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_done_clicked()
            return
        super().keyPressEvent(event)

    # -- looks ------------------------------------------------------------------------------

    def _show_preview(self) -> None:
        question = self._now()
        theme, px = self._theme, self._theme.px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(sheet_label(self.tr("How it looks"), theme, 14, colour="muted"))
        stem = question.stem or self.tr("The question")
        column.addWidget(sheet_label(stem, theme, tokens.LARGE, bold=True))
        column.addWidget(sheet_label(task_words(question.kind), theme, 14, colour="muted"))
        faults = question.faults()
        if question.is_askable:
            view = view_of(question, tuple(range(question.shuffled)), theme)
            column.addWidget(view)
        for fault in faults:
            sign, colour = ("✗", "bad") if fault.stops else ("·", "muted")
            words = f"{sign} {fault_words(fault)}"
            column.addWidget(sheet_label(words, theme, 14, colour=colour))
        if not question.is_askable:
            told = self.tr(
                "It is kept, but it will only be asked when the marked points are corrected."
            )
            column.addWidget(sheet_label(told, theme, 14, colour="muted"))
        column.addStretch(1)
        if self._inner is not None:
            self._shown.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = inner
        self._shown.addWidget(inner)
        inner.show()

    def _arrange(self) -> None:
        """Show how it looks beside the fields, or below them where there is no room."""
        is_narrow = self.width() < self._theme.px(SIDE_BY_SIDE)
        self._beside.setVisible(not is_narrow)
        if is_narrow and self._form.indexOf(self._preview) < 0:
            self._beside.takeWidget()
            self._form.insertWidget(self._form.count() - 1, self._preview)
        elif not is_narrow and self._beside.widget() is not self._preview:
            self._form.removeWidget(self._preview)
            self._beside.setWidget(self._preview)
        self._preview.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(22, bold=True))
        self._state.setFont(theme.font(tokens.SMALL))
        self._state.setStyleSheet(f"color: {c.muted};")
        for field in (self._kind, self._difficulty, self._done):
            field.setFont(theme.font(14))
        for text in (self._stem, self._explanation):
            text.setFont(theme.font())
            text.setFixedHeight(px(84))
        for chooser in (self._kind, self._difficulty):
            self._choices.set_least(chooser, px(LEAST))
        self._choices.setSpacing(px(8))
        self._head.setSpacing(px(12))
        self._head.set_least(self._title, px(LEAST))
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self._form.setContentsMargins(0, 0, px(16), 0)
        self._form.setSpacing(px(8))
        self._column.setContentsMargins(px(32), px(20), px(24), px(20))
        self._column.setSpacing(px(12))
        self.setStyleSheet(
            f"QuestionEditor, QScrollArea, QWidget#form {{ background: {c.paper}; }}"
            f" QWidget#preview {{ background: {c.paper}; border-{begins()}: 1px solid {c.line}; }}"
        )
        if self._question is not None:
            self.open_question(self._now())


def _items_for(kind: str, items: list[Any]) -> list[Any]:
    """Return items as another kind with items has them."""
    if kind == "order":
        return [each["text"] if isinstance(each, dict) else each for each in items]
    return [each if isinstance(each, dict) else {"text": each, "side": "do"} for each in items]
