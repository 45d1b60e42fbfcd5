"""Check what stands on the pages: sources, markup, references, terms and figures."""

from collections.abc import Callable, Iterator

from desktop.authoring import drawing
from desktop.authoring.book import Book
from desktop.authoring.markup import MarkupError, to_html, to_text
from desktop.authoring.problem import Problem
from desktop.authoring.source import FIGURE, NAME, PRINTED, SourceFile, SourcePassage
from desktop.domain.library import Block, Kind

BUILT_IN_SOURCES = {"dbg", "deck", "ours"}


def check_passages(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with passages, terms and figures."""
    for rule in (_passages, _references, _terms, _figures):
        yield from rule(book)


def _passages(book: Book) -> Iterator[Problem]:
    titles = book.titles_by_id
    for page in book.pages():
        known = BUILT_IN_SOURCES | set(page.sources)
        for passage in [*page.passages, *page.lead_passages()]:
            yield from _basis(page, passage, known)
            yield from _markup(page, passage, titles.__getitem__)


def _basis(page: SourceFile, passage: SourcePassage, known: set[str]) -> Iterator[Problem]:
    for word in passage.basis:
        if PRINTED.fullmatch(word):
            if "guidelines" not in page.sources:
                yield Problem(
                    page.path,
                    page.line_of("sources"),
                    "printed pages are cited, but `guidelines` is not among the sources",
                )
        elif word not in known:
            yield Problem(
                page.path,
                passage.line,
                f"#{passage.name}: the source `{word}` is not in the header's sources",
            )
    if not passage.basis and passage.kind in (Kind.AIM, Kind.SUMMARY):
        yield Problem(page.path, passage.line, f"the {passage.name} has no source")


def _markup(
    page: SourceFile, passage: SourcePassage, title_of: Callable[[str], str]
) -> Iterator[Problem]:
    for text in (passage.markdown, passage.answer):
        if passage.block is Block.FIGURE and text:
            continue
        try:
            body = to_html(text, title_of)
        except MarkupError as fault:
            yield Problem(page.path, passage.line, f"#{passage.name}: {fault}")
        else:
            if text and not to_text(body):
                yield Problem(page.path, passage.line, f"#{passage.name} is empty")


def _references(book: Book) -> Iterator[Problem]:
    pages = {page.id for page in book.pages()}
    cases = {case.id for case in book.cases}
    for page in book.pages():
        for name, known in (
            ("related", pages - cases),
            ("illustrates", pages - cases),
            ("cases", cases),
        ):
            targets = page.header.get(name)
            for target in targets if isinstance(targets, list) else ():
                if target not in known:
                    yield Problem(
                        page.path,
                        page.line_of(name),
                        f"`{name}` names {target}, which does not exist",
                    )
                elif target == page.id:
                    yield Problem(page.path, page.line_of(name), f"`{name}` names the page itself")
    for term in book.terms:
        for target in term.see:
            if target not in pages:
                yield Problem(
                    term.path, term.line, f"{term.term}: `see` names {target}, which does not exist"
                )


def _terms(book: Book) -> Iterator[Problem]:
    titles = book.titles_by_id
    spelled: dict[str, str] = {}
    for term in book.terms:
        if not NAME.fullmatch(term.id):
            yield Problem(
                term.path,
                term.line,
                f"{term.term}: the id `{term.id}` is missing, or is not of small letters, digits"
                " and hyphens",
            )
        passage = term.passage
        if not passage.markdown:
            yield Problem(term.path, term.line, f"{term.term} has no explanation")
        if not passage.basis:
            yield Problem(term.path, term.line, f"{term.term} has no `basis`")
        for word in passage.basis:
            if not PRINTED.fullmatch(word) and word not in BUILT_IN_SOURCES:
                yield Problem(term.path, term.line, f"{term.term}: the basis `{word}` is not known")
        for variant in {term.term.lower(), *(word.lower() for word in term.also)}:
            if spelled.setdefault(variant, term.id) != term.id:
                yield Problem(
                    term.path, term.line, f"“{variant}” is explained by {spelled[variant]} too"
                )
        try:
            to_html(passage.markdown, titles.__getitem__)
        except MarkupError as fault:
            yield Problem(term.path, term.line, f"{term.term}: {fault}")


def _figures(book: Book) -> Iterator[Problem]:
    used: set[str] = set()
    for page in book.pages():
        for passage in page.passages:
            if passage.block is Block.FIGURE and (match := FIGURE.match(passage.markdown)):
                used.add(match["name"])
                if match["name"] not in book.figures:
                    yield Problem(
                        page.path, passage.line, f"the figure {match['name']} is not in figures/"
                    )
                if not match["alt"]:
                    yield Problem(
                        page.path, passage.line, "the figure has no words in [ ] that describe it"
                    )
    for name, svg in book.figures.items():
        path = book.root / "figures" / name
        for fault in drawing.faults(svg):
            yield Problem(path, 1, fault)
        if name not in used:
            yield Problem(path, 1, "no page shows this figure")
