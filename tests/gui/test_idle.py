"""While nobody touches it the program does nothing: no timer runs, nothing wakes it up."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.domain.history import Place, Screen
from desktop.views.window import MainWindow

WATCHED_MS = 700
"""Longer than the pause of a blinking caret."""


class Wakings(QObject):
    """Notes who gets the events of timers, but for one of the test's own."""

    def __init__(self, ours: QTimer) -> None:
        super().__init__()
        self._ours = ours
        self.woken: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer and watched is not self._ours:
            self.woken.append(f"{watched.metaObject().className()} {watched.objectName()}".strip())
        return False


def active_timers() -> list[str]:
    return [
        f"{thing.parent()!r} every {thing.interval()} ms"
        for thing in gc.get_objects()
        if type(thing) is QTimer and shiboken6.isValid(thing) and thing.isActive()
    ]


def watch(milliseconds: int) -> list[str]:
    """Let the program be for a while and return who was woken."""
    loop, ours = QEventLoop(), QTimer()
    wakings = Wakings(ours)
    application = QCoreApplication.instance()
    assert application is not None
    ours.timeout.connect(loop.quit)
    ours.start(milliseconds)
    application.installEventFilter(wakings)
    loop.exec()
    application.removeEventFilter(wakings)
    ours.stop()
    return wakings.woken


@pytest.mark.parametrize("screen", list(Screen))
def test_no_timer_runs_while_nobody_touches_the_program(
    qtbot: QtBot, window: MainWindow, screen: Screen
) -> None:
    window.go(Place(screen))
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QTextEdit):
        # A caret blinks where one writes; that is no idling.
        field.clearFocus()
    qtbot.waitUntil(lambda: not active_timers())
    # What follows the first painting comes to rest, then nothing may stir.
    qtbot.waitUntil(lambda: not watch(WATCHED_MS))
    assert not active_timers()


def test_a_timer_that_runs_is_noticed(qtbot: QtBot, window: MainWindow) -> None:
    timer = QTimer(window)
    timer.start(50)
    assert "QTimer" in watch(200)
    assert active_timers()
    timer.stop()
