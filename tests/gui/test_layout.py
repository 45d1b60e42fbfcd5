"""No text is clipped and nothing sticks out: every screen, size, theme and text size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings, ThemeChoice
from desktop.views.reader import ReaderView
from desktop.views.widgets.ring import CycleRing
from desktop.views.widgets.world_map import WorldMap
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.languages import spoken
from tests.gui.person import all_pages, all_shown, keyboard, lay_out, reader, resize, shown
from tests.gui.states import GROUPS, Stage, asked
from tests.gui.test_accessibility import SCREENS

SIZES = [(1366, 768), (1920, 1080)]
TEXTS = [100, 150]
THEMES = {
    100: [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST],
    150: [ThemeChoice.CONTRAST],
}
"""Themes have colours of their own and sizes in common, so one is enough for larger text."""
ROUNDING, FREE_IN_FIELD = 1, 2
TARGET, BORDERS, SIGN = 24, 2, 12
"""What a hand needs at the usual size of text, in pixels."""


def required(window: MainWindow | None) -> MainWindow:
    assert window is not None
    return window


def visible(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def is_clipped(widget: QWidget) -> bool:
    """Whether a label, button or chooser has less room than its text needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + ROUNDING
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height() + ROUNDING
    if isinstance(widget, QLabel | QAbstractButton):
        if isinstance(widget.parent(), QLineEdit):
            return False
        needed = widget.sizeHint()
        return (
            needed.width() > widget.width() + ROUNDING
            or needed.height() > widget.height() + ROUNDING
        )
    if isinstance(widget, QComboBox):
        return widget.minimumSizeHint().width() > widget.width() + ROUNDING
    return False


def is_asking_too_long(field: QWidget) -> bool:
    """Whether an empty field has less room than the words it shows need."""
    return isinstance(field, QLineEdit) and not field.text() and asked_for(field) > room_in(field)


def asked_for(field: QLineEdit) -> int:
    """Return how wide the words are that an empty field shows."""
    return field.fontMetrics().horizontalAdvance(field.placeholderText())


def room_in(field: QLineEdit) -> int:
    """Return how wide words may be in a field; Qt keeps some pixels free around them."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    margins = field.textMargins()
    return inside.width() - margins.left() - margins.right() - 2 * FREE_IN_FIELD


def sticks_out(widget: QWidget) -> bool:
    """Whether a widget reaches beyond its parent; what is scrolled may."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return widget.width() > parent.width()
    return not QRect(QPoint(0, 0), parent.size()).contains(widget.geometry())


def is_too_small(widget: QWidget) -> bool:
    """Whether a hand may miss a button, seen at three times the size; its borders do not grow."""
    if not isinstance(widget, QAbstractButton) or not widget.isEnabled():
        return False
    return min(widget.width(), widget.height()) < 3 * (TARGET - BORDERS) + BORDERS


def has_small_sign(widget: QWidget) -> bool:
    """Whether the sign on a button is smaller than its words, seen at three times the size."""
    if not isinstance(widget, QAbstractButton) or widget.icon().isNull():
        return False
    return widget.iconSize().height() < 3 * SIGN


def described(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text!r} {widget.geometry()} needs {widget.sizeHint()}"


