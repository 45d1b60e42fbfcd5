"""GIFT as others write it: all its kinds, escapes, weights, comments, and what is wrong in it."""

from typing import Any

import pytest

from desktop.domain.question_exchange import IncomingQuestions, Loss, Refusal
from desktop.domain.quiz.question import FaultKind, Option, plain_options
from desktop.interchange import gift, question_reading
from tests.unit.domain.quiz.examples import example
from tests.unit.interchange.questions_made_up import WORDS


def only(text: str) -> dict[str, Any]:
    incoming = gift.read(text)
    assert incoming.refused == ()
    (question,) = incoming.questions
    return question.to_plain()


def refusals(incoming: IncomingQuestions) -> list[tuple[int, Refusal]]:
    return [(each.line, each.reason) for each in incoming.refused]


def losses(text: str) -> set[Loss]:
    return {loss for lost in gift.read(text).reduced for loss in lost.losses}


def options(*parts: tuple[Any, ...]) -> list[dict[str, Any]]:
    return plain_options([Option(*part) for part in parts])


def test_one_right_option() -> None:
    plain = only("::Q1:: Who signs? {=the mayor#Yes. ~the bidder#No. ~nobody ####See the law.}")
    assert plain["kind"] == "single"
    assert plain["stem"] == "Who signs?"
    assert plain["explanation"] == "See the law."
    assert plain["options"] == options(
        ("the mayor", True, "Yes."), ("the bidder", False, "No."), ("nobody", False)
    )


def test_options_on_lines_of_their_own() -> None:
    plain = only("Who\nsigns?{\n\t~ the bidder\n\t= the mayor\n}")
    assert plain["stem"] == "Who\nsigns?"
    assert plain["options"] == options(("the bidder", False), ("the mayor", True))


def test_without_an_equals_sign_several_are_right() -> None:
    plain = only("Which? {~%50%a ~%50%b ~%-50%c ~%0%d}")
    assert plain["kind"] == "several"
    assert plain["options"] == options(("a", True), ("b", True), ("c", False), ("d", False))


@pytest.mark.parametrize("text", ["Which? {~%75%a ~%25%b ~c}", "Which? {=a ~%50%b ~c}"])
def test_options_that_count_in_part_are_told(text: str) -> None:
    assert losses(text) == {Loss.WEIGHTS}


@pytest.mark.parametrize(
    ("answer", "truth"), [("T", True), ("TRUE", True), ("F", False), (" FALSE ", False)]
)
def test_true_or_false(answer: str, truth: bool) -> None:
    plain = only(f"The sky is blue.{{{answer}#Look up.#Well seen.}}")
    assert (plain["kind"], plain["answer"]) == ("true-false", truth)
    assert (plain["why_wrong"], plain["explanation"]) == ("Look up.", "Well seen.")


def test_words_to_a_right_answer_are_told_where_there_is_an_explanation_too() -> None:
    assert losses("Blue?{T#Look up.#Well seen.####So.}") == {Loss.FEEDBACK}


def test_a_short_answer_with_variants() -> None:
    assert only("Before the contract? {=standstill = =standstill period}")["answers"] == [
        "standstill",
        "standstill period",
    ]


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("Who? {=Bell =%50%Gray}", Loss.WEIGHTS),
        ("Who? {=Bell#Good!}", Loss.FEEDBACK),
        ("Who? {=Bell =*ell}", Loss.WILDCARDS),
    ],
)
def test_what_a_short_answer_loses_is_told(text: str, loss: Loss) -> None:
    assert only(text)["answers"] == ["Bell"]
    assert losses(text) == {loss}


@pytest.mark.parametrize(
    ("answer", "number", "tolerance"),
    [
        ("#3.14:0.01", 3.14, 0.01),
        ("#3", 3, 0),
        ("#-2.5:0", -2.5, 0),
        ("#3..4", 3.5, 0.5),
        ("# =1822:0#right", 1822, 0),
        ("#=1822:1 =%50%1800:5", 1822, 1),
        ("#1.5e3:1e1", 1500, 10),
    ],
)
def test_numbers(answer: str, number: float, tolerance: float) -> None:
    plain = only(f"When? {{{answer}}}")
    assert (plain["answer"], plain["tolerance"]) == (number, tolerance)


