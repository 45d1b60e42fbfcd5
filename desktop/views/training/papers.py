"""Papers of training: the certificate of a passed check, and the record of what was studied."""

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from desktop.domain.library import Edition
from desktop.domain.training import Certificate
from desktop.qt import tokens
from desktop.qt.days import long_day
from desktop.qt.training_words import minutes, per_cent
from desktop.services.studying import StudyRecord
from desktop.views.paper import PAPER, document_pdf

translate = QCoreApplication.translate
_COLOURS = tokens.LIGHT


def certificate_pdf(certificate: Certificate, edition: Edition) -> bytes:
    """Return a certificate as a PDF of one sheet."""
    title = translate("Paper", "Record of self-study")
    return _pdf(title, certificate_html(certificate, edition), edition)


def record_pdf(record: StudyRecord, name: str, edition: Edition) -> bytes:
    """Return the record of what was studied as a PDF."""
    title = translate("Paper", "Study record")
    return _pdf(title, record_html(record, name, edition), edition)


def _pdf(title: str, html: str, edition: Edition) -> bytes:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(PAPER.font())
    document.setHtml(html)
    foot = translate(
        "Paper", "{title}, content {version}. A study companion, not an official publication."
    ).format(title=edition.title, version=edition.version)
    return document_pdf(document, title, foot)


def certificate_html(certificate: Certificate, edition: Edition) -> str:
    """Return the text of a certificate."""
    muted, accent = _COLOURS.muted, _COLOURS.accent
    facts = [
        (translate("Paper", "Module"), certificate.title),
        (translate("Paper", "Date"), _day(certificate.issued)),
        (
            translate("Paper", "Result"),
            translate("Paper", "{score} of %n question(s)", "", certificate.questions).format(
                score=per_cent(certificate.score)
            ),
        ),
        (translate("Paper", "Content version"), certificate.content_version),
    ]
    rows = "".join(
        f'<tr><td style="color:{muted};padding:4px 24px 4px 0">{escape(name)}</td>'
        f'<td style="padding:4px 0">{escape(value)}</td></tr>'
        for name, value in facts
    )
    heading = translate("Paper", "Record of self-study")
    passed = translate("Paper", "has passed the check at the end of this module:")
    remark = translate(
        "Paper",
        "This is a record of self-study with the program “{title}”. The program did not check who"
        " answered. It is not an official qualification, and neither U4SSC nor ITU published or"
        " endorsed it.",
    ).format(title=edition.title)
    return (
        f'<p style="margin-top:90px;color:{accent};font-size:15px">{escape(edition.title)}</p>'
        f'<p style="font-size:30px;font-weight:bold;margin-top:8px">{escape(heading)}</p>'
        f'<p style="font-size:26px;margin-top:60px">{escape(certificate.name)}</p>'
        f'<p style="font-size:15px;margin-top:16px">{escape(passed)}</p>'
        f'<table style="margin-top:24px;font-size:15px">{rows}</table>'
        f'<p style="color:{muted};font-size:12px;margin-top:90px">{escape(remark)}</p>'
    )


def record_html(record: StudyRecord, name: str, edition: Edition) -> str:
    """Return the text of a study record."""
    muted, line = _COLOURS.muted, _COLOURS.line
    facts = [
        (translate("Paper", "Name"), name),
        (translate("Paper", "Date"), _day(record.made)),
        (translate("Paper", "Content version"), record.content_version),
        (translate("Paper", "Pages read"), str(record.pages_read)),
        (translate("Paper", "Questions answered"), str(record.answers)),
        (translate("Paper", "Days with training"), str(record.days)),
        (translate("Paper", "Time"), minutes(record.seconds)),
        (translate("Paper", "Scenarios played to an end"), str(record.scenarios)),
    ]
    rows = "".join(
        f'<tr><td style="color:{muted};padding:3px 24px 3px 0">{escape(label)}</td>'
        f'<td style="padding:3px 0">{escape(value)}</td></tr>'
        for label, value in facts
        if value
    )
    cells = f'style="border-bottom:1px solid {line};padding:5px 14px 5px 0"'
    heads = (
        translate("Paper", "Module"),
        translate("Paper", "Pages read"),
        translate("Paper", "Questions practised"),
        translate("Paper", "Check"),
    )
    modules = "".join(f"<th align='left' {cells}>{escape(head)}</th>" for head in heads)
    for overview in record.modules:
        read = sum(page.is_read for page in overview.reading)
        check = per_cent(overview.state.best) if overview.is_passed else "–"
        values = (
            overview.module.title,
            f"{read} / {len(overview.reading)}",
            f"{overview.practised} / {overview.questions}",
            check,
        )
        modules += f"<tr>{''.join(f'<td {cells}>{escape(value)}</td>' for value in values)}</tr>"
    title = translate("Paper", "Study record")
    remark = translate(
        "Paper",
        "A record of self-study. The program did not check who answered; this is not an official"
        " qualification.",
    )
    return (
        f'<p style="font-size:26px;font-weight:bold">{escape(title)}</p>'
        f'<p style="color:{muted}">{escape(edition.title)}</p>'
        f'<table style="margin-top:12px">{rows}</table>'
        f'<table style="margin-top:24px" cellspacing="0"><tr>{modules}</tr></table>'
        f'<p style="color:{muted};font-size:12px;margin-top:32px">{escape(remark)}</p>'
    )


def _day(moment: str) -> str:
    """Return the day of a stored moment on the person's own calendar."""
    return long_day(datetime.fromisoformat(moment).astimezone().date())
