"""The person's own questions: all sets in their order, one of them, or the trash."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.domain.annotations import Changes
from desktop.domain.quiz.question import Question
from desktop.domain.training import QuestionSet, SetId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt.amounts import counted
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.question_words import kind_name
from desktop.qt.theme import Theme
from desktop.qt.training_words import questions
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.training.movable_cards import CardColumn, CardDeed, MovableCard, reordered
from desktop.views.training.one_set import OneSet
from desktop.views.training.question_trash import QuestionTrash
from desktop.views.widgets.icon_button import IconButton
from desktop.views.widgets.sheet import Sheet, SheetCard


class SetsPage(Sheet):
    """All sets; or one of them, or the trash, once it is opened.

    Signals:
        begin_wanted(object): begin what this returns: (Sitting, Changes).
        edit_wanted(Question): an own question shall be written.
        changed(Changes): something was stored.
        failed(EnvironmentProblem): something could not be stored.
        notice_given(str): something to tell.
        undo_offered(str, int): something to tell, and the deed that can be undone.
        title_wanted(str, object): a title is asked for; what is there now, and what to do with it.
        import_wanted(): questions shall come in from a file.
        export_wanted(QuestionSet): a set shall be written to a file.
        emptying_wanted(int): so many things in the trash shall be removed for good.
    """

    begin_wanted = Signal(object)
    edit_wanted = Signal(object)
    changed = Signal(object)
    failed = Signal(object)
    notice_given = Signal(str)
    undo_offered = Signal(str, int)
    title_wanted = Signal(str, object)
    import_wanted = Signal()
    export_wanted = Signal(object)
    emptying_wanted = Signal(int)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self.training = training
        self.reading = reading
        self.source = ""
        """Where questions are added from: a page, or the person's own."""
        self._set_id: SetId | None = None
        self._shows_trash = False
        self._kept = ""
        super().__init__("", theme)
        self.setAccessibleName(self.tr("My questions"))

    def show_list(self) -> None:
        """Show all sets."""
        self.open_set(None)

    def open_set(self, set_id: SetId | None) -> None:
        """Show one set, or all without one."""
        self._open(set_id, shows_trash=False)

    def open_trash(self) -> None:
        """Show what was thrown away."""
        self._open(None, shows_trash=True)

    def _open(self, set_id: SetId | None, *, shows_trash: bool) -> None:
        self._set_id, self._shows_trash = set_id, shows_trash
        self.refresh()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def fill(self) -> None:
        """Put the list, the set or the trash on the page."""
        sets = self.training.composing.sets()
        opened = next((each for each in sets if each.id == self._set_id), None)
        if self._shows_trash:
            QuestionTrash(self).fill()
        elif opened is not None:
            OneSet(self, opened).fill()
        else:
            self._set_id = None
            self._fill_list(sets)

    @override
    def refresh(self) -> None:
        """Set the page anew; the keyboard stays on it, with the card that was moved."""
        focused = self.window().focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        super().refresh()
        inner = self.widget()
        cards = inner.findChildren(MovableCard) if inner else []
        kept = next((card for card in cards if card.key == self._kept), None)
        self._kept = ""
        if has_keyboard and kept is not None:
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, kept, lambda: self.ensureWidgetVisible(kept))

    # -- the list ---------------------------------------------------------------------------

    def _fill_list(self, sets: list[QuestionSet]) -> None:
        self.add_title(
            self.tr("My questions"),
            self.tr(
                "Write questions of your own, or adapt those of the guide. Use them to practise,"
                " in a workshop, or in another learning program."
            ),
        )
        buttons = [
            self.button(self.tr("New set …"), self._new_set, primary=True),
            self.button(self.tr("Import questions …"), self.import_wanted.emit),
        ]
        if count := self._count_trash():
            words = self.tr("Trash ({count})").format(count=counted(count))
            buttons.append(self.button(words, self.open_trash))
        self.add_buttons(*buttons)
        if len(sets) > 1:
            told = self.tr("Drag a set to another place, or move it with Alt+Up and Alt+Down.")
            self.add_text(told, muted=True)
        column = CardColumn(self.theme, self)
        for place, each in enumerate(sets):
            column.add(self._card(sets, place, each))
        column.moved.connect(partial(self._move, sets))
        self.column.addWidget(column)
        loose = self.training.composing.loose_questions()
        if loose:
            self.add_heading(self.tr("In no set"))
            for question in loose:
                self.column.addWidget(self._loose_card(question))

    def _count_trash(self) -> int:
        composing = self.training.composing
        return len(composing.sets(is_trashed=True)) + len(composing.questions(is_trashed=True))

    def _card(self, sets: list[QuestionSet], place: int, each: QuestionSet) -> MovableCard:
        title, first, last = each.title, place == 0, place == len(sets) - 1
        opening, begin = partial(self.open_set, each.id), partial(self._practise, each)
        up, down = (partial(self._move, sets, place, place + step) for step in (-1, 1))
        asks = bool(self.training.bank.questions(each.question_ids))
        name = self.tr("{place} of {count}: {title}").format(
            place=place + 1, count=len(sets), title=title
        )
        deeds = [
            CardDeed(self.tr("Open"), opening),
            CardDeed(self.tr("Practise"), begin, is_possible=asks),
            CardDeed(self.tr("Rename …"), partial(self.rename, each)),
            CardDeed(self.tr("Export …"), partial(self.export_wanted.emit, each)),
            CardDeed(self.tr("Move up"), up, "Alt+Up", not first),
            CardDeed(self.tr("Move down"), down, "Alt+Down", not last),
            CardDeed(self.tr("Throw away"), partial(self.trash_set, each), "Del"),
        ]
        card = MovableCard(each.id, name, deeds, self.theme)
        icons = [
            self.icon("up", self.tr("Move up: {title}").format(title=title), up, not first),
            self.icon("down", self.tr("Move down: {title}").format(title=title), down, not last),
        ]
        card.add(self.line(self.label(title, 16, bold=True), icons))
        count = questions(len(self.training.composing.set_questions(each.id)))
        card.add(self.label(count, 14, colour="muted"))
        words = self.tr("Open: {title}").format(title=title)
        self.add_buttons(
            self.button(self.tr("Open"), opening, name=words),
            self.practise_button(each),
            to=card.column,
        )
        return card

    def _loose_card(self, question: Question) -> SheetCard:
        card = self.card()
        stem = self.stem(question)
        card.add(self.label(stem, bold=True))
        card.add(self.label(self.about(question), 14, colour="muted"))
        self.add_buttons(
            self.button(
                self.tr("Edit"),
                partial(self.edit_wanted.emit, question),
                name=self.tr("Edit: {stem}").format(stem=stem),
            ),
            self.trash_button(question, stem),
            to=card.column,
        )
        return card

    def _move(self, sets: list[QuestionSet], place: int, to: int) -> None:
        moved = sets[place]
        order = reordered(sets, place, to)
        before = order[to + 1].id if to + 1 < len(order) else None
        told = self.tr("{title}: now {place}").format(title=moved.title, place=to + 1)
        self.do(lambda: self.training.composing.move_set(moved.id, before), kept=moved.id)
        announce(self, told)

    # -- what cards are made of -------------------------------------------------------------

    def stem(self, question: Question) -> str:
        """Return the words of a question, or that it has none."""
        return question.stem or self.tr("A question without words yet")

    def about(self, question: Question, *more: str) -> str:
        """Return what is said of a question below its words."""
        unfinished = () if question.is_askable else (self.tr("✗ not finished yet"),)
        return " · ".join((kind_name(question.kind), *unfinished, *more))

    def line(self, words: QLabel, icons: Sequence[QWidget]) -> QHBoxLayout:
        """Return the first line of a card."""
        row = QHBoxLayout()
        row.addWidget(words, 1)
        for icon in icons:
            row.addWidget(icon)
        return row

    def practise_button(self, each: QuestionSet) -> QPushButton:
        """Return what begins a set, where there is anything to ask."""
        button = self.button(
            self.tr("Practise"),
            partial(self._practise, each),
            name=self.tr("Practise: {title}").format(title=each.title),
        )
        button.setEnabled(bool(self.training.bank.questions(each.question_ids)))
        return button

    def _practise(self, each: QuestionSet) -> None:
        self.begin_wanted.emit(partial(self.training.assembling.start_set, each.id))

    def icon(
        self, drawing: str, words: str, deed: Callable[[], object], is_possible: bool
    ) -> IconButton:
        """Return a button with a drawing for the line of a card."""
        button = IconButton(drawing, words)
        button.set_theme(self.theme)
        button.setEnabled(is_possible)
        button.clicked.connect(lambda: deed())  # noqa: PLW0108 - not whether it is checked
        return button

    # -- deeds ------------------------------------------------------------------------------

    def _new_set(self) -> None:
        self.title_wanted.emit("", self._add_set)

    def _add_set(self, title: str) -> None:
        def add() -> Changes:
            made, changes = self.training.composing.add_set(title)
            self._set_id = made.id
            return changes

        self.do(add)

    def rename(self, each: QuestionSet) -> None:
        """Ask for another title of a set."""
        composing = self.training.composing
        self.title_wanted.emit(
            each.title, lambda title: self.do(lambda: composing.rename_set(each.id, title)[1])
        )

    def trash_set(self, each: QuestionSet) -> None:
        """Throw a set away."""
        composing = self.training.composing
        self.do(
            lambda: composing.set_set_trashed(each.id, is_trashed=True),
            self.tr("The set is in the trash. Its questions stay."),
        )

    def trash_button(self, question: Question, stem: str) -> QPushButton:
        """Return what throws an own question away."""
        return self.button(
            self.tr("Throw away"),
            partial(self.trash_question, question),
            name=self.tr("Throw away: {stem}").format(stem=stem),
        )

    def trash_question(self, question: Question) -> None:
        """Throw an own question away."""
        composing = self.training.composing
        self.do(
            lambda: composing.set_trashed([question.id], is_trashed=True),
            self.tr("The question is in the trash. Answers you gave to it still count."),
        )

    def do(self, deed: Callable[[], Changes], told: str = "", *, kept: str = "") -> None:
        """Do a deed and show what came of it; what is told of can be undone.

        `kept` is the card that has the keyboard afterwards.
        """
        try:
            changes = deed()
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        except InputProblem:
            self.notice_given.emit(self.tr("Give it a title of up to 120 letters."))
            return
        self._kept = kept
        self.refresh()
        self.changed.emit(changes)
        if told:
            self.undo_offered.emit(told, self.training.composing.undoing.last_deed)
