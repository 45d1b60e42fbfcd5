"""Rows of a list whose text wraps: high enough for all lines of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme

SIDES = 24
"""What the style sheet leaves free at the sides of a row, and a little more."""


class WrappedRows(QStyledItemDelegate):
    """Measures a row with the width its text really has."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # WORKAROUND: Qt wraps without the padding of the style sheet when it measures, with it
        # when it paints, and leaves the last line out.
        narrow = QStyleOptionViewItem(option)
        narrow.rect = option.rect.adjusted(0, 0, -self._theme.px(SIDES), 0)
        return super().sizeHint(narrow, index)

    def set_theme(self, theme: Theme) -> None:
        """Measure with another text size."""
        self._theme = theme
