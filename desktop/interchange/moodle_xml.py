"""Moodle XML, what Moodle exports and imports best: questions in and out.

Texts go out as plain text. docs/question-formats.md says what the format carries.
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Any

from desktop.domain.question_exchange import (
    ExchangeWords,
    IncomingQuestions,
    Loss,
    Lost,
    Refusal,
    WrittenQuestions,
)
from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.question import Option, Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.true_false import TrueFalse
from desktop.interchange.moodle_tree import MOST_ELEMENTS, Broken, Element, Forbidden, questions
from desktop.interchange.plain_text import plain_text
from desktop.interchange.question_reading import (
    Full,
    Harvest,
    Misfit,
    Texts,
    literal,
    number_in,
    uneven,
)
from desktop.interchange.question_shapes import lost, name_of, shares, to_shape

_FULL = 99.99
"""From this many per cent an answer is right."""
_PLAIN = ("plain_text", "markdown")


# Reading


def read(text: str) -> IncomingQuestions:
    """Return the questions of a file; what is wrong in it does not keep the rest out."""
    harvest = Harvest()
    try:
        for found in questions(text):
            if isinstance(found, Broken):
                harvest.refuse(found.line, Refusal.MALFORMED, found.text)
            elif found.attributes.get("type") != "category":
                _read_question(found, harvest)
    except Forbidden:
        line = text.count("\n", 0, max(0, text.find("<!"))) + 1
        harvest.refuse(line, Refusal.ENTITIES, text[:1000])
    except Full:
        pass
    return harvest.incoming()


def _read_question(element: Element, harvest: Harvest) -> None:
    reader = _Reader(element)
    kind = element.attributes.get("type", "")
    stem = reader.text(element.first("questiontext"))
    if element.size > MOST_ELEMENTS:
        harvest.refuse(element.line, Refusal.TOO_LARGE, stem)
    elif kind not in _KINDS:
        harvest.refuse(element.line, Refusal.KIND, stem, kind)
    else:
        try:
            own = _KINDS[kind](reader)
        except Misfit as misfit:
            harvest.refuse(element.line, misfit.reason, stem, misfit.detail)
            return
        tags = [plain_text(tag.words) for tag in element.first("tags").all("tag")]
        plain = {
            "id": plain_text(element.first("idnumber").words),
            "tags": [tag for tag in tags if tag],
            "stem": stem,
            "explanation": reader.text(element.first("generalfeedback")),
        }
        harvest.take(element.line, plain | own, reader.losses)


class _Reader:
    """Reads the parts of one question."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self._texts = Texts()
        self.losses = self._texts.losses
        if element.holds("file"):
            self.losses.append(Loss.PICTURES)

    def text(self, element: Element) -> str:
        """Return the text of an element in the markup it names."""
        return self._texts.read(element.words, may_be_html=element.markup not in _PLAIN)

    def answers(self) -> Iterator[tuple[Element, float]]:
        """Yield the answers, and what each counts in per cent."""
        for answer in self.element.all("answer"):
            yield answer, number_in(answer.attributes.get("fraction", "100") or "0")

    def right_answers(self) -> Iterator[Element]:
        """Yield the answers that are right; note those that are so in part, or have words."""
        for answer, fraction in self.answers():
            if plain_text(answer.first("feedback").words):
                self.losses.append(Loss.FEEDBACK)
            if fraction >= _FULL:
                yield answer
            elif fraction > 0:
                self.losses.append(Loss.WEIGHTS)


def _choice(reader: _Reader) -> dict[str, Any]:
    is_single = reader.element.first("single").words.strip().lower() not in ("false", "0")
    answers = list(reader.answers())
    fractions = [fraction for _, fraction in answers]
    is_partial = any(0 < fraction < _FULL for fraction in fractions)
    if is_partial if is_single else uneven(fractions):
        reader.losses.append(Loss.WEIGHTS)
    least = _FULL if is_single else 0.001
    return {
        "kind": "single" if is_single else "several",
        "options": [
            {
                "text": reader.text(answer),
                "right": fraction >= least,
                "why": reader.text(answer.first("feedback")),
            }
            for answer, fraction in answers
        ],
    }


def _true_false(reader: _Reader) -> dict[str, Any]:
    whys: dict[bool, str] = {}
    truth = None
    for answer, fraction in reader.answers():
        is_true = answer.words.strip().lower() == "true"
        whys[is_true] = reader.text(answer.first("feedback"))
        truth = is_true if fraction >= _FULL else truth
    if truth is None:
        raise Misfit(Refusal.MALFORMED, "truefalse")
    plain: dict[str, Any] = {
        "kind": "true-false",
        "answer": truth,
        "why_wrong": whys.get(not truth),
    }
    if praise := whys.get(truth):
        if plain_text(reader.element.first("generalfeedback").words):
            reader.losses.append(Loss.FEEDBACK)
        else:
            plain["explanation"] = praise
    return plain


def _short(reader: _Reader) -> dict[str, Any]:
    texts = [literal(plain_text(answer.words)) for answer in reader.right_answers()]
    if None in texts:
        reader.losses.append(Loss.WILDCARDS)
    return {"kind": "short", "answers": [text for text in texts if text]}


def _number(reader: _Reader) -> dict[str, Any]:
    answers = [answer for answer in reader.right_answers() if answer.words.strip() != "*"]
    if not answers:
        raise Misfit(Refusal.MALFORMED, "numerical")
    if len(answers) > 1:
        reader.losses.append(Loss.WEIGHTS)
    units = [
        plain_text(unit.first("unit_name").words)
        for unit in reader.element.first("units").all("unit")
    ]
    if len(units) > 1:
        reader.losses.append(Loss.UNIT)
    tolerance = answers[0].first("tolerance").words.strip()
    return {
        "kind": "number",
        "answer": number_in(answers[0].words),
        "tolerance": number_in(tolerance) if tolerance else 0,
        "unit": units[0] if units else "",
    }


