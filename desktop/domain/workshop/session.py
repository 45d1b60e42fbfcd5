"""The rules of a session: its state is what all its events did, one after the other."""

from collections.abc import Callable, Iterable
from copy import copy
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.workshop import events as e
from desktop.domain.workshop.answers import accepts
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId, TeamId
from desktop.domain.workshop.names import clean_name, key_of
from desktop.domain.workshop.setup import CHOOSING, Setup, WorkshopQuestion
from desktop.errors import InputProblem

MOST_PEOPLE = 2000
MOST_TEAMS = 60
MOST_ROUNDS = 1000
MOST_HANDS = 10_000


class Stage(StrEnum):
    """Where a session is."""

    PREPARED = "prepared"
    LOBBY = "lobby"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    DISCUSSION = "discussion"
    ENDED = "ended"


class ChannelState(StrEnum):
    """What a channel is at the moment."""

    OFF = "off"
    ON = "on"
    FAILED = "failed"


class Refusal(StrEnum):
    """Why something cannot happen."""

    NOT_NOW = "not-now"
    NO_SUCH_QUESTION = "no-such-question"
    NO_SUCH_ROUND = "no-such-round"
    NO_SUCH_PERSON = "no-such-person"
    NO_SUCH_TEAM = "no-such-team"
    REMOVED = "removed"
    NAME_TAKEN = "name-taken"
    NAME_UNUSABLE = "name-unusable"
    NAME_MISSING = "name-missing"
    CHANNEL_OFF = "channel-off"
    BAD_ANSWER = "bad-answer"
    BAD_COUNT = "bad-count"
    TOO_MANY = "too-many"
    TOKEN_TAKEN = "token-taken"


class Refused(InputProblem):
    """The session does not allow it; nothing changed."""

    def __init__(self, refusal: Refusal, value: object = "") -> None:
        super().__init__(refusal.value, str(value))
        self.refusal = refusal

    @classmethod
    def because(cls, why: str) -> "Refused":
        """Return the same refusal again, from its name."""
        return cls(Refusal(why))


class Person(NamedTuple):
    """Somebody who takes part; or a table that answers as one."""

    id: PersonId
    name: str
    channel: Channel
    team: TeamId
    token: str
    heads: int
    joined: str
    seen: str
    is_present: bool = True
    is_removed: bool = False


class Team(NamedTuple):
    """Some people who count together."""

    id: TeamId
    name: str


class Given(NamedTuple):
    """An answer as it counts now."""

    answer: Answer
    channel: Channel
    after_ms: int
    changes: int


class Round:
    """One time a question was asked. Belongs to its session; others only read it."""

    def __init__(self, number: int, question: int, opened: str) -> None:
        self.number = number
        self.question = question
        self.opened = opened
        self.is_revealed = False
        self.answers: dict[PersonId, Given] = {}
        self.hands: tuple[int, ...] = ()

    def duplicate(self) -> "Round":
        """Return a copy that goes its own way."""
        twin = copy(self)
        twin.answers = dict(self.answers)
        return twin


