"""What a person finds, whatever they type."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.domain.library import PassageId, owner_of
from desktop.domain.search import COUNTED, MARK_OFF, MARK_ON, Group, Hit, Results
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services.reading import ReadingService
from desktop.services.searching import LIMITS, SearchingService
from desktop.storage.content_store import ContentStore
from desktop.storage.search_index import SearchIndex
from tests.small_book import Unit, write_book

ORDER = list(Group)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
SIGNS = st.text(
    st.sampled_from("\"'*^():{}[]+-?%;\\/|&~<>=,.@#$!`_\x00\n\t NEARANDORT“”’…"), max_size=30
)
MIXED = st.lists(
    st.sampled_from(
        [
            "procurement", "needs", "a", "4.1.2", "RFI", "NEAR(", "AND", "OR", "NOT", "title:",
            "采购", "المشتريات", "ความ", "ñ", "İ", "ß", "ﬁ", "𝐀", "e\u0301", "\u0301", "\u200d",
            "\ud800", "\x00", '"', "*", "%", "🚲", "\U0010ffff", "\ue000", "ͅ", "한국",
        ]
    ),
    max_size=14,
).map(" ".join)  # fmt: skip


def of_group(results: Results, group: Group) -> list[Hit]:
    return [hit for hit in results.hits if hit.group is group]


def targets(results: Results) -> list[str]:
    return [hit.target for hit in results.hits]


def marked(hit: Hit) -> list[str]:
    """Return what is marked in a hit's title and snippet."""
    return re.findall(f"{MARK_ON}(.*?){MARK_OFF}", f"{hit.title}\n{hit.snippet}")


# -- typing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["pr", "pro", "proc", "procu", "procur", "procure", "procurem"])
def test_results_come_while_a_word_is_typed(searching: SearchingService, typed: str) -> None:
    results = searching.search(typed)
    assert any("rocurement" in "".join(marked(hit)) for hit in results.hits)


@pytest.mark.parametrize(
    "typed", ["user needs", "needs user", "use nee", "USER NEEDS", "Üser nééds"]
)
def test_a_section_is_found_by_the_words_of_its_title(
    searching: SearchingService, typed: str
) -> None:
    assert of_group(searching.search(typed), Group.SECTION)[0].target == "plan.user-needs"


@pytest.mark.parametrize(
    ("typed", "written"),
    [("procuring", "procurement"), ("negotiated", "negotiat"), ("cycling", "cycl")],
)
def test_word_endings_are_forgiven(searching: SearchingService, typed: str, written: str) -> None:
    assert any(
        written in word.casefold() for hit in searching.search(typed).hits for word in marked(hit)
    )


@pytest.mark.parametrize("typed", ["Bogotá", "bogota", "BOGOTA", "bogotA\u0301"])
def test_accents_and_case_do_not_matter(searching_foreign: SearchingService, typed: str) -> None:
    assert targets(searching_foreign.search(typed)) == ["award.spanish#a"]


def test_accents_and_case_do_not_matter_in_the_real_content(searching: SearchingService) -> None:
    plain = searching.search("queretaro mexico")
    assert searching.search("QUERÉTARO México").hits == plain.hits


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("procurment", "procurement"),
        ("suplier", "supplier"),
        ("user neads", "user needs"),
        ("Procuremnet", "procurement"),
        ("emergancy", "emergency"),
        ("befor publising", "before publishing"),
    ],
)
def test_a_typo_gets_a_suggestion(searching: SearchingService, typed: str, meant: str) -> None:
    assert searching.search(typed).suggestion == meant


@pytest.mark.parametrize("typed", ["procurement", "procurem", "4.1.2", "RFI", "xyzzyqwert", "采购"])
def test_what_is_known_or_hopeless_gets_no_suggestion(
    searching: SearchingService, typed: str
) -> None:
    assert searching.search(typed).suggestion == ""


def test_a_suggestion_finds_something(searching: SearchingService) -> None:
    suggestion = searching.search("procurment stratgy").suggestion
    assert suggestion
    assert searching.search(suggestion).hits


