"""Gives a finished file its name, with patience where others look into files meanwhile."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# On Windows a virus scanner or an indexer may hold a file open for a moment after it was
# written; until it lets go, the system refuses to rename. Elsewhere a refusal is final.
PAUSES_SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2) if sys.platform == "win32" else ()


def replace(
    beside: Path,
    path: Path,
    pauses: Sequence[float] = PAUSES_SECONDS,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Rename a file onto another one. Raises OSError where that cannot be done."""
    for pause in pauses:
        try:
            beside.replace(path)
        except PermissionError:
            wait(pause)
        else:
            return
    beside.replace(path)
