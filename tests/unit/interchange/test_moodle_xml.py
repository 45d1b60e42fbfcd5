"""Moodle XML as Moodle writes it, as we do, and broken in many ways."""

import time
from typing import Any
from xml.etree import ElementTree

import pytest

from desktop.domain.question_exchange import IncomingQuestions, Loss, Refusal
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import FaultKind, Option, plain_options
from desktop.interchange import moodle_tree, moodle_xml, question_reading
from tests.unit.domain.quiz.examples import example
from tests.unit.interchange.questions_made_up import WORDS

GOOD = (
    '<question type="truefalse"><questiontext><text>{stem}</text></questiontext>'
    '<answer fraction="100"><text>true</text></answer>'
    '<answer fraction="0"><text>false</text></answer></question>'
)
AS_MOODLE_WRITES = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Planning</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>
<!-- question: 1  -->
  <question type="multichoice">
    <name><text>Who signs?</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="ltr">Who <b>signs</b> &amp; when?</p>]]></text>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>See the law.</p>]]></text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber>sign-1</idnumber>
    <single>{single}</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
    <answer fraction="{first}" format="html">
      <text><![CDATA[<p>the mayor</p>]]></text>
      <feedback format="html"><text><![CDATA[<p>Yes.<br></p>]]></text></feedback>
    </answer>
    <answer fraction="{second}" format="html">
      <text>&lt;p&gt;the clerk&lt;/p&gt;</text>
      <feedback format="html"><text></text></feedback>
    </answer>
    <answer fraction="-50" format="plain_text"><text>&lt;nobody&gt;</text>
      <feedback format="html"><text>No.</text></feedback></answer>
    <tags><tag><text>contract</text></tag><tag><text>difficulty:apply</text></tag></tags>
  </question>
