"""Words for things of the domain: labels, sources, citations, problems. All translatable."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.library import Edition, Kind, Page, Passage, Source
from desktop.errors import EnvironmentProblem, Trouble


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


_ADVICE = (Kind.WHY, Kind.WHAT, Kind.DO, Kind.DONT, Kind.TEXT, Kind.LESSON)


def label(passage: Passage) -> str:
    """Return how a passage is cited on its page: ¶3, Do 2, Don't 1."""
    if passage.number == 0:
        return ""
    match passage.kind:
        case Kind.DO:
            return _tr("Do {number}").format(number=passage.number)
        case Kind.DONT:
            return _tr("Don’t {number}").format(number=passage.number)
        case Kind.CHECK | Kind.DISCUSSION:
            return _tr("Question {number}").format(number=passage.number)
        case _:
            return f"¶{passage.number}"


def page_name(number: str, title: str) -> str:
    """Return number and title of a page in one line."""
    return f"{number} {title}".strip()


def printed_pages(pages: str) -> str:
    """Return printed pages in words; nothing for none."""
    if not pages:
        return ""
    shown = pages.replace("-", "–")
    if "," in pages or "-" in pages:
        return _tr("printed pages {pages}").format(pages=shown)
    return _tr("printed page {pages}").format(pages=shown)


def basis_sign(passage: Passage, sources: tuple[Source, ...]) -> str:
    """Return the short remark behind a passage that does not rest on the Guidelines alone."""
    numbers = {source.key: place for place, source in enumerate(sources, 1)}
    signs = []
    for key in passage.basis.split():
        if key == "ours":
            # What we do not know is our remark anyway.
            if passage.kind in _ADVICE:
                signs.append(_tr("our advice"))
            elif passage.kind is not Kind.GAP:
                signs.append(_tr("our remark"))
        elif key == "dbg":
            signs.append(_tr("Digital Buying Guide"))
        elif key == "deck":
            signs.append(_tr("launch presentation"))
        elif key in numbers:
            signs.append(f"[{numbers[key]}]")
    return ", ".join(signs)


def basis(passage: Passage, sources: tuple[Source, ...]) -> str:
    """Return in words what a passage rests on."""
    return ", ".join(filter(None, (printed_pages(passage.pages), basis_sign(passage, sources))))


def citation(passage: Passage, page: Page, edition: Edition) -> str:
    """Return a citation of a passage: section, paragraph, printed page, content version."""
    place = " ".join(filter(None, (page_name(page.number, page.title), label(passage))))
    rests = _named_basis(passage, page, edition)
    return _tr("{title}, {place}. {rests} Content version {version}.").format(
        title=edition.title, place=place, rests=rests, version=edition.version
    )


def _named_basis(passage: Passage, page: Page, edition: Edition) -> str:
    texts = {source.key: source.text for source in page.sources}
    named = []
    if passage.pages:
        named.append(
            _tr("{publication} ({publisher}, {date}), {pages}").format(
                publication=edition.publication,
                publisher=edition.publisher,
                date=edition.publication_date,
                pages=printed_pages(passage.pages),
            )
        )
    for key in passage.basis.split():
        if key == "ours":
            named.append(_tr("advice of this guide"))
        elif key == "dbg":
            named.append(_tr("Digital Buying Guide"))
        elif key == "deck":
            named.append(_tr("presentation at the launch, 20 June 2023"))
        else:
            named.append(texts.get(key, key))
    if not named:
        return ""
    return _tr("Rests on: {sources}.").format(sources="; ".join(named))


def minutes(count: int) -> str:
    """Return a reading time."""
    return _tr("about {count} min").format(count=count)


