"""Questions to the person that stop everything else; replaced by a fake in tests."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


def _tr(text: str) -> str:
    return QCoreApplication.translate("Prompts", text)


class Prompts:
    """Asks with the desktop's own dialogs."""

    def save_pdf_as(self, parent: QWidget, suggested: str) -> Path | None:
        """Ask where to save a PDF; None if the person changed their mind."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when asked

        title = _tr("Save page as PDF")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def may_lose_note(self, parent: QWidget) -> bool:
        """Ask whether to close although a note could not be stored."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only when asked

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(_tr("The last words of your note are not saved."))
        box.setInformativeText(
            _tr(
                "They are still on the screen. Stay, and copy them or make room on the disk."
                " If you close the program now, they are lost. All that was saved before is safe."
            )
        )
        stay = box.addButton(_tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(_tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        is_lost = box.clickedButton() is close
        box.deleteLater()
        return is_lost
