"""A walk over every screen as a screen reader takes it: whatever can be used has a name."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY
from desktop.domain.settings import ThemeChoice
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.person import (
    all_shown,
    follow,
    lay_out,
    links,
    open_page,
    press,
    reader,
    shown,
    write,
)
from tests.gui.states import GROUPS, OWN, Stage
from tests.rules.test_contrast import contrast

Walk = Callable[[MainWindow, QtBot], None]


def search(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+K")
    assert window.lookup.panel is not None
    with qtbot.waitSignal(window.lookup.panel.results_shown):
        write("user research")


def find(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "plan.costs")
    press("Ctrl+F")
    write("cost")


def banner(window: MainWindow, qtbot: QtBot) -> None:
    from desktop.errors import EnvironmentProblem, Trouble
    from desktop.qt.wording import Explanation

    problem = EnvironmentProblem(Trouble.FILE_NOT_WRITABLE, Path("/some/where"))
    window.messages.banner.show_problem(Explanation(problem))


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

EDGE = 5
"""So many pixels around a widget may show that it has the keyboard."""
BUTTONS = (
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
)
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


@pytest.fixture
def listening() -> Iterator[None]:
    """Somebody listens, as a screen reader does."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("group", GROUPS)
def test_every_state_can_be_read_and_used_by_keyboard(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path, group: str
) -> None:
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    looked_at: set[str] = set()
    faults = []
    for name, root in stage.show_all(GROUPS[group]):
        found = [*nameless(root), *without_role(root), *jumps(root), *unseen(root, looked_at)]
        found += misnamed(root)
        faults += [f"{name}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


def nameless(root: QWidget) -> Iterator[str]:
    """Tell what can be used, or reached by key, and has no name."""
    for interface in inside(interface_of(root)):
        if interface.role() in CONTROLS and not name_of(interface):
            yield f"no name: {interface.role()} {interface.object()}"
    for stop in stops(root):
        if not name_of(interface_of(stop)):
            yield f"no name: {stop}"


def misnamed(root: QWidget) -> Iterator[str]:
    """Tell which buttons have a name without the words on them: who speaks says these."""
    for stop in stops(root):
        if isinstance(stop, QAbstractButton):
            shown_words, name = (
                " ".join(NO_WORD.sub(" ", words).casefold().split())
                for words in (stop.text(), name_of(interface_of(stop)))
            )
            if shown_words not in name:
                yield f"{stop.text()!r} is named {name_of(interface_of(stop))!r}"


NO_WORD = re.compile(r"[^\w ]")


NO_ROLES = (QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Border)
"""What Qt calls a widget of which it knows nothing."""
IMPLIED = {
    QAbstractButton: BUTTONS,
    QComboBox: (QAccessible.Role.ComboBox,),
    QLineEdit: (QAccessible.Role.EditableText,),
    QPlainTextEdit: (QAccessible.Role.EditableText,),
    QListView: (QAccessible.Role.List,),
}


def without_role(root: QWidget) -> Iterator[str]:
    """Tell what the keyboard reaches and has no role, or another than its kind of widget."""
    for stop in stops(root):
        role = interface_of(stop).role()
        wanted = next((roles for kind, roles in IMPLIED.items() if isinstance(stop, kind)), None)
        # Qt's own field for keys has a line inside, which is what gets the keyboard.
        is_whole = isinstance(stop, QKeySequenceEdit)
        if (role in NO_ROLES or (wanted and role not in wanted)) and not is_whole:
            yield f"role {role}: {stop} {name_of(interface_of(stop))}"


def stops(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at, in order."""
    found = []
    stop = root.nextInFocusChain()
    while stop is not None and stop is not root:
        if (
            root.isAncestorOf(stop)
            and stop.window() is root.window()
            and stop.isVisible()
            and stop.isEnabled()
            and stop.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and stop.focusProxy() is None
        ):
            found.append(stop)
        stop = stop.nextInFocusChain()
    return found


def jumps(root: QWidget) -> Iterator[str]:
    """Tell where Tab goes up without going to another column, or back on the same line."""
    for before, after in pairwise(stops(root)):
        is_together = scrolled_in(before) is scrolled_in(after)
        first, second = (area(each, is_whole=is_together) for each in (before, after))
        is_above = second.bottom() <= first.top() and second.left() < first.right()
        is_on_line = second.top() <= first.bottom() and second.bottom() >= first.top()
        if is_above or (is_on_line and second.right() <= first.left()):
            names = [name_of(interface_of(each)) for each in (before, after)]
            yield f"Tab jumps from {names[0]!r} {first} to {names[1]!r} {second}"


def scrolled_in(widget: QWidget) -> QScrollArea | None:
    """Return what a widget is scrolled in, if anything."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def area(widget: QWidget, *, is_whole: bool) -> QRect:
    """Return where a widget is in its window; what is scrolled away is at the edge."""
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    scrolled = scrolled_in(widget)
    if is_whole or scrolled is None:
        return place
    port = scrolled.viewport()
    room = QRect(port.mapTo(port.window(), QPoint(0, 0)), port.size())
    place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height())))
    return place


def unseen(root: QWidget, looked_at: set[str]) -> Iterator[str]:
    """Tell what looks the same with the keyboard on it as without."""
    window = root.window()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    was = QApplication.focusWidget()
    for stop in stops(root):
        kind = f"{type(stop).__name__} {name_of(interface_of(stop))} in {type(stop.parent())}"
        if kind in looked_at:
            continue
        looked_at.add(kind)
        scrolled = scrolled_in(stop)
        if scrolled is not None:
            scrolled.ensureWidgetVisible(stop)
        if focused := QApplication.focusWidget():
            focused.clearFocus()
        lay_out()
        around = area(stop, is_whole=True).adjusted(-EDGE, -EDGE, EDGE, EDGE)
        before = window.grab(around).toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        lay_out()
        if window.grab(around).toImage() == before:
            yield f"the keyboard is not seen on {kind}"
    if was is not None:
        was.setFocus()


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


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_what_a_field_asks_for_can_be_read(
    open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path, theme: ThemeChoice
) -> None:
    stage = Stage(open_program(theme=theme), prompts, qtbot, tmp_path)
    least = 7.0 if theme is ThemeChoice.CONTRAST else 4.5
    measured, faint = set(), []
    shows = ("home with something begun", "the notebook", "a note")
    for name, root in stage.show_all({key: OWN[key] for key in shows}):
        fields: list[QLineEdit | QPlainTextEdit] = [*all_shown(root, QLineEdit)]
        fields += all_shown(root, QPlainTextEdit)
        for field in fields:
            if not field.placeholderText():
                continue
            measured.add(field.placeholderText())
            ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
            ratio = contrast(ink.name(), stage.window.theme.colours.raised)
            if ink.alpha() < 255 or ratio < least:
                faint.append(f"{name}: {field.placeholderText()} {ink.name()} {ink.alpha()}")
    assert not faint
    assert {"Search the guide, cases and glossary", "Search your notes"} < measured
