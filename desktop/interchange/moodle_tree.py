"""The questions of an XML file as small trees, one after the other, whatever the file holds.

Declarations of document types and entities are not read at all. A file that is no well-formed XML
is read question by question, so that one mistake does not cost the others.
"""

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

DEEPEST = 30
"""How many elements may stand in one another."""
MOST_ELEMENTS = 2_000
"""Of one question."""
_BEGIN = re.compile(r"<question[\s>]")
_END = "</question>"
_TAGS = re.compile(r"<!\[CDATA\[|\]\]>|</?\w[^<>]{0,200}>")
_SLICE = 1 << 16


class Forbidden(Exception):  # noqa: N818 - a thing of the file, not an error of the program
    """The file declares a document type."""


class _TooDeep(Exception):  # noqa: N818
    """Elements stand in one another without end."""


class Broken(NamedTuple):
    """A question that is no well-formed XML."""

    line: int
    text: str


class Element:
    """One element of a question with what is in it."""

    __slots__ = ("attributes", "children", "line", "name", "parts", "size")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[Element] = []
        self.parts: list[str] = []
        self.size = 1
        """Of a question: how many elements it has."""

    def all(self, name: str) -> Iterator["Element"]:
        """Yield the elements of a name directly in this one."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> "Element":
        """Return the first element of a name directly in this one, or an empty one."""
        return next(self.all(name), Element(name, {}, self.line))

    @property
    def words(self) -> str:
        """The text of this element, in a `text` or directly in it, as the file has it."""
        inner = next(self.all("text"), self)
        return "".join(inner.parts)

    @property
    def markup(self) -> str:
        """The name of the markup of the text."""
        return self.attributes.get("format", "")

    def holds(self, name: str) -> bool:
        """Return whether an element of a name is anywhere in this one."""
        return any(child.name == name or child.holds(name) for child in self.children)


def questions(text: str) -> Iterator[Element | Broken]:
    """Yield the questions of a file.

    Raises:
        Forbidden: the file declares a document type.
    """
    try:
        deque(_whole(text), maxlen=0)
    except (expat.ExpatError, _TooDeep):
        yield from _pieces(text)
    else:
        yield from _whole(text)


def _whole(text: str) -> Iterator[Element]:
    parser = _Parser()
    for begin in range(0, len(text), _SLICE):
        yield from parser.feed(text[begin : begin + _SLICE])
    yield from parser.feed("", is_last=True)


def _pieces(text: str) -> Iterator[Element | Broken]:
    begins = [found.start() for found in _BEGIN.finditer(text)]
    if not begins:
        yield Broken(1, text[:1000])
        return
    line, counted = 1, 0
    for begin, following in zip(begins, [*begins[1:], len(text)], strict=True):
        line, counted = line + text.count("\n", counted, begin), begin
        piece = text[begin:following]
        if _END in piece:
            piece = piece[: piece.rfind(_END) + len(_END)]
        parser = _Parser(line - 1)
        try:
            # What is around it makes the piece a file of its own.
            yield from list(parser.feed(f"<quiz>{piece}</quiz>", is_last=True))
        except (expat.ExpatError, _TooDeep):
            yield Broken(line, _TAGS.sub(" ", piece[:2000]))


class _Parser:
    """Hands over one question after the other; nothing else of the file is kept."""

    def __init__(self, lines_before: int = 0) -> None:
        self._lines_before = lines_before
        self._open: list[Element] = []
        self._found: list[Element] = []
        self._depth = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._forbid
        self._parser.EntityDeclHandler = self._forbid
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, text: str, *, is_last: bool = False) -> Iterator[Element]:
        """Read on, and yield the questions that are complete."""
        self._parser.Parse(text.encode("utf-8", "replace"), is_last)
        found, self._found = self._found, []
        yield from found

    def _forbid(self, *_declared: object) -> None:
        raise Forbidden

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeep
        if not self._open and name != "question":
            return
        line = self._parser.CurrentLineNumber + self._lines_before
        element = Element(name, attributes, line)
        if self._open:
            whole = self._open[0]
            whole.size += 1
            # What has far too many elements will be refused: no need to keep them.
            if whole.size <= MOST_ELEMENTS:
                self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self._found.append(element)

    def _text(self, text: str) -> None:
        # The bytes of pictures are not wanted.
        if self._open and self._open[-1].name != "file":
            self._open[-1].parts.append(text)
