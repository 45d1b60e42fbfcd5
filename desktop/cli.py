"""The same services without a window: search, show, export, backup, self-check, screenshot."""

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import DISPLAY_NAME, __version__, paths
from desktop.domain.exchange import ExportFormat, format_of
from desktop.domain.library import Kind, Page, Passage
from desktop.domain.search import MARK_OFF, MARK_ON, Group, Results
from desktop.domain.settings import LANGUAGES, SOURCE_LANGUAGE, TEXT_SIZES
from desktop.errors import EnvironmentProblem
from desktop.services.reading import ReadingService
from desktop.services.searching import SearchingService
from desktop.storage.content_store import ContentStore, verify
from desktop.storage.search_index import SearchIndex

if TYPE_CHECKING:
    from desktop.services.personal import Personal

STATUS_OK, STATUS_PROBLEM, STATUS_USAGE = 0, 1, 2
LARGEST_PICTURE = 10_000
"""Pixels of a side; beyond, Qt has no memory for the picture and says so hundreds of times."""

EPILOG = """
Without a command the program opens its window.
Exit status: 0 all is well, 1 something is wrong or nothing was found, 2 wrong use or no display.
Your settings are kept in a folder of your own; FIELDGUIDE_DATA names another one.
"""

GROUP_NAMES = {
    Group.SECTION: "Sections",
    Group.CASE: "Case studies",
    Group.TERM: "Glossary",
    Group.PASSAGE: "In the text",
}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file that lacks a letter shows a question mark; that is no reason to stop.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    found = paths.find(data=options.data, content=options.content)
    if options.command is None:
        from desktop.app import run  # noqa: PLC0415 - the window is not needed for commands

        return run(sys.argv[:1], found, is_safe=options.safe)
    try:
        status: int = options.deed(options, found)
        sys.stdout.flush()
    except EnvironmentProblem as problem:
        from desktop.qt.wording import Explanation  # noqa: PLC0415

        print(Explanation(problem), file=sys.stderr)
        return STATUS_PROBLEM
    except BrokenPipeError:
        # Whoever read our output has had enough; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STATUS_OK
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldguide",
        description=f"{DISPLAY_NAME}: read, search and check the guide.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="folder of your own files")
    parser.add_argument("--content", type=Path, metavar="FILE", help="another content.db")
    parser.add_argument(
        "--safe",
        action="store_true",
        help="open the window with the usual settings and without the graphics card",
    )
    parser.set_defaults(deed=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    search = commands.add_parser("search", help="search sections, cases, terms and passages")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--json", action="store_true", help="print one JSON object")
    search.add_argument("--part", default="", metavar="PART", help="only this part, e.g. planning")
    search.set_defaults(deed=_search)
    show = commands.add_parser("show", help="print a section or a case")
    show.add_argument("section", metavar="SECTION", help="number or id: 4.1.2, plan.user-needs")
    show.set_defaults(deed=_show)
    export = commands.add_parser("export", help="write a person's notes to a file")
    export.add_argument("output", type=Path, metavar="FILE")
    export.add_argument(
        "--format",
        choices=[each.value for each in ExportFormat],
        help="otherwise the file's name decides: .md, .html, .pdf, .csv, .json",
    )
    export.set_defaults(deed=_export)
    back_up = commands.add_parser("backup", help="make a backup of a person's notes and check it")
    back_up.add_argument("--folder", type=Path, help="where to, instead of the usual folder")
    back_up.set_defaults(deed=_back_up)
    for command in (export, back_up):
        command.add_argument("--profile", default="", metavar="NAME", help="whose; else the last")
    check = commands.add_parser(
        "self-check", help="check the content and open every screen, one line a check"
    )
    check.set_defaults(deed=_self_check)
    picture = commands.add_parser("screenshot", help="save a picture of a screen")
    picture.add_argument(
        "screen",
        metavar="SCREEN",
        help="home, guide, cases, glossary, search, settings, or the number or id of a page",
    )
    picture.add_argument("output", type=Path, metavar="OUT.png")
    picture.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    picture.add_argument("--size", default="1366x768", metavar="WIDTHxHEIGHT")
    picture.add_argument("--text", type=int, default=100, metavar="PERCENT")
    picture.add_argument("--language", choices=tuple(LANGUAGES), default=SOURCE_LANGUAGE)
    picture.set_defaults(deed=_screenshot)
    return parser


# -- search ---------------------------------------------------------------------------------


def _search(options: argparse.Namespace, found: paths.Paths) -> int:
    if options.part and options.part not in (parts := _part_ids(found)):
        print(
            f"There is no part “{options.part}”. The parts are: {', '.join(parts)}.",
            file=sys.stderr,
        )
        return STATUS_USAGE
    searching = SearchingService(lambda: SearchIndex(found.content))
    try:
        results = searching.search(" ".join(options.words), options.part)
    finally:
        searching.close()
    print(_as_json(results) if options.json else "\n".join(_as_lines(results)))
    return STATUS_OK if results.hits else STATUS_PROBLEM


def _part_ids(found: paths.Paths) -> list[str]:
    store = ContentStore(found.content)
    try:
        return [part.id for part in store.parts()]
    finally:
        store.close()


def _as_json(results: Results) -> str:
    return json.dumps(
        {
            "query": results.query,
            "suggestion": results.suggestion,
            "counts": {group.value: count for group, count in results.counts.items()},
            "hits": [
                {
                    "group": hit.group.value,
                    "id": hit.target,
                    "part": hit.part_id,
                    "title": _unmarked(hit.title),
                    "snippet": _unmarked(hit.snippet),
                }
                for hit in results.hits
            ],
        },
        ensure_ascii=sys.stdout.encoding.lower() != "utf-8",
        indent=1,
    )


def _as_lines(results: Results) -> Iterator[str]:
    if results.suggestion:
        yield f"Did you mean: {results.suggestion}"
    if not results.hits:
        yield f"Nothing found for “{results.query}”."
    group = None
    for hit in results.hits:
        if hit.group is not group:
            group = hit.group
            yield f"{GROUP_NAMES[group]} ({results.counts.get(group, 0)})"
        yield f"  {_unmarked(hit.title)}  [{hit.target}]"
        yield f"    {_unmarked(hit.snippet)}"


def _unmarked(text: str) -> str:
    return text.replace(MARK_ON, "").replace(MARK_OFF, "").replace("\n", " · ")


# -- show -----------------------------------------------------------------------------------


def _show(options: argparse.Namespace, found: paths.Paths) -> int:
    store = ContentStore(found.content)
    try:
        reading = ReadingService(store, lambda: verify(found.content))
        page_id = reading.find_section(options.section)
        page = reading.page(page_id) if page_id else None
    finally:
        store.close()
    if page is None:
        print(
            f"There is no section “{options.section}”. Try a number like 4.1.2,"
            " or find one with: fieldguide search WORDS",
            file=sys.stderr,
        )
        return STATUS_PROBLEM
    print("\n".join(_page_lines(page)))
    return STATUS_OK


def _page_lines(page: Page) -> Iterator[str]:
    yield f"{page.number} {page.title}".strip()
    heading = subheading = ""
    for passage in page.passages:
        if passage.heading != heading:
            heading = passage.heading
            yield f"\n{heading}"
        if passage.subheading != subheading:
            subheading = passage.subheading
            if subheading:
                yield f"\n  {subheading}"
        yield from _passage_lines(passage)
    yield "\nSources"
    for place, source in enumerate(page.sources, 1):
        yield textwrap.fill(f"[{place}] {source.text}", 78, subsequent_indent="    ")


def _passage_lines(passage: Passage) -> Iterator[str]:
    if passage.kind in (Kind.AIM, Kind.SUMMARY):
        yield textwrap.fill(passage.text, 78)
        return
    sign = {Kind.DO: "+", Kind.DONT: "-"}.get(passage.kind, str(passage.number))
    rests = f"  [p. {passage.pages}]" if passage.pages else ""
    for index, line in enumerate(passage.text.splitlines()):
        first = f"{sign:>4}  " if index == 0 else " " * 6
        yield textwrap.fill(
            line + (rests if index == 0 else ""),
            78,
            initial_indent=first,
            subsequent_indent=" " * 6,
        )


# -- export and backup ----------------------------------------------------------------------


def _export(options: argparse.Namespace, found: paths.Paths) -> int:
    target = ExportFormat(options.format) if options.format else format_of(options.output.suffix)
    if target is None:
        suffixes = ", ".join(each.suffix for each in ExportFormat)
        print(
            f"The name of the file must end with one of {suffixes}, or --format must be given.",
            file=sys.stderr,
        )
        return STATUS_USAGE

    def export(personal: "Personal", reading: ReadingService) -> None:
        from desktop.qt.export_words import export_wording  # noqa: PLC0415 - where it is wanted
        from desktop.qt.keeping_words import holds  # noqa: PLC0415

        wording = export_wording(reading.edition.title)
        exporting, ids = personal.exporting, personal.exporting.all_ids()
        if target in (ExportFormat.PDF, ExportFormat.HTML):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            from desktop.app import make_application  # noqa: PLC0415 - to set text

            make_application([], found)
        if target is ExportFormat.PDF:
            from desktop.views.notes_on_paper import pdf_in_steps  # noqa: PLC0415

            for _ in pdf_in_steps(exporting, ids, options.output, wording):
                pass
        else:
            exporting.export(ids, target, options.output, wording)
        print(f"{options.output}: {holds(exporting.count(ids))}")

    return _with_profile(options, found, export)


def _back_up(options: argparse.Namespace, found: paths.Paths) -> int:
    def back_up(personal: "Personal", reading: ReadingService) -> None:
        if options.folder:
            personal.backing_up.use_folder(options.folder)
        made = personal.backing_up.back_up_now()
        print(made.path if made.is_sound else f"{made.path} (some notes in it are damaged)")

    return _with_profile(options, found, back_up)


def _with_profile(
    options: argparse.Namespace,
    found: paths.Paths,
    deed: "Callable[[Personal, ReadingService], None]",
) -> int:
    """Do something with a profile that is opened for reading: it may be open in the window too."""
    from desktop.services.profiles import ProfilesService  # noqa: PLC0415 - not for other commands
    from desktop.services.remembering import RememberingService  # noqa: PLC0415

    settings = RememberingService(found.settings, found.session).settings()
    store = ContentStore(found.content)
    try:
        reading = ReadingService(store, lambda: verify(found.content))
        profiles = ProfilesService(found.profiles, found.backups, reading)
        profiles.use_backup_folder(settings.backup_folder)
        name, names = options.profile or settings.profile, profiles.names()
        if name not in names:
            known = ", ".join(names) or "none yet"
            print(f"There is no profile “{name}”. The profiles are: {known}.", file=sys.stderr)
            return STATUS_USAGE
        personal = profiles.open(name, read_only=True)
        try:
            deed(personal, reading)
        finally:
            personal.close()
    finally:
        store.close()
    return STATUS_OK


# -- self-check -----------------------------------------------------------------------------


def _self_check(options: argparse.Namespace, found: paths.Paths) -> int:
    from desktop import self_check  # noqa: PLC0415 - not for other commands

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return STATUS_OK if self_check.run(found) else STATUS_PROBLEM


# -- screenshot -----------------------------------------------------------------------------


def _screenshot(options: argparse.Namespace, found: paths.Paths) -> int:
    width, _, height = options.size.lower().partition("x")
    if not all(side.isdecimal() and 0 < int(side) <= LARGEST_PICTURE for side in (width, height)):
        print(f"“{options.size}” is no size. Write it like 1366x768.", file=sys.stderr)
        return STATUS_USAGE
    if not TEXT_SIZES[0] <= options.text <= TEXT_SIZES[-1]:
        print(
            f"“{options.text}” is no text size. Write a number from {TEXT_SIZES[0]}"
            f" to {TEXT_SIZES[-1]}.",
            file=sys.stderr,
        )
        return STATUS_USAGE
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop import portrait  # noqa: PLC0415 - needs Qt

    with tempfile.TemporaryDirectory(prefix="fieldguide-") as folder:
        own = found._replace(data=Path(folder))
        if options.data and found.profiles.is_dir():
            # Notes are shown from a copy, and only where it was said whose.
            shutil.copytree(found.profiles, own.profiles)
        done = portrait.save(
            own,
            options.screen,
            options.output,
            theme=options.theme,
            size=(int(width), int(height)),
            text_percent=options.text,
            language=options.language,
        )
    if not done:
        print(f"There is no screen or page “{options.screen}”.", file=sys.stderr)
        return STATUS_USAGE
    return STATUS_OK
