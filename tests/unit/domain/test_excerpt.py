"""A few words of a note around what was searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.excerpt import excerpt, in_one_line, marked, searched_words
from desktop.domain.search import MARK_OFF, MARK_ON


def shown(text: str) -> str:
    """Return a text with brackets for marks."""
    return text.replace(MARK_ON, "[").replace(MARK_OFF, "]")


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Ask the lawyer", "law", "Ask the [law]yer"),
        ("Diseño útil", "diseno", "[Diseño] útil"),
        ("DISEÑO", "dise", "[DISE]ÑO"),
        ("contracts, contract", "contract", "[contract]s, [contract]"),
        ("subcontract", "contract", "sub[contract]"),
        ("contract and subcontract", "contract", "[contract] and subcontract"),
        ("Straße 5", "strasse", "[Straße] 5"),
        ("one two", "two one", "[one] [two]"),
        ("nothing", "zebra", "nothing"),
        ("nothing", "", "nothing"),
        ("aaa", "a aa", "[aa]a"),
    ],
)
def test_what_was_typed_is_marked(text: str, typed: str, expected: str) -> None:
    assert shown(marked(text, searched_words(typed))) == expected


def test_a_hit_far_away_is_brought_near() -> None:
    text = "word " * 100 + "tender " + "word " * 100
    found = shown(excerpt(text, ["tender"], 120))
    assert found.startswith("… word")
    assert "[tender]" in found
    assert len(found) < 130


def test_a_hit_near_the_beginning_moves_nothing() -> None:
    assert shown(excerpt("the tender is due", ["tender"], 12)) == "the [tender] i"


def test_signs_of_markdown_are_not_read_out() -> None:
    note = "# Title\n\n> quoted\n\n- one\n- **two**\n1. three\n[[4.2]]"
    assert in_one_line(note) == "Title quoted one two three 4.2"


@given(st.text(max_size=60), st.text(max_size=8), st.integers(1, 80))
def test_an_excerpt_is_part_of_the_text(text: str, typed: str, length: int) -> None:
    clean = text.replace(MARK_ON, "").replace(MARK_OFF, "")
    found = excerpt(clean, searched_words(typed), length)
    plain = found.replace(MARK_ON, "").replace(MARK_OFF, "").removeprefix("… ")
    assert plain in clean
    assert found.count(MARK_ON) == found.count(MARK_OFF)