@pytest.mark.parametrize("text_percent", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_clipped_or_sticks_out(
    open_program: Opener, qtbot: QtBot, name: str, size: tuple[int, int], text_percent: int
) -> None:
    window = required(open_program(size=size, text_percent=text_percent).window)
    SCREENS[name](window, qtbot)
    wrong = []
    for theme in THEMES[text_percent]:
        window.change_settings(Settings(theme=theme, text_percent=text_percent))
        lay_out()
        wrong += [f"{theme}: {described(w)}" for w in visible(window) if is_clipped(w)]
        wrong += [f"{theme} out: {described(w)}" for w in visible(window) if sticks_out(w)]
    assert not wrong


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    with spoken(request.param):
        yield


@pytest.mark.parametrize("group", GROUPS)
def test_at_three_times_the_size_nothing_is_clipped(
    language: None,
    open_program: Opener,
    prompts: FakePrompts,
    qtbot: QtBot,
    tmp_path: Path,
    group: str,
) -> None:
    stage = Stage(open_program(text_percent=300), prompts, qtbot, tmp_path)
    wrong = []
    for name, root in stage.show_all(GROUPS[group]):
        wrong += [f"{name}: {described(w)}" for w in visible(root) if is_clipped(w)]
        wrong += [f"{name} out: {described(w)}" for w in visible(root) if sticks_out(w)]
        wrong += [f"{name} asks: {described(w)}" for w in visible(root) if is_asking_too_long(w)]
        if not root.screen().geometry().contains(QRect(QPoint(0, 0), root.size())):
            wrong.append(f"{name} is larger than the screen: {root.size()}")
        wrong += [f"{name} small: {described(w)}" for w in visible(root) if is_too_small(w)]
        wrong += [f"{name} sign: {described(w)}" for w in visible(root) if has_small_sign(w)]
        # A page begins at its head; a dialog asks for something.
        if isinstance(root, QDialog) and (keys := keyboard()).visibleRegion().isEmpty():
            wrong.append(f"{name} has the keyboard out of sight: {keys}")
    assert not wrong, "\n".join(wrong)


def test_both_sides_of_a_line_to_sort_go_below_large_words(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    stage = Stage(open_program(text_percent=300), prompts, qtbot, tmp_path)
    ((_, root),) = stage.show_all({"asked": asked("sort")})
    do, dont = (all_shown(root, QPushButton, side)[0] for side in ("Do: ", "Don’t: "))
    assert do.mapTo(root, QPoint()).y() == dont.mapTo(root, QPoint()).y()
    assert do.x() < dont.x()


def test_the_map_keeps_its_size_where_large_text_leaves_no_room(open_program: Opener) -> None:
    window = required(open_program(text_percent=300).window)
    window.go(Place(Screen.CASES))
    lay_out()
    atlas = shown(window, WorldMap)
    assert atlas.height() >= atlas.minimumSizeHint().height()


def test_paragraphs_of_a_dialog_are_no_further_apart_than_the_design_says(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    wrong = []
    for name, root in stage.show_all(GROUPS["dialogs"]):
        for label in root.findChildren(QLabel):
            needed = max(label.minimumHeight(), label.heightForWidth(label.width()))
            if label.wordWrap() and label.isVisible() and label.height() > needed + ROUNDING:
                wrong.append(f"{name}: {described(label)}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("width", "text_percent"), [(1366, 100), (1366, 200), (640, 100)])
def test_no_page_is_wider_than_its_pane(
    open_program: Opener, qtbot: QtBot, width: int, text_percent: int
) -> None:
    program = open_program(text_percent=text_percent)
    window = required(program.window)
    too_wide = []
    for number, (place, _) in enumerate(all_pages(program)):
        window.go(place)
        if not number or place.page_id == "case.china":
            resize(qtbot, window, width)
        view = reader(window)
        if overhang(view) > ROUNDING:
            too_wide.append((place.page_id, overhang(view)))
    assert not too_wide


def overhang(view: ReaderView) -> float:
    return view.document().size().width() - view.viewport().width()


@pytest.mark.parametrize("text_percent", TEXTS)
@pytest.mark.parametrize("size", [(640, 600), *SIZES])
def test_no_name_on_the_ring_is_cut_off(
    open_program: Opener, size: tuple[int, int], text_percent: int
) -> None:
    window = required(open_program(size=size, text_percent=text_percent).window)
    ring = shown(window, CycleRing)
    lay_out()
    picture = ring.grab().toImage()
    assert edge_colours(picture) == {picture.pixelColor(0, 0).name()}


def edge_colours(picture: QImage) -> set[str]:
    """Return the colours along the left and right edge."""
    right = picture.width() - 1
    return {picture.pixelColor(x, y).name() for y in range(picture.height()) for x in (0, 1, right)}
