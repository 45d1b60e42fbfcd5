"""The reading pane: one page as text, with numbers, ticks and cards painted around it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QToolTip, QWidget
from typing_extensions import override

from desktop.domain.library import Page, Passage, TermId
from desktop.domain.search import fold
from desktop.qt import icons, page_html, tokens, wording
from desktop.qt.page_html import Outline, PageSetter, Setting, Sign, Spot
from desktop.qt.theme import Theme
from desktop.qt.utf16 import to_units
from desktop.services.reading import GlossaryEntry, ReadingService

COLUMN = 560
"""Width of the text column at 100 per cent: about 70 characters a line."""
GUTTER = 44
MOST_MARKED = 500
"""Hits marked on a page at the most; more would be a yellow page."""


class _Placed(NamedTuple):
    """A spot with where it was laid out, in document coordinates."""

    spot: Spot
    block: QTextBlock
    top: float
    baseline: float
    bottom: float
    left: float


class ReaderView(QTextBrowser):
    """Shows a section, a case or the glossary.

    Signals:
        page_requested(str, str): a link to a page, and a passage on it, was followed.
        term_requested(str): a term was chosen; its explanation is wanted.
        notice_given(str): something was done that a person should hear of.
        passage_changed(): another passage is the current one.
        page_set(): the page was laid out anew: another page, width, theme or answer.
    """

    page_requested = Signal(str, str)
    term_requested = Signal(str)
    notice_given = Signal(str)
    passage_changed = Signal()
    page_set = Signal()

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self._page: Page | None = None
        self._entries: list[GlossaryEntry] | None = None
        self._open_answers: frozenset[str] = frozenset()
        self._setting = Setting("", [], [], 1)
        self._own_document: QTextDocument | None = None
        self._column = 0
        self._placed: list[_Placed] | None = None
        self._cards: list[QRectF] = []
        self._current = -1
        self._wanted: Callable[[], None] | None = None
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._folded: tuple[str, list[int]] | None = None
        self._blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._blank.fill(Qt.GlobalColor.transparent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Page"))
        self.viewport().installEventFilter(self)
        self.anchorClicked.connect(self._on_anchor_clicked)

    # -- what is shown ----------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page shown, or None for the glossary."""
        return self._page

    @property
    def outline(self) -> list[Outline]:
        """The headings of what is shown."""
        return self._setting.outline

    def show_page(self, page: Page, passage: str = "", scroll: float = 0.0) -> None:
        """Show a page from a passage on, or scrolled to a part of its length."""
        self._page, self._entries = page, None
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

    def set_theme(self, theme: Theme) -> None:
        """Show the same place in another theme or text size."""
        stay = self._way_back_here()
        self._theme = theme
        if self._page or self._entries is not None:
            self._show(stay)

    def scroll_share(self) -> float:
        """Return how much of the page is above the window's upper edge, from 0 to 1."""
        bar = self.verticalScrollBar()
        height = bar.maximum() + bar.pageStep()
        return bar.value() / height if height else 0.0

    def _way_back_here(self) -> Callable[[], None]:
        """Return what brings the same words and the current passage back in another layout."""
        if self._wanted:
            return self._wanted
        scroll, current, places = self.scroll_share(), self._current, self._places()
        top = self.verticalScrollBar().value()
        # The part above the edge is not enough: cards stacked below one another make the page
        # longer in one spot.
        first = next((i for i, placed in enumerate(places) if placed.top >= top), -1)
        ahead = places[first].top - top if first >= 0 else 0.0
        can_hold_on = top > 0 and first >= 0 and ahead < self.viewport().height()

        def go_back() -> None:
            self._current = current
            if can_hold_on:
                self.verticalScrollBar().setValue(round(self._places()[first].top - ahead))
            else:
                self._go("", scroll)

        return go_back

    def _show(self, then: Callable[[], None]) -> None:
        self._wanted = then
        self._current = -1
        self._hits, self._hit = [], -1
        if self.isVisible():
            self._set()

    def _set(self) -> None:
        """Set the page at the present width and go where wanted."""
        self._column, _ = self._measures()
        if self._entries is not None:
            self._setting = page_html.set_glossary(self._entries)
        elif self._page is not None:
            setter = PageSetter(self._page, self._theme, self._column, self._open_answers)
            self._setting = setter.set()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.font())
        document.setDefaultStyleSheet(page_html.style_sheet(self._theme))
        document.setHtml(self._setting.body)
        self._set_margins(document)
        self.setDocument(document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        self._placed = None
        self._folded = None
        then, self._wanted = self._wanted, None
        if then:
            then()
        self.page_set.emit()

    def _measures(self) -> tuple[int, int]:
        """Return the width of the text column and the margin left of it."""
        room = self.viewport().width()
        gutter = self._theme.px(GUTTER)
        column = max(120, min(self._theme.px(COLUMN), room - gutter - self._theme.px(20)))
        return column, max(gutter, (room - column) // 2)

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
        super().showEvent(event)
        if self._wanted:
            self._set()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        stay = self._way_back_here()
        super().resizeEvent(event)
        self._placed = None
        if not self.isVisible() or event.size().width() == event.oldSize().width():
            return
        if self._measures()[0] != self._column:
            self._show(stay)
        else:
            self._set_margins(self.document())

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer only from the program's own content; anything else is a blank picture."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if url.scheme() == "res" and url.path().startswith("figures/"):
            picture = self._figure(url.path().removeprefix("figures/"))
            if picture is not None:
                return picture
        return self._blank

    def _figure(self, name: str) -> QImage | None:
        svg = self._reading.figure(name)
        if svg is None:
            return None
        return render_figure(svg, self._theme, self._column, self.devicePixelRatioF())

    # -- places on the page -----------------------------------------------------------------

    def _go(self, passage: str, scroll: float) -> None:
        if passage:
            self.go_to_passage(passage)
            return
        bar = self.verticalScrollBar()
        bar.setValue(round(scroll * (bar.maximum() + bar.pageStep())))

    def go_to_passage(self, name: str) -> None:
        """Bring a passage into view and make it the current one."""
        anchor = f"{page_html.PASSAGE_ANCHOR}{name}"
        self._go_to_anchor(anchor)
        for index, placed in enumerate(self._places()):
            if placed.spot.anchor == anchor:
                self._set_current(index)

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
        for names, block in self._anchors():
            if anchor in names:
                return block
        return None

    def _anchors(self) -> list[tuple[list[str], QTextBlock]]:
        found = []
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                look = fragments.fragment().charFormat()
                if look.isAnchor():
                    names = look.anchorNames()
                    if names:
                        found.append((names, block))
                fragments += 1
            block = block.next()
        return found

    def _places(self) -> list[_Placed]:
        """Return the spots of the page with where they are; worked out once a layout."""
        if self._placed is None:
            spots = {spot.anchor: spot for spot in self._setting.spots}
            layout = self.document().documentLayout()
            placed = []
            for names, block in self._anchors():
                for name in names:
                    # Asked for first: it lays out everything up to the block.
                    box = layout.blockBoundingRect(block)
                    spot = spots.pop(name, None)
                    if spot is None or not block.layout().lineCount():
                        continue
                    # Positions of lines count from their frame; only the box is the document's.
                    line = block.layout().lineAt(0)
                    inside = block.layout().boundingRect()
                    baseline = box.top() + line.y() - inside.top() + line.ascent()
                    left = box.left() + line.x()
                    placed.append(_Placed(spot, block, box.top(), baseline, box.bottom(), left))
            self._placed = placed
            self._cards = self._card_boxes()
        return self._placed

    def _card_boxes(self) -> list[QRectF]:
        layout = self.document().documentLayout()
        boxes = []
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable) and _is_cards(frame, self._theme):
                pad = self._theme.px(page_html.CARD_PADDING)
                first = frame.cellAt(0, 0).firstCursorPosition().block()
                corner = layout.blockBoundingRect(first).topLeft() - QPointF(pad, pad)
                height = layout.frameBoundingRect(frame).height()
                gap = self._theme.px(page_html.CARD_GAP)
                count = 2 if frame.columns() > 1 else 1
                width = (self._column - gap * (count - 1)) / count
                for place in range(count):
                    left = corner.x() + place * (width + gap)
                    boxes.append(QRectF(left, corner.y(), width, height))
        return boxes

    # -- the current passage ----------------------------------------------------------------

    @property
    def current_passage(self) -> Passage | None:
        """The passage that deeds apply to: chosen by key, by click or by a link to it."""
        places = self._places() if self._page else []
        if 0 <= self._current < len(places):
            return places[self._current].spot.passage
        return None

    def step_passage(self, step: int) -> None:
        """Make the next (1) or previous (-1) passage the current one."""
        places = self._places()
        if not places:
            return
        if self._current < 0:
            top = self.verticalScrollBar().value()
            ahead = [i for i, p in enumerate(places) if p.top >= top]
            target = ahead[0] if ahead else len(places) - 1
        else:
            target = min(len(places) - 1, max(0, self._current + step))
        self._set_current(target)
        placed = places[target]
        bar = self.verticalScrollBar()
        if placed.top < bar.value() or placed.bottom > bar.value() + self.viewport().height():
            bar.setValue(round(placed.top) - self._theme.px(48))
        if placed.spot.passage:
            self.notice_given.emit(placed.spot.passage.text)

    def _set_current(self, index: int) -> None:
        self._current = index
        self.viewport().update()
        self.passage_changed.emit()

    def _place_at(self, point: QPoint) -> int:
        y = point.y() + self.verticalScrollBar().value()
        x = point.x()
        for index, placed in enumerate(self._places()):
            if placed.top <= y <= placed.bottom and (
                not self._is_in_card(placed) or abs(x - placed.left) < self._column / 2
            ):
                return index
        return -1

    def _is_in_card(self, placed: _Placed) -> bool:
        return placed.spot.sign in (Sign.TICK, Sign.CROSS)

    def copy_passage(self) -> None:
        """Copy the selection, or the current passage, with its citation."""
        passage, page = self.current_passage, self._page
        if passage is None or page is None:
            self.notice_given.emit(
                self.tr("Choose a passage first: click on it, or press Ctrl+Down.")
            )
            return
        selected = self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        words = selected.strip() or passage.text
        citation = wording.citation(passage, page, self._reading.edition)
        QGuiApplication.clipboard().setText(f"“{words}”\n{citation}")
        name = wording.label(passage)
        self.notice_given.emit(
            self.tr("Copied with citation: {name}").format(name=name or page.title)
        )

    # -- find on the page -------------------------------------------------------------------

    def find_all(self, needle: str) -> int:
        """Mark every place where `needle` stands, ignoring case and accents; return how many."""
        wanted = fold(needle.strip())
        self._hits, self._hit = [], -1
        if wanted:
            folded, starts = self._folded_text()
            at = folded.find(wanted)
            while at >= 0 and len(self._hits) < MOST_MARKED:
                self._hits.append((starts[at], starts[at + len(wanted)]))
                at = folded.find(wanted, at + len(wanted))
        self._mark_hits()
        return len(self._hits)

    def mark_in_passage(self, words: list[str]) -> None:
        """Mark words that a search found in the current passage."""
        self._hits, self._hit = [], -1
        places = self._places()
        if 0 <= self._current < len(places):
            block = places[self._current].block
            start, end = block.position(), block.position() + block.length()
            folded, starts = self._folded_text()
            for word in filter(None, map(fold, words)):
                at = folded.find(word)
                while at >= 0:
                    if start <= starts[at] < end:
                        self._hits.append((starts[at], starts[at + len(word)]))
                    at = folded.find(word, at + len(word))
        self._mark_hits()

    def go_to_hit(self, step: int) -> int:
        """Go to the next (1) or previous (-1) hit; return its place, counting from 1, or 0."""
        if not self._hits:
            return 0
        if self._hit < 0:
            top = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).position()
            ahead = [i for i, (start, _) in enumerate(self._hits) if start >= top]
            self._hit = ahead[0] if ahead else 0
        else:
            self._hit = (self._hit + step) % len(self._hits)
        self._mark_hits()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._hits[self._hit][0])
        box = self.document().documentLayout().blockBoundingRect(cursor.block())
        bar = self.verticalScrollBar()
        inside = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 8, 0, -40).contains(inside.center()):
            bar.setValue(round(box.top()) - self.viewport().height() // 3)
        return self._hit + 1

    def _folded_text(self) -> tuple[str, list[int]]:
        if self._folded is None:
            # Positions count UTF-16 units, as cursors do.
            pieces, starts, position = [], [], 0
            for character in self.document().toPlainText():
                piece = fold(character) or character
                pieces.append(piece)
                starts.extend([position] * len(piece))
                position += to_units(character, 1)
            starts.append(position)
            self._folded = ("".join(pieces), starts)
        return self._folded

    def _mark_hits(self) -> None:
        selections = []
        colours = self._theme.colours
        for index, (start, end) in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            is_now = index == self._hit
            look.setBackground(QColor(colours.found_now if is_now else colours.found))
            look.setForeground(QColor(colours.ink))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)

    # -- painting ---------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        places = self._places()
        shift = -self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, shift)
        self._paint_cards(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, shift)
        top, bottom = event.rect().top() - shift - 40, event.rect().bottom() - shift + 40
        events = []
        for index, placed in enumerate(places):
            if placed.bottom < top or placed.top > bottom:
                continue
            if placed.spot.sign is Sign.EVENT:
                events.append(placed)
            self._paint_sign(painter, placed, is_current=index == self._current)
        painter.end()

    def _paint_cards(self, painter: QPainter) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.raised))
        radius = self._theme.px(6)
        for box in self._cards:
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_sign(self, painter: QPainter, placed: _Placed, *, is_current: bool) -> None:
        theme, colours = self._theme, self._theme.colours
        _, margin = self._measures()
        if is_current:
            bar_left = (
                placed.left - theme.px(30) if self._is_in_card(placed) else margin - theme.px(9)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            height = placed.bottom - placed.top
            bar = QRectF(bar_left, placed.top, theme.px(3), height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        match placed.spot.sign:
            case Sign.NUMBER | Sign.EVENT:
                number = placed.spot.label.removeprefix("¶")
                passage = placed.spot.passage
                if passage and number.isdigit():
                    font = theme.font(tokens.TINY)
                    painter.setFont(font)
                    painter.setPen(QColor(colours.accent if is_current else colours.muted))
                    width = QFontMetricsF(font).horizontalAdvance(number)
                    painter.drawText(
                        QPointF(margin - theme.px(14) - width, placed.baseline), number
                    )
                if placed.spot.sign is Sign.EVENT:
                    self._paint_event(painter, placed)
            case Sign.TICK | Sign.CROSS as sign:
                name, colour = (
                    ("tick", colours.good) if sign is Sign.TICK else ("cross", colours.bad)
                )
                size = theme.px(18)
                picture = icons.pixmap(name, colour, size, self.devicePixelRatioF())
                left = placed.left - theme.px(24)
                painter.drawPixmap(QPointF(left, placed.baseline - size * 0.82), picture)

    def _paint_event(self, painter: QPainter, placed: _Placed) -> None:
        colours, px = self._theme.colours, self._theme.px
        x = placed.left - px(18)
        y = placed.baseline - px(5)
        painter.setPen(QPen(QColor(colours.line), px(2)))
        painter.drawLine(QPointF(x, y), QPointF(x, placed.bottom + px(4)))
        painter.setPen(QPen(QColor(colours.accent), px(2)))
        painter.setBrush(QColor(colours.paper))
        painter.drawEllipse(QPointF(x, y), px(4), px(4))

    # -- mouse, keys and menus --------------------------------------------------------------

    def _on_anchor_clicked(self, url: QUrl) -> None:
        scheme, target = url.scheme(), url.toString().partition(":")[2]
        match scheme:
            case "page":
                page, _, passage = target.partition("#")
                self.page_requested.emit(page, passage)
            case "term":
                self.term_requested.emit(target)
            case "check":
                self._toggle_answer(target)
            case "copy":
                QGuiApplication.clipboard().setText(target)
                self.notice_given.emit(
                    self.tr("Address copied. This program does not open it: {address}").format(
                        address=target
                    )
                )

    def _toggle_answer(self, name: str) -> None:
        self._open_answers ^= {name}
        value = self.verticalScrollBar().value()
        current = self._current
        self._show(lambda: self.verticalScrollBar().setValue(value))
        self._current = current

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._place_at(event.position().toPoint())
        if index >= 0 and self._page and not self.anchorAt(event.position().toPoint()):
            self._set_current(index)
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_passage()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.pos()
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self._place_at(point)
            if index >= 0:
                self._set_current(index)
        menu = self.passage_menu()
        where = self.viewport().mapToGlobal(point)
        menu.exec(where)
        menu.deleteLater()

    def passage_menu(self) -> QMenu:
        """Return the menu of the current passage."""
        menu = QMenu(self)
        passage = self.current_passage
        cite = QAction(self.tr("Copy with citation"), menu)
        cite.setShortcut(QKeySequence("Ctrl+Shift+C"))
        cite.setEnabled(passage is not None)
        cite.triggered.connect(self.copy_passage)
        menu.addAction(cite)
        copy = QAction(self.tr("Copy selected text"), menu)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(copy)
        if passage is not None and self._page is not None:
            menu.addSeparator()
            rests = wording.basis(passage, self._page.sources)
            if rests:
                info = QAction(self.tr("Rests on: {sources}").format(sources=rests), menu)
                info.setEnabled(False)
                menu.addAction(info)
        return menu

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and isinstance(event, QHelpEvent):
            words, area = self._explanation_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport(), area)
            else:
                QToolTip.hideText()
            return True
        return super().eventFilter(watched, event)

    def _explanation_at(self, point: QPoint) -> tuple[str, QRect]:
        """Return what hovering at a point tells, and for which area it holds."""
        around = QRect(point - QPoint(8, 8), QSize(16, 16))
        anchor = self.anchorAt(point)
        if anchor.startswith("term:"):
            term = self._reading.term(TermId(anchor.removeprefix("term:")))
            if term:
                return f"<p><b>{term.term}</b><br>{term.text}</p>", around
        if anchor.startswith("copy:"):
            return self.tr("Click to copy this address"), around
        _, margin = self._measures()
        index = self._place_at(point)
        if index >= 0 and point.x() < margin and self._page:
            passage = self._places()[index].spot.passage
            if passage:
                rests = wording.basis(passage, self._page.sources)
                words = self.tr("{label} rests on: {sources}")
                return words.format(label=wording.label(passage), sources=rests), around
        return "", around


def render_figure(svg: str, theme: Theme, width: int, ratio: float = 1.0) -> QImage:
    """Return a drawing as a picture in the colours of a theme; `width` in logical pixels."""
    for name in (*tokens.PARTS, "paper", "raised", "ink", "muted", "line", "accent"):
        svg = svg.replace(f"{{{{{name}}}}}", theme.colours.of(name))
    svg = svg.replace("{{font}}", tokens.FAMILY)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    box = renderer.viewBoxF()
    height = round(width * box.height() / box.width()) if box.width() else width // 2
    picture = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    return picture


def _is_cards(table: QTextFrame, theme: Theme) -> bool:
    assert isinstance(table, QTextTable)
    look = table.cellAt(0, 0).format().toTableCellFormat()
    return round(look.leftPadding()) == theme.px(page_html.CARD_PADDING)
