"""The rules of a session."""

import pytest

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, PersonId, TeamId
from desktop.domain.workshop.session import ChannelState, Session, Stage
from tests.workshop import AT, SEVERAL, SHORT, SINGLE, Room, setup


@pytest.fixture
def room() -> Room:
    """A session in its lobby, all channels open."""
    return Room(setup(SINGLE, SEVERAL, SHORT))


def given(room: Room, person: PersonId) -> object:
    return room.session.rounds[-1].answers[person].answer


def test_a_session_goes_from_the_lobby_to_its_end(room: Room) -> None:
    stages = [room.session.stage]
    room.join("Ana")
    for event in (
        e.Asked(1, 0),
        e.Closed(1),
        e.Revealed(1),
        e.DiscussionBegan(1),
        e.Asked(2, 1),
        e.Closed(2),
        e.DiscussionBegan(2),
        e.Revealed(2),
        e.Ended(),
    ):
        room.do(event)
        stages.append(room.session.stage)
    assert [stage.value for stage in stages] == [
        "lobby", "open", "closed", "revealed", "discussion", "open", "closed", "discussion",
        "revealed", "ended",
    ]  # fmt: skip


def test_an_answer_can_be_changed_until_the_question_is_closed(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (1,))
    room.answer(ana, (0,))
    assert given(room, ana) == (0,)
    assert room.session.rounds[0].answers[ana].changes == 1
    room.close()
    assert room.refusal(e.Answered(ana, 1, (2,))) == "not-now"
    assert given(room, ana) == (0,)


def test_the_same_answer_sent_twice_is_no_change(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (1,), 2000)
    room.answer(ana, (1,), 9000)
    kept = room.session.rounds[0].answers[ana]
    assert (kept.changes, kept.after_ms) == (0, 2000)


def test_a_question_closed_too_early_opens_again(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.close()
    room.do(e.Reopened(1))
    room.answer(ana, (0,))
    assert given(room, ana) == (0,)


def test_a_revealed_question_never_opens_again(room: Room) -> None:
    room.ask()
    room.reveal()
    assert room.refusal(e.Reopened(1)) == "not-now"
    room.do(e.DiscussionBegan(1))
    assert room.refusal(e.Reopened(1)) == "not-now"


def test_a_question_asked_again_starts_a_round_of_its_own(room: Room) -> None:
    ana = room.join("Ana")
    room.ask(0)
    room.answer(ana, (1,))
    room.close()
    room.do(e.DiscussionBegan(1))
    room.ask(0)
    assert room.session.rounds[1].answers == {}
    room.answer(ana, (0,))
    first, last = room.session.rounds_of(0)
    assert (first.answers[ana].answer, last.answers[ana].answer) == ((1,), (0,))


def test_an_answer_to_an_earlier_round_is_refused(room: Room) -> None:
    ana = room.join("Ana")
    room.ask(0)
    room.close()
    room.ask(1)
    assert room.refusal(e.Answered(ana, 1, (0,))) == "no-such-round"


def test_somebody_may_come_late(room: Room) -> None:
    room.ask()
    late = room.join("Ben")
    room.answer(late, (0,))
    assert given(room, late) == (0,)


def test_whoever_leaves_and_returns_keeps_the_answers(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (0,))
    room.do(e.Left(ana), at="2026-03-10T12:05:00.000Z")
    assert not room.session.people[ana].is_present
    assert room.session.people[ana].seen == "2026-03-10T12:05:00.000Z"
    room.do(e.Returned(ana))
    assert room.session.people[ana].is_present
    assert given(room, ana) == (0,)


def test_somebody_removed_cannot_answer_until_readmitted(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.do(e.Removed(ana))
    assert room.refusal(e.Answered(ana, 1, (0,))) == "removed"
    assert room.refusal(e.Returned(ana)) == "removed"
    room.do(e.Readmitted(ana), e.Returned(ana))
    room.answer(ana, (0,))
    assert room.session.people[ana].name == "Ana"


def test_the_name_of_somebody_removed_is_free(room: Room) -> None:
    thief = room.join("Ana")
    room.do(e.Removed(thief))
    ana = room.join("Ana")
    room.do(e.Readmitted(thief))
    assert room.session.people[thief].name == ""
    assert room.session.people[ana].name == "Ana"


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("ana", "name-taken"), ("A na", "name-taken"), ("x\u202e", "name-unusable"), ("B", "")],
)
def test_a_name_must_be_clean_and_free(room: Room, name: str, refusal: str) -> None:
    room.join("Ana")
    assert room.refusal(e.Joined(PersonId(2), name, Channel.PHONES, token="t")) == refusal


def test_many_may_stay_without_a_name(room: Room) -> None:
    assert [room.join(), room.join()] == [1, 2]


def test_a_name_can_be_demanded() -> None:
    room = Room(setup(SINGLE, rules={"anonymous": False}))
    assert room.refusal(e.Joined(PersonId(1), "", Channel.PHONES, token="t")) == "name-missing"


def test_a_name_given_up_is_free(room: Room) -> None:
    ana = room.join("Ana")
    room.do(e.Renamed(ana, "Anna"))
    assert room.join("Ana") == 2
    assert room.refusal(e.Renamed(PersonId(2), "ANNA")) == "name-taken"


