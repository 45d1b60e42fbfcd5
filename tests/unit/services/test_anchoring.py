"""Annotations are found again after edits of the real content, and never at a wrong place."""

import subprocess
import sys

import pytest

from benchmarks import anchors
from benchmarks.editing import Content
from desktop import paths
from desktop.domain.anchors import make_anchor
from desktop.domain.library import PageId, Passage, PassageId
from desktop.services.anchoring import Anchoring
from desktop.services.page_words import EditionWords
from tests.unit.domain.test_anchors import ONE, PAGE, TEXTS, TWO, passages

TRIALS = 600
LEAST_RIGHT = 0.9
"""Of so few trials; docs/anchors.md has the share of many."""

QUOTE = "before anything is bought"


def edition(texts: dict[str, str], page_id: PageId = PAGE) -> EditionWords:
    return EditionWords.of([(page_id, passages(texts))])


def place(
    texts: dict[str, str],
    quote: str = QUOTE,
    old: dict[str, str] = TEXTS,
    knows_edition: bool = True,
) -> str | None:
    """Return what a quotation of the first passage is anchored to after an edit."""
    start = old["one"].index(quote)
    anchor = make_anchor(passages(old), ONE, start, ONE, start + len(quote), "1")
    olds = [edition(old)] if knows_edition else []
    found = Anchoring(edition(texts), olds).place(anchor, "2")
    return found.quote if found else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask the people who will use it, before anything is bought.", QUOTE),
        ("Ask the people who wil use it, before anythng is bought.", "before anythng is bought"),
        ("Begin early. Ask the people who will use it, before anything is bought.", QUOTE),
    ],
)
def test_a_corrected_passage_keeps_its_highlight(text: str, found: str) -> None:
    assert place(TEXTS | {"one": text}) == found


def test_a_moved_passage_takes_its_highlight_along() -> None:
    moved = {name: TEXTS[name] for name in ("two", "three", "one")}
    assert place(moved) == QUOTE


def test_a_passage_joined_to_the_next_is_found() -> None:
    joined = {"two": f"{TEXTS['one']} {TEXTS['two']}", "three": TEXTS["three"]}
    assert place(joined) == QUOTE


def test_a_passage_split_in_two_is_found_in_the_half_with_the_new_name() -> None:
    halves = {"one": "Ask the people who will use it,", "half": "before anything is bought."}
    assert place(halves | {"two": TEXTS["two"]}) == QUOTE


def test_a_stretch_over_both_halves_of_a_split_goes_over_both() -> None:
    halves = {"one": "Ask the people who will use it,", "half": "before anything is bought."}
    assert place(halves, "will use it, before anything") == "will use it,\nbefore anything"


def test_a_deleted_passage_is_left_to_the_person() -> None:
    assert place({name: TEXTS[name] for name in ("two", "three")}) is None


def test_a_look_alike_that_was_left_behind_is_not_taken() -> None:
    copy = TEXTS["one"].replace("people", "citizens")
    assert place({"two": TEXTS["two"], "three": TEXTS["three"], "copy": copy}) is None


def test_a_passage_under_a_new_name_is_left_to_the_person_and_offered_first() -> None:
    alike = "Ask the persons who will use it, before anything is bought."
    renamed = {"alike": alike, "new": TEXTS["one"], "two": TEXTS["two"]}
    anchor = make_anchor(passages(), ONE, 0, ONE, 58, "1")
    anchoring = Anchoring(edition(renamed), [edition(TEXTS)])
    assert anchoring.place(anchor, "2") is None
    assert anchoring.candidates(anchor, "2")[0].anchor.passage_id == PassageId(f"{PAGE}#new")


def carried(texts: dict[str, str], left: dict[str, str]) -> str | None:
    """Return where a quotation of the first passage is, if another page has these passages now."""
    other = PageId("plan.other")
    there = tuple(p._replace(id=PassageId(p.id.replace(PAGE, other))) for p in passages(texts))
    new = EditionWords.of([(PAGE, passages(left)), (other, there)])
    anchor = make_anchor(passages(), ONE, 0, ONE, 20, "1")
    found = Anchoring(new, [edition(TEXTS)]).place(anchor, "2")
    return found.passage_id if found else None


LEFT = {"two": TEXTS["two"], "three": TEXTS["three"]}


def test_a_passage_that_was_carried_to_another_page_keeps_its_name_and_highlight() -> None:
    assert carried({"first": "Begin.", "one": TEXTS["one"]}, LEFT) == "plan.other#one"


@pytest.mark.parametrize(
    "texts",
    [
        {"new": TEXTS["one"]},
        {"one": TEXTS["one"].replace("people", "citizens")},
    ],
)
def test_a_passage_of_another_page_needs_the_old_name_and_the_old_words(
    texts: dict[str, str],
) -> None:
    assert carried(texts, LEFT) is None


def test_a_copy_on_another_page_is_not_taken_while_the_passage_itself_is_here() -> None:
    assert carried({"one": TEXTS["one"]}, LEFT | {"one": TEXTS["one"]}) == f"{PAGE}#one"


def test_a_passage_joined_to_its_neighbour_is_found_though_a_word_was_exchanged() -> None:
    text = TEXTS["one"].replace("people", "citizens")
    joined = {"two": f"{text} {TEXTS['two']}", "three": TEXTS["three"]}
    assert place(joined) == QUOTE


