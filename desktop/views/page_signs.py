"""Paint what HTML cannot: cards, paragraph numbers, ticks, crosses and the timeline."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.qt import icons, tokens
from desktop.qt.page_html import Sign
from desktop.qt.shapes import fill_box, pen
from desktop.qt.theme import Theme
from desktop.views.page_places import Placed


class SignPainter:
    """Paints around the text of one page.

    The painter's origin is the document's; its pen is muted, as the ground of the page sets it.
    """

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        edges: tuple[int, int],
        ratio: float,
        is_mirrored: bool = False,
    ) -> None:
        """Take the left and right edge of the text column and the screen's pixel ratio."""
        self._painter = painter
        self._theme = theme
        self._left, self._right = edges
        self._is_mirrored = is_mirrored
        self._ratio = ratio

    def paint_cards(self, boxes: Iterable[QRectF]) -> None:
        """Paint the grounds of cards, below the text."""
        colours = self._theme.colours
        self._painter.setPen(pen(colours.line))
        self._painter.setBrush(QColor(colours.raised))
        radius = self._theme.px(6)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def paint_sign(self, place: Placed, *, is_current: bool) -> None:
        """Paint what stands beside a passage."""
        if is_current:
            self._paint_bar(place)
        match place.spot.sign:
            case Sign.NUMBER:
                self._paint_number(place, is_current=is_current)
            case Sign.EVENT:
                self._paint_number(place, is_current=is_current)
                self._painter.save()
                self._paint_event(place)
                self._painter.restore()
            case Sign.TICK:
                self._paint_picture(place, "tick", self._theme.colours.good)
            case Sign.CROSS:
                self._paint_picture(place, "cross", self._theme.colours.bad)

    def _paint_bar(self, place: Placed) -> None:
        px = self._theme.px
        left = place.left - px(30) if place.is_in_card else self._beside(px(9), px(3))
        bar = QRectF(left, place.top, px(3), place.bottom - place.top)
        fill_box(self._painter, bar, 1.5, self._theme.colours.accent)

    def _beside(self, distance: float, width: float) -> float:
        """Return the left edge of what stands so far before the text, from its own far side."""
        return self._right + distance - width if self._is_mirrored else self._left - distance

    def _paint_number(self, place: Placed, *, is_current: bool) -> None:
        number = place.spot.label.removeprefix("¶")
        if not number.isdigit():
            return
        font = self._theme.font(tokens.TINY)
        self._painter.save()
        self._painter.setFont(font)
        # The other numbers have the colour that the painter begins with.
        if is_current:
            self._painter.setPen(pen(self._theme.colours.accent))
        width = QFontMetricsF(font).horizontalAdvance(number)
        left = self._beside(self._theme.px(14) + width, width)
        self._painter.drawText(QPointF(left, place.baseline), number)
        self._painter.restore()

    def _paint_picture(self, place: Placed, name: str, colour: str) -> None:
        size = self._theme.px(18)
        picture = icons.pixmap(name, colour, size, self._ratio)
        corner = QPointF(place.left - self._theme.px(24), place.baseline - size * 0.82)
        self._painter.drawPixmap(corner, picture)

    def _paint_event(self, place: Placed) -> None:
        colours, px = self._theme.colours, self._theme.px
        x = place.left - px(18)
        y = place.baseline - px(5)
        self._painter.setPen(pen(colours.line, px(2)))
        self._painter.drawLine(QPointF(x, y), QPointF(x, place.bottom + px(4)))
        self._painter.setPen(pen(colours.accent, px(2)))
        self._painter.setBrush(QColor(colours.paper))
        self._painter.drawEllipse(QPointF(x, y), px(4), px(4))
