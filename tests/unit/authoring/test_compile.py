"""A checked book becomes rows."""

import json
from typing import Any

import pytest

from desktop.authoring.book import Book
from desktop.authoring.compile import Rows

Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture
def tables(book: Book) -> Tables:
    return Rows(book).tables


def row(tables: Tables, table: str, identity: str) -> dict[str, Any]:
    return next(row for row in tables[table] if row["id"] == identity)


def test_passages_are_numbered_and_dos_count_by_themselves(tables: Tables) -> None:
    numbers = {
        row["id"].partition("#")[2]: row["number"]
        for row in tables["passages"]
        if row["owner_id"] == "plan.needs"
    }
    assert (numbers["aim"], numbers["need-first"], numbers["talk-first"]) == (0, 1, 2)
    assert (numbers["do-write"], numbers["dont-guess"], numbers["check-days"]) == (1, 1, 2)


def test_a_term_is_linked_once_on_each_page(tables: Tables) -> None:
    linked = [r["id"] for r in tables["passages"] if "term:framework-agreement" in r["html"]]
    assert linked == ["plan.needs#need-first", "delivery.overview#goes-out"]


def test_a_term_is_linked_in_the_explanation_of_another(tables: Tables) -> None:
    assert "term:framework-agreement" in row(tables, "glossary", "passenger")["html"]
    assert "term:passenger" not in row(tables, "glossary", "passenger")["html"]


def test_a_term_that_is_not_to_be_linked_is_still_found(tables: Tables) -> None:
    assert not [r for r in tables["passages"] if "term:buyer" in r["html"]]
    assert {"variant": "buyers", "term_id": "buyer"} in tables["synonyms"]


def test_only_list_items_are_dates_and_results_of_a_case(tables: Tables) -> None:
    facts = [
        (r["kind"], r["label"], r["text"])
        for r in tables["case_facts"]
        if r["kind"] in ("timeline", "result")
    ]
    assert facts == [
        ("timeline", "May 2019", "The first ferry comes."),
        ("timeline", "June 2021", "The second ferry comes."),
        ("result", "2 ferries", "one was sold again."),
    ]


def test_a_table_has_its_cells_kept_apart(tables: Tables) -> None:
    text = row(tables, "passages", "plan.needs#ways-table")["text"]
    assert text == "Way | Days\nAsk | 2\nWatch | 5"


def test_options_stand_in_rows_of_their_own(tables: Tables) -> None:
    options = [r for r in tables["options"] if r["question_id"] == "plan.needs.first"]
    assert [(r["position"], r["is_right"]) for r in options] == [(0, 1), (1, 0), (2, 0)]
    assert options[0]["why"] == "The need comes first."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("first", {}),
        ("guess", {"answer": False, "why_wrong": "A guess costs less and tells less."}),
        ("steps", {"items": ["Ask people", "Write down the answers", "Buy"]}),
        (
            "words",
            {
                "pairs": [["Ask", "Words"], ["Watch", "Deeds"], ["Guess", "Nothing"]],
                "extra": ["Tickets"],
            },
        ),
        ("term", {"answers": ["framework agreement", "frame agreement"]}),
        ("days", {"answer": 5, "tolerance": 0, "unit": "days"}),
    ],
)
def test_what_only_one_kind_has_stands_in_its_data(
    tables: Tables, name: str, data: dict[str, Any]
) -> None:
    assert json.loads(row(tables, "questions", f"plan.needs.{name}")["data"]) == data


def test_a_sorted_item_keeps_its_side_and_reason(tables: Tables) -> None:
    data = json.loads(row(tables, "questions", "plan.needs.sides")["data"])
    assert data["items"][2] == {"text": "Guess", "side": "dont", "why": "You may be wrong."}


def test_questions_count_by_page_and_name_whole_passage_ids(tables: Tables) -> None:
    assert row(tables, "questions", "case.harbour.size")["position"] == 0
    assert [
        r["passage_id"]
        for r in tables["question_passages"]
        if r["question_id"] == "case.harbour.size"
    ] == ["case.harbour#too-big", "case.harbour#summary"]


def test_every_passage_that_training_names_is_a_row(tables: Tables) -> None:
    passages = {r["id"] for r in tables["passages"]}
    for table in ("question_passages", "scenario_passages", "scenario_choices"):
        assert {r["passage_id"] for r in tables[table]} <= passages


def test_a_scenario_keeps_the_order_of_steps_and_choices(tables: Tables) -> None:
    assert [r["id"] for r in tables["scenario_steps"]] == ["letter", "pier", "offer"]
    assert [(r["step_id"], r["position"], r["next_id"]) for r in tables["scenario_choices"]][
        :3
    ] == [
        ("letter", 0, "pier"),
        ("letter", 1, "pier"),
        ("pier", 0, "offer"),
    ]
    assert tables["scenarios"][0]["case_id"] == "case.harbour"


def test_a_module_names_its_pages_by_purpose(tables: Tables) -> None:
    assert [(r["purpose"], r["page_id"]) for r in tables["module_pages"]] == [
        ("reading", "plan.needs"),
        ("reading", "case.harbour"),
        ("practice", "plan.needs"),
        ("check", "plan.needs"),
    ]
    assert tables["modules"][0]["part_id"] == "cycle"


def test_a_workshop_block_keeps_its_lists(tables: Tables) -> None:
    quiz, scenario, _ = tables["workshop_blocks"]
    assert (quiz["questions"], quiz["prompts"]) == ('["plan.needs.first"]', '["Why?"]')
    assert (scenario["scenario_id"], scenario["page_id"]) == ("scenario.ferry", "plan.needs")
