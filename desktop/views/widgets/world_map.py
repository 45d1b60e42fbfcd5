"""The world with a pin for each case, by mouse and by key."""

import html
import logging
import math
from collections.abc import Set as AbstractSet
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.library import CaseHead
from desktop.domain.projection import (
    Point,
    Ring,
    equal_earth,
    fit,
    read_land,
    separate,
    whole_turn,
)
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme

log = logging.getLogger(__name__)

DOT, DOT_SMALL = 5.5, 4.0
"""Radius of a pin on a map of full width, and on a narrow one."""
NARROW = 480
HALO = 1.5
"""Paper around a pin, so that pins and coasts do not run together."""
REACH = 12.0
"""How far from a pin's middle a click still finds it."""
MAIN_COASTS = 40
"""The largest coasts fill the map; small islands far out may fall off a small one."""
SIDEWAYS = 2.0
"""How much a step to the side counts against a pin when the keyboard moves."""

_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class _Look(StrEnum):
    """How a pin is drawn, from the least to the most striking."""

    FAINT = "faint"
    PLAIN = "plain"
    HOVERED = "hovered"
    CURRENT = "current"


class _Layout(NamedTuple):
    """Everything that depends on the size: the coasts, and for each case its pin and its place."""

    size: QSize
    land: QPainterPath
    pins: list[QPointF]
    places: list[QPointF]


