"""JSON read value by value, so that a large file takes no more memory than its largest value.

The caller walks through objects and lists and takes what stands in them, one after the other.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

LARGEST_VALUE = 4_000_000
"""Characters of a value that is taken in one piece."""

_BLANKS = re.compile(r"[ \t\n\r]*")
_CUT_NUMBER = re.compile(r"[0-9.eE+-]*\Z")
"""What follows a value to the end of a piece, if the value may be a number that goes on."""


class Malformed(ValueError):  # noqa: N818 - the file is, it is no failure of ours
    """A file is no JSON, or a value in it is too large or too deep; says at which line and sign."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class JsonStream:
    """A text that comes in pieces. Whatever reads may raise Malformed."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = iter(pieces)
        self._text = ""
        self._at = 0
        self._dropped = 0
        self._lines = 0
        self._signs = 0

    @property
    def taken(self) -> int:
        """How many characters were taken so far."""
        return self._dropped + self._at

    def next_sign(self) -> str:
        """Return the sign that the next value begins with; nothing at the end."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def value(self) -> Any:
        """Take a value in one piece."""
        self.next_sign()
        while True:
            try:
                value, end = _decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._more():
                    raise self._malformed(error.pos) from error
                continue
            except (ValueError, RecursionError) as error:
                raise self._malformed(self._at) from error
            if not _CUT_NUMBER.match(self._text, end) or not self._more():
                self._at = end
                return value

    def members(self) -> Iterator[str]:
        """Yield the names in an object; whoever asks takes the value of each before the next."""
        self._take("{")
        if self.next_sign() != "}":
            yield self._name()
            while self.next_sign() == ",":
                self._take(",")
                yield self._name()
        self._take("}")

    def elements(self) -> Iterator[None]:
        """Yield for each value in a list, which is to be taken before the next."""
        self._take("[")
        if self.next_sign() != "]":
            yield
            while self.next_sign() == ",":
                self._take(",")
                yield
        self._take("]")

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self.next_sign():
            raise self._malformed(self._at)

    def _name(self) -> str:
        if self.next_sign() != '"':
            raise self._malformed(self._at)
        name = str(self.value())
        self._take(":")
        return name

    def _take(self, sign: str) -> None:
        if self.next_sign() != sign:
            raise self._malformed(self._at)
        self._at += 1

    def _more(self) -> bool:
        """Read on, as much again as waits to be taken; return whether there is more to look at."""
        waiting = len(self._text) - self._at
        if waiting > LARGEST_VALUE:
            return False
        added: list[str] = []
        length = 0
        for piece in self._pieces:
            added.append(piece)
            length += len(piece)
            if length > waiting:
                break
        if not length:
            return False
        self._lines, self._signs = self._place(self._at)
        self._dropped += self._at
        self._text = self._text[self._at :] + "".join(added)
        self._at = 0
        return True

    def _place(self, at: int) -> tuple[int, int]:
        """Return how many lines are before a place in the text, and how many signs in its own."""
        lines = self._text.count("\n", 0, at)
        if not lines:
            return self._lines, self._signs + at
        return self._lines + lines, at - self._text.rindex("\n", 0, at) - 1

    def _malformed(self, at: int) -> Malformed:
        lines, signs = self._place(at)
        return Malformed(f"{lines + 1}:{signs + 1}")


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


_decode = json.JSONDecoder(parse_constant=_refuse_constant).raw_decode
