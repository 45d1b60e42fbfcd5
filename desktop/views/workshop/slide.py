"""What the projector shows, as plain data: nothing of what is right before it is revealed."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.scoring import Comparison, Score, TeamScore
from desktop.domain.workshop.session import ChannelState, Stage
from desktop.domain.workshop.setup import CHOOSING, QuestionKind, WorkshopQuestion
from desktop.qt.training_words import per_cent
from desktop.qt.workshop_words import (
    answers,
    channel_name,
    kind_words,
    people,
    person_name,
    right_words,
    solution_words,
)
from desktop.services.workshop_snapshot import Snapshot

MOST_NAMES = 60
MOST_STANDINGS = 8
MOST_TYPED = 8
translate = QCoreApplication.translate


class Row(NamedTuple):
    """One option, one line to sort, or one place in the standings."""

    place: int
    """Which letter stands before it; -1 is none."""
    text: str
    number: str = ""
    """What stands at the end; empty before the answer is revealed."""
    share: float = 0.0
    """How far the bar goes, from 0 to 1."""
    before: float = -1.0
    """How far it went the first time; below 0 is no first time."""
    is_right: bool = False
    has_bar: bool = False


class Slide(NamedTuple):
    """Everything that is painted; two that are equal look the same."""

    head: str
    counter: str
    title: str
    below: str = ""
    rows: tuple[Row, ...] = ()
    said: str = ""
    """In the place of bars, or what came of them."""
    explanation: str = ""
    quote: str = ""
    citation: str = ""
    names: tuple[str, ...] = ()
    qr: tuple[tuple[bool, ...], ...] = ()
    address: str = ""
    pin: str = ""
    foot: str = ""


def lobby_slide(snapshot: Snapshot, qr: tuple[tuple[bool, ...], ...] = ()) -> Slide:
    """Return how people get in, and who is there."""
    there = [one for one in snapshot.people if not one.is_removed]
    phones = snapshot.channels[Channel.PHONES] is ChannelState.ON
    if phones:
        below = translate("Slide", "Join with your phone: scan the code, or type the address.")
    elif snapshot.channels[Channel.HANDS] is ChannelState.ON:
        below = translate("Slide", "No phone needed. Raise your hand for the answer you choose.")
    else:
        below = translate("Slide", "We begin in a moment.")
    names = tuple(person_name(one) for one in there[-MOST_NAMES:])
    return Slide(
        translate("Slide", "Workshop"),
        people(sum(one.heads for one in there)) if there else "",
        snapshot.setup.title,
        below,
        names=names,
        qr=qr,
        address=snapshot.phones.origin.removeprefix("http://"),
        pin=snapshot.phones.pin,
        foot=_ways(snapshot),
    )


def question_slide(snapshot: Snapshot, compared: Comparison | None = None) -> Slide:
    """Return the question, and once it is revealed how it was answered."""
    question = snapshot.question
    assert question is not None
    head = translate("Slide", "Question {place} of {count}").format(
        place=snapshot.place + 1, count=len(snapshot.setup.questions)
    )
    if snapshot.attempt > 1:
        head = translate("Slide", "{head}, asked again").format(head=head)
    return Slide(
        head,
        _counter(snapshot),
        question.stem,
        "" if snapshot.is_revealed else _below(snapshot, question),
        _rows(snapshot, question, compared),
        _said(snapshot, question, compared),
        question.explanation if snapshot.is_revealed else "",
        question.quote if snapshot.is_revealed else "",
        question.citation if snapshot.is_revealed else "",
        address=snapshot.phones.origin.removeprefix("http://"),
        pin=snapshot.phones.pin,
        foot=_ways(snapshot),
    )


def earlier_slide(snapshot: Snapshot, compared: Comparison | None = None) -> Slide:
    """Return a question whose answer was shown before, as it is looked at again."""
    slide = question_slide(snapshot, compared)
    head = translate("Slide", "{head}, looked at again").format(head=slide.head)
    return slide._replace(head=head)


def standings_slide(snapshot: Snapshot, scores: list[Score], teams: list[TeamScore]) -> Slide:
    """Return who is where: teams if there are any, else people."""
    rows: list[Row] = []
    if teams:
        title = translate("Slide", "Teams")
        below = translate("Slide", "Points on average, so that small teams count the same.")
        names = {team.id: team.name for team in snapshot.teams}
        best = max(1.0, teams[0].average)
        for team in teams[:MOST_STANDINGS]:
            rows.append(
                Row(-1, f"{team.rank}.  {names.get(team.team, '')}", f"{team.average:.0f}",
                    team.average / best, has_bar=True)
            )  # fmt: skip
    else:
        title = translate("Slide", "Points so far")
        below = ""
        there = {one.id: one for one in snapshot.people}
        scored = [score for score in scores if score.answered and score.person in there]
        most = max([1, *(score.points for score in scored)])
        for score in scored[:MOST_STANDINGS]:
            name = person_name(there[score.person])
            rows.append(
                Row(-1, f"{score.rank}.  {name}", str(score.points), score.points / most,
                    has_bar=True)
            )  # fmt: skip
    said = "" if rows else translate("Slide", "There are no points yet.")
    return Slide(snapshot.setup.title, "", title, below, tuple(rows), said, foot=_ways(snapshot))


def _counter(snapshot: Snapshot) -> str:
    tally = snapshot.tally
    if tally is None:
        return ""
    answered = len(snapshot.answered) + tally.hands
    there = answered + len(snapshot.waiting)
    if snapshot.stage is Stage.OPEN and there and not tally.hands:
        return translate("Slide", "{answered} of {count} answered").format(
            answered=answered, count=there
        )
    return answers(answered)


def _below(snapshot: Snapshot, question: WorkshopQuestion) -> str:
    match snapshot.stage:
        case Stage.CLOSED:
            return translate("Slide", "No more answers.")
        case Stage.DISCUSSION:
            return translate("Slide", "Talk about it with your neighbours.")
    return kind_words(question.kind)


def _rows(
    snapshot: Snapshot, question: WorkshopQuestion, compared: Comparison | None
) -> tuple[Row, ...]:
    if snapshot.is_revealed and question.kind is QuestionKind.ORDER:
        options = [question.options[place].text for place in question.solution]
        return tuple(
            Row(place, f"{number}.  {text}")
            for number, (place, text) in enumerate(zip(question.solution, options, strict=True), 1)
        )
    if snapshot.is_revealed and question.items:
        return tuple(
            Row(place, f"{number}.  {item}  →  {question.options[place].text}")
            for number, (place, item) in enumerate(
                zip(question.solution, question.items, strict=True), 1
            )
        )
    tally = snapshot.tally
    has_bar = snapshot.is_revealed and tally is not None and question.kind in CHOOSING
    whole = max(1, tally.answered + tally.hands) if tally else 1
    rows: list[Row] = []
    for place, option in enumerate(question.options):
        if not has_bar or tally is None:
            rows.append(Row(place, option.text))
            continue
        count = tally.counts[place]
        rows.append(
            Row(
                place,
                option.text,
                str(count),
                min(1.0, count / whole),
                _before(compared, place),
                option.is_right and question.is_scored,
                True,
            )
        )
    rows += [Row(-1, f"{number}.  {item}") for number, item in enumerate(question.items, 1)]
    if snapshot.is_revealed and tally is not None and tally.typed:
        most = tally.typed[0][1]
        rows += [
            Row(-1, text, str(count), count / most, has_bar=True)
            for text, count in tally.typed[:MOST_TYPED]
        ]
    return tuple(rows)


def _before(compared: Comparison | None, place: int) -> float:
    if compared is None:
        return -1.0
    first = compared.before
    return min(1.0, first.counts[place] / max(1, first.answered + first.hands))


def _said(snapshot: Snapshot, question: WorkshopQuestion, compared: Comparison | None) -> str:
    if not snapshot.is_revealed:
        return ""
    said = []
    if question.kind not in CHOOSING and (solution := solution_words(question)):
        said.append(translate("Slide", "Right: {answer}").format(answer=solution))
    before = compared.before.share_right if compared else None
    after = compared.after.share_right if compared else None
    if before is not None and after is not None:
        said.append(
            translate(
                "Slide", "Right before talking: {before} (thin lines). Right after: {after}."
            ).format(before=per_cent(before), after=per_cent(after))
        )
    elif snapshot.tally is not None:
        said.append(right_words(snapshot.tally))
    return "   ".join(each for each in said if each)


def _ways(snapshot: Snapshot) -> str:
    on = [c for c, state in snapshot.channels.items() if state is ChannelState.ON]
    return " · ".join(channel_name(channel) for channel in on)
