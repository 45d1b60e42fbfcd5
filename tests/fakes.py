"""Stand-ins for what a test must not do for real: ask a person, hold a huge guide."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.exchange import ExportFormat
from desktop.domain.library import (
    Block,
    Edition,
    Kind,
    Page,
    PageId,
    Part,
    PartId,
    Passage,
    PassageId,
    SectionHead,
    Source,
    Term,
    TermId,
)
from desktop.services.reading import ReadingService
from desktop.views.prompts import Prompts


class FakePrompts(Prompts):
    """Answers every question with what the test prepared, and remembers what was suggested."""

    def __init__(self) -> None:
        super().__init__()
        self.pdf_path: Path | None = None
        self.printer: QPagedPaintDevice | None = None
        self.export_path: Path | None = None
        self.import_path: Path | None = None
        self.folder: Path | None = None
        self.suggested: list[str] = []
        self.loses_note = False
        self.asked_about_note = 0
        self.confirms = False
        self.asked_to_remove: list[int] = []

    @override
    def save_pdf_as(self, parent: QWidget, suggested: str) -> Path | None:
        self.suggested.append(suggested)
        return self.pdf_path

    @override
    def choose_printer(self, parent: QWidget) -> QPagedPaintDevice | None:
        return self.printer

    @override
    def may_lose_note(self, parent: QWidget) -> bool:
        self.asked_about_note += 1
        return self.loses_note

    @override
    def save_export_as(self, parent: QWidget, suggested: str, target: ExportFormat) -> Path | None:
        self.suggested.append(suggested)
        return self.export_path

    @override
    def save_as(self, parent: QWidget, title: str, suggested: str, suffix: str) -> Path | None:
        self.suggested.append(suggested)
        return self.export_path

    @override
    def open_export(self, parent: QWidget) -> Path | None:
        return self.import_path

    @override
    def open_file(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        return self.import_path

    @override
    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self.folder

    @override
    def confirms_removal(self, parent: QWidget, count: int) -> bool:
        self.asked_to_remove.append(count)
        return self.confirms

    @override
    def confirms_emptying(self, parent: QWidget, count: int) -> bool:
        self.asked_to_remove.append(count)
        return self.confirms


class HugeReading(ReadingService):
    """A guide with a small part, a part of very many sections and an empty one; made of air."""

    MANY = 650

    def __init__(self) -> None:
        self._heads = {
            PartId("few"): [self._head("few", place) for place in range(3)],
            PartId("many"): [self._head("many", place) for place in range(self.MANY)],
            PartId("none"): [],
        }
        self.asked_for: list[tuple[str, int, int]] = []

    @staticmethod
    def _head(part: str, place: int) -> SectionHead:
        number = f"{part[0]}{place}"
        return SectionHead(
            PageId(f"{part}.s{place}"), PartId(part), number, f"Title {number}", "section"
        )

    @override
    def parts(self) -> list[Part]:
        return [
            Part(part, part.title(), "planning", True, "", len(heads))
            for part, heads in self._heads.items()
        ]

    @override
    def sections(self, part_id: PartId, limit: int = -1, offset: int = 0) -> list[SectionHead]:
        self.asked_for.append((part_id, limit, offset))
        heads = self._heads[part_id]
        return heads[offset : offset + limit] if limit >= 0 else heads[offset:]

    @override
    def place_in_part(self, section_id: PageId) -> tuple[PartId, int] | None:
        for part, heads in self._heads.items():
            for place, head in enumerate(heads):
                if head.id == section_id:
                    return part, place
        return None

    @override
    def page(self, page_id: PageId) -> Page | None:
        return None


class SmallReading(ReadingService):
    """A guide of one hand-made section, so that a test can say every word it expects."""

    DRAWING = "drawing"

    def __init__(self, *passages: Passage) -> None:
        self._passages = passages

    @property
    @override
    def edition(self) -> Edition:
        return Edition(
            title="Small Guide",
            version="1999.1",
            language="en",
            publication="The Book",
            publication_date="May 1998",
            publisher="The House",
            publication_address="https://book.example",
            digest="",
        )

    def only_page(self) -> Page:
        """Return the section."""
        return Page(
            id=PageId("small"),
            part=None,
            number="9.1",
            title="Small matters",
            minutes=1,
            passages=self._passages,
            sources=(
                Source("guidelines", "printed pages 7-8"),
                Source("paper", "A Paper, 1997, https://paper.example/a?b=1"),
            ),
            related=(),
            cases=(),
            case=None,
            organisations=(),
            previous=None,
            following=None,
        )

    @override
    def figure(self, name: str) -> str | None:
        """Return a drawing twice as wide as high, all in one colour of the theme."""
        if name != self.DRAWING:
            return None
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
            '<rect width="20" height="10" fill="{{accent}}"/></svg>'
        )

    @override
    def term(self, term_id: TermId) -> Term | None:
        return None


def a_passage(name: str, text: str, number: int, **other: Any) -> Passage:
    """Return a paragraph of the section `small`; `other` are fields to set differently."""
    plain = Passage(
        id=PassageId(f"small#{name}"),
        kind=Kind.WHY,
        block=Block.PARAGRAPH,
        heading="Why",
        subheading="",
        number=number,
        text=text,
        html=text,
        answer="",
        pages="",
        basis="",
    )
    return plain._replace(**other)
