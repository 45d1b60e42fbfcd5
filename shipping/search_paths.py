"""Takes the library folders of the building machine out of the frozen program's libraries."""

import subprocess
from pathlib import Path


def remove(frozen: Path) -> list[Path]:
    """Remove absolute search paths from all libraries; return those that had one.

    They tell where the Python here was built, and would be searched first on every computer.
    """
    changed = []
    for file in sorted(frozen.rglob("*.so*")):
        if not file.is_symlink() and _search_path(file).startswith("/"):
            subprocess.run(["patchelf", "--remove-rpath", file], check=True)
            changed.append(file)
    return changed


def _search_path(library: Path) -> str:
    asked = ["patchelf", "--print-rpath", str(library)]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
