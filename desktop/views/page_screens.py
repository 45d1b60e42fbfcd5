"""The screens that show pages, guide and cases: made, and what they want of the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.history import Screen
from desktop.domain.library import TermId
from desktop.services.reading import ReadingService
from desktop.views.reading_screen import ReadingScreen

if TYPE_CHECKING:
    from desktop.services.deed_log import UndoToken
    from desktop.views.window import MainWindow


class PageScreens(QObject):
    """Makes them and connects them to the window."""

    def __init__(self, window: "MainWindow", reading: ReadingService, world: Path) -> None:
        super().__init__(window)
        self._window = window
        self._messages = window.messages
        self._reading = reading
        self._world = world

    def made(self, screen: Screen) -> ReadingScreen:
        """Return a new screen, of which the first page comes first."""
        pages = ReadingScreen(screen, self._reading, self._world, self._window.theme)
        pages.place_wanted.connect(self._window.go)
        pages.term_requested.connect(self._on_pages_term_requested)
        pages.notice_given.connect(self._messages.tell)
        pages.undo_offered.connect(self._on_pages_undo_offered)
        pages.failed.connect(self._messages.tell_problem)
        pages.read_toggled.connect(self._on_pages_read_toggled)
        pages.practice_wanted.connect(self._on_pages_practice_wanted)
        pages.recovered.connect(self._on_pages_recovered)
        pages.page_shown.connect(self._window.follow_page)
        return pages

    # The window makes what is asked here when it is first wanted.

    def _on_pages_term_requested(self, term_id: str) -> None:
        self._window.lookup.show_term(TermId(term_id))

    def _on_pages_undo_offered(self, words: str, token: "UndoToken") -> None:
        self._window.undoing.offer(words, token)

    def _on_pages_read_toggled(self) -> None:
        from desktop.views.actions import ActionId  # noqa: PLC0415 - after the first page

        self._window.deeds[ActionId.MARK_READ].trigger()

    def _on_pages_practice_wanted(self) -> None:
        from desktop.views.actions import ActionId  # noqa: PLC0415 - after the first page

        self._window.deeds[ActionId.PRACTISE].trigger()

    def _on_pages_recovered(self) -> None:
        self._messages.put_problem_away()
        self._messages.tell(self.tr("Your note is saved now."))
