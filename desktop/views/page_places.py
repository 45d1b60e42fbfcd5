"""Where the passages and cards of a page were laid out, in coordinates of the document."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable

from desktop.qt import page_html
from desktop.qt.page_html import Setting, Sign, Spot
from desktop.qt.theme import Theme


class Placed(NamedTuple):
    """A spot with where it was laid out."""

    spot: Spot
    block: QTextBlock
    top: float
    baseline: float
    bottom: float
    left: float

    @property
    def is_in_card(self) -> bool:
        """Whether it stands in one of two columns."""
        return self.spot.sign in (Sign.TICK, Sign.CROSS)


class PagePlaces:
    """The places of one layout; made anew when the width, the theme or the page changes."""

    def __init__(
        self, document: QTextDocument, setting: Setting, theme: Theme, column: int
    ) -> None:
        self._document = document
        self._theme = theme
        self._column = column
        self.placed = self._place(setting)
        self.cards = self._card_boxes()

    def _place(self, setting: Setting) -> list[Placed]:
        spots = {spot.anchor: spot for spot in setting.spots}
        layout = self._document.documentLayout()
        # Qt lays out only what it has to show; asking for the size makes it finish.
        layout.documentSize()
        placed = []
        for names, block in anchors(self._document):
            for name in names:
                spot = spots.pop(name, None)
                if spot is None or not block.layout().lineCount():
                    continue
                box = layout.blockBoundingRect(block)
                # Positions of lines count from their frame; only the box is the document's.
                line = block.layout().lineAt(0)
                inside = block.layout().boundingRect()
                baseline = box.top() + line.y() - inside.top() + line.ascent()
                left = box.left() + line.x()
                placed.append(Placed(spot, block, box.top(), baseline, box.bottom(), left))
        return placed

    def _card_boxes(self) -> list[QRectF]:
        layout = self._document.documentLayout()
        boxes = []
        for frame in self._document.rootFrame().childFrames():
            if not isinstance(frame, QTextTable) or not self._is_cards(frame):
                continue
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

    def _is_cards(self, table: QTextFrame) -> bool:
        assert isinstance(table, QTextTable)
        look = table.cellAt(0, 0).format().toTableCellFormat()
        return round(look.leftPadding()) == self._theme.px(page_html.CARD_PADDING)

    def at(self, x: float, y: float) -> int:
        """Return the index of the passage at a point, or -1."""
        for index, place in enumerate(self.placed):
            if place.top <= y <= place.bottom and (
                not place.is_in_card or abs(x - place.left) < self._column / 2
            ):
                return index
        return -1

    def index_of(self, anchor: str) -> int:
        """Return the index of the spot with an anchor, or -1."""
        return next((i for i, p in enumerate(self.placed) if p.spot.anchor == anchor), -1)

    def first_below(self, y: float) -> int:
        """Return the index of the first passage that begins at or below a height."""
        ahead = [index for index, place in enumerate(self.placed) if place.top >= y]
        return ahead[0] if ahead else len(self.placed) - 1


def anchors(document: QTextDocument) -> list[tuple[list[str], QTextBlock]]:
    """Return the named anchors of a document with the block each stands in, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        # Anchors stand at the beginning of what they name, so the first fragment tells all.
        fragments = block.begin()
        if not fragments.atEnd():
            names = fragments.fragment().charFormat().anchorNames()
            if names:
                found.append((names, block))
        block = block.next()
    return found
