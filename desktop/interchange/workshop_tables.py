"""A session's results as tables for spreadsheets, and as xAPI statements for a learning record."""

import csv
import io
import json
import uuid
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from desktop.domain.workshop.events import NO_TEAM, PersonId
from desktop.domain.workshop.results import GivenAnswer, Results, told
from desktop.domain.workshop.setup import LETTERS, QuestionKind, WorkshopQuestion
from desktop.interchange.readable import safe_cell

HOME = "https://procurement-field-guide.invalid"
"""Names our own things in statements; nobody ever opens it."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, HOME)
_ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
_INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"


class TableWords(NamedTuple):
    """Headings of the tables, in the trainer's language."""

    answers: tuple[str, ...]
    """Nine: round, question, attempt, person, team, answer, right, way, seconds."""
    people: tuple[str, ...]
    """Seven: number, name, team, way, joined, last seen, rounds answered."""
    questions: tuple[str, ...]
    """Six: round, question, attempt, answers, right, share."""
    channels: dict[str, str]
    anonymous: str
    """Stands for somebody without a name: {number}."""


def answers_csv(results: Results, words: TableWords) -> str:
    """Return a row for every answer of every person."""
    rounds = {one.round: one for one in results.rounds}
    return _table(
        words.answers,
        (
            (
                given.round,
                rounds[given.round].question.stem,
                rounds[given.round].attempt,
                name_of(results, given.person, words),
                team_of(results, given.person),
                told(rounds[given.round].question, given.answer),
                f"{given.mark:g}" if rounds[given.round].question.is_scored else "",
                words.channels[given.channel.value],
                f"{given.after_ms / 1000:.1f}" if given.after_ms else "",
            )
            for given in results.answers
        ),
    )


def people_csv(results: Results, words: TableWords) -> str:
    """Return a row for everybody who was there: an attendance sheet."""
    return _table(
        words.people,
        (
            (
                there.person.id,
                name_of(results, there.person.id, words),
                team_of(results, there.person.id),
                words.channels[there.person.channel.value],
                there.person.joined,
                there.person.seen,
                f"{there.answered}/{there.rounds}",
            )
            for there in results.attendance
        ),
    )


def questions_csv(results: Results, words: TableWords) -> str:
    """Return a row for every time a question was asked, hands counted too."""
    return _table(
        words.questions,
        (
            (
                one.round,
                one.question.stem,
                one.attempt,
                one.tally.answered + one.tally.hands,
                one.tally.right if one.question.is_scored else "",
                "" if one.tally.share_right is None else f"{one.tally.share_right:.2f}",
            )
            for one in results.rounds
        ),
    )


def name_of(results: Results, person: PersonId, words: TableWords) -> str:
    """Return the name of somebody, or their number."""
    name = results.people[person].name
    return name or words.anonymous.format(number=person)


def team_of(results: Results, person: PersonId) -> str:
    """Return the name of somebody's team or nothing."""
    team = results.people[person].team
    return next((one.name for one in results.teams if one.id == team != NO_TEAM), "")


def _table(headings: Sequence[str], rows: Iterator[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([safe_cell(str(value)) for value in row])
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    return "\ufeff" + text.getvalue()


# xAPI


def statements(results: Results, session_id: str, language: str = "en") -> str:
    """Return one statement a line, for every answer of every person.

    Sending them twice changes nothing: their ids follow from session, round and person. People
    are numbers of this session; there are no names and no addresses in it.
    """
    rounds = {one.round: one for one in results.rounds}
    lines = (
        json.dumps(
            _statement(
                given,
                rounds[given.round].question,
                rounds[given.round].opened,
                session_id,
                language,
            ),
            ensure_ascii=False,
            sort_keys=True,
        )
        for given in results.answers
    )
    return "".join(f"{line}\n" for line in lines)


def _statement(
    given: GivenAnswer, question: WorkshopQuestion, opened: str, session_id: str, language: str
) -> dict[str, Any]:
    name = f"{session_id}/{given.round}/{given.person}"
    result: dict[str, Any] = {"response": _response(question, given.answer), "completion": True}
    if question.is_scored:
        result["success"] = given.mark >= 1
        result["score"] = {"scaled": round(given.mark, 4)}
    if given.after_ms:
        result["duration"] = f"PT{given.after_ms / 1000:.2f}S"
    return {
        "id": str(uuid.uuid5(_NAMESPACE, name)),
        "actor": {
            "objectType": "Agent",
            "account": {
                "homePage": f"{HOME}/local",
                "name": str(uuid.uuid5(_NAMESPACE, f"{session_id}/person/{given.person}")),
            },
        },
        "verb": {"id": _ANSWERED, "display": {"en": "answered"}},
        "object": {
            "objectType": "Activity",
            "id": f"{HOME}/questions/{question.id}",
            "definition": _definition(question, language),
        },
        "result": result,
        "context": {
            "registration": str(uuid.uuid5(_NAMESPACE, session_id)),
            "extensions": {f"{HOME}/round": given.round, f"{HOME}/way": given.channel.value},
        },
        "timestamp": opened,
    }


_INTERACTIONS = {
    QuestionKind.TRUE_FALSE: "true-false",
    QuestionKind.ORDER: "sequencing",
    QuestionKind.MATCH: "matching",
    QuestionKind.SORT: "matching",
    QuestionKind.SHORT: "fill-in",
    QuestionKind.NUMBER: "numeric",
}


def _definition(question: WorkshopQuestion, language: str) -> dict[str, Any]:
    kind = _INTERACTIONS.get(question.kind, "choice")
    definition: dict[str, Any] = {
        "type": _INTERACTION,
        "interactionType": kind,
        "description": {language: question.stem},
    }
    options = [
        {"id": LETTERS[place].lower(), "description": {language: option.text}}
        for place, option in enumerate(question.options)
    ]
    if kind in ("choice", "sequencing"):
        definition["choices"] = options
    elif kind == "matching":
        definition["source"] = [
            {"id": str(place + 1), "description": {language: text}}
            for place, text in enumerate(question.items)
        ]
        definition["target"] = options
    if question.is_scored:
        right = question.accepted or (question.solution,)
        definition["correctResponsesPattern"] = [_response(question, one) for one in right]
    return definition


def _response(question: WorkshopQuestion, answer: tuple[int, ...] | str) -> str:
    if isinstance(answer, str):
        return answer
    if question.kind is QuestionKind.TRUE_FALSE:
        return "true" if answer[0] == 0 else "false"
    letters = [LETTERS[place].lower() for place in answer]
    if question.items:
        return "[,]".join(f"{place}[.]{letter}" for place, letter in enumerate(letters, 1))
    return "[,]".join(letters)
