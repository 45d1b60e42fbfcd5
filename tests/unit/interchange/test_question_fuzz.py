"""Whatever a file holds, its reader ends, and what comes in can be asked."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.question_exchange import IncomingQuestions
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.short import Short
from desktop.interchange import csv_questions, gift, moodle_xml
from desktop.interchange.plain_text import decoded
from tests.unit.domain.quiz.examples import example
from tests.unit.interchange.questions_made_up import WORDS

Read = Callable[[str], IncomingQuestions]
EXAMPLES = [example(kind) for kind in KINDS]
WRITTEN: dict[Read, str] = {
    gift.read: gift.write(EXAMPLES, WORDS)[0],
    moodle_xml.read: moodle_xml.write(EXAMPLES, WORDS)[0],
    csv_questions.read: csv_questions.write(EXAMPLES)[0],
}
SIGNS: dict[Read, list[str]] = {
    gift.read: [
        *"~=#{}:\\%.\n*[]$/",
        *("->", "####", "::", "{T}", "{#", "%50%", "\n\n", "//[id:", "[tag:", "[html]", "<p>", "1"),
        "$CATEGORY:",
    ],
    moodle_xml.read: [
        *"<>&;'\"=/!?\n",
        *("<quiz>", "</quiz>", "<question type='", "truefalse'>", "multichoice'>", "numerical'>"),
        *("</question>", "<text>", "</text>", "<![CDATA[", "]]>", "<!--", "-->", "<questiontext>"),
        *("</questiontext>", "<answer fraction='100'>", "</answer>", "<!DOCTYPE", "&amp;", "&#0;"),
    ],
    csv_questions.read: [
        *",;\t\n\"'=1",
        *("question", "kind", "right", "option_1", "single", "match", "sort", "do", "\n,", '"\n'),
    ],
}
READERS = pytest.mark.parametrize("read", WRITTEN, ids=["gift", "moodle-xml", "csv"])


def check(incoming: IncomingQuestions) -> None:
    for question in incoming.questions:
        assert question.is_askable
        # Signs alone may stand among the answers of a short one, but nobody has to type them.
        answers = question.answers if isinstance(question, Short) else [question.solution]
        assert any(question.mark(answer).is_right for answer in answers) or not question.is_graded
    assert all(refused.line > 0 and len(refused.excerpt) <= 80 for refused in incoming.refused)


@READERS
@given(data=st.data())
def test_signs_in_any_order_are_read(read: Read, data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(SIGNS[read]), st.text(max_size=4))
    check(read("".join(data.draw(st.lists(pieces, max_size=40)))))


@READERS
@given(data=st.data())
def test_a_good_file_with_damage_is_read(read: Read, data: st.DataObject) -> None:
    text = WRITTEN[read]
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 30))
        text = (
            text[:begin] + data.draw(st.sampled_from(["", *SIGNS[read]])) + text[begin + length :]
        )
    check(read(text))


@READERS
@given(data=st.binary(max_size=60))
def test_any_bytes_are_read(read: Read, data: bytes) -> None:
    check(read(decoded(data)))


@pytest.mark.parametrize("piece", ["{", "}", "~", "=", "\\", "::", "a {=", "####", "[tag:", "\n\n"])
def test_a_long_hostile_file_of_gift_is_read_in_no_time(piece: str) -> None:
    check(gift.read(piece * 100_000))
    check(gift.read(f"// {piece * 100_000}\na{{T}}"))


@pytest.mark.parametrize("piece", ['"', '"a', '""', '"""', '"\n', '"a\n', '"""\n', ",", ",\n", "'"])
def test_a_long_hostile_table_is_read_in_no_time(piece: str) -> None:
    check(csv_questions.read(piece * 100_000))
    check(csv_questions.read("question,right\n" + piece * 100_000))
