"""The flat map: where a place on the globe stands on it, and how crowded pins make room."""

import json
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Point = tuple[float, float]
"""Left to right and top to bottom, except for places: longitude and latitude in degrees."""
Ring = tuple[Point, ...]
"""A closed line of places; a ring inside another is a lake."""

CENTRE = 11.0
"""The meridian in the middle, in degrees east: the edge then runs through the Bering Strait."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2
_FIRST_CIRCLE = 8
"""How many pins stand around a common point before a second circle is begun."""
_SAME = 1.0
"""Points nearer than this are one place."""
_SPARE = 1.02
"""Pins are pushed a little further than they must be, so that few rounds are enough."""
_ROUNDS = 80


def whole_turn(longitude: float) -> float:
    """Return a longitude as the map counts it: from 169 west (-169) to 169 west (191)."""
    west = CENTRE - 180
    return (longitude - west) % 360 + west


def equal_earth(longitude: float, latitude: float) -> Point:
    """Return where a place stands in the Equal Earth projection, for a globe of radius 1.

    Equal areas stay equal: no country looks larger than it is. The longitude is taken as the
    map counts it (see `whole_turn`), so that a coast across the date line stays in one piece.
    Šavrič, Patterson and Jenny (2018), https://doi.org/10.1080/13658816.2018.1504949.
    """
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = math.radians(longitude - CENTRE) * math.cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, -y


class Fit(NamedTuple):
    """How projected points are enlarged and moved to fill a rectangle."""

    scale: float
    left: float
    top: float

    def point(self, projected: Point) -> Point:
        """Return where a projected point stands in the rectangle."""
        return projected[0] * self.scale + self.left, projected[1] * self.scale + self.top


def fit(points: Iterable[Point], width: float, height: float, margin: float) -> Fit:
    """Return how projected points fill a rectangle, centred, with a margin all round.

    Without points, or with one, the whole globe is fitted.
    """
    xs, ys = zip(*points, strict=True) if (points := list(points)) else ((), ())
    if len(points) < 2 or max(xs) - min(xs) <= 0 or max(ys) - min(ys) <= 0:
        right, bottom = equal_earth(CENTRE + 180, 0)[0], equal_earth(CENTRE, -90)[1]
        xs, ys = (-right, right), (-bottom, bottom)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room_x, room_y = max(1.0, width - 2 * margin), max(1.0, height - 2 * margin)
    scale = min(room_x / wide, room_y / high)
    return Fit(
        scale,
        width / 2 - scale * (min(xs) + max(xs)) / 2,
        height / 2 - scale * (min(ys) + max(ys)) / 2,
    )


def read_land(text: str) -> tuple[Ring, ...]:
    """Return the coasts in the text of a world file; raise ValueError if it is damaged."""
    value = json.loads(text)
    rings = value.get("land") if isinstance(value, dict) else None
    if not isinstance(rings, list):
        raise ValueError("no list of coasts")
    return tuple(_ring(numbers) for numbers in rings)


def _ring(numbers: object) -> Ring:
    if not isinstance(numbers, list) or len(numbers) < 6 or len(numbers) % 2:
        raise ValueError("a coast is not a list of three or more places")
    if not all(isinstance(n, int | float) and -360 <= n <= 360 for n in numbers):
        raise ValueError("a coast holds something that is not in degrees")
    if not all(-90 <= n <= 90 for n in numbers[1::2]):
        raise ValueError("a coast leaves the globe")
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def separate(
    points: Sequence[Point], apart: float, width: float, height: float, edge: float
) -> list[Point]:
    """Return places for pins so that none is nearer to another than `apart`.

    Pins at one place fan out around it; pins that are near one another give way, no further
    than they must; the rest stay where they are. All stay `edge` away from the sides of the
    rectangle. Where that leaves too little room, pins overlap.
    """
    placed = list(points)
    for group in _together(points):
        for index, (angle, reach) in zip(group, _slots(len(group), apart), strict=True):
            x, y = points[group[0]]
            placed[index] = (x + reach * math.cos(angle), y + reach * math.sin(angle))
    for _ in range(_ROUNDS):
        placed = [(_within(x, width, edge), _within(y, height, edge)) for x, y in placed]
        if not _give_way(placed, apart):
            break
    return placed


def _together(points: Sequence[Point]) -> list[list[int]]:
    """Return the groups of two or more points that are the same to the eye."""
    groups: list[list[int]] = []
    for index, point in enumerate(points):
        near = (group for group in groups if math.dist(points[group[0]], point) < _SAME)
        group = next(near, None)
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    return [group for group in groups if len(group) > 1]


def _give_way(placed: list[Point], apart: float) -> bool:
    """Push pins that are too near half way each from one another; return whether any was."""
    was_crowded = False
    for second in range(len(placed)):
        for first in range(second):
            here, there = placed[first], placed[second]
            x, y = there[0] - here[0], there[1] - here[1]
            distance = math.hypot(x, y)
            if distance >= apart:
                continue
            was_crowded = True
            x, y = (x / distance, y / distance) if distance else (1.0, 0.0)
            push = (apart * _SPARE - distance) / 2
            placed[first] = (here[0] - push * x, here[1] - push * y)
            placed[second] = (there[0] + push * x, there[1] + push * y)
    return was_crowded


def _slots(count: int, apart: float) -> list[tuple[float, float]]:
    """Return an angle and a reach for each of `count` pins around a point, left or top first."""
    first = math.pi if count == 2 else -math.pi / 2
    slots: list[tuple[float, float]] = []
    circle = 1
    while len(slots) < count:
        here = min(count - len(slots), _FIRST_CIRCLE * circle)
        around = min(count, _FIRST_CIRCLE)
        reach = circle * apart * max(0.8, 0.5 / math.sin(math.pi / around))
        slots += [(first + math.tau * place / here, reach) for place in range(here)]
        circle += 1
    return slots


def _within(value: float, room: float, edge: float) -> float:
    return min(max(edge, value), room - edge) if room > 2 * edge else room / 2
