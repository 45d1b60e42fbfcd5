"""Find a display for what is measured on a screen: the desktop's, or an Xvfb of our own."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1920, 1080
SCREEN = f"{WIDTH}x{HEIGHT}x24"
WAIT_SECONDS = 10
NOT_HANDED_ON = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
"""With the second one every start would compile the program again."""


class Display(NamedTuple):
    """What children are started with, and what it is called in the results."""

    name: str
    environment: dict[str, str]


@contextmanager
def _offscreen() -> Iterator[str]:
    """Yield a platform of Qt without a display, as wide as ours: its own would hide the lists."""
    screen = {"name": "none", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "dpr": 1}
    screens = [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        margins = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False}
        file.write_text(json.dumps(margins | {"screens": screens}), encoding="utf-8")
        yield f"offscreen:configfile={file}"


@contextmanager
def display() -> Iterator[Display]:
    """Yield a display: DISPLAY if it is set, else a fresh Xvfb, else none at all (offscreen)."""
    plain = {k: v for k, v in os.environ.items() if k not in NOT_HANDED_ON}
    if os.environ.get("DISPLAY"):
        yield Display("the desktop's display", plain | {"QT_QPA_PLATFORM": "xcb"})
        return
    program = shutil.which("Xvfb")
    if program is None:
        with _offscreen() as platform:
            name = "offscreen: there is no DISPLAY and no Xvfb, nothing reaches a screen"
            yield Display(name, plain | {"QT_QPA_PLATFORM": platform})
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        environment = plain | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        yield Display(f"Xvfb {SCREEN}", environment)
    finally:
        server.terminate()
        server.wait(WAIT_SECONDS)
