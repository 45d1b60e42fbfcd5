"""A trainer hosts a workshop: prepares sessions, runs one, and keeps what came of it."""

import secrets
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Changes
from desktop.domain.workshop import events as e
from desktop.domain.workshop.answers import clean_typed
from desktop.domain.workshop.events import NO_TEAM, Answer, Channel, Event, PersonId, TeamId
from desktop.domain.workshop.keeping import SessionId, SessionRecord
from desktop.domain.workshop.names import clean_name, key_of
from desktop.domain.workshop.scoring import (
    Score,
    Tally,
    TeamScore,
    standings,
    tally,
    team_standings,
)
from desktop.domain.workshop.session import (
    MOST_TEAMS,
    ChannelState,
    Person,
    Refusal,
    Refused,
    Session,
    Stage,
    Team,
)
from desktop.domain.workshop.setup import Setup, WorkshopQuestion
from desktop.domain.workshop.setup_record import values_of
from desktop.errors import EnvironmentProblem, InputProblem, Trouble
from desktop.services.running_session import RunningSession
from desktop.services.workshop_archive import WORKSHOPS, WorkshopArchive, clean_answer
from desktop.services.workshop_sets import WorkshopSets
from desktop.storage.profile_store import ProfileStore

if TYPE_CHECKING:
    from desktop.workshop.interfaces import Interface
    from desktop.workshop.qr import QrCode
    from desktop.workshop.self_test import Reach
    from desktop.workshop.server import PhoneServer


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
    channels: dict[Channel, ChannelState]
    phones: Phones
    problem: EnvironmentProblem | None
    """Why answers cannot be stored at the moment."""


