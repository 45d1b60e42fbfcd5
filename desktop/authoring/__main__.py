"""The editor's commands: check the content, build content.db from it, and keep its lists."""

import argparse
import sys
from pathlib import Path

from desktop.authoring.book import Book, read_book
from desktop.authoring.build import build
from desktop.authoring.coverage import HEADER, coverage
from desktop.authoring.lint import check
from desktop.authoring.problem import Problem
from desktop.authoring.prose import BookProse
from desktop.authoring.spelling import (
    FILE_NAME,
    read_words,
    unknown_words,
    words_to_keep,
    write_words,
)

PROJECT = Path(__file__).resolve().parent.parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0, or 1 if the content has faults."""
    options = _parser().parse_args(arguments)
    book = read_book(options.content)
    problems = check(book, strict=getattr(options, "strict", False))
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(_count(problems, options.command), file=sys.stderr)
        return 1
    match options.command:
        case "check":
            print(coverage(book))
            print("No faults.")
        case "build":
            return _build(book, options.output)
        case "coverage":
            options.output.write_text(HEADER + coverage(book), encoding="utf-8")
            print(f"Wrote {options.output}.")
        case "words":
            return _words(book, options.accept)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m desktop.authoring", description="Check and build the content of the guide."
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--content", type=Path, default=PROJECT / "resources" / "content" / "en", metavar="FOLDER"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", parents=[shared], help="say what is wrong, and count")
    checking.add_argument("--strict", action="store_true", help="apply the editorial rules too")
    for name, what, default in (
        ("build", "build content.db", PROJECT / "content.db"),
        ("coverage", "write the coverage table", PROJECT / "docs" / "content-coverage.md"),
    ):
        command = commands.add_parser(name, parents=[shared], help=what)
        command.add_argument("--output", type=Path, default=default, metavar="FILE")
    words = commands.add_parser("words", parents=[shared], help=f"show words not in {FILE_NAME}")
    words.add_argument("--accept", action="store_true", help="take them into the list")
    return parser


def _count(problems: list[Problem], command: str) -> str:
    count = "1 fault" if len(problems) == 1 else f"{len(problems)} faults"
    return f"{count}." if command == "check" else f"{count}. Nothing was written."


def _build(book: Book, output: Path) -> int:
    try:
        build(book, output)
    except OSError as error:
        print(
            f"{output} cannot be written: {error.strerror}."
            " The old file is unchanged. Close programs that use it, or choose another"
            " place with --output.",
            file=sys.stderr,
        )
        return 1
    print(f"Built {output} ({output.stat().st_size:,} bytes).")
    return 0


def _words(book: Book, is_accepted: bool) -> int:
    """Show the words that are not in the list; write the list anew if they are accepted."""
    prose = list(BookProse(book).all())
    known = read_words(book.root)
    places: dict[str, list[str]] = {}
    for piece, word in unknown_words(prose, known):
        places.setdefault(word, []).append(f"{piece.path.relative_to(book.root)}:{piece.line}")
    for word in sorted(places, key=str.casefold):
        more = f" and {len(places[word]) - 1} more" if len(places[word]) > 1 else ""
        print(f"{word}  {places[word][0]}{more}")
    if not is_accepted:
        print(f"{len(places)} words are not in {FILE_NAME}.")
        return 1 if places else 0
    kept = words_to_keep(prose, known)
    write_words(book.root, kept)
    print(f"{len(kept - known)} words accepted, {len(known - kept)} not used any more, taken out.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
