"""What went wrong, kept in a small folder of the person's own and sent nowhere."""

import contextlib
import logging
from pathlib import Path
from typing import TextIO

log = logging.getLogger(__name__)

ERRORS = "errors.log"
FAULTS = "fault.log"
LAST_FAULT = "last-fault.log"
MOST_BYTES = 256_000
"""Reports beyond this are left out: a fault that comes with every picture would fill the disk."""


class CrashLog:
    """The reports of one data folder. Never raises: a report is not worth another problem."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def errors(self) -> Path:
        """The file that reports of errors are added to."""
        return self.folder / ERRORS

    def open_for_faults(self) -> TextIO | None:
        """Return a file for what Python writes when the process dies; None if there is none.

        What the run before left there is set aside: see `take_last_fault`.
        """
        faults = self.folder / FAULTS
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if faults.exists() and faults.stat().st_size:
                faults.replace(self.folder / LAST_FAULT)
            return faults.open("w", encoding="utf-8")
        except OSError as error:
            log.warning("faults cannot be noted in %s: %s", self.folder, error)
            return None

    def take_last_fault(self) -> str:
        """Return what the run before left when it died, once; empty if it ended well."""
        path = self.folder / LAST_FAULT
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
            path.replace(path.with_suffix(".seen.log"))
        except OSError:
            return ""
        return text

    def add(self, report: str) -> None:
        """Add a report, unless there are very many already."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            size = self.errors.stat().st_size if self.errors.exists() else 0
            if size + len(report) > MOST_BYTES:
                if size:
                    self.errors.replace(self.errors.with_suffix(".old.log"))
                report = report[:MOST_BYTES]
            with self.errors.open("a", encoding="utf-8", errors="replace") as file:
                file.write(f"{report}\n\n")
