"""Small questions of training: a plan for reviews, and what is wrong with a question."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.review_plan import FARTHEST_SEEN, Forecast
from desktop.domain.training import ReviewPlan, Scope
from desktop.qt.announce import announce
from desktop.qt.days import from_qt, long_day, to_qt
from desktop.qt.theme import Theme
from desktop.qt.training_words import per_cent, questions
from desktop.services.composing import LONGEST_TITLE
from desktop.services.doubting import LONGEST_DOUBT
from desktop.services.reading import ReadingService
from desktop.services.reviewing import FARTHEST, MOST_MINUTES, ReviewingService
from desktop.services.studying import LONGEST_NAME
from desktop.views.plain_dialog import PlainDialog, set_words
from desktop.views.training.choosing import add_box, add_field, sheet_form
from desktop.views.widgets.day_field import DayField
from desktop.views.widgets.number_field import NumberField

USUAL_MINUTES = 10
USUAL_DAYS = 21


class PlanDialog(PlainDialog):
    """Asks by when and with how many minutes a day, and tells honestly whether that will do.

    Signals:
        plan_chosen(object, int, Scope): the day or None, minutes a day, and what is reviewed.
        no_plan_chosen(): review without a plan.
    """

    plan_chosen = Signal(object, int, object)
    no_plan_chosen = Signal()

    def __init__(
        self,
        reviewing: ReviewingService,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("PlanDialog", "Plan your reviews")
        super().__init__(title, theme, parent)
        self._reviewing = reviewing
        plan = reviewing.plan()
        self.add_text(
            self.tr("Say by when you want to be ready. New questions are spread over the days.")
        )
        form = sheet_form(theme)
        self._day = self._day_field(plan)
        self._minutes = self._minutes_field(plan)
        add_field(self.tr("Ready by"), self._day, form, theme)
        add_field(self.tr("Minutes a day"), self._minutes, form, theme)
        self._about = add_box(self.tr("About"), form, theme)
        self._fill_about(reading, plan)
        self.column.addLayout(form)
        self._told = self.add_text("")
        self.add_button(self.tr("Use this plan"), self._on_use_clicked, is_primary=True)
        drop = self.add_button(self.tr("No plan"), self._on_drop_clicked)
        drop.setEnabled(plan is not None)
        self.add_button(self.tr("Cancel"), self.reject)
        self._day.dateChanged.connect(self._on_changed)
        self._minutes.valueChanged.connect(self._on_changed)
        self._about.currentIndexChanged.connect(self._on_changed)
        self._on_changed()

    def _day_field(self, plan: ReviewPlan | None) -> DayField:
        today = date.today()
        chosen = today + timedelta(days=USUAL_DAYS)
        if plan is not None and plan.ready_by:
            chosen = date.fromisoformat(plan.ready_by)
        field = DayField(to_qt(chosen), self.theme)
        field.setMinimumDate(to_qt(today))
        field.setMaximumDate(to_qt(today + FARTHEST))
        field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
        return field

    def _minutes_field(self, plan: ReviewPlan | None) -> NumberField:
        field = NumberField()
        field.setRange(1, MOST_MINUTES)
        field.setValue(plan.minutes if plan and plan.minutes else USUAL_MINUTES)
        return field

    def _fill_about(self, reading: ReadingService, plan: ReviewPlan | None) -> None:
        self._about.addItem(self.tr("The whole guide"), "")
        for part in reading.parts():
            self._about.addItem(part.title, part.id)
        chosen = plan.scope.part_ids[0] if plan and plan.scope.part_ids else ""
        self._about.setCurrentIndex(max(0, self._about.findData(chosen)))

    def _scope(self) -> Scope:
        part = str(self._about.currentData())
        return Scope(part_ids=(part,)) if part else Scope()

    def _chosen_day(self) -> date:
        return from_qt(self._day.date())

    def _on_changed(self) -> None:
        forecast = self._reviewing.forecast(
            self._chosen_day(), self._minutes.value(), self._scope()
        )
        words = self._forecast_words(forecast)
        set_words(self._told, words)
        if self.isVisible():
            self.fit()
        announce(self, words)

    def _forecast_words(self, forecast: Forecast) -> str:
        about = self.tr("{questions}, {new} of them new.").format(
            questions=questions(forecast.questions), new=forecast.new
        )
        if forecast.is_met:
            will = self.tr(
                "✓ That is enough: on that day you will probably know {share} of the answers."
            ).format(share=per_cent(forecast.expected))
            return f"{about} {will}"
        if forecast.needed_minutes:
            will = self.tr(
                "✗ That is not enough. %n minute(s) a day would be enough for that day.",
                "",
                forecast.needed_minutes,
            )
        else:
            will = self.tr(
                "✗ The day is too near for all of it, however long you learn. Choose a later day"
                " or a single stage."
            )
        return f"{about} {will} {self._later_words(forecast)}"

    def _later_words(self, forecast: Forecast) -> str:
        """Name the day for which the chosen minutes would do, if one is in sight."""
        minutes = self._minutes.value()
        if not forecast.needed_days:
            return self.tr(
                "With %n minute(s) a day you would not be ready within {days} days; this forecast"
                " looks no further.",
                "",
                minutes,
            ).format(days=FARTHEST_SEEN)
        day = self._chosen_day() + timedelta(forecast.needed_days - forecast.days)
        return self.tr(
            "With %n minute(s) a day you would probably be ready by {day}.", "", minutes
        ).format(day=long_day(day))

    def _on_use_clicked(self) -> None:
        self.plan_chosen.emit(self._chosen_day(), self._minutes.value(), self._scope())
        self.accept()

    def _on_drop_clicked(self) -> None:
        self.no_plan_chosen.emit()
        self.accept()


class DoubtDialog(PlainDialog):
    """Asks what seems wrong with a question.

    Signals:
        told(str): what the person says.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        title = QCoreApplication.translate("DoubtDialog", "Something is wrong here")
        super().__init__(title, theme, parent)
        self.add_text(self.tr("What seems wrong with this question?"))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What seems wrong"))
        self._text.setFont(theme.font())
        self._text.setMinimumHeight(theme.px(110))
        self.column.addWidget(self._text)
        self.add_text(
            self.tr(
                "It is kept with your answers on this computer. The page Progress shows all"
                " remarks: there you can take one back, or save them as a file to pass them on."
            ),
            is_quiet=True,
        )
        self._keep = self.add_button(
            self.tr("Keep the remark"), self._on_keep_clicked, is_primary=True
        )
        self.add_button(self.tr("Cancel"), self.reject)
        self._text.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def _on_text_changed(self) -> None:
        length = len(self._text.toPlainText().strip())
        self._keep.setEnabled(0 < length <= LONGEST_DOUBT)

    def _on_keep_clicked(self) -> None:
        self.told.emit(self._text.toPlainText())
        self.accept()