def _match(reader: _Reader) -> dict[str, Any]:
    pairs, extra = [], []
    for part in reader.element.all("subquestion"):
        left, right = reader.text(part), plain_text(part.first("answer").words)
        if left:
            pairs.append([left, right])
        elif right:
            extra.append(right)
    return {"kind": "match", "pairs": pairs, "extra": extra}


def _order(reader: _Reader) -> dict[str, Any]:
    return {"kind": "order", "items": [reader.text(item) for item in reader.element.all("answer")]}


_KINDS: dict[str, Callable[[_Reader], dict[str, Any]]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _short,
    "numerical": _number,
    "matching": _match,
    "ordering": _order,
}


# Writing


def write(chosen: Sequence[Question], words: ExchangeWords) -> tuple[str, WrittenQuestions]:
    """Return questions as a file, and what of them does not go along."""
    written: list[str] = []
    reduced: list[Lost] = []
    for question in chosen:
        shaped, losses = to_shape(question, words)
        if shaped is not None:
            written.append(_Writer(losses).question(shaped))
        if losses:
            reduced.append(lost(question, losses))
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>", *written, "</quiz>", ""])
    return text, WrittenQuestions(len(written), tuple(reduced))


class _Writer:
    """Writes one question, and notes what gets lost on the way."""

    def __init__(self, losses: list[Loss]) -> None:
        self._losses = losses

    def question(self, question: Question) -> str:
        """Return a question as XML."""
        kind, own = self._own(question)
        tags = "".join(f"<tag>{self._text(tag)}</tag>" for tag in question.tags)
        lines = [
            f'<question type="{kind}">',
            f"<name>{self._text(name_of(question))}</name>",
            f'<questiontext format="plain_text">{self._text(question.stem)}</questiontext>',
            f'<generalfeedback format="plain_text">{self._text(question.explanation)}'
            "</generalfeedback>",
            "<defaultgrade>1</defaultgrade>",
            "<penalty>0.3333333</penalty>",
            "<hidden>0</hidden>",
            f"<idnumber>{self._plain(question.id)}</idnumber>",
            *own,
            f"<tags>{tags}</tags>",
        ]
        return "\n  ".join(lines) + "\n</question>"

    def _own(self, question: Question) -> tuple[str, list[str]]:
        match question:
            case Choice():
                return "multichoice", self._choice(question)
            case TrueFalse():
                return "truefalse", [
                    self._answer(
                        str(truth).lower(),
                        100 if truth == question.is_true else 0,
                        "" if truth == question.is_true else question.why_wrong,
                        "moodle_auto_format",
                    )
                    for truth in (True, False)
                ]
            case Match():
                pairs = (*question.pairs, *(("", right) for right in question.extra))
                return "matching", [
                    "<shuffleanswers>true</shuffleanswers>",
                    *(
                        f'<subquestion format="plain_text">{self._text(left)}'
                        f"<answer>{self._text(right)}</answer></subquestion>"
                        for left, right in pairs
                    ),
                ]
            case Short():
                texts = [text.replace("*", "\\*") for text in question.answers if text.strip()]
                answers = [self._answer(text, 100, "", "moodle_auto_format") for text in texts]
                return "shortanswer", ["<usecase>0</usecase>", *answers]
            case Number():
                return "numerical", self._number(question)
            case _:
                raise ValueError(f"{question.kind} has no shape of Moodle")

    def _choice(self, question: Choice) -> list[str]:
        right, wrong, is_several = 100.0, 0.0, isinstance(question, Several)
        if isinstance(question, Several):
            right, wrong, is_exact = shares(question)
            if not is_exact:
                self._losses.append(Loss.WEIGHTS)

        def answer(option: Option) -> str:
            share = right if option.is_right else -wrong
            return self._answer(option.text, share, option.why)

        return [
            f"<single>{str(not is_several).lower()}</single>",
            "<shuffleanswers>true</shuffleanswers>",
            "<answernumbering>abc</answernumbering>",
            *(answer(option) for option in question.options),
        ]

    def _number(self, question: Number) -> list[str]:
        answer = self._answer(
            repr(question.answer),
            100,
            "",
            "moodle_auto_format",
            f"<tolerance>{question.tolerance!r}</tolerance>",
        )
        unit = self._plain(question.unit)
        if not unit:
            return [answer]
        # The unit is for the eye: whoever leaves it out loses nothing.
        return [
            answer,
            f"<units><unit><multiplier>1</multiplier><unit_name>{unit}</unit_name></unit></units>",
            "<unitgradingtype>0</unitgradingtype>",
            "<unitpenalty>0</unitpenalty>",
            "<showunits>0</showunits>",
        ]

    def _answer(
        self, text: str, share: float, why: str, markup: str = "plain_text", more: str = ""
    ) -> str:
        return (
            f'<answer fraction="{share + 0:.7g}" format="{markup}">{self._text(text)}'
            f'<feedback format="plain_text">{self._text(why)}</feedback>{more}</answer>'
        )

    def _text(self, text: str) -> str:
        return f"<text>{self._plain(text)}</text>"

    def _plain(self, text: str) -> str:
        shown = plain_text(text)
        if shown != text.strip():
            self._losses.append(Loss.TEXT)
        return escape(shown, quote=False)
