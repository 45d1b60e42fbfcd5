"""The buying cycle as a ring: four stages and their sections, by mouse and by key."""

import math
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.library import Part, SectionHead
from desktop.qt import icons, tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name

MOST_SEGMENTS = 24
"""A stage with more sections than this is drawn in one piece."""
OUTER, MIDDLE_OUT, MIDDLE_IN, INNER = 1.0, 0.785, 0.765, 0.585
GAP = 0.9
"""Degrees between segments."""


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
LARGEST = 310
"""Radius at 100 per cent; on a large screen a larger ring is only larger."""


class Stage(NamedTuple):
    """A stage of the cycle with the sections that can be opened from the ring."""

    part: Part
    overview: SectionHead | None
    sections: tuple[SectionHead, ...]


class _Piece(NamedTuple):
    """One thing to choose on the ring; degrees run clockwise from twelve o'clock."""

    page_id: str
    title: str
    colour: str
    start: float
    sweep: float
    is_stage: bool


class CycleRing(QWidget):
    """Draws the cycle and opens what is chosen.

    Signals:
        page_chosen(str): the id of the section or overview that was chosen.
    """

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stages: list[Stage] = []
        self._pieces: list[_Piece] = []
        self._read: frozenset[str] = frozenset()
        self._noted: frozenset[str] = frozenset()
        self._hovered = -1
        self._focused = 0
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The buying cycle"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move from section to section, Enter opens one.")
        )

    def set_stages(self, stages: list[Stage]) -> None:
        """Show these stages, clockwise from twelve o'clock."""
        self._stages = stages
        self._pieces = []
        share = 360 / max(1, len(stages))
        for place, stage in enumerate(stages):
            start = place * share
            colour = stage.part.colour
            overview = stage.overview.id if stage.overview else ""
            self._pieces.append(
                _Piece(overview, stage.part.title, colour, start, share, is_stage=True)
            )
            sections = stage.sections if len(stage.sections) <= MOST_SEGMENTS else ()
            for index, section in enumerate(sections):
                sweep = share / len(sections)
                title = page_name(section.number, section.title)
                self._pieces.append(
                    _Piece(section.id, title, colour, start + index * sweep, sweep, is_stage=False)
                )
        self._name_focused()
        self.update()

    def set_read(self, read: Collection[str]) -> None:
        """Show which of the pages are read."""
        self._read = frozenset(read)
        self._name_focused()
        self.update()

    def set_noted(self, noted: Collection[str]) -> None:
        """Show which of the pages bear the person's notes."""
        self._noted = frozenset(noted)
        self._name_focused()
        self.update()

    def _read_in(self, stage: Stage) -> int:
        return sum(section.id in self._read for section in stage.sections)

    def _sections_words(self, done: int, count: int) -> str:
        if not done:
            return self.tr("%n section(s)", "", count)
        return self.tr("{done} of %n section(s) read", "", count).format(done=done)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(430))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(260))

    # -- geometry ---------------------------------------------------------------------------

    def _circle(self) -> tuple[QPointF, float]:
        room_beside = self._labels_width()
        radius = min(self.height() / 2 - self._theme.px(12), self.width() / 2 - room_beside)
        return QPointF(self.width() / 2, self.height() / 2), max(
            60.0, min(radius, self._theme.px(LARGEST))
        )

    def _labels_width(self) -> float:
        if self.width() < self._theme.px(560):
            return self._theme.px(8)
        metrics = QFontMetricsF(self._theme.font(tokens.SMALL, bold=True))
        widest = max((metrics.horizontalAdvance(s.part.title) for s in self._stages), default=0)
        return float(widest) * 0.85 + self._theme.px(16)

    def _has_labels(self) -> bool:
        return self.width() >= self._theme.px(560)

    def _path(self, piece: _Piece) -> QPainterPath:
        centre, radius = self._circle()
        outer, inner = (MIDDLE_IN, INNER) if piece.is_stage else (OUTER, MIDDLE_OUT)
        start, sweep = piece.start + GAP / 2, piece.sweep - GAP
        big = _box(centre, radius * outer)
        small = _box(centre, radius * inner)
        path = QPainterPath()
        path.arcMoveTo(big, 90 - start)
        path.arcTo(big, 90 - start, -sweep)
        path.arcTo(small, 90 - start - sweep, sweep)
        path.closeSubpath()
        return path

    def _piece_at(self, point: QPointF) -> int:
        for index, piece in enumerate(self._pieces):
            if self._path(piece).contains(point):
                return index
        return -1

    def piece_centre(self, page_id: str) -> QPointF | None:
        """Return the middle of a section's segment, in the widget's coordinates."""
        for piece in self._pieces:
            if piece.page_id == page_id:
                centre, radius = self._circle()
                depth = (MIDDLE_IN + INNER) / 2 if piece.is_stage else (OUTER + MIDDLE_OUT) / 2
                angle = math.radians(piece.start + piece.sweep / 2)
                return centre + QPointF(math.sin(angle), -math.cos(angle)) * (radius * depth)
        return None

    # -- painting ---------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isRightToLeft():
            # The ring turns the same way in every script; words beside it start at it.
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, piece in enumerate(self._pieces):
            self._paint_piece(painter, index, piece)
        self._paint_centre(painter)
        if self._has_labels():
            for place, stage in enumerate(self._stages):
                self._paint_label(painter, place, stage)

    def _paint_piece(self, painter: QPainter, index: int, piece: _Piece) -> None:
        c = self._theme.colours
        colour = QColor(c.of(piece.colour))
        is_focused = self._is_focus_seen() and index == self._focused
        is_lit = index == self._hovered or is_focused
        if piece.is_stage:
            painter.setBrush(colour.lighter(112) if is_lit and not self._theme.is_dark else colour)
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            is_read = piece.page_id in self._read
            ground = c.of(f"{piece.colour}_soft") if is_lit or is_read else c.raised
            painter.setBrush(QColor(ground))
            painter.setPen(QPen(colour, 2.5 if is_lit and is_read else 1.5))
        path = self._path(piece)
        painter.drawPath(path)
        if not piece.is_stage:
            self._paint_signs(painter, piece, colour)
        if is_focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.ink), 3))
            painter.drawPath(path)

    def _paint_signs(self, painter: QPainter, piece: _Piece, colour: QColor) -> None:
        """Paint side by side what is known of a section: read, with notes."""
        centre = self.piece_centre(piece.page_id)
        known = (("tick", self._read), ("note", self._noted))
        signs = [sign for sign, pages in known if piece.page_id in pages]
        if centre is None:
            return
        size = self._theme.px(18 if len(signs) == 1 else 15)
        ratio = self.devicePixelRatioF()
        for place, sign in enumerate(signs):
            left = centre.x() + size * (place - len(signs) / 2)
            corner = QPointF(left, centre.y() - size / 2)
            painter.drawPixmap(corner, icons.pixmap(sign, colour.name(), size, ratio))

    def _is_focus_seen(self) -> bool:
        """Whether the keyboard is here and in use; a click shows no focus."""
        return self.hasFocus() and self._shows_focus

    def _paint_centre(self, painter: QPainter) -> None:
        c, theme = self._theme.colours, self._theme
        centre, radius = self._circle()
        width = radius * INNER * 1.6
        lit = (
            self._hovered
            if self._hovered >= 0
            else (self._focused if self._is_focus_seen() else -1)
        )
        if 0 <= lit < len(self._pieces):
            piece = self._pieces[lit]
            small, large = self._stage_title(piece), piece.title
            if piece.is_stage:
                small, large = self.tr("Stage"), piece.title
        elif not self._has_labels():
            self._paint_legend(painter)
            return
        else:
            count = sum(len(stage.sections) for stage in self._stages)
            done = sum(map(self._read_in, self._stages))
            small = self.tr("The buying cycle")
            large = self._sections_words(done, count)
        title_font = theme.font(tokens.LARGE, bold=True)
        metrics = QFontMetricsF(title_font)
        box = metrics.boundingRect(
            QRectF(0, 0, width, 400),
            int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter),
            large,
        )
        small_height = QFontMetricsF(theme.font(tokens.TINY)).height()
        top = centre.y() - (box.height() + small_height + theme.px(2)) / 2
        painter.setPen(QColor(c.muted))
        painter.setFont(theme.font(tokens.TINY))
        painter.drawText(
            QRectF(centre.x() - width / 2, top, width, small_height),
            Qt.AlignmentFlag.AlignCenter,
            small,
        )
        painter.setPen(QColor(c.ink))
        painter.setFont(title_font)
        painter.drawText(
            QRectF(
                centre.x() - width / 2, top + small_height + theme.px(2), width, box.height() + 4
            ),
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter,
            large,
        )

    def _paint_legend(self, painter: QPainter) -> None:
        """Name the stages inside the ring where there is no room beside it."""
        centre, radius = self._circle()
        font = self._theme.font(tokens.TINY, bold=True)
        height = QFontMetricsF(font).height() * 1.3
        width = radius * INNER * 1.9
        top = centre.y() - height * len(self._stages) / 2
        painter.setFont(font)
        for place, stage in enumerate(self._stages):
            painter.setPen(QColor(self._theme.colours.of(stage.part.colour)))
            line = QRectF(centre.x() - width / 2, top + place * height, width, height)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, stage.part.title)

    def _stage_title(self, piece: _Piece) -> str:
        return next((s.part.title for s in self._stages if s.part.colour == piece.colour), "")

    def _paint_label(self, painter: QPainter, place: int, stage: Stage) -> None:
        theme, c = self._theme, self._theme.colours
        centre, radius = self._circle()
        share = 360 / len(self._stages)
        angle = math.radians((place + 0.5) * share)
        reach = radius * 1.1
        x = centre.x() + math.sin(angle) * reach
        y = centre.y() - math.cos(angle) * reach
        is_right = math.sin(angle) >= 0
        width = 400.0
        align = Qt.AlignmentFlag.AlignLeft if is_right else Qt.AlignmentFlag.AlignRight
        left = x if is_right else x - width
        bold, small = theme.font(tokens.SMALL, bold=True), theme.font(tokens.TINY)
        height = QFontMetricsF(bold).height()
        painter.setFont(bold)
        painter.setPen(QColor(c.of(stage.part.colour)))
        painter.drawText(QRectF(left, y - height, width, height), align, stage.part.title)
        painter.setFont(small)
        painter.setPen(QColor(c.muted))
        count = self._sections_words(self._read_in(stage), len(stage.sections))
        painter.drawText(QRectF(left, y, width, height), align, count)

    # -- mouse and keys ---------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._piece_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            shape = (
                Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.setCursor(shape)
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._piece_at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._focused = index
            self._choose(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Home:
                self._move(-self._focused)
            case Qt.Key.Key_End:
                self._move(len(self._pieces) - 1 - self._focused)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose(self._focused)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shows_focus = event.reason() in _BY_KEY
        self._name_focused()
        self.update()

    def _move(self, step: int) -> None:
        if self._pieces and not self._shows_focus:
            self._shows_focus = True
            step = 0
        if self._pieces:
            self._focused = (self._focused + step) % len(self._pieces)
            self._name_focused()
            announce(self, self._pieces[self._focused].title)
            self.update()

    def _name_focused(self) -> None:
        if self._pieces:
            piece = self._pieces[self._focused % len(self._pieces)]
            title = piece.title
            if piece.page_id in self._read:
                title = self.tr("{title}, read").format(title=title)
            if piece.page_id in self._noted:
                title = self.tr("{title}, with your notes").format(title=title)
            self.setAccessibleName(self.tr("The buying cycle: {title}").format(title=title))

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._pieces) and self._pieces[index].page_id:
            self.page_chosen.emit(self._pieces[index].page_id)


def _box(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
