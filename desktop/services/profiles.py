"""Several people on one computer: whose notes are opened, made, renamed and saved from damage."""

from pathlib import Path

from desktop.domain.keeping import SalvageReport
from desktop.services.backing_up import salvage_profile
from desktop.services.personal import Personal, open_personal
from desktop.services.reading import ReadingService
from desktop.services.single_run import show_other_run
from desktop.storage import profile_folders


class ProfilesService:
    """The profiles of one folder."""

    def __init__(self, profiles: Path, backups: Path, reading: ReadingService) -> None:
        """`backups` is where backups go unless the person chose another folder."""
        self.folder = profiles
        self._usual_backups = backups
        self._chosen_backups: Path | None = None
        self._reading = reading

    @property
    def backups(self) -> Path:
        """Where the backups of all profiles are, a folder for each."""
        return self._chosen_backups or self._usual_backups

    def use_backup_folder(self, chosen: str) -> None:
        """Use a folder the person chose, or the usual one for an empty name."""
        self._chosen_backups = Path(chosen) if chosen else None

    def backups_of(self, name: str) -> Path:
        """Return where the backups of a profile are."""
        return self.backups / profile_folders.folder_of(self.folder, name).name

    def names(self) -> list[str]:
        """Return the names of the profiles there are, sorted."""
        return profile_folders.names(self.folder)

    def create(self, name: str) -> str:
        """Make room for a new profile and return the name it has; opening it makes it.

        Raises:
            InputProblem: the name cannot be used, or another profile has it.
            EnvironmentProblem: the folder cannot be written.
        """
        return profile_folders.create(self.folder, name).name

    def usable_name(self, name: str, new_name: str) -> str:
        """Return another name for a profile as it would be.

        Raises:
            InputProblem: the name cannot be used, or another profile has it.
        """
        return profile_folders.free_name(self.folder, name, new_name)

    def rename(self, name: str, new_name: str) -> str:
        """Give a profile that is not open another name; return the name it has now.

        Raises:
            InputProblem: the name cannot be used, or another profile has it.
            EnvironmentProblem: another run has it open, or the folder cannot be written.
        """
        return profile_folders.rename(self.folder, name, new_name, self.backups).name

    def open(self, name: str, *, read_only: bool = False, take_over: bool = False) -> Personal:
        """Open a profile, or make it where there is none; see `open_personal`."""
        return open_personal(
            self.folder,
            self.backups,
            name,
            self._reading,
            read_only=read_only,
            take_over=take_over,
        )

    def show_other_run(self, name: str) -> bool:
        """Have the run that holds a profile on this computer show its window, if there is one."""
        return show_other_run(self.folder, name)

    def salvage(self, name: str) -> SalvageReport:
        """Save what can be read of a damaged profile that is not open; the damaged file stays.

        Raises:
            EnvironmentProblem: the folder cannot be written, or another run holds the profile.
        """
        folder = profile_folders.folder_of(self.folder, name)
        return salvage_profile(folder, self.backups / folder.name)
