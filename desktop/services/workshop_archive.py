"""Sessions that are prepared or over: listed, read again, exported, and freed of names."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Changes
from desktop.domain.workshop import events as e
from desktop.domain.workshop.answers import mark
from desktop.domain.workshop.events import Event
from desktop.domain.workshop.keeping import SessionId, SessionSummary
from desktop.domain.workshop.paper import AnswerSheet, enter, sheets_of
from desktop.domain.workshop.results import Results, results_of
from desktop.domain.workshop.session import Refusal, Refused, Session
from desktop.domain.workshop.setup import QuestionKind, Setup, WorkshopQuestion
from desktop.domain.workshop.setup_record import UnreadableSetup, setup_of, values_of
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import outside_file
from desktop.storage.profile_store import ProfileStore

if TYPE_CHECKING:
    from desktop.interchange.workshop_tables import TableWords

WORKSHOPS = Changes(workshops=True)


class Erased(NamedTuple):
    """What was deleted of people."""

    people: int
    typed: int
    """Answers in words whose text was deleted; whether they were right is kept."""


class WorkshopArchive:
    """What is kept of sessions. Belongs to the main thread, like the profile."""

    def __init__(self, store: ProfileStore, clock: Callable[[], datetime] = utc_now) -> None:
        self.running: SessionId | None = None
        """The session under way, which can neither be deleted nor entered into here."""
        self._store = store
        self._clock = clock

    def sessions(self) -> list[SessionSummary]:
        """Return all sessions, the latest first; ask `is_interrupted` of each."""
        return self._store.workshops.summaries()

    def setup(self, session_id: SessionId) -> Setup:
        """Return what a session asks.

        Raises:
            EnvironmentProblem: it cannot be read any more.
        """
        record = self._store.workshops.get(session_id)
        try:
            return setup_of(record.setup if record else None)
        except UnreadableSetup as error:
            raise EnvironmentProblem(
                Trouble.PROFILE_DAMAGED, self._store.path, str(error)
            ) from error

    def delete(self, session_id: SessionId) -> Changes:
        """Delete a session with everything about it; backups made before still have it."""
        self._must_not_run(session_id)
        self._store.write(lambda: self._store.workshops.remove(session_id))
        return WORKSHOPS

    # Afterwards

    def results(self, session_id: SessionId) -> Results:
        """Return what came of a session, under way or over."""
        session, damaged, _ = self.load(session_id)
        return results_of(session, damaged)

    def sheets(self, session_id: SessionId) -> list[AnswerSheet]:
        """Return the sheets of paper that were entered."""
        session, _, _ = self.load(session_id)
        return sheets_of(session)

    def enter_later(self, session_id: SessionId, sheets: Sequence[AnswerSheet]) -> Changes:
        """Enter sheets of paper after the end, or put right what was entered.

        Raises:
            Refused: a name is taken or an answer does not fit; nothing is entered then.
        """
        self._must_not_run(session_id)
        session, _, place = self.load(session_id)
        now = stamp(self._clock())
        entered = enter(session, sheets, now)

        def store() -> None:
            for offset, event in enumerate(entered):
                self._store.workshops.add_event(session_id, place + offset, now, event)

        self._store.write(store)
        return WORKSHOPS

    def export_answers(self, session_id: SessionId, path: Path, words: "TableWords") -> None:
        """Write every answer as CSV. Raises EnvironmentProblem."""
        from desktop.interchange.workshop_tables import answers_csv  # noqa: PLC0415 - rare

        self._write(path, answers_csv(self.results(session_id), words))

    def export_people(self, session_id: SessionId, path: Path, words: "TableWords") -> None:
        """Write who was there as CSV. Raises EnvironmentProblem."""
        from desktop.interchange.workshop_tables import people_csv  # noqa: PLC0415 - rare

        self._write(path, people_csv(self.results(session_id), words))

    def export_questions(self, session_id: SessionId, path: Path, words: "TableWords") -> None:
        """Write how each question was answered as CSV. Raises EnvironmentProblem."""
        from desktop.interchange.workshop_tables import questions_csv  # noqa: PLC0415 - rare

        self._write(path, questions_csv(self.results(session_id), words))

    def export_statements(self, session_id: SessionId, path: Path) -> None:
        """Write xAPI statements as JSON Lines, without names. Raises EnvironmentProblem."""
        from desktop.interchange.workshop_tables import statements  # noqa: PLC0415 - rare

        results = self.results(session_id)
        language = self.setup(session_id).language
        self._write(path, statements(results, session_id, language))

    def save_paper(self, path: Path, made: bytes) -> None:
        """Write a paper about a session. Raises EnvironmentProblem."""
        outside_file.write(path, made)

    def _write(self, path: Path, text: str) -> None:
        outside_file.write(path, text.encode("utf-8", "replace"))

    def erase_people(self, session_id: SessionId) -> tuple[Erased, Changes]:
        """Delete the names, the teams' names and all that was typed; numbers and marks stay.

        Backups made before still have them, until they are thinned out or deleted.
        """
        self._must_not_run(session_id)
        session, _, _ = self.load(session_id)
        record = self._store.workshops.get(session_id)
        assert record is not None
        log = [
            (each.at, event)
            for each in self._store.workshops.log(session_id)
            if each.is_sound and (event := _event_or_none(each.kind, each.values)) is not None
        ]
        setup = session.setup
        nameless = setup._replace(
            rules=setup.rules._replace(anonymous=True),
            teams=tuple(str(number) for number, _ in enumerate(setup.teams, 1)),
            is_nameless=True,
        )
        questions = {one.number: setup.questions[one.question] for one in session.rounds}
        kept = [(at, new) for at, old in log if (new := _nameless(old, questions)) is not None]

        def store() -> None:
            self._store.workshops.put(record._replace(setup=values_of(nameless)))
            self._store.workshops.rewrite(session_id, kept)

        self._store.write(store)
        typed = sum(new[1] not in {old[1] for old in log} for new in kept if _is_typed(new[1]))
        return Erased(len(session.people), typed), WORKSHOPS

    # The log

    def load(self, session_id: SessionId) -> tuple[Session, int, int]:
        """Return a session as its log tells, how much of that is damaged, and the next place."""
        session = Session(self.setup(session_id))
        damaged = place = 0
        for each in self._store.workshops.log(session_id):
            # A gap is an event that is not there any more.
            damaged += each.place - place
            place = each.place + 1
            event = _event_or_none(each.kind, each.values) if each.is_sound else None
            try:
                if event is None:
                    raise Refused(Refusal.NOT_NOW)
                session.apply(event, each.at)
            except Refused:
                # What rests on something damaged is lost with it; all else counts.
                damaged += 1
        return session, damaged, place

    def _must_not_run(self, session_id: SessionId) -> None:
        if session_id == self.running:
            raise EnvironmentProblem(Trouble.WORKSHOP_RUNNING, self._store.path)


def _event_or_none(kind: str, values: object) -> Event | None:
    try:
        return e.event_of(kind, values)
    except e.UnreadableEvent:
        return None


def _is_typed(event: Event) -> bool:
    return isinstance(event, e.Answered | e.PaperEntered) and isinstance(event.answer, str)


def _nameless(event: Event, questions: dict[int, WorkshopQuestion]) -> Event | None:
    """Return an event without what tells who somebody is; None if nothing else is in it."""
    if isinstance(event, e.Renamed):
        return None
    if isinstance(event, e.Joined):
        return event._replace(name="", token="")
    if isinstance(event, e.ChannelOpened):
        return event._replace(address="", pin="")
    if isinstance(event, e.TeamAdded):
        return event._replace(name=str(event.team))
    if isinstance(event, e.Answered | e.PaperEntered) and isinstance(event.answer, str):
        question = questions.get(event.round)
        if question is not None and question.kind is QuestionKind.SHORT and event.answer:
            is_right = mark(question, event.answer) == 1.0
            return event._replace(answer=question.accepted[0] if is_right else "…")
    return event
