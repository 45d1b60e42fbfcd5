"""A list of lines as it looks: numbers, titles that wrap, notes, dots and marked hits."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.annotations import Colour
from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt import icons, numbers, tokens
from desktop.qt.models.lines import SELECTABLE, Line, LineKind, LinesModel
from desktop.qt.overriding import override
from desktop.qt.shapes import fill_box, fill_ellipse, pen
from desktop.qt.theme import Theme
from desktop.qt.utf16 import to_units
from desktop.views.widgets.ground import Ground

AnyIndex = QModelIndex | QPersistentModelIndex

_NOTE_LINES = 2
MARK_SIZE = 13
_MOST_KEPT = 600
"""Lines whose layout is kept; more than two lists of 200 have."""


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
        self._ground = Ground(self)
        self._ground.left.connect(self._on_ground_left)
        self.setMouseTracking(True)
        self.setProperty("horizontalScrollBarPolicy", numbers.SCROLL_BAR_ALWAYS_OFF)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_viewport_entered)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._delegate.set_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def mark(self, status_of: Callable[[str], tuple[tuple[str, ...], str]]) -> None:
        """Give the lines of pages their marks at the end of the line."""
        if self.lines.mark(status_of):
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def show_current(self, key: str) -> None:
        """Mark the line of a page as the one shown, and bring it into view."""
        self.lines.set_current(key)
        row = self.lines.row_of(key)
        if row >= 0:
            index = self.lines.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def first_entry(self) -> QModelIndex:
        """Return the first line that leads to a page, or else the first that can be opened."""
        lines = self.lines.lines()
        for kinds in ((LineKind.ENTRY, LineKind.RESULT), SELECTABLE):
            for row, line in enumerate(lines):
                if line.kind in kinds:
                    return self.lines.index(row, 0)
        return QModelIndex()

    def content_height(self, most: int) -> int:
        """Return how high the list is with nothing cut off, in pixels; at the most `most`."""
        width = self.viewport().width()
        height = 0
        for line in self.lines.lines():
            height += self._delegate.height_of(line, width)
            if height >= most:
                return most
        return height

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would begin at the very first line, which may be a heading.
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.first_entry())
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
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
            self.setCurrentIndex(self.lines.index(row, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_ground_left(self) -> None:
        self._show_hovered(-1)

    def _on_entered(self, index: QModelIndex) -> None:
        self._show_hovered(index.row())

    def _on_viewport_entered(self) -> None:
        self._show_hovered(-1)

    def _show_hovered(self, row: int) -> None:
        before, self._delegate.hovered = self._delegate.hovered, row
        for changed in {before, row} if before != row else ():
            self.update(self.lines.index(changed, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self.lines.line(index)
        if line.kind not in (LineKind.HEADING, LineKind.NOTE):
            self.line_opened.emit(line)


class _Laid(NamedTuple):
    """A line laid out in a width: its title, its note and the heights of title and line."""

    title: QTextLayout
    note: QTextLayout | None
    title_height: int
    height: int


class _LineDelegate(QStyledItemDelegate):
    """Measures and paints lines; layouts are kept until width or theme change."""

    def __init__(self, theme: Theme, view: LineView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: dict[tuple[Line, int], _Laid] = {}
        self.hovered = -1
        self._number_width = 0
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._kept.clear()
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
        if line.sign:
            left += self._theme.px(24)
        return left

    def _marks_width(self, line: Line) -> int:
        return len(line.marks) * self._theme.px(MARK_SIZE + 3)

    def _laid(self, line: Line, width: int) -> _Laid:
        """Return a line laid out in a width; kept, since measuring and painting both ask."""
        laid = self._kept.get((line, width))
        if laid is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            laid = self._kept[line, width] = self._lay_out(line, width)
        return laid

    def _lay_out(self, line: Line, width: int) -> _Laid:
        side, gap = self._margins()
        inner = max(40, width - self._text_left(line) - self._marks_width(line) - side)
        words = f"{line.number} {line.title}".strip() if self._joins_number(line) else line.title
        is_mirrored = self._view.isRightToLeft()
        title = _laid_out(words, self._font(line), inner, self._theme, 99, is_mirrored)
        title_height = _height_of(title)
        height = title_height + 2 * gap
        note = None
        if line.note:
            note = _laid_out(line.note, self._note, inner, self._theme, _NOTE_LINES, is_mirrored)
            height += _height_of(note) + self._theme.px(1)
        if line.kind in (LineKind.HEADING, LineKind.FOLD):
            height += self._theme.px(8)
        return _Laid(title, note, title_height, height)

    def _font(self, line: Line) -> QFont:
        match line.kind:
            case LineKind.FOLD | LineKind.RESULT:
                return self._title_bold
            case LineKind.HEADING:
                return self._heading
            case LineKind.NOTE:
                return self._note
            case _:
                return self._title

    @staticmethod
    def _joins_number(line: Line) -> bool:
        return bool(line.number) and line.kind is not LineKind.ENTRY

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(self._view.lines.line(index), width))

    def height_of(self, line: Line, width: int) -> int:
        """Return how high a line is in a width."""
        return self._laid(line, width).height

    # -- painting ---------------------------------------------------------------------------

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = self._view.lines.line(index)
        rect = _rect(option)
        theme, c = self._theme, self._theme.colours
        side, gap = self._margins()
        is_current = self._view.lines.is_current(index.row())
        is_chosen = index == self._view.currentIndex()
        has_focus = is_chosen and self._view.hasFocus()
        is_chosen = is_chosen and line.kind is LineKind.RESULT
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Asking the option whether the mouse is over it would load QStyle.
        is_hovered = index.row() == self.hovered
        self._paint_ground(painter, rect, line, is_current, is_hovered, is_chosen)
        top = rect.top() + gap
        if line.kind in (LineKind.HEADING, LineKind.FOLD):
            top += theme.px(8)
        laid = self._laid(line, rect.width())
        room = round(laid.title.lineAt(0).width())
        left = self._across(rect, self._text_left(line), room)
        ink = c.muted if line.kind in (LineKind.HEADING, LineKind.NOTE) else c.ink
        painter.setPen(pen(ink))
        laid.title.draw(painter, QPoint(left, top))
        if line.number and not self._joins_number(line):
            painter.setFont(self._title_bold if is_current else self._title)
            painter.setPen(pen(c.ink if is_current else c.muted))
            baseline = top + round(laid.title.lineAt(0).ascent())
            width = painter.fontMetrics().horizontalAdvance(line.number)
            painter.drawText(QPoint(self._across(rect, side, width), baseline), line.number)
        if laid.note:
            painter.setPen(pen(c.muted))
            below = top + laid.title_height + theme.px(1)
            laid.note.draw(painter, QPoint(left, below))
        self._paint_sign(painter, rect, line, top, laid.title)
        if line.sign:
            at = self._across(rect, side, theme.px(18))
            self._paint_drawing(painter, QPoint(at, top + 1), line.sign)
        if line.marks:
            self._paint_marks(painter, rect, line, top + round(laid.title.lineAt(0).height() / 2))
        if has_focus:
            painter.setPen(pen(c.accent, 2))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), theme.px(5), theme.px(5))
        painter.restore()

    def _across(self, rect: QRect, offset: int, width: int) -> int:
        """Return the left edge of what stands so far into a line, where its script begins."""
        if self._view.isRightToLeft():
            return rect.right() + 1 - offset - width
        return rect.left() + offset

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
            fill_box(painter, rect.adjusted(4, 1, -4, -1), self._theme.px(5), ground)

    def _paint_sign(
        self, painter: QPainter, rect: QRect, line: Line, top: int, layout: QTextLayout
    ) -> None:
        if line.kind not in (LineKind.FOLD, LineKind.RESULT) or not line.colour:
            return
        theme = self._theme
        side, _ = self._margins()
        first = round(layout.lineAt(0).height())
        size = theme.px(9)
        dot = QRect(self._across(rect, side, size), top + (first - size) // 2 + 1, size, size)
        fill_ellipse(painter, dot, theme.colours.of(line.colour))
        if line.kind is LineKind.FOLD:
            size = theme.px(14)
            name = "up" if line.is_open else "down"
            ratio = self._view.devicePixelRatioF()
            picture = icons.pixmap(name, theme.colours.muted, size, ratio)
            at = self._across(rect, rect.width() - 1 - side - size, size)
            painter.drawPixmap(at, top + (first - size) // 2 + 1, picture)

    def _paint_drawing(self, painter: QPainter, corner: QPoint, sign: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        if sign in list(Colour):
            from desktop.views.widgets.colour_row import swatch  # noqa: PLC0415 - few need it

            size = self._theme.px(18)
            painter.drawPixmap(corner, swatch(Colour(sign), self._theme, size, ratio))
            return
        c = self._theme.colours
        colour = c.emergency if sign == "warning" else c.accent
        size = self._theme.px(17)
        painter.drawPixmap(corner, icons.pixmap(sign, colour, size, ratio))

    def _paint_marks(self, painter: QPainter, rect: QRect, line: Line, middle: int) -> None:
        c, px = self._theme.colours, self._theme.px
        side, _ = self._margins()
        size = px(MARK_SIZE)
        from_left = rect.width() - 1 - side - self._marks_width(line) + px(3)
        ratio = painter.device().devicePixelRatioF()
        for name in line.marks:
            colour = c.good if name == "tick" else c.accent
            picture = icons.pixmap(name, colour, size, ratio)
            at = self._across(rect, from_left, size)
            painter.drawPixmap(QPoint(at, middle - size // 2), picture)
            from_left += px(MARK_SIZE + 3)


def _rect(option: QStyleOptionViewItem) -> QRect:
    # The type stubs leave the fields of style options out.
    rect: QRect = getattr(option, "rect")  # noqa: B009
    return rect


def _laid_out(
    marked: str, font: QFont, width: int, theme: Theme, most: int, is_mirrored: bool = False
) -> QTextLayout:
    """Lay text out in a width; text between the marks of a search gets a marker's ground."""
    text, spots = _without_marks(marked)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_mirrored:
        sides = QtCore.Qt.AlignmentFlag
        option.setAlignment(sides.AlignRight | sides.AlignAbsolute)
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