def test_a_stretch_is_not_placed_over_words_of_a_passage_that_its_end_was_joined_to() -> None:
    old = TEXTS | {"four": "Then look back at the whole purchase."}
    joined = {"one": TEXTS["one"], "two": TEXTS["two"], "four": f"{old['four']} {old['three']}"}
    anchor = make_anchor(passages(old), TWO, 0, passages(old)[2].id, 26, "1")
    assert Anchoring(edition(joined), [edition(old)]).place(anchor, "2") is None


def test_a_sentence_put_in_behind_a_joined_passage_tears_a_stretch() -> None:
    joined = {"one": f"{TEXTS['one']} {TEXTS['two']} It is late.", "three": TEXTS["three"]}
    anchor = make_anchor(passages(), TWO, 48, passages()[2].id, 26, "1")
    assert Anchoring(edition(joined), [edition(TEXTS)]).place(anchor, "2") is None


def test_words_joined_in_front_of_a_passage_tear_a_stretch_that_goes_on_in_it() -> None:
    joined = {"one": TEXTS["one"], "two": f"{TEXTS['three']} {TEXTS['two']}"}
    anchor = make_anchor(passages(), ONE, 0, TWO, len(TEXTS["two"]), "1")
    assert Anchoring(edition(joined), [edition(TEXTS)]).place(anchor, "2") is None


def test_a_name_given_to_another_text_is_not_followed() -> None:
    other = "Publish the award within thirty days, with the price and the reasons."
    assert place(TEXTS | {"one": other}) is None


def test_words_that_were_removed_are_left_to_the_person() -> None:
    assert place(TEXTS | {"one": "Ask the people who will use it."}) is None


def test_without_the_old_edition_the_same_words_in_the_same_passage_are_found() -> None:
    text = "Begin early. Ask the people who will use it, before anything is bought."
    assert place(TEXTS | {"one": text}, knows_edition=False) == QUOTE


def test_without_the_old_edition_changed_words_are_left_to_the_person() -> None:
    text = "Ask the people who will use it, before something was bought."
    assert place(TEXTS | {"one": text}, knows_edition=False) is None


def test_without_the_old_edition_a_new_name_is_left_to_the_person() -> None:
    renamed = {"new": TEXTS["one"], "two": TEXTS["two"], "three": TEXTS["three"]}
    assert place(renamed, knows_edition=False) is None


def test_of_several_editions_the_one_that_says_what_is_quoted_is_used() -> None:
    anchor = make_anchor(passages(), ONE, 0, ONE, 20, "1")
    other = edition({"one": "Something else."})
    assert Anchoring(edition(TEXTS), [other, edition(TEXTS)]).edition_of(anchor) == 1
    assert Anchoring(edition(TEXTS), [other]).edition_of(anchor) is None


def test_a_stretch_is_not_placed_over_a_passage_that_was_put_in_its_middle() -> None:
    anchor = make_anchor(passages(), ONE, 0, passages()[2].id, 26, "1")
    torn = {"one": TEXTS["one"], "new": "Something new.", "three": TEXTS["three"]}
    moved = Anchoring(edition(torn | {"two": TEXTS["two"]}), [edition(TEXTS)])
    assert moved.place(anchor, "2") is None


def test_the_version_of_what_was_found_is_the_new_one() -> None:
    anchor = make_anchor(passages(), TWO, 0, TWO, 20, "1")
    found = Anchoring(edition(TEXTS)).place(anchor, "2")
    assert found is not None
    assert found.content_version == "2"


def test_a_quotation_of_signs_only_is_left_to_the_person() -> None:
    old = {"one": "(…)"}
    assert place(TEXTS, "(…)", old=old) is None


def test_a_page_that_is_gone_leaves_its_candidates() -> None:
    other = PageId("plan.other")
    there: tuple[Passage, ...] = tuple(
        p._replace(id=PassageId(f"{other}#new-{p.number}")) for p in passages()
    )
    anchor = make_anchor(passages(), ONE, 0, ONE, 58, "1")
    anchoring = Anchoring(EditionWords.of([(other, there)]))
    assert anchoring.place(anchor, "2") is None
    assert anchoring.candidates(anchor, "2")[0].anchor.quote == TEXTS["one"]


def test_the_likeliest_place_is_the_first_candidate_and_comes_once() -> None:
    anchor = make_anchor(passages(), ONE, 0, ONE, 58, "1")
    reworded = "Ask the folk who might use it, well before anything is bought."
    anchoring = Anchoring(edition(TEXTS | {"one": reworded}), [edition(TEXTS)])
    quotes = [each.anchor.quote for each in anchoring.candidates(anchor, "2")]
    assert quotes[0] == reworded
    assert len(quotes) == len(set(quotes))


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content, as the benchmark takes it."""
    return Content(paths.find().content)


def test_no_annotation_is_anchored_wrongly_after_generated_edits(content: Content) -> None:
    numbers = range(0, TRIALS * 7, 7)
    done = list(anchors.trials_of(content, numbers, seed=anchors.TEST_SEED))
    wrong = [t for t in done if t.outcome in ("ragged", "misplaced")]
    alive = [t for t in done if t.is_passage_alive and t.is_findable]
    assert wrong == []
    assert sum(t.outcome == "right" for t in alive) >= LEAST_RIGHT * len(alive)


def test_rapidfuzz_is_not_loaded_until_a_place_is_looked_for() -> None:
    program = "import sys, desktop.services.annotating; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
