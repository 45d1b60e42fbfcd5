"""Check pages: ids, headers and the shape of sections and cases."""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.authoring.book import Book
from desktop.authoring.problem import Problem
from desktop.authoring.source import PAGE_ID, SourceFile
from desktop.domain.library import Block, Kind

GUIDANCE_SHAPE = (
    "Why it is important",
    "What it means",
    "Do",
    "Don't",
    "What is not known",
    "Check yourself",
)
OPTIONAL = {"What is not known", "Where sources disagree"}
CASE_SHAPE = (
    "The problem",
    "The approach",
    "Timeline",
    "Results",
    "Lessons",
    "Where sources disagree",
    "What is not known",
    "Questions to discuss",
)
NOTE_SHAPE = ("What can be said", "What is not known", "Questions to discuss")
SHAPES = ("guidance", "overview", "article")
CHECKS_A_SECTION = 3
SECTION_FIELDS = ("id", "title", "aim", "aim_basis", "sources")
CASE_FIELDS = (
    "id", "title", "place", "country", "region", "coordinates", "organisations", "themes",
    "summary", "summary_basis", "illustrates", "depth", "sources",
)  # fmt: skip

_LABEL = re.compile(r"\*\*[^*]+(:\*\*|\*\*:)")


def check_pages(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with the pages as wholes."""
    for rule in (_ids, _headers, _shapes):
        yield from rule(book)


def _ids(book: Book) -> Iterator[Problem]:
    seen: dict[str, SourceFile] = {}
    for page in book.pages():
        if not PAGE_ID.fullmatch(page.id):
            yield Problem(
                page.path, page.line_of("id"), f"the id `{page.id}` is not of the form part.name"
            )
        elif page.id in seen:
            yield Problem(
                page.path,
                page.line_of("id"),
                f"the id {page.id} is used in {seen[page.id].path.name} too",
            )
        seen.setdefault(page.id, page)
        names = Counter(passage.name for passage in page.passages)
        for passage in page.passages:
            if names[passage.name] > 1 or passage.name in ("aim", "summary"):
                yield Problem(page.path, passage.line, f"the name #{passage.name} is used twice")
    for case in book.cases:
        if not case.id.startswith("case."):
            yield Problem(case.path, case.line_of("id"), "the id of a case begins with `case.`")
    for identity, count in Counter(term.id for term in book.terms).items():
        if count > 1:
            term = [t for t in book.terms if t.id == identity][-1]
            yield Problem(term.path, term.line, f"the term id {identity} is used twice")


def _headers(book: Book) -> Iterator[Problem]:
    for page in book.pages():
        for name in CASE_FIELDS if page.is_case else SECTION_FIELDS:
            if page.header.get(name) in (None, "", [], {}):
                yield Problem(page.path, 1, f"the header field `{name}` is missing or empty")
        sources = page.header.get("sources")
        if sources and not isinstance(sources, dict):
            yield Problem(
                page.path, page.line_of("sources"), "sources are lines of the form `key: text`"
            )
        for name in ("related", "cases", "illustrates", "themes", "organisations"):
            if not isinstance(page.header.get(name, []), list):
                yield Problem(page.path, page.line_of(name), f"`{name}` is a list: [one, two]")
        if not page.is_case and page.header.get("shape", "guidance") not in SHAPES:
            yield Problem(page.path, page.line_of("shape"), f"shape is one of {', '.join(SHAPES)}")
        if page.is_case:
            yield from _coordinates(page)
            if not isinstance(page.header.get("position", 0), int):
                yield Problem(page.path, page.line_of("position"), "`position` is a whole number")
    numbers = Counter(
        str(page.header["number"]) for page in book.pages() if "number" in page.header
    )
    for page in book.pages():
        if numbers[str(page.header.get("number", ""))] > 1:
            yield Problem(page.path, page.line_of("number"), "another section has this number")


def _coordinates(page: SourceFile) -> Iterator[Problem]:
    line = page.line_of("coordinates")
    match page.header.get("coordinates"):
        case [int() | float() as latitude, int() | float() as longitude]:
            if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
                yield Problem(page.path, line, "coordinates are [latitude, longitude] in degrees")
        case _:
            yield Problem(page.path, line, "coordinates are [latitude, longitude] in degrees")


def _shapes(book: Book) -> Iterator[Problem]:
    for page in book.pages():
        expected = _shape_of(page)
        if expected is None:
            if not page.headings:
                yield Problem(page.path, 1, "the page has no headings")
        else:
            yield from _against_shape(page, expected)
        for heading, line in page.headings:
            if not any(passage.heading == heading for passage in page.passages):
                yield Problem(page.path, line, f"nothing stands under “{heading}”")
        checks = [p for p in page.passages if p.kind is Kind.CHECK]
        if expected is GUIDANCE_SHAPE and checks and len(checks) != CHECKS_A_SECTION:
            yield Problem(
                page.path,
                checks[0].line,
                f"there are {len(checks)} questions under “Check yourself”, not {CHECKS_A_SECTION}",
            )
        for passage in checks:
            if not passage.answer:
                yield Problem(
                    page.path,
                    passage.line,
                    f"#{passage.name} has no answer: add a line `Answer: …`",
                )
        for passage in page.passages:
            is_item = passage.block in (Block.BULLET, Block.NUMBERED)
            if (
                passage.kind in (Kind.TIMELINE, Kind.RESULT)
                and is_item
                and not _LABEL.match(passage.markdown)
            ):
                yield Problem(
                    page.path,
                    passage.line,
                    f"#{passage.name} begins with a bold date or number and a colon",
                )


def _shape_of(page: SourceFile) -> tuple[str, ...] | None:
    if page.is_case:
        return NOTE_SHAPE if page.header.get("depth") == "note" else CASE_SHAPE
    return GUIDANCE_SHAPE if page.header.get("shape", "guidance") == "guidance" else None


def _against_shape(page: SourceFile, expected: tuple[str, ...]) -> Iterator[Problem]:
    found = [heading for heading, _ in page.headings]
    for heading, line in page.headings:
        if heading not in expected:
            yield Problem(page.path, line, f"the heading “{heading}” does not belong here")
    for heading in expected:
        if heading not in found and heading not in OPTIONAL:
            yield Problem(page.path, 1, f"the heading “{heading}” is missing")
    known = [heading for heading in found if heading in expected]
    if known != sorted(known, key=expected.index):
        yield Problem(
            page.path, page.headings[0][1], f"the headings stand in the order {', '.join(expected)}"
        )
    for heading, count in Counter(found).items():
        if count > 1:
            yield Problem(page.path, page.headings[0][1], f"the heading “{heading}” stands twice")
