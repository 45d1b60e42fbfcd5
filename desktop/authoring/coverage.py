"""What the content holds, counted: the table that `check` prints and docs/content-coverage.md."""

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.authoring.book import Book
from desktop.authoring.lint_editorial import ease_of_page, words_of_page
from desktop.authoring.prose import BookProse
from desktop.authoring.question_source import DIFFICULTIES, QuestionKind
from desktop.authoring.source import SourceFile

HEADER = """\
# What the content holds

This file is generated. Do not edit it: run `python -m desktop.authoring coverage`.

"""


def coverage(book: Book) -> str:
    """Return the tables as Markdown that also reads well in a terminal."""
    prose = BookProse(book)
    return "\n".join(
        (
            *_totals(book, prose),
            *_pages(book, prose),
            *_kinds(book),
            *_scenarios(book),
            *_modules(book),
            *_workshops(book),
        )
    )


def _totals(book: Book, prose: BookProse) -> Iterable[str]:
    graded = sum(question.is_graded for question in book.questions)
    pages = book.pages()
    yield from _table(
        ("What", "Count"),
        [
            ("Sections", sum(map(len, book.sections.values()))),
            ("Cases", len(book.cases)),
            ("Passages", sum(len(page.passages) for page in pages)),
            ("Words on the pages", sum(map(words_of_page, prose.pages.values()))),
            ("Terms", len(book.terms)),
            ("Figures", len(book.figures)),
            ("Questions with a right answer", graded),
            ("Polls", len(book.questions) - graded),
            ("Scenarios", len(book.scenarios)),
            ("Modules", len(book.modules)),
            ("Workshop plans", len(book.workshops)),
        ],
    )


def _pages(book: Book, prose: BookProse) -> Iterable[str]:
    counts = Counter[tuple[str, str]](
        (q.page_id, q.difficulty) for q in book.questions if q.is_graded
    )

    def row(page: SourceFile) -> tuple[str | int, ...]:
        by_difficulty = [counts[page.id, difficulty] for difficulty in DIFFICULTIES]
        own = prose.pages[page.id]
        return (
            str(page.header.get("number", "")),
            str(page.header["title"]),
            words_of_page(own),
            round(ease_of_page(own)),
            len(page.passages),
            *by_difficulty,
            sum(by_difficulty),
        )

    columns = ("Words", "Reading ease", "Passages", "Recall", "Understand", "Apply", "Questions")
    for part in book.parts:
        yield f"## {part['title']}\n"
        sections = book.sections[part["id"]]
        yield from _table(("No.", "Section", *columns), [row(page) for page in sections])
    yield "## Cases\n"
    yield from _table(
        ("Case", "Depth", *columns),
        [(case.id, case.header["depth"], *row(case)[2:]) for case in book.cases],
    )
    yield "Reading ease after Flesch: 50 to 60 is a good newspaper, 60 to 70 plain English.\n"


def _kinds(book: Book) -> Iterable[str]:
    counts = Counter[tuple[str, str]]((q.kind, q.difficulty) for q in book.questions)
    yield "## Questions\n"
    rows = {kind.value: [counts[kind, d] for d in DIFFICULTIES] for kind in QuestionKind}
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    yield from _table(
        ("Kind", "Recall", "Understand", "Apply", "All"),
        [(kind, *numbers, sum(numbers)) for kind, numbers in rows.items()],
    )


def _scenarios(book: Book) -> Iterable[str]:
    yield "## Scenarios\n"
    yield from _table(
        ("Scenario", "Part", "From", "Minutes", "Steps", "Endings"),
        [
            (s.title, s.part, s.case, s.minutes, len(s.steps), len(s.endings))
            for s in book.scenarios
        ],
    )


def _modules(book: Book) -> Iterable[str]:
    yield "## Training modules\n"
    yield from _table(
        ("Module", "Part", "Pages to read", "Practice", "Check", "Pass mark"),
        [
            (
                module.title,
                module.part,
                len(module.reading),
                module.practice_questions,
                module.check_questions,
                f"{module.pass_mark} %",
            )
            for module in book.modules
        ],
    )


def _workshops(book: Book) -> Iterable[str]:
    yield "## Workshop plans\n"
    yield from _table(
        ("Plan", "Minutes", "Blocks", "Questions", "Scenarios"),
        [
            (
                plan.title,
                plan.minutes,
                len(plan.blocks),
                sum(len(block.questions) for block in plan.blocks),
                sum(bool(block.scenario) for block in plan.blocks),
            )
            for plan in book.workshops
        ],
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Iterable[str]:
    """Yield the lines of a Markdown table; numbers stand on the right."""
    cells = [[str(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    is_number = [bool(rows) and isinstance(value, int) for value in rows[0]] if rows else []

    def line(values: Sequence[str]) -> str:
        padded = (
            value.rjust(width) if number else value.ljust(width)
            for value, width, number in zip(values, widths, is_number, strict=True)
        )
        return f"| {' | '.join(padded)} |"

    if not rows:
        yield "None.\n"
        return
    yield line(head)
    rules = ("-" * (w - 1) + ":" if n else "-" * w for w, n in zip(widths, is_number, strict=True))
    yield f"| {' | '.join(rules)} |"
    yield from map(line, cells)
    yield ""
