"""Words for things of the domain: labels, sources, citations, problems. All translatable."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.library import Edition, Kind, Page, Passage, Source
from desktop.errors import EnvironmentProblem, Trouble

translate = QCoreApplication.translate


_ADVICE = (Kind.WHY, Kind.WHAT, Kind.DO, Kind.DONT, Kind.TEXT, Kind.LESSON)


def label(passage: Passage) -> str:
    """Return how a passage is cited on its page: ¶3, Do 2, Don't 1."""
    if passage.number == 0:
        return ""
    match passage.kind:
        case Kind.DO:
            return translate("Wording", "Do {number}").format(number=passage.number)
        case Kind.DONT:
            return translate("Wording", "Don’t {number}").format(number=passage.number)
        case Kind.CHECK | Kind.DISCUSSION:
            return translate("Wording", "Question {number}").format(number=passage.number)
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
        return translate("Wording", "printed pages {pages}").format(pages=shown)
    return translate("Wording", "printed page {pages}").format(pages=shown)


def basis_sign(passage: Passage, sources: tuple[Source, ...]) -> str:
    """Return the short remark behind a passage that does not rest on the Guidelines alone."""
    numbers = {source.key: place for place, source in enumerate(sources, 1)}
    signs = []
    for key in passage.basis.split():
        if key == "ours":
            # What we do not know is our remark anyway.
            if passage.kind in _ADVICE:
                signs.append(translate("Wording", "our advice"))
            elif passage.kind is not Kind.GAP:
                signs.append(translate("Wording", "our remark"))
        elif key == "dbg":
            signs.append(translate("Wording", "Digital Buying Guide"))
        elif key == "deck":
            signs.append(translate("Wording", "launch presentation"))
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
    told = translate("Wording", "{title}, {place}. {rests} Content version {version}.").format(
        title=edition.title, place=place, rests=rests, version=edition.version
    )
    # Where it rests on nothing, two blanks would be left.
    return " ".join(told.split())


def _named_basis(passage: Passage, page: Page, edition: Edition) -> str:
    texts = {source.key: source.text for source in page.sources}
    named = []
    if passage.pages:
        named.append(
            translate("Wording", "{publication} ({publisher}, {date}), {pages}").format(
                publication=edition.publication,
                publisher=edition.publisher,
                date=edition.publication_date,
                pages=printed_pages(passage.pages),
            )
        )
    for key in passage.basis.split():
        if key == "ours":
            named.append(translate("Wording", "advice of this guide"))
        elif key == "dbg":
            named.append(translate("Wording", "Digital Buying Guide"))
        elif key == "deck":
            named.append(translate("Wording", "presentation at the launch, 20 June 2023"))
        else:
            named.append(texts.get(key, key))
    if not named:
        return ""
    return translate("Wording", "Rests on: {sources}.").format(sources="; ".join(named))


def minutes(count: int) -> str:
    """Return a reading time."""
    return translate("Wording", "about {count} min").format(count=count)


