"""Questions to the person that stop everything else; replaced by a fake in tests."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


class Prompts:
    """Asks with the desktop's own dialogs."""

    def save_pdf_as(self, parent: QWidget, suggested: str) -> Path | None:
        """Ask where to save a PDF; None if the person changed their mind."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when asked

        title = QCoreApplication.translate("Prompts", "Save page as PDF")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
