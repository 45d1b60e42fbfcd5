"""A person's own questions and sets: written, adapted, put in order, thrown away, brought back."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import OWN, OwnQuestion, QuestionSet, SetId
from desktop.errors import InputProblem
from desktop.services.question_bank import QuestionBank, own_question
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
        question = self._bank.question(question_id) or self.question(question_id)
        if question is None:
            raise InputProblem("question", question_id)
        return self.add_question(question, set_id)

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
        now = stamp(self._clock())
        records = [self._record(each) for each in question_ids]
        trashed = now if is_trashed else ""

        def store() -> None:
            for record in records:
                after = record._replace(trashed=trashed, changed=now)
                self._store.training.own_questions.put(after)

        self._store.write(store)
        return COMPOSED if records else NO_CHANGES

    def purge_trash(self) -> Changes:
        """Remove what is in the trash for good; answers given to it stay in the log."""
        training = self._store.training
        questions = [each.id for each in training.own_questions.all() if each.trashed]
        sets = [each.id for each in training.question_sets.all() if each.trashed]

        def store() -> None:
            for question_id in questions:
                training.own_questions.remove(question_id)
            for set_id in sets:
                training.question_sets.remove(set_id)

        self._store.write(store)
        return COMPOSED if questions or sets else NO_CHANGES

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

        self._store.write(store)
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
        return self._put_set(self._set(set_id)._replace(title=usable_title(title)))

    def arrange_set(
        self, set_id: SetId, question_ids: Sequence[QuestionId]
    ) -> tuple[QuestionSet, Changes]:
        """Say which questions a set has and in which order; of the guide or own ones."""
        return self._put_set(self._set(set_id)._replace(question_ids=tuple(question_ids)))

    def move_set(self, set_id: SetId, before_id: SetId | None) -> Changes:
        """Put a set before another one, or last."""
        moved = self._set(set_id)
        others = [each for each in self.sets() if each.id != set_id]
        place = next((n for n, each in enumerate(others) if each.id == before_id), len(others))
        others.insert(place, moved)

        def store() -> None:
            for number, each in enumerate(others, 1):
                if each.order != number:
                    self._store.training.question_sets.put(each._replace(order=float(number)))

        self._store.write(store)
        return COMPOSED

    def set_set_trashed(self, set_id: SetId, *, is_trashed: bool) -> Changes:
        """Throw a set away, or bring it back; its questions stay."""
        trashed = stamp(self._clock()) if is_trashed else ""
        return self._put_set(self._set(set_id)._replace(trashed=trashed))[1]

    def _append(self, set_id: SetId, question_ids: Sequence[QuestionId]) -> None:
        before = self._set(set_id)
        after = before._replace(
            question_ids=(*before.question_ids, *question_ids), changed=stamp(self._clock())
        )
        self._store.training.question_sets.put(after)

    def _put_set(self, changed: QuestionSet) -> tuple[QuestionSet, Changes]:
        after = changed._replace(changed=stamp(self._clock()))
        self._store.write(lambda: self._store.training.question_sets.put(after))
        return after, COMPOSED

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
