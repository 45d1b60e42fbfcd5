"""A field for a whole number, whose digits stand where the words of other fields do."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop.qt.overriding import override


class NumberField(QSpinBox):
    """A spin box with room before the number: style sheets cannot give it any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indent()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._indent()

    def _indent(self) -> None:
        room = self.fontMetrics().averageCharWidth()
        left, right = (0, room) if self.isRightToLeft() else (room, 0)
        self.lineEdit().setTextMargins(left, 0, right, 0)
