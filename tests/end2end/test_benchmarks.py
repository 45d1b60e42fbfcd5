"""Benchmarks on a machine without a display."""

import shutil
import subprocess
import sys

import pytest

from benchmarks.display import HEIGHT, WIDTH, display

SCREEN = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
size = application.primaryScreen().size()
print(application.platformName(), size.width(), size.height())
"""


def test_without_a_display_windows_are_as_large_as_with_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with display() as screen:
        told = subprocess.run(
            [sys.executable, "-c", SCREEN],
            env=screen.environment, capture_output=True, check=True, text=True,
        ).stdout.split()  # fmt: skip
    assert told == ["offscreen", str(WIDTH), str(HEIGHT)]
    assert screen.name.startswith("offscreen")
