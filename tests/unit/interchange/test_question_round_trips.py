"""Questions that go out and come back are what they were, or it was said what they lose."""

from typing import Any

import pytest
from hypothesis import given

from desktop.domain.question_exchange import IncomingQuestions, Loss, QuestionFormat
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question
from desktop.interchange import csv_questions, gift, moodle_xml
from tests.unit.domain.quiz.examples import example, options
from tests.unit.interchange.questions_made_up import WORDS, questions

MOODLE = ("single", "several", "true-false", "order", "match", "sort", "short", "number")


def through(target: QuestionFormat, *chosen: Question) -> tuple[IncomingQuestions, set[Loss]]:
    match target:
        case QuestionFormat.GIFT:
            text, written = gift.write(chosen, WORDS)
            incoming = gift.read(text)
        case QuestionFormat.MOODLE_XML:
            text, written = moodle_xml.write(chosen, WORDS)
            incoming = moodle_xml.read(text)
        case _:
            text, written = csv_questions.write(chosen)
            incoming = csv_questions.read(text)
    assert incoming.refused == (), text
    assert len(incoming.questions) == written.written
    return incoming, {loss for lost in written.lost for loss in lost.losses}


@given(questions())
def test_a_table_carries_everything(question: Question) -> None:
    incoming, losses = through(QuestionFormat.CSV, question)
    assert losses <= {Loss.TEXT}
    assert losses or incoming.questions == (question,)


@pytest.mark.parametrize("target", [QuestionFormat.GIFT, QuestionFormat.MOODLE_XML])
@given(question=questions(MOODLE))
def test_moodles_formats_carry_what_they_do_not_say_they_lose(
    question: Question, target: QuestionFormat
) -> None:
    incoming, losses = through(target, question)
    assert Loss.LEFT_OUT not in losses
    assert incoming.reduced == ()
    if not losses - {Loss.AS_MATCHING}:
        assert incoming.questions == (question,)
    else:
        assert incoming.questions[0].kind == question.kind
        assert incoming.questions[0].id == question.id


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("target", [QuestionFormat.GIFT, QuestionFormat.MOODLE_XML])
def test_what_is_lost_is_said(kind: str, target: QuestionFormat) -> None:
    expected = {
        "order": {Loss.AS_MATCHING},
        "sort": {Loss.AS_MATCHING, Loss.WHYS},
        "poll": {Loss.LEFT_OUT},
    }
    if target is QuestionFormat.GIFT:
        expected["number"] = {Loss.UNIT}
    _, losses = through(target, example(kind))
    assert losses == expected.get(kind, set())


HARD: list[tuple[str, dict[str, Any]]] = [
    ("single", {"options": options("%50%half", "[html]<b>x</b>", "=a ~b", "# {c} ####d")}),
    ("single", {"options": options("%50%half", "whole", right=(1,))}),
    ("several", {"options": options("%50%half", "%0%none", "[plain]", right=(0, 1))}),
    ("short", {"answers": ["5 * 3", "a\\*b", "%50%half", "TRUE"]}),
    ("match", {"pairs": [["%1%", "a -> b"], ["=", "c"]], "extra": ["-> d"]}),
    ("true-false", {"stem": "::a:: // $CATEGORY: {T}\n\n// b", "why_wrong": "#no"}),
]


@pytest.mark.parametrize(("kind", "changes"), HARD)
@pytest.mark.parametrize("target", [QuestionFormat.GIFT, QuestionFormat.MOODLE_XML])
def test_texts_that_look_like_commands_stay_texts(
    kind: str, changes: dict[str, Any], target: QuestionFormat
) -> None:
    question = example(kind, **changes)
    incoming, losses = through(target, question)
    assert (incoming.questions, losses) == ((question,), set())


@pytest.mark.parametrize("target", [QuestionFormat.GIFT, QuestionFormat.MOODLE_XML])
def test_one_thing_to_sort_is_too_little_to_match(target: QuestionFormat) -> None:
    _, losses = through(target, example("sort", items=[{"text": "ask", "side": "do"}]))
    assert losses == {Loss.LEFT_OUT}
