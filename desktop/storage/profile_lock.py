"""One writer a profile: a lock file that names host, process and time, and how to take it over.

The operating system holds the lock and drops it when the process ends, however it ends; what
is written in the file tells people who it is, and decides where the system's lock does not
reach: between computers that share a folder. The file is never removed, only emptied: a removed
file could still be held by one and made again by another.
"""

import contextlib
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.clock import stamp, utc_now
from desktop.errors import ProfileLocked, not_writable
from desktop.storage.replacing import replace

LOCK_NAME = "profile.lock"
REQUEST_NAME = "raise.request"
STALE_AFTER = timedelta(minutes=15)
"""A holder on another computer that has been silent for this long may be taken over."""
REFRESH_EVERY = timedelta(minutes=5)
_LOCKED_BYTE = 1 << 20


def this_host() -> str:
    """Return the name of this computer."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return name or "?"


class Holder(NamedTuple):
    """Who holds a profile."""

    host: str
    process: int
    since: str
    seen: str


class ProfileLock:
    """The lock of a profile folder, held from construction to `release`."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        host: str = "",
        take_over: bool = False,
    ) -> None:
        """Take the lock.

        Raises:
            ProfileLocked: another run holds it; with `take_over`, only where that is not known
                to be gone and not silent for long.
            EnvironmentProblem: the folder cannot be written.
        """
        self.path = folder / LOCK_NAME
        self._clock = clock
        self._host = host or this_host()
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | _NO_INHERIT, 0o600)
        except OSError as error:
            raise not_writable(folder, error) from error
        try:
            self._take(take_over)
        except OSError as error:
            os.close(self._file)
            raise not_writable(folder, error) from error
        except BaseException:
            os.close(self._file)
            raise

    def _take(self, take_over: bool) -> None:
        is_ours = _hold(self._file)
        holder = _read(self._file)
        if not is_ours:
            raise self._refusal(holder or Holder("?", 0, "?", ""), here=True)
        if holder is not None and holder.host != self._host:
            # The system's lock may not reach the other computer: its silence decides.
            refusal = self._refusal(holder, here=False)
            if not (take_over and refusal.may_take_over):
                raise refusal
        now = stamp(self._clock())
        self._holder = Holder(self._host, os.getpid(), now, now)
        self._write()

    def _refusal(self, holder: Holder, *, here: bool) -> ProfileLocked:
        here = here and holder.host in (self._host, "?")
        return ProfileLocked(
            self.path,
            holder.host,
            holder.process,
            holder.since,
            here=here,
            may_take_over=not here and self._is_silent(holder),
        )

    def _is_silent(self, holder: Holder) -> bool:
        try:
            seen = datetime.fromisoformat(holder.seen).astimezone(UTC)
        except ValueError:
            return True
        # Clocks differ, so a time far ahead says as little as one long ago.
        return abs(self._clock() - seen) > STALE_AFTER

    def refresh(self) -> None:
        """Say that we are still here; does nothing if that was said lately."""
        seen = datetime.fromisoformat(self._holder.seen)
        if abs(self._clock() - seen) >= REFRESH_EVERY:
            self._holder = self._holder._replace(seen=stamp(self._clock()))
            # A folder that is gone or full is noticed by whoever stores something.
            with contextlib.suppress(OSError):
                self._write()

    def is_ours(self) -> bool:
        """Return whether nobody took the profile over meanwhile."""
        try:
            holder = _read(self._file)
        except OSError:
            return False
        return holder is not None and holder[:3] == self._holder[:3]

    def release(self) -> None:
        """Give the lock back."""
        with contextlib.suppress(OSError):
            if self.is_ours():
                os.ftruncate(self._file, 0)
        with contextlib.suppress(OSError):
            os.close(self._file)

    def _write(self) -> None:
        text = json.dumps(self._holder._asdict(), ensure_ascii=False).encode()
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, text)
        os.ftruncate(self._file, len(text))


_NO_INHERIT = (
    getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0) | getattr(os, "O_BINARY", 0)
)

if sys.platform == "win32":
    import msvcrt

    def _hold(file: int) -> bool:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks: what is written in the file has to do.
            return _is_gone(_read(file))
        return True

    def _is_gone(holder: Holder | None) -> bool:
        if holder is None or holder.host != this_host():
            return True
        try:
            os.kill(holder.process, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
        return holder.process == os.getpid()


def _read(file: int) -> Holder | None:
    os.lseek(file, 0, os.SEEK_SET)
    try:
        values = json.loads(os.read(file, 4096).decode())
        return Holder(
            str(values["host"]),
            int(values["process"]),
            str(values["since"]),
            str(values["seen"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def is_held_here(folder: Path) -> bool:
    """Return whether another run on this computer holds a profile; takes nothing."""
    try:
        file = os.open(folder / LOCK_NAME, os.O_RDWR | _NO_INHERIT)
    except OSError:
        return False
    try:
        holder = _read(file)
        return not _hold(file) and (holder is None or holder.host == this_host())
    finally:
        os.close(file)


def request_raise(folder: Path) -> None:
    """Ask the run that holds a profile to show its window.

    Raises:
        EnvironmentProblem: the folder cannot be written.
    """
    beside = folder / f".{REQUEST_NAME}.{os.getpid()}"
    try:
        beside.write_text(str(os.getpid()), encoding="utf-8")
        replace(beside, folder / REQUEST_NAME)
    except OSError as error:
        raise not_writable(folder, error) from error


def take_request(folder: Path) -> bool:
    """Return whether another start asked for our window, and take the request away."""
    try:
        (folder / REQUEST_NAME).unlink()
    except OSError:
        return False
    return True
