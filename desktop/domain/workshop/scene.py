"""What people in the room may see: never what is right before it is revealed."""

from typing import NamedTuple

from desktop.domain.workshop.answers import mark
from desktop.domain.workshop.events import Answer, PersonId, TeamId
from desktop.domain.workshop.scoring import Score, tally
from desktop.domain.workshop.session import Session, Stage
from desktop.domain.workshop.setup import QuestionKind, WorkshopQuestion


class Shown(NamedTuple):
    """A question without anything that tells what is right; not even its id, which may hint."""

    kind: QuestionKind
    stem: str
    options: tuple[str, ...]
    items: tuple[str, ...]
    unit: str
    seconds: int


class Solution(NamedTuple):
    """What is told once the answer is revealed."""

    right: tuple[int, ...]
    """Right options, the right order, or the right option of each item."""
    accepted: tuple[str, ...]
    whys: tuple[str, ...]
    counts: tuple[int, ...]
    explanation: str
    quote: str
    citation: str


class Scene(NamedTuple):
    """What everybody sees at a moment."""

    stage: Stage
    title: str
    round: int = 0
    place: int = 0
    """Which question it is, from 1."""
    questions: int = 0
    again: bool = False
    question: Shown | None = None
    solution: Solution | None = None


class Own(NamedTuple):
    """What somebody sees of themselves."""

    name: str
    number: PersonId
    team: str
    answer: Answer | None = None
    """To the round under way."""
    mark: float | None = None
    """How right it is; None before that is revealed, and where nothing is right."""
    points: int = 0
    rank: int = 0
    """0 while there is nothing to rank by."""
    people: int = 0


def scene_of(session: Session) -> Scene:
    """Return what everybody may see now."""
    title, asked, question = session.setup.title, session.round, session.question
    if asked is None or question is None or session.stage is Stage.ENDED:
        return Scene(session.stage, title, questions=len(session.setup.questions))
    return Scene(
        session.stage,
        title,
        asked.number,
        asked.question + 1,
        len(session.setup.questions),
        len(session.rounds_of(asked.question)) > 1,
        shown(question),
        _solution(session) if asked.is_revealed else None,
    )


def shown(question: WorkshopQuestion) -> Shown:
    """Return a question as people see it."""
    return Shown(
        question.kind,
        question.stem,
        tuple(option.text for option in question.options),
        question.items,
        question.unit,
        question.seconds,
    )


def _solution(session: Session) -> Solution:
    asked, question = session.rounds[-1], session.setup.questions[session.rounds[-1].question]
    return Solution(
        question.solution,
        question.accepted,
        tuple(option.why for option in question.options),
        tally(session, asked).counts,
        question.explanation,
        question.quote,
        question.citation,
    )


def own_of(session: Session, person: PersonId, score: Score | None, people: int) -> Own:
    """Return what somebody may see of themselves; `score` is theirs among the standings."""
    there = session.people[person]
    asked = session.round
    given = asked.answers.get(person) if asked is not None else None
    reached = None
    if asked is not None and given is not None and asked.is_revealed:
        question = session.setup.questions[asked.question]
        reached = mark(question, given.answer) if question.is_scored else None
    team = session.teams.get(there.team) if there.team != TeamId(0) else None
    return Own(
        there.name,
        person,
        team.name if team else "",
        given.answer if given else None,
        reached,
        score.points if score else 0,
        score.rank if score and score.answered else 0,
        people,
    )
