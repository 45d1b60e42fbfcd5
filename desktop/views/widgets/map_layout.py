"""Where coasts and pins are on a map of some size."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainterPath, QTransform

from desktop.domain.library import CaseHead
from desktop.domain.projection import Point, Ring, equal_earth, fit, separate, whole_turn

HALO = 1.5
"""Paper around a pin, so that pins and coasts do not run together."""
MAIN_COASTS = 40
"""The largest coasts fill the map; small islands far out may fall off a small one."""


class MapLayout(NamedTuple):
    """Everything that depends on the size: the coasts, and for each case its pin and its place."""

    size: QSize
    dot: float
    """The radius of a pin."""
    land: QPainterPath
    pins: list[QPointF]
    places: list[QPointF]


def lay_out(rings: Sequence[Ring], cases: Sequence[CaseHead], size: QSize, dot: float) -> MapLayout:
    """Fit coasts and places into a size, and set pins beside one another."""
    coasts = [[equal_earth(*place) for place in ring] for ring in rings]
    spots = [equal_earth(whole_turn(case.longitude), case.latitude) for case in cases]
    edge = 2 * dot + HALO
    around = [point for coast in coasts[:MAIN_COASTS] for point in coast]
    around = [*around, *spots] if around else []
    fitted = fit(around, size.width(), size.height(), edge)
    places = [fitted.point(spot) for spot in spots]
    pins = separate(places, 2 * (dot + HALO), size.width(), size.height(), edge)
    turned = QTransform(fitted.scale, 0, 0, fitted.scale, fitted.left, fitted.top)
    return MapLayout(
        QSize(size),
        dot,
        turned.map(_outline(coasts)),
        [QPointF(*pin) for pin in pins],
        [QPointF(*place) for place in places],
    )


def length(way: QPointF) -> float:
    """Return how long a way is."""
    return math.hypot(way.x(), way.y())


def _outline(coasts: list[list[Point]]) -> QPainterPath:
    path = QPainterPath()
    for coast in coasts:
        path.moveTo(*coast[0])
        for point in coast[1:]:
            path.lineTo(*point)
        path.closeSubpath()
    return path
