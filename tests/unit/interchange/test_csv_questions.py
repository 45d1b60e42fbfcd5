"""Tables of questions: as people type them, as spreadsheets save them, and broken."""

from typing import Any

import pytest

from desktop.domain.question_exchange import Loss, Refusal
from desktop.domain.quiz.question import FaultKind
from desktop.interchange import csv_questions, question_reading
from tests.unit.domain.quiz.examples import example

HEAD = "kind,question,right,option_1,option_2,option_3"


def only(*lines: str) -> dict[str, Any]:
    incoming = csv_questions.read("\n".join(lines))
    assert incoming.refused == ()
    (question,) = incoming.questions
    return question.to_plain()


@pytest.mark.parametrize("right", ["2", " 2 ", "b", "B", "red", "RED"])
def test_the_right_option_is_told_by_number_letter_or_words(right: str) -> None:
    plain = only(HEAD, f"single,Which?,{right},green,red,blue")
    assert [option.get("right", False) for option in plain["options"]] == [False, True, False]


@pytest.mark.parametrize("right", ["1;3", '"1, 3"', "a; c", "green; blue"])
def test_several_right_options(right: str) -> None:
    plain = only(HEAD, f"several,Which?,{right},green,red,blue")
    assert [option.get("right", False) for option in plain["options"]] == [True, False, True]


def test_options_that_are_numbers_may_be_named_by_their_words() -> None:
    plain = only(HEAD, "single,When?,1999,1995,1999,2004")
    assert plain["options"][1]["right"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (",Which?,2,green,red,blue", "single"),
        (",Which?,1;2,green,red,blue", "several"),
        (",Blue?,true,,,", "true-false"),
        (",How many?,12,,,", "number"),
        (",Who?,the mayor; mayor,,,", "short"),
    ],
)
def test_the_kind_is_guessed_where_it_is_not_said(row: str, kind: str) -> None:
    assert only(HEAD, row)["kind"] == kind


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_in_any_order_with_any_usual_delimiter(delimiter: str) -> None:
    lines = ["Option 2|Question|Option 1|Answer|Unknown", "red|Which?|green|2|x"]
    assert only(*(line.replace("|", delimiter) for line in lines))["options"][1]["right"]


@pytest.mark.parametrize(
    "head",
    [
        "Question,A,B,Answer",
        "question,Option A,option b,correct",
        "Question,choice_1,Choice 2,right",
    ],
)
def test_columns_as_tables_of_other_programs_name_them(head: str) -> None:
    plain = only(head, "Which?,green,red,B")
    assert [(o["text"], o.get("right", False)) for o in plain["options"]] == [
        ("green", False),
        ("red", True),
    ]


@pytest.mark.parametrize("number", ["2.5", '"2,5"', "+2.5", "25e-1"])
def test_numbers_as_people_type_them(number: str) -> None:
    assert only("kind,question,right", f"number,How many?,{number}")["answer"] == 2.5


def test_texts_may_have_lines_quotes_and_blank_rows_between_them() -> None:
    plain = only(HEAD, "", 'single,"One, ""two""\nthree?",1,a,b,c', ",,,,,", "")
    assert plain["stem"] == 'One, "two"\nthree?'


@pytest.mark.parametrize("text", ["=1+1", "+a", "-a", "@a", "'=1", "''=1", "'a", "-5"])
def test_no_cell_is_a_formula_and_every_text_comes_back(text: str) -> None:
    table, _ = csv_questions.write([example("single", stem=text)])
    cell = table.splitlines()[1].split(",")[1]
    assert not cell.startswith(("=", "+", "@", "-a"))
    assert csv_questions.read(table).questions[0].stem == text


@pytest.mark.parametrize(
    ("row", "reason", "detail"),
    [
        ("essay,Tell me,,,,", Refusal.KIND, "essay"),
        ("single,Which?,4,a,b,c", Refusal.MALFORMED, "right: 4"),
        ("single,Which?,none,a,b,c", Refusal.MALFORMED, "right: none"),
        ("single,Which?,,a,b,c", Refusal.FAULTY, FaultKind.NO_RIGHT),
        ("single,,1,a,b,c", Refusal.FAULTY, FaultKind.NO_STEM),
        ("single,Which?,1,a,,c", Refusal.FAULTY, FaultKind.EMPTY_TEXT),
        (",Which?,none,a,b,c", Refusal.MALFORMED, "right: none"),
        ("true-false,Blue?,perhaps,,,", Refusal.MALFORMED, "right: perhaps"),
        ("number,How many?,many,,,", Refusal.MALFORMED, "many"),
        ("sort,Sort,,a,b,c", Refusal.MALFORMED, "partner: "),
        (f"single,{'x' * 30_000},1,a,b,c", Refusal.TOO_LARGE, ""),
        ('single,"Which?" no,1,a,b,c', Refusal.MALFORMED, ""),
        ('single,"Which?,1,a,b,c', Refusal.MALFORMED, ""),
        (f'single,"{"x" * 200_000}",1,a,b,c', Refusal.MALFORMED, ""),
    ],
)
def test_what_is_wrong_is_listed_and_the_rest_comes_in(
    row: str, reason: Refusal, detail: str
) -> None:
    after = ['single,"Between?",1,a,b,c', 'single,"After?",1,a,b,c']
    incoming = csv_questions.read("\n".join([HEAD, "single,Before?,1,a,b,c", row, *after]))
    assert [each.stem for each in incoming.questions] == ["Before?", "Between?", "After?"]
    assert [(each.line, each.reason, each.detail) for each in incoming.refused] == [
        (3, reason, detail)
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a,b\n1,2\n", Refusal.NO_COLUMN),
        ("no table at all\n", Refusal.NO_COLUMN),
        ('"', Refusal.MALFORMED),
    ],
)
def test_a_table_without_questions_is_said_to_be_none(text: str, reason: Refusal) -> None:
    assert [each.reason for each in csv_questions.read(text).refused] == [reason]


def test_an_empty_table_brings_nothing() -> None:
    assert csv_questions.read("\n\n") == csv_questions.read(HEAD)


def test_what_is_too_much_is_not_read_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_reading, "MOST_QUESTIONS", 2)
    incoming = csv_questions.read("\n".join([HEAD, *["single,More?,1,a,b,c"] * 9]))
    assert len(incoming.questions) == 2
    assert [(each.line, each.reason) for each in incoming.refused] == [(4, Refusal.TOO_MANY)]


def test_a_tag_with_the_sign_between_tags_is_told() -> None:
    _, written = csv_questions.write([example("single", tags=["a;b"])])
    assert [each.losses for each in written.lost] == [(Loss.TEXT,)]
