"""Bookmarks and highlights on the page: by mouse, by key, and what is seen of them."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Annotation, Colour, Deed, TargetKind
from desktop.domain.library import PageId, Term, TermId
from desktop.qt import tokens
from desktop.services.personal import Personal
from desktop.views.mark_card import MarkCard
from desktop.views.note_editor import NoteEditor
from desktop.views.notice import Notice
from desktop.views.reader import ReaderView
from desktop.views.selection_bar import SelectionBar
from desktop.views.widgets.tag_field import TagField
from desktop.views.window import MainWindow
from tests.gui.person import (
    all_shown,
    click,
    follow,
    keyboard,
    lay_out,
    links,
    open_page,
    page_of,
    point_at,
    press,
    reader,
    shown,
    words,
    write,
)

USER_NEEDS = PageId("plan.user-needs")


@pytest.fixture
def page(window: MainWindow, personal: Personal) -> ReaderView:
    return open_page(window, USER_NEEDS)


def of_page(personal: Personal, page_id: str = USER_NEEDS) -> list[Annotation]:
    return personal.annotating.of_page(PageId(page_id))


def notice(window: MainWindow) -> str:
    return shown(window, Notice).text()


def text_of(program: Program, index: int = 2) -> str:
    return page_of(program, USER_NEEDS).passages[index].text


def find(view: ReaderView, words: str) -> int:
    at = view.document().toPlainText().index(words)
    assert at >= 0
    return at


def drag_over(view: ReaderView, words: str) -> None:
    """Select words with the mouse."""
    at = find(view, words)
    begin = point_at(view, at)
    end = view.cursorRect(_cursor(view, at + len(words))).center()
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(port, begin + QPoint(12, 0))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, end)
    assert view.textCursor().selectedText().replace("\u2029", "\n") == words


def _cursor(view: ReaderView, position: int) -> QTextCursor:
    cursor = view.textCursor()
    cursor.setPosition(position)
    return cursor


def colours_around(view: ReaderView, words: str) -> set[str]:
    """Return the colours painted where words stand."""
    point = point_at(view, find(view, words) + len(words) // 2)
    picture = view.viewport().grab().toImage()
    return {
        QColor(picture.pixelColor(x, y)).name().upper()
        for x in range(point.x() - 12, point.x() + 12)
        for y in range(point.y() - 10, point.y() + 14)
    }


# -- bookmarks ------------------------------------------------------------------------------


def test_ctrl_d_bookmarks_the_page_and_takes_the_bookmark_away(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+D")
    mark = of_page(personal)[0]
    assert (mark.deed, mark.anchor.passage_id) == (Deed.BOOKMARK, "")
    assert "Bookmark set: " in notice(window)
    press("Ctrl+D")
    assert of_page(personal) == []
    assert "Bookmark removed: " in notice(window)


def test_with_a_passage_chosen_ctrl_d_bookmarks_the_passage(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    press("Ctrl+Down")
    press("Ctrl+D")
    first = page_of(program, USER_NEEDS).passages[0]
    assert of_page(personal)[0].anchor.passage_id == first.id


def test_escape_leaves_the_passage_so_that_the_page_can_be_bookmarked(
    page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+Down")
    press("Escape")
    press("Ctrl+D")
    assert of_page(personal)[0].anchor.passage_id == ""


def test_a_click_on_the_ribbon_beside_the_title_bookmarks_the_page(
    page: ReaderView, personal: Personal, program: Program
) -> None:
    title = point_at(page, find(page, page_of(program, USER_NEEDS).title))
    left, _ = page.text_edges
    click(page.viewport(), QPoint(left - 20, title.y()))
    assert [mark.deed for mark in of_page(personal)] == [Deed.BOOKMARK]


def test_a_bookmark_taken_away_comes_back_with_undo(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+D")
    press("Ctrl+D")
    click(shown(shown(window, Notice), QPushButton))
    assert [mark.deed for mark in of_page(personal)] == [Deed.BOOKMARK]


def test_a_bookmark_goes_on_a_term_and_off_again(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    open_page(window, "glossary")
    press("Ctrl+D")
    assert notice(window) == "Choose a term first: click on it, or press Ctrl+Down."
    press("Ctrl+Down")
    press("Ctrl+D")
    term = program.reading.glossary()[0].term
    assert notice(window) == f"Bookmark set: {term.term}"
    (mark,) = personal.annotating.bookmarks()
    assert mark.target is TargetKind.TERM
    press("Ctrl+D")
    assert notice(window) == f"Bookmark removed: {term.term}"
    assert personal.annotating.bookmarks() == []


def open_card_of_a_term(page: ReaderView, program: Program) -> Term:
    """Open the card of the first term on the page."""
    address = next(href for href, _ in links(page.document()) if href.startswith("term:"))
    follow(page, address)
    term = program.reading.term(TermId(address.removeprefix("term:")))
    assert term is not None
    assert QApplication.activePopupWidget()
    return term


def test_with_a_card_open_ctrl_d_bookmarks_the_term_it_explains(
    window: MainWindow, program: Program, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+Down")
    term = open_card_of_a_term(page, program)
    press("Ctrl+D")
    assert notice(window) == f"Bookmark set: {term.term}"
    assert of_page(personal) == []
    mark = of_page(personal, "glossary")[0]
    assert (mark.target, mark.anchor.passage_id) == (TargetKind.TERM, f"glossary#{term.id}")
    press("Ctrl+D")
    assert notice(window) == f"Bookmark removed: {term.term}"
    assert of_page(personal, "glossary") == []


def test_with_a_card_open_ctrl_m_writes_about_the_term_it_explains(
    window: MainWindow, program: Program, page: ReaderView, personal: Personal
) -> None:
    term = open_card_of_a_term(page, program)
    press("Ctrl+M")
    assert QApplication.activePopupWidget() is None
    editor = shown(window, NoteEditor)
    assert term.term in words(editor)
    write("Our word for it")
    assert window.screens.flush()
    note = of_page(personal, "glossary")[0]
    assert (note.target, note.body) == (TargetKind.TERM, "Our word for it")
    press("Escape")
    open_card_of_a_term(page, program)
    press("Ctrl+M")
    assert editor.isVisible()
    write("!")
    assert window.screens.flush()
    assert len(of_page(personal, "glossary")) == 1


def test_without_a_profile_the_deeds_explain_themselves(window: MainWindow) -> None:
    open_page(window, USER_NEEDS)
    press("Ctrl+D")
    assert notice(window) == "Your notes are not open, so nothing can be added."


# -- highlights -----------------------------------------------------------------------------


def test_words_dragged_over_are_highlighted_from_the_bar(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    words = text_of(program)[10:40]
    drag_over(page, words)
    bar = shown(window, SelectionBar)
    click(shown(bar, QToolButton, "Green"))
    mark = of_page(personal)[0]
    assert (mark.anchor.quote, mark.colour) == (words, Colour.GREEN)
    assert not all_shown(window, SelectionBar)
    painted = colours_around(page, words)
    assert {tokens.LIGHT.mark_green, tokens.LIGHT.line_green} <= painted


def test_a_selection_over_passages_is_one_highlight(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    first, second = page_of(program, USER_NEEDS).passages[2:4]
    begin = find(page, first.text[-20:])
    page.selecting.select(begin, find(page, second.text[:25]) + 25)
    press("Ctrl+H")
    mark = of_page(personal)[0].anchor
    assert (mark.passage_id, mark.end_passage_id, mark.end) == (first.id, second.id, 25)
    press("Escape")


def test_the_keyboard_alone_selects_highlights_and_colours(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    passage = page_of(program, USER_NEEDS).passages[2]
    for _ in range(3):
        press("Ctrl+Down")
    for _ in range(3):
        press("Ctrl+Shift+Right")
    press("Ctrl+H")
    mark = of_page(personal)[0]
    assert passage.text.startswith(mark.anchor.quote)
    assert len(mark.anchor.quote.split()) == 3
    assert isinstance(keyboard(), QToolButton)
    press("4")
    assert of_page(personal)[0].colour is Colour.PINK
    press("Left")
    assert of_page(personal)[0].colour is Colour.BLUE
    press("Escape")
    assert keyboard() is page


def test_without_a_selection_the_current_passage_is_highlighted(
    page: ReaderView, personal: Personal, program: Program
) -> None:
    press("Ctrl+Down")
    press("Ctrl+H")
    press("Escape")
    assert of_page(personal)[0].anchor.quote == page_of(program, USER_NEEDS).passages[0].text


def test_a_link_that_tab_came_to_is_no_selection(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Tab")
    press("Ctrl+H")
    assert of_page(personal) == []
    assert notice(window).startswith("Choose words first")


def test_highlighting_the_same_words_again_opens_their_card(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+Down")
    press("Ctrl+H")
    press("Escape")
    press("Ctrl+H")
    assert shown(window, MarkCard)
    assert len(of_page(personal)) == 1
    press("Escape")


def highlighted(personal: Personal, program: Program, begin: int = 5, stop: int = 30) -> str:
    """Highlight words of a passage, and return them."""
    passage = page_of(program, USER_NEEDS).passages[2]
    mark, _ = personal.annotating.highlight(
        USER_NEEDS, passage.id, begin, passage.id, stop, Colour.YELLOW
    )
    return mark.anchor.quote


def open_card(window: MainWindow, words: str) -> MarkCard:
    view = reader(window)
    click(view.viewport(), point_at(view, find(view, words) + 2))
    return shown(window, MarkCard)


def test_a_click_on_a_highlight_opens_its_card(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    words = highlighted(personal, program)
    open_page(window, USER_NEEDS)
    card = open_card(window, words)
    click(shown(card, QToolButton, "Blue"))
    click(shown(card, TagField))
    write("tender, ask")
    press("Return")
    mark = of_page(personal)[0]
    assert (mark.colour, mark.tags) == (Colour.BLUE, ("tender", "ask"))
    press("Escape")


def test_enter_on_the_colour_closes_the_card(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    words = highlighted(personal, program)
    open_page(window, USER_NEEDS)
    open_card(window, words)
    press("2")
    press("Return")
    assert not all_shown(window, MarkCard)
    assert of_page(personal)[0].colour is Colour.GREEN


def test_a_highlight_removed_can_be_taken_back(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    words = highlighted(personal, program)
    open_page(window, USER_NEEDS)
    buttons = all_shown(open_card(window, words), QPushButton)
    click(next(button for button in buttons if button.text() == "Remove"))
    assert of_page(personal) == []
    assert tokens.LIGHT.mark_yellow not in colours_around(reader(window), words)
    press("Ctrl+Z")
    assert len(of_page(personal)) == 1
    assert tokens.LIGHT.mark_yellow in colours_around(reader(window), words)


def test_a_tag_that_is_too_long_is_explained(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    words = highlighted(personal, program)
    open_page(window, USER_NEEDS)
    click(shown(open_card(window, words), TagField))
    write("t" * 61)
    press("Return")
    assert notice(window) == "A tag can have 60 characters at most."
    assert of_page(personal)[0].tags == ()
    press("Escape")


def test_overlapping_highlights_are_both_seen(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    passage = page_of(program, USER_NEEDS).passages[2]
    for begin, stop, colour in ((0, 30, Colour.YELLOW), (5, 24, Colour.PINK)):
        personal.annotating.highlight(USER_NEEDS, passage.id, begin, passage.id, stop, colour)
    view = open_page(window, USER_NEEDS)
    painted = colours_around(view, passage.text[5:24])
    assert {tokens.LIGHT.mark_pink, tokens.LIGHT.line_yellow} <= painted


def mark_rows(picture: QImage) -> list[int]:
    """Return the rows of a picture with the colour of a yellow highlight."""
    wanted = QColor(tokens.LIGHT.mark_yellow)
    return [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) == wanted for x in range(0, picture.width(), 3))
    ]


def test_a_highlight_is_never_seen_at_other_words_when_the_page_gets_wider(
    window: MainWindow, personal: Personal, program: Program, qtbot: QtBot
) -> None:
    passage = page_of(program, USER_NEEDS).passages[-1]
    view = open_page(window, USER_NEEDS, passage.id.partition("#")[2])
    _, changes = personal.annotating.highlight(
        USER_NEEDS, passage.id, 0, passage.id, 9, Colour.YELLOW
    )
    window.bus.tell(changes, window)
    width = view.width()
    press("Ctrl+M")
    qtbot.waitUntil(lambda: view.width() < width)
    press("Escape")
    qtbot.waitUntil(lambda: view.width() == width)
    lay_out()
    # Not grabbed by itself: that would have it painted anew.
    seen = window.screen().grabWindow(window.winId()).toImage()
    assert mark_rows(seen)
    assert mark_rows(seen) == mark_rows(window.grab().toImage())


def test_a_bookmark_of_a_page_is_never_seen_on_the_page_that_follows(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    head = QRect(page.mapTo(window, QPoint()), QSize(page.width(), 150))
    seen: list[QImage] = []

    def look() -> None:
        # The words of a page are painted before what belongs to it was read.
        if page.page is not None and page.page.id == "plan.costs":
            seen.append(window.screen().grabWindow(window.winId()).toImage().copy(head))

    page.page_set.connect(look)
    open_page(window, "plan.costs")
    open_page(window, USER_NEEDS)
    press("Ctrl+D")
    open_page(window, "plan.costs")
    after_plain, after_marked = seen
    assert after_plain == after_marked


def test_in_a_read_only_profile_the_banner_explains(window: MainWindow, program: Program) -> None:
    program.open_personal(read_only=True)
    open_page(window, USER_NEEDS)
    press("Ctrl+D")
    assert window.messages.banner.isVisible()


def test_in_a_read_only_profile_the_key_for_notes_says_why_nothing_opens(
    window: MainWindow, program: Program
) -> None:
    program.open_personal(read_only=True)
    open_page(window, USER_NEEDS)
    press("Ctrl+M")
    told = "Your notes are open for reading only, so nothing can be added."
    assert notice(window) == told


def test_the_menu_of_a_passage_has_the_deeds(page: ReaderView, personal: Personal) -> None:
    press("Ctrl+Down")
    menu = page.passage_menu()
    words = [action.text() for action in menu.actions()]
    assert {"Highlight", "Write a note", "Bookmark the passage"} <= set(words)
    menu.deleteLater()


def test_the_find_bar_and_highlights_live_side_by_side(
    qtbot: QtBot, window: MainWindow, personal: Personal, program: Program
) -> None:
    words = highlighted(personal, program)
    view = open_page(window, USER_NEEDS)
    press("Ctrl+F")
    write(words[:8])
    qtbot.waitUntil(lambda: bool(view.extraSelections()))
    assert tokens.LIGHT.mark_yellow in colours_around(view, words[10:])
    assert tokens.LIGHT.found_now in colours_around(view, words[:8])
