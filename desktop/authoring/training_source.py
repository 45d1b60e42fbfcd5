"""Scenarios, training modules and workshop plans as written, with their lines."""

from dataclasses import dataclass
from pathlib import Path

from desktop.authoring.lined_yaml import Fields, Name, Text, read_fields
from desktop.authoring.problem import Problem

CYCLE = "cycle"
"""The part of things that belong to no single part but to the whole buying cycle."""


@dataclass
class SourceChoice:
    """One way to decide in a step of a scenario."""

    line: int
    text: Text
    quality: Name
    consequence: Text
    passage: Name
    next: Name


@dataclass
class SourceStep:
    """A situation in which the learner decides."""

    id: Name
    situation: Text
    question: Text
    choices: list[SourceChoice]


@dataclass
class SourceEnding:
    """How a scenario can end."""

    id: Name
    title: Text
    text: Text


@dataclass
class SourceScenario:
    """A story with decisions."""

    path: Path
    id: Name
    title: Text
    part: Name
    case: Name
    minutes: int
    rests_on: list[Name]
    intro: Text
    start: Name
    steps: dict[str, SourceStep]
    endings: dict[str, SourceEnding]
    debrief: Text


@dataclass
class SourceModule:
    """A training module: what to read, practise and pass."""

    path: Path
    id: Name
    title: Text
    part: Name
    objectives: list[Text]
    reading: list[Name]
    scenario: Name
    practice_line: int
    practice_pages: list[Name]
    practice_questions: int
    check_line: int
    check_pages: list[Name]
    check_questions: int
    pass_mark: int


@dataclass
class SourceBlock:
    """A part of a workshop with its minutes."""

    line: int
    minutes: int
    kind: Name
    title: Text
    instructions: Text
    page: Name
    scenario: Name
    questions: list[Name]
    prompts: list[Text]


@dataclass
class SourceWorkshop:
    """A workshop plan."""

    path: Path
    id: Name
    title: Text
    minutes: int
    minutes_line: int
    people: Text
    aim: Text
    prepare: list[Text]
    blocks: list[SourceBlock]


def read_scenario(path: Path, problems: list[Problem]) -> SourceScenario | None:
    """Read one scenario; add what is wrong to `problems`."""
    fields = read_fields(path, problems)
    if fields is None:
        return None
    scenario = SourceScenario(
        path,
        id=fields.name("id"),
        title=fields.text("title"),
        part=fields.name("part"),
        case=fields.name("case", optional=True),
        minutes=fields.whole("minutes"),
        rests_on=fields.names("rests_on"),
        intro=fields.text("intro"),
        start=fields.name("start"),
        steps={name: _step(name, step) for name, step in fields.named_records("steps")},
        endings={name: _ending(name, end) for name, end in fields.named_records("endings")},
        debrief=fields.text("debrief"),
    )
    fields.close()
    return scenario


def _step(name: Name, fields: Fields) -> SourceStep:
    step = SourceStep(
        name,
        fields.text("situation"),
        fields.text("question"),
        [_choice(choice) for choice in fields.records("choices")],
    )
    fields.close()
    return step


def _choice(fields: Fields) -> SourceChoice:
    choice = SourceChoice(
        fields.line,
        fields.text("text"),
        fields.name("quality"),
        fields.text("consequence"),
        fields.name("passage"),
        fields.name("next"),
    )
    fields.close()
    return choice


def _ending(name: Name, fields: Fields) -> SourceEnding:
    ending = SourceEnding(name, fields.text("title"), fields.text("text"))
    fields.close()
    return ending


def read_module(path: Path, problems: list[Problem]) -> SourceModule | None:
    """Read one training module; add what is wrong to `problems`."""
    fields = read_fields(path, problems)
    if fields is None:
        return None
    practice, check = fields.record("practice"), fields.record("check")
    module = SourceModule(
        path,
        id=fields.name("id"),
        title=fields.text("title"),
        part=fields.name("part"),
        objectives=fields.texts("objectives"),
        reading=fields.names("reading"),
        scenario=fields.name("scenario"),
        practice_line=practice.line_of("questions"),
        practice_pages=practice.names("pages"),
        practice_questions=practice.whole("questions"),
        check_line=check.line_of("questions"),
        check_pages=check.names("pages"),
        check_questions=check.whole("questions"),
        pass_mark=check.whole("pass_mark"),
    )
    for record in (fields, practice, check):
        record.close()
    return module


def read_workshop(path: Path, problems: list[Problem]) -> SourceWorkshop | None:
    """Read one workshop plan; add what is wrong to `problems`."""
    fields = read_fields(path, problems)
    if fields is None:
        return None
    workshop = SourceWorkshop(
        path,
        id=fields.name("id"),
        title=fields.text("title"),
        minutes=fields.whole("minutes"),
        minutes_line=fields.line_of("minutes"),
        people=fields.text("people"),
        aim=fields.text("aim"),
        prepare=fields.texts("prepare"),
        blocks=[_block(block) for block in fields.records("blocks")],
    )
    fields.close()
    return workshop


def _block(fields: Fields) -> SourceBlock:
    block = SourceBlock(
        fields.line,
        minutes=fields.whole("minutes"),
        kind=fields.name("kind"),
        title=fields.text("title"),
        instructions=fields.text("instructions"),
        page=fields.name("page", optional=True),
        scenario=fields.name("scenario", optional=True),
        questions=fields.names("questions", optional=True),
        prompts=fields.texts("prompts", optional=True),
    )
    fields.close()
    return block
