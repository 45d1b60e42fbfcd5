"""A layout that sets widgets in rows, as words are set in lines."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from desktop.qt.overriding import override


class FlowLayout(QLayout):
    """Fills a row, then begins the next one; in scripts from right to left, from the right."""

    def __init__(self, parent: QWidget | None = None, *, is_at_end: bool = False) -> None:
        """`is_at_end` sets rows against the side where lines end, as buttons of a dialog are."""
        super().__init__(parent)
        # Qt asks for the same again and again until something changed.
        self._heights: dict[int, int] = {}
        self._minimum: QSize | None = None
        self._is_at_end = is_at_end
        self._items: list[QLayoutItem] = []
        self._least: dict[QWidget, int] = {}
        self._taken: QLayoutItem | None = None

    def add(self, widget: QWidget, *, least: int = 0) -> None:
        """Add a widget behind the others.

        With `least` it takes whatever its row has left, if that is so many pixels, else a row of
        its own.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.set_least(widget, least)

    @override
    def addWidget(self, w: QWidget, /) -> None:
        # Qt's own makes an item that nobody would delete.
        self.add(w)

    def set_least(self, widget: QWidget, least: int) -> None:
        """Say how wide what takes the rest of its row wants to be at least."""
        self._least[widget] = least
        self.invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        # Qt deletes what it takes; let go of before, it would be deleted twice.
        self._taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self.invalidate()
        return self._taken

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights, self._minimum = {}, None
        super().invalidate()

    @property
    def row_width(self) -> int:
        """How wide everything would be in one row."""
        seen = [item for item in self._items if not item.isEmpty()]
        return sum(item.sizeHint().width() + max(0, self.spacing()) for item in seen)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        if self._minimum is None:
            size = QSize()
            for item in self._items:
                if not item.isEmpty():
                    size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            around = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
            self._minimum = size + around
        return QSize(self._minimum)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Set the items into a width; return the height that takes."""
        area = rect.marginsRemoved(self.contentsMargins())
        gap = max(0, self.spacing())
        y = area.top()
        rows = self._rows(area.width(), gap)
        for number, row in enumerate(rows):
            if moves:
                self._place(row, area, y, gap)
            y += _height_of(row) + (gap if number + 1 < len(rows) else 0)
        return y - rect.top() + self.contentsMargins().bottom()

    def _rows(self, width: int, gap: int) -> "list[_Row]":
        """Return the items that are seen with their sizes, row by row."""
        rows: list[_Row] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(self._least_of(item) or size.width(), width))
            if not rows or used + size.width() > width:
                rows.append([])
                used = 0
            rows[-1].append((item, size))
            used += size.width() + gap
        for row in rows:
            self._share_out(row, width, gap)
        return rows

    def _least_of(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return self._least.get(widget, 0) if widget is not None else 0

    def _share_out(self, row: "_Row", width: int, gap: int) -> None:
        """Give what a row has left to those that want it, and to each the height of its width."""
        left = width - sum(size.width() for _, size in row) - gap * (len(row) - 1)
        wanting = [size for item, size in row if self._least_of(item)]
        for size in wanting:
            size.setWidth(size.width() + left // len(wanting))
        for item, size in row:
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))

    def _place(self, row: "_Row", area: QRect, y: int, gap: int) -> None:
        """Set one row, from the side where reading begins or against the other one."""
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        used = sum(size.width() for _, size in row) + gap * (len(row) - 1)
        x = area.left() + (area.width() - used if self._is_at_end else 0)
        height = _height_of(row)
        for item, size in row:
            left = area.right() + area.left() - x - size.width() + 1 if is_mirrored else x
            # Words stand in the middle beside the taller buttons.
            item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            x += size.width() + gap


_Row = list[tuple[QLayoutItem, QSize]]


def _height_of(row: _Row) -> int:
    return max(size.height() for _, size in row)
