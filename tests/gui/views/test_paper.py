"""Pieces on sheets: dark on light in every theme, none torn that fits on one."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.views.paper import Part, keep_together, paint_part, placed

WIDTH, ROOM = 400.0, 200.0


def piece(lines: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    QTextCursor(document).insertText("\n".join(["word"] * lines))
    return document


def line_height() -> float:
    return piece(10).size().height() / 10


def test_a_piece_goes_below_the_one_before_where_there_is_room(qapp: QApplication) -> None:
    (part,) = placed(piece(2), WIDTH, 50.0, ROOM)
    assert (part.turns, part.top, part.begin) == (False, 50.0, 0.0)
    assert part.height == pytest.approx(2 * line_height())


def test_a_piece_without_room_begins_the_next_sheet_whole(qapp: QApplication) -> None:
    (part,) = placed(piece(3), WIDTH, ROOM - 2 * line_height(), ROOM)
    assert (part.turns, part.top, part.begin) == (True, 0.0, 0.0)
    assert part.height == pytest.approx(3 * line_height())


def test_a_piece_longer_than_a_sheet_goes_on_over_its_end(qapp: QApplication) -> None:
    document = piece(40)
    parts = list(placed(document, WIDTH, 10.0, ROOM))
    assert len(parts) > 2
    assert [part.turns for part in parts] == [True] * len(parts)
    assert [part.begin for part in parts] == [number * ROOM for number in range(len(parts))]
    lines = []
    block = document.begin()
    while block.isValid():
        line = block.layout().lineAt(0)
        top = block.layout().position().y() + line.y()
        lines.append((top, top + line.height()))
        block = block.next()
    torn = [ends for ends in lines if int(ends[0] // ROOM) != int((ends[1] - 0.01) // ROOM)]
    assert torn == []
    assert lines[-1][1] == pytest.approx(parts[-1].begin + parts[-1].height)


def sheets_of(document: QTextDocument) -> list[list[str]]:
    """Return the text that begins on each sheet, as it is painted."""
    document.setPageSize(QSizeF(WIDTH, ROOM))
    keep_together(document)
    sheets: list[list[str]] = [[] for _ in range(document.pageCount())]
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineAt(0).y() if block.layout().lineCount() else 0.0
        sheets[int((top + line) // ROOM)].append(block.text())
        block = block.next()
    return sheets


@pytest.mark.parametrize("above", range(1, 20))
def test_a_heading_is_on_the_sheet_that_what_it_is_about_begins_on(
    qapp: QApplication, above: int
) -> None:
    heading = '<p style="font-weight: bold">{}</p>'
    document = QTextDocument()
    document.setHtml(
        "<p>word</p>" * above
        + heading.format("Title") + heading.format("Smaller")
        + "<p>About</p>" + "<p>more</p>" * 40
    )  # fmt: skip
    sheets = sheets_of(document)
    (sheet,) = [sheet for sheet in sheets if "Title" in sheet]
    assert "About" in sheet
    assert sum(map(len, sheets)) == above + 43


def test_text_without_a_colour_is_dark_on_paper_in_a_dark_theme(qapp: QApplication) -> None:
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    qapp.setPalette(dark)
    try:
        document = piece(1)
        image = QImage(int(WIDTH), int(ROOM), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_part(painter, document, Part(False, 0.0, 0.0, ROOM))
        painter.end()
    finally:
        qapp.setPalette(before)
    shades = {image.pixelColor(x, y).lightness() for x in range(80) for y in range(20)}
    assert min(shades) < 100
