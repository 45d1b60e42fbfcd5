"""Files and papers of a workshop on the screen: asks for a place, and saves."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.library import Edition
from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.setup import Setup
from desktop.errors import EnvironmentProblem
from desktop.qt.workshop_words import channel_name
from desktop.services.workshop_archive import WorkshopArchive
from desktop.views.prompts import Prompts

if TYPE_CHECKING:
    from desktop.interchange.workshop_tables import TableWords


class WorkshopFiles(QObject):
    """Saves what came of a session.

    Signals:
        saved(str): what to tell.
        failed(EnvironmentProblem): the file could not be written, or the session not be read.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self, archive: WorkshopArchive, edition: Edition, prompts: Prompts, screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._edition = edition
        self._archive = archive
        self._prompts = prompts
        self._screen = screen

    def save_answers(self, session_id: SessionId) -> None:
        """Save every answer as CSV."""
        path = self._ask(self.tr("Every answer as a table"), self.tr("Answers.csv"), ".csv")
        if path is not None:
            self._save(path, lambda: self._archive.export_answers(session_id, path, self._words()))

    def save_people(self, session_id: SessionId) -> None:
        """Save who was there as CSV."""
        path = self._ask(self.tr("Who was there as a table"), self.tr("Attendance.csv"), ".csv")
        if path is not None:
            self._save(path, lambda: self._archive.export_people(session_id, path, self._words()))

    def save_questions(self, session_id: SessionId) -> None:
        """Save how each question was answered as CSV."""
        path = self._ask(self.tr("Each question as a table"), self.tr("Questions.csv"), ".csv")
        if path is not None:
            self._save(
                path, lambda: self._archive.export_questions(session_id, path, self._words())
            )

    def save_statements(self, session_id: SessionId) -> None:
        """Save xAPI statements, one a line and without names."""
        path = self._ask(self.tr("xAPI statements"), self.tr("Statements.jsonl"), ".jsonl")
        if path is not None:
            self._save(path, lambda: self._archive.export_statements(session_id, path))

    def save_report(self, session_id: SessionId) -> None:
        """Save what came of a session as a PDF."""
        from desktop.views.workshop.papers import report_pdf  # noqa: PLC0415 - seldom

        self._save_pdf(
            self.tr("Workshop report.pdf"),
            lambda: report_pdf(self._archive.results(session_id), self._edition),
        )

    def save_certificates(self, session_id: SessionId) -> None:
        """Save a certificate for everybody who was there, as one PDF."""
        from desktop.views.workshop.papers import certificates_pdf  # noqa: PLC0415 - seldom

        self._save_pdf(
            self.tr("Certificates.pdf"),
            lambda: certificates_pdf(self._archive.results(session_id), self._edition),
        )

    def save_sheet(self, setup: Setup) -> None:
        """Save a sheet to answer on as a PDF."""
        from desktop.views.workshop.papers import answer_sheet_pdf  # noqa: PLC0415 - seldom

        self._save_pdf(self.tr("Answer sheet.pdf"), lambda: answer_sheet_pdf(setup, self._edition))

    def save_cards(self, setup: Setup) -> None:
        """Save cards to hold up as a PDF."""
        from desktop.views.workshop.papers import cards_pdf  # noqa: PLC0415 - seldom

        self._save_pdf(self.tr("Cards.pdf"), lambda: cards_pdf(setup))

    def _save_pdf(self, suggested: str, make: Callable[[], bytes]) -> None:
        path = self._prompts.save_pdf_as(self._screen, suggested)
        if path is not None:
            self._save(path, lambda: self._archive.save_paper(path, make()))

    def _ask(self, title: str, suggested: str, suffix: str) -> Path | None:
        return self._prompts.save_as(self._screen, title, suggested, suffix)

    def _words(self) -> "TableWords":
        from desktop.interchange.workshop_tables import TableWords  # noqa: PLC0415 - seldom

        return TableWords(
            (
                self.tr("Round"),
                self.tr("Question"),
                self.tr("Time asked"),
                self.tr("Person"),
                self.tr("Team"),
                self.tr("Answer"),
                self.tr("How right, 0 to 1"),
                self.tr("Way"),
                self.tr("Seconds"),
            ),
            (
                self.tr("Number"),
                self.tr("Name"),
                self.tr("Team"),
                self.tr("Way"),
                self.tr("Joined (UTC)"),
                self.tr("Last seen (UTC)"),
                self.tr("Rounds answered"),
            ),
            (
                self.tr("Round"),
                self.tr("Question"),
                self.tr("Time asked"),
                self.tr("Answers"),
                self.tr("Right"),
                self.tr("Share right"),
            ),
            {channel.value: channel_name(channel) for channel in Channel},
            self.tr("Number {number}"),
        )

    def _save(self, path: Path, deed: Callable[[], object]) -> None:
        try:
            deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.saved.emit(self.tr("Saved: {path}").format(path=path))
