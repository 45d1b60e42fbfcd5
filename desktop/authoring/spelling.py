"""The words this content uses: a list an editor has looked at, so that a new word stands out.

A word in small letters stands for itself at the beginning of a sentence too. A word with a
capital, a name, is known with that capital only.
"""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.authoring.prose import Prose

FILE_NAME = "words.txt"

# Web addresses without https, names of files and codes with digits are not words.
_NOT_WORDS = re.compile(r"\S*\w\.(?:[a-z]{2,4})\b(?:/\S*)?|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def read_words(root: Path) -> frozenset[str]:
    """Return the accepted words; none if there is no list."""
    path = root / FILE_NAME
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").split())


def write_words(root: Path, words: Iterable[str]) -> None:
    """Write the accepted words, sorted, one on each line."""
    lines = sorted(set(words), key=lambda word: (word.casefold(), word))
    (root / FILE_NAME).write_text("".join(f"{word}\n" for word in lines), encoding="utf-8")


def spelled_in(text: str) -> Iterator[str]:
    """Yield the words of a text as they are looked up: without the 's of the genitive."""
    for match in _WORD.finditer(_NOT_WORDS.sub(" ", html.unescape(text))):
        word = match[0].replace("’", "'").removesuffix("'s").removesuffix("'S")
        if len(word) > 1:
            yield word


def is_known(word: str, known: frozenset[str]) -> bool:
    """Return whether a word is in the list, as it is or in small letters."""
    return word in known or (word.lower() in known and word in _shapes(word))


def unknown_words(prose: Iterable[Prose], known: frozenset[str]) -> Iterator[tuple[Prose, str]]:
    """Yield each use of a word that is not in the list."""
    for piece in prose:
        for word in dict.fromkeys(spelled_in(piece.text)):
            if not is_known(word, known):
                yield piece, word


def words_to_keep(prose: Iterable[Prose], known: frozenset[str]) -> set[str]:
    """Return the list this content needs: known words still used, and the new ones.

    A new word enters in small letters if the content anywhere writes it so.
    """
    written = {word for piece in prose for word in spelled_in(piece.text)}
    kept = {
        entry
        for entry in known
        if entry in written or (entry.islower() and _shapes(entry) & written)
    }
    new = {word for word in written if not is_known(word, known)}
    return kept | {word for word in new if not is_known(word, frozenset(new) - {word})}


def _shapes(word: str) -> set[str]:
    return {word.capitalize(), word.upper()}
