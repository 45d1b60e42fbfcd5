"""What a person added to the page on the screen: where it stands, how it is painted."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextDocument, QTextLine

from desktop.domain.anchors import BREAK
from desktop.domain.annotations import Anchor, Annotation, Colour, Deed, Placing, TargetKind
from desktop.domain.library import Page
from desktop.qt import icons, page_html
from desktop.qt.page_html import Setting
from desktop.qt.theme import Theme
from desktop.views.document_text import DocumentText, Stretch
from desktop.views.page_places import anchors

SIGN = 15
"""The size of a sign in the margin."""
TITLE_ANCHOR = "top"


class Laid(Protocol):
    """A page that is laid out, as the reader shows it."""

    @property
    def page(self) -> Page | None:
        """The section or case, None for the glossary."""

    @property
    def setting(self) -> Setting:
        """The page as it was set."""

    @property
    def text_edges(self) -> tuple[int, int]:
        """The left and the right edge of the column of text."""

    def isRightToLeft(self) -> bool:
        """Tell whether the margins have changed sides."""

    def document(self) -> QTextDocument:
        """Return the document."""


class Box(NamedTuple):
    """A piece of a line of text."""

    area: QRectF
    baseline: float


class Mark(NamedTuple):
    """An annotation with the words it is about, in coordinates of the document."""

    annotation: Annotation
    boxes: tuple[Box, ...]
    top: float
    height: float
    """Of the line that its signs in the margin stand beside."""

    @property
    def bears_note(self) -> bool:
        """Whether something is written there."""
        return bool(self.annotation.body)


class PageMarks:
    """The annotations of one page; worked out anew whenever the page is laid out anew."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._annotations: Sequence[Annotation] = ()
        self._marks: list[Mark] | None = None
        self._title: Box | None = None
        self._text: DocumentText | None = None
        self._setting: Setting | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.forget_document()

    def show(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations, which are all of the page, in reading order."""
        self._annotations = annotations
        self._marks = None

    def forget_document(self) -> None:
        """Look for everything anew: the page was set again."""
        self._text = None
        self._marks = None

    def forget_places(self) -> None:
        """Look for places anew: the same words moved."""
        self._marks = None

    # -- where things are -------------------------------------------------------------------

    def text_of(self, view: Laid) -> DocumentText:
        """Return where the passages stand in the document."""
        if self._text is None:
            self._text = DocumentText(view.document(), view.setting.spots)
        return self._text

    def marks(self, view: Laid) -> list[Mark]:
        """Return the annotations with their places; those in doubt have none."""
        if view.setting is not self._setting:
            # A page that was set again is painted before anybody is told of it.
            self._setting = view.setting
            self.forget_document()
        if self._marks is None:
            document = view.document()
            blocks = {name: block for names, block in anchors(document) for name in names}
            title = blocks.get(TITLE_ANCHOR)
            self._title = _first_line(title) if title is not None else None
            found = (
                self._mark(each, view, blocks)
                for each in self._annotations
                if each.placing is Placing.PLACED
            )
            self._marks = [mark for mark in found if mark is not None]
        return self._marks

    def _mark(
        self, annotation: Annotation, view: Laid, blocks: dict[str, QTextBlock]
    ) -> Mark | None:
        anchor = annotation.anchor
        if annotation.target is TargetKind.QUESTION:
            return None
        if not anchor.quote:
            name = TITLE_ANCHOR
            if annotation.target is TargetKind.TERM:
                name = f"{page_html.TERM_ANCHOR}{anchor.passage_id.partition('#')[2]}"
            block = blocks.get(name)
            line = _first_line(block) if block is not None else None
            return Mark(annotation, (), line.area.top(), line.area.height()) if line else None
        pieces = self.text_of(view).pieces(stretch_of(anchor))
        boxes = tuple(box for piece in pieces for box in _boxes(view.document(), *piece))
        if not boxes:
            return None
        return Mark(annotation, boxes, boxes[0].area.top(), boxes[0].area.height())

    def at(self, view: Laid, point: QPointF) -> list[Annotation]:
        """Return what stands at a point of the document, the shortest stretch first."""
        found = [
            mark
            for mark in self.marks(view)
            if mark.annotation.deed is not Deed.BOOKMARK
            and (
                any(box.area.contains(point) for box in mark.boxes if _is_painted(mark))
                or (mark.bears_note and self._sign_area(view, mark).contains(point))
            )
        ]
        found.sort(key=lambda mark: len(mark.annotation.anchor.quote))
        return [mark.annotation for mark in found]

    def area_of(self, view: Laid, annotation: Annotation) -> QRectF | None:
        """Return the box around an annotation's first line, or None if it is nowhere."""
        for mark in self.marks(view):
            if mark.annotation.id == annotation.id:
                left, _ = view.text_edges
                box = QRectF(left, mark.top, 1, mark.height)
                return mark.boxes[0].area if mark.boxes else box
        return None

    def _sign_area(self, view: Laid, mark: Mark) -> QRectF:
        size = self._theme.px(SIGN)
        left, right = view.text_edges
        gap = self._theme.px(3)
        corner = left - gap - size if view.isRightToLeft() else right + gap
        return QRectF(corner, mark.top + (mark.height - size) / 2, size, size)

    def title_sign(self, view: Laid) -> QRectF | None:
        """Return where the ribbon of the whole page stands, before the title."""
        self.marks(view)
        if self._title is None or view.page is None:
            return None
        size = self._theme.px(22)
        middle = self._title.area.center().y()
        corner = _before_text(view, self._theme.px(10) + size, size)
        return QRectF(corner, middle - size / 2, size, size)

    # -- painting ---------------------------------------------------------------------------

    def paint_below(self, painter: QPainter, view: Laid, clip: QRectF) -> None:
        """Paint the grounds of highlights, the longest first, before the text is painted."""
        marks = [m for m in self.marks(view) if m.annotation.deed is Deed.HIGHLIGHT]
        marks.sort(key=lambda mark: -len(mark.annotation.anchor.quote))
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in marks:
            painter.setBrush(self._theme.colour(f"mark_{mark.annotation.colour}"))
            for box in mark.boxes:
                if box.area.intersects(clip):
                    painter.drawRect(box.area)

    def paint_above(
        self, painter: QPainter, view: Laid, clip: QRectF, *, offers_bookmark: bool
    ) -> None:
        """Paint lines below words and signs in the margins, after the text was painted."""
        below: dict[int, list[QRectF]] = {}
        for mark in self.marks(view):
            if _is_painted(mark):
                for box in mark.boxes:
                    if box.area.intersects(clip):
                        # Overlapping highlights have their lines one below the other.
                        above = below.setdefault(round(box.baseline), [])
                        level = sum(box.area.intersects(other) for other in above)
                        above.append(box.area)
                        self._paint_line(painter, mark.annotation, box, level)
        self._paint_signs(painter, view, clip, offers_bookmark=offers_bookmark)

    def _paint_line(self, painter: QPainter, annotation: Annotation, box: Box, level: int) -> None:
        px = self._theme.px
        y = round(box.baseline) + px(3) + level * px(3)
        begin, end = QPointF(box.area.left(), y), QPointF(box.area.right(), y)
        if annotation.deed is Deed.NOTE:
            painter.setPen(QPen(self._theme.colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(begin, end)
            return
        paint_line_of(painter, annotation.colour, begin, end, self._theme)

    def _paint_signs(
        self, painter: QPainter, view: Laid, clip: QRectF, *, offers_bookmark: bool
    ) -> None:
        colours, px = self._theme.colours, self._theme.px
        ratio = painter.device().devicePixelRatioF()
        painted: set[int] = set()
        page_is_marked = False
        for mark in self.marks(view):
            is_of_page = not mark.annotation.anchor.passage_id
            if mark.annotation.deed is Deed.BOOKMARK:
                page_is_marked = page_is_marked or is_of_page
                size = px(SIGN)
                corner = QPointF(
                    _before_text(view, px(44), size), mark.top + (mark.height - size) / 2
                )
                if not is_of_page and clip.intersects(QRectF(corner, corner + QPointF(size, size))):
                    picture = icons.pixmap("bookmark-on", colours.accent, size, ratio)
                    painter.drawPixmap(corner, picture)
            elif mark.bears_note and round(mark.top) not in painted:
                area = self._sign_area(view, mark)
                if area.intersects(clip):
                    painted.add(round(mark.top))
                    picture = icons.pixmap("note", colours.accent, px(SIGN), ratio)
                    painter.drawPixmap(area.topLeft(), picture)
        title = self.title_sign(view)
        if title is not None and title.intersects(clip) and (page_is_marked or offers_bookmark):
            name, colour = ("bookmark-on", "accent") if page_is_marked else ("bookmark", "muted")
            picture = icons.pixmap(name, colours.of(colour), px(22), ratio)
            painter.drawPixmap(title.topLeft(), picture)


def paint_line_of(
    painter: QPainter, colour: Colour, begin: QPointF, end: QPointF, theme: Theme
) -> None:
    """Paint the line that belongs to a colour: solid, double, dotted or wavy."""
    ink = QColor(theme.colours.of(f"line_{colour}"))
    pen = QPen(ink, 1.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    length = end.x() - begin.x()
    match colour:
        case Colour.YELLOW:
            painter.fillRect(QRectF(begin.x(), begin.y(), length, theme.px(1.5)), ink)
        case Colour.GREEN:
            for shift in (-theme.px(1), theme.px(2)):
                painter.fillRect(QRectF(begin.x(), begin.y() + shift, length, theme.px(1)), ink)
        case Colour.BLUE:
            pen.setWidthF(2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 2.2])
            painter.setPen(pen)
            painter.drawLine(begin, end)
        case Colour.PINK:
            painter.setPen(pen)
            painter.drawPath(_wave(begin, end, theme.px(3)))


def _wave(begin: QPointF, end: QPointF, step: int) -> QPainterPath:
    path = QPainterPath(begin)
    x, up = begin.x(), -1
    while x < end.x():
        after = min(x + step, end.x())
        crest = QPointF((x + after) / 2, begin.y() + up * step * 0.75)
        path.quadTo(crest, QPointF(after, begin.y()))
        x, up = after, -up
    return path


def _before_text(view: Laid, distance: float, width: float) -> float:
    """Return the left edge of a sign that stands so far before the text, from its far side."""
    left, right = view.text_edges
    return right + distance - width if view.isRightToLeft() else left - distance


def stretch_of(anchor: Anchor) -> Stretch:
    """Return the stretch an anchor holds on to."""
    return Stretch(anchor.passage_id, anchor.start, anchor.end_passage_id, anchor.end)


def _is_painted(mark: Mark) -> bool:
    """Tell whether the words themselves look different; a note on a whole passage has a sign."""
    annotation = mark.annotation
    if annotation.deed is Deed.NOTE:
        anchor = annotation.anchor
        is_cut_off = bool(anchor.suffix) and not anchor.suffix.startswith(BREAK)
        return anchor.start > 0 or is_cut_off
    return annotation.deed is Deed.HIGHLIGHT


def _first_line(block: QTextBlock) -> Box | None:
    return next(iter(_boxes_of_block(block, 0, block.length())), None)


def _boxes(document: QTextDocument, begin: int, stop: int) -> Iterable[Box]:
    block = document.findBlock(begin)
    while block.isValid() and block.position() < stop:
        shift = block.position()
        yield from _boxes_of_block(
            block, max(0, begin - shift), min(stop - shift, block.length() - 1)
        )
        block = block.next()


def _boxes_of_block(block: QTextBlock, begin: int, stop: int) -> Iterable[Box]:
    layout = block.layout()
    corner = block.document().documentLayout().blockBoundingRect(block).topLeft()
    # Lines count from their frame; only the block's box is the document's.
    shift = corner - layout.boundingRect().topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        is_before, is_behind = first < last <= begin, first >= stop > begin
        if is_before or is_behind:
            continue
        left, right = (_x(line, max(begin, first)), _x(line, min(stop, last)))
        area = QRectF(
            min(left, right) + corner.x(), line.y() + shift.y(), abs(right - left), line.height()
        )
        yield Box(area, area.top() + line.ascent())


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    # The type stubs do not say that the position comes back beside the place.
    return float(found[0] if isinstance(found, tuple) else found)
