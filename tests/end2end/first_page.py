"""Start the program at a section; print what it cost until that stood on the screen, and end.

    python -m tests.end2end.first_page

Counts, never times: what was loaded, which classes PySide made, how often SQLite was asked and
how many style sheets were set. Prints one JSON object.
"""

import builtins
import json
import sqlite3
import sys
from collections import Counter
from typing import Any

from desktop import paths
from desktop.app import run
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId

# isort: split
import PySide6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.reader import ReaderView

ALL_IS_THERE_MS = 500
"""Until the place of the window is stored, for the next start."""
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg")


def main() -> int:
    """Count, start, print and end."""
    counted: Counter[str] = Counter()
    seen: dict[str, Any] = {}
    connect, set_style_sheet, paint = sqlite3.connect, QWidget.setStyleSheet, ReaderView.paintEvent

    def connect_and_count(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.set_trace_callback(lambda _: counted.update(["statements"]))
        return connection

    def set_and_count(widget: QWidget, sheet: str) -> None:
        counted.update(["style sheets"])
        set_style_sheet(widget, sheet)

    def paint_and_look(reader: ReaderView, event: Any) -> None:
        paint(reader, event)
        if not seen and not reader.document().isEmpty():
            seen.update(counted)
            seen["loaded"] = sorted(sys.modules)
            seen["import"] = builtins.__import__.__name__
            seen["made"] = {name: sorted(vars(getattr(PySide6, name))) for name in MODULES}
            QTimer.singleShot(ALL_IS_THERE_MS, QApplication.quit)

    sqlite3.connect = connect_and_count  # type: ignore[assignment]
    QWidget.setStyleSheet = set_and_count  # type: ignore[method-assign]
    ReaderView.paintEvent = paint_and_look  # type: ignore[assignment,method-assign]
    run(sys.argv[:1], paths.find(), Place(Screen.GUIDE, PageId("plan.user-needs")))
    print(json.dumps(seen))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
