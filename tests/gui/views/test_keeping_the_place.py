"""Another look must not lose the place: theme, text size, width, companion."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.settings import TEXT_SIZES, Settings, ThemeChoice
from desktop.qt import tokens
from desktop.views.reader import ReaderView
from desktop.views.window import MainWindow
from tests.gui.person import follow, open_page, page_of, press, resize, words, write

USER_NEEDS = "plan.user-needs"


@pytest.fixture
def page(window: MainWindow) -> ReaderView:
    """Return a page read half-way."""
    view = open_page(window, USER_NEEDS)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return view


def words_in_view(view: ReaderView) -> str:
    corner = QPoint(view.viewport().width() // 2, view.viewport().height() // 3)
    return view.cursorForPosition(corner).block().text()


def is_in_view(view: ReaderView, text: str) -> bool:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.document().toPlainText().index(text))
    return QRect(view.viewport().rect()).intersects(view.cursorRect(cursor))


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_another_theme_keeps_the_exact_place(
    page: ReaderView, window: MainWindow, theme: ThemeChoice
) -> None:
    before = page.verticalScrollBar().value()
    window.change_settings(Settings(theme=theme))
    assert page.verticalScrollBar().value() == before


@pytest.mark.parametrize("keys", ["Ctrl++", "Ctrl+-"])
def test_another_text_size_keeps_the_words_in_view(page: ReaderView, keys: str) -> None:
    before = words_in_view(page)
    press(keys)
    assert is_in_view(page, before)


def test_larger_text_and_back_keeps_the_words_in_view(page: ReaderView) -> None:
    before = words_in_view(page)
    for keys in ("Ctrl++",) * 4 + ("Ctrl+-",) * 4:
        press(keys)
    assert is_in_view(page, before)


def test_another_width_keeps_the_words_in_view(
    page: ReaderView, window: MainWindow, qtbot: QtBot
) -> None:
    before = words_in_view(page)
    resize(qtbot, window, 640)
    assert is_in_view(page, before)


def test_the_current_passage_survives_another_theme(page: ReaderView, window: MainWindow) -> None:
    press("Ctrl+Down")
    before = page.current.passage
    assert before is not None
    window.change_settings(Settings(theme=ThemeChoice.DARK))
    assert page.current.passage == before


def test_shown_answers_survive_another_text_size(page: ReaderView, program: Program) -> None:
    check = next(p for p in page_of(program, USER_NEEDS).passages if p.answer)
    before = len(page.document().toPlainText())
    follow(page, f"check:{check.id.partition('#')[2]}")
    shown = page.document().toPlainText()
    assert len(shown) > before
    press("Ctrl++")
    assert page.document().toPlainText() == shown


def test_marks_of_find_survive_another_theme(page: ReaderView, window: MainWindow) -> None:
    press("Ctrl+F")
    write("user")
    before = len(page.extraSelections())
    window.change_settings(Settings(theme=ThemeChoice.DARK))
    grounds = {s.format.background().color().name() for s in page.extraSelections()}
    assert len(page.extraSelections()) == before
    assert grounds == {tokens.DARK.found.lower(), tokens.DARK.found_now.lower()}


def test_keys_reach_every_text_size_from_80_to_300(window: MainWindow, program: Program) -> None:
    open_page(window, USER_NEEDS)
    for _ in TEXT_SIZES:
        press("Ctrl+-")
    seen = [program.remembering.settings().text_percent]
    for _ in TEXT_SIZES:
        press("Ctrl++")
        seen.append(program.remembering.settings().text_percent)
    assert seen == [*TEXT_SIZES, TEXT_SIZES[-1]]
    assert (seen[0], seen[-1]) == (80, 300)


def test_a_key_brings_the_usual_text_size_back(window: MainWindow, program: Program) -> None:
    open_page(window, USER_NEEDS)
    for keys in ("Ctrl++", "Ctrl++", "Ctrl+0"):
        press(keys)
    assert program.remembering.settings().text_percent == 100
    assert "Text size 100 %" in words(window)


def test_text_on_the_page_follows_the_text_size(window: MainWindow) -> None:
    view = open_page(window, USER_NEEDS)
    before = view.document().defaultFont().pixelSize()
    for keys in ("Ctrl+=", "Ctrl++", "Ctrl++", "Ctrl++", "Ctrl++"):
        press(keys)
    assert view.document().defaultFont().pixelSize() == 2 * before
