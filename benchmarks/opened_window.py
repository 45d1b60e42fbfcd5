"""The program's window, opened to be measured in this process."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from benchmarks.startup import FIRST_PAGE
from desktop.app import Program, make_application
from desktop.domain.history import Place
from desktop.paths import Paths


@contextmanager
def opened(found: Paths, place: Place = FIRST_PAGE) -> Iterator[Program]:
    """Open the window at a place on a small screen, and close everything afterwards."""
    application = make_application(sys.argv[:1], found)
    program = Program(found)
    window = program.make_window()
    window.resize(1366, 768)
    window.open_first(place)
    window.show()
    QTest.qWaitForWindowExposed(window)
    yield program
    window.close()
    program.shutdown()
    application.processEvents()


def wait(loop: QEventLoop, milliseconds: int) -> None:
    """Let the event loop run so long, or until it is quit."""
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()
    timer.stop()
