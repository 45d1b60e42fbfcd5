"""Qt does not lose references to None and True, as PySide6 6.12.0 does on Python 3.11."""

import json
import subprocess
import sys
import tomllib

import PySide6
from packaging.requirements import Requirement
from packaging.version import Version

from tests.conftest import ROOT

CALLS, EMISSIONS, TOLERANCE = 10_000, 5_000, 100
FIRST_BAD = Version("6.12")

# In a process of its own: where references are lost, it aborts.
COUNTING = f"""
import json, sys
from PySide6.QtCore import QObject, QTimer, Signal

class Source(QObject):
    sent = Signal(object)

def counts():
    return sys.getrefcount(None), sys.getrefcount(True)

source, timer = Source(), QTimer()
source.sent.connect(id)
for _ in range(100):
    timer.setInterval(7); source.sent.emit(None)
before = counts()
returned = emitted = 0
for number in range({CALLS}):
    returned += timer.setInterval(number) is None
for number in range({EMISSIONS}):
    emitted += source.sent.emit(number) is True
after = counts()
print(json.dumps([returned, emitted, [b - a for a, b in zip(before, after)]]))
"""


def test_calls_and_emissions_lose_no_references() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNTING], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    returned, emitted, lost = json.loads(done.stdout)
    assert (returned, emitted) == (CALLS, EMISSIONS)
    assert all(abs(count) <= TOLERANCE for count in lost), lost


def test_this_pyside_is_older_than_the_bad_one() -> None:
    assert Version(PySide6.__version__) < FIRST_BAD


def test_the_project_asks_for_nothing_newer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    (pyside,) = [each for each in wanted if each.name.startswith("PySide6")]
    assert pyside.name == "PySide6-Essentials"
    assert "6.11.3" in pyside.specifier
    assert not pyside.specifier.contains(FIRST_BAD, prereleases=True)
    assert not pyside.specifier.contains("6.12.1")
