"""Make a session out of a workshop plan, of questions of the guide, or of the trainer's own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.domain.curriculum import WorkshopPlan
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.workshop.setup import MOST_QUESTIONS, Rules, Setup, WorkshopQuestion, mixed
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService

Labels = Mapping[str, tuple[str, str]]
"""By kind what stands for the two sides: `true-false` and `sort`."""


class WorkshopSets:
    """Everything a session can be made of. Methods may raise EnvironmentProblem."""

    def __init__(self, bank: QuestionBank, reading: ReadingService, labels: Labels) -> None:
        self._bank = bank
        self._reading = reading
        self.labels = labels

    def plans(self) -> list[WorkshopPlan]:
        """Return the workshop plans of the guide."""
        return self._bank.content.workshop_plans()

    def from_plan(self, plan_id: str, seed: str) -> Setup | None:
        """Return a session with the questions of a plan and what to talk about, or None."""
        plan = self._bank.content.workshop_plan(plan_id)
        if plan is None:
            return None
        asked = [
            replace(question, prompts=block.prompts)
            for block in plan.blocks
            for question in self.questions(block.question_ids, seed)
        ]
        return self._setup(plan.title, asked, plan.id)

    def from_questions(self, title: str, ids: Iterable[QuestionId], seed: str) -> Setup:
        """Return a session with questions of the guide or of the trainer, in their order."""
        return self._setup(title, self.questions(ids, seed))

    def _setup(self, title: str, asked: list[WorkshopQuestion], plan_id: str = "") -> Setup:
        edition = self._reading.edition
        return Setup(
            title,
            tuple(asked[:MOST_QUESTIONS]),
            (),
            Rules(),
            plan_id,
            edition.version,
            edition.language,
        )

    def questions(self, ids: Iterable[QuestionId], seed: str) -> list[WorkshopQuestion]:
        """Return questions as they are shown; ids that name none that can be asked are left out.

        The same seed mixes them in the same way: use the id of the session.
        """
        return [self._shown(one, seed) for one in self._bank.questions(ids) if one.is_askable]

    def _shown(self, written: Question, seed: str) -> WorkshopQuestion:
        shown = mixed(written, seed, self.labels.get(written.kind, ("", "")))
        if not written.passage_ids:
            return shown
        passage = self._reading.passage(written.passage_ids[0])
        if passage is None:
            return shown
        return replace(shown, quote=passage.text, citation=self._citation(written, passage.number))

    def _citation(self, written: Question, paragraph: int) -> str:
        named = self._reading.page_title(written.page_id)
        if named is None:
            return ""
        number, title = named
        # The quiet numbers beside the paragraphs; what is not counted has none.
        return f"{number or title} ¶{paragraph}" if paragraph else f"{number} {title}".strip()
