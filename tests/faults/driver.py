"""A process to be killed: does deeds on a profile and says so once they are stored.

    python -m tests.faults.driver FOLDER SEED [LIMIT]

With a limit, no file may grow beyond so many bytes, and it ends after 150 deeds. Each
deed is one line `? {json}` before it and one line `!` after its COMMIT; a deed that could not be
stored is `- trouble`. Nothing is buffered.
"""

import json
import os
import resource
import signal
import sys
from pathlib import Path

from desktop.errors import EnvironmentProblem
from desktop.storage.profile_store import ProfileStore
from tests.faults.deeds import Person


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main(folder: Path, seed: int, limit: int) -> None:
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    store = ProfileStore(folder)
    person = Person(seed, store.annotations.iterate())
    say("ready")
    for _ in range(150 if limit else sys.maxsize):
        name, changes = person.plan()
        say(f"? {json.dumps(changes)}")
        try:
            with store.transaction():
                person.do(name, store.annotations)
        except EnvironmentProblem as problem:
            say(f"- {problem.trouble.value}")
            continue
        say("!")
        person.done()
    store.close()
    say("end")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
