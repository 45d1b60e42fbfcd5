"""Who may connect, how often, and how many PINs they may try."""

from collections import OrderedDict
from typing import NamedTuple


class Limits(NamedTuple):
    """What the server puts up with; a room of 1,000 phones stays far below."""

    connections: int = 1200
    per_address: int = 8
    """Open connections. Phones on one network have an address each."""
    new_per_second: float = 2.0
    """Connections an address may open; a page takes five."""
    new_at_once: int = 30
    message_bytes: int = 4096
    messages_per_second: float = 5.0
    messages_at_once: int = 20
    open_seconds: float = 5.0
    """For the request; a connection that is half open is closed then."""
    join_seconds: float = 600.0
    """For somebody to type the PIN and a name."""
    ping_seconds: float = 20.0
    silent_seconds: float = 20.0
    """A connection that does not answer a ping for so long is closed."""
    waiting_bytes: int = 256 * 1024
    """What may wait to be taken by a slow client before it is dropped."""
    pins_per_address: int = 5
    """Wrong ones before an address has to wait."""
    pin_wait_seconds: float = 60.0
    pins_in_all: int = 60
    """Wrong ones within the time above; from then on an address that was wrong once waits."""
    addresses: int = 5000
    """Remembered at most."""


class Bucket:
    """Lets so many things through at once, and then so many a second."""

    __slots__ = ("_at", "_level", "_most", "_rate")

    def __init__(self, rate: float, most: float, now: float) -> None:
        self._rate, self._most = rate, most
        self._level, self._at = most, now

    def takes(self, now: float) -> bool:
        """Return whether one more may pass."""
        self._level = min(self._most, self._level + (now - self._at) * self._rate)
        self._at = now
        if self._level < 1:
            return False
        self._level -= 1
        return True


class Doorkeeper:
    """Counts the connections of every address."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: dict[str, int] = {}
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()
        self.connections = 0
        self.refused = 0

    def lets_in(self, address: str, now: float) -> bool:
        """Count a new connection, or refuse it; one let in must go out again."""
        limits = self._limits
        bucket = self._buckets.pop(address, None)
        if bucket is None:
            bucket = Bucket(limits.new_per_second, limits.new_at_once, now)
        self._buckets[address] = bucket
        if len(self._buckets) > limits.addresses:
            self._buckets.popitem(last=False)
        is_welcome = (
            self.connections < limits.connections
            and self._open.get(address, 0) < limits.per_address
            and bucket.takes(now)
        )
        if not is_welcome:
            self.refused += 1
            return False
        self.connections += 1
        self._open[address] = self._open.get(address, 0) + 1
        return True

    def goes_out(self, address: str) -> None:
        """Count a connection that ended."""
        self.connections -= 1
        left = self._open.get(address, 0) - 1
        if left > 0:
            self._open[address] = left
        else:
            self._open.pop(address, None)


class PinGuard:
    """Slows down guessing: by address, and for all who guessed wrong when many do.

    Whoever never guessed wrong is never kept waiting: guessers cannot lock out the room.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._wrong: OrderedDict[str, list[float]] = OrderedDict()
        self._recent: list[float] = []

    def seconds_to_wait(self, address: str, now: float) -> float:
        """Return how long an address has to wait before it may try again; 0 for not at all."""
        wrong = self._wrong.get(address)
        if not wrong:
            return 0.0
        limits = self._limits
        self._recent = [at for at in self._recent if now - at < limits.pin_wait_seconds]
        many = len(wrong) >= limits.pins_per_address
        if not many and len(self._recent) < limits.pins_in_all:
            return 0.0
        # Each further mistake doubles the time, up to ten times.
        wait = limits.pin_wait_seconds * min(10, 2 ** max(0, len(wrong) - limits.pins_per_address))
        return float(max(0.0, wrong[-1] + wait - now))

    def was_wrong(self, address: str, now: float) -> None:
        """Remember a wrong PIN."""
        wrong = self._wrong.pop(address, [])
        wrong.append(now)
        self._wrong[address] = wrong[-64:]
        self._recent.append(now)
        if len(self._wrong) > self._limits.addresses:
            self._wrong.popitem(last=False)

    def was_right(self, address: str) -> None:
        """Forget the mistakes of somebody who got it right before having to wait."""
        self._wrong.pop(address, None)
