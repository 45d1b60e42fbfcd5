"""Open pages, look terms up, and find the way through the guide."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.library import (
    CaseHead,
    Edition,
    Neighbour,
    Page,
    PageId,
    Part,
    PartId,
    Passage,
    PassageId,
    SectionHead,
    Term,
    TermId,
)
from desktop.storage.content_store import ContentStore


class GlossaryEntry(NamedTuple):
    """A term with the pages where it matters."""

    term: Term
    see: tuple[Neighbour, ...]


class ReadingService:
    """What a reader asks of the content. Methods may raise EnvironmentProblem."""

    def __init__(self, store: ContentStore, verify: Callable[[], None]) -> None:
        self._store = store
        self._verify = verify
        self._edition: Edition | None = None
        self._parts: list[Part] | None = None

    @property
    def edition(self) -> Edition:
        """Which content this is."""
        if self._edition is None:
            self._edition = self._store.edition()
        return self._edition

    @property
    def content_path(self) -> Path:
        """Where the content file is, for those who open it themselves."""
        return self._store.path

    def parts(self) -> list[Part]:
        """Return the parts in book order."""
        if self._parts is None:
            self._parts = self._store.parts()
        return self._parts

    def part(self, part_id: str) -> Part | None:
        """Return one part or None."""
        return next((part for part in self.parts() if part.id == part_id), None)

    def sections(self, part_id: PartId, limit: int = -1, offset: int = 0) -> list[SectionHead]:
        """Return sections of a part in book order."""
        return self._store.sections(part_id, limit, offset)

    def place_in_part(self, section_id: PageId) -> tuple[PartId, int] | None:
        """Return a section's part and how many sections stand before it."""
        return self._store.place_in_part(section_id)

    def page(self, page_id: PageId) -> Page | None:
        """Return a section or a case, or None if this edition has no such page."""
        return self._store.page(page_id)

    def find_section(self, wanted: str) -> PageId | None:
        """Return the page a person means by an id or a printed number."""
        by_number = self._store.section_id_of(wanted)
        if by_number is not None:
            return by_number
        return PageId(wanted) if self._store.page_title(PageId(wanted)) else None

    def passage(self, passage_id: PassageId) -> Passage | None:
        """Return one passage or None."""
        return self._store.passage(passage_id)

    def page_title(self, page_id: PageId) -> tuple[str, str] | None:
        """Return number and title of a page, or None."""
        return self._store.page_title(page_id)

    def first_page(self) -> PageId | None:
        """Return the page a new reader begins with."""
        for part in self.parts():
            for section in self.sections(part.id, 1):
                return section.id
        return None

    def page_ids(self) -> list[PageId]:
        """Return all pages in book order."""
        return self._store.page_ids()

    def passage_ids(self) -> dict[PageId, list[PassageId]]:
        """Return for each page the ids of its passages in reading order."""
        return self._store.passage_ids()

    def cases(self) -> list[CaseHead]:
        """Return the case studies."""
        return self._store.cases()

    def term(self, term_id: TermId) -> Term | None:
        """Return a glossary entry or None."""
        return self._store.term(term_id)

    def glossary(self) -> list[GlossaryEntry]:
        """Return all terms in alphabetical order."""
        see = self._store.term_sections()
        return [
            GlossaryEntry(term, tuple(see.get(f"term:{term.id}", ())))
            for term in self._store.terms()
        ]

    def figure(self, name: str) -> str | None:
        """Return a drawing with colour names in it, or None."""
        return self._store.figure(name)

    def save_paper(self, path: Path, pdf: bytes) -> None:
        """Write what the screen's side has drawn for paper.

        Raises:
            EnvironmentProblem: the file cannot be written; the one before is still there.
        """
        from desktop.storage import outside_file  # noqa: PLC0415 - not to start

        outside_file.write(path, pdf)

    def signature(self) -> str:
        """Return what changes when the content file does: its size and time."""
        return self._store.signature()

    def verify(self) -> None:
        """Read all content and compare it with its digest; raises EnvironmentProblem.

        Opens the file anew, so it may run beside everything else.
        """
        self._verify()
