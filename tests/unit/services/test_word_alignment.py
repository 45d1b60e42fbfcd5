"""Words find their places in a reworded text, and the program knows when they do not."""

import pytest

from desktop.services.word_alignment import BEYOND_DOUBT, WordAlignment
from desktop.services.word_odds import is_correction

OLD = "a b c d e f g h"


def alignment(old: str, new: str) -> WordAlignment:
    return WordAlignment(old.split(), new.split(), lambda _word: 0.001)


@pytest.mark.parametrize(
    ("new", "place"),
    [
        (OLD, (2, 3)),
        ("x y a b c d e f g h", (4, 5)),
        ("a b x d e f g h", (2, 3)),
        ("a b c x y z d e f g h", (2, 6)),
        ("a c b d e f g h", (1, 3)),
        ("a b d c e f g h", (2, 3)),
    ],
)
def test_a_stretch_goes_where_its_words_went(new: str, place: tuple[int, int]) -> None:
    found = alignment(OLD, new)
    first, last = found.first(2, 4), found.last(2, 4)
    assert (first.at, last.at) == place
    assert min(first.certainty, last.certainty) > 0.99


def test_words_that_were_removed_are_gone() -> None:
    assert alignment(OLD, "a b e f g h").first(2, 4).gone > 0.99


def test_it_is_not_certain_which_of_two_like_words_was_removed() -> None:
    found = alignment("x y the m n the z w", "x y the z w").first(2, 3)
    assert 0.2 < found.gone < 0.8


def test_an_end_between_a_lost_word_and_a_new_sentence_is_not_certain() -> None:
    found = alignment(OLD, "a b q r s t u v w x y d e f g h")
    assert found.first(2, 4).certainty < 0.9


def test_equal_words_far_from_any_change_are_beyond_doubt() -> None:
    words = [f"word{i}" for i in range(60)]
    found = WordAlignment(words, [*words[:50], "new", *words[50:]], lambda _word: 0.001)
    assert found.first(10, 20).certainty == 1.0
    assert found.last(55, 60).at == 60


def test_a_text_speaks_for_having_been_the_old_one_or_against() -> None:
    assert alignment(OLD, OLD).likeness > 0.9
    assert alignment(OLD, "a b c d x f g h").likeness > 0.7
    assert alignment(OLD, "p q r s t u v w").log_odds < 0


@pytest.mark.parametrize(
    ("new", "is_clear"),
    [
        ("a b c d e f g h", True),
        ("a b x d e f g h", True),
        ("a c d b e f g h", False),
        ("a b c e q r s t u v f g h", False),
    ],
)
def test_a_word_lost_at_an_end_may_be_beside_it(new: str, is_clear: bool) -> None:
    found = alignment(OLD, new)
    first, last = found.first(1, 4), found.last(1, 4)
    doubtful = last._replace(certainty=BEYOND_DOUBT - 0.01)
    assert found.has_clear_ends(1, 4, first, doubtful, (False, False)) is is_clear


def test_a_whole_sentence_put_in_behind_a_passage_holds_nothing_of_it() -> None:
    found = alignment("a b c d e f", "a b c d e f q r s t u v")
    first, last = found.first(0, 6), found.last(0, 6)
    assert found.has_clear_ends(0, 6, first, last._replace(at=5), (False, True))


def test_where_a_word_is_lost_at_an_end_and_others_stand_beside_it_nobody_can_tell() -> None:
    found = alignment("a b c d e f", "a b c d x f q r s t u v")
    first, last = found.first(0, 6), found.last(0, 6)
    assert not found.has_clear_ends(0, 6, first, last._replace(at=5), (False, True))


@pytest.mark.parametrize(
    ("old", "new", "is_one"),
    [
        ("receive", "recieve", True),
        ("supplier", "suplier", True),
        ("contract", "contrast", True),
        ("contract", "supplier", False),
        ("at", "of", False),
    ],
)
def test_a_misspelt_word_is_known(old: str, new: str, is_one: bool) -> None:
    assert is_correction(old, new) is is_one


@pytest.mark.parametrize(("misspelt", "is_clear"), [("whole", True), ("sevne", False)])
def test_a_last_word_that_changed_places_may_stand_for_one_behind_a_new_sentence(
    misspelt: str, is_clear: bool
) -> None:
    old = "one two three four five six seven eight nine ten"
    new = f"one two three four five six eight seven was the {misspelt} nine ten"
    found = alignment(old, new)
    first, last = found.first(0, 8), found.last(0, 8)
    last = last._replace(at=7, certainty=1.0)
    assert found.has_clear_ends(0, 8, first, last, (False, False)) is is_clear


def test_a_word_that_stood_beside_a_stretch_is_not_its_first_one_now() -> None:
    found = alignment("one two three lowest scorer explain", "one award two three lowets explain")
    first, last = found.first(4, 6), found.last(4, 6)
    first = first._replace(at=4, certainty=1.0)
    assert not found.has_clear_ends(4, 6, first, last, (False, False))


def test_a_short_sentence_put_in_at_the_beginning_is_not_part_of_a_short_stretch() -> None:
    found = alignment(OLD, "x y z a b c d e f g h").first(0, 8)
    assert (found.at, found.certainty > 0.9) == (3, True)


@pytest.mark.parametrize("is_sentence", [True, False])
def test_words_behind_the_end_of_a_passage_that_are_no_sentence_may_hold_some_of_it(
    is_sentence: bool,
) -> None:
    found = alignment(OLD, f"{OLD} p q r s")
    first, last = found.first(0, 8), found.last(0, 8)
    assert found.has_clear_ends(0, 8, first, last, (False, is_sentence)) is is_sentence


@pytest.mark.parametrize(("new", "is_clear"), [("a x yes yes f", False), ("a yes yes yes f", True)])
def test_of_a_word_that_stood_there_twice_either_may_be_left(new: str, is_clear: bool) -> None:
    found = alignment("a yes yes yes f", new)
    first, last = found.first(2, 4), found.last(2, 4)
    first = first._replace(at=2, certainty=1.0)
    assert found.has_clear_ends(2, 4, first, last, (False, False)) is is_clear


def test_a_sentence_put_in_that_begins_as_the_passage_does_leaves_doubt() -> None:
    old = "your city wants to buy a ticketing system for night buses the team is ready"
    new = (
        "your team wants to buy licences for online lessons your it wants to award ticketing "
        "fall system for night buses the team is ready"
    )
    found = alignment(old, new)
    first, last = found.first(0, 15), found.last(0, 15)
    first = first._replace(at=0, certainty=1.0)
    assert not found.has_clear_ends(0, 15, first, last, (True, True))
