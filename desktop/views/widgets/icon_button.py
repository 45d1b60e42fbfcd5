"""A button with a drawing and no words, named for those who cannot see it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.qt import icons
from desktop.qt.theme import Theme

SIZE = 20


class IconButton(QToolButton):
    """Draws itself in the colours of the theme."""

    def __init__(self, drawing: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme, *, size: int = SIZE) -> None:
        """Draw with another theme or text size."""
        side = theme.px(size)
        c = theme.colours
        self.setIcon(icons.icon(self._drawing, c.ink, side, disabled=c.faint))
        self.setIconSize(QSize(side, side))
