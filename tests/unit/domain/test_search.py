"""Folding, cleaning what was typed, spelling, and marking what was found."""

import unicodedata
from functools import lru_cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.search import (
    MARK_OFF,
    MARK_ON,
    MAX_QUERY,
    MAX_WORDS,
    distance,
    fold,
    mark,
    nearest,
    needs_infix,
    parse,
    words_of,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))
"""Text of any code points, lone surrogates and controls too."""
PLAIN_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="…"))
FEW_LETTERS = st.text("abcß", max_size=7)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Procurement", "procurement"),
        ("CONTRATACIÓN", "contratacion"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("İstanbul", "istanbul"),
        ("supplier’s", "supplier's"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("ﬁre", "fire"),
        ("EcoBici™", "ecobicitm"),
        ("采购", "采购"),
        ("한국", "한국"),
        ("مُدُن", "مدن"),
        ("", ""),
    ],
)
def test_case_accents_and_ligatures_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
@example("㎏ ™ 𝐀 ẞ ͅ ͺ")
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_fold_the_same_alone_and_beside_others(text: str) -> None:
    assert fold(f"{text}é") == f"{fold(text)}e"


@given(ANY_TEXT)
def test_capitals_and_small_letters_fold_alike(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@given(PLAIN_TEXT)
def test_composed_and_decomposed_accents_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("user needs", ["user", "needs"]),
        ("  4.1.2, e-procurement! ", ["4", "1", "2", "e", "procurement"]),
        ("a", ["a"]),
        ("… – ?", []),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("user  needs\t", ("user", "needs")),
        ("4.1.2", ("4.1.2",)),
        ("e-procurement plan", ("e-procurement", "plan")),
        ("what - is ?", ("what", "is")),
        ("user\x00needs", ("user", "needs")),
        ("a\ud800b", ("a", "b")),
        ("…", ()),
        ("", ()),
    ],
)
def test_what_is_typed_becomes_words(typed: str, words: tuple[str, ...]) -> None:
    assert parse(typed).words == words


def test_a_query_without_words_is_empty() -> None:
    assert parse(" \t“*” ").is_empty


def test_a_pasted_book_is_cut_to_a_query() -> None:
    query = parse("sustainable " * 10_000)
    assert len(query.text) <= MAX_QUERY
    assert len(query.words) == MAX_WORDS


def test_the_filter_is_kept_with_the_query() -> None:
    assert parse("needs", "planning").part_id == "planning"


@given(ANY_TEXT)
def test_any_text_becomes_a_query_that_stays_itself_when_typed_again(typed: str) -> None:
    once = parse(typed)
    again = parse(once.text)
    assert len(once.words) <= MAX_WORDS
    assert len(once.text) > MAX_QUERY or again == once


@given(ANY_TEXT)
def test_a_query_can_always_be_shown(typed: str) -> None:
    assert parse(typed).text.isprintable()


@pytest.mark.parametrize("word", ["采购", "さいふ", "カタカナ", "เมือง", "ເມືອງ", "مدن", "עיר"])
def test_scripts_without_blanks_are_searched_inside_words(word: str) -> None:
    assert needs_infix(word)


@pytest.mark.parametrize("word", ["city", "ciudad", "город", "πόλη", "शहर", ""])
def test_scripts_with_blanks_are_searched_by_beginnings(word: str) -> None:
    assert not needs_infix(word)


@pytest.mark.parametrize(
    ("word", "other", "steps"),
    [
        ("need", "need", 0),
        ("need", "needs", 1),
        ("need", "nede", 1),
        ("tender", "tedner", 1),
        ("tender", "sender", 1),
        ("contract", "contarcts", 2),
        ("city", "contract", 3),
        ("", "ab", 2),
    ],
)
def test_distance_counts_what_must_be_changed(word: str, other: str, steps: int) -> None:
    assert distance(word, other, 2) == steps


@given(FEW_LETTERS, FEW_LETTERS, st.integers(1, 3))
def test_distance_is_right_up_to_its_limit(word: str, other: str, limit: int) -> None:
    assert distance(word, other, limit) == min(_steps(word, other), limit + 1)


