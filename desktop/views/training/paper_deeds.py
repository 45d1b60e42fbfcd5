"""Papers and files of training on the screen: asks for a name and a place, and saves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.training import SittingId
from desktop.errors import EnvironmentProblem
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.prompts import Prompts
from desktop.views.training.asking import Asking


class Papers(Asking):
    """Saves certificates, the study record, the log of answers and remarks on questions."""

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

    def save_certificate(self, sitting_id: str) -> None:
        """Ask for a name, and save a certificate of a passed check as a PDF."""
        words = self.tr(
            "The name appears on the certificate as you type it. The certificate says"
            " that it is a record of self-study and not an official qualification."
        )
        self._ask_name(words, lambda name: self._save_certificate(sitting_id, name))

    def save_record(self) -> None:
        """Ask for a name, and save the study record as a PDF."""
        words = self.tr("The name appears on the study record as you type it.")
        self._ask_name(words, self._save_record)

    def _ask_name(self, words: str, then: Callable[[str], None]) -> None:
        from desktop.views.training.dialogs import NameDialog  # noqa: PLC0415 - seldom

        issued = self._training.studying.certificates()
        dialog = NameDialog(words, issued[-1].name if issued else "", self._theme, self._screen)
        dialog.named.connect(then)
        dialog.open()

    def _save_certificate(self, sitting_id: str, name: str) -> None:
        from desktop.views.training.papers import certificate_pdf  # noqa: PLC0415 - seldom

        training = self._training
        path = self._prompts.save_pdf_as(self._screen, self.tr("Certificate.pdf"))
        if path is None:
            return
        changes = NO_CHANGES

        def save() -> None:
            nonlocal changes
            certificate, changes = training.studying.issue_certificate(SittingId(sitting_id), name)
            self._reading.save_paper(path, certificate_pdf(certificate, self._reading.edition))

        self._save(path, save, lambda: changes)

    def _save_record(self, name: str) -> None:
        from desktop.views.training.papers import record_pdf  # noqa: PLC0415 - seldom

        training = self._training
        path = self._prompts.save_pdf_as(self._screen, self.tr("Study record.pdf"))
        if path is not None:
            record = training.studying.record()
            made = record_pdf(record, name, self._reading.edition)
            self._save(path, lambda: self._reading.save_paper(path, made))

    def save_answers(self) -> None:
        """Save the log of answers as CSV."""
        title, suggested = self.tr("All answers as CSV"), self.tr("Answers.csv")
        path = self._prompts.save_as(self._screen, title, suggested, ".csv")
        if path is not None:
            progressing = self._training.progressing
            self._save(path, lambda: progressing.write_csv(path))

    def save_doubts(self) -> None:
        """Save remarks on questions as JSON, to be passed on to whoever edits the guide."""
        title, suggested = self.tr("Your remarks on questions"), self.tr("Remarks.json")
        path = self._prompts.save_as(self._screen, title, suggested, ".json")
        if path is not None:
            doubting = self._training.doubting
            self._save(path, lambda: doubting.write(path))

    def _save(
        self,
        path: Path,
        deed: Callable[[], object],
        changes: Callable[[], Changes] = lambda: NO_CHANGES,
    ) -> None:
        try:
            deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.done.emit(self.tr("Saved: {path}").format(path=path), changes())
