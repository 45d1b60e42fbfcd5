"""Which passage of a page, or term of the glossary, deeds apply to."""

from typing import TYPE_CHECKING

from desktop.domain.library import Passage, TermId
from desktop.qt.page_html import TERM_ANCHOR
from desktop.views.page_places import Placed

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView

AHEAD = 48
"""So far below the upper edge stands a passage that was brought into view."""


class CurrentPassage:
    """Chosen by key, by click or by a link to it; where none is, deeds apply to the page."""

    def __init__(self, reader: "ReaderView") -> None:
        self._reader = reader
        self.index = -1
        """Which of the reader's places it is; -1 where none is chosen."""

    @property
    def passage(self) -> Passage | None:
        """The passage, where a page is shown."""
        placed = self._placed()
        return placed.spot.passage if placed else None

    @property
    def term(self) -> TermId | None:
        """The entry, where the glossary is shown."""
        placed = self._placed()
        if placed is None or not placed.spot.anchor.startswith(TERM_ANCHOR):
            return None
        return TermId(placed.spot.anchor.removeprefix(TERM_ANCHOR))

    @property
    def start(self) -> int:
        """Where its words begin in the document, or -1."""
        placed = self._placed()
        return placed.block.position() if placed else -1

    def _placed(self) -> Placed | None:
        if self.index < 0:
            return None
        placed = self._reader.places.placed
        return placed[self.index] if self.index < len(placed) else None

    def choose(self, index: int) -> None:
        """Make one of the reader's places the current one."""
        self.index = index
        self._reader.viewport().update()

    def clear(self) -> None:
        """Have none: deeds apply to the whole page."""
        self.choose(-1)

    def step(self, step: int) -> None:
        """Make the next (1) or previous (-1) passage the current one, and bring it into view."""
        reader, places = self._reader, self._reader.places
        if not places.placed:
            return
        bar = reader.verticalScrollBar()
        if self.index < 0:
            self.choose(places.first_below(bar.value()))
        else:
            self.choose(min(len(places.placed) - 1, max(0, self.index + step)))
        placed = places.placed[self.index]
        if placed.top < bar.value() or placed.bottom > bar.value() + reader.viewport().height():
            bar.setValue(round(placed.top) - reader.theme.px(AHEAD))
        if placed.spot.passage:
            from desktop.qt.announce import announce  # noqa: PLC0415 - not to start

            # Whoever sees the page sees the passage.
            announce(reader, placed.spot.passage.text)
