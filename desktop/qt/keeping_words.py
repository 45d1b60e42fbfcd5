"""Words for profiles, backups and damage."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from desktop.domain.exchange import Exported
from desktop.domain.keeping import Backup, BackupReason, Contents, Damage, Preview, SalvageReport
from desktop.errors import EnvironmentProblem, InputProblem, ProfileLocked, Trouble
from desktop.qt.amounts import counted
from desktop.qt.wording import Explanation

translate = QCoreApplication.translate


def moment(stored: str) -> str:
    """Return a stored moment as day and time where the person is."""
    time = QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs)
    if not time.isValid():
        return stored
    return QLocale().toString(time.toLocalTime(), translate("Days", "d MMMM yyyy, HH:mm"))


def backup_moment(backup: Backup) -> str:
    """Return when a backup was made."""
    return moment(backup.made.isoformat())


def reason(of: BackupReason) -> str:
    """Return why a backup was made."""
    return {
        BackupReason.START: translate("Keeping", "at the start"),
        BackupReason.HOUR: translate("Keeping", "while you worked"),
        BackupReason.WISH: translate("Keeping", "because you asked"),
        BackupReason.MIGRATION: translate("Keeping", "before a new version"),
        BackupReason.RESTORE: translate("Keeping", "before a restore"),
        BackupReason.SALVAGE: translate("Keeping", "before a repair"),
        BackupReason.IMPORT: translate("Keeping", "before an import"),
    }[of]


def contents_rows(then: Contents, now: Contents) -> Iterator[tuple[str, int, int]]:
    """Yield what is counted, in words, in a backup and now."""
    words = {
        "notes": translate("Keeping", "Notes"),
        "highlights": translate("Keeping", "Highlights"),
        "bookmarks": translate("Keeping", "Bookmarks"),
        "trashed": translate("Keeping", "In the trash"),
        "pages_read": translate("Keeping", "Pages read"),
        "answers": translate("Keeping", "Answers to questions"),
        "own_questions": translate("Keeping", "Own questions"),
        "workshops": translate("Keeping", "Workshops"),
    }
    for field, label in words.items():
        counts = getattr(then, field), getattr(now, field)
        if any(counts) or field in ("notes", "highlights", "bookmarks"):
            yield label, *counts


def what_would_change(preview: Preview) -> str:
    """Return in sentences what restoring a backup would change."""
    sentences = [
        words.format(count=counted(count))
        for words, count in (
            (translate("Keeping", "Come back: {count}."), preview.back),
            (translate("Keeping", "Written since then, so not in it: {count}."), preview.gone),
            (translate("Keeping", "As they were then: {count}."), preview.different),
            (
                translate("Keeping", "Pages whose reading progress changes: {count}."),
                preview.progress,
            ),
            (translate("Keeping", "Answers that come back: {count}."), preview.answers_back),
            (
                translate("Keeping", "Answers given since then, so not in it: {count}."),
                preview.answers_gone,
            ),
            (
                translate("Keeping", "Other records of training that change: {count}."),
                preview.training,
            ),
        )
        if count
    ]
    if not sentences:
        return translate("Keeping", "It holds the same as now. Restoring it would change nothing.")
    return "\n".join(sentences)


def holds(exported: Exported) -> str:
    """Return in words what a file with notes holds."""
    return translate(
        "Keeping", "bookmarks: {bookmarks}, highlights: {highlights}, notes: {notes}"
    ).format(
        bookmarks=counted(exported.bookmarks),
        highlights=counted(exported.highlights),
        notes=counted(exported.notes),
    )


def damage_lines(damage: Damage) -> list[str]:
    """Return what is damaged, a line for each kind."""
    lines = []
    if damage.structure:
        lines.append(
            translate("Keeping", "The file itself is damaged ({detail}).").format(
                detail=damage.structure[0]
            )
        )
    counts = {
        translate(
            "Keeping",
            "Bookmarks, highlights or notes that are not as they were written: {count}.",
        ): len(damage.annotations),
        translate("Keeping", "Earlier texts of notes that are damaged: {count}."): len(
            damage.revisions
        ),
        translate("Keeping", "Pages whose reading progress is damaged: {count}."): len(
            damage.progress
        ),
        translate("Keeping", "Records of training that are damaged: {count}."): len(
            damage.training
        ),
    }
    lines += [words.format(count=counted(count)) for words, count in counts.items() if count]
    return lines


def salvage_lines(report: SalvageReport) -> list[str]:
    """Return what became of a damaged profile."""
    lines = [
        translate("Keeping", "Bookmarks, highlights and notes saved: {count}.").format(
            count=counted(report.annotations)
        ),
    ]
    if report.answers:
        lines.append(
            translate("Keeping", "Answers to questions saved: {count}.").format(
                count=counted(report.answers)
            )
        )
    if report.doubtful:
        lines.append(
            translate(
                "Keeping", "Of these, damaged, so look at them before you rely on them: {count}."
            ).format(count=counted(len(report.doubtful)))
        )
    lines.append(
        translate("Keeping", "Some could not be read: at least {count}.").format(
            count=counted(report.unreadable)
        )
        if report.unreadable
        else translate("Keeping", "Nothing that the file still mentions is missing.")
    )
    lines.append(
        translate("Keeping", "The damaged file is kept here: {path}").format(path=report.kept)
    )
    return lines


def name_problem(problem: InputProblem) -> str:
    """Return why a profile cannot have a name."""
    if problem.what == "profile name taken":
        return translate("Keeping", "There is a profile named “{name}” already.").format(
            name=problem.value.strip()
        )
    return translate("Keeping", "Please write a name with at least one letter or digit.")


class Told(NamedTuple):
    """A problem in three sentences, as in `Explanation`."""

    what: str
    safe: str
    todo: str


def opening_told(problem: EnvironmentProblem, *, is_read_only: bool) -> Told:
    """Return what to say when a profile cannot be opened as usual.

    `is_read_only` says that it was opened so that nothing can be stored.
    """
    usual = Explanation(problem)
    path = str(problem.path or "")
    if isinstance(problem, ProfileLocked):
        return _locked(problem)
    if problem.trouble is Trouble.DISK_FULL:
        what = translate(
            "Keeping", "The disk is full, so nothing can be saved now ({path})."
        ).format(path=path)
        safe = translate(
            "Keeping", "Everything saved before is safe, and you can read and search everything."
        )
        return Told(
            what,
            safe,
            translate("Keeping", "Free some space on the disk, then choose “Try again”."),
        )
    if problem.trouble is Trouble.FOLDER_NOT_WRITABLE and is_read_only:
        what = translate(
            "Keeping", "Your notes are open for reading only: nothing can be saved in {path}."
        )
        safe = translate(
            "Keeping", "You can read and search everything. Files that are there stay as they are."
        )
        todo = translate(
            "Keeping", "Make the folder writable, or free some space; then choose “Try again”."
        )
        return Told(what.format(path=path), safe, todo)
    return Told(usual.what, usual.safe, usual.todo)


def _locked(problem: ProfileLocked) -> Told:
    since = moment(problem.since)
    safe = translate("Keeping", "Nothing was changed, and what is written there is safe.")
    if problem.here:
        what = translate(
            "Keeping", "These notes are open in another window of the program, since {since}."
        )
        return Told(
            what.format(since=since),
            safe,
            translate("Keeping", "Go to that window, or open the notes here for reading only."),
        )
    what = translate(
        "Keeping", "These notes are open on the computer “{host}”, since {since}."
    ).format(host=problem.host, since=since)
    if not problem.may_take_over:
        return Told(
            what,
            safe,
            translate("Keeping", "Close the program there and try again, or read only here."),
        )
    return Told(
        what + " " + translate("Keeping", "It has been silent for more than 15 minutes."),
        safe,
        translate(
            "Keeping",
            "Take the notes over only if the program is closed there:"
            " what somebody still writes there could not be saved.",
        ),
    )
