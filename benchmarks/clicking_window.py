"""Click every section in the outline of the real window; print the times to the painted page.

Run as a child: `python -m benchmarks.clicking_window ROUNDS`.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from benchmarks.opened_window import opened, wait
from desktop import paths
from desktop.qt.models.lines import Line, LineKind
from desktop.views.reader import ReaderView
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow

PAUSE_MS = 30
"""Between two clicks; what was left to do is done then."""
LONGEST_MS = 10_000


class Painted:
    """Notes when the reader has painted a page, by a hook around its painting."""

    def __init__(self, loop: QEventLoop) -> None:
        self._loop = loop
        self._wanted = ""
        self.moment = 0
        self._paint = ReaderView.paintEvent
        ReaderView.paintEvent = self._paint_and_note  # type: ignore[assignment,method-assign]

    def begin(self, page_id: str) -> None:
        """Wait for a page."""
        self._wanted, self.moment = page_id, 0

    @property
    def _paint_and_note(self) -> Callable[[ReaderView, QPaintEvent], None]:
        def paint(reader: ReaderView, event: QPaintEvent) -> None:
            self._paint(reader, event)
            if not self.moment and reader.page and reader.page.id == self._wanted:
                self.moment = perf_counter_ns()
                self._loop.quit()

        return paint


def click_all(window: MainWindow, rounds: int) -> dict[str, list[float]]:
    """Click every section, round after round."""
    loop = QEventLoop()
    outline = next(view for view in shown(window) if view.accessibleName() == "Outline")
    painted = Painted(loop)
    sections = [line for line in outline.lines.lines() if is_section(line)]
    times: dict[str, list[float]] = {line.key: [] for line in sections}
    for _ in range(rounds):
        for line in sections:
            index = outline.lines.index(outline.lines.row_of(line.key), 0)
            outline.scrollTo(index)
            if line.key == window.place().page_id:
                continue
            wait(loop, PAUSE_MS)
            point = outline.visualRect(index).center()
            painted.begin(line.key)
            begin = perf_counter_ns()
            QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=point)
            if not painted.moment:
                wait(loop, LONGEST_MS)
            if not painted.moment:
                raise SystemExit(f"{line.key} was not painted")
            times[line.key].append((painted.moment - begin) / 1e6)
    return times


def shown(window: MainWindow) -> list[LineView]:
    """Return the lists on the screen."""
    return [view for view in window.findChildren(LineView) if view.isVisible()]


def is_section(line: Line) -> bool:
    """Return whether a line of the outline leads to a section."""
    return line.kind is LineKind.ENTRY and bool(line.colour)


def main() -> None:
    """Open the window, click, and print."""
    with tempfile.TemporaryDirectory() as folder:
        found = paths.find(Path(folder))
        with opened(found) as program:
            assert program.window is not None
            # The lists come after the first page.
            while not shown(program.window):
                wait(QEventLoop(), PAUSE_MS)
            times = click_all(program.window, int(sys.argv[1]))
    print(json.dumps(times))


if __name__ == "__main__":
    main()
