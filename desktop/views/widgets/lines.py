"""A list of lines as it looks: numbers, titles that wrap, notes, dots and marked hits."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt import icons, tokens
from desktop.qt.models.lines import Line, LineKind, LineRole, LinesModel
from desktop.qt.theme import Theme
from desktop.qt.utf16 import to_units

AnyIndex = QModelIndex | QPersistentModelIndex

_NOTE_LINES = 2


class LineView(QListView):
    """A list that opens a line with a click, Enter or Space.

    Signals:
        line_opened(Line): a line was chosen.
    """

    line_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self._delegate = _LineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._delegate.set_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_current(self, key: str) -> None:
        """Mark the line of a page as the one shown, and bring it into view."""
        self.lines.set_current(key)
        row = self.lines.row_of(key)
        if row >= 0:
            index = self.lines.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def first_entry(self) -> QModelIndex:
        """Return the first line that can be opened."""
        for row, line in enumerate(self.lines.lines()):
            if line.kind in (LineKind.ENTRY, LineKind.RESULT):
                return self.lines.index(row)
        return QModelIndex()

    def content_height(self) -> int:
        """Return how high the list is with nothing cut off, in pixels."""
        option = QStyleOptionViewItem()
        rows = range(self.lines.rowCount())
        return sum(self._delegate.sizeHint(option, self.lines.index(row)).height() for row in rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        self._skip_headings(1 if self.currentIndex().row() >= before else -1)

    def _skip_headings(self, step: int) -> None:
        row = self.currentIndex().row()
        lines = self.lines.lines()
        while 0 <= row < len(lines) and lines[row].kind in (LineKind.HEADING, LineKind.NOTE):
            row += step
        if 0 <= row < len(lines):
            self.setCurrentIndex(self.lines.index(row))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._delegate.hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self.lines.line(index)
        if line.kind not in (LineKind.HEADING, LineKind.NOTE):
            self.line_opened.emit(line)


class _LineDelegate(QStyledItemDelegate):
    """Measures and paints lines; layouts are kept until width or theme change."""

    def __init__(self, theme: Theme, view: LineView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[tuple[Line, int], int] = {}
        self.hovered = -1
        self._number_width = 0
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._heights.clear()
        self._title = theme.font(14)
        self._title_bold = theme.font(14, bold=True)
        self._note = theme.font(tokens.TINY)
        self._heading = theme.font(tokens.TINY, bold=True)
        self._number_width = QFontMetrics(self._title_bold).horizontalAdvance("4.4.4 ")

    # -- measures ---------------------------------------------------------------------------

    def _margins(self) -> tuple[int, int]:
        return self._theme.px(12), self._theme.px(5)

    def _text_left(self, line: Line) -> int:
        side, _ = self._margins()
        left = side
        if line.kind is LineKind.FOLD or (line.kind is LineKind.RESULT and line.colour):
            left += self._theme.px(18)
        if line.kind is LineKind.ENTRY and (line.number or line.colour):
            left += self._number_width + self._theme.px(6)
        return left

    def _layout(self, line: Line, width: int) -> QTextLayout:
        font = self._title_bold if line.kind is LineKind.FOLD else self._title
        if line.kind is LineKind.HEADING:
            font = self._heading
        if line.kind is LineKind.NOTE:
            font = self._note
        if line.kind is LineKind.RESULT:
            font = self._title_bold
        title = f"{line.number} {line.title}".strip() if self._joins_number(line) else line.title
        return _laid_out(title, font, width, self._theme, 99)

    @staticmethod
    def _joins_number(line: Line) -> bool:
        return bool(line.number) and line.kind is not LineKind.ENTRY

    def _note_layout(self, line: Line, width: int) -> QTextLayout:
        return _laid_out(line.note, self._note, width, self._theme, _NOTE_LINES)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line: Line = index.data(LineRole.LINE)
        width = self._view.viewport().width()
        key = (line, width)
        if key not in self._heights:
            self._heights[key] = self._height(line, width)
        return QSize(width, self._heights[key])

    def _height(self, line: Line, width: int) -> int:
        side, gap = self._margins()
        inner = max(40, width - self._text_left(line) - side)
        height = _height_of(self._layout(line, inner))
        if line.note:
            height += _height_of(self._note_layout(line, inner)) + self._theme.px(1)
        height += 2 * gap
        if line.kind in (LineKind.HEADING, LineKind.FOLD):
            height += self._theme.px(8)
        return height

    # -- painting ---------------------------------------------------------------------------

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LineRole.LINE)
        rect, state = _geometry(option)
        theme, c = self._theme, self._theme.colours
        side, gap = self._margins()
        is_current = bool(index.data(LineRole.IS_CURRENT))
        has_focus = self._view.hasFocus() and index == self._view.currentIndex()
        is_chosen = line.kind is LineKind.RESULT and index == self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, rect, line, is_current, is_hovered, is_chosen)
        top = rect.top() + gap
        if line.kind in (LineKind.HEADING, LineKind.FOLD):
            top += theme.px(8)
        left = rect.left() + self._text_left(line)
        inner = max(40, rect.width() - self._text_left(line) - side)
        layout = self._layout(line, inner)
        ink = c.muted if line.kind in (LineKind.HEADING, LineKind.NOTE) else c.ink
        painter.setPen(QColor(ink))
        layout.draw(painter, QPoint(left, top))
        if line.number and not self._joins_number(line):
            painter.setFont(self._title_bold if is_current else self._title)
            painter.setPen(QColor(c.ink if is_current else c.muted))
            painter.drawText(
                QRect(rect.left() + side, top, self._number_width + theme.px(6), 200),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                line.number,
            )
        if line.note:
            painter.setPen(QColor(c.muted))
            below = top + _height_of(layout) + theme.px(1)
            self._note_layout(line, inner).draw(painter, QPoint(left, below))
        self._paint_sign(painter, rect, line, top, layout)
        if has_focus:
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), theme.px(5), theme.px(5))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, line: Line, current: bool, hover: bool, chosen: bool
    ) -> None:
        c = self._theme.colours
        if line.kind in (LineKind.HEADING, LineKind.NOTE):
            return
        ground = ""
        if current:
            ground = c.of(f"{line.colour}_soft") if line.colour else c.accent_soft
        elif chosen:
            ground = c.accent_soft
        elif hover:
            ground = c.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            radius = self._theme.px(5)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), radius, radius)

    def _paint_sign(
        self, painter: QPainter, rect: QRect, line: Line, top: int, layout: QTextLayout
    ) -> None:
        if line.kind not in (LineKind.FOLD, LineKind.RESULT) or not line.colour:
            return
        theme = self._theme
        side, _ = self._margins()
        first = round(layout.lineAt(0).height())
        size = theme.px(9)
        dot = QRect(rect.left() + side, top + (first - size) // 2 + 1, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours.of(line.colour)))
        painter.drawEllipse(dot)
        if line.kind is LineKind.FOLD:
            size = theme.px(14)
            name = "up" if line.is_open else "down"
            ratio = painter.device().devicePixelRatioF()
            picture = icons.pixmap(name, theme.colours.muted, size, ratio)
            painter.drawPixmap(rect.right() - side - size, top + (first - size) // 2 + 1, picture)


def _geometry(option: QStyleOptionViewItem) -> tuple[QRect, QStyle.StateFlag]:
    # The type stubs leave the fields of style options out.
    rect: QRect = getattr(option, "rect")  # noqa: B009
    state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009
    return rect, state


def _laid_out(marked: str, font: QFont, width: int, theme: Theme, most: int) -> QTextLayout:
    """Lay text out in a width; text between the marks of a search gets a marker's ground."""
    text, spots = _without_marks(marked)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    if spots:
        layout.setFormats([_marker(start, length, theme) for start, length in spots])
    layout.beginLayout()
    y = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPoint(0, round(y)).toPointF())
        y += line.height()
    layout.endLayout()
    return layout


def _without_marks(marked: str) -> tuple[str, list[tuple[int, int]]]:
    if MARK_ON not in marked:
        return marked, []
    text, spots = "", []
    for piece in marked.split(MARK_ON):
        inside, closed, outside = piece.partition(MARK_OFF)
        if closed:
            spots.append((to_units(text, len(text)), to_units(inside, len(inside))))
        text += inside + outside
    return text, spots


def _marker(start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    marker = QTextLayout.FormatRange()
    marker.start, marker.length = start, length
    look = QTextCharFormat()
    look.setBackground(QColor(theme.colours.found))
    look.setForeground(QColor(theme.colours.ink))
    marker.format = look
    return marker


def _height_of(layout: QTextLayout) -> int:
    return round(sum(layout.lineAt(i).height() for i in range(layout.lineCount())))
