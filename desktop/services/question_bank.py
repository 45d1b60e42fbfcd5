"""All questions a person can be asked: the guide's, their own, and single do's and don'ts."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from desktop.domain.curriculum import Guidance, QuestionHead, Stock
from desktop.domain.library import PageId
from desktop.domain.quiz.kinds import question_from_plain
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.quiz.sort import DO, DONT, Sort, SortItem
from desktop.domain.training import DO_OR_DONT, OWN, OwnQuestion, Scope, SetId
from desktop.errors import InputProblem
from desktop.storage.profile_store import ProfileStore
from desktop.storage.question_store import QuestionStore


class QuestionBank:
    """Finds questions by id and by scope. Methods may raise EnvironmentProblem."""

    def __init__(self, store: ProfileStore, open_questions: Callable[[], QuestionStore]) -> None:
        self._store = store
        self._open_questions = open_questions

    @cached_property
    def content(self) -> QuestionStore:
        """What the content offers for training; opened when it is first wanted."""
        return self._open_questions()

    def close(self) -> None:
        """Close the content, if it was opened."""
        if "content" in self.__dict__:
            self.content.close()

    @cached_property
    def version(self) -> str:
        """The version of the content."""
        return self.content.version()

    @cached_property
    def stock(self) -> list[Stock]:
        """How many graded questions of the guide there are by difficulty and page."""
        return self.content.stock()

    def question(self, question_id: QuestionId) -> Question | None:
        """Return a question, or None if it is gone or cannot be asked any more."""
        found = self.questions([question_id])
        return found[0] if found else None

    def remembered(self, question_id: QuestionId) -> Question | None:
        """Return a question that was asked once, also if it is in the trash now."""
        found = self.questions([question_id], with_trash=True)
        return found[0] if found else None

    def questions(
        self, question_ids: Iterable[QuestionId], *, with_trash: bool = False
    ) -> list[Question]:
        """Return questions in the order of their ids; those that are gone are left out."""
        wanted = list(question_ids)
        found: dict[QuestionId, Question] = {}
        for question_id in wanted:
            made = None
            if question_id.startswith(OWN):
                made = self._own(question_id, with_trash=with_trash)
            elif question_id.startswith(DO_OR_DONT):
                made = self._do_or_dont(question_id)
            if made is not None:
                found[question_id] = made
        rest = (each for each in wanted if not each.startswith((OWN, DO_OR_DONT)))
        found |= {question.id: question for question in self.content.questions(rest)}
        return [found[each] for each in wanted if each in found]

    def _own(self, question_id: QuestionId, *, with_trash: bool) -> Question | None:
        record = self._store.training.own_questions.get(question_id)
        is_there = record is not None and (with_trash or not record.trashed)
        question = own_question(record) if record is not None and is_there else None
        return question if question is not None and question.is_askable else None

    def _do_or_dont(self, question_id: QuestionId) -> Question | None:
        guidance = self.content.one_guidance(question_id.removeprefix(DO_OR_DONT))
        return None if guidance is None else drill(guidance)

    def pages(self, scope: Scope) -> list[PageId] | None:
        """Return the pages of a scope, or None for the whole guide."""
        if not scope.part_ids and not scope.page_ids:
            return None
        return [*self.content.pages_of(scope.part_ids), *scope.page_ids]

    def heads(self, scope: Scope) -> list[QuestionHead]:
        """Return the graded questions of a scope, own ones only if it names a set."""
        if scope.set_id:
            record = self._store.training.question_sets.get(SetId(scope.set_id))
            questions = self.questions(record.question_ids if record else ())
            return [
                QuestionHead(each.id, each.page_id, each.difficulty, each.kind)
                for each in questions
                if each.is_graded
            ]
        return self.content.heads(self.pages(scope), scope.tags)

    def guidance(self, scope: Scope) -> Sequence[Guidance]:
        """Return the do's and don'ts of a scope."""
        return self.content.guidance(self.pages(scope))


def own_question(record: OwnQuestion) -> Question | None:
    """Return the question a record holds, or None if its kind is not known."""
    try:
        return question_from_plain(record.body, record.id)
    except InputProblem:
        return None


def drill(guidance: Guidance) -> Question:
    """Return a single do or don't of the guide as a question."""
    return Sort(
        id=QuestionId(f"{DO_OR_DONT}{guidance.passage_id}"),
        page_id=guidance.page_id,
        passage_ids=(guidance.passage_id,),
        stem=guidance.text,
        items=(SortItem(guidance.text, DO if guidance.is_do else DONT),),
    )
