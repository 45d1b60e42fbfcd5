"""What is wrong with the content, and where."""

from pathlib import Path
from typing import NamedTuple


class Problem(NamedTuple):
    """One fault in a content file; `line` counts from 1."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"
