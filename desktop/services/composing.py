"""A person's own questions and sets: written, adapted, put in order, thrown away, brought back."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import OWN, OwnQuestion, QuestionSet, SetId
from desktop.errors import InputProblem
from desktop.services.question_bank import QuestionBank, own_question
from desktop.services.undoing import Undoing
from desktop.storage.profile_store import ProfileStore

LONGEST_TITLE = 120
COMPOSED = Changes(own_questions=True)


class ComposingService:
    """Own questions and sets. Deeds may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self.undoing = Undoing()
        self._clock = clock

    # Questions

    def add_question(
        self, question: Question, set_id: SetId | None = None
    ) -> tuple[Question, Changes]:
        """Store a question as a new own one, at the end of a set if one is named.

        One with faults is stored too, so that nothing typed is lost; it is not asked until
        `Question.is_askable`.
        """
        made = self._new(question)

        def store() -> None:
            self._put(made)
            if set_id is not None:
                self._append(set_id, [made.id])

        self._store.write(store)
        self.undoing.remember(lambda: self._mark([made.id], is_trashed=True))
        return made, COMPOSED

    def change_question(self, question: Question) -> tuple[Question, Changes]:
        """Store an own question in the place of what it was.

        Raises:
            KeyError: there is no own question with its id.
        """
        self._record(question.id)
        self._store.write(lambda: self._put(question))
        return question, COMPOSED

    def adapt(
        self, question_id: QuestionId, set_id: SetId | None = None
    ) -> tuple[Question, Changes]:
        """Make an own copy of a question of the guide or of an own one, to change it.

        Raises:
            InputProblem: there is no such question.
        """
        return self.add_question(self._original(question_id), set_id)

    def adapt_in_place(self, question_id: QuestionId, set_id: SetId) -> tuple[Question, Changes]:
        """Put an own copy of a question into its place in a set, to change it there.

        Raises:
            InputProblem: there is no such question.
        """
        made = self._new(self._original(question_id))
        before = self._set(set_id)
        ids = tuple(made.id if each == question_id else each for each in before.question_ids)

        def store() -> None:
            self._put(made)
            self._store.training.question_sets.put(before._replace(question_ids=ids))

        def undo() -> Changes:
            self._mark([made.id], is_trashed=True)
            return self._change_set(set_id, question_ids=before.question_ids)

        self._store.write(store)
        self.undoing.remember(undo)
        return made, COMPOSED

    def _original(self, question_id: QuestionId) -> Question:
        question = self._bank.question(question_id) or self.question(question_id)
        if question is None:
            raise InputProblem("question", question_id)
        return question

    def question(self, question_id: QuestionId) -> Question | None:
        """Return an own question, with faults or in the trash too, or None."""
        record = self._store.training.own_questions.get(question_id)
        return own_question(record) if record else None

    def questions(self, *, is_trashed: bool = False) -> list[Question]:
        """Return all own questions, the last changed first; or those in the trash."""
        records = self._store.training.own_questions.all()
        records.sort(key=lambda record: record.changed, reverse=True)
        made = (own_question(record) for record in records if bool(record.trashed) == is_trashed)
        return [question for question in made if question is not None]

    def set_trashed(self, question_ids: Iterable[QuestionId], *, is_trashed: bool) -> Changes:
        """Throw own questions away, or bring them back; they keep their places in sets."""
        ids = list(question_ids)
        changes = self._mark(ids, is_trashed=is_trashed)
        if ids:
            self.undoing.remember(lambda: self._mark(ids, is_trashed=not is_trashed))
        return changes

    def _mark(self, question_ids: Sequence[QuestionId], *, is_trashed: bool) -> Changes:
        now = stamp(self._clock())
        records = [self._record(each) for each in question_ids]
        trashed = now if is_trashed else ""

        def store() -> None:
            for record in records:
                after = record._replace(trashed=trashed, changed=now)
                self._store.training.own_questions.put(after)

        self._store.write(store)
        return COMPOSED if records else NO_CHANGES

    def loose_questions(self) -> list[Question]:
        """Return the own questions that are in no set, the last changed first."""
        in_sets = {each for one in self.sets() for each in one.question_ids}
        return [question for question in self.questions() if question.id not in in_sets]

    def purge_trash(self) -> Changes:
        """Remove what is in the trash for good; answers given to it stay in the log.

        Nothing that was done before can be undone after it.
        """
        training = self._store.training
        questions = [each.id for each in training.own_questions.all() if each.trashed]
        sets = [each.id for each in training.question_sets.all() if each.trashed]

        def store() -> None:
            for question_id in questions:
                training.own_questions.remove(question_id)
            for set_id in sets:
                training.question_sets.remove(set_id)

        self._store.write(store)
        if not questions and not sets:
            return NO_CHANGES
        self.undoing.forget()
        return COMPOSED

    def _new(self, question: Question) -> Question:
        return replace(question, id=QuestionId(f"{OWN}{uuid.uuid4()}"))

    def _put(self, question: Question) -> None:
        now = stamp(self._clock())
        before = self._store.training.own_questions.get(question.id)
        created = before.created if before else now
        body = {name: value for name, value in question.to_plain().items() if name != "id"}
        self._store.training.own_questions.put(OwnQuestion(question.id, body, created, "", now))

    def _record(self, question_id: QuestionId) -> OwnQuestion:
        record = self._store.training.own_questions.get(question_id)
        if record is None:
            raise KeyError(question_id)
        return record

    # Sets

    def add_set(
        self, title: str, question_ids: Sequence[QuestionId] = ()
    ) -> tuple[QuestionSet, Changes]:
        """Make a set, after all others.

        Raises:
            InputProblem: the title is empty or too long.
        """
        made = self._new_set(title, question_ids)
        self._store.write(lambda: self._store.training.question_sets.put(made))
        self.undoing.remember(lambda: self._mark_set(made.id, is_trashed=True))
        return made, COMPOSED

    def import_set(self, title: str, questions: Iterable[Question]) -> tuple[QuestionSet, Changes]:
        """Store questions from elsewhere as own ones in a new set: all of them, or none.

        Raises:
            InputProblem: the title is empty or too long.
        """
        made = [self._new(question) for question in questions]
        whole = self._new_set(title, [question.id for question in made])

        def store() -> None:
            for question in made:
                self._put(question)
            self._store.training.question_sets.put(whole)

        def undo() -> Changes:
            self._mark(whole.question_ids, is_trashed=True)
            return self._mark_set(whole.id, is_trashed=True)

        self._store.write(store)
        self.undoing.remember(undo)
        return whole, COMPOSED

    def _new_set(self, title: str, question_ids: Sequence[QuestionId]) -> QuestionSet:
        now = stamp(self._clock())
        last = max((each.order for each in self._store.training.question_sets.all()), default=0.0)
        return QuestionSet(
            SetId(str(uuid.uuid4())),
            usable_title(title),
            tuple(question_ids),
            last + 1,
            now,
            "",
            now,
        )

    def sets(self, *, is_trashed: bool = False) -> list[QuestionSet]:
        """Return the sets in the person's order; or those in the trash."""
        found = self._store.training.question_sets.all()
        chosen = [each for each in found if bool(each.trashed) == is_trashed]
        return sorted(chosen, key=lambda each: (each.order, each.created))

    def set_questions(self, set_id: SetId) -> list[Question]:
        """Return the questions of a set in its order, those with faults too."""
        bundled = {
            question.id: question
            for question in self._bank.questions(self._set(set_id).question_ids)
        }
        trashed = {question.id for question in self.questions(is_trashed=True)}
        found = []
        for question_id in self._set(set_id).question_ids:
            question = bundled.get(question_id) or self.question(question_id)
            if question is not None and question_id not in trashed:
                found.append(question)
        return found

    def rename_set(self, set_id: SetId, title: str) -> tuple[QuestionSet, Changes]:
        """Give a set another title.

        Raises:
            InputProblem: the title is empty or too long.
        """
        before = self._set(set_id)
        after = self._put_set(before._replace(title=usable_title(title)))
        self.undoing.remember(lambda: self._change_set(set_id, title=before.title))
        return after, COMPOSED

    def arrange_set(
        self, set_id: SetId, question_ids: Sequence[QuestionId]
    ) -> tuple[QuestionSet, Changes]:
        """Say which questions a set has and in which order; of the guide or own ones.

        What the set has and nobody sees, because it is in the trash, keeps its place.
        """
        before = self._set(set_id)
        ids = self._with_unseen(before, question_ids)
        after = self._put_set(before._replace(question_ids=ids))
        self.undoing.remember(lambda: self._change_set(set_id, question_ids=before.question_ids))
        return after, COMPOSED

    def _with_unseen(
        self, before: QuestionSet, question_ids: Sequence[QuestionId]
    ) -> tuple[QuestionId, ...]:
        seen = {question.id for question in self.set_questions(before.id)}
        ids = list(question_ids)
        place = 0
        for each in before.question_ids:
            if each not in ids and each not in seen:
                ids.insert(place, each)
            if each in ids:
                place = ids.index(each) + 1
        return tuple(ids)

    def move_set(self, set_id: SetId, before_id: SetId | None) -> Changes:
        """Put a set before another one, or last."""
        before = {each.id: each.order for each in self.sets()}
        others = [each for each in before if each != set_id]
        others.insert(others.index(before_id) if before_id in others else len(others), set_id)
        changes = self._order_sets({each: float(n) for n, each in enumerate(others, 1)})
        self.undoing.remember(lambda: self._order_sets(before))
        return changes

    def _order_sets(self, orders: Mapping[SetId, float]) -> Changes:
        moved = [
            each._replace(order=orders[each.id])
            for each in self._store.training.question_sets.all()
            if orders.get(each.id, each.order) != each.order
        ]

        def store() -> None:
            for each in moved:
                self._store.training.question_sets.put(each)

        self._store.write(store)
        return COMPOSED

    def set_set_trashed(self, set_id: SetId, *, is_trashed: bool) -> Changes:
        """Throw a set away, or bring it back; its questions stay."""
        changes = self._mark_set(set_id, is_trashed=is_trashed)
        self.undoing.remember(lambda: self._mark_set(set_id, is_trashed=not is_trashed))
        return changes

    def _mark_set(self, set_id: SetId, *, is_trashed: bool) -> Changes:
        return self._change_set(set_id, trashed=stamp(self._clock()) if is_trashed else "")

    def _append(self, set_id: SetId, question_ids: Sequence[QuestionId]) -> None:
        before = self._set(set_id)
        after = before._replace(
            question_ids=(*before.question_ids, *question_ids), changed=stamp(self._clock())
        )
        self._store.training.question_sets.put(after)

    def _change_set(self, set_id: SetId, **changed: Any) -> Changes:
        self._put_set(self._set(set_id)._replace(**changed))
        return COMPOSED

    def _put_set(self, changed: QuestionSet) -> QuestionSet:
        after = changed._replace(changed=stamp(self._clock()))
        self._store.write(lambda: self._store.training.question_sets.put(after))
        return after

    def _set(self, set_id: SetId) -> QuestionSet:
        found = self._store.training.question_sets.get(set_id)
        if found is None:
            raise KeyError(set_id)
        return found


def usable_title(title: str) -> str:
    """Return a title without blanks around it.

    Raises:
        InputProblem: it is empty or too long.
    """
    usable = " ".join(title.split())
    if not usable or len(usable) > LONGEST_TITLE:
        raise InputProblem("title", title[: LONGEST_TITLE + 1])
    return usable
