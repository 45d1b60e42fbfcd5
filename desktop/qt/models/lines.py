"""One model for every list of the program: outlines, companions, cases and search results."""

from collections.abc import Iterable, Sequence
from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.qt.overriding import override

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class LineKind(StrEnum):
    """What a line is."""

    HEADING = "heading"
    FOLD = "fold"
    ENTRY = "entry"
    RESULT = "result"
    NOTE = "note"
    MORE = "more"


class Line(NamedTuple):
    """One line of a list.

    `key` says what it leads to; `number` stands before the title, `note` below it; `colour` is
    the name of a colour token for the dot; `is_open` belongs to a fold. `title` and `note` of a
    result hold the marks of the search around what was found.
    """

    kind: LineKind
    key: str
    title: str
    number: str = ""
    note: str = ""
    colour: str = ""
    is_open: bool = True


class LineRole(IntEnum):
    """Roles beyond Qt's own."""

    LINE = Qt.ItemDataRole.UserRole + 1
    IS_CURRENT = Qt.ItemDataRole.UserRole + 2


SELECTABLE = (LineKind.ENTRY, LineKind.RESULT, LineKind.FOLD, LineKind.MORE)


class LinesModel(QAbstractListModel):
    """A list of lines, one of which may be the current page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._current = ""

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def lines(self) -> Sequence[Line]:
        """Return the lines."""
        return self._lines

    def set_current(self, key: str) -> None:
        """Say which line is the page shown now."""
        if key == self._current:
            return
        before, self._current = self._current, key
        for row, line in enumerate(self._lines):
            if line.key in (before, key):
                index = self.index(row)
                self.dataChanged.emit(index, index, [LineRole.IS_CURRENT])

    def row_of(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def line(self, index: AnyIndex) -> Line:
        """Return the line of an index."""
        return self._lines[index.row()]

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LineRole.LINE:
            return line
        if role == LineRole.IS_CURRENT:
            return bool(self._current) and line.key == self._current
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = " ".join(filter(None, (line.number, line.title, line.note)))
            return words.replace("\x02", "").replace("\x03", "")
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or index.row() >= len(self._lines):
            return Qt.ItemFlag.NoItemFlags
        if self._lines[index.row()].kind in SELECTABLE:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled
