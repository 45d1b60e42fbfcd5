"""The list of what a person added: a sign, the quotation, the note, and where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.annotations import Annotation, Colour, Deed
from desktop.domain.excerpt import excerpt, in_one_line
from desktop.qt import icons, tokens
from desktop.qt.models.notebook import NotebookModel
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.annotation_words import AnnotationWords
from desktop.views.page_marks import paint_line_of
from desktop.views.widgets.colour_row import swatch
from desktop.views.widgets.marked_text import lay_out

AnyIndex = QModelIndex | QPersistentModelIndex

BODY_LINES = 2
SIDE = 24
SIGN = 24
LOOKED_AT = 4000
"""Code points of a note that are looked through for a hit to show in its row."""
_MOST_KEPT = 200


class AnnotationView(QListView):
    """A list of any length; all rows are equally high, so that none has to be measured.

    Signals:
        opened(int): Enter or a double click on a row.
        removal_wanted(): Delete was pressed.
        move_wanted(int): Alt with an arrow key: one row up (-1) or down (1).
    """

    opened = Signal(int)
    removal_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(
        self,
        model: NotebookModel,
        words: AnnotationWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = _AnnotationDelegate(theme, words, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._on_double_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._delegate.set_theme(theme)
        self._fit()
        self.viewport().update()

    def mark(self, words: Sequence[str]) -> None:
        """Mark words that are searched for."""
        self._delegate.mark(words)
        self.viewport().update()

    def forget(self) -> None:
        """Lay rows out anew: what they show may have changed."""
        self._delegate.forget()

    def show_row(self, row: int) -> None:
        """Choose one row and bring it into view."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen_ranges(self) -> list[tuple[int, int]]:
        """Return the chosen rows as first and last, in order; there may be very many rows."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(place) for place in range(chosen.count()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        joined: list[tuple[int, int]] = []
        for top, bottom in ranges:
            if joined and top <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
            else:
                joined.append((top, bottom))
        return joined

    def _fit(self) -> None:
        # With a grid Qt asks no row how high it is: 100,000 rows cost nothing.
        self.setGridSize(QSize(max(1, self.viewport().width()), self._delegate.height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif modifiers & Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @override
    def selectAll(self) -> None:
        # All that was found, not only the rows that were counted so far.
        model = self.model()
        assert isinstance(model, NotebookModel)
        model.complete()
        super().selectAll()

    @override
    def keyboardSearch(self, search: str) -> None:
        # Qt would read every row there is; the field above the list searches.
        return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().base())
        painter.end()
        super().paintEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverMove, QEvent.Type.MouseMove):
            place = getattr(event, "position", None)
            row = self.indexAt(place().toPoint()).row() if place else -1
            if row != self._delegate.hovered:
                self._delegate.hovered = row
                self.viewport().update()
        return super().viewportEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())


class _Row(NamedTuple):
    """A row laid out in a width."""

    first: QTextLayout | None
    """The quotation, or what stands in its place."""
    second: QTextLayout | None
    """The note."""
    place: str
    tags: tuple[tuple[str, int], ...]
    """Each with its width."""
    date: str


class _AnnotationDelegate(QStyledItemDelegate):
    """Paints rows; layouts are kept until width, theme or words change."""

    def __init__(self, theme: Theme, words: AnnotationWords, view: AnnotationView) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self._marked: Sequence[str] = ()
        self._kept: dict[tuple[Annotation, int], _Row] = {}
        self._swatches: dict[Colour, QPixmap] = {}
        self.hovered = -1
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._kept.clear()
        self._swatches.clear()
        self._body = theme.font(14)
        self._small = theme.font(tokens.TINY)
        self._line = QFontMetrics(self._body).height()
        self._small_line = QFontMetrics(self._small).height()
        px = theme.px
        self.height = 2 * px(9) + BODY_LINES * self._line + px(5) + self._small_line + px(4)

    def mark(self, words: Sequence[str]) -> None:
        self._marked = tuple(words)
        self._kept.clear()

    def forget(self) -> None:
        self._kept.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._view.viewport().width(), self.height)

    # -- laying out -------------------------------------------------------------------------

    def _text_left(self) -> int:
        return self._theme.px(SIDE + SIGN + 12)

    def _laid(self, annotation: Annotation, width: int) -> _Row:
        row = self._kept.get((annotation, width))
        if row is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            row = self._kept[annotation, width] = self._lay_out(annotation, width)
        return row

    def _lay_out(self, annotation: Annotation, width: int) -> _Row:
        theme = self._theme
        inner = max(40, width - self._text_left() - theme.px(16))
        quote = in_one_line(annotation.anchor.quote[:LOOKED_AT])
        note = in_one_line(annotation.body[:LOOKED_AT])
        first = second = None
        if quote:
            ground = ""
            if annotation.deed is Deed.HIGHLIGHT:
                ground = f"mark_{annotation.colour}"
            else:
                quote = f"“{quote}”"
            lines = 1 if note else BODY_LINES
            first = self._text(quote, inner, lines, ground)
        elif not note:
            first = self._text(self._words.place(annotation), inner, 1)
        if note:
            second = self._text(note, inner, BODY_LINES - (first is not None))
        return _Row(first, second, *self._meta(annotation, inner))

    def _text(self, text: str, width: int, lines: int, ground: str = "") -> QTextLayout:
        # What fits is about a letter for each seven pixels; the first hit must be among it.
        room = lines * width // max(1, self._theme.px(7))
        shown = excerpt(text, self._marked, max(room, 20)) if self._marked else text[: room * 3]
        is_mirrored = self._view.isRightToLeft()
        return lay_out(
            shown, self._body, width, lines, self._theme, ground, is_mirrored=is_mirrored
        )

    def _meta(
        self, annotation: Annotation, width: int
    ) -> tuple[str, tuple[tuple[str, int], ...], str]:
        px, metrics = self._theme.px, QFontMetrics(self._small)
        date = self._words.date(annotation.changed)
        room = width - metrics.horizontalAdvance(date) - px(16)
        # A row that begins with its place does not say it twice.
        is_bare = not annotation.anchor.quote and not annotation.body
        place = self._words.target(annotation) if is_bare else self._words.place(annotation)
        least = min(metrics.horizontalAdvance(place), room // 2 if annotation.tags else room)
        room_for_tags = room - least
        tags: list[tuple[str, int]] = []
        for tag in annotation.tags:
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, px(140))
            needed = metrics.horizontalAdvance(shown) + px(14)
            if needed + px(6) > room_for_tags:
                left = f"+{len(annotation.tags) - len(tags)}"
                if metrics.horizontalAdvance(left) + px(20) <= room_for_tags:
                    tags.append((left, metrics.horizontalAdvance(left) + px(14)))
                break
            room_for_tags -= needed + px(6)
            tags.append((shown, needed))
        used = sum(each + px(6) for _, each in tags)
        place = metrics.elidedText(place, Qt.TextElideMode.ElideRight, max(px(40), room - used))
        return place, tuple(tags), date

    # -- painting ---------------------------------------------------------------------------

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = self._view.model()
        assert isinstance(model, NotebookModel)
        annotation = model.annotation(index.row())
        # The type stubs leave the fields of style options out.
        rect = QRect(getattr(option, "rect"))  # noqa: B009
        rect.setWidth(self._view.viewport().width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index)
        if annotation is not None:
            self._paint_row(painter, rect, annotation)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        c, px = self._theme.colours, self._theme.px
        is_chosen = self._view.selectionModel().isSelected(index)
        is_current = index.row() == self._view.currentIndex().row()
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or index.row() == self.hovered:
            painter.setBrush(QColor(c.accent_soft if is_chosen else c.hover))
            painter.drawRect(rect)
        if is_chosen:
            painter.setBrush(QColor(c.accent))
            left = self._across(rect, 0, px(3))
            painter.drawRect(QRect(left, rect.top(), px(3), rect.height()))
        length = rect.width() - px(SIDE)
        painter.fillRect(
            self._across(rect, px(SIDE), length), rect.bottom(), length, 1, QColor(c.line)
        )
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), px(4), px(4))

    def _across(self, rect: QRect, offset: int, width: int) -> int:
        """Return the left edge of what stands so far into a row, from where reading begins."""
        if self._view.isRightToLeft():
            return rect.right() + 1 - offset - width
        return rect.left() + offset

    def _paint_row(self, painter: QPainter, rect: QRect, annotation: Annotation) -> None:
        theme, c, px = self._theme, self._theme.colours, self._theme.px
        row = self._laid(annotation, rect.width())
        lines = sum(layout.lineCount() for layout in (row.first, row.second) if layout)
        body = lines * self._line + (px(2) if row.first and row.second else 0)
        # What needs one line stands in the middle of its row.
        top = rect.top() + (rect.height() - body - px(6) - self._small_line) // 2
        inner = max(40, rect.width() - self._text_left() - px(16))
        left = self._across(rect, self._text_left(), inner)
        corner = self._across(rect, px(SIDE), px(SIGN))
        self._paint_sign(painter, QRect(corner, top, px(SIGN), px(SIGN)), annotation)
        if row.first:
            painter.setPen(QColor(c.ink if annotation.deed is Deed.HIGHLIGHT else c.muted))
            if not annotation.anchor.quote:
                painter.setPen(QColor(c.ink))
            row.first.draw(painter, QPointF(left, top))
            if annotation.deed is Deed.HIGHLIGHT:
                self._paint_lines(painter, row.first, QPointF(left, top), annotation)
        if row.second:
            shift = self._line * row.first.lineCount() if row.first else 0
            painter.setPen(QColor(c.ink if annotation.body else c.muted))
            row.second.draw(painter, QPointF(left, top + shift + (px(2) if shift else 0)))
        below = top + body + px(6)
        painter.setFont(self._small)
        painter.setPen(QColor(c.muted))
        # Mirrored, Qt takes this for the left side.
        painter.drawText(
            QRect(left, below, inner, self._small_line),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            row.date,
        )
        metrics = QFontMetrics(self._small)
        width = metrics.horizontalAdvance(row.place)
        x = self._text_left()
        baseline = below + metrics.ascent()
        painter.drawText(self._across(rect, x, width), baseline, _isolated(row.place))
        x += width + px(10)
        for words, width in row.tags:
            chip_left = self._across(rect, x, width)
            chip = QRectF(chip_left + 0.5, below - px(2) + 0.5, width, self._small_line + px(4))
            painter.setPen(QColor(c.line))
            painter.setBrush(QColor(theme.colours.raised))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(QColor(c.ink))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, _isolated(words))
            x += width + px(6)

    def _paint_sign(self, painter: QPainter, box: QRect, annotation: Annotation) -> None:
        ratio = painter.device().devicePixelRatioF()
        if annotation.deed is Deed.HIGHLIGHT:
            if annotation.colour not in self._swatches:
                picture = swatch(annotation.colour, self._theme, box.width(), ratio)
                self._swatches[annotation.colour] = picture
            painter.drawPixmap(box.topLeft(), self._swatches[annotation.colour])
            if annotation.body:
                size = self._theme.px(16)
                sign = icons.pixmap("note", self._theme.colours.accent, size, ratio)
                place = QPoint(box.left() + (box.width() - size) // 2, box.bottom() + 4)
                painter.drawPixmap(place, sign)
            return
        name = "bookmark-on" if annotation.deed is Deed.BOOKMARK else "note"
        picture = icons.pixmap(name, self._theme.colours.accent, self._theme.px(20), ratio)
        painter.drawPixmap(box.topLeft() + QPoint(self._theme.px(2), 0), picture)

    def _paint_lines(
        self, painter: QPainter, layout: QTextLayout, corner: QPointF, annotation: Annotation
    ) -> None:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = line.naturalTextRect()
            y = corner.y() + line.y() + line.ascent() + self._theme.px(3)
            begin = QPointF(corner.x() + words.left(), y)
            end = QPointF(corner.x() + words.right(), y)
            paint_line_of(painter, annotation.colour, begin, end, self._theme)


def _isolated(words: str) -> str:
    """Return words that run as their own script does, whatever surrounds them."""
    return f"\u2068{words}\u2069"
