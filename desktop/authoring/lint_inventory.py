"""Check that the content holds what its edition promises."""

from collections import Counter
from collections.abc import Iterator

from desktop.authoring.book import Book
from desktop.authoring.inventory import Inventory
from desktop.authoring.problem import Problem
from desktop.authoring.source import SourceFile
from desktop.domain.library import Kind


def check_inventory(book: Book) -> Iterator[Problem]:
    """Yield what is promised in inventory.yaml and missing."""
    inventory = book.inventory
    if inventory is None:
        yield Problem(book.root / "inventory.yaml", 1, "the file is missing")
        return
    for rule in (_pages, _questions, _scenarios, _training):
        for line, message in rule(book, inventory):
            yield Problem(inventory.path, line, message)


def _pages(book: Book, inventory: Inventory) -> Iterator[tuple[int, str]]:
    by_number = {str(page.header.get("number", "")): page for page in book.pages()}
    for number in inventory.guidance:
        page = by_number.get(number)
        if page is None:
            yield number.line, f"section {number} is missing"
        elif not _has_dos_and_donts(page):
            yield number.line, f"section {number} has no dos and don'ts"
    pages = {page.id: page for page in book.pages()}
    for names, shape in ((inventory.overviews, "overview"), (inventory.articles, "article")):
        for name in names:
            if name not in pages:
                yield name.line, f"the {shape} {name} is missing"
            elif pages[name].header.get("shape") != shape:
                yield name.line, f"{name} is not of the shape `{shape}`"
    for name in inventory.cases:
        if name not in pages:
            yield name.line, f"the case {name} is missing"
    if len(book.terms) < inventory.terms:
        yield (
            inventory.line_of("terms"),
            f"there are {len(book.terms)} terms; {inventory.terms} are promised",
        )


def _has_dos_and_donts(page: SourceFile) -> bool:
    kinds = {passage.kind for passage in page.passages}
    return kinds >= {Kind.DO, Kind.DONT}


def _questions(book: Book, inventory: Inventory) -> Iterator[tuple[int, str]]:
    line = inventory.line_of("questions")
    graded = [question for question in book.questions if question.is_graded]
    if len(graded) < inventory.questions:
        yield line, f"there are {len(graded)} questions; {inventory.questions} are promised"
    kinds = {question.kind for question in graded}
    if len(kinds) < inventory.question_kinds:
        yield (
            line,
            f"there are {len(kinds)} kinds of questions; {inventory.question_kinds} are promised",
        )
    counts = Counter[str](question.page_id for question in graded)
    for page in book.pages():
        least = 0
        if page.header.get("number") is not None and str(page.header["number"]) in set(
            inventory.guidance
        ):
            least = inventory.questions_a_guidance_section
        elif page.header.get("depth") == "full":
            least = inventory.questions_a_full_case
        if counts[page.id] < least:
            yield line, f"{page.id} has {counts[page.id]} questions; {least} are promised"


def _scenarios(book: Book, inventory: Inventory) -> Iterator[tuple[int, str]]:
    line = inventory.line_of("scenarios")
    if len(book.scenarios) < inventory.scenarios:
        yield (
            line,
            f"there are {len(book.scenarios)} scenarios; {inventory.scenarios} are promised",
        )
    counts = Counter[str](scenario.part for scenario in book.scenarios)
    for part, least in inventory.scenarios_by_part.items():
        if counts[part] < least:
            yield part.line, f"{part} has {counts[part]} scenarios; {least} are promised"
    drawn = sum(bool(scenario.case) for scenario in book.scenarios)
    if drawn < inventory.scenarios_from_cases:
        yield (
            line,
            f"{drawn} scenarios are drawn from a case;"
            f" {inventory.scenarios_from_cases} are promised",
        )


def _training(book: Book, inventory: Inventory) -> Iterator[tuple[int, str]]:
    parts = {module.part for module in book.modules}
    for part in inventory.modules:
        if part not in parts:
            yield part.line, f"the module for {part} is missing"
    for module in book.modules:
        if module.check_questions != inventory.questions_a_module_check:
            yield (
                inventory.line_of("questions"),
                f"the check of {module.id} has {module.check_questions} questions;"
                f" {inventory.questions_a_module_check} are promised",
            )
    plans = {plan.id: plan.minutes for plan in book.workshops}
    for name, minutes in inventory.workshop_minutes.items():
        if name not in plans:
            yield name.line, f"the plan {name} is missing"
        elif plans[name] != minutes:
            yield name.line, f"{name} has {plans[name]} minutes; {minutes} are promised"
