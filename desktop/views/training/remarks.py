"""Remarks on questions that seem wrong: asked for, shown where they belong, and taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.domain.quiz.question import QuestionId
from desktop.domain.scheduling import moment_of
from desktop.domain.training import Doubt
from desktop.qt import tokens
from desktop.qt.days import long_day
from desktop.qt.theme import Theme
from desktop.services.doubting import DoubtingService
from desktop.views.training.asking import Asking
from desktop.views.widgets.sheet import SheetCard, sheet_label


class RemarkCard(SheetCard):
    """What the person said about a question, with a way to take it back.

    Signals:
        withdraw_wanted(str): the remark shall be taken back; its id.
    """

    withdraw_wanted = Signal(str)

    def __init__(self, doubt: Doubt, heading: str, theme: Theme) -> None:
        super().__init__(theme)
        self._doubt = doubt
        day = long_day(moment_of(doubt.created).astimezone().date())
        back = QPushButton(self.tr("Take the remark back"))
        back.setFont(theme.font(tokens.SMALL))
        back.setAccessibleName(self.tr("Take the remark back: {text}").format(text=doubt.text))
        back.clicked.connect(self._on_back_clicked)
        row = QHBoxLayout()
        row.addWidget(sheet_label(day, theme, tokens.SMALL, colour="muted"), 1)
        row.addWidget(back)
        self.add(sheet_label(heading, theme, 14, bold=True), sheet_label(doubt.text, theme), row)

    def _on_back_clicked(self) -> None:
        self.withdraw_wanted.emit(self._doubt.id)


class Remarks(Asking):
    """Keeps remarks on questions, and takes them back; both can be undone."""

    def __init__(self, doubting: DoubtingService, theme: Theme, screen: QWidget) -> None:
        super().__init__(theme, screen)
        self._doubting = doubting

    def ask(self, question_id: str, answer: object) -> None:
        """Ask what seems wrong with a question that was answered so, and keep it."""
        from desktop.views.training.dialogs import DoubtDialog  # noqa: PLC0415 - seldom

        doubting = self._doubting
        dialog = DoubtDialog(self._theme, self._screen)

        def keep(words: str) -> None:
            told = self.tr("Kept. You can pass it on from the page Progress.")
            self._do(lambda: doubting.report(QuestionId(question_id), words, answer)[1], told)

        dialog.told.connect(keep)
        dialog.open()

    def withdraw(self, doubt_id: str) -> None:
        """Take a remark back."""
        doubting = self._doubting
        self._do(lambda: doubting.withdraw(doubt_id), self.tr("The remark is taken back."))
