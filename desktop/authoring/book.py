"""All content files of one language, read and connected."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from desktop.authoring.glossary_source import SourceTerm, read_glossary
from desktop.authoring.inventory import Inventory, read_inventory
from desktop.authoring.problem import Problem
from desktop.authoring.question_source import SourceQuestion, read_questions
from desktop.authoring.source import SourceFile, read_file, read_yaml
from desktop.authoring.training_source import (
    SourceModule,
    SourceScenario,
    SourceWorkshop,
    read_module,
    read_scenario,
    read_workshop,
)

_LAST = 99
_Record = TypeVar("_Record")

EDITION_FIELDS = (
    "title",
    "version",
    "language",
    "publication",
    "publication_date",
    "publisher",
    "publication_address",
)
PART_FIELDS = ("id", "folder", "title", "colour", "stage", "summary")


@dataclass
class Book:
    """The content as written."""

    root: Path
    edition: dict[str, Any]
    parts: list[dict[str, Any]]
    sections: dict[str, list[SourceFile]]
    cases: list[SourceFile]
    terms: list[SourceTerm]
    figures: dict[str, str]
    questions: list[SourceQuestion]
    scenarios: list[SourceScenario]
    modules: list[SourceModule]
    workshops: list[SourceWorkshop]
    inventory: Inventory | None
    problems: list[Problem] = field(default_factory=list)

    def pages(self) -> list[SourceFile]:
        """Return sections in book order, then cases."""
        return [page for part in self.parts for page in self.sections[part["id"]]] + self.cases

    @cached_property
    def titles_by_id(self) -> dict[str, str]:
        """The words of a link to each page."""
        titles = {}
        for page in self.pages():
            title, number = str(page.header.get("title", "")), str(page.header.get("number", ""))
            titles[page.id] = f"{title} ({number})" if number else title
        return titles

    def part_ids(self) -> list[str]:
        """Return the ids of the parts in book order."""
        return [part["id"] for part in self.parts]

    @cached_property
    def passage_ids(self) -> frozenset[str]:
        """The ids of all passages, aims and summaries among them."""
        return frozenset(
            f"{page.id}#{passage.name}"
            for page in self.pages()
            for passage in [*page.lead_passages(), *page.passages]
        )


def in_book_order(path: Path) -> list[int | str]:
    """Return a sort key that puts 4.1.10 behind 4.1.9."""
    return [int(x) if x.isdigit() else x for x in re.split(r"(\d+)", path.stem)]


def read_book(root: Path) -> Book:
    """Read the content of one language; what is wrong stands in `problems`."""
    problems: list[Problem] = []
    edition_path = root / "edition.yaml"
    edition: dict[str, Any] = {}
    if edition_path.is_file():
        loaded = read_yaml(edition_path.read_text(encoding="utf-8"), edition_path, 0, problems)
        edition = loaded if isinstance(loaded, dict) else {}
    else:
        problems.append(Problem(edition_path, 1, "the file is missing"))
    for name in EDITION_FIELDS:
        if name not in edition:
            problems.append(Problem(edition_path, 1, f"the field `{name}` is missing"))
    parts = [part for part in edition.get("parts") or [] if _is_whole(part, edition_path, problems)]
    sections = {part["id"]: _read_pages(root / str(part["folder"]), problems) for part in parts}
    cases = _read_pages(root / "cases", problems)
    # The cases of the launch presentation come first, then the others by country.
    cases.sort(key=lambda case: (_position(case), case.path.stem))
    terms = [
        term
        for path in sorted((root / "glossary").glob("*.md"))
        for term in read_glossary(path, problems)
    ]
    figures = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((root / "figures").glob("*.svg"))
    }
    pages = [page.id for part in parts for page in sections[part["id"]]]
    order = {page_id: place for place, page_id in enumerate([*pages, *(c.id for c in cases)])}
    questions = [
        question
        for path in sorted((root / "questions").glob("*.yaml"))
        for question in read_questions(path, problems)
    ]
    questions.sort(key=lambda question: order.get(question.page_id, len(order)))
    part_order = {part["id"]: place for place, part in enumerate(parts)}

    def by_part(record: SourceScenario | SourceModule) -> int:
        return part_order.get(record.part, len(parts))

    return Book(
        root,
        edition,
        parts,
        sections,
        cases,
        terms,
        figures,
        questions,
        scenarios=sorted(_read_all(root / "scenarios", read_scenario, problems), key=by_part),
        modules=sorted(_read_all(root / "modules", read_module, problems), key=by_part),
        workshops=sorted(
            _read_all(root / "workshops", read_workshop, problems), key=lambda plan: plan.minutes
        ),
        inventory=read_inventory(root / "inventory.yaml", problems),
        problems=problems,
    )


def _is_whole(part: Any, path: Path, problems: list[Problem]) -> bool:
    missing = [name for name in PART_FIELDS if not isinstance(part, dict) or name not in part]
    if not missing and not isinstance(part["id"], str):
        missing = ["an id that is a text"]
    if missing:
        problems.append(Problem(path, 1, f"a part lacks {', '.join(missing)}"))
    return not missing


def _position(case: SourceFile) -> int:
    position = case.header.get("position")
    return position if isinstance(position, int) else _LAST


def _read_all(
    folder: Path,
    read: Callable[[Path, list[Problem]], _Record | None],
    problems: list[Problem],
) -> list[_Record]:
    records = (read(path, problems) for path in sorted(folder.glob("*.yaml")))
    return [record for record in records if record is not None]


def _read_pages(folder: Path, problems: list[Problem]) -> list[SourceFile]:
    pages = (read_file(path, problems) for path in sorted(folder.glob("*.md"), key=in_book_order))
    return [page for page in pages if page is not None]
