"""PySide's own modules are compiled once, and never taken for what they are not."""

import builtins
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from desktop import compiled
from tests.conftest import ROOT

NAME = "shibokensupport/signature/loader.py"
Compiling = Callable[..., CodeType]


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The texts that Python really compiled."""
    texts: list[bytes] = []
    compile_truly = builtins.compile

    def compile_and_note(source: Any, *rest: Any, **options: Any) -> Any:
        texts.append(source)
        return compile_truly(source, *rest, **options)

    monkeypatch.setattr(builtins, "compile", compile_and_note)
    return texts


def start(path: Path | None, source: bytes, name: str = NAME) -> int:
    """Compile a text as PySide does at a start; return what comes of running it."""
    with compiled.kept(path):
        code = compile(source, name, "exec")
    found: dict[str, int] = {}
    exec(code, found)
    return found["answer"]


def test_what_replaces_the_import_is_taken_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    import_plainly = builtins.__import__
    with compiled.plain_imports():
        monkeypatch.setattr(builtins, "__import__", lambda *_: None)
    assert builtins.__import__ is import_plainly


def pattern_of(file: str, pattern: str) -> Any:
    """Make a regular expression as a module of that file does while it is imported."""
    made: dict[str, Any] = {}
    with compiled.late_patterns():
        code = compile(f"import re; made = re.compile({pattern!r}, re.VERBOSE)", file, "exec")
        exec(code, made)
    return made["made"]


def test_a_pattern_of_pyside_costs_nothing_until_it_is_used() -> None:
    split = pattern_of(NAME, "unfinished (").split
    with pytest.raises(re.error):
        split("a, b")


def test_a_pattern_of_pyside_does_what_patterns_do() -> None:
    pattern = pattern_of(NAME, r" (\w) , ")
    assert pattern.split("a,b") == ["", "a", "b"]
    assert [found.group(1) for found in pattern.finditer("a,b,")] == ["a", "b"]
    assert pattern.sub("", "a,b", count=1) == "b"
    assert pattern.pattern == r" (\w) , "


def test_a_pattern_of_anybody_else_is_compiled_at_once() -> None:
    with pytest.raises(re.error):
        pattern_of("plugin.py", "unfinished (")
    assert isinstance(pattern_of("plugin.py", "a"), re.Pattern)
    assert isinstance(re.compile("a"), re.Pattern)


def test_a_wrong_argument_is_explained_as_ever() -> None:
    wrong = "import desktop.app; from PySide6.QtCore import QSize; QSize('a', 'b')"
    done = subprocess.run(
        [sys.executable, "-P", "-c", wrong], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert "__init__(w: int, h: int, /)" in done.stderr


def test_a_second_start_compiles_nothing(tmp_path: Path, made: list[bytes]) -> None:
    path = tmp_path / "app.pyside"
    assert [start(path, b"answer = 42") for _ in range(3)] == [42] * 3
    assert made == [b"answer = 42"]


def test_a_start_that_finds_pyside_there_already_keeps_what_was_compiled(
    tmp_path: Path, made: list[bytes]
) -> None:
    path = tmp_path / "app.pyside"
    start(path, b"answer = 42")
    with compiled.kept(path):
        pass
    assert start(path, b"answer = 42") == 42
    assert made == [b"answer = 42"]


def test_another_text_is_compiled_anew_and_kept(tmp_path: Path, made: list[bytes]) -> None:
    path = tmp_path / "app.pyside"
    assert start(path, b"answer = 42") == 42
    assert [start(path, b"answer = 43") for _ in range(2)] == [43] * 2
    assert made == [b"answer = 42", b"answer = 43"]


def test_what_is_not_of_pyside_is_left_alone(tmp_path: Path, made: list[bytes]) -> None:
    path = tmp_path / "app.pyside"
    for _ in range(2):
        assert start(path, b"answer = 1", "plugin.py") == 1
    assert len(made) == 2
    assert not path.exists()


@pytest.mark.parametrize("damage", [b"", b"\x00", b"\x00" * 200, b"half"])
def test_a_damaged_file_is_put_right(tmp_path: Path, made: list[bytes], damage: bytes) -> None:
    path = tmp_path / "app.pyside"
    start(path, b"answer = 42")
    path.write_bytes(path.read_bytes()[: len(damage)] if damage == b"half" else damage)
    assert [start(path, b"answer = 42") for _ in range(2)] == [42] * 2
    assert len(made) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["app.pyside"]


def test_where_nothing_can_be_written_the_start_goes_on(tmp_path: Path) -> None:
    assert start(tmp_path / "missing" / "app.pyside", b"answer = 42") == 42
    assert start(None, b"answer = 42") == 42


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert start(tmp_path / "app.pyside", b"answer = 42") == 42
    assert list(tmp_path.iterdir()) == []


def test_compiling_is_as_before_whatever_happens(tmp_path: Path) -> None:
    before = builtins.compile
    with pytest.raises(SyntaxError), compiled.kept(tmp_path / "app.pyside"):
        compile(b"answer = ", NAME, "exec")
    assert builtins.compile is before


def test_it_lies_beside_what_python_keeps_of_the_program() -> None:
    path = compiled.beside("desktop.paths")
    spec = sys.modules["desktop.paths"].__spec__
    assert path is not None
    assert spec is not None
    assert spec.cached is not None
    assert path.parent == Path(spec.cached).parent
