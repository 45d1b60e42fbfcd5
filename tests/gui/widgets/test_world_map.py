"""The map of cases, as a person uses it: by mouse, by key and by ear."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.library import CaseHead, PageId
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.world_map import WorldMap
from tests.gui.person import pin

WORLD = Path(__file__).resolve().parents[3] / "resources" / "map" / "world.json"
LIGHT = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
DARK = Theme(ThemeChoice.DARK, tokens.DARK)
PLACES = {
    "quito": (-0.2, -78.5),
    "delhi": (28.6, 77.2),
    "abuja": (9.1, 7.4),
    "mexico-a": (19.4, -99.1),
    "mexico-b": (19.4, -99.1),
    "wellington": (-41.3, 174.8),
    "london": (51.5, -0.1),
    "norwich": (52.6, 1.3),
    "edinburgh": (56.0, -3.2),
}
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def head(name: str) -> CaseHead:
    latitude, longitude = PLACES[name]
    return CaseHead(
        PageId(f"case.{name}"), f"How {name} buys", name.title(), "Land & Sea", "", latitude,
        longitude, "", "", "full", (), (),
    )  # fmt: skip


Maker = Callable[..., WorldMap]


@pytest.fixture
def make(qtbot: QtBot) -> Maker:
    def build(*names: str, size: tuple[int, int] = (700, 330), world: Path = WORLD) -> WorldMap:
        made = WorldMap(world, LIGHT)
        qtbot.addWidget(made)
        made.set_cases([head(name) for name in names or PLACES])
        made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        return made

    return build


def centre(world_map: WorldMap, name: str) -> QPoint:
    return pin(world_map, f"case.{name}").toPoint()


def chosen(world_map: WorldMap) -> list[str]:
    names: list[str] = []
    world_map.case_chosen.connect(lambda page_id: names.append(page_id.removeprefix("case.")))
    return names


def hover(world_map: WorldMap, point: QPoint) -> None:
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, world_map.mapToGlobal(place), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(world_map, event)


def picture(world_map: WorldMap) -> QImage:
    return world_map.grab().toImage()


@pytest.mark.parametrize("size", [(700, 330), (300, 170)])
@pytest.mark.parametrize("name", PLACES)
def test_a_click_opens_the_case_under_it(make: Maker, name: str, size: tuple[int, int]) -> None:
    world_map = make(size=size)
    names = chosen(world_map)
    QTest.mouseClick(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, name))
    assert names == [name]


def test_two_cases_at_the_same_place_can_both_be_chosen(make: Maker) -> None:
    world_map = make("mexico-a", "mexico-b")
    names = chosen(world_map)
    for name in ("mexico-b", "mexico-a"):
        QTest.mouseClick(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, name))
    QTest.keyClick(world_map, RIGHT)
    QTest.keyClick(world_map, Qt.Key.Key_Space)
    assert names == ["mexico-b", "mexico-a", "mexico-b"]


def test_a_click_on_the_sea_opens_nothing(make: Maker) -> None:
    world_map = make("delhi")
    names = chosen(world_map)
    QTest.mouseClick(world_map, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    QTest.mouseClick(world_map, Qt.MouseButton.RightButton, pos=centre(world_map, "delhi"))
    assert names == []


def test_a_press_drawn_away_from_its_pin_opens_nothing(make: Maker) -> None:
    world_map = make("delhi", "quito")
    names = chosen(world_map)
    QTest.mousePress(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, "delhi"))
    QTest.mouseRelease(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, "quito"))
    assert names == []


def test_faint_pins_cannot_be_chosen(make: Maker) -> None:
    world_map = make("quito", "delhi", "abuja")
    names = chosen(world_map)
    world_map.set_shown({"case.quito", "case.delhi"})
    QTest.mouseClick(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, "abuja"))
    assert names == []
    QTest.keyClick(world_map, Qt.Key.Key_Home)
    QTest.keyClick(world_map, RIGHT)
    QTest.keyClick(world_map, Qt.Key.Key_Return)
    assert names == ["delhi"]


def test_faint_pins_look_different_and_come_back(make: Maker) -> None:
    world_map = make("quito", "delhi", "abuja")
    before = picture(world_map)
    world_map.set_shown({"case.quito"})
    assert picture(world_map) != before
    world_map.set_shown({"case.quito", "case.delhi", "case.abuja"})
    assert picture(world_map) == before


def test_the_focus_leaves_a_pin_that_becomes_faint(make: Maker) -> None:
    world_map = make("quito", "delhi", "abuja")
    names = chosen(world_map)
    world_map.set_shown({"case.abuja"})
    QTest.keyClick(world_map, Qt.Key.Key_Enter)
    assert names == ["abuja"]


@pytest.mark.parametrize(
    ("start", "key", "name"),
    [
        ("quito", RIGHT, "abuja"),
        ("abuja", RIGHT, "delhi"),
        ("abuja", LEFT, "quito"),
        ("quito", UP, "mexico-b"),
        ("delhi", DOWN, "wellington"),
        ("abuja", UP, "london"),
        ("wellington", RIGHT, "wellington"),
    ],
)
def test_arrow_keys_go_to_the_nearest_pin_that_way(
    make: Maker, start: str, key: Qt.Key, name: str
) -> None:
    world_map = make()
    names = chosen(world_map)
    world_map.set_current(f"case.{start}")
    QTest.keyClick(world_map, key)
    QTest.keyClick(world_map, Qt.Key.Key_Return)
    assert names == [name]


@pytest.mark.parametrize("size", [(700, 330), (300, 170)])
def test_arrow_keys_reach_every_pin_from_every_other(make: Maker, size: tuple[int, int]) -> None:
    world_map = make(size=size)
    names = chosen(world_map)
    ways: dict[str, set[str]] = {}
    for name in PLACES:
        for key in (LEFT, RIGHT, UP, DOWN):
            world_map.set_current(f"case.{name}")
            QTest.keyClick(world_map, key)
            QTest.keyClick(world_map, Qt.Key.Key_Space)
            ways.setdefault(name, set()).add(names[-1])
    for name in PLACES:
        reached = {name}
        while more := {there for here in reached for there in ways[here]} - reached:
            reached |= more
        assert reached == set(PLACES)


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_Home, "quito"), (Qt.Key.Key_End, "abuja")])
def test_home_and_end_go_to_the_first_and_last_case(make: Maker, key: Qt.Key, name: str) -> None:
    world_map = make("quito", "delhi", "abuja")
    names = chosen(world_map)
    world_map.set_current("case.delhi")
    QTest.keyClick(world_map, key)
    QTest.keyClick(world_map, Qt.Key.Key_Return)
    assert names == [name]


def test_the_accessible_name_follows_the_focused_pin(make: Maker) -> None:
    world_map = make("quito", "delhi")
    assert world_map.accessibleName() == "Map of cases: How quito buys"
    QTest.keyClick(world_map, RIGHT)
    assert world_map.accessibleName() == "Map of cases: How delhi buys"
    assert world_map.accessibleDescription().startswith("Delhi, Land & Sea. Case 2 of 2.")


def test_the_description_says_which_case_is_open(make: Maker) -> None:
    world_map = make("quito", "delhi")
    world_map.set_current("case.delhi")
    assert "Case 2 of 2, open now." in world_map.accessibleDescription()


def test_a_map_with_nothing_to_choose_says_so(make: Maker) -> None:
    world_map = make("quito")
    names = chosen(world_map)
    world_map.set_shown(set())
    for key in (RIGHT, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(world_map, key)
    assert names == []
    assert world_map.accessibleDescription() == "No case can be chosen on the map."


def test_moving_by_key_is_announced(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "desktop.views.widgets.world_map.announce", lambda _source, words: heard.append(words)
    )
    world_map = make("quito", "delhi")
    QTest.keyClick(world_map, RIGHT)
    QTest.keyClick(world_map, RIGHT)
    assert heard == ["Delhi, Land & Sea. How delhi buys"]


def test_hovering_shows_a_hand_and_a_ring(make: Maker) -> None:
    world_map = make("quito", "delhi")
    before = picture(world_map)
    hover(world_map, centre(world_map, "delhi"))
    assert world_map.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert picture(world_map) != before
    hover(world_map, QPoint(20, 300))
    assert world_map.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert picture(world_map) == before


def test_hovering_tells_place_and_title(make: Maker) -> None:
    world_map = make("quito", "delhi")
    hover(world_map, centre(world_map, "delhi"))
    assert world_map.toolTip() == "<b>Delhi, Land &amp; Sea</b><br>How delhi buys"
    hover(world_map, QPoint(20, 300))
    assert world_map.toolTip() == ""


def test_the_focus_can_be_seen(make: Maker, qtbot: QtBot) -> None:
    world_map = make("quito", "delhi")
    world_map.clearFocus()
    before = picture(world_map)
    world_map.activateWindow()
    world_map.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(world_map.hasFocus)
    assert picture(world_map) != before


def test_the_open_case_and_the_theme_change_the_picture(make: Maker) -> None:
    world_map = make("quito", "delhi")
    plain = picture(world_map)
    world_map.set_current("case.delhi")
    marked = picture(world_map)
    assert marked != plain
    world_map.set_theme(DARK)
    assert picture(world_map) not in (plain, marked)


def test_an_unknown_open_case_marks_nothing(make: Maker) -> None:
    world_map = make("quito", "delhi")
    before = picture(world_map)
    world_map.set_current("case.nowhere")
    assert picture(world_map) == before


def test_the_world_file_is_not_read_before_it_is_shown(
    qtbot: QtBot, tmp_path: Path, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "world.json"
    world_map = WorldMap(path, LIGHT)
    qtbot.addWidget(world_map)
    world_map.set_cases([head("delhi")])
    world_map.resize(700, 330)
    assert caplog.messages == []
    path.write_text(WORLD.read_text(encoding="utf-8"), encoding="utf-8")
    assert picture(world_map) == picture(make("delhi"))


def test_an_unusable_world_file_is_reported_once(
    make: Maker, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    world_map = make("delhi", world=tmp_path / "none.json")
    world_map.resize(500, 300)
    picture(world_map)
    assert len(caplog.messages) == 1
    assert "none.json" in caplog.messages[0]
    assert not any(isinstance(argument, BaseException) for argument in caplog.records[0].args or ())


@pytest.mark.parametrize("text", [None, "", "[]", '{"land": [[1, 2]]}', "\x00"])
def test_without_a_usable_world_file_the_pins_are_there_all_the_same(
    text: str | None,
    make: Maker,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = tmp_path / "world.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.ERROR, "desktop.views.widgets.world_map"):
        world_map = make("quito", "delhi", world=path)
        names = chosen(world_map)
        QTest.mouseClick(world_map, Qt.MouseButton.LeftButton, pos=centre(world_map, "delhi"))
    assert names == ["delhi"]


def test_a_map_without_cases_is_only_a_picture(qtbot: QtBot) -> None:
    world_map = WorldMap(WORLD, LIGHT)
    qtbot.addWidget(world_map)
    world_map.resize(300, 170)
    assert not picture(world_map).isNull()
    assert world_map.accessibleName() == "Map of cases"
