"""The flat map: projection, fitting, reading the world file, making room for pins."""

import itertools
import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.projection import (
    CENTRE,
    equal_earth,
    fit,
    read_land,
    separate,
    whole_turn,
)

WORLD = Path(__file__).resolve().parents[3] / "resources" / "map" / "world.json"
ROOM = (700.0, 330.0, 12.0)


@pytest.mark.parametrize(
    ("longitude", "counted"),
    [(0, 0), (-169, -169), (-170, 190), (180, 180), (-180, 180), (174.8, 174.8), (371, 11)],
)
def test_longitudes_run_from_the_bering_strait(longitude: float, counted: float) -> None:
    assert whole_turn(longitude) == pytest.approx(counted)


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [
        (CENTRE, 0, 0, 0),
        (CENTRE + 180, 0, 2.706630, 0),
        (CENTRE, 90, 0, -1.317363),
        (CENTRE - 180, 90, -0.59247 * 2.706630, -1.317363),
    ],
)
def test_the_projection_gives_its_published_extents(
    longitude: float, latitude: float, x: float, y: float
) -> None:
    assert equal_earth(longitude, latitude) == pytest.approx((x, y), abs=1e-5)


@pytest.mark.parametrize("latitude", [-75, -40, -10, 0, 25, 52, 80])
def test_equal_areas_on_the_globe_are_equal_on_the_map(latitude: float) -> None:
    step = 0.01
    wide = equal_earth(CENTRE + 1, latitude)[0]
    high = equal_earth(CENTRE, latitude - step)[1] - equal_earth(CENTRE, latitude + step)[1]
    on_globe = math.radians(1) * 2 * math.radians(step) * math.cos(math.radians(latitude))
    assert wide * high == pytest.approx(on_globe, rel=1e-5)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_south_mirrors_north(longitude: float, latitude: float) -> None:
    x, y = equal_earth(longitude, latitude)
    assert equal_earth(longitude, -latitude) == pytest.approx((x, -y))


def test_points_fill_the_rectangle_and_stay_in_the_middle() -> None:
    fitted = fit([(-1, -1), (3, 1)], 420, 300, 10)
    assert fitted.point((-1, -1)) == pytest.approx((10, 50))
    assert fitted.point((3, 1)) == pytest.approx((410, 250))


@pytest.mark.parametrize("points", [[], [(1.0, 1.0)], [(1.0, 1.0), (1.0, 2.0)]])
def test_too_few_points_show_the_whole_globe(points: list[tuple[float, float]]) -> None:
    fitted = fit(points, 500, 300, 0)
    assert fitted.point(equal_earth(CENTRE + 180, 0)) == pytest.approx((500, 150))


def test_a_rectangle_smaller_than_its_margins_is_survived() -> None:
    assert fit([(0, 0), (1, 1)], 0, 0, 20).scale > 0


def test_the_world_file_is_read() -> None:
    land = read_land(WORLD.read_text(encoding="utf-8"))
    assert len(land) > 60
    assert all(-169 <= x <= 192 and -60 <= y <= 84 for ring in land for x, y in ring)


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"land": 3},
        {"land": [[1, 2, 3, 4]]},
        {"land": [[1, 2, 3, 4, 5, 6, 7]]},
        {"land": [[1, 2, 3, 4, 5, "6"]]},
        {"land": [[1, 2, 3, 4, 5, math.nan]]},
        {"land": [[1, 91, 3, 4, 5, 6]]},
    ],
)
def test_a_damaged_world_file_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="coast"):
        read_land(json.dumps(value))


def test_a_cut_off_world_file_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        read_land('{"land": [[1, 2')


def test_pins_with_room_stay_where_they_are() -> None:
    points = [(100.0, 100.0), (130.0, 100.0), (400.0, 200.0)]
    assert separate(points, 14, *ROOM) == points


def test_two_pins_at_one_place_stand_left_and_right_of_it() -> None:
    left, right = separate([(300.0, 100.0), (300.0, 100.0)], 10, *ROOM)
    assert left == pytest.approx((292, 100))
    assert right == pytest.approx((308, 100))


def test_near_pins_give_way_on_the_side_they_are() -> None:
    first, second = separate([(300.0, 104.0), (300.0, 100.0)], 10, *ROOM)
    assert (first[0], second[0]) == pytest.approx((300, 300))
    assert first[1] - second[1] == pytest.approx(10, rel=0.05)


@pytest.mark.parametrize("count", [2, 3, 5, 8, 9, 20, 40])
def test_any_number_of_pins_at_one_place_is_separated(count: int) -> None:
    pins = separate([(350.0, 165.0)] * count, 14, *ROOM)
    assert _nearest(pins) >= 14 - 1e-6


def test_pins_in_a_corner_stay_inside() -> None:
    pins = separate([(0.0, 0.0)] * 4, 14, *ROOM)
    assert _nearest(pins) >= 14 - 1e-6
    assert all(x >= 12 and y >= 12 for x, y in pins)


@given(st.lists(st.tuples(st.floats(0, 700), st.floats(0, 330)), max_size=12))
def test_pins_always_stay_inside_and_hardly_ever_touch(points: list[tuple[float, float]]) -> None:
    pins = separate(points, 14, *ROOM)
    assert len(pins) == len(points)
    assert all(12 - 1 <= x <= 689 and 12 - 1 <= y <= 319 for x, y in pins)
    assert _nearest(pins) >= 13


def test_a_rectangle_without_room_keeps_all_pins() -> None:
    assert len(separate([(1.0, 1.0)] * 5, 14, 10, 10, 12)) == 5


def _nearest(pins: list[tuple[float, float]]) -> float:
    return min((math.dist(a, b) for a, b in itertools.combinations(pins, 2)), default=math.inf)
