"""The outline beside the page, by mouse and by key."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.models.lines import LineKind
from desktop.qt.models.outline import STEP
from desktop.qt.theme import Theme
from desktop.views.side_panels import OutlinePanel
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.fakes import HugeReading
from tests.gui.person import click_line, current_keys, open_page, press, shown, titles

USER_NEEDS = "plan.user-needs"


@pytest.fixture
def outline(window: MainWindow) -> LineView:
    open_page(window, USER_NEEDS)
    return shown(window, LineView, "Outline")


def keys(view: LineView) -> list[str]:
    return [line.key for line in view.lines.lines()]


def move_to(view: LineView, key: str) -> None:
    press("Home")
    for _ in keys(view):
        if view.lines.line(view.currentIndex()).key == key:
            return
        press("Down")
    pytest.fail(f"the keyboard does not reach {key}")


def test_all_parts_with_sections_are_there_and_the_glossary_last(
    outline: LineView, program: Program
) -> None:
    parts = [part.title for part in program.reading.parts() if part.section_count]
    assert titles(outline, LineKind.FOLD) == parts
    assert keys(outline)[-1] == GLOSSARY


def test_the_section_shown_is_marked(outline: LineView) -> None:
    assert current_keys(outline) == [USER_NEEDS]


def test_another_section_is_marked_after_a_click(outline: LineView, window: MainWindow) -> None:
    click_line(outline, "plan.costs")
    assert window.place().page_id == "plan.costs"
    assert current_keys(outline) == ["plan.costs"]


def test_a_click_closes_a_part_and_another_opens_it(outline: LineView) -> None:
    before = keys(outline)
    click_line(outline, "part:planning")
    assert USER_NEEDS not in keys(outline)
    click_line(outline, "part:planning")
    assert keys(outline) == before


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_key_closes_a_part_and_opens_it_again(outline: LineView, key: str) -> None:
    press("Ctrl+L")
    move_to(outline, "part:planning")
    press(key)
    assert USER_NEEDS not in keys(outline)
    press(key)
    assert USER_NEEDS in keys(outline)


def test_enter_opens_the_section_the_keyboard_is_on(outline: LineView, window: MainWindow) -> None:
    press("Ctrl+L")
    move_to(outline, "plan.costs")
    press("Return")
    assert window.place().page_id == "plan.costs"


def test_the_glossary_opens_from_the_outline(outline: LineView, window: MainWindow) -> None:
    click_line(outline, GLOSSARY)
    assert window.place().page_id == GLOSSARY
    assert current_keys(outline) == [GLOSSARY]


def test_a_page_in_a_closed_part_opens_the_part(outline: LineView, window: MainWindow) -> None:
    click_line(outline, "part:planning")
    open_page(window, "plan.costs")
    assert current_keys(outline) == ["plan.costs"]


@pytest.fixture
def huge(qtbot: QtBot) -> QWidget:
    panel = OutlinePanel(HugeReading(), Theme(ThemeChoice.LIGHT, tokens.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(252, 600)
    panel.show_current(PageId("few.s0"))
    panel.show()
    return panel


def test_a_huge_part_is_shown_step_by_step(huge: QWidget) -> None:
    view = shown(huge, LineView)
    click_line(view, "part:many")
    assert view.lines.rowCount() == len(["few", 0, 1, 2, "many", "after", "glossary"]) + STEP
    click_line(view, "after:many")
    assert f"many.s{2 * STEP - 1}" in keys(view)


def test_more_sections_does_not_jump_to_the_top(huge: QWidget) -> None:
    view = shown(huge, LineView)
    click_line(view, "part:many")
    view.scrollToBottom()
    before = view.verticalScrollBar().value()
    click_line(view, "after:many")
    assert view.verticalScrollBar().value() >= before
