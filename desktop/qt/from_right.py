"""The words of languages that are written from right to left, and pages in other languages."""

import re
from functools import cache

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from desktop.qt.direction import APART, END
from desktop.qt.overriding import override

_PLACE = re.compile(r"\{\w*\}")


@cache
def with_places_apart(words: str) -> str:
    """Return a sentence in which whatever is filled in will stand apart."""
    return _PLACE.sub(lambda place: f"{APART}{place[0]}{END}", words)


class FromRight(QTranslator):
    """Has whatever is filled into a sentence stand apart in it."""

    @override
    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,  # noqa: N803 - Qt's name
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        # Qt hands over `str`; the type stubs know of bytes as well.
        remark = disambiguation if isinstance(disambiguation, str) else None
        return with_places_apart(super().translate(str(context), str(sourceText), remark, n) or "")


def run_as(language: str, document: QTextDocument) -> None:
    """Have every paragraph of a document run as a language does, whatever it begins with."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    look = QTextBlockFormat()
    look.setLayoutDirection(QLocale(language).textDirection())
    cursor.mergeBlockFormat(look)
