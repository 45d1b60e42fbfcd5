"""Wherever a key is named, it is the one the person uses now."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QToolButton

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.settings import Settings
from desktop.views.actions import ActionId, declared_actions
from desktop.views.notice import Notice
from desktop.views.selection_bar import SelectionBar
from desktop.views.tour import Tour
from desktop.views.window import MainWindow
from tests.gui.person import open_page, press, reader, shown, words

PAGE = PageId("plan.user-needs")


@pytest.fixture
def window(program: Program) -> MainWindow:
    program.open_personal()
    assert program.window is not None
    open_page(program.window, PAGE)
    return program.window


def use_keys(window: MainWindow, **keys: str) -> None:
    """Choose keys by the names of their deeds; an empty one takes the key away."""
    chosen: dict[str, tuple[str, ...]] = {
        ActionId[name.upper()]: (key,) if key else () for name, key in keys.items()
    }
    window.change_settings(Settings(keys=chosen))


def menu(window: MainWindow) -> dict[str, str]:
    """Return the menu of the page: words and key of each line."""
    made = reader(window).passage_menu()
    lines = {action.text(): action.shortcut().toString() for action in made.actions()}
    made.deleteLater()
    return lines


def test_the_menu_of_a_passage_names_the_usual_keys(window: MainWindow) -> None:
    press("Ctrl+Down")
    named = menu(window)
    usual = {each.words: each.keys[0] for each in declared_actions() if each.keys}
    for line in ("Copy with citation", "Highlight", "Write a note"):
        assert named[line] == usual[line]
    assert named["Bookmark the passage"] == usual["Set or remove a bookmark"]
    practise = next(line for line in named if line.startswith("Practise this page: "))
    assert named[practise] == usual["Practise this page"]


def test_the_menu_of_a_passage_follows_other_keys(window: MainWindow) -> None:
    use_keys(
        window, cite="Ctrl+1", highlight="Ctrl+2", note="Ctrl+3", bookmark="Ctrl+4", practise=""
    )
    press("Ctrl+Down")
    named = menu(window)
    assert named["Copy with citation"] == "Ctrl+1"
    assert named["Highlight"] == "Ctrl+2"
    assert named["Write a note"] == "Ctrl+3"
    assert named["Bookmark the passage"] == "Ctrl+4"
    practise = next(line for line in named if line.startswith("Practise this page: "))
    assert named[practise] == ""


def test_the_bar_at_selected_words_follows_other_keys(window: MainWindow) -> None:
    use_keys(window, note="Ctrl+3", cite="")
    view = reader(window)
    press("Ctrl+Down")
    press("Ctrl+Shift+Right")
    view.words_selected.emit()
    bar = shown(window, SelectionBar)
    hints = [button.toolTip() for button in bar.findChildren(QToolButton)][-2:]
    assert hints == ["Write a note (Ctrl+3)", "Copy with citation"]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("Ctrl+Down", "Choose a passage first: click on it, or press Ctrl+Down."),
        ("Ctrl+5", "Choose a passage first: click on it, or press Ctrl+5."),
        ("", "Choose a passage first: click on it."),
    ],
)
def test_what_is_missing_is_told_with_the_key_of_now(
    window: MainWindow, key: str, told: str
) -> None:
    use_keys(window, next_passage=key)
    press("Ctrl+Shift+C")
    assert shown(window, Notice).text() == told


def tour_words(window: MainWindow) -> str:
    window.welcome.show_tour()
    press("Space")
    told = words(shown(window, Tour))
    press("Escape")
    return told


def empty_notebook(window: MainWindow) -> str:
    window.go(Place(Screen.HELP))
    window.go(Place(Screen.NOTEBOOK))
    return words(window)


@pytest.mark.parametrize("look", [tour_words, empty_notebook])
def test_what_explains_names_the_key_of_now(
    window: MainWindow, look: Callable[[MainWindow], str]
) -> None:
    assert "Ctrl+D" in look(window)
    use_keys(window, bookmark="Ctrl+6")
    told = look(window)
    assert "Ctrl+6" in told
    assert "Ctrl+D" not in told
    use_keys(window, bookmark="")
    assert "Ctrl" not in look(window)


def test_hints_of_the_window_follow_other_keys(window: MainWindow) -> None:
    use_keys(window, back="Alt+B")
    assert shown(window, QToolButton, "Back").toolTip() == "Back (Alt+B)"
