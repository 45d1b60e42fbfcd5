"""Turn questions, scenarios, modules and workshop plans into the rows of content.db."""

import json
from typing import Any

from desktop.authoring.book import Book
from desktop.authoring.markup import typeset, typeset_all
from desktop.authoring.question_source import SourceQuestion
from desktop.authoring.training_source import (
    SourceModule,
    SourceScenario,
    SourceStep,
    SourceWorkshop,
)

Row = dict[str, Any]


class TrainingRows:
    """The rows of every table about practice and training."""

    def __init__(self, book: Book) -> None:
        self.tables: dict[str, list[Row]] = {
            name: []
            for name in (
                "questions", "options", "question_passages", "scenarios", "scenario_passages",
                "scenario_steps", "scenario_choices", "scenario_endings", "modules",
                "module_pages", "workshops", "workshop_blocks",
            )
        }  # fmt: skip
        positions: dict[str, int] = {}
        for question in book.questions:
            position = positions.get(question.page_id, 0)
            positions[question.page_id] = position + 1
            self._question(question, position)
        for position, scenario in enumerate(book.scenarios):
            self._scenario(scenario, position)
        for position, module in enumerate(book.modules):
            self._module(module, position)
        for position, plan in enumerate(book.workshops):
            self._workshop(plan, position)

    def _add(self, table: str, **values: Any) -> None:
        self.tables[table].append(
            typeset({k: str(v) if isinstance(v, str) else v for k, v in values.items()})
        )

    def _question(self, question: SourceQuestion, position: int) -> None:
        self._add(
            "questions",
            id=question.id,
            owner_id=question.page_id,
            position=position,
            kind=question.kind.value,
            difficulty=question.difficulty,
            stem=question.stem,
            explanation=question.explanation,
            data=_json(question.data),
            tags=_json(question.tags),
        )
        for place, option in enumerate(question.options):
            self._add(
                "options",
                question_id=question.id,
                position=place,
                text=option.text,
                is_right=int(option.is_right),
                why=option.why,
            )
        for place, passage_id in enumerate(question.passage_ids):
            self._add(
                "question_passages",
                question_id=question.id,
                position=place,
                passage_id=passage_id,
            )

    def _scenario(self, scenario: SourceScenario, position: int) -> None:
        self._add(
            "scenarios",
            id=scenario.id,
            position=position,
            title=scenario.title,
            part_id=scenario.part,
            case_id=scenario.case,
            minutes=scenario.minutes,
            intro=scenario.intro,
            start_id=scenario.start,
            debrief=scenario.debrief,
        )
        for place, passage_id in enumerate(scenario.rests_on):
            self._add(
                "scenario_passages",
                scenario_id=scenario.id,
                position=place,
                passage_id=passage_id,
            )
        for place, step in enumerate(scenario.steps.values()):
            self._step(scenario, step, place)
        for place, ending in enumerate(scenario.endings.values()):
            self._add(
                "scenario_endings",
                scenario_id=scenario.id,
                id=ending.id,
                position=place,
                title=ending.title,
                text=ending.text,
            )

    def _step(self, scenario: SourceScenario, step: SourceStep, position: int) -> None:
        self._add(
            "scenario_steps",
            scenario_id=scenario.id,
            id=step.id,
            position=position,
            situation=step.situation,
            question=step.question,
        )
        for place, choice in enumerate(step.choices):
            self._add(
                "scenario_choices",
                scenario_id=scenario.id,
                step_id=step.id,
                position=place,
                text=choice.text,
                quality=choice.quality,
                consequence=choice.consequence,
                passage_id=choice.passage,
                next_id=choice.next,
            )

    def _module(self, module: SourceModule, position: int) -> None:
        self._add(
            "modules",
            id=module.id,
            position=position,
            title=module.title,
            part_id=module.part,
            objectives=_json(module.objectives),
            scenario_id=module.scenario,
            practice_questions=module.practice_questions,
            check_questions=module.check_questions,
            pass_mark=module.pass_mark,
        )
        for purpose, pages in (
            ("reading", module.reading),
            ("practice", module.practice_pages),
            ("check", module.check_pages),
        ):
            for place, page_id in enumerate(pages):
                self._add(
                    "module_pages",
                    module_id=module.id,
                    purpose=purpose,
                    position=place,
                    page_id=page_id,
                )

    def _workshop(self, plan: SourceWorkshop, position: int) -> None:
        self._add(
            "workshops",
            id=plan.id,
            position=position,
            title=plan.title,
            minutes=plan.minutes,
            people=plan.people,
            aim=plan.aim,
            prepare=_json(plan.prepare),
        )
        for place, block in enumerate(plan.blocks):
            self._add(
                "workshop_blocks",
                workshop_id=plan.id,
                position=place,
                minutes=block.minutes,
                kind=block.kind,
                title=block.title,
                instructions=block.instructions,
                page_id=block.page,
                scenario_id=block.scenario,
                questions=_json(block.questions),
                prompts=_json(block.prompts),
            )


def _json(value: Any) -> str:
    return json.dumps(typeset_all(value), ensure_ascii=False, sort_keys=True)
