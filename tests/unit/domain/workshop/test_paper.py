"""Sheets of paper: entered, put right, taken back, and all of it or nothing."""

import pytest

from desktop.domain.workshop.paper import AnswerSheet, enter, sheets_of
from desktop.domain.workshop.session import Refused
from tests.workshop import AT, SHORT, SINGLE, Room, setup


@pytest.fixture
def room() -> Room:
    """Both questions were asked."""
    room = Room(setup(SINGLE, SHORT, rules={"anonymous": False}))
    room.ask(0)
    room.close()
    room.ask(1)
    return room


def test_a_new_sheet_is_somebody_with_answers(room: Room) -> None:
    enter(room.session, [AnswerSheet(" Ana ", {1: (0,), 2: " API "})], AT)
    assert sheets_of(room.session) == [AnswerSheet("Ana", {1: (0,), 2: "API"}, person=1)]  # type: ignore[arg-type]


def test_a_sheet_that_says_the_same_changes_nothing(room: Room) -> None:
    enter(room.session, [AnswerSheet("Ana", {1: (0,)})], AT)
    (sheet,) = sheets_of(room.session)
    assert enter(room.session, [sheet], AT) == []


def test_an_answer_is_put_right_added_and_taken_back(room: Room) -> None:
    enter(room.session, [AnswerSheet("Ana", {1: (0,), 2: "API"})], AT)
    (sheet,) = sheets_of(room.session)
    enter(room.session, [sheet._replace(name="Anna", answers={1: (1,), 2: ()})], AT)
    assert sheets_of(room.session) == [AnswerSheet("Anna", {1: (1,)}, sheet.person)]


def test_phones_and_who_was_sent_out_have_no_sheets(room: Room) -> None:
    room.join("Ben")
    assert sheets_of(room.session) == []


@pytest.mark.parametrize(
    "sheet",
    [
        AnswerSheet("", {1: (0,)}),
        AnswerSheet("Ben", {1: (9,)}),
        AnswerSheet("Ben", {3: (0,)}),
        AnswerSheet("Ana", {}),
    ],
    ids=["no name", "no such option", "no such round", "a name that is taken"],
)
def test_what_does_not_fit_is_refused(room: Room, sheet: AnswerSheet) -> None:
    enter(room.session, [AnswerSheet("Ana", {})], AT)
    with pytest.raises(Refused):
        enter(room.session, [sheet], AT)
