"""Tells every screen what a deed changed, so that no screen has to know another."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.annotations import NO_CHANGES, Changes


class Bus(QObject):
    """Carries changes from the screen that made them to all others.

    Signals:
        data_changed(Changes, object): what changed, and the screen that did it.
    """

    data_changed = Signal(object, object)

    def tell(self, changes: Changes, origin: object = None) -> None:
        """Pass on what a deed changed; nothing is said where nothing changed."""
        if changes != NO_CHANGES:
            self.data_changed.emit(changes, origin)
