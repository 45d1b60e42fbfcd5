"""What a program without a console or without Python around it puts right before all else."""

import os
import sys


def settle() -> None:
    """Make the process as ordinary code expects it."""
    _open_streams()
    if getattr(sys, "frozen", False):
        _forget_library_path()


def _open_streams() -> None:
    """Give words a place to go where there is no console: a windowed program on Windows."""
    # WORKAROUND: the streams are None there, and typing does not say so.
    # https://docs.python.org/3/library/sys.html#sys.__stdin__
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def _forget_library_path() -> None:
    """Let what we start, such as a browser, use the system's libraries and not ours.

    The frozen program's starter puts its own folder first and keeps what was there before.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
