"""What a person can do with all their things: back up, restore, check, export, import, move on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.annotations import AnnotationId
from desktop.domain.exchange import Exported, ExportFormat, MergeChoice, MergePreview
from desktop.domain.keeping import Backup, BackupReason, Damage, SalvageReport
from desktop.errors import EnvironmentProblem
from desktop.qt import keeping_words
from desktop.qt.export_words import export_wording
from desktop.views.actions import ActionId
from desktop.views.exchange_dialogs import ExportDialog, ImportDialog
from desktop.views.own_data import CheckDialog, SalvageDialog, WhereDialog
from desktop.views.plain_dialog import PlainDialog
from desktop.views.profiles import ProfilesDialog
from desktop.views.restoring import RestoredDialog, RestoreDialog

if TYPE_CHECKING:
    from desktop.services.personal import Personal
    from desktop.views.keeping import Keeping


class DataDeeds(QObject):
    """The deeds of the File menu and of Settings on the person's own things."""

    def __init__(self, keeping: "Keeping") -> None:
        super().__init__(keeping)
        self._keeping = keeping
        self._window = keeping.window
        self._to_export: Sequence[AnnotationId] = ()

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
            self._window.show_notice(self.tr("No notes are open."))
        elif not self._window.store_notes():
            self._window.show_notice(self.tr("Your last words are not saved yet."))
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
        self._window.show_notice(
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
        self._window.change_settings(replace(self._window.settings, backup_folder=str(chosen)))
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
        self._keeping.find_places()
        self._window.bus.tell(changes, self)
        self._open(RestoredDialog(chosen, before, self._window.theme, self._window))

    # -- looking after ----------------------------------------------------------------------

    def check(self) -> None:
        """Look at every row in the background and show what was found."""
        personal = self._personal()
        if personal is None:
            return
        self._window.show_notice(self.tr("Checking your data …"))
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
        if is_open or not self._window.store_notes():
            return
        if keeping.open(name):
            self._window.show_notice(self.tr("Profile “{name}” is open.").format(name=name))

    def _on_profiles_rejected(self) -> None:
        if self._keeping.personal is None and not self._window.banner.isVisible():
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
        self._window.change_settings(replace(self._window.settings, asks_profile=asks))

    # -- out and in -------------------------------------------------------------------------

    def export(self, ids: Sequence[AnnotationId] | None = None) -> None:
        """Ask how and where to write some notes, or all; then write them."""
        personal = self._personal()
        if personal is None:
            return
        chosen = personal.exporting.all_ids() if ids is None else list(ids)
        counts = personal.exporting.count(chosen)
        dialog = ExportDialog(counts, self._window.theme, self._window, is_everything=ids is None)
        self._to_export = chosen
        dialog.format_chosen.connect(self._on_format_chosen)
        self._open(dialog)

    def _on_format_chosen(self, target: ExportFormat) -> None:
        personal, ids = self._personal(), self._to_export
        if personal is None:
            return
        suggested = self.tr("My notes") + target.suffix
        path = self._keeping.prompts.save_export_as(self._window, suggested, target)
        if path is None:
            return
        wording = export_wording(self._window.guide_title)
        try:
            if target is ExportFormat.PDF:
                from desktop.views.notes_on_paper import notes_pdf  # noqa: PLC0415 - only for PDF

                entries = personal.exporting.entries(ids, wording)
                personal.exporting.write(path, notes_pdf(entries, wording.words))
                written: Exported = personal.exporting.count(ids)
            else:
                written = personal.exporting.export(ids, target, path, wording)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        self._window.show_notice(
            self.tr("Exported to {path} ({what})").format(
                what=keeping_words.holds(written), path=path
            )
        )

    def import_notes(self) -> None:
        """Ask for a file, and show what importing it would change."""
        personal = self._personal()
        if personal is None:
            return
        path = self._keeping.prompts.open_export(self._window)
        if path is None:
            return
        try:
            preview = personal.importing.read(path)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        self._keeping.hide_banner()
        dialog = ImportDialog(preview, path.name, self._window.theme, self._window)
        dialog.import_wanted.connect(self._on_import_wanted)
        self._open(dialog)

    def _on_import_wanted(self, preview: MergePreview, choice: MergeChoice) -> None:
        # Everything is as it was if the backup cannot be made.
        self._keeping.back_up(BackupReason.IMPORT, lambda made: self._merge(preview, choice))

    def _merge(self, preview: MergePreview, choice: MergeChoice) -> None:
        personal = self._personal()
        if personal is None:
            return
        try:
            merged, changes = personal.importing.merge(preview, choice)
        except EnvironmentProblem as problem:
            self._keeping.tell_problem(problem)
            return
        self._window.bus.tell(changes, self)
        self._window.show_notice(
            self.tr("Imported: {added} added, {replaced} replaced. Nothing was removed.").format(
                added=merged.added, replaced=merged.replaced
            )
        )
