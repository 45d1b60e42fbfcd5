"""A trainer's program under load: a Qt event loop, a session, and a crowd in another process.

    python -m benchmarks.hosting_window PHONES ROUNDS JOIN_SECONDS WINDOW_SECONDS

Prints one JSON object: what the crowd measured, how late timers of the event loop were, memory.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from benchmarks.memory import resident_mib
from desktop.domain.workshop.setup import Setup, mixed
from desktop.paths import find
from desktop.services.hosting import HostingService
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.services.workshop_sets import WorkshopSets
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.storage.question_store import QuestionStore
from desktop.workshop.words import LABELS

TICK_MS = 5
REST_MS = 1500


class Trainer(QObject):
    """Lets questions come and go while a crowd answers, and looks at what is new like a screen."""

    news = Signal()

    def __init__(
        self, hosting: HostingService, phones: int, rounds: int, join: float, window: float
    ) -> None:
        super().__init__()
        self.hosting, self.phones, self.rounds = hosting, phones, rounds
        self.join, self.window = join, window
        self.late_ms: list[float] = []
        self.snapshots_ms: list[float] = []
        self.crowd: subprocess.Popen[bytes] | None = None
        self._asked = 0
        self._due = 0.0
        self._has_news = False
        self._ticking = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._on_tick)
        self._looking = QTimer(self, interval=100)
        self._looking.timeout.connect(self._on_look)
        self.news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)
        hosting.watch(self.news.emit)

    def start(self) -> None:
        phones = self.hosting.open_phones("127.0.0.1")
        self.crowd = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.crowd", phones.origin.removeprefix("http://"),
             phones.pin, str(self.phones), str(self.join), str(self.window)],
            stdout=subprocess.PIPE,
        )  # fmt: skip
        self._due = perf_counter() + TICK_MS / 1000
        self._ticking.start()
        self._looking.start()

    def _on_tick(self) -> None:
        now = perf_counter()
        self.late_ms.append(max(0.0, (now - self._due) * 1000))
        self._due = now + TICK_MS / 1000

    def _on_news(self) -> None:
        self._has_news = True

    def _on_look(self) -> None:
        if not self._has_news:
            return
        self._has_news = False
        if not self.hosting.is_running:
            return
        begun = perf_counter()
        snapshot = self.hosting.snapshot()
        self.snapshots_ms.append((perf_counter() - begun) * 1000)
        if not self._asked and len(snapshot.people) >= self.phones:
            self._ask()

    def _ask(self) -> None:
        if self._asked == self.rounds:
            self.hosting.end()
            QTimer.singleShot(200, QCoreApplication.quit)
            return
        self.hosting.ask(self._asked)
        self._asked += 1
        QTimer.singleShot(int(self.window * 1000) + REST_MS, self._reveal)

    def _reveal(self) -> None:
        self.hosting.close_question()
        self.hosting.reveal()
        QTimer.singleShot(REST_MS, self._ask)


def main() -> None:
    phones, rounds, join, window = (float(value) for value in sys.argv[1:5])
    app = QCoreApplication([])
    content = ContentStore(find().content)
    with tempfile.TemporaryDirectory() as folder:
        store = ProfileStore(Path(folder) / "Main")
        questions = QuestionStore(content.path)
        bank = QuestionBank(store, lambda: questions)
        sets = WorkshopSets(bank, ReadingService(content, lambda: None), dict(LABELS))
        hosting = HostingService(store, sets)
        heads = [head for head in questions.heads() if head.kind == "single"][: int(rounds)]
        session_id = hosting.new_id()
        asked = questions.questions([head.id for head in heads])
        shown = tuple(mixed(one, session_id) for one in asked)
        hosting.prepare(session_id, Setup("Load", shown))
        idle_mib = resident_mib()
        hosting.start(session_id)
        trainer = Trainer(hosting, int(phones), int(rounds), join, window)
        QTimer.singleShot(0, trainer.start)
        # Whatever goes wrong, it ends.
        QTimer.singleShot(int((join + 20 + rounds * (window + 2)) * 1000) + 30_000, app.quit)
        app.exec()
        peak_mib = resident_mib()
        crowd = trainer.crowd
        assert crowd is not None
        try:
            output, _ = crowd.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            crowd.kill()
            output, _ = crowd.communicate()
        results = hosting.archive.results(session_id)
        report: dict[str, Any] = {
            "crowd": json.loads(output or b"{}"),
            "late_ms": trainer.late_ms,
            "snapshots_ms": trainer.snapshots_ms,
            "idle_mib": idle_mib,
            "peak_mib": peak_mib,
            "stored_answers": len(results.answers),
            "people": len(results.people),
            "damaged": results.damaged,
        }
        hosting.close()
        store.close()
    content.close()
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
