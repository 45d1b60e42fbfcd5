"""A quiz on paper: sheets to hand out, and the answers on sheets of their own at the end."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF
from PySide6.QtGui import QPainter, QPdfWriter, QTextDocument

from desktop.domain.library import Edition, PageId
from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.sort import DO, Sort
from desktop.domain.quiz.true_false import TrueFalse
from desktop.qt import tokens
from desktop.qt.training_words import questions as numbered
from desktop.views.paper import (
    DPI,
    FOOT,
    PAPER,
    Part,
    paint_foot,
    paint_part,
    pdf_writer,
    placed,
)

translate = QCoreApplication.translate
_COLOURS = tokens.LIGHT
_SMALL = f'style="color:{_COLOURS.muted};font-size:12px;margin-top:3px;margin-bottom:0"'
_GAP = 18
_LINE = "_" * 30
_BLANK = "_" * 4
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Sheets(NamedTuple):
    """A quiz as a PDF, and how many of its sheets are questions and how many answers."""

    pdf: bytes
    questions: int
    answers: int


def quiz_pdf(
    title: str,
    questions: Sequence[Question],
    edition: Edition,
    cite: Callable[[PageId], str],
) -> Sheets:
    """Return a quiz on paper. `cite` names the page of the guide a question is about.

    Questions that cannot be asked yet are left out.
    """
    asked = [question for question in questions if question.is_askable]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, title)
    painter = QPainter(writer)
    foot = translate("QuizPaper", "{title}, content {version}").format(
        title=edition.title, version=edition.version
    )
    quiz = _Sheet(writer, painter)
    quiz.add(_head_html(title, len(asked)))
    for number, question in enumerate(asked, 1):
        quiz.add(question_html(number, question))
    quiz.paint(foot)
    writer.newPage()
    key = _Sheet(writer, painter)
    key.add(_key_head_html(title))
    for number, question in enumerate(asked, 1):
        key.add(answer_html(number, question, cite(question.page_id) if question.page_id else ""))
    key.paint(translate("QuizPaper", "Answers. {foot}").format(foot=foot))
    painter.end()
    return Sheets(bytes(buffer.data().data()), quiz.count, key.count)


class _Sheet:
    """Fills sheet after sheet with pieces, none of which is torn if it fits on one."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer = writer
        self._painter = painter
        self._scale = writer.logicalDpiX() / DPI
        self._width = writer.width() / self._scale
        self._height = writer.height() / self._scale - FOOT
        self._pages: list[list[tuple[QTextDocument, Part]]] = [[]]
        self._y = 0.0

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self._pages)

    def add(self, html: str) -> None:
        """Put a piece below the last one, or on the next sheet."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(PAPER.font(14))
        document.setHtml(html)
        y = self._y
        for part in placed(document, self._width, y, self._height):
            if part.turns:
                self._pages.append([])
            self._pages[-1].append((document, part))
            y = part.top + part.height
        self._y = y + _GAP

    def paint(self, foot: str) -> None:
        """Paint all sheets."""
        painter = self._painter
        for place, pieces in enumerate(self._pages):
            if place:
                self._writer.newPage()
            painter.resetTransform()
            painter.scale(self._scale, self._scale)
            for document, part in pieces:
                paint_part(painter, document, part)
            area = QRectF(0, self._height, self._width, FOOT)
            paint_foot(painter, area, foot, f"{place + 1} / {self.count}")


def _head_html(title: str, count: int) -> str:
    name = translate("QuizPaper", "Name")
    date = translate("QuizPaper", "Date")
    told = numbered(count)
    return (
        f'<p style="font-size:24px;font-weight:bold">{escape(title)}</p>'
        f'<p style="color:{_COLOURS.muted};margin-top:2px">{escape(told)}</p>'
        f'<p style="margin-top:18px">{escape(name)} {_LINE} &nbsp; {escape(date)} {"_" * 16}</p>'
    )


def _key_head_html(title: str) -> str:
    heading = translate("QuizPaper", "Answers: {title}").format(title=title)
    remark = translate(
        "QuizPaper", "For the person who asks. Keep these sheets when you hand out the quiz."
    )
    return (
        f'<p style="font-size:24px;font-weight:bold">{escape(heading)}</p>'
        f'<p style="color:{_COLOURS.muted};margin-top:2px">{escape(remark)}</p>'
    )


# Questions


def question_html(number: int, question: Question) -> str:
    """Return a question as it stands on paper."""
    return (
        f'<p style="font-weight:bold;margin-bottom:0">{number}. {_words(question.stem)}</p>'
        f"<p {_SMALL}>{escape(_task(question))}</p>{_to_fill_in(question)}"
    )


def _task(question: Question) -> str:
    """Return what to do with a question on paper."""
    return {
        "single": translate("QuizPaper", "Circle one letter."),
        "several": translate("QuizPaper", "Circle all letters that fit."),
        "true-false": translate("QuizPaper", "Circle one."),
        "order": translate("QuizPaper", "Number the lines in the right order."),
        "match": translate("QuizPaper", "Write the letter of its partner before each line."),
        "sort": translate("QuizPaper", "Circle one of the two for each line."),
        "short": translate("QuizPaper", "Write the answer."),
        "number": translate("QuizPaper", "Write a number."),
        "poll": translate("QuizPaper", "Circle what you think. There is no right or wrong."),
    }.get(question.kind, "")


def _to_fill_in(question: Question) -> str:
    shown = arrangement(question)
    match question:
        case Choice():
            rows = [(letter(n), question.options[place].text) for n, place in enumerate(shown)]
        case TrueFalse():
            return f'<p style="margin-top:6px">{" &nbsp; &nbsp; ".join(map(escape, _truths()))}</p>'
        case Order():
            rows = [(_BLANK, question.items[place]) for place in shown]
        case Sort():
            sides = f"{_do()} / {_dont()}"
            rows = [(sides, question.items[place].text) for place in shown]
        case Match():
            lefts = _table([(_BLANK, left) for left in question.lefts])
            rights = [(letter(n), question.rights[place]) for n, place in enumerate(shown)]
            return (
                f'<table width="100%"><tr><td width="50%" style="padding-right:24px">{lefts}</td>'
                f'<td width="50%">{_table(rights)}</td></tr></table>'
            )
        case Number():
            return f'<p style="margin-top:10px">{_LINE} {_words(question.unit)}</p>'
        case _:
            return f'<p style="margin-top:10px">{_LINE}{_LINE}</p>'
    return _table(rows)


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td style="padding:3px 12px 3px 0;white-space:nowrap">{escape(mark)}</td>'
        f'<td style="padding:3px 0">{_words(text)}</td></tr>'
        for mark, text in rows
    )
    return f'<table style="margin-top:4px">{cells}</table>'


# Answers


def answer_html(number: int, question: Question, cited: str) -> str:
    """Return what is right, why, and where the guide says so."""
    right = "<br>".join(_words(line) for line in _right(question))
    parts = [
        f'<p style="margin-bottom:0">{number}. {_words(question.stem)}</p>',
        f'<p style="font-weight:bold;margin-top:3px;margin-bottom:0">{right}</p>',
    ]
    if question.explanation:
        parts.append(f"<p {_SMALL}>{_words(question.explanation)}</p>")
    if cited:
        parts.append(f"<p {_SMALL}>{escape(cited)}</p>")
    return "".join(parts)


def _right(question: Question) -> Iterator[str]:
    """Yield the right answers, a line each, by the letters of the sheet."""
    shown = arrangement(question)
    match question:
        case Poll():
            yield translate("QuizPaper", "There is no right or wrong here.")
        case Choice():
            for n, place in enumerate(shown):
                if question.options[place].is_right:
                    yield f"{letter(n)}  {question.options[place].text}"
        case TrueFalse():
            yield _truths()[0 if question.is_true else 1]
        case Order():
            yield from (f"{place}. {item}" for place, item in enumerate(question.items, 1))
        case Match():
            for place, (left, right) in enumerate(question.pairs):
                yield f"{letter(shown.index(place))}  {left} → {right}"
        case Sort():
            for place in shown:
                item = question.items[place]
                yield f"{_do() if item.side == DO else _dont()}: {item.text}"
        case Short():
            yield " / ".join(answer for answer in question.answers if answer.strip())
        case Number():
            margin = f" ± {question.tolerance:g}" if question.tolerance else ""
            yield f"{question.answer:.15g}{margin} {question.unit}".strip()


def arrangement(question: Question) -> tuple[int, ...]:
    """Return the order of the options on paper: the same on every sheet ever printed."""
    places = question.arrangement("paper")
    return places or tuple(range(len(question.options))) if isinstance(question, Choice) else places


def letter(place: int) -> str:
    """Return what an option is called on paper."""
    return _LETTERS[place] if place < len(_LETTERS) else str(place + 1)


def _truths() -> tuple[str, str]:
    return translate("QuizPaper", "True"), translate("QuizPaper", "False")


def _do() -> str:
    return translate("QuizPaper", "Do")


def _dont() -> str:
    return translate("QuizPaper", "Don’t")


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>")
