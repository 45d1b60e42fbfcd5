"""The trash of own questions and sets: what is in it comes back, until somebody empties it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.quiz.question import Question
from desktop.domain.training import QuestionSet
from desktop.views.widgets.sheet import SheetCard

if TYPE_CHECKING:
    from desktop.views.training.sets import SetsPage

translate = QCoreApplication.translate


class QuestionTrash:
    """Puts what was thrown away on the page of sets."""

    def __init__(self, page: "SetsPage") -> None:
        self._page = page
        self._composing = page.training.composing

    def fill(self) -> None:
        """Put all of it on the page, with ways back and one way out."""
        page = self._page
        sets = self._composing.sets(is_trashed=True)
        questions = self._composing.questions(is_trashed=True)
        count = len(sets) + len(questions)
        page.add_buttons(page.button(translate("SetsPage", "All sets"), page.show_list))
        page.add_title(
            translate("SetsPage", "Trash"),
            translate(
                "SetsPage", "What you throw away waits here. Nothing is removed unless you say so."
            )
            if count
            else translate("SetsPage", "The trash is empty."),
        )
        if not count:
            return
        page.add_buttons(
            page.button(
                translate("SetsPage", "Empty the trash …"),
                partial(page.emptying_wanted.emit, count),
            )
        )
        if sets:
            page.add_heading(translate("SetsPage", "Sets"))
            for each in sets:
                page.column.addWidget(self._set_card(each))
        if questions:
            page.add_heading(translate("SetsPage", "Questions"))
            for question in questions:
                page.column.addWidget(self._question_card(question))

    def _set_card(self, each: QuestionSet) -> SheetCard:
        page = self._page
        card = page.card()
        card.add(page.label(each.title, bold=True))
        back = page.button(
            translate("SetsPage", "Bring back"),
            partial(page.do, lambda: self._composing.set_set_trashed(each.id, is_trashed=False)),
            name=translate("SetsPage", "Bring back: {title}").format(title=each.title),
        )
        page.add_buttons(back, to=card.column)
        return card

    def _question_card(self, question: Question) -> SheetCard:
        page = self._page
        card = page.card()
        stem = page.stem(question)
        card.add(page.label(stem, bold=True))
        places = [
            translate("SetsPage", "from the set “{title}”").format(title=each.title)
            for each in self._composing.sets()
            if question.id in each.question_ids
        ]
        card.add(page.label(page.about(question, *places), 14, colour="muted"))
        back = page.button(
            translate("SetsPage", "Bring back"),
            partial(page.do, lambda: self._composing.set_trashed([question.id], is_trashed=False)),
            name=translate("SetsPage", "Bring back: {title}").format(title=stem),
        )
        page.add_buttons(back, to=card.column)
        return card
