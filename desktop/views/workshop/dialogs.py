"""Small questions of a workshop: whether something is meant, and what a team is called."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.workshop.names import LONGEST_NAME
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
        self.add_button(deed, self._on_deed_clicked)
        keep = self.add_button(self.tr("Cancel"), self.reject)
        keep.setAutoDefault(True)
        keep.setDefault(True)
        keep.setFocus()

    def _on_deed_clicked(self) -> None:
        self.meant.emit()
        self.accept()


class TeamDialog(PlainDialog):
    """Asks what a new team is called.

    Signals:
        named(str): the name that was typed.
    """

    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        title = QCoreApplication.translate("TeamDialog", "New team")
        super().__init__(title, theme, parent)
        self._field = QLineEdit()
        self._field.setFont(theme.font())
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(self.tr("Name of the team"))
        self._field.textChanged.connect(self._on_field_text_changed)
        self.column.addWidget(self._field)
        self._make = self.add_button(
            self.tr("Make the team"), self._on_make_clicked, is_primary=True
        )
        self.add_button(self.tr("Cancel"), self.reject)
        self._make.setEnabled(False)
        self._field.setFocus()

    def _on_field_text_changed(self, typed: str) -> None:
        self._make.setEnabled(bool(typed.strip()))

    def _on_make_clicked(self) -> None:
        self.named.emit(self._field.text())
        self.accept()
