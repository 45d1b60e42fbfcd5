"""Search everything: results as one types, opening them, chips, and typing faster than it."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Screen
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.search import Results
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.models.lines import LineKind
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.services.searching import SearchingService
from desktop.storage.search_index import SearchIndex
from desktop.views.search_field import SearchField
from desktop.views.search_panel import SearchPanel
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.person import (
    all_shown,
    click,
    click_line,
    keyboard,
    press,
    reader,
    shown,
    titles,
    words,
    write,
)


class Search:
    """The field and its results as a person uses them."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        press("Ctrl+K")

    def type(self, text: str) -> None:
        """Type into the field and wait until the results for all of it are shown."""
        panel = self.window.lookup.panel
        assert panel is not None
        with self._qtbot.waitSignal(panel.results_shown):
            write(text)

    @property
    def results(self) -> LineView:
        return shown(self.window, LineView, "Search results")

    @property
    def is_open(self) -> bool:
        return bool(all_shown(self.window, SearchPanel))

    def targets(self) -> list[str]:
        """Return what the results lead to."""
        return [line.key for line in self.results.lines.lines() if line.kind is LineKind.RESULT]

    def current(self) -> str:
        """Return what Enter would open."""
        return self.results.lines.line(self.results.currentIndex()).key


@pytest.fixture
def search(window: MainWindow, qtbot: QtBot) -> Search:
    return Search(window, qtbot)


# -- results --------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+Shift+F"])
def test_a_key_moves_to_the_field(window: MainWindow, keys: str) -> None:
    press(keys)
    assert keyboard() is window.top.search_field


@pytest.mark.parametrize("keys", ["Ctrl+K", "Down", "Return"])
def test_results_put_away_with_escape_come_back_by_key(
    search: Search, keys: str, qtbot: QtBot
) -> None:
    search.type("user research")
    press("Escape")
    assert not search.is_open
    press(keys)
    qtbot.waitUntil(lambda: search.is_open)


def test_results_put_away_come_back_with_a_click_on_the_field(
    search: Search, window: MainWindow, qtbot: QtBot
) -> None:
    search.type("user research")
    press("Escape")
    click(window.top.search_field)
    qtbot.waitUntil(lambda: search.is_open)


def test_nothing_typed_shows_nothing(search: Search) -> None:
    assert not search.is_open


def test_typing_shows_results_in_groups(search: Search) -> None:
    search.type("user research")
    groups = [title.partition(" · ")[0] for title in titles(search.results, LineKind.HEADING)]
    order = ["Sections", "Case studies", "Glossary", "In the text"]
    assert groups == [group for group in order if group in groups]
    assert {"Glossary", "In the text"} <= set(groups)


def test_results_wear_the_colours_chosen_after_a_term_was_looked_up(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    window.lookup.show_term(program.reading.glossary()[0].term.id)
    press("Escape")
    window.change_settings(window.settings._replace(theme=ThemeChoice.DARK))
    Search(window, qtbot).type("user")
    picture = shown(window, SearchPanel).grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 4).name() == tokens.DARK.raised.lower()


def test_the_beginning_of_a_word_is_enough(search: Search) -> None:
    search.type("estim")
    assert "section:plan.costs" in search.targets()


def test_what_was_found_is_marked_in_the_snippet(search: Search) -> None:
    search.type("interview")
    notes = [line.note for line in search.results.lines.lines() if line.key.startswith("passage:")]
    assert notes
    assert all("\x02" in note for note in notes)


def test_nothing_found_says_so(search: Search) -> None:
    search.type("qqqq")
    assert "Nothing found for “qqqq”." in words(search.window)
    assert search.targets() == []


@pytest.mark.parametrize(
    "typed",
    ['"', "a OR", "NEAR(", "采购", "x" * 400],
)
def test_no_input_is_an_error(search: Search, typed: str, qtbot: QtBot) -> None:
    write(typed)
    with qtbot.waitSignal(required(search).results_shown):
        search.window.top.search_field.setText(f"{typed} user")
    assert not search.window.messages.banner.isVisible()


def required(search: Search) -> SearchPanel:
    panel = search.window.lookup.panel
    assert panel is not None
    return panel


