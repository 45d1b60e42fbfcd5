"""Prepares a session: its name, its questions in their order, times, and rules."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Scope, SetId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.setup import MOST_QUESTIONS, Rules, Setup, WorkshopQuestion
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.training_words import questions
from desktop.qt.wording import page_name
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.views.training.choosing import add_box, add_field, sheet_form
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.sheet import Sheet
from desktop.views.widgets.wrap_choice import WrapCheckBox
from desktop.views.workshop.question_list import QuestionList

LONGEST_TITLE = 80
MOST_SECONDS = 900
HOW_MANY = (3, 5, 10, 20)
EMPTY = Setup("", ())
_PART = "part:"


class BuilderPage(Sheet):
    """Keeps a draft; nothing is stored before the trainer says so.

    Signals:
        saved(str): the session is kept for later.
        start_wanted(str): the session is kept, and its lobby is to open.
        left(): back to the sessions.
        failed(EnvironmentProblem): it could not be stored or read.
    """

    saved = Signal(str)
    start_wanted = Signal(str)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        personal: Personal,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._personal = personal
        self._hosting = personal.hosting
        self._reading = reading
        self._id = SessionId("")
        self._draft = EMPTY
        self._teams = ""
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("Prepare a session"))

    def begin(self, plan_id: str) -> None:
        """Begin a session, from a plan of the guide if one is named."""
        self._id = self._hosting.new_id()
        self._draft = EMPTY
        if plan_id:
            self._draft = self._hosting.sets.from_plan(plan_id, self._id) or EMPTY
        else:
            self._draft = self._hosting.sets.from_questions("", [], self._id)
        self._open()

    def change(self, session_id: SessionId) -> None:
        """Change a session that was prepared."""
        self._id = session_id
        self._draft = self._hosting.archive.setup(session_id)
        self._open()

    def _open(self) -> None:
        self._teams = ", ".join(self._draft.teams)
        self.verticalScrollBar().setValue(0)
        self.refresh()

    # -- the page ---------------------------------------------------------------------------

    def fill(self) -> None:
        """Put the draft on the page."""
        self.add_title(
            self.tr("Prepare a session"),
            self.tr("Nothing starts yet. You can keep it and hold it another day."),
        )
        self._add_name()
        self._add_sources()
        self._add_questions()
        self._add_rules()
        self._told = self.label("", bold=True, colour="bad")
        self._told.hide()
        self.column.addWidget(self._told)
        self.add_buttons(
            self.button(self.tr("Open the lobby"), self._start, primary=True),
            self.button(self.tr("Keep for later"), self._save),
            self.button(self.tr("Cancel"), self.left.emit),
        )
        self._update()

    def _add_name(self) -> None:
        card = self.card()
        form = sheet_form(self.theme, is_tight=self.is_tight)
        self._title = QLineEdit(self._draft.title)
        self._title.setMaxLength(LONGEST_TITLE)
        add_field(self.tr("Name of the session"), self._title, form, self.theme)
        self._title.textChanged.connect(self._on_title_text_changed)
        card.add(form)
        self._name_told = self.label("", bold=True, colour="bad")
        self._name_told.hide()
        card.add(self._name_told)
        self.column.addWidget(card)

    def _add_sources(self) -> None:
        self.add_heading(self.tr("Add questions"))
        card = self.card()
        form = sheet_form(self.theme, is_tight=self.is_tight)
        self._plans = add_box(self.tr("From a plan"), form, self.theme)
        for plan in self._hosting.sets.plans():
            self._plans.addItem(apart(plan.title), plan.id)
        self._add_button(form, self._plans, self._add_plan, self.tr("Add from the plan"))
        self._pages = add_box(self.tr("From the guide"), form, self.theme)
        self._fill_pages(self._pages)
        self._count = add_box(self.tr("How many"), form, self.theme)
        for count in HOW_MANY:
            self._count.addItem(questions(count), count)
        self._count.setCurrentIndex(1)
        self._add_button(form, self._pages, self._add_page, self.tr("Add from the guide"))
        sets = self._personal.training.composing.sets()
        if sets:
            self._sets = add_box(self.tr("From your own sets"), form, self.theme)
            for one in sets:
                self._sets.addItem(one.title, one.id)
            self._add_button(form, self._sets, self._add_set, self.tr("Add from your set"))
        card.add(form)
        if not sets:
            words = self.tr(
                "Questions of your own can be added here once they are in a set: write or import"
                " them under Training, My questions."
            )
            card.add(self.label(words, 13, colour="muted"))
        self.column.addWidget(card)

    def _add_button(
        self, form: QFormLayout, box: QComboBox, deed: Callable[[], None], words: str
    ) -> None:
        button = self.button(words, deed)
        button.setEnabled(box.count() > 0)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        form.addRow("", row)

    def _fill_pages(self, box: QComboBox) -> None:
        for part in self._reading.parts():
            box.addItem(self.tr("Stage: {title}").format(title=part.title), f"{_PART}{part.id}")
            for head in self._reading.sections(part.id):
                name = page_name(head.number, head.title)
                box.addItem(apart(f"    {name}"), head.id)

    def _add_questions(self) -> None:
        self.add_heading(self.tr("Questions in their order"))
        self.add_text(self.tr("Drag a question, or move it with Alt+Up and Alt+Down."), muted=True)
        self._list = QuestionList(self.theme)
        self._list.set_questions(list(self._draft.questions))
        self._list.fit()
        self._list.rearranged.connect(self._on_list_rearranged)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.column.addWidget(self._list)
        self._seconds = NumberField()
        self._seconds.setRange(0, MOST_SECONDS)
        self._seconds.setSingleStep(15)
        self._seconds.setSpecialValueText(self.tr("No time limit"))
        self._seconds.setSuffix(self.tr(" seconds"))
        self._seconds.setAccessibleName(self.tr("Time for the chosen question"))
        self._seconds.setToolTip(self._seconds.accessibleName())
        self._seconds.setFont(self.theme.font(14))
        self._seconds.setMinimumHeight(self.theme.px(34))
        self._seconds.valueChanged.connect(self._on_seconds_value_changed)
        self._up = self.button(self.tr("Up"), partial(self._list.move_current, -1),
                               name=self.tr("Move the question up"))  # fmt: skip
        self._down = self.button(self.tr("Down"), partial(self._list.move_current, 1),
                                 name=self.tr("Move the question down"))  # fmt: skip
        self._out = self.button(self.tr("Take out"), self._list.take_out,
                                name=self.tr("Take out the question"))  # fmt: skip
        self._for_all = self.button(self.tr("This time for all"), self._time_all)
        row = FlowLayout()
        row.setSpacing(self.theme.px(8))
        for each in (self._up, self._down, self._out, self._seconds, self._for_all):
            row.add(each)
        self.column.addLayout(row)

    def _add_rules(self) -> None:
        self.add_heading(self.tr("Rules"))
        card = self.card()
        rules = self._draft.rules
        self._anonymous = self._box(
            self.tr("People may join without a name"), is_on=rules.anonymous
        )
        self._speed = self._box(
            self.tr("Quick answers get more points"),
            is_on=rules.speed_points,
        )
        self._choose = self._box(self.tr("People choose their own team"), is_on=rules.choose_team)
        pressure = self.label(self.tr("That puts people under pressure."), 13, colour="muted")
        card.add(self._anonymous, self._choose, self._speed, pressure)
        form = sheet_form(self.theme, is_tight=self.is_tight)
        self._team_field = QLineEdit(self._teams)
        self._team_field.setPlaceholderText(self.tr("For example: North, South, East"))
        add_field(self.tr("Teams, if any"), self._team_field, form, self.theme)
        self._team_field.textChanged.connect(self._on_team_field_text_changed)
        card.add(form)
        self.column.addWidget(card)

    def _box(self, words: str, *, is_on: bool) -> WrapCheckBox:
        box = WrapCheckBox(words)
        box.setFont(self.theme.font(14))
        box.setChecked(is_on)
        box.toggled.connect(self._on_box_toggled)
        return box

    @override
    def focus_first(self) -> None:
        if self.widget() is not None:
            self._title.setFocus()

    # -- the draft --------------------------------------------------------------------------

    def _on_title_text_changed(self, title: str) -> None:
        self._draft = self._draft._replace(title=title)
        self._update()

    def _on_team_field_text_changed(self, teams: str) -> None:
        self._teams = teams
        names = tuple(filter(None, (name.strip() for name in teams.split(","))))
        self._draft = self._draft._replace(teams=names)
        self._update()

    def _on_box_toggled(self) -> None:
        rules = Rules(
            self._anonymous.isChecked(), self._speed.isChecked(), self._choose.isChecked()
        )
        self._draft = self._draft._replace(rules=rules)
        self._update()

    def _on_list_rearranged(self) -> None:
        self._draft = self._draft._replace(questions=tuple(self._list.questions()))
        self._list.fit()
        self._update()

    def _on_list_current_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._draft.questions):
            self._seconds.blockSignals(True)
            self._seconds.setValue(self._list.questions()[row].seconds)
            self._seconds.blockSignals(False)

    def _on_seconds_value_changed(self, seconds: int) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._list.retime(replace(self._list.questions()[row], seconds=seconds))
            self._on_list_rearranged()

    def _time_all(self) -> None:
        seconds, row = self._seconds.value(), self._list.currentRow()
        timed = [replace(each, seconds=seconds) for each in self._list.questions()]
        self._list.set_questions(timed, row)
        self._on_list_rearranged()

    # -- adding -----------------------------------------------------------------------------

    def _add_plan(self) -> None:
        plan = self._hosting.sets.from_plan(str(self._plans.currentData()), self._id)
        if plan is None:
            return
        if not self._draft.title:
            self._title.setText(plan.title)
        if not self._draft.questions:
            self._draft = self._draft._replace(plan_id=plan.plan_id)
        self._append(list(plan.questions))

    def _add_page(self) -> None:
        chosen = str(self._pages.currentData())
        scope = Scope(page_ids=(PageId(chosen),))
        if chosen.startswith(_PART):
            scope = Scope(part_ids=(chosen.removeprefix(_PART),))
        there = {each.id for each in self._draft.questions}
        heads = self._personal.training.bank.heads(scope)
        ids = [head.id for head in heads if head.id not in there]
        self._append_ids(ids[: int(self._count.currentData())])

    def _add_set(self) -> None:
        asked = self._personal.training.composing.set_questions(
            SetId(str(self._sets.currentData()))
        )
        self._append_ids([each.id for each in asked])

    def _append_ids(self, ids: list[QuestionId]) -> None:
        self._append(self._hosting.sets.questions(ids, self._id))

    def _append(self, added: list[WorkshopQuestion]) -> None:
        have = list(self._draft.questions)
        there = {each.id for each in have}
        new = [each for each in added if each.id not in there]
        if not new:
            self._tell(self.tr("All of these are in the session already."))
            return
        every = (have + new)[:MOST_QUESTIONS]
        self._list.set_questions(every, len(have))
        self._on_list_rearranged()

    # -- keeping ----------------------------------------------------------------------------

    def _update(self) -> None:
        self._told.hide()
        self._name_told.hide()
        has_some = bool(self._draft.questions)
        for each in (self._up, self._down, self._out, self._seconds, self._for_all):
            each.setEnabled(has_some)
        self._choose.setEnabled(bool(self._draft.teams))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        self.ensureWidgetVisible(self._told)

    def _keep(self) -> bool:
        try:
            self._hosting.prepare(self._id, self._draft)
        except InputProblem as problem:
            self._tell_of(problem)
            return False
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return False
        return True

    def _tell_of(self, problem: InputProblem) -> None:
        if problem.what == "session title":
            self._name_told.setText(self._problem_words(problem))
            self._name_told.show()
            self._title.setFocus()
            self.verticalScrollBar().setValue(0)
        else:
            self._tell(self._problem_words(problem))

    def _problem_words(self, problem: InputProblem) -> str:
        return {
            "session title": self.tr("Give the session a name: people see it on the projector."),
            "session questions": self.tr("Add at least one question."),
            "team names": self.tr("Two teams have the same name."),
            "teams": self.tr("These are too many teams."),
        }.get(problem.what, self.tr("This session was started already and stays as it is."))

    def _save(self) -> None:
        if self._keep():
            self.saved.emit(self._id)

    def _start(self) -> None:
        if self._keep():
            self.start_wanted.emit(self._id)
