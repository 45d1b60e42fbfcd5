"""One line of a list: what it is and what it says. The model and the view come later."""

from enum import StrEnum
from typing import NamedTuple


class LineKind(StrEnum):
    """What a line is."""

    HEADING = "heading"
    FOLD = "fold"
    ENTRY = "entry"
    RESULT = "result"
    NOTE = "note"
    MORE = "more"


class Line(NamedTuple):
    """One line of a list.

    `key` says what it leads to; `number` stands before the title, `note` below it; `colour` is
    the name of a colour token for the dot; `is_open` belongs to a fold. `title` and `note` of a
    result hold the marks of the search around what was found. `sign` is a drawing, or a colour of
    highlights, before the title; `marks` are drawings at the end of the line, and `told` says in
    words what they mean.
    """

    kind: LineKind
    key: str
    title: str
    number: str = ""
    note: str = ""
    colour: str = ""
    is_open: bool = True
    sign: str = ""
    marks: tuple[str, ...] = ()
    told: str = ""


SELECTABLE = (LineKind.ENTRY, LineKind.RESULT, LineKind.FOLD, LineKind.MORE)
