"""What a session leaves behind: by question, by person, by team, and who was there."""

from typing import NamedTuple

from desktop.domain.workshop.answers import mark
from desktop.domain.workshop.events import Answer, Channel, PersonId
from desktop.domain.workshop.scoring import (
    Attendance,
    Comparison,
    Score,
    Tally,
    TeamScore,
    attendance,
    comparisons,
    hardest,
    standings,
    tally,
    team_standings,
)
from desktop.domain.workshop.session import Person, Session, Team
from desktop.domain.workshop.setup import LETTERS, WorkshopQuestion


class AskedQuestion(NamedTuple):
    """One round: a question, and how it was answered that time."""

    round: int
    place: int
    """Which question of the setup it is, from 0."""
    attempt: int
    """1 the first time the question was asked, 2 the second."""
    question: WorkshopQuestion
    opened: str
    tally: Tally


class GivenAnswer(NamedTuple):
    """What somebody answered in a round."""

    round: int
    person: PersonId
    answer: Answer
    mark: float
    channel: Channel
    after_ms: int
    changes: int


class Results(NamedTuple):
    """Everything about a session that is over, or under way."""

    title: str
    people: dict[PersonId, Person]
    """Those who count."""
    teams: tuple[Team, ...]
    rounds: tuple[AskedQuestion, ...]
    answers: tuple[GivenAnswer, ...]
    standings: tuple[Score, ...]
    team_standings: tuple[TeamScore, ...]
    hardest: tuple[AskedQuestion, ...]
    """First rounds of the questions that were the least often right, the hardest first."""
    comparisons: tuple[Comparison, ...]
    attendance: tuple[Attendance, ...]
    damaged: int = 0
    """Events that were lost to a damaged file: what is here is not all."""


def results_of(session: Session, damaged: int = 0) -> Results:
    """Return what came of a session."""
    people = {person.id: person for person in session.counting()}
    attempts: dict[int, int] = {}
    rounds = []
    for asked in session.rounds:
        attempts[asked.question] = attempts.get(asked.question, 0) + 1
        question = session.setup.questions[asked.question]
        rounds.append(
            AskedQuestion(
                asked.number,
                asked.question,
                attempts[asked.question],
                question,
                asked.opened,
                tally(session, asked),
            )
        )
    first = {one.place: one for one in rounds if one.attempt == 1}
    return Results(
        session.setup.title,
        people,
        tuple(session.teams.values()),
        tuple(rounds),
        tuple(
            GivenAnswer(
                asked.number,
                person,
                given.answer,
                mark(session.setup.questions[asked.question], given.answer),
                given.channel,
                given.after_ms,
                given.changes,
            )
            for asked in session.rounds
            for person, given in asked.answers.items()
            if person in people
        ),
        tuple(standings(session)),
        tuple(team_standings(session)),
        tuple(first[place] for place in hardest(session)),
        tuple(comparisons(session)),
        tuple(attendance(session)),
        damaged,
    )


def told(question: WorkshopQuestion, answer: Answer) -> str:
    """Return an answer in the letters people saw, or as it was typed."""
    if isinstance(answer, str):
        return answer
    return " ".join(LETTERS[place] for place in answer)
