"""Backups of the person's own things: made, listed, compared and put back; and checking them."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.clock import utc_now
from desktop.domain.annotations import Changes
from desktop.domain.keeping import Backup, BackupReason, Contents, Damage, Preview, SalvageReport
from desktop.storage import backup, salvage
from desktop.storage.profile_store import ProfileStore

THINNED_AT_ONCE = 100
"""So many earlier texts are removed in one step: no key has to wait for more."""


class BackingUpService:
    """Backups of one profile in one folder.

    All but `restore` and `thin_revisions` use files only; any thread may ask them.
    """

    def __init__(
        self,
        store: ProfileStore,
        folder: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._folder = folder or store.backups
        self._path = store.path
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where the backups are."""
        return self._folder

    def use_folder(self, folder: Path) -> None:
        """Make and look for backups in another folder; those made before stay where they are."""
        self._folder = folder
        self._store.backups = folder

    def list(self) -> list[Backup]:
        """Return the backups, the latest first."""
        return backup.listed(self._folder)

    def contents(self, chosen: Backup) -> Contents:
        """Return what a backup holds."""
        return backup.contents_of(chosen.path)

    def due(self) -> bool:
        """Return whether a backup by itself is wanted: something changed, and it is time."""
        return not self._store.read_only and backup.is_due(self._path, self._folder, self._clock())

    def back_up_now(self, reason: BackupReason = BackupReason.WISH) -> Backup:
        """Make a verified backup and remove those that nobody needs any more.

        Raises:
            EnvironmentProblem: it could not be made; earlier ones stay.
        """
        now = self._clock()
        made = backup.make(self._path, self._folder, now, reason)
        backup.rotate(self._folder, now)
        return made

    def thin_revisions(self) -> Iterator[int]:
        """Remove earlier texts of notes that nobody needs any more; a backup has them still.

        Goes on in short steps, each stored by itself: yields how many texts a step removed.
        To stop between two steps leaves nothing half done.

        Raises:
            EnvironmentProblem: a step could not be stored.
        """
        revisions, after = self._store.revisions, ""
        today = revisions.today(self._clock())
        while not self._store.read_only and (found := revisions.superfluous(after, today)):
            after = found.last_id
            for start in range(0, len(found.numbers), THINNED_AT_ONCE):
                some = found.numbers[start : start + THINNED_AT_ONCE]
                self._store.write(partial(revisions.remove, some))
                yield len(some)
            yield 0

    def preview(self, chosen: Backup) -> Preview:
        """Return what restoring a backup would change.

        Raises:
            EnvironmentProblem: the backup cannot be read.
        """
        return backup.preview(chosen.path, self._path)

    def restore(self, chosen: Backup) -> tuple[Backup, Changes]:
        """Put a backup back; the present state becomes a backup first, which is returned.

        Raises:
            EnvironmentProblem: it could not be done. Then everything is as it was.
        """
        before = backup.restore(self._store, chosen.path, self._clock())
        return before, Changes(
            annotations=True,
            progress=True,
            profile=True,
            training=True,
            own_questions=True,
            workshops=True,
        )

    def check_data_apart(self) -> Damage:
        """Look at the whole profile and every row of it, from any thread."""
        return backup.check_file(self._path)


def salvage_profile(
    folder: Path, backups: Path, clock: Callable[[], datetime] = utc_now
) -> SalvageReport:
    """Save what can be read of a damaged profile; open it as usual afterwards.

    Raises:
        EnvironmentProblem: the folder cannot be written, or another run holds the profile.
    """
    return salvage.salvage(folder, backups, clock)
