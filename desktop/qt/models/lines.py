"""One model for every list of the program: outlines, companions, cases and search results."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QStandardItemModel

from desktop.qt.models.line import SELECTABLE as SELECTABLE  # noqa: PLC0414 - handed on
from desktop.qt.models.line import Line as Line  # noqa: PLC0414
from desktop.qt.models.line import LineKind as LineKind  # noqa: PLC0414
from desktop.qt.numbers import ACCESSIBLE_TEXT, DISPLAY, ENABLED, ENABLED_SELECTABLE, FLAGS

AnyIndex = QModelIndex | QPersistentModelIndex


class LinesModel(QStandardItemModel):
    """A list of lines, one of which may be the current page.

    What Qt asks again and again, whether a line can be chosen and what a screen reader says, it
    finds in items of its own: nothing of that goes through Python. No item is made or held by
    Python either: now and then one was freed twice when Qt let go of it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._current = ""

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        # Only the reset is told, not each row that goes and comes within it.
        self.blockSignals(True)
        self.setRowCount(0)
        self._lines = list(lines)
        if self._lines:
            self.setColumnCount(1)
            self.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            self.setItemData(self.index(row, 0), _roles(line))
        self.blockSignals(False)
        self.endResetModel()

    def lines(self) -> Sequence[Line]:
        """Return the lines."""
        return self._lines

    def mark(self, status_of: Callable[[str], tuple[tuple[str, ...], str]]) -> bool:
        """Give the lines of pages their marks; return whether any line has others now."""
        changed = False
        for row, line in enumerate(self._lines):
            if line.kind is not LineKind.ENTRY:
                continue
            marks, told = status_of(line.key)
            if marks != line.marks:
                changed = True
                self._lines[row] = line._replace(marks=marks, told=told)
                self.setItemData(self.index(row, 0), _roles(self._lines[row]))
        return changed

    def set_current(self, key: str) -> None:
        """Say which line is the page shown now."""
        if key == self._current:
            return
        before, self._current = self._current, key
        for row, line in enumerate(self._lines):
            if line.key in (before, key):
                index = self.index(row, 0)
                self.dataChanged.emit(index, index, [])

    def is_current(self, row: int) -> bool:
        """Return whether a line is the page shown now."""
        return bool(self._current) and self._lines[row].key == self._current

    def row_of(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def line(self, index: AnyIndex) -> Line:
        """Return the line of an index."""
        return self._lines[index.row()]


def _roles(line: Line) -> dict[int, object]:
    words = " ".join(filter(None, (line.number, line.title, line.note, line.told)))
    shown = words.replace("\x02", "").replace("\x03", "")
    flags = ENABLED_SELECTABLE if line.kind in SELECTABLE else ENABLED
    return {DISPLAY: shown, ACCESSIBLE_TEXT: shown, FLAGS: flags}