def test_a_token_belongs_to_one_person(room: Room) -> None:
    ana = room.join("Ana")
    found = room.session.by_token("digest-1")
    assert found is not None
    assert found.id == ana
    assert room.session.by_token("digest-2") is None
    joined = e.Joined(PersonId(2), "Ben", Channel.PHONES, token="digest-1")
    assert room.refusal(joined) == "token-taken"


def test_hands_are_counted_beside_phones(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.do(e.HandsCounted(1, (3, 4, 0)))
    room.answer(ana, (0,))
    room.do(e.HandsCounted(1, (5, 4, 0)))
    assert room.session.rounds[0].hands == (5, 4, 0)


@pytest.mark.parametrize("counts", [(1, 2), (1, 2, -1), (1, 2, 3, 4), (1, 2, 99_999)])
def test_a_count_must_fit_the_options(room: Room, counts: tuple[int, ...]) -> None:
    room.ask()
    assert room.refusal(e.HandsCounted(1, counts)) == "bad-count"


def test_hands_cannot_be_counted_for_typed_answers(room: Room) -> None:
    room.ask(2)
    assert room.refusal(e.HandsCounted(1, ())) == "bad-count"


def test_paper_can_be_entered_when_all_is_over(room: Room) -> None:
    room.ask(0)
    room.reveal()
    room.do(e.Ended())
    sheet = room.join("Table 3", Channel.PAPER)
    room.do(e.PaperEntered(sheet, 1, (0,)))
    assert given(room, sheet) == (0,)
    room.do(e.PaperEntered(sheet, 1, ()))
    assert room.session.rounds[0].answers == {}


def test_paper_stands_in_for_a_phone_that_died(room: Room) -> None:
    ana = room.join("Ana")
    room.ask(0)
    room.answer(ana, (1,))
    room.do(e.ChannelFailed(Channel.PHONES, "the hotspot is gone"))
    room.do(e.PaperEntered(ana, 1, (0,)))
    kept = room.session.rounds[0].answers[ana]
    assert (kept.answer, kept.channel) == ((0,), Channel.PAPER)


def test_the_session_goes_on_when_phones_fail_in_the_middle(room: Room) -> None:
    ana = room.join("Ana")
    table = room.join("Table 1", Channel.TEAMS, heads=4)
    room.ask()
    room.do(e.ChannelFailed(Channel.PHONES, "no address"))
    assert room.session.channels[Channel.PHONES] is ChannelState.FAILED
    assert not room.session.people[ana].is_present
    assert room.session.people[table].is_present
    assert room.refusal(e.Answered(ana, 1, (0,))) == "channel-off"
    room.answer(table, (0,))
    room.do(e.HandsCounted(1, (1, 1, 1)), e.ChannelOpened(Channel.PHONES), e.Returned(ana))
    room.answer(ana, (0,))
    assert set(room.session.rounds[0].answers) == {ana, table}


def test_a_channel_that_is_off_takes_nobody() -> None:
    room = Room(setup(SINGLE), Channel.PAPER)
    assert room.refusal(e.Joined(PersonId(1), "", Channel.PHONES)) == "channel-off"
    room.ask()
    assert room.refusal(e.HandsCounted(1, (1, 1, 1))) == "channel-off"
    assert room.refusal(e.ChannelFailed(Channel.PHONES, "")) == "channel-off"


def test_teams_stand_from_the_start_and_can_be_added() -> None:
    room = Room(setup(SINGLE, teams=("North", "South")))
    room.do(e.TeamAdded(TeamId(3), "East"))
    assert [team.name for team in room.session.teams.values()] == ["North", "South", "East"]
    assert room.refusal(e.TeamAdded(TeamId(4), "EAST")) == "name-taken"
    ana = room.join("Ana", team=TeamId(2))
    room.do(e.Teamed(ana, TeamId(3)))
    assert room.session.people[ana].team == 3
    assert room.refusal(e.Teamed(ana, TeamId(9))) == "no-such-team"


def test_after_the_program_came_back_nobody_is_there_yet(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    room.answer(ana, (0,))
    room.do(e.Resumed())
    assert not room.session.people[ana].is_present
    assert given(room, ana) == (0,)
    assert room.session.stage is Stage.OPEN


def test_nothing_happens_before_the_start_and_little_after_the_end() -> None:
    fresh = Room.__new__(Room)
    fresh.session = Session(setup())
    assert fresh.refusal(e.Asked(1, 0)) == "not-now"
    room = Room()
    room.do(e.Ended())
    for event in (e.Started(), e.Asked(1, 0), e.Ended(), e.ChannelOpened(Channel.PHONES)):
        assert room.refusal(event) == "not-now"


def test_a_copy_goes_its_own_way(room: Room) -> None:
    ana = room.join("Ana")
    room.ask()
    twin = room.session.duplicate()
    room.answer(ana, (0,))
    room.join("Ben")
    assert twin.rounds[0].answers == {}
    assert list(twin.people) == [ana]
    twin.apply(e.Joined(PersonId(2), "Ben", Channel.PHONES, token="digest-2"), AT)
