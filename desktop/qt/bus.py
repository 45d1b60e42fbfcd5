"""Tells every screen what a deed changed, so that no screen has to know another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.domain.annotations import Changes


class Bus(QObject):
    """Carries changes from the screen that made them to all others.

    Signals:
        data_changed(Changes, object): what changed, and the screen that did it.
    """

    data_changed = Signal(object, object)

    def tell(self, changes: "Changes", origin: object = None) -> None:
        """Pass on what a deed changed; nothing is said where nothing changed."""
        if any(changes):
            self.data_changed.emit(changes, origin)
