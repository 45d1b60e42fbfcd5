"""Drags a question of a session with the mouse, on a real display; prints what came of it.

    python -m tests.end2end.dragging DATA_FOLDER

Qt's offscreen platform knows no dragging, so this runs as a child on a display.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop import portrait
from desktop.app import Program, make_application
from desktop.domain.history import Place, Screen
from desktop.paths import find
from desktop.qt import tokens
from desktop.views.window import MainWindow
from desktop.views.workshop.builder import BuilderPage
from desktop.views.workshop.question_list import QuestionList

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEP_MS = 60


class Hand(QObject):
    """Moves the mouse from point to point, looks, and lets go.

    While something is dragged Qt runs a loop of its own, so the hand moves by a timer.
    """

    def __init__(self, listed: QuestionList, path: list[QPoint]) -> None:
        super().__init__(listed)
        self.picture = QImage()
        self._listed = listed
        self._handle = listed.window().windowHandle()
        self._path = [listed.viewport().mapTo(listed.window(), point) for point in path]
        self._last = self._path[-1]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)

    def drag(self) -> None:
        """Drag from the first point over all others; return when it was let go."""
        begin = self._path.pop(0)
        self._timer.start(STEP_MS)
        QTest.mousePress(self._handle, LEFT, NO_KEY, begin)
        QTest.mouseMove(self._handle, begin + QPoint(0, QApplication.startDragDistance() + 2))

    def _on_timer_timeout(self) -> None:
        if self._path:
            QTest.mouseMove(self._handle, self._path.pop(0))
            return
        self._timer.stop()
        self.picture = self._listed.grab().toImage()
        QTest.mouseRelease(self._handle, LEFT, NO_KEY, self._last)


def prepare(window: MainWindow) -> QuestionList:
    """Open the builder with a plan of the guide; return the list, in view."""
    window.go(Place(Screen.WORKSHOP))
    portrait.settle()
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    plan = next(b for b in buttons if b.accessibleName().startswith("Prepare: "))
    QTest.mouseClick(plan, LEFT)
    portrait.settle()
    page = next(p for p in window.findChildren(BuilderPage) if p.isVisible())
    listed = page.findChildren(QuestionList)[0]
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() + listed.mapTo(page.viewport(), QPoint(0, 0)).y() - 40)
    portrait.settle()
    return listed


def has_line(picture: QImage) -> bool:
    """Return whether a line in the accent's colour goes through all of the list."""
    accent = QColor(tokens.LIGHT.accent)
    x, right = picture.width() // 4, picture.width() * 3 // 4
    return any(
        picture.pixelColor(x, y) == picture.pixelColor(right, y) == accent
        for y in range(6, picture.height() - 6)
    )


def main() -> None:
    """Drag the first question behind the third."""
    found = find(Path(sys.argv[1]))
    application = make_application([], found)
    program = Program(found)
    window = portrait.make_window(program, "light", (1366, 768), 100)
    window.open_first(Place(Screen.HOME))
    window.show()
    QTest.qWaitForWindowExposed(window)
    program.open_personal()
    listed = prepare(window)
    before = [question.id for question in listed.questions()]
    first, third = (listed.visualItemRect(listed.item(row)) for row in (0, 2))
    end = third.center() + QPoint(0, 4)
    hand = Hand(listed, [first.center(), third.center(), end, end])
    hand.drag()
    after = [question.id for question in listed.questions()]
    numbers = [listed.item(row).text().partition(".")[0] for row in range(listed.count())]
    if len(sys.argv) > 2:
        hand.picture.save(sys.argv[2])
    print(
        json.dumps(
            {
                "before": before,
                "after": after,
                "numbers": numbers,
                "has_line": has_line(hand.picture),
            }
        )
    )
    window.close()
    program.shutdown()
    application.processEvents()


if __name__ == "__main__":
    main()
