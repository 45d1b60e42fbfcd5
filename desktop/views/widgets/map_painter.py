"""Paints the map of cases: land, pins, the ways from pins to their places, and a label."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.domain.library import CaseHead
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.map_layout import HALO, MapLayout, length


class PinLook(StrEnum):
    """How a pin is drawn, from the least to the most striking."""

    FAINT = "faint"
    PLAIN = "plain"
    HOVERED = "hovered"
    CURRENT = "current"


class MapPainter:
    """Paints one map, once."""

    def __init__(self, painter: QPainter, layout: MapLayout, theme: Theme) -> None:
        self._painter = painter
        self._layout = layout
        self._theme = theme

    def paint_land(self, *, is_wide: bool) -> None:
        """Paint the land, with finer coasts on a narrow map."""
        painter = self._painter
        is_outlined = self._theme.name is ThemeChoice.CONTRAST  # there, lines are white
        painter.setPen(Qt.PenStyle.NoPen)
        if is_outlined:
            painter.setPen(QPen(self._theme.colour("line"), 1 if is_wide else 0.6))
        painter.setBrush(self._theme.colour("hover" if is_outlined else "line"))
        painter.drawPath(self._layout.land)

    def paint_leader(self, index: int, look: PinLook) -> None:
        """Paint the way from a pin to its place, where the pin does not cover that."""
        pin, place = self._layout.pins[index], self._layout.places[index]
        if length(pin - place) <= self._layout.dot:
            return
        painter = self._painter
        colour = self._theme.colour("line" if look is PinLook.FAINT else "accent")
        painter.setPen(QPen(colour, 1))
        painter.drawLine(place, pin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(place, 1.5, 1.5)

    def paint_pin(self, index: int, look: PinLook, *, is_focused: bool) -> None:
        """Paint a pin."""
        painter, theme, pin = self._painter, self._theme, self._layout.pins[index]
        dot = self._layout.dot - (1.5 if look is PinLook.FAINT else 0)
        has_ring = is_focused or look in (PinLook.HOVERED, PinLook.CURRENT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("paper"))
        halo = dot + (4 if has_ring else HALO)
        painter.drawEllipse(pin, halo, halo)
        if look is PinLook.FAINT:
            painter.setPen(QPen(theme.colour("muted"), 1))
            painter.setBrush(theme.colour("hover"))
            painter.drawEllipse(pin, dot, dot)
            return
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(pin, dot, dot)
        if look is PinLook.CURRENT:
            painter.setBrush(theme.colour("on_accent"))
            painter.drawEllipse(pin, dot * 0.38, dot * 0.38)
        if has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink" if is_focused else "accent"), 2))
            painter.drawEllipse(pin, dot + 3, dot + 3)

    def paint_label(self, index: int, case: CaseHead) -> None:
        """Paint place and title of a case beside its pin."""
        painter, theme = self._painter, self._theme
        bold, small = theme.font(tokens.SMALL, bold=True), theme.font(tokens.TINY)
        room = min(self._layout.size.width() - theme.px(8), theme.px(380)) - theme.px(20)
        lines = [
            _shortened(words, QFontMetricsF(font), room)
            for words, font in ((place_words(case), bold), (case.title, small))
        ]
        heights = [QFontMetricsF(font).height() for font in (bold, small)]
        width = max(
            QFontMetricsF(font).horizontalAdvance(line)
            for line, font in zip(lines, (bold, small), strict=True)
        )
        box = QRectF(0, 0, width + theme.px(20), sum(heights) + theme.px(12))
        box.moveTopLeft(self._label_corner(self._layout.pins[index], box))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        top = box.top() + theme.px(6)
        for line, font, height, colour in zip(
            lines, (bold, small), heights, ("ink", "muted"), strict=True
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            painter.drawText(
                QRectF(box.left() + theme.px(10), top, width + 1, height),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                line,
            )
            top += height

    def _label_corner(self, pin: QPointF, box: QRectF) -> QPointF:
        """Return where the label's corner goes: by its pin, else where fewest pins are covered."""
        gap, edge = self._layout.dot + self._theme.px(8), self._theme.px(4)
        x, y = pin.x() - box.width() / 2, pin.y() - box.height() / 2
        inside = QRectF(QPointF(), self._layout.size).adjusted(
            edge, edge, -edge - box.width(), -edge - box.height()
        )
        corners = [
            QPointF(
                round(min(max(inside.left(), wish.x()), inside.right())) + 0.5,
                round(min(max(inside.top(), wish.y()), inside.bottom())) + 0.5,
            )
            for wish in (
                QPointF(x, pin.y() - gap - box.height()),
                QPointF(x, pin.y() + gap),
                QPointF(pin.x() + gap, y),
                QPointF(pin.x() - gap - box.width(), y),
                inside.bottomLeft(),
                inside.topLeft(),
                inside.topRight(),
                inside.bottomRight(),
            )
        ]
        return min(corners, key=lambda corner: self._covered(box.translated(corner), pin))

    def _covered(self, box: QRectF, own: QPointF) -> int:
        """Return how many pins a label covers; its own counts most."""
        dot, pins = self._layout.dot, self._layout.pins
        reach = box.adjusted(-dot, -dot, dot, dot)
        hidden = [pin for pin in pins if reach.contains(pin)]
        return len(hidden) + len(pins) * (own in hidden)


def place_words(case: CaseHead) -> str:
    """Return where a case happened."""
    return f"{case.place}, {case.country}" if case.place != case.country else case.country


def _shortened(words: str, metrics: QFontMetricsF, room: float) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
