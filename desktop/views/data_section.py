"""The part of Settings about the person's own things: where they are and what can be done."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.qt.theme import Theme
from desktop.views.widgets.flow import FlowLayout


class DataSection(QWidget):
    """A button for each deed on the person's own things."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons = []
        for action in actions:
            button = QPushButton(action.text())
            button.clicked.connect(action.trigger)
            self._buttons.append(button)
            self._row.add(button)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._row.setSpacing(theme.px(8))
        for button in self._buttons:
            button.setFont(theme.font(14))
