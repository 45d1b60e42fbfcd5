"""What to practise: a stage, a section, a case or a topic, and how many questions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from desktop.domain.library import PageId
from desktop.domain.training import Scope
from desktop.qt.direction import apart
from desktop.qt.theme import Theme
from desktop.qt.training_words import minutes, questions
from desktop.qt.wording import page_name
from desktop.services.assembling import EXAM_OF_ALL, EXAM_OF_STAGE
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.widgets.chooser import Chooser
from desktop.views.widgets.sheet import Sheet

LENGTHS = (5, 10, 20, 40)
LIMITS = (0, 15, 30, 60, 90)
"""Minutes of an exam; none is the usual."""


class PractisePage(Sheet):
    """Chooses what to practise, and begins it.

    Signals:
        begin_wanted(object): begin what this returns: (Sitting, Changes).
    """

    begin_wanted = Signal(object)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        self._part = ""
        self._page = ""
        self._tag = ""
        self._length = 10
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Practise"))

    def fill(self) -> None:
        """Put the choices on the page."""
        self.add_title(
            self.tr("Practise"),
            self.tr("Questions that went wrong, and new ones, come first."),
        )
        card = self.card()
        form = sheet_form(self.theme, is_tight=self.is_tight)
        self._parts = self._box(self.tr("What"), form)
        self._parts.addItem(self.tr("The whole guide"), "")
        for part in self._reading.parts():
            self._parts.addItem(part.title, part.id)
        self._parts.addItem(self.tr("Case studies"), "cases")
        self._pages = self._box(self.tr("Section"), form)
        self._tags = self._box(self.tr("Topic"), form)
        self._tags.addItem(self.tr("All topics"), "")
        for tag, count in self._training.assembling.tags():
            self._tags.addItem(apart(f"{tag} ({count})"), tag)
        self._lengths = self._box(self.tr("How many"), form)
        for length in LENGTHS:
            self._lengths.addItem(questions(length), length)
        card.add(form)
        self._count = self.label("", 14, colour="muted")
        card.add(self._count)
        self._start = self.button(self.tr("Begin"), self._begin_practice, primary=True)
        self.add_buttons(self._start, to=card.column)
        self.column.addWidget(card)
        self.add_heading(self.tr("Do or don’t"))
        drill = self.card()
        drill.add(
            self.label(
                self.tr(
                    "Quick sorting: the guide’s own advice, one line at a time. The + key"
                    " means do, the − key means don’t."
                )
            )
        )
        self.add_buttons(
            self.button(self.tr("Sort 20 lines"), self._begin_sorting), to=drill.column
        )
        self.column.addWidget(drill)
        self._restore()
        for box in (self._parts, self._pages, self._tags, self._lengths):
            box.currentIndexChanged.connect(self._on_box_changed)
        self._update()

    def _box(self, words: str, form: QFormLayout) -> QComboBox:
        return add_box(words, form, self.theme)

    def _restore(self) -> None:
        self._parts.setCurrentIndex(max(0, self._parts.findData(self._part)))
        self._fill_pages()
        self._pages.setCurrentIndex(max(0, self._pages.findData(self._page)))
        self._tags.setCurrentIndex(max(0, self._tags.findData(self._tag)))
        self._lengths.setCurrentIndex(max(0, self._lengths.findData(self._length)))

    def _fill_pages(self) -> None:
        self._pages.blockSignals(True)
        self._pages.clear()
        if self._part == "cases":
            self._pages.addItem(self.tr("All cases"), "")
            for case in self._reading.cases():
                self._pages.addItem(apart(case.title), case.id)
        else:
            self._pages.addItem(self.tr("All sections"), "")
            part = self._reading.part(self._part)
            for head in self._reading.sections(part.id) if part else ():
                self._pages.addItem(apart(page_name(head.number, head.title)), head.id)
        self._pages.setEnabled(self._pages.count() > 1)
        self._pages.blockSignals(False)

    def _on_box_changed(self) -> None:
        part = str(self._parts.currentData())
        if part != self._part:
            self._part = part
            self._fill_pages()
        self._page = str(self._pages.currentData() or "")
        self._tag = str(self._tags.currentData() or "")
        self._length = int(self._lengths.currentData())
        self._update()

    def _update(self) -> None:
        count = self._training.assembling.count_questions(self._scope())
        self._count.setText(
            self.tr("Chosen from {questions}").format(questions=questions(count))
            if count
            else self.tr("There are no questions about this. Choose another topic or section.")
        )
        self._start.setEnabled(count > 0)

    def _scope(self) -> Scope:
        tags = (self._tag,) if self._tag else ()
        if self._page:
            return Scope(page_ids=(PageId(self._page),), tags=tags)
        if self._part == "cases":
            return Scope(page_ids=tuple(case.id for case in self._reading.cases()), tags=tags)
        return Scope(part_ids=(self._part,) if self._part else (), tags=tags)

    def _begin_practice(self) -> None:
        scope, length = self._scope(), self._length
        self.begin_wanted.emit(lambda: self._training.assembling.start_practice(scope, length))

    def _begin_sorting(self) -> None:
        self.begin_wanted.emit(self._training.assembling.start_sorting)

    def choose_page(self, page_id: PageId) -> None:
        """Choose a section or a case, as when practice begins from its page."""
        place = self._reading.place_in_part(page_id)
        self._part = str(place[0]) if place else "cases"
        self._page = str(page_id)
        self._tag = ""
        self.refresh()


class ExamPage(Sheet):
    """Chooses a mock exam.

    Signals:
        begin_wanted(object): begin what this returns: (Sitting, Changes).
    """

    begin_wanted = Signal(object)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Mock exam"))

    def fill(self) -> None:
        """Put the choices on the page."""
        self.add_title(
            self.tr("Mock exam"),
            self.tr(
                "Easy and hard questions, the same share from every section. Nothing is"
                " explained before the end. You can stop and go on later."
            ),
        )
        card = self.card()
        form = sheet_form(self.theme, is_tight=self.is_tight)
        self._parts = add_box(self.tr("About"), form, self.theme)
        whole = self.tr("The whole guide, {questions}").format(questions=questions(EXAM_OF_ALL))
        self._parts.addItem(whole, "")
        for part in self._reading.parts():
            words = f"{part.title}, {questions(EXAM_OF_STAGE)}"
            self._parts.addItem(words, part.id)
        self._limits = add_box(self.tr("Time limit"), form, self.theme)
        for limit in LIMITS:
            self._limits.addItem(minutes(limit * 60) if limit else self.tr("No limit"), limit)
        card.add(form)
        self.add_buttons(
            self.button(self.tr("Begin the exam"), self._begin, primary=True), to=card.column
        )
        self.column.addWidget(card)

    def _begin(self) -> None:
        part, limit = str(self._parts.currentData()), int(self._limits.currentData())
        self.begin_wanted.emit(lambda: self._training.assembling.start_exam(part, minutes=limit))


def sheet_form(theme: Theme, *, is_tight: bool = False) -> QFormLayout:
    """Return a form for the boxes of a card; on a tight page names stand above them."""
    form = QFormLayout()
    form.setHorizontalSpacing(theme.px(16))
    form.setVerticalSpacing(theme.px(8))
    policy = QFormLayout.RowWrapPolicy
    form.setRowWrapPolicy(policy.WrapAllRows if is_tight else policy.WrapLongRows)
    return form


def add_box(words: str, form: QFormLayout, theme: Theme) -> QComboBox:
    """Add a list to choose from, with its name before it."""
    box = Chooser()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    add_field(words, box, form, theme)
    return box


def add_field(words: str, field: QWidget, form: QFormLayout, theme: Theme) -> None:
    """Add a field with its name before it."""
    field.setFont(theme.font(14))
    field.setMinimumHeight(theme.px(32))
    field.setAccessibleName(words)
    name = QLabel(words)
    name.setFont(theme.font(14))
    name.setBuddy(field)
    form.addRow(name, field)
