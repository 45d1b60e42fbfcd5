"""A process to be killed: hosts a workshop, and says so once each deed is stored.

    python -m tests.faults.workshop_driver FOLDER [SESSION]

Begins a session, or resumes one. Says `ready SESSION HOST:PORT PIN`, then does the deeds it is told
by lines on its input, and says `done STAGE ROUND` after each.
"""

import os
import sys
from pathlib import Path
from typing import cast

from desktop.domain.workshop.keeping import SessionId
from desktop.services.hosting import HostingService
from desktop.services.question_bank import QuestionBank
from desktop.services.reading import ReadingService
from desktop.services.workshop_sets import WorkshopSets
from desktop.services.workshop_snapshot import Snapshot
from desktop.storage.profile_store import ProfileStore
from tests.workshop import SEVERAL, SINGLE, TRUE_FALSE, setup


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def host(folder: Path) -> tuple[ProfileStore, HostingService]:
    """Open a profile and be ready to host; the guide is not needed."""
    store = ProfileStore(folder)
    sets = WorkshopSets(cast(QuestionBank, None), cast(ReadingService, None), {})
    return store, HostingService(store, sets)


def main(folder: Path, session: str) -> None:
    _, hosting = host(folder)
    if session:
        session_id = SessionId(session)
        hosting.resume(session_id)
    else:
        session_id = hosting.new_id()
        hosting.prepare(session_id, setup(SINGLE, SEVERAL, TRUE_FALSE))
        hosting.start(session_id)
        hosting.open_phones("127.0.0.1")
    phones = hosting.snapshot().phones
    say(f"ready {session_id} {phones.origin.removeprefix('http://')} {phones.pin}")
    deeds = {
        "ask": lambda: hosting.ask(hosting.snapshot().round % 3),
        "again": hosting.ask_again,
        "close": hosting.close_question,
        "reveal": hosting.reveal,
        "discuss": hosting.discuss,
    }
    for line in sys.stdin:
        shown: Snapshot = deeds[line.strip()]()
        say(f"done {shown.stage.value} {shown.round}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
