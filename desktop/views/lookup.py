"""Looking something up: the results of a search, and the explanation of a term."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, TermId
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.searching import SearchingService
from desktop.views.actions import ActionId, action_of
from desktop.views.navigation import Navigation
from desktop.views.screens import Screens
from desktop.views.search_field import SearchField

# Made when it is wanted: a term needs no panel, and a search no card.
if TYPE_CHECKING:
    from desktop.domain.library import Term
    from desktop.services.personal import Personal
    from desktop.views.search_panel import SearchPanel
    from desktop.views.term_card import TermCard

ON_TERMS = (ActionId.BOOKMARK, ActionId.NOTE)
"""What is done to the term that is explained, and not to the page below."""


class Lookup(QObject):
    """Lies over the screens of one window while something is looked up, and leads there.

    Signals:
        failed(Exception): the content could not be searched.
    """

    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        field: SearchField,
        searching: SearchingService,
        reading: ReadingService,
        tasks: Tasks,
        screens: Screens,
        navigation: Navigation,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._field = field
        self._searching = searching
        self._reading = reading
        self._tasks = tasks
        self._screens = screens
        self._navigation = navigation
        self._theme = theme
        self._personal: Personal | None = None
        self._panel: SearchPanel | None = None
        self._term_card: TermCard | None = None

    @property
    def panel(self) -> "SearchPanel":
        """The results of what stands in the search field."""
        if self._panel is None:
            from desktop.views.search_panel import SearchPanel  # noqa: PLC0415

            panel = self._panel = SearchPanel(
                self._field, self._searching, self._reading, self._tasks, self._theme, self._window
            )
            panel.place_wanted.connect(self._on_panel_place_wanted)
            panel.notebook_wanted.connect(self._on_panel_notebook_wanted)
            panel.failed.connect(self.failed)
            panel.use_personal(self._personal)
            if self._field.text():
                panel.search(self._field.text())
        return self._panel

    def use_personal(self, personal: "Personal | None") -> None:
        """Find what this person wrote too; None ends that."""
        self._personal = personal
        if self._panel is not None:
            self._panel.use_personal(personal)

    def hide(self) -> None:
        """Put the results away."""
        if self._panel is not None:
            self._panel.put_away()

    def show_term(self, term_id: TermId) -> None:
        """Explain a term, if this edition has it."""
        term = self._reading.term(term_id)
        if term is None:
            return
        if self._term_card is None:
            from desktop.views.term_card import TermCard  # noqa: PLC0415

            card = self._term_card = TermCard(self._theme, self._window)
            card.glossary_wanted.connect(self._on_term_card_glossary_wanted)
            # While a card is open, Qt asks it for keys, and not the window.
            wanted = (action_of(self._window, each) for each in ON_TERMS)
            card.addActions([action for action in wanted if action is not None])
        self._term_card.show_term(term)

    @property
    def term_shown(self) -> "Term | None":
        """The term that is explained over the page."""
        return self._term_card.term_shown if self._term_card else None

    def put_term_away(self) -> None:
        """Close the explanation of a term."""
        if self._term_card is not None:
            self._term_card.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        if self._panel is not None:
            self._panel.set_theme(theme)
        if self._term_card is not None:
            self._term_card.set_theme(theme)

    def _on_panel_place_wanted(self, place: Place, words: list[str]) -> None:
        self._field.clearFocus()
        self._navigation.go(place)
        if words and (screen := self._screens.reading_shown()):
            screen.reader.finder.mark_in_passage(words)

    def _on_panel_notebook_wanted(self, typed: str) -> None:
        self._field.clearFocus()
        self._navigation.go(Place(Screen.NOTEBOOK))
        self._screens.of(Screen.NOTEBOOK).search_for(typed)

    def _on_term_card_glossary_wanted(self, term_id: str) -> None:
        self._navigation.go(Place(Screen.GUIDE, GLOSSARY, term_id))
