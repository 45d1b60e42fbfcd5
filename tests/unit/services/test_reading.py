"""Opening pages and finding the way through the guide."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.library import GLOSSARY, PageId, TermId
from desktop.errors import EnvironmentProblem
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore, verify
from tests.small_book import write_book


@pytest.fixture
def reading(store: ContentStore, content: Path) -> ReadingService:
    """Reading the real content."""
    return ReadingService(store, lambda: verify(content))


@pytest.mark.parametrize(
    ("wanted", "page"),
    [
        ("4.1.2", "plan.user-needs"),
        ("plan.user-needs", "plan.user-needs"),
        ("case.india", "case.india"),
        ("glossary", GLOSSARY),
        ("4.1.99", None),
        ("", None),
        ("Understand user needs", None),
        ("\ud800", None),
    ],
)
def test_a_page_is_found_by_number_and_by_id(
    reading: ReadingService, wanted: str, page: str | None
) -> None:
    assert reading.find_section(wanted) == page


def test_the_first_page_is_the_first_of_the_book(reading: ReadingService) -> None:
    assert reading.first_page() == reading.page_ids()[0]


def test_an_empty_book_has_no_first_page(tmp_path: Path) -> None:
    write_book(tmp_path / "content.db", [])
    store = ContentStore(tmp_path / "content.db")
    assert ReadingService(store, lambda: None).first_page() is None
    store.close()


def test_parts_are_found_by_id(reading: ReadingService) -> None:
    for part in reading.parts():
        assert reading.part(part.id) == part
    assert reading.part("nowhere") is None


def test_the_glossary_names_the_pages_where_a_term_matters(reading: ReadingService) -> None:
    entries = {entry.term.id: entry for entry in reading.glossary()}
    assert len(entries) == len(reading.glossary())
    see = entries[TermId("request-for-information")].see
    assert see
    assert all(reading.page(near.id) for near in see)


def test_terms_are_found_by_id(reading: ReadingService) -> None:
    term = reading.term(TermId("request-for-information"))
    assert term is not None
    assert "RFI" in term.also
    assert reading.term(TermId("nothing")) is None


def test_page_titles_are_those_of_the_pages(reading: ReadingService) -> None:
    for page_id in reading.page_ids():
        page = reading.page(page_id)
        assert page is not None
        assert reading.page_title(page_id) == (page.number, page.title)


def test_ids_of_passages_are_those_of_the_pages(reading: ReadingService) -> None:
    passages = reading.passage_ids()
    for page_id in reading.page_ids():
        page = reading.page(page_id)
        assert page is not None
        assert passages[page_id] == [passage.id for passage in page.passages]


def test_an_unknown_page_has_nothing(reading: ReadingService) -> None:
    assert reading.page(PageId("plan.nothing")) is None
    assert reading.page_title(PageId("plan.nothing")) is None
    assert reading.place_in_part(PageId("plan.nothing")) is None
    assert reading.figure("nothing.svg") is None


def test_content_that_is_whole_is_verified(reading: ReadingService) -> None:
    reading.verify()


def test_damage_is_told_by_verifying(store: ContentStore, tmp_path: Path) -> None:
    gone: Callable[[], None] = lambda: verify(tmp_path / "none.db")  # noqa: E731
    with pytest.raises(EnvironmentProblem):
        ReadingService(store, gone).verify()


def test_the_edition_is_asked_for_once(content: Path) -> None:
    store = ContentStore(content)
    reading = ReadingService(store, lambda: None)
    before = (reading.edition, reading.parts())
    store.close()
    assert (reading.edition, reading.parts()) == before
