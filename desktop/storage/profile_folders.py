"""Several people on one computer: a folder each, with names that every file system takes."""

import unicodedata
from pathlib import Path

from desktop.errors import InputProblem, not_writable
from desktop.storage.profile_file import FILE_NAME
from desktop.storage.profile_lock import ProfileLock

DEFAULT = "Main"
LONGEST_NAME = 60
# No regular expressions: the program asks for a name at its start, and to compile them takes
# longer than all the rest of that.
_FORBIDDEN = dict.fromkeys([*range(32), *map(ord, '<>:"/\\|?*\x7f')], " ")
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{sign}" for port in ("com", "lpt") for sign in "0123456789¹²³"]
)


def clean_name(name: str) -> str:
    """Return a name as a folder of any file system can have it; empty if nothing is left."""
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cf", "Cc", "Co"))
    text = " ".join(text.translate(_FORBIDDEN).split()).strip(" .")
    # Names are at most 255 bytes long, and a sign can take four.
    while len(text) > LONGEST_NAME or len(text.encode()) > 4 * LONGEST_NAME:
        text = text[:-1]
    text = text.strip(" .")
    return f"{text}_" if text.partition(".")[0].lower() in _DEVICES else text


def names(profiles: Path) -> list[str]:
    """Return the names of the profiles there are, sorted."""
    if not profiles.is_dir():
        return []
    found = [folder.name for folder in profiles.iterdir() if (folder / FILE_NAME).exists()]
    return sorted(found, key=str.casefold)


def folder_of(profiles: Path, name: str) -> Path:
    """Return the folder of a profile, whether it is there or not.

    Raises:
        InputProblem: nothing of the name can be used.
    """
    cleaned = clean_name(name)
    if not cleaned:
        raise InputProblem("profile name", name)
    return profiles / (_taken(profiles, cleaned) or cleaned)


def create(profiles: Path, name: str) -> Path:
    """Make a folder for a new profile and return it; opening it makes the profile.

    Raises:
        InputProblem: the name cannot be used, or another profile has it.
        EnvironmentProblem: the folder cannot be written.
    """
    folder = folder_of(profiles, name)
    if (folder / FILE_NAME).exists():
        raise InputProblem("profile name taken", name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_writable(profiles, error) from error
    return folder


def free_name(profiles: Path, name: str, new_name: str) -> str:
    """Return the name a profile would have after it was given another one.

    Raises:
        InputProblem: the name cannot be used, or another profile has it.
    """
    cleaned = clean_name(new_name)
    if not cleaned:
        raise InputProblem("profile name", new_name)
    taken = _taken(profiles, cleaned)
    if taken is not None and taken != folder_of(profiles, name).name:
        raise InputProblem("profile name taken", new_name)
    return cleaned


def rename(profiles: Path, name: str, new_name: str, backups: Path | None = None) -> Path:
    """Give a profile that is not open another name, and its folder of backups too.

    Raises:
        InputProblem: the name cannot be used, or another profile has it.
        ProfileLocked: the profile is open.
        EnvironmentProblem: the folder cannot be written.
    """
    folder = folder_of(profiles, name)
    cleaned = free_name(profiles, name, new_name)
    # Windows does not rename a folder with an open file in it: the lock is only looked at.
    ProfileLock(folder).release()
    try:
        folder.rename(profiles / cleaned)
        if backups is not None and (backups / folder.name).is_dir():
            (backups / folder.name).rename(backups / cleaned)
    except OSError as error:
        raise not_writable(profiles, error) from error
    return profiles / cleaned


def _taken(profiles: Path, name: str) -> str | None:
    """Return the folder that has this name in the eyes of a file system without capitals."""
    if not profiles.is_dir():
        return None
    wanted = _folded(name)
    return next((f.name for f in profiles.iterdir() if _folded(f.name) == wanted), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
