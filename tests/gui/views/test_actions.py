"""The menu and the keys: everything declared once, nothing twice."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.settings import larger
from desktop.paths import Paths, find
from desktop.views.actions import ActionId, declared_actions
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import open_page, shown


def test_every_deed_is_declared_once() -> None:
    assert Counter(each.id for each in declared_actions()) == Counter(ActionId)


def test_no_two_deeds_share_a_key() -> None:
    keys = Counter(key for each in declared_actions() for key in each.keys)
    assert [key for key, uses in keys.items() if uses > 1] == []


def menu_of(window: MainWindow) -> list[QMenu]:
    """Return the parts of the window's menu."""
    menu = shown(window, QToolButton, "Menu").menu()
    menu.aboutToShow.emit()
    parts = [action.menu() for action in menu.actions()]
    return [part for part in parts if isinstance(part, QMenu)]


def test_the_menu_has_every_deed_with_its_key(window: MainWindow) -> None:
    parts = menu_of(window)
    assert [part.title() for part in parts] == ["File", "Page", "View", "Go", "Help"]
    shown_words = [deed.text() for part in parts for deed in part.actions()]
    assert shown_words == [each.words for each in declared_actions() if each.menu]
    keys = [deed.shortcut().toString() for part in parts for deed in part.actions()]
    assert keys == [next(iter(each.keys), "") for each in declared_actions() if each.menu]


@pytest.fixture
def early_window(paths: Paths, qapp: object) -> Iterator[MainWindow]:
    """The window at a section, before anything of it was painted."""
    program = Program(paths)
    opened = program.make_window()
    opened.open_first(Place(Screen.GUIDE, PageId("plan.user-needs")))
    yield opened
    program.shutdown()


def test_a_key_is_not_lost_that_comes_before_the_first_page(early_window: MainWindow) -> None:
    assert early_window.actions() == []
    QTest.keySequence(early_window, QKeySequence("Ctrl++"))
    assert early_window.settings.text_percent == larger(100)


def test_a_key_that_is_for_nothing_does_nothing_before_the_first_page(
    early_window: MainWindow,
) -> None:
    before = early_window.settings
    QTest.keySequence(early_window, QKeySequence("Ctrl+Alt+Shift+U"))
    assert early_window.settings == before


def test_marking_as_read_waits_for_a_page(window: MainWindow) -> None:
    open_page(window, "glossary")
    marking = menu_of(window)[1].actions()[-1]
    assert (marking.text(), marking.isEnabled()) == ("Mark as read or not read", False)
    open_page(window, "plan.user-needs")
    assert marking.isEnabled()


@pytest.mark.parametrize("name", ["Menu", "Text size"])
def test_menus_are_written_as_large_as_everything_else(
    open_program: Opener, tmp_path: Path, name: str
) -> None:
    sizes = []
    for percent in (100, 200):
        window = open_program(find(data=tmp_path / str(percent)), text_percent=percent).window
        assert window is not None
        menu = shown(window, QToolButton, name).menu()
        menu.ensurePolished()
        sizes.append(menu.font().pixelSize())
    usual, large = sizes
    assert large == 2 * usual
