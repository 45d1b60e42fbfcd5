"""Pens, and shapes without an outline, made so that the namespace `Qt` stays out; see `numbers`."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def pen(colour: str, width: float = 1) -> QPen:
    """Return a pen; a painter that is given a bare colour has to look through all its pens."""
    result = QPen(QColor(colour))
    result.setWidthF(width)
    return result


def fill_box(painter: QPainter, box: QRect | QRectF, radius: float, colour: str) -> None:
    """Fill a box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), radius, radius)
    painter.fillPath(path, QColor(colour))


def fill_ellipse(painter: QPainter, box: QRect | QRectF, colour: str) -> None:
    """Fill an ellipse."""
    path = QPainterPath()
    path.addEllipse(QRectF(box))
    painter.fillPath(path, QColor(colour))
