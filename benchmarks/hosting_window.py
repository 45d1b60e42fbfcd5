"""A trainer's program under load: its window, the projector, a session, and a crowd elsewhere.

    python -m benchmarks.hosting_window PHONES ROUNDS JOIN_SECONDS WINDOW_SECONDS

Run as a child. The session is led as a trainer leads it: the list of people is open beside the
question, and a remote control goes on at the projector. In a last round of its own the projector
is asked for a frame every 16 ms while the answers come, as an animation would.

Prints one JSON object: what the crowd measured; how late the event loop was, for every beat that
was due; how long each change took to be painted; frames a second; memory.
"""

import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from typing_extensions import override

from benchmarks.memory import resident_mib
from benchmarks.opened_window import opened, wait
from desktop import paths
from desktop.domain.history import Place, Screen
from desktop.domain.quiz.question import QuestionId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.setup import Setup, mixed
from desktop.services.hosting import HostingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.storage.question_store import QuestionStore
from desktop.views.window import MainWindow
from desktop.views.workshop.live import LiveSession
from desktop.views.workshop.projector import ProjectorWindow
from desktop.views.workshop.screen import WorkshopScreen

TICK_MS = 5
FRAME_MS = 16
REST_MS = 1500
AFTER_START_MS = 4000
TITLE = "Load"


