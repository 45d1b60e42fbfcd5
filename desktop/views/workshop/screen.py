"""The workshop screen: sessions, the builder, the presenter and the results, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.annotations import Changes
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.session import Refused
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.qt.phone_words import phone_words
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.qt.workshop_words import refusal_words
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.prompts import Prompts
from desktop.views.widgets.sheet import Sheet
from desktop.views.workshop.builder import BuilderPage
from desktop.views.workshop.file_deeds import WorkshopFiles
from desktop.views.workshop.leading import Leading
from desktop.views.workshop.live import LiveSession
from desktop.views.workshop.presenter import PresenterPage
from desktop.views.workshop.projection import Projection
from desktop.views.workshop.projector import has_second_screen
from desktop.views.workshop.results import ResultsPage
from desktop.views.workshop.sessions import SessionsPage

if TYPE_CHECKING:
    from desktop.domain.workshop.paper import AnswerSheet
    from desktop.domain.workshop.results import AskedQuestion
    from desktop.services.hosting import HostingService

Done = TypeVar("Done")


class WorkshopScreen(QFrame):
    """Holds the trainer's pages over the profile that is open, and the projector's window.

    Signals:
        place_wanted(Place): guidance shall be opened.
        notice_given(str): something was done that a person should hear of.
        failed(EnvironmentProblem): something could not be stored or used.
    """

    place_wanted = Signal(object)
    notice_given = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        reading: ReadingService,
        tasks: Tasks,
        prompts: Prompts,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._tasks = tasks
        self._prompts = prompts
        self._theme = theme
        self._bus: Bus | None = None
        self._live: LiveSession | None = None
        self._pages: list[Sheet | PresenterPage] = []
        self._snapshot: Snapshot | None = None
        projection = self._projection = Projection(theme, self)
        projection.left.connect(self._on_projection_left)
        self._waiting = QLabel(
            self.tr("The workshop opens together with your notes. That takes a moment.")
        )
        self._waiting.setWordWrap(True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The keyboard is somewhere meanwhile, and a screen reader says what it waits for.
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.set_theme(theme)

    # -- the profile ------------------------------------------------------------------------

    def use_personal(self, personal: Personal, bus: Bus) -> None:
        """Host over a profile from now on."""
        self.let_go()
        if self._bus is None:
            bus.data_changed.connect(self._on_bus_data_changed)
        self._bus = bus
        for page in self._pages:
            self._stack.removeWidget(page)
            page.deleteLater()
        hosting = self._hosting = personal.hosting
        hosting.speak(phone_words())
        live = self._live = LiveSession(hosting, self)
        live.changed.connect(self._on_live_changed)
        live.refused.connect(self._on_live_refused)
        live.failed.connect(self.failed)
        live.phones_lost.connect(self._on_live_phones_lost)
        self._projection.use_live(live)
        files = self._files = WorkshopFiles(
            hosting.archive, self._reading.edition, self._prompts, self
        )
        files.saved.connect(self.notice_given)
        files.failed.connect(self.failed)
        self._sessions = self._make_sessions(hosting)
        self._builder = self._make_builder(personal)
        self._presenter = self._make_presenter(hosting)
        self._results = self._make_results(hosting)
        self._pages = [self._sessions, self._builder, self._presenter, self._results]
        for page in self._pages:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._sessions)

    def let_go(self) -> None:
        """Hold nothing of the profile any longer: it is about to be closed."""
        self._projection.use_live(None)
        if self._live is not None:
            self._live.let_go()
            self._live = None

    def _make_sessions(self, hosting: "HostingService") -> SessionsPage:
        page = SessionsPage(hosting, self._theme)
        page.new_wanted.connect(self.prepare)
        page.change_wanted.connect(self._on_sessions_change_wanted)
        page.start_wanted.connect(self.start_session)
        page.resume_wanted.connect(self._on_sessions_resume_wanted)
        page.results_wanted.connect(self._on_sessions_results_wanted)
        page.delete_wanted.connect(self._on_sessions_delete_wanted)
        page.failed.connect(self.failed)
        return page

    def _make_builder(self, personal: Personal) -> BuilderPage:
        page = BuilderPage(personal, self._reading, self._theme)
        page.saved.connect(self._on_builder_saved)
        page.start_wanted.connect(self.start_session)
        page.left.connect(self._show_sessions)
        page.failed.connect(self.failed)
        return page

    def _make_presenter(self, hosting: "HostingService") -> PresenterPage:
        page = PresenterPage(hosting, self._theme)
        assert self._live is not None
        leading = Leading(self._live, page, self._projection, self._tasks, self)
        leading.paper_wanted.connect(self._on_leading_paper_wanted)
        leading.sheets_wanted.connect(self._files.save_sheet)
        leading.cards_wanted.connect(self._files.save_cards)
        page.projector_wanted.connect(self.present)
        page.end_wanted.connect(self._on_presenter_end_wanted)
        page.lead.place_wanted.connect(self.place_wanted)
        return page

    def _make_results(self, hosting: "HostingService") -> ResultsPage:
        page = ResultsPage(hosting, self._theme)
        page.place_wanted.connect(self.place_wanted)
        page.left.connect(self._show_sessions)
        page.failed.connect(self.failed)
        page.erase_wanted.connect(self._on_results_erase_wanted)
        files = self._files
        page.answers_wanted.connect(files.save_answers)
        page.people_wanted.connect(files.save_people)
        page.questions_wanted.connect(files.save_questions)
        page.statements_wanted.connect(files.save_statements)
        page.report_wanted.connect(files.save_report)
        page.certificates_wanted.connect(files.save_certificates)
        page.paper_wanted.connect(self._on_results_paper_wanted)
        return page

    # -- sessions ---------------------------------------------------------------------------

    def _show(self, page: Sheet | PresenterPage) -> None:
        self._stack.setCurrentWidget(page)
        page.focus_first()

    def _show_sessions(self) -> None:
        self._sessions.refresh()
        self._show(self._sessions)

    def prepare(self, plan_id: str) -> None:
        """Open the builder with a plan of the guide, or with nothing."""
        self._builder.begin(plan_id)
        self._show(self._builder)

    def _on_sessions_change_wanted(self, session_id: str) -> None:
        self._builder.change(SessionId(session_id))
        self._show(self._builder)

    def _on_builder_saved(self) -> None:
        self.notice_given.emit(self.tr("Kept. You find it under your sessions."))
        self._show_sessions()

    def start_session(self, session_id: str) -> None:
        """Open the lobby of a session that was prepared."""
        assert self._live is not None
        if self._live.do(lambda: self._hosting.start(SessionId(session_id))) is not None:
            self._lead()

    def _on_sessions_resume_wanted(self, session_id: str) -> None:
        assert self._live is not None
        if self._live.do(lambda: self._hosting.resume(SessionId(session_id))) is not None:
            self._lead()

    def _lead(self) -> None:
        if has_second_screen():
            self.present()
        self._show(self._presenter)

    def _on_sessions_results_wanted(self, session_id: str) -> None:
        self._show_results(SessionId(session_id))

    def _show_results(self, session_id: SessionId) -> None:
        self._results.show_session(session_id)
        self._show(self._results)

    def _on_sessions_delete_wanted(self, session_id: str, title: str) -> None:
        def delete() -> None:
            self._change(lambda: self._hosting.archive.delete(SessionId(session_id)))
            self._show_sessions()

        self._ask(
            self.tr("Delete this session?"),
            self.tr(
                "“{title}” and every answer in it are deleted. Backups made before still have it."
            ).format(title=title),
            self.tr("Delete"),
            delete,
        )

    # -- the session under way --------------------------------------------------------------

    def _on_live_changed(self, snapshot: Snapshot) -> None:
        assert self._live is not None
        self._snapshot = snapshot
        compared = self._live.before_and_after(snapshot)
        self._presenter.show_snapshot(snapshot, compared)
        if snapshot.problem is not None:
            self.failed.emit(snapshot.problem)
        self._projection.show_snapshot(snapshot)

    def _on_live_refused(self, refused: Refused) -> None:
        self.notice_given.emit(refusal_words(refused.refusal))

    def _on_live_phones_lost(self) -> None:
        self.notice_given.emit(
            self.tr("The phones’ network is gone. Every answer is kept; the session goes on.")
        )

    def _on_presenter_end_wanted(self) -> None:
        self._ask(
            self.tr("End the session?"),
            self.tr(
                "Phones show the result of each person and are disconnected. Sheets of"
                " paper can still be entered afterwards."
            ),
            self.tr("End the session"),
            self.end_session,
        )

    def end_session(self) -> None:
        """End the session that runs, and show what came of it."""
        assert self._live is not None
        if self._snapshot is None or not self._hosting.is_running:
            return
        session_id = self._snapshot.session_id
        if self._change(self._hosting.end):
            self._snapshot = None
            self._projection.close()
            self._show_results(session_id)

    # -- the projector ----------------------------------------------------------------------

    def present(self) -> bool:
        """Show the running session on the projector; return whether there is one."""
        return self._projection.present()

    def _on_projection_left(self) -> None:
        self.window().activateWindow()
        if self._stack.currentWidget() is self._presenter:
            self._presenter.focus_first()

    # -- afterwards -------------------------------------------------------------------------

    def _on_leading_paper_wanted(self) -> None:
        def store(changed: "list[AnswerSheet]") -> None:
            self._hosting.enter_sheets(changed)

        self._enter_sheets(*self._hosting.paper(), store)

    def _on_results_paper_wanted(self, session: str) -> None:
        archive, session_id = self._hosting.archive, SessionId(session)

        def store(changed: "list[AnswerSheet]") -> None:
            changes = archive.enter_later(session_id, changed)
            if self._bus is not None:
                self._bus.tell(changes, self)

        self._enter_sheets(archive.results(session_id).rounds, archive.sheets(session_id), store)

    def _enter_sheets(
        self,
        rounds: "tuple[AskedQuestion, ...]",
        sheets: "list[AnswerSheet]",
        store: "Callable[[list[AnswerSheet]], object]",
    ) -> None:
        from desktop.views.workshop.sheet_entry import SheetEntryDialog  # noqa: PLC0415 - seldom

        dialog = SheetEntryDialog(rounds, sheets, store, self._theme, self)
        dialog.entered.connect(self._on_sheets_entered)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _on_sheets_entered(self, count: int) -> None:
        if self._live is not None and self._live.is_running:
            self._live.show()
        else:
            self._results.refresh()
        self.notice_given.emit(self.tr("Sheets entered: {count}").format(count=count))

    def _on_results_erase_wanted(self) -> None:
        session_id = self._results.session_id

        def erase() -> None:
            def deed() -> Changes:
                _, changes = self._hosting.archive.erase_people(session_id)
                return changes

            if self._change(deed):
                self._results.refresh()
                self.notice_given.emit(self.tr("Names and typed words were deleted."))

        self._ask(
            self.tr("Delete personal data?"),
            self.tr(
                "Names, teams’ names and typed words of this session are deleted for"
                " good. Numbers and results stay. Files you saved, and backups made before,"
                " still have the names until you delete them."
            ),
            self.tr("Delete personal data"),
            erase,
        )

    # -- doing ------------------------------------------------------------------------------

    def _do(self, deed: Callable[[], Done]) -> Done | None:
        return self._live.do(deed) if self._live is not None else None

    def _change(self, deed: Callable[[], Changes]) -> bool:
        """Do something to what is kept, and say everywhere what changed."""
        try:
            changes = deed()
        except Refused as refused:
            self.notice_given.emit(refusal_words(refused.refusal))
            return False
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        if self._bus is not None:
            self._bus.tell(changes, self)
        return True

    def _ask(self, title: str, words: str, deed: str, then: Callable[[], None]) -> None:
        from desktop.views.workshop.dialogs import SureDialog  # noqa: PLC0415 - when asked

        dialog = SureDialog(title, words, deed, self._theme, self)
        dialog.meant.connect(then)
        dialog.open()

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is not self and (changes.workshops or changes.profile) and self._pages:
            self._sessions.refresh()

    # -- looks ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Move the keyboard to what is shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Sheet | PresenterPage):
            shown.focus_first()
        else:
            self._waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._waiting.setFont(theme.font())
        self._waiting.setStyleSheet(
            "QLabel { border: 2px solid transparent; }"
            f" QLabel:focus {{ border: 2px solid {theme.colours.accent}; }}"
        )
        self._waiting.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        for page in self._pages:
            page.set_theme(theme)
        self._projection.set_theme(theme)
