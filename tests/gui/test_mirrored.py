"""Every screen from right to left, in a made-up language that runs so."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import i18n, tokens
from desktop.qt.direction import apart, in_row
from desktop.qt.theme import Theme
from desktop.services.progressing import Week
from desktop.views.rail import Rail
from desktop.views.widgets.annotation_lines import AnnotationView
from desktop.views.widgets.sheet import Sheet
from desktop.views.widgets.week_chart import WeekChart
from desktop.views.workshop.projector import ProjectorWindow
from desktop.views.workshop.slide import Row, Slide
from tests.fakes import FakePrompts
from tests.gui.conftest import RESOURCES, Opener
from tests.gui.languages import MIRRORED, spoken
from tests.gui.person import all_shown, open_page, reader, shown
from tests.gui.states import ASKED, OWN, READING, TRAINING, Stage
from tests.gui.test_layout import described, sticks_out, visible

THEME = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
EDGE = 1
"""Of two panes beside one another Qt sets the right one a pixel further when mirrored."""


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    with spoken(MIRRORED):
        yield


@pytest.fixture
def stage(
    mirrored: None, open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path
) -> Stage:
    return Stage(open_program(), prompts, qtbot, tmp_path)


def is_beyond(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    room = parent.rect().adjusted(-EDGE, 0, EDGE, 0) if parent else QRect()
    return sticks_out(widget) and not room.contains(widget.geometry())


def test_nothing_sticks_out(stage: Stage) -> None:
    names = ("home with something begun", "a section with marks", "the notebook", "a note")
    shows = {name: OWN[name] for name in names}
    shows |= {name: READING[name] for name in ("a case", "settings", "help")}
    shows |= {name: TRAINING[name] for name in ("today", "modules", "progress", "my questions")}
    wrong = []
    for name, root in stage.show_all(shows):
        wrong += [f"{name}: {described(each)}" for each in visible(root) if is_beyond(each)]
    assert not wrong, "\n".join(wrong)


def test_reading_begins_at_the_right(stage: Stage) -> None:
    list(stage.show_all({name: TRAINING[name] for name in ("today", "progress")}))
    window, page = stage.window, shown(stage.window, Sheet)
    rail = shown(window, Rail)
    assert rail.mapTo(window, QPoint(rail.width(), 0)).x() == window.width()
    middle = page.width() * 0.75
    titles = [label for label in all_shown(page, QLabel) if label.font().pixelSize() > 20]
    assert titles
    # Set against the right side of a label that is as wide as the page.
    picture = titles[0].grab().toImage()
    assert min(inked_columns(picture)) > picture.width() / 2
    buttons = all_shown(page, QPushButton)
    assert any(each.mapTo(page, QPoint(each.width() // 2, 0)).x() > middle for each in buttons)


def test_the_sign_before_a_name_stands_at_the_right_and_points_to_it(stage: Stage) -> None:
    list(stage.show_all({name: TRAINING[name] for name in ("today", "modules")}))
    names = [label.text() for label in all_shown(stage.training, QLabel)]
    assert in_row(" ", "●", "Planning") in names
    list(stage.show_all({"progress": TRAINING["progress"]}))
    lines = [button.text() for button in all_shown(stage.training, QPushButton)]
    assert in_row("  ", "◂", "Planning") in lines


def test_the_bar_of_a_quotation_stands_where_its_words_begin(stage: Stage) -> None:
    list(stage.show_all({name: ASKED[name] for name in ("asked: single", "answered: single")}))
    quote = next(each for each in all_shown(stage.training, QLabel) if each.text().startswith("“"))
    picture = quote.grab().toImage()
    assert columns_of(picture, THEME.colours.accent) == [0, 1, 2]
    words = inked_columns(picture.copy(3, 0, picture.width(), picture.height()))
    assert 6 < min(words) < 20


def inked_columns(picture: QImage) -> list[int]:
    """Return the columns in which something differs from the corner."""
    ground = picture.pixelColor(0, 0)
    rows = range(picture.height())
    return [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground for y in rows)
    ]


def columns_of(picture: QImage, colour: str) -> list[int]:
    wanted = QColor(colour)
    rows = range(picture.height())
    return [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y) == wanted for y in rows)
    ]


def test_rows_of_the_notebook_begin_at_the_right(stage: Stage) -> None:
    list(
        stage.show_all({name: OWN[name] for name in ("home with something begun", "the notebook")})
    )
    view = shown(stage.window, AnnotationView)
    row = view.visualRect(view.model().index(0, 0)).adjusted(6, 6, -7, -7)
    picture = view.viewport().grab(row).toImage()
    width = picture.width()
    quoted = columns_of(picture, THEME.colours.mark_blue)
    # The sign stands before the words, and they end at it.
    assert width - 100 < max(x for x in quoted if x < width - 50)
    assert max(inked_columns(picture)) > width - 40
    # In the lowest line the date is at the far end, and far from the place.
    line = picture.copy(0, picture.height() - 22, width, 16)
    columns = inked_columns(line)
    assert min(columns) < 30
    assert not [x for x in columns if 130 < x < width / 2]


def weeks(count: int) -> list[Week]:
    first = date(2026, 9, 7)
    answers = (0 if number < count - 1 else 4 for number in range(count))
    return [
        Week(first + timedelta(weeks=number), each, each // 2, 0.0, 0)
        for number, each in enumerate(answers)
    ]


def test_the_last_week_is_at_the_left(mirrored: None, qtbot: QtBot) -> None:
    chart = WeekChart(weeks(12), THEME)
    qtbot.addWidget(chart)
    chart.resize(600, chart.height())
    columns = columns_of(chart.grab().toImage(), THEME.colours.accent)
    assert columns
    assert max(columns) < 60


def test_the_arrows_follow_the_weeks(mirrored: None, qtbot: QtBot) -> None:
    chart = WeekChart(weeks(12), THEME)
    qtbot.addWidget(chart)
    chart.show()
    last = chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == last
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() != last


def test_options_on_the_projector_begin_at_the_right(mirrored: None, qtbot: QtBot) -> None:
    trainer = QWidget()
    qtbot.addWidget(trainer)
    window = ProjectorWindow(THEME, trainer)
    rows = (Row(0, "One", "3", share=0.25, has_bar=True),)
    window.show_slide(Slide("Question 1", "", "Which?", rows=rows))
    picture = window.grab().toImage()
    # The letter, and the end of a bar that goes over a quarter of the slide.
    columns = columns_of(picture, THEME.colours.planning)
    assert max(columns) > picture.width() * 0.9
    assert min(columns) > picture.width() / 2


# -- words of another direction --------------------------------------------------------------


def test_from_left_to_right_words_stand_as_they_are(qapp: QApplication) -> None:
    assert apart("Who are the users?") == "Who are the users?"
    assert in_row("  ", "1.", "Who?", "") == "1.  Who?"


def test_english_words_keep_their_signs_in_an_interface_from_the_right(mirrored: None) -> None:
    assert apart("Who are the users?") == "\u200f\u2068Who are the users?\u2069"
    assert apart(apart("Who?")) == apart("Who?")
    assert apart("\u05d0\u05d1?") == "\u05d0\u05d1?"
    assert apart("One.\n\u05d0.") == "\u200f\u2068One.\u2069\n\u05d0."


@pytest.mark.parametrize(("code", "is_apart"), [("ar", True), ("es", False)])
def test_what_is_filled_into_a_sentence_stands_apart_where_it_must(
    qapp: QApplication, tmp_path: Path, code: str, is_apart: bool
) -> None:
    compiled = (RESOURCES / "i18n" / "fieldguide_es.qm").read_bytes()
    (tmp_path / f"fieldguide_{code}.qm").write_bytes(compiled)
    assert i18n.use_language(tmp_path, code) == code
    words = QCoreApplication.translate("Wording", "Don’t {number}")
    i18n.use_language(RESOURCES / "i18n", "en")
    assert not qapp.isRightToLeft()
    assert ("\u2068{number}\u2069" in words) is is_apart
    assert "{number}" in words
    assert words != "Don’t {number}"


LOOSE = re.compile(r"^[^\u2068\u0590-\u05ff]*[A-Za-z][^\u2068\u0590-\u05ff]*[.?!:)”…]$")


def loose(root: QWidget) -> Iterator[str]:
    """Yield English words whose last sign would jump to their front."""
    for label in all_shown(root, QLabel):
        if not label.wordWrap() and label.textFormat() is not Qt.TextFormat.RichText:
            yield from filter(LOOSE.match, label.text().split("\n"))
    for chooser in all_shown(root, QComboBox):
        items = (chooser.itemText(row) for row in range(chooser.count()))
        yield from filter(LOOSE.match, items)


def test_no_sign_jumps_to_the_front_of_english_words(stage: Stage) -> None:
    names = ("home with something begun", "a section with marks", "the notebook", "a note")
    shows = {name: OWN[name] for name in names}
    shows |= {name: READING[name] for name in ("the cases", "settings", "help", "keys", "search")}
    topics = ("today", "modules", "practise", "exam", "scenarios", "progress", "my questions")
    shows |= {name: TRAINING[name] for name in topics}
    wrong = []
    for name, root in stage.show_all(shows):
        wrong += [f"{name}: {words}" for words in loose(root)]
    assert not wrong, "\n".join(wrong)


# -- the page --------------------------------------------------------------------------------


def test_the_text_of_the_guide_runs_as_its_words_do(stage: Stage) -> None:
    for page_id in ("plan.costs", "case.indonesia", "glossary"):
        view = open_page(stage.window, page_id)
        block = view.document().begin()
        while block.isValid():
            assert block.textDirection() is Qt.LayoutDirection.LeftToRight, block.text()
            block = block.next()


def test_what_stands_beside_the_text_changes_sides(stage: Stage) -> None:
    names = ("home with something begun", "a section with marks")
    list(stage.show_all({name: OWN[name] for name in names}))
    view = reader(stage.window)
    left, right = view.text_edges
    assert view.viewport().width() - right > left
    picture = view.viewport().grab().toImage()
    accent = columns_of(picture, THEME.colours.accent)
    assert [x for x in accent if x > right], "the ribbon of the page stands at its right"
    assert [x for x in accent if x < left], "the sign of a note stands at its left"
    beyond = picture.copy(right + 2, 0, picture.width() - right - 2, picture.height())
    numbers = inked_columns(beyond)
    assert min(numbers) > 4, "the numbers stand apart from the words"
    bar = view.verticalScrollBar()
    assert bar.mapTo(view, QPoint(0, 0)).x() < left
