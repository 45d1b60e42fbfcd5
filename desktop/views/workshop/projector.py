"""The projector's window: big, calm, and painted only when something on it changed."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from desktop.qt.announce import announce
from desktop.qt.direction import TIGHT, apart, in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.workshop.shapes import colour_name, paint_letter
from desktop.views.workshop.slide import Row, Slide

WIDTH, HEIGHT = 1366, 768
"""The size everything is measured in; it grows with the window."""
EDGE = 56
TITLE, OPTION, SMALL = 46, 30, 22
HEAD, JOIN = 24, 28
"""What stands at the edges is read from the last row too: at a quarter of its size, above all the
PIN of who comes late."""
SIZES = (1.5, 1.4, 1.3, 1.2, 1.12, 1.06, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46)
"""How big the text is: the first step at which all of it has room."""
SHRINKING = 1.5
"""How much faster a long title shrinks than its options, which are as hard to read from afar."""
ONWARD = (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Down)
"""What a presenter's remote control sends, and what a hand finds."""
AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_F5)
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALL = 100_000.0


class ProjectorWindow(QWidget):
    """Shows a slide to the room.

    Signals:
        onward(): the trainer pressed a key for what comes next.
        left(): it was closed; the session goes on.
    """

    onward = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._slide = Slide("", "", "")
        self.painted = 0
        """How often it was painted: for measuring."""
        self.setWindowTitle(self.tr("Projector"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(WIDTH, HEIGHT)

    def show_slide(self, slide: Slide) -> None:
        """Show something else; what looks the same is not painted again."""
        if slide == self._slide:
            return
        is_new = slide.title != self._slide.title
        self._slide = slide
        self.setAccessibleName(slide.title)
        self.setAccessibleDescription(spoken(slide))
        if is_new:
            announce(self, slide.title)
        self.update()

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.update()

    def present(self) -> None:
        """Fill the second screen, or the only one."""
        own = self.parentWidget()
        assert own is not None
        screen = other_screen(own.screen(), QGuiApplication.screens())
        is_behind = self.isVisible()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if screen is own.screen():
            if is_behind:
                self.raise_()
            self.activateWindow()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            # The trainer goes on at the own screen.
            own.window().activateWindow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in AWAY:
            self.close()
        elif event.key() in ONWARD:
            self.onward.emit()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter.scale(scale, scale)
        area = QRectF(0, 0, self.width() / scale, self.height() / scale)
        SlidePainter(painter, Theme(self._theme.name, self._theme.colours)).paint(self._slide, area)
        painter.end()


def has_second_screen() -> bool:
    """Return whether there is a screen for the room."""
    return len(QGuiApplication.screens()) > 1


def other_screen(own: QScreen, screens: list[QScreen]) -> QScreen:
    """Return a screen that is not the trainer's own, if there is one."""
    return next((screen for screen in screens if screen is not own), own)


def spoken(slide: Slide) -> str:
    """Return a slide as a screen reader says it."""
    lines = [slide.head, slide.counter, slide.below]
    lines += [
        " ".join(filter(None, (row.text, row.number, "✓" if row.is_right else "")))
        for row in slide.rows
    ]
    lines += [slide.said, slide.explanation, slide.quote, slide.citation]
    return "\n".join(filter(None, lines))


class _Sizes(NamedTuple):
    """Sizes of text at one of the steps."""

    title: int
    option: int
    small: int


class SlidePainter:
    """Paints a slide into an area measured in the pixels of the design."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme
        self._width = 0.0

    def _placed(self, box: QRectF) -> QRectF:
        """Return where something stands: in scripts from right to left, from the right.

        Texts need it where they have not the whole width; within their box Qt mirrors them.
        """
        if self._painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QRectF(self._width - box.right(), box.y(), box.width(), box.height())
        return box

    def paint(self, slide: Slide, area: QRectF) -> None:
        """Paint everything, as big as there is room for."""
        self._width = area.width()
        top = QRectF(EDGE, 32, area.width() - 2 * EDGE, 40)
        self._line(slide.head, top, _LEFT)
        self._line(slide.counter, top, _END, is_strong=True)
        self._foot(slide, QRectF(EDGE, area.height() - 62, top.width(), 40))
        body = QRectF(EDGE, 86, top.width(), area.height() - 86 - 74)
        if slide.qr:
            self._lobby(slide, body)
            return
        for step in SIZES:
            title = round(TITLE * min(step, step**SHRINKING))
            sizes = _Sizes(title, round(OPTION * step), round(SMALL * step))
            if self._body(slide, body, sizes, paints=False) <= body.height():
                break
        self._body(slide, body, sizes, paints=True)

    # -- lines ------------------------------------------------------------------------------

    def _line(
        self, words: str, box: QRectF, flags: Qt.AlignmentFlag, *, is_strong: bool = False
    ) -> None:
        self._painter.setFont(self._theme.font(HEAD, bold=is_strong))
        self._painter.setPen(self._theme.colour("ink" if is_strong else "muted"))
        self._painter.drawText(box, flags, apart(words))

    def _foot(self, slide: Slide, box: QRectF) -> None:
        painter, theme = self._painter, self._theme
        room = box.width()
        if slide.address and not slide.qr:
            joined = f"{slide.address}   PIN {spaced(slide.pin)}"
            painter.setFont(theme.font(JOIN, bold=True))
            painter.setPen(theme.colour("ink"))
            painter.drawText(box, _END, joined)
            room -= _width(joined, theme, JOIN) + HEAD
        font = theme.font(SMALL)
        ways = QFontMetricsF(font).elidedText(slide.foot, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, _LEFT, ways)

    def _text(
        self,
        words: str,
        box: QRectF,
        size: int,
        *,
        paints: bool,
        bold: bool = False,
        colour: str = "ink",
    ) -> float:
        """Paint a text that wraps; return how high it is."""
        if not words:
            return 0.0
        words = apart(words)
        font = self._theme.font(size, bold=bold)
        height = _height(words, font, box.width())
        if paints:
            self._painter.setFont(font)
            self._painter.setPen(self._theme.colour(colour))
            room = QRectF(box.x(), box.y(), box.width(), height + 4)
            self._painter.drawText(self._placed(room), _WRAP, words)
        return height

    # -- the body ---------------------------------------------------------------------------

    def _body(self, slide: Slide, area: QRectF, sizes: _Sizes, *, paints: bool) -> float:
        """Paint title, options and explanation; return how high they are."""
        y = area.y()

        def below(gap: float = 0.0) -> QRectF:
            return QRectF(area.x(), y + gap, area.width(), _TALL)

        y += self._text(slide.title, below(), sizes.title, paints=paints, bold=True) + 6
        if slide.below:
            y += self._text(slide.below, below(), sizes.small, paints=paints, colour="muted")
        y += sizes.small * 0.7
        for row in slide.rows:
            y += self._row(row, QRectF(area.x(), y, area.width(), 0), sizes, paints=paints)
            y += sizes.option * 0.36
        if slide.said:
            y += self._text(slide.said, below(8), sizes.small, paints=paints, bold=True) + 10
        if slide.names:
            y += self._text("   ".join(slide.names), below(), sizes.small, paints=paints)
        if slide.explanation:
            y += self._text(slide.explanation, below(4), sizes.small, paints=paints) + 12
        if slide.quote:
            y += self._quote(slide, QRectF(area.x(), y, area.width(), 0), sizes, paints=paints)
        return y - area.y()

    def _row(self, row: Row, box: QRectF, sizes: _Sizes, *, paints: bool) -> float:
        mark = sizes.option * 1.75 if row.place >= 0 else 0.0
        gap = sizes.option * 0.7 if mark else 0.0
        pad = sizes.option * 0.5
        numbers = sizes.option * 3.2 if row.has_bar else 0.0
        font = self._theme.font(sizes.option)
        width = box.width() - mark - gap - numbers
        words = in_row(TIGHT, row.text, "✓" if row.is_right else "")
        text_height = _height(words, font, width - 2 * pad)
        height = max(text_height + sizes.option * 0.6, mark)
        if not paints:
            return height
        painter, theme = self._painter, self._theme
        bar = QRectF(box.x() + mark + gap, box.y(), width, height)
        if row.has_bar:
            self._bar(row, bar)
        if mark:
            sign = QRectF(box.x(), box.y() + (height - mark) / 2, mark, mark)
            fill = theme.colour(colour_name(row.place))
            paint_letter(painter, row.place, self._placed(sign), fill, theme.colour("paper"))
        painter.setFont(self._theme.font(sizes.option, bold=row.is_right))
        painter.setPen(theme.colour("ink"))
        inner = bar.adjusted(pad if row.has_bar else 0, 0, -pad, 0)
        painter.drawText(self._placed(inner), _MIDDLE, words)
        if numbers:
            end = QRectF(bar.right(), box.y(), numbers, height)
            painter.setFont(theme.font(sizes.option, bold=True))
            painter.drawText(self._placed(end), _END, row.number)
        return height

    def _bar(self, row: Row, box: QRectF) -> None:
        painter, theme = self._painter, self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(self._placed(box), 6, 6)
        filled = QRectF(box)
        filled.setWidth(box.width() * row.share)
        painter.setBrush(theme.colour("delivery_soft" if row.is_right else "planning_soft"))
        if row.share:
            painter.drawRoundedRect(self._placed(filled), 6, 6)
            # The edge of the bar, for eyes and projectors that do not tell pale colours apart.
            edge = QRectF(filled.right() - 4, box.y(), 4, box.height())
            painter.setBrush(theme.colour("delivery" if row.is_right else "planning"))
            painter.drawRect(self._placed(edge))
        if row.before >= 0:
            line = QRectF(box.x(), box.bottom() - 6, box.width() * row.before, 6)
            painter.fillRect(self._placed(line), theme.colour("muted"))

    def _quote(self, slide: Slide, box: QRectF, sizes: _Sizes, *, paints: bool) -> float:
        words = f"“{slide.quote}”"
        inner = QRectF(box.x() + 22, box.y(), box.width() - 22, _TALL)
        height = self._text(words, inner, sizes.small, paints=paints, colour="muted")
        if slide.citation:
            inner.moveTop(box.y() + height + 4)
            height += 4 + self._text(
                slide.citation, inner, sizes.small, paints=paints, bold=True, colour="muted"
            )
        if paints:
            line = QRectF(box.x(), box.y() + 2, 5, height)
            self._painter.fillRect(self._placed(line), self._theme.colour("accent"))
        return height

    # -- the lobby --------------------------------------------------------------------------

    def _lobby(self, slide: Slide, area: QRectF) -> None:
        side = min(area.height() - 8, area.width() * 0.46)
        code = QRectF(area.right() - side, area.y() + 4, side, side)
        self._code(slide.qr, self._placed(code))
        left = QRectF(area.x(), area.y(), area.width() - side - 48, _TALL)
        y = left.y()
        for words, size, bold, colour, gap in (
            (slide.title, TITLE, True, "ink", 16),
            (slide.below, OPTION - 4, False, "muted", 28),
            (slide.address, self._fitting(slide.address, left.width()), True, "accent", 12),
            (f"PIN  {spaced(slide.pin)}", 56, True, "ink", 28),
        ):
            box = QRectF(left.x(), y, left.width(), _TALL)
            y += self._text(words, box, size, paints=True, bold=bold, colour=colour) + gap
        rest = QRectF(left.x(), y, left.width(), area.bottom() - y)
        self._names(slide.names, rest)

    def _fitting(self, words: str, width: float) -> int:
        size = 48
        while size > 24 and _width(words, self._theme, size) > width:
            size -= 2
        return size

    def _names(self, names: tuple[str, ...], box: QRectF) -> None:
        """Paint those who came last first, as many as have room."""
        said = ""
        font = self._theme.font(SMALL)
        for name in reversed(names):
            longer = f"{said}   {name}" if said else name
            if _height(longer, font, box.width()) > box.height():
                said = f"{said} …"
                break
            said = longer
        self._text(said, box, SMALL, paints=True)

    def _code(self, rows: tuple[tuple[bool, ...], ...], box: QRectF) -> None:
        # Always dark on white: many phones do not read it the other way round.
        painter = self._painter
        painter.fillRect(box, QColor("#ffffff"))
        square = int(box.width() / (len(rows) + 8))
        left = box.x() + (box.width() - square * len(rows)) / 2
        top = box.y() + (box.height() - square * len(rows)) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, row in enumerate(rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(
                        QRectF(left + x * square, top + y * square, square, square),
                        QColor("#000000"),
                    )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def spaced(pin: str) -> str:
    """Return a PIN in two halves, which is easier to type."""
    return f"{pin[:3]} {pin[3:]}".strip()


def _height(words: str, font: QFont, width: float) -> float:
    box = QRectF(0, 0, max(40.0, width), _TALL)
    return QFontMetricsF(font).boundingRect(box, int(_WRAP), words).height()


def _width(words: str, theme: Theme, size: int) -> float:
    return QFontMetricsF(theme.font(size, bold=True)).horizontalAdvance(words)
