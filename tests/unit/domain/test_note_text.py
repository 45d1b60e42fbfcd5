"""What stands in a note: links, what is shown of it, its first words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.library import PageId
from desktop.domain.note_text import (
    DEEPEST,
    LONGEST_SHOWN,
    first_words,
    links,
    tamed,
    with_links,
    with_names,
)


def resolve(wanted: str) -> tuple[PageId, str] | None:
    known = {"4.1.2": "4.1.2 Understand [user] needs", "plan.teams": "4.1.1 Work as a team"}
    return (PageId(f"id-{wanted}"), known[wanted]) if wanted in known else None


def test_links_are_what_stands_in_two_brackets() -> None:
    assert links("See [[4.1.2]] and [[ plan.teams ]], not [this] or `[[code]]`.") == [
        "4.1.2",
        "plan.teams",
    ]


def test_a_link_becomes_markdown_with_the_name_of_its_section() -> None:
    assert with_links("See [[plan.teams]].", resolve) == (
        "See [4.1.1 Work as a team](page:id-plan.teams)."
    )


def test_for_readers_elsewhere_a_link_is_the_name_of_its_section() -> None:
    shown = with_names("See [[4.1.2]], not [[9.9]].", resolve)
    assert shown == "See 4.1.2 Understand [user] needs, not [[9.9]]."


def test_signs_in_a_title_stay_signs() -> None:
    shown = with_links("[[4.1.2]]", resolve)
    assert shown == r"[4.1.2 Understand \[user\] needs](page:id-4.1.2)"


@pytest.mark.parametrize("body", ["[[9.9]]", "`[[4.1.2]]`", "[[]]", "[[4.1.2", "[[a\nb]]"])
def test_what_leads_nowhere_stays_as_it_is(body: str) -> None:
    assert with_links(body, resolve) == body


@pytest.mark.parametrize("sign", ["> ", "- ", "* ", "1. ", ">"])
def test_nothing_is_nested_deeper_than_can_be_set(sign: str) -> None:
    shown = tamed(sign * 5000 + "deep")
    assert shown.count(sign.strip()) <= DEEPEST
    assert shown.endswith("deep")


def test_an_indent_is_no_deeper_either() -> None:
    shown = tamed("\n".join(" " * 2 * depth + "- x" for depth in range(300)))
    assert max(len(line) for line in shown.split("\n")) < 60


def test_what_is_nested_as_people_do_stays_as_it_is() -> None:
    body = "- one\n  - two\n    1. three\n> quoted\n> > twice\n\n    code"
    assert tamed(body) == body


def test_a_very_long_note_is_shown_in_part() -> None:
    assert len(tamed("word " * LONGEST_SHOWN)) == LONGEST_SHOWN


@given(st.text(st.sampled_from("->*1. \nab[]`"), max_size=200))
def test_taming_twice_is_taming_once(body: str) -> None:
    assert tamed(tamed(body)) == tamed(body)


def test_first_words_have_no_signs_of_markdown() -> None:
    body = "## Plan\n\n- **call** Amina\n1. see [[4.1.2]]\n> `x`"
    assert first_words(body) == "Plan · call Amina · see 4.1.2 · x"


def test_first_words_end_somewhere() -> None:
    assert first_words("word " * 100, 20) == "word word word word …"
    assert first_words("") == ""
