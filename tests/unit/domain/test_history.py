"""Going back and forward, and places kept from one run to the next."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.history import (
    LONGEST,
    History,
    Place,
    Screen,
    place_from_plain,
    place_to_plain,
)
from desktop.domain.library import PageId

HOME = Place(Screen.HOME)
NEEDS = Place(Screen.GUIDE, PageId("plan.user-needs"), "", 0.25)
INDIA = Place(Screen.CASES, PageId("case.india"), "problem-1")
PLACES = st.builds(
    Place,
    st.sampled_from(list(Screen)),
    st.text(max_size=9).map(PageId),
    st.text(max_size=9),
    st.floats(0, 1),
)


def test_a_new_history_leads_nowhere() -> None:
    history = History()
    assert not history.can_go_back
    assert not history.can_go_forward


@pytest.mark.parametrize("way", [History.back, History.forward])
def test_going_where_there_is_nothing_is_an_error(way: object) -> None:
    assert callable(way)
    with pytest.raises(IndexError):
        way(History(), HOME)


def test_back_leads_to_the_place_that_was_left() -> None:
    history = History()
    history.leave(HOME)
    assert history.back(NEEDS) == HOME
    assert not history.can_go_back


def test_forward_leads_to_where_back_was_pressed() -> None:
    history = History()
    history.leave(HOME)
    history.back(NEEDS)
    assert history.forward(HOME) == NEEDS
    assert history.can_go_back
    assert not history.can_go_forward


def test_a_new_way_forgets_the_way_forward() -> None:
    history = History()
    history.leave(HOME)
    history.back(NEEDS)
    history.leave(HOME)
    assert not history.can_go_forward


def test_the_history_forgets_its_oldest_places() -> None:
    history = History()
    for number in range(LONGEST + 5):
        history.leave(NEEDS._replace(passage=str(number)))
    here, steps = HOME, 0
    while history.can_go_back:
        here = history.back(here)
        steps += 1
    assert (steps, here.passage) == (LONGEST, "5")


@given(st.lists(PLACES, min_size=1, max_size=20), st.data())
def test_forward_undoes_back(way: list[Place], data: st.DataObject) -> None:
    history = History()
    for place in way[:-1]:
        history.leave(place)
    steps = data.draw(st.integers(0, len(way) - 1))
    here = way[-1]
    for _ in range(steps):
        here = history.back(here)
    assert here == way[-1 - steps]
    for _ in range(steps):
        here = history.forward(here)
    assert here == way[-1]


def test_places_are_the_same_page_wherever_they_are_scrolled() -> None:
    assert NEEDS.is_same_page(NEEDS._replace(scroll=0.9, passage="do-1"))
    assert not NEEDS.is_same_page(INDIA)


@given(PLACES)
def test_a_place_is_read_back_as_it_was_stored(place: Place) -> None:
    read = place_from_plain(json.loads(json.dumps(place_to_plain(place))))
    assert read is not None
    assert read.scroll == pytest.approx(place.scroll, abs=1e-4)
    assert read._replace(scroll=place.scroll) == place


PLAIN = place_to_plain(NEEDS)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        "home",
        {},
        {**PLAIN, "screen": "attic"},
        {**PLAIN, "screen": 3},
        {**PLAIN, "page": None},
        {**PLAIN, "passage": ["a"]},
        {**PLAIN, "scroll": "0.5"},
        {**PLAIN, "scroll": None},
        {name: value for name, value in PLAIN.items() if name != "scroll"},
    ],
)
def test_a_stored_place_that_makes_no_sense_is_no_place(plain: object) -> None:
    assert place_from_plain(plain) is None


@pytest.mark.parametrize(
    ("stored", "used"),
    [(-3, 0.0), (7, 1.0), (0.5, 0.5), (math.inf, 1.0), (math.nan, 0.0), (10**400, 1.0)],
)
def test_a_stored_position_is_kept_on_the_page(stored: float, used: float) -> None:
    place = place_from_plain({**PLAIN, "scroll": stored})
    assert place is not None
    assert place.scroll == used


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from([*PLAIN, "other"]), inner, max_size=5)
        ),
        max_leaves=8,
    )
)
def test_nothing_stored_can_break_the_start(plain: object) -> None:
    place_from_plain(plain)
