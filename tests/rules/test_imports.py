"""Who may import whom, and what no module may use."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "desktop").rglob("*.py"))
NOWHERE = (
    "PySide6.QtNetwork",
    "PySide6.QtWebEngine",
    "PySide6.QtWebSockets",
    "PySide6.QtBluetooth",
)
ESSENTIALS = {
    "QtConcurrent", "QtCore", "QtDBus", "QtGui", "QtPrintSupport", "QtSvg", "QtSvgWidgets",
    "QtTest", "QtWidgets", "QtXml",
}  # fmt: skip
"""The modules of PySide6-Essentials that a window needs; everything else is Addons or too much."""
MAY_PROCESS_EVENTS = {"desktop/portrait.py"}


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of what a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(path: Path) -> Iterator[str]:
    """Yield the last part of the name of everything a module calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id


def test_there_are_modules_to_look_at() -> None:
    assert ROOT / "desktop" / "app.py" in MODULES


def test_the_import_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command as run; run()"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_uses_the_network_or_a_web_engine(path: Path) -> None:
    assert not [name for name in imported(path) if name.startswith(NOWHERE)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_essentials_of_qt_are_imported(path: Path) -> None:
    parts = {name.split(".")[1] for name in imported(path) if name.startswith("PySide6.")}
    assert parts <= ESSENTIALS


def test_events_are_processed_by_hand_only_where_pictures_are_taken() -> None:
    guilty = {p.relative_to(ROOT).as_posix() for p in MODULES if "processEvents" in called(p)}
    assert guilty <= MAY_PROCESS_EVENTS


def test_nothing_waits_by_sleeping() -> None:
    guilty = {p.relative_to(ROOT).as_posix() for p in MODULES if "sleep" in called(p)}
    assert not guilty


# A server has to answer while the window does something else: it has a thread with an event loop
# of its own. It holds no Qt object and no database, and ends with the session.
# Its answers have to be durable before they are acknowledged, at three hundred in a second or two:
# they are written by a thread with a connection of its own, which waits for its turn.
MAY_START_THREADS = {
    "desktop/qt/tasks.py",
    "desktop/workshop/server.py",
    "desktop/storage/log_writer.py",
}


def test_threads_are_started_in_few_places_only() -> None:
    wanted = ("threading.Thread", "concurrent.futures", "PySide6.QtCore.QThread")
    guilty = {
        p.relative_to(ROOT).as_posix()
        for p in MODULES
        if any(name.startswith(wanted) for name in imported(p)) or "Thread" in called(p)
    }
    assert guilty <= MAY_START_THREADS


def test_what_is_printed_of_the_guide_knows_no_notes() -> None:
    known = set(imported(ROOT / "desktop" / "views" / "printing.py"))
    private = ("desktop.services.annotating", "desktop.services.personal", "desktop.views.keeping")
    assert not [name for name in known if name.startswith(private)]
