"""Questions to the person that stop everything else; replaced by a fake in tests."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from desktop.domain.exchange import ExportFormat

from desktop.qt.amounts import counted

translate = QCoreApplication.translate


class Prompts:
    """Asks with the desktop's own dialogs. Files are looked for where the last one was."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def _begin_in(self, name: str = "") -> str:
        """Return where a dialog begins: a program's own folder is no place for a person's files."""
        from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - only when asked

        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self._folder if self._folder and self._folder.is_dir() else Path(usual)
        if not folder.is_dir():
            folder = Path.home()
        return str(folder / name)

    def _took(self, chosen: str) -> Path | None:
        """Return a file that was chosen, and remember its folder."""
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = path.parent
        return path

    def save_pdf_as(self, parent: QWidget, suggested: str) -> Path | None:
        """Ask where to save a PDF; None if the person changed their mind."""
        return self.save_as(parent, translate("Prompts", "Save as PDF"), suggested, ".pdf")

    def choose_printer(self, parent: QWidget) -> "QPagedPaintDevice | None":
        """Ask on which printer and how; None if the person changed their mind."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - when wanted

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if is_wanted else None

    def may_lose_note(self, parent: QWidget) -> bool:
        """Ask whether to close although a note could not be stored."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only when asked

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(translate("Prompts", "What you typed last in your note is not saved."))
        box.setInformativeText(
            translate(
                "Prompts",
                "It is still on the screen. Stay and copy it, or free some space on the"
                " disk. If you close the program now, it is lost. All that was saved"
                " before is safe.",
            )
        )
        stay = box.addButton(translate("Prompts", "Stay"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(
            translate("Prompts", "Close and lose it"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        is_lost = box.clickedButton() is close
        box.deleteLater()
        return is_lost

    def save_export_as(
        self, parent: QWidget, suggested: str, target: "ExportFormat"
    ) -> Path | None:
        """Ask where to save an export; None if the person changed their mind."""
        title = QCoreApplication.translate("Prompts", "Export notes")
        return self.save_as(parent, title, suggested, target.suffix)

    def save_as(self, parent: QWidget, title: str, suggested: str, suffix: str) -> Path | None:
        """Ask where to save a file whose name ends so; None if the person changed their mind."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when asked

        start = self._begin_in(suggested)
        while True:
            path = self._took(QFileDialog.getSaveFileName(parent, title, start, f"*{suffix}")[0])
            if path is None or path.suffix.lower() == suffix:
                return path
            whole = path.with_name(path.name + suffix)
            if not whole.exists():
                return whole
            # Some desktops ask about the name as it was typed: now they ask about the file.
            start = str(whole)

    def open_file(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        """Ask which file to open; None if the person changed their mind."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when asked

        return self._took(QFileDialog.getOpenFileName(parent, title, self._begin_in(), pattern)[0])

    def open_export(self, parent: QWidget) -> Path | None:
        """Ask which export to import; None if the person changed their mind."""
        return self.open_file(parent, translate("Prompts", "Import notes"), "*.json *.jsonld")

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask for a folder; None if the person changed their mind."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when asked

        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(chosen) if chosen else None

    def confirms_removal(self, parent: QWidget, count: int) -> bool:
        """Ask whether so many notes in the trash shall really be removed for good."""
        told = translate(
            "Prompts",
            "What you wrote there is gone then, with its earlier texts."
            " It cannot be undone. Only backups still have it.",
        )
        return self._may_remove(parent, count, told)

    def confirms_emptying(self, parent: QWidget, count: int) -> bool:
        """Ask whether so many questions and sets in the trash shall be removed for good."""
        told = translate(
            "Prompts",
            "The questions and sets in the trash are gone then. It cannot be undone. Only backups"
            " still have them. Answers you gave to these questions still count.",
        )
        return self._may_remove(parent, count, told)

    def _may_remove(self, parent: QWidget, count: int, told: str) -> bool:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only when asked

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(translate("Prompts", "Remove for good: {count}").format(count=counted(count)))
        box.setInformativeText(told)
        remove = box.addButton(
            translate("Prompts", "Remove for good"), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = box.addButton(translate("Prompts", "Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        is_meant = box.clickedButton() is remove
        box.deleteLater()
        return is_meant
