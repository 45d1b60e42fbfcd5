"""What the content offers for training: modules, scenarios, workshop plans, heads of questions."""

from enum import StrEnum
from typing import NamedTuple

from desktop.domain.library import PageId, PartId, PassageId
from desktop.domain.quiz.question import Difficulty, QuestionId

CYCLE = PartId("cycle")
"""Stands for the whole buying cycle where a part is named."""


class QuestionHead(NamedTuple):
    """A question as a line of a pool to draw from."""

    id: QuestionId
    page_id: PageId
    difficulty: Difficulty
    kind: str


class Stock(NamedTuple):
    """How many graded questions of a difficulty there are about a page."""

    page_id: PageId
    difficulty: Difficulty
    questions: int


class Guidance(NamedTuple):
    """One do or don't of the guide."""

    passage_id: PassageId
    page_id: PageId
    is_do: bool
    text: str


class Module(NamedTuple):
    """A course about a part, or about the whole cycle."""

    id: str
    title: str
    part_id: PartId
    objectives: tuple[str, ...]
    scenario_id: str
    practice_questions: int
    check_questions: int
    pass_mark: int
    """Per cent."""
    reading: tuple[PageId, ...]
    practice_pages: tuple[PageId, ...]
    check_pages: tuple[PageId, ...]


class Quality(StrEnum):
    """How good a choice in a scenario is."""

    GOOD = "good"
    ACCEPTABLE = "acceptable"
    POOR = "poor"


class ScenarioHead(NamedTuple):
    """A scenario as a line of a list."""

    id: str
    title: str
    part_id: PartId
    case_id: str
    """The case it is drawn from, or empty."""
    minutes: int


class Choice(NamedTuple):
    """One thing to do at a step; `next_id` is another step or an ending."""

    text: str
    quality: Quality
    consequence: str
    passage_id: PassageId
    next_id: str


class Step(NamedTuple):
    """A situation with a question and choices."""

    id: str
    situation: str
    question: str
    choices: tuple[Choice, ...]


class Ending(NamedTuple):
    """One way a scenario ends."""

    id: str
    title: str
    text: str


class Scenario(NamedTuple):
    """A story with decisions."""

    head: ScenarioHead
    intro: str
    start_id: str
    debrief: str
    passage_ids: tuple[PassageId, ...]
    steps: dict[str, Step]
    endings: dict[str, Ending]


class WorkshopBlock(NamedTuple):
    """One part of a workshop plan. Empty ids name nothing."""

    minutes: int
    kind: str
    title: str
    instructions: str
    """Paragraphs stand on lines of their own."""
    page_id: str
    scenario_id: str
    question_ids: tuple[QuestionId, ...]
    prompts: tuple[str, ...]


class WorkshopPlan(NamedTuple):
    """What a trainer does in a workshop, block after block."""

    id: str
    title: str
    minutes: int
    people: str
    aim: str
    prepare: tuple[str, ...]
    blocks: tuple[WorkshopBlock, ...]