class Explanation:
    """An environment problem in three sentences: what happened, what is safe, what to do."""

    def __init__(self, problem: EnvironmentProblem) -> None:
        """Choose the sentences for a problem."""
        path = str(problem.path or "")
        what, safe, todo = {
            Trouble.CONTENT_MISSING: (
                translate("Wording", "The file with the guide’s text is missing: {path}"),
                translate("Wording", "Your settings are safe. Nothing was changed."),
                translate(
                    "Wording",
                    "Copy the program’s folder again from where you got it, and start it again.",
                ),
            ),
            Trouble.CONTENT_DAMAGED: (
                translate(
                    "Wording", "The file with the guide’s text is damaged: {path} ({detail})"
                ),
                translate("Wording", "Your settings are safe. They are kept in another file."),
                translate(
                    "Wording",
                    "Copy the program’s folder again from where you got it, and start it again.",
                ),
            ),
            Trouble.CONTENT_TOO_NEW: (
                translate(
                    "Wording",
                    "The guide’s text is newer than this program: {path} (format {detail})",
                ),
                translate("Wording", "The text is not damaged, and your settings are safe."),
                translate(
                    "Wording",
                    "Install the newer version of the program, or put the older text back.",
                ),
            ),
            Trouble.CONTENT_TOO_OLD: (
                translate(
                    "Wording",
                    "The guide’s text is older than this program: {path} (format {detail})",
                ),
                translate("Wording", "The text is not damaged, and your settings are safe."),
                translate(
                    "Wording", "Put the file content.db that came with this program in its place."
                ),
            ),
            Trouble.FOLDER_NOT_WRITABLE: (
                translate("Wording", "Nothing can be saved in {path} ({detail})."),
                translate(
                    "Wording",
                    "You can read and search everything. Files that are there stay as they are.",
                ),
                translate(
                    "Wording",
                    "What you change now is lost when you close the program. Make the"
                    " folder writable, or free some space on the disk.",
                ),
            ),
            Trouble.FILE_NOT_WRITABLE: (
                translate("Wording", "The file {path} cannot be written ({detail})."),
                translate("Wording", "Nothing else was changed."),
                translate("Wording", "Choose another folder or another name."),
            ),
            Trouble.SQLITE_TOO_SIMPLE: (
                translate(
                    "Wording",
                    "This computer’s Python has a database without full-text search ({detail}).",
                ),
                translate("Wording", "Nothing was changed."),
                translate("Wording", "Use another Python, for example the one from python.org."),
            ),
            Trouble.PROFILE_LOCKED: (
                translate(
                    "Wording", "Your notes are open in another window of the program ({detail})."
                ),
                translate("Wording", "Nothing was changed, and what is written there is safe."),
                translate("Wording", "Go to the other window, or close it and try again."),
            ),
            Trouble.PROFILE_DAMAGED: (
                translate("Wording", "The file with your notes is damaged: {path} ({detail})."),
                translate(
                    "Wording",
                    "The damaged file is kept as it is, and your backups are not touched.",
                ),
                translate("Wording", "Let the program save what can be read, or restore a backup."),
            ),
            Trouble.PROFILE_TOO_NEW: (
                translate(
                    "Wording", "Your notes were written by a newer version of this program: {path}"
                ),
                translate("Wording", "They are not damaged. Nothing was changed."),
                translate("Wording", "Install the newer version of the program."),
            ),
            Trouble.DISK_FULL: (
                translate(
                    "Wording", "The disk is full: your last change is not saved yet ({path})."
                ),
                translate(
                    "Wording",
                    "Everything saved before is safe. What you typed stays on the screen.",
                ),
                translate("Wording", "Free some space on the disk; then it is saved by itself."),
            ),
            Trouble.DISK_ALMOST_FULL: (
                translate("Wording", "The disk is almost full ({path})."),
                translate("Wording", "Everything you wrote is saved."),
                translate("Wording", "Free some space on the disk before you go on."),
            ),
            Trouble.DISK_FAILING: (
                translate(
                    "Wording",
                    "The disk reports an error: your last change is not saved yet ({detail}).",
                ),
                translate(
                    "Wording",
                    "Everything saved before is as it was. What you typed stays on the screen.",
                ),
                translate(
                    "Wording", "Check the disk, and save your notes to another one with an export."
                ),
            ),
            Trouble.BACKUP_NOT_MADE: (
                translate("Wording", "No backup could be made in {path} ({detail})."),
                translate(
                    "Wording",
                    "Your notes themselves are safe, and earlier backups are not touched.",
                ),
                translate(
                    "Wording", "Choose another folder for backups, or make this one writable."
                ),
            ),
            Trouble.BACKUP_DAMAGED: (
                translate("Wording", "This backup cannot be used: {path} ({detail})"),
                translate("Wording", "Your notes are as they were. Nothing was restored."),
                translate("Wording", "Choose another backup."),
            ),
            Trouble.FILE_NOT_READABLE: (
                translate("Wording", "The file {path} cannot be read ({detail})."),
                translate("Wording", "What you have is as it was. Nothing was imported."),
                translate(
                    "Wording", "Choose another file, or copy this one to your own folder first."
                ),
            ),
            Trouble.IMPORT_TOO_LARGE: (
                translate("Wording", "The file {path} is too large to be imported ({detail})."),
                translate("Wording", "What you have is as it was. Nothing was imported."),
                translate(
                    "Wording",
                    "Ask for an export of fewer notes or questions, or choose another file.",
                ),
            ),
            Trouble.IMPORT_MALFORMED: (
                translate(
                    "Wording",
                    "The file {path} is not an export of notes, or it is damaged ({detail}).",
                ),
                translate("Wording", "Your notes are as they were. Nothing was imported."),
                translate(
                    "Wording",
                    "Ask for the export again. It must be the format that can be imported (JSON).",
                ),
            ),
            Trouble.MERGE_TOO_GREAT: (
                translate(
                    "Wording",
                    "This import would change more than a tenth of your notes ({detail}).",
                ),
                translate("Wording", "Your notes are as they were. Nothing was imported."),
                translate(
                    "Wording", "Keep both versions instead, or import a selection of the notes."
                ),
            ),
            Trouble.ADDRESS_NOT_USABLE: (
                translate(
                    "Wording", "Phones cannot reach this computer at the chosen address ({detail})."
                ),
                translate("Wording", "The session goes on, and every answer so far is saved."),
                translate(
                    "Wording", "Choose another network in the list, or let people raise hands."
                ),
            ),
            Trouble.NOT_PRINTED: (
                translate("Wording", "The printer did not take the page."),
                translate("Wording", "Nothing was changed."),
                translate("Wording", "Look at the printer and try again, or save a PDF instead."),
            ),
            Trouble.WORKSHOP_RUNNING: (
                translate("Wording", "This cannot be done while a workshop session is running."),
                translate("Wording", "Nothing was changed, and the session goes on."),
                translate("Wording", "End the session first, then try again."),
            ),
        }[problem.trouble]
        for name, value in (("path", path), ("detail", problem.detail)):
            if not value:
                what = _without_brackets(what, name)
        self.what = what.format(path=path, detail=problem.detail)
        self.safe = safe
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.what}\n{self.safe}\n{self.todo}"


def _without_brackets(words: str, name: str) -> str:
    """Leave out the brackets around a value where there is none."""
    import re  # noqa: PLC0415 - only where something went wrong

    return re.sub(rf"\s*[(（][^()（）]*\{{{name}\}}[^()（）]*[)）]", "", words)
