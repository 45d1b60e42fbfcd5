"""Files a person named: written beside and renamed, read up to a size."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.backup import put_in_place

_BLOCK = 1 << 18


def write(path: Path, data: bytes) -> None:
    """Write a file so that the old one, or none, is there until the new one is whole.

    Raises:
        EnvironmentProblem: it cannot be written.
    """
    with writing(path) as file:
        file.write(data)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to; it takes its place at the end, and never if anything goes wrong.

    Raises:
        EnvironmentProblem: it cannot be written.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("wb") as file:
            yield file
        put_in_place(beside, path)
    except OSError as error:
        raise EnvironmentProblem(
            Trouble.FILE_NOT_WRITABLE, path, error.strerror or str(error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def read(path: Path, largest: int) -> bytes:
    """Return the bytes of a file.

    Raises:
        EnvironmentProblem: it cannot be read, is no file, or has more than `largest` bytes.
    """
    return b"".join(blocks(path, largest))


def blocks(path: Path, largest: int) -> Iterator[bytes]:
    """Yield the bytes of a file, some at a time.

    Raises:
        EnvironmentProblem: it cannot be read, is no file, or has more than `largest` bytes.
    """
    try:
        if path.exists() and not path.is_file():
            raise EnvironmentProblem(Trouble.FILE_NOT_READABLE, path, "no file")
        with path.open("rb") as file:
            _refuse_more(path, os.fstat(file.fileno()).st_size, largest)
            # It may grow while it is read.
            while block := file.read(_BLOCK):
                _refuse_more(path, file.tell(), largest)
                yield block
    except OSError as error:
        raise EnvironmentProblem(
            Trouble.FILE_NOT_READABLE, path, error.strerror or str(error)
        ) from error


def _refuse_more(path: Path, size: int, largest: int) -> None:
    if size > largest:
        raise EnvironmentProblem(Trouble.IMPORT_TOO_LARGE, path, f"{size // 1_000_000} MB")