class NameDialog(PlainDialog):
    """Asks for the name that stands on a paper.

    Signals:
        named(str): the name, as typed.
    """

    named = Signal(str)

    def __init__(self, words: str, name: str, theme: Theme, parent: QWidget) -> None:
        title = QCoreApplication.translate("NameDialog", "Name on the paper")
        super().__init__(title, theme, parent)
        self.add_text(words)
        self._field = QLineEdit(name)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(self.tr("Name"))
        self._field.setFont(theme.font())
        self.column.addWidget(self._field)
        self._save = self.add_button(self.tr("Save as PDF …"), self._on_save, is_primary=True)
        self.add_button(self.tr("Cancel"), self.reject)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._on_field_text_changed()

    def _on_field_text_changed(self) -> None:
        self._save.setEnabled(bool(self._field.text().strip()))

    def _on_save(self) -> None:
        self.named.emit(self._field.text())
        self.accept()


class TitleDialog(PlainDialog):
    """Asks for the title of a set.

    Signals:
        titled(str): the title, as typed.
    """

    titled = Signal(str)

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        heading = QCoreApplication.translate("TitleDialog", "Title of the set")
        super().__init__(heading, theme, parent)
        self._field = QLineEdit(title)
        self._field.setMaxLength(LONGEST_TITLE)
        self._field.setAccessibleName(heading)
        self._field.setFont(theme.font())
        self._field.setMinimumWidth(theme.px(400))
        self.column.addWidget(self._field)
        self._keep = self.add_button(self.tr("Keep the title"), self._on_keep, is_primary=True)
        self.add_button(self.tr("Cancel"), self.reject)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._on_field_text_changed()

    def _on_field_text_changed(self) -> None:
        self._keep.setEnabled(bool(self._field.text().strip()))

    def _on_keep(self) -> None:
        self.titled.emit(self._field.text())
        self.accept()
