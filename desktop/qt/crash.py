"""Notices every error that nothing handles, on any thread, and brings it to the main thread."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)


class CrashWatch(QObject):
    """Hooks that note an error and tell of it once at a time.

    Signals:
        crashed(str): an error came up that nothing handles; the report, in words for developers.
    """

    crashed = Signal(str)
    _noticed = Signal(str)

    def __init__(self, keep: Callable[[str], None], facts: Callable[[], str]) -> None:
        """`keep` stores a report at once; `facts` says which program and computer this is."""
        super().__init__()
        self._keep = keep
        self._facts = facts
        self._is_told = False
        self._is_connected = False

    def install(self, faults: TextIO | None) -> None:
        """Watch from now on; `faults` gets what Python can still write when the process dies."""
        if faults is not None:
            faulthandler.enable(faults)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if faulthandler.is_enabled():
            faulthandler.disable()

    def rearm(self) -> None:
        """Tell of the next error again: the person has seen the last one."""
        self._is_told = False

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._note(kind, error, trace)

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._note(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _note(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        words = "".join(traceback.format_exception(kind, error, trace))
        # Here and not in the report alone: whoever started the program from a terminal looks there.
        if sys.stderr is not None:
            sys.stderr.write(words)
        report = f"{self._facts()}\n{words}"
        self._keep(report)
        if not self._is_connected:
            # Not before: the namespace `Qt` takes long to make; see `numbers`.
            self._is_connected = True
            queued = QtCore.Qt.ConnectionType.QueuedConnection
            self._noticed.connect(self._on_noticed, queued)
        self._noticed.emit(report)

    @Slot(str)
    def _on_noticed(self, report: str) -> None:
        if not self._is_told:
            self._is_told = True
            self.crashed.emit(report)
