"""The session under way, as presenter and projector see it; always on the main thread."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.scoring import Comparison
from desktop.domain.workshop.session import ChannelState, Refused, Stage
from desktop.errors import EnvironmentProblem
from desktop.services.hosting import HostingService
from desktop.services.workshop_snapshot import Snapshot

GATHER_MS = 60
"""What arrives within this time is shown together: the screens stay quick with many phones."""
CHECK_MS = 5000
"""How often the address of the phones is looked for."""

Done = TypeVar("Done")


class Step(StrEnum):
    """What comes next in the usual order."""

    ASK = "ask"
    CLOSE = "close"
    REVEAL = "reveal"
    ASK_AGAIN = "ask-again"
    END = "end"


def next_step(snapshot: Snapshot) -> Step:
    """Return what usually comes next."""
    match snapshot.stage:
        case Stage.OPEN:
            return Step.CLOSE
        case Stage.CLOSED:
            return Step.REVEAL
        case Stage.DISCUSSION if not snapshot.is_revealed:
            return Step.ASK_AGAIN
    return Step.END if next_place(snapshot) < 0 else Step.ASK


def next_place(snapshot: Snapshot) -> int:
    """Return the next question that was not asked yet; -1 if none comes any more.

    What was skipped stays skipped: it is asked from the list of questions.
    """
    asked = {one.place for one in snapshot.rounds}
    later = range(snapshot.place + 1, len(snapshot.setup.questions))
    return next((place for place in later if place not in asked), -1)


class LiveSession(QObject):
    """Passes on what the running session is, and does what the trainer wants.

    Signals:
        changed(Snapshot): something is new; also after each deed.
        refused(Refused): the session does not allow what was wanted.
        failed(EnvironmentProblem): something could not be stored, or an address not be used.
        phones_lost(): the address of the phones is gone; the session goes on without them.
    """

    changed = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    phones_lost = Signal()
    _arrived = Signal()

    def __init__(self, hosting: HostingService, parent: QObject) -> None:
        super().__init__(parent)
        self.hosting = hosting
        self._lost = False
        self._compared_at: tuple[object, ...] = ()
        self._compared: Comparison | None = None
        self._qr_at = ("", "")
        self._qr: tuple[tuple[bool, ...], ...] = ()
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._on_gathering_timeout)
        self._checking = QTimer(self)
        self._checking.setInterval(CHECK_MS)
        self._checking.timeout.connect(self._on_checking_timeout)
        # From whatever thread the news come, they are heard on ours.
        self._arrived.connect(self._on_arrived, QtCore.Qt.ConnectionType.QueuedConnection)
        hosting.watch(self._arrived.emit)

    @property
    def is_running(self) -> bool:
        """Whether a session is under way."""
        return self.hosting.is_running

    def let_go(self) -> None:
        """Hear of nothing more: the profile is about to be closed."""
        self.hosting.watch(_nobody)
        self._gathering.stop()
        self._checking.stop()

    # -- news -------------------------------------------------------------------------------

    @Slot()
    def _on_arrived(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _on_gathering_timeout(self) -> None:
        self.show()

    def show(self) -> None:
        """Have everybody see the session as it is now."""
        if not self.hosting.is_running:
            self._checking.stop()
            return
        snapshot = self.hosting.snapshot()
        self._watch_phones(snapshot)
        self.changed.emit(snapshot)

    def _watch_phones(self, snapshot: Snapshot) -> None:
        state = snapshot.channels[Channel.PHONES]
        is_on = state is ChannelState.ON
        if is_on != self._checking.isActive():
            if is_on:
                self._checking.start()
            else:
                self._checking.stop()
        was_lost, self._lost = self._lost, state is ChannelState.FAILED
        if self._lost and not was_lost:
            self.phones_lost.emit()

    def _on_checking_timeout(self) -> None:
        if self.hosting.is_running:
            self.do(self.hosting.check_phones)

    # -- deeds ------------------------------------------------------------------------------

    def do(self, deed: Callable[[], Done]) -> Done | None:
        """Do something to the session and show what it is then; None if it was not possible."""
        try:
            done = deed()
        except Refused as refused:
            self.refused.emit(refused)
            self.show()
            return None
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            self.show()
            return None
        self.show()
        return done

    def advance(self) -> None:
        """Do what comes next: ask, close, reveal, and ask the next one. Never ends the session."""
        hosting = self.hosting
        if not hosting.is_running:
            return
        snapshot = hosting.snapshot()
        match next_step(snapshot):
            case Step.ASK:
                self.do(lambda: hosting.ask(next_place(snapshot)))
            case Step.CLOSE:
                self.do(hosting.close_question)
            case Step.REVEAL:
                self.do(hosting.reveal)
            case Step.ASK_AGAIN:
                self.do(hosting.ask_again)
            case Step.END:
                pass

    def before_and_after(self, snapshot: Snapshot) -> Comparison | None:
        """Return how a question that was asked twice was answered both times, or None."""
        if snapshot.attempt < 2:
            return None
        # The whole session is read for this: once for each stage, not for each answer.
        key = (snapshot.session_id, snapshot.round, snapshot.stage)
        if key != self._compared_at:
            results = self.hosting.archive.results(snapshot.session_id)
            found = (one for one in results.comparisons if one.question == snapshot.place)
            self._compared_at, self._compared = key, next(found, None)
        return self._compared

    def qr_rows(self, snapshot: Snapshot) -> tuple[tuple[bool, ...], ...]:
        """Return the code that brings a phone here, or nothing while phones are out."""
        if snapshot.channels[Channel.PHONES] is not ChannelState.ON:
            return ()
        key = (snapshot.phones.origin, snapshot.phones.pin)
        if key != self._qr_at:
            self._qr_at, self._qr = key, self.hosting.qr_code().rows
        return self._qr


def _nobody() -> None:
    """Take note that nobody listens any more."""
