"""Languages in no text of the program: longer words with accents, and one from the right."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from desktop.qt.from_right import with_places_apart

ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "áéíóúñçýÁÉÍÓÚÑÇÝ")
LETTERS = {chr(ord("a") + place): chr(0x5D0 + place) for place in range(26)}
HEBREW = str.maketrans(LETTERS | {letter.upper(): other for letter, other in LETTERS.items()})
LONGER = 0.4
SHORTEST_TEXT = 4
KEPT = re.compile(r"(\{\w*\}|%L?n|<[^>]*>)")
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
TAGS = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W\d_]{2,}")
PARTS = re.compile(r"[^\w\s’'-]+|_|(?<=\w)-\s|\s-(?=\w)|\d")
QT_CONTEXT = re.compile(r"Q[A-Z]")
KEYS = re.compile(
    r"\b(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:Ctrl|Alt|Shift|Meta|F\d+|Esc|Tab|Enter|Return|Space|Home|End"
    r"|PgUp|PgDown|Left|Right|Up|Down|Del|Ins|Backspace|[A-Z0-9+\-=.,?\[\]])(?![\w])"
)


class Pseudo(QTranslator):
    """Translates every text of the program; Qt's own words and the names of keys stay."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        text = str(sourceText)
        return text if QT_CONTEXT.match(str(context)) else self.said(text)

    def said(self, text: str) -> str:
        """Return a text in the language."""
        return pseudo(text)


class Mirrored(Pseudo):
    """Every text in letters of a script from right to left."""

    @override
    def said(self, text: str) -> str:
        return with_places_apart(longer(_spelt(text, HEBREW)))


def pseudo(text: str) -> str:
    """Return a text longer and with accents."""
    return longer(_spelt(text, ACCENTS))


def _spelt(text: str, letters: Mapping[int, str | int]) -> str:
    pieces = KEPT.split(text)
    pieces[::2] = [piece.translate(letters) for piece in pieces[::2]]
    return "".join(pieces)


def longer(text: str) -> str:
    """Return a text that takes more room, between brackets."""
    filler = "~" * max(1, round(len(text) * LONGER) - 2)
    words = " ".join(filler[at : at + 7] for at in range(0, len(filler), 8))
    return f"⟦{text} {words}⟧"


class Untranslated:
    """Knows the words of the content, and finds what is neither content nor translated.

    Of more words than one each pair must stand side by side in the content; a single word must
    be all that stands between two signs there.
    """

    def __init__(self, content: Path, guide: Path, own: tuple[str, ...] = ()) -> None:
        self._alone: set[tuple[str, ...]] = set()
        self._pairs: set[tuple[str, str]] = set()
        for text in [*own, *_cells_of(content), *_guide_texts(guide)]:
            for part in PARTS.split(plain(text)):
                words = tuple(WORD.findall(part.casefold()))
                self._alone.add(words)
                self._pairs.update(pairwise(words))

    def left_in(self, text: str) -> str:
        """Return what of a text is neither translated nor content; nothing if all of it is."""
        words = plain(text)
        while (shorter := INNERMOST.sub("|", words)) != words:
            words = shorter
        parts = [part for part in PARTS.split(KEYS.sub("|", words)) if not self._is_content(part)]
        return " | ".join(parts)

    def _is_content(self, part: str) -> bool:
        words = tuple(WORD.findall(part.casefold()))
        if len(words) < 2:
            return not words or words in self._alone
        # A line of a list says its title and its text in one go, without a sign between them.
        strange = sum(pair not in self._pairs for pair in pairwise(words))
        return strange <= len(words) // SHORTEST_TEXT


def _cells_of(content: Path) -> Iterator[str]:
    connection = sqlite3.connect(f"file:{content}?mode=ro&immutable=1", uri=True)
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'fts%'"
        " AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    for (table,) in tables:
        for row in connection.execute(f'SELECT * FROM "{table}"'):
            yield from (cell for cell in row if isinstance(cell, str))
    connection.close()


def _guide_texts(guide: Path) -> Iterator[str]:
    return (file.read_text(encoding="utf-8") for file in guide.rglob("*.md"))


def plain(text: str) -> str:
    """Return a text without its tags, and with one blank between words."""
    stripped = TAGS.sub(" ", text).replace("&amp;", "&").replace("&nbsp;", " ")
    return " ".join(stripped.split())


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a widget shows or says of itself, with the name of the place."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        for row in range(min(widget.count(), 12)):
            yield "item", widget.itemText(row)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget.parent(), QComboBox):
        model = widget.model()
        if model is not None:
            yield from _cells(model, QModelIndex())
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), 60)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (*roles, Qt.ItemDataRole.AccessibleTextRole):
                if isinstance(value := index.data(role), str):
                    yield "line", value
            yield from _cells(model, index)
