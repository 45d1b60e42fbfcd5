"""Saves by itself once typing pauses, and is honest about whether it is saved."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import EnvironmentProblem, InputProblem

PAUSE_MS = 250
"""Typing that pauses so long is saved: within 300 ms, with room for the saving itself."""


class SaveState(StrEnum):
    """Whether what is on the screen is stored."""

    UNTOUCHED = "untouched"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class Autosave(QObject):
    """Calls `save` at the right moments; after a failure it tries again when told of a change.

    Signals:
        state_changed(): see `state` and `problem`.
    """

    state_changed = Signal()

    def __init__(self, save: Callable[[], None], parent: QObject) -> None:
        """Take what stores the text; it may raise EnvironmentProblem and InputProblem."""
        super().__init__(parent)
        self._save = save
        self.state = SaveState.UNTOUCHED
        self.problem: EnvironmentProblem | InputProblem | None = None
        """Why it is not saved."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_safe(self) -> bool:
        """Whether nothing on the screen waits to be stored."""
        return self.state in (SaveState.UNTOUCHED, SaveState.SAVED)

    def start_over(self, state: SaveState = SaveState.UNTOUCHED) -> None:
        """Begin with another text, of which nothing waits."""
        self._timer.stop()
        self.problem = None
        self._set(state)

    def touch(self) -> None:
        """Say that the text changed."""
        self._timer.start()
        if self.state is not SaveState.FAILED:
            self._set(SaveState.SAVING)

    def flush(self) -> bool:
        """Store now what waits; return whether everything is stored."""
        self._timer.stop()
        if self.is_safe:
            return True
        try:
            self._save()
        except (EnvironmentProblem, InputProblem) as problem:
            self.problem = problem
            self._set(SaveState.FAILED)
            return False
        self.problem = None
        self._set(SaveState.SAVED)
        return True

    def _set(self, state: SaveState) -> None:
        self.state = state
        self.state_changed.emit()
