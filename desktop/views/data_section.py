"""The part of Settings about the person's own things: where they are and what can be done."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.qt.theme import Theme

COLUMNS = 2


class DataSection(QWidget):
    """A button for each deed on the person's own things."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._buttons = []
        for place, action in enumerate(actions):
            button = QPushButton(action.text())
            button.clicked.connect(action.trigger)
            self._buttons.append(button)
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self._grid.setColumnStretch(COLUMNS, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        for button in self._buttons:
            button.setFont(theme.font(14))
        self.measure()

    def measure(self) -> None:
        """Give every button the height it needs now that the window's style sheet pads it."""
        for button in self._buttons:
            button.ensurePolished()
            button.setMinimumHeight(button.sizeHint().height())
        self._grid.invalidate()
        self.setMinimumHeight(self._grid.minimumSize().height())