class HostingService:
    """Everything a trainer does. Belongs to the main thread, like the profile it writes.

    Deeds on a running session return when they are stored; they raise Refused when the session
    does not allow them and EnvironmentProblem when they could not be stored.
    """

    def __init__(
        self,
        store: ProfileStore,
        sets: WorkshopSets,
        clock: Callable[[], datetime] = utc_now,
        *,
        words: Mapping[str, str] | None = None,
        language: str = "en",
    ) -> None:
        """Host with a profile.

        `words` are sentences of the phone page in another language, see `workshop.words`;
        `language` is which one, and decides which way the page is written.
        """
        self.sets = sets
        self._words = words
        self._language = language
        self.archive = WorkshopArchive(store, clock)
        self._store = store
        self._clock = clock
        self._running: RunningSession | None = None
        self._server: PhoneServer | None = None
        self._leaving: list[PhoneServer] = []
        self._watcher: Callable[[], None] = lambda: None
        self._has_news = False

    # Preparing

    def new_id(self) -> SessionId:
        """Return an id for a session; its questions are mixed by it."""
        return SessionId(str(uuid.uuid4()))

    def prepare(self, session_id: SessionId, setup: Setup) -> tuple[SessionRecord, Changes]:
        """Keep a session that is to be run, or what was changed of one.

        Raises:
            InputProblem: it has no title or no question, teams of one name, or began already.
            EnvironmentProblem: it could not be stored.
        """
        clean = _clean(setup)
        before = self._store.workshops.get(session_id)
        if next(self._store.workshops.log(session_id), None) is not None:
            raise InputProblem("session began", setup.title)
        now = stamp(self._clock())
        created = before.created if before else now
        record = SessionRecord(session_id, clean.title, values_of(clean), created, now)
        self._store.write(lambda: self._store.workshops.put(record))
        return record, WORKSHOPS

    # Running

    def start(self, session_id: SessionId) -> Snapshot:
        """Open the lobby of a session that was prepared."""
        session, _, next_place = self.archive.load(session_id)
        self._begin(session_id, session, next_place, e.Started())
        return self.snapshot()

    def resume(self, session_id: SessionId) -> Snapshot:
        """Go on where the program ended in the middle; phones find it at the same address.

        If that address is gone, the channel has failed and can be opened at another one.
        """
        session, _, next_place = self.archive.load(session_id)
        was_on = session.channels[Channel.PHONES] is ChannelState.ON
        where = session.phones
        self._begin(session_id, session, next_place, e.Resumed())
        if was_on:
            address, _, port = where.address.partition(":")
            try:
                self._serve(address, int(port or 0), where.pin)
            except EnvironmentProblem as problem:
                self._session.do(e.ChannelFailed(Channel.PHONES, problem.detail))
        return self.snapshot()

    def _begin(
        self, session_id: SessionId, session: Session, next_place: int, first: Event
    ) -> None:
        if self._running is not None:
            raise EnvironmentProblem(Trouble.WORKSHOP_RUNNING, self._store.path)
        running = RunningSession(
            self._store, session_id, session, self._clock, next_place=next_place
        )
        running.start()
        try:
            running.do(first)
        except BaseException:
            running.stop()
            raise
        running.changed = self._tell
        running.seen = self._show
        self._running = running
        self.archive.running = session_id
        self._tell()

    @property
    def is_running(self) -> bool:
        """Whether a session is under way."""
        return self._running is not None

    @property
    def _session(self) -> RunningSession:
        if self._running is None:
            raise Refused(Refusal.NOT_NOW)
        return self._running

    def end(self) -> Changes:
        """End the session: phones are told their result, and the address is given back."""
        self._session.do(e.Ended())
        self.leave()
        return WORKSHOPS

    def leave(self) -> None:
        """Stop without an end, as at the close of the program: the session can be resumed."""
        self._stop_server()
        running, self._running = self._running, None
        self.archive.running = None
        if running is not None:
            running.stop()
        self._tell()

    def close(self) -> None:
        """Give everything back. Nothing is to be asked afterwards."""
        self.leave()
        self._join_leaving()

    # Channels

    def interfaces(self) -> "list[Interface]":
        """Return the networks phones may be in, the likely one first and this computer last."""
        from desktop.workshop.interfaces import interfaces  # noqa: PLC0415 - for a workshop only

        return interfaces()

    def open_phones(self, address: str) -> Phones:
        """Let phones in at an address of `interfaces`; if they are in already, move them there.

        Raises:
            EnvironmentProblem: nothing can listen at that address.
        """
        session = self._session
        before = session.read(lambda state: state.phones)
        port = int(before.address.partition(":")[2] or 0)
        self._serve(address, port, before.pin or _new_pin())
        return self._phones()

    def _serve(self, address: str, port: int, pin: str) -> None:
        from desktop.workshop.server import PhoneServer  # noqa: PLC0415 - for a workshop only

        session, old = self._session, self._server
        if old is not None and old.address == address:
            # The same address again, perhaps after the network went and came: a new socket.
            self._stop_server()
            old = None
        self._join_leaving()
        server = PhoneServer(
            session, address, pin, port=port, words=self._words, language=self._language
        )
        server.failed = lambda reason: session.propose(
            e.ChannelFailed(Channel.PHONES, reason), lambda _why, _problem: None
        )
        server.start()
        try:
            session.do(e.ChannelOpened(Channel.PHONES, server.netloc, pin))
        except BaseException:
            server.stop()
            raise
        self._server = server
        if old is not None:
            there = old.seated
            old.stop(farewell=server.netloc)
            for person in there - server.seated:
                session.went(person)
        self._tell()

    def close_phones(self) -> None:
        """Turn the channel off: nothing listens any more."""
        self._session.do(e.ChannelClosed(Channel.PHONES))
        self._stop_server()
        self._tell()

    def check_phones(self) -> bool:
        """Return whether the address is still there; if it is gone, the channel has failed.

        Ask every few seconds while phones are in.
        """
        server = self._server
        if server is None or server.address in {one.address for one in self.interfaces()}:
            return server is not None
        self._session.do(e.ChannelFailed(Channel.PHONES, server.address))
        self._stop_server()
        self._tell()
        return False

    def _stop_server(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            # Phones that sleep are slow to say goodbye: nobody has to wait for them.
            server.stop(wait=False)
            self._leaving.append(server)

    def _join_leaving(self) -> None:
        while self._leaving:
            self._leaving.pop().join()

    def new_pin(self) -> Phones:
        """Ask for another PIN from now on; those who are in stay."""
        server = self._server
        if server is None:
            raise Refused(Refusal.CHANNEL_OFF, Channel.PHONES)
        pin = _new_pin()
        self._session.do(e.ChannelOpened(Channel.PHONES, server.netloc, pin))
        server.change_pin(pin)
        return self._phones()

    def self_test(self) -> "Callable[[], Reach]":
        """Return what asks our own address for the page; takes seconds, give it to a job."""
        from desktop.workshop.self_test import reach  # noqa: PLC0415 - for a workshop only

        server = self._server
        if server is None:
            raise Refused(Refusal.CHANNEL_OFF, Channel.PHONES)
        address, port = server.address, server.port
        return lambda: reach(address, port)

    def qr_code(self) -> "QrCode":
        """Return the code that brings a phone to the session."""
        from desktop.workshop.qr import qr_code  # noqa: PLC0415 - for a workshop only

        phones = self._phones()
        if not phones.origin:
            raise Refused(Refusal.CHANNEL_OFF, Channel.PHONES)
        return qr_code(phones.origin, phones.pin)

    def open_channel(self, channel: Channel) -> None:
        """Turn show of hands, teams or paper on."""
        if channel is Channel.PHONES:
            raise ValueError("phones need an address")
        self._session.do(e.ChannelOpened(channel))

    def close_channel(self, channel: Channel) -> None:
        """Turn show of hands, teams or paper off; what was answered stays."""
        if channel is Channel.PHONES:
            self.close_phones()
        else:
            self._session.do(e.ChannelClosed(channel))

    # Questions

    def ask(self, place: int) -> Snapshot:
        """Open a question of the setup; once more if it was asked before."""
        self._session.ask(place)
        return self.snapshot()

    def ask_again(self) -> Snapshot:
        """Ask the last question once more, to compare before and after."""
        return self.ask(self.snapshot().place)

    def close_question(self) -> Snapshot:
        """Take no more answers."""
        return self._do_to_round(e.Closed)

    def reopen(self) -> Snapshot:
        """Take answers again, after closing too early."""
        return self._do_to_round(e.Reopened)

    def reveal(self) -> Snapshot:
        """Show the right answer."""
        return self._do_to_round(e.Revealed)

    def discuss(self) -> Snapshot:
        """Let people talk, before or after the answer is revealed."""
        return self._do_to_round(e.DiscussionBegan)

    def _do_to_round(self, make: Callable[[int], Event]) -> Snapshot:
        self._session.do(make(self.snapshot().round))
        return self.snapshot()

    def count_hands(self, counts: tuple[int, ...]) -> Snapshot:
        """Enter how many raised a hand for each option; replaces the count before."""
        session = self._session
        if self.snapshot().channels[Channel.HANDS] is not ChannelState.ON:
            session.do(e.ChannelOpened(Channel.HANDS))
        session.do(e.HandsCounted(self.snapshot().round, counts))
        return self.snapshot()

    # People

    def add_team(self, name: str) -> TeamId:
        """Make one more team."""
        return self._session.add_team(clean_name(name))

    def add_table(self, name: str, team: TeamId = NO_TEAM, heads: int = 1) -> PersonId:
        """Let a table answer as one at this computer; `heads` is how many sit there."""
        session = self._session
        if self.snapshot().channels[Channel.TEAMS] is not ChannelState.ON:
            session.do(e.ChannelOpened(Channel.TEAMS))
        return session.join(clean_name(name), Channel.TEAMS, team, heads)

    def answer_for(self, person: PersonId, answer: Answer) -> Snapshot:
        """Enter what a table answers to the question that is open."""
        self._session.do(e.Answered(person, self.snapshot().round, clean_answer(answer)))
        return self.snapshot()

    def add_sheet(self, name: str, team: TeamId = NO_TEAM) -> PersonId:
        """Let somebody take part who handed in a sheet of paper."""
        return self._session.join(clean_name(name), Channel.PAPER, team)

    def enter_paper(self, person: PersonId, round_number: int, answer: Answer) -> Snapshot:
        """Enter what stands on somebody's sheet for a round; empty takes it back."""
        self._session.do(e.PaperEntered(person, round_number, clean_answer(answer)))
        return self.snapshot()

    def rename(self, person: PersonId, name: str) -> Snapshot:
        """Give somebody another name, or none."""
        self._session.do(e.Renamed(person, clean_name(name)))
        return self.snapshot()

    def move_to_team(self, person: PersonId, team: TeamId) -> Snapshot:
        """Put somebody in another team, or in none."""
        self._session.do(e.Teamed(person, team))
        return self.snapshot()

    def remove(self, person: PersonId) -> Snapshot:
        """Send somebody out: the phone is told, and the answers do not count."""
        self._session.do(e.Removed(person))
        return self.snapshot()

    def readmit(self, person: PersonId) -> Snapshot:
        """Let somebody in again who was sent out."""
        self._session.do(e.Readmitted(person))
        return self.snapshot()

    # Watching

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have somebody called when there is something new.

        From any thread, and only once until a snapshot was taken: connect a queued signal to it.
        """
        self._watcher = watcher

    def _tell(self) -> None:
        if not self._has_news:
            self._has_news = True
            self._watcher()

    def _show(self) -> None:
        server = self._server
        if server is not None:
            server.show()

    def snapshot(self) -> Snapshot:
        """Return the running session as it is stored now."""
        self._has_news = False
        session = self._session
        phones = self._phones()
        return session.read(lambda state: _snapshot(session, state, phones))

    def standings(self) -> tuple[list[Score], list[TeamScore]]:
        """Return who is where: people and teams. Only revealed questions count."""
        return self._session.read(lambda state: (standings(state), team_standings(state)))

    def _phones(self) -> Phones:
        server = self._server
        if server is None:
            return Phones("", "", 0, 0, 0)
        pin = self._session.read(lambda state: state.phones.pin)
        return Phones(server.origin, pin, server.connections, server.refused, server.strangers)


def _snapshot(session: RunningSession, state: Session, phones: Phones) -> Snapshot:
    asked = state.round
    there = [person for person in state.counting() if person.is_present]
    answered = frozenset(asked.answers) if asked is not None else frozenset()
    is_open = state.stage is Stage.OPEN
    return Snapshot(
        session.id,
        state.setup,
        state.stage,
        asked.number if asked else 0,
        asked.question if asked else -1,
        len(state.rounds_of(asked.question)) if asked else 0,
        state.question,
        asked.opened if asked else "",
        bool(asked and asked.is_revealed),
        tally(state, asked) if asked else None,
        asked.hands if asked else (),
        answered,
        frozenset(p.id for p in there if p.id not in answered) if is_open else frozenset(),
        tuple(state.people.values()),
        tuple(state.teams.values()),
        dict(state.channels),
        phones,
        session.problem,
    )


def _new_pin() -> str:
    return f"{secrets.randbelow(1_000_000):06}"


def _clean(setup: Setup) -> Setup:
    """Return a setup that can be run. Raises InputProblem."""
    title = clean_typed(setup.title)
    if not title:
        raise InputProblem("session title", setup.title)
    if not setup.questions:
        raise InputProblem("session questions", title)
    teams = tuple(filter(None, map(clean_name, setup.teams)))
    if len({key_of(name) for name in teams}) < len(teams):
        raise InputProblem("team names", ", ".join(teams))
    if len(teams) > MOST_TEAMS:
        raise InputProblem("teams", str(len(teams)))
    return setup._replace(title=title, teams=teams)
