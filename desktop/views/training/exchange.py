"""Questions in and out on the screen: what comes in is shown before, what is lost is told."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.library import PageId
from desktop.domain.question_exchange import IncomingQuestions, Lost, QuestionFormat
from desktop.domain.quiz.question import Question
from desktop.domain.training import QuestionSet
from desktop.errors import EnvironmentProblem
from desktop.qt.question_exchange_words import (
    exchange_words,
    format_words,
    lost_words,
    refusal_words,
)
from desktop.qt.theme import Theme
from desktop.qt.training_words import questions
from desktop.qt.wording import page_name
from desktop.services.composing import LONGEST_TITLE
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.plain_dialog import PlainDialog
from desktop.views.prompts import Prompts
from desktop.views.training.asking import Asking

MOST_LISTED = 12
PAPER = "paper"
"""Stands among the formats for a quiz to print."""


class QuestionExchange(Asking):
    """Asks which file, shows what it brings or what it will hold, and does it."""

    def __init__(
        self,
        training: Training,
        reading: ReadingService,
        prompts: Prompts,
        theme: Theme,
        screen: QWidget,
    ) -> None:
        super().__init__(theme, screen)
        self._training = training
        self._reading = reading
        self._prompts = prompts

    # -- in ---------------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Ask for a file, and show what it would bring."""
        path = self._prompts.open_file(
            self._screen,
            self.tr("Import questions"),
            self.tr("Questions ({patterns})").format(patterns="*.txt *.gift *.xml *.csv *.tsv"),
        )
        if path is None:
            return
        try:
            incoming = self._training.exchanging.read(path)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        dialog = ComingInDialog(incoming, path.stem, self._theme, self._screen)
        dialog.accepted_as.connect(lambda title: self._take_in(title, incoming))
        dialog.open()

    def _take_in(self, title: str, incoming: IncomingQuestions) -> None:
        composing = self._training.composing

        def take() -> Changes:
            return composing.import_set(title, incoming.questions)[1]

        told = self.tr("Imported: {questions}").format(questions=questions(len(incoming.questions)))
        self._do(take, told)

    # -- out --------------------------------------------------------------------------------

    def send_out(self, chosen: QuestionSet) -> None:
        """Ask for a format and a file, and write a set."""
        dialog = GoingOutDialog(chosen.title, self._theme, self._screen)
        dialog.format_chosen.connect(lambda target: self._send(chosen, target))
        dialog.open()

    def _send(self, chosen: QuestionSet, target: str) -> None:
        if target == PAPER:
            self._print(chosen)
        else:
            self._write(chosen, QuestionFormat(target))

    def _print(self, chosen: QuestionSet) -> None:
        from desktop.views.training.quiz_paper import quiz_pdf  # noqa: PLC0415 - seldom

        training = self._training
        path = self._prompts.save_pdf_as(self._screen, f"{_file_name(chosen.title)}.pdf")
        if path is None:
            return
        found = training.composing.set_questions(chosen.id)
        sheets = quiz_pdf(chosen.title, found, self._reading.edition, self._cited)
        told = self.tr(
            "Saved to {path}. Sheets with questions: {questions}. The answers follow, sheets:"
            " {answers}."
        ).format(path=path, questions=sheets.questions, answers=sheets.answers)
        exchanging = training.exchanging

        def save() -> Changes:
            exchanging.write_sheets(path, sheets.pdf)
            return NO_CHANGES

        self._do(save, told)

    def _cited(self, page_id: PageId) -> str:
        page = self._reading.page(page_id)
        return page_name(page.number, page.title) if page else ""

    def _write(self, chosen: QuestionSet, target: QuestionFormat) -> None:
        suggested = f"{_file_name(chosen.title)}{target.suffix}"
        title = self.tr("Export questions")
        path = self._prompts.save_as(self._screen, title, suggested, target.suffix)
        if path is None:
            return
        found = self._training.composing.set_questions(chosen.id)
        self._write_to(path, target, found, chosen.title)

    def _write_to(
        self, path: Path, target: QuestionFormat, found: Sequence[Question], title: str
    ) -> None:
        words = exchange_words(self._reading.edition.title)
        try:
            written = self._training.exchanging.write(path, target, found, words, title)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        told = self.tr("Saved {questions} to {path}").format(
            questions=questions(written.written), path=path
        )
        if written.lost:
            LostDialog(told, written.lost, self._theme, self._screen).open()
        self.done.emit(told, Changes())


