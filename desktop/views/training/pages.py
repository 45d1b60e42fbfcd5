"""Every page of training over one profile: made when it is first wanted, and wired once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.services.undoing import Undoing
from desktop.views.prompts import Prompts
from desktop.views.training.asking import Asking
from desktop.views.training.choosing import ExamPage, PractisePage
from desktop.views.training.exchange import QuestionExchange
from desktop.views.training.modules import ModulesPage
from desktop.views.training.paper_deeds import Papers
from desktop.views.training.progress import ProgressPage
from desktop.views.training.question_desk import QuestionDesk
from desktop.views.training.question_editor import QuestionEditor
from desktop.views.training.remarks import Remarks
from desktop.views.training.review_plans import ReviewPlans
from desktop.views.training.scenarios import ScenariosPage
from desktop.views.training.sets import SetsPage
from desktop.views.training.sitting import SittingPage
from desktop.views.training.sitting_desk import SittingDesk
from desktop.views.training.today import TodayPage
from desktop.views.training.topics import Topic
from desktop.views.widgets.sheet import Sheet


class TrainingPages(QObject):
    """Holds the pages, and tells the screen which one is wanted and what was done on it.

    Signals:
        page_wanted(QWidget): this page shall be shown.
        topic_opened(Topic): this topic shall be shown, within the same step of the history.
        left(): the person is done with a sitting or a question, and goes back to the topic.
        place_wanted(Place): a place in the guide, or another page of training, is wanted.
        note_wanted(Question): a note on a question shall be written.
        question_left(): another question is shown, or none.
        changed(Changes): something was stored.
        notice_given(str): something to tell.
        undo_offered(str, object): something that was done, and what undoes it.
        failed(EnvironmentProblem): something could not be stored.
    """

    page_wanted = Signal(QWidget)
    topic_opened = Signal(object)
    left = Signal()
    place_wanted = Signal(object)
    note_wanted = Signal(object)
    question_left = Signal()
    changed = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        training: Training,
        reading: ReadingService,
        prompts: Prompts,
        theme: Theme,
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._training = training
        self._reading = reading
        self._theme = theme
        self._by_topic: dict[Topic, Sheet] = {}
        self.sittings = SittingDesk(training, reading, theme, screen)
        self.questions = QuestionDesk(training.composing, prompts, theme, screen)
        self._plans = ReviewPlans(training.reviewing, reading, theme, screen)
        self._papers = Papers(training, reading, prompts, theme, screen)
        self._exchange = QuestionExchange(training, reading, prompts, theme, screen)
        self._remarks = Remarks(training.doubting, theme, screen)
        self._askings: tuple[Asking, ...] = (
            self.questions, self._plans, self._papers, self._exchange, self._remarks,
        )  # fmt: skip
        self._wire_sittings()
        self._wire_askings()
        # Dialogs stand over the screen, but all of this goes with the profile.
        for part in (self.sittings, *self._askings):
            part.setParent(self)

    def _wire_sittings(self) -> None:
        desk = self.sittings
        desk.page_wanted.connect(self.page_wanted)
        desk.left.connect(self._on_left)
        desk.place_wanted.connect(self.place_wanted)
        desk.note_wanted.connect(self.note_wanted)
        desk.question_left.connect(self.question_left)
        desk.doubt_wanted.connect(self._remarks.ask)
        desk.withdraw_wanted.connect(self._remarks.withdraw)
        desk.certificate_wanted.connect(self._papers.save_certificate)
        desk.begun.connect(self.changed)
        desk.answered.connect(self._on_page_changed)
        desk.done.connect(self._on_done)
        desk.notice_given.connect(self.notice_given)
        desk.failed.connect(self._on_failed)

    def _wire_askings(self) -> None:
        self.questions.page_wanted.connect(self.page_wanted)
        self.questions.left.connect(self._on_left)
        self.questions.saved.connect(self._on_page_changed)
        self._remarks.done.connect(self._on_remarks_done)
        for asking in self._askings:
            if asking is not self._remarks:
                asking.done.connect(self._on_done)
            asking.failed.connect(self._on_failed)

    # -- the pages of the topics ------------------------------------------------------------

    def page(self, topic: Topic) -> Sheet:
        """Return the page of a topic."""
        if topic not in self._by_topic:
            self._by_topic[topic] = {
                Topic.TODAY: self._made_today,
                Topic.MODULES: self._made_modules,
                Topic.PRACTISE: self._made_practise,
                Topic.EXAM: self._made_exam,
                Topic.SCENARIOS: self._made_scenarios,
                Topic.PROGRESS: self._made_progress,
                Topic.SETS: self._made_sets,
            }[topic]()
        return self._by_topic[topic]

    def _made_today(self) -> Sheet:
        today = TodayPage(self._training, self._reading, self._theme)
        today.sitting_wanted.connect(self.sittings.open)
        today.leave_wanted.connect(self.sittings.leave)
        today.begin_wanted.connect(self.sittings.begin)
        today.topic_wanted.connect(self._on_topic_wanted)
        today.plan_wanted.connect(self._plans.ask)
        return today

    def _made_modules(self) -> Sheet:
        modules = ModulesPage(self._training, self._reading, self._theme)
        modules.place_wanted.connect(self.place_wanted)
        modules.sitting_wanted.connect(self.sittings.open)
        modules.begin_wanted.connect(self.sittings.begin)
        modules.scenario_wanted.connect(self._on_scenario_wanted)
        modules.certificate_wanted.connect(self._papers.save_certificate)
        return modules

    def _made_practise(self) -> Sheet:
        practise = PractisePage(self._training, self._reading, self._theme)
        practise.begin_wanted.connect(self.sittings.begin)
        return practise

    def _made_exam(self) -> Sheet:
        exam = ExamPage(self._training, self._reading, self._theme)
        exam.begin_wanted.connect(self.sittings.begin)
        return exam

    def _made_scenarios(self) -> Sheet:
        scenarios = ScenariosPage(self._training, self._reading, self._theme)
        scenarios.place_wanted.connect(self.place_wanted)
        scenarios.changed.connect(self._on_page_changed)
        scenarios.failed.connect(self._on_failed)
        return scenarios

    def _made_progress(self) -> Sheet:
        progress = ProgressPage(self._training, self._reading, self._theme)
        progress.answers_wanted.connect(self._papers.save_answers)
        progress.doubts_wanted.connect(self._papers.save_doubts)
        progress.withdraw_wanted.connect(self._remarks.withdraw)
        progress.record_wanted.connect(self._papers.save_record)
        progress.certificate_wanted.connect(self._papers.save_certificate)
        return progress

    def _made_sets(self) -> Sheet:
        sets = SetsPage(self._training, self._reading, self._theme)
        sets.begin_wanted.connect(self.sittings.begin)
        sets.edit_wanted.connect(self.questions.edit)
        sets.changed.connect(self._on_page_changed)
        sets.failed.connect(self._on_failed)
        sets.notice_given.connect(self.notice_given)
        sets.undo_offered.connect(self._on_sets_undo_offered)
        sets.emptying_wanted.connect(self.questions.empty_trash)
        sets.title_wanted.connect(self.questions.ask_title)
        sets.import_wanted.connect(self._exchange.bring_in)
        sets.export_wanted.connect(self._exchange.send_out)
        return sets

    def choose_practice(self, page_id: PageId) -> None:
        """Choose a section or a case on the page that offers practice."""
        page = self.page(Topic.PRACTISE)
        assert isinstance(page, PractisePage)
        page.choose_page(page_id)
        page.focus_first()

    def close_opened(self, topic: Topic) -> None:
        """Close what was opened within a topic: show its list."""
        page = self.page(topic)
        if isinstance(page, ModulesPage):
            page.open_module("")
        elif isinstance(page, ScenariosPage | SetsPage):
            page.show_list()

    def made(self) -> list[QWidget]:
        """Return every page that was made."""
        editor = self.questions.editor
        return [*self._by_topic.values(), *self.sittings.pages(), *([editor] if editor else [])]

    def stands_alone(self, page: QWidget | None) -> bool:
        """Return whether nothing shall stand beside a page."""
        return isinstance(page, SittingPage | QuestionEditor)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        for page in self._by_topic.values():
            page.set_theme(theme)
        self.sittings.set_theme(theme)
        for asking in self._askings:
            asking.set_theme(theme)

    # -- undoing ----------------------------------------------------------------------------

    def undoing(self, page: QWidget | None) -> Undoing | None:
        """Return what can be undone of what a page is about; typing undoes itself."""
        if isinstance(page, SetsPage):
            return self._training.composing.undoing
        if isinstance(page, SittingPage | ProgressPage):
            return self._training.doubting.undoing
        return None

    def undo(self, undoing: Undoing, deed: int | None = None) -> None:
        """Undo what was done last, if that is the deed."""
        try:
            changes = undoing.undo(deed)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        if changes == NO_CHANGES and undoing.can_undo:
            self.notice_given.emit(self.tr("You did something else since. Undo that first."))
            return
        self._on_done(self.tr("Undone."), changes)

    def _offer_undo(self, told: str, undoing: Undoing, deed: int) -> None:
        self.undo_offered.emit(told, lambda: self.undo(undoing, deed))

    def _on_sets_undo_offered(self, told: str, deed: int) -> None:
        self._offer_undo(told, self._training.composing.undoing, deed)

    def _on_remarks_done(self, told: str, changes: Changes) -> None:
        self.changed.emit(changes)
        self.refresh()
        undoing = self._training.doubting.undoing
        self._offer_undo(told, undoing, undoing.last_deed)

    # -- what happened ----------------------------------------------------------------------

    def _on_left(self) -> None:
        self.refresh()
        self.left.emit()

    def _on_topic_wanted(self, topic: Topic) -> None:
        self.place_wanted.emit(Place(Screen.TRAINING, PageId(topic.value)))

    def _on_scenario_wanted(self, scenario_id: str) -> None:
        self.topic_opened.emit(Topic.SCENARIOS)
        page = self.page(Topic.SCENARIOS)
        assert isinstance(page, ScenariosPage)
        page.play(scenario_id)

    def _on_done(self, told: str, changes: Changes) -> None:
        self.changed.emit(changes)
        self.refresh()
        self.notice_given.emit(told)

    def _on_page_changed(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self.refresh(without=self.sender())

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, InputProblem):
            self.notice_given.emit(self.tr("This edition does not have it any more."))
            return
        self.failed.emit(problem)

    def refresh(self, without: object = None) -> None:
        """Show everything anew, but for a page that knows already."""
        for page in self._by_topic.values():
            if page is not without:
                page.refresh()
        self.sittings.refresh()
