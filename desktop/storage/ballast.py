"""A file kept for bad times: when the disk is full, removing it makes room for what was typed."""

import contextlib
import os
from pathlib import Path

NAME = "ballast"
SIZE = 256 * 1024
ROOM = 4 * SIZE
"""Free bytes on the disk before the ballast is made again."""


def free_bytes(folder: Path) -> int:
    """Return how much can still be written to the disk of a folder. Raises OSError."""
    import shutil  # noqa: PLC0415 - not needed at start

    return shutil.disk_usage(folder).free


class Ballast:
    """The file in a profile's folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def is_there(self) -> bool:
        """Return whether it can still be released."""
        return self.path.exists()

    def release(self) -> bool:
        """Make room; return whether there was something to release."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True

    def make(self) -> bool:
        """Make the file if it is missing and the disk has room; return whether it is there."""
        if self.is_there():
            return True
        beside = self.path.with_name(f".{NAME}.new")
        try:
            if free_bytes(self.path.parent) < SIZE + ROOM:
                return False
            with beside.open("wb") as file:
                # Zeros could be stored as nothing by the file system.
                file.write(os.urandom(SIZE))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink()
            return False
        return True
