"""Spare PySide what it does anew at each start, and mostly in vain.

Its own Python modules lie as text inside its library, and compiling them is a ninth of all a
start does. So it is done once, as Python does it for modules in files: what comes of it lies with
Python's own, is good for the very same text only, and is left out where Python writes none.
It also compiles regular expressions that only errors and generated stubs need, and reads the
source of all modules of ours.
"""

import builtins
import marshal
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

PACKAGE = "shibokensupport/"
"""What the names of PySide's own modules begin with where they are compiled."""
_CHECKED = 4
"""Bytes in front that tell whether the others are whole."""


def beside(module: str) -> Path | None:
    """Return where to keep it, beside what Python keeps for a module of ours, if it does."""
    spec = sys.modules[module].__spec__
    return Path(spec.cached).with_suffix(".pyside") if spec and spec.cached else None


@contextmanager
def kept(path: Path | None) -> Iterator[None]:
    """Have PySide imported with what was compiled before, and keep what was not."""
    known = _read(path) if path else {}
    used: dict[str, tuple[bytes, CodeType]] = {}
    compile_anew = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if rest or options or not str(filename).startswith(PACKAGE):
            return compile_anew(source, filename, mode, *rest, **options)
        text, code = known.get(filename, (b"", None))
        if code is None or text != source:
            code = compile_anew(source, filename, mode)
        used[filename] = source, code
        return code

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = compile_anew
    # Nothing is used where PySide was there already.
    if path and used and used != known and not sys.dont_write_bytecode:
        _write(path, used)


@contextmanager
def plain_imports() -> Iterator[None]:
    """Have PySide imported, and everything after it as before.

    From then on PySide searches the source of each module that is imported for its name, to know
    where `from __feature__ import …` may rename methods. Nothing here does that.
    """
    import_plainly = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = import_plainly


@contextmanager
def late_patterns() -> Iterator[None]:
    """Have PySide imported, and its regular expressions compiled when they are first used."""
    compile_now = re.compile

    def compile_later(pattern: Any, flags: Any = 0) -> Any:
        if sys._getframe(1).f_code.co_filename.startswith(PACKAGE):
            return _LatePattern(lambda: compile_now(pattern, flags))
        return compile_now(pattern, flags)

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = compile_now


class _LatePattern:
    """Stands for a regular expression; Python itself remembers those it compiled."""

    def __init__(self, compiled_now: Callable[[], re.Pattern[str]]) -> None:
        self._compiled_now = compiled_now

    def __getattr__(self, name: str) -> Any:
        if name not in _SEARCHES:
            return getattr(self._compiled_now(), name)

        def search(*values: Any, **options: Any) -> Any:
            return getattr(self._compiled_now(), name)(*values, **options)

        return search


_SEARCHES = frozenset(
    {"findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
)
"""What may be taken from a regular expression long before it is called."""


def _read(path: Path) -> dict[str, tuple[bytes, CodeType]]:
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    check, kept_code = content[:_CHECKED], content[_CHECKED:]
    if check != _check(kept_code):
        return {}
    code: dict[str, tuple[bytes, CodeType]] = marshal.loads(kept_code)
    return code


def _write(path: Path, code: dict[str, tuple[bytes, CodeType]]) -> None:
    # The older form is the same bytes for the same code, as packages have to be.
    kept_code = marshal.dumps(code, 2)
    half = path.with_suffix(f".{os.getpid()}")
    # Where Python's own may not be written either, the next start does without again.
    with suppress(OSError):
        half.write_bytes(_check(kept_code) + kept_code)
        half.replace(path)


def _check(kept_code: bytes) -> bytes:
    return crc32(kept_code).to_bytes(_CHECKED, "little")
