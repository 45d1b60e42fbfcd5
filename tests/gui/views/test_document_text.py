"""Every stretch of every passage has its place in the document, and the way back."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.domain.library import Block, Page, PageId
from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt.page_html import PageSetter
from desktop.qt.theme import theme_for
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.views.document_text import DocumentText, Stretch
from tests.fakes import SmallReading, a_passage

THEME = theme_for(Settings(theme=ThemeChoice.LIGHT))


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingService]:
    """Reading the real content."""
    store = ContentStore(paths.find().content)
    yield ReadingService(store, lambda: None)
    store.close()


def set_page(page: Page, width: int = 560) -> tuple[QTextDocument, DocumentText]:
    setting = PageSetter(page, THEME, width, frozenset()).set()
    document = QTextDocument()
    document.setHtml(setting.body)
    return document, DocumentText(document, setting.spots)


def words_at(document: QTextDocument, pieces: list[tuple[int, int]]) -> str:
    """Return what stands at places of a document."""
    words = ""
    for begin, stop in pieces:
        cursor = QTextCursor(document)
        cursor.setPosition(begin)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        words += cursor.selectedText().replace("\xa0", " ")
    return words


def bare(text: str) -> str:
    """Return a text without what joins passages, and the cells of tables."""
    return "".join(character for character in text if character not in " |\n")


@pytest.mark.parametrize("width", [300, 560])
def test_every_passage_of_the_guide_is_found_whole(
    qapp: QApplication, reading: ReadingService, width: int
) -> None:
    wrong = []
    for page_id in reading.page_ids():
        page = reading.page(page_id)
        assert page is not None
        document, text = set_page(page, width)
        for passage in page.passages:
            whole = Stretch(passage.id, 0, passage.id, len(passage.text))
            pieces = text.pieces(whole)
            shown = words_at(document, pieces)
            is_right = shown == passage.text
            if passage.block is Block.TABLE:
                is_right = bare(shown) == bare(passage.text)
            if not is_right or text.stretch(pieces[0][0], pieces[-1][1]) != whole:
                wrong.append(passage.id)
    assert not wrong


@cache
def guide() -> dict[PageId, tuple[Page, QTextDocument, DocumentText]]:
    store = ContentStore(paths.find().content)
    reading = ReadingService(store, lambda: None)
    pages = {}
    for page_id in reading.page_ids():
        page = reading.page(page_id)
        assert page is not None
        pages[page_id] = (page, *set_page(page))
    store.close()
    return pages


@given(data=st.data())
def test_every_stretch_leads_to_the_document_and_back(
    qapp: QApplication, data: st.DataObject
) -> None:
    page, document, text = guide()[data.draw(st.sampled_from(sorted(guide())))]
    first = data.draw(st.integers(0, len(page.passages) - 1))
    last = data.draw(st.integers(first, min(first + 4, len(page.passages) - 1)))
    start = data.draw(st.integers(0, len(page.passages[first].text) - 1))
    earliest = start + 1 if first == last else 1
    end = data.draw(st.integers(earliest, len(page.passages[last].text)))
    stretch = Stretch(page.passages[first].id, start, page.passages[last].id, end)
    between = [passage.text for passage in page.passages[first : last + 1]]
    between[-1] = between[-1][:end]
    between[0] = between[0][start:]
    pieces = text.pieces(stretch)
    assert bare(words_at(document, pieces)) == bare("".join(between))
    if pieces:
        back = text.stretch(pieces[0][0], pieces[-1][1])
        assert back is not None
        assert text.pieces(back) == pieces


def test_signs_outside_the_basic_plane_count_once(qapp: QApplication) -> None:
    passages = (
        a_passage("one", "𝒜 city 🏙️ buys 🚲 for all.", 1),
        a_passage("two", "Ask 🙂 people.", 2),
    )
    document, text = set_page(SmallReading(*passages).only_page())
    start = passages[0].text.index("🚲")
    stretch = Stretch(passages[0].id, start, passages[1].id, 5)
    pieces = text.pieces(stretch)
    assert words_at(document, pieces) == "🚲 for all.Ask 🙂"
    assert text.stretch(pieces[0][0], pieces[-1][1]) == stretch
    # Half of a sign selected is all of it.
    assert text.stretch(pieces[0][0], pieces[0][0] + 1) == Stretch(
        passages[0].id, start, passages[0].id, start + 1
    )


def test_remarks_behind_a_passage_belong_to_nobody(qapp: QApplication) -> None:
    passage = a_passage("one", "Ask people.", 1, basis="ours")
    document, text = set_page(SmallReading(passage).only_page())
    at = document.toPlainText().index("our advice")
    assert text.stretch(at, at + 10) is None
    stop = text.pieces(Stretch(passage.id, 0, passage.id, 11))[0][1]
    assert text.stretch(stop - 7, at + 5) == Stretch(passage.id, 4, passage.id, 11)


def test_the_cells_of_a_table_are_found_one_by_one(qapp: QApplication) -> None:
    table = a_passage(
        "table",
        "What | How\nlight | LED | x\nbus | | electric",
        1,
        block=Block.TABLE,
        html="<table><tr><td>What</td><td>How</td></tr>"
        "<tr><td>light</td><td>LED | x</td></tr>"
        "<tr><td>bus</td><td></td><td>electric</td></tr></table>",
    )
    document, text = set_page(SmallReading(table).only_page())
    at = table.text.index("LED")
    pieces = text.pieces(Stretch(table.id, at, table.id, len(table.text)))
    assert words_at(document, pieces) == "LED | xbuselectric"
    assert text.stretch(*text.pieces(Stretch(table.id, 0, table.id, 4))[0]) == Stretch(
        table.id, 0, table.id, 4
    )


def test_what_is_not_on_the_page_is_nowhere(qapp: QApplication) -> None:
    passage = a_passage("one", "Ask people.", 1)
    other = a_passage("two", "Gone.", 2)
    _, text = set_page(SmallReading(passage).only_page())
    assert text.pieces(Stretch(other.id, 0, other.id, 4)) == []
    assert text.pieces(Stretch(passage.id, 0, other.id, 4)) == []
    assert not text.holds(other.id)
