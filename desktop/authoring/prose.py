"""All words that people read, as plain text with file and line."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, NamedTuple

from desktop.authoring.book import Book
from desktop.authoring.lined_yaml import Text
from desktop.authoring.markup import to_html, to_text
from desktop.authoring.source import FIGURE, SourceFile, SourcePassage
from desktop.domain.library import Block

# What Markdown would make something of; texts in YAML files are shown as they are.
_MARKUP = re.compile(
    r"\*\*|\*\w|\w\*|__|`|\[\[|\]\(|</?[a-zA-Z!][^>]*>|^#+ |^[-*] |^\d+\. ", re.MULTILINE
)
_DRAWN = re.compile(r">([^<>]+)<")
_ADDRESS = re.compile(r"https?://\S+")


class Prose(NamedTuple):
    """A piece of text; `is_running` is False for tables, captions and the like."""

    path: Path
    line: int
    text: str
    is_running: bool


def texts_of(record: Any) -> Iterator[Text]:
    """Yield every text of a record read from YAML, in the order of its fields."""
    if isinstance(record, Text):
        yield record
    elif is_dataclass(record):
        for field in fields(record):
            yield from texts_of(getattr(record, field.name))
    elif isinstance(record, dict):
        for value in record.values():
            yield from texts_of(value)
    elif isinstance(record, list | tuple):
        for value in record:
            yield from texts_of(value)


def markup_in(text: str) -> str:
    """Return the first piece of `text` that looks like Markdown or HTML, or nothing."""
    found = _MARKUP.search(text)
    return found[0].strip() if found else ""


class BookProse:
    """The prose of a whole book, made plain once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._titles = book.titles_by_id
        self.pages = {page.id: list(self._page(page)) for page in book.pages()}
        """What stands on each page: aim or summary, passages and answers."""

    def training(self) -> Iterator[Prose]:
        """Yield the texts of questions, scenarios, modules and workshop plans."""
        book = self._book
        for records in (book.questions, book.scenarios, book.modules, book.workshops):
            for record in records:
                for text in texts_of(record):
                    yield Prose(record.path, text.line, text, is_running=True)

    def all(self) -> Iterator[Prose]:
        """Yield everything people can read, web addresses left out."""
        for piece in self._all():
            yield piece._replace(text=_ADDRESS.sub(" ", piece.text))

    def _page(self, page: SourceFile) -> Iterator[Prose]:
        for passage in [*page.lead_passages(), *page.passages]:
            is_running = passage.block not in (Block.TABLE, Block.FIGURE)
            for markdown in filter(None, (passage.markdown, passage.answer)):
                yield Prose(page.path, passage.line, self._plain(passage, markdown), is_running)

    def _plain(self, passage: SourcePassage, markdown: str) -> str:
        if passage.block is Block.FIGURE and (match := FIGURE.match(markdown)):
            return f"{match['alt']} {match['caption'] or ''}".strip()
        return to_text(to_html(markdown, self._titles.__getitem__))

    def _all(self) -> Iterator[Prose]:
        book = self._book
        path = book.root / "edition.yaml"
        for text in (book.edition["title"], *(f"{p['title']}. {p['summary']}" for p in book.parts)):
            yield Prose(path, 1, str(text), is_running=False)
        for page in book.pages():
            yield from _headings(page)
            yield from self.pages[page.id]
        for term in book.terms:
            names = ". ".join((term.term, *term.also))
            yield Prose(term.path, term.line, names, is_running=False)
            text = self._plain(term.passage, term.markdown)
            yield Prose(term.path, term.line, text, is_running=True)
        for name, svg in book.figures.items():
            path = book.root / "figures" / name
            for match in _DRAWN.finditer(svg):
                line = svg.count("\n", 0, match.start(1)) + 1
                yield Prose(path, line, match[1], is_running=False)
        yield from self.training()


def _headings(page: SourceFile) -> Iterator[Prose]:
    for name in ("title", "place", "country", "region", "organisations", "themes", "sources"):
        value = page.header.get(name, "")
        values = list(value.values()) if isinstance(value, dict) else value
        for text in values if isinstance(values, list) else [values]:
            yield Prose(page.path, page.line_of(name), str(text), is_running=False)
    for heading, line in page.headings:
        yield Prose(page.path, line, heading, is_running=False)
    for passage in page.passages:
        if passage.subheading:
            yield Prose(page.path, passage.line, passage.subheading, is_running=False)
