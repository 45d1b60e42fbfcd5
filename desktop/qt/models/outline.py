"""The outline of the guide as lines: parts that open and close, and their sections."""

from desktop.domain.library import GLOSSARY, PageId, Part, PartId
from desktop.qt.models.lines import Line, LineKind
from desktop.services.reading import ReadingService

ALL_OPEN_UP_TO = 60
"""Parts with more sections than this start closed."""
STEP = 200
"""Sections shown at a time in a part of very many."""


class OutlineLines:
    """Works out the lines; remembers which parts are open and how much of them is shown."""

    def __init__(self, reading: ReadingService, glossary_title: str, more_title: str) -> None:
        """Take the words for the two lines that are not content."""
        self._reading = reading
        self._glossary_title = glossary_title
        self._more_title = more_title
        self._open = {
            part.id for part in reading.parts() if 0 < part.section_count <= ALL_OPEN_UP_TO
        }
        self._shown: dict[str, tuple[int, int]] = {}

    def lines(self) -> list[Line]:
        """Return the lines of the outline as it is open now."""
        lines: list[Line] = []
        for part in self._reading.parts():
            if not part.section_count:
                continue
            is_open = part.id in self._open
            lines.append(
                Line(LineKind.FOLD, f"part:{part.id}", part.title, "", "", part.colour, is_open)
            )
            if is_open:
                lines.extend(self._sections(part))
        lines.append(Line(LineKind.ENTRY, GLOSSARY, self._glossary_title))
        return lines

    def _sections(self, part: Part) -> list[Line]:
        start, end = self._shown.get(part.id, (0, STEP))
        lines = [
            Line(LineKind.ENTRY, s.id, s.title, s.number, "", part.colour)
            for s in self._reading.sections(part.id, end - start, start)
        ]
        if start > 0:
            lines.insert(0, Line(LineKind.MORE, f"before:{part.id}", self._more_title))
        if end < part.section_count:
            lines.append(Line(LineKind.MORE, f"after:{part.id}", self._more_title))
        return lines

    def toggle(self, key: str) -> None:
        """Open or close a part, or show more of it, by the key of the line chosen."""
        what, _, part_id = key.partition(":")
        start, end = self._shown.get(part_id, (0, STEP))
        if what == "part":
            self._open ^= {PartId(part_id)}
        elif what == "before":
            self._shown[part_id] = (max(0, start - STEP), end)
        elif what == "after":
            self._shown[part_id] = (start, end + STEP)

    def reveal(self, page_id: PageId) -> bool:
        """Make sure a section's line is among the lines; return whether they changed."""
        place = self._reading.place_in_part(page_id)
        if place is None:
            return False
        part_id, position = place
        start, end = self._shown.get(part_id, (0, STEP))
        changed = part_id not in self._open
        self._open.add(part_id)
        if not start <= position < end:
            start = position - position % STEP
            self._shown[part_id] = (start, start + STEP)
            changed = True
        return changed
