"""Check training modules and workshop plans."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.authoring.book import Book
from desktop.authoring.lined_yaml import Name
from desktop.authoring.problem import Problem
from desktop.authoring.prose import markup_in, texts_of
from desktop.authoring.training_source import (
    CYCLE,
    SourceBlock,
    SourceModule,
    SourceWorkshop,
)

BLOCK_KINDS = ("talk", "quiz", "discussion", "scenario", "exercise", "break")


def check_training(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with modules and workshop plans."""
    for module in book.modules:
        for line, message in _module(book, module):
            yield Problem(module.path, line, message)
    for plan in book.workshops:
        for line, message in _workshop(book, plan):
            yield Problem(plan.path, line, message)
    records: list[SourceModule | SourceWorkshop] = [*book.modules, *book.workshops]
    ids = Counter(record.id for record in records)
    for record in records:
        if ids[record.id] > 1:
            yield Problem(record.path, record.id.line, f"the id {record.id} is used twice")
        for text in texts_of(record):
            if found := markup_in(text):
                yield Problem(
                    record.path,
                    text.line,
                    f"modules and plans are plain text; `{found}` would be shown as it is",
                )


def _module(book: Book, module: SourceModule) -> Iterator[tuple[int, str]]:
    if module.id and not module.id.startswith("module."):
        yield module.id.line, "the id of a module begins with `module.`"
    if module.part and module.part not in (*book.part_ids(), CYCLE):
        yield module.part.line, f"the part {module.part} does not exist"
    if module.scenario and module.scenario not in {s.id for s in book.scenarios}:
        yield module.scenario.line, f"`scenario` names {module.scenario}, which does not exist"
    yield from _pages(book, "reading", module.reading)
    yield from _pages(book, "practice", module.practice_pages)
    yield from _pages(book, "check", module.check_pages)
    yield from _enough(
        book, "practice", module.practice_pages, module.practice_questions, module.practice_line
    )
    yield from _enough(book, "check", module.check_pages, module.check_questions, module.check_line)
    if not 1 <= module.pass_mark <= 100:
        yield module.check_line, f"the pass mark is 1 to 100 per cent, not {module.pass_mark}"


def _pages(book: Book, field: str, names: Sequence[Name]) -> Iterator[tuple[int, str]]:
    pages = {page.id for page in book.pages()}
    counts = Counter(names)
    for name in names:
        if name not in pages:
            yield name.line, f"`{field}` names {name}, which does not exist"
        elif counts[name] > 1:
            yield name.line, f"`{field}` names {name} twice"


def _enough(
    book: Book, field: str, pages: Sequence[Name], wanted: int, line: int
) -> Iterator[tuple[int, str]]:
    found = sum(question.is_graded and question.page_id in pages for question in book.questions)
    if wanted < 1:
        yield line, f"`{field}` asks no question"
    elif found < wanted:
        yield line, f"`{field}` wants {wanted} questions, but its pages have {found}"


def _workshop(book: Book, plan: SourceWorkshop) -> Iterator[tuple[int, str]]:
    if plan.id and not plan.id.startswith("workshop."):
        yield plan.id.line, "the id of a workshop plan begins with `workshop.`"
    total = sum(block.minutes for block in plan.blocks)
    if total != plan.minutes:
        yield plan.minutes_line, f"the blocks have {total} minutes, the plan {plan.minutes}"
    for block in plan.blocks:
        yield from _block(book, block)


def _block(book: Book, block: SourceBlock) -> Iterator[tuple[int, str]]:
    if block.kind and block.kind not in BLOCK_KINDS:
        yield block.kind.line, f"kind is one of {', '.join(BLOCK_KINDS)}"
    if block.minutes < 1:
        yield block.line, "a block has at least one minute"
    if block.kind == "quiz" and not block.questions:
        yield block.line, "a `quiz` block names its questions"
    if (block.kind == "scenario") != bool(block.scenario):
        yield block.line, "a `scenario` block, and no other, names its scenario"
    if block.page:
        yield from _pages(book, "page", [block.page])
    if block.scenario and block.scenario not in {s.id for s in book.scenarios}:
        yield block.scenario.line, f"`scenario` names {block.scenario}, which does not exist"
    questions = {question.id for question in book.questions}
    counts = Counter(block.questions)
    for name in block.questions:
        if name not in questions:
            yield name.line, f"`questions` names {name}, which does not exist"
        elif counts[name] > 1:
            yield name.line, f"`questions` names {name} twice"
