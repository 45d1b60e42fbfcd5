"""A running session at a moment, as the trainer's screens show it."""

from typing import NamedTuple

from desktop.domain.workshop.events import Channel, PersonId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.scoring import Tally, tally
from desktop.domain.workshop.session import (
    ChannelState,
    Person,
    Refusal,
    Refused,
    Round,
    Session,
    Stage,
    Team,
)
from desktop.domain.workshop.setup import Setup, WorkshopQuestion
from desktop.errors import EnvironmentProblem


class Phones(NamedTuple):
    """How people reach the session with their phones."""

    origin: str
    """What they type, as `http://192.168.1.7:8080`; empty while the channel is off."""
    pin: str
    connections: int
    refused: int
    """Connections turned away: more than a few mean that somebody is playing."""
    strangers: int
    """Requests that came from other computers: more than 0 shows that no firewall is in the way."""


class PastRound(NamedTuple):
    """One time a question was asked."""

    number: int
    place: int
    """Which question of the setup, from 0."""
    is_revealed: bool


class Snapshot(NamedTuple):
    """A running session at a moment, for the presenter and the projector. All of it is stored."""

    session_id: SessionId
    setup: Setup
    stage: Stage
    round: int
    place: int
    """Which question of the setup, from 0; -1 before the first."""
    attempt: int
    """1 the first time the question was asked, 2 the second."""
    question: WorkshopQuestion | None
    opened: str
    """When the round began, or empty."""
    is_revealed: bool
    tally: Tally | None
    """Of the round; show the projector only how many answered until it is revealed."""
    hands: tuple[int, ...]
    """Hands counted for each option; empty before they are."""
    answered: frozenset[PersonId]
    waiting: frozenset[PersonId]
    """Those who are there and have not answered yet."""
    people: tuple[Person, ...]
    teams: tuple[Team, ...]
    rounds: tuple[PastRound, ...]
    """Every time a question was asked, this time too."""
    channels: dict[Channel, ChannelState]
    phones: Phones
    problem: EnvironmentProblem | None
    """Why answers cannot be stored at the moment."""


def snapshot_of(
    session_id: SessionId, state: Session, phones: Phones, problem: EnvironmentProblem | None
) -> Snapshot:
    """Return the session as it is."""
    return _snapshot(session_id, state, phones, problem, state.stage, state.round)


def look_back(session_id: SessionId, state: Session, phones: Phones, round_number: int) -> Snapshot:
    """Return the session as it was when the answer of a round was shown, with all that came since.

    Raises:
        Refused: there is no such round, or its answer was not revealed.
    """
    asked = next((one for one in state.rounds if one.number == round_number), None)
    if asked is None or not asked.is_revealed:
        raise Refused(Refusal.NO_SUCH_ROUND, round_number)
    return _snapshot(session_id, state, phones, None, Stage.REVEALED, asked)


def _snapshot(
    session_id: SessionId,
    state: Session,
    phones: Phones,
    problem: EnvironmentProblem | None,
    stage: Stage,
    asked: Round | None,
) -> Snapshot:
    there = [person for person in state.counting() if person.is_present]
    answered = frozenset(asked.answers) if asked is not None else frozenset()
    is_open = stage is Stage.OPEN
    earlier = state.rounds_of(asked.question) if asked else []
    return Snapshot(
        session_id,
        state.setup,
        stage,
        asked.number if asked else 0,
        asked.question if asked else -1,
        sum(one.number <= asked.number for one in earlier) if asked else 0,
        state.setup.questions[asked.question] if asked else None,
        asked.opened if asked else "",
        bool(asked and asked.is_revealed),
        tally(state, asked) if asked else None,
        asked.hands if asked else (),
        answered,
        frozenset(p.id for p in there if p.id not in answered) if is_open else frozenset(),
        tuple(state.people.values()),
        tuple(state.teams.values()),
        tuple(PastRound(one.number, one.question, one.is_revealed) for one in state.rounds),
        dict(state.channels),
        phones,
        problem,
    )
