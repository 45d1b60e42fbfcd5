"""Glossary terms as written, with their lines."""

import re
from dataclasses import dataclass
from pathlib import Path

from desktop.authoring.problem import Problem
from desktop.authoring.source import SourcePassage, read_lines
from desktop.domain.library import Block, Kind


@dataclass
class SourceTerm:
    """A glossary entry as written."""

    path: Path
    line: int
    term: str
    fields: dict[str, str]
    markdown: str

    @property
    def id(self) -> str:
        """The term's id."""
        return self.fields.get("id", "")

    @property
    def also(self) -> list[str]:
        """Other ways to write the term."""
        return [word.strip() for word in self.fields.get("also", "").split(",") if word.strip()]

    @property
    def see(self) -> list[str]:
        """Sections where the term matters."""
        return [word.strip() for word in self.fields.get("see", "").split(",") if word.strip()]

    @property
    def is_linked(self) -> bool:
        """Whether its first use on a page gets an explanation."""
        return self.fields.get("link", "yes") != "no"

    @property
    def passage(self) -> SourcePassage:
        """The definition, with what it rests on."""
        return SourcePassage(
            self.id,
            Kind.TEXT,
            Block.PARAGRAPH,
            "",
            "",
            self.line,
            self.markdown,
            basis=self.fields.get("basis", "").split(),
        )


def read_glossary(path: Path, problems: list[Problem]) -> list[SourceTerm]:
    """Read the terms of one glossary file."""
    lines = read_lines(path, problems) or []
    terms: list[SourceTerm] = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith("## "):
            terms.append(SourceTerm(path, number, text[3:].strip(), {}, ""))
        elif not text or text.startswith("# "):
            continue
        elif not terms:
            problems.append(Problem(path, number, "a glossary file begins with `## Term`"))
        elif not terms[-1].markdown and (
            match := re.match(r"(id|basis|also|see|link): *(.*)", text)
        ):
            terms[-1].fields[match[1]] = match[2]
        else:
            terms[-1].markdown = f"{terms[-1].markdown} {text}".strip()
    return terms
