"""Show an HTML file in a window with nothing but a text browser; tell when it is painted.

Run as a child: `python -m benchmarks.startup_bare HTML_FILE WIDTH HEIGHT`.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser

page, width, height = sys.argv[1:]


class Browser(QTextBrowser):
    is_told = False

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if not self.is_told:
            self.is_told = True
            answer = {"painted_ns": time.monotonic_ns(), "pid": os.getpid()}
            sys.stdout.write(json.dumps(answer | {"size": [self.width(), self.height()]}) + "\n")
            sys.stdout.flush()


application = QApplication(sys.argv[:1])
browser = Browser()
browser.setHtml(Path(page).read_text(encoding="utf-8"))
browser.resize(int(width), int(height))
browser.show()
application.exec()
