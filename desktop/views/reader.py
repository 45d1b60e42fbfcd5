"""The reading pane: one page as text, with numbers, ticks and cards painted around it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore, QtGui
from PySide6.QtCore import (
    QPoint,
    QRectF,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.domain.library import Page, Passage, TermId
from desktop.qt import numbers, page_html, wording
from desktop.qt.overriding import override
from desktop.qt.page_html import Outline, PageSetter, Setting
from desktop.qt.theme import Theme
from desktop.services.reading import GlossaryEntry, ReadingService
from desktop.views.current_passage import CurrentPassage
from desktop.views.page_places import PagePlaces, anchors
from desktop.views.page_signs import SignPainter
from desktop.views.widgets.ground import Ground

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
    )
    from PySide6.QtWidgets import QMenu

    from desktop.views.citing import Citing
    from desktop.views.page_finder import PageFinder
    from desktop.views.selecting import Selecting

COLUMN = 560
"""Width of the text column at 100 per cent: about 70 characters a line."""
GUTTER = 44


class Overlay(Protocol):
    """Paints on the page what is not the guide's: the painter's origin is the document's."""

    def paint_below(self, painter: QPainter, clip: QRectF) -> None:
        """Paint before the text."""

    def paint_above(self, painter: QPainter, clip: QRectF) -> None:
        """Paint after the text."""