def test_where_all_words_are_found_once_some_of_them_are_found_too(
    searching: SearchingService,
) -> None:
    first, *more = of_group(searching.search("dispute with supplier"), Group.PASSAGE)
    assert "dispute" in first.snippet
    assert any("complaint or a" in hit.snippet for hit in more)


def test_one_wrong_word_among_several_does_not_hide_the_others(
    searching: SearchingService,
) -> None:
    results = searching.search("negotiation xyzzyqwert")
    assert of_group(results, Group.PASSAGE)


@pytest.mark.parametrize("typed", ["4.1.2", "4.1.2 ", "4.1.2 understand"])
def test_a_printed_number_finds_its_section(searching: SearchingService, typed: str) -> None:
    assert of_group(searching.search(typed), Group.SECTION)[0].target == "plan.user-needs"


@pytest.mark.parametrize("typed", ["4.1", "4.1.", " 4.1 "])
def test_the_beginning_of_a_number_finds_the_sections_below_it(
    searching: SearchingService, typed: str
) -> None:
    found = [hit.target for hit in of_group(searching.search(typed), Group.SECTION)]
    assert len(found) == LIMITS[Group.SECTION]
    assert found[0] == "plan.overview"
    assert all(target.startswith("plan.") for target in found)


@pytest.mark.parametrize("typed", ["e-procurement", "E-Procurement", "e-procurem"])
def test_a_word_with_a_hyphen_is_one_phrase(searching: SearchingService, typed: str) -> None:
    results = searching.search(typed)
    assert any(hit.target == "e-procurement" for hit in of_group(results, Group.TERM))
    for hit in of_group(results, Group.PASSAGE):
        assert "procurement" not in [word.casefold() for word in marked(hit)]


@pytest.mark.parametrize("typed", ["RFI", "rfi", "request for information"])
def test_a_term_is_found_by_every_way_to_write_it(searching: SearchingService, typed: str) -> None:
    results = searching.search(typed)
    assert "request-for-information" in targets(results)
    texts = " ".join(word for hit in of_group(results, Group.PASSAGE) for word in marked(hit))
    assert "RFI" in texts


@pytest.mark.parametrize("typed", ["ci", "IT", "R", "4"])
def test_one_or_two_letters_are_enough(searching: SearchingService, typed: str) -> None:
    assert searching.search(typed).hits


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("采购", "plan.chinese#a"),
        ("用户的需求", "plan.chinese#a"),
        ("采", "plan.chinese#a"),
        ("公开 透明", "plan.chinese#a"),
        ("مشتريات", "plan.arabic#a"),
        ("المشتريات", "plan.arabic#a"),
        ("تشتري", "plan.arabic"),
        ("เมือง", "award.thai#a"),
        ("ผู้ใช้", "award.thai#a"),
        ("จัดซื้อ", "award.thai#a"),
        ("ninos", "award.spanish#a"),
        ("publica", "award.spanish#a"),
    ],
)
def test_other_scripts_are_found(
    searching_foreign: SearchingService, typed: str, target: str
) -> None:
    assert target in targets(searching_foreign.search(typed))


def test_a_hit_in_another_script_is_marked(searching_foreign: SearchingService) -> None:
    assert marked(searching_foreign.search("需求").hits[0]) == ["需求"]


def test_what_is_nowhere_gives_nothing(searching: SearchingService) -> None:
    results = searching.search("xyzzyqwert")
    assert (results.hits, results.is_final) == ((), True)


@pytest.mark.parametrize("typed", ["", "   ", "…", '"*"', "\x00", "\ud800"])
def test_a_query_without_words_gives_nothing(searching: SearchingService, typed: str) -> None:
    assert searching.search(typed).hits == ()


# -- going on where the query before ended --------------------------------------------------


