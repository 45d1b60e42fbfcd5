"""The way between the canonical texts of passages and the document that shows them.

Positions of annotations are code points of a passage's text; a document counts UTF-16 units, and
has remarks, pictures and the walls of tables between the words. Only this module knows both.
"""

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from desktop.domain.library import Block, Passage, PassageId
from desktop.qt.page_html import Spot
from desktop.qt.utf16 import to_points, to_units
from desktop.views.page_places import anchors

WALL = "\ufdd0"
"""What Qt puts before each cell of a table."""

_BETWEEN = "\u2028\u2029\ufdd0\ufdd1\ufffc"
"""What stands in a document and in no canonical text: ends of lines and cells, pictures."""
_JOINTS = " |\n"
"""What joins the cells and rows of a table in its canonical text."""


class Stretch(NamedTuple):
    """From a code point of one passage to one of the same or a later passage, exclusive."""

    start_passage: PassageId
    start: int
    end_passage: PassageId
    end: int


class _Run(NamedTuple):
    """Characters that stand in a passage's text and in the document in one piece, in units."""

    passage: int
    at: int
    position: int
    length: int


class DocumentText:
    """Finds passages in one document; made anew whenever the page is set."""

    def __init__(self, document: QTextDocument, spots: Sequence[Spot]) -> None:
        self._passages: list[Passage] = []
        self._runs: list[_Run] = []
        self._index: dict[PassageId, int] = {}
        whole = _in_units(document.toRawText()).replace("\xa0", " ")
        begins = {name: block.position() for names, block in anchors(document) for name in names}
        begin = 0
        for spot in spots:
            if spot.passage is None:
                continue
            index = self._index[spot.passage.id] = len(self._passages)
            self._passages.append(spot.passage)
            # Qt drops the anchor before a picture; its caption follows what stood before it.
            begin = begins.get(spot.anchor, begin)
            for run in _runs(index, spot.passage, whole, begin):
                self._runs.append(run)
                begin = run.position + run.length
        self._runs.sort(key=lambda run: run.position)

    def holds(self, passage_id: PassageId) -> bool:
        """Tell whether a passage stands in the document."""
        return passage_id in self._index

    def passages_of(self, stretch: Stretch) -> range:
        """Return which passages, counted in the document, a stretch touches."""
        first, last = (self._index.get(i) for i in (stretch.start_passage, stretch.end_passage))
        return range(first, last + 1) if first is not None and last is not None else range(0)

    def pieces(self, stretch: Stretch) -> list[tuple[int, int]]:
        """Return where a stretch stands in the document: beginnings and ends, in order."""
        indexes = self.passages_of(stretch)
        found = []
        for run in self._runs if indexes else ():
            if run.passage not in indexes:
                continue
            begin, stop = 0, run.at + run.length
            if run.passage == indexes[0]:
                begin = self._units(run.passage, stretch.start)
            if run.passage == indexes[-1]:
                stop = self._units(run.passage, stretch.end)
            begin, stop = max(begin, run.at), min(stop, run.at + run.length)
            if begin < stop:
                shift = run.position - run.at
                found.append((begin + shift, stop + shift))
        return found

    def stretch(self, begin: int, stop: int) -> Stretch | None:
        """Return what is selected from one position to another; None if no passage is."""
        inside = [
            run
            for run in self._runs
            if max(begin, run.position) < min(stop, run.position + run.length)
        ]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        start = first.at + max(0, begin - first.position)
        end = last.at + min(stop - last.position, last.length)
        return Stretch(
            self._passages[first.passage].id,
            self._points(first.passage, start),
            self._passages[last.passage].id,
            self._points(last.passage, end, is_end=True),
        )

    def _units(self, index: int, points: int) -> int:
        return to_units(self._passages[index].text, points)

    def _points(self, index: int, units: int, *, is_end: bool = False) -> int:
        text = self._passages[index].text
        points = to_points(text, units)
        # A selection that ends within a pair of surrogates takes in the whole character.
        return points + 1 if is_end and to_units(text, points) < units else points


def _runs(index: int, passage: Passage, whole: str, begin: int) -> Iterator[_Run]:
    text = _in_units(passage.text)
    if passage.block is not Block.TABLE:
        position = whole.find(text, begin)
        if position >= 0 and text:
            yield _Run(index, 0, position, len(text))
        return
    # The anchor of a table without a remark slips into its first cell.
    is_inside = whole[begin - 1 : begin] == WALL
    position, at = begin if is_inside else whole.find(WALL, begin), 0
    while 0 <= position < len(whole) and at < len(text):
        length = 0
        while at + length < len(text) and text[at + length] == whole[position + length]:
            length += 1
        if length:
            yield _Run(index, at, position, length)
            at, position = at + length, position + length
        elif whole[position] in _BETWEEN:
            position += 1
        elif text[at] in _JOINTS:
            at += 1
        else:
            return


def _in_units(text: str) -> str:
    """Return a text with one character for each UTF-16 unit."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))
