"""A question of a session is dragged with the mouse, on a display that nobody sees."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.display import display
from tests.conftest import ROOT

PATIENCE_S = 60


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="xvfb is not installed")
def test_a_question_goes_where_the_line_says_and_all_are_numbered_anew(data: Path) -> None:
    with display() as screen:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "tests.end2end.dragging", str(data)],
            cwd=ROOT,
            env={**os.environ, **screen.environment, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    before = told["before"]
    assert told["after"] == [before[1], before[2], before[0], *before[3:]]
    assert told["numbers"] == [str(place + 1) for place in range(len(before))]
    assert told["has_line"]
