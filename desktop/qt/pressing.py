"""Press buttons with Enter: by itself Qt presses them with the space bar alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


def press_with_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button of a window that has the keyboard if the key is Enter; say if it was."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    button = window.focusWidget()
    if not isinstance(button, QPushButton | QToolButton):
        return False
    button.click()
    return True
