"""The program on a real accessibility bus, used as a screen reader uses it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

PYTHON = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PATIENCE_S = 60


def missing() -> str:
    """Return which of what this needs is not installed; Debian's packages are named."""
    if sys.platform != "linux":
        return "the accessibility bus is Linux's"
    for program, package in (("Xvfb", "xvfb"), ("dbus-run-session", "dbus")):
        if shutil.which(program) is None:
            return f"{package} is not installed"
    if not LAUNCHER.exists():
        return "at-spi2-core is not installed"
    asks = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    has_atspi = subprocess.run([PYTHON, "-c", asks], capture_output=True, check=False)
    return "" if has_atspi.returncode == 0 else "gir1.2-atspi-2.0 or python3-gi is not installed"


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "1366x768x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait()


@pytest.mark.skipif(bool(missing()), reason=missing() or "all is there")
def test_a_tour_is_told_with_roles_names_and_states(display: str, data: Path) -> None:
    tour = ROOT / "tests" / "end2end" / "screen_reader.py"
    done = subprocess.run(
        [
            *("dbus-run-session", "--", "sh", "-c"),
            f'{LAUNCHER} --launch-immediately & "$@"; status=$?; kill $!; exit $status',
            *("sh", PYTHON, str(tour), sys.executable, "-P", "-m", "desktop"),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "DISPLAY": display,
            "FIELDGUIDE_DATA": str(data),
            "LANG": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
        },
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    if "xcb-cursor" in done.stderr:
        pytest.skip("libxcb-cursor0 is not installed")
    assert done.returncode == 0, done.stderr
    # The bus and its registry write to the same stream.
    (answer,) = [line for line in done.stdout.splitlines() if line.startswith("{")]
    told: dict[str, Any] = json.loads(answer)
    assert told["ring"]["role"] == "image"
    assert "FOCUSABLE" in told["ring"]["states"]
    assert told["page"]["name"] == "About the Guidelines and this guide"
    assert len(told["text"]) > 1000
    assert "CHECKED" in told["guide"]["states"]
    assert told["note"]["role"] == "text"
    assert "EDITABLE" in told["note"]["states"]
    assert told["saved"] == "✓ Saved"
    assert told["question"].startswith("Question 1 of")
    assert told["next"]["role"] == "push button"
    assert told["verdict"] == "Not right"
