"""Read questions, modules, scenarios and workshop plans from content.db."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.domain.curriculum import (
    Choice,
    Ending,
    Guidance,
    Module,
    Quality,
    QuestionHead,
    Scenario,
    ScenarioHead,
    Step,
    Stock,
    WorkshopBlock,
    WorkshopPlan,
)
from desktop.domain.library import PageId, PartId, PassageId
from desktop.domain.quiz.kinds import question_from_plain
from desktop.domain.quiz.question import Difficulty, Question, QuestionId
from desktop.errors import EnvironmentProblem, InputProblem, Trouble
from desktop.storage.content_store import connect, reading

_AT_ONCE = 500
_QUESTION = "id, owner_id, kind, difficulty, stem, explanation, data, tags"


class QuestionStore:
    """What the content offers for training. Every method may raise EnvironmentProblem."""

    def __init__(self, path: Path, *, any_thread: bool = False) -> None:
        self.path = path
        self._connection = connect(path, any_thread=any_thread)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with reading(self.path):
            try:
                return self._connection.execute(sql, values).fetchall()
            except UnicodeEncodeError:
                # Half a character, from a stored id, names nothing.
                return []

    def _damaged(self, error: Exception) -> EnvironmentProblem:
        return EnvironmentProblem(Trouble.CONTENT_DAMAGED, self.path, str(error))

    def version(self) -> str:
        """Return the version of the content."""
        rows = self._rows("SELECT value FROM meta WHERE key = 'version'")
        return str(rows[0][0]) if rows else ""

    # Questions

    def question(self, question_id: QuestionId) -> Question | None:
        """Return a question or None."""
        found = self.questions([question_id])
        return found[0] if found else None

    def questions(self, question_ids: Iterable[QuestionId]) -> list[Question]:
        """Return questions in the order of their ids; ids that name none are left out."""
        wanted = list(question_ids)
        found: dict[str, Question] = {}
        for some in _slices(wanted):
            found |= self._some_questions(some)
        return [found[each] for each in wanted if each in found]

    def _some_questions(self, ids: Sequence[str]) -> dict[str, Question]:
        marks = ", ".join("?" * len(ids))
        options: dict[str, list[dict[str, Any]]] = {}
        for question_id, text, is_right, why in self._rows(
            "SELECT question_id, text, is_right, why FROM options"
            f" WHERE question_id IN ({marks}) ORDER BY question_id, position",
            *ids,
        ):
            options.setdefault(question_id, []).append(
                {"text": text, "right": bool(is_right), "why": why}
            )
        passages: dict[str, list[str]] = {}
        for question_id, passage_id in self._rows(
            "SELECT question_id, passage_id FROM question_passages"
            f" WHERE question_id IN ({marks}) ORDER BY question_id, position",
            *ids,
        ):
            passages.setdefault(question_id, []).append(passage_id)
        rows = self._rows(f"SELECT {_QUESTION} FROM questions WHERE id IN ({marks})", *ids)
        return {
            row[0]: self._question(row, options.get(row[0], []), passages.get(row[0], []))
            for row in rows
        }

    def _question(
        self, row: Sequence[Any], options: list[dict[str, Any]], passages: list[str]
    ) -> Question:
        identity, page, kind, difficulty, stem, explanation, data, tags = row
        try:
            return question_from_plain(
                {
                    **json.loads(data),
                    "id": identity,
                    "page": page,
                    "kind": kind,
                    "difficulty": difficulty,
                    "stem": stem,
                    "explanation": explanation,
                    "tags": json.loads(tags),
                    "rests_on": passages,
                    "options": options,
                }
            )
        except (InputProblem, ValueError, TypeError) as error:
            raise self._damaged(error) from error

    def heads(
        self,
        page_ids: Iterable[PageId] | None = None,
        tags: Iterable[str] = (),
        *,
        is_graded: bool = True,
    ) -> list[QuestionHead]:
        """Return the questions about some pages, or about all, with any of some tags.

        `is_graded` leaves out polls.
        """
        conditions = ["kind <> 'poll'"] if is_graded else ["1"]
        wanted = list(tags)
        if wanted:
            marks = ", ".join("?" * len(wanted))
            conditions.append(
                f"EXISTS (SELECT 1 FROM json_each(tags) t WHERE t.value IN ({marks}))"
            )
        select = (
            f"SELECT id, owner_id, difficulty, kind FROM questions WHERE {' AND '.join(conditions)}"
        )
        if page_ids is None:
            rows = self._rows(f"{select} ORDER BY owner_id, position", *wanted)
        else:
            rows = []
            for some in _slices(list(page_ids)):
                marks = ", ".join("?" * len(some))
                rows += self._rows(
                    f"{select} AND owner_id IN ({marks}) ORDER BY owner_id, position",
                    *wanted,
                    *some,
                )
        return [self._head(row) for row in rows]

    def _head(self, row: Sequence[str]) -> QuestionHead:
        return QuestionHead(QuestionId(row[0]), PageId(row[1]), Difficulty(row[2]), row[3])

    def stock(self) -> list[Stock]:
        """Return how many graded questions there are by difficulty and page."""
        rows = self._rows(
            "SELECT owner_id, difficulty, count(*) FROM questions"
            " WHERE kind <> 'poll' GROUP BY difficulty, owner_id"
        )
        return [Stock(PageId(row[0]), Difficulty(row[1]), row[2]) for row in rows]

    def nth(self, page_id: PageId, difficulty: Difficulty, place: int) -> QuestionId | None:
        """Return a graded question of a page and a difficulty by its place among these."""
        rows = self._rows(
            "SELECT id FROM questions WHERE difficulty = ? AND owner_id = ? AND kind <> 'poll'"
            " ORDER BY id LIMIT 1 OFFSET ?",
            difficulty.value,
            page_id,
            place,
        )
        return QuestionId(rows[0][0]) if rows else None

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags of questions and how often each is used, by name."""
        rows = self._rows(
            "SELECT t.value, count(*) FROM questions q, json_each(q.tags) t"
            " GROUP BY t.value ORDER BY t.value"
        )
        return [(str(row[0]), int(row[1])) for row in rows]

    def pages_of(self, part_ids: Iterable[str]) -> list[PageId]:
        """Return the sections of parts in book order."""
        return [
            PageId(row[0])
            for part_id in part_ids
            for row in self._rows(
                "SELECT id FROM sections WHERE part_id = ? ORDER BY position", part_id
            )
        ]

    def part_of_pages(self) -> dict[PageId, PartId]:
        """Return the part of every section; cases have none."""
        rows = self._rows(
            "SELECT s.id, s.part_id FROM sections s JOIN parts p ON p.id = s.part_id"
            " ORDER BY p.position, s.position"
        )
        return {PageId(row[0]): PartId(row[1]) for row in rows}

    def guidance(self, page_ids: Iterable[PageId] | None = None) -> list[Guidance]:
        """Return the do's and don'ts of some pages, or of all, in reading order."""
        select = "SELECT id, owner_id, kind, text FROM passages WHERE kind IN ('do', 'dont')"
        if page_ids is None:
            rows = self._rows(f"{select} ORDER BY owner_id, position")
        else:
            rows = []
            for page_id in page_ids:
                rows += self._rows(f"{select} AND owner_id = ? ORDER BY position", page_id)
        return [Guidance(PassageId(r[0]), PageId(r[1]), r[2] == "do", r[3]) for r in rows]

    def one_guidance(self, passage_id: str) -> Guidance | None:
        """Return one do or don't or None."""
        rows = self._rows(
            "SELECT id, owner_id, kind, text FROM passages WHERE id = ? AND kind IN ('do', 'dont')",
            passage_id,
        )
        if not rows:
            return None
        identity, page_id, kind, text = rows[0]
        return Guidance(PassageId(identity), PageId(page_id), kind == "do", text)

    # Modules

    def modules(self) -> list[Module]:
        """Return the modules in their order."""
        pages: dict[tuple[str, str], list[PageId]] = {}
        for module_id, purpose, page_id in self._rows(
            "SELECT module_id, purpose, page_id FROM module_pages"
            " ORDER BY module_id, purpose, position"
        ):
            pages.setdefault((module_id, purpose), []).append(PageId(page_id))
        rows = self._rows(
            "SELECT id, title, part_id, objectives, scenario_id, practice_questions,"
            " check_questions, pass_mark FROM modules ORDER BY position"
        )
        return [
            Module(
                row[0],
                row[1],
                PartId(row[2]),
                self._texts(row[3]),
                *row[4:],
                *(
                    tuple(pages.get((row[0], purpose), ()))
                    for purpose in ("reading", "practice", "check")
                ),
            )
            for row in rows
        ]

    def module(self, module_id: str) -> Module | None:
        """Return a module or None."""
        return next((each for each in self.modules() if each.id == module_id), None)

    # Scenarios

    def scenarios(self) -> list[ScenarioHead]:
        """Return the scenarios in their order."""
        rows = self._rows(
            "SELECT id, title, part_id, case_id, minutes FROM scenarios ORDER BY position"
        )
        return [ScenarioHead(row[0], row[1], PartId(row[2]), *row[3:]) for row in rows]

    def scenario(self, scenario_id: str) -> Scenario | None:
        """Return a scenario with all its steps, or None."""
        head = next((each for each in self.scenarios() if each.id == scenario_id), None)
        if head is None:
            return None
        rows = self._rows(
            "SELECT intro, start_id, debrief FROM scenarios WHERE id = ?", scenario_id
        )
        passages = self._rows(
            "SELECT passage_id FROM scenario_passages WHERE scenario_id = ? ORDER BY position",
            scenario_id,
        )
        choices: dict[str, list[Choice]] = {}
        for step_id, text, quality, consequence, passage_id, next_id in self._rows(
            "SELECT step_id, text, quality, consequence, passage_id, next_id"
            " FROM scenario_choices WHERE scenario_id = ? ORDER BY step_id, position",
            scenario_id,
        ):
            choices.setdefault(step_id, []).append(
                Choice(text, self._quality(quality), consequence, PassageId(passage_id), next_id)
            )
        steps = self._rows(
            "SELECT id, situation, question FROM scenario_steps"
            " WHERE scenario_id = ? ORDER BY position",
            scenario_id,
        )
        endings = self._rows(
            "SELECT id, title, text FROM scenario_endings WHERE scenario_id = ? ORDER BY position",
            scenario_id,
        )
        return Scenario(
            head,
            rows[0][0],
            rows[0][1],
            rows[0][2],
            tuple(PassageId(row[0]) for row in passages),
            {row[0]: Step._make((*row, tuple(choices.get(row[0], ())))) for row in steps},
            {row[0]: Ending._make(row) for row in endings},
        )

    def _quality(self, text: str) -> Quality:
        try:
            return Quality(text)
        except ValueError as error:
            raise self._damaged(error) from error

    # Workshop plans

    def workshop_plans(self) -> list[WorkshopPlan]:
        """Return the workshop plans in their order, with their blocks."""
        blocks: dict[str, list[WorkshopBlock]] = {}
        for row in self._rows(
            "SELECT workshop_id, minutes, kind, title, instructions, page_id, scenario_id,"
            " questions, prompts FROM workshop_blocks ORDER BY workshop_id, position"
        ):
            blocks.setdefault(row[0], []).append(
                WorkshopBlock._make(
                    (
                        *row[1:7],
                        tuple(QuestionId(each) for each in self._texts(row[7])),
                        self._texts(row[8]),
                    )
                )
            )
        rows = self._rows(
            "SELECT id, title, minutes, people, aim, prepare FROM workshops ORDER BY position"
        )
        return [
            WorkshopPlan._make((*row[:5], self._texts(row[5]), tuple(blocks.get(row[0], ()))))
            for row in rows
        ]

    def workshop_plan(self, plan_id: str) -> WorkshopPlan | None:
        """Return a workshop plan or None."""
        return next((each for each in self.workshop_plans() if each.id == plan_id), None)

    def _texts(self, value: str) -> tuple[str, ...]:
        try:
            return tuple(str(each) for each in json.loads(value))
        except (ValueError, TypeError) as error:
            raise self._damaged(error) from error


def _slices(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
