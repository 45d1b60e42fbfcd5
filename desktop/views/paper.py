"""Paper: sheets of a fixed size with a foot, always dark on light, on a printer or in a PDF."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop import DISPLAY_NAME
from desktop.domain.settings import ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt import tokens
from desktop.qt.overriding import override
from desktop.qt.theme import Theme


class _PaperTheme(Theme):
    """What paper is painted with."""

    @override
    def font(self, size: int = tokens.BODY, *, bold: bool = False) -> QFont:
        font = super().font(size, bold=bold)
        # What is copied from a PDF lacks the letters that were painted as one: “o cial”.
        font.setFeature(QFont.Tag("liga"), 0)
        return font


PAPER = _PaperTheme(ThemeChoice.LIGHT, tokens.LIGHT)
DPI = 96
"""Sizes of the design on paper are in pixels of this many to the inch."""
FOOT = 28


def pdf_writer(target: str | QIODevice, title: str) -> QPdfWriter:
    """Return a writer of A4 sheets."""
    writer = QPdfWriter(target)
    writer.setTitle(title)
    writer.setCreator(DISPLAY_NAME)
    writer.setResolution(DPI * 3)
    writer.setPageLayout(sheet_layout())
    return writer


def sheet_width(device: QPagedPaintDevice) -> float:
    """Return how wide the text of a sheet may be, in pixels of the design."""
    return device.width() * DPI / device.logicalDpiX()


def paint_document(device: QPagedPaintDevice, document: QTextDocument, foot: str) -> int:
    """Paint a document on as many sheets as it needs; return how many.

    Raises:
        EnvironmentProblem: the printer took nothing, or not all.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise EnvironmentProblem(Trouble.NOT_PRINTED)
    scale = device.logicalDpiX() / DPI
    painter.scale(scale, scale)
    width, height = device.width() / scale, device.height() / scale - FOOT
    document.setPageSize(QSizeF(width, height))
    keep_together(document)
    sheets = document.pageCount()
    for sheet in range(sheets):
        if sheet and not device.newPage():
            painter.end()
            raise EnvironmentProblem(Trouble.NOT_PRINTED)
        paint_part(painter, document, Part(False, 0.0, sheet * height, height))
        paint_foot(painter, QRectF(0, height, width, FOOT), foot, f"{sheet + 1} / {sheets}")
    painter.end()
    return sheets


def document_pdf(document: QTextDocument, title: str, foot: str) -> bytes:
    """Return a document as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paint_document(pdf_writer(buffer, title), document, foot)
    return bytes(buffer.data().data())


def keep_together(document: QTextDocument) -> None:
    """Have what would end a sheet apart from what it is about begin the next one.

    Headings do, with those above them, captions, and the first row of a table.
    """
    while any(_move_on(document, block) for block in _blocks(document)):
        pass


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _move_on(document: QTextDocument, block: QTextBlock) -> bool:
    """Begin a sheet with a heading if that keeps it together; return whether it was done."""
    following = block
    while following.isValid() and _is_heading(following):
        following = following.next()
    if following == block or not following.isValid() or block == document.begin():
        return False
    sheet = _sheet_of(document, block)
    # On top of a sheet it stays: there is no place with more room.
    if not _sheet_of(document, block.previous()) == sheet != _sheet_of(document, following):
        return False
    if not _begin_sheet(QTextCursor(block)):
        return False
    # WORKAROUND: Qt lays out only what is near the change, and paints nothing of the rest.
    size = document.pageSize()
    document.setPageSize(QSizeF(-1, -1))
    document.setPageSize(size)
    return True


def _begin_sheet(cursor: QTextCursor) -> bool:
    """Begin a sheet with a block, or with its table; return whether it did not already."""
    page_break = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    if table := cursor.currentTable():
        frame = table.format()
        is_new = frame.pageBreakPolicy() != page_break
        frame.setPageBreakPolicy(page_break)
        table.setFormat(frame)
    else:
        look = cursor.blockFormat()
        is_new = look.pageBreakPolicy() != page_break
        look.setPageBreakPolicy(page_break)
        cursor.setBlockFormat(look)
    return is_new


def _is_heading(block: QTextBlock) -> bool:
    table = QTextCursor(block).currentTable()
    if table:
        row = table.cellAt(block.position()).row()
        return row == 0 and block.charFormat().fontWeight() >= QFont.Weight.Bold
    is_caption = block.layout().lineCount() == 1 and bool(QTextCursor(block.next()).currentTable())
    return is_caption or block.charFormat().fontWeight() >= QFont.Weight.Bold


def _sheet_of(document: QTextDocument, block: QTextBlock) -> int:
    """Return on which sheet a block begins."""
    y = document.documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        y += block.layout().lineAt(0).y()
    return int(y // document.pageSize().height())


class Part(NamedTuple):
    """What of a document stands on one sheet, in pixels of the design."""

    turns: bool
    """Whether it begins the next sheet."""
    top: float
    begin: float
    height: float


def placed(document: QTextDocument, width: float, y: float, room: float) -> Iterator[Part]:
    """Lay a piece out for sheets with so much room, the first of which is filled to `y`.

    A piece that fits on one sheet is not torn, and no line is.
    """
    document.setTextWidth(width)
    height = document.size().height()
    turns = y > 0 and y + height > room
    if turns:
        y = 0.0
    if height > room:
        document.setPageSize(QSizeF(width, room))
        height = document.size().height()
    begin = 0.0
    while height - begin > room:
        yield Part(turns, y, begin, room)
        begin += room
        turns = True
    yield Part(turns, y, begin, height - begin)


def paint_part(painter: QPainter, document: QTextDocument, part: Part) -> None:
    """Paint a part of a document that is laid out."""
    area = QRectF(0, part.begin, document.size().width(), part.height)
    painter.save()
    painter.translate(0, part.top - part.begin)
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    context.palette = PAPER.palette()
    document.documentLayout().draw(painter, context)
    painter.restore()


def paint_foot(painter: QPainter, line: QRectF, foot: str, place: str) -> None:
    """Paint the last line of a sheet: what it belongs to, and which one it is."""
    painter.setFont(PAPER.font(10))
    painter.setPen(QColor(tokens.LIGHT.muted))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    painter.drawText(line, left, foot)
    painter.drawText(line, right, place)


def sheet_layout() -> QPageLayout:
    """Return the sheet everything is printed on: A4 with room to hold it."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(20, 18, 20, 16)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
