"""Make resources/map/world.json from Natural Earth's land: `python -m desktop.authoring.world_map`.

The file comes from the npm package `world-atlas`: `npm pack world-atlas@2.0.2`, unpack, and
name `package/land-110m.json`. It is needed only when the map is to be made anew.
"""

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from desktop.domain.projection import Point, whole_turn

PROJECT = Path(__file__).resolve().parent.parent.parent
OUTPUT = PROJECT / "resources" / "map" / "world.json"

TOLERANCE = 0.35
"""How far a simplified coast may stray, in degrees of latitude."""
SMALLEST = 0.25
"""Islands and lakes below this many square degrees at the equator are left out."""
SOUTH = -60.0
"""Land that lies wholly south of this is left out: Antarctica."""
DIGITS = 1

SOURCE = "Natural Earth, 1:110m physical vectors, land"
VERSION = "4.1.0, from land-110m.json of the npm package world-atlas 2.0.2"
LICENCE = "Public domain (https://www.naturalearthdata.com/about/terms-of-use/)"
KNOWN_DIGEST = "ead5f68119c49a9250902e7da303bcb209341bbb8fefe7369a439b48b704658a"
"""SHA-256 of the file whose version is stated above."""


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the rings of all polygons of a TopoJSON file, in degrees."""
    arcs = [_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    rings: list[list[Point]] = []
    for shape in topology["objects"].values():
        for polygon in _polygons(shape):
            rings += [_joined(numbers, arcs) for numbers in polygon]
    return rings


def _arc(arc: list[list[float]], transform: dict[str, list[float]] | None) -> list[Point]:
    if transform is None:
        return [(place[0], place[1]) for place in arc]
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0.0
    places: list[Point] = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        places.append((x * scale_x + left, y * scale_y + bottom))
    return places


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    match shape["type"]:
        case "GeometryCollection":
            return [polygon for part in shape["geometries"] for polygon in _polygons(part)]
        case "MultiPolygon":
            return list(shape["arcs"])
        case "Polygon":
            return [shape["arcs"]]
        case _:
            return []


def _joined(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return a ring without its repeated last place; a negative number is an arc backwards."""
    ring: list[Point] = []
    for number in numbers:
        ring += arcs[number][:-1] if number >= 0 else arcs[~number][:0:-1]
    return ring


def unwrapped(ring: list[Point]) -> list[Point]:
    """Return a ring that runs on across the date line, where the map counts its middle."""
    result = [ring[0]]
    for x, y in ring[1:]:
        before = result[-1][0]
        result.append((before + math.remainder(x - before, 360), y))
    middle = (min(x for x, _ in result) + max(x for x, _ in result)) / 2
    shift = whole_turn(middle) - middle
    return [(x + shift, y) for x, y in result]


def area(ring: list[Point]) -> float:
    """Return a ring's area in square degrees of the equator."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        total += (x2 - x1) * (math.sin(math.radians(y1)) + math.sin(math.radians(y2))) / 2
    return abs(math.degrees(total))


def simplified(ring: list[Point], tolerance: float) -> list[Point]:
    """Return a ring with only the places its shape needs (Douglas and Peucker)."""
    far = max(range(len(ring)), key=lambda index: _distance(ring[index], ring[0], ring[0]))
    kept = {0, far}
    closed = [*ring, ring[0]]
    spans = [(0, far), (far, len(ring))]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        if not inner:
            continue
        away, index = max((_distance(closed[i], closed[first], closed[last]), i) for i in inner)
        if away > tolerance:
            kept.add(index)
            spans += [(first, index), (index, last)]
    return [ring[index] for index in sorted(kept)]


def _distance(place: Point, start: Point, end: Point) -> float:
    """Return how far a place is from a line, in degrees of latitude."""
    shrink = math.cos(math.radians(place[1]))
    x, y = (place[0] - start[0]) * shrink, place[1] - start[1]
    across, up = (end[0] - start[0]) * shrink, end[1] - start[1]
    length = across * across + up * up
    share = min(1.0, max(0.0, (x * across + y * up) / length)) if length else 0.0
    return math.hypot(x - share * across, y - share * up)


def coasts(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the coasts the map shows, the largest land first."""
    rings = [unwrapped(ring) for ring in decode(topology)]
    rings = [ring for ring in rings if max(y for _, y in ring) > SOUTH and area(ring) >= SMALLEST]
    rings.sort(key=lambda ring: (-area(ring), ring))
    short = [_rounded(simplified(ring, TOLERANCE)) for ring in rings]
    return [ring for ring in short if len(ring) > 2]


def _rounded(ring: list[Point]) -> list[Point]:
    result: list[Point] = []
    for x, y in ring:
        place = (round(x, DIGITS) + 0.0, round(y, DIGITS) + 0.0)
        if not result or place != result[-1]:
            result.append(place)
    while len(result) > 1 and result[0] == result[-1]:
        result.pop()
    return result


def written(source: bytes) -> str:
    """Return the text of the world file for the bytes of a TopoJSON file."""
    digest = hashlib.sha256(source).hexdigest()
    note = {
        "source": SOURCE,
        "version": VERSION if digest == KNOWN_DIGEST else "not known",
        "licence": LICENCE,
        "sha256_of_source": digest,
        "made_by": "python -m desktop.authoring.world_map",
        "changes": f"simplified to {TOLERANCE} degrees; Antarctica and land below {SMALLEST}"
        " square degrees left out; longitudes run from -169 to 191",
        "layout": "each coast is longitude, latitude, longitude, latitude and so on",
    }
    lines = [_line(ring) for ring in coasts(json.loads(source))]
    head = json.dumps(note, indent=1)
    return f'{{"note": {head},\n"land": [\n' + ",\n".join(lines) + "\n]}\n"


def _line(ring: list[Point]) -> str:
    numbers = (number for place in ring for number in place)
    return f"[{','.join(f'{number:g}' for number in numbers)}]"


def main(arguments: list[str] | None = None) -> int:
    """Write the world file; return 0, or 1 if the source cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m desktop.authoring.world_map",
        description="Make the offline world map from Natural Earth's land.",
    )
    parser.add_argument("source", type=Path, metavar="LAND-110M.JSON")
    parser.add_argument("--output", type=Path, default=OUTPUT, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        text = written(options.source.read_bytes())
    except OSError as error:
        print(f"{options.source} cannot be read: {error.strerror}.", file=sys.stderr)
        return 1
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        print(f"{options.source} is not a TopoJSON file of land: {error!r}.", file=sys.stderr)
        return 1
    options.output.parent.mkdir(parents=True, exist_ok=True)
    beside = options.output.with_name(f"{options.output.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(options.output)
    print(f"{options.output}: {len(text):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