def test_things_to_match() -> None:
    plain = only("Match.{\n=cat -> meows\n=dog->barks\n= -> sings\n####Animals.}")
    assert plain["pairs"] == [["cat", "meows"], ["dog", "barks"]]
    assert plain["extra"] == ["sings"]
    assert plain["explanation"] == "Animals."


def test_words_after_the_answers_make_a_gap() -> None:
    assert only("The {~bidder =mayor} signs.")["stem"] == "The _____ signs."


def test_escaped_signs() -> None:
    plain = only(r"a\:b \{x\} \#1 \~ \= \\ c\nd{=\=1\#2 ~\~3}")
    assert plain["stem"] == "a:b {x} #1 ~ = \\ c\nd"
    assert plain["options"] == options(("=1#2", True), ("~3", False))


def test_a_title_may_have_escaped_colons() -> None:
    assert only(r"::a\:\:b:: Sure?{T}")["stem"] == "Sure?"


def test_comments_and_categories_are_no_questions() -> None:
    text = (
        "// a file\n\n$CATEGORY: $course$/top/Planning\n\n// [id:a.b] [tag:bus] [tag:x \\] y]\n"
        "Sure?{T}\n// in between\n\n  // alone\n\n$CATEGORY: tom/dick\nWell?{F}\n"
    )
    incoming = gift.read(text)
    assert refusals(incoming) == []
    first, second = incoming.questions
    assert (first.stem, first.id, first.tags) == ("Sure?", "a.b", ("bus", "x ] y"))
    assert (second.stem, second.id, second.tags) == ("Well?", "", ())


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("[html]<p>Who <b>signs</b>?</p><script>x()</script>{T}", "Who signs?"),
        ("One<br>two &amp; three &lt;b&gt;{T}", "One\ntwo & three <b>"),
        ("[plain]a <b> &amp; c{T}", "a <b> &amp; c"),
        ("[markdown]a *b*{T}", "a *b*"),
        ("Is a < b?{T}", "Is a < b?"),
        ("[x] is it?{T}", "[x] is it?"),
    ],
)
def test_html_becomes_plain_text_unless_it_is_none(text: str, stem: str) -> None:
    assert only(text)["stem"] == stem


def test_pictures_stay_behind_and_that_is_told() -> None:
    assert losses('See <img src="@@PLUGINFILE@@/a.png"> this{T}') == {Loss.PICTURES}


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        ("Tell me all.{}", Refusal.KIND, "essay"),
        ("Only a remark.", Refusal.KIND, "description"),
        ("Open {=a ~b", Refusal.MALFORMED, "{ }"),
        ("Closed =a ~b}", Refusal.MALFORMED, "{ }"),
        ("One {T}\nTwo {F}", Refusal.MALFORMED, "{ }"),
        ("One {=a ~b {c}}", Refusal.MALFORMED, "{ }"),
        ("When? {#soon}", Refusal.MALFORMED, "soon"),
        ("When? {#nan}", Refusal.MALFORMED, "nan"),
        ("When? {#1e999}", Refusal.MALFORMED, "1e999"),
        ("When? {#%50%3}", Refusal.MALFORMED, "#"),
        ("Match {=a->b =c}", Refusal.MALFORMED, "->"),
        ("{T}", Refusal.FAULTY, FaultKind.NO_STEM),
        ("Which? {=a =b ~c}", Refusal.FAULTY, FaultKind.SEVERAL_RIGHT),
        ("Which? {~a ~b}", Refusal.FAULTY, FaultKind.NO_RIGHT),
        ("Which? {=a ~A}", Refusal.FAULTY, FaultKind.REPEATED),
        ("Who? {=*}", Refusal.FAULTY, FaultKind.NO_ANSWER),
        ("Match {=a->b}", Refusal.FAULTY, FaultKind.TOO_FEW),
        ("Which? {=" + " ~".join(map(str, range(200))) + "}", Refusal.TOO_LARGE, ""),
        ("x" * 30_000 + "{T}", Refusal.TOO_LARGE, ""),
        ("x" * 500_000 + "{T}", Refusal.TOO_LARGE, ""),
    ],
)
def test_what_is_wrong_is_listed_and_the_rest_comes_in(
    text: str, reason: Refusal, detail: str
) -> None:
    incoming = gift.read(f"Before?{{T}}\n\n{text}\n\nAfter?{{F}}\n")
    assert [each.stem for each in incoming.questions] == ["Before?", "After?"]
    (refused,) = incoming.refused
    assert (refused.line, refused.reason, refused.detail) == (3, reason, detail)
    assert refused.excerpt[:4] in text
    assert len(refused.excerpt) <= 80


