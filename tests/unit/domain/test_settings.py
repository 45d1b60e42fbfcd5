"""Settings: what is stored is used if it makes sense, else its default."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.settings import (
    LANGUAGES,
    TEXT_SIZES,
    Settings,
    ThemeChoice,
    from_plain,
    larger,
    smaller,
    to_plain,
)

ALL = st.builds(
    Settings,
    theme=st.sampled_from(ThemeChoice),
    text_percent=st.integers(TEXT_SIZES[0], TEXT_SIZES[-1]),
    language=st.sampled_from(["", *LANGUAGES]),
    profile=st.text().filter(str.strip),
    keys=st.dictionaries(st.text(), st.lists(st.text()).map(tuple)),
)


def test_nothing_stored_gives_the_defaults() -> None:
    assert from_plain({}) == (Settings(), [])


@given(ALL)
def test_settings_are_read_back_as_they_were_stored(settings: Settings) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(settings)))) == (settings, [])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", None),
        ("theme", ["dark"]),
        ("theme", {"dark": 1}),
        ("text_percent", 79),
        ("text_percent", 301),
        ("text_percent", True),
        ("text_percent", "100"),
        ("text_percent", 100.5),
        ("text_percent", 10**400),
        ("shows_companion", 1),
        ("shows_companion", "yes"),
        ("shows_companion", None),
    ],
)
def test_a_bad_value_is_named_and_replaced_by_its_default(name: str, value: object) -> None:
    assert from_plain({name: value}) == (Settings(), [name])


def test_a_bad_value_leaves_the_others_alone() -> None:
    settings, bad = from_plain({"theme": "dark", "text_percent": -1, "shows_companion": False})
    assert settings == Settings(ThemeChoice.DARK, 100, False)
    assert bad == ["text_percent"]


def test_settings_of_another_version_are_passed_over() -> None:
    assert from_plain({"wallpaper": "cats"}) == (Settings(), [])


@given(st.dictionaries(st.sampled_from(Settings._fields), st.from_type(object)))
def test_nothing_stored_can_break_the_start(plain: dict[str, Any]) -> None:
    settings, _ = from_plain(plain)
    assert TEXT_SIZES[0] <= settings.text_percent <= TEXT_SIZES[-1]


@pytest.mark.parametrize(
    ("percent", "next_one"), [(100, 110), (110, 125), (137, 150), (300, 300), (79, 80)]
)
def test_larger_takes_the_next_size_up(percent: int, next_one: int) -> None:
    assert larger(percent) == next_one


@pytest.mark.parametrize(
    ("percent", "next_one"), [(100, 90), (137, 125), (80, 80), (400, 300), (81, 80)]
)
def test_smaller_takes_the_next_size_down(percent: int, next_one: int) -> None:
    assert smaller(percent) == next_one


def test_the_usual_size_is_one_of_the_sizes_and_they_reach_from_80_to_300() -> None:
    assert Settings().text_percent in TEXT_SIZES
    assert (TEXT_SIZES[0], TEXT_SIZES[-1]) == (80, 300)
