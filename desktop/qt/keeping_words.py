"""Words for profiles, backups and damage."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from desktop.domain.exchange import Exported
from desktop.domain.keeping import Backup, BackupReason, Contents, Damage, Preview, SalvageReport
from desktop.errors import EnvironmentProblem, InputProblem, ProfileLocked, Trouble
from desktop.qt.wording import Explanation


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keeping", text)


def moment(stored: str) -> str:
    """Return a stored moment as day and time where the person is."""
    time = QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs)
    if not time.isValid():
        return stored
    return QLocale().toString(time.toLocalTime(), "d MMMM yyyy, HH:mm")


def backup_moment(backup: Backup) -> str:
    """Return when a backup was made."""
    return moment(backup.made.isoformat())


def reason(of: BackupReason) -> str:
    """Return why a backup was made."""
    return {
        BackupReason.START: _tr("at the start"),
        BackupReason.HOUR: _tr("while you worked"),
        BackupReason.WISH: _tr("because you asked"),
        BackupReason.MIGRATION: _tr("before a new version"),
        BackupReason.RESTORE: _tr("before a restore"),
        BackupReason.SALVAGE: _tr("before a repair"),
        BackupReason.IMPORT: _tr("before an import"),
    }[of]


def contents_rows(then: Contents, now: Contents) -> Iterator[tuple[str, int, int]]:
    """Yield what is counted, in words, in a backup and now."""
    words = {
        "notes": _tr("Notes"),
        "highlights": _tr("Highlights"),
        "bookmarks": _tr("Bookmarks"),
        "trashed": _tr("In the trash"),
        "pages_read": _tr("Pages read"),
        "answers": _tr("Answers to questions"),
        "own_questions": _tr("Own questions"),
        "workshops": _tr("Workshops"),
    }
    for field, label in words.items():
        counts = getattr(then, field), getattr(now, field)
        if any(counts) or field in ("notes", "highlights", "bookmarks"):
            yield label, *counts


def what_would_change(preview: Preview) -> str:
    """Return in sentences what restoring a backup would change."""
    sentences = [
        words.format(count=count)
        for words, count in (
            (_tr("Come back: {count}."), preview.back),
            (_tr("Written since then, so not in it: {count}."), preview.gone),
            (_tr("As they were then: {count}."), preview.different),
            (_tr("Pages whose reading progress changes: {count}."), preview.progress),
            (_tr("Answers that come back: {count}."), preview.answers_back),
            (_tr("Answers given since then, so not in it: {count}."), preview.answers_gone),
            (_tr("Other records of training that change: {count}."), preview.training),
        )
        if count
    ]
    if not sentences:
        return _tr("It holds the same as now. Restoring it would change nothing.")
    return "\n".join(sentences)


def holds(exported: Exported) -> str:
    """Return in words what a file with notes holds."""
    return _tr("bookmarks: {bookmarks}, highlights: {highlights}, notes: {notes}").format(
        bookmarks=exported.bookmarks, highlights=exported.highlights, notes=exported.notes
    )


def damage_lines(damage: Damage) -> list[str]:
    """Return what is damaged, a line for each kind."""
    lines = []
    if damage.structure:
        lines.append(
            _tr("The file itself is damaged ({detail}).").format(detail=damage.structure[0])
        )
    for words, count in (
        (_tr("Bookmarks, highlights or notes that are not as they were written: {count}."),
         len(damage.annotations)),
        (_tr("Earlier texts of notes that are damaged: {count}."), len(damage.revisions)),
        (_tr("Pages whose reading progress is damaged: {count}."), len(damage.progress)),
        (_tr("Records of training that are damaged: {count}."), len(damage.training)),
    ):  # fmt: skip
        if count:
            lines.append(words.format(count=count))
    return lines


def salvage_lines(report: SalvageReport) -> list[str]:
    """Return what became of a damaged profile."""
    lines = [
        _tr("Bookmarks, highlights and notes saved: {count}.").format(count=report.annotations),
    ]
    if report.answers:
        lines.append(_tr("Answers to questions saved: {count}.").format(count=report.answers))
    if report.doubtful:
        lines.append(
            _tr("Of these, damaged, so look at them before you rely on them: {count}.").format(
                count=len(report.doubtful)
            )
        )
    lines.append(
        _tr("Some could not be read: at least {count}.").format(count=report.unreadable)
        if report.unreadable
        else _tr("Nothing that the file still mentions is missing.")
    )
    lines.append(_tr("The damaged file is kept here: {path}").format(path=report.kept))
    return lines


def name_problem(problem: InputProblem) -> str:
    """Return why a profile cannot have a name."""
    if problem.what == "profile name taken":
        return _tr("There is a profile named “{name}” already.").format(name=problem.value.strip())
    return _tr("Please write a name with at least one letter or digit.")


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
        what = _tr("The disk is full, so nothing can be saved now ({path}).").format(path=path)
        safe = _tr("Everything saved before is safe, and you can read and search everything.")
        return Told(what, safe, _tr("Free some space on the disk, then choose “Try again”."))
    if problem.trouble is Trouble.FOLDER_NOT_WRITABLE and is_read_only:
        what = _tr("Your notes are open for reading only: nothing can be saved in {path}.")
        safe = _tr("You can read and search everything. Files that are there stay as they are.")
        todo = _tr("Make the folder writable, or free some space; then choose “Try again”.")
        return Told(what.format(path=path), safe, todo)
    return Told(usual.what, usual.safe, usual.todo)


def _locked(problem: ProfileLocked) -> Told:
    since = moment(problem.since)
    safe = _tr("Nothing was changed, and what is written there is safe.")
    if problem.here:
        what = _tr("These notes are open in another window of the program, since {since}.")
        return Told(
            what.format(since=since),
            safe,
            _tr("Go to that window, or open the notes here for reading only."),
        )
    what = _tr("These notes are open on the computer “{host}”, since {since}.").format(
        host=problem.host, since=since
    )
    if not problem.may_take_over:
        return Told(what, safe, _tr("Close the program there and try again, or read only here."))
    return Told(
        what + " " + _tr("It has been silent for more than 15 minutes."),
        safe,
        _tr(
            "Take the notes over only if the program is closed there:"
            " what somebody still writes there could not be saved."
        ),
    )
