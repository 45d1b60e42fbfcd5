"""Read the Markdown files of the content into records that still know their lines."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from desktop.authoring.problem import Problem
from desktop.domain.library import Block, Kind

MARK = re.compile(r"\s*\{#([^\s{}]*)((?:\s+[^\s{}]+)*)\s*\}\s*$")
NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
PAGE_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
PRINTED = re.compile(r"p((?:\d+|[ivxl]+)(?:-(?:\d+|[ivxl]+))?)")
BULLET = re.compile(r"- +")
NUMBERED = re.compile(r"\d+\. +")
FIGURE = re.compile(r'!\[(?P<alt>[^\]]*)\]\((?P<name>[^\s)]+)(?: +"(?P<caption>[^"]*)")?\)$')

SECTION_HEADINGS = {
    "Why it is important": Kind.WHY,
    "What it means": Kind.WHAT,
    "Do": Kind.DO,
    "Don't": Kind.DONT,
    "What is not known": Kind.GAP,
    "Check yourself": Kind.CHECK,
}
CASE_HEADINGS = {
    "The problem": Kind.PROBLEM,
    "The approach": Kind.APPROACH,
    "Timeline": Kind.TIMELINE,
    "Results": Kind.RESULT,
    "Lessons": Kind.LESSON,
    "Where sources disagree": Kind.DISAGREEMENT,
    "What is not known": Kind.GAP,
    "What can be said": Kind.TEXT,
    "Questions to discuss": Kind.DISCUSSION,
}
HEADINGS = SECTION_HEADINGS | CASE_HEADINGS

WITHOUT_BASIS = (Kind.CHECK, Kind.DISCUSSION)
"""Questions need no source; their answers rest on the page they stand on."""


@dataclass
class SourcePassage:
    """A passage as written: Markdown, its mark, and where it stands."""

    name: str
    kind: Kind
    block: Block
    heading: str
    subheading: str
    line: int
    markdown: str
    answer: str = ""
    basis: list[str] = field(default_factory=list)

    @property
    def pages(self) -> str:
        """Printed pages, in the order given."""
        return ", ".join(m[1] for word in self.basis if (m := PRINTED.fullmatch(word)))

    @property
    def keys(self) -> list[str]:
        """Everything else the passage rests on."""
        return [word for word in self.basis if not PRINTED.fullmatch(word)]


@dataclass
class SourceFile:
    """A content file: its header and its passages."""

    path: Path
    header: dict[str, Any]
    passages: list[SourcePassage]
    header_lines: dict[str, int]
    headings: list[tuple[str, int]]

    @property
    def id(self) -> str:
        """The page's id."""
        return str(self.header.get("id", ""))

    @property
    def is_case(self) -> bool:
        """Whether the page is a case study."""
        return self.path.parent.name == "cases"

    @property
    def sources(self) -> dict[str, str]:
        """What the page rests on, by key."""
        sources = self.header.get("sources")
        return sources if isinstance(sources, dict) else {}

    def line_of(self, key: str) -> int:
        """Return the line of a header field, or of the header."""
        return self.header_lines.get(key, 1)

    def lead_passages(self) -> list[SourcePassage]:
        """Return the aim of a section or the summary of a case as a passage."""
        return [
            SourcePassage(
                name,
                kind,
                Block.PARAGRAPH,
                "",
                "",
                self.line_of(name),
                str(self.header[name]),
                basis=str(self.header.get(f"{name}_basis") or "").split(),
            )
            for name, kind in (("aim", Kind.AIM), ("summary", Kind.SUMMARY))
            if name in self.header
        ]


def read_file(path: Path, problems: list[Problem]) -> SourceFile | None:
    """Read one section or case; add what is wrong to `problems`."""
    lines = read_lines(path, problems)
    if lines is None:
        return None
    if not lines or lines[0].strip() != "---":
        problems.append(Problem(path, 1, "the file must begin with a header between two --- lines"))
        return None
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.strip() == "---")
    except StopIteration:
        problems.append(Problem(path, 1, "the header is not closed: a second --- line is missing"))
        return None
    header = read_yaml("\n".join(lines[1:end]), path, 1, problems)
    if not isinstance(header, dict):
        if header is not None:
            problems.append(Problem(path, 2, "the header must be lines of the form `field: value`"))
        return None
    header_lines = {
        match[1]: number
        for number, line in enumerate(lines[1:end], 2)
        if (match := re.match(r"([a-z_]+):", line))
    }
    body = _Body(path, problems)
    body.read(lines, end + 1)
    return SourceFile(path, header, body.passages, header_lines, body.headings)


