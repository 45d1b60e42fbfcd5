"""Start the program itself and tell when its first page is painted, and then the lists beside it.

Run as a child: `python -m benchmarks.startup_program CONTENT DATA_FOLDER [HTML_FILE]`.
"""

import gc
import json
import os
import sys
import time
from pathlib import Path


def main() -> int:
    """Start as `fieldguide` does, with a hook around the painting of the page."""
    content, data, *target = sys.argv[1:]
    gc.disable()  # as `desktop.__main__` does
    from desktop import paths
    from desktop.app import run
    from desktop.views.reader import ReaderView

    paint = ReaderView.paintEvent
    is_told = False

    def paint_and_tell(reader: ReaderView, event: object) -> None:
        nonlocal is_told
        paint(reader, event)  # type: ignore[arg-type]
        if not is_told and not reader.document().isEmpty():
            is_told = True
            painted = time.monotonic_ns()
            size = reader.window().size()
            if target:
                Path(target[0]).write_text(_page(reader), encoding="utf-8")
            answer = {"painted_ns": painted, "pid": os.getpid()}
            sys.stdout.write(json.dumps(answer | {"size": [size.width(), size.height()]}) + "\n")
            sys.stdout.flush()

    ReaderView.paintEvent = paint_and_tell  # type: ignore[assignment,method-assign]
    _watch_lists()
    return run(sys.argv[:1], paths.find(Path(data), Path(content)))


def _watch_lists() -> None:
    """Tell when what stands left and right of the page is on the screen too."""
    from PySide6.QtCore import QTimer

    from desktop.views.reading_screen import ReadingScreen

    complete = ReadingScreen.complete
    painted: set[object] = set()

    def tell() -> None:
        sys.stdout.write(json.dumps({"whole_ns": time.monotonic_ns()}) + "\n")
        sys.stdout.flush()

    def complete_and_watch(screen: ReadingScreen) -> object:
        from desktop.views.widgets.lines import _LineDelegate

        made = complete(screen)
        paint = _LineDelegate.paint

        def paint_and_note(delegate: _LineDelegate, *place: object) -> None:
            paint(delegate, *place)  # type: ignore[arg-type]
            if delegate not in painted:
                painted.add(delegate)
                if len(painted) == len(("outline", "companion")):
                    # Fires when all of this painting is over.
                    QTimer.singleShot(0, tell)

        _LineDelegate.paint = paint_and_note  # type: ignore[assignment,method-assign]
        ReadingScreen.complete = complete  # type: ignore[method-assign]
        return made

    ReadingScreen.complete = complete_and_watch  # type: ignore[assignment,method-assign]


def _page(reader: object) -> str:
    """Return the HTML of the page shown with its style sheet, as one document."""
    from desktop.qt import page_html
    from desktop.qt.page_html import PageSetter
    from desktop.views.reader import ReaderView

    assert isinstance(reader, ReaderView)
    page = reader.page
    assert page is not None
    from desktop.domain.settings import Settings
    from desktop.qt.theme import theme_for

    theme = theme_for(Settings())
    body = PageSetter(page, theme, 560, frozenset()).set().body
    return f"<style>{page_html.style_sheet(theme)}</style>{body}"


if __name__ == "__main__":
    raise SystemExit(main())