def test_a_printed_number_finds_its_section(search: Search) -> None:
    search.type("4.1.5")
    assert search.targets()[0] == "section:plan.costs"


# -- opening --------------------------------------------------------------------------------


def test_enter_opens_the_first_result(search: Search, window: MainWindow) -> None:
    search.type("estimate costs")
    assert search.current() == "section:plan.costs"
    press("Return")
    assert window.place().page_id == "plan.costs"
    assert not search.is_open


def test_arrows_choose_a_result_and_never_a_heading(search: Search) -> None:
    search.type("user research")
    seen = [search.current()]
    for _ in search.targets():
        press("Down")
        seen.append(search.current())
    assert "" not in seen
    assert seen[:-1] == search.targets()


def test_a_passage_opens_at_the_hit_and_is_the_current_one(
    search: Search, window: MainWindow
) -> None:
    search.type("pay a fine online")
    while not search.current().startswith("passage:"):
        press("Down")
    target = search.current().removeprefix("passage:")
    press("Return")
    passage = reader(window).current.passage
    assert passage is not None
    assert passage.id == target


def test_the_words_are_marked_in_the_passage(search: Search, window: MainWindow) -> None:
    search.type("pay a fine online")
    while not search.current().startswith("passage:"):
        press("Down")
    press("Return")
    marked = {s.cursor.selectedText().lower() for s in reader(window).extraSelections()}
    assert {"fine", "online"} <= marked


def test_a_passage_on_the_page_shown_opens_at_the_hit_too(
    search: Search, window: MainWindow
) -> None:
    for text in ("pay a fine online", "interview people one by one"):
        press("Ctrl+K")
        search.type(text)
        while not search.current().startswith("passage:"):
            press("Down")
        target = search.current().removeprefix("passage:")
        press("Return")
        passage = reader(window).current.passage
        assert passage is not None
        assert passage.id == target
        assert reader(window).extraSelections()


def test_a_case_opens_on_its_screen(search: Search, window: MainWindow) -> None:
    search.type("indonesia")
    click_line(search.results, "case:case.indonesia")
    assert window.place().screen is Screen.CASES
    assert window.place().page_id == "case.indonesia"


def test_a_term_opens_in_the_glossary(search: Search, window: MainWindow) -> None:
    search.type("user research")
    click_line(search.results, "term:user-research")
    assert window.place().page_id == GLOSSARY


def test_the_keyboard_is_on_the_page_after_opening(search: Search, window: MainWindow) -> None:
    search.type("estimate costs")
    press("Return")
    assert keyboard() is reader(window)


# -- escape ---------------------------------------------------------------------------------


def test_escape_closes_the_results_and_then_clears_the_field(search: Search) -> None:
    search.type("user")
    press("Esc")
    assert not search.is_open
    assert search.window.top.search_field.text() == "user"
    press("Esc")
    assert search.window.top.search_field.text() == ""


def test_coming_back_to_the_field_shows_the_results_again(search: Search, qtbot: QtBot) -> None:
    search.type("user")
    press("Esc")
    shown(search.window, QPushButton, "Start reading").setFocus()
    press("Ctrl+K")
    qtbot.waitUntil(lambda: search.is_open)
    assert search.targets()


def test_an_emptied_field_closes_the_results(search: Search) -> None:
    search.type("user")
    search.window.top.search_field.clear()
    assert not search.is_open


def test_going_elsewhere_closes_the_results(search: Search) -> None:
    search.type("user")
    press("Ctrl+,")
    assert not search.is_open


def test_results_that_come_after_the_person_went_elsewhere_stay_away(
    search: Search, program: Program, qtbot: QtBot
) -> None:
    write("user")
    press("Ctrl+,")
    wait_for(program.tasks[0], qtbot)
    assert not search.is_open


# -- chips and suggestions ------------------------------------------------------------------


def test_a_chip_shows_only_its_part(search: Search, program: Program, qtbot: QtBot) -> None:
    search.type("emergency")
    with qtbot.waitSignal(required(search).results_shown):
        click(shown(search.window, QPushButton, "Only Planning"))
    parts = set()
    for key in search.targets():
        page_id = key.partition(":")[2].partition("#")[0]
        place = program.reading.place_in_part(PageId(page_id))
        assert place is not None, key
        parts.add(place[0])
    assert parts == {"planning"}


