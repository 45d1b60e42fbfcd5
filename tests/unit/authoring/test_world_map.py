"""The world file: decoding, simplifying and writing it."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from desktop.authoring import world_map
from desktop.domain.projection import read_land

RESOURCES = Path(__file__).resolve().parents[3] / "resources" / "map"


def topology(**changes: Any) -> dict[str, Any]:
    """A square of 10 degrees out of two arcs, a speck, and a piece of Antarctica."""
    whole: dict[str, Any] = {
        "type": "Topology",
        "transform": {"scale": [0.5, 0.5], "translate": [-180, -90]},
        "arcs": [
            [[360, 180], [20, 0], [0, 20]],
            [[360, 180], [0, 20], [20, 0]],
            [[100, 100], [0, 0.5], [0.5, 0], [-0.5, -0.5]],
            [[100, 0], [40, 0], [0, 40], [-40, -40]],
        ],
        "objects": {
            "land": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, ~1]]},
                    {"type": "MultiPolygon", "arcs": [[[2]], [[3]]]},
                    {"type": "Point", "coordinates": [0, 0]},
                ],
            }
        },
    }
    return {**whole, **changes}


def test_arcs_are_added_up_and_joined_forwards_and_backwards() -> None:
    assert world_map.decode(topology())[0] == [(0, 0), (10, 0), (10, 10), (0, 10)]


def test_a_file_without_steps_is_read_as_degrees() -> None:
    plain = topology(
        arcs=[[[0, 0], [1, 0], [1, 1], [0, 0]]],
        objects={"land": {"type": "Polygon", "arcs": [[0]]}},
    )
    del plain["transform"]
    assert world_map.decode(plain) == [[(0, 0), (1, 0), (1, 1)]]


def test_specks_and_antarctica_are_left_out() -> None:
    assert world_map.coasts(topology()) == [[(0, 0), (10, 0), (10, 10), (0, 10)]]


def test_a_coast_across_the_date_line_stays_in_one_piece() -> None:
    ring = world_map.unwrapped([(178.0, 60.0), (-178.0, 60.0), (-178.0, 64.0), (178.0, 64.0)])
    assert [x for x, _ in ring] == pytest.approx([178, 182, 182, 178])


def test_alaska_stands_on_the_left() -> None:
    ring = world_map.unwrapped([(195.0, 60.0), (200.0, 60.0), (200.0, 64.0)])
    assert [x for x, _ in ring] == pytest.approx([-165, -160, -160])


@pytest.mark.parametrize(("south", "north"), [(0, 1), (59, 61)])
def test_area_is_measured_on_the_globe(south: float, north: float) -> None:
    ring = [(0.0, south), (2.0, south), (2.0, north), (0.0, north)]
    middle = (south + north) / 2
    expected = 2 * (north - south) * math.cos(math.radians(middle))
    assert world_map.area(ring) == pytest.approx(expected, rel=1e-3)


def test_places_a_shape_does_not_need_are_dropped() -> None:
    ring = [(0.0, 0.0), (5.0, 0.2), (10.0, 0.0), (10.0, 10.0), (5.0, 8.0), (0.0, 10.0)]
    kept = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 8.0), (0.0, 10.0)]
    assert world_map.simplified(ring, 0.35) == kept


def test_the_text_is_the_same_each_time_and_can_be_read() -> None:
    source = json.dumps(topology()).encode()
    text = world_map.written(source)
    assert text == world_map.written(source)
    assert read_land(text) == (((0, 0), (10, 0), (10, 10), (0, 10)),)


def test_a_source_that_is_not_the_known_one_claims_no_version() -> None:
    note = json.loads(world_map.written(json.dumps(topology()).encode()))["note"]
    assert note["version"] == "not known"
    assert "Natural Earth" in note["source"]
    assert "Public domain" in note["licence"]


def test_the_command_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, output = tmp_path / "land.json", tmp_path / "map" / "world.json"
    source.write_text(json.dumps(topology()), encoding="utf-8")
    assert world_map.main([str(source), "--output", str(output)]) == 0
    assert [path.name for path in output.parent.iterdir()] == ["world.json"]
    assert "world.json" in capsys.readouterr().out


@pytest.mark.parametrize("text", [None, "{", "[]", "{}", '{"arcs": [], "objects": 3}'])
def test_a_source_that_cannot_be_used_leaves_the_old_file(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, output = tmp_path / "land.json", tmp_path / "world.json"
    output.write_text("old", encoding="utf-8")
    if text is not None:
        source.write_text(text, encoding="utf-8")
    assert world_map.main([str(source), "--output", str(output)]) == 1
    assert output.read_text(encoding="utf-8") == "old"
    assert "land.json" in capsys.readouterr().err


def test_the_file_that_ships_is_small_and_says_where_it_comes_from() -> None:
    text = (RESOURCES / "world.json").read_text(encoding="utf-8")
    note = json.loads(text)["note"]
    assert len(text) < 40_000
    assert note["version"] == world_map.VERSION
    assert note["sha256_of_source"] == world_map.KNOWN_DIGEST
    assert "Natural Earth" in (RESOURCES / "CREDITS.md").read_text(encoding="utf-8")
