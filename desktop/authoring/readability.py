"""How hard a text is to read: Flesch reading ease, sentences and syllables, counted by us.

Ease = 206.835 - 1.015 * words per sentence - 84.6 * syllables per word. 60 to 70 is plain
English, 50 to 60 a good newspaper, below 50 hard. Numbers are left out. Syllables are groups of
vowels, with corrections for silent endings and for pairs that are two syllables; abbreviations
in capitals are spelled out.
"""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n")
_ABBREVIATION = re.compile(r"\b(?:No|Nos|Art|Dr|St|vs|etc|[A-Z])\.$")
_VOWELS = re.compile(r"[aeiouy]+")
# Silent endings: price, based, sides; but table, wanted and prices are heard.
_SILENT_ENDING = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouytd]ed$|(?:[^aeiouyscxzghl]|[aeiouy]l|[^cs]h)es$"
)
# Two vowels that are two syllables: science, video, medium, usual, being, create.
_BROKEN_PAIR = re.compile(
    r"i[aou](?!us)|eo(?!p|u)|[^qg]ua[^r]|uous|[aeoiuy]ing|ienc|ient|iet|uid$|[aeiou]ity|creat|iers?$"
)
_JOINED_PAIR = re.compile(r"[tcsg]i(?:on|ou|a[ln]|en)|[lnr]ion|reali")
_LONGEST_SPELLED_OUT = 6


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a passage."""
    sentences: list[str] = []
    for piece in _SENTENCE_END.split(text):
        if sentences and _ABBREVIATION.search(sentences[-1]):
            sentences[-1] += f" {piece}"
        elif piece.strip():
            sentences.append(piece.strip())
    return sentences


def words_in(text: str) -> list[str]:
    """Return the words of a text, numbers left out; a compound counts as its parts."""
    return _WORD.findall(text)


def syllables_in(word: str) -> int:
    """Return about how many syllables an English word has; never less than one."""
    if word.isupper() and 1 < len(word) <= _LONGEST_SPELLED_OUT:
        return len(word) + 2 * word.count("W")
    letters = re.sub(r"[^a-z]", "", word.lower().removesuffix("'s").removesuffix("’s"))
    count = len(_VOWELS.findall(letters))
    if _SILENT_ENDING.search(letters):
        count -= 1
    count += len(_BROKEN_PAIR.findall(letters))
    count -= len(_JOINED_PAIR.findall(letters))
    return max(1, count)


def reading_ease(sentences: list[str]) -> float:
    """Return the Flesch reading ease of sentences; 100 if there is nothing to read."""
    words = [word for sentence in sentences for word in words_in(sentence)]
    if not words:
        return 100.0
    syllables = sum(map(syllables_in, words))
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words)
