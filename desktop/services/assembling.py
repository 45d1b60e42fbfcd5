"""Sittings are put together here: which questions, in which order, with which rules."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Changes
from desktop.domain.curriculum import Module, Stock
from desktop.domain.drawing import Cell, blueprint, by_need, chosen_places, mixed
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import (
    DO_OR_DONT,
    Scope,
    SetId,
    Sitting,
    SittingId,
    SittingKind,
    SittingState,
)
from desktop.errors import InputProblem
from desktop.services.module_states import ModuleStates
from desktop.services.question_bank import QuestionBank
from desktop.storage.profile_store import ProfileStore

EXAM_OF_STAGE = 20
EXAM_OF_ALL = 60
EVERYTHING = Scope()
TRAINED = Changes(training=True)


class AssemblingService:
    """Begins practice, module checks, exams, mistakes, sorting and sets.

    Every `start_...` stores a sitting and returns it. It raises InputProblem("no-questions")
    where there is nothing to ask, and may raise EnvironmentProblem.
    """

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        clock: Callable[[], datetime] = utc_now,
        make_seed: Callable[[], str] = lambda: uuid.uuid4().hex[:12],
    ) -> None:
        self._store = store
        self._bank = bank
        self._clock = clock
        self._make_seed = make_seed
        self._modules = ModuleStates(store, clock)

    def start_practice(self, scope: Scope, length: int = 10) -> tuple[Sitting, Changes]:
        """Begin to practise a stage, sections, cases or tags: wrong and new questions first."""
        return self._start_by_need(SittingKind.PRACTICE, scope, length)

    def start_module_practice(self, module_id: str) -> tuple[Sitting, Changes]:
        """Begin the practice of a module."""
        module = self._module(module_id)
        scope = Scope(page_ids=module.practice_pages, module_id=module_id)
        return self._start_by_need(SittingKind.MODULE, scope, module.practice_questions)

    def start_check(self, module_id: str) -> tuple[Sitting, Changes]:
        """Begin the check of a module: spread over its pages, feedback at the end."""
        module = self._module(module_id)
        scope = Scope(page_ids=module.check_pages, module_id=module_id)
        seed = self._make_seed()
        groups = {page: page for page in module.check_pages}
        ids = self._drawn(groups, module.check_questions, seed)
        return self._start(
            SittingKind.CHECK, scope, ids, seed, at_end=True, pass_mark=module.pass_mark
        )

    def start_exam(
        self, part_id: str = "", length: int = 0, minutes: int = 0, pass_mark: int = 0
    ) -> tuple[Sitting, Changes]:
        """Begin a mock exam of a stage, or of the whole guide without one; no limit by default.

        A stage's is spread over its sections, the whole guide's over its parts.
        """
        seed = self._make_seed()
        groups = {
            page: page if part_id else part
            for page, part in self._bank.content.part_of_pages().items()
            if part_id in ("", part)
        }
        length = length or (EXAM_OF_STAGE if part_id else EXAM_OF_ALL)
        ids = self._drawn(groups, length, seed)
        scope = Scope(part_ids=(part_id,) if part_id else ())
        return self._start(
            SittingKind.EXAM, scope, ids, seed, at_end=True, minutes=minutes, pass_mark=pass_mark
        )

    def start_mistakes(
        self,
        scope: Scope = EVERYTHING,
        length: int = 20,
    ) -> tuple[Sitting, Changes]:
        """Begin to repeat what went wrong last time, the latest first."""
        ids = self._mistakes(scope)[:length]
        seed = self._make_seed()
        return self._start(SittingKind.MISTAKES, scope, mixed(ids, seed), seed)

    def start_sorting(
        self,
        scope: Scope = EVERYTHING,
        length: int = 20,
    ) -> tuple[Sitting, Changes]:
        """Begin to sort do's and don'ts of the guide quickly, as many of each as there are."""
        seed = self._make_seed()
        guidance = self._bank.guidance(scope)
        sides = [[g for g in guidance if g.is_do is is_do] for is_do in (True, False)]
        fewest = min(len(side) for side in sides)
        ids = [
            QuestionId(f"{DO_OR_DONT}{side[place].passage_id}")
            for side in sides
            for place in chosen_places(min(length // 2, fewest or length), len(side), seed)
        ]
        return self._start(SittingKind.SORTING, scope, mixed(ids, seed), seed)

    def start_set(self, set_id: SetId) -> tuple[Sitting, Changes]:
        """Begin a person's own set, in its order."""
        record = self._store.training.question_sets.get(set_id)
        questions = self._bank.questions(record.question_ids if record else ())
        ids = tuple(question.id for question in questions)
        return self._start(SittingKind.SET, Scope(set_id=set_id), ids, self._make_seed())

    def start_chosen(
        self, kind: SittingKind, question_ids: Iterable[QuestionId], scope: Scope
    ) -> tuple[Sitting, Changes]:
        """Begin a sitting of chosen questions in their order."""
        return self._start(kind, scope, tuple(question_ids), self._make_seed())

    def _start_by_need(
        self, kind: SittingKind, scope: Scope, length: int
    ) -> tuple[Sitting, Changes]:
        heads = self._bank.heads(scope)
        tallies = self._store.training.answers.tallies_of(head.id for head in heads)
        seed = self._make_seed()
        return self._start(kind, scope, by_need(heads, tallies, length, seed), seed)

    def _start(
        self,
        kind: SittingKind,
        scope: Scope,
        question_ids: Sequence[QuestionId],
        seed: str,
        *,
        at_end: bool = False,
        minutes: int = 0,
        pass_mark: int = 0,
    ) -> tuple[Sitting, Changes]:
        if not question_ids:
            raise InputProblem("no-questions", kind.value)
        now = stamp(self._clock())
        sitting = Sitting(
            SittingId(str(uuid.uuid4())),
            kind,
            scope,
            tuple(question_ids),
            seed,
            self._bank.version,
            at_end,
            minutes,
            pass_mark,
            SittingState.OPEN,
            now,
            "",
            now,
        )

        def store() -> None:
            self._store.training.sittings.put(sitting)
            self._modules.begun(scope.module_id)

        self._store.write(store)
        return sitting, TRAINED

    def _drawn(
        self, groups: Mapping[PageId, str], length: int, seed: str
    ) -> tuple[QuestionId, ...]:
        """Draw by blueprint; `groups` says for each page which group of it the page is in.

        Only what is drawn is read, however large the bank is.
        """
        cells: dict[Cell, list[Stock]] = {}
        for each in self._bank.stock:
            if each.page_id in groups:
                cells.setdefault(Cell(groups[each.page_id], each.difficulty), []).append(each)
        sizes = {cell: sum(each.questions for each in some) for cell, some in cells.items()}
        ids: list[QuestionId] = []
        for cell, wanted in blueprint(sizes, length).items():
            places = chosen_places(wanted, sizes[cell], f"{seed}:{cell.group}:{cell.difficulty}")
            found = (self._nth(cells[cell], place) for place in places)
            ids += [each for each in found if each is not None]
        return mixed(ids, seed)

    def _nth(self, stock: Sequence[Stock], place: int) -> QuestionId | None:
        for each in stock:
            if place < each.questions:
                return self._bank.content.nth(each.page_id, each.difficulty, place)
            place -= each.questions
        return None

    def _module(self, module_id: str) -> Module:
        module = self._bank.content.module(module_id)
        if module is None:
            raise InputProblem("module", module_id)
        return module

    def _mistakes(self, scope: Scope) -> list[QuestionId]:
        pages = self._bank.pages(scope)
        allowed = None if pages is None else frozenset(pages)
        ids = [
            tally.question_id
            for tally in self._store.training.answers.mistakes()
            if not tally.question_id.startswith(DO_OR_DONT)
            and (allowed is None or tally.page_id in allowed)
        ]
        return [question.id for question in self._bank.questions(ids)]

    def count_mistakes(self, scope: Scope = EVERYTHING) -> int:
        """Return how many questions went wrong last time."""
        return len(self._mistakes(scope))

    def count_questions(self, scope: Scope) -> int:
        """Return how many questions a practice of a scope can draw from."""
        return len(self._bank.heads(scope))

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags of questions and how often each is used, by name."""
        return self._bank.content.tags()
