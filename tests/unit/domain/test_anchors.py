"""Anchors: made from a selection, and believed again only when there is good reason."""

import pytest

from desktop.domain.anchors import (
    LEAD,
    Candidate,
    PageText,
    Why,
    decide,
    make_anchor,
    strength,
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


def candidate(
    similarity: float,
    context: float = 1.0,
    why: Why = Why.PASSAGE,
    length: int = 80,
    is_clear: bool = True,
) -> Candidate:
    anchor = make_anchor(passages(), ONE, 0, ONE, 20, "1")
    return Candidate(anchor, similarity, context, why, length, is_clear)


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


def test_a_similar_place_is_believed() -> None:
    best = candidate(0.9)
    assert decide([best, candidate(0.4, why=Why.WORDS)]) == best


def test_no_place_is_believed_without_candidates() -> None:
    assert decide([]) is None


def test_a_place_that_is_not_similar_enough_is_not_believed() -> None:
    assert decide([candidate(0.5)]) is None


def test_two_places_alike_are_left_to_the_person() -> None:
    assert decide([candidate(1.0), candidate(1.0 - LEAD)]) is None


def test_words_alone_are_never_believed() -> None:
    assert decide([candidate(1.0, why=Why.WORDS)]) is None


def test_a_short_quotation_needs_its_context() -> None:
    assert decide([candidate(1.0, context=0.3, length=10)]) is None
    assert decide([candidate(1.0, context=0.3)]) is not None


def test_a_place_with_unclear_ends_is_not_believed() -> None:
    assert decide([candidate(0.9, is_clear=False)]) is None


def test_the_order_of_candidates_does_not_matter() -> None:
    best, other = candidate(0.95), candidate(0.6, 0.2)
    assert decide([other, best]) == decide([best, other]) == best


def test_another_way_of_scoring_can_be_used() -> None:
    best, other = candidate(0.95), candidate(0.6, 0.2)
    assert decide([best, other], score=lambda each: -strength(each)) == other
