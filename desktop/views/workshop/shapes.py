"""The shape beside each letter, the same as on the phones: nobody has to tell colours apart."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from desktop.domain.workshop.setup import LETTERS
from desktop.qt import tokens

# Corners in a square of 14, as the phone page draws them.
_SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    ((7, 0), (14, 14), (0, 14)),
    ((0, 0), (14, 0), (14, 14), (0, 14)),
    ((7, 0), (14, 7), (7, 14), (0, 7)),
    ((7, 0), (14, 5), (11, 14), (3, 14), (0, 5)),
    ((0, 0), (14, 0), (7, 14)),
    ((0, 4), (4, 4), (4, 0), (10, 0), (10, 4), (14, 4), (14, 10), (10, 10), (10, 14), (4, 14),
     (4, 10), (0, 10)),
)  # fmt: skip
_MIDDLES = (0.66, 0.5, 0.5, 0.54, 0.34, 0.5)
"""Where the letter stands in each, as a share of its height."""
COLOURS = ("planning", "delivery", "award", "market", "emergency", "foundations")
"""Names of the colours; each theme has its own."""


def polygon(place: int, box: QRectF) -> QPolygonF:
    """Return the shape of an option in a box."""
    corners = _SHAPES[place % len(_SHAPES)]
    return QPolygonF(
        [
            QPointF(box.x() + x * box.width() / 14, box.y() + y * box.height() / 14)
            for x, y in corners
        ]
    )


def colour_name(place: int) -> str:
    """Return the name of the colour of an option."""
    return COLOURS[place % len(COLOURS)]


def paint_letter(painter: QPainter, place: int, box: QRectF, fill: QColor, ink: QColor) -> None:
    """Paint an option's shape with its letter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(polygon(place, box))
    font = QFont(tokens.FAMILY)
    font.setPixelSize(max(6, round(box.height() * 0.46)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(ink)
    middle = box.y() + box.height() * _MIDDLES[place % len(_MIDDLES)]
    letter = QRectF(box.x(), middle - box.height() / 2, box.width(), box.height())
    painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, LETTERS[place])
