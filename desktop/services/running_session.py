"""A session under way: what happened is stored first, and only then counts and is shown.

Two states of the session are kept. `ahead` has everything that was accepted and is on its way to
the disk: it decides what may happen next. `stored` has what is durable: it is all that anybody
sees. When something cannot be stored, what was ahead is given up, and whoever asked is told.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from desktop.clock import stamp
from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId, TeamId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.scene import Own, Scene, own_of, scene_of
from desktop.domain.workshop.scoring import Score, standings
from desktop.domain.workshop.session import Refused, Session
from desktop.errors import EnvironmentProblem
from desktop.storage.log_writer import Entry, LogWriter
from desktop.storage.profile_store import ProfileStore
from desktop.workshop.host import Door

Seen = TypeVar("Seen")
Done = TypeVar("Done", bound=Event)

NOT_STORED = "not-stored"
"""What a phone is told when its answer could not be stored; it may send it again."""
_PATIENCE_SECONDS = 60.0

Told = Callable[[str, EnvironmentProblem | None], None]
"""Told why an event was refused or could not be stored; nothing and None once it is durable."""

# Of everything else, what all people see stays as it is.
_PRIVATE = (e.Answered, e.Joined, e.Left, e.Returned)
_UNSEEN = (*_PRIVATE, e.Renamed, e.Teamed)


class RunningSession:
    """One session and its log. Any thread may ask; it is the host phones are served for."""

    def __init__(
        self,
        store: ProfileStore,
        session_id: SessionId,
        session: Session,
        clock: Callable[[], datetime],
        *,
        next_place: int,
    ) -> None:
        self.id = session_id
        self.problem: EnvironmentProblem | None = None
        """What kept the last events from being stored; None once something was stored again."""
        self.changed: Callable[[], None] = lambda: None
        """Called from any thread when there is something new to be seen."""
        self.seen: Callable[[], None] = lambda: None
        """Called when what people see changed."""
        self._store = store
        self._clock = clock
        self._ahead = session
        self._stored = session.duplicate()
        self._lock = threading.RLock()
        self._first_place = next_place - session.events
        self._waiting: dict[int, Told] = {}
        self._scores: dict[PersonId, Score] | None = None
        self._scene: Scene | None = None
        self._writer = LogWriter(store, session_id, self._on_written)

    def start(self) -> None:
        """Begin to write the log. Raises EnvironmentProblem."""
        self._writer.start()

    def stop(self) -> None:
        """Store what is under way and stop writing."""
        self._writer.stop()

    # Events

    def propose(self, event: Event, told: Told) -> None:
        """Let something happen if it may; `told` is called once, from any thread."""
        self._propose(lambda _session, _now: event, told)

    def _propose(self, make: Callable[[Session, datetime], Event], told: Told) -> None:
        now = self._clock()
        with self._lock:
            event = make(self._ahead, now)
            place = self._first_place + self._ahead.events
            try:
                self._ahead.apply(event, stamp(now))
            except Refused as refused:
                why = refused.refusal.value
            else:
                self._waiting[place] = told
                self._writer.put(Entry(place, stamp(now), event))
                return
        told(why, None)

    def do(self, *events: Event) -> None:
        """Let things happen for the trainer, and return when they are durable.

        Raises:
            Refused: one may not happen; those before it did.
            EnvironmentProblem: they could not be stored; nothing of it happened.
        """
        for event in events:
            self._wait(partial(self.propose, event))

    def _do(self, make: Callable[[Session, datetime], Done]) -> Done:
        made: list[Done] = []

        def remembering(session: Session, now: datetime) -> Done:
            made.append(make(session, now))
            return made[0]

        self._wait(lambda told: self._propose(remembering, told))
        return made[0]

    def do_together(self, make: Callable[[Session, str], Sequence[Event]]) -> None:
        """Let things happen that belong together: all of them, in one commit, or none.

        `make` lets them happen to a copy of the session and returns them. Raises like `do`.
        """
        self._wait(lambda told: self._propose_together(make, told))

    def _propose_together(
        self, make: Callable[[Session, str], Sequence[Event]], told: Told
    ) -> None:
        now = stamp(self._clock())
        with self._lock:
            entries = []
            for event in make(self._ahead.duplicate(), now):
                entries.append(Entry(self._first_place + self._ahead.events, now, event))
                self._ahead.apply(event, now)
                self._waiting[entries[-1].place] = _nobody
            if entries:
                self._waiting[entries[-1].place] = told
                self._writer.put(*entries)
                return
        told("", None)

    def _wait(self, propose: Callable[[Told], None]) -> None:
        """Propose something and return when it is durable. Raises like `do`."""
        if self._store.is_writing:
            raise RuntimeError("a deed of the session cannot be part of a transaction")
        done = threading.Event()
        outcome: list[tuple[str, EnvironmentProblem | None]] = []

        def told(why: str, problem: EnvironmentProblem | None) -> None:
            outcome.append((why, problem))
            done.set()

        propose(told)
        if not done.wait(_PATIENCE_SECONDS):
            raise RuntimeError("the log was not written")
        why, problem = outcome[0]
        if problem is not None:
            raise problem
        if why:
            raise Refused.because(why)

    def join(self, name: str, channel: Channel, team: TeamId, heads: int = 1) -> PersonId:
        """Let somebody take part whom the trainer enters. Raises like `do`."""
        event = self._do(
            lambda session, _now: e.Joined(session.next_person, name, channel, team, heads=heads)
        )
        return event.person

    def add_team(self, name: str) -> TeamId:
        """Make one more team. Raises like `do`."""
        event = self._do(lambda session, _now: e.TeamAdded(session.next_team, name))
        return event.team

    def ask(self, question: int) -> None:
        """Open a question; again if it was open before. Raises like `do`."""
        self._do(lambda session, _now: e.Asked(len(session.rounds) + 1, question))

    def _on_written(self, batch: Sequence[Entry], problem: EnvironmentProblem | None) -> None:
        told: list[Told] = []
        with self._lock:
            self.problem = problem
            if problem is None:
                for entry in batch:
                    self._stored.apply(entry.event, entry.at)
                    told.append(self._waiting.pop(entry.place))
                self._forget_seen(entry.event for entry in batch)
            else:
                # What came after rests on what is lost now.
                self._writer.drop_waiting()
                told = list(self._waiting.values())
                self._waiting.clear()
                self._ahead = self._stored.duplicate()
        for one in told:
            one("" if problem is None else NOT_STORED, problem)
        if any(not isinstance(entry.event, _PRIVATE) for entry in batch):
            self.seen()
        self.changed()

    def _forget_seen(self, events: Iterable[Event]) -> None:
        if any(not isinstance(event, _UNSEEN) for event in events):
            self._scores = self._scene = None

    # What there is to be seen

    def read(self, look: Callable[[Session], Seen]) -> Seen:
        """Return what somebody makes of the stored state, which stands still meanwhile."""
        with self._lock:
            return look(self._stored)

    def copy(self) -> Session:
        """Return the stored state at this moment."""
        return self.read(Session.duplicate)

    # As the host of phones; in the server's thread

    def scene(self) -> Scene:
        """Return what everybody sees."""
        with self._lock:
            if self._scene is None:
                self._scene = scene_of(self._stored)
            return self._scene

    def own(self, person: PersonId) -> Own | None:
        """Return what somebody sees of themselves; None for whoever was sent out."""
        with self._lock:
            there = self._stored.people.get(person)
            if there is None or there.is_removed:
                return None
            if self._scores is None:
                self._scores = {score.person: score for score in standings(self._stored)}
            return own_of(self._stored, person, self._scores.get(person), len(self._scores))

    def door(self) -> Door:
        """Return what somebody is asked before they are in."""
        with self._lock:
            rules = self._stored.setup.rules
            teams = tuple((team.id, team.name) for team in self._stored.teams.values())
            return Door(rules.anonymous, teams if rules.choose_team else ())

    def admit(
        self, name: str, team: TeamId, token: str, done: Callable[[str, PersonId], None]
    ) -> None:
        """Let somebody join with a phone."""
        number = PersonId(0)

        def make(session: Session, _now: datetime) -> Event:
            nonlocal number
            number = session.next_person
            return e.Joined(number, name, Channel.PHONES, team, token)

        self._propose(make, lambda why, _problem: done(why, number))

    def recognise(self, token: str) -> PersonId | None:
        """Return whose secret has this digest."""
        with self._lock:
            person = self._stored.by_token(token)
        return person.id if person else None

    def take(
        self, person: PersonId, round_number: int, answer: Answer, done: Callable[[str], None]
    ) -> None:
        """Take an answer from a phone."""

        def make(session: Session, now: datetime) -> Event:
            asked = session.round
            opened = datetime.fromisoformat(asked.opened) if asked is not None else now
            after_ms = max(0, int((now - opened).total_seconds() * 1000))
            return e.Answered(person, round_number, answer, after_ms)

        self._propose(make, lambda why, _problem: done(why))

    def came(self, person: PersonId) -> None:
        """Take note that a phone is back."""
        self.propose(e.Returned(person), _nobody)

    def went(self, person: PersonId) -> None:
        """Take note that a phone is gone."""
        self.propose(e.Left(person), _nobody)


def _nobody(_why: str, _problem: EnvironmentProblem | None) -> None:
    """Take note that nobody waits for it."""