class Beats(QObject):
    """Counts how late each beat comes, also those that one long turn swallowed."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self.own_ms: list[float] = []
        """The same without the time in which the thread had work and no processor."""
        self._due = 0.0
        self._waited_ms = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        self._due = perf_counter() + TICK_MS / 1000
        self._waited_ms = waited_ms()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_timer_timeout(self) -> None:
        now = perf_counter()
        before, self._waited_ms = self._waited_ms, waited_ms()
        waited = self._waited_ms - before
        late = [0.0]
        if now >= self._due:
            late = [(now - self._due) * 1000]
            while late[-1] >= TICK_MS:
                late.append(late[-1] - TICK_MS)
        self._due += len(late) * TICK_MS / 1000
        self.late_ms += late
        self.own_ms += [max(0.0, each - waited) for each in late]


class Frames(QObject):
    """Watches the projector: how long a change takes to be painted, and every painting."""

    def __init__(self, projector: ProjectorWindow, live: LiveSession) -> None:
        super().__init__()
        self.changes_ms: list[float] = []
        self.driven: list[float] = []
        """When it was painted in the round in which frames were asked for."""
        self.painted = 0
        self._projector = projector
        self._slide = projector.slide
        self._changed = 0.0
        self._driving = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._driving.timeout.connect(projector.update)
        live.changed.connect(self._on_live_changed)
        projector.installEventFilter(self)

    def drive(self) -> None:
        """Ask for one frame after the other from now on."""
        self._driving.start()

    def halt(self) -> None:
        """Ask for none any more."""
        self._driving.stop()

    def _on_live_changed(self) -> None:
        if self._projector.slide != self._slide:
            self._slide = self._projector.slide
            self._changed = self._changed or perf_counter()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Widgets paint after their filters; a timer fires when all of it is on the screen.
            QTimer.singleShot(0, self, self._on_after_paint)
        return False

    def _on_after_paint(self) -> None:
        now = perf_counter()
        self.painted += 1
        if self._driving.isActive():
            self.driven.append(now)
        if self._changed:
            self.changes_ms.append((now - self._changed) * 1000)
            self._changed = 0.0


class Trainer(QObject):
    """Leads the session from the first phone to the end."""

    def __init__(
        self, window: MainWindow, phones: int, rounds: int, join: float, seconds: float
    ) -> None:
        super().__init__()
        self.phones, self.rounds, self.join, self.seconds = phones, rounds, join, seconds
        self.beats, self.driven_beats = Beats(), Beats()
        self.frames: Frames | None = None
        self.crowd: subprocess.Popen[bytes] | None = None
        self.peak_mib = 0.0
        self._screen = window.findChildren(WorkshopScreen)[0]
        self._live = self._screen.findChildren(LiveSession)[-1]
        self._live.changed.connect(self._on_live_changed)
        self._asked = 0
        self._projector: ProjectorWindow | None = None

    def start(self) -> None:
        self._push(f"Start: {TITLE}")
        self._push("Projector (F5)")
        self._projector = self._screen.findChildren(ProjectorWindow)[0]
        self.frames = Frames(self._projector, self._live)
        networks = next(b for b in self._screen.findChildren(QComboBox) if b.isVisible())
        networks.setCurrentIndex(networks.count() - 1)
        self._push("Let phones in")
        self._push("People: 0")
        phones = self._live.hosting.snapshot().phones
        self.crowd = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.crowd", phones.origin.removeprefix("http://"),
             phones.pin, str(self.phones), str(self.join), str(self.seconds)],
            stdout=subprocess.PIPE,
        )  # fmt: skip
        self.beats.start()

    def _push(self, words: str) -> None:
        buttons = self._screen.findChildren(QPushButton)
        button = next(
            b for b in buttons if b.isVisible() and words in (b.text(), b.accessibleName())
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _on_live_changed(self, snapshot: Snapshot) -> None:
        if not self._asked and len(snapshot.people) >= self.phones:
            self._asked = 1
            QTimer.singleShot(REST_MS, self, self._ask)

    def _onward(self) -> None:
        assert self._projector is not None
        QTest.keyClick(self._projector, Qt.Key.Key_Space)
        self.peak_mib = max(self.peak_mib, resident_mib())

    def _ask(self) -> None:
        if self._asked > self.rounds + 1:
            self._end()
            return
        if self._asked > self.rounds:
            assert self.frames is not None
            self.beats.stop()
            self.driven_beats.start()
            self.frames.drive()
        self._onward()
        self._asked += 1
        QTimer.singleShot(int(self.seconds * 1000), self, self._on_all_given)

    def _on_all_given(self) -> None:
        assert self.frames is not None
        self.frames.halt()
        QTimer.singleShot(REST_MS, self, self._close)

    def _close(self) -> None:
        self._onward()
        QTimer.singleShot(REST_MS // 3, self, self._reveal)

    def _reveal(self) -> None:
        self._onward()
        QTimer.singleShot(REST_MS, self, self._ask)

    def _end(self) -> None:
        self.driven_beats.stop()
        self._live.hosting.end()
        QTimer.singleShot(200, QApplication.quit)


def waited_ms() -> float:
    """Return how long this thread had work and no processor so far; 0 where nobody counts."""
    counted = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    return int(counted.read_text().split()[1]) / 1e6 if counted.exists() else 0.0


def prepare(hosting: HostingService, content: Path, rounds: int) -> SessionId:
    """Keep a session of questions of the guide; return its id."""
    questions = QuestionStore(content)
    try:
        ids = [QuestionId(head.id) for head in questions.heads() if head.kind == "single"]
        session_id = hosting.new_id()
        shown = tuple(mixed(one, session_id) for one in questions.questions(ids[:rounds]))
        hosting.prepare(session_id, Setup(TITLE, shown))
    finally:
        questions.close()
    return session_id


def frames_a_second(moments: list[float], seconds: float) -> list[int]:
    """Return how many frames were painted in each whole second."""
    begin = moments[0] if moments else 0.0
    return [
        sum(begin + second <= one < begin + second + 1 for one in moments)
        for second in range(int(seconds))
    ]


def main() -> None:
    phones, rounds, join, seconds = (float(value) for value in sys.argv[1:5])
    with tempfile.TemporaryDirectory() as folder:
        found = paths.find(Path(folder))
        with opened(found, Place(Screen.HOME)) as program:
            program.open_personal()
            assert program.window is not None
            assert program.personal is not None
            hosting = program.personal.hosting
            session_id = prepare(hosting, found.content, int(rounds) + 1)
            program.window.go(Place(Screen.WORKSHOP))
            wait(QEventLoop(), AFTER_START_MS)
            idle_mib = resident_mib()
            trainer = Trainer(program.window, int(phones), int(rounds), join, seconds)
            QTimer.singleShot(0, trainer.start)
            # Whatever goes wrong, it ends.
            longest = join + 20 + (rounds + 1) * (seconds + 5) + 30
            QTimer.singleShot(int(longest * 1000), QApplication.quit)
            QApplication.exec()
            report = _report(trainer, hosting, session_id)
            report["idle_mib"] = idle_mib
    json.dump(report, sys.stdout)


def _report(trainer: Trainer, hosting: HostingService, session_id: SessionId) -> dict[str, Any]:
    crowd, frames = trainer.crowd, trainer.frames
    assert crowd is not None
    assert frames is not None
    try:
        output, _ = crowd.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        crowd.kill()
        output, _ = crowd.communicate()
    results = hosting.archive.results(session_id)
    return {
        "crowd": json.loads(output or b"{}"),
        "late_ms": trainer.beats.late_ms,
        "own_ms": trainer.beats.own_ms,
        "late_driven_ms": trainer.driven_beats.late_ms,
        "changes_ms": frames.changes_ms,
        "painted": frames.painted,
        "frames_a_second": frames_a_second(frames.driven, trainer.seconds),
        "peak_mib": trainer.peak_mib,
        "stored_answers": len(results.answers),
        "people": len(results.people),
        "damaged": results.damaged,
    }


if __name__ == "__main__":
    main()
