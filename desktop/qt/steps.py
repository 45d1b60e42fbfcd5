"""Long work of the main thread, done in steps between two turns of the event loop."""

from collections.abc import Callable, Generator, Iterator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer

TURN_SECONDS = 0.012
"""Steps are taken one after the other for so long, then the window has its turn."""


class Steps(QObject):
    """Takes the steps of one piece of work; for what needs the profile, which belongs here.

    Each ends in exactly one call of `done` or `failed`, after any number of calls of `progress`;
    or it is stopped between two steps, and nothing is called any more.
    """

    def __init__(self, parent: QObject, *, rest_ms: int = 0) -> None:
        """Take what owns it, and how long to rest between two turns."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(rest_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._work: Iterator[Any] | None = None
        self._calls: tuple[Callable[[Any], None], Callable[[], None], Callable[[Exception], None]]

    @property
    def is_busy(self) -> bool:
        """Whether there are steps to take."""
        return self._work is not None

    def run(
        self,
        work: Iterator[Any],
        progress: Callable[[Any], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Take the steps of some work in the place of others; `progress` gets what they yield."""
        self.stop()
        self._work = work
        self._calls = progress, done, failed
        self._timer.start()

    def stop(self) -> None:
        """Take no more steps; what the work holds open is let go."""
        self._timer.stop()
        work, self._work = self._work, None
        if isinstance(work, Generator):
            work.close()

    def _on_timer_timeout(self) -> None:
        end = perf_counter() + TURN_SECONDS
        progress, done, failed = self._calls
        while (work := self._work) is not None:
            try:
                found = next(work)
            except StopIteration:
                self.stop()
                done()
                return
            # Whatever goes wrong is decided about by who wanted the work done.
            except Exception as error:  # noqa: BLE001
                self.stop()
                failed(error)
                return
            progress(found)
            if perf_counter() >= end:
                return