def read_yaml(text: str, path: Path, first_line: int, problems: list[Problem]) -> Any:
    """Parse YAML; a fault becomes a problem with its line."""
    try:
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 + first_line if error.problem_mark else first_line
        problems.append(
            Problem(
                path,
                line,
                f"the header cannot be read ({error.problem});"
                ' a text with a colon needs "double quotes" around it',
            )
        )
        return None


def read_lines(path: Path, problems: list[Problem]) -> list[str] | None:
    """Return the lines of a text file; a fault becomes a problem."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        problems.append(Problem(path, 1, f"the file is not UTF-8 text (byte {error.start})"))
        return None


class _Body:
    """The part of a file below its header, read line by line."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.passages: list[SourcePassage] = []
        self.headings: list[tuple[str, int]] = []
        self._heading = ""
        self._subheading = ""
        self._kind = Kind.TEXT
        self._block: list[str] = []
        self._block_line = 0

    def read(self, lines: list[str], start: int) -> None:
        for number, line in enumerate(lines[start:], start + 1):
            stripped = line.strip()
            if not stripped:
                self._end_block()
            elif stripped.startswith("#"):
                self._end_block()
                self._read_heading(stripped, number)
            elif self._starts_block(line):
                self._end_block()
                self._begin(stripped, number)
            elif self._block:
                self._block.append(stripped)
            else:
                self._begin(stripped, number)
        self._end_block()

    def _problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def _begin(self, text: str, number: int) -> None:
        self._block = [text]
        self._block_line = number

    @staticmethod
    def _starts_block(line: str) -> bool:
        unmarked = line.partition("{#")[0]
        return bool(BULLET.match(line) or NUMBERED.match(line) or FIGURE.match(unmarked))

    def _read_heading(self, text: str, number: int) -> None:
        hashes, _, title = text.partition(" ")
        title = title.strip().replace("’", "'")
        if hashes == "##":
            self._heading, self._subheading = title, ""
            self._kind = HEADINGS.get(title, Kind.TEXT)
            self.headings.append((title, number))
        elif hashes == "###":
            self._subheading = title
        else:
            self._problem(number, "headings are `## Heading` or `### Smaller heading`")

    def _end_block(self) -> None:
        if not self._block:
            return
        lines, self._block = self._block, []
        first = lines[0]
        block, skip = Block.PARAGRAPH, 0
        if first.startswith("|"):
            block = Block.TABLE
        elif match := BULLET.match(first):
            block, skip = Block.BULLET, match.end()
        elif match := NUMBERED.match(first):
            block, skip = Block.NUMBERED, match.end()
        lines[0] = first[skip:]
        answer = ""
        for index, line in enumerate(lines):
            if line.startswith("Answer:"):
                answer = " ".join([line.removeprefix("Answer:").strip(), *lines[index + 1 :]])
                lines = lines[:index]
                break
        text = ("\n" if block is Block.TABLE else " ").join(lines)
        self._add(block, text, answer)

    def _add(self, block: Block, text: str, answer: str) -> None:
        line = self._block_line
        match = MARK.search(text)
        if match is None:
            self._problem(line, "the passage has no mark: end it with {#name p61} or the like")
            return
        name, basis = match[1], match[2].split()
        markdown = text[: match.start()].rstrip()
        if "{#" in markdown:
            self._problem(line, "two marks in one passage: leave an empty line between passages")
        if FIGURE.match(markdown):
            block = Block.FIGURE
        if not NAME.fullmatch(name):
            self._problem(line, f"the name #{name} may hold only small letters, digits and hyphens")
        if not markdown:
            self._problem(line, f"the passage #{name} is empty")
        if not basis and self._kind not in WITHOUT_BASIS:
            self._problem(line, f"#{name} has no source: add printed pages, dbg, ours or a key")
        if not self._heading:
            self._problem(line, f"#{name} stands before the first ## heading")
        self.passages.append(
            SourcePassage(
                name,
                self._kind,
                block,
                self._heading,
                self._subheading,
                line,
                markdown,
                answer,
                basis,
            )
        )
