"""Tell a screen reader what changed without moving the focus."""

from PySide6 import QtGui
from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Have `words` spoken; does nothing where Qt is too old or nobody listens."""
    event_type = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # since Qt 6.8
    if event_type is not None and QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(event_type(source, words))
