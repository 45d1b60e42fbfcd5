"""Enter that was held down while a window opened answers nothing in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from desktop.qt.overriding import override


class HeldEnter(QObject):
    """Takes Enter from a window that came to the front, until the key is pressed there anew.

    It repeats as long as it is held, and would press the main button of a dialog that nobody has
    read yet. Before the window and not before the application, for the reason `Hints` gives.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.isAutoRepeat():
            return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        watched.removeEventFilter(self)
        return False
