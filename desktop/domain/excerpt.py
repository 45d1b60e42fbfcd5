"""A few words of a text around what was searched for, with the hits marked."""

import re
from collections.abc import Iterable

from desktop.domain.search import MARK_OFF, MARK_ON, fold

_BLANKS = re.compile(r"\s+")
_WORDS = re.compile(r"\w+")
_SIGNS = re.compile(r"^(?:#{1,6} |> |[-*+] |\d+[.)] )|\*\*|__|`|\[\[|\]\]", re.MULTILINE)
"""What Markdown and links to sections are written with, and a person does not read."""
BEFORE = 40
"""Code points kept before the first hit of a long text."""


def searched_words(typed: str) -> list[str]:
    """Return the words of a search, folded, as the notebook looks for them."""
    return [fold(word) for word in _WORDS.findall(typed)]


def in_one_line(markdown: str) -> str:
    """Return a note as running text: without line breaks and the signs of Markdown."""
    return _BLANKS.sub(" ", _SIGNS.sub("", markdown)).strip()


def excerpt(text: str, words: Iterable[str], length: int) -> str:
    """Return `length` code points of a text in one line, from near the first hit, marked."""
    wanted = [word for word in words if word]
    hits = _hits(text, wanted) if wanted else []
    start = 0
    if hits and hits[0][1] > length:
        start = text.rfind(" ", 0, max(0, hits[0][0] - BEFORE)) + 1
    stop = start + length
    pieces = ["… "] if start else []
    at = start
    for begin, end in hits:
        if begin < at or end > stop:
            continue
        pieces += [text[at:begin], MARK_ON, text[begin:end], MARK_OFF]
        at = end
    pieces.append(text[at:stop])
    return "".join(pieces)


def marked(text: str, words: Iterable[str]) -> str:
    """Return a whole text with what was searched for marked."""
    return excerpt(text, words, len(text) + 1)


def _hits(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Return where the words begin words of the text, or else stand within them."""
    spots: list[tuple[int, int]] = []
    missing = set(words)
    for match in _WORDS.finditer(text):
        found = fold(match.group())
        for word in words:
            if found.startswith(word):
                missing.discard(word)
                spots.append((match.start(), match.start() + _length(match.group(), len(word))))
    for match in _WORDS.finditer(text) if missing else ():
        found = fold(match.group())
        for word in missing:
            at = found.find(word)
            if at >= 0:
                begin = match.start() + _length(match.group(), at)
                spots.append(
                    (begin, begin + _length(match.group()[begin - match.start() :], len(word)))
                )
    return _apart(spots)


def _length(word: str, folded: int) -> int:
    """Return how many code points of a word make so many of the folded one."""
    count = 0
    for place, character in enumerate(word):
        if count >= folded:
            return place
        count += len(fold(character))
    return len(word)


def _apart(spots: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spots in order; of those that overlap, the longest."""
    apart: list[tuple[int, int]] = []
    for begin, end in sorted(spots, key=lambda spot: (spot[0], -spot[1])):
        if not apart or begin >= apart[-1][1]:
            apart.append((begin, end))
    return apart