class Explanation:
    """An environment problem in three sentences: what happened, what is safe, what to do."""

    def __init__(self, problem: EnvironmentProblem) -> None:
        """Choose the sentences for a problem."""
        path = str(problem.path or "")
        what, safe, todo = {
            Trouble.CONTENT_MISSING: (
                _tr("The file with the guide’s text is missing: {path}"),
                _tr("Your settings are safe. Nothing was changed."),
                _tr("Copy the program’s folder again from where you got it, and start it again."),
            ),
            Trouble.CONTENT_DAMAGED: (
                _tr("The file with the guide’s text is damaged: {path} ({detail})"),
                _tr("Your settings are safe. They are kept in another file."),
                _tr("Copy the program’s folder again from where you got it, and start it again."),
            ),
            Trouble.CONTENT_TOO_NEW: (
                _tr("The guide’s text is newer than this program: {path} (format {detail})"),
                _tr("The text is not damaged, and your settings are safe."),
                _tr("Install the newer version of the program, or put the older text back."),
            ),
            Trouble.CONTENT_TOO_OLD: (
                _tr("The guide’s text is older than this program: {path} (format {detail})"),
                _tr("The text is not damaged, and your settings are safe."),
                _tr("Put the file content.db that came with this program in its place."),
            ),
            Trouble.FOLDER_NOT_WRITABLE: (
                _tr("Nothing can be saved in {path} ({detail})."),
                _tr("You can read and search everything. Files that are there stay as they are."),
                _tr(
                    "What you change now is forgotten when you close the program."
                    " Make the folder writable, or free some space on the disk."
                ),
            ),
            Trouble.FILE_NOT_WRITABLE: (
                _tr("The file {path} cannot be written ({detail})."),
                _tr("Nothing else was changed."),
                _tr("Choose another folder or another name."),
            ),
            Trouble.SQLITE_TOO_SIMPLE: (
                _tr("This computer’s Python has a database without full-text search ({detail})."),
                _tr("Nothing was changed."),
                _tr("Use another Python, for example the one from python.org."),
            ),
            Trouble.PROFILE_LOCKED: (
                _tr("Your notes are open in another run of the program ({detail})."),
                _tr("Nothing was changed, and what is written there is safe."),
                _tr("Go to the other window, or close it and try again."),
            ),
            Trouble.PROFILE_DAMAGED: (
                _tr("The file with your notes is damaged: {path} ({detail})."),
                _tr("The damaged file is kept as it is, and your backups are not touched."),
                _tr("Let the program save what can be read, or restore a backup."),
            ),
            Trouble.PROFILE_TOO_NEW: (
                _tr("Your notes were written by a newer version of this program: {path}"),
                _tr("They are not damaged. Nothing was changed."),
                _tr("Install the newer version of the program."),
            ),
            Trouble.DISK_FULL: (
                _tr("The disk is full: your last change is not saved yet ({path})."),
                _tr("Everything saved before is safe. What you typed stays on the screen."),
                _tr("Free some space on the disk; then it is saved by itself."),
            ),
            Trouble.DISK_FAILING: (
                _tr("The disk reports an error: your last change is not saved yet ({detail})."),
                _tr("Everything saved before is as it was. What you typed stays on the screen."),
                _tr("Check the disk, and save your notes to another one with an export."),
            ),
            Trouble.BACKUP_NOT_MADE: (
                _tr("No backup could be made in {path} ({detail})."),
                _tr("Your notes themselves are safe, and earlier backups are not touched."),
                _tr("Choose another folder for backups, or make this one writable."),
            ),
            Trouble.BACKUP_DAMAGED: (
                _tr("This backup cannot be used: {path} ({detail})"),
                _tr("Your notes are as they were. Nothing was restored."),
                _tr("Choose another backup."),
            ),
            Trouble.FILE_NOT_READABLE: (
                _tr("The file {path} cannot be read ({detail})."),
                _tr("What you have is as it was. Nothing was imported."),
                _tr("Choose another file, or copy this one to your own folder first."),
            ),
            Trouble.IMPORT_TOO_LARGE: (
                _tr("The file {path} is too large to be imported ({detail})."),
                _tr("What you have is as it was. Nothing was imported."),
                _tr("Ask for an export of fewer notes or questions, or choose another file."),
            ),
            Trouble.IMPORT_MALFORMED: (
                _tr("The file {path} is no export of notes, or it is damaged, at {detail}."),
                _tr("Your notes are as they were. Nothing was imported."),
                _tr("Ask for the export again. It must be the format that can be imported (JSON)."),
            ),
            Trouble.MERGE_TOO_GREAT: (
                _tr("This import would change more than a tenth of your notes ({detail})."),
                _tr("Your notes are as they were. Nothing was imported."),
                _tr("Keep both versions instead, or import a selection of the notes."),
            ),
            Trouble.ADDRESS_NOT_USABLE: (
                _tr("Phones cannot reach this computer at the chosen address ({detail})."),
                _tr("The session goes on, and every answer so far is saved."),
                _tr("Choose another network in the list, or let people raise hands."),
            ),
            Trouble.WORKSHOP_RUNNING: (
                _tr("This cannot be done while a workshop session is running."),
                _tr("Nothing was changed, and the session goes on."),
                _tr("End the session first, then try again."),
            ),
        }[problem.trouble]
        self.what = what.format(path=path, detail=problem.detail)
        self.safe = safe
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.what}\n{self.safe}\n{self.todo}"
