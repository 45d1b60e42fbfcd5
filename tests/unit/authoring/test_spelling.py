"""A new word stands out; names keep their capitals."""

from pathlib import Path

import pytest

from desktop.authoring.prose import Prose
from desktop.authoring.spelling import is_known, spelled_in, words_to_keep


def prose(*texts: str) -> list[Prose]:
    return [Prose(Path("a.md"), 1, text, is_running=True) for text in texts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t ask the buyer's name", ["Don't", "ask", "the", "buyer", "name"]),
        ("e-procurement, 4.1.2 and COVID-19", ["procurement", "and"]),
        ("see u4ssc.itu.int or a file.svg", ["see", "or"]),
        ("R&amp;D in São Paulo", ["in", "São", "Paulo"]),
    ],
)
def test_words_are_what_is_looked_up(text: str, words: list[str]) -> None:
    assert list(spelled_in(text)) == words


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("buyer", True), ("Buyer", True), ("BUYER", True), ("buYer", False),
        ("Porto", True), ("porto", False), ("GeM", True), ("Gem", False), ("bayer", False),
    ],
)  # fmt: skip
def test_a_name_is_known_with_its_capital_only(word: str, known: bool) -> None:
    assert is_known(word, frozenset({"buyer", "Porto", "GeM"})) is known


def test_a_new_word_enters_small_if_it_is_ever_written_so() -> None:
    text = prose("Jetty and jetty", "Lisbon")
    assert words_to_keep(text, frozenset({"and", "gone"})) == {"jetty", "Lisbon", "and"}


def test_an_accepted_word_stays_small_though_it_only_begins_sentences() -> None:
    assert words_to_keep(prose("Whom?"), frozenset({"whom"})) == {"whom"}
