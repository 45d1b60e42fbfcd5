"""The keys of the program as a table that can be searched."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence

from desktop.qt.direction import apart
from desktop.qt.models.lines import AnyIndex
from desktop.qt.overriding import override

NO_INDEX = QModelIndex()


class KeyRow(NamedTuple):
    """A deed with its keys, as Qt writes them in files (`Ctrl+K`)."""

    action_id: str
    words: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]
    """The keys it has unless the person chose others."""


class Column(IntEnum):
    """The columns of the table."""

    DEED = 0
    KEYS = 1


class KeysModel(QAbstractTableModel):
    """What the program can do, and the keys for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[KeyRow] = []

    def set_rows(self, rows: Sequence[KeyRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: AnyIndex) -> KeyRow:
        """Return the row of an index."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        shown = row.words if index.column() == Column.DEED else shown_keys(row.keys)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.words}, {shown_keys(row.keys)}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == Column.DEED:
            return QCoreApplication.translate("KeysModel", "What it does")
        return QCoreApplication.translate("KeysModel", "Keys")


def shown_keys(keys: Sequence[str]) -> str:
    """Return keys as the person's desktop writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = [apart(QKeySequence(key).toString(native)) for key in keys]
    return "   ".join(shown) if shown else QCoreApplication.translate("KeysModel", "no key")
