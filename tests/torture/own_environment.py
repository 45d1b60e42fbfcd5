"""Environments of their own for what tests want and the program must never have."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

PATIENCE_SECONDS = 900


def make(folder: Path, *packages: str) -> Path:
    """Return the Python of a new environment with packages; skip the test if there is no way.

    It finds the program and what that needs too, but not the other way round.
    """
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", *packages],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    if done.returncode:
        pytest.skip(f"{', '.join(packages)} cannot be installed here: {done.stderr.strip()[-200:]}")
    return python


def run(python: Path, script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in such an environment."""
    places = os.pathsep.join([str(Path(__file__).parents[2]), *(p for p in sys.path if p)])
    return subprocess.run(
        [python, script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
        env={**os.environ, "PYTHONPATH": places},
    )
