"""What stands where there is nothing yet: what will appear here, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop.qt.theme import Theme

WIDEST = 420


class EmptyState(QWidget):
    """A title, a sentence and a button.

    Signals:
        chosen(): the button was pressed.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._text = QLabel()
        self._button = QPushButton()
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        # No alignment for the labels: they would not get the height that their width needs.
        self._grid = QGridLayout(self)
        for column, stretch in ((0, 1), (1, 1000), (2, 1)):
            self._grid.setColumnStretch(column, stretch)
        for row, stretch in ((0, 2), (4, 3)):
            self._grid.setRowStretch(row, stretch)
        self._grid.addWidget(self._title, 1, 1)
        self._grid.addWidget(self._text, 2, 1)
        self._grid.addWidget(self._button, 3, 1, Qt.AlignmentFlag.AlignHCenter)
        self._button.clicked.connect(self.chosen)
        self.set_theme(theme)

    def show_words(self, title: str, text: str, button: str) -> None:
        """Say what is missing; without words there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def focus_button(self) -> bool:
        """Move the keyboard to the button; return whether there is one."""
        if self._button.isHidden():
            return False
        self._button.setFocus()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(18, bold=True))
        self._text.setFont(theme.font())
        self._text.setStyleSheet(f"color: {c.muted};")
        self._button.setFont(theme.font(14, bold=True))
        for label in (self._title, self._text):
            label.setMaximumWidth(px(WIDEST))
        self._grid.setContentsMargins(px(16), px(16), px(16), px(16))
        self._grid.setSpacing(px(10))
