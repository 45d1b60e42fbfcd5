"""A trainer hosts a workshop: prepares sessions, runs one, and keeps what came of it."""

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Changes
from desktop.domain.workshop import events as e
from desktop.domain.workshop.answers import clean_answer, clean_typed
from desktop.domain.workshop.events import NO_TEAM, Answer, Channel, Event, PersonId, TeamId
from desktop.domain.workshop.keeping import SessionId, SessionRecord
from desktop.domain.workshop.names import clean_name, key_of
from desktop.domain.workshop.paper import AnswerSheet, enter, sheets_of
from desktop.domain.workshop.results import AskedQuestion, results_of
from desktop.domain.workshop.scoring import Score, TeamScore, standings, team_standings
from desktop.domain.workshop.session import (
    MOST_TEAMS,
    ChannelState,
    Refusal,
    Refused,
    Session,
)
from desktop.domain.workshop.setup import Setup
from desktop.domain.workshop.setup_record import values_of
from desktop.errors import EnvironmentProblem, InputProblem, Trouble
from desktop.services.phone_channel import PhoneChannel
from desktop.services.running_session import RunningSession
from desktop.services.workshop_archive import WORKSHOPS, WorkshopArchive
from desktop.services.workshop_sets import WorkshopSets
from desktop.services.workshop_snapshot import Phones, Snapshot, look_back, snapshot_of
from desktop.storage.profile_store import ProfileStore

if TYPE_CHECKING:
    from desktop.workshop.interfaces import Interface
    from desktop.workshop.qr import QrCode
    from desktop.workshop.self_test import Reach
    from desktop.workshop.words import PhoneWords


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
    ) -> None:
        """Host with a profile."""
        self.sets = sets
        self.interfaces: Callable[[], list[Interface]] = _interfaces
        """Return the networks phones may be in, the likely one first and this computer last."""
        self._phone_channel = PhoneChannel(self._tell)
        self.archive = WorkshopArchive(store, clock)
        self._store = store
        self._clock = clock
        self._running: RunningSession | None = None
        self._watcher: Callable[[], None] = lambda: None
        self._has_news = False

    # Preparing

    def speak(self, words: "PhoneWords") -> None:
        """Say what phones show, and the sides of questions, in a language from now on."""
        self._phone_channel.words = words
        self.sets.labels = words.labels

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
        self._begin(session_id, session, next_place, e.Resumed())
        if was_on:
            try:
                self._phone_channel.open_again(self._session)
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
        running.seen = self._phone_channel.show
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
        self._phone_channel.stop()
        running, self._running = self._running, None
        self.archive.running = None
        if running is not None:
            running.stop()
        self._tell()

    def close(self) -> None:
        """Give everything back. Nothing is to be asked afterwards."""
        self.leave()
        self._phone_channel.join_leaving()

    # Channels

    def open_phones(self, address: str) -> Phones:
        """Let phones in at an address of `interfaces`; if they are in already, move them there.

        Raises:
            EnvironmentProblem: nothing can listen at that address.
        """
        self._phone_channel.open(self._session, address)
        return self._phones()

    def close_phones(self) -> None:
        """Turn the channel off: nothing listens any more."""
        self._phone_channel.close(self._session)

    def check_phones(self) -> bool:
        """Return whether the address is still there; if it is gone, the channel has failed.

        Ask every few seconds while phones are in.
        """
        return self._phone_channel.check(lambda: self._session, self.interfaces)

    def new_pin(self) -> Phones:
        """Ask for another PIN from now on; those who are in stay."""
        self._phone_channel.new_pin(self._session)
        return self._phones()

    def self_test(self) -> "Callable[[], Reach]":
        """Return what asks our own address for the page; takes seconds, give it to a job."""
        return self._phone_channel.self_test()

    def qr_code(self) -> "QrCode":
        """Return the code that brings a phone to the session."""
        return self._phone_channel.qr_code(self._phones().pin)

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

    def paper(self) -> tuple[tuple[AskedQuestion, ...], list[AnswerSheet]]:
        """Return the rounds so far, and the sheets of paper that were entered for them."""
        state = self._session.copy()
        return results_of(state).rounds, sheets_of(state)

    def enter_sheets(self, sheets: Sequence[AnswerSheet]) -> Snapshot:
        """Enter sheets of paper, or put right what was entered: all of it or nothing."""
        if self.snapshot().channels[Channel.PAPER] is not ChannelState.ON:
            self.open_channel(Channel.PAPER)
        self._session.do_together(lambda state, at: enter(state, sheets, at))
        return self.snapshot()

    def rename(self, person: PersonId, name: str) -> Snapshot:
        """Give somebody another name, or none."""
        self._session.do(e.Renamed(person, clean_name(name)))
        return self.snapshot()

    def move_to_team(self, people: Sequence[PersonId], team: TeamId) -> Snapshot:
        """Put people in another team, or in none."""

        def move(state: Session, at: str) -> list[Event]:
            moved: list[Event] = [e.Teamed(person, team) for person in people]
            for event in moved:
                state.apply(event, at)
            return moved

        self._session.do_together(move)
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

    def snapshot(self) -> Snapshot:
        """Return the running session as it is stored now."""
        self._has_news = False
        session = self._session
        phones = self._phones()
        return session.read(lambda state: snapshot_of(session.id, state, phones, session.problem))

    def look_back(self, round_number: int) -> Snapshot:
        """Return how a question was answered whose answer was shown; the session stays as it is."""
        session, phones = self._session, self._phones()
        return session.read(lambda state: look_back(session.id, state, phones, round_number))

    def standings(self) -> tuple[list[Score], list[TeamScore]]:
        """Return who is where: people and teams. Only revealed questions count."""
        return self._session.read(lambda state: (standings(state), team_standings(state)))

    def _phones(self) -> Phones:
        return self._phone_channel.phones(self._session.read(lambda state: state.phones.pin))


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


def _interfaces() -> "list[Interface]":
    from desktop.workshop.interfaces import interfaces  # noqa: PLC0415 - for a workshop only

    return interfaces()
