"""Small files of the person's own: read with patience, written beside and then in place."""

import json
import logging
import os
from pathlib import Path
from typing import Any

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.replacing import replace

log = logging.getLogger(__name__)


def read(path: Path) -> dict[str, Any]:
    """Return the object in a file, or an empty one if there is none that can be read.

    A damaged file is kept beside as `….damaged`, so that nothing is lost by writing a new one.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        log.warning("%s cannot be read: %s", path, error)
        return {}
    except (ValueError, RecursionError) as error:
        log.warning("%s is damaged and set aside: %s", path, error)
        _set_aside(path)
        return {}
    if not isinstance(value, dict):
        log.warning("%s holds no object and is set aside", path)
        _set_aside(path)
        return {}
    return value


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.damaged"))
    except OSError as error:
        log.warning("%s cannot be set aside: %s", path, error)


def write(path: Path, value: dict[str, Any]) -> None:
    """Store an object so that after a crash either the old or the new one is there.

    Raises:
        EnvironmentProblem: the folder cannot be written.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        replace(beside, path)
    except OSError as error:
        raise EnvironmentProblem(
            Trouble.FOLDER_NOT_WRITABLE, path.parent, error.strerror or str(error)
        ) from error
