"""Start the program itself and tell when its first page is painted.

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
    return run(sys.argv[:1], paths.find(Path(data), Path(content)))


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
