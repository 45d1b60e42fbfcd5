"""Where training begins: go on, review what is due, repeat mistakes, and what to do next."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from desktop.domain.training import Sitting, SittingKind
from desktop.qt.days import long_day
from desktop.qt.theme import Theme
from desktop.qt.training_words import minutes, questions, sitting_name
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.training.topics import Topic
from desktop.views.widgets.sheet import Sheet, SheetCard

MOST_OPEN = 4


class TodayPage(Sheet):
    """Cards for what waits.

    Signals:
        sitting_wanted(str): go on with a sitting.
        leave_wanted(str): give a sitting up.
        begin_wanted(object): begin what this returns: (Sitting, Changes).
        topic_wanted(Topic): another page of training.
        plan_wanted(): the plan for reviews shall be changed.
    """

    sitting_wanted = Signal(str)
    leave_wanted = Signal(str)
    begin_wanted = Signal(object)
    topic_wanted = Signal(object)
    plan_wanted = Signal()

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Today"))

    def fill(self) -> None:
        """Put what waits on the page, the most useful first."""
        self.add_title(
            self.tr("Training"),
            self.tr("Answer, see why, and come back later. That is how it stays in memory."),
        )
        waiting = self._training.practising.open_sittings()
        for sitting in waiting[:MOST_OPEN]:
            self.column.addWidget(self._open_card(sitting))
        self.add_grid([self._review_card(), self._mistakes_card()])
        self.add_heading(self.tr("Begin something"))
        self.add_grid(
            [
                self._way_card(
                    self.tr("Modules"),
                    self.tr("A course for each stage: read, practise, decide, and a check."),
                    Topic.MODULES,
                ),
                self._way_card(
                    self.tr("Practice"),
                    self.tr("Questions about a stage, a section, a case or a topic."),
                    Topic.PRACTISE,
                ),
                self._way_card(
                    self.tr("Scenarios"),
                    self.tr("Stories in which you decide and see what comes of it."),
                    Topic.SCENARIOS,
                ),
                self._way_card(
                    self.tr("Mock exam"),
                    self.tr("Many questions without help; answers are explained at the end."),
                    Topic.EXAM,
                ),
            ]
        )

    def _open_card(self, sitting: Sitting) -> SheetCard:
        card = self.card()
        turn = self._training.practising.current(sitting.id)
        card.add(self.label(self.tr("Go on where you stopped"), 14, colour="muted"))
        card.add(self.label(self._name(sitting), 16, bold=True))
        if turn is not None:
            words = self.tr("Question {place} of {count}").format(
                place=turn.position + 1, count=turn.total
            )
            card.add(self.label(words, 14, colour="muted"))
        name = self._name(sitting)
        self.add_buttons(
            self.button(
                self.tr("Go on"),
                lambda: self.sitting_wanted.emit(sitting.id),
                primary=True,
                name=self.tr("Go on: {name}").format(name=name),
            ),
            self.button(
                self.tr("Give it up"),
                lambda: self.leave_wanted.emit(sitting.id),
                name=self.tr("Give it up: {name}").format(name=name),
            ),
            to=card.column,
        )
        return card

    def _name(self, sitting: Sitting) -> str:
        kind = sitting_name(sitting.kind)
        part = next((p for p in self._reading.parts() if p.id in sitting.scope.part_ids), None)
        title = part.title if part else ""
        if sitting.kind in (SittingKind.MODULE, SittingKind.CHECK):
            module = self._training.bank.content.module(sitting.scope.module_id)
            title = module.title if module else ""
        elif len(sitting.scope.page_ids) == 1:
            found = self._reading.page_title(sitting.scope.page_ids[0])
            title = found[1] if found else ""
        return f"{kind}: {title}" if title else kind

    def _review_card(self) -> SheetCard:
        today = self._training.reviewing.today()
        plan = self._training.reviewing.plan()
        card = self.card()
        card.add(self.label(self.tr("Review"), 14, colour="muted"))
        if today.total:
            card.add(self.label(questions(today.total), 16, bold=True))
            time = minutes(round(today.total * self._training.reviewing.pace()))
            told = self.tr("due today · about {time}").format(time=time)
            card.add(self.label(told, 14, colour="muted"))
        else:
            card.add(self.label(self.tr("Nothing is due today"), 16, bold=True))
            told = self.tr("What you answer comes back here before you forget it.")
            card.add(self.label(told, 14, colour="muted"))
        if plan is not None and plan.ready_by:
            words = self.tr("Ready by {day}, %n minute(s) a day", "", plan.minutes).format(
                day=long_day(date.fromisoformat(plan.ready_by))
            )
            card.add(self.label(words, 14, colour="muted"))
        card.column.addStretch(1)
        review = self.button(
            self.tr("Review now"),
            self._begin(self._training.reviewing.start_review),
            primary=bool(today.total),
        )
        review.setEnabled(bool(today.total))
        plan_words = self.tr("Change the plan …") if plan else self.tr("Be ready by a day …")
        self.add_buttons(review, self.button(plan_words, self.plan_wanted.emit), to=card.column)
        return card

    def _mistakes_card(self) -> SheetCard:
        count = self._training.assembling.count_mistakes()
        card = self.card()
        card.add(self.label(self.tr("Mistakes"), 14, colour="muted"))
        words = questions(count) if count else self.tr("No mistakes to repeat")
        card.add(self.label(words, 16, bold=True))
        told = (
            self.tr("went wrong last time.")
            if count
            else self.tr("A question that goes wrong waits here until you get it right.")
        )
        card.add(self.label(told, 14, colour="muted"))
        card.column.addStretch(1)
        repeat = self.button(
            self.tr("Repeat them"), self._begin(self._training.assembling.start_mistakes)
        )
        repeat.setEnabled(bool(count))
        self.add_buttons(repeat, to=card.column)
        return card

    def _begin(self, start: Callable[[], object]) -> Callable[[], None]:
        return lambda: self.begin_wanted.emit(start)

    def _way_card(self, title: str, words: str, topic: Topic) -> SheetCard:
        card = self.card()
        card.add(self.label(title, 16, bold=True), self.label(words, 14, colour="muted"))
        card.column.addStretch(1)
        opening = self.button(
            self.tr("Open"),
            lambda: self.topic_wanted.emit(topic),
            name=self.tr("Open: {title}").format(title=title),
        )
        self.add_buttons(opening, to=card.column)
        return card
