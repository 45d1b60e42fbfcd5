"""How far each page was read: measured while a person reads, corrected by hand.

Nothing runs meanwhile: time is the difference between signs of life. What was measured is
gathered here until `store` writes it, so that no page waits for the disk.
"""

import time
from collections.abc import Callable, Iterable
from datetime import datetime

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import NO_CHANGES, Changes, Progress
from desktop.domain.library import PageId
from desktop.domain.progress import counted, is_read
from desktop.services.reading import ReadingService
from desktop.storage.profile_store import ProfileStore


class TrackingService:
    """Reading progress of one person. `store` and `mark` may raise EnvironmentProblem."""

    def __init__(
        self,
        store: ProfileStore,
        reading: ReadingService,
        clock: Callable[[], datetime] = utc_now,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the clock for dates, and the one for durations that nobody sets back."""
        self._store = store
        self._reading = reading
        self._clock = clock
        self._seconds = seconds
        self._known: dict[PageId, Progress] | None = None
        self._waiting: dict[PageId, float] = {}
        self._touched: set[PageId] = set()
        self._page_id: PageId | None = None
        self._since = 0.0

    # Measuring

    def turn_to(self, page_id: PageId | None) -> None:
        """Say which page is before the person's eyes now; None if none is, or nobody looks."""
        self._count()
        if page_id is not None and page_id != self._page_id:
            self._note(self.of(page_id)._replace(last_opened=stamp(self._clock())))
        self._page_id = page_id

    def reach_end(self) -> None:
        """Say that the end of the page was seen."""
        self._count()
        if self._page_id is not None and not self.of(self._page_id).reached_end:
            self._note(self.of(self._page_id)._replace(reached_end=True))

    def live(self) -> None:
        """Say that somebody is there: scrolled, or pressed a key."""
        self._count()

    def _count(self) -> None:
        now = self._seconds()
        spent, self._since = counted(now - self._since), now
        if self._page_id is not None and spent:
            self._waiting[self._page_id] = self._waiting.get(self._page_id, 0.0) + spent
            self._touched.add(self._page_id)

    def _note(self, progress: Progress) -> None:
        self._all()[progress.page_id] = progress
        self._touched.add(progress.page_id)

    # Storing

    def store(self) -> Changes:
        """Store what was measured; tell of the pages that are read now and were not before."""
        self._count()
        if not self._touched:
            return NO_CHANGES
        before = {page_id: self.of(page_id) for page_id in self._touched}
        after = {page_id: self._measured(progress) for page_id, progress in before.items()}
        self._put(after.values())
        for page_id in after:
            # A part of a second stays for the next time.
            self._waiting[page_id] = self._waiting.get(page_id, 0.0) % 1
        self._touched.clear()
        read = tuple(p for p in after if after[p].is_read != before[p].is_read)
        return Changes(progress=True, page_ids=read) if read else NO_CHANGES

    def _measured(self, progress: Progress) -> Progress:
        seconds = progress.seconds + int(self._waiting.get(progress.page_id, 0.0))
        progress = progress._replace(seconds=seconds)
        page = self._reading.page(progress.page_id)
        # Once read, a page stays read; a longer new edition of it is no reason to forget.
        is_now = progress.is_read or (page is not None and is_read(progress, page.minutes))
        return progress if progress.set_by_hand else progress._replace(is_read=is_now)

    def _put(self, rows: Iterable[Progress]) -> None:
        progress = list(rows)

        def put_all() -> None:
            for each in progress:
                self._store.progress.put(each)

        self._store.write(put_all)
        self._all().update({each.page_id: each for each in progress})

    def mark(self, page_id: PageId, *, is_read: bool) -> Changes:
        """Say by hand that a page is read, or is not."""
        self._put([self.of(page_id)._replace(is_read=is_read, set_by_hand=True)])
        return Changes(progress=True, page_ids=(page_id,))

    def forget(self) -> None:
        """Forget what is known of the profile: it was replaced."""
        self._known = None
        self._waiting.clear()
        self._touched.clear()

    # Asking

    def of(self, page_id: PageId) -> Progress:
        """Return how far a page was read."""
        nothing = Progress(page_id, 0, False, False, False, "")
        return self._all().get(page_id, nothing)

    def is_read(self, page_id: PageId) -> bool:
        """Tell whether a page counts as read."""
        return self.of(page_id).is_read

    def read_pages(self) -> set[PageId]:
        """Return the pages that count as read."""
        return {page_id for page_id, progress in self._all().items() if progress.is_read}

    def last_page(self) -> PageId | None:
        """Return the page that was opened last, if any was."""
        opened = [progress for progress in self._all().values() if progress.last_opened]
        last = max(opened, key=lambda progress: progress.last_opened, default=None)
        return last.page_id if last else None

    def _all(self) -> dict[PageId, Progress]:
        if self._known is None:
            self._known = {each.page_id: each for each in self._store.progress.all()}
        return self._known
