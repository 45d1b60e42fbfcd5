"""What a person can do with all their things: back up, restore, check, export, import, move on."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.annotations import AnnotationId, Changes
from desktop.domain.exchange import Exported, ExportFormat, Incoming, MergeChoice, MergePreview
from desktop.domain.keeping import Backup, BackupReason, Damage, SalvageReport
from desktop.errors import EnvironmentProblem
from desktop.qt import keeping_words
from desktop.qt.amounts import counted
from desktop.qt.export_words import export_wording
from desktop.services.annotation_deeds import AT_ONCE
from desktop.views.actions import ActionId
from desktop.views.exchange_dialogs import ExportDialog, ImportDialog
from desktop.views.own_data import CheckDialog, SalvageDialog, WhereDialog
from desktop.views.plain_dialog import PlainDialog
from desktop.views.profiles import ProfilesDialog
from desktop.views.restoring import RestoredDialog, RestoreDialog

if TYPE_CHECKING:
    from desktop.services.personal import Personal
    from desktop.views.keeping import Keeping
    from desktop.views.long_work import Ended

READ_AT_ONCE = 1_000_000
"""A larger file is read while the window goes on."""


class DataDeeds(QObject):
    """The deeds of the File menu and of Settings on the person's own things."""

    def __init__(self, keeping: "Keeping") -> None:
        super().__init__(keeping)
        self._keeping = keeping
        self._window = keeping.window
        self._to_export: Sequence[AnnotationId] = ()
        self._exported = Exported(0, 0, 0)

    def by_action(self) -> dict[ActionId, Callable[[], object]]:
        """Return each deed of the menu under its name."""
        return {
            ActionId.BACK_UP: self.back_up_now,
            ActionId.RESTORE: self.restore,
            ActionId.BACKUP_FOLDER: self.choose_backup_folder,
            ActionId.CHECK: self.check,
            ActionId.EXPORT: self.export,
            ActionId.IMPORT: self.import_notes,
            ActionId.WHERE: self.show_where,
            ActionId.PROFILES: self.choose_profile,
        }

    def _personal(self) -> "Personal | None":
        """Return what is open, with all that was typed stored; says so if that cannot be."""
        personal = self._keeping.personal
        if personal is None:
            self._window.messages.tell(self.tr("No notes are open."))
        elif not self._window.screens.flush():
            self._window.messages.tell(self.tr("What you typed last is not saved yet."))
            return None
        return personal

    def _open(self, dialog: PlainDialog) -> None:
        dialog.open()

    # -- backups ----------------------------------------------------------------------------

    def back_up_now(self) -> None:
        """Make a backup because the person asks for it."""
        if self._personal():
            self._keeping.back_up(BackupReason.WISH, self._on_backup_made)

    def _on_backup_made(self, made: Backup) -> None:
        self._window.messages.tell(
            self.tr("Backup made and read again: it is whole. It is in {folder}").format(
                folder=made.path.parent
            )
        )

    def choose_backup_folder(self) -> None:
        """Ask where backups shall go, and make one there."""
        keeping = self._keeping
        title = self.tr("Folder for backups")
        chosen = keeping.prompts.choose_folder(self._window, title, keeping.profiles.backups)
        if chosen is None:
            return
        keeping.hide_banner()
        keeping.profiles.use_backup_folder(str(chosen))
        self._window.change_settings(self._window.settings._replace(backup_folder=str(chosen)))
        if keeping.personal is not None:
            name = keeping.personal.name
            keeping.personal.backing_up.use_folder(keeping.profiles.backups_of(name))
            if keeping.personal.is_read_only:
                keeping.open_again()
            self.back_up_now()

    def restore(self) -> None:
        """Show the backups and what each would change."""
        personal = self._personal()
        if personal is None:
            return
        dialog = RestoreDialog(
            personal.backing_up, self._keeping.tasks, self._window.theme, self._window
        )
        dialog.restore_wanted.connect(self._on_restore_wanted)
        self._open(dialog)

    def _on_restore_wanted(self, chosen: Backup) -> None:
        personal = self._personal()
        if personal is None:
            return
        try:
            before, changes = personal.backing_up.restore(chosen)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        personal.forget_deeds()
        self._keeping.place_finding.find(personal)
        self._window.bus.tell(changes, self)
        self._open(RestoredDialog(chosen, before, self._window.theme, self._window))

    # -- looking after ----------------------------------------------------------------------

    def check(self) -> None:
        """Look at every row in the background and show what was found."""
        personal = self._personal()
        if personal is None:
            return
        self._window.messages.tell(self.tr("Checking your data …"))
        self._keeping.tasks.run(
            lambda: [personal.backing_up.check_data_apart()],
            self._on_checked,
            lambda: None,
            self._on_check_failed,
        )

    def _on_checked(self, damage: Damage) -> None:
        personal = self._personal()
        if personal is None:
            return
        total = personal.annotating.count_all()
        dialog = CheckDialog(damage, total, self._window.theme, self._window)
        dialog.restore_wanted.connect(self.restore)
        dialog.salvage_wanted.connect(self._keeping.salvage)
        self._open(dialog)

    def _on_check_failed(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentProblem):
            raise error
        self._keeping.tell_problem(error)

    def tell_of_salvage(self, report: SalvageReport) -> None:
        """Show what became of a damaged profile, and offer the backups."""
        dialog = SalvageDialog(report, self._window.theme, self._window)
        dialog.restore_wanted.connect(self.restore)
        self._open(dialog)

    def show_where(self) -> None:
        """Show the folders that hold the person's things."""
        keeping = self._keeping
        name = keeping.personal.name if keeping.personal else self._window.settings.profile
        places = (
            (self.tr("Your notes and progress"), str(keeping.profiles.folder / name)),
            (self.tr("Backups"), str(keeping.profiles.backups_of(name))),
            (self.tr("Settings"), str(keeping.profiles.folder.parent)),
        )
        self._open(WhereDialog(places, self._window.theme, self._window))

    # -- profiles ---------------------------------------------------------------------------

    def choose_profile(self) -> None:
        """Show the profiles: open, make and rename them."""
        keeping = self._keeping
        current = keeping.personal.name if keeping.personal else ""
        dialog = ProfilesDialog(
            keeping.profiles,
            current or self._window.settings.profile,
            self._window.theme,
            self._window,
            asks_at_start=self._window.settings.asks_profile,
        )
        dialog.open_wanted.connect(self._on_profile_wanted)
        dialog.rename_wanted.connect(self._on_rename_wanted)
        dialog.asking_changed.connect(self._on_asking_changed)
        if not current:
            dialog.rejected.connect(self._on_profiles_rejected)
        self._open(dialog)

    def _on_profile_wanted(self, name: str) -> None:
        keeping = self._keeping
        is_open = keeping.personal is not None and keeping.personal.name == name
        if is_open or not self._window.screens.flush():
            return
        if keeping.open(name):
            self._window.messages.tell(self.tr("Profile “{name}” is open.").format(name=name))

    def _on_profiles_rejected(self) -> None:
        if self._keeping.personal is None and not self._window.messages.banner.isVisible():
            self._keeping.open(self._window.settings.profile)

    def _on_rename_wanted(self, name: str, new_name: str) -> None:
        keeping = self._keeping
        is_open = keeping.personal is not None and keeping.personal.name == name
        if is_open:
            keeping.let_go()
        now = name
        try:
            now = keeping.profiles.rename(name, new_name)
        except EnvironmentProblem as problem:
            keeping.tell_problem(problem)
        finally:
            if is_open:
                keeping.open(now)

    def _on_asking_changed(self, asks: bool) -> None:
        self._window.change_settings(self._window.settings._replace(asks_profile=asks))

    # -- out and in -------------------------------------------------------------------------

    def export(self, ids: Sequence[AnnotationId] | None = None) -> None:
        """Ask how and where to write some notes, or all; then write them."""
        personal = self._personal()
        if personal is None:
            return
        try:
            chosen = personal.exporting.all_ids() if ids is None else list(ids)
            counts = self._exported = personal.exporting.count(ids)
        except EnvironmentProblem as problem:
            self._tell(problem)
            return
        dialog = ExportDialog(counts, self._window.theme, self._window, is_everything=ids is None)
        self._to_export = chosen
        dialog.format_chosen.connect(self._on_format_chosen)
        dialog.copy_wanted.connect(self._on_copy_wanted)
        self._open(dialog)

    def _on_copy_wanted(self) -> None:
        personal, ids = self._personal(), self._to_export
        if personal is None:
            return
        from desktop.views.notes_on_paper import copy_notes  # noqa: PLC0415 - only to copy

        try:
            copy_notes(personal.exporting, ids, export_wording(self._window.guide_title))
        except EnvironmentProblem as problem:
            self._tell(problem)
            return
        told = self.tr("Copied ({what}). Paste it where you need it.")
        self._window.messages.tell(told.format(what=keeping_words.holds(self._exported)))

    def _on_format_chosen(self, target: ExportFormat) -> None:
        personal, ids = self._personal(), self._to_export
        if personal is None:
            return
        suggested = self.tr("My notes") + target.suffix
        path = self._keeping.prompts.save_export_as(self._window, suggested, target)
        if path is None:
            return
        exporting, wording = personal.exporting, export_wording(self._window.guide_title)
        counts = self._exported

        def ended(done: int, error: Exception | None) -> None:
            if error is not None:
                self._tell(error)
            elif done < len(ids):
                self._window.messages.tell(self.tr("Stopped. No file was written."))
            else:
                words = self.tr("Exported to {path} ({what})")
                what = keeping_words.holds(counts)
                self._window.messages.tell(words.format(what=what, path=path))

        if target is ExportFormat.PDF:
            from desktop.views.notes_on_paper import pdf_in_steps  # noqa: PLC0415 - only for PDF

            steps = pdf_in_steps(exporting, ids, path, wording)
        else:
            steps = exporting.export_in_steps(ids, target, path, wording)
        self._work(self.tr("Exporting: {done} of {total}"), len(ids), steps, ended)

    def _work(self, words: str, total: int, steps: Iterator[int], ended: "Ended") -> None:
        """Take the steps at once where they are few, else while the window goes on."""
        if total > AT_ONCE:
            self._window.messages.begin_long_work(words, total, steps, ended)
            return
        try:
            done = sum(steps)
        except EnvironmentProblem as problem:
            ended(0, problem)
        else:
            ended(done, None)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentProblem):
            raise error
        self._keeping.tell_problem(error)

    def import_notes(self) -> None:
        """Ask for a file, and show what importing it would change."""
        personal = self._personal()
        if personal is None:
            return
        path = self._keeping.prompts.open_export(self._window)
        if path is None:
            return
        from desktop.services.importing import parsed  # noqa: PLC0415 - only for an import

        try:
            is_large = path.stat().st_size > READ_AT_ONCE
        except OSError:
            is_large = False
        if is_large:
            self._window.messages.tell(self.tr("Reading {name} …").format(name=path.name))
            self._keeping.tasks.run(
                lambda: [parsed(path)],
                lambda incoming: self._compare(incoming, path),
                lambda: None,
                self._tell,
            )
            return
        try:
            incoming = parsed(path)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        self._compare(incoming, path)

    def _compare(self, incoming: Incoming, path: Path) -> None:
        """Compare what was read with what is here, and show it."""
        personal = self._personal()
        if personal is None:
            return
        comparison = personal.importing.compare(incoming)
        total = len(incoming.annotations)

        def ended(done: int, error: Exception | None) -> None:
            if error is not None:
                self._tell(error)
            elif done < total:
                self._window.messages.tell(self.tr("Stopped. Nothing was imported."))
            else:
                self._keeping.hide_banner()
                preview = comparison.preview()
                dialog = ImportDialog(preview, path.name, self._window.theme, self._window)
                dialog.import_wanted.connect(self._on_import_wanted)
                self._open(dialog)

        self._work(self.tr("Comparing: {done} of {total}"), total, iter(comparison), ended)

    def _on_import_wanted(self, preview: MergePreview, choice: MergeChoice) -> None:
        # Everything is as it was if the backup cannot be made.
        self._keeping.back_up(BackupReason.IMPORT, lambda made: self._merge(preview, choice))

    def _merge(self, preview: MergePreview, choice: MergeChoice) -> None:
        personal = self._personal()
        if personal is None:
            return
        try:
            merged, steps = personal.importing.merge(preview, choice)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        total = merged.added + merged.replaced

        def ended(done: int, error: Exception | None) -> None:
            self._window.bus.tell(Changes(annotations=True), self)
            if error is not None:
                self._tell(error)
            if done < total:
                stopped = self.tr("Stopped. Imported: {done} of {total}. Nothing was removed.")
                words = stopped.format(done=counted(done), total=counted(total))
                if done:
                    self._window.undoing.offer(words, steps.token)
                else:
                    self._window.messages.tell(words)
                return
            words = self.tr("Imported. New: {added}. Replaced: {replaced}. Nothing was removed.")
            self._window.messages.tell(
                words.format(added=counted(merged.added), replaced=counted(merged.replaced))
            )

        counts = (count for count, _ in steps)
        self._work(self.tr("Importing: {done} of {total}"), total, counts, ended)
