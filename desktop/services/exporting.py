"""Notes go out: as text to read, as a table, or as the file that can be imported again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Annotation, AnnotationId, Deed, NotebookQuery, TargetKind
from desktop.domain.exchange import Exported, ExportFormat
from desktop.domain.library import GLOSSARY, Edition, Page, PageId, Passage, TermId
from desktop.domain.note_text import with_names
from desktop.interchange import readable, web_annotation
from desktop.interchange.entries import Entry, Words
from desktop.services.annotating import AnnotatingService
from desktop.services.annotation_deeds import AT_ONCE
from desktop.services.reading import ReadingService
from desktop.storage import outside_file


class ExportWording(NamedTuple):
    """What an export is written with, in the person's language."""

    words: Words
    page_name: Callable[[str, str], str]
    """Number and title in one line."""
    cite: Callable[[Passage, Page, Edition], str]
    cite_page: Callable[[str, Edition], str]
    """Cites a page as a whole, or what is no passage of a page, by its name."""
    gone: str
    """Stands for the name of a page that this edition does not have: {page}."""
    glossary: str


class ExportingService:
    """Writes what a person added. Nothing else of the program ever writes it to a file."""

    def __init__(
        self,
        annotating: AnnotatingService,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._annotating = annotating
        self._reading = reading
        self._clock = clock

    def all_ids(self) -> list[AnnotationId]:
        """Return everything that is not in the trash, by its place in the guide."""
        return self._annotating.find_ids(NotebookQuery())

    def export(
        self,
        ids: Sequence[AnnotationId],
        target: ExportFormat,
        path: Path,
        wording: ExportWording,
    ) -> Exported:
        """Write annotations to a file in their order here; PDF is made by the screen's side.

        Raises:
            EnvironmentProblem: the file cannot be written, or the guide cannot be read.
        """
        for _ in self.export_in_steps(ids, target, path, wording):
            pass
        return self.count(ids)

    def export_in_steps(
        self,
        ids: Sequence[AnnotationId],
        target: ExportFormat,
        path: Path,
        wording: ExportWording,
    ) -> Iterator[int]:
        """Do the same in steps; yield how many annotations each wrote.

        The file takes its place with the last step: to stop before leaves what was there.
        """
        written = told = 0

        def chosen() -> Iterator[Annotation]:
            nonlocal written
            for annotation in self._chosen(ids):
                yield annotation
                written += 1

        with outside_file.writing(path) as file:
            for piece in self._pieces(chosen(), len(ids), target, wording):
                file.write(piece.encode("utf-8", "replace"))
                if written - told >= AT_ONCE and written < len(ids):
                    yield written - told
                    told = written
        yield len(ids) - told

    def entries(self, ids: Sequence[AnnotationId], wording: ExportWording) -> Iterator[Entry]:
        """Yield annotations with their places in words."""
        return self._entries(self._chosen(ids), wording)

    def count(self, ids: Sequence[AnnotationId] | None = None) -> Exported:
        """Return what an export would hold: of some annotations, or of all."""
        counts = self._annotating.count_deeds(ids)
        return Exported(*(counts.get(d, 0) for d in (Deed.BOOKMARK, Deed.HIGHLIGHT, Deed.NOTE)))

    def write(self, path: Path, data: bytes) -> None:
        """Write a finished export in one piece. Raises EnvironmentProblem."""
        outside_file.write(path, data)

    def _chosen(self, ids: Sequence[AnnotationId]) -> Iterator[Annotation]:
        for start in range(0, len(ids), AT_ONCE):
            yield from self._annotating.get_all(ids[start : start + AT_ONCE])

    def _pieces(
        self,
        chosen: Iterable[Annotation],
        count: int,
        target: ExportFormat,
        wording: ExportWording,
    ) -> Iterator[str]:
        made, words = stamp(self._clock()), wording.words
        match target:
            case ExportFormat.JSON:
                return web_annotation.write(chosen, made, count)
            case ExportFormat.CSV:
                return readable.as_csv(self._entries(chosen, wording), words)
            case ExportFormat.HTML:
                return readable.as_html(self._entries(chosen, wording), words, made, count)
            case ExportFormat.MARKDOWN:
                return readable.as_markdown(self._entries(chosen, wording), words, made, count)
            case _:
                raise ValueError(f"{target} is not text")

    def _entries(self, chosen: Iterable[Annotation], wording: ExportWording) -> Iterator[Entry]:
        pages: dict[PageId, Page | None] = {}
        for annotation in chosen:
            page_id = annotation.anchor.page_id
            if page_id not in pages:
                pages[page_id] = None if page_id == GLOSSARY else self._reading.page(page_id)
            yield self._entry(self._for_readers(annotation, wording), pages[page_id], wording)

    def _for_readers(self, annotation: Annotation, wording: ExportWording) -> Annotation:
        """Return an annotation whose note names sections where it links to them."""

        def resolve(wanted: str) -> tuple[PageId, str] | None:
            page_id = self._reading.find_section(wanted)
            title = self._reading.page_title(page_id) if page_id else None
            return (page_id, wording.page_name(*title)) if page_id and title else None

        return annotation._replace(body=with_names(annotation.body, resolve))

    def _entry(self, annotation: Annotation, page: Page | None, wording: ExportWording) -> Entry:
        anchor, edition = annotation.anchor, self._reading.edition
        if page is None:
            name = self._name_without_page(annotation, wording)
            return Entry(annotation, name, wording.cite_page(name, edition))
        name = wording.page_name(page.number, page.title)
        passage = next((each for each in page.passages if each.id == anchor.passage_id), None)
        if passage is None:
            return Entry(annotation, name, wording.cite_page(name, edition))
        return Entry(annotation, name, wording.cite(passage, page, edition))

    def _name_without_page(self, annotation: Annotation, wording: ExportWording) -> str:
        anchor = annotation.anchor
        if anchor.page_id != GLOSSARY:
            return wording.gone.format(page=anchor.page_id)
        term = None
        if annotation.target is TargetKind.TERM:
            term = self._reading.term(TermId(anchor.passage_id.partition("#")[2]))
        return f"{wording.glossary}: {term.term}" if term else wording.glossary
