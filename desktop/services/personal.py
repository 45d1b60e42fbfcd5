"""Everything that belongs to one person: the profile, opened for one run, and its services."""

import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NotebookQuery, SortBy
from desktop.errors import EnvironmentProblem
from desktop.services.annotating import AnnotatingService
from desktop.services.backing_up import BackingUpService
from desktop.services.reading import ReadingService
from desktop.services.tracking import TrackingService
from desktop.storage import profile_folders
from desktop.storage.profile_store import ProfileStore

if TYPE_CHECKING:
    from desktop.services.exporting import ExportingService
    from desktop.services.hosting import HostingService
    from desktop.services.importing import ImportingService
    from desktop.services.training import Training

_RECENT = timedelta(days=1)
"""Whoever did not go on with a session for so long does not wait for it.

Clocks that are right differ by less.
"""


class Personal:
    """The services over one open profile. Belongs to the main thread."""

    def __init__(
        self,
        store: ProfileStore,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._reading = reading
        self._clock = clock
        self.annotating = AnnotatingService(store, reading, clock)
        self.tracking = TrackingService(store, reading, clock)
        self.backing_up = BackingUpService(store, store.backups, clock)

    @cached_property
    def exporting(self) -> "ExportingService":
        """Writing notes for others to read."""
        from desktop.services.exporting import ExportingService  # noqa: PLC0415 - not at start

        return ExportingService(self.annotating, self._reading, self._clock)

    @cached_property
    def importing(self) -> "ImportingService":
        """Taking in the notes of others."""
        from desktop.services.importing import ImportingService  # noqa: PLC0415 - not at start

        return ImportingService(self.annotating)

    @cached_property
    def training(self) -> "Training":
        """The services of training."""
        from desktop.services.training import Training  # noqa: PLC0415 - not at start

        return Training(self._store, self._reading, self._clock)

    @cached_property
    def hosting(self) -> "HostingService":
        """Workshops: preparing, running and keeping sessions."""
        from desktop.services.hosting import HostingService  # noqa: PLC0415 - not at start
        from desktop.services.workshop_sets import WorkshopSets  # noqa: PLC0415
        from desktop.workshop.words import LABELS  # noqa: PLC0415

        sets = WorkshopSets(self.training.bank, self._reading, LABELS)
        return HostingService(self._store, sets, self._clock)

    def forget_deeds(self) -> None:
        """Forget what could be undone and what is known of the profile: it was replaced."""
        self.annotating.forget_deeds()
        if "training" in self.__dict__:
            self.training.forget_deeds()

    @property
    def name(self) -> str:
        """The profile's name, as the person gave it."""
        return self._store.folder.name

    @property
    def is_new(self) -> bool:
        """Whether there was nothing of this person before."""
        return self._store.is_new

    @property
    def folder(self) -> Path:
        """Where the profile is."""
        return self._store.folder

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self._store.read_only

    @property
    def is_short_of_room(self) -> bool:
        """Whether the disk has no more room than what was just stored needed."""
        return self._store.is_short_of_room

    def has_interrupted_session(self) -> bool:
        """Return whether a workshop of the last day was broken off and does not run again."""
        if "hosting" in self.__dict__ and self.hosting.archive.running:
            return False
        since = stamp(self._clock() - _RECENT)
        return any(
            each.is_interrupted and each.last >= since for each in self._store.workshops.summaries()
        )

    def is_clock_behind(self) -> bool:
        """Return whether a note is from a later day than the computer says it is."""
        latest = self.annotating.find(NotebookQuery(sort=SortBy.CHANGED, limit=1))
        return bool(latest) and latest[0].changed > stamp(self._clock() + _RECENT)

    def take_raise_request(self) -> bool:
        """Return whether another start of the program asked for this one's window."""
        return self._store.take_raise_request()

    def close(self) -> None:
        """Close the profile."""
        if "hosting" in self.__dict__:
            self.hosting.close()
        if "training" in self.__dict__:
            self.training.close()
        with contextlib.suppress(EnvironmentProblem):
            self.annotating.catch_up()
        self._store.close()


def open_personal(
    profiles: Path,
    backups: Path,
    name: str,
    reading: ReadingService,
    *,
    read_only: bool = False,
    take_over: bool = False,
) -> Personal:
    """Open a person's profile, or make it where there is none.

    `take_over` takes it from another computer that has been silent for long; ask first.

    Raises:
        ProfileLocked: another run has it open.
        EnvironmentProblem: it is damaged, too new, or its folder cannot be written.
        InputProblem: nothing of the name can be used.
    """
    folder = profile_folders.folder_of(profiles, name)
    store = ProfileStore(
        folder, backups=backups / folder.name, read_only=read_only, take_over=take_over
    )
    return Personal(store, reading)
