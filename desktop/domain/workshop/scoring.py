"""What came of a session: counts, points, standings, and answers before and after talking."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from desktop.domain.workshop.answers import mark
from desktop.domain.workshop.events import NO_TEAM, Answer, PersonId, TeamId
from desktop.domain.workshop.session import Given, Person, Round, Session, Stage
from desktop.domain.workshop.setup import CHOOSING, TYPED, WorkshopQuestion

POINTS = 100
"""For an answer that is wholly right."""
SPEED_POINTS = 50
"""At most so many more, where speed counts."""
_USUAL_SECONDS = 60


class Tally(NamedTuple):
    """How a question was answered in one round."""

    counts: tuple[int, ...]
    """For each option how many chose it, hands among them; empty if nothing is chosen from."""
    hands: int
    """Hands counted in all."""
    answered: int
    """People who answered, without hands."""
    right: int
    """Answers that are wholly right, hands among them; 0 where nothing is right or wrong."""
    judged: int
    """Answers that could be right, hands among them."""
    typed: tuple[tuple[str, int], ...] = ()
    """What was typed, the most frequent first."""

    @property
    def share_right(self) -> float | None:
        """How many of the answers were right, from 0 to 1; None if there were none."""
        return self.right / self.judged if self.judged else None


def tally(session: Session, asked: Round) -> Tally:
    """Count one round."""
    question = session.setup.questions[asked.question]
    given = [g for person, g in asked.answers.items() if not session.people[person].is_removed]
    # Many people give few answers: each is marked once.
    marks = {answer: mark(question, answer) for answer in {one.answer for one in given}}
    counts = [0] * (len(question.options) if question.kind in CHOOSING else 0)
    right = 0
    typed: Counter[str] = Counter()
    for one in given:
        right += marks[one.answer] == 1.0
        if isinstance(one.answer, str):
            typed[one.answer.casefold()] += 1
        elif counts:
            for place in one.answer:
                counts[place] += 1
    for place, hands in enumerate(asked.hands):
        counts[place] += hands
    hands = sum(asked.hands)
    # Hands for several options at once say nothing about who chose which together.
    hands_judged = hands if len(question.solution) == 1 else 0
    if hands_judged:
        right += asked.hands[question.solution[0]]
    return Tally(
        tuple(counts),
        hands,
        len(given),
        right if question.is_scored else 0,
        len(given) + hands_judged if question.is_scored else 0,
        tuple(typed.most_common()) if question.kind in TYPED else (),
    )


class Score(NamedTuple):
    """What somebody reached."""

    person: PersonId
    rank: int
    points: int
    right: int
    answered: int


class TeamScore(NamedTuple):
    """What a team reached. Teams are ranked by the average, which is fair to small ones."""

    team: TeamId
    rank: int
    points: int
    members: int
    average: float


def standings(session: Session) -> list[Score]:
    """Return everybody's score, the best first; only revealed questions count until the end."""
    marks: dict[tuple[int, Answer], float] = {}
    scores = [_score(session, person, marks) for person in session.counting()]
    scores.sort(key=lambda score: (-score.points, score.person))
    return [
        score._replace(rank=1 + sum(other.points > score.points for other in scores[:place]))
        for place, score in enumerate(scores)
    ]


def _score(session: Session, person: Person, marks: dict[tuple[int, Answer], float]) -> Score:
    points = right = answered = 0
    for asked, given in _lasting(session, person.id):
        question = session.setup.questions[asked.question]
        answered += 1
        key = (asked.question, given.answer)
        if key not in marks:
            marks[key] = mark(question, given.answer)
        reached = marks[key]
        right += reached == 1.0
        points += round(POINTS * reached)
        if session.setup.rules.speed_points and reached == 1.0:
            points += speed_points(question, given.after_ms)
    return Score(person.id, 0, points, right, answered)


def _lasting(session: Session, person: PersonId) -> Iterator[tuple[Round, Given]]:
    """Yield for each scored question the last answer somebody gave to it."""
    for place, question in enumerate(session.setup.questions):
        rounds = session.rounds_of(place)
        shown = session.stage is Stage.ENDED or any(one.is_revealed for one in rounds)
        if not question.is_scored or not shown:
            continue
        for asked in reversed(rounds):
            given = asked.answers.get(person)
            if given is not None:
                yield asked, given
                break


def speed_points(question: WorkshopQuestion, after_ms: int) -> int:
    """Return what a right answer gets on top for coming soon."""
    allowed = 1000 * (question.seconds or _USUAL_SECONDS)
    return round(SPEED_POINTS * max(0.0, 1 - after_ms / allowed))


def team_standings(session: Session) -> list[TeamScore]:
    """Return the score of every team that has members, the best first."""
    points: dict[TeamId, list[int]] = defaultdict(list)
    for score in standings(session):
        team = session.people[score.person].team
        if team != NO_TEAM:
            points[team].append(score.points)
    scores = [
        TeamScore(team, 0, sum(all_), len(all_), sum(all_) / len(all_))
        for team, all_ in points.items()
    ]
    scores.sort(key=lambda score: (-score.average, score.team))
    return [
        score._replace(rank=1 + sum(other.average > score.average for other in scores[:place]))
        for place, score in enumerate(scores)
    ]


class Comparison(NamedTuple):
    """A question that was asked again: before and after people talked about it."""

    question: int
    before: Tally
    after: Tally
    both: int
    """People who answered both times."""
    gained: int
    """Of these, wrong before and right after."""
    lost: int
    """Of these, right before and wrong after."""


def comparisons(session: Session) -> list[Comparison]:
    """Compare the first and the last round of every question that was asked again."""
    found = []
    for place, question in enumerate(session.setup.questions):
        rounds = session.rounds_of(place)
        if len(rounds) < 2:
            continue
        first, last = rounds[0], rounds[-1]
        both = [p.id for p in session.counting() if p.id in first.answers and p.id in last.answers]
        moves = [
            tuple(mark(question, one.answers[person].answer) == 1.0 for one in (first, last))
            for person in both
        ]
        found.append(
            Comparison(
                place,
                tally(session, first),
                tally(session, last),
                len(both),
                moves.count((False, True)) if question.is_scored else 0,
                moves.count((True, False)) if question.is_scored else 0,
            )
        )
    return found


def hardest(session: Session) -> list[int]:
    """Return the scored questions that were answered, the least often right first.

    Of a question asked again the first round counts: it shows what people knew before.
    """
    shares = []
    for place, _ in enumerate(session.setup.questions):
        rounds = session.rounds_of(place)
        share = tally(session, rounds[0]).share_right if rounds else None
        if share is not None:
            shares.append((share, place))
    return [place for _, place in sorted(shares)]


class Attendance(NamedTuple):
    """That somebody was there."""

    person: Person
    answered: int
    """Rounds they answered."""
    rounds: int
    answered_questions: int
    questions: int
    """How many were asked; one that was asked again counts once."""


def attendance(session: Session) -> list[Attendance]:
    """Return everybody who was there, those sent out left out, in the order of joining."""
    asked = {one.question for one in session.rounds}

    def there(person: Person) -> Attendance:
        answered = [one.question for one in session.rounds if person.id in one.answers]
        return Attendance(
            person, len(answered), len(session.rounds), len(set(answered)), len(asked)
        )

    return [there(person) for person in session.counting()]
