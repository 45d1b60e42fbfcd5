"""A quiz on paper: every kind can be answered with a pencil, and the key fits the sheets."""

import re
from html import unescape

import pytest

from desktop.domain.library import Edition
from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.views.training.quiz_paper import answer_html, letter, question_html, quiz_pdf
from tests.unit.domain.quiz.examples import example

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def edition(store: ContentStore) -> Edition:
    return ReadingService(store, lambda: None).edition


def lines(html: str) -> list[str]:
    text = re.sub(r"<br>|</p>|</tr>", "\n", html)
    return [
        " ".join(unescape(re.sub("<[^<]*>", " ", line)).split())
        for line in text.split("\n")
        if re.sub("<[^<]*>", "", line).strip()
    ]


@pytest.mark.parametrize(
    ("kind", "task"),
    [
        ("single", "Circle one letter."),
        ("several", "Circle all letters that fit."),
        ("true-false", "True False"),
        ("order", "____ second"),
        ("match", "____ dog"),
        ("sort", "Do / Don’t guess"),
        ("short", "_" * 60),
        ("number", f"{'_' * 30} dollars"),
        ("poll", "Circle what you think. There is no right or wrong."),
    ],
)
def test_every_kind_says_what_to_do_and_has_room_for_it(kind: str, task: str) -> None:
    shown = lines(question_html(3, example(kind)))
    assert shown[0] == "3. Well?"
    assert task in shown


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        ("true-false", ["True"]),
        ("order", ["1. first", "2. second", "3. third", "4. fourth"]),
        ("short", ["standstill period / RFI / Beschaffung öffentlich"]),
        ("number", ["40000 dollars"]),
        ("poll", ["There is no right or wrong here."]),
    ],
)
def test_the_key_says_what_is_right(kind: str, right: list[str]) -> None:
    shown = lines(answer_html(3, example(kind), "2.1 Needs"))
    assert shown == ["3. Well?", *right, "So.", "2.1 Needs"]


@pytest.mark.parametrize("kind", ["single", "several"])
def test_the_letters_of_the_key_are_those_of_the_sheet(kind: str) -> None:
    question = example(kind)
    assert isinstance(question, Choice)
    sheet = lines(question_html(1, question))
    right = {question.options[place].text for place in question.right_places}
    lettered = [line for line in sheet if line[2:] in right]
    assert [line for line in lines(answer_html(1, question, "")) if line in sheet] == [
        "1. Well?",
        *lettered,
    ]
    assert len(lettered) == len(right)


def test_the_letters_of_partners_are_those_of_the_sheet() -> None:
    sheet = lines(question_html(1, example("match")))
    key = lines(answer_html(1, example("match"), ""))[1:4]
    for line in key:
        mark, right = line[0], line.rpartition(" → ")[2]
        assert f"{mark} {right}" in " ".join(sheet)


def test_texts_are_shown_as_they_stand() -> None:
    question = example("single", stem="a <b> & c\nd")
    assert lines(question_html(1, question))[:2] == ["1. a <b> & c", "d"]


def test_there_are_names_for_very_many_options() -> None:
    assert len({letter(place) for place in range(100)}) == 100


def pdf(edition: Edition, *questions: Question) -> tuple[int, int]:
    sheets = quiz_pdf("For new buyers", questions, edition, lambda page: f"On {page}")
    assert sheets.pdf.startswith(b"%PDF")
    assert sheets.pdf.count(b"/Type /Page\n") == sheets.questions + sheets.answers
    return sheets.questions, sheets.answers


def test_the_answers_are_on_sheets_of_their_own(edition: Edition) -> None:
    assert pdf(edition, example("single")) == (1, 1)
    assert min(pdf(edition, *map(example, [*KINDS] * 4))) > 1


def test_a_question_longer_than_a_sheet_goes_on_over_its_end(edition: Edition) -> None:
    sheets, _ = pdf(edition, example("single", stem="\n".join(map(str, range(120)))))
    assert sheets > 2


def test_a_question_that_cannot_be_asked_is_not_printed(edition: Edition) -> None:
    nothing = pdf(edition)
    assert pdf(edition, *[example("single", options=[])] * 60) == nothing
