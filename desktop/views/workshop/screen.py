"""The workshop screen: sessions, the builder, the presenter and the results, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.annotations import Changes
from desktop.domain.workshop.events import Answer, Channel, PersonId, TeamId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.session import Refused
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.qt.workshop_words import refusal_words
from desktop.services.hosting import Snapshot
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.views.prompts import Prompts
from desktop.views.widgets.sheet import Sheet
from desktop.views.workshop.builder import BuilderPage
from desktop.views.workshop.file_deeds import WorkshopFiles
from desktop.views.workshop.live import LiveSession
from desktop.views.workshop.presenter import PresenterPage
from desktop.views.workshop.projector import ProjectorWindow, has_second_screen
from desktop.views.workshop.results import ResultsPage
from desktop.views.workshop.sessions import SessionsPage
from desktop.views.workshop.slide import (
    Slide,
    lobby_slide,
    question_slide,
    standings_slide,
)

if TYPE_CHECKING:
    from desktop.services.hosting import HostingService
    from desktop.views.workshop.sheet_entry import Sheets
    from desktop.workshop.self_test import Reach

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
        self._projector: ProjectorWindow | None = None
        self._snapshot: Snapshot | None = None
        self._shows_standings = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_application_screen_added)
        application.screenRemoved.connect(self._on_application_screen_removed)
        self._waiting = QLabel(
            self.tr("The workshop opens together with your notes. That takes a moment.")
        )
        self._waiting.setWordWrap(True)
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
        live = self._live = LiveSession(hosting, self)
        live.changed.connect(self._on_live_changed)
        live.refused.connect(self._on_live_refused)
        live.failed.connect(self.failed)
        live.phones_lost.connect(self._on_live_phones_lost)
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
        if self._projector is not None:
            self._projector.close()
        if self._live is not None:
            self._live.let_go()
            self._live = None

    def _make_sessions(self, hosting: "HostingService") -> SessionsPage:
        page = SessionsPage(hosting, self._theme)
        page.new_wanted.connect(self._on_sessions_new_wanted)
        page.change_wanted.connect(self._on_sessions_change_wanted)
        page.start_wanted.connect(self._on_start_wanted)
        page.resume_wanted.connect(self._on_sessions_resume_wanted)
        page.results_wanted.connect(self._on_sessions_results_wanted)
        page.delete_wanted.connect(self._on_sessions_delete_wanted)
        page.failed.connect(self.failed)
        return page

    def _make_builder(self, personal: Personal) -> BuilderPage:
        page = BuilderPage(personal, self._reading, self._theme)
        page.saved.connect(self._on_builder_saved)
        page.start_wanted.connect(self._on_start_wanted)
        page.left.connect(self._show_sessions)
        page.failed.connect(self.failed)
        return page

    def _make_presenter(self, hosting: "HostingService") -> PresenterPage:
        page = PresenterPage(hosting, self._theme)
        assert self._live is not None
        page.onward.connect(self._live.advance)
        page.reopen_wanted.connect(self._on_presenter_reopen_wanted)
        page.discuss_wanted.connect(self._on_presenter_discuss_wanted)
        page.reveal_wanted.connect(self._on_presenter_reveal_wanted)
        page.again_wanted.connect(self._on_presenter_again_wanted)
        page.standings_toggled.connect(self._on_presenter_standings_toggled)
        page.projector_wanted.connect(self.present)
        page.end_wanted.connect(self._on_presenter_end_wanted)
        page.lead.hands_counted.connect(self._on_lead_hands_counted)
        page.lead.table_answered.connect(self._on_lead_table_answered)
        page.lead.place_wanted.connect(self.place_wanted)
        page.people.renamed.connect(self._on_people_renamed)
        page.people.removed.connect(self._on_people_removed)
        page.people.readmitted.connect(self._on_people_readmitted)
        page.ways.phones_wanted.connect(self._on_ways_phones_wanted)
        page.ways.phones_closed.connect(self._on_ways_phones_closed)
        page.ways.new_pin_wanted.connect(self._on_ways_new_pin_wanted)
        page.ways.test_wanted.connect(self._on_ways_test_wanted)
        page.ways.channel_wanted.connect(self._on_ways_channel_wanted)
        page.ways.table_wanted.connect(self._on_ways_table_wanted)
        page.ways.sheets_wanted.connect(self._on_ways_sheets_wanted)
        page.ways.cards_wanted.connect(self._on_ways_cards_wanted)
        return page

    def _make_results(self, hosting: "HostingService") -> ResultsPage:
        page = ResultsPage(hosting, self._theme)
        page.place_wanted.connect(self.place_wanted)
        page.left.connect(self._show_sessions)
        page.failed.connect(self.failed)
        page.erase_wanted.connect(self._on_results_erase_wanted)
        files = self._files = WorkshopFiles(
            hosting.archive, self._reading.edition, self._prompts, self
        )
        files.saved.connect(self.notice_given)
        files.failed.connect(self.failed)
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

    def _on_sessions_new_wanted(self, plan_id: str) -> None:
        self._builder.begin(plan_id)
        self._show(self._builder)

    def _on_sessions_change_wanted(self, session_id: str) -> None:
        self._builder.change(SessionId(session_id))
        self._show(self._builder)

    def _on_builder_saved(self) -> None:
        self.notice_given.emit(self.tr("Kept. You find it under your sessions."))
        self._show_sessions()

    def _on_start_wanted(self, session_id: str) -> None:
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
        self._show_slide()

    def _on_live_refused(self, refused: Refused) -> None:
        self.notice_given.emit(refusal_words(refused.refusal))

    def _on_live_phones_lost(self) -> None:
        self.notice_given.emit(
            self.tr("The phones’ network is gone. Every answer is kept; the session goes on.")
        )

    def _on_presenter_reopen_wanted(self) -> None:
        self._do(self._hosting.reopen)

    def _on_presenter_discuss_wanted(self) -> None:
        self._do(self._hosting.discuss)

    def _on_presenter_reveal_wanted(self) -> None:
        self._do(self._hosting.reveal)

    def _on_presenter_again_wanted(self) -> None:
        self._do(self._hosting.ask_again)

    def _on_lead_hands_counted(self, counts: tuple[int, ...]) -> None:
        self._do(lambda: self._hosting.count_hands(counts))

    def _on_lead_table_answered(self, person: int, answer: Answer) -> None:
        self._do(lambda: self._hosting.answer_for(PersonId(person), answer))

    def _on_people_renamed(self, person: int, name: str) -> None:
        self._do(lambda: self._hosting.rename(PersonId(person), name))

    def _on_people_removed(self, person: int) -> None:
        self._do(lambda: self._hosting.remove(PersonId(person)))

    def _on_people_readmitted(self, person: int) -> None:
        self._do(lambda: self._hosting.readmit(PersonId(person)))

    def _on_ways_phones_wanted(self, address: str) -> None:
        if self._do(lambda: self._hosting.open_phones(address)) is not None:
            self._on_ways_test_wanted()

    def _on_ways_phones_closed(self) -> None:
        self._do(self._hosting.close_phones)

    def _on_ways_new_pin_wanted(self) -> None:
        self._do(self._hosting.new_pin)

    def _on_ways_channel_wanted(self, channel: Channel, is_on: bool) -> None:
        if is_on:
            self._do(lambda: self._hosting.open_channel(channel))
        else:
            self._do(lambda: self._hosting.close_channel(channel))

    def _on_ways_table_wanted(self, name: str, heads: int, team: int) -> None:
        self._do(lambda: self._hosting.add_table(name, TeamId(team), heads))

    def _on_ways_sheets_wanted(self) -> None:
        if self._snapshot is not None:
            self._files.save_sheet(self._snapshot.setup)

    def _on_ways_cards_wanted(self) -> None:
        if self._snapshot is not None:
            self._files.save_cards(self._snapshot.setup)

    def _on_ways_test_wanted(self) -> None:
        test = self._do(self._hosting.self_test)
        if test is not None:
            self._presenter.ways.show_tested(self.tr("Testing the address …"))
            self._tasks.run(lambda: [test()], self._on_tested, lambda: None, self._on_test_failed)

    def _on_tested(self, reach: "Reach") -> None:
        words = {
            "answers": self.tr(
                "✓ The address answers on this computer. Whether phones get through shows when"
                " the first one comes."
            ),
            "silent": self.tr(
                "✗ The address does not answer. The network may be gone, or something on this"
                " computer blocks it. Choose another network, or another way to answer."
            ),
            "other": self.tr("✗ Something else answers at this address. Choose another network."),
        }
        self._presenter.ways.show_tested(words[reach.value])

    def _on_test_failed(self, error: Exception) -> None:
        raise error

    def _on_presenter_end_wanted(self) -> None:
        self._ask(
            self.tr("End the session?"),
            self.tr(
                "Phones are told their result and are let go. Sheets of paper can still be"
                " entered afterwards."
            ),
            self.tr("End the session"),
            self._end,
        )

    def _end(self) -> None:
        assert self._live is not None
        if self._snapshot is None or not self._hosting.is_running:
            return
        session_id = self._snapshot.session_id
        if self._change(self._hosting.end):
            self._snapshot = None
            if self._projector is not None:
                self._projector.close()
            self._show_results(session_id)

    # -- the projector ----------------------------------------------------------------------

    def present(self) -> bool:
        """Show the running session on the projector; return whether there is one."""
        if self._live is None or not self._hosting.is_running:
            return False
        if self._projector is None:
            projector = ProjectorWindow(self._theme, self)
            projector.onward.connect(self._on_projector_onward)
            projector.left.connect(self._on_projector_left)
            self._projector = projector
        self._show_slide()
        self._projector.present()
        return True

    def _on_application_screen_added(self) -> None:
        if self._projector is not None and self._projector.isVisible():
            self._projector.present()

    def _on_application_screen_removed(self) -> None:
        # Nobody unplugs a projector to have the trainer's own screen covered.
        if self._projector is not None and not has_second_screen():
            self._projector.close()

    def _on_projector_onward(self) -> None:
        if self._live is not None:
            self._live.advance()

    def _on_projector_left(self) -> None:
        self.window().activateWindow()
        if self._stack.currentWidget() is self._presenter:
            self._presenter.focus_first()

    def _on_presenter_standings_toggled(self, is_on: bool) -> None:
        self._shows_standings = is_on
        if self._live is not None:
            # Who is where is asked now; so is who is there.
            self._live.show()

    def _show_slide(self) -> None:
        snapshot = self._snapshot
        if self._projector is None or snapshot is None or not self._hosting.is_running:
            return
        self._projector.show_slide(self._slide(snapshot))

    def _slide(self, snapshot: Snapshot) -> Slide:
        assert self._live is not None
        if self._shows_standings:
            return standings_slide(snapshot, *self._hosting.standings())
        if snapshot.question is None:
            return lobby_slide(snapshot, self._live.qr_rows(snapshot))
        return question_slide(snapshot, self._live.before_and_after(snapshot))

    # -- afterwards -------------------------------------------------------------------------

    def _on_results_paper_wanted(self, session: str) -> None:
        from desktop.views.workshop.sheet_entry import SheetEntryDialog  # noqa: PLC0415 - seldom

        archive, session_id = self._hosting.archive, SessionId(session)

        def store(sheets: "Sheets") -> None:
            changes = archive.enter_later(session_id, sheets)
            if self._bus is not None:
                self._bus.tell(changes, self)

        rounds = archive.results(session_id).rounds
        dialog = SheetEntryDialog(rounds, store, self._theme, self)
        dialog.entered.connect(self._on_sheets_entered)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _on_sheets_entered(self, count: int) -> None:
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
                "Names, teams’ names and typed words of this session are deleted for good."
                " Numbers and marks stay. Backups made before still have the names until they are"
                " deleted."
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
        if self._projector is not None:
            self._projector.set_theme(theme)
