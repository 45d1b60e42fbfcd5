"""One set of questions, opened: its questions in their order, and what can be added to it."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from desktop.domain.annotations import Changes
from desktop.domain.library import PageId
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import OWN, QuestionSet, Scope
from desktop.qt.announce import announce
from desktop.qt.direction import apart, in_row
from desktop.qt.question_words import kind_name
from desktop.qt.training_words import questions
from desktop.qt.wording import page_name
from desktop.views.training.choosing import add_box, sheet_form
from desktop.views.training.movable_cards import CardColumn, CardDeed, MovableCard, reordered

if TYPE_CHECKING:
    from desktop.views.training.sets import SetsPage

translate = QCoreApplication.translate


class OneSet:
    """Puts an open set on the page of sets."""

    def __init__(self, page: "SetsPage", opened: QuestionSet) -> None:
        self._page = page
        self._set = opened
        self._training = page.training
        self._found = self._training.composing.set_questions(opened.id)
        self._ids = [each.id for each in self._found]

    def fill(self) -> None:
        """Put its questions on the page, and ways to add more."""
        page, opened = self._page, self._set
        page.add_buttons(page.button(translate("SetsPage", "All sets"), page.show_list))
        page.add_title(opened.title, questions(len(self._found)))
        page.add_buttons(
            page.practise_button(opened),
            page.button(
                translate("SetsPage", "Export …"), partial(page.export_wanted.emit, opened)
            ),
            page.button(translate("SetsPage", "Rename …"), partial(page.rename, opened)),
            page.button(
                translate("SetsPage", "Throw the set away"), partial(page.trash_set, opened)
            ),
        )
        column = CardColumn(page.theme, page)
        for place, question in enumerate(self._found):
            column.add(self._card(place, question))
        column.moved.connect(self._move)
        page.column.addWidget(column)
        if not self._found:
            page.add_text(
                translate("SetsPage", "The set is empty. Add questions below."), muted=True
            )
        self._add_new()
        self._add_existing()

    # -- its questions ----------------------------------------------------------------------

    def _card(self, place: int, question: Question) -> MovableCard:
        page = self._page
        is_own = question.id.startswith(OWN)
        stem = page.stem(question)
        first, last = place == 0, place == len(self._found) - 1
        up, down = partial(self._move, place, place - 1), partial(self._move, place, place + 1)
        take_out = partial(self._take_out, place)
        change = (
            CardDeed(translate("SetsPage", "Edit"), partial(page.edit_wanted.emit, question))
            if is_own
            else CardDeed(translate("SetsPage", "Adapt"), partial(self._adapt, question))
        )
        copy = CardDeed(translate("SetsPage", "Duplicate"), partial(self._duplicate, question))
        deeds = [
            change,
            copy,
            CardDeed(translate("SetsPage", "Move up"), up, "Alt+Up", not first),
            CardDeed(translate("SetsPage", "Move down"), down, "Alt+Down", not last),
            CardDeed(translate("SetsPage", "Take out of the set"), take_out, "Del"),
        ]
        if is_own:
            throw = partial(page.trash_question, question)
            deeds.append(CardDeed(translate("SetsPage", "Throw away"), throw, "Shift+Del"))
        name = translate("SetsPage", "{place} of {count}: {title}").format(
            place=place + 1, count=len(self._found), title=stem
        )
        card = MovableCard(question.id, name, deeds, page.theme)
        icons = [
            page.icon(drawing, words.format(stem=stem), deed, is_possible)
            for drawing, words, deed, is_possible in (
                ("up", translate("SetsPage", "Move up: {stem}"), up, not first),
                ("down", translate("SetsPage", "Move down: {stem}"), down, not last),
                ("close", translate("SetsPage", "Take out of the set: {stem}"), take_out, True),
            )
        ]
        card.add(page.line(page.label(in_row("   ", str(place + 1), stem), bold=True), icons))
        origin = () if is_own else (translate("SetsPage", "from the guide"),)
        card.add(page.label(page.about(question, *origin), 14, colour="muted"))
        changing = (
            translate("SetsPage", "Edit: {stem}")
            if is_own
            else translate("SetsPage", "Adapt: {stem}")
        )
        buttons = [
            page.button(change.words, change.do, name=changing.format(stem=stem)),
            page.button(
                copy.words,
                copy.do,
                name=translate("SetsPage", "Duplicate: {stem}").format(stem=stem),
            ),
        ]
        if is_own:
            buttons.append(page.trash_button(question, stem))
        page.add_buttons(*buttons, to=card.column)
        return card

    def _move(self, place: int, to: int) -> None:
        page, question = self._page, self._found[place]
        told = translate("SetsPage", "{title}: now {place}").format(
            title=question.stem, place=to + 1
        )
        self._arrange(reordered(self._ids, place, to), kept=question.id)
        announce(page, told)

    def _take_out(self, place: int) -> None:
        rest = [*self._ids[:place], *self._ids[place + 1 :]]
        kept = rest[min(place, len(rest) - 1)] if rest else ""
        is_own = self._ids[place].startswith(OWN)
        told = (
            translate("SetsPage", "Taken out of the set. The question itself is still there.")
            if is_own
            else translate("SetsPage", "Taken out of the set.")
        )
        self._arrange(rest, told, kept=kept)

    def _arrange(self, ids: list[QuestionId], told: str = "", *, kept: str = "") -> None:
        composing = self._training.composing
        self._page.do(lambda: composing.arrange_set(self._set.id, ids)[1], told, kept=kept)

    def _duplicate(self, question: Question) -> None:
        composing = self._training.composing
        self._page.do(lambda: composing.adapt(question.id, self._set.id)[1])

    def _adapt(self, question: Question) -> None:
        """Put an own copy in the place of a question of the guide, and edit it."""

        def adapt() -> Changes:
            made, changes = self._training.composing.adapt_in_place(question.id, self._set.id)
            self._page.edit_wanted.emit(made)
            return changes

        self._page.do(adapt)

    # -- adding -----------------------------------------------------------------------------

    def _add_new(self) -> None:
        page = self._page
        page.add_heading(translate("SetsPage", "Write a question"))
        card = page.card()
        form = sheet_form(page.theme, is_tight=page.is_tight)
        kinds = add_box(translate("SetsPage", "Kind"), form, page.theme)
        for kind in KINDS:
            kinds.addItem(kind_name(kind), kind)
        card.add(form)
        page.add_buttons(
            page.button(translate("SetsPage", "Write it"), lambda: self._write(kinds)),
            to=card.column,
        )
        page.column.addWidget(card)

    def _write(self, kinds: QComboBox) -> None:
        empty = KINDS[str(kinds.currentData())].from_plain({})

        def add() -> Changes:
            made, changes = self._training.composing.add_question(empty, self._set.id)
            self._page.edit_wanted.emit(made)
            return changes

        self._page.do(add)

    def _add_existing(self) -> None:
        page = self._page
        page.add_heading(translate("SetsPage", "Add a question that is there"))
        card = page.card()
        form = sheet_form(page.theme, is_tight=page.is_tight)
        sources = add_box(translate("SetsPage", "From"), form, page.theme)
        for words, source in self._sources():
            sources.addItem(words, source)
        stems = add_box(translate("SetsPage", "Question"), form, page.theme)
        card.add(form)
        add = page.button(
            translate("SetsPage", "Add it"),
            lambda: self._append(QuestionId(str(stems.currentData()))),
        )
        sources.setCurrentIndex(max(0, sources.findData(page.source)))

        def show_stems() -> None:
            page.source = str(sources.currentData())
            stems.clear()
            for question in self._own() if page.source == OWN else self._of_page(page.source):
                stems.addItem(apart(question.stem), question.id)
            add.setEnabled(stems.count() > 0)

        sources.currentIndexChanged.connect(show_stems)
        show_stems()
        page.add_buttons(add, to=card.column)
        page.column.addWidget(card)

    def _sources(self) -> Iterator[tuple[str, str]]:
        """Yield where questions are: the person's own, then every page that has some."""
        if self._own():
            yield translate("SetsPage", "My own questions"), OWN
        reading = self._page.reading
        asked = {head.page_id for head in self._training.bank.heads(Scope())}
        for part in reading.parts():
            for head in reading.sections(part.id):
                if head.id in asked:
                    yield apart(page_name(head.number, head.title)), head.id
        for case in reading.cases():
            if case.id in asked:
                yield apart(case.title), case.id

    def _own(self) -> list[Question]:
        """Return the own questions that are not in the set yet, as far as they have words."""
        own = self._training.composing.questions()
        return [each for each in own if each.stem and each.id not in self._ids]

    def _of_page(self, page_id: str) -> list[Question]:
        bank = self._training.bank
        return bank.questions(head.id for head in bank.heads(Scope(page_ids=(PageId(page_id),))))

    def _append(self, question_id: QuestionId) -> None:
        if question_id in self._ids:
            told = translate("SetsPage", "This question is in the set already.")
            self._page.notice_given.emit(told)
        else:
            self._arrange([*self._ids, question_id])
