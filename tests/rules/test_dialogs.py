"""Dialogs are alike: whoever knows one finds the buttons of the next."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

DIALOGS = [
    path
    for path in sorted((ROOT / "desktop" / "views").rglob("*.py"))
    if "PlainDialog)" in path.read_text("utf-8")
]


def buttons(method: ast.FunctionDef) -> list[str]:
    """Return the words of a dialog's buttons in their order; of two words for one, the first."""
    calls = sorted(
        (
            node
            for node in ast.walk(method)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "add_button"
        ),
        key=lambda call: call.lineno,
    )
    return [
        next((str(n.value) for n in ast.walk(c.args[0]) if isinstance(n, ast.Constant)), "")
        for c in calls
    ]


@pytest.mark.parametrize("path", DIALOGS, ids=lambda path: path.stem)
def test_cancel_is_the_last_button_of_a_dialog(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    rows = [buttons(node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    wrong = [row for row in rows if "Cancel" in row[:-1]]
    assert not wrong


def test_every_dialog_is_looked_at() -> None:
    assert len(DIALOGS) > 5
