"""Tells in plain words that the program made a mistake, and offers the report of it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.plain_dialog import PlainDialog

WIDTH = 560


class CrashDialog(PlainDialog):
    """Says what happened, what is safe and what to do next.

    Signals:
        quit_wanted(): the person would rather close the program.
    """

    quit_wanted = Signal()

    def __init__(
        self, report: str, folder: str, theme: Theme, parent: QWidget, *, is_past: bool = False
    ) -> None:
        """`is_past` says that the run before this one died."""
        title = (
            QCoreApplication.translate("CrashDialog", "The program closed by mistake last time")
            if is_past
            else QCoreApplication.translate("CrashDialog", "The program made a mistake")
        )
        super().__init__(title, theme, parent, width=WIDTH)
        self._report = report
        self.add_text(
            self.tr("Your notes and answers are stored as you write them. They are safe.")
        )
        self.add_text(
            self.tr("You can go on as usual.")
            if is_past
            else self.tr(
                "You can go on. If something looks wrong, close the program and start it again."
            )
        )
        self.add_text(
            self.tr(
                "A report for the people who make the program is in {folder}."
                " Nothing is sent. The report has no notes in it, but names of folders on this"
                " computer: read it before you give it to anybody."
            ).format(folder=folder)
        )
        self._details = QPlainTextEdit(report)
        self._details.setFont(theme.font(tokens.SMALL))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Report"))
        self._details.setMinimumHeight(theme.px(200))
        self._details.hide()
        self.column.addWidget(self._details)
        self.add_button(self.tr("Go on"), self.accept, is_primary=True)
        self._show = self.add_button(self.tr("Show the report"), self._on_show_clicked)
        self.add_button(self.tr("Copy the report"), self._on_copy_clicked)
        if not is_past:
            self.add_button(self.tr("Close the program"), self._on_leave_clicked)

    def _on_show_clicked(self) -> None:
        self._details.show()
        self._show.hide()
        self.fit()
        self._details.setFocus()

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._report)

    def _on_leave_clicked(self) -> None:
        self.accept()
        self.quit_wanted.emit()
