"""Opens the person's notes, whatever stands in the way, and keeps backups of them."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject

from desktop.domain.annotations import Changes
from desktop.domain.keeping import Backup, BackupReason
from desktop.errors import EnvironmentProblem, InputProblem, ProfileLocked, Trouble
from desktop.qt.keeping_words import Told, opening_told
from desktop.qt.tasks import Tasks
from desktop.services.personal import Personal
from desktop.services.profiles import ProfilesService
from desktop.views.place_finding import PlaceFinding
from desktop.views.problem import BannerDeed

if TYPE_CHECKING:
    from desktop.qt.steps import Steps
    from desktop.views.data_deeds import DataDeeds
    from desktop.views.prompts import Prompts
    from desktop.views.window import MainWindow

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 60.0
"""While the person writes, this often is looked whether a backup is due."""
AFTER_FAILURE_SECONDS = 600.0
THINNING_REST_MS = 100
"""Between two short steps of thinning out earlier texts, whoever writes has a turn."""
_READABLE = (
    Trouble.FOLDER_NOT_WRITABLE,
    Trouble.DISK_FULL,
    Trouble.DISK_FAILING,
    Trouble.BACKUP_NOT_MADE,
)
"""What keeps notes from being written, but not from being read."""


class Keeping(QObject):
    """Has the profile that is open; changes it, and asks what only a person can decide."""

    def __init__(
        self,
        window: "MainWindow",
        profiles: ProfilesService,
        prompts: "Prompts",
        tasks: Tasks,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.profiles = profiles
        self.prompts = prompts
        self.tasks = tasks
        self.personal: Personal | None = None
        self._seconds = seconds
        self._look_at = 0.0
        self._is_backing_up = False
        self._wanted = ""
        self._banner_is_ours = False
        self._data_deeds: DataDeeds | None = None
        self._thinning: Steps | None = None
        self.place_finding = PlaceFinding(window.messages, window.bus, self)
        self.place_finding.failed.connect(self.tell_problem)
        self.place_finding.review_wanted.connect(window.show_review)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)
        window.bus.data_changed.connect(self._on_bus_data_changed)
        profiles.use_backup_folder(window.settings.backup_folder)

    @property
    def deeds(self) -> "DataDeeds":
        """What the menu and Settings can do with the person's things."""
        if self._data_deeds is None:
            from desktop.views.data_deeds import DataDeeds  # noqa: PLC0415 - only when asked

            self._data_deeds = DataDeeds(self)
        return self._data_deeds

    # -- opening ----------------------------------------------------------------------------

    def start(self, *, read_only: bool = False) -> None:
        """Open the last profile, or ask whose if the person wants to be asked."""
        settings = self.window.settings
        if settings.asks_profile and len(self.profiles.names()) > 1:
            self.deeds.choose_profile()
        else:
            self.open(settings.profile, read_only=read_only)

    def open(self, name: str, *, read_only: bool = False, take_over: bool = False) -> bool:
        """Open a profile in the place of the one that is open; return whether that was done.

        What stands in the way is told in the banner, with what can be done about it.
        """
        self._wanted = name
        try:
            personal = self.profiles.open(name, read_only=read_only, take_over=take_over)
        except InputProblem:
            # Settings that were edited by hand may name nobody.
            return self.open("Main")
        except EnvironmentProblem as problem:
            return self._open_otherwise(problem, was_read_only=read_only)
        self._use(personal)
        return True

    def _open_otherwise(self, problem: EnvironmentProblem, *, was_read_only: bool) -> bool:
        """Open for reading if that is all that is possible, and tell why."""
        is_open = False
        if problem.trouble in _READABLE and not was_read_only:
            try:
                self._use(self.profiles.open(self._wanted, read_only=True))
                is_open = True
            except EnvironmentProblem as other:
                log.warning("the notes cannot be read either: %s", other)
        self.tell(opening_told(problem, is_read_only=is_open), self._ways_out(problem))
        return is_open

    def _ways_out(self, problem: EnvironmentProblem) -> list[BannerDeed]:
        again: BannerDeed = (self.tr("Try again"), self.open_again)
        reading: BannerDeed = (self.tr("Open for reading only"), self._on_reading_wanted)
        another = (self.tr("Another profile …"), self._on_another_wanted)
        if isinstance(problem, ProfileLocked):
            first = again
            if problem.here:
                first = (self.tr("Show that window"), self._on_show_wanted)
            elif problem.may_take_over:
                first = (self.tr("Take the notes over"), self._on_take_over_wanted)
            return [first, reading, another]
        ways: dict[Trouble, list[BannerDeed]] = {
            Trouble.PROFILE_DAMAGED: [
                (self.tr("Save what can be read"), self.salvage),
                (self.tr("Restore a backup …"), self._on_backup_of_damaged_wanted),
                another,
            ],
            Trouble.PROFILE_TOO_NEW: [another],
            Trouble.BACKUP_NOT_MADE: [self._another_folder(), again],
        }
        return ways.get(problem.trouble, [again, another])

    def _another_folder(self) -> BannerDeed:
        return self.tr("Choose another folder …"), self._on_folder_wanted

    def open_again(self) -> bool:
        """Try once more to open what could not be opened, or only for reading."""
        self.hide_banner()
        return self.open(self._wanted)

    def _use(self, personal: Personal) -> None:
        if not self.window.screens.flush() and not self.prompts.may_lose_note(self.window):
            personal.close()
            return
        self._stop_thinning()
        before, self.personal = self.personal, personal
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        if personal.folder.is_dir():
            self._watcher.addPath(str(personal.folder))
        self.hide_banner()
        if personal.name != self.window.settings.profile:
            self.window.navigation.forget_last_read()
        if before is not None:
            # Made anew, no screen keeps anything of the profile before.
            self.window.let_go_of_personal()
            before.close()
        # Before any screen asks where something is.
        self.place_finding.find_first(personal, lambda: self._show(personal))

    def _show(self, personal: Personal) -> bool:
        """Let every screen show what is in the profile that was opened, if it still is."""
        if self.personal is not personal:
            return False
        self.window.use_personal(personal)
        if personal.name != self.window.settings.profile:
            self.window.change_settings(self.window.settings._replace(profile=personal.name))
        if not personal.is_new:
            self._back_up_if_due(BackupReason.START)
        return True

    def let_go(self) -> None:
        """Close the profile: its file is about to be replaced or renamed."""
        self._stop_thinning()
        self.window.screens.flush()
        self.window.let_go_of_personal()
        if self.personal is not None:
            self.personal.close()
            self.personal = None

    # -- the banner -------------------------------------------------------------------------

    def tell(self, told: Told, deeds: list[BannerDeed]) -> None:
        """Show a problem with what can be done about it."""
        self.window.messages.banner.show_problem(told, deeds)
        self._banner_is_ours = True

    def tell_problem(self, problem: EnvironmentProblem) -> None:
        """Show a problem with the ways out of it."""
        told = opening_told(problem, is_read_only=False)
        is_of_backups = problem.trouble is Trouble.BACKUP_NOT_MADE
        self.tell(told, [self._another_folder()] if is_of_backups else [])

    def hide_banner(self) -> None:
        """Take away what was told, if it was told from here."""
        if self._banner_is_ours:
            self.window.messages.banner.hide()
            self._banner_is_ours = False

    # -- slots of the banner ----------------------------------------------------------------

    def _on_reading_wanted(self) -> None:
        self.open(self._wanted, read_only=True)

    def _on_take_over_wanted(self) -> None:
        self.open(self._wanted, take_over=True)

    def _on_another_wanted(self) -> None:
        self.deeds.choose_profile()

    def _on_folder_wanted(self) -> None:
        self.deeds.choose_backup_folder()

    def _on_show_wanted(self) -> None:
        try:
            self.profiles.show_other_run(self._wanted)
        except EnvironmentProblem as problem:
            self.tell_problem(problem)

    def _on_backup_of_damaged_wanted(self) -> None:
        # The damaged file is kept aside first, whatever is put in its place.
        if self.salvage(tells=False):
            self.deeds.restore()

    # -- damage -----------------------------------------------------------------------------

    def salvage(self, *, tells: bool = True) -> bool:
        """Save what can be read of the damaged profile; return whether that was done."""
        self.let_go()
        try:
            report = self.profiles.salvage(self._wanted)
        except EnvironmentProblem as problem:
            self.tell(opening_told(problem, is_read_only=False), self._ways_out(problem))
            return False
        if self.open(self._wanted) and tells:
            self.deeds.tell_of_salvage(report)
        return True

    # -- backups by themselves --------------------------------------------------------------

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if self._seconds() >= self._look_at:
            self._back_up_if_due(BackupReason.HOUR)

    def _back_up_if_due(self, reason: BackupReason) -> None:
        self._look_at = self._seconds() + LOOK_EVERY_SECONDS
        if self.personal is not None and self.personal.backing_up.due():
            self.back_up(reason, self._on_own_backup_made)

    def back_up(self, reason: BackupReason, done: Callable[[Backup], object]) -> None:
        """Make a backup in the background; `done` gets it, the banner tells of a failure."""
        personal = self.personal
        if personal is None or self._is_backing_up:
            return
        self._is_backing_up = True

        def arrived(made: Backup) -> None:
            self._is_backing_up = False
            if not made.is_sound:
                self._tell_of_damaged_rows()
            done(made)

        self.tasks.run(
            lambda: [personal.backing_up.back_up_now(reason)],
            arrived,
            lambda: None,
            self._on_backup_failed,
        )

    def _on_own_backup_made(self, made: Backup) -> None:
        """Thin out the earlier texts of notes: the backup has them all."""
        if self.personal is None or not made.is_sound:
            return
        from desktop.qt.steps import Steps  # noqa: PLC0415 - once an hour

        if self._thinning is None:
            self._thinning = Steps(self, rest_ms=THINNING_REST_MS)
        self._thinning.run(
            self.personal.backing_up.thin_revisions(),
            lambda removed: None,
            lambda: None,
            self._on_thinning_failed,
        )

    def _on_thinning_failed(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentProblem):
            raise error
        # Nobody asked for it: what stands in the way is told when something shall be stored.
        log.warning("earlier texts could not be thinned out: %s", error)

    def _stop_thinning(self) -> None:
        if self._thinning is not None:
            self._thinning.stop()

    def _on_backup_failed(self, error: Exception) -> None:
        self._is_backing_up = False
        self._look_at = self._seconds() + AFTER_FAILURE_SECONDS
        if not isinstance(error, EnvironmentProblem):
            raise error
        if error.trouble is Trouble.PROFILE_DAMAGED:
            self._tell_of_damaged_rows()
        else:
            self.tell_problem(error)

    def _tell_of_damaged_rows(self) -> None:
        self.tell(
            Told(
                self.tr("Some of your notes are not as they were written: the disk changed them."),
                self.tr("Earlier backups are not touched."),
                self.tr("Check your data to see what can be done."),
            ),
            [(self.tr("Check my data"), self._on_check_wanted)],
        )

    def _on_check_wanted(self) -> None:
        self.deeds.check()

    # -- others, and the end ----------------------------------------------------------------

    def _on_watcher_directory_changed(self) -> None:
        if self.personal is not None and self.personal.take_raise_request():
            self.window.come_forward()

    def close(self) -> None:
        """Make the last backup of this run if one is due, and close the profile."""
        self._stop_thinning()
        personal, self.personal = self.personal, None
        if personal is None:
            return
        try:
            if personal.backing_up.due():
                personal.backing_up.back_up_now(BackupReason.HOUR)
        except EnvironmentProblem as problem:
            # The person is leaving; the next start tries again and tells.
            log.warning("the last backup could not be made: %s", problem)
        personal.close()
