"""Content of any size: the real guide, then sections made of its own sentences, shuffled.

Words are as frequent as in the guide; invented names make the vocabulary grow with the size, as
it does in real books. The same size gives the same content every time. Files are kept in the
folder for temporary files and made anew when the schema, the guide or this module changes.
"""

import hashlib
import math
import random
import re
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop import paths
from desktop.authoring import build, compile
from desktop.domain.search import Group, fold, words_of
from desktop.storage import content_schema

SEED = 20240
PASSAGES = (3, 5)
"""Fewest and most passages of a section."""
SENTENCES = (1, 3)
TITLE_WORDS = (3, 6)
NAMES_PER_ROOT = 80
"""How many invented names there are for each square root of a section."""
SHARE_WITH_NAME = 1 / 4
SHORTEST_WORD = 3
_MADE_ANEW = {"search_units", "search_spans", "vocabulary", "index_words"}
_ONSETS = [
    "b",
    "br",
    "c",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
_RHYMES = [
    "a",
    "an",
    "ar",
    "e",
    "el",
    "en",
    "er",
    "i",
    "il",
    "in",
    "ir",
    "o",
    "ol",
    "on",
    "or",
    "u",
    "un",
    "ur",
    "ai",
    "au",
    "ea",
    "io",
]


Unit = tuple[str, str, str, str, str, str, str]
"""A row of what is searched, without its number."""


class Sentence(NamedTuple):
    """A sentence of the guide, folded once and split into words once."""

    text: str
    folded: str
    words: tuple[str, ...]


def content(sections: int) -> Path:
    """Return a content.db with so many sections; made at the first call."""
    real = paths.find().content
    name = f"{sections}-{_version(real)}.db"
    target = Path(tempfile.gettempdir()) / "fieldguide-benchmarks" / name
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(real, sections, target)
    return target


def _version(real: Path) -> str:
    total = hashlib.sha256(real.read_bytes())
    for module in (content_schema.__file__, compile.__file__, build.__file__, __file__):
        total.update(Path(module).read_bytes())
    return total.hexdigest()[:16]


def _write(real: Path, sections: int, target: Path) -> None:
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        gathered, fresh = Path(folder) / "gathered.db", Path(folder) / "content.db"
        connection = sqlite3.connect(gathered, isolation_level=None)
        connection.execute("PRAGMA synchronous=OFF")
        connection.executescript(content_schema.TABLES)
        connection.execute("ATTACH ? AS guide", (str(real),))
        connection.execute("BEGIN")
        _Book(connection, sections).write()
        connection.execute("COMMIT")
        connection.close()
        build.freeze(gathered, fresh)
        build.seal(fresh)
        fresh.replace(target)


class _Book:
    """Writes the guide and the generated sections in the order a build would."""

    def __init__(self, connection: sqlite3.Connection, sections: int) -> None:
        self._connection = connection
        self._random = random.Random(SEED)
        self._uses: Counter[str] = Counter()
        self._unit = 0
        self._sentences = list(self._read_sentences())
        self._names = self._make_names(round(NAMES_PER_ROOT * math.sqrt(sections)))
        real = self._count("sections")
        self._per_part = self._shares(max(0, sections - real))

    def _count(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT count(*) FROM guide.{table}").fetchone()[0])

    def _shares(self, sections: int) -> dict[str, int]:
        """Return how many sections are added to each part."""
        parts = [row[0] for row in self._connection.execute("SELECT id FROM guide.parts")]
        each, rest = divmod(sections, len(parts))
        return {part: each + (place < rest) for place, part in enumerate(parts)}

    def _read_sentences(self) -> Iterator[Sentence]:
        rows = self._connection.execute("SELECT text FROM guide.passages ORDER BY id")
        for (text,) in rows.fetchall():
            for piece in re.split(r"(?<=[.?!])\s+", " ".join(text.split())):
                if len(piece.split()) >= TITLE_WORDS[0]:
                    yield _sentence(piece)

    def _make_names(self, count: int) -> list[str]:
        names: set[str] = set()
        while len(names) < count:
            length = self._random.randint(2, 4)
            syllables = (
                self._random.choice(_ONSETS) + self._random.choice(_RHYMES) for _ in range(length)
            )
            names.add("".join(syllables))
        return sorted(names)

    def write(self) -> None:
        """Write every table."""
        rows = self._connection.execute("SELECT name FROM guide.sqlite_schema WHERE type = 'table'")
        copied = {row[0] for row in rows.fetchall()} - _MADE_ANEW
        for table, _ in content_schema.ORDERED_TABLES:
            if table in copied:
                self._connection.execute(f"INSERT INTO main.{table} SELECT * FROM guide.{table}")
        self._connection.execute(
            "UPDATE main.meta SET value = ? WHERE key = 'digest'", (build.PLACEHOLDER,)
        )
        made = {part: self._sections(part, count) for part, count in self._per_part.items()}
        self._write_units(made)
        words = ((w, n) for w, n in self._uses.items() if len(w) >= SHORTEST_WORD)
        self._connection.executemany(
            "INSERT INTO main.vocabulary VALUES (?, ?)", (w for w in words if not w[0].isdigit())
        )

    def _write_units(self, made: dict[str, list[Unit]]) -> None:
        """Number what is searched as a build does: by group, then by part."""
        number = 0
        for group in Group:
            for part in (*made, ""):
                first = number + 1
                for unit in (*self._real_units(group, part), *made.get(part, ())):
                    if unit[0] == group:
                        number += 1
                        self._connection.execute(
                            "INSERT INTO main.search_units VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            (number, *unit),
                        )
                if number >= first:
                    self._connection.execute(
                        "INSERT INTO main.search_spans VALUES (?, ?, ?, ?)",
                        (group.value, part, first, number),
                    )

    def _real_units(self, group: Group, part: str) -> list[Unit]:
        rows = self._connection.execute(
            "SELECT grp, target, part_id, page_title, title, body, folded FROM guide.search_units"
            " WHERE grp = ? AND part_id = ? ORDER BY id",
            (group.value, part),
        ).fetchall()
        for row in rows:
            self._uses.update(words_of(row[-1]))
        return rows

    def _sections(self, part: str, count: int) -> list[Unit]:
        """Write sections of a part with their passages; return what of them is searched."""
        units: list[Unit] = []
        for number in range(count):
            units += self._section(part, number)
        return units

    def _section(self, part: str, number: int) -> list[Unit]:
        choose = self._random
        identity = f"{part}.made-{number:06}"
        opening = choose.choice(self._sentences).text.split()
        title = " ".join(opening[: choose.randint(*TITLE_WORDS)]).rstrip(".,;:?!")
        aim = choose.choice(self._sentences)
        printed = f"9.{number + 1}"
        heading = f"{printed} {title}"
        self._connection.execute(
            "INSERT INTO main.sections VALUES (?, ?, ?, ?, ?, 'guidance', 100, 1)",
            (identity, part, 1000 + number, printed, title),
        )
        folded = f"{fold(heading)} {aim.folded}"
        self._uses.update(words_of(folded))
        unit = (Group.SECTION.value, identity, part, "", heading, aim.text, folded)
        count = choose.randint(*PASSAGES)
        return [unit, *(self._passage(part, identity, heading, place) for place in range(count))]

    def _passage(self, part: str, owner: str, page: str, place: int) -> Unit:
        choose = self._random
        sentences = choose.choices(self._sentences, k=choose.randint(*SENTENCES))
        if choose.random() < SHARE_WITH_NAME:
            sentences.append(_sentence(f"{choose.choice(self._names).title()} was asked."))
        text = " ".join(sentence.text for sentence in sentences)
        folded = " ".join(sentence.folded for sentence in sentences)
        for sentence in sentences:
            self._uses.update(sentence.words)
        identity = f"{owner}#made-{place}"
        self._connection.execute(
            "INSERT INTO main.passages VALUES (?, ?, ?, 'what', 'p', 'What it means', '', ?, ?,"
            " ?, '', '', 'ours')",
            (identity, owner, place, place + 1, text, text),
        )
        return (Group.PASSAGE.value, identity, part, page, "", text, folded)


def _sentence(text: str) -> Sentence:
    folded = fold(text)
    return Sentence(text, folded, tuple(words_of(folded)))
