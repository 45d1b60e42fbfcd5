"""What a search is: folding, the words of a query, hits, groups and spelling."""

import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

MARK_ON = "\x02"
MARK_OFF = "\x03"
MAX_QUERY = 200
"""Code points of a query that are looked at; nobody types more, a paste may hold a book."""
MAX_WORDS = 12
SHORTEST_INFIX = 3


class Group(StrEnum):
    """The groups results are shown in, in this order."""

    SECTION = "section"
    CASE = "case"
    TERM = "term"
    PASSAGE = "passage"


class Hit(NamedTuple):
    """One result. `snippet` holds MARK_ON and MARK_OFF around what was found."""

    group: Group
    target: str
    part_id: str
    title: str
    snippet: str


class Results(NamedTuple):
    """What one query found.

    `counts` are whole numbers up to `COUNTED`; `is_final` is False while a better order is
    still being worked out; `suggestion` is a corrected query or empty.
    """

    query: str
    hits: tuple[Hit, ...]
    counts: dict[Group, int]
    is_final: bool
    suggestion: str


COUNTED = 2000
"""Hits are counted up to here; beyond, a count is shown as "more than"."""

_SPECIAL = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        "’": "'",
    }
)


def fold(text: str) -> str:
    """Return `text` without case and accents, for comparing; length may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # Taking apart can bring capitals to light: the letters of ™ and of mathematical bold.
    plain = "".join(c for c in decomposed.casefold() if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", plain).translate(_SPECIAL)


def words_of(text: str) -> list[str]:
    """Return the words of `text` as the word indexes split it: runs of letters and digits."""
    words: list[str] = []
    run: list[str] = []
    for character in text:
        if character.isalnum() or unicodedata.category(character) in ("Mn", "Mc", "Co"):
            run.append(character)
        elif run:
            words.append("".join(run))
            run.clear()
    if run:
        words.append("".join(run))
    return words


class Query(NamedTuple):
    """A cleaned query: `text` as shown again, `words` as looked up, `part_id` as a filter.

    A word is what stands between blanks, so that `4.1.2` and `e-procurement` stay together.
    """

    text: str
    words: tuple[str, ...]
    part_id: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words


def parse(typed: str, part_id: str = "") -> Query:
    """Turn anything a person can type or paste into a query; nothing is an error."""
    usable = typed[:MAX_QUERY]
    if not usable.isprintable():
        usable = "".join(c if c.isprintable() else " " for c in usable)
    pieces = unicodedata.normalize("NFC", usable).split()
    words = [word for word in pieces if word.isalnum() or words_of(word)]
    return Query(" ".join(pieces), tuple(words[:MAX_WORDS]), part_id)


class Sought(NamedTuple):
    """A folded word as the word index is asked for it: whole, or as the beginning of words."""

    text: str
    is_beginning: bool


def needs_infix(word: str) -> bool:
    """Return whether `word` is in a script whose words are not found by their beginnings.

    Chinese, Japanese, Thai, Khmer and Lao set no blanks between words; Arabic and Hebrew join
    the article to the word.
    """
    return not word.isascii() and any(
        unicodedata.name(c, "").startswith(
            ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "ARABIC", "HEBREW")
        )
        for c in word
    )


def distance(a: str, b: str, limit: int) -> int:
    """Return the edit distance of two words (swaps of neighbours count one), or `limit + 1`."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, before_row = row, before
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before_row[j - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
        before = above
    return min(row[-1], limit + 1)


class Spelling:
    """Known words, kept so that the one nearest to a misspelt word is found at once."""

    def __init__(self, known: Iterable[tuple[str, int]]) -> None:
        """Take folded words with how often the content uses each."""
        self._by_length: dict[int, list[tuple[str, int, int]]] = {}
        for word, uses in known:
            self._by_length.setdefault(len(word), []).append((word, uses, _letters(word)))
        self._all = " ".join(word for words in self._by_length.values() for word, _, _ in words)

    def is_part_of_word(self, letters: str) -> bool:
        """Return whether a known word contains these letters."""
        return letters in self._all

    def nearest(self, word: str) -> str:
        """Return the known word a misspelt folded one most likely stands for, or nothing."""
        limit = 1 if len(word) <= 4 else 2
        letters = _letters(word)
        best, best_key = "", (limit + 1, True, 0)
        for difference in (0, -1, 1, -2, 2):
            # A step that does not change the length changes two letters, any other one.
            most = 2 * limit - abs(difference)
            for candidate, uses, its_letters in self._by_length.get(len(word) + difference, ()):
                if (letters ^ its_letters).bit_count() > most:
                    continue
                steps = distance(word, candidate, limit)
                key = (steps, candidate[0] != word[0], -uses)
                if steps <= limit and key < best_key:
                    best, best_key = candidate, key
        return best


def _letters(word: str) -> int:
    """Return which letters a word has, as bits; some letters share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def nearest(word: str, known: Iterable[tuple[str, int]]) -> str:
    """Return the known word a misspelt one most likely stands for, or an empty string.

    Args:
        word: folded.
        known: folded words with how often the content uses each.
    """
    return Spelling(known).nearest(word)


def mark(text: str, needle: str, around: int = 60) -> str:
    """Return the part of `text` around the first `needle`, marked; both compared folded."""
    folded, starts = _fold_with_positions(text)
    wanted = fold(needle)
    at = folded.find(wanted)
    if at < 0 or not wanted:
        return text[: 2 * around]
    past = at + len(wanted)
    # A hit that ends inside a letter, as "s" in "ß", takes the whole letter.
    begin, end = starts[at], max(starts[past], starts[past - 1] + 1)
    left = max(0, begin - around)
    right = min(len(text), end + around)
    return "".join(
        (
            "…" if left else "",
            text[left:begin],
            MARK_ON,
            text[begin:end],
            MARK_OFF,
            text[end:right],
            "…" if right < len(text) else "",
        )
    )


def _fold_with_positions(text: str) -> tuple[str, Sequence[int]]:
    """Return folded text and, for each of its places, the place in `text` it came from."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    pieces: list[str] = []
    starts: list[int] = []
    for index, character in enumerate(text):
        piece = character.lower() if character.isascii() else fold(character)
        pieces.append(piece)
        starts.extend([index] * len(piece))
    starts.append(len(text))
    return "".join(pieces), starts
