"""Print a page or save it as a PDF: always dark on light, with its citation on every sheet."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import (
    QPagedPaintDevice,
    QTextDocument,
)

from desktop.domain.library import Edition, Kind, Page
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt import page_html
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.paper import PAPER, paint_document, pdf_writer, sheet_width
from desktop.views.reader import render_figure

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
        return self.paint_on(pdf_writer(str(path), page_name(self._page.number, self._page.title)))

    def paint_on(self, device: QPagedPaintDevice) -> int:
        """Paint all sheets on a printer or PDF; return how many there are."""
        edition: Edition = self._reading.edition
        foot = QCoreApplication.translate(
            "Paper", "{title}, content {version}. A study companion, not an official publication."
        ).format(title=edition.title, version=edition.version)
        return paint_document(device, self._document(sheet_width(device)), foot)

    def _document(self, width: float) -> QTextDocument:
        answers = frozenset(
            p.id.partition("#")[2] for p in self._page.passages if p.kind is Kind.CHECK
        )
        setting = page_html.PageSetter(self._page, PAPER, int(width), answers, for_paper=True).set()
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(PAPER.font())
        document.setDefaultStyleSheet(page_html.style_sheet(PAPER))
        for passage in self._page.passages:
            if 'src="res:figures/' in passage.html:
                name = passage.html.partition("res:figures/")[2].partition('"')[0]
                svg = self._reading.figure(name)
                if svg:
                    picture = render_figure(svg, PAPER, int(width), _SHARP)
                    address = QUrl(f"res:figures/{name}")
                    kind = QTextDocument.ResourceType.ImageResource.value
                    document.addResource(kind, address, picture)
        document.setHtml(setting.body)
        return document