class ReaderView(QTextBrowser):
    """Shows a section, a case or the glossary.

    Signals:
        page_requested(str, str): a link to a page, and a passage on it, was followed.
        term_requested(str): a term was chosen; its explanation is wanted.
        notice_given(str): something was done that a person should hear of.
        page_set(): the page was laid out anew: another page, width, theme or answer.
        first_painted(): something stands on the screen for the first time.
        page_moved(): the same words stand elsewhere now.
        clicked(QPoint): a point of the viewport that is no link, with nothing selected.
        words_selected(): words were selected by mouse or key.
        read_toggled(): the page is to be marked as read, or as not read.
        menu_wanted(QMenu): the menu of the current passage is about to be shown.
    """

    page_requested = Signal(str, str)
    term_requested = Signal(str)
    notice_given = Signal(str)
    page_set = Signal()
    first_painted = Signal()
    page_moved = Signal()
    clicked = Signal(QPoint)
    words_selected = Signal()
    read_toggled = Signal()
    menu_wanted = Signal(object)

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self._page: Page | None = None
        self._entries: list[GlossaryEntry] | None = None
        self._open_answers: frozenset[str] = frozenset()
        self._is_read = False
        self._setting = Setting("", [], [], 1)
        self._own_document: QTextDocument | None = None
        self._column = 0
        self._laid_out: PagePlaces | None = None
        self.current = CurrentPassage(self)
        """The passage or term that deeds apply to."""
        self._wanted: Callable[[], None] | None = None
        self._unseen: Callable[[], None] | None = None
        self._was_painted = False
        self.overlay: Overlay | None = None
        """What is painted below and above the words; set by whoever has something to add."""
        self._selecting: Selecting | None = None
        self._finder: PageFinder | None = None
        self._citing: Citing | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        ground = Ground(self)
        # The colour that painters begin with here: that of the numbers beside the passages.
        ground.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # Or the empty document would be laid out for the widget that is gone.
        self.document().documentLayout().setPaintDevice(ground)
        ground.entered.connect(self._on_ground_entered)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("verticalScrollBarPolicy", numbers.SCROLL_BAR_ALWAYS_ON)
        self.setProperty("horizontalScrollBarPolicy", numbers.SCROLL_BAR_ALWAYS_OFF)
        self.setAccessibleName(self.tr("Page"))
        self.anchorClicked.connect(self._on_anchor_clicked)

    # -- what is shown ----------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page shown, or None for the glossary."""
        return self._page

    @property
    def selecting(self) -> "Selecting":
        """The words a person selected."""
        if self._selecting is None:
            from desktop.views.selecting import Selecting  # noqa: PLC0415 - not to start

            self._selecting = Selecting(self)
        return self._selecting

    @property
    def finder(self) -> "PageFinder":
        """What finds words on the page."""
        if self._finder is None:
            from desktop.views.page_finder import PageFinder  # noqa: PLC0415 - not to start

            self._finder = PageFinder(self)
        return self._finder

    @property
    def theme(self) -> Theme:
        """What the page is drawn with."""
        return self._theme

    @property
    def setting(self) -> Setting:
        """The page as it was set."""
        return self._setting

    @property
    def text_edges(self) -> tuple[int, int]:
        """The left and the right edge of the column of text."""
        column, left = self._measures()
        return left, left + column

    @property
    def outline(self) -> list[Outline]:
        """The headings of what is shown."""
        return self._setting.outline

    def name_of_term(self, term_id: TermId) -> str:
        """Return the word of a term; its id where this edition has no such term."""
        term = self._reading.term(term_id)
        return term.term if term else term_id

    def show_page(
        self, page: Page, passage: str = "", scroll: float = 0.0, *, is_read: bool = False
    ) -> None:
        """Show a page from a passage on, or scrolled to a part of its length."""
        self._page, self._entries = page, None
        self._is_read = is_read
        self._open_answers = frozenset()
        self.setAccessibleName(wording.page_name(page.number, page.title))
        self._show(lambda: self._go(passage, scroll))

    def show_glossary(
        self, entries: list[GlossaryEntry], term: str = "", scroll: float = 0.0
    ) -> None:
        """Show the glossary from a term on."""
        self._page, self._entries = None, entries
        self.setAccessibleName(self.tr("Glossary"))
        anchor = f"{page_html.TERM_ANCHOR}{term}" if term else ""
        self._show(lambda: self._go_to_anchor(anchor) if anchor else self._go("", scroll))

    def set_read(self, *, is_read: bool) -> None:
        """Say at the page's end whether the page counts as read."""
        if is_read != self._is_read:
            self._is_read = is_read
            self._set_again()

    @property
    def sees_end(self) -> bool:
        """Whether the last passage of the page is in sight, or was scrolled past."""
        placed = self.places.placed if self._page else []
        shown = self.verticalScrollBar().value() + self.viewport().height()
        return bool(placed) and max(place.bottom for place in placed[-2:]) <= shown

    def set_theme(self, theme: Theme) -> None:
        """Show the same place in another theme or text size."""
        stay = self._way_back_here()
        self._theme = theme
        if self._page or self._entries is not None:
            self._show(stay)

    def scroll_share(self) -> float:
        """Return how much of the page is above the window's upper edge, from 0 to 1."""
        height = self._height()
        return self.verticalScrollBar().value() / height if height else 0.0

    def _height(self) -> float:
        """Return the height of all of the page; asking makes Qt lay it out to its end.

        The scroll bar's range is an estimate as long as that has not happened.
        """
        return self.document().size().height()

    def _way_back_here(self) -> Callable[[], None]:
        """Return what brings the same words and the current passage back in another layout."""
        # What nobody has seen yet is no place to hold on to: the one that was wanted still is.
        if way := self._wanted or self._unseen:
            return way
        scroll, current, places = self.scroll_share(), self.current.index, self.places.placed
        top = self.verticalScrollBar().value()
        # The part above the edge is not enough: cards stacked below one another make the page
        # longer in one spot.
        first = next((i for i, placed in enumerate(places) if placed.top >= top), -1)
        ahead = places[first].top - top if first >= 0 else 0.0
        can_hold_on = top > 0 and first >= 0 and ahead < self.viewport().height()

        def go_back() -> None:
            self.current.index = current
            if can_hold_on:
                self.verticalScrollBar().setValue(round(self.places.placed[first].top - ahead))
            else:
                self._go("", scroll)

        return go_back

    def _show(self, then: Callable[[], None]) -> None:
        self._wanted = then
        self.current.index = -1
        if self.isVisible():
            self._set()

    def _set(self) -> None:
        """Set the page at the present width and go where wanted."""
        self._column, _ = self._measures()
        if self._entries is not None:
            self._setting = page_html.set_glossary(self._entries)
        elif self._page is not None:
            setter = PageSetter(
                self._page, self._theme, self._column, self._open_answers, is_read=self._is_read
            )
            self._setting = setter.set()
        # Without parent and deleteLater: PySide 6.11 now and then crashed deleting it later.
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.font())
        document.setDefaultStyleSheet(page_html.style_sheet(self._theme))
        document.setHtml(self._setting.body)
        # Said before the view has it, the width spares laying the page out twice.
        document.setTextWidth(self.viewport().width())
        self._set_margins(document)
        if self.isRightToLeft():
            from desktop.qt.from_right import run_as  # noqa: PLC0415 - for few languages

            run_as(self._reading.edition.language, document)
        self.setDocument(document)
        self._laid_out = None
        if self._finder is not None:
            self._finder.forget()
        self._own_document = document
        then, self._wanted = self._wanted, None
        self._unseen = then
        if then:
            then()
        # The text comes first; what stands beside it follows.
        self.viewport().repaint()
        self.page_set.emit()

    def _measures(self) -> tuple[int, int]:
        """Return the width of the text column and the margin left of it.

        What stands beside the text is where the interface begins; the text runs as its words do.
        """
        room = self.viewport().width()
        gutter = self._theme.px(GUTTER)
        column = max(120, min(self._theme.px(COLUMN), room - gutter - self._theme.px(20)))
        margin = max(gutter, (room - column) // 2)
        return column, room - column - margin if self.isRightToLeft() else margin

    def _set_margins(self, document: QTextDocument) -> None:
        column, left = self._measures()
        frame = document.rootFrame()
        look = frame.frameFormat()
        look.setLeftMargin(left)
        look.setRightMargin(max(0, self.viewport().width() - left - column))
        look.setTopMargin(self._theme.px(24))
        look.setBottomMargin(self._theme.px(32))
        frame.setFrameFormat(look)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        stay = self._way_back_here()
        # Shown for the first time, Qt scrolls to the text cursor.
        super().showEvent(event)
        if self._wanted:
            self._set()
        else:
            stay()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        stay = self._way_back_here()
        super().resizeEvent(event)
        self._laid_out = None
        if not self.isVisible() or event.size().width() == event.oldSize().width():
            return
        if self._measures()[0] != self._column:
            self._show(stay)
        else:
            self._set_margins(self.document())
            self.page_moved.emit()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer only from the program's own content; anything else is a blank picture."""
        from desktop.views.page_figures import picture_of  # noqa: PLC0415 - few have pictures

        url = name if isinstance(name, QUrl) else QUrl(name)
        ratio = self.devicePixelRatioF()
        return picture_of(url, self._reading.figure, self._theme, self._column, ratio)

    # -- places on the page -----------------------------------------------------------------

    def _go(self, passage: str, scroll: float) -> None:
        if passage:
            self.go_to_passage(passage)
            return
        self.verticalScrollBar().setValue(round(scroll * self._height()))

    def go_to_passage(self, name: str) -> None:
        """Bring a passage into view and make it the current one."""
        anchor = f"{page_html.PASSAGE_ANCHOR}{name}"
        self._go_to_anchor(anchor)
        index = self.places.index_of(anchor)
        if index >= 0:
            self.current.choose(index)

    def go_to_heading(self, anchor: str) -> None:
        """Bring a heading of `outline` into view."""
        self._go_to_anchor(anchor)

    def _go_to_anchor(self, anchor: str) -> None:
        block = self._find_anchor(anchor)
        if block is None:
            return
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - self._theme.px(24))

    def _find_anchor(self, anchor: str) -> QTextBlock | None:
        for names, block in anchors(self.document()):
            if anchor in names:
                return block
        return None

    @property
    def places(self) -> PagePlaces:
        """Where everything was laid out; worked out once a layout."""
        if self._laid_out is None:
            self._laid_out = PagePlaces(self.document(), self._setting, self._theme, self._column)
        return self._laid_out

    def _place_at(self, point: QPoint) -> int:
        return self.places.at(point.x(), point.y() + self.verticalScrollBar().value())

    def passage_at(self, point: QPoint) -> Passage | None:
        """Return the passage at a point of the viewport, or None."""
        index = self._place_at(point) if self._page else -1
        return self.places.placed[index].spot.passage if index >= 0 else None

    def copy_passage(self) -> None:
        """Copy the selection, or the current passage, with its citation."""
        if self._citing is None:
            from desktop.views.citing import Citing  # noqa: PLC0415 - not to start

            self._citing = Citing(self, self._reading.edition)
        self._citing.copy()

    # -- painting ---------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        places = self.places
        shift = self.verticalScrollBar().value()
        clip = QRectF(event.rect().translated(0, shift))
        cards = [box for box in places.cards if box.intersects(clip)]
        if cards or self.overlay is not None:
            painter = self._painter(shift)
            self._signs(painter).paint_cards(cards)
            if self.overlay is not None:
                self.overlay.paint_below(painter, clip)
            painter.end()
        super().paintEvent(event)
        painter = self._painter(shift)
        signs = self._signs(painter)
        top, bottom = event.rect().top() + shift - 40, event.rect().bottom() + shift + 40
        for index, placed in enumerate(places.placed):
            if placed.bottom >= top and placed.top <= bottom:
                signs.paint_sign(placed, is_current=index == self.current.index)
        if self.overlay is not None:
            self.overlay.paint_above(painter, clip)
        painter.end()
        self._unseen = None
        if not self._was_painted and not self.document().isEmpty():
            self._was_painted = True
            self.first_painted.emit()

    def _painter(self, shift: int) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -shift)
        return painter

    def _signs(self, painter: QPainter) -> SignPainter:
        is_mirrored = self.isRightToLeft()
        edges = self.text_edges
        return SignPainter(painter, self._theme, edges, self.devicePixelRatioF(), is_mirrored)

    # -- mouse, keys and menus --------------------------------------------------------------

    def _on_anchor_clicked(self, url: QUrl) -> None:
        scheme, target = url.scheme(), url.toString().partition(":")[2]
        match scheme:
            case "page":
                page, _, passage = target.partition("#")
                self.page_requested.emit(page, passage)
            case "term":
                self.term_requested.emit(target)
            case "read":
                self.read_toggled.emit()
            case "check":
                self._toggle_answer(target)
            case "copy":
                QtGui.QGuiApplication.clipboard().setText(target)
                self.notice_given.emit(
                    self.tr("Address copied. This program does not open it: {address}").format(
                        address=target
                    )
                )

    def _toggle_answer(self, name: str) -> None:
        self._open_answers ^= {name}
        self._set_again()

    def _set_again(self) -> None:
        """Set the page anew, at the same place."""
        value = self.verticalScrollBar().value()
        current = self.current.index
        self._show(lambda: self.verticalScrollBar().setValue(value))
        self.current.index = current

    @override
    def mousePressEvent(self, event: "QMouseEvent") -> None:
        index = self._place_at(event.position().toPoint())
        if index >= 0 and not self.anchorAt(event.position().toPoint()):
            self.current.choose(index)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if event.button() != QtCore.Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.selecting.note_words_chosen()
            self.words_selected.emit()
        elif not self.anchorAt(point):
            self.clicked.emit(point)

    @override
    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        super().mouseDoubleClickEvent(event)
        self.selecting.note_words_chosen()

    @override
    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if self.selecting.take_key(event):
            return
        if (
            event.matches(QtGui.QKeySequence.StandardKey.Copy)
            and not self.textCursor().hasSelection()
        ):
            self.copy_passage()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        point = event.pos()
        if event.reason() != QtGui.QContextMenuEvent.Reason.Keyboard:
            index = self._place_at(point)
            if index >= 0:
                self.current.choose(index)
        menu = self.passage_menu()
        where = self.viewport().mapToGlobal(point)
        menu.exec(where)
        menu.deleteLater()

    def passage_menu(self) -> "QMenu":
        """Return the menu of the current passage."""
        from desktop.views.passage_menu import PassageMenu  # noqa: PLC0415 - not to start

        return PassageMenu(self)

    def _on_ground_entered(self) -> None:
        # Not before: every event would pass through Python while the program starts.
        from desktop.views.hovering import Hovering  # noqa: PLC0415 - not to start

        Hovering(self, self._reading)
