"""GIFT, the format Moodle reads from plain text: questions in and out.

A question is a block of lines without a blank one. What kind it is nobody writes down; readers
guess it from the signs between the braces, in the order `_answers` keeps to.
docs/question-formats.md says what the format carries.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

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
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.true_false import TrueFalse
from desktop.interchange.plain_text import plain_lines, plain_text
from desktop.interchange.question_reading import (
    LONGEST_BLOCK,
    Full,
    Harvest,
    Misfit,
    Texts,
    literal,
    number_in,
    uneven,
)
from desktop.interchange.question_shapes import lost, name_of, shares, to_shape

_SIGNS = "~=#{}:"
# While a block is taken apart, escaped signs are characters that no text holds.
_HIDE = {sign: chr(0xFDD0 + place) for place, sign in enumerate(_SIGNS)} | {"\\": "\ufdde"}
_SHOW = str.maketrans({hidden: sign for sign, hidden in _HIDE.items()} | {"\ufddf": "\n"})
_ESCAPED = re.compile(r"\\([~=#{}:n\\])")
_MARKUP = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_MARKED = re.compile(r"\[(html|moodle|plain|markdown)\]")
_ID = re.compile(r"\[id:((?:\\\]|[^\]]){1,300})\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]]){1,300})\]")
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{0,9})?)%")
_GAP = "_____"
_LONGEST_COMMENT = 20_000


# Reading


class _Block(NamedTuple):
    """The lines of one question, and the line it begins in."""

    line: int
    text: str
    comments: str


def read(text: str) -> IncomingQuestions:
    """Return the questions of a file; what is wrong in it does not keep the rest out."""
    harvest = Harvest()
    try:
        for block in _blocks(text):
            _read_block(block, harvest)
    except Full:
        pass
    return harvest.incoming()


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    comments: list[str] = []
    begin = said = 0
    for number, line in enumerate([*plain_lines(text), ""], 1):
        stripped = line.strip()
        # A title begins a question although the blank line before it was forgotten.
        is_forgotten = bool(lines) and stripped.startswith("::")
        if lines and (is_forgotten or not stripped):
            own = "\n".join(comments[:said] if is_forgotten else comments)
            yield _Block(begin, "\n".join(lines), own[:_LONGEST_COMMENT])
            lines = []
            del comments[:said]
        if stripped.startswith("//"):
            comments.append(stripped)
        elif stripped:
            begin = begin if lines else number
            lines.append(stripped)
            said = len(comments)
        else:
            comments, said = [], 0


def _read_block(block: _Block, harvest: Harvest) -> None:
    text = block.text
    if text.startswith("$CATEGORY:"):
        _, _, text = text.partition("\n")
        if not text:
            return
    if len(text) > LONGEST_BLOCK:
        harvest.refuse(block.line, Refusal.TOO_LARGE, text[:1000])
        return
    texts = Texts()
    try:
        plain = _question(_hidden(text), block.comments, texts)
    except Misfit as misfit:
        harvest.refuse(block.line, misfit.reason, text, misfit.detail)
    else:
        harvest.take(block.line, plain, texts.losses)


def _hidden(text: str) -> str:
    clean = plain_text(text)
    return _ESCAPED.sub(lambda found: _HIDE.get(found[1], "\ufddf"), clean)


def _question(text: str, comments: str, texts: Texts) -> dict[str, Any]:
    if text.startswith("::") and (end := text.find("::", 2)) > 0:
        text = text[end + 2 :].strip()
    begin, end = text.find("{"), text.find("}")
    if begin < 0 and end < 0:
        raise Misfit(Refusal.KIND, "description")
    if begin < 0 or end < begin:
        raise Misfit(Refusal.MALFORMED, "{ }")
    before, answers, after = text[:begin], text[begin + 1 : end].strip(), text[end + 1 :]
    reader = _Reader(texts)
    stem = reader.read_stem(f"{before}{_GAP}{after}" if after else before)
    if {"{", "}"} & set(before + answers + after):
        # Two questions without a title or a blank line between them, or a sign not escaped.
        raise Misfit(Refusal.MALFORMED, "{ }")
    general = ""
    if "####" in answers:
        answers, _, general = answers.rpartition("####")
    plain = {
        **_answers(answers.strip(), reader),
        "stem": stem,
        "tags": [_unbracketed(found) for found in _TAG.findall(comments)],
        "id": _unbracketed(found[1]) if (found := _ID.search(comments)) else "",
    }
    if explanation := reader.read(general):
        if plain.get("explanation"):
            reader.lose(Loss.FEEDBACK)
        plain["explanation"] = explanation
    return plain


def _unbracketed(text: str) -> str:
    return plain_text(text.replace("\\]", "]"))


class _Reader:
    """Reads the texts of a block, in the markup its stem says unless they say otherwise."""

    def __init__(self, texts: Texts) -> None:
        self.losses = texts.losses
        self._texts = texts
        self._markup = "moodle"

    def read_stem(self, text: str) -> str:
        if found := _MARKUP.match(text):
            self._markup = found[1]
        return self.read(text)

    def read(self, text: str) -> str:
        markup = self._markup
        if found := _MARKUP.match(text):
            markup, text = found[1], text[found.end() :]
        return self._texts.read(text.translate(_SHOW), may_be_html=markup in ("html", "moodle"))

    def lose(self, loss: Loss) -> None:
        self.losses.append(loss)


def _answers(text: str, reader: _Reader) -> dict[str, Any]:
    if not text:
        raise Misfit(Refusal.KIND, "essay")
    if text.startswith("#"):
        return _number(text[1:], reader)
    if "~" in text:
        return _choice(text, reader)
    if "=" in text and "->" in text:
        return _match(text, reader)
    if text.partition("#")[0].strip() in ("T", "TRUE", "F", "FALSE"):
        return _true_false(text, reader)
    return _short(text, reader)


def _pieces(text: str, sign: str) -> list[str]:
    """Return what follows each sign; before the first one there may be nothing but blanks."""
    first, *pieces = text.split(sign)
    return [piece.strip() for piece in ([first] if first.strip() else []) + pieces]


def _weighed(text: str) -> tuple[float | None, str]:
    found = _WEIGHT.match(text)
    return (float(found[1]), text[found.end() :]) if found else (None, text)


def _choice(text: str, reader: _Reader) -> dict[str, Any]:
    options, weights = [], []
    for piece in _pieces(text.replace("=", "~="), "~"):
        if piece.startswith("="):
            weight, rest = 100.0, piece[1:]
        else:
            given, rest = _weighed(piece)
            weight = given or 0
        words, _, why = rest.partition("#")
        options.append({"text": reader.read(words), "right": weight > 0, "why": reader.read(why)})
        weights.append(weight)
    if "=" not in text:
        if uneven(weights):
            reader.lose(Loss.WEIGHTS)
        return {"kind": "several", "options": options}
    for option, weight in zip(options, weights, strict=True):
        option["right"] = weight >= 100
        if 0 < weight < 100:
            reader.lose(Loss.WEIGHTS)
    return {"kind": "single", "options": options}


def _match(text: str, reader: _Reader) -> dict[str, Any]:
    pairs, extra = [], []
    for piece in _pieces(text, "="):
        left, arrow, right = piece.partition("->")
        if not arrow:
            raise Misfit(Refusal.MALFORMED, "->")
        words = plain_text(right.translate(_SHOW))
        if left.strip():
            pairs.append([reader.read(left), words])
        else:
            extra.append(words)
    return {"kind": "match", "pairs": pairs, "extra": extra}


def _true_false(text: str, reader: _Reader) -> dict[str, Any]:
    truth, *whys = text.split("#", 2)
    wrong, right = [reader.read(why) for why in (*whys, "", "")[:2]]
    return {
        "kind": "true-false",
        "answer": truth.strip() in ("T", "TRUE"),
        "why_wrong": wrong,
        "explanation": right,
    }


def _short(text: str, reader: _Reader) -> dict[str, Any]:
    answers = []
    for piece in _pieces(text, "="):
        weight, rest = _weighed(piece)
        words, _, feedback = rest.partition("#")
        answer = literal(plain_text(words.translate(_SHOW)))
        if feedback.strip():
            reader.lose(Loss.FEEDBACK)
        if weight is not None and weight < 100:
            if weight > 0:
                reader.lose(Loss.WEIGHTS)
        elif answer is None:
            reader.lose(Loss.WILDCARDS)
        elif answer:
            answers.append(answer)
    return {"kind": "short", "answers": answers}


def _number(text: str, reader: _Reader) -> dict[str, Any]:
    numbers = []
    for piece in _pieces(text, "="):
        weight, rest = _weighed(piece)
        words, _, feedback = rest.partition("#")
        if feedback.strip():
            reader.lose(Loss.FEEDBACK)
        if words.strip() == "*":
            continue
        if weight is not None and weight < 100:
            if weight > 0:
                reader.lose(Loss.WEIGHTS)
        else:
            numbers.append(_range(words.translate(_SHOW)))
    if not numbers:
        raise Misfit(Refusal.MALFORMED, "#")
    if len(numbers) > 1:
        reader.lose(Loss.WEIGHTS)
    answer, tolerance = numbers[0]
    return {"kind": "number", "answer": answer, "tolerance": tolerance}


def _range(text: str) -> tuple[float, float]:
    low, dots, high = text.partition("..")
    if dots:
        least, most = number_in(low), number_in(high)
        return (least + most) / 2, (most - least) / 2
    answer, _, tolerance = text.partition(":")
    return number_in(answer), number_in(tolerance) if tolerance.strip() else 0.0


# Writing


def write(questions: Sequence[Question], words: ExchangeWords) -> tuple[str, WrittenQuestions]:
    """Return questions as a file, and what of them does not go along."""
    blocks: list[str] = []
    reduced: list[Lost] = []
    for question in questions:
        shaped, losses = to_shape(question, words)
        writer = _Writer(losses)
        if shaped is not None:
            blocks.append(writer.block(shaped))
        if losses:
            reduced.append(lost(question, losses))
    text = "\n\n".join(blocks) + "\n"
    return text, WrittenQuestions(len(blocks), tuple(reduced))


class _Writer:
    """Writes one question, and notes what gets lost on the way."""

    def __init__(self, losses: list[Loss]) -> None:
        self._losses = losses

    def block(self, question: Question) -> str:
        """Return a question with its id and tags."""
        marks = [f"[id:{self._bracketed(question.id)}]"] if question.id else []
        marks += [f"[tag:{self._bracketed(tag)}]" for tag in question.tags]
        general = f"####{self._text(question.explanation)}" if question.explanation.strip() else ""
        lines = [
            *([f"// {' '.join(marks)}"] if marks else []),
            f"::{self._escaped(name_of(question))}::[plain]{self._escaped(question.stem)}{{",
            *(f"\t{line}" for line in (*self._lines(question), general) if line),
            "}",
        ]
        return "\n".join(lines)

    def _lines(self, question: Question) -> list[str]:
        match question:
            case Several():
                return self._several(question)
            case Choice():
                return [
                    f"={self._text(option.text)}{self._why(option.why)}"
                    if option.is_right
                    else f"~{self._wrong(option.text)}{self._why(option.why)}"
                    for option in question.options
                ]
            case TrueFalse():
                return [f"{'TRUE' if question.is_true else 'FALSE'}{self._why(question.why_wrong)}"]
            case Match():
                pairs = (*question.pairs, *(("", right) for right in question.extra))
                return [f"={self._left(left)} -> {self._escaped(right)}" for left, right in pairs]
            case Short():
                return [f"={self._answer(answer)}" for answer in question.answers if answer.strip()]
            case Number():
                if question.unit:
                    self._losses.append(Loss.UNIT)
                return [f"#{question.answer!r}:{question.tolerance!r}"]
            case _:
                raise ValueError(f"{question.kind} has no shape of Moodle")

    def _several(self, question: Several) -> list[str]:
        right, wrong, is_exact = shares(question)
        if not is_exact:
            self._losses.append(Loss.WEIGHTS)
        return [
            f"~%{right if option.is_right else -wrong:.7g}%"
            f"{self._text(option.text)}{self._why(option.why)}"
            for option in question.options
        ]

    def _why(self, why: str) -> str:
        return f"#{self._text(why)}" if why.strip() else ""

    def _wrong(self, text: str) -> str:
        shown = self._text(text)
        return f"%0%{shown}" if shown.startswith("%") else shown

    def _text(self, text: str) -> str:
        shown = self._escaped(text)
        # Words in brackets at the beginning would be taken for the name of a markup.
        return f"[plain]{shown}" if _MARKED.match(shown) else shown

    def _left(self, text: str) -> str:
        return self._text(self._without_arrow(text))

    def _answer(self, text: str) -> str:
        shown = self._escaped(self._without_arrow(text).replace("*", "\\*"))
        return f"%100%{shown}" if shown.startswith("%") else shown

    def _without_arrow(self, text: str) -> str:
        if "->" not in text:
            return text
        self._losses.append(Loss.TEXT)
        return text.replace("->", "→")

    def _escaped(self, text: str) -> str:
        shown = plain_text(text)
        if shown != text.strip():
            self._losses.append(Loss.TEXT)
        for sign in ("\\", *_SIGNS):
            shown = shown.replace(sign, f"\\{sign}")
        return shown.replace("\n", "\\n")

    def _bracketed(self, text: str) -> str:
        shown = " ".join(plain_text(text).replace("\\", "/").split())
        if shown != text:
            self._losses.append(Loss.TEXT)
        return shown.replace("]", "\\]")
