"""One run a profile: a second start shows the window of the first."""

from pathlib import Path

from desktop.errors import InputProblem
from desktop.storage import profile_folders, profile_lock


def show_other_run(profiles: Path, name: str) -> bool:
    """Have the run that holds a profile on this computer show its window, if there is one.

    Raises:
        EnvironmentProblem: the folder cannot be written.
    """
    try:
        folder = profile_folders.folder_of(profiles, name)
    except InputProblem:
        return False
    if not profile_lock.is_held_here(folder):
        return False
    profile_lock.request_raise(folder)
    return True