class WorldMap(QWidget):
    """Shows where the cases are and opens the one that is chosen.

    Signals:
        case_chosen(str): the id of the case that was chosen.
    """

    case_chosen = Signal(str)

    def __init__(self, world: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._world = world
        self._theme = theme
        self._rings: tuple[Ring, ...] | None = None
        self._layout: _Layout | None = None
        self._cases: list[CaseHead] = []
        self._shown: set[str] = set()
        self._current = ""
        self._hovered = self._pressed = self._focused = -1
        self._is_by_key = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name_focused()

    def set_cases(self, cases: list[CaseHead]) -> None:
        """Show these cases, all of them to be chosen from."""
        self._cases = list(cases)
        self._shown = {case.id for case in cases}
        self._hover(-1)
        self._pressed = self._focused = -1
        self._layout = None
        self._settle_focus()

    def set_current(self, page_id: str) -> None:
        """Mark the case that is open; an unknown id marks none."""
        self._current = page_id
        index = self._index_of(page_id)
        if self._is_shown(index):
            self._focused = index
        self._settle_focus()

    def set_shown(self, page_ids: AbstractSet[str]) -> None:
        """Let only these cases be chosen; the others stay on the map, faint."""
        self._shown = set(page_ids)
        self._hover(-1)
        self._pressed = -1
        self._settle_focus()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._layout = None
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(700), self._theme.px(330))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(130))

    # -- geometry ---------------------------------------------------------------------------

    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(NARROW)

    def _dot(self) -> float:
        return (DOT if self._is_wide() else DOT_SMALL) * self._theme.percent / 100

    def _laid_out(self) -> _Layout:
        if self._layout is None or self._layout.size != self.size():
            self._layout = self._lay_out()
        return self._layout

    def _lay_out(self) -> _Layout:
        coasts = [[equal_earth(*place) for place in ring] for ring in self._land()]
        spots = [equal_earth(whole_turn(c.longitude), c.latitude) for c in self._cases]
        dot = self._dot()
        edge = 2 * dot + HALO
        around = [point for coast in coasts[:MAIN_COASTS] for point in coast]
        around = [*around, *spots] if around else []
        fitted = fit(around, self.width(), self.height(), edge)
        places = [fitted.point(spot) for spot in spots]
        pins = separate(places, 2 * (dot + HALO), self.width(), self.height(), edge)
        turned = QTransform(fitted.scale, 0, 0, fitted.scale, fitted.left, fitted.top)
        return _Layout(
            self.size(),
            turned.map(_outline(coasts)),
            [QPointF(*pin) for pin in pins],
            [QPointF(*place) for place in places],
        )

    def _land(self) -> tuple[Ring, ...]:
        if self._rings is None:
            try:
                self._rings = read_land(self._world.read_text(encoding="utf-8"))
            except (OSError, ValueError) as error:
                # In words: a kept exception keeps the frames of the painting that met it.
                words = str(error)
                log.warning("%s cannot be used; the map has no land: %s", self._world, words)
                self._rings = ()
        return self._rings

    def _index_of(self, page_id: str) -> int:
        return next((i for i, case in enumerate(self._cases) if case.id == page_id), -1)

    def _is_shown(self, index: int) -> bool:
        return 0 <= index < len(self._cases) and self._cases[index].id in self._shown

    def _pin_at(self, point: QPointF) -> int:
        reach = max(self._theme.px(REACH), self._dot())
        pins = self._laid_out().pins
        near = [
            (_length(pin - point), index) for index, pin in enumerate(pins) if self._is_shown(index)
        ]
        distance, index = min(near, default=(math.inf, -1))
        return index if distance <= reach else -1

    # -- painting ---------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._laid_out()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_land(painter, layout.land)
        for index in self._painting_order():
            self._paint_leader(painter, layout, index)
        for index in self._painting_order():
            self._paint_pin(painter, layout.pins[index], index)
        if self.hasFocus() and self._is_by_key and self._focused >= 0:
            self._paint_label(painter, layout.pins[self._focused], self._cases[self._focused])
        painter.end()  # not left to the frame, which may outlive the widget

    def _paint_land(self, painter: QPainter, land: QPainterPath) -> None:
        is_outlined = self._theme.name is ThemeChoice.CONTRAST  # there, lines are white
        painter.setPen(Qt.PenStyle.NoPen)
        if is_outlined:
            painter.setPen(QPen(self._theme.colour("line"), 1 if self._is_wide() else 0.6))
        painter.setBrush(self._theme.colour("hover" if is_outlined else "line"))
        painter.drawPath(land)

    def _painting_order(self) -> list[int]:
        looks = list(_Look)
        return sorted(range(len(self._cases)), key=lambda i: (looks.index(self._look(i)), i))

    def _look(self, index: int) -> _Look:
        if not self._is_shown(index):
            return _Look.FAINT
        if self._cases[index].id == self._current:
            return _Look.CURRENT
        return _Look.HOVERED if index == self._hovered else _Look.PLAIN

    def _paint_leader(self, painter: QPainter, layout: _Layout, index: int) -> None:
        pin, place = layout.pins[index], layout.places[index]
        if _length(pin - place) <= self._dot():
            return  # the pin covers its place
        colour = self._theme.colour("accent" if self._is_shown(index) else "line")
        painter.setPen(QPen(colour, 1))
        painter.drawLine(place, pin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(place, 1.5, 1.5)

    def _paint_pin(self, painter: QPainter, pin: QPointF, index: int) -> None:
        theme, look = self._theme, self._look(index)
        dot = self._dot() - (1.5 if look is _Look.FAINT else 0)
        is_focused = self.hasFocus() and index == self._focused
        has_ring = is_focused or look in (_Look.HOVERED, _Look.CURRENT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("paper"))
        halo = dot + (4 if has_ring else HALO)
        painter.drawEllipse(pin, halo, halo)
        if look is _Look.FAINT:
            painter.setPen(QPen(theme.colour("muted"), 1))
            painter.setBrush(theme.colour("hover"))
            painter.drawEllipse(pin, dot, dot)
            return
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(pin, dot, dot)
        if look is _Look.CURRENT:
            painter.setBrush(theme.colour("on_accent"))
            painter.drawEllipse(pin, dot * 0.38, dot * 0.38)
        if has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink" if is_focused else "accent"), 2))
            painter.drawEllipse(pin, dot + 3, dot + 3)

    def _paint_label(self, painter: QPainter, pin: QPointF, case: CaseHead) -> None:
        theme = self._theme
        bold, small = theme.font(tokens.SMALL, bold=True), theme.font(tokens.TINY)
        room = min(self.width() - theme.px(8), theme.px(380)) - theme.px(20)
        lines = [
            _shortened(words, QFontMetricsF(font), room)
            for words, font in ((_place(case), bold), (case.title, small))
        ]
        heights = [QFontMetricsF(font).height() for font in (bold, small)]
        width = max(
            QFontMetricsF(font).horizontalAdvance(line)
            for line, font in zip(lines, (bold, small), strict=True)
        )
        box = QRectF(0, 0, width + theme.px(20), sum(heights) + theme.px(12))
        box.moveTopLeft(self._label_corner(pin, box))
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
        gap, edge = self._dot() + self._theme.px(8), self._theme.px(4)
        x, y = pin.x() - box.width() / 2, pin.y() - box.height() / 2
        inside = QRectF(self.rect()).adjusted(edge, edge, -edge - box.width(), -edge - box.height())
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
        dot = self._dot()
        reach = box.adjusted(-dot, -dot, dot, dot)
        hidden = [pin for pin in self._laid_out().pins if reach.contains(pin)]
        return len(hidden) + len(self._cases) * (own in hidden)

    # -- mouse ------------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._pin_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            is_over = index >= 0
            QToolTip.hideText()
            self.setToolTip(_tip(self._cases[index]) if is_over else "")
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
            )
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._pin_at(event.position()) if is_left else -1
        self._is_by_key = False
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._pin_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index == self._pressed:
            self._choose(index)
        self._pressed = -1

    # -- keys -------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [index for index in range(len(self._cases)) if self._is_shown(index)]
        key = event.key()
        if (step := _STEPS.get(key)) is not None:
            self._focus(self._next_in(step))
        elif key == Qt.Key.Key_Home and shown:
            self._focus(shown[0])
        elif key == Qt.Key.Key_End and shown:
            self._focus(shown[-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._focused)
        else:
            super().keyPressEvent(event)

    def _next_in(self, step: tuple[int, int]) -> int:
        """Return the nearest pin in a direction, or the focused one if there is none.

        Pins more to the side than ahead are only taken when nothing else is there.
        """
        if self._focused < 0:
            return -1
        pins = self._laid_out().pins
        ahead: list[tuple[bool, float, int]] = []
        for index, pin in enumerate(pins):
            way = pin - pins[self._focused]
            forward = way.x() * step[0] + way.y() * step[1]
            sideways = abs(way.x() * step[1]) + abs(way.y() * step[0])
            if self._is_shown(index) and forward > 0.5:
                away = math.hypot(forward, SIDEWAYS * sideways)
                ahead.append((sideways > forward, away, index))
        return min(ahead, default=(False, 0.0, self._focused))[2]

    def _focus(self, index: int) -> None:
        self._is_by_key = True
        if index != self._focused:
            self._focused = index
            self._name_focused()
            case = self._cases[index]
            announce(self, f"{_place(case)}. {case.title}")
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _settle_focus(self) -> None:
        """Keep the focus on a pin that can be chosen: the open case's, else the first."""
        if not self._is_shown(self._focused):
            current = self._index_of(self._current)
            first = next((i for i in range(len(self._cases)) if self._is_shown(i)), -1)
            self._focused = current if self._is_shown(current) else first
        self._name_focused()
        self.update()

    def _name_focused(self) -> None:
        if self._focused < 0:
            self.setAccessibleName(self.tr("Map of cases"))
            self.setAccessibleDescription(self.tr("No case can be chosen on the map."))
            return
        case = self._cases[self._focused]
        shown = [index for index in range(len(self._cases)) if self._is_shown(index)]
        self.setAccessibleName(self.tr("Map of cases: {title}").format(title=case.title))
        words = self.tr(
            "{place}. Case {number} of {count}."
            " Arrow keys move to the nearest case in that direction, Enter opens one."
        )
        if case.id == self._current:
            words = self.tr(
                "{place}. Case {number} of {count}, open now."
                " Arrow keys move to the nearest case in that direction, Enter opens one."
            )
        self.setAccessibleDescription(
            words.format(
                place=_place(case), number=shown.index(self._focused) + 1, count=len(shown)
            )
        )

    def _choose(self, index: int) -> None:
        if self._is_shown(index):
            self._focused = index
            self._name_focused()
            self.update()
            self.case_chosen.emit(self._cases[index].id)


def _outline(coasts: list[list[Point]]) -> QPainterPath:
    path = QPainterPath()
    for coast in coasts:
        path.moveTo(*coast[0])
        for point in coast[1:]:
            path.lineTo(*point)
        path.closeSubpath()
    return path


def _length(way: QPointF) -> float:
    return math.hypot(way.x(), way.y())


def _place(case: CaseHead) -> str:
    return f"{case.place}, {case.country}" if case.place != case.country else case.country


def _tip(case: CaseHead) -> str:
    return f"<b>{html.escape(_place(case))}</b><br>{html.escape(case.title)}"


def _shortened(words: str, metrics: QFontMetricsF, room: float) -> str:
    return apart(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
