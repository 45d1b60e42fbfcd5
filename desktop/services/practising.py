"""Sittings: answered question by question, resumed after anything, taken back, finished.

An answer is stored when its method returns. Where a sitting stands follows from its answers, so
it goes on at the next question whatever happened in between.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.library import PageId
from desktop.domain.quiz.question import Answer, Mark, Question, QuestionId
from desktop.domain.scheduling import moment_of
from desktop.domain.sittings import Answered, Citation, Feedback, Result, Turn, grade_of, shares
from desktop.domain.training import (
    Attempt,
    Confidence,
    Grade,
    Sitting,
    SittingId,
    SittingKind,
    SittingState,
)
from desktop.services.module_states import ModuleStates
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.storage.profile_store import ProfileStore

_LONGEST_SECONDS = 3600
"""Nobody thinks longer about a question; the window was left open."""
_COMES_BACK = frozenset((SittingKind.PRACTICE, SittingKind.MODULE, SittingKind.MISTAKES))
"""Where a question that went wrong is asked once more at the end. A review brings it tomorrow:
asking it twice a day took a fifth more time for the same recall (docs/learning.md)."""
_TESTS = frozenset((SittingKind.EXAM, SittingKind.CHECK))
TRAINED = Changes(training=True)


class PractisingService:
    """What happens in a sitting. Deeds may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        bank: QuestionBank,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._bank = bank
        self._reading = reading
        self._clock = clock
        self._modules = ModuleStates(store, clock)

    # Going on

    def open_sittings(self) -> list[Sitting]:
        """Return what was begun and not finished, the latest first."""
        return self._store.training.sittings.open()

    def sitting(self, sitting_id: SittingId) -> Sitting | None:
        """Return a sitting or None."""
        return self._store.training.sittings.get(sitting_id)

    def current(self, sitting_id: SittingId) -> Turn | None:
        """Return the question a sitting has come to, or None if there is none left.

        Questions that this edition does not have any more are passed over.
        """
        sitting = self._sitting(sitting_id)
        if sitting.state is not SittingState.OPEN:
            return None
        attempts = self._store.training.answers.of_sitting(sitting_id)
        return self._turn(sitting, {attempt.position for attempt in attempts})

    def _turn(self, sitting: Sitting, done: set[int]) -> Turn | None:
        ids = sitting.question_ids
        for position, question_id in enumerate(ids):
            question = None if position in done else self._bank.question(question_id)
            if question is not None:
                return Turn(
                    sitting,
                    position,
                    len(ids),
                    question,
                    question.arrangement(f"{sitting.seed}:{position}"),
                    question_id in ids[:position],
                    self._seconds_left(sitting),
                )
        return None

    def _seconds_left(self, sitting: Sitting) -> int | None:
        if not sitting.minutes:
            return None
        limit = sitting.minutes * 60
        gone = (self._clock() - moment_of(sitting.started)).total_seconds()
        # A clock that was set back gives no more time than there was.
        return max(0, min(limit, int(limit - gone)))

    def answer(
        self,
        turn: Turn,
        answer: Answer,
        confidence: Confidence = Confidence.NONE,
        seconds: int = 0,
        *,
        had_help: bool = False,
    ) -> tuple[Answered, Changes]:
        """Mark and store an answer to a turn; the same turn again changes nothing.

        `had_help` says that the passage was opened before. No answer at all is given with the
        kind's `empty`.
        """
        sitting = self._sitting(turn.sitting.id)
        before = self._store.training.answers.of_sitting(sitting.id)
        known = next((each for each in before if each.position == turn.position), None)
        if known is not None or sitting.state is not SittingState.OPEN:
            feedback = self._feedback(known) if known and self._is_told(sitting) else None
            return Answered(feedback, self.current(sitting.id)), NO_CHANGES
        question = turn.question
        read = question.read_answer(answer)
        mark = question.mark(read)
        attempt = Attempt(
            sitting.id,
            turn.position,
            self._store.training.answers.turns(sitting.id, turn.position),
            question.id,
            question.page_id,
            self._bank.version,
            json.dumps(read, ensure_ascii=False, separators=(",", ":")),
            mark.score,
            grade_of(question, mark),
            confidence,
            had_help,
            max(0, min(_LONGEST_SECONDS, seconds)),
            stamp(self._clock()),
            "",
        )
        after = sitting._replace(question_ids=self._with_repeat(sitting, attempt))
        done = {each.position for each in before} | {turn.position}
        following = self._turn(after, done)
        if following is None:
            after = self._ended(after, SittingState.FINISHED)

        def store() -> None:
            self._store.training.answers.add(attempt)
            if after != sitting:
                self._store.training.sittings.put(after._replace(changed=stamp(self._clock())))
            if following is None:
                self._record(after, [*before, attempt])

        self._store.write(store)
        told = self._is_told(after)
        feedback = self._feedback_on(question, mark, attempt) if told else None
        return Answered(feedback, following), TRAINED

    def _with_repeat(self, sitting: Sitting, attempt: Attempt) -> tuple[QuestionId, ...]:
        ids = sitting.question_ids
        if (
            sitting.kind not in _COMES_BACK
            or attempt.grade in (Grade.RIGHT, Grade.POLL)
            or ids.count(attempt.question_id) > 1
        ):
            return ids
        return (*ids, attempt.question_id)

    def take_back(self, sitting_id: SittingId) -> tuple[Turn | None, Changes]:
        """Take the last answer back: its question is asked again, and it counts no more.

        A finished test stays as it is.
        """
        sitting = self._sitting(sitting_id)
        if not self.can_take_back(sitting_id):
            return self.current(sitting_id), NO_CHANGES
        last = self._store.training.answers.of_sitting(sitting_id)[-1]
        ids = sitting.question_ids
        # The question would have been asked once more only because of this answer.
        if ids.index(last.question_id) == last.position and ids[-1] == last.question_id:
            ids = ids[:-1] if len(ids) - 1 != last.position else ids
        now = stamp(self._clock())
        after = sitting._replace(question_ids=ids, state=SittingState.OPEN, ended="", changed=now)

        def store() -> None:
            self._store.training.answers.take_back(last, now)
            self._store.training.sittings.put(after)

        self._store.write(store)
        return self.current(sitting_id), TRAINED

    def can_take_back(self, sitting_id: SittingId) -> bool:
        """Return whether there is an answer that can be taken back."""
        sitting = self._sitting(sitting_id)
        if sitting.kind in _TESTS and sitting.state is not SittingState.OPEN:
            return False
        return bool(self._store.training.answers.of_sitting(sitting_id))

    def finish(self, sitting_id: SittingId) -> tuple[Result, Changes]:
        """End a sitting now; in a test what was not answered counts as wrong."""
        sitting = self._sitting(sitting_id)
        if sitting.state is not SittingState.OPEN:
            return self.result(sitting_id), NO_CHANGES
        after = self._ended(sitting, SittingState.FINISHED)

        def store() -> None:
            self._store.training.sittings.put(after)
            self._record(after, self._store.training.answers.of_sitting(sitting_id))

        self._store.write(store)
        return self.result(sitting_id), TRAINED

    def leave(self, sitting_id: SittingId) -> Changes:
        """Give a sitting up; its answers still count."""
        sitting = self._sitting(sitting_id)
        if sitting.state is not SittingState.OPEN:
            return NO_CHANGES
        after = self._ended(sitting, SittingState.LEFT)
        self._store.write(lambda: self._store.training.sittings.put(after))
        return TRAINED

    def _ended(self, sitting: Sitting, state: SittingState) -> Sitting:
        now = stamp(self._clock())
        return sitting._replace(state=state, ended=now, changed=now)

    def _record(self, sitting: Sitting, attempts: Sequence[Attempt]) -> None:
        if sitting.kind is SittingKind.CHECK:
            result = self._result(sitting, attempts)
            self._modules.checked(
                sitting.scope.module_id, result.score, is_passed=bool(result.is_passed)
            )

    def _sitting(self, sitting_id: SittingId) -> Sitting:
        sitting = self.sitting(sitting_id)
        if sitting is None:
            raise KeyError(sitting_id)
        return sitting

    # Looking back

    def result(self, sitting_id: SittingId) -> Result:
        """Return what a sitting comes to, finished or not."""
        sitting = self._sitting(sitting_id)
        return self._result(sitting, self._store.training.answers.of_sitting(sitting_id))

    def _result(self, sitting: Sitting, attempts: Sequence[Attempt]) -> Result:
        first: dict[QuestionId, Attempt] = {}
        for attempt in attempts:
            first.setdefault(attempt.question_id, attempt)
        graded = [attempt for attempt in first.values() if attempt.grade is not Grade.POLL]
        count = self._graded_count(sitting, first)
        score = sum(attempt.score for attempt in graded) / count if count else 0.0
        remembered = self._bank.questions(first, with_trash=True)
        difficulties = {question.id: question.difficulty.value for question in remembered}
        return Result(
            sitting,
            count,
            len(graded),
            sum(attempt.is_right for attempt in graded),
            score,
            score * 100 >= sitting.pass_mark - 1e-9 if sitting.pass_mark else None,
            sum(attempt.seconds for attempt in attempts),
            shares((attempt.page_id, attempt.is_right) for attempt in graded),
            shares(
                (difficulties[attempt.question_id], attempt.is_right)
                for attempt in graded
                if attempt.question_id in difficulties
            ),
            tuple(attempt.question_id for attempt in graded if not attempt.is_right),
            len(first) - len(remembered),
        )

    def _graded_count(self, sitting: Sitting, first: dict[QuestionId, Attempt]) -> int:
        """Count the questions of a sitting; of one that is not a test only those answered."""
        polls = sum(attempt.grade is Grade.POLL for attempt in first.values())
        if sitting.kind in _TESTS:
            return len(set(sitting.question_ids)) - polls
        return len(first) - polls

    def feedback(self, sitting_id: SittingId) -> list[Feedback]:
        """Return what is said about each answer, in order; nothing of a test that goes on."""
        if not self._is_told(self._sitting(sitting_id)):
            return []
        attempts = self._store.training.answers.of_sitting(sitting_id)
        return [found for each in attempts if (found := self._feedback(each)) is not None]

    def _is_told(self, sitting: Sitting) -> bool:
        return not sitting.feedback_at_end or sitting.state is not SittingState.OPEN

    def _feedback(self, attempt: Attempt) -> Feedback | None:
        question = self._bank.remembered(attempt.question_id)
        if question is None:
            return None
        mark = question.mark(json.loads(attempt.answer))
        return self._feedback_on(question, mark, attempt)

    def _feedback_on(self, question: Question, mark: Mark, attempt: Attempt) -> Feedback:
        answer = json.loads(attempt.answer)
        return Feedback(question, answer, mark, attempt, self.citations(question))

    def citations(self, question: Question) -> tuple[Citation, ...]:
        """Return the passages a question rests on, with where they stand."""
        found = []
        for passage_id in question.passage_ids:
            passage = self._reading.passage(passage_id)
            page_id = PageId(passage_id.partition("#")[0])
            title = self._reading.page_title(page_id)
            if passage is not None and title is not None:
                found.append(Citation(passage, page_id, *title))
        return tuple(found)
