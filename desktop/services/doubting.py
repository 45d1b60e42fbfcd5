"""Questions that seem wrong to a person: kept with what they say, until they are passed on."""

import json
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes
from desktop.domain.quiz.question import Answer, QuestionId
from desktop.domain.training import Doubt
from desktop.errors import InputProblem
from desktop.services.question_bank import QuestionBank
from desktop.services.undoing import Undoing
from desktop.storage import outside_file
from desktop.storage.profile_store import ProfileStore

LONGEST_DOUBT = 2000
"""Code points of what a person says about a doubtful question."""
TRAINED = Changes(training=True)


class DoubtingService:
    """Reports of doubtful questions. Deeds may raise EnvironmentProblem."""

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

    def report(
        self, question_id: QuestionId, text: str, answer: Answer = None
    ) -> tuple[Doubt, Changes]:
        """Keep in the profile that a question seems wrong, with what the person says about it.

        Raises:
            InputProblem: they say more than is kept.
        """
        if len(text) > LONGEST_DOUBT:
            raise InputProblem("too-long", text[:LONGEST_DOUBT])
        now = stamp(self._clock())
        doubt = Doubt(
            str(uuid.uuid4()),
            question_id,
            text.strip(),
            "" if answer is None else json.dumps(answer, ensure_ascii=False),
            self._bank.version,
            now,
            now,
        )
        self._put(doubt)
        self.undoing.remember(lambda: self._remove(doubt))
        return doubt, TRAINED

    def all(self) -> list[Doubt]:
        """Return the doubts that were reported, the first one first."""
        return sorted(self._store.training.doubts.all(), key=lambda doubt: doubt.created)

    def about(self, question_id: QuestionId) -> list[Doubt]:
        """Return the doubts that were reported about a question."""
        return [doubt for doubt in self.all() if doubt.question_id == question_id]

    def write(self, path: Path) -> int:
        """Write the doubts as JSON, to be passed on; return how many there are.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        doubts = [doubt._asdict() for doubt in self.all()]
        text = json.dumps(doubts, ensure_ascii=False, indent=2)
        outside_file.write(path, text.encode())
        return len(doubts)

    def withdraw(self, doubt_id: str) -> Changes:
        """Take a doubt back; it can be undone."""
        doubt = next((each for each in self.all() if each.id == doubt_id), None)
        if doubt is None:
            return NO_CHANGES
        changes = self._remove(doubt)
        self.undoing.remember(lambda: self._put(doubt))
        return changes

    def _put(self, doubt: Doubt) -> Changes:
        self._store.write(lambda: self._store.training.doubts.put(doubt))
        return TRAINED

    def _remove(self, doubt: Doubt) -> Changes:
        self._store.write(lambda: self._store.training.doubts.remove(doubt.id))
        return TRAINED
