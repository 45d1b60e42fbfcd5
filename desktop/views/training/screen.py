"""The training screen: topics on the left, the page of one beside them, or a sitting alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.annotations import Changes
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.quiz.question import Question
from desktop.qt.bus import Bus
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.views.companion import EDITING_WIDTH
from desktop.views.prompts import Prompts
from desktop.views.reading_screen import place_of
from desktop.views.topics_screen import TopicsScreen
from desktop.views.training.pages import TrainingPages
from desktop.views.training.sitting import SittingPage
from desktop.views.training.topics import Topic
from desktop.views.widgets.sheet import Sheet
from desktop.views.widgets.tab_order import set_tab_order

if TYPE_CHECKING:
    from desktop.views.training.question_notes import QuestionNotes


class TrainingScreen(TopicsScreen):
    """Shows the pages of training over the profile that is open.

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
        super().__init__(theme, parent)
        self._reading = reading
        self._prompts = prompts
        self._bus: Bus | None = None
        self._personal: Personal | None = None
        self._pages: TrainingPages | None = None
        self._notes: QuestionNotes | None = None
        self._topic = Topic.TODAY
        self.topics.setAccessibleName(self.tr("Training"))
        self._waiting = QLabel(
            self.tr("Training opens together with your notes. That takes a moment.")
        )
        self._waiting.setWordWrap(True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self._waiting)
        self.topics.lines.set_lines(self._topic_lines())
        self.topics.line_opened.connect(self._on_topics_line_opened)
        self.stack.currentChanged.connect(self._on_question_left)
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
        self._let_go()
        self._personal = personal
        pages = TrainingPages(personal.training, self._reading, self._prompts, self._theme, self)
        pages.page_wanted.connect(self._on_page_wanted)
        pages.topic_opened.connect(self._show_topic)
        pages.left.connect(self._on_pages_left)
        pages.place_wanted.connect(self.place_wanted)
        pages.note_wanted.connect(self._on_note_wanted)
        pages.question_left.connect(self._on_question_left)
        pages.changed.connect(self._tell)
        pages.notice_given.connect(self.notice_given)
        pages.undo_offered.connect(self.undo_offered)
        pages.failed.connect(self.failed)
        self._pages = pages
        self._show_topic(self._topic)

    def _let_go(self) -> None:
        """Take away what was made over the profile before."""
        made: list[QWidget] = self._pages.made() if self._pages else []
        for page in (*made, *([self._notes.panel] if self._notes else [])):
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        for holder in (self._pages, self._notes):
            if holder is not None:
                holder.deleteLater()
        self._pages, self._notes = None, None

    @property
    def pages(self) -> TrainingPages:
        """The pages over the profile that is open."""
        assert self._pages is not None
        return self._pages

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
        return isinstance(self.stack.currentWidget(), SittingPage)

    def open_passage(self) -> None:
        """Open the passage that the question on the screen rests on."""
        shown = self.stack.currentWidget()
        if isinstance(shown, SittingPage):
            shown.open_passage()

    def practise_page(self, page_id: PageId) -> None:
        """Choose a section or a case to practise."""
        self._show_topic(Topic.PRACTISE)
        self.pages.choose_practice(page_id)

    def _show_topic(self, topic: Topic) -> None:
        self._topic = topic
        self.topics.show_current(topic)
        if self._pages is None:
            self.stack.setCurrentWidget(self._waiting)
        else:
            self._on_page_wanted(self._pages.page(topic))

    def _on_page_wanted(self, page: QWidget) -> None:
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.arrange()

    def _on_pages_left(self) -> None:
        self._show_topic(self._topic)
        self.pages.page(self._topic).focus_first()

    def _on_topics_line_opened(self, line: Line) -> None:
        topic = Topic(line.key)
        self.put_list_away()
        if topic is not self._topic:
            self.place_wanted.emit(Place(Screen.TRAINING, PageId(topic.value)))
            return
        # The same topic again closes what was opened in it.
        if self._pages is not None:
            self._pages.close_opened(topic)
        self._show_topic(topic)

    # -- notes beside the questions ---------------------------------------------------------

    def _on_note_wanted(self, question: Question) -> None:
        if self._notes is None:
            self._notes = self._made_notes()
        self._notes.open_question(question)

    def _made_notes(self) -> "QuestionNotes":
        from desktop.views.training.question_notes import (  # noqa: PLC0415 - when one is written
            QuestionNotes,
        )

        assert self._personal is not None
        notes = QuestionNotes(self._personal.annotating, self._reading, self._theme, self)
        notes.saved.connect(self._on_notes_saved)
        notes.failed.connect(self.failed)
        notes.notice_given.connect(self.notice_given)
        notes.page_requested.connect(self._on_notes_page_requested)
        notes.opened.connect(self.arrange)
        notes.closed.connect(self._on_notes_closed)
        self.row.addWidget(notes.panel)
        return notes

    def _on_question_left(self) -> None:
        """Close a note on a question that is no longer there to look at."""
        if self._notes is not None:
            self._notes.editor.close_note()

    def _on_notes_saved(self, changes: Changes) -> None:
        self._tell(changes)
        self.refresh()

    def _on_notes_closed(self) -> None:
        self.arrange()
        self.focus_first()

    def _on_notes_page_requested(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(page_id))

    def flush(self) -> bool:
        """Store what was typed beside a question; return whether everything is stored."""
        is_stored = self._notes is None or self._notes.editor.flush()
        return (self._pages is None or self._pages.questions.flush()) and is_stored

    # -- undoing ----------------------------------------------------------------------------

    def undo(self) -> bool:
        """Undo what was done last on the page shown; return whether there was anything."""
        undoing = self._pages.undoing(self.stack.currentWidget()) if self._pages else None
        if undoing is None or not undoing.can_undo:
            return False
        self.pages.undo(undoing)
        return True

    # -- what changed -----------------------------------------------------------------------

    def _tell(self, changes: Changes) -> None:
        if self._bus is not None:
            self._bus.tell(changes, self)

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is not self and (changes.training or changes.progress or changes.profile):
            self.refresh()

    def refresh(self) -> None:
        """Show everything anew."""
        if self._pages is not None:
            self._pages.refresh()

    # -- looks ------------------------------------------------------------------------------

    @override
    def arrange(self) -> None:
        super().arrange()
        shown = self.stack.currentWidget()
        if self._notes is None or shown is None:
            return
        panel = self._notes.panel
        set_tab_order(shown, panel)
        # A narrow window has no room for both.
        has_room = self._has_list or panel.isHidden()
        self.stack.setVisible(has_room and not self._shows_list)
        wanted = min(self._theme.px(EDITING_WIDTH), self.width() // 2)
        panel.setFixedWidth(wanted if self._has_list else self.width())

    @property
    @override
    def stands_alone(self) -> bool:
        """Whether what is shown has no topics beside it, such as a question."""
        return self._pages is not None and self._pages.stands_alone(self.stack.currentWidget())

    @override
    def focus_first(self) -> None:
        """Move the keyboard to what is shown."""
        shown = self.stack.currentWidget()
        if isinstance(shown, Sheet | SittingPage):
            shown.focus_first()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        self._waiting.setFont(theme.font())
        self._waiting.setStyleSheet(f"color: {theme.colours.muted};")
        self._waiting.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        if self._pages is not None:
            self._pages.set_theme(theme)
        if self._notes is not None:
            self._notes.set_theme(theme)
