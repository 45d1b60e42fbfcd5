"""Whatever happens, in whatever order: the rules hold and the log tells the same again."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, Event, event_of, kind_of, values_of
from desktop.domain.workshop.scoring import (
    attendance,
    comparisons,
    hardest,
    standings,
    tally,
    team_standings,
)
from desktop.domain.workshop.session import Refused, Session, Stage
from tests.workshop import AT, QUESTIONS, setup

SETUP = setup(*QUESTIONS, teams=("North",), rules={"speed_points": True})

few = st.integers(-1, 6)
names = st.sampled_from(["", "Ana", "ANA", "Ben", "x\u202e"])
answers = st.one_of(
    st.lists(st.integers(-1, 3), max_size=3).map(tuple), st.sampled_from(["", "api", "16"])
)
channels = st.sampled_from(Channel)
events: st.SearchStrategy[Event] = st.one_of(
    st.just(e.Started()),
    st.builds(e.ChannelOpened, channels),
    st.builds(e.ChannelClosed, channels),
    st.builds(e.ChannelFailed, channels, st.just("gone")),
    st.builds(e.TeamAdded, few, names),
    st.builds(e.Joined, few, names, channels, few, st.sampled_from(["", "a", "b"]), few),
    *(st.builds(kind, few) for kind in (e.Left, e.Returned, e.Removed, e.Readmitted)),
    st.builds(e.Renamed, few, names),
    st.builds(e.Teamed, few, few),
    st.builds(e.Asked, few, few),
    st.builds(e.Answered, few, few, answers, few),
    st.builds(e.HandsCounted, few, st.lists(few, max_size=3).map(tuple)),
    st.builds(e.PaperEntered, few, few, answers),
    *(st.builds(kind, few) for kind in (e.Closed, e.Reopened, e.Revealed, e.DiscussionBegan)),
    st.just(e.Resumed()),
    st.just(e.Ended()),
)


def state_of(session: Session) -> dict[str, Any]:
    state = dict(vars(session))
    state["rounds"] = [dict(vars(one)) for one in session.rounds]
    return state


def sensible(session: Session, event: Event) -> Event:
    """Return an event with the numbers it would need, so that much of it is accepted."""
    fields: dict[str, Any] = {}
    if isinstance(event, e.Joined):
        fields = {"person": session.next_person, "team": 0, "heads": max(1, event.heads)}
    elif isinstance(event, e.Asked):
        fields = {"round": len(session.rounds) + 1}
    elif "round" in event._fields:
        fields = {"round": len(session.rounds)}
    return event._replace(**fields)


def play(chosen: list[tuple[bool, Event]]) -> tuple[Session, list[Event]]:
    session = Session(SETUP)
    session.apply(e.Started(), AT)
    log: list[Event] = [e.Started()]
    for make_sensible, raw in chosen:
        event = sensible(session, raw) if make_sensible else raw
        before = state_of(session.duplicate())
        try:
            session.apply(event, AT)
        except Refused:
            assert state_of(session) == before
        else:
            log.append(event)
    return session, log


@given(st.lists(st.tuples(st.booleans(), events), max_size=60))
def test_a_refused_event_leaves_no_trace_and_the_log_tells_all(
    chosen: list[tuple[bool, Event]],
) -> None:
    session, log = play(chosen)
    stored = json.loads(json.dumps([[kind_of(event), values_of(event)] for event in log]))
    again = Session.fold(SETUP, ((AT, event_of(kind, values)) for kind, values in stored))
    assert state_of(again) == state_of(session)


@given(st.lists(st.tuples(st.just(True), events), max_size=80))
def test_counts_and_scores_add_up(chosen: list[tuple[bool, Event]]) -> None:
    session, _ = play(chosen)
    counting = {person.id for person in session.counting()}
    names = [person.name.casefold() for person in session.counting() if person.name]
    assert len(names) == len(set(names))
    for asked in session.rounds:
        counted = tally(session, asked)
        assert counted.answered == len(counting & set(asked.answers))
        assert 0 <= counted.right <= counted.judged
        assert counted.hands == sum(asked.hands)
    scores = standings(session)
    assert {score.person for score in scores} == counting
    assert [score.rank for score in scores] == sorted(score.rank for score in scores)
    for score in scores:
        assert 0 <= score.points <= 150 * score.answered
    assert len(attendance(session)) == len(counting)
    for team in team_standings(session):
        assert team.points <= team.members * 150 * len(QUESTIONS)
    assert all(0 <= c.gained + c.lost <= c.both for c in comparisons(session))
    assert len(hardest(session)) <= len(QUESTIONS)
    if session.stage is Stage.ENDED:
        assert not any(person.is_present for person in counting_phones(session))


def counting_phones(session: Session) -> list[Any]:
    return [person for person in session.counting() if person.token]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([*e.KINDS, "nothing"]), anything | st.dictionaries(
    st.sampled_from(["person", "round", "answer", "channel", "name", "counts"]), anything
))  # fmt: skip
def test_what_stands_in_a_log_is_an_event_or_unreadable(kind: str, values: object) -> None:
    try:
        event = event_of(kind, values)
    except e.UnreadableEvent:
        return
    assert kind_of(event) == kind
