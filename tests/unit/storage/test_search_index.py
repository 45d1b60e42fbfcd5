"""The index itself: odd needles, and what is asked before anything is known."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer

import pytest

from desktop.domain.search import COUNTED, Group
from desktop.services.searching import LIMITS
from desktop.storage.search_index import Match, Overtaken, SearchIndex
from tests.small_book import Unit, write_book


@pytest.fixture
def index(content: Path) -> Iterator[SearchIndex]:
    """The index of the real content."""
    opened = SearchIndex(content)
    yield opened
    opened.close()


@pytest.fixture
def many(tmp_path: Path) -> Iterator[SearchIndex]:
    """An index of more passages than are counted, all with the same word."""
    passages = (
        Unit(Group.PASSAGE, f"page#{n}", "planning", "Title", "city") for n in range(COUNTED + 9)
    )
    write_book(tmp_path / "content.db", [*passages])
    opened = SearchIndex(tmp_path / "content.db")
    yield opened
    opened.close()


@pytest.mark.parametrize("needle", ["pro*ment", "pr?curement", "pro[c]urement", "*", ""])
def test_signs_of_patterns_are_never_looked_for(index: SearchIndex, needle: str) -> None:
    (passages,) = index.wanted("", {Group.PASSAGE: 5})
    assert index.containing([needle], passages) == []


@pytest.mark.parametrize("needles", [["curemen"], ["er"], ["curemen", "ci"]])
def test_parts_of_words_are_found(index: SearchIndex, needles: list[str]) -> None:
    (passages,) = index.wanted("", {Group.PASSAGE: 5})
    found = index.containing(needles, passages)
    assert found
    assert {hit.group for hit in found} == {Group.PASSAGE}


def test_one_match_more_is_listed_than_is_counted(many: SearchIndex) -> None:
    passages = many.wanted("", {Group.PASSAGE: 5})
    city = Match("fts_words", "city")
    assert many.units(city, passages) == [*range(1, COUNTED + 2)]
    assert many.best(city, passages).counts == {Group.PASSAGE: COUNTED + 1}


@pytest.mark.parametrize("word", ["tender", "lot", "ciudad", "shortlist", "conflict of", "nowhere"])
@pytest.mark.parametrize("table", ["fts_words", "fts_stems"])
@pytest.mark.parametrize("part", ["", "award"])
def test_a_few_known_matches_are_weighed_as_among_all(
    index: SearchIndex, word: str, table: str, part: str
) -> None:
    wanted, match = index.wanted(part, LIMITS), Match(table, word)
    assert index.best(match, wanted, index.units(match, wanted)) == index.best(match, wanted)


def test_what_stands_alone_in_its_group_is_found_among_more(index: SearchIndex) -> None:
    wanted, match = index.wanted("", LIMITS), Match("fts_words", '"total cost of ownership"')
    (unit,) = index.units(match, wanted)
    assert index.best(match, wanted, [unit - 1, unit]) == index.best(match, wanted)


@pytest.mark.parametrize("word", ["the", "supplier", "procurement OR city", "tender"])
def test_the_best_of_many_are_the_best(index: SearchIndex, word: str) -> None:
    wanted, match = index.wanted("", LIMITS), Match("fts_words", word)
    found, of_many = index.best(match, wanted), index.best_of_many(match, wanted)
    assert {group: hits for group, hits in of_many.hits.items() if hits} == found.hits
    assert of_many.counts == found.counts


def test_words_have_the_same_places_only_if_they_begin_the_same(index: SearchIndex) -> None:
    assert index.beginning_with("procurem") == index.beginning_with("procureme")
    assert index.beginning_with("procur") != index.beginning_with("procurem")
    assert not index.beginning_with("xyzzy")


@pytest.mark.parametrize("letters", ["4.1", "e-pro", "é", "采", "", "'"])
def test_what_is_no_plain_word_has_no_place_among_words(index: SearchIndex, letters: str) -> None:
    assert index.beginning_with(letters) is None


def test_a_word_is_known_by_its_beginning(index: SearchIndex) -> None:
    assert index.knows("procurem")
    assert not index.knows("procuremx")


def test_synonyms_are_found_both_ways(index: SearchIndex) -> None:
    assert "request for information" in index.ways_to_write("rfi")
    assert "rfi" in index.ways_to_write("request for information")


def test_a_question_of_an_earlier_turn_is_overtaken(index: SearchIndex) -> None:
    index.begin(1)
    index.overtake(2)
    with pytest.raises(Overtaken):
        index.knows("procurement")
    index.begin(2)
    assert index.knows("procurement")


def test_a_first_question_that_is_broken_off_does_not_look_like_damage(content: Path) -> None:
    for moment in range(400):
        index = SearchIndex(content)
        index.begin(1)
        (passages,) = index.wanted("", {Group.PASSAGE: 25})
        other = Timer(moment * 3e-6, index.overtake, (2,))
        other.start()
        with suppress(Overtaken):
            index.best(Match("fts_words", '"u" *'), [passages])
        other.join()
        index.close()


def test_an_empty_book_answers_nothing(tmp_path: Path) -> None:
    write_book(tmp_path / "content.db", [])
    index = SearchIndex(tmp_path / "content.db")
    assert index.wanted("", {Group.PASSAGE: 5}) == []
    assert index.best(Match("fts_words", "needs"), []).hits == {}
    assert index.uses_of("needs") == 0
    assert index.nearest("neads") == ""
    index.close()


def test_groups_and_parts_with_like_names_are_told_apart(tmp_path: Path) -> None:
    write_book(
        tmp_path / "content.db",
        [
            Unit(Group.PASSAGE, "a#1", "plan", "A", "the tender"),
            Unit(Group.PASSAGE, "b#1", "planning", "B", "the tender"),
        ],
    )
    index = SearchIndex(tmp_path / "content.db")
    (plan,) = index.wanted("plan", {Group.PASSAGE: 5})
    assert [hit.target for hit in index.containing(["ende"], plan)] == ["a#1"]
    index.close()
