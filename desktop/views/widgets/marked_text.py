"""Text laid out in a few lines: hits marked, the end cut off with three dots."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt.theme import Theme
from desktop.qt.utf16 import to_units


class Span(NamedTuple):
    """A stretch in UTF-16 units."""

    start: int
    length: int


def without_marks(marked: str) -> tuple[str, list[Span]]:
    """Return a text without its marks, and where they were."""
    text, units, spans = "", 0, []
    for number, piece in enumerate(marked.split(MARK_ON)):
        inside, closed, outside = piece.partition(MARK_OFF)
        if number and closed:
            spans.append(Span(units, to_units(inside, len(inside))))
        for part in (inside, outside):
            text += part
            units += to_units(part, len(part))
    return text, spans


def lay_out(
    marked: str,
    font: QFont,
    width: int,
    most: int,
    theme: Theme,
    ground: str = "",
    *,
    is_mirrored: bool = False,
) -> QTextLayout:
    """Lay text out in so many lines at the most; `ground` names a colour to stand on.

    Mirrored, it stands against the right side in whatever script it is.
    """
    text, spans = without_marks(marked)
    layout = _laid(text, spans, font, width, most, theme, ground, is_mirrored)
    if _end_of(layout) >= to_units(text, len(text)):
        return layout
    last = layout.lineAt(layout.lineCount() - 1).textStart()
    encoded = text.encode("utf-16-le", "surrogatepass")
    rest = encoded[2 * last :].decode("utf-16-le", "replace")
    # What follows the last line is measured no further than it could ever reach.
    cut = QFontMetrics(font).elidedText(rest[:400] + " ", Qt.TextElideMode.ElideRight, width)
    shown = encoded[: 2 * last].decode("utf-16-le", "replace") + cut
    return _laid(shown, spans, font, width, most, theme, ground, is_mirrored)


def _laid(
    text: str,
    spans: Sequence[Span],
    font: QFont,
    width: int,
    most: int,
    theme: Theme,
    ground: str,
    is_mirrored: bool,
) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if is_mirrored:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    # Formats that come later would throw the lines away.
    layout.setFormats(_formats(spans, to_units(text, len(text)), theme, ground))
    layout.beginLayout()
    y = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _end_of(layout: QTextLayout) -> int:
    count = layout.lineCount()
    if not count:
        return 0
    last = layout.lineAt(count - 1)
    return last.textStart() + last.textLength()


def _formats(
    spans: Sequence[Span], length: int, theme: Theme, ground: str
) -> list[QTextLayout.FormatRange]:
    formats = []
    if ground:
        formats.append(_format(Span(0, length), theme.colours.of(ground), theme))
    # On a highlight's own colour the usual one would be lost.
    found = theme.colours.found_now if ground else theme.colours.found
    for span in spans:
        if span.start + span.length <= length:
            formats.append(_format(span, found, theme))
    return formats


def _format(span: Span, colour: str, theme: Theme) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(QColor(colour))
    look.setForeground(QColor(theme.colours.ink))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = span.start, span.length, look
    return made
