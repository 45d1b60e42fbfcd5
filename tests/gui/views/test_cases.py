"""The list of cases: opening one, filters, and what they say when nothing fits."""

import pytest
from PySide6.QtWidgets import QComboBox

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.qt.models.lines import LineKind
from desktop.views.search_field import SearchField
from desktop.views.side_panels import MAP
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.world_map import WorldMap
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import (
    click,
    click_line,
    current_keys,
    keyboard,
    pin,
    press,
    reader,
    shown,
    titles,
    words,
)

FILTERS = ("Stage", "Region", "Theme")


@pytest.fixture
def cases(window: MainWindow) -> LineView:
    window.go(Place(Screen.CASES))
    return shown(window, LineView, "Case studies")


def keys(view: LineView) -> list[str]:
    entries = [line.key for line in view.lines.lines() if line.kind is LineKind.ENTRY]
    return [key for key in entries if key != MAP]


def choose(window: MainWindow, name: str, row: int) -> str:
    """Choose a row of a filter by keys; return its words."""
    box = shown(window, QComboBox, name)
    box.setFocus()
    press("Home")
    for _ in range(row):
        press("Down")
    return box.currentText()


def test_all_cases_are_listed(cases: LineView, program: Program) -> None:
    assert keys(cases) == [case.id for case in program.reading.cases()]


def test_the_map_is_shown_first_and_marked(cases: LineView, window: MainWindow) -> None:
    assert current_keys(cases) == [MAP]
    assert shown(window, WorldMap).isVisible()
    assert window.place() == Place(Screen.CASES)


def test_a_pin_opens_its_case(cases: LineView, window: MainWindow, program: Program) -> None:
    world = shown(window, WorldMap)
    for case in program.reading.cases():
        window.go(Place(Screen.CASES))
        click(world, pin(world, case.id))
        assert window.place().page_id == case.id


def test_the_list_leads_back_to_the_map(cases: LineView, window: MainWindow) -> None:
    click_line(cases, keys(cases)[0])
    click_line(cases, MAP)
    assert shown(window, WorldMap).isVisible()
    assert current_keys(cases) == [MAP]


def test_the_map_is_a_step_of_the_way_back(cases: LineView, window: MainWindow) -> None:
    click_line(cases, keys(cases)[0])
    press("Alt+Left")
    assert shown(window, WorldMap).isVisible()


def test_filters_tell_on_the_map_how_many_cases_fit(cases: LineView, window: MainWindow) -> None:
    box = shown(window, QComboBox, "Region")
    told = {1: "1 case in 1 country."}
    for row in range(1, box.count()):
        choose(window, "Region", row)
        count = len(keys(cases))
        assert told.get(count, f"{count} cases in ") in words(window)


def test_a_click_opens_a_case(cases: LineView, window: MainWindow, program: Program) -> None:
    last = program.reading.cases()[-1]
    click_line(cases, last.id)
    assert window.place().page_id == last.id
    assert current_keys(cases) == [last.id]
    assert last.title in reader(window).document().toPlainText()


def test_keys_open_a_case(cases: LineView, window: MainWindow) -> None:
    press("Ctrl+L")
    press("Down")
    press("Return")
    assert window.place().page_id == keys(cases)[0]


def test_the_facts_of_the_case_are_on_its_page(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    case = program.reading.cases()[0]
    click_line(cases, case.id)
    text = reader(window).document().toPlainText()
    assert all(word in text for word in (case.place, case.country, case.years, *case.themes))


def test_a_stage_shows_only_its_cases(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    title = choose(window, "Stage", 1)
    part = next(part for part in program.reading.parts() if part.title == title)
    assert keys(cases) == [c.id for c in program.reading.cases() if part.id in c.part_ids]


def test_a_region_shows_only_its_cases(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    region = choose(window, "Region", 1)
    assert keys(cases) == [c.id for c in program.reading.cases() if c.region == region]


def test_a_theme_shows_only_its_cases(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    theme = choose(window, "Theme", 1).lower()
    wanted = [c.id for c in program.reading.cases() if theme in (name.lower() for name in c.themes)]
    assert wanted
    assert keys(cases) == wanted


@pytest.mark.parametrize("name", FILTERS)
def test_every_choice_of_a_filter_leaves_a_case(
    cases: LineView, window: MainWindow, name: str
) -> None:
    box = shown(window, QComboBox, name)
    assert box.count() > 2
    for row in range(box.count()):
        choose(window, name, row)
        assert keys(cases), box.currentText()


def test_filters_that_exclude_one_another_say_so(cases: LineView, window: MainWindow) -> None:
    regions = shown(window, QComboBox, "Region").count()
    themes = shown(window, QComboBox, "Theme").count()
    for region in range(1, regions):
        choose(window, "Region", region)
        for theme in range(1, themes):
            choose(window, "Theme", theme)
            if not keys(cases):
                assert titles(cases)[-1] == "No case fits all three filters."
                return
    pytest.fail("every region has every theme")


def test_taking_a_filter_back_shows_all_cases_again(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    choose(window, "Region", 1)
    choose(window, "Region", 0)
    assert keys(cases) == [case.id for case in program.reading.cases()]


def test_a_filter_keeps_the_mark_on_the_case_shown(
    cases: LineView, window: MainWindow, program: Program
) -> None:
    last = program.reading.cases()[-1]
    click_line(cases, last.id)
    stage = next(p.title for p in program.reading.parts() if p.id in last.part_ids)
    box = shown(window, QComboBox, "Stage")
    choose(window, "Stage", box.findText(stage))
    assert current_keys(cases) == [last.id]


def test_filters_leave_the_page_alone(cases: LineView, window: MainWindow) -> None:
    click_line(cases, keys(cases)[0])
    before = window.place()
    choose(window, "Region", 1)
    assert window.place().is_same_page(before)


def test_who_left_at_the_map_finds_it_again_with_every_key(open_program: Opener) -> None:
    window = open_program(place=Place(Screen.CASES)).window
    assert window is not None
    assert shown(window, WorldMap)
    press("Ctrl+K")
    assert isinstance(keyboard(), SearchField)
