"""What every readable export says of an annotation, and the words it says it with."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop.domain.annotations import Annotation, Colour, Deed


class Entry(NamedTuple):
    """An annotation with its place in the guide, in words."""

    annotation: Annotation
    page: str
    """Number and title of the page."""
    citation: str
    """How the passage, or the page, is cited."""


class Words(NamedTuple):
    """The words of an export in the person's language. Those in braces are filled in."""

    title: str
    remark: str
    """Says when it was made and that it is private: {date}, {count}."""
    deeds: Mapping[Deed, str]
    colours: Mapping[Colour, str]
    note: str
    tags: str
    review: str
    """Said where the place in the guide is not sure."""
    columns: tuple[str, ...]
    """The head of a table: id, kind, page, citation, quotation, note, tags, colour, made, changed,
    remark."""
    date: Callable[[str], str]
    """Shows a stored moment as a day."""
    number: Callable[[int], str]
    """Shows how many there are."""
    note_html: Callable[[str], str]
    """Shows a note as HTML that loads and runs nothing."""

    def remark_on(self, made: str, count: int) -> str:
        """Return what is said of an export of so many entries."""
        return self.remark.format(date=self.date(made), count=self.number(count))
