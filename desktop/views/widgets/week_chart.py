"""Answers week by week: a bar for each week, filled as far as they were right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.days import short_day
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.services.progressing import Week

HEIGHT = 190
WIDEST_BAR = 34
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STEPS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)


class WeekChart(QWidget):
    """Bars with numbers. Left and right go from week to week and say what is there."""

    def __init__(self, weeks: Sequence[Week], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks = list(weeks)
        self._theme = theme
        self._at = len(self._weeks) - 1
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Answers week by week"))
        self._describe()

    def words_of(self, week: Week) -> str:
        """Return what a week holds, in words."""
        return self.tr("Week of {day}: {right} of {count} right").format(
            day=short_day(week.starts), right=week.right, count=week.attempts
        )

    def _describe(self) -> None:
        if self._weeks:
            self.setAccessibleDescription(self.words_of(self._weeks[self._at]))

    def _top(self) -> int:
        most = max((week.attempts for week in self._weeks), default=0)
        return next((step for step in _STEPS if step >= most), most)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.isRightToLeft() else 1
        step = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}.get(Qt.Key(event.key()))
        if step is None or not self._weeks:
            super().keyPressEvent(event)
            return
        self._at = min(len(self._weeks) - 1, max(0, self._at + step))
        self._describe()
        announce(self, self.accessibleDescription())
        self.update()

    def _mirrored(self, rect: QRectF) -> QRectF:
        """Return where something stands: in scripts from right to left, weeks run so too."""
        if self.isRightToLeft():
            rect.moveLeft(self.width() - rect.right())
        return rect

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(tokens.TINY)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        top = self._top()
        left = metrics.horizontalAdvance(str(top)) + px(10)
        area = QRectF(left, px(20), self.width() - left - px(4), self.height() - px(46))
        lines = self._mirrored(QRectF(area))
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - area.height() * share
            painter.setPen(QPen(QColor(c.line), 1))
            painter.drawLine(int(lines.left()), int(y), int(lines.right()), int(y))
            painter.setPen(QColor(c.muted))
            words = str(round(top * share))
            spot = self._mirrored(QRectF(0, y - px(8), left - px(6), px(16)))
            painter.drawText(
                spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words
            )
        slot = area.width() / max(1, len(self._weeks))
        every = max(
            1, round((metrics.horizontalAdvance(short_day(date(2026, 9, 28))) + px(12)) / slot)
        )
        for number, week in enumerate(self._weeks):
            place = QRectF(area.left() + number * slot, area.top(), slot, area.height())
            self._mirrored(place)
            self._paint_week(painter, place, week, top, is_current=number == self._at)
            if (len(self._weeks) - 1 - number) % every == 0:
                painter.setPen(QColor(c.muted))
                below = QRectF(place.center().x() - slot * every / 2, area.bottom() + px(4),
                               slot * every, px(18))  # fmt: skip
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, short_day(week.starts))

    def _paint_week(
        self, painter: QPainter, place: QRectF, week: Week, top: int, *, is_current: bool
    ) -> None:
        c, px = self._theme.colours, self._theme.px
        if not week.attempts:
            return
        width = min(px(WIDEST_BAR), place.width() * 0.7)
        height = place.height() * week.attempts / top
        bar = QRectF(place.center().x() - width / 2, place.bottom() - height, width, height)
        painter.setPen(QPen(QColor(c.accent), 1.5))
        painter.setBrush(QColor(c.raised))
        painter.drawRect(bar)
        filled = QRectF(bar)
        filled.setTop(bar.bottom() - height * week.right / week.attempts)
        painter.setBrush(QColor(c.accent))
        painter.drawRect(filled)
        if is_current and self.hasFocus():
            painter.setPen(QPen(QColor(c.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(-px(3), -px(3), px(3), px(3)))
        painter.setPen(QColor(c.ink))
        over = QRectF(place.left(), bar.top() - px(18), place.width(), px(16))
        painter.drawText(over, Qt.AlignmentFlag.AlignHCenter, str(week.attempts))
