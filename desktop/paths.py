"""Where things are: the content beside the program, the person's own files in their folder."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from desktop import APP_ID

DATA_FOLDER_VARIABLE = "FIELDGUIDE_DATA"
"""Environment variable that names another folder for the person's own files."""
PORTABLE_MARKER = ".portable"
"""With a file of this name beside the program, everything stays in the program's folder."""


class Paths(NamedTuple):
    """Files and folders of one run."""

    content: Path
    resources: Path
    data: Path

    @property
    def guide(self) -> Path:
        """The user guide, with a folder for each language."""
        return self.resources.parent / "docs" / "guide"

    @property
    def translations(self) -> Path:
        """The words of the interface, a file for each language."""
        return self.resources / "i18n"

    @property
    def settings(self) -> Path:
        """The person's settings."""
        return self.data / "settings.json"

    @property
    def session(self) -> Path:
        """Where the person was."""
        return self.data / "session.json"

    @property
    def logs(self) -> Path:
        """Where reports of errors are kept."""
        return self.data / "logs"

    @property
    def licences(self) -> Path:
        """The licences of everything in a frozen program; elsewhere there is no such folder."""
        return self.resources.with_name("LICENSES")

    @property
    def profiles(self) -> Path:
        """Where each person on this computer has a folder."""
        return self.data / "profiles"

    @property
    def backups(self) -> Path:
        """Where backups go unless the person chose another folder: beside the data, not in it."""
        return self.data.with_name(f"{self.data.name}-backups")


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


def portable_folder() -> Path | None:
    """Return the program's own folder if everything shall stay in it, else None."""
    # A frozen program is in a folder of its own, beside or below what a person starts.
    folder = _started_from() if hasattr(sys, "_MEIPASS") else _program_folder()
    return folder if (folder / PORTABLE_MARKER).is_file() else None


def _started_from() -> Path:
    program = Path(sys.executable).resolve()
    # On macOS a person sees only the bundle, `….app/Contents/MacOS/fieldguide`.
    is_bundle = program.parent.name == "MacOS" and program.parents[1].name == "Contents"
    return program.parents[3] if is_bundle else program.parent


def _data_folder() -> Path:
    named = os.environ.get(DATA_FOLDER_VARIABLE)
    if named:
        return Path(named)
    portable = portable_folder()
    if portable:
        return portable / "data"
    import platformdirs  # noqa: PLC0415 - not needed where a folder is named

    return Path(platformdirs.user_data_dir(APP_ID, appauthor=False, roaming=False))
