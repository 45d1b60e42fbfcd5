"""Texts of one direction in an interface of the other: the one place that decides how they stand.

Pages, notes and other paragraphs run as their own words do. Titles, rows and buttons begin where
the interface begins, and run as their own words do in themselves. What is filled into a sentence
stands apart in it (`from_right`), so that its signs and numbers stay with it.
"""

from PySide6.QtGui import QGuiApplication

FROM_RIGHT = "\u200f"
APART, END = "\u2068", "\u2069"
TIGHT = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""A gap before a sign that never stands in a line of its own."""
_STRONG = {"L": False, "R": True, "AL": True}


def apart(text: str) -> str:
    """Return a title, a row or the words of a button as they stand in the interface.

    From left to right that is the text itself.
    """
    if not QGuiApplication.isRightToLeft() or not text or text.startswith(FROM_RIGHT):
        return text
    # What stands apart ends with its line.
    return "\n".join(
        line if _runs_left(line) else f"{FROM_RIGHT}{APART}{line}{END}" for line in text.split("\n")
    )


def in_row(gap: str, *parts: str) -> str:
    """Return parts of a row behind one another, the first where the interface begins."""
    return gap.join(apart(part) for part in parts if part)


def isolated(words: str) -> str:
    """Return words of the interface as they stand in a text of the guide."""
    return f"{APART}{words}{END}" if words and QGuiApplication.isRightToLeft() else words


def _runs_left(text: str) -> bool:
    """Tell whether the first letter is of a script from right to left."""
    from unicodedata import bidirectional  # noqa: PLC0415 - for few languages

    kinds = (bidirectional(character) for character in text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), False)
