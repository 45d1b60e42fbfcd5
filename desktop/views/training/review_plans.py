"""The plan for reviews on the screen: asked for, kept, dropped."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.training import Scope
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.reviewing import ReviewingService
from desktop.views.training.asking import Asking


class ReviewPlans(Asking):
    """Asks by when somebody wants to be ready, and keeps it."""

    def __init__(
        self, reviewing: ReviewingService, reading: ReadingService, theme: Theme, screen: QWidget
    ) -> None:
        super().__init__(theme, screen)
        self._reviewing = reviewing
        self._reading = reading

    def ask(self) -> None:
        """Ask for a plan."""
        from desktop.views.training.dialogs import PlanDialog  # noqa: PLC0415 - seldom

        dialog = PlanDialog(self._reviewing, self._reading, self._theme, self._screen)
        dialog.plan_chosen.connect(self._on_dialog_plan_chosen)
        dialog.no_plan_chosen.connect(self._on_dialog_no_plan_chosen)
        dialog.open()

    def _on_dialog_plan_chosen(self, day: date, minutes: int, scope: Scope) -> None:
        told = self.tr("The plan is kept. The page Today shows what is due.")
        self._do(lambda: self._reviewing.set_plan(day, minutes, scope)[1], told)

    def _on_dialog_no_plan_chosen(self) -> None:
        self._do(self._reviewing.drop_plan, self.tr("There is no plan any more."))
