"""The person's own sets of questions: the list, one set with its order, and what to add."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.domain.annotations import Changes
from desktop.domain.library import PageId
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import OWN, QuestionSet, Scope, SetId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.question_words import kind_name
from desktop.qt.theme import Theme
from desktop.qt.training_words import questions
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.training.choosing import add_box, sheet_form
from desktop.views.widgets.icon_button import IconButton
from desktop.views.widgets.sheet import Sheet, SheetCard


class SetsPage(Sheet):
    """All sets; or one of them, once it is opened.

    Signals:
        begin_wanted(object): begin what this returns: (Sitting, Changes).
        edit_wanted(Question): an own question shall be written.
        changed(Changes): something was stored.
        failed(EnvironmentProblem): something could not be stored.
        notice_given(str): something to tell.
        title_wanted(str, object): a title is asked for; what is there now, and what to do with it.
        import_wanted(): questions shall come in from a file.
        export_wanted(QuestionSet): a set shall be written to a file.
    """

    begin_wanted = Signal(object)
    edit_wanted = Signal(object)
    changed = Signal(object)
    failed = Signal(object)
    notice_given = Signal(str)
    title_wanted = Signal(str, object)
    import_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(
        self,
        training: Training,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._training = training
        self._reading = reading
        self._set_id: SetId | None = None
        self._page = ""
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("My questions"))

    def show_list(self) -> None:
        """Show all sets."""
        self.open_set(None)

    def open_set(self, set_id: SetId | None) -> None:
        """Show one set, or all without one."""
        self._set_id = set_id
        self.refresh()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def fill(self) -> None:
        """Put the list, or the set, on the page."""
        opened = next(
            (each for each in self._training.composing.sets() if each.id == self._set_id), None
        )
        if opened is None:
            self._set_id = None
            self._fill_list()
        else:
            self._fill_set(opened)

    # -- the list ---------------------------------------------------------------------------

    def _fill_list(self) -> None:
        self.add_title(
            self.tr("My questions"),
            self.tr(
                "Write questions of your own, or adapt those of the guide. Use them to practise,"
                " in a workshop, or in another learning program."
            ),
        )
        self.add_buttons(
            self.button(self.tr("New set …"), self._new_set, primary=True),
            self.button(self.tr("Import questions …"), self.import_wanted.emit),
        )
        for each in self._training.composing.sets():
            self.column.addWidget(self._card(each))
        trashed = self._training.composing.sets(is_trashed=True)
        if trashed:
            self.add_heading(self.tr("Thrown away"))
            for each in trashed:
                back = self.button(
                    self.tr("Bring back: {title}").format(title=each.title), self._restoring(each)
                )
                self.add_buttons(back)

    def _card(self, each: QuestionSet) -> SheetCard:
        card = self.card()
        count = len(self._training.composing.set_questions(each.id))
        card.add(self.label(each.title, 16, bold=True))
        card.add(self.label(questions(count), 14, colour="muted"))
        opening = self.button(
            self.tr("Open"),
            lambda: self.open_set(each.id),
            name=self.tr("Open: {title}").format(title=each.title),
        )
        practise = self._practise_button(each)
        self.add_buttons(opening, practise, to=card.column)
        return card

    def _practise_button(self, each: QuestionSet) -> QPushButton:
        button = self.button(
            self.tr("Practise"),
            lambda: self.begin_wanted.emit(lambda: self._training.assembling.start_set(each.id)),
            name=self.tr("Practise: {title}").format(title=each.title),
        )
        asked = self._training.bank.questions(each.question_ids)
        button.setEnabled(bool(asked))
        return button

    def _new_set(self) -> None:
        self.title_wanted.emit("", self._add_set)

    def _add_set(self, title: str) -> None:
        def add() -> Changes:
            made, changes = self._training.composing.add_set(title)
            self._set_id = made.id
            return changes

        self._do(add)

    def _restoring(self, each: QuestionSet) -> Callable[[], None]:
        composing = self._training.composing
        return lambda: self._do(lambda: composing.set_set_trashed(each.id, is_trashed=False))

    # -- one set ----------------------------------------------------------------------------

    def _fill_set(self, opened: QuestionSet) -> None:
        found = self._training.composing.set_questions(opened.id)
        self.add_buttons(self.button(self.tr("All sets"), self.show_list))
        self.add_title(opened.title, questions(len(found)))
        self.add_buttons(
            self._practise_button(opened),
            self.button(self.tr("Export …"), lambda: self.export_wanted.emit(opened)),
            self.button(self.tr("Rename …"), lambda: self._rename(opened)),
            self.button(self.tr("Throw the set away"), lambda: self._trash(opened)),
        )
        for place, question in enumerate(found):
            self.column.addWidget(self._question_card(opened, found, place, question))
        if not found:
            self.add_text(self.tr("The set is empty. Add questions below."), muted=True)
        self._add_new(opened)
        self._add_from_guide(opened)

    def _question_card(
        self, opened: QuestionSet, found: list[Question], place: int, question: Question
    ) -> SheetCard:
        card = self.card()
        is_own = question.id.startswith(OWN)
        row = QHBoxLayout()
        stem = question.stem or self.tr("A question without words yet")
        row.addWidget(self.label(f"{place + 1}   {stem}", bold=True), 1)
        ids = [each.id for each in found]
        for drawing, words, moved in (
            ("up", self.tr("Move up: {stem}"), _moved(ids, place, -1)),
            ("down", self.tr("Move down: {stem}"), _moved(ids, place, 1)),
            ("close", self.tr("Take out of the set: {stem}"), [*ids[:place], *ids[place + 1 :]]),
        ):
            button = IconButton(drawing, words.format(stem=stem))
            button.set_theme(self.theme)
            button.setEnabled(moved != ids)
            button.clicked.connect(self._arranging(opened, moved))
            row.addWidget(button)
        card.add(row)
        told = [kind_name(question.kind)]
        if not question.is_askable:
            told.append(self.tr("✗ not finished yet"))
        if not is_own:
            told.append(self.tr("from the guide"))
        card.add(self.label(" · ".join(told), 14, colour="muted"))
        editing = (
            self.button(
                self.tr("Edit"),
                lambda: self.edit_wanted.emit(question),
                name=self.tr("Edit: {stem}").format(stem=stem),
            )
            if is_own
            else self.button(
                self.tr("Adapt"),
                lambda: self._adapt(opened, ids, place, question),
                name=self.tr("Adapt: {stem}").format(stem=stem),
            )
        )
        copy = self.button(
            self.tr("Duplicate"),
            lambda: self._do(lambda: self._training.composing.adapt(question.id, opened.id)[1]),
            name=self.tr("Duplicate: {stem}").format(stem=stem),
        )
        self.add_buttons(editing, copy, to=card.column)
        return card

    def _arranging(self, opened: QuestionSet, ids: list[QuestionId]) -> Callable[[], None]:
        composing = self._training.composing
        return lambda: self._do(lambda: composing.arrange_set(opened.id, ids)[1])

    def _adapt(
        self, opened: QuestionSet, ids: list[QuestionId], place: int, question: Question
    ) -> None:
        """Put an own copy in the place of a question of the guide, and edit it."""
        composing = self._training.composing

        def adapt() -> Changes:
            made, _ = composing.adapt(question.id)
            changes = composing.arrange_set(opened.id, [*ids[:place], made.id, *ids[place + 1 :]])[
                1
            ]
            self.edit_wanted.emit(made)
            return changes

        self._do(adapt)

    def _rename(self, opened: QuestionSet) -> None:
        composing = self._training.composing
        self.title_wanted.emit(
            opened.title,
            lambda title: self._do(lambda: composing.rename_set(opened.id, title)[1]),
        )

    def _trash(self, opened: QuestionSet) -> None:
        composing = self._training.composing
        self._do(lambda: composing.set_set_trashed(opened.id, is_trashed=True))
        self.notice_given.emit(self.tr("Thrown away. The list of sets brings it back."))

    # -- adding -----------------------------------------------------------------------------

    def _add_new(self, opened: QuestionSet) -> None:
        self.add_heading(self.tr("Write a question"))
        card = self.card()
        form = sheet_form(self.theme)
        kinds = add_box(self.tr("Kind"), form, self.theme)
        for kind in KINDS:
            kinds.addItem(kind_name(kind), kind)
        card.add(form)
        self.add_buttons(
            self.button(self.tr("Write it"), lambda: self._write(opened, kinds)), to=card.column
        )
        self.column.addWidget(card)

    def _write(self, opened: QuestionSet, kinds: QComboBox) -> None:
        empty = KINDS[str(kinds.currentData())].from_plain({})
        composing = self._training.composing

        def add() -> Changes:
            made, changes = composing.add_question(empty, opened.id)
            self.edit_wanted.emit(made)
            return changes

        self._do(add)

    def _add_from_guide(self, opened: QuestionSet) -> None:
        self.add_heading(self.tr("Add from the guide"))
        card = self.card()
        form = sheet_form(self.theme)
        pages = add_box(self.tr("Section"), form, self.theme)
        for part in self._reading.parts():
            for head in self._reading.sections(part.id):
                pages.addItem(page_name(head.number, head.title), head.id)
        for case in self._reading.cases():
            pages.addItem(case.title, case.id)
        stems = add_box(self.tr("Question"), form, self.theme)
        card.add(form)
        add = self.button(
            self.tr("Add it"),
            lambda: self._append(opened, QuestionId(str(stems.currentData()))),
        )
        pages.setCurrentIndex(max(0, pages.findData(self._page)))

        def show_stems() -> None:
            self._page = str(pages.currentData())
            stems.clear()
            scope = Scope(page_ids=(PageId(self._page),))
            ids = [head.id for head in self._training.bank.heads(scope)]
            for question in self._training.bank.questions(ids):
                stems.addItem(question.stem, question.id)
            add.setEnabled(stems.count() > 0)

        pages.currentIndexChanged.connect(show_stems)
        show_stems()
        self.add_buttons(add, to=card.column)
        self.column.addWidget(card)

    def _append(self, opened: QuestionSet, question_id: QuestionId) -> None:
        ids = [each.id for each in self._training.composing.set_questions(opened.id)]
        if question_id in ids:
            self.notice_given.emit(self.tr("This question is in the set already."))
            return
        composing = self._training.composing
        self._do(lambda: composing.arrange_set(opened.id, [*ids, question_id])[1])

    def _do(self, deed: Callable[[], Changes]) -> None:
        try:
            changes = deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        except InputProblem:
            self.notice_given.emit(self.tr("Give it a title of up to 120 letters."))
            return
        self.refresh()
        self.changed.emit(changes)


def _moved(ids: list[QuestionId], place: int, step: int) -> list[QuestionId]:
    """Return the order after one question moved; the same where it cannot."""
    to = place + step
    if not 0 <= to < len(ids):
        return ids
    order = list(ids)
    order[place], order[to] = order[to], order[place]
    return order
