"""Tells in plain words that the program made a mistake, and offers the report of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.qt.theme import Theme

WIDTH = 560


class CrashDialog(QDialog):
    """Says what happened, what is safe and what to do next.

    Signals:
        quit_wanted(): the person would rather close the program.
    """

    quit_wanted = Signal()

    def __init__(
        self, report: str, folder: str, theme: Theme, parent: QWidget, *, is_past: bool = False
    ) -> None:
        """`is_past` says that the run before this one died."""
        super().__init__(parent)
        self._report = report
        px = theme.px
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = (
            self.tr("The program closed by mistake last time")
            if is_past
            else self.tr("The program made a mistake")
        )
        safe = self.tr("Your notes and answers are stored as you write them. They are safe.")
        todo = (
            self.tr("You can go on as usual.")
            if is_past
            else self.tr(
                "You can go on. If something looks wrong, close the program and start it again."
            )
        )
        where = self.tr(
            "A report for the people who make the program is in {folder}."
            " Nothing is sent. The report has no notes in it, but names of folders on this"
            " computer: read it before you give it to anybody."
        ).format(folder=folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        heading = QLabel(title)
        heading.setFont(theme.font(18, bold=True))
        for label in (heading, QLabel(safe), QLabel(todo), QLabel(where)):
            if label is not heading:
                label.setFont(theme.font())
            label.setWordWrap(True)
            label.setMinimumWidth(px(WIDTH))
            column.addWidget(label)
        self._details = QPlainTextEdit(report)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Report"))
        self._details.setMinimumHeight(px(200))
        self._details.hide()
        column.addWidget(self._details, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        go_on = QPushButton(self.tr("Go on"))
        go_on.setProperty("primary", True)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        self._show = QPushButton(self.tr("Show the report"))
        self._show.clicked.connect(self._on_show_clicked)
        copy = QPushButton(self.tr("Copy the report"))
        copy.clicked.connect(self._on_copy_clicked)
        for button in (go_on, self._show, copy):
            row.addWidget(button)
        row.addStretch(1)
        if not is_past:
            leave = QPushButton(self.tr("Close the program"))
            leave.clicked.connect(self._on_leave_clicked)
            row.addWidget(leave)
        row.setContentsMargins(0, px(12), 0, 0)
        column.addLayout(row)
        for button in self.findChildren(QPushButton):
            button.setFont(theme.font(14))
            # The style sheet makes them bold; only now do they know how wide they are.
            button.ensurePolished()
            button.setMinimumWidth(button.sizeHint().width())

    def _on_show_clicked(self) -> None:
        self._details.show()
        self._show.hide()
        self._details.setFocus()

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._report)

    def _on_leave_clicked(self) -> None:
        self.accept()
        self.quit_wanted.emit()
