"""A walk over every screen as a screen reader takes it: whatever can be used has a name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.person import follow, links, open_page, press, reader, shown, write

Walk = Callable[[MainWindow, QtBot], None]


def search(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+K")
    assert window.search_panel is not None
    with qtbot.waitSignal(window.search_panel.results_shown):
        write("user research")


def find(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    press("Ctrl+F")
    write("cost")


def banner(window: MainWindow, qtbot: QtBot) -> None:
    from pathlib import Path

    from desktop.errors import EnvironmentProblem, Trouble
    from desktop.qt.wording import Explanation

    problem = EnvironmentProblem(Trouble.FILE_NOT_WRITABLE, Path("/some/where"))
    window.banner.show_problem(Explanation(problem))


SCREENS: dict[str, Walk] = {
    "home": lambda window, _: window.go(Place(Screen.HOME)),
    "a section": lambda window, _: void(open_page(window, "plan.costs")),
    "the glossary": lambda window, _: void(open_page(window, GLOSSARY)),
    "a case": lambda window, _: void(open_page(window, "case.indonesia")),
    "the map": lambda window, _: window.go(Place(Screen.CASES)),
    "the empty notebook": lambda window, _: window.go(Place(Screen.NOTEBOOK)),
    "settings": lambda window, _: window.go(Place(Screen.SETTINGS)),
    "search": search,
    "find": find,
    "banner": banner,
}
"""Every screen and strip; a new one is added here when it exists."""

CONTROLS = (
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PushButton,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.Tree,
)


def void(_: object) -> None:
    """Throw an answer away."""


def name_of(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name).strip()


def inside(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything a screen reader finds below, as far as it can be seen."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or child.state().invisible:
            continue
        yield child
        yield from inside(child)


def interface_of(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_has_a_name(window: MainWindow, qtbot: QtBot, name: str) -> None:
    SCREENS[name](window, qtbot)
    # What belongs to Qt's own parts of a widget (the clear button of a field) is named by Qt.
    nameless = [
        (interface.role(), interface.object())
        for interface in inside(interface_of(window))
        if interface.role() in CONTROLS and not name_of(interface)
    ]
    assert not nameless


@pytest.mark.parametrize("name", SCREENS)
def test_everything_the_keyboard_reaches_has_a_name(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    SCREENS[name](window, qtbot)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value & 1
        and widget.focusProxy() is None
        and not name_of(interface_of(widget))
    ]
    assert not nameless


def test_the_card_of_a_term_has_names(window: MainWindow) -> None:
    view = open_page(window, "plan.user-needs")
    follow(view, next(href for href, _ in links(view.document()) if href.startswith("term:")))
    card = QApplication.activePopupWidget()
    assert card is not None
    assert all(name_of(i) for i in inside(interface_of(card)) if i.role() in CONTROLS)


def test_the_page_is_named_by_its_title(window: MainWindow) -> None:
    open_page(window, "plan.costs")
    assert name_of(interface_of(reader(window))) == "4.1.5 Estimate costs"


def test_lines_of_a_list_are_read_with_number_and_title(window: MainWindow) -> None:
    open_page(window, "plan.costs")
    outline = interface_of(shown(window, LineView, "Outline"))
    spoken = [name_of(interface) for interface in inside(outline)]
    assert "4.1.5 Estimate costs" in spoken


def test_menus_are_in_words(window: MainWindow) -> None:
    texts = [action.text() for action in window.actions()]
    assert all(texts)
    assert len(set(texts)) == len(texts)
