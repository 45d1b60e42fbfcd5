"""Points, standings, counts, and what changed after people talked."""

import json
from dataclasses import replace

import pytest

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, TeamId
from desktop.domain.workshop.scoring import (
    attendance,
    comparisons,
    hardest,
    speed_points,
    standings,
    tally,
    team_standings,
)
from desktop.domain.workshop.setup_record import UnreadableSetup, setup_of, values_of
from tests.workshop import POLL, SEVERAL, SHORT, SINGLE, Room, setup


def test_counts_bring_hands_phones_and_paper_together() -> None:
    room = Room(setup(SINGLE))
    ana, ben, sheet = room.join("Ana"), room.join("Ben"), room.join("Cem", Channel.PAPER)
    room.ask()
    room.answer(ana, (0,))
    room.answer(ben, (1,))
    room.do(e.HandsCounted(1, (3, 0, 1)), e.PaperEntered(sheet, 1, (0,)))
    counted = tally(room.session, room.session.rounds[0])
    assert counted.counts == (5, 1, 1)
    assert (counted.answered, counted.hands, counted.right, counted.judged) == (3, 4, 5, 7)
    assert counted.share_right == pytest.approx(5 / 7)


def test_whoever_was_sent_out_does_not_count() -> None:
    room = Room(setup(SINGLE))
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (0,))
    room.do(e.Removed(ana))
    assert tally(room.session, room.session.rounds[0]).counts == (0, 0, 0)
    assert standings(room.session) == []


def test_points_come_from_being_right_and_show_only_what_is_revealed() -> None:
    room = Room(setup(SINGLE, SEVERAL))
    ana, ben = room.join("Ana"), room.join("Ben")
    room.ask(0)
    room.answer(ana, (0,), 59_000)
    room.answer(ben, (1,), 1)
    assert [score.points for score in standings(room.session)] == [0, 0]
    room.reveal()
    assert [(s.person, s.rank, s.points) for s in standings(room.session)] == [
        (ana, 1, 100),
        (ben, 2, 0),
    ]
    room.ask(1)
    room.answer(ben, (0,))
    room.reveal()
    assert [(s.person, s.points, s.right) for s in standings(room.session)] == [
        (ana, 100, 1),
        (ben, 50, 0),
    ]


def test_equal_points_share_a_rank() -> None:
    room = Room(setup(SINGLE))
    people = [room.join(name) for name in ("Ana", "Ben", "Cem")]
    room.ask()
    for person, answer in zip(people, (0, 0, 1), strict=True):
        room.answer(person, (answer,))
    room.reveal()
    assert [score.rank for score in standings(room.session)] == [1, 1, 3]


def test_speed_counts_only_where_it_is_switched_on() -> None:
    assert speed_points(replace(SINGLE, seconds=20), 5_000) == 38
    assert speed_points(SINGLE, 90_000) == 0
    room = Room(setup(SINGLE, rules={"speed_points": True}))
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (0,), 30_000)
    room.reveal()
    assert standings(room.session)[0].points == 125


def test_a_poll_gives_no_points() -> None:
    room = Room(setup(POLL))
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (0,))
    room.reveal()
    score = standings(room.session)[0]
    assert (score.points, score.answered) == (0, 0)
    counted = tally(room.session, room.session.rounds[0])
    assert (counted.counts, counted.share_right) == ((1, 0), None)


def test_teams_are_ranked_by_their_average() -> None:
    room = Room(setup(SINGLE, teams=("North", "South")))
    north, south = TeamId(1), TeamId(2)
    room.ask()
    for answer, team in ((0, north), (1, north), (0, north), (0, south)):
        room.answer(room.join(team=team), (answer,))
    room.reveal()
    assert [(t.team, t.rank, t.points, t.members) for t in team_standings(room.session)] == [
        (south, 1, 100, 1),
        (north, 2, 200, 3),
    ]


def test_asked_again_shows_who_changed_their_mind() -> None:
    room = Room(setup(SINGLE))
    people = [room.join(name) for name in ("Ana", "Ben", "Cem", "Dia")]
    room.ask()
    for person, answer in zip(people, (1, 0, 0, 1), strict=True):
        room.answer(person, (answer,))
    room.close()
    room.do(e.DiscussionBegan(1))
    room.ask()
    for person, answer in zip(people[:3], (0, 0, 2), strict=True):
        room.answer(person, (answer,))
    room.reveal()
    (compared,) = comparisons(room.session)
    assert (compared.both, compared.gained, compared.lost) == (3, 1, 1)
    assert compared.before.counts == (2, 2, 0)
    assert compared.after.counts == (2, 0, 1)


def test_the_last_answer_of_a_person_gives_the_points() -> None:
    room = Room(setup(SINGLE))
    ana, ben = room.join("Ana"), room.join("Ben")
    room.ask()
    room.answer(ana, (1,))
    room.answer(ben, (0,))
    room.close()
    room.ask()
    room.answer(ana, (0,))
    room.reveal()
    assert {s.person: s.points for s in standings(room.session)} == {ana: 100, ben: 100}


def test_the_hardest_question_comes_first() -> None:
    room = Room(setup(SINGLE, POLL, SHORT))
    ana = room.join("Ana")
    for question, answer in ((0, (0,)), (1, (0,)), (2, "no idea")):
        room.ask(question)
        room.answer(ana, answer)
        room.reveal()
    assert hardest(room.session) == [2, 0]


def test_typed_answers_are_counted_by_what_they_say() -> None:
    room = Room(setup(SHORT))
    people = [room.join() for _ in range(3)]
    room.ask()
    for person, text in zip(people, ("API", "api", "tender"), strict=True):
        room.answer(person, text)
    counted = tally(room.session, room.session.rounds[0])
    assert counted.typed == (("api", 2), ("tender", 1))
    assert counted.right == 2


def test_attendance_says_who_was_there_and_how_much_they_answered() -> None:
    room = Room(setup(SINGLE))
    ana = room.join("Ana")
    gone = room.join("Ben")
    room.ask()
    room.answer(ana, (0,))
    room.reveal()
    room.do(e.Removed(gone))
    (there,) = attendance(room.session)
    assert (there.person.name, there.answered, there.rounds) == ("Ana", 1, 1)


def test_a_question_asked_twice_is_one_question_of_those_somebody_answered() -> None:
    room = Room(setup(SINGLE, SEVERAL))
    ana = room.join("Ana")
    for question in (0, 0, 1):
        room.ask(question)
        if question == 0:
            room.answer(ana, (0,))
        room.reveal()
    (there,) = attendance(room.session)
    assert (there.answered, there.rounds) == (2, 3)
    assert (there.answered_questions, there.questions) == (1, 2)


def test_a_setup_is_stored_and_read_again() -> None:
    prepared = setup(teams=("North",), rules={"speed_points": True}, plan_id="workshop.half-day")
    assert setup_of(json.loads(json.dumps(values_of(prepared)))) == prepared


@pytest.mark.parametrize("values", [None, [], {}, {"title": "x"}, {"questions": [1]}])
def test_what_is_no_setup_is_unreadable(values: object) -> None:
    with pytest.raises(UnreadableSetup):
        setup_of(values)
