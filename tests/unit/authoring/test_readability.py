"""Reading ease is computed as documented."""

import pytest

from desktop.authoring.readability import reading_ease, sentences_of, syllables_in, words_in


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("price", 1), ("based", 1), ("sides", 1), ("table", 2), ("wanted", 2),
        ("prices", 2), ("agencies", 3), ("procurement", 4), ("people", 2), ("requirements", 4),
        ("evaluation", 5), ("criteria", 4), ("contract", 2), ("suppliers", 3), ("video", 3),
        ("usual", 3), ("create", 2), ("created", 3), ("buying", 2), ("million", 2),
        ("companies", 3), ("quality", 3), ("supplier's", 3), ("ICT", 3), ("WHO", 5), ("b", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables_in(word) == count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It costs 3.5 euros. Pay.", ["It costs 3.5 euros.", "Pay."]),
        ('She said "no." He left.', ['She said "no.', "He left."]),
        ("See No. 4 there.", ["See No. 4 there."]),
        ("First line\nsecond line", ["First line", "second line"]),
        ("", []),
    ],
)
def test_sentences_are_told_apart(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


def test_numbers_are_no_words_and_compounds_are_their_parts() -> None:
    assert words_in("The e-procurement of 2019 isn't new") == [
        "The", "e", "procurement", "of", "isn't", "new",
    ]  # fmt: skip


def test_reading_ease_follows_the_formula() -> None:
    assert reading_ease(["The cat sat.", "It was fat."]) == pytest.approx(
        206.835 - 1.015 * 3 - 84.6 * 1
    )


def test_nothing_to_read_is_easy() -> None:
    assert reading_ease([]) == 100
