"""The world with a pin for each case, by mouse and by key."""

import html
import logging
import math
from collections.abc import Set as AbstractSet
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.library import CaseHead
from desktop.domain.projection import Ring, read_land
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.map_layout import MapLayout, lay_out, length
from desktop.views.widgets.map_painter import MapPainter, PinLook, place_words

log = logging.getLogger(__name__)

DOT, DOT_SMALL = 5.5, 4.0
"""Radius of a pin on a map of full width, and on a narrow one."""
NARROW = 480
REACH = 12.0
"""How far from a pin's middle a click still finds it."""
SIDEWAYS = 2.0
"""How much a step to the side counts against a pin when the keyboard moves."""

_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


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
        self._layout: MapLayout | None = None
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

    def _laid_out(self) -> MapLayout:
        if self._layout is None or self._layout.size != self.size():
            self._layout = lay_out(self._land(), self._cases, self.size(), self._dot())
        return self._layout

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
            (length(pin - point), index) for index, pin in enumerate(pins) if self._is_shown(index)
        ]
        distance, index = min(near, default=(math.inf, -1))
        return index if distance <= reach else -1

    # -- painting ---------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = MapPainter(painter, self._laid_out(), self._theme)
        shown.paint_land(is_wide=self._is_wide())
        looks = self._looks()
        for index, look in looks:
            shown.paint_leader(index, look)
        for index, look in looks:
            is_focused = self.hasFocus() and index == self._focused
            shown.paint_pin(index, look, is_focused=is_focused)
        if self.hasFocus() and self._is_by_key and self._focused >= 0:
            shown.paint_label(self._focused, self._cases[self._focused])
        painter.end()  # not left to the frame, which may outlive the widget

    def _looks(self) -> list[tuple[int, PinLook]]:
        """Return how each pin looks, the most striking last: they lie above the others."""
        order = list(PinLook)
        looks = [(index, self._look(index)) for index in range(len(self._cases))]
        return sorted(looks, key=lambda each: order.index(each[1]))

    def _look(self, index: int) -> PinLook:
        if not self._is_shown(index):
            return PinLook.FAINT
        if self._cases[index].id == self._current:
            return PinLook.CURRENT
        return PinLook.HOVERED if index == self._hovered else PinLook.PLAIN

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
            announce(self, f"{place_words(case)}. {case.title}")
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
                place=place_words(case), number=shown.index(self._focused) + 1, count=len(shown)
            )
        )

    def _choose(self, index: int) -> None:
        if self._is_shown(index):
            self._focused = index
            self._name_focused()
            self.update()
            self.case_chosen.emit(self._cases[index].id)


def _tip(case: CaseHead) -> str:
    return f"<b>{html.escape(place_words(case))}</b><br>{html.escape(case.title)}"
