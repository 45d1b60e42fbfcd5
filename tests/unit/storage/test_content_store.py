"""Pages, cases, terms and links of the content the program ships."""

import itertools
from pathlib import Path

import pytest

from desktop.domain.library import GLOSSARY, Kind, Page, PageId, PassageId, TermId, owner_of
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.content_store import ContentStore
from desktop.storage.question_store import QuestionStore
from tests.small_book import FOREIGN, META, write_book

NEEDS = PageId("plan.user-needs")
LONE_SURROGATE = "plan.\ud800"


@pytest.fixture(scope="module")
def pages(store: ContentStore) -> list[Page]:
    """Every page of the content."""
    return [page for page_id in store.page_ids() if (page := store.page(page_id))]


@pytest.fixture(scope="module")
def sections(pages: list[Page]) -> list[Page]:
    """Every page that is no case."""
    return [page for page in pages if page.case is None]


@pytest.fixture(scope="module")
def cases(pages: list[Page]) -> list[Page]:
    """Every case."""
    return [page for page in pages if page.case is not None]


def test_every_page_named_is_there(store: ContentStore, pages: list[Page]) -> None:
    assert [page.id for page in pages] == store.page_ids()


def test_every_page_can_be_read(pages: list[Page]) -> None:
    for page in pages:
        assert page.title, page.id
        assert page.minutes >= 1, page.id
        assert page.sources, page.id
        assert any(passage.kind is not Kind.AIM for passage in page.passages), page.id


def test_a_page_says_how_many_questions_can_be_practised(content: Path, pages: list[Page]) -> None:
    questions = QuestionStore(content)
    told = {page.id: page.questions for page in pages}
    assert told == {page_id: len(questions.heads([page_id])) for page_id in told}
    assert 0 in told.values()
    questions.close()


def test_every_passage_has_text_and_markup(pages: list[Page]) -> None:
    for passage in (passage for page in pages for passage in page.passages):
        assert passage.html.strip(), passage.id
        assert passage.text.strip(), passage.id


def test_every_passage_stands_on_the_page_it_is_named_after(pages: list[Page]) -> None:
    strangers = [p.id for page in pages for p in page.passages if owner_of(p.id) != page.id]
    assert strangers == []


def test_every_passage_can_be_asked_for_by_itself(store: ContentStore, pages: list[Page]) -> None:
    for page in pages:
        for passage in page.passages:
            assert store.passage(passage.id) == passage


def test_no_two_paragraphs_of_a_page_have_the_same_number(pages: list[Page]) -> None:
    series = {Kind.DO, Kind.DONT, Kind.CHECK, Kind.DISCUSSION}
    for page in pages:
        cited = [
            (passage.kind if passage.kind in series else None, passage.number)
            for passage in page.passages
            if passage.number
        ]
        assert len(cited) == len(set(cited)), page.id


def test_the_way_forward_leads_through_the_whole_book(
    store: ContentStore, sections: list[Page]
) -> None:
    walked, page = [], store.page(sections[0].id)
    while page is not None and page.id not in walked:
        walked.append(page.id)
        page = store.page(page.following.id) if page.following else None
    assert walked == [section.id for section in sections]


def test_the_way_back_mirrors_the_way_forward(sections: list[Page]) -> None:
    for before, after in itertools.pairwise(sections):
        assert before.following is not None
        assert after.previous is not None
        assert (before.following.id, after.previous.id) == (after.id, before.id)
    assert (sections[0].previous, sections[-1].following) == (None, None)


def test_cases_stand_beside_the_way(cases: list[Page]) -> None:
    assert cases
    assert all((case.previous, case.following, case.part) == (None, None, None) for case in cases)


def test_every_part_counts_its_sections(store: ContentStore) -> None:
    for part in store.parts():
        assert len(store.sections(part.id)) == part.section_count, part.id


def test_the_buying_cycle_has_its_four_stages_in_order(store: ContentStore) -> None:
    assert [part.id for part in store.parts() if part.is_stage] == [
        "planning",
        "market",
        "award",
        "delivery",
    ]


