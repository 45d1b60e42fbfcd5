"""Finds annotations again after the guide was updated, and says what became of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.history import Place, Screen
from desktop.errors import EnvironmentProblem
from desktop.services.personal import Personal
from desktop.services.places import AnchoringReport
from desktop.views.notebook_trays import Tray

if TYPE_CHECKING:
    from desktop.views.window import MainWindow

FOUND_AT_ONCE = 1000
"""So many annotations are found again before they are shown."""


class PlaceFinding(QObject):
    """Does it for one window.

    Signals:
        failed(EnvironmentProblem): a place could not be read or stored.
    """

    failed = Signal(object)

    def __init__(self, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window

    def find_first(self, personal: Personal, then: Callable[[], object]) -> None:
        """Find every annotation of a profile that is opened, and do `then`.

        Very many are found while the person reads; they are shown when that is done.
        """
        total = self._count_unfound(personal)
        if total > FOUND_AT_ONCE:
            self._find_in_steps(personal, total, then)
        else:
            self.find(personal)
            then()

    def find(self, personal: Personal) -> None:
        """Find every annotation again if the guide changed since; say what became of them."""
        if personal.is_read_only:
            return
        try:
            report, changes = personal.annotating.anchor_all()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._window.bus.tell(changes, self)
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

    def _find_in_steps(self, personal: Personal, total: int, then: Callable[[], object]) -> None:
        """Find them a few at a time.

        After a stop each page is looked through when it is shown, and the next start goes on.
        """
        finding = personal.annotating.find_places()

        def ended(count: int, error: Exception | None) -> None:
            if isinstance(error, EnvironmentProblem):
                self.failed.emit(error)
            elif error is not None:
                raise error
            then()
            if personal is self._window.personal and not personal.annotating.needs_anchoring():
                self._tell(finding.report, personal)

        words = self.tr("Finding the places of your notes: {done} of {total}")
        if not self._window.messages.begin_long_work(words, total, iter(finding), ended):
            then()

    def _tell(self, report: AnchoringReport, personal: Personal) -> None:
        """Say what became of the person's annotations."""
        try:
            # What waits in the trash asks nobody.
            waiting = personal.annotating.count_review() if report.review else 0
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        messages, with_place = self._window.messages, report.unmoved + report.moved
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
            messages.offer(words, self.tr("Look at them"), self._show_review)
        elif report.moved:
            words = self.tr(
                "The guide was updated. All %Ln note(s) and mark(s) have their place.",
                "",
                with_place,
            )
            messages.tell(words)

    def _show_review(self) -> None:
        self._window.go(Place(Screen.NOTEBOOK))
        self._window.screens.notebook().show_tray(Tray.REVIEW)
