"""One option as a card that is chosen whole: its letter, its text, and the verdict on it.

They are Qt's own radio buttons and check boxes, painted anew: screen readers and keys know them.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from desktop.qt import icons, tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.questions.base import LEFT_TO_THE_VIEW, Sign

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 10_000


# To the reader of types it is a button; to Python a plain class, since no class can have two of
# Qt's as parents.
if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class _Card(_Base):
    """Paints a button as a card whose text wraps. Mixed into Qt's radio button and check box."""

    theme: Theme
    words: str
    letter: str
    sign: Sign | None
    why: str
    is_judged: bool
    """Whether the verdict is shown; then nothing can be changed."""
    is_round: bool
    measured: dict[int, tuple[int, int, int]]

    def prepare(self, text: str, letter: str, theme: Theme) -> None:
        """Say what the card shows."""
        self.letter = letter
        self.sign = None
        self.why = ""
        self.is_judged = False
        self.theme = theme
        self.words = apart(text)
        # What follows "&" would become a key of the window.
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{letter}. {text}" if letter else text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.theme = theme
        self.measured = {}
        self.setFont(theme.font())
        self.updateGeometry()
        self.update()

    def judge(self, sign: Sign | None, why: str) -> None:
        """Show a verdict and the reason; the card cannot be changed any more."""
        self.sign, self.why, self.is_judged = sign, apart(why), True
        self.measured = {}
        said = [words for words in (sign.words if sign else "", why) if words]
        self.setAccessibleDescription(" ".join(said))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    # Geometry

    def _left(self) -> int:
        return self.theme.px(72 if self.letter else 48)

    def _text_width(self, width: int) -> int:
        return max(40, width - self._left() - self.theme.px(16))

    def _heights(self, width: int) -> tuple[int, int, int]:
        """Return the heights of the text, of the verdict's word and of the reason.

        A layout asks many times for the same width.
        """
        if width not in self.measured:
            self.measured[width] = self._measure(width)
        return self.measured[width]

    def _measure(self, width: int) -> tuple[int, int, int]:
        room = self._text_width(width)
        text = _height(self.words, QFontMetrics(self.theme.font()), room)
        small = QFontMetrics(self.theme.font(tokens.SMALL))
        word = _height(self.sign.words, small, room) if self.sign else 0
        return text, word, _height(self.why, small, room) if self.why else 0

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        px = self.theme.px
        parts = [height for height in self._heights(width) if height]
        return sum(parts) + px(3) * (len(parts) - 1) + px(20)

    @override
    def sizeHint(self) -> QSize:
        width = self.theme.px(420)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(140), self.theme.px(40))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return not self.is_judged and self.rect().contains(pos)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_mark(painter)
        px, c = self.theme.px, self.theme.colours
        top = px(10)
        if self.letter:
            painter.setFont(self.theme.font(bold=True))
            painter.setPen(QColor(c.muted))
            place = QRect(px(44), top, px(24), px(24))
            painter.drawText(self._mirrored(place), Qt.AlignmentFlag.AlignLeft, self.letter)
        left, width = self._left(), self._text_width(self.width())
        text, word, why = self._heights(self.width())
        painter.setFont(self.theme.font())
        painter.setPen(QColor(c.ink))
        painter.drawText(self._mirrored(QRect(left, top, width, text)), int(_WRAP), self.words)
        top += text + px(3)
        if self.sign:
            painter.setFont(self.theme.font(tokens.SMALL, bold=True))
            painter.setPen(self.theme.colour(self.sign.colour))
            painter.drawText(
                self._mirrored(QRect(left, top, width, word)), int(_WRAP), self.sign.words
            )
            top += word + px(3)
        if self.why:
            painter.setFont(self.theme.font(tokens.SMALL))
            painter.setPen(QColor(c.muted))
            painter.drawText(self._mirrored(QRect(left, top, width, why)), int(_WRAP), self.why)

    def _mirrored(self, rect: QRect) -> QRect:
        """Return where something stands, from the right in scripts from right to left."""
        if not self.isRightToLeft():
            return rect
        return QRect(self.width() - rect.left() - rect.width(), rect.top(), *rect.size().toTuple())

    def _paint_ground(self, painter: QPainter) -> None:
        c, px = self.theme.colours, self.theme.px
        is_chosen = self.isChecked()
        ground, edge, width = c.raised, c.line, 1.0
        if self.sign is not None:
            edge, width = c.of(self.sign.colour), 1.5
        elif is_chosen:
            ground, edge, width = c.accent_soft, c.accent, 1.5
        elif self.underMouse() and not self.is_judged:
            ground = c.hover
        if self.hasFocus():
            edge, width = c.accent, 2.5
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(6), px(6))

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint the circle or box of the choice; after the verdict, its sign in that place."""
        c, px = self.theme.colours, self.theme.px
        size = px(18)
        corner = QPointF(self._mirrored(QRect(px(14), px(12), size, size)).topLeft())
        if self.sign is not None:
            picture = icons.pixmap(
                self.sign.icon, c.of(self.sign.colour), size, self.devicePixelRatioF()
            )
            painter.drawPixmap(corner, picture)
            return
        box = QRectF(corner.x(), corner.y(), size, size)
        painter.setPen(QPen(QColor(c.accent if self.isChecked() else c.muted), 1.75))
        painter.setBrush(QColor(c.raised))
        if self.is_round:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, px(3), px(3))
        if not self.isChecked():
            return
        if self.is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.accent))
            painter.drawEllipse(box.adjusted(px(5), px(5), -px(5), -px(5)))
        else:
            picture = icons.pixmap("tick", c.accent, size, self.devicePixelRatioF())
            painter.drawPixmap(corner, picture)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_THE_VIEW:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        if not self.is_judged:
            super().nextCheckState()


class RadioOption(_Card, QRadioButton):
    """An option of which one is chosen."""

    is_round = True

    def __init__(self, text: str, letter: str, theme: Theme) -> None:
        super().__init__()
        self.prepare(text, letter, theme)


class CheckOption(_Card, QCheckBox):
    """An option of which several are chosen."""

    is_round = False

    def __init__(self, text: str, letter: str, theme: Theme) -> None:
        super().__init__()
        self.prepare(text, letter, theme)


def _height(text: str, metrics: QFontMetrics, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, _TALL), int(_WRAP), text).height()
