"""Anchors: made from a selection, and believed again only when there is good reason."""

from typing import Any

import pytest

from desktop.domain.anchors import (
    ALIKE,
    HALF,
    LEAST_KEPT,
    LEAST_LEFT,
    RECOGNISED,
    SURE,
    VERY_SURE,
    Found,
    PageText,
    is_sure,
    make_anchor,
    unmoved,
    whole_page,
)
from desktop.domain.annotations import CONTEXT
from desktop.domain.library import Block, Kind, PageId, Passage, PassageId

PAGE = PageId("plan.needs")
TEXTS = {
    "one": "Ask the people who will use it, before anything is bought.",
    "two": "A 🏙️ city is not one user: it is thousands of them.",
    "three": "Write down what you heard.",
}


def passages(texts: dict[str, str] = TEXTS) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            PassageId(f"{PAGE}#{name}"),
            Kind.TEXT,
            Block.PARAGRAPH,
            "",
            "",
            number,
            text,
            text,
            "",
            "",
            "",
        )
        for number, (name, text) in enumerate(texts.items(), start=1)
    )


def identity(name: str) -> PassageId:
    return PassageId(f"{PAGE}#{name}")


ONE, TWO, THREE = identity("one"), identity("two"), identity("three")


def found(**fields: Any) -> Found:
    """Return a place that is believed unless a field says otherwise."""
    anchor = make_anchor(passages(), ONE, 0, ONE, 20, "1")
    usual = Found(anchor, 1.0, 60.0, 1.0, 1.0, 1.0, 1.0)
    return usual._replace(**fields)


def test_an_anchor_counts_code_points() -> None:
    start = TEXTS["two"].index("city")
    anchor = make_anchor(passages(), TWO, start, TWO, start + 4, "1")
    assert (anchor.quote, anchor.start, anchor.end) == ("city", start, start + 4)


def test_context_crosses_passages_and_ends_with_the_page() -> None:
    anchor = make_anchor(passages(), TWO, 0, TWO, len(TEXTS["two"]), "1")
    assert anchor.prefix == TEXTS["one"] + "\n"
    assert anchor.suffix == "\n" + TEXTS["three"]


def test_context_is_sixty_four_code_points_where_there_are_so_many() -> None:
    long = {"one": "a" * 200}
    anchor = make_anchor(passages(long), ONE, 100, ONE, 101, "1")
    assert (len(anchor.prefix), len(anchor.suffix)) == (CONTEXT, CONTEXT)


def test_a_stretch_over_passages_joins_them_with_line_feeds() -> None:
    anchor = make_anchor(passages(), ONE, 50, THREE, 5, "1")
    assert anchor.quote == TEXTS["one"][50:] + "\n" + TEXTS["two"] + "\n" + "Write"
    assert (anchor.passage_id, anchor.end_passage_id) == (ONE, THREE)


def test_a_stretch_that_ends_where_a_passage_begins_ends_with_the_one_before() -> None:
    anchor = make_anchor(passages(), ONE, 0, TWO, 0, "1")
    assert (anchor.end_passage_id, anchor.end, anchor.quote) == (ONE, 58, TEXTS["one"])


@pytest.mark.parametrize(
    ("first", "start", "last", "end"),
    [
        (ONE, 3, ONE, 3),
        (TWO, 0, ONE, 5),
        (ONE, 0, ONE, 1000),
        (ONE, -1, ONE, 4),
        (identity("none"), 0, ONE, 4),
    ],
)
def test_what_is_not_on_the_page_gets_no_anchor(
    first: PassageId, start: int, last: PassageId, end: int
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        make_anchor(passages(), first, start, last, end, "1")


def test_the_anchor_of_a_page_quotes_nothing() -> None:
    assert whole_page(PAGE, "1").quote == ""


def test_the_same_text_is_found_at_once() -> None:
    anchor = make_anchor(passages(), TWO, 2, TWO, 20, "1")
    assert unmoved(anchor, PageText(PAGE, passages())) == anchor


def test_a_quotation_with_other_neighbours_is_not_taken_as_unmoved() -> None:
    anchor = make_anchor(passages(), TWO, 2, TWO, 20, "1")
    changed = PageText(PAGE, passages(TEXTS | {"one": "Something else."}))
    assert unmoved(anchor, changed) is None


def test_a_place_with_all_for_it_is_believed() -> None:
    assert is_sure(found())


@pytest.mark.parametrize(
    "doubt",
    [
        {"certainty": SURE - 0.01},
        {"recognised": RECOGNISED - 1},
        {"likeness": ALIKE - 0.1},
        {"kept": LEAST_KEPT - 0.1},
        {"left": LEAST_LEFT - 0.1},
    ],
)
def test_one_doubt_is_enough_to_ask_the_person(doubt: dict[str, float]) -> None:
    assert not is_sure(found(**doubt))


@pytest.mark.parametrize("change", [{"likeness": HALF - 0.02}, {"own": 0.3}])
def test_much_may_be_reworded_in_a_passage_or_in_the_quoted_words(
    change: dict[str, float],
) -> None:
    assert is_sure(found(**change))


def test_where_most_quoted_words_are_others_the_ends_must_be_very_sure() -> None:
    assert is_sure(found(own=0.3, certainty=VERY_SURE))
    assert not is_sure(found(own=0.3, certainty=SURE))


def test_other_words_in_another_text_are_never_believed() -> None:
    assert not is_sure(found(likeness=HALF - 0.02, own=0.3))


def test_a_page_knows_what_stands_on_it_to_the_letter() -> None:
    anchor = make_anchor(passages(), TWO, 2, TWO, 20, "1")
    page = PageText(PAGE, passages())
    assert page.has(anchor)
    assert not page.has(anchor._replace(suffix="other"))
    assert not page.has(anchor._replace(end=9999))


def test_a_page_tells_which_passages_a_stretch_goes_over() -> None:
    anchor = make_anchor(passages(), ONE, 50, THREE, 5, "1")
    assert PageText(PAGE, passages()).between(anchor) == (ONE, TWO, THREE)
    assert PageText(PAGE, passages({"one": "a"})).between(anchor) == ()
