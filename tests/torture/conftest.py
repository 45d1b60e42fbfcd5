"""Only `pytest -m torture` comes here; what was seen is printed at the end."""

from pathlib import Path

import pytest

FIGURES: list[str] = []


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave this folder out of every run that does not ask for it."""
    return None if config.getoption("markexpr") == "torture" else True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures."""
    for line in FIGURES:
        terminalreporter.write_line(line)
