"""Where the program is not sure, a person is offered the likest places."""

from desktop.domain.anchors import make_anchor
from desktop.domain.library import PageId
from desktop.services.look_alikes import MOST_CANDIDATES, look_alikes
from desktop.services.page_words import EditionWords
from tests.unit.domain.test_anchors import ONE, PAGE, TEXTS, TWO, passages


def candidates(texts: dict[str, str], quote: str = TEXTS["one"]) -> list[str]:
    anchor = make_anchor(passages({"one": quote}), ONE, 0, ONE, len(quote), "1")
    edition = EditionWords.of([(PAGE, passages(texts))])
    return [each.anchor.quote for each in look_alikes(anchor, edition, "2")]


def test_the_likest_place_comes_first() -> None:
    texts = {
        "a": "Write down what you heard.",
        "b": "Ask the folk who will use it, before a thing is bought.",
        "c": "Ask the people who will use it, before anything is bought!",
    }
    assert candidates(texts)[0] == texts["c"].removesuffix("!")


def test_a_stretch_begins_and_ends_with_whole_words() -> None:
    texts = {"a": "Unless you ask the people who will use it, before anything is boughten."}
    (found,) = candidates(texts, "sk the people who will use it, before anything is bough")
    assert found == "ask the people who will use it, before anything is boughten"


def test_what_is_not_alike_is_not_offered() -> None:
    assert candidates({"a": "0123456789"}) == []


def test_signs_alone_have_no_look_alike() -> None:
    assert candidates(TEXTS, "(…)") == []


def test_no_more_are_offered_than_a_person_can_compare() -> None:
    assert len(candidates({f"p{i}": TEXTS["one"] for i in range(20)})) == MOST_CANDIDATES


def test_the_same_page_comes_before_another() -> None:
    other = PageId("plan.other")
    edition = EditionWords.of([(other, passages()), (PAGE, passages())])
    anchor = make_anchor(passages(), TWO, 0, TWO, 20, "1")
    assert look_alikes(anchor, edition, "2")[0].anchor.page_id == PAGE


def test_the_same_words_on_another_page_come_before_like_ones_on_the_same() -> None:
    other = PageId("plan.other")
    alike = passages(TEXTS | {"one": TEXTS["one"].replace("bought", "brought")})
    edition = EditionWords.of([(PAGE, alike), (other, passages())])
    anchor = make_anchor(passages(), ONE, 0, ONE, 58, "1")
    assert look_alikes(anchor, edition, "2")[0].anchor.page_id == other


def test_a_quotation_over_passages_is_looked_for_on_whole_pages() -> None:
    anchor = make_anchor(passages(), ONE, 30, TWO, 20, "1")
    edition = EditionWords.of([(PAGE, passages(TEXTS | {"new": "More."}))])
    assert look_alikes(anchor, edition, "2")[0].anchor.quote == anchor.quote
