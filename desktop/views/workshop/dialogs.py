"""Small questions of a workshop, asked before something that cannot be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.qt.theme import Theme
from desktop.views.plain_dialog import PlainDialog


class SureDialog(PlainDialog):
    """Asks whether something is meant; Escape and Enter mean no.

    Signals:
        meant(): yes.
    """

    meant = Signal()

    def __init__(self, title: str, words: str, deed: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, theme, parent)
        self.add_text(words)
        keep = self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(deed, self._on_deed_clicked)
        keep.setAutoDefault(True)
        keep.setDefault(True)

    def _on_deed_clicked(self) -> None:
        self.meant.emit()
        self.accept()