class ComingInDialog(PlainDialog):
    """Shows what a file brings before anything is stored.

    Signals:
        accepted_as(str): the questions shall come in, as a set of this title.
    """

    accepted_as = Signal(str)

    def __init__(
        self, incoming: IncomingQuestions, title: str, theme: Theme, parent: QWidget
    ) -> None:
        heading = QCoreApplication.translate("ComingInDialog", "Import questions")
        super().__init__(heading, theme, parent)
        count = len(incoming.questions)
        if count:
            self.add_text(
                self.tr("{questions} can be imported, as a new set with this title:").format(
                    questions=questions(count)
                )
            )
        else:
            self.add_text(self.tr("Nothing in this file can be imported. Nothing was changed."))
        self._title = QLineEdit(title[:LONGEST_TITLE])
        self._title.setMaxLength(LONGEST_TITLE)
        self._title.setAccessibleName(self.tr("Title of the set"))
        self._title.setFont(theme.font())
        self._title.setVisible(bool(count))
        self.column.addWidget(self._title)
        if incoming.refused:
            if count:
                self.add_text(self.tr("These are not imported:"))
            add_list(self, [refusal_words(each) for each in incoming.refused])
        if incoming.reduced:
            self.add_text(self.tr("These are imported, but not completely:"))
            add_list(self, [lost_words(each) for each in incoming.reduced])
        if count:
            self._take = self.add_button(self.tr("Import"), self._on_take, is_primary=True)
            self._title.textChanged.connect(self._on_title_text_changed)
        self.add_button(self.tr("Cancel") if count else self.tr("Close"), self.reject)

    def _on_title_text_changed(self, text: str) -> None:
        self._take.setEnabled(bool(text.strip()))

    def _on_take(self) -> None:
        self.accepted_as.emit(self._title.text())
        self.accept()


class GoingOutDialog(PlainDialog):
    """Asks for the format of an export.

    Signals:
        format_chosen(str): the format, or PAPER.
    """

    format_chosen = Signal(str)

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        heading = QCoreApplication.translate("GoingOutDialog", "Export “{title}”")
        super().__init__(heading.format(title=title), theme, parent)
        self._choices = QButtonGroup(self)
        self._formats = (
            QuestionFormat.CSV,
            QuestionFormat.MOODLE_XML,
            QuestionFormat.GIFT,
            QuestionFormat.ANKI,
        )
        names = [*map(format_words, self._formats), self.tr("Paper (PDF): to print, with answers")]
        for number, words in enumerate(names):
            choice = self.choice(words)
            choice.setChecked(number == 0)
            self._choices.addButton(choice, number)
            self.column.addWidget(choice)
        self.add_text(
            self.tr("The file holds the questions and nothing about you or your answers."),
            is_quiet=True,
        )
        self.add_button(self.tr("Export …"), self._on_export, is_primary=True)
        self.add_button(self.tr("Cancel"), self.reject)

    def _on_export(self) -> None:
        number = self._choices.checkedId()
        target = self._formats[number].value if number < len(self._formats) else PAPER
        self.accept()
        self.format_chosen.emit(target)


class LostDialog(PlainDialog):
    """Tells what a file does not hold."""

    def __init__(self, told: str, lost: Sequence[Lost], theme: Theme, parent: QWidget) -> None:
        heading = QCoreApplication.translate("LostDialog", "Not everything was exported")
        super().__init__(heading, theme, parent)
        self.add_text(told)
        self.add_text(self.tr("The format cannot hold all of this:"))
        add_list(self, [lost_words(each) for each in lost])
        self.add_button(self.tr("Close"), self.accept, is_primary=True)


def _file_name(title: str) -> str:
    """Return a name for a file that no system refuses."""
    return "".join(c if c.isalnum() or c in " .-" else "_" for c in title)


def add_list(dialog: PlainDialog, lines: Sequence[str]) -> None:
    """Add lines to a dialog; of very many the first, and how many more there are."""
    for line in lines[:MOST_LISTED]:
        dialog.add_text(line, is_quiet=True)
    more = len(lines) - MOST_LISTED
    if more > 0:
        words = QCoreApplication.translate("ComingInDialog", "and {count} more")
        dialog.add_text(words.format(count=more), is_quiet=True)
