"""Open the notebook and type in its search field; print how long each took until it was painted.

Run as a child: `python -m benchmarks.notebook_window DATA_FOLDER`.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from benchmarks.opened_window import opened, wait
from benchmarks.queries import QUERIES
from benchmarks.startup import FIRST_PAGE
from benchmarks.typing_window import write
from desktop import paths
from desktop.domain.history import Place, Screen
from desktop.views.window import MainWindow

OPENINGS = 30
LONGEST_MS = 20_000
REST_MS = 40
AFTER_START_MS = 4000
"""Nobody opens the notebook earlier; what can be prepared is prepared by then."""


class Painted(QObject):
    """Tells when a widget has been painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self._watched: QWidget | None = None
        self.moment = 0

    def time(self, deed: Callable[[], object], find: Callable[[], QWidget]) -> float:
        """Do something and return the milliseconds until the widget is on the screen."""
        self.moment = 0
        begin = perf_counter_ns()
        deed()
        self._watched = find()
        self._watched.installEventFilter(self)
        self._watched.update()
        wait(self._loop, LONGEST_MS)
        self._watched.removeEventFilter(self)
        return (self.moment - begin) / 1e6

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.moment:
            # Widgets paint after their filters; a timer fires when all of it is on the screen.
            self.moment = -1
            QTimer.singleShot(0, self, self._on_after_paint)
        return False

    def _on_after_paint(self) -> None:
        self.moment = perf_counter_ns()
        self._loop.quit()


def measure(window: MainWindow) -> dict[str, list[float]]:
    """Open the notebook again and again, then type every query key by key."""
    from desktop.views.widgets.annotation_lines import AnnotationView

    loop = QEventLoop()
    painted = Painted(loop)

    def listing() -> QWidget:
        return window.findChildren(AnnotationView)[0].viewport()

    openings = []
    for _ in range(OPENINGS):
        openings.append(painted.time(lambda: window.go(Place(Screen.NOTEBOOK)), listing))
        wait(loop, REST_MS)
        window.go(FIRST_PAGE)
        wait(loop, REST_MS)
    window.go(Place(Screen.NOTEBOOK))
    wait(loop, REST_MS)
    field = next(
        each
        for each in window.findChildren(QLineEdit)
        if each.isVisible() and each.accessibleName() == "Search your notes"
    )
    field.setFocus()
    keys = []
    for query in QUERIES:
        field.clear()
        wait(loop, REST_MS)
        for letter in query:
            if letter.strip():
                keys.append(painted.time(partial(write, field, letter), window_of(window)))
                wait(loop, REST_MS)
            else:
                write(field, letter)
    return {"first_ms": openings[:1], "again_ms": openings[1:], "key_ms": keys}


def window_of(window: MainWindow) -> Callable[[], QWidget]:
    """Return what finds the notebook: where nothing is found there is no list to paint."""
    from desktop.views.notebook import NotebookScreen

    return lambda: window.findChildren(NotebookScreen)[0]


def main() -> None:
    """Open the window with a person's notes, measure, and print."""
    found = paths.find(Path(sys.argv[1]))
    with opened(found) as program:
        assert program.window is not None
        program.open_personal()
        wait(QEventLoop(), AFTER_START_MS)
        figures = measure(program.window)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
