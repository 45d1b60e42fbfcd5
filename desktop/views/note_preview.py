"""A note as it reads: Markdown without HTML, with links to sections, and nothing from outside."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.domain.library import PageId
from desktop.domain.note_text import SCHEME, tamed, with_links
from desktop.qt.note_html import MARKDOWN
from desktop.qt.overriding import override
from desktop.qt.page_html import style_sheet
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.page_figures import blank_picture


class NotePreview(QTextBrowser):
    """Shows the text of one note.

    Signals:
        page_requested(str): a link to a page was followed.
        address_chosen(str): a link out of the program was chosen; it is not opened.
    """

    page_requested = Signal(str)
    address_chosen = Signal(str)

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("The note as it reads"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        document = self.document()
        document.setDefaultFont(theme.font(14))
        document.setDefaultStyleSheet(style_sheet(theme))
        document.setDocumentMargin(theme.px(4))

    def show_note(self, body: str) -> None:
        """Show a text."""
        position = self.verticalScrollBar().value()
        self.document().setMarkdown(with_links(tamed(body), self._resolve), MARKDOWN)
        self.verticalScrollBar().setValue(position)

    def _resolve(self, wanted: str) -> tuple[PageId, str] | None:
        page_id = self._reading.find_section(wanted)
        title = self._reading.page_title(page_id) if page_id else None
        return (page_id, page_name(*title)) if page_id and title else None

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer with a blank picture, whatever a note asks for."""
        return blank_picture()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() == SCHEME:
            self.page_requested.emit(url.toString().partition(":")[2])
        else:
            self.address_chosen.emit(url.toString())