@given(
    st.lists(
        st.sampled_from(
            [
                "procurement", "supplier", "suppliers", "of", "the", "4.1", "4", "e-procurement",
                "request for information", "build or buy", "México", "\u0301", "\U00016a40",
                "采购", "evalution", "zebra", "women", "mexico", "standards", "TCO",
            ]
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from([" ", ""]),
    st.sampled_from(["", "", "planning"]),
)  # fmt: skip
@settings(max_examples=40)
def test_typing_finds_the_same_as_asking_at_once(
    content: Path, searching: SearchingService, words: list[str], between: str, part: str
) -> None:
    query = between.join(words)
    typing = SearchingService(lambda: SearchIndex(content))
    # Every letter, then back to the middle.
    for end in (*range(1, len(query) + 1), *range(len(query) - 1, len(query) // 2, -1)):
        # A query in another part leaves nothing that the next one could build on.
        searching.search("x", "nowhere")
        assert typing.search(query[:end], part) == searching.search(query[:end], part)
    typing.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("RF", ""), ("RFI", "")),
        (("RF", "planning"), ("RFI", "planning")),
        (("framewor", "planning"), ("framework", "")),
        (("framewor", ""), ("framework", "award")),
    ],
)
def test_what_was_found_before_hides_nothing(
    content: Path, searching: SearchingService, before: tuple[str, str], after: tuple[str, str]
) -> None:
    typing = SearchingService(lambda: SearchIndex(content))
    typing.search(*before)
    searching.search("x", "nowhere")
    assert typing.search(*after) == searching.search(*after)
    typing.close()


def test_a_query_that_was_broken_off_is_not_built_on(searching_many: SearchingService) -> None:
    search = searching_many.results("cit", "", searching_many.overtake())
    next(search)
    searching_many.overtake()
    assert list(search) == []
    assert searching_many.search("city").counts[Group.PASSAGE] == COUNTED + 1


def test_very_many_hits_stay_while_the_word_is_finished(searching_many: SearchingService) -> None:
    before = searching_many.search("cit")
    (only,) = searching_many.results("city", "", searching_many.overtake())
    assert only == before._replace(query="city")


# -- groups, limits, filters ----------------------------------------------------------------


@pytest.mark.parametrize("typed", ["the", "procurement", "city", "e", "needs of users"])
def test_results_are_grouped_limited_and_counted(searching: SearchingService, typed: str) -> None:
    results = searching.search(typed)
    assert results.hits
    places = [ORDER.index(hit.group) for hit in results.hits]
    assert places == sorted(places)
    for group in Group:
        shown = len(of_group(results, group))
        assert shown <= LIMITS[group]
        assert shown <= results.counts[group]
        assert shown == min(results.counts[group], LIMITS[group])


def test_no_result_comes_twice(searching: SearchingService) -> None:
    for typed in ("procuring", "city", "works", "contract 4"):
        found = targets(searching.search(typed))
        assert len(found) == len(set(found))


def test_every_result_leads_somewhere(searching: SearchingService, store: ContentStore) -> None:
    pages = set(store.page_ids())
    terms = {term.id for term in store.terms()}
    for typed in ("city", "supplier", "data", "open contract"):
        for hit in searching.search(typed).hits:
            if hit.group is Group.TERM:
                assert hit.target in terms
            elif hit.group is Group.PASSAGE:
                assert store.passage(PassageId(hit.target)) is not None
                assert owner_of(PassageId(hit.target)) in pages
            else:
                assert hit.target in pages


def test_a_filter_leaves_only_its_part(searching: SearchingService, store: ContentStore) -> None:
    for part in store.parts():
        results = searching.search("supplier", part.id)
        assert {hit.part_id for hit in results.hits} <= {part.id}
        assert {hit.group for hit in results.hits} <= {Group.SECTION, Group.PASSAGE}


def test_a_filter_loses_nothing_of_its_part(searching: SearchingService) -> None:
    everything = searching.search("negotiation")
    filtered = searching.search("negotiation", "planning")
    kept = {hit.target for hit in everything.hits if hit.part_id == "planning"}
    assert kept <= set(targets(filtered))


def test_an_unknown_part_has_nothing(searching: SearchingService) -> None:
    assert searching.search("supplier", "nowhere").hits == ()


def test_parts_of_words_are_filtered_too(searching_foreign: SearchingService) -> None:
    assert searching_foreign.search("ความ", "award").hits
    assert not searching_foreign.search("ความ", "planning").hits


# -- overtaking -----------------------------------------------------------------------------


@pytest.fixture
def searching_many(tmp_path: Path) -> Iterator[SearchingService]:
    """Search over so many passages that the first come before the best."""
    path = tmp_path / "content.db"
    write_book(
        path,
        [
            Unit(Group.PASSAGE, f"page#{number}", "planning", "Title", "a city " * (number % 5 + 1))
            for number in range(COUNTED + 50)
        ],
    )
    service = SearchingService(lambda: SearchIndex(path))
    yield service
    service.close()


def test_very_many_hits_come_in_book_order_first_and_best_then(
    searching_many: SearchingService,
) -> None:
    first, best = searching_many.results("city", "", searching_many.overtake())
    assert (first.is_final, best.is_final) == (False, True)
    assert targets(first) == [f"page#{number}" for number in range(LIMITS[Group.PASSAGE])]
    assert first.counts[Group.PASSAGE] == COUNTED + 1


def test_an_overtaken_search_ends_without_a_word(searching_many: SearchingService) -> None:
    search = searching_many.results("city", "", searching_many.overtake())
    assert not next(search).is_final
    searching_many.overtake()
    assert list(search) == []


def test_a_search_that_is_late_does_not_begin(searching_many: SearchingService) -> None:
    searching_many.search("city")
    late = searching_many.overtake()
    searching_many.overtake()
    assert list(searching_many.results("city", "", late)) == []


def test_the_search_after_an_overtaken_one_is_whole(searching_many: SearchingService) -> None:
    search = searching_many.results("city", "", searching_many.overtake())
    next(search)
    searching_many.overtake()
    assert list(search) == []
    assert len(searching_many.search("city").hits) == LIMITS[Group.PASSAGE]


# -- trouble --------------------------------------------------------------------------------


def test_missing_content_is_an_environment_problem(tmp_path: Path) -> None:
    service = SearchingService(lambda: SearchIndex(tmp_path / "none.db"))
    with pytest.raises(EnvironmentProblem) as caught:
        service.search("needs")
    service.close()
    assert caught.value.trouble is Trouble.CONTENT_MISSING


def test_nothing_is_opened_before_the_first_search(tmp_path: Path) -> None:
    service = SearchingService(lambda: SearchIndex(tmp_path / "none.db"))
    assert service.search("").hits == ()
    service.overtake()
    service.close()


@given(ANY_TEXT | SIGNS | MIXED, st.sampled_from(["", "planning"]))
@example("\x00", "")
@example('"', "")
@example('a" OR "b', "")
@example("NEAR(a b, 3) AND {title} : c * ^d", "planning")
@example("\ud800\udc00", "")
@example("a" * 10_000, "")
@example("needs " * 10_000, "")
@example("采" * 10_000, "")
@example("a b c d e f g h i j k l m n", "")
@example("%_[*?]", "")
@example("[采]", "")
@example("²³¼", "")
@example("ꦲ \U00016a40 \U0001e900", "")
def test_no_input_whatever_raises(searching: SearchingService, typed: str, part: str) -> None:
    results = searching.search(typed, part)
    assert results.is_final
    json.dumps(results._asdict(), ensure_ascii=False).encode()


@given(ANY_TEXT | SIGNS | MIXED)
def test_no_input_whatever_raises_in_other_scripts(
    searching_foreign: SearchingService, typed: str
) -> None:
    assert searching_foreign.search(typed).is_final


@given(st.data())
def test_every_piece_of_a_passage_of_whole_words_is_found(
    searching: SearchingService, store: ContentStore, data: st.DataObject
) -> None:
    reading = ReadingService(store, lambda: None)
    page = reading.page(data.draw(st.sampled_from(reading.page_ids())))
    assert page is not None
    passage = data.draw(st.sampled_from([p for p in page.passages if p.number]))
    words = passage.text.split()
    begin = data.draw(st.integers(0, max(0, len(words) - 6)))
    results = searching.search(" ".join(words[begin : begin + 6]))
    assert of_group(results, Group.PASSAGE)
