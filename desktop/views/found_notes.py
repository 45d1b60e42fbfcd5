"""What of a person's own notes the window's search field finds."""

from typing import NamedTuple

from desktop.domain.annotations import AnnotationId, NotebookQuery, SortBy
from desktop.domain.excerpt import excerpt, in_one_line, searched_words
from desktop.domain.history import Place
from desktop.domain.library import PageId, PartId
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.views.annotation_words import AnnotationWords, place_to_open

MOST = 4
"""Notes that are shown among the results; the notebook shows all."""
LONGEST = 160
LOOKED_AT = 4000


class FoundNote(NamedTuple):
    """A note as a result; `snippet` holds marks around what was found."""

    id: AnnotationId
    title: str
    snippet: str


class FoundNotes:
    """Looks through notes on the main thread, where the profile is at home."""

    def __init__(self, annotating: AnnotatingService, reading: ReadingService) -> None:
        self._annotating = annotating
        self._reading = reading
        self._words = AnnotationWords(reading)

    def find(self, typed: str, part_id: str) -> list[FoundNote]:
        """Return the latest notes in which something stands, of one part or of all.

        Raises:
            EnvironmentProblem: the notes cannot be read.
        """
        query = NotebookQuery(
            text=typed, page_ids=self._pages(part_id), sort=SortBy.CHANGED, limit=MOST
        )
        wanted = searched_words(typed)
        found = []
        for annotation in self._annotating.find(query):
            body = in_one_line(annotation.body[:LOOKED_AT])
            quote = in_one_line(annotation.anchor.quote[:LOOKED_AT])
            snippet = excerpt(" · ".join(filter(None, (body, quote))), wanted, LONGEST)
            found.append(FoundNote(annotation.id, self._words.place(annotation), snippet))
        return found

    def place(self, annotation_id: str) -> Place | None:
        """Return where a note leads, or None if it is gone."""
        annotation = self._annotating.get(AnnotationId(annotation_id))
        return place_to_open(annotation) if annotation else None

    def _pages(self, part_id: str) -> tuple[PageId, ...]:
        if not part_id:
            return ()
        return tuple(head.id for head in self._reading.sections(PartId(part_id)))
