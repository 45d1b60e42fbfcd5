"""Finds annotations again after the guide was updated, and says what became of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.services.personal import Personal
from desktop.services.places import AnchoringReport
from desktop.views.messages import Messages

FOUND_AT_ONCE = 1000
"""So many annotations are found again before they are shown."""


class PlaceFinding(QObject):
    """Does it for one window.

    Signals:
        review_wanted(): the person wants to look at what needs review.
        failed(EnvironmentProblem): a place could not be read or stored.
    """

    review_wanted = Signal()
    failed = Signal(object)

    def __init__(self, messages: Messages, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._bus = bus

    def find_first(self, personal: Personal, show: Callable[[], bool]) -> None:
        """Find every annotation of a profile that is opened, and have it shown.

        Very many are found while the person reads, and are shown when that is done. `show` returns
        False if another profile was opened meanwhile.
        """
        total = self._count_unfound(personal)
        if total > FOUND_AT_ONCE:
            self._find_in_steps(personal, total, show)
        else:
            self.find(personal)
            show()

    def find(self, personal: Personal) -> None:
        """Find every annotation again if the guide changed since; say what became of them."""
        if personal.is_read_only:
            return
        try:
            report, changes = personal.annotating.anchor_all()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._bus.tell(changes, self)
        self._tell(report, personal)

    def _count_unfound(self, personal: Personal) -> int:
        """Return how many annotations must be found again."""
        if personal.is_read_only:
            return 0
        try:
            annotating = personal.annotating
            return annotating.count_all() if annotating.needs_anchoring() else 0
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return 0

    def _find_in_steps(self, personal: Personal, total: int, show: Callable[[], bool]) -> None:
        """Find them a few at a time.

        After a stop each page is looked through when it is shown, and the next start goes on.
        """
        finding = personal.annotating.find_places()

        def ended(count: int, error: Exception | None) -> None:
            if isinstance(error, EnvironmentProblem):
                self.failed.emit(error)
            elif error is not None:
                raise error
            if show() and not personal.annotating.needs_anchoring():
                self._tell(finding.report, personal)

        words = self.tr("Finding the places of your notes: {done} of {total}")
        if not self._messages.begin_long_work(words, total, iter(finding), ended):
            show()

    def _tell(self, report: AnchoringReport, personal: Personal) -> None:
        """Say what became of the person's annotations."""
        try:
            # What waits in the trash asks nobody.
            waiting = personal.annotating.count_review() if report.review else 0
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        with_place = report.unmoved + report.moved
        if waiting:
            words = self.tr(
                "The guide was updated. %Ln of your notes and marks needs (need) your review.",
                "",
                waiting,
            )
            if with_place:
                words = self.tr(
                    "The guide was updated. %Ln of your notes and marks needs (need) your review."
                    " All others have their place.",
                    "",
                    waiting,
                )
            self._messages.remind(words, self.tr("Look at them"), self.review_wanted.emit)
        elif report.moved:
            words = self.tr(
                "The guide was updated. All %Ln note(s) and mark(s) have their place.",
                "",
                with_place,
            )
            self._messages.tell(words)
