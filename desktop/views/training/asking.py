"""What training asks in dialogs over its screen, and does with the answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.annotations import Changes
from desktop.errors import EnvironmentProblem
from desktop.qt.theme import Theme


class Asking(QObject):
    """Asks about one matter; who inherits it says what.

    Signals:
        done(str, Changes): what to tell, and what changed.
        failed(EnvironmentProblem): something could not be stored, read or written.
    """

    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        super().__init__(screen)
        self._theme = theme
        self._screen = screen

    def set_theme(self, theme: Theme) -> None:
        """Ask in another theme or text size."""
        self._theme = theme

    def _do(self, deed: Callable[[], Changes], told: str) -> None:
        """Do something and tell of it."""
        try:
            changes = deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.done.emit(told, changes)
