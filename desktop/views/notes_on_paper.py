"""Notes as a PDF, or to paste: always dark on light, each with its quotation and citation."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Annotation, AnnotationId, Deed, Placing
from desktop.domain.note_text import tamed
from desktop.interchange.entries import Entry, Words
from desktop.qt import tokens
from desktop.qt.note_html import MARKDOWN
from desktop.qt.overriding import override
from desktop.views.page_figures import blank_picture
from desktop.views.paper import (
    DPI,
    FOOT,
    PAPER,
    paint_foot,
    paint_part,
    pdf_writer,
    placed,
    sheet_width,
)

if TYPE_CHECKING:
    from desktop.services.exporting import ExportingService, ExportWording

TURN = 10
"""So many notes are set before the window has its turn."""
_GAP = 12


def pdf_in_steps(
    exporting: "ExportingService",
    ids: Sequence[AnnotationId],
    path: Path,
    wording: "ExportWording",
) -> Iterator[int]:
    """Write annotations as a PDF in steps; yield how many each step set.

    The file takes its place with the last step: to stop before leaves what was there.

    Raises:
        EnvironmentProblem: the file cannot be written, or the guide cannot be read.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    told = 0
    for done in set_notes(exporting.entries(ids, wording), len(ids), wording.words, buffer):
        told += done
        yield done
    exporting.write(path, bytes(buffer.data().data()))
    yield len(ids) - told


def set_notes(
    entries: Iterable[Entry], count: int, words: Words, target: QIODevice
) -> Iterator[int]:
    """Write so many notes as a PDF in steps; yield how many each but the last one set.

    Only one of them is laid out at a time. What is stopped before the end is no whole PDF.
    """
    sheets = _Sheets(pdf_writer(target, words.title))
    try:
        yield from _in_steps(sheets, entries, count, words)
    finally:
        sheets.end()


def _in_steps(
    sheets: "_Sheets", entries: Iterable[Entry], count: int, words: Words
) -> Iterator[int]:
    sheets.add(_head(count, words))
    page = ""
    for number, entry in enumerate(entries, 1):
        sheets.add(_piece(entry, words, is_first=entry.page != page))
        page = entry.page
        if number % TURN == 0 and number < count:
            yield TURN
    sheets.add_last_foot()


def copy_notes(
    exporting: "ExportingService", ids: Sequence[AnnotationId], wording: "ExportWording"
) -> None:
    """Put annotations on the clipboard as formatted text. Raises EnvironmentProblem."""
    document = _Paper()
    setter = _Setter(document)
    _set_head(setter, len(ids), wording.words)
    page = ""
    for entry in exporting.entries(ids, wording):
        if entry.page != page:
            page = entry.page
            setter.add(page, 16, is_bold=True, before=_GAP)
        _set(setter, entry, wording.words, before=_GAP)
    # Data that Python made for the clipboard crashes some platforms when the program ends.
    field = QTextEdit()
    field.setDocument(document)
    field.selectAll()
    field.copy()


def _head(count: int, words: Words) -> QTextDocument:
    document = _Paper()
    _set_head(_Setter(document), count, words)
    return document


def _set_head(setter: "_Setter", count: int, words: Words) -> None:
    setter.add(words.title, tokens.TITLE - 4, is_bold=True)
    setter.add(words.remark_on(stamp(utc_now()), count), 11, is_quiet=True)


def _piece(entry: Entry, words: Words, *, is_first: bool) -> QTextDocument:
    """Return a note, below the name of its page if it is the first there."""
    document = _Paper()
    setter = _Setter(document)
    if is_first:
        setter.add(entry.page, 16, is_bold=True, before=6)
    _set(setter, entry, words)
    return document


class _Sheets:
    """Sheets that are filled and painted one after the other; the last one tells how many."""

    def __init__(self, writer: QPdfWriter) -> None:
        self._writer = writer
        self._painter = QPainter(writer)
        scale = writer.logicalDpiX() / DPI
        self._painter.scale(scale, scale)
        self._width, self._room = sheet_width(writer), writer.height() / scale - FOOT
        self._y = 0.0
        self._count = 1

    def add(self, document: QTextDocument) -> None:
        """Paint a piece below the last one, or on the next sheet."""
        for part in placed(document, self._width, self._y, self._room):
            if part.turns:
                self._paint_foot(str(self._count))
                self._writer.newPage()
                self._count += 1
            paint_part(self._painter, document, part)
            self._y = part.top + part.height
        self._y += _GAP

    def add_last_foot(self) -> None:
        """Paint the foot of the last sheet."""
        self._paint_foot(f"{self._count} / {self._count}")

    def _paint_foot(self, place: str) -> None:
        foot = QCoreApplication.translate("Paper", "Private notes, not an official publication.")
        paint_foot(self._painter, QRectF(0, self._room, self._width, FOOT), foot, place)

    def end(self) -> None:
        """Let go of the file."""
        self._painter.end()


def _set(setter: "_Setter", entry: Entry, words: Words, *, before: int = 4) -> None:
    annotation = entry.annotation
    setter.add(_kind(annotation, words), 11, is_quiet=True, before=before)
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

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMargin(0)
        self.setDefaultFont(PAPER.font(13))

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
