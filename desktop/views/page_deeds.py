"""What keys and the menu do with the page shown: find, step, cite, mark, note, print."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem
from desktop.services.reading import ReadingService
from desktop.views.actions import ActionId
from desktop.views.prompts import Prompts

if TYPE_CHECKING:
    from desktop.views.annotator import Annotator
    from desktop.views.printing import Sheets
    from desktop.views.window import MainWindow


class PageDeeds(QObject):
    """The deeds on whatever page a window shows; where there is none they do nothing."""

    def __init__(self, window: "MainWindow", reading: ReadingService, prompts: Prompts) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._prompts = prompts

    def by_action(self) -> dict[ActionId, Callable[[], object]]:
        """Return each deed under its name."""
        return {
            ActionId.PRINT: self._print,
            ActionId.SAVE_PDF: self._save_pdf,
            ActionId.FIND_NEXT: self._find_next,
            ActionId.FIND_PREVIOUS: self._find_previous,
            ActionId.NEXT_PASSAGE: self._next_passage,
            ActionId.PREVIOUS_PASSAGE: self._previous_passage,
            ActionId.NEXT_SECTION: self._next_section,
            ActionId.PREVIOUS_SECTION: self._previous_section,
            ActionId.CITE: self._cite,
            ActionId.BOOKMARK: self._bookmark,
            ActionId.HIGHLIGHT: self._highlight,
            ActionId.NOTE: self._note,
            ActionId.PRACTISE: self._practise,
            ActionId.MARK_READ: self._mark_read,
        }

    # -- finding and stepping ---------------------------------------------------------------

    def _find_next(self) -> None:
        if screen := self._window.screens.reading_shown():
            screen.find_bar.go_after()

    def _find_previous(self) -> None:
        if screen := self._window.screens.reading_shown():
            screen.find_bar.go_before()

    def _next_passage(self) -> None:
        if screen := self._window.screens.reading_shown():
            screen.reader.current.step(1)

    def _previous_passage(self) -> None:
        if screen := self._window.screens.reading_shown():
            screen.reader.current.step(-1)

    def _next_section(self) -> None:
        screen = self._window.screens.reading_shown()
        if screen and screen.page and screen.page.following:
            self._window.go(Place(Screen.GUIDE, screen.page.following.id))

    def _previous_section(self) -> None:
        screen = self._window.screens.reading_shown()
        if screen and screen.page and screen.page.previous:
            self._window.go(Place(Screen.GUIDE, screen.page.previous.id))

    def _cite(self) -> None:
        if screen := self._window.screens.reading_shown():
            screen.reader.copy_passage()

    # -- the person's own marks -------------------------------------------------------------

    def _annotator(self) -> "Annotator | None":
        """Return what does deeds on the page shown; says why where there is nothing."""
        screen = self._window.screens.reading_shown()
        if screen is None:
            return None
        if screen.annotator is None:
            self._window.messages.tell(self.tr("Your notes are not open, so nothing can be added."))
        return screen.annotator

    def _bookmark(self) -> None:
        if annotator := self._annotator():
            annotator.toggle_bookmark(self._window.lookup.term_shown)

    def _highlight(self) -> None:
        if annotator := self._annotator():
            annotator.highlight()

    def _note(self) -> None:
        if annotator := self._annotator():
            term = self._window.lookup.term_shown
            self._window.lookup.put_term_away()
            annotator.start_note(term)

    def _mark_read(self) -> None:
        screen = self._window.screens.reading_shown()
        if screen is not None and self._annotator() is not None and self._window.layer:
            self._window.layer.toggle_read(screen)

    def _practise(self) -> None:
        screen = self._window.screens.reading_shown()
        if screen is None or screen.page is None:
            return
        if self._window.personal is None:
            told = self.tr("Your notes are not open, so your answers could not be kept.")
            self._window.messages.tell(told)
        else:
            from desktop.views.training.topics import Topic  # noqa: PLC0415 - when it is wanted

            page_id = screen.page.id
            self._window.go(Place(Screen.TRAINING, PageId(Topic.PRACTISE.value)))
            self._window.screens.of(Screen.TRAINING).practise_page(page_id)

    # -- paper ------------------------------------------------------------------------------

    def _sheets(self) -> "Sheets | None":
        """Return what is shown as it comes on paper; where nothing can, say so."""
        from desktop.views.printing import GuideSheets, PageSheets  # noqa: PLC0415 - not to start

        screen = self._window.screens.reading_shown()
        if screen is not None and screen.page is not None:
            return PageSheets(screen.page, self._reading)
        helping = self._window.screens.help_shown()
        if helping is not None:
            return GuideSheets(*helping.page_shown(), self._reading.edition)
        self._window.messages.tell(self.tr("Open a section, a case or a page of Help to print it."))
        return None

    def _save_pdf(self) -> None:
        paper = self._sheets()
        if paper is None:
            return
        suggested = "".join(c if c.isalnum() or c in " .-" else "_" for c in paper.title)
        path = self._prompts.save_pdf_as(self._window, f"{suggested}.pdf")
        if path is None:
            return
        try:
            pdf, count = paper.pdf()
            self._reading.save_paper(path, pdf)
        except EnvironmentProblem as problem:
            self._window.messages.tell_problem(problem)
            return
        told = self.tr("Saved %n sheet(s) to {path}", "", count).format(path=path)
        self._window.messages.tell(told)

    def _print(self) -> None:
        paper = self._sheets()
        if paper is None:
            return
        printer = self._prompts.choose_printer(self._window)
        if printer is None:
            return
        try:
            count = paper.paint_on(printer)
        except EnvironmentProblem as problem:
            self._window.messages.tell_problem(problem)
            return
        self._window.messages.tell(self.tr("Sent %n sheet(s) to the printer", "", count))
