"""Type queries in the real window; print the times to painted results and how late timers were.

Run as a child: `python -m benchmarks.typing_window CONTENT`.
"""

import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from benchmarks.opened_window import opened, wait
from benchmarks.queries import QUERIES
from desktop import paths
from desktop.views.search_panel import SearchPanel
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow

TICK_MS = 5
KEY_MS = 80
"""A key comes so long after the one before, or when its results are painted if that is later."""
LONGEST_MS = 20_000


class Lateness(QObject):
    """Ticks and notes how much later than it should each tick comes."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin to tick."""
        self._timer.start(TICK_MS)
        self._clock.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        passed = self._clock.nsecsElapsed() / 1e6
        self._clock.restart()
        self.late_ms.append(max(0.0, passed - TICK_MS))


class Painted(QObject):
    """Notes when new lines of the results have been painted."""

    def __init__(self, panel: SearchPanel, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self._has_new_lines = False
        self.moment = 0
        view = panel.findChildren(LineView)[0]
        view.lines.modelReset.connect(self._on_model_reset)
        # The panel too: where nothing is found there is no line to paint.
        for widget in (panel, view.viewport()):
            widget.installEventFilter(self)

    def begin(self) -> None:
        """Wait for the next lines."""
        self._has_new_lines, self.moment = False, 0

    def _on_model_reset(self) -> None:
        self._has_new_lines = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._has_new_lines and not self.moment:
            # Widgets paint after their filters; a timer fires when all of it is on the screen.
            QTimer.singleShot(0, self, self._on_after_paint)
            self._has_new_lines = False
        return False

    def _on_after_paint(self) -> None:
        self.moment = perf_counter_ns()
        self._loop.quit()


def type_all(window: MainWindow) -> dict[str, list[float]]:
    """Type every query, key by key."""
    loop = QEventLoop()
    field = window.top.search_field
    window.top.search_field.begin()
    QTest.keyClick(field, Qt.Key.Key_A)
    panel = window.lookup.panel
    assert isinstance(panel, SearchPanel)
    wait(loop, 1000)
    painted, lateness = Painted(panel, loop), Lateness()
    times: list[float] = []
    lateness.start()
    for query in QUERIES:
        field.clear()
        wait(loop, KEY_MS)
        for letter in query:
            begin = perf_counter_ns()
            painted.begin()
            write(field, letter)
            if letter.strip():
                wait(loop, LONGEST_MS)
                if not painted.moment:
                    raise SystemExit(f"no results for {field.text()!r}")
                times.append((painted.moment - begin) / 1e6)
            wait(loop, max(1, KEY_MS - round((perf_counter_ns() - begin) / 1e6)))
    lateness.stop()
    return {"painted_ms": times, "late_ms": lateness.late_ms}


def write(field: QLineEdit, letter: str) -> None:
    """Press the key of a letter; letters that no key has are put in as an input method does."""
    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:
        field.insert(letter)


def main() -> None:
    """Open the window, type, and print."""
    with tempfile.TemporaryDirectory() as folder:
        found = paths.find(Path(folder), Path(sys.argv[1]))
        with opened(found) as program:
            assert program.window is not None
            figures = type_all(program.window)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
