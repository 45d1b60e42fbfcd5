"""Things to sort into do and don't."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.quiz.question import Answer, Mark, PartMark, Question, Verdict
from desktop.domain.quiz.sort import DO, DONT, Sort, SortItem
from desktop.qt import icons, tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.questions.base import LEFT_TO_THE_VIEW, QuestionView, sign_of
from desktop.views.widgets.flow import FlowLayout

LEAST = 220
"""How wide the words want to be beside their buttons."""


class SortView(QuestionView):
    """Each thing with a tick and a cross beside it."""

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, arrangement, theme, parent)
        assert isinstance(question, Sort)
        self._rows: dict[int, SortRow] = {}
        for place in self.arrangement:
            row = SortRow(question.items[place])
            self._rows[place] = row
            self.column.addWidget(row)
            row.side_chosen.connect(self._on_row_side_chosen)
            row.step_requested.connect(partial(self._on_row_step_requested, place))
            row.done.connect(self.answer_finished)
        self.set_theme(theme)

    def answer(self) -> Answer:
        """Return the side, or None, of each item as written."""
        return [self._rows[place].side for place in range(len(self._rows))]

    def set_answer(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        for place, side in enumerate(answer):
            self._rows[place].set_side(side)

    def show_mark(self, mark: Mark) -> None:
        """Say of each thing whether it is on its side, and why."""
        for part in mark.parts:
            self._rows[part.place].judge(part, self.theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        for row in self._rows.values():
            row.set_theme(theme)

    def focus_first(self) -> None:
        """Move the keyboard to the first thing that is not sorted."""
        rows = [self._rows[place] for place in self.arrangement]
        next((row for row in rows if row.side is None), rows[0]).focus()

    def _on_row_side_chosen(self) -> None:
        self.answer_changed.emit()

    def _on_row_step_requested(self, place: int, step: int) -> None:
        rows = list(self._rows.values())
        at = rows.index(self._rows[place]) + step
        if 0 <= at < len(rows):
            rows[at].focus()


class SortRow(QFrame):
    """One thing with its two sides. Plus and minus choose, arrows move between them.

    Signals:
        side_chosen(): a side was chosen.
        step_requested(int): the keyboard shall go one row down (1) or up (-1).
        done(): Enter was pressed.
    """

    side_chosen = Signal()
    step_requested = Signal(int)
    done = Signal()

    def __init__(self, item: SortItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setObjectName("row")
        self._words = QLabel(apart(item.text))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.hide()
        self._do = _SideButton(self.tr("Do"))
        self._dont = _SideButton(self.tr("Don’t"))
        self._group = QButtonGroup(self)
        box = QWidget()
        self._box = box
        self._texts = QVBoxLayout(box)
        self._texts.addWidget(self._words)
        self._texts.addWidget(self._said)
        self._row = FlowLayout(self)
        self._row.add(box)
        # Where there is no room beside the words, both go below them.
        both = QWidget()
        self._sides = QHBoxLayout(both)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._row.add(both)
        for button in (self._do, self._dont):
            button.setCheckable(True)
            button.setProperty("side", True)
            button.setAccessibleName(f"{button.text()}: {item.text}")
            self._group.addButton(button)
            self._sides.addWidget(button)
            button.toggled.connect(self._on_button_toggled)

    @property
    def side(self) -> str | None:
        """The side chosen, or None."""
        if self._do.isChecked():
            return DO
        return DONT if self._dont.isChecked() else None

    def set_side(self, side: str | None) -> None:
        """Choose a side."""
        if side is not None and self._do.isEnabled():
            (self._do if side == DO else self._dont).setChecked(True)

    def judge(self, part: PartMark, theme: Theme) -> None:
        """Show whether the side is right, which is, and why."""
        self._do.setEnabled(False)
        self._dont.setEnabled(False)
        sign = sign_of(part.verdict)
        if sign is None:
            return
        is_do = self._item.side == DO
        if part.verdict is Verdict.RIGHT:
            words = f"✓ {sign.words}."
        elif is_do:
            words = self.tr("✗ This is something to do.")
        else:
            words = self.tr("✗ This is something not to do.")
        self._said.setText(f"{words} {apart(part.why)}".strip())
        self._said.setStyleSheet(f"color: {theme.colours.of(sign.colour)};")
        self._said.show()
        for button in (self._do, self._dont):
            button.setAccessibleDescription(self._said.text())

    def focus(self) -> None:
        """Move the keyboard here."""
        chosen = self._dont if self._dont.isChecked() else self._do
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._row.setContentsMargins(px(14), px(8), px(10), px(8))
        self._row.setSpacing(px(8))
        self._sides.setSpacing(px(8))
        self._texts.setSpacing(px(2))
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._row.set_least(self._box, px(LEAST))
        self._words.setFont(theme.font())
        self._said.setFont(theme.font(tokens.SMALL))
        for button, name, colour in ((self._do, "tick", c.good), (self._dont, "cross", c.bad)):
            button.setFont(theme.font(14))
            button.setIcon(icons.icon(name, colour, px(16)))
            button.setIconSize(QSize(px(16), px(16)))
        self.setStyleSheet(
            f"QFrame#row {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(6)}px; }}"
            f" QPushButton {{ color: {c.ink}; border: 1px solid {c.edge}; font-weight: normal;"
            f" padding: {px(5)}px {px(12)}px; }}"
            f" QPushButton:checked {{ background: {c.accent_soft}; border: 2px solid {c.accent};"
            f" font-weight: bold; padding: {px(4)}px {px(11)}px; }}"
            f" QPushButton:focus {{ border: 2px solid {c.accent};"
            f" padding: {px(4)}px {px(11)}px; }}"
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.text() in ("+", "-"):
            self.set_side(DO if event.text() == "+" else DONT)
            self.focus()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _on_button_toggled(self, is_on: bool) -> None:
        if is_on:
            self.side_chosen.emit()


class _SideButton(QPushButton):
    """Leaves to its row what means the row."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_THE_VIEW:
            event.ignore()
            return
        super().keyPressEvent(event)