def test_everything_takes_the_chip_back(search: Search, qtbot: QtBot) -> None:
    search.type("emergency")
    before = search.targets()
    for chip in ("Only Planning", "Everything"):
        with qtbot.waitSignal(required(search).results_shown):
            click(shown(search.window, QPushButton, chip))
    assert search.targets() == before


def test_a_chip_leaves_the_keyboard_in_the_field(search: Search, qtbot: QtBot) -> None:
    search.type("emergency")
    with qtbot.waitSignal(required(search).results_shown):
        click(shown(search.window, QPushButton, "Only Planning"))
    assert keyboard() is search.window.top.search_field


def test_there_is_a_chip_for_every_part(search: Search, program: Program) -> None:
    search.type("user")
    names = [chip.text() for chip in required(search).findChildren(QPushButton) if chip.isVisible()]
    assert names == ["Everything", *(p.title for p in program.reading.parts() if p.section_count)]


def test_a_typo_offers_the_right_word(search: Search, qtbot: QtBot) -> None:
    search.type("procuremnt")
    assert titles(search.results, LineKind.MORE) == ["Did you mean: procurement"]
    with qtbot.waitSignal(required(search).results_shown):
        press("Home")
        click_line(search.results, "meant:procurement")
    assert search.window.top.search_field.text() == "procurement"
    assert search.targets()


def test_the_right_word_can_be_taken_by_keys(search: Search, qtbot: QtBot) -> None:
    search.type("procuremnt")
    press("Up" if search.targets() else "Down")
    with qtbot.waitSignal(required(search).results_shown):
        press("Return")
    assert search.window.top.search_field.text() == "procurement"


# -- overtaken searches ---------------------------------------------------------------------


class SlowSearching(SearchingService):
    """A search that has its answer, but keeps it until it is let go."""

    def __init__(self, program: Program) -> None:
        super().__init__(lambda: SearchIndex(program.paths.content))
        self.let_go = Event()
        self.started = Event()

    def results(self, typed: str, part_id: str, turn: int) -> Iterator[Results]:
        answers = list(super().results(typed, part_id, turn))
        self.started.set()
        self.let_go.wait(10)
        yield from answers


def wait_for(tasks: Tasks, qtbot: QtBot) -> None:
    """Wait until all that was begun is done and shown."""
    done: list[bool] = []
    tasks.run(lambda: (), lambda _: None, lambda: done.append(True), lambda _: None)
    qtbot.waitUntil(lambda: bool(done))


def test_an_overtaken_search_never_shows_its_results(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    searching, tasks = SlowSearching(program), Tasks(window)
    theme = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
    field = SearchField(theme, window)
    panel = SearchPanel(field, searching, program.reading, tasks, theme, window)
    seen: list[str] = []
    view = panel.findChildren(LineView)[0]
    view.lines.modelReset.connect(lambda: seen.extend(line.key for line in view.lines.lines()))
    field.setText("indonesia")
    qtbot.waitUntil(searching.started.is_set)
    field.setText("estimate costs")
    with qtbot.waitSignal(panel.results_shown):
        searching.let_go.set()
    tasks.shutdown()
    searching.close()
    assert "section:plan.costs" in seen
    assert "case:case.indonesia" not in seen


def test_results_that_come_after_the_field_was_emptied_stay_away(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    searching, tasks = SlowSearching(program), Tasks(window)
    theme = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
    field = SearchField(theme, window)
    panel = SearchPanel(field, searching, program.reading, tasks, theme, window)
    field.setText("indonesia")
    qtbot.waitUntil(searching.started.is_set)
    field.clear()
    searching.let_go.set()
    wait_for(tasks, qtbot)
    tasks.shutdown()
    searching.close()
    assert not panel.isVisible()


def test_typing_fast_ends_with_the_results_of_the_last_letter(search: Search) -> None:
    search.type("indonesia")
    slow = search.targets()
    search.window.top.search_field.clear()
    with_typo = "indonexxx"
    write(with_typo)
    for _ in "xxx":
        press("Backspace")
    search.type("sia")
    assert search.targets() == slow
