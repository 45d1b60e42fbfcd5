"""Escape puts the hint beside the pointer away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.qt.overriding import override

TIP = "QTipLabel"
"""What Qt calls the widget of a hint."""


class Hints(QObject):
    """While a hint is shown, takes Escape from the window in front, whatever it means there.

    It stands before the window, not before the application: few events come to a window as a
    whole, and many to the widgets in it.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)
        self._on_application_focus_window_changed(application.focusWindow())

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Escape or not QToolTip.isVisible():
            return False
        # Not `hideText`, which waits: a second Escape shall reach the window.
        for widget in QApplication.topLevelWidgets():
            if widget.metaObject().className() == TIP:
                widget.close()
        return True
