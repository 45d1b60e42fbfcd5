"""What is different between two texts, word by word, as a person reads it."""

import re
from enum import StrEnum
from typing import NamedTuple

MOST_WORDS = 20_000
"""Words of both texts that are compared one by one; longer ones are compared by lines."""

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


class Piece(NamedTuple):
    """A piece of the two texts."""

    change: Change
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """Return both texts as one: what stayed, what went, what came."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - nobody needs it at the start

    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[Piece] = []
    for _, old_from, old_to, new_from, new_to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        gone, added = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if gone == added:
            pieces.append(Piece(Change.SAME, gone))
            continue
        pieces += [Piece(c, t) for c, t in ((Change.GONE, gone), (Change.ADDED, added)) if t]
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Take single blanks between changes with them: words changed in a row read as one change."""
    joined: list[Piece] = []
    for place, piece in enumerate(pieces):
        is_between = 0 < place < len(pieces) - 1
        if piece.change is Change.SAME and piece.text.isspace() and is_between:
            joined += [Piece(Change.GONE, piece.text), Piece(Change.ADDED, piece.text)]
        else:
            joined.append(piece)
    runs: list[Piece] = []
    gone = added = ""
    for piece in [*joined, Piece(Change.SAME, "")]:
        match piece.change:
            case Change.GONE:
                gone += piece.text
            case Change.ADDED:
                added += piece.text
            case Change.SAME:
                runs += [Piece(Change.GONE, gone)] if gone else []
                runs += [Piece(Change.ADDED, added)] if added else []
                runs += [piece] if piece.text else []
                gone = added = ""
    return runs
