"""The part of Settings about the person's own things: where they are and what can be done."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QFontMetrics
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
        # The style sheet pads the buttons, but a layout may have asked them before it came.
        letters = QFontMetrics(theme.font(14, bold=True)).height()
        height = letters + 2 * theme.px(7) + 2
        for button in self._buttons:
            button.setFont(theme.font(14))
            button.setMinimumHeight(height)
        rows = -(-len(self._buttons) // COLUMNS)
        self.setMinimumHeight(rows * (height + theme.px(8)) - theme.px(8))
