"""Find a display for what is measured on a screen: the desktop's, or an Xvfb of our own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

SCREEN = "1920x1080x24"
WAIT_SECONDS = 10
NOT_HANDED_ON = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
"""With the second one every start would compile the program again."""


class Display(NamedTuple):
    """What children are started with, and what it is called in the results."""

    name: str
    environment: dict[str, str]


@contextmanager
def display() -> Iterator[Display]:
    """Yield a display: DISPLAY if it is set, else a fresh Xvfb, else none at all (offscreen)."""
    plain = {k: v for k, v in os.environ.items() if k not in NOT_HANDED_ON}
    if os.environ.get("DISPLAY"):
        yield Display("the desktop's display", plain | {"QT_QPA_PLATFORM": "xcb"})
        return
    program = shutil.which("Xvfb")
    if program is None:
        name = "offscreen: there is no DISPLAY and no Xvfb, nothing reaches a screen"
        yield Display(name, plain | {"QT_QPA_PLATFORM": "offscreen"})
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
