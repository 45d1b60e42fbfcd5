"""A trainer with a profile, the guide and a session, for tests of hosting."""

import threading
from pathlib import Path
from typing import Any

from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.setup import Setup
from desktop.services.hosting import HostingService
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.services.workshop_sets import WorkshopSets
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.storage.question_store import QuestionStore
from desktop.workshop.words import LABELS
from tests.personal import Clock
from tests.workshop import setup

HERE = "127.0.0.1"


class Trainer:
    """Opens a profile and hosts."""

    def __init__(self, folder: Path, content: ContentStore, clock: Any = None) -> None:
        self.store = ProfileStore(folder)
        self.bank = QuestionBank(self.store, lambda: QuestionStore(content.path))
        self.hosting = HostingService(
            self.store,
            WorkshopSets(self.bank, ReadingService(content, lambda: None), LABELS),
            clock or Clock(),
        )
        self.news = threading.Event()
        self.hosting.watch(self.news.set)

    def prepare(self, prepared: Setup | None = None) -> SessionId:
        session_id = self.hosting.new_id()
        self.hosting.prepare(session_id, prepared or setup())
        return session_id

    def start(self, prepared: Setup | None = None) -> SessionId:
        session_id = self.prepare(prepared)
        self.hosting.start(session_id)
        return session_id

    def close(self) -> None:
        self.hosting.close()
        self.bank.close()
        self.store.close()
