"""Print a page or save it as a PDF: always dark on light, with its citation on every sheet."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop import DISPLAY_NAME
from desktop.domain.library import Edition, Kind, Page
from desktop.domain.settings import ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt import page_html, tokens
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.reader import render_figure

_PAPER = Theme(ThemeChoice.LIGHT, tokens.LIGHT)
_FOOT = 28
_DPI = 96
_SHARP = 3.0


class PageSheets:
    """A page laid out for paper."""

    def __init__(self, page: Page, reading: ReadingService) -> None:
        self._page = page
        self._reading = reading

    def save_pdf(self, path: Path) -> int:
        """Write a PDF; return how many sheets it has.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        # The writer says nothing when it cannot open the file, so try that first.
        try:
            with path.open("ab"):
                pass
        except OSError as error:
            raise EnvironmentProblem(
                Trouble.FILE_NOT_WRITABLE, path, error.strerror or str(error)
            ) from error
        writer = QPdfWriter(str(path))
        writer.setTitle(page_name(self._page.number, self._page.title))
        writer.setCreator(DISPLAY_NAME)
        writer.setResolution(_DPI * 3)
        writer.setPageLayout(sheet_layout())
        return self.paint_on(writer)

    def paint_on(self, device: QPagedPaintDevice) -> int:
        """Paint all sheets on a printer or PDF; return how many there are."""
        painter = QPainter(device)
        scale = device.logicalDpiX() / _DPI
        painter.scale(scale, scale)
        width = device.width() / scale
        height = device.height() / scale - _FOOT
        document = self._document(width)
        document.setPageSize(QSizeF(width, height))
        sheets = document.pageCount()
        for sheet in range(sheets):
            if sheet:
                device.newPage()
            painter.save()
            painter.translate(0, -sheet * height)
            area = QRectF(0, sheet * height, width, height)
            painter.setClipRect(area)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = area
            document.documentLayout().draw(painter, context)
            painter.restore()
            self._paint_foot(painter, width, height, sheet + 1, sheets)
        painter.end()
        return sheets

    def _document(self, width: float) -> QTextDocument:
        answers = frozenset(
            p.id.partition("#")[2] for p in self._page.passages if p.kind is Kind.CHECK
        )
        setting = page_html.PageSetter(
            self._page, _PAPER, int(width), answers, for_paper=True
        ).set()
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(_PAPER.font())
        document.setDefaultStyleSheet(page_html.style_sheet(_PAPER))
        for passage in self._page.passages:
            if 'src="res:figures/' in passage.html:
                name = passage.html.partition("res:figures/")[2].partition('"')[0]
                svg = self._reading.figure(name)
                if svg:
                    picture = render_figure(svg, _PAPER, int(width), _SHARP)
                    address = QUrl(f"res:figures/{name}")
                    kind = QTextDocument.ResourceType.ImageResource.value
                    document.addResource(kind, address, picture)
        document.setHtml(setting.body)
        return document

    def _paint_foot(
        self, painter: QPainter, width: float, height: float, sheet: int, sheets: int
    ) -> None:
        edition: Edition = self._reading.edition
        words = QCoreApplication.translate(
            "Paper", "{title}, content {version}. A study companion, not an official publication."
        ).format(title=edition.title, version=edition.version)
        painter.setFont(_PAPER.font(10))
        painter.setPen(QColor(tokens.LIGHT.muted))
        foot = QRectF(0, height, width, _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{sheet} / {sheets}"
        )


def sheet_layout() -> QPageLayout:
    """Return the sheet everything is printed on: A4 with room to hold it."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(20, 18, 20, 16)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
