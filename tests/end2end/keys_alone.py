"""Start the program, open the help and close the window by keys; print how far that came.

    python -m tests.end2end.keys_alone

A key is pressed again until it has done its work: in its first moments a window hears none.
"""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import run
from desktop.views.help import HelpScreen
from desktop.views.window import MainWindow

STEP_MS = 200
PATIENCE_STEPS = 100


def main() -> int:
    """Start, press, print and end."""
    steps = QTimer(interval=STEP_MS)
    left = PATIENCE_STEPS
    seen: list[str] = []

    def step() -> None:
        nonlocal left
        left -= 1
        window = next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None
        )
        if not left:
            QApplication.exit()
        elif window is not None and window.isActiveWindow():
            helping = window.findChild(HelpScreen)
            if helping is None or not helping.isVisible():
                QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
                return
            seen.append("help")
            QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
            if not window.isVisible():
                seen.append("closed")

    steps.timeout.connect(step)
    QTimer.singleShot(0, steps.start)
    run(sys.argv[:1], paths.find())
    print(" ".join(dict.fromkeys(seen)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