class Session:
    """The state of a session. `apply` is the only way to change it."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.stage = Stage.PREPARED
        self.rounds: list[Round] = []
        self.people: dict[PersonId, Person] = {}
        self.teams: dict[TeamId, Team] = {}
        self.channels = dict.fromkeys(Channel, ChannelState.OFF)
        self.phones = e.ChannelOpened(Channel.PHONES)
        """Where phones were last, and with which PIN."""
        self.events = 0
        """How many events led here."""
        self._by_token: dict[str, PersonId] = {}
        self._names: dict[str, PersonId] = {}

    @classmethod
    def fold(cls, setup: Setup, log: Iterable[tuple[str, Event]]) -> "Session":
        """Return the state after all events of a log, each with its time."""
        session = cls(setup)
        for at, event in log:
            session.apply(event, at)
        return session

    def duplicate(self) -> "Session":
        """Return a copy that goes its own way."""
        twin = copy(self)
        twin.rounds = [one.duplicate() for one in self.rounds]
        for name in ("people", "teams", "channels", "_by_token", "_names"):
            setattr(twin, name, dict(getattr(self, name)))
        return twin

    # Asking

    @property
    def round(self) -> Round | None:
        """The round under way, or the last one."""
        return self.rounds[-1] if self.rounds else None

    @property
    def question(self) -> WorkshopQuestion | None:
        """The question under way, or the last one."""
        return self.setup.questions[self.rounds[-1].question] if self.rounds else None

    @property
    def next_person(self) -> PersonId:
        """The number of whoever joins next."""
        return PersonId(len(self.people) + 1)

    @property
    def next_team(self) -> TeamId:
        """The number of the next team."""
        return TeamId(len(self.teams) + 1)

    def by_token(self, token: str) -> Person | None:
        """Return whose secret has this digest."""
        number = self._by_token.get(token)
        return self.people[number] if number is not None else None

    def rounds_of(self, question: int) -> list[Round]:
        """Return every time a question was asked, the first first."""
        return [one for one in self.rounds if one.question == question]

    def counting(self) -> list[Person]:
        """Return the people whose answers count."""
        return [person for person in self.people.values() if not person.is_removed]

    # Changing

    def apply(self, event: Event, at: str) -> None:
        """Let something happen.

        Raises:
            Refused: it cannot happen now; nothing changed.
        """
        # Each rule looks first and changes last, so that a refusal leaves no trace.
        _RULES[type(event)](self, event, at)
        self.events += 1

    def _must_be(self, *stages: Stage) -> None:
        if self.stage not in stages:
            raise Refused(Refusal.NOT_NOW, self.stage)

    def _must_run(self) -> None:
        if self.stage in (Stage.PREPARED, Stage.ENDED):
            raise Refused(Refusal.NOT_NOW, self.stage)

    def _current(self, number: int) -> Round:
        if not self.rounds or self.rounds[-1].number != number:
            raise Refused(Refusal.NO_SUCH_ROUND, number)
        return self.rounds[-1]

    def _person(self, number: PersonId) -> Person:
        person = self.people.get(number)
        if person is None:
            raise Refused(Refusal.NO_SUCH_PERSON, number)
        return person

    def _usable_name(self, name: str, owner: PersonId) -> str:
        if name != clean_name(name):
            raise Refused(Refusal.NAME_UNUSABLE, name)
        if not name and not self.setup.rules.anonymous:
            raise Refused(Refusal.NAME_MISSING)
        if name and self._names.get(key_of(name), owner) != owner:
            raise Refused(Refusal.NAME_TAKEN, name)
        return name

    def _must_be_team(self, team: TeamId) -> None:
        if team and team not in self.teams:
            raise Refused(Refusal.NO_SUCH_TEAM, team)

    def _started(self, _event: e.Started, at: str) -> None:
        self._must_be(Stage.PREPARED)
        self.stage = Stage.LOBBY
        for name in self.setup.teams[:MOST_TEAMS]:
            self.teams[self.next_team] = Team(self.next_team, name)

    def _channel_opened(self, event: e.ChannelOpened, _at: str) -> None:
        self._must_run()
        self.channels[event.channel] = ChannelState.ON
        if event.channel is Channel.PHONES:
            self.phones = event

    def _channel_closed(self, event: e.ChannelClosed, _at: str) -> None:
        self._must_run()
        self.channels[event.channel] = ChannelState.OFF
        self._send_away(event.channel)

    def _channel_failed(self, event: e.ChannelFailed, _at: str) -> None:
        self._must_run()
        if self.channels[event.channel] is ChannelState.OFF:
            raise Refused(Refusal.CHANNEL_OFF, event.channel)
        self.channels[event.channel] = ChannelState.FAILED
        self._send_away(event.channel)

    def _send_away(self, channel: Channel) -> None:
        if channel is Channel.PHONES:
            for person in self.people.values():
                if person.token and person.is_present:
                    self.people[person.id] = person._replace(is_present=False)

    def _team_added(self, event: e.TeamAdded, _at: str) -> None:
        self._must_run()
        if event.team != self.next_team:
            raise Refused(Refusal.NO_SUCH_TEAM, event.team)
        if len(self.teams) >= MOST_TEAMS:
            raise Refused(Refusal.TOO_MANY, len(self.teams))
        if not event.name or event.name != clean_name(event.name):
            raise Refused(Refusal.NAME_UNUSABLE, event.name)
        if key_of(event.name) in {key_of(team.name) for team in self.teams.values()}:
            raise Refused(Refusal.NAME_TAKEN, event.name)
        self.teams[event.team] = Team(event.team, event.name)

    def _joined(self, event: e.Joined, at: str) -> None:
        # Whoever handed in a sheet of paper may be entered when all is over.
        if event.channel is Channel.PAPER:
            self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        else:
            self._must_run()
            if self.channels[event.channel] is not ChannelState.ON:
                raise Refused(Refusal.CHANNEL_OFF, event.channel)
        # A token is how a phone comes back; nobody else has one.
        is_odd = bool(event.token) and event.channel is not Channel.PHONES
        if event.person != self.next_person or event.channel is Channel.HANDS or is_odd:
            raise Refused(Refusal.NO_SUCH_PERSON, event.person)
        if len(self.people) >= MOST_PEOPLE or not 1 <= event.heads <= MOST_HANDS:
            raise Refused(Refusal.TOO_MANY, event.heads)
        if event.token and event.token in self._by_token:
            raise Refused(Refusal.TOKEN_TAKEN)
        self._must_be_team(event.team)
        name = self._usable_name(event.name, event.person)
        self.people[event.person] = Person(
            event.person, name, event.channel, event.team, event.token, event.heads, at, at
        )
        if event.token:
            self._by_token[event.token] = event.person
        if name:
            self._names[key_of(name)] = event.person

    def _left(self, event: e.Left, at: str) -> None:
        self._must_run()
        person = self._person(event.person)
        self.people[person.id] = person._replace(is_present=False, seen=at)

    def _returned(self, event: e.Returned, at: str) -> None:
        self._must_run()
        person = self._person(event.person)
        if person.is_removed:
            raise Refused(Refusal.REMOVED, person.id)
        if self.channels[person.channel] is not ChannelState.ON:
            raise Refused(Refusal.CHANNEL_OFF, person.channel)
        self.people[person.id] = person._replace(is_present=True, seen=at)

    def _renamed(self, event: e.Renamed, _at: str) -> None:
        self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        person = self._person(event.person)
        name = self._usable_name(event.name, person.id)
        self._give_up_name(person)
        if name:
            self._names[key_of(name)] = person.id
        self.people[person.id] = person._replace(name=name)

    def _give_up_name(self, person: Person) -> None:
        if self._names.get(key_of(person.name)) == person.id:
            del self._names[key_of(person.name)]

    def _teamed(self, event: e.Teamed, _at: str) -> None:
        self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        person = self._person(event.person)
        self._must_be_team(event.team)
        self.people[person.id] = person._replace(team=event.team)

    def _removed(self, event: e.Removed, at: str) -> None:
        self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        person = self._person(event.person)
        if person.is_removed:
            raise Refused(Refusal.REMOVED, person.id)
        # The name is free again: a stranger may have taken somebody else's.
        self._give_up_name(person)
        self.people[person.id] = person._replace(is_removed=True, is_present=False, seen=at)

    def _readmitted(self, event: e.Readmitted, _at: str) -> None:
        self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        person = self._person(event.person)
        if not person.is_removed:
            raise Refused(Refusal.NOT_NOW, person.id)
        # Somebody else may have the name by now: then without one, until the trainer gives one.
        name = person.name if self._names.get(key_of(person.name), person.id) == person.id else ""
        if name:
            self._names[key_of(name)] = person.id
        self.people[person.id] = person._replace(is_removed=False, name=name)

    def _asked(self, event: e.Asked, at: str) -> None:
        self._must_be(Stage.LOBBY, Stage.CLOSED, Stage.REVEALED, Stage.DISCUSSION)
        if not 0 <= event.question < len(self.setup.questions):
            raise Refused(Refusal.NO_SUCH_QUESTION, event.question)
        if event.round != len(self.rounds) + 1:
            raise Refused(Refusal.NO_SUCH_ROUND, event.round)
        if len(self.rounds) >= MOST_ROUNDS:
            raise Refused(Refusal.TOO_MANY, event.round)
        self.rounds.append(Round(event.round, event.question, at))
        self.stage = Stage.OPEN

    def _answered(self, event: e.Answered, at: str) -> None:
        self._must_be(Stage.OPEN)
        current = self._current(event.round)
        person = self._person(event.person)
        if person.is_removed:
            raise Refused(Refusal.REMOVED, person.id)
        if self.channels[person.channel] is not ChannelState.ON:
            raise Refused(Refusal.CHANNEL_OFF, person.channel)
        if event.after_ms < 0 or not accepts(self.setup.questions[current.question], event.answer):
            raise Refused(Refusal.BAD_ANSWER, event.answer)
        self._take(current, person, event.answer, person.channel, event.after_ms)
        self.people[person.id] = person._replace(seen=at)

    def _take(
        self, current: Round, person: Person, answer: Answer, channel: Channel, after_ms: int
    ) -> None:
        before = current.answers.get(person.id)
        changes = 0 if before is None else before.changes + (before.answer != answer)
        if before is not None and before.answer == answer:
            # Sent twice, or back at the first thought: the first time is what it took.
            after_ms = before.after_ms
        current.answers[person.id] = Given(answer, channel, after_ms, changes)

    def _hands_counted(self, event: e.HandsCounted, _at: str) -> None:
        self._must_be(Stage.OPEN, Stage.CLOSED, Stage.DISCUSSION, Stage.REVEALED)
        current = self._current(event.round)
        question = self.setup.questions[current.question]
        if self.channels[Channel.HANDS] is not ChannelState.ON:
            raise Refused(Refusal.CHANNEL_OFF, Channel.HANDS)
        if question.kind not in CHOOSING or len(event.counts) != len(question.options):
            raise Refused(Refusal.BAD_COUNT, event.counts)
        if any(not 0 <= count <= MOST_HANDS for count in event.counts):
            raise Refused(Refusal.BAD_COUNT, event.counts)
        current.hands = event.counts

    def _paper_entered(self, event: e.PaperEntered, at: str) -> None:
        self._must_be(*(stage for stage in Stage if stage is not Stage.PREPARED))
        if not 1 <= event.round <= len(self.rounds):
            raise Refused(Refusal.NO_SUCH_ROUND, event.round)
        current = self.rounds[event.round - 1]
        person = self._person(event.person)
        if not event.answer:
            current.answers.pop(person.id, None)
            return
        if not accepts(self.setup.questions[current.question], event.answer):
            raise Refused(Refusal.BAD_ANSWER, event.answer)
        self._take(current, person, event.answer, Channel.PAPER, 0)

    def _closed(self, event: e.Closed, _at: str) -> None:
        self._must_be(Stage.OPEN)
        self._current(event.round)
        self.stage = Stage.CLOSED

    def _reopened(self, event: e.Reopened, _at: str) -> None:
        self._must_be(Stage.CLOSED)
        self._current(event.round)
        self.stage = Stage.OPEN

    def _revealed(self, event: e.Revealed, _at: str) -> None:
        self._must_be(Stage.CLOSED, Stage.DISCUSSION)
        self._current(event.round).is_revealed = True
        self.stage = Stage.REVEALED

    def _discussion_began(self, event: e.DiscussionBegan, _at: str) -> None:
        self._must_be(Stage.CLOSED, Stage.REVEALED)
        self._current(event.round)
        self.stage = Stage.DISCUSSION

    def _resumed(self, _event: e.Resumed, _at: str) -> None:
        self._must_run()
        # Nobody is connected to a program that just began; phones come back by themselves.
        self._send_away(Channel.PHONES)

    def _ended(self, _event: e.Ended, _at: str) -> None:
        self._must_run()
        self.stage = Stage.ENDED
        self.channels = dict.fromkeys(Channel, ChannelState.OFF)
        self._send_away(Channel.PHONES)


_RULES: dict[type[Event], Callable[[Session, Any, str], None]] = {
    e.Started: Session._started,
    e.ChannelOpened: Session._channel_opened,
    e.ChannelClosed: Session._channel_closed,
    e.ChannelFailed: Session._channel_failed,
    e.TeamAdded: Session._team_added,
    e.Joined: Session._joined,
    e.Left: Session._left,
    e.Returned: Session._returned,
    e.Renamed: Session._renamed,
    e.Teamed: Session._teamed,
    e.Removed: Session._removed,
    e.Readmitted: Session._readmitted,
    e.Asked: Session._asked,
    e.Answered: Session._answered,
    e.HandsCounted: Session._hands_counted,
    e.PaperEntered: Session._paper_entered,
    e.Closed: Session._closed,
    e.Reopened: Session._reopened,
    e.Revealed: Session._revealed,
    e.DiscussionBegan: Session._discussion_began,
    e.Resumed: Session._resumed,
    e.Ended: Session._ended,
}
