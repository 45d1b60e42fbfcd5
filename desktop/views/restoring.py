"""Restore a backup: which there are, what each holds, and what it would change."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.keeping import Backup, Preview
from desktop.errors import EnvironmentProblem
from desktop.qt import keeping_words, tokens
from desktop.qt.amounts import counted
from desktop.qt.announce import announce
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.qt.wording import Explanation
from desktop.services.backing_up import BackingUpService
from desktop.views.plain_dialog import PlainDialog

LIST_WIDTH = 300
DETAIL_WIDTH = 380
HEIGHT, LOW = 300, 120


class RestoreDialog(PlainDialog):
    """Shows the backups on the left and what the chosen one would change on the right.

    Signals:
        restore_wanted(Backup): the person chose one.
    """

    restore_wanted = Signal(object)

    def __init__(
        self, backing_up: BackingUpService, tasks: Tasks, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Restore a backup"), theme, parent, width=LIST_WIDTH + DETAIL_WIDTH
        )
        self._backing_up = backing_up
        self._tasks = tasks
        px = theme.px
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups, the latest first"))
        self._list.setFont(theme.font(tokens.SMALL + 1))
        is_stacked = self.text_width < px(LIST_WIDTH + DETAIL_WIDTH)
        self._list.setFixedWidth(self.text_width if is_stacked else px(LIST_WIDTH))
        self._list.setMinimumHeight(px(LOW if is_stacked else HEIGHT))
        self._words = QLabel()
        self._words.setFont(theme.font())
        self._words.setWordWrap(True)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(px(24))
        self._table.setVerticalSpacing(px(6))
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addLayout(self._table)
        right.addWidget(self._words)
        right.addStretch(1)
        side = QWidget()
        side.setFixedWidth(self.text_width if is_stacked else px(DETAIL_WIDTH))
        right.setContentsMargins(0, 0, 0, 0)
        side.setLayout(right)
        # Beside one another, or below where the screen is not wide enough for the words.
        way = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        parts = QBoxLayout(way)
        parts.setSpacing(px(24))
        parts.addWidget(self._list)
        parts.addWidget(side)
        self.add_layout(parts)
        self.add_text(
            self.tr(
                "Before that, your notes as they are now are saved in a backup too, so"
                " that you can go back to them."
            ),
            is_quiet=True,
        )
        self._restore = self.add_button(
            self.tr("Restore this backup"), self._on_restore_clicked, is_primary=True
        )
        self._restore.setEnabled(False)
        self.add_button(self.tr("Cancel"), self.reject)
        backups = backing_up.list()
        for backup in backups:
            self._add_line(backup)
        if not backups:
            self._words.setText(
                self.tr("There are no backups in {folder} yet.").format(folder=backing_up.folder)
            )
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._list.setFocus()
        if backups:
            self._list.setCurrentRow(0)

    def _add_line(self, backup: Backup) -> None:
        why = keeping_words.reason(backup.reason)
        if not backup.is_sound:
            why = self.tr("{reason}; some notes in it are damaged").format(reason=why)
        item = QListWidgetItem(f"{keeping_words.backup_moment(backup)}\n{why}")
        item.setData(Qt.ItemDataRole.UserRole, backup)
        self._list.addItem(item)

    def _chosen(self) -> Backup | None:
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _on_list_current_row_changed(self) -> None:
        self._restore.setEnabled(False)
        chosen = self._chosen()
        if chosen is None:
            return

        def compare() -> Iterable[tuple[Backup, Preview]]:
            return [(chosen, self._backing_up.preview(chosen))]

        self._tasks.run(compare, self._on_compared, lambda: None, self._on_failed)

    def _on_compared(self, compared: tuple[Backup, Preview]) -> None:
        backup, preview = compared
        if backup != self._chosen():
            return
        self._clear()
        for column, words in enumerate((self.tr("In the backup"), self.tr("Now")), 1):
            self._cell(0, column, words, is_head=True)
        rows = keeping_words.contents_rows(preview.backup, preview.present)
        for row, (label, then, now) in enumerate(rows, 1):
            self._cell(row, 0, label)
            self._cell(row, 1, counted(then))
            self._cell(row, 2, counted(now))
        words = keeping_words.what_would_change(preview)
        self._words.setText(words)
        self._restore.setEnabled(True)
        announce(self, words)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentProblem):
            raise error
        self._clear()
        self._words.setText(str(Explanation(error)))

    def _clear(self) -> None:
        while (item := self._table.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()

    def _cell(self, row: int, column: int, words: str, *, is_head: bool = False) -> None:
        label = QLabel(words)
        label.setFont(self.theme.font(tokens.SMALL if is_head else tokens.BODY))
        if is_head:
            label.setStyleSheet(f"color: {self.theme.colours.muted};")
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._table.addWidget(label, row, column, side)

    def _on_restore_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.restore_wanted.emit(chosen)


class RestoredDialog(PlainDialog):
    """Says that a backup was restored, and how to go back."""

    def __init__(self, restored: Backup, before: Backup, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("The backup is restored"), theme, parent)
        self.add_text(
            self.tr("Your notes are as they were on {moment}.").format(
                moment=keeping_words.backup_moment(restored)
            )
        )
        self.add_text(
            self.tr(
                "To go back to how they were before, choose Menu, File, Restore a backup, and"
                " take the one of {moment}, “{reason}”."
            ).format(
                moment=keeping_words.backup_moment(before),
                reason=keeping_words.reason(before.reason),
            )
        )
        self.add_button(self.tr("Go on"), self.accept, is_primary=True)
