"""Results as tables and as statements."""

import csv
import io
import json
import uuid
from datetime import datetime

import pytest

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, TeamId
from desktop.domain.workshop.results import Results, results_of
from desktop.interchange.workshop_tables import (
    TableWords,
    answers_csv,
    people_csv,
    questions_csv,
    statements,
)
from tests.workshop import QUESTIONS, Room, setup

SESSION = "00000000-0000-4000-8000-00000000000c"
WORDS = TableWords(
    ("Round", "Question", "Time", "Person", "Team", "Answer", "Right", "Way", "Seconds"),
    ("Number", "Name", "Team", "Way", "Joined", "Last seen", "Answered"),
    ("Round", "Question", "Time", "Answers", "Right", "Share"),
    {channel.value: channel.value.title() for channel in Channel},
    "Person {number}",
)
ANSWERS: tuple[tuple[int, ...] | str, ...] = (
    (0,), (0, 1), (1,), (0,), (1, 2, 0), (1, 2), (0, 1), "=API()", "16"
)  # fmt: skip


@pytest.fixture(scope="module")
def results() -> Results:
    """A person with a dangerous name and one without answer a question of each kind."""
    room = Room(setup(*QUESTIONS, teams=("North",)))
    ana = room.join("=HYPERLINK(1)", team=TeamId(1))
    room.join()
    for place, answer in enumerate(ANSWERS):
        room.ask(place)
        room.answer(ana, answer, 2500)
        if place == 0:
            room.do(e.HandsCounted(1, (2, 1, 0)))
        room.reveal()
    room.do(e.Ended())
    return results_of(room.session)


def rows(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_answer_has_a_row(results: Results) -> None:
    table = rows(answers_csv(results, WORDS))
    assert table[0] == list(WORDS.answers)
    assert table[1] == [
        "1", "What comes first?", "1", "'=HYPERLINK(1)", "North", "A", "1", "Phones", "2.5",
    ]  # fmt: skip
    assert len(table) == 1 + len(QUESTIONS)
    # A poll is neither right nor wrong.
    assert table[4][6] == ""


def test_nothing_that_was_typed_becomes_a_formula(results: Results) -> None:
    for table in (answers_csv(results, WORDS), people_csv(results, WORDS)):
        for row in rows(table):
            assert not any(cell.startswith(("=", "+", "@")) for cell in row)


def test_everybody_who_was_there_has_a_row(results: Results) -> None:
    table = rows(people_csv(results, WORDS))
    assert [row[1] for row in table[1:]] == ["'=HYPERLINK(1)", "Person 2"]
    assert [row[-1] for row in table[1:]] == ["9/9", "0/9"]


def test_hands_count_in_the_table_of_questions(results: Results) -> None:
    table = rows(questions_csv(results, WORDS))
    assert table[1][3:] == ["4", "3", "0.75"]
    assert table[4][3:] == ["1", "", ""]


def test_statements_are_what_the_standard_asks_for(results: Results) -> None:
    lines = statements(results, SESSION).splitlines()
    assert len(lines) == len(QUESTIONS)
    kinds = []
    for line in lines:
        statement = json.loads(line)
        assert {"id", "actor", "verb", "object", "result", "timestamp"} <= set(statement)
        assert uuid.UUID(statement["id"]).version == 5
        assert "null" not in line
        assert "mbox" not in line
        assert "HYPERLINK" not in line
        assert datetime.fromisoformat(statement["timestamp"]).tzinfo is not None
        assert statement["result"]["duration"] == "PT2.50S"
        definition = statement["object"]["definition"]
        kinds.append(definition["interactionType"])
        score = statement["result"].get("score")
        assert score is None or 0 <= score["scaled"] <= 1
    assert kinds == [
        "choice", "choice", "true-false", "choice", "sequencing", "matching", "matching",
        "fill-in", "numeric",
    ]  # fmt: skip


def test_responses_and_right_patterns_speak_of_the_same_options(results: Results) -> None:
    for line in statements(results, SESSION).splitlines():
        statement = json.loads(line)
        patterns = statement["object"]["definition"].get("correctResponsesPattern", [])
        if statement["result"].get("success"):
            response = statement["result"]["response"]
            kind = statement["object"]["definition"]["interactionType"]
            assert kind == "fill-in" or response in patterns


def test_the_same_session_has_the_same_ids_and_another_one_others(results: Results) -> None:
    def ids(session: str) -> set[str]:
        return {json.loads(line)["id"] for line in statements(results, session).splitlines()}

    assert ids(SESSION) == ids(SESSION)
    assert not ids(SESSION) & ids("00000000-0000-4000-8000-00000000000d")
