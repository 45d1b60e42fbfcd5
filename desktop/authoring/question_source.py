"""Questions as written, with their lines."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop.authoring.lined_yaml import Fields, Name, Text, read_fields
from desktop.authoring.problem import Problem


class QuestionKind(StrEnum):
    """What a person does to answer.

    To add a kind: a value here, its fields in `_read_kind` and `SourceQuestion.data`, its rule in
    `lint_questions`, and a line in docs/content-format.md.
    """

    SINGLE = "single"
    SEVERAL = "several"
    TRUE_FALSE = "true-false"
    ORDER = "order"
    MATCH = "match"
    SORT = "sort"
    SHORT = "short"
    NUMBER = "number"
    POLL = "poll"


CHOICE_KINDS = (QuestionKind.SINGLE, QuestionKind.SEVERAL, QuestionKind.POLL)
DIFFICULTIES = ("recall", "understand", "apply")


@dataclass
class SourceOption:
    """One option of a choice."""

    line: int
    text: Text
    is_right: bool
    why: Text


@dataclass
class SourceItem:
    """One thing to sort into do and don't."""

    line: int
    text: Text
    side: Name
    why: Text


@dataclass
class SourceQuestion:
    """A question; which of the later fields are filled depends on its kind."""

    path: Path
    line: int
    page_id: Name
    id: Name
    kind: QuestionKind
    difficulty: Name
    stem: Text
    explanation: Text
    rests_on: list[Name]
    tags: list[Text]
    options: list[SourceOption] = field(default_factory=list)
    items: list[Text] = field(default_factory=list)
    sorted_items: list[SourceItem] = field(default_factory=list)
    pairs: list[tuple[Text, Text]] = field(default_factory=list)
    extra: list[Text] = field(default_factory=list)
    answers: list[Text] = field(default_factory=list)
    is_true: bool = False
    why_wrong: Text | None = None
    number: float = 0
    tolerance: float = 0
    unit: Text | None = None

    @property
    def is_graded(self) -> bool:
        """Whether there is a right answer."""
        return self.kind != QuestionKind.POLL

    @property
    def passage_ids(self) -> list[Name]:
        """The passages the answer rests on, with the ids of their pages."""
        return [
            name if "#" in name else Name(f"{self.page_id}#{name}", name.line)
            for name in self.rests_on
        ]

    @property
    def data(self) -> dict[str, Any]:
        """What only this kind has; options stand apart."""
        parts: dict[QuestionKind, dict[str, Any]] = {
            QuestionKind.TRUE_FALSE: {"answer": self.is_true, "why_wrong": self.why_wrong},
            QuestionKind.ORDER: {"items": self.items},
            QuestionKind.MATCH: {"pairs": self.pairs, "extra": self.extra},
            QuestionKind.SORT: {
                "items": [
                    {"text": item.text, "side": item.side, "why": item.why}
                    for item in self.sorted_items
                ]
            },
            QuestionKind.SHORT: {"answers": self.answers},
            QuestionKind.NUMBER: {
                "answer": self.number,
                "tolerance": self.tolerance,
                "unit": self.unit,
            },
        }
        return parts.get(self.kind, {})


def read_questions(path: Path, problems: list[Problem]) -> list[SourceQuestion]:
    """Read the questions about one page; add what is wrong to `problems`."""
    fields = read_fields(path, problems)
    if fields is None:
        return []
    page_id = fields.name("page")
    questions = [_question(record, page_id) for record in fields.records("questions")]
    fields.close()
    return [question for question in questions if question is not None]


def _question(fields: Fields, page_id: Name) -> SourceQuestion | None:
    kind = fields.name("kind")
    if kind not in set(map(str, QuestionKind)):
        if kind:
            fields.problem(f"the kind `{kind}` is not known", kind.line)
        return None
    question = SourceQuestion(
        fields.path,
        fields.line,
        page_id,
        id=fields.name("id"),
        kind=QuestionKind(kind),
        difficulty=fields.name("difficulty"),
        stem=fields.text("stem"),
        explanation=fields.text("explanation"),
        rests_on=fields.names("rests_on"),
        tags=fields.texts("tags", optional=True),
    )
    _read_kind(question, fields)
    fields.close()
    return question


def _read_kind(question: SourceQuestion, fields: Fields) -> None:
    match question.kind:
        case QuestionKind.SINGLE | QuestionKind.SEVERAL | QuestionKind.POLL:
            question.options = [
                _option(record, question.is_graded) for record in fields.records("options")
            ]
        case QuestionKind.TRUE_FALSE:
            question.is_true = fields.truth("answer")
            question.why_wrong = fields.text("why_wrong")
        case QuestionKind.ORDER:
            question.items = fields.texts("items")
        case QuestionKind.MATCH:
            question.pairs = fields.pairs("pairs")
            question.extra = fields.texts("extra", optional=True)
        case QuestionKind.SORT:
            question.sorted_items = [_item(record) for record in fields.records("items")]
        case QuestionKind.SHORT:
            question.answers = fields.texts("answers")
        case QuestionKind.NUMBER:
            question.number = fields.number("answer")
            question.tolerance = fields.number("tolerance")
            question.unit = fields.text("unit")


def _option(fields: Fields, is_graded: bool) -> SourceOption:
    option = SourceOption(
        fields.line,
        fields.text("text"),
        fields.truth("right", optional=True),
        fields.text("why", optional=not is_graded),
    )
    fields.close()
    return option


def _item(fields: Fields) -> SourceItem:
    item = SourceItem(fields.line, fields.text("text"), fields.name("side"), fields.text("why"))
    fields.close()
    return item