def test_sections_of_a_part_can_be_asked_for_piece_by_piece(store: ContentStore) -> None:
    for part in store.parts():
        whole = store.sections(part.id)
        pieces = [
            head
            for start in range(0, len(whole), 3)
            for head in store.sections(part.id, limit=3, offset=start)
        ]
        assert pieces == whole


def test_a_section_knows_its_place_in_its_part(store: ContentStore) -> None:
    for part in store.parts():
        for place, head in enumerate(store.sections(part.id)):
            assert store.place_in_part(head.id) == (part.id, place)


def test_a_printed_number_leads_to_its_section(store: ContentStore) -> None:
    assert store.section_id_of("4.1.2") == NEEDS
    assert store.page_title(NEEDS) == ("4.1.2", "Understand user needs")


def test_printed_numbers_are_unique(store: ContentStore, sections: list[Page]) -> None:
    for section in sections:
        assert not section.number or store.section_id_of(section.number) == section.id


def test_a_section_lists_every_case_that_illustrates_it(
    sections: list[Page], cases: list[Page]
) -> None:
    near = {section.id: {case.id for case in section.cases} for section in sections}
    for case in cases:
        for section in case.related:
            assert case.id in near[section.id]


def test_the_first_cases_are_there(store: ContentStore) -> None:
    heads = {head.id: head for head in store.cases()}
    assert heads[PageId("case.indonesia")].country == "Indonesia"
    assert heads[PageId("case.mexico-city")].part_ids
    assert all(-90 <= h.latitude <= 90 and -180 <= h.longitude <= 180 for h in heads.values())


def test_a_case_page_carries_its_head(store: ContentStore, cases: list[Page]) -> None:
    assert [page.case for page in cases] == store.cases()


def test_terms_are_in_alphabetical_order_and_can_be_asked_for(store: ContentStore) -> None:
    terms = store.terms()
    assert len(terms) > 50
    assert [store.term(term.id) for term in terms] == terms


def test_terms_lead_to_pages_that_are_there(store: ContentStore) -> None:
    known, pages = {f"term:{term.id}" for term in store.terms()}, set(store.page_ids())
    leads = store.term_sections()
    assert set(leads) <= known
    assert {near.id for places in leads.values() for near in places} <= pages


def test_every_figure_a_page_shows_is_there(store: ContentStore, pages: list[Page]) -> None:
    shown = {
        passage.html.partition('src="res:figures/')[2].partition('"')[0]
        for page in pages
        for passage in page.passages
        if 'src="res:figures/' in passage.html
    }
    assert shown
    for name in shown:
        assert (store.figure(name) or "").lstrip().startswith("<svg"), name


@pytest.mark.parametrize("unknown", ["", "plan.nothing", "planning", "4.1.2", LONE_SURROGATE])
def test_an_unknown_page_is_none(store: ContentStore, unknown: str) -> None:
    assert store.page(PageId(unknown)) is None
    assert store.page_title(PageId(unknown)) is None
    assert store.place_in_part(PageId(unknown)) is None


@pytest.mark.parametrize("unknown", ["", "nothing", "x\x00y", LONE_SURROGATE])
def test_unknown_names_of_other_things_are_none_too(store: ContentStore, unknown: str) -> None:
    assert store.passage(PassageId(unknown)) is None
    assert store.term(TermId(unknown)) is None
    assert store.figure(unknown) is None
    assert store.section_id_of(unknown or "0.0.0") is None


def test_the_glossary_has_a_title_without_being_a_page(store: ContentStore) -> None:
    assert store.page_title(GLOSSARY) == ("", "")
    assert GLOSSARY not in store.page_ids()


def test_the_edition_says_what_it_rests_on(store: ContentStore) -> None:
    edition = store.edition()
    assert all(edition)
    assert len(edition.digest) == 64


def test_an_edition_that_says_too_little_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(META, "version")
    write_book(tmp_path / "content.db", FOREIGN)
    store = ContentStore(tmp_path / "content.db")
    with pytest.raises(EnvironmentProblem) as caught:
        store.edition()
    store.close()
    assert caught.value.trouble is Trouble.CONTENT_DAMAGED
