"""Answer sheets of paper as they are entered into a session: new ones, and others put right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.domain.workshop import events as e
from desktop.domain.workshop.answers import clean_answer
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId
from desktop.domain.workshop.names import clean_name
from desktop.domain.workshop.session import Session


class AnswerSheet(NamedTuple):
    """What stands on the sheet of somebody."""

    name: str
    answers: dict[int, Answer]
    """By the number of the round; an empty answer takes back what was entered before."""
    person: PersonId | None = None
    """Whose it is, if it was entered before."""


def sheets_of(session: Session) -> list[AnswerSheet]:
    """Return the sheets that were entered, in the order they came."""
    return [
        AnswerSheet(
            person.name,
            {
                asked.number: asked.answers[person.id].answer
                for asked in session.rounds
                if person.id in asked.answers
            },
            person.id,
        )
        for person in session.counting()
        if person.channel is Channel.PAPER
    ]


def enter(session: Session, sheets: Sequence[AnswerSheet], at: str) -> list[Event]:
    """Enter sheets into a session and return what happened to it.

    Raises:
        Refused: a name is taken or an answer does not fit; the session is of no use then.
    """
    entered: list[Event] = []
    for sheet in sheets:
        for event in _events(session, sheet):
            session.apply(event, at)
            entered.append(event)
    return entered


def _events(session: Session, sheet: AnswerSheet) -> Iterator[Event]:
    name = clean_name(sheet.name)
    person = session.next_person if sheet.person is None else sheet.person
    if sheet.person is None:
        yield e.Joined(person, name, Channel.PAPER)
    elif person in session.people and session.people[person].name != name:
        yield e.Renamed(person, name)
    for number, typed in sheet.answers.items():
        answer = clean_answer(typed)
        if answer != _entered(session, number, person):
            yield e.PaperEntered(person, number, answer)


def _entered(session: Session, number: int, person: PersonId) -> Answer:
    """Return what counts of somebody in a round; empty if nothing does."""
    if not 1 <= number <= len(session.rounds):
        return ()
    given = session.rounds[number - 1].answers.get(person)
    return given.answer if given is not None else ()
