"""Sets Markdown with Qt's own reader, without HTML, in the type and colours of a theme."""

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)

from desktop.qt import tokens
from desktop.qt.theme import Theme

_SIZES = {1: 22, 2: tokens.HEADING, 3: tokens.BODY}
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


def markdown_document(text: str, theme: Theme, line_percent: int = 135) -> QTextDocument:
    """Return a document; headings, links and spacing get the sizes and colours of the design.

    `line_percent` is the height of lines. It has no parent: whoever shows it keeps it.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(theme.font())
    document.setMarkdown(text, _FEATURES)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        look = block.blockFormat()
        level = look.headingLevel()
        # A picture alone would get part of its height as empty space.
        height = 100 if block.text() == _PICTURE else line_percent
        look.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setTopMargin(theme.px(16 if level else 2))
        look.setBottomMargin(theme.px(8 if level else 6))
        cursor.setBlockFormat(look)
        if level:
            end = block.position() + block.length() - 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            letters = QTextCharFormat()
            letters.setFont(theme.font(_SIZES.get(level, tokens.BODY), bold=True))
            cursor.setCharFormat(letters)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule_table(frame, theme)
    _colour_links(document, QColor(theme.colours.accent))
    return document


def _rule_table(table: QTextTable, theme: Theme) -> None:
    look = table.format().toTableFormat()
    look.setBorderCollapse(True)
    look.setBorderBrush(QColor(theme.colours.line))
    look.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    look.setCellPadding(theme.px(4))
    look.setTopMargin(theme.px(4))
    look.setBottomMargin(theme.px(6))
    table.setFormat(look)
    cursor, last = table.firstCursorPosition(), table.lastPosition()
    while cursor.position() <= last:
        within = cursor.blockFormat()
        # The room around the words is the cell's.
        within.setTopMargin(0)
        within.setBottomMargin(0)
        cursor.setBlockFormat(within)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            break


def _colour_links(document: QTextDocument, colour: QColor) -> None:
    cursor = QTextCursor(document)
    look = QTextCharFormat()
    look.setForeground(colour)
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isAnchor():
                cursor.setPosition(fragment.position())
                cursor.setPosition(
                    fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
                )
                cursor.mergeCharFormat(look)
            fragments += 1
        block = block.next()
