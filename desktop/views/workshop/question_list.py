"""The questions of a session in their order: dragged, moved by keys, taken out."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from desktop.domain.workshop.setup import WorkshopQuestion
from desktop.qt.announce import announce
from desktop.qt.direction import in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.workshop_words import kind_words
from desktop.views.workshop.wrapped_rows import WrappedRows

NOWHERE = -1
_QUESTION = Qt.ItemDataRole.UserRole


class QuestionList(QListWidget):
    """Alt+Up and Alt+Down move the question that is chosen; Delete takes it out.

    Signals:
        rearranged(): the order, or which questions there are, is another one.
    """

    rearranged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setItemDelegate(WrappedRows(theme, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(theme.font(14))
        # A line of our own says where a question would drop: Qt's is a hair, and black.
        self.setDropIndicatorShown(False)
        self._drop_y = NOWHERE
        self._drop_colour = theme.colour("accent")
        self._drop_height = theme.px(3)
        self._least = theme.px(160)
        self.setAccessibleName(self.tr("Questions in their order"))
        # Items carry numbers: what is dragged is written out, and a number comes back whole.
        self._by_number: dict[int, WorkshopQuestion] = {}

    def questions(self) -> list[WorkshopQuestion]:
        """Return the questions in their order."""
        return [self._by_number[self.item(row).data(_QUESTION)] for row in range(self.count())]

    def set_questions(self, questions: list[WorkshopQuestion], current: int = 0) -> None:
        """Show other questions."""
        self.clear()
        self._by_number = dict(enumerate(questions))
        for number in self._by_number:
            item = QListWidgetItem()
            # Dropped on another one, a question would go to the end; so it goes above or below.
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setData(_QUESTION, number)
            self.addItem(item)
        self._number()
        if questions:
            self.setCurrentRow(min(current, len(questions) - 1))

    def move_current(self, step: int) -> None:
        """Move the chosen question up (-1) or down (1)."""
        row = self.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.count():
            return
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentRow(to)
        self._number()
        announce(self, self.tr("Now at {place}").format(place=to + 1))
        self.rearranged.emit()

    def take_out(self) -> None:
        """Leave the chosen question out."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self._number()
            self.rearranged.emit()

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            question = self._by_number[item.data(_QUESTION)]
            time = self.tr(" · %n second(s)", "", question.seconds) if question.seconds else ""
            kind = kind_words(question.kind)
            item.setText(f"{in_row('  ', f'{row + 1}.', question.stem)}\n{kind}{time}")
            item.setToolTip(question.stem)

    def retime(self, question: WorkshopQuestion) -> None:
        """Put a question in the place of the chosen one."""
        item = self.currentItem()
        if item is not None:
            self._by_number[item.data(_QUESTION)] = question
            self._number()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid():
            box = self.visualRect(index)
            is_above = point.y() < box.center().y()
            self._show_drop(box.top() if is_above else box.bottom())
        else:
            last = self.visualRect(self.model().index(self.count() - 1, 0))
            self._show_drop(last.bottom())

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(NOWHERE)

    def _show_drop(self, y: int) -> None:
        if y != self._drop_y:
            self._drop_y = y
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_y == NOWHERE:
            return
        half = self._drop_height / 2
        # All of the line is seen at both ends of the list, too.
        y = max(half, min(self._drop_y, self.viewport().height() - half))
        painter = QPainter(self.viewport())
        painter.fillRect(
            QRectF(0, y - half, self.viewport().width(), self._drop_height), self._drop_colour
        )
        painter.end()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._show_drop(NOWHERE)
        self._number()
        self.rearranged.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() == Qt.Key.Key_Up:
            self.move_current(-1)
        elif is_alt and event.key() == Qt.Key.Key_Down:
            self.move_current(1)
        elif event.key() == Qt.Key.Key_Delete:
            self.take_out()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Be as high as the questions are, within reason."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(min(max(rows + self._least // 8, self._least), self._least * 3))
