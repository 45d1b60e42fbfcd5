"""What the program says in the language that is spoken, in English again.

Whoever acts in the program by its English words, as tests and pictures do, can do so in any
language.
"""

import re
from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import QCoreApplication

from desktop.qt.direction import APART, END, FROM_RIGHT
from shipping.interface_texts import FOLDER, stored

PLACES = re.compile(r"\{\w+\}|%L?n")
ESCAPED_PLACES = re.compile(r"\\\{\w+\\\}|%L?n")
BEHIND = r"(?P<behind>(?: \(|: ).*)?"
"""A key, or what a deed is done to."""
UNSEEN = str.maketrans(dict.fromkeys((APART, END, FROM_RIGHT)) | {"\N{NBSP}": " "})


class Phrasebook:
    """Knows the English of the program's texts, as they are said in the language spoken.

    Numbers of things, which have plural forms, are not told apart from one another.
    """

    def __init__(self) -> None:
        texts = stored(FOLDER / "fieldguide_es.ts")
        said = [QCoreApplication.translate(*text[:3]) for text in texts]
        english = [text.source for text in texts]
        self._phrases: list[tuple[re.Pattern[str], str]] = []
        if said != english:
            self._phrases = [*zip(map(_pattern, said), english, strict=True)]

    def english(self, words: str, *, is_whole: bool = True) -> Iterator[str]:
        """Yield what words on the screen may be in English, themselves first."""
        plain = _as_read(words)
        yield plain
        for pattern, meant in self._phrases:
            if found := pattern.fullmatch(plain):
                values = found.groupdict("")
                # What is filled in may be words of the program again, but no further down.
                choices = [
                    [*self.english(each, is_whole=False)] if is_whole else [each]
                    for each in values.values()
                ]
                for choice in product(*choices):
                    yield _filled(meant, dict(zip(values, choice, strict=True)))


def _as_read(words: str) -> str:
    return words.translate(UNSEEN)


def _pattern(said: str) -> re.Pattern[str]:
    """Return what matches a text with anything filled in, and something behind it or not."""
    places: list[str] = []

    def place(found: re.Match[str]) -> str:
        name = found[0].strip("\\{}%L")
        places.append(name)
        return f"(?P={name})" if name in places[:-1] else f"(?P<{name}>.*?)"

    return re.compile(ESCAPED_PLACES.sub(place, re.escape(_as_read(said))) + BEHIND, re.DOTALL)


def _filled(english: str, values: dict[str, str]) -> str:
    text = PLACES.sub(lambda place: values[place[0].strip("{}%L")], _as_read(english))
    return text + values["behind"]
