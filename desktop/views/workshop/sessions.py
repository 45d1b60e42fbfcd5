"""All sessions: prepared, interrupted and over; and plans of the guide to begin from."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from desktop.domain.workshop.keeping import SessionSummary
from desktop.errors import EnvironmentProblem
from desktop.qt.days import long_day
from desktop.qt.theme import Theme
from desktop.qt.training_words import minutes
from desktop.services.hosting import HostingService
from desktop.views.widgets.sheet import Sheet, SheetCard


class SessionsPage(Sheet):
    """Begins, goes on with and looks back at sessions.

    Signals:
        new_wanted(str): prepare a session, from the plan of this id or from nothing.
        change_wanted(str): change a prepared session.
        start_wanted(str): open the lobby of a prepared session.
        resume_wanted(str): go on where the program ended in the middle.
        results_wanted(str): look at what came of a session.
        delete_wanted(str, str): delete a session; the second is its title.
        failed(EnvironmentProblem): the sessions cannot be read.
    """

    new_wanted = Signal(str)
    change_wanted = Signal(str)
    start_wanted = Signal(str)
    resume_wanted = Signal(str)
    results_wanted = Signal(str)
    delete_wanted = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self, hosting: HostingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._hosting = hosting
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("Workshop"))

    def fill(self) -> None:
        """Put what can be begun and what there is on the page."""
        self.add_title(
            self.tr("Workshop"),
            self.tr(
                "Ask a room full of people, and see at once what they know. They answer with"
                " phones, raised hands, at tables or on paper; the internet is not needed."
            ),
        )
        try:
            sessions = self._hosting.archive.sessions()
            plans = self._hosting.sets.plans()
        except EnvironmentProblem as problem:
            self._add_new(is_first=True)
            self.failed.emit(problem)
            return
        # Where a room waits, the keyboard is on “Go on”.
        self._add_new(is_first=not any(each.is_interrupted for each in sessions))
        if sessions:
            self.add_heading(self.tr("Your sessions"))
            for each in sessions:
                self.column.addWidget(self._card(each))
        self.add_heading(self.tr("Begin with a plan of the guide"))
        cards = []
        for plan in plans:
            card = self.card()
            card.add(self.label(plan.title, 16, bold=True))
            asked = sum(len(block.question_ids) for block in plan.blocks)
            words = self.tr("{time} · questions: {count}").format(
                time=minutes(plan.minutes * 60), count=asked
            )
            card.add(self.label(words, 14, colour="muted"))
            card.add(self.label(plan.aim, 14))
            card.column.addStretch(1)
            self.add_buttons(
                self.button(
                    self.tr("Prepare"),
                    partial(self.new_wanted.emit, plan.id),
                    name=self.tr("Prepare: {title}").format(title=plan.title),
                ),
                to=card.column,
            )
            cards.append(card)
        self.add_grid(cards)

    def _add_new(self, *, is_first: bool) -> None:
        deed = partial(self.new_wanted.emit, "")
        self.add_buttons(self.button(self.tr("New session"), deed, primary=is_first))

    def _card(self, session: SessionSummary) -> SheetCard:
        card = self.card()
        card.add(self.label(session.title, 16, bold=True))
        card.add(self.label(self._state_words(session), 14, colour="muted"))
        card_buttons = []
        named = self.tr("{deed}: {title}")

        def add(words: str, wanted: SignalInstance, *, primary: bool = False) -> None:
            card_buttons.append(
                self.button(
                    words,
                    partial(wanted.emit, session.id),
                    primary=primary,
                    name=named.format(deed=words, title=session.title),
                )
            )

        if session.is_interrupted:
            add(self.tr("Go on"), self.resume_wanted, primary=True)
            add(self.tr("Results"), self.results_wanted)
        elif session.has_ended:
            add(self.tr("Results"), self.results_wanted)
        else:
            add(self.tr("Start"), self.start_wanted)
            add(self.tr("Change"), self.change_wanted)
        words = self.tr("Delete …")
        card_buttons.append(
            self.button(
                words,
                partial(self.delete_wanted.emit, session.id, session.title),
                name=named.format(deed=words, title=session.title),
            )
        )
        self.add_buttons(*card_buttons, to=card.column)
        return card

    def _state_words(self, session: SessionSummary) -> str:
        if session.has_ended:
            return self.tr("Held on {day} · joined: {count}").format(
                day=_day(session.started), count=session.people
            )
        if session.is_interrupted:
            return self.tr(
                "! Interrupted on {day}. Every answer is kept, and everybody is still in"
                " the session when you go on."
            ).format(day=_day(session.last))
        return self.tr("Prepared on {day}, not started yet").format(day=_day(session.changed))


def _day(moment: str) -> str:
    return long_day(datetime.fromisoformat(moment).astimezone().date())
