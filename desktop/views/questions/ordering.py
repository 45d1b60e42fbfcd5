"""Things to put in order: moved by buttons, by keys or by dragging."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.domain.quiz.order import Order
from desktop.domain.quiz.question import Answer, Mark, Question, Verdict
from desktop.qt import icons, tokens
from desktop.qt.announce import announce
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.questions.base import QuestionView, sign_of


class OrderView(QuestionView):
    """Rows that change places. Alt+Up and Alt+Down move the row that has the keyboard."""

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, arrangement, theme, parent)
        assert isinstance(question, Order)
        self._is_touched = False
        self._is_judged = False
        self._hint = QLabel(
            self.tr("Move a line with its arrows, with Alt+Up and Alt+Down, or drag it.")
        )
        self._hint.setWordWrap(True)
        self.column.addWidget(self._hint)
        self._rows = [OrderRow(place, question.items[place]) for place in self.arrangement]
        for row in self._rows:
            self.column.addWidget(row)
            row.move_requested.connect(partial(self._on_row_move_requested, row))
            row.dragged.connect(partial(self._on_row_dragged, row))
            row.done.connect(self.answer_finished)
        self._number()
        self.set_theme(theme)

    def answer(self) -> Answer:
        """Return the places in their order; as shown at first is no answer until confirmed."""
        return [row.place for row in self._rows]

    def set_answer(self, answer: Answer) -> None:
        """Put the rows in the order given before."""
        wanted = list(answer)
        if sorted(wanted) == sorted(row.place for row in self._rows):
            self._rows.sort(key=lambda row: wanted.index(row.place))
            self._lay_out()

    def show_mark(self, mark: Mark) -> None:
        """Say of each row whether it is in its place, and where it belongs."""
        assert isinstance(self.question, Order)
        self._is_judged = True
        self._hint.hide()
        verdicts = {part.place: part.verdict for part in mark.parts}
        for row in self._rows:
            row.judge(verdicts.get(row.place, Verdict.MISSED), self.theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        self._hint.setFont(theme.font(tokens.SMALL))
        self._hint.setStyleSheet(f"color: {theme.colours.muted};")
        for row in self._rows:
            row.set_theme(theme)

    def focus_first(self) -> None:
        """Move the keyboard to the first row."""
        self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row_move_requested(self, row: "OrderRow", step: int) -> None:
        self._move(row, self._rows.index(row) + step)

    def _on_row_dragged(self, row: "OrderRow", y: int) -> None:
        """Follow the pointer: change places with the neighbour whose middle was passed."""
        at = self._rows.index(row)
        if at and y < self._rows[at - 1].geometry().center().y():
            self._move(row, at - 1)
        elif at + 1 < len(self._rows) and y > self._rows[at + 1].geometry().center().y():
            self._move(row, at + 1)

    def _move(self, row: "OrderRow", to: int) -> None:
        if self._is_judged or not 0 <= to < len(self._rows):
            return
        self._rows.remove(row)
        self._rows.insert(to, row)
        self._lay_out()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("{text}: now {place}").format(text=row.text, place=to + 1))
        self.answer_changed.emit()

    def _lay_out(self) -> None:
        for row in self._rows:
            self.column.removeWidget(row)
        before: QWidget = self._hint
        for row in self._rows:
            self.column.addWidget(row)
            for widget in row.stops():
                QWidget.setTabOrder(before, widget)
                before = widget
        self._number()

    def _number(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.set_number(number, len(self._rows))


class OrderRow(QFrame):
    """One thing with its number and two arrows.

    Signals:
        move_requested(int): one up (-1) or down (1).
        dragged(int): the pointer holds the row at this height of the parent.
        done(): Enter was pressed.
    """

    move_requested = Signal(int)
    dragged = Signal(int)
    done = Signal()

    def __init__(self, place: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.text = text
        self._is_judged = False
        self.setObjectName("row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = QLabel()
        self._words = QLabel(apart(text))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._verdict = QLabel()
        self._verdict.hide()
        self._up = QToolButton()
        self._down = QToolButton()
        self._up.setAccessibleName(self.tr("Move up: {text}").format(text=text))
        self._down.setAccessibleName(self.tr("Move down: {text}").format(text=text))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._number)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._verdict)
        for button, step in ((self._up, -1), (self._down, 1)):
            self._row.addWidget(button)
            button.clicked.connect(partial(self._on_button_clicked, step))
        self._words.installEventFilter(self)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in order."""
        return [self, self._up, self._down]

    def set_number(self, number: int, count: int) -> None:
        """Say which place the row has now."""
        self._number.setText(str(number))
        self._up.setEnabled(number > 1 and not self._is_judged)
        self._down.setEnabled(number < count and not self._is_judged)
        words = self.tr("{place} of {count}: {text}")
        self.setAccessibleName(words.format(place=number, count=count, text=self.text))

    def judge(self, verdict: Verdict, theme: Theme) -> None:
        """Show whether the row is in its place; where it belongs if not."""
        self._is_judged = True
        self._up.hide()
        self._down.hide()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        sign = sign_of(verdict)
        if sign is None:
            return
        belongs = self.tr("belongs at {place}").format(place=self.place + 1)
        words = sign.words if verdict is Verdict.RIGHT else belongs
        self._verdict.setText(f"{'✓' if verdict is Verdict.RIGHT else '✗'} {words}")
        self._verdict.setStyleSheet(f"color: {theme.colours.of(sign.colour)}; font-weight: bold;")
        self._verdict.show()
        self.setAccessibleDescription(words)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._row.setContentsMargins(px(14), px(6), px(8), px(6))
        self._row.setSpacing(px(12))
        self._number.setFont(theme.font(bold=True))
        self._number.setStyleSheet(f"color: {c.muted};")
        self._words.setFont(theme.font())
        self._verdict.setFont(theme.font(tokens.SMALL, bold=True))
        for button, name in ((self._up, "up"), (self._down, "down")):
            button.setIcon(icons.icon(name, c.ink, px(18), disabled=c.faint))
            button.setIconSize(QSize(px(18), px(18)))
            button.setFixedSize(px(34), px(34))
        self.setStyleSheet(
            f"QFrame#row {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(6)}px; }} QFrame#row:focus {{ border: 2px solid {c.accent}; }}"
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif is_alt and event.key() == Qt.Key.Key_Up:
            self.move_requested.emit(-1)
        elif is_alt and event.key() == Qt.Key.Key_Down:
            self.move_requested.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._is_judged:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).y())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The words let the pointer through to the row, so that it can be dragged by them.
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove):
            event.ignore()
        return False

    def _on_button_clicked(self, step: int) -> None:
        self.move_requested.emit(step)
