"""Nothing is written that the program does not use: no deed without a way to it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

MODULES = sorted((ROOT / "desktop").rglob("*.py"))
UNUSED = {
    "miscounted": "compares what is counted with the log, for the tests of faults and kills",
}
"""What nothing in the program names, and why it is there all the same."""


def defined(tree: ast.AST) -> Iterator[str]:
    """Yield the names of classes, functions and methods; what Qt or a library calls is left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            marks = {getattr(mark, "id", "") for mark in node.decorator_list}
            if "override" not in marks and not node.name.startswith("__"):
                yield node.name


def named(tree: ast.AST) -> Iterator[str]:
    """Yield every name that is read, alone or behind a dot; imports alone are no use."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def unused(sources: dict[str, str]) -> dict[str, str]:
    """Return what no source names, with where it stands."""
    trees = {where: ast.parse(source) for where, source in sources.items()}
    used = {name for tree in trees.values() for name in named(tree)}
    return {
        name: where for where, tree in trees.items() for name in defined(tree) if name not in used
    }


def sources(paths: list[Path]) -> dict[str, str]:
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}


def test_everything_is_used_or_says_why_not() -> None:
    found = unused(sources(MODULES))
    left = {name: where for name, where in found.items() if name not in UNUSED}
    assert left == {}, "used nowhere in the program: wire it, or take it out"


def test_what_is_excused_still_needs_it() -> None:
    assert sorted(set(UNUSED) - set(unused(sources(MODULES)))) == []


PLANTED = """
class Service:
    @property
    def is_seen(self): ...
    def is_read(self): ...
    @override
    def paintEvent(self): ...
    def __init__(self): self.is_read()
def main(): Service()
"""


def test_a_planted_deed_without_a_way_to_it_is_found() -> None:
    program = {"service.py": PLANTED, "app.py": "from service import is_seen\nmain()"}
    assert unused(program) == {"is_seen": "service.py"}
