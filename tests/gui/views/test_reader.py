"""The page as a person reads it: words, numbers, ticks, links and answers."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QEnterEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.library import GLOSSARY, Block, Kind, PageId, Passage, TermId
from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.reader import COLUMN, ReaderView
from desktop.views.term_card import TermCard
from desktop.views.window import MainWindow
from tests.fakes import SmallReading
from tests.gui.conftest import Opener
from tests.gui.person import (
    all_pages,
    click,
    follow,
    keyboard,
    lay_out,
    link_point,
    links,
    open_page,
    page_of,
    point_at,
    press,
    reader,
    resize,
    shown,
    words,
)
from tests.gui.test_layout import described, is_clipped, visible

USER_NEEDS = "plan.user-needs"
BROWSING = ("http", "https", "ftp", "mailto", "file")


@pytest.fixture
def page(window: MainWindow) -> ReaderView:
    return open_page(window, USER_NEEDS)


@pytest.fixture
def small(qtbot: QtBot) -> ReaderView:
    """Return a reader with a hand-made page, in the dark theme."""
    view = ReaderView(SmallReading(), Theme(ThemeChoice.DARK, tokens.DARK))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_page(SmallReading().only_page())
    view.show()
    return view


def passages(program: Program, *kinds: Kind) -> list[Passage]:
    found = [p for p in page_of(program, USER_NEEDS).passages if p.kind in kinds]
    assert found, f"no {kinds} to look at"
    return found


def position_of(view: ReaderView, text: str) -> int:
    position = view.document().toPlainText().find(text)
    assert position >= 0, f"not on the page: {text}"
    return position


def colours_in(view: ReaderView, left: int, right: int, middle: int) -> set[str]:
    """Return the colours painted in a strip as high as a line."""
    picture = view.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(max(0, left), right)
        for y in range(max(0, middle - 12), middle + 12)
    }


def as_laid_out(passage: Passage) -> str:
    """Return the canonical text as a document has it: each cell of a table is a paragraph."""
    return passage.text.replace(" | ", "\n") if passage.block is Block.TABLE else passage.text


# -- words ----------------------------------------------------------------------------------


def test_every_canonical_text_stands_in_the_document(window: MainWindow, program: Program) -> None:
    missing = []
    for place, page in all_pages(program):
        window.go(place)
        document = reader(window).document().toPlainText()
        missing += [p.id for p in page.passages if as_laid_out(p) not in document]
    assert not missing


def test_canonical_texts_stand_in_their_order(window: MainWindow, program: Program) -> None:
    jumbled = []
    for place, page in all_pages(program):
        window.go(place)
        document, at = reader(window).document().toPlainText(), 0
        for passage in page.passages:
            at = document.find(as_laid_out(passage), at)
            if at < 0:
                jumbled.append(passage.id)
                break
            at += len(as_laid_out(passage))
    assert not jumbled


def test_title_and_all_headings_are_there(window: MainWindow, program: Program) -> None:
    missing = []
    for place, page in all_pages(program):
        window.go(place)
        lines = reader(window).document().toPlainText().split("\n")
        headings = {p.heading for p in page.passages} | {p.subheading for p in page.passages}
        wanted = [page.title, *filter(None, headings)]
        missing += [(page.id, w) for w in wanted if w.replace("Don't", "Don’t") not in lines]
    assert not missing


def test_the_glossary_has_every_term_with_its_explanation(
    window: MainWindow, program: Program
) -> None:
    document = open_page(window, GLOSSARY).document().toPlainText()
    terms = [entry.term for entry in program.reading.glossary()]
    assert terms
    assert [t.id for t in terms if t.term not in document or t.text not in document] == []


# -- numbers, ticks and crosses -------------------------------------------------------------


def test_a_number_is_painted_beside_every_paragraph(page: ReaderView, program: Program) -> None:
    paper = tokens.LIGHT.paper.lower()
    without = []
    for passage in passages(program, Kind.WHY, Kind.WHAT):
        point = point_at(page, position_of(page, passage.text))
        gutter = colours_in(page, point.x() - 44, point.x() - 10, point.y())
        if passage.block is Block.PARAGRAPH and gutter == {paper}:
            without.append(passage.id)
    assert not without


@pytest.mark.parametrize(
    ("kind", "colour"), [(Kind.DO, tokens.LIGHT.good), (Kind.DONT, tokens.LIGHT.bad)]
)
def test_a_sign_is_painted_before_every_item_of_a_card(
    page: ReaderView, program: Program, kind: Kind, colour: str
) -> None:
    without = []
    for passage in passages(program, kind):
        point = point_at(page, position_of(page, passage.text))
        if colour.lower() not in colours_in(page, point.x() - 28, point.x() - 2, point.y()):
            without.append(passage.id)
    assert not without


def test_the_margin_tells_what_a_passage_rests_on(page: ReaderView, program: Program) -> None:
    passage = passages(program, Kind.WHY)[0]
    point = point_at(page, position_of(page, passage.text))
    hover(page, QPoint(point.x() - 20, point.y()))
    assert QToolTip.text() == f"¶1 rests on: printed page {passage.pages}"


def hover(view: ReaderView, point: QPoint) -> None:
    ground = view.viewport()
    spot, on_desktop = QPointF(point), QPointF(ground.mapToGlobal(point))
    QApplication.sendEvent(ground, QEnterEvent(spot, spot, on_desktop))
    event = QHelpEvent(QEvent.Type.ToolTip, point, on_desktop.toPoint())
    QApplication.sendEvent(ground, event)


# -- do and don't ---------------------------------------------------------------------------


def corners_of_cards(view: ReaderView) -> tuple[QPoint, QPoint]:
    bar = view.verticalScrollBar()
    lines = view.document().toPlainText().split("\n")
    starts = {line: sum(len(before) + 1 for before in lines[:i]) for i, line in enumerate(lines)}
    first, second = (
        point_at(view, starts[title]) + QPoint(0, bar.value()) for title in ("Do", "Don’t")
    )
    return first, second


def test_do_and_dont_stand_side_by_side_where_there_is_room(page: ReaderView) -> None:
    do, dont = corners_of_cards(page)
    assert abs(do.y() - dont.y()) <= 1
    assert dont.x() > do.x() + 200


def test_do_and_dont_stand_below_one_another_where_it_is_narrow(
    page: ReaderView, window: MainWindow, qtbot: QtBot
) -> None:
    resize(qtbot, window, 640)
    do, dont = corners_of_cards(page)
    assert abs(do.x() - dont.x()) <= 1
    assert dont.y() > do.y() + 100


def test_large_text_stacks_the_cards_too(
    page: ReaderView, window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(5):
        press("Ctrl++")
    resize(qtbot, window, 1000)
    do, dont = corners_of_cards(page)
    assert abs(do.x() - dont.x()) <= 1
    assert dont.y() > do.y() + 100


# -- terms ----------------------------------------------------------------------------------


def first_term(program: Program) -> tuple[str, str, str]:
    """Return address, name and explanation of the first term on the page."""
    html = "".join(p.html for p in page_of(program, USER_NEEDS).passages)
    term_id = html.partition('href="term:')[2].partition('"')[0]
    term = program.reading.term(TermId(term_id))
    assert term is not None
    return f"term:{term_id}", term.term, term.text


def test_hovering_a_term_explains_it(page: ReaderView, program: Program) -> None:
    address, name, text = first_term(program)
    hover(page, link_point(page, address))
    assert QToolTip.text() == f"<p><b>{name}</b><br>{text}</p>"


def test_hovering_plain_text_explains_nothing(page: ReaderView, program: Program) -> None:
    text = passages(program, Kind.WHY)[0].text
    hover(page, point_at(page, position_of(page, text) + 4))
    assert not QToolTip.isVisible()


def test_a_click_on_a_term_opens_its_card(page: ReaderView, program: Program) -> None:
    address, name, text = first_term(program)
    follow(page, address)
    card = QApplication.activePopupWidget()
    assert isinstance(card, TermCard)
    assert name in words(card)
    assert text in words(card)


@pytest.mark.parametrize("text_percent", [100, 200])
def test_the_card_of_a_term_has_room_for_all_its_words(
    open_program: Opener, text_percent: int
) -> None:
    program = open_program(text_percent=text_percent)
    assert program.window is not None
    page = open_page(program.window, USER_NEEDS)
    follow(page, first_term(program)[0])
    card = QApplication.activePopupWidget()
    assert card is not None
    lay_out()
    assert not [described(widget) for widget in visible(card) if is_clipped(widget)]


def test_a_key_on_a_term_opens_its_card(page: ReaderView, program: Program) -> None:
    address, _, text = first_term(program)
    tab_to(page, address)
    press("Return")
    card = QApplication.activePopupWidget()
    assert card is not None
    assert text in words(card)


def tab_to(view: ReaderView, address: str) -> None:
    """Press Tab until the keyboard is on a link of the page."""
    addresses = [href for href, _ in links(view.document())]
    assert address in addresses
    for _ in addresses:
        press("Tab")
        assert keyboard() is view
        if view.textCursor().charFormat().anchorHref() == address:
            return
    pytest.fail(f"the keyboard does not reach {address}")


def test_escape_closes_the_card(page: ReaderView, program: Program) -> None:
    follow(page, first_term(program)[0])
    press("Esc")
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("key", ["Space", "Return"])
def test_the_card_leads_to_the_term_in_the_glossary(
    page: ReaderView, program: Program, window: MainWindow, key: str
) -> None:
    address, name, _ = first_term(program)
    follow(page, address)
    card = QApplication.activePopupWidget()
    assert card is not None
    press(key)
    assert window.place().page_id == GLOSSARY
    point = QPoint(reader(window).viewport().width() // 2, 40)
    assert name in reader(window).cursorForPosition(point).block().text()


def test_the_card_button_is_where_the_keyboard_is(page: ReaderView, program: Program) -> None:
    follow(page, first_term(program)[0])
    card = QApplication.activePopupWidget()
    assert card is not None
    assert keyboard() is shown(card, QPushButton)


# -- answers --------------------------------------------------------------------------------


def test_answers_are_hidden_at_first(page: ReaderView, program: Program) -> None:
    answers = [p.answer for p in passages(program, Kind.CHECK)]
    assert not any(answer in page.document().toPlainText() for answer in answers)


def test_a_click_shows_one_answer_and_another_hides_it(page: ReaderView, program: Program) -> None:
    first, *others = passages(program, Kind.CHECK)
    address = f"check:{first.id.partition('#')[2]}"
    follow(page, address)
    text = page.document().toPlainText()
    assert plain(first.answer) in text
    assert not any(plain(other.answer) in text for other in others)
    follow(page, address)
    assert plain(first.answer) not in page.document().toPlainText()


def plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_a_key_shows_an_answer(page: ReaderView, program: Program) -> None:
    first = passages(program, Kind.CHECK)[0]
    tab_to(page, f"check:{first.id.partition('#')[2]}")
    press("Return")
    assert plain(first.answer) in page.document().toPlainText()


def test_showing_an_answer_does_not_move_the_page(page: ReaderView, program: Program) -> None:
    address = f"check:{passages(program, Kind.CHECK)[0].id.partition('#')[2]}"
    point = link_point(page, address)
    before = page.verticalScrollBar().value()
    click(page.viewport(), point)
    assert page.verticalScrollBar().value() == before


def test_another_visit_begins_with_hidden_answers(
    page: ReaderView, program: Program, window: MainWindow
) -> None:
    first = passages(program, Kind.CHECK)[0]
    follow(page, f"check:{first.id.partition('#')[2]}")
    open_page(window, "plan.costs")
    assert plain(first.answer) not in open_page(window, USER_NEEDS).document().toPlainText()


# -- links ----------------------------------------------------------------------------------


def test_a_link_leads_to_its_page(page: ReaderView, window: MainWindow) -> None:
    address = next(href for href, _ in links(page.document()) if href.startswith("page:"))
    follow(page, address)
    assert window.place().page_id == address.removeprefix("page:").partition("#")[0]


def test_every_link_of_every_page_leads_somewhere(window: MainWindow, program: Program) -> None:
    broken = []
    for place, _ in all_pages(program):
        window.go(place)
        for href, _ in links(reader(window).document()):
            scheme, _, target = href.partition(":")
            if scheme == "page":
                leads = program.reading.page_title(PageId(target.partition("#")[0])) is not None
            elif scheme == "term":
                leads = program.reading.term(TermId(target)) is not None
            else:
                leads = scheme in ("check", "copy", "read")
            if not leads:
                broken.append((place.page_id, href))
    assert not broken


class Browser(QObject):
    """Notes what Qt would have opened in the web browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