</quiz>
"""


def quiz(*questions: str) -> str:
    return "\n".join(["<quiz>", *questions, "</quiz>"])


def question(kind: str, inner: str) -> str:
    head = "<questiontext format='html'><text>Well?</text></questiontext>"
    return f'<question type="{kind}">{head}{inner}</question>'


def only(text: str) -> dict[str, Any]:
    incoming = moodle_xml.read(text)
    assert incoming.refused == ()
    (found,) = incoming.questions
    return found.to_plain()


def losses(incoming: IncomingQuestions) -> set[Loss]:
    return {loss for lost in incoming.reduced for loss in lost.losses}


def test_a_choice_as_moodle_exports_it() -> None:
    plain = only(AS_MOODLE_WRITES.format(single="true", first="100", second="0"))
    assert plain["kind"] == "single"
    assert plain["id"] == "sign-1"
    assert plain["stem"] == "Who signs & when?"
    assert plain["explanation"] == "See the law."
    assert (plain["tags"], plain["difficulty"]) == (["contract"], "apply")
    assert plain["options"] == plain_options(
        [
            Option("the mayor", True, "Yes."),
            Option("the clerk"),
            Option("<nobody>", False, "No."),
        ]
    )


def test_several_right_options() -> None:
    incoming = moodle_xml.read(AS_MOODLE_WRITES.format(single="false", first="50", second="50"))
    (found,) = incoming.questions
    assert found.kind == "several"
    assert found.solution == [0, 1]
    assert incoming.reduced == ()


@pytest.mark.parametrize(
    ("single", "first", "second"), [("true", "100", "33.33333"), ("false", "75", "25")]
)
def test_options_that_count_in_part_are_told(single: str, first: str, second: str) -> None:
    text = AS_MOODLE_WRITES.format(single=single, first=first, second=second)
    assert losses(moodle_xml.read(text)) == {Loss.WEIGHTS}


def test_true_or_false() -> None:
    plain = only(
        question(
            "truefalse",
            '<answer fraction="0"><text>true</text><feedback><text>No!</text></feedback></answer>'
            '<answer fraction="100"><text>false</text><feedback><text>Yes.</text></feedback>'
            "</answer>",
        )
    )
    assert (plain["answer"], plain["why_wrong"], plain["explanation"]) == (False, "No!", "Yes.")


def test_short_answers() -> None:
    incoming = moodle_xml.read(
        question(
            "shortanswer",
            '<usecase>0</usecase><answer fraction="100" format="moodle_auto_format">'
            "<text>a &lt;b&gt; \\*</text></answer>"
            '<answer fraction="50"><text>half</text></answer>'
            '<answer fraction="100"><text>any*</text></answer>'
            '<answer fraction="0"><text>*</text><feedback><text>No.</text></feedback></answer>',
        )
    )
    assert incoming.questions[0].to_plain()["answers"] == ["a <b> *"]
    assert losses(incoming) == {Loss.WEIGHTS, Loss.WILDCARDS, Loss.FEEDBACK}


def test_numbers_with_units() -> None:
    incoming = moodle_xml.read(
        question(
            "numerical",
            '<answer fraction="100"><text>3.5</text><tolerance>0.1</tolerance></answer>'
            '<answer fraction="0"><text>*</text></answer>'
            "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit>"
            "<unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>",
        )
    )
    plain = incoming.questions[0].to_plain()
    assert (plain["answer"], plain["tolerance"], plain["unit"]) == (3.5, 0.1, "km")
    assert losses(incoming) == {Loss.UNIT}


def test_things_to_match() -> None:
    plain = only(
        question(
            "matching",
            "<subquestion format='html'><text><![CDATA[<p>cat</p>]]></text>"
            "<answer><text>meows</text></answer></subquestion>"
            "<subquestion><text>dog</text><answer><text>barks</text></answer></subquestion>"
            "<subquestion><text></text><answer><text>sings</text></answer></subquestion>",
        )
    )
    assert plain["pairs"] == [["cat", "meows"], ["dog", "barks"]]
    assert plain["extra"] == ["sings"]


def test_things_to_put_in_order() -> None:
    plain = only(
        question(
            "ordering",
            "<layouttype>VERTICAL</layouttype><answer fraction='1'><text>plan</text></answer>"
            "<answer fraction='2'><text>buy</text></answer>",
        )
    )
    assert (plain["kind"], plain["items"]) == ("order", ["plan", "buy"])


def test_pictures_stay_behind_and_that_is_told() -> None:
    picture = '<file name="a.png" path="/" encoding="base64">aGVsbG8=</file>'
    text = GOOD.format(stem="See?").replace("</questiontext>", f"{picture}</questiontext>")
    incoming = moodle_xml.read(quiz(text))
    assert incoming.questions[0].stem == "See?"
    assert losses(incoming) == {Loss.PICTURES}


@pytest.mark.parametrize(
    ("bad", "reason", "detail"),
    [
        (question("essay", ""), Refusal.KIND, "essay"),
        (question("cloze", ""), Refusal.KIND, "cloze"),
        (question("", ""), Refusal.KIND, ""),
        (question("truefalse", ""), Refusal.MALFORMED, "truefalse"),
        (question("numerical", ""), Refusal.MALFORMED, "numerical"),
        (
            question("numerical", "<answer fraction='100'><text>soon</text></answer>"),
            Refusal.MALFORMED,
            "soon",
        ),
        (
            question("multichoice", "<answer fraction='lots'><text>a</text></answer>"),
            Refusal.MALFORMED,
            "lots",
        ),
        (question("multichoice", ""), Refusal.FAULTY, FaultKind.TOO_FEW),
        (question("shortanswer", ""), Refusal.FAULTY, FaultKind.NO_ANSWER),
        (question("matching", ""), Refusal.FAULTY, FaultKind.TOO_FEW),
        (GOOD.format(stem=""), Refusal.FAULTY, FaultKind.NO_STEM),
        (GOOD.format(stem="x" * 30_000), Refusal.TOO_LARGE, ""),
        (question("matching", "<x/>" * 3000), Refusal.TOO_LARGE, ""),
    ],
)
def test_what_is_wrong_is_listed_and_the_rest_comes_in(
    bad: str, reason: Refusal, detail: str
) -> None:
    text = quiz(GOOD.format(stem="Before?"), bad, GOOD.format(stem="After?"))
    incoming = moodle_xml.read(text)
    assert [each.stem for each in incoming.questions] == ["Before?", "After?"]
    (refused,) = incoming.refused
    assert (refused.line, refused.reason, refused.detail) == (3, reason, detail)


@pytest.mark.parametrize(
    "bad",
    [
        GOOD.format(stem="a & b"),
        GOOD.format(stem="a&nbsp;b"),
        GOOD.format(stem="a <b> b"),
        GOOD.format(stem="<![CDATA[ no end"),
        GOOD.format(stem="a\x00b"),
        '<question type="truefalse"><questiontext>',
        "<question type=truefalse></question>",
        "<question " + "<a>" * 60_000,
    ],
)
def test_a_question_that_is_no_xml_costs_only_itself(bad: str) -> None:
    text = quiz(GOOD.format(stem="Before?"), bad, GOOD.format(stem="After?"))
    incoming = moodle_xml.read(text)
    assert [each.stem for each in incoming.questions] == ["Before?", "After?"]
    assert [(each.line, each.reason) for each in incoming.refused] == [(3, Refusal.MALFORMED)]


def test_a_file_cut_off_brings_what_is_whole() -> None:
    text = quiz(GOOD.format(stem="One?"), GOOD.format(stem="Two?"), GOOD.format(stem="Three?"))
    incoming = moodle_xml.read(text[: text.index("Three?")])
    assert [each.stem for each in incoming.questions] == ["One?", "Two?"]
    assert [each.line for each in incoming.refused] == [4]


@pytest.mark.parametrize("text", ["<html><p>no quiz", "<quiz", "<"])
def test_what_is_no_quiz_is_said_to_be_none(text: str) -> None:
    assert [each.reason for each in moodle_xml.read(text).refused] == [Refusal.MALFORMED]


LAUGHS = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 30))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE quiz [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE quiz SYSTEM "http://example.invalid/quiz.dtd">',
        "<!DOCTYPE quiz>",
    ],
)
def test_a_file_that_declares_a_document_type_is_not_read(declared: str) -> None:
    text = f"<?xml version='1.0'?>\n{declared}\n{quiz(GOOD.format(stem='&l29;&x;'))}"
    incoming = moodle_xml.read(text)
    assert incoming.questions == ()
    assert [(each.line, each.reason) for each in incoming.refused] == [(2, Refusal.ENTITIES)]


@pytest.mark.parametrize(
    "text",
    [
        "<quiz>" + "<question>" * 200_000,
        "<quiz>" + "<![CDATA[" * 300_000,
        "<quiz>" + "<!--" * 500_000,
        "<quiz><question type='matching'>" + "<a>" * 500_000,
        quiz(question("matching", "<x/>" * 500_000)),
        quiz(question("essay", "&lt;p&gt;" * 200_000)),
        quiz(GOOD.format(stem="<![CDATA[" + "<b>" * 300_000 + "]]>")),
        "<quiz " + "a='b' " * 200_000 + ">",
    ],
    ids=["questions", "cdata", "comments", "deep", "wide", "entities", "html", "attributes"],
)
def test_hostile_files_are_read_in_no_time(text: str) -> None:
    begin = time.monotonic()
    assert moodle_xml.read(text).questions == ()
    assert time.monotonic() - begin < 10


def test_what_is_too_much_is_not_read_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_reading, "MOST_QUESTIONS", 2)
    incoming = moodle_xml.read(quiz(*[GOOD.format(stem="More?")] * 9))
    assert len(incoming.questions) == 2
    assert [(each.line, each.reason) for each in incoming.refused] == [(4, Refusal.TOO_MANY)]


# What we write


def written(*kinds: str) -> ElementTree.Element:
    text, _ = moodle_xml.write([example(kind) for kind in kinds], WORDS)
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "poll"])
def test_what_is_written_keeps_to_the_format(kind: str) -> None:
    (found,) = written(kind)
    assert found.get("type") in {"multichoice", "truefalse", "shortanswer", "numerical", "matching"}
    for name in ("name/text", "questiontext/text", "generalfeedback/text", "idnumber"):
        assert found.findtext(name), name
    assert (found.findtext("hidden"), found.findtext("defaultgrade")) == ("0", "1")
    for answer in found.findall("answer"):
        assert -100 <= float(answer.get("fraction", "")) <= 100
        assert answer.find("feedback/text") is not None
    for part in found.findall("subquestion"):
        assert part.findtext("answer/text")
    whole = [a for a in found.findall("answer") if float(a.get("fraction", "")) > 0]
    if found.get("type") == "multichoice":
        total = sum(float(answer.get("fraction", "")) for answer in whole)
        assert total == pytest.approx(100, abs=0.001)


def test_questions_we_write_are_read_again_by_depth_and_size() -> None:
    text, _ = moodle_xml.write([example("single")], WORDS)
    (found,) = moodle_tree.questions(text)
    assert isinstance(found, moodle_tree.Element)
    assert found.size < moodle_tree.MOST_ELEMENTS


def test_signs_xml_cannot_hold_are_told() -> None:
    text, outcome = moodle_xml.write([example("single", stem="a\x0bb]]>c")], WORDS)
    assert [each.losses for each in outcome.lost] == [(Loss.TEXT,)]
    assert moodle_xml.read(text).questions[0].stem == "ab]]>c"