def test_a_title_begins_a_question_although_the_blank_line_before_it_was_forgotten() -> None:
    text = "::One:: Who?{=a}\n// [id:two] [tag:late]\n::Two:: When?{=b}\n::Three:: Where {=c"
    incoming = gift.read(text)
    assert [each.stem for each in incoming.questions] == ["Who?", "When?"]
    assert [each.tags for each in incoming.questions] == [(), ("late",)]
    assert refusals(incoming) == [(4, Refusal.MALFORMED)]


def test_a_blank_line_in_a_question_costs_that_question() -> None:
    incoming = gift.read("Which? {\n=a\n\n~b\n}\n\nAfter?{T}")
    assert [each.stem for each in incoming.questions] == ["After?"]
    assert refusals(incoming) == [(1, Refusal.MALFORMED), (4, Refusal.MALFORMED)]


@pytest.mark.parametrize(
    ("text", "limit"), [("Sure?{T}\n\n", "MOST_QUESTIONS"), ("Bad {\n\n", "MOST_REFUSED")]
)
def test_what_is_too_much_is_not_read_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch, text: str, limit: str
) -> None:
    monkeypatch.setattr(question_reading, limit, 3)
    incoming = gift.read(text * 9)
    assert len(incoming.questions) in (0, 3)
    assert refusals(incoming)[-1] == (7, Refusal.TOO_MANY)
    assert len(incoming.refused) in (1, 4)


def test_a_file_as_we_write_it() -> None:
    text, _ = gift.write([example("single", tags=["bus", "a]b"]), example("several")], WORDS)
    assert text == (
        "// [id:a.single] [tag:bus] [tag:a\\]b] [tag:difficulty:understand] [tag:page:a]\n"
        "::Well?::[plain]Well?{\n"
        "\t~one#Because of one\n\t=two#Because of two\n\t~three#Because of three\n\t####So.\n}\n\n"
        "// [id:a.several] [tag:difficulty:understand] [tag:page:a]\n"
        "::Well?::[plain]Well?{\n"
        "\t~%33.33333%a#Because of a\n\t~%-50%b#Because of b\n\t~%33.33333%c#Because of c\n"
        "\t~%-50%d#Because of d\n\t~%33.33333%e#Because of e\n\t####So.\n}\n"
    )


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("short", {"answers": ["a -> b"]}),
        ("match", {"pairs": [["a -> b", "c"], ["d", "e"]]}),
        ("single", {"stem": "a\x07b"}),
    ],
)
def test_signs_the_format_cannot_hold_are_told(kind: str, changes: dict[str, Any]) -> None:
    text, written = gift.write([example(kind, **changes)], WORDS)
    assert [each.losses for each in written.lost] == [(Loss.TEXT,)]
    assert len(gift.read(text).questions) == 1


def test_shares_moodle_does_not_know_are_told() -> None:
    many = [{"text": f"option {n}", "right": n < 11} for n in range(13)]
    _, written = gift.write([example("several", options=many)], WORDS)
    assert [each.losses for each in written.lost] == [(Loss.WEIGHTS,)]
