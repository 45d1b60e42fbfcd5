"""The training screen: topics on the left, the page of one beside them, or a sitting alone."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.annotations import NO_CHANGES, Changes, Deed, TargetKind
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId, PassageId
from desktop.domain.quiz.question import Question
from desktop.domain.training import Scope, Sitting, SittingId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.bus import Bus
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.theme import Theme
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.services.undoing import Undoing
from desktop.views.companion import EDITING_WIDTH
from desktop.views.note_subject import NoteSubject
from desktop.views.prompts import Prompts
from desktop.views.reading_screen import OUTLINE_WIDTH, place_of, style_side_panel
from desktop.views.training.choosing import ExamPage, PractisePage
from desktop.views.training.exchange import QuestionExchange
from desktop.views.training.modules import ModulesPage
from desktop.views.training.paper_deeds import Papers
from desktop.views.training.progress import ProgressPage
from desktop.views.training.question_editor import QuestionEditor
from desktop.views.training.remarks import Remarks
from desktop.views.training.result import ResultPage
from desktop.views.training.scenarios import ScenariosPage
from desktop.views.training.sets import SetsPage
from desktop.views.training.sitting import SittingPage
from desktop.views.training.today import TodayPage
from desktop.views.training.topics import Topic
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.sheet import Sheet
from desktop.views.widgets.tab_order import set_tab_order

if TYPE_CHECKING:
    from desktop.services.training import Training
    from desktop.views.note_editor import NoteEditor

Begin = Callable[[], tuple[Sitting, Changes]]


class TrainingScreen(QFrame):
    """Holds the pages of training over the profile that is open.

    Signals:
        place_wanted(Place): a place in the guide, or another page of training, is wanted.
        notice_given(str): something was done that a person should hear of.
        undo_offered(str, object): the same, and what undoes it.
        failed(EnvironmentProblem): something could not be stored.
    """

    place_wanted = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        reading: ReadingService,
        prompts: Prompts,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._prompts = prompts
        self._papers = Papers(reading, prompts, theme, self)
        self._exchange = QuestionExchange(reading, prompts, theme, self)
        self._remarks = Remarks(theme, self)
        self._bus: Bus | None = None
        self._theme = theme
        self._personal: Personal | None = None
        self._training: Training | None = None
        self._editor: NoteEditor | None = None
        self._question_editor: QuestionEditor | None = None
        self._topic = Topic.TODAY
        self._has_list = True
        self._pages: dict[Topic, Sheet] = {}
        self._sitting: SittingPage | None = None
        self._result: ResultPage | None = None
        self._topics = LineView(theme)
        self._topics.setAccessibleName(self.tr("Training"))
        self._side = QFrame()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 1, 0)
        side.addWidget(self._topics)
        self._waiting = QLabel(
            self.tr("Training opens together with your notes. That takes a moment.")
        )
        self._waiting.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._stack, 1)
        self._topics.lines.set_lines(self._topic_lines())
        self._topics.line_opened.connect(self._on_topics_line_opened)
        self._stack.currentChanged.connect(self._on_question_left)
        self._papers.saved.connect(self._on_saved)
        self._papers.failed.connect(self.failed)
        self._exchange.done.connect(self._on_saved)
        self._exchange.failed.connect(self.failed)
        self._remarks.done.connect(self._on_remarks_done)
        self._remarks.failed.connect(self.failed)
        self.set_theme(theme)

    def _topic_lines(self) -> list[Line]:
        return [
            Line(LineKind.HEADING, "", self.tr("Training")),
            Line(LineKind.ENTRY, Topic.TODAY, self.tr("Today")),
            Line(LineKind.ENTRY, Topic.MODULES, self.tr("Modules")),
            Line(LineKind.ENTRY, Topic.PRACTISE, self.tr("Practise")),
            Line(LineKind.ENTRY, Topic.EXAM, self.tr("Mock exam")),
            Line(LineKind.ENTRY, Topic.SCENARIOS, self.tr("Scenarios")),
            Line(LineKind.HEADING, "", self.tr("Yours")),
            Line(LineKind.ENTRY, Topic.PROGRESS, self.tr("Progress")),
            Line(LineKind.ENTRY, Topic.SETS, self.tr("My questions")),
        ]

    # -- the profile ------------------------------------------------------------------------

    def use_personal(self, personal: Personal, bus: Bus) -> None:
        """Train over a profile from now on; what was shown of another one goes."""
        if self._bus is None:
            bus.data_changed.connect(self._on_bus_data_changed)
        self._bus = bus
        for page in self._made():
            if page is not None:
                self._stack.removeWidget(page)
                page.hide()
                page.deleteLater()
        self._pages, self._sitting, self._result = {}, None, None
        self._editor, self._question_editor = None, None
        self._personal = personal
        self._training = personal.training
        self._papers.use_training(personal.training)
        self._exchange.use_training(personal.training)
        self._remarks.use_doubting(personal.training.doubting)
        self._show_topic(self._topic)

    def _made(self) -> "tuple[Sheet | SittingPage | NoteEditor | QuestionEditor | None, ...]":
        """Return everything that was made over the profile."""
        pages = self._pages.values()
        return (*pages, self._sitting, self._result, self._editor, self._question_editor)

    # -- places -----------------------------------------------------------------------------

    def place(self) -> Place:
        """Return which page of training is shown."""
        return Place(Screen.TRAINING, PageId(self._topic.value))

    def show_place(self, place: Place) -> None:
        """Show a page of training; without one, whatever was shown last, a question too."""
        topic = next((each for each in Topic if each.value == place.page_id), self._topic)
        if topic is not self._topic:
            self._show_topic(topic)

    @property
    def is_sitting(self) -> bool:
        """Whether a question is on the screen, or waits behind another screen."""
        return self._sitting is not None and self._stack.currentWidget() is self._sitting

    def open_passage(self) -> None:
        """Open the passage that the question on the screen rests on."""
        if self.is_sitting and self._sitting is not None:
            self._sitting.open_passage()

    def practise_page(self, page_id: PageId) -> None:
        """Choose a section or a case to practise."""
        self._show_topic(Topic.PRACTISE)
        page = self._pages.get(Topic.PRACTISE)
        if isinstance(page, PractisePage):
            page.choose_page(page_id)
            page.focus_first()

    def _show_topic(self, topic: Topic) -> None:
        self._topic = topic
        self._topics.show_current(topic)
        if self._training is None:
            self._stack.setCurrentWidget(self._waiting)
            return
        page = self._page(topic)
        self._stack.setCurrentWidget(page)
        self._arrange()

    def _page(self, topic: Topic) -> Sheet:
        if topic not in self._pages:
            assert self._training is not None
            page = self._make_page(topic, self._training)
            self._pages[topic] = page
            self._stack.addWidget(page)
        return self._pages[topic]

    def _make_page(self, topic: Topic, training: "Training") -> Sheet:
        return {
            Topic.TODAY: self._made_today,
            Topic.MODULES: self._made_modules,
            Topic.PRACTISE: self._made_practise,
            Topic.EXAM: self._made_exam,
            Topic.SCENARIOS: self._made_scenarios,
            Topic.PROGRESS: self._made_progress,
            Topic.SETS: self._made_sets,
        }[topic](training)

    def _made_today(self, training: "Training") -> Sheet:
        today = TodayPage(training, self._reading, self._theme)
        today.sitting_wanted.connect(self._on_sitting_wanted)
        today.leave_wanted.connect(self._on_leave_wanted)
        today.begin_wanted.connect(self._on_begin_wanted)
        today.topic_wanted.connect(self._on_topic_wanted)
        today.plan_wanted.connect(self._on_plan_wanted)
        return today

    def _made_modules(self, training: "Training") -> Sheet:
        modules = ModulesPage(training, self._reading, self._theme)
        modules.place_wanted.connect(self.place_wanted)
        modules.sitting_wanted.connect(self._on_sitting_wanted)
        modules.begin_wanted.connect(self._on_begin_wanted)
        modules.scenario_wanted.connect(self._on_scenario_wanted)
        modules.certificate_wanted.connect(self._papers.save_certificate)
        return modules

    def _made_practise(self, training: "Training") -> Sheet:
        practise = PractisePage(training, self._reading, self._theme)
        practise.begin_wanted.connect(self._on_begin_wanted)
        return practise

    def _made_exam(self, training: "Training") -> Sheet:
        exam = ExamPage(training, self._reading, self._theme)
        exam.begin_wanted.connect(self._on_begin_wanted)
        return exam

    def _made_scenarios(self, training: "Training") -> Sheet:
        scenarios = ScenariosPage(training, self._reading, self._theme)
        scenarios.place_wanted.connect(self.place_wanted)
        scenarios.changed.connect(self._on_page_changed)
        scenarios.failed.connect(self._on_failed)
        return scenarios

    def _made_progress(self, training: "Training") -> Sheet:
        progress = ProgressPage(training, self._reading, self._theme)
        progress.answers_wanted.connect(self._papers.save_answers)
        progress.doubts_wanted.connect(self._papers.save_doubts)
        progress.withdraw_wanted.connect(self._remarks.withdraw)
        progress.record_wanted.connect(self._papers.save_record)
        progress.certificate_wanted.connect(self._papers.save_certificate)
        return progress

    def _made_sets(self, training: "Training") -> Sheet:
        sets = SetsPage(training, self._reading, self._theme)
        sets.begin_wanted.connect(self._on_begin_wanted)
        sets.edit_wanted.connect(self.edit_question)
        sets.changed.connect(self._on_page_changed)
        sets.failed.connect(self._on_failed)
        sets.notice_given.connect(self.notice_given)
        sets.undo_offered.connect(self._on_sets_undo_offered)
        sets.emptying_wanted.connect(self._on_sets_emptying_wanted)
        sets.title_wanted.connect(self._on_title_wanted)
        sets.import_wanted.connect(self._exchange.bring_in)
        sets.export_wanted.connect(self._exchange.send_out)
        return sets

    # -- sittings ---------------------------------------------------------------------------

    def open_sitting(self, sitting_id: SittingId) -> None:
        """Show the question a sitting has come to, alone."""
        assert self._training is not None
        if self._sitting is None:
            training = self._training
            sitting = SittingPage(
                training.practising, training.doubting, self._reading, self._theme
            )
            sitting.place_wanted.connect(self.place_wanted)
            sitting.finished.connect(self._on_sitting_finished)
            sitting.left.connect(self._on_sitting_left)
            sitting.changed.connect(self._on_page_changed)
            sitting.failed.connect(self._on_failed)
            sitting.note_wanted.connect(self._on_note_wanted)
            sitting.question_left.connect(self._on_question_left)
            sitting.doubt_wanted.connect(self._remarks.ask)
            sitting.withdraw_wanted.connect(self._remarks.withdraw)
            self._sitting = sitting
            self._stack.addWidget(sitting)
        self._stack.setCurrentWidget(self._sitting)
        self._arrange()
        self._sitting.show_sitting(sitting_id)

    def _on_begin_wanted(self, begin: Begin) -> None:
        try:
            sitting, changes = begin()
        except InputProblem:
            self.notice_given.emit(self.tr("There is nothing to ask about this."))
            return
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._tell(changes)
        self.open_sitting(sitting.id)

    def _on_sitting_wanted(self, sitting_id: str) -> None:
        self.open_sitting(SittingId(sitting_id))

    def _on_leave_wanted(self, sitting_id: str) -> None:
        assert self._training is not None
        try:
            changes = self._training.practising.leave(SittingId(sitting_id))
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._tell(changes)
        self.refresh()
        self.notice_given.emit(self.tr("Given up. The answers you gave still count."))

    def _on_sitting_finished(self, sitting_id: str) -> None:
        assert self._training is not None
        if self._result is None:
            result = ResultPage(self._training.practising, self._reading, self._theme)
            result.place_wanted.connect(self.place_wanted)
            result.left.connect(self._on_sitting_left)
            result.mistakes_wanted.connect(self._on_result_mistakes_wanted)
            result.certificate_wanted.connect(self._papers.save_certificate)
            self._result = result
            self._stack.addWidget(result)
        self._result.show_result(SittingId(sitting_id))
        self._stack.setCurrentWidget(self._result)
        self._arrange()
        self._result.focus_first()

    def _on_result_mistakes_wanted(self) -> None:
        assert self._training is not None
        self._on_begin_wanted(self._training.assembling.start_mistakes)

    def _on_sitting_left(self) -> None:
        self.refresh()
        self._show_topic(self._topic)
        self._page(self._topic).focus_first()

    def _on_scenario_wanted(self, scenario_id: str) -> None:
        self._show_topic(Topic.SCENARIOS)
        page = self._page(Topic.SCENARIOS)
        assert isinstance(page, ScenariosPage)
        page.play(scenario_id)

    def _on_topic_wanted(self, topic: Topic) -> None:
        self.place_wanted.emit(Place(Screen.TRAINING, PageId(topic.value)))

    def _on_topics_line_opened(self, line: Line) -> None:
        topic = Topic(line.key)
        if topic is self._topic:
            # The same topic again closes what was opened in it.
            page = self._pages.get(topic)
            if isinstance(page, ModulesPage):
                page.open_module("")
            elif isinstance(page, ScenariosPage | SetsPage):
                page.show_list()
            self._show_topic(topic)
            return
        self.place_wanted.emit(Place(Screen.TRAINING, PageId(topic.value)))

    # -- own questions ----------------------------------------------------------------------

    def edit_question(self, question: Question) -> None:
        """Open the editor on an own question."""
        assert self._training is not None
        if self._question_editor is None:
            editor = QuestionEditor(self._training.composing, self._theme)
            editor.saved.connect(self._on_page_changed)
            editor.failed.connect(self._on_failed)
            editor.finished.connect(self._on_sitting_left)
            self._question_editor = editor
            self._stack.addWidget(editor)
        self._stack.setCurrentWidget(self._question_editor)
        self._arrange()
        self._question_editor.open_question(question)

    def _on_title_wanted(self, title: str, then: Callable[[str], None]) -> None:
        from desktop.views.training.dialogs import TitleDialog  # noqa: PLC0415 - seldom

        dialog = TitleDialog(title, self._theme, self)
        dialog.titled.connect(then)
        dialog.open()

    def _on_sets_emptying_wanted(self, count: int) -> None:
        if self._training is not None and self._prompts.confirms_emptying(self, count):
            composing = self._training.composing
            self._do(lambda: (None, composing.purge_trash()), self.tr("The trash is empty."))

    # -- undoing ----------------------------------------------------------------------------

    @property
    def _undoing(self) -> Undoing | None:
        """What can be undone of what the page shown is about; typing undoes itself."""
        shown, training = self._stack.currentWidget(), self._training
        if training is None or shown is None:
            return None
        if shown is self._pages.get(Topic.SETS):
            return training.composing.undoing
        is_about_answers = shown in (self._sitting, self._pages.get(Topic.PROGRESS))
        return training.doubting.undoing if is_about_answers else None

    @property
    def can_undo(self) -> bool:
        """Whether something was done on the page shown that can be undone."""
        return self._undoing is not None and self._undoing.can_undo

    def undo(self) -> None:
        """Undo what was done last on the page shown."""
        if self._undoing is not None:
            self._undo(self._undoing)

    def _undo(self, undoing: Undoing, deed: int | None = None) -> None:
        try:
            changes = undoing.undo(deed)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        if changes == NO_CHANGES and undoing.can_undo:
            self.notice_given.emit(self.tr("You did something else since. Undo that first."))
            return
        self._on_saved(self.tr("Undone."), changes)

    def _offer_undo(self, told: str, undoing: Undoing, deed: int) -> None:
        self.undo_offered.emit(told, lambda: self._undo(undoing, deed))

    def _on_sets_undo_offered(self, told: str, deed: int) -> None:
        assert self._training is not None
        self._offer_undo(told, self._training.composing.undoing, deed)

    def _on_remarks_done(self, told: str, changes: Changes, deed: int) -> None:
        assert self._training is not None
        self._tell(changes)
        self.refresh()
        self._offer_undo(told, self._training.doubting.undoing, deed)

    # -- beside the questions ---------------------------------------------------------------

    def _on_note_wanted(self, question: Question) -> None:
        assert self._personal is not None
        from desktop.views.note_editor import NoteEditor  # noqa: PLC0415 - when one is written

        annotating = self._personal.annotating
        if self._editor is None:
            editor = NoteEditor(annotating, self._reading, self._theme)
            editor.saved.connect(self._on_page_changed)
            editor.failed.connect(self.failed)
            editor.finished.connect(self._on_editor_finished)
            editor.page_requested.connect(self._on_editor_page_requested)
            editor.notice_given.connect(self.notice_given)
            self._editor = editor
            self._row.addWidget(editor)
        passage_id = PassageId(question.id)
        written = next(
            (
                each
                for each in annotating.of_page(question.page_id)
                if each.deed is Deed.NOTE and each.anchor.passage_id == passage_id
            ),
            None,
        )
        about = self.tr("Note on this question")
        if written is not None:
            self._editor.open_written(written, about)
        else:
            self._editor.open_new(
                NoteSubject(
                    about,
                    question.stem,
                    lambda body: annotating.write_note(
                        question.page_id, body, passage_id, TargetKind.QUESTION
                    ),
                )
            )
        self._editor.show()
        self._arrange()
        self._editor.focus_text()

    def _on_question_left(self) -> None:
        """Close a note on a question that is no longer there to look at."""
        if self._editor is not None:
            self._editor.close_note()

    def _on_editor_finished(self) -> None:
        if self._editor is not None and not self._editor.isHidden():
            self._editor.hide()
            self._arrange()
            self.focus_first()

    def _on_editor_page_requested(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(page_id))

    def flush(self) -> bool:
        """Store what was typed beside a question; return whether everything is stored."""
        is_stored = self._editor is None or self._editor.flush()
        return (self._question_editor is None or self._question_editor.flush()) and is_stored

    def _on_plan_wanted(self) -> None:
        from desktop.views.training.dialogs import PlanDialog  # noqa: PLC0415 - seldom

        assert self._training is not None
        reviewing = self._training.reviewing
        dialog = PlanDialog(reviewing, self._reading, self._theme, self)

        def use(day: date, minutes: int, scope: Scope) -> None:
            told = self.tr("The plan is kept. Today shows what is due.")
            self._do(lambda: reviewing.set_plan(day, minutes, scope), told)

        def drop() -> None:
            self._do(lambda: (None, reviewing.drop_plan()), self.tr("There is no plan any more."))

        dialog.plan_chosen.connect(use)
        dialog.no_plan_chosen.connect(drop)
        dialog.open()

    def _do(self, deed: Callable[[], tuple[object, Changes]], told: str) -> None:
        """Do a deed, tell of it, and show everywhere what it changed."""
        try:
            _, changes = deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._tell(changes)
        self.refresh()
        self.notice_given.emit(told)

    # -- what changed -----------------------------------------------------------------------

    def _on_saved(self, told: str, changes: Changes) -> None:
        self._tell(changes)
        self.refresh()
        self.notice_given.emit(told)

    def _tell(self, changes: Changes) -> None:
        if self._bus is not None:
            self._bus.tell(changes, self)

    def _on_page_changed(self, changes: Changes) -> None:
        self._tell(changes)
        self.refresh(without=self.sender())

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is not self and (changes.training or changes.progress or changes.profile):
            self.refresh()

    def refresh(self, without: object = None) -> None:
        """Show everything anew, but for a page that knows already."""
        for page in self._pages.values():
            if page is not without:
                page.refresh()
        if self._sitting is not None:
            self._sitting.show_remarks()

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, InputProblem):
            self.notice_given.emit(self.tr("This edition does not have it any more."))
            return
        self.failed.emit(problem)

    # -- looks ------------------------------------------------------------------------------

    def set_has_list(self, has_list: bool) -> None:
        """Show the topics, or hide them where the window is narrow."""
        self._has_list = has_list
        self._arrange()

    def _arrange(self) -> None:
        works_alone = self.is_sitting or self._stack.currentWidget() is self._question_editor
        self._side.setVisible(self._has_list and not works_alone)
        shown = self._stack.currentWidget()
        if self._editor is None or shown is None:
            return
        set_tab_order(shown, self._editor)
        # A narrow window has no room for both.
        self._stack.setVisible(self._has_list or self._editor.isHidden())
        wanted = min(self._theme.px(EDITING_WIDTH), self.width() // 2)
        self._editor.setFixedWidth(wanted if self._has_list else self.width())

    def focus_first(self) -> None:
        """Move the keyboard to what is shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Sheet | SittingPage):
            shown.focus_first()

    def focus_list(self) -> None:
        """Move the keyboard to the topics."""
        self._topics.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self._topics.set_theme(theme)
        self._papers.set_theme(theme)
        self._exchange.set_theme(theme)
        self._remarks.set_theme(theme)
        style_side_panel(self._side, theme, OUTLINE_WIDTH)
        self._waiting.setFont(theme.font())
        self._waiting.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        for page in self._made():
            if page is not None:
                page.set_theme(theme)
