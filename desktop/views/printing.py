"""Print a page of the guide or of Help, or save it as a PDF: dark on light, with its source."""

import re
from abc import ABC, abstractmethod
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt, QUrl
from PySide6.QtGui import QImage, QPagedPaintDevice, QTextDocument

from desktop.domain.library import Edition, Kind, Page
from desktop.qt import page_html
from desktop.qt.markdown_page import markdown_document
from desktop.qt.overriding import override
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.page_figures import render_figure
from desktop.views.paper import PAPER, paint_document, pdf_writer, sheet_width

_SHARP = 3.0
_GUIDE_PERCENT = 88
"""Text of the user guide on paper: about ten points."""
_PAPER_LINES = 106
"""Lines stand closer on paper, where they are shorter."""
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class Sheets(ABC):
    """Something that can be laid out for paper."""

    title: str
    """Its title, and the name of the file unless the person gives another."""

    def __init__(self, title: str, edition: Edition) -> None:
        self.title = title
        self._edition = edition

    @abstractmethod
    def _document(self, width: float) -> QTextDocument:
        """Return the document, set for a width."""

    def pdf(self) -> tuple[bytes, int]:
        """Return a PDF, and how many sheets it has."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        count = self.paint_on(pdf_writer(buffer, self.title))
        return bytes(buffer.data().data()), count

    def paint_on(self, device: QPagedPaintDevice) -> int:
        """Paint all sheets on a printer or PDF; return how many there are."""
        foot = QCoreApplication.translate(
            "Paper", "{title}, content {version}. A study companion, not an official publication."
        ).format(title=self._edition.title, version=self._edition.version)
        return paint_document(device, self._document(sheet_width(device)), foot)


class PageSheets(Sheets):
    """A page laid out for paper."""

    def __init__(self, page: Page, reading: ReadingService) -> None:
        super().__init__(page_name(page.number, page.title), reading.edition)
        self._page = page
        self._reading = reading

    @override
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
                    document.addResource(_IMAGE, address, picture)
        document.setHtml(setting.body)
        return document


class GuideSheets(Sheets):
    """A page of the user guide laid out for paper, with its pictures."""

    def __init__(self, page: Path, title: str, edition: Edition) -> None:
        super().__init__(title, edition)
        self._page = page

    @override
    def _document(self, width: float) -> QTextDocument:
        text = self._page.read_text(encoding="utf-8")
        theme = PAPER._replace(percent=_GUIDE_PERCENT)
        document = markdown_document(text, theme, _PAPER_LINES)
        document.setDocumentMargin(0)
        for name in _PICTURE.findall(text):
            picture = QImage(str(self._page.parent / name))
            if not picture.isNull():
                room = min(int(width), picture.width())
                smooth = Qt.TransformationMode.SmoothTransformation
                picture = picture.scaledToWidth(int(room * _SHARP), smooth)
                picture.setDevicePixelRatio(_SHARP)
                document.addResource(_IMAGE, QUrl(name), picture)
        return document