def test_a_web_address_is_copied_and_never_opened(page: ReaderView) -> None:
    browser = Browser()
    for scheme in BROWSING:
        # The type stubs want bytes where the method itself wants text.
        cast(Any, QDesktopServices).setUrlHandler(scheme, browser, "open")
    address = next(href for href, _ in links(page.document()) if href.startswith("copy:"))
    follow(page, address)
    for scheme in BROWSING:
        QDesktopServices.unsetUrlHandler(scheme)
    assert QGuiApplication.clipboard().text() == address.removeprefix("copy:")
    assert browser.opened == []


def test_a_copied_address_is_told_in_words(page: ReaderView, window: MainWindow) -> None:
    address = next(href for href, _ in links(page.document()) if href.startswith("copy:"))
    follow(page, address)
    assert "This program does not open it" in words(window)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.png",
        "https://example.org/a.png",
        "file:///etc/passwd",
        "file://server/share/a.png",
        "//server/share/a.png",
        "\\\\server\\share\\a.png",
        "data:image/png;base64,AAAA",
        "qrc:/a.png",
        "res:figures/no-such-figure",
        "res:../content.db",
        "",
    ],
)
def test_what_is_not_ours_is_a_blank_picture(small: ReaderView, address: str) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in (QUrl(address), address):
        answer = small.loadResource(kind, name)
        assert isinstance(answer, QImage)
        assert answer.size().toTuple() == (1, 1)
        assert QColor(answer.pixelColor(0, 0)).alpha() == 0


def test_style_sheets_and_pages_are_never_loaded(small: ReaderView) -> None:
    for kind in QTextDocument.ResourceType:
        assert small.loadResource(kind.value, QUrl("https://example.org/a.css")) is not None


def test_a_drawing_is_as_wide_as_the_text_and_in_the_colours_of_the_theme(
    small: ReaderView,
) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = small.loadResource(kind, QUrl(f"res:figures/{SmallReading.DRAWING}"))
    assert isinstance(picture, QImage)
    assert picture.size().toTuple() == (COLUMN, COLUMN // 2)
    assert picture.pixelColor(picture.rect().center()).name() == tokens.DARK.accent.lower()
