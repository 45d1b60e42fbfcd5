"""What the trainer wants of the session under way: from the presenter's page to the service."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.workshop.events import Answer, Channel, PersonId, TeamId
from desktop.domain.workshop.session import Stage
from desktop.qt.tasks import Tasks
from desktop.services.hosting import HostingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.workshop.live import LiveSession
from desktop.views.workshop.presenter import PresenterPage
from desktop.views.workshop.projection import Projection

if TYPE_CHECKING:
    from desktop.workshop.self_test import Reach

Done = TypeVar("Done")


class Leading(QObject):
    """Wires the presenter's page to the session; lives as long as the page.

    Signals:
        paper_wanted(): sheets of paper are to be entered.
        sheets_wanted(Setup), cards_wanted(Setup): paper is to be printed.
    """

    paper_wanted = Signal()
    sheets_wanted = Signal(object)
    cards_wanted = Signal(object)

    def __init__(
        self,
        live: LiveSession,
        page: PresenterPage,
        projection: Projection,
        tasks: Tasks,
        screen: QWidget,
    ) -> None:
        super().__init__(page)
        self._live = live
        self._page = page
        self._projection = projection
        self._tasks = tasks
        self._screen = screen
        self._snapshot: Snapshot | None = None
        live.changed.connect(self._on_live_changed)
        self._wire_questions()
        self._wire_people()
        self._wire_ways()

    @property
    def _hosting(self) -> HostingService:
        return self._live.hosting

    def _do(self, deed: Callable[[], Done]) -> Done | None:
        return self._live.do(deed)

    def _on_live_changed(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    # -- questions --------------------------------------------------------------------------

    def _wire_questions(self) -> None:
        page = self._page
        page.onward.connect(self._live.advance)
        page.reopen_wanted.connect(self._on_page_reopen_wanted)
        page.discuss_wanted.connect(self._on_page_discuss_wanted)
        page.reveal_wanted.connect(self._on_page_reveal_wanted)
        page.again_wanted.connect(self._on_page_again_wanted)
        page.standings_toggled.connect(self._on_page_standings_toggled)
        page.lead.hands_counted.connect(self._on_lead_hands_counted)
        page.lead.table_answered.connect(self._on_lead_table_answered)
        page.plan.ask_wanted.connect(self._on_plan_ask_wanted)
        page.plan.look_wanted.connect(self._on_plan_look_wanted)
        page.plan.now_wanted.connect(self._projection.show_now)
        self._projection.onward.connect(self._on_projection_onward)
        self._projection.looked_back.connect(page.show_looked_back)

    def _on_projection_onward(self) -> None:
        self._live.advance()

    def _on_page_reopen_wanted(self) -> None:
        self._do(self._hosting.reopen)

    def _on_page_discuss_wanted(self) -> None:
        self._do(self._hosting.discuss)

    def _on_page_reveal_wanted(self) -> None:
        self._do(self._hosting.reveal)

    def _on_page_again_wanted(self) -> None:
        self._do(self._hosting.ask_again)

    def _on_page_standings_toggled(self, is_on: bool) -> None:
        self._projection.show_standings(is_on=is_on)
        # Who is where is asked now; so is who is there.
        self._live.show()

    def _on_lead_hands_counted(self, counts: tuple[int, ...]) -> None:
        self._do(lambda: self._hosting.count_hands(counts))

    def _on_lead_table_answered(self, person: int, answer: Answer) -> None:
        self._do(lambda: self._hosting.answer_for(PersonId(person), answer))

    def _on_plan_look_wanted(self, round_number: int) -> None:
        self._page.show_question()
        self._projection.look_back(round_number)

    def _on_plan_ask_wanted(self, place: int) -> None:
        if self._snapshot is None or self._snapshot.stage is not Stage.OPEN:
            self._do(lambda: self._hosting.ask(place))
            return
        from desktop.views.workshop.dialogs import SureDialog  # noqa: PLC0415 - when asked

        dialog = SureDialog(
            self.tr("Close the question that is open?"),
            self.tr(
                "Its answers are kept. Its right answer was not shown yet: ask it again from the"
                " list to do that."
            ),
            self.tr("Ask the other question"),
            self._page.theme,
            self._screen,
        )
        dialog.meant.connect(lambda: self._leave_for(place))
        dialog.open()

    def _leave_for(self, place: int) -> None:
        if self._snapshot is not None and self._snapshot.stage is Stage.OPEN:
            self._do(self._hosting.close_question)
        self._do(lambda: self._hosting.ask(place))

    # -- people -----------------------------------------------------------------------------

    def _wire_people(self) -> None:
        people = self._page.people
        people.renamed.connect(self._on_people_renamed)
        people.removed.connect(self._on_people_removed)
        people.readmitted.connect(self._on_people_readmitted)
        people.moved.connect(self._on_people_moved)
        people.team_wanted.connect(self._on_people_team_wanted)

    def _on_people_renamed(self, person: int, name: str) -> None:
        self._do(lambda: self._hosting.rename(PersonId(person), name))

    def _on_people_removed(self, people: list[PersonId]) -> None:
        for person in people:
            self._do(partial(self._hosting.remove, person))

    def _on_people_readmitted(self, people: list[PersonId]) -> None:
        for person in people:
            self._do(partial(self._hosting.readmit, person))

    def _on_people_moved(self, people: list[PersonId], team: int) -> None:
        self._do(lambda: self._hosting.move_to_team(people, TeamId(team)))

    def _on_people_team_wanted(self, people: list[PersonId]) -> None:
        from desktop.views.workshop.dialogs import TeamDialog  # noqa: PLC0415 - when asked

        dialog = TeamDialog(self._page.theme, self._screen)
        dialog.named.connect(lambda name: self._add_team(name, people))
        dialog.open()

    def _add_team(self, name: str, people: list[PersonId]) -> None:
        team = self._do(lambda: self._hosting.add_team(name))
        if team is not None:
            self._on_people_moved(people, team)

    # -- ways to answer ---------------------------------------------------------------------

    def _wire_ways(self) -> None:
        ways = self._page.ways
        ways.phones_wanted.connect(self._on_ways_phones_wanted)
        ways.phones_closed.connect(self._on_ways_phones_closed)
        ways.new_pin_wanted.connect(self._on_ways_new_pin_wanted)
        ways.test_wanted.connect(self._on_ways_test_wanted)
        ways.channel_wanted.connect(self._on_ways_channel_wanted)
        ways.table_wanted.connect(self._on_ways_table_wanted)
        ways.paper_wanted.connect(self.paper_wanted)
        ways.sheets_wanted.connect(self._on_ways_sheets_wanted)
        ways.cards_wanted.connect(self._on_ways_cards_wanted)

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
            self.sheets_wanted.emit(self._snapshot.setup)

    def _on_ways_cards_wanted(self) -> None:
        if self._snapshot is not None:
            self.cards_wanted.emit(self._snapshot.setup)

    def _on_ways_test_wanted(self) -> None:
        test = self._do(self._hosting.self_test)
        if test is not None:
            self._page.ways.show_tested(self.tr("Testing the address …"))
            self._tasks.run(lambda: [test()], self._on_tested, lambda: None, self._on_test_failed)

    def _on_tested(self, reach: "Reach") -> None:
        words = {
            "answers": self.tr(
                "✓ The address answers on this computer. When the first phone joins, you"
                " will know that phones can connect."
            ),
            "silent": self.tr(
                "✗ The address does not answer. The network may be gone, or something on this"
                " computer blocks it. Choose another network, or another way to answer."
            ),
            "other": self.tr("✗ Something else answers at this address. Choose another network."),
        }
        self._page.ways.show_tested(words[reach.value])

    def _on_test_failed(self, error: Exception) -> None:
        raise error
