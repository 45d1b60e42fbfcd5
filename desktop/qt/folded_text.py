"""A document's text folded for searching, with the way back to cursor positions."""

from desktop.domain.search import fold
from desktop.qt.utf16 import to_units


class FoldedText:
    """Finds words ignoring case and accents. Positions count UTF-16 units, as cursors do."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        starts: list[int] = []
        position = 0
        for character in text:
            piece = fold(character) or character
            pieces.append(piece)
            starts.extend([position] * len(piece))
            position += to_units(character, 1)
        starts.append(position)
        self._text = "".join(pieces)
        self._starts = starts

    def find_all(self, needle: str, most: int) -> list[tuple[int, int]]:
        """Return start and end of every place where `needle` stands, `most` at the most."""
        wanted = fold(needle.strip())
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < most:
            found.append((self._starts[at], self._starts[at + len(wanted)]))
            at = self._text.find(wanted, at + len(wanted))
        return found
