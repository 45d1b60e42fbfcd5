"""What an edition promises: the least that `check --strict` must find."""

from dataclasses import dataclass
from pathlib import Path

from desktop.authoring.lined_yaml import Fields, Name, read_fields
from desktop.authoring.problem import Problem


@dataclass
class Inventory:
    """The promises, in the order of the file."""

    path: Path
    guidance: list[Name]
    overviews: list[Name]
    articles: list[Name]
    cases: list[Name]
    fewest_words: int
    most_words: int
    terms: int
    questions: int
    questions_a_guidance_section: int
    questions_a_full_case: int
    questions_a_module_check: int
    question_kinds: int
    scenarios: int
    scenarios_by_part: dict[Name, int]
    scenarios_from_cases: int
    modules: list[Name]
    workshop_minutes: dict[Name, int]
    lines: dict[str, int]

    def line_of(self, name: str) -> int:
        """Return the line of a promise."""
        return self.lines.get(name, 1)


def read_inventory(path: Path, problems: list[Problem]) -> Inventory | None:
    """Read the promises of an edition; None if there is no such file."""
    if not path.is_file():
        return None
    fields = read_fields(path, problems)
    if fields is None:
        return None
    names = ("words", "terms", "questions", "scenarios", "modules", "workshop_minutes")
    lines = {name: fields.line_of(name) for name in names}
    words, questions, scenarios = (fields.record(n) for n in ("words", "questions", "scenarios"))
    minutes, by_part = fields.record("workshop_minutes"), scenarios.record("by_part")
    inventory = Inventory(
        path,
        guidance=fields.names("guidance"),
        overviews=fields.names("overviews"),
        articles=fields.names("articles"),
        cases=fields.names("cases"),
        fewest_words=words.whole("fewest"),
        most_words=words.whole("most"),
        terms=fields.whole("terms"),
        questions=questions.whole("all"),
        questions_a_guidance_section=questions.whole("a_guidance_section"),
        questions_a_full_case=questions.whole("a_full_case"),
        questions_a_module_check=questions.whole("a_module_check"),
        question_kinds=questions.whole("kinds"),
        scenarios=scenarios.whole("all"),
        scenarios_by_part=_numbers(by_part),
        scenarios_from_cases=scenarios.whole("from_cases"),
        modules=fields.names("modules"),
        workshop_minutes=_numbers(minutes),
        lines=lines,
    )
    for record in (fields, words, questions, scenarios):
        record.close()
    return inventory


def _numbers(fields: Fields) -> dict[Name, int]:
    return {Name(name, fields.line_of(name)): fields.whole(name) for name in fields.rest()}
