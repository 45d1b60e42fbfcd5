"""The services of training over one profile, made together when the first is wanted."""

from collections.abc import Callable
from datetime import datetime

from desktop.clock import utc_now
from desktop.services.assembling import AssemblingService
from desktop.services.composing import ComposingService
from desktop.services.doubting import DoubtingService
from desktop.services.exchanging_questions import ExchangingService
from desktop.services.exploring import ExploringService
from desktop.services.practising import PractisingService
from desktop.services.progressing import ProgressingService
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.services.reviewing import ReviewingService
from desktop.services.studying import StudyingService
from desktop.storage.profile_store import ProfileStore
from desktop.storage.question_store import QuestionStore


class Training:
    """What a person can do to learn. Belongs to the main thread."""

    def __init__(
        self,
        store: ProfileStore,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.bank = QuestionBank(store, lambda: QuestionStore(reading.content_path))
        self.assembling = AssemblingService(store, self.bank, clock)
        self.practising = PractisingService(store, self.bank, reading, clock)
        self.exploring = ExploringService(store, self.bank, clock)
        self.reviewing = ReviewingService(store, self.bank, self.assembling, clock)
        self.progressing = ProgressingService(store, self.bank, reading, clock)
        self.studying = StudyingService(store, self.bank, reading, self.practising, clock)
        self.composing = ComposingService(store, self.bank, clock)
        self.exchanging = ExchangingService(clock)
        self.doubting = DoubtingService(store, self.bank, clock)

    def forget_deeds(self) -> None:
        """Forget what could be undone: the profile was replaced."""
        self.composing.undoing.forget()
        self.doubting.undoing.forget()

    def close(self) -> None:
        """Close what was opened."""
        self.bank.close()
