"""Make a session out of a workshop plan, of questions of the guide, or of the trainer's own."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.domain.curriculum import WorkshopPlan
from desktop.domain.quiz.kinds import question_from_plain
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import OWN
from desktop.domain.workshop.setup import MOST_QUESTIONS, Rules, Setup, WorkshopQuestion, mixed
from desktop.errors import InputProblem
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.storage.question_store import QuestionStore

Labels = dict[str, tuple[str, str]]
"""By kind what stands for the two sides: `true-false` and `sort`."""


class WorkshopSets:
    """Everything a session can be made of. Methods may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        content: ContentStore,
        questions: Callable[[], QuestionStore],
        labels: Labels,
    ) -> None:
        self._store = store
        self._content = content
        self._open_questions = questions
        self._questions_store: QuestionStore | None = None
        self._labels = labels

    @property
    def _questions(self) -> QuestionStore:
        if self._questions_store is None:
            self._questions_store = self._open_questions()
        return self._questions_store

    def close(self) -> None:
        """Close what was opened."""
        if self._questions_store is not None:
            self._questions_store.close()
            self._questions_store = None

    def plans(self) -> list[WorkshopPlan]:
        """Return the workshop plans of the guide."""
        return self._questions.workshop_plans()

    def from_plan(self, plan_id: str, seed: str) -> Setup | None:
        """Return a session with the questions of a plan and what to talk about, or None."""
        plan = self._questions.workshop_plan(plan_id)
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
        edition = self._content.edition()
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
        return [self._shown(one, seed) for one in self._written(ids) if one.is_askable]

    def _written(self, ids: Iterable[QuestionId]) -> Iterable[Question]:
        for question_id in ids:
            if question_id.startswith(OWN):
                own = self._store.training.own_questions.get(question_id)
                try:
                    found = question_from_plain(own.body, question_id) if own else None
                except InputProblem:
                    found = None
            else:
                found = self._questions.question(question_id)
            if found is not None:
                yield found

    def _shown(self, written: Question, seed: str) -> WorkshopQuestion:
        shown = mixed(written, seed, self._labels.get(written.kind, ("", "")))
        if not written.passage_ids:
            return shown
        passage = self._content.passage(written.passage_ids[0])
        if passage is None:
            return shown
        return replace(shown, quote=passage.text, citation=self._citation(written, passage.number))

    def _citation(self, written: Question, paragraph: int) -> str:
        named = self._content.page_title(written.page_id)
        if named is None:
            return ""
        number, title = named
        # The quiet numbers beside the paragraphs; what is not counted has none.
        return f"{number or title} ¶{paragraph}" if paragraph else f"{number} {title}".strip()
