"""The program in a process of its own, on a temporary profile."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

Done = subprocess.CompletedProcess[str]
Runner = Callable[..., Done]

PATIENCE_S = 180


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a new person's own files; not there yet."""
    return tmp_path / "data"


def run_module(module: str, *arguments: str | bytes, data: Path, **variables: str | None) -> Done:
    """Run a module of ours to its end; a variable that is None is taken away."""
    environment: dict[str, str] = {**os.environ, "FIELDGUIDE_DATA": str(data)}
    for name, value in variables.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )


@pytest.fixture
def fieldguide(data: Path) -> Runner:
    """Run the program with some arguments."""

    def run(*arguments: str | bytes, **variables: str | None) -> Done:
        return run_module("desktop", *arguments, data=data, **variables)

    return run
