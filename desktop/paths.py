"""Where things are: the content beside the program, the person's own files in their folder."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from desktop import APP_ID

DATA_FOLDER_VARIABLE = "FIELDGUIDE_DATA"
"""Environment variable that names another folder for the person's own files."""


class Paths(NamedTuple):
    """Files and folders of one run."""

    content: Path
    resources: Path
    data: Path

    @property
    def settings(self) -> Path:
        """The person's settings."""
        return self.data / "settings.json"

    @property
    def session(self) -> Path:
        """Where the person was."""
        return self.data / "session.json"


def find(data: Path | None = None, content: Path | None = None) -> Paths:
    """Return the paths of this run."""
    base = _program_folder()
    return Paths(content or base / "content.db", base / "resources", data or _data_folder())


def _program_folder() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    bundle = package / "bundle"
    return bundle if bundle.is_dir() else package.parent


def _data_folder() -> Path:
    named = os.environ.get(DATA_FOLDER_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # noqa: PLC0415 - not needed where a folder is named

    return Path(platformdirs.user_data_dir(APP_ID, appauthor=False, roaming=False))
