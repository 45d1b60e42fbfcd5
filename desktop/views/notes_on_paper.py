"""Notes as a PDF: always dark on light, each with its quotation and citation."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Annotation, Deed, Placing
from desktop.domain.note_text import tamed
from desktop.interchange.entries import Entry, Words
from desktop.qt import tokens
from desktop.qt.overriding import override
from desktop.views.note_preview import MARKDOWN
from desktop.views.page_figures import blank_picture
from desktop.views.paper import PAPER, paint_document, pdf_writer


def notes_pdf(entries: Sequence[Entry], words: Words) -> bytes:
    """Return notes as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    foot = QCoreApplication.translate("Paper", "Private notes, not an official publication.")
    paint_document(pdf_writer(buffer, words.title), _document(entries, words), foot)
    buffer.close()
    return bytes(buffer.data().data())


def _document(entries: Sequence[Entry], words: Words) -> QTextDocument:
    document = _Paper()
    document.setDocumentMargin(0)
    document.setDefaultFont(PAPER.font(13))
    setter = _Setter(document)
    made = words.date(stamp(utc_now()))
    setter.add(words.title, tokens.TITLE - 4, is_bold=True)
    setter.add(words.remark.format(date=made, count=len(entries)), 11, is_quiet=True)
    page = ""
    for entry in entries:
        if entry.page != page:
            page = entry.page
            setter.add(page, 16, is_bold=True, before=18)
        _set(setter, entry, words)
    return document


def _set(setter: "_Setter", entry: Entry, words: Words) -> None:
    annotation = entry.annotation
    setter.add(_kind(annotation, words), 11, is_quiet=True, before=12)
    if annotation.anchor.quote:
        setter.add(annotation.anchor.quote, 13, is_quotation=True)
    setter.add(entry.citation, 10, is_quiet=True)
    if annotation.body:
        setter.add_note(annotation.body)
    if annotation.tags:
        setter.add(words.tags.format(tags=", ".join(annotation.tags)), 11, is_quiet=True)
    if annotation.placing is Placing.REVIEW:
        setter.add(words.review, 11, is_quiet=True)


def _kind(annotation: Annotation, words: Words) -> str:
    name = words.deeds[annotation.deed]
    if annotation.deed is Deed.HIGHLIGHT:
        name = f"{name}, {words.colours[annotation.colour]}"
    return f"{name} · {words.date(annotation.created)}"


class _Paper(QTextDocument):
    """A document that loads nothing, whatever a note asks for."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return blank_picture()


class _Setter:
    """Sets paragraphs: plain text, and notes as Markdown without HTML."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._is_first = True

    def add(
        self,
        text: str,
        size: int,
        *,
        is_bold: bool = False,
        is_quiet: bool = False,
        is_quotation: bool = False,
        before: int = 4,
    ) -> None:
        """Add a text, a paragraph for each of its lines."""
        block = QTextBlockFormat()
        block.setTopMargin(before)
        if is_quotation:
            block.setLeftMargin(14)
        look = QTextCharFormat()
        look.setFont(PAPER.font(size))
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        colour = tokens.LIGHT.muted if is_quiet else tokens.LIGHT.ink
        look.setForeground(QColor(tokens.LIGHT.accent if is_quotation else colour))
        for line in text.split("\n"):
            if self._is_first:
                self._cursor.setBlockFormat(block)
            else:
                self._cursor.insertBlock(block, look)
            self._is_first = False
            self._cursor.insertText(line, look)
            block.setTopMargin(2)

    def add_note(self, body: str) -> None:
        """Add a note as it reads."""
        self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._cursor.insertMarkdown(tamed(body), MARKDOWN)