@lru_cache(100_000)
def _steps(word: str, other: str) -> int:
    """Return the same by the definition: slow, and plainly right."""
    if not word or not other:
        return len(word) + len(other)
    steps = [
        _steps(word[:-1], other) + 1,
        _steps(word, other[:-1]) + 1,
        _steps(word[:-1], other[:-1]) + (word[-1] != other[-1]),
    ]
    if len(word) > 1 and len(other) > 1 and word[-2:] == other[-1] + other[-2]:
        steps.append(_steps(word[:-2], other[:-2]) + 1)
    return min(steps)


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("procurment", [("procurement", 90), ("document", 9)], "procurement"),
        ("tendr", [("tender", 2), ("trend", 50)], "tender"),
        ("neads", [("needs", 3), ("leads", 300)], "needs"),
        ("neads", [("needs", 3), ("nerds", 1)], "needs"),
        ("cots", [("costs", 8), ("cuts", 30)], "cuts"),
        ("cots", [("contract", 99)], ""),
        ("xyzzy", [("needs", 3)], ""),
        ("needs", [], ""),
    ],
)
def test_a_misspelt_word_gets_the_nearest_known_one(
    word: str, known: list[tuple[str, int]], meant: str
) -> None:
    assert nearest(word, known) == meant


@given(
    st.text("abcde", min_size=1, max_size=8),
    st.lists(st.tuples(st.text("abcde", min_size=1, max_size=8), st.integers(1, 9)), max_size=8),
)
def test_the_nearest_word_is_one_of_the_known_and_none_is_nearer(
    word: str, known: list[tuple[str, int]]
) -> None:
    found = nearest(word, known)
    steps = [_steps(word, candidate) for candidate, _ in known]
    limit = 1 if len(word) <= 4 else 2
    if found:
        assert found in dict(known)
        assert _steps(word, found) == min(steps)
    else:
        assert all(step > limit for step in steps)


@pytest.mark.parametrize(
    ("text", "needle", "marked"),
    [
        ("Ask the users", "users", "Ask the [users]"),
        ("Ask the USERS first", "users", "Ask the [USERS] first"),
        ("Contratación pública", "publica", "Contratación [pública]"),
        ("Contratacio\u0301n", "contratacion", "[Contratacio\u0301n]"),
        ("e\u0301tude", "e", "[e\u0301]tude"),
        ("Die Straße", "strasse", "Die [Straße]"),
        ("Maß", "s", "Ma[ß]"),
        ("先了解用户的需求", "需求", "先了解用户的[需求]"),
        ("nothing here", "users", "nothing here"),
        ("nothing typed", "", "nothing typed"),
        ("", "users", ""),
    ],
)
def test_the_hit_is_marked_in_the_text_as_it_is_written(
    text: str, needle: str, marked: str
) -> None:
    assert mark(text, needle) == marked.replace("[", MARK_ON).replace("]", MARK_OFF)


def test_a_long_text_is_cut_on_both_sides_of_the_hit() -> None:
    found = mark(f"{'a ' * 50}here{' z' * 50}", "here", around=4)
    assert found == f"…a a {MARK_ON}here{MARK_OFF} z z…"


@given(ANY_TEXT, ANY_TEXT, st.integers(0, 30))
def test_marking_never_fails(text: str, needle: str, around: int) -> None:
    mark(text, needle, around)


@given(PLAIN_TEXT, st.data(), st.integers(0, 30))
def test_what_is_marked_is_a_piece_of_the_text_and_folds_to_the_needle(
    text: str, data: st.DataObject, around: int
) -> None:
    begin = data.draw(st.integers(0, len(text)))
    needle = "".join(map(fold, text[begin : data.draw(st.integers(begin, len(text)))]))
    found = mark(text, needle, around)
    before, _, rest = found.partition(MARK_ON)
    piece, _, after = rest.partition(MARK_OFF)
    assert f"{before}{piece}{after}".strip("…") in text
    if fold(needle):
        assert fold(needle) in "".join(map(fold, piece))
