"""The trainer's own view of the session: question and answer, ways, people, and what is next."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.clock import utc_now
from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.scoring import Comparison
from desktop.domain.workshop.session import ChannelState, Stage
from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, begins
from desktop.qt.training_words import clock
from desktop.qt.workshop_words import answers, people, stage_words
from desktop.services.hosting import HostingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.actions import ActionId, with_key
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.roomy import Roomy
from desktop.views.widgets.tab_order import set_tab_order
from desktop.views.workshop.lead import LeadSheet
from desktop.views.workshop.live import Step, next_step
from desktop.views.workshop.people import PeoplePanel
from desktop.views.workshop.plan_panel import PlanPanel
from desktop.views.workshop.ways import WaysSheet

SIDE, LEAST_SIDE, LEAST_LEAD = 392, 280, 440
"""Where question and panel have less room than that, they stand below one another."""
HEIGHT, STACKED_HEIGHT = 180, 340
"""How high question and panel are at least; where that is too much, the page scrolls."""
MOST = (1 << 24) - 1
"""Qt's word for a width without limit."""
TICK_MS = 500


class PresenterPage(QWidget):
    """Shows the running session; all it wants goes to the screen.

    Signals:
        onward(): what usually comes next.
        reopen_wanted(), discuss_wanted(), again_wanted(), reveal_wanted(): steps out of the order.
        standings_toggled(bool): show who is where on the projector, or the question.
        projector_wanted(): show the projector's window.
        end_wanted(): end the session.
    """

    onward = Signal()
    reopen_wanted = Signal()
    discuss_wanted = Signal()
    again_wanted = Signal()
    reveal_wanted = Signal()
    standings_toggled = Signal(bool)
    projector_wanted = Signal()
    end_wanted = Signal()

    def __init__(
        self, hosting: HostingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._snapshot: Snapshot | None = None
        self.lead = LeadSheet(theme)
        self.ways = WaysSheet(hosting, theme)
        self.people = PeoplePanel(theme)
        self.plan = PlanPanel(theme)
        self._looked_back = 0
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._stage = QLabel()
        self._time = QLabel()
        self._counter = QLabel()
        self._ways_tab = self._tab(self.tr("Ways to answer"))
        self._people_tab = self._tab("")
        self._plan_tab = self._tab(self.tr("Questions"))
        self._side = QStackedWidget()
        for part in (self.ways, self.people, self.plan):
            self._side.addWidget(part)
        self._next = self._button("", is_primary=True)
        self._reopen = self._button(self.tr("Take answers again"))
        self._discuss = self._button(self.tr("Discuss"))
        self._reveal = self._button(self.tr("Show the answer"))
        self._again = self._button(self.tr("Ask again"))
        self._standings = self._button(self.tr("Points on the projector"))
        self._standings.setCheckable(True)
        self._projector = self._button(self.tr("Projector"))
        self._end = self._button(self.tr("End …"))
        self._end.setAccessibleName(self.tr("End the session …"))
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._lay_out()
        self._wire()
        self._ways_tab.setChecked(True)
        self.set_theme(theme)

    def _tab(self, words: str) -> QPushButton:
        tab = QPushButton(words)
        tab.setCheckable(True)
        tab.setProperty("chip", True)
        return tab

    def _button(self, words: str, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("primary", is_primary)
        return button

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._title)
        self._head.addWidget(self._stage)
        self._head.addStretch(1)
        self._head.addWidget(self._time)
        self._head.addWidget(self._counter)
        self._tabs = FlowLayout()
        group = QButtonGroup(self)
        for tab in (self._ways_tab, self._people_tab, self._plan_tab):
            group.addButton(tab)
            self._tabs.add(tab)
        self._panel = QFrame()
        self._panel.setObjectName("panel")
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(1, 0, 0, 0)
        panel.setSpacing(0)
        panel.addLayout(self._tabs)
        panel.addWidget(self._side, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.lead, 1)
        self._body.addWidget(self._panel)
        self._lay_out_foot()
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head_frame = QFrame()
        self._head_frame.setObjectName("head")
        self._head_frame.setLayout(self._head)
        self._foot_frame = QFrame()
        self._foot_frame.setObjectName("foot")
        self._foot_frame.setLayout(self._foot)
        column.addWidget(self._head_frame)
        column.addLayout(self._body, 1)
        column.addWidget(self._foot_frame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(page))
        for part in (self.lead, self.ways):
            part.filled.connect(self._order_tabs)
        self._order_tabs()

    def _lay_out_foot(self) -> None:
        self._steps = FlowLayout()
        for button in (self._next, self._reopen, self._reveal, self._discuss, self._again):
            self._steps.add(button)
        self._others = FlowLayout(is_at_end=True)
        for button in (self._standings, self._projector, self._end):
            self._others.add(button)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addLayout(self._steps, 1)
        self._foot.addLayout(self._others, 1)

    def _order_tabs(self) -> None:
        """Let Tab go as one reads; whatever was set anew comes last otherwise."""
        set_tab_order(self.lead, self._panel, self._foot_frame)

    def _wire(self) -> None:
        self._ways_tab.toggled.connect(self._on_tab_toggled)
        self._people_tab.toggled.connect(self._on_tab_toggled)
        self._plan_tab.toggled.connect(self._on_tab_toggled)
        self._next.clicked.connect(self._on_next_clicked)
        self._reopen.clicked.connect(self.reopen_wanted)
        self._discuss.clicked.connect(self.discuss_wanted)
        self._reveal.clicked.connect(self.reveal_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._standings.toggled.connect(self.standings_toggled)
        self._projector.clicked.connect(self.projector_wanted)
        self._end.clicked.connect(self.end_wanted)
        self._ticking.timeout.connect(self._on_ticking_timeout)

    # -- showing ----------------------------------------------------------------------------

    def show_snapshot(self, snapshot: Snapshot, compared: Comparison | None) -> None:
        """Show the session as it is now."""
        before, self._snapshot = self._snapshot, snapshot
        if before is None or before.session_id != snapshot.session_id:
            self._standings.setChecked(False)
            self._ways_tab.setChecked(True)
        if before is not None and before.round != snapshot.round:
            # Whoever asks wants to show the question.
            self._standings.setChecked(False)
        self._show_stage()
        there = sum(one.heads for one in snapshot.people if not one.is_removed)
        self._people_tab.setText(self.tr("People: {count}").format(count=there))
        self._counter.setText(self._counter_words(snapshot))
        is_gone = snapshot.channels[Channel.PHONES] is ChannelState.FAILED
        self._ways_tab.setText(
            self.tr("✗ Ways to answer") if is_gone else self.tr("Ways to answer")
        )
        self._show_steps(snapshot)
        self._arrange()
        self.lead.show_snapshot(snapshot, compared)
        self.ways.show_snapshot(snapshot)
        self.people.show_snapshot(snapshot)
        self.plan.show_snapshot(snapshot)
        self._tick()

    def _counter_words(self, snapshot: Snapshot) -> str:
        if snapshot.tally is None:
            return people(sum(one.heads for one in snapshot.people if not one.is_removed))
        words = answers(snapshot.tally.answered + snapshot.tally.hands)
        if snapshot.waiting:
            missing = self.tr("missing: {count}").format(count=len(snapshot.waiting))
            return f"{words} · {missing}"
        return words

    def _show_steps(self, snapshot: Snapshot) -> None:
        step, stage = next_step(snapshot), snapshot.stage
        used = self.window().focusWidget()
        self._next.setText(self._step_words(step, snapshot))
        self._reopen.setVisible(stage is Stage.CLOSED)
        is_hidden = stage is Stage.DISCUSSION and not snapshot.is_revealed
        self._reveal.setVisible(is_hidden)
        self._discuss.setVisible(stage in (Stage.CLOSED, Stage.REVEALED))
        can_ask = stage in (Stage.CLOSED, Stage.REVEALED, Stage.DISCUSSION)
        self._again.setVisible(can_ask and step is not Step.ASK_AGAIN)
        steps = (self._reopen, self._reveal, self._discuss, self._again)
        if used in steps and used.isHidden():
            # Qt would hand the keyboard to what stands beside, which does something else.
            self.focus_first()

    def _step_words(self, step: Step, snapshot: Snapshot) -> str:
        question = snapshot.question
        if step is Step.ASK and snapshot.place < 0:
            return self.tr("Ask the first question")
        if step is Step.REVEAL and question is not None and not question.is_scored:
            return self.tr("Show the result")
        return {
            Step.ASK: self.tr("Next question"),
            Step.CLOSE: self.tr("Close the answers"),
            Step.REVEAL: self.tr("Show the answer"),
            Step.ASK_AGAIN: self.tr("Ask again"),
            Step.END: self.tr("End the session …"),
        }[step]

    def _on_next_clicked(self) -> None:
        if self._snapshot is not None and next_step(self._snapshot) is Step.END:
            self.end_wanted.emit()
        else:
            self.onward.emit()

    def _on_tab_toggled(self) -> None:
        for tab, part in (
            (self._ways_tab, self.ways),
            (self._people_tab, self.people),
            (self._plan_tab, self.plan),
        ):
            if tab.isChecked():
                self._side.setCurrentWidget(part)

    def show_question(self) -> None:
        """Have the projector show the question again, not who is where."""
        self._standings.setChecked(False)

    def show_looked_back(self, round_number: int) -> None:
        """Say that the projector shows an earlier round; 0 is none."""
        self._looked_back = round_number
        self.plan.show_looked_at(round_number)
        self._show_stage()
        self._arrange()

    def _show_stage(self) -> None:
        if self._snapshot is None:
            return
        words = stage_words(self._snapshot.stage)
        if self._looked_back:
            words = self.tr("An earlier question is on the projector")
        self._stage.setText(f"●  {words}")

    # -- time -------------------------------------------------------------------------------

    def _on_ticking_timeout(self) -> None:
        self._tick()

    def _tick(self) -> None:
        """Show how long the question is open; the clock runs only while somebody sees it."""
        snapshot = self._snapshot
        is_open = snapshot is not None and snapshot.stage is Stage.OPEN and bool(snapshot.opened)
        runs = is_open and self.isVisible()
        if runs != self._ticking.isActive():
            if runs:
                self._ticking.start()
            else:
                self._ticking.stop()
        if snapshot is None or not is_open:
            self._time.setText("")
            return
        passed = int((utc_now() - datetime.fromisoformat(snapshot.opened)).total_seconds())
        meant = snapshot.question.seconds if snapshot.question else 0
        if not meant:
            self._time.setText(clock(max(0, passed)))
        elif passed >= meant:
            self._time.setText(self.tr("Time is up"))
        else:
            self._time.setText(self.tr("{time} left").format(time=clock(meant - max(0, passed))))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._projector.setText(with_key(self.tr("Projector"), self, ActionId.PRESENT))
        self._tick()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def _arrange(self) -> None:
        """Give the question most of the room; the session's name gets what is left."""
        px, width = self.theme.px, self.width()
        is_stacked = width < px(LEAST_SIDE + LEAST_LEAD)
        self._body.setDirection(_direction(is_stacked=is_stacked))
        side = min(px(SIDE), max(px(LEAST_SIDE), width * 2 // 5))
        self._panel.setMinimumWidth(0 if is_stacked else side)
        self._panel.setMaximumWidth(MOST if is_stacked else side)
        for part in (self.lead, self._panel):
            part.setMinimumHeight(px(STACKED_HEIGHT if is_stacked else HEIGHT))
        taken = self._stage.sizeHint().width() + self._counter.sizeHint().width() + px(200)
        metrics = self._title.fontMetrics()
        name = self._snapshot.setup.title if self._snapshot is not None else ""
        is_high = width - taken < px(80)
        self._head.setDirection(_direction(is_stacked=is_high))
        room = width - px(64) if is_high else width - taken
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self._title.setText(apart(shown))
        self._title.setToolTip(name)
        self._title.setAccessibleName(name)
        # Where all has no room beside one another, the steps get a row of their own.
        steps, others = self._steps.row_width, self._others.row_width
        self._foot.setDirection(_direction(is_stacked=steps + others + px(64) > width))
        self._foot.setStretch(0, max(1, steps))
        self._foot.setStretch(1, max(1, others))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # -- looks ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Move the keyboard to what comes next."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.LARGE, bold=True))
        self._stage.setFont(theme.font(14, bold=True))
        self._stage.setStyleSheet(f"color: {c.accent};")
        self._time.setFont(theme.font(tokens.LARGE, bold=True))
        self._counter.setFont(theme.font(tokens.LARGE, bold=True))
        self._head.setContentsMargins(px(32), px(12), px(16), px(12))
        self._head.setSpacing(px(24))
        self._foot.setContentsMargins(px(32), px(10), px(16), px(10))
        for layout in (self._foot, self._steps, self._others):
            layout.setSpacing(px(8))
        self._tabs.setSpacing(px(8))
        self._tabs.setContentsMargins(px(12), px(10), px(12), px(4))
        self._arrange()
        for button in (
            self._next, self._reopen, self._reveal, self._discuss, self._again, self._standings,
            self._projector, self._end, self._ways_tab, self._people_tab, self._plan_tab,
        ):  # fmt: skip
            button.setFont(theme.font(14))
        self.setStyleSheet(
            f"PresenterPage, QWidget#page {{ background: {c.paper}; }}"
            f" QFrame#head {{ border-bottom: 1px solid {c.line}; background: {c.paper}; }}"
            f" QFrame#foot {{ border-top: 1px solid {c.line}; background: {c.raised}; }}"
            f" QFrame#panel {{ border-{begins()}: 1px solid {c.line};"
            f" background: {c.paper}; }}"
            f" QFrame#foot QPushButton:checked {{ background: {c.accent_soft}; }}"
        )
        for part in (self.lead, self.ways, self.people, self.plan):
            part.set_theme(theme)


def _direction(*, is_stacked: bool) -> QBoxLayout.Direction:
    down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    return down if is_stacked else along
