"""What takes the size of the frozen program, as a table for docs/packaging.md."""

import lzma
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

_KINDS = (
    ("Qt: letters and languages (ICU)", ("libicu",)),
    ("Qt: libraries", ("libQt6",)),
    ("Qt: plugins", ("PySide6/Qt/plugins/",)),
    ("Qt: translations", ("PySide6/Qt/translations/",)),
    ("PySide6: Qt for Python", ("PySide6/", "shiboken6/")),
    ("Python", ("libpython", "python3", "base_library")),
    ("OpenSSL, SQLite and other libraries", ("lib",)),
    ("Python packages", ("rapidfuzz/", "yaml/", "nh3/", "websockets")),
    ("the guide: content.db", ("content.db",)),
    ("the guide: fonts, icons, map", ("resources/",)),
    ("the program, compiled", ("fieldguide", "desktop/")),
    ("licences", ("LICENSES/",)),
)
_MODULES = "Python's own modules and packages, compiled"
_OTHER = "all else"


class _Row(NamedTuple):
    kind: str
    files: int
    size: int
    packed: int


def table(frozen: Path) -> str:
    """Return the table in Markdown: each kind's files, its size, and its size packed by itself."""
    files = defaultdict(list)
    for file in sorted(frozen.rglob("*")):
        if file.is_file() and not file.is_symlink():
            files[_kind_of(file.relative_to(frozen).as_posix())].append(file)
    rows = []
    for kind, members in files.items():
        data = b"".join(file.read_bytes() for file in members)
        rows.append(_Row(kind, len(members), len(data), len(lzma.compress(data, preset=6))))
    rows.sort(key=lambda row: row.packed, reverse=True)
    rows.append(
        _Row(
            "all",
            sum(row.files for row in rows),
            sum(row.size for row in rows),
            sum(row.packed for row in rows),
        )
    )
    lines = ["| What | Files | MB | MB packed |", "| --- | ---: | ---: | ---: |"]
    for row in rows:
        lines.append(
            f"| {row.kind} | {row.files} | {row.size / 1e6:.1f} | {row.packed / 1e6:.1f} |"
        )
    return "\n".join(lines)


def _kind_of(name: str) -> str:
    inner = name.removeprefix("_internal/")
    for kind, beginnings in _KINDS:
        for beginning in beginnings:
            if inner.startswith(beginning) or Path(inner).name.startswith(beginning):
                return kind
    return _MODULES if inner.endswith(".pyc") else _OTHER
