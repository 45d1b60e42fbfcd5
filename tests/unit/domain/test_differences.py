"""Two texts compared word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.differences import Change, Piece, differences

SAME, GONE, ADDED = Change.SAME, Change.GONE, Change.ADDED


def test_a_word_that_changed_is_gone_and_added() -> None:
    assert differences("ask the mayor", "ask the users") == [
        Piece(SAME, "ask the "),
        Piece(GONE, "mayor"),
        Piece(ADDED, "users"),
    ]


def test_words_changed_in_a_row_read_as_one_change() -> None:
    assert differences("the old man went", "the new woman went") == [
        Piece(SAME, "the "),
        Piece(GONE, "old man"),
        Piece(ADDED, "new woman"),
        Piece(SAME, " went"),
    ]


def test_equal_texts_have_no_difference() -> None:
    assert differences("as it was", "as it was") == [Piece(SAME, "as it was")]
    assert differences("", "") == []


def test_very_long_texts_are_compared_by_lines() -> None:
    before = "a b c d e f\n" * 3000
    assert differences(before, before + "x\n") == [Piece(SAME, before), Piece(ADDED, "x\n")]


texts = st.lists(st.sampled_from(["one", "two", " ", ", ", "\n", "é"]), max_size=12).map("".join)


@given(texts, texts)
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert "".join(p.text for p in pieces if p.change is not ADDED) == before
    assert "".join(p.text for p in pieces if p.change is not GONE) == after


@pytest.mark.parametrize("before", ["", "all"])
def test_a_text_that_came_or_went_is_one_piece(before: str) -> None:
    pieces = differences(before, "all" if not before else "")
    assert len(pieces) == 1
