"""Work off the main thread: a Python executor below, queued signals above, one outcome each."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Tasks(QObject):
    """Runs jobs one after another on one worker thread.

    Jobs take and return plain data. Each ends in exactly one call of `done` or `failed`, on the
    main thread, after any number of calls of `progress`.
    """

    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False

    def run(
        self,
        job: Callable[[], Iterable[Any]],
        progress: Callable[[Any], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Have a job done; `progress` gets each thing it yields."""
        if self._executor is None:
            # Imported at the first job: no page needs it before.
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            queued = QtCore.Qt.ConnectionType.QueuedConnection
            self._arrived.connect(self._on_arrived, queued)
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="fieldguide")
        self._executor.submit(self._work, job, progress, done, failed)

    def _work(
        self,
        job: Callable[[], Iterable[Any]],
        progress: Callable[[Any], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            for piece in job():
                self._post(progress, piece)
        # Whatever goes wrong in a job is decided about on the main thread.
        except Exception as error:  # noqa: BLE001
            self._post(failed, error)
        else:
            self._post(_call, done)

    def _post(self, call: Callable[[Any], None], value: object) -> None:
        if not self._is_closed:
            self._arrived.emit(call, value)

    @Slot(object, object)
    def _on_arrived(self, call: Callable[[Any], None], value: object) -> None:
        if not self._is_closed:
            call(value)

    def shutdown(self) -> None:
        """Wait for the job under way and forget the others."""
        self._is_closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)


def _call(done: Callable[[], None]) -> None:
    done()
