"""Papers of a workshop: sheets to answer on, cards to hold up, the report, and certificates."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from desktop.domain.library import Edition
from desktop.domain.workshop.results import AskedQuestion, Results
from desktop.domain.workshop.setup import (
    CHOOSING,
    LETTERS,
    TYPED,
    QuestionKind,
    Setup,
    WorkshopQuestion,
)
from desktop.qt import tokens
from desktop.qt.days import long_day
from desktop.qt.training_words import per_cent
from desktop.qt.workshop_words import answers, channel_name, person_name, right_words
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
from desktop.views.workshop.shapes import colour_name, paint_letter

FEWEST_CARDS, MOST_CARDS = 4, 6
translate = QCoreApplication.translate
_COLOURS = tokens.LIGHT
_GAP = "\u00a0" * 4
"""Blanks that stay blanks."""
_CELL = f'style="border-bottom:1px solid {_COLOURS.line};padding:5px 14px 5px 0"'


class Piece(NamedTuple):
    """What is not torn at the end of a sheet if it fits on one."""

    html: str
    above: int = 0
    """The gap to the piece above it on the same sheet."""


def answer_sheet_pdf(setup: Setup, edition: Edition) -> bytes:
    """Return a sheet for one person: a line for each question, with its letters."""
    return _pdf(translate("Paper", "Answer sheet"), [Piece(answer_sheet_html(setup))], edition)


def report_pdf(results: Results, edition: Edition) -> bytes:
    """Return what came of a session."""
    return _pdf(translate("Paper", "Workshop report"), report_pieces(results), edition)


def certificates_pdf(results: Results, edition: Edition) -> bytes:
    """Return a sheet for everybody who was there, that says so."""
    title = translate("Paper", "Certificates of attendance")
    sheets = [Piece(html) for html in certificates(results, edition)]
    return _pdf(title, sheets, edition, are_apart=True)


def cards_pdf(setup: Setup) -> bytes:
    """Return big letters with their shapes, one on each sheet, to be held up."""
    most = max((len(one.options) for one in setup.questions if one.kind in CHOOSING), default=0)
    count = min(max(most, FEWEST_CARDS), MOST_CARDS)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, translate("Paper", "Cards"))
    painter = QPainter(writer)
    scale = writer.logicalDpiX() / DPI
    painter.scale(scale, scale)
    width, height = writer.width() / scale, writer.height() / scale
    for place in range(count):
        if place:
            writer.newPage()
        side = min(width, height) * 0.9
        box = QRectF((width - side) / 2, (height - side) / 2, side, side)
        fill = QColor(_COLOURS.of(colour_name(place)))
        paint_letter(painter, place, box, fill, QColor(_COLOURS.raised))
        painter.setFont(PAPER.font(48, bold=True))
        painter.setPen(QColor(_COLOURS.ink))
        # The letter once more without its shape, for whoever knows the letter only.
        painter.drawText(QRectF(0, 0, width, 70), Qt.AlignmentFlag.AlignCenter, LETTERS[place])
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _pdf(
    title: str, pieces: Sequence[Piece], edition: Edition, *, are_apart: bool = False
) -> bytes:
    """Return pieces one below the other; `are_apart` gives each to somebody else, on its sheet."""
    foot = translate(
        "Paper", "{title}, content {version}. A study companion, not an official publication."
    ).format(title=edition.title, version=edition.version)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, title)
    scale = writer.logicalDpiX() / DPI
    width, room = writer.width() / scale, writer.height() / scale - FOOT
    parts = _laid_out(pieces, width, room, are_apart=are_apart)
    sheet, sheets = 0, 1 + sum(part.turns for _, part in parts)
    painter = QPainter(writer)
    painter.scale(scale, scale)
    for document, part in parts:
        if part.turns:
            writer.newPage()
        if part.turns or not sheet:
            sheet += 1
            # Whoever gets one sheet of many is not to look for the others.
            place = "" if are_apart else f"{sheet} / {sheets}"
            paint_foot(painter, QRectF(0, room, width, FOOT), foot, place)
        paint_part(painter, document, part)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _laid_out(
    pieces: Sequence[Piece], width: float, room: float, *, are_apart: bool
) -> list[tuple[QTextDocument, Part]]:
    laid: list[tuple[QTextDocument, Part]] = []
    below = 0.0
    for piece in pieces:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(PAPER.font())
        document.setHtml(piece.html)
        begin = below + piece.above if below else 0.0
        if are_apart and laid:
            begin = room
        laid += [(document, part) for part in placed(document, width, begin, room)]
        below = laid[-1][1].top + laid[-1][1].height
    return laid


# Sheets to answer on


def answer_sheet_html(setup: Setup) -> str:
    """Return the text of an answer sheet."""
    rows = "".join(
        f"<tr><td {_CELL} width='48'><b>{number}</b></td>"
        f"<td {_CELL}>{escape(_ways(question))}</td></tr>"
        for number, question in enumerate(setup.questions, 1)
    )
    name = translate("Paper", "Name:")
    team = translate("Paper", "Team:")
    how = translate(
        "Paper",
        "Circle the letter of your answer. For questions with lines, write a letter for each line."
        " You can change an answer until the question is closed: cross it out and circle another.",
    )
    return (
        f'<p style="font-size:22px;font-weight:bold">{escape(setup.title)}</p>'
        f'<p style="font-size:15px;margin-top:10px">{name} ______________________________'
        f"&nbsp;&nbsp;&nbsp;{team} ____________________</p>"
        f'<p style="color:{_COLOURS.muted};font-size:12px">{escape(how)}</p>'
        f'<table style="font-size:18px;margin-top:8px" cellspacing="0" width="100%">{rows}</table>'
    )


def _ways(question: WorkshopQuestion) -> str:
    if question.kind in TYPED:
        return f"________________________ {question.unit}".rstrip()
    if question.items:
        lines = _GAP.join(f"{number}: ____" for number, _ in enumerate(question.items, 1))
        return f"{lines}{_GAP}({LETTERS[0]}–{LETTERS[len(question.options) - 1]})"
    if question.kind is QuestionKind.ORDER:
        letters = " ".join(LETTERS[: len(question.options)])
        words = translate("Paper", "in order: {gaps}   ({letters})")
        return words.format(gaps="____ " * len(question.options), letters=letters)
    return (_GAP * 2).join(LETTERS[: len(question.options)])


# What came of it


def report_pieces(results: Results) -> list[Piece]:
    """Return the text of a report: questions, what was hard, teams, people."""
    muted = _COLOURS.muted
    facts = translate("Paper", "{day} · people: {people} · questions asked: {questions}").format(
        day=_day(results),
        people=sum(one.person.heads for one in results.attendance),
        questions=len({one.place for one in results.rounds}),
    )
    pieces = [
        Piece(
            f'<p style="font-size:26px;font-weight:bold">{escape(results.title)}</p>'
            f'<p style="color:{muted}">{escape(facts)}</p>'
        )
    ]
    hard = [one for one in results.hardest if (one.tally.share_right or 0) < 1][:5]
    if hard:
        pieces.append(
            _headed(translate("Paper", "What was hard"), "".join(_hard(one) for one in hard))
        )
    questions = [_question(one) for one in results.rounds]
    # No sheet ends with a heading.
    pieces.append(_headed(translate("Paper", "By question"), "".join(questions[:1])))
    pieces += [Piece(html, above=12) for html in questions[1:]]
    for heading, rows in (
        (translate("Paper", "Before and after talking"), _compared(results)),
        (translate("Paper", "Teams, by points on average"), _teams(results)),
        (translate("Paper", "Attendance"), _attendance(results)),
    ):
        if rows:
            pieces.append(_headed(heading, _table(rows)))
    return pieces


def _hard(one: AskedQuestion) -> str:
    facts = " · ".join(filter(None, (right_words(one.tally), one.question.citation)))
    return (
        f"<p>{escape(one.question.stem)}<br/>"
        f'<span style="color:{_COLOURS.muted}">{escape(facts)}</span></p>'
    )


def _compared(results: Results) -> list[tuple[str, ...]]:
    stems = {one.place: one.question.stem for one in results.rounds}
    pairs = [(one, one.before.share_right, one.after.share_right) for one in results.comparisons]
    return [
        (
            stems[one.question],
            translate("Paper", "right before: {before}, right after: {after}").format(
                before=per_cent(before), after=per_cent(after)
            ),
        )
        for one, before, after in pairs
        if before is not None and after is not None
    ]


def _teams(results: Results) -> list[tuple[str, ...]]:
    names = {team.id: team.name for team in results.teams}
    return [
        (f"{one.rank}.", names.get(one.team, ""), f"{one.average:.0f}")
        for one in results.team_standings
    ]


def _attendance(results: Results) -> list[tuple[str, ...]]:
    points = {one.person: one.points for one in results.standings}
    return [
        (
            person_name(one.person),
            channel_name(one.person.channel),
            translate("Paper", "answered {count} of {questions}").format(
                count=one.answered_questions, questions=one.questions
            ),
            translate("Paper", "%n point(s)", "", points.get(one.person.id, 0)),
        )
        for one in results.attendance
    ]


def _question(one: AskedQuestion) -> str:
    stem = f"{one.place + 1}. {one.question.stem}"
    if one.attempt > 1:
        stem = translate("Paper", "{question} (asked again)").format(question=stem)
    counted = " · ".join(
        filter(None, (answers(one.tally.answered + one.tally.hands), right_words(one.tally)))
    )
    rows: list[tuple[str, ...]] = []
    if one.tally.counts:
        rows = [
            (
                str(one.tally.counts[place]),
                f"{LETTERS[place]}  {option.text}"
                + ("  ✓" if option.is_right and one.question.is_scored else ""),
            )
            for place, option in enumerate(one.question.options)
        ]
    elif one.tally.typed:
        rows = [(str(count), text) for text, count in one.tally.typed[:12]]
    return (
        f"<p><b>{escape(stem)}</b><br/>"
        f'<span style="color:{_COLOURS.muted}">{escape(counted)}</span></p>{_table(rows)}'
    )


def _headed(words: str, html: str) -> Piece:
    heading = f'<p style="font-size:18px;font-weight:bold">{escape(words)}</p>'
    return Piece(heading + html, above=22)


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = "".join(
        "<tr>" + "".join(f"<td {_CELL}>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f'<table cellspacing="0">{lines}</table>'


def certificates(results: Results, edition: Edition) -> list[str]:
    """Return the text of a certificate for each who was there."""
    muted, accent = _COLOURS.muted, _COLOURS.accent
    remark = translate(
        "Paper",
        "This says that somebody took part under this name. It is not an official qualification,"
        " and neither U4SSC nor ITU published or endorsed it.",
    )
    was_there = translate("Paper", "took part in the workshop")
    sheets = []
    for one in results.attendance:
        facts = translate(
            "Paper", "{day} · answered {count} of %n question(s)", "", one.questions
        ).format(day=_day(results), count=one.answered_questions)
        sheets.append(
            # An empty line: no sheet keeps the margin above its first one.
            '<p style="font-size:66px">&nbsp;</p>'
            f'<p style="color:{accent};font-size:15px">{escape(edition.title)}</p>'
            f'<p style="font-size:30px;font-weight:bold;margin-top:8px">'
            f"{escape(translate('Paper', 'Certificate of attendance'))}</p>"
            f'<p style="font-size:26px;margin-top:60px">{escape(person_name(one.person))}</p>'
            f'<p style="font-size:15px;margin-top:16px">{escape(was_there)}</p>'
            f'<p style="font-size:20px;font-weight:bold">{escape(results.title)}</p>'
            f'<p style="font-size:15px;margin-top:8px">{escape(facts)}</p>'
            f'<p style="color:{muted};font-size:12px;margin-top:90px">{escape(remark)}</p>'
        )
    return sheets


def _day(results: Results) -> str:
    """Return the day the session was held, on the trainer's own calendar."""
    moments = [one.opened for one in results.rounds]
    moments += [one.person.joined for one in results.attendance]
    if not moments:
        return translate("Paper", "not held yet")
    return long_day(datetime.fromisoformat(min(moments)).astimezone().date())
