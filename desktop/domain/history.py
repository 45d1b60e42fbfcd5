"""Where the reader is, was and may go forward to."""

from enum import StrEnum
from typing import NamedTuple

from desktop.domain.library import PageId

LONGEST = 200


class Screen(StrEnum):
    """The destinations of the rail."""

    HOME = "home"
    GUIDE = "guide"
    CASES = "cases"
    TRAINING = "training"
    NOTEBOOK = "notebook"
    WORKSHOP = "workshop"
    SETTINGS = "settings"
    HELP = "help"


class Place(NamedTuple):
    """A screen and, where it shows pages, the page and the spot on it.

    `passage` is a passage's own name; `scroll` is the part of the page above the window's upper
    edge, from 0 to 1, so that it holds for every width and text size.
    """

    screen: Screen
    page_id: PageId = PageId("")
    passage: str = ""
    scroll: float = 0.0

    def is_same_page(self, other: "Place") -> bool:
        """Whether both show the same page."""
        return (self.screen, self.page_id) == (other.screen, other.page_id)


class History:
    """Back and forward, as in a browser."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Remember a place the reader leaves for a new one."""
        self._back.append(place)
        del self._back[:-LONGEST]
        self._forward.clear()

    def back(self, here: Place) -> Place:
        """Return the place before this one; IndexError if there is none."""
        place = self._back.pop()
        self._forward.append(here)
        return place

    def forward(self, here: Place) -> Place:
        """Return the place the reader came back from; IndexError if there is none."""
        place = self._forward.pop()
        self._back.append(here)
        return place


def place_to_plain(place: Place) -> dict[str, object]:
    """Return a place as values that JSON can hold."""
    return {
        "screen": place.screen.value,
        "page": place.page_id,
        "passage": place.passage,
        "scroll": round(place.scroll, 4),
    }


def place_from_plain(plain: object) -> Place | None:
    """Return a stored place, or None if it makes no sense."""
    match plain:
        case {"screen": str(screen), "page": str(page), "passage": str(passage), "scroll": scroll}:
            if screen not in list(Screen) or not isinstance(scroll, int | float):
                return None
            return Place(Screen(screen), PageId(page), passage, float(min(1, max(0, scroll))))
        case _:
            return None
