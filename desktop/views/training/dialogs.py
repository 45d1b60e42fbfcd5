"""Small questions of training: a plan for reviews, and what is wrong with a question."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.review_plan import Forecast
from desktop.domain.training import ReviewPlan, Scope
from desktop.qt.announce import announce
from desktop.qt.theme import Theme
from desktop.qt.training_words import per_cent, questions
from desktop.services.doubting import LONGEST_DOUBT
from desktop.services.reading import ReadingService
from desktop.services.reviewing import MOST_MINUTES, ReviewingService
from desktop.views.training.choosing import add_box, add_field, sheet_form
from desktop.views.widgets.sheet import sheet_label

WIDTH = 460
USUAL_MINUTES = 10
USUAL_DAYS = 21


class SmallDialog(QDialog):
    """A column of widgets with a row of buttons below."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(20))
        self.column.setSpacing(px(12))

    def add_label(self, words: str, *, muted: bool = False) -> QLabel:
        """Put a text into the column."""
        label = sheet_label(words, self.theme, colour="muted" if muted else "ink")
        label.setMinimumWidth(self.theme.px(WIDTH))
        self.column.addWidget(label)
        return label

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put the buttons below; each is as wide as its words need."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for button in buttons:
            button.setFont(self.theme.font(14))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)


class PlanDialog(SmallDialog):
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
        super().__init__("", theme, parent)
        self.setWindowTitle(self.tr("Plan your reviews"))
        self._reviewing = reviewing
        plan = reviewing.plan()
        self.add_label(
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
        self._told = self.add_label("")
        use = QPushButton(self.tr("Use this plan"))
        use.setProperty("primary", True)
        use.setDefault(True)
        use.clicked.connect(self._on_use_clicked)
        drop = QPushButton(self.tr("No plan"))
        drop.setEnabled(plan is not None)
        drop.clicked.connect(self._on_drop_clicked)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_buttons(use, drop, cancel)
        self._day.dateChanged.connect(self._on_changed)
        self._minutes.valueChanged.connect(self._on_changed)
        self._about.currentIndexChanged.connect(self._on_changed)
        self._on_changed()

    def _day_field(self, plan: ReviewPlan | None) -> QDateEdit:
        today = date.today()
        chosen = today + timedelta(days=USUAL_DAYS)
        if plan is not None and plan.ready_by:
            chosen = date.fromisoformat(plan.ready_by)
        field = QDateEdit(QDate(chosen.year, chosen.month, chosen.day))
        field.setMinimumDate(QDate(today.year, today.month, today.day))
        field.setMaximumDate(QDate(today.year + 2, today.month, 1))
        field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
        field.setCalendarPopup(True)
        return field

    def _minutes_field(self, plan: ReviewPlan | None) -> QSpinBox:
        field = QSpinBox()
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
        day = self._day.date()
        return date(day.year(), day.month(), day.day())

    def _on_changed(self) -> None:
        forecast = self._reviewing.forecast(
            self._chosen_day(), self._minutes.value(), self._scope()
        )
        words = self._forecast_words(forecast)
        self._told.setText(words)
        announce(self, words)

    def _forecast_words(self, forecast: Forecast) -> str:
        about = self.tr("{questions}, {new} of them new.").format(
            questions=questions(forecast.questions), new=forecast.new
        )
        if forecast.is_met:
            will = self.tr(
                "✓ That will do: on that day you will probably know {share} of the answers."
            ).format(share=per_cent(forecast.expected))
        elif forecast.needed_minutes:
            will = self.tr(
                "✗ That will not be enough. {minutes} minutes a day would do, or a later day."
            ).format(minutes=forecast.needed_minutes)
        else:
            will = self.tr(
                "✗ The day is too near for all of it, however long you learn. Choose a later day"
                " or a single stage."
            )
        return f"{about} {will}"

    def _on_use_clicked(self) -> None:
        self.plan_chosen.emit(self._chosen_day(), self._minutes.value(), self._scope())
        self.accept()

    def _on_drop_clicked(self) -> None:
        self.no_plan_chosen.emit()
        self.accept()


class DoubtDialog(SmallDialog):
    """Asks what seems wrong with a question.

    Signals:
        told(str): what the person says.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", theme, parent)
        self.setWindowTitle(self.tr("Something is wrong here"))
        self.add_label(self.tr("What seems wrong with this question?"))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What seems wrong"))
        self._text.setFont(theme.font())
        self._text.setMinimumHeight(theme.px(110))
        self.column.addWidget(self._text)
        self.add_label(
            self.tr(
                "It is kept with your answers on this computer. Progress > Export puts all such"
                " remarks into a file that you can pass on."
            ),
            muted=True,
        )
        self._keep = QPushButton(self.tr("Keep the remark"))
        self._keep.setProperty("primary", True)
        self._keep.clicked.connect(self._on_keep_clicked)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_buttons(self._keep, cancel)
        self._text.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def _on_text_changed(self) -> None:
        length = len(self._text.toPlainText().strip())
        self._keep.setEnabled(0 < length <= LONGEST_DOUBT)

    def _on_keep_clicked(self) -> None:
        self.told.emit(self._text.toPlainText())
        self.accept()
