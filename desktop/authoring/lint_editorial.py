"""Check how pages are written: length, reading ease, long sentences and spelling."""

from collections.abc import Iterator
from itertools import chain

from desktop.authoring.book import Book
from desktop.authoring.markup import count_words
from desktop.authoring.problem import Problem
from desktop.authoring.prose import BookProse, Prose
from desktop.authoring.readability import reading_ease, sentences_of
from desktop.authoring.spelling import FILE_NAME, read_words, unknown_words

LEAST_EASE = 50
"""Flesch reading ease of a page: no harder than a good newspaper."""
LONGEST_SENTENCE = 32


def check_editorial(book: Book) -> Iterator[Problem]:
    """Yield what an editor would not publish."""
    prose = BookProse(book)
    for rule in (_lengths, _ease, _sentences, _spelling):
        yield from rule(book, prose)


def words_of_page(prose: list[Prose]) -> int:
    """Return the count of words that the program shows for a page."""
    return sum(count_words(piece.text) for piece in prose)


def ease_of_page(prose: list[Prose]) -> float:
    """Return the reading ease of the running text of a page."""
    return reading_ease(
        [sentence for piece in prose if piece.is_running for sentence in sentences_of(piece.text)]
    )


def _lengths(book: Book, prose: BookProse) -> Iterator[Problem]:
    if book.inventory is None:
        return
    fewest, most = book.inventory.fewest_words, book.inventory.most_words
    for page in book.pages():
        words = words_of_page(prose.pages[page.id])
        if not page.is_case and not fewest <= words <= most:
            yield Problem(page.path, 1, f"the page has {words} words, not {fewest} to {most}")


def _ease(book: Book, prose: BookProse) -> Iterator[Problem]:
    for page in book.pages():
        ease = ease_of_page(prose.pages[page.id])
        if ease < LEAST_EASE:
            yield Problem(
                page.path,
                1,
                f"the reading ease is {ease:.0f}; {LEAST_EASE} is the least:"
                " write shorter sentences and shorter words",
            )


def _sentences(_: Book, prose: BookProse) -> Iterator[Problem]:
    for piece in chain(*prose.pages.values(), prose.training()):
        for sentence in sentences_of(piece.text) if piece.is_running else ():
            words = len(sentence.split())
            if words > LONGEST_SENTENCE:
                yield Problem(
                    piece.path,
                    piece.line,
                    f"a sentence has {words} words; {LONGEST_SENTENCE} are the most:"
                    f" “{' '.join(sentence.split()[:6])} …”",
                )


def _spelling(book: Book, prose: BookProse) -> Iterator[Problem]:
    known = read_words(book.root)
    for piece, word in unknown_words(prose.all(), known):
        yield Problem(
            piece.path,
            piece.line,
            f"the word “{word}” is not in {FILE_NAME}: correct it, or accept it with"
            " `python -m desktop.authoring words --accept`",
        )
