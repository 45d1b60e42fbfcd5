"""Which earlier texts of a note stay while they grow old."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop.clock import stamp

LATEST = 10
"""So many of the latest texts of each note stay, however old they are, and the very first one."""
KEEP_ALL = timedelta(days=30)
KEEP_DAILY = timedelta(days=365)
"""After a month one text a day stays, after one more year one a month."""

_DAY, _MONTH = len("2026-01-01"), len("2026-01")


def superfluous(saved: Sequence[str], today: datetime) -> list[int]:
    """Return the places of texts that need not stay; given are their times, the oldest first."""
    daily, monthly = stamp(today - KEEP_ALL), stamp(today - KEEP_ALL - KEEP_DAILY)
    seen: set[str] = set()
    found = []
    for place in reversed(range(len(saved))):
        when = saved[place]
        if when >= daily:
            continue
        period = when[:_MONTH] if when < monthly else when[:_DAY]
        if period in seen and 0 < place < len(saved) - LATEST:
            found.append(place)
        seen.add(period)
    return found
