"""Enters sheets of paper, during a session or after it: a grid, a row for each sheet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.workshop.events import Answer
from desktop.domain.workshop.lettered import answer_of
from desktop.domain.workshop.paper import AnswerSheet
from desktop.domain.workshop.results import AskedQuestion, told
from desktop.domain.workshop.session import Refused
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, ends
from desktop.qt.workshop_words import kind_words, refusal_words
from desktop.views.plain_dialog import PlainDialog
from desktop.views.workshop.dialogs import SureDialog

FIRST_ROWS = 8
WIDTH = 760


class SheetEntryDialog(PlainDialog):
    """Type letters and press Enter for the next question, or an arrow key for the next sheet.

    What was entered before stands there too, and can be put right.

    Signals:
        entered(int): so many sheets were stored.
        failed(EnvironmentProblem): they could not be stored; what was typed is still there.
    """

    entered = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        rounds: tuple[AskedQuestion, ...],
        sheets: Sequence[AnswerSheet],
        store: Callable[[list[AnswerSheet]], object],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("SheetEntryDialog", "Enter answer sheets")
        super().__init__(title, theme, parent, width=WIDTH)
        self._rounds = rounds
        self._sheets = tuple(sheets)
        self._store = store
        self.add_text(
            self.tr(
                "A row for each sheet. Type the letters that are circled and press Enter;"
                " the arrow down goes on to the same question of the next sheet. Leave"
                " empty what was not answered."
            )
        )
        self._grid = SheetGrid(rounds, sheets, theme)
        self._grid.setMinimumSize(self.text_width, theme.px(320))
        self._grid.itemChanged.connect(self._on_grid_item_changed)
        self._grid.currentCellChanged.connect(self._on_grid_current_cell_changed)
        self.column.addWidget(self._grid)
        self._told = self.add_text("")
        # Two lines of its own, so that nothing moves when it says something.
        self._told.setFixedHeight(theme.px(48))
        save = self.add_button(self.tr("Enter the sheets"), self._on_save_clicked, is_primary=True)
        self.add_button(self.tr("Cancel"), self.reject)
        # Enter belongs to the grid.
        save.setAutoDefault(False)
        save.setDefault(False)

    def _on_grid_item_changed(self, item: QTableWidgetItem) -> None:
        self._grid.blockSignals(True)
        is_wrong = bool(item.column()) and self._answer(item.row(), item.column()) is None
        item.setForeground(self.theme.colour("bad" if is_wrong else "ink"))
        font = self.theme.font(14, bold=is_wrong)
        font.setStrikeOut(is_wrong)
        item.setFont(font)
        if item.row() == self._grid.rowCount() - 1 and item.text().strip():
            self._grid.add_row()
        self._grid.blockSignals(False)
        words = self.tr("“{typed}” does not fit this question.").format(typed=item.text())
        self._told.setText(words if is_wrong else "")

    def _on_grid_current_cell_changed(self, _row: int, column: int) -> None:
        if column > 0:
            question = self._rounds[column - 1].question
            stem = question.stem if len(question.stem) < 90 else f"{question.stem[:88]} …"
            self._told.setText(f"{stem} – {kind_words(question.kind)}")

    def _answer(self, row: int, column: int) -> Answer | None:
        """Return what stands in a cell; None if it does not fit."""
        item = self._grid.item(row, column)
        try:
            return answer_of(self._rounds[column - 1].question, item.text() if item else "")
        except InputProblem:
            return None

    def _on_save_clicked(self) -> None:
        sheets = self._changed()
        if sheets is None:
            self._told.setText(self.tr("What is typed here does not fit the question."))
            return
        if not sheets:
            self.done(0)
            return
        try:
            self._store(sheets)
        except Refused as refused:
            self._told.setText(refusal_words(refused.refusal))
            return
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.entered.emit(len(sheets))
        self.accept()

    def _changed(self) -> list[AnswerSheet] | None:
        """Return what is to be entered; go to what does not fit and return None if there is any."""
        changed: list[AnswerSheet] = []
        for row in range(self._grid.rowCount()):
            item = self._grid.item(row, 0)
            name = item.text().strip() if item else ""
            answers: dict[int, Answer] = {}
            for column, asked in enumerate(self._rounds, 1):
                answer = self._answer(row, column)
                if answer is None:
                    self._grid.setCurrentCell(row, column)
                    self._grid.setFocus()
                    return None
                answers[asked.round] = answer
            given = {number: answer for number, answer in answers.items() if answer}
            if row >= len(self._sheets):
                if name or given:
                    changed.append(AnswerSheet(name, given))
            elif (name, given) != self._sheets[row][:2]:
                changed.append(AnswerSheet(name, answers, self._sheets[row].person))
        return changed

    @override
    def reject(self) -> None:
        """Leave; ask first if something would be lost."""
        if self._changed() == []:
            super().reject()
            return
        sure = SureDialog(
            self.tr("Leave without entering the sheets?"),
            self.tr("What you typed since you opened this list is not kept."),
            self.tr("Leave"),
            self.theme,
            self,
        )
        sure.meant.connect(self._on_sure_meant)
        sure.open()

    def _on_sure_meant(self) -> None:
        super().reject()


class SheetGrid(QTableWidget):
    """A table in which Enter goes on to the next field, and from the last one to the next row."""

    def __init__(
        self, rounds: tuple[AskedQuestion, ...], sheets: Sequence[AnswerSheet], theme: Theme
    ) -> None:
        super().__init__(0, len(rounds) + 1)
        heads = [self.tr("Name")]
        for one in rounds:
            number = str(one.place + 1)
            heads.append(f"{number} *" if one.attempt > 1 else number)
        self.setHorizontalHeaderLabels(heads)
        self.setFont(theme.font(14))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(theme.font(13))
        self.setAccessibleName(self.tr("Answer sheets"))
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._name_width, self._answer_width = theme.px(180), theme.px(64)
        for column in range(1, len(rounds) + 1):
            self.setColumnWidth(column, self._answer_width)
        c = theme.colours
        self.setStyleSheet(
            f"QTableWidget {{ background: {c.raised}; gridline-color: {c.line};"
            f" border: 1px solid {c.edge};"
            f" selection-background-color: {c.selection}; selection-color: {c.ink}; }}"
            f" QHeaderView, QTableCornerButton::section {{ background: {c.paper}; border: 0; }}"
            f" QHeaderView::section {{ background: {c.paper}; color: {c.ink};"
            f" border: 0 solid {c.line}; border-bottom-width: 1px; border-{ends()}-width: 1px;"
            f" padding: {theme.px(4)}px; }}"
            f" QTableWidget QLineEdit {{ padding: 0; border-radius: 0; }}"
        )
        for row, sheet in enumerate(sheets):
            self.add_row()
            self.setItem(row, 0, QTableWidgetItem(sheet.name))
            for column, one in enumerate(rounds, 1):
                if answer := sheet.answers.get(one.round):
                    self.setItem(row, column, QTableWidgetItem(told(one.question, answer)))
        for _ in range(FIRST_ROWS):
            self.add_row()
        # Who is listed already has the last question still to be entered.
        self.setCurrentCell(0, len(rounds) if sheets else 0)

    def add_row(self) -> None:
        """Add room for one more sheet."""
        self.insertRow(self.rowCount())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Names take what room the answers leave.
        room = self.viewport().width() - (self.columnCount() - 1) * self._answer_width
        self.setColumnWidth(0, max(self._name_width, room))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.currentItem().setText("")
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_on(self.currentIndex())

    def _go_on(self, here: QModelIndex) -> None:
        row, column = here.row(), here.column() + 1
        if column >= self.columnCount():
            row, column = row + 1, 0
        if row >= self.rowCount():
            self.add_row()
        self.setCurrentCell(row, column)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
