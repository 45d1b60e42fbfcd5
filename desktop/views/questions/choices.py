"""Questions with options to choose from: one, several, true or false, and opinions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.question import Answer, Mark, Question, Verdict
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.true_false import TrueFalse
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.questions.base import LETTERS, QuestionView, Sign, sign_of, translate
from desktop.views.questions.option import CheckOption, RadioOption


class ChoiceView(QuestionView):
    """Options below one another. Letters and numbers choose one, arrows move, Enter is done."""

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, arrangement, theme, parent)
        self._takes_several = isinstance(question, Several)
        self._is_judged = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._takes_several)
        kind = CheckOption if self._takes_several else RadioOption
        self._places = self._shown_places()
        self._cards: list[RadioOption | CheckOption] = []
        for number, place in enumerate(self._places):
            card = kind(self._text_of(place), LETTERS[number], theme)
            self._group.addButton(card, place)
            self._cards.append(card)
            self.column.addWidget(card)
            card.toggled.connect(self._on_card_toggled)
        self.set_theme(theme)

    def _shown_places(self) -> tuple[int, ...]:
        # Opinions keep the order they were written in.
        assert isinstance(self.question, Choice)
        return self.arrangement or tuple(range(len(self.question.options)))

    def _text_of(self, place: int) -> str:
        assert isinstance(self.question, Choice)
        return self.question.options[place].text

    def _chosen(self) -> list[int]:
        return sorted(self._group.id(card) for card in self._cards if card.isChecked())

    def answer(self) -> Answer:
        """Return the place of the option chosen, or a list of places where several are."""
        chosen = self._chosen()
        if self._takes_several:
            return chosen
        return chosen[0] if chosen else self.question.empty

    def set_answer(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        chosen = answer if isinstance(answer, list) else [answer]
        for card in self._cards:
            card.setChecked(self._group.id(card) in chosen)

    def show_mark(self, mark: Mark) -> None:
        """Put a sign and the reason on the options that matter."""
        self._is_judged = True
        parts = {part.place: part for part in mark.parts}
        chosen = self._chosen()
        for card in self._cards:
            part = parts[self._group.id(card)]
            is_chosen = part.place in chosen
            sign = self._sign(part.verdict, is_chosen=is_chosen)
            card.judge(sign, part.why if sign or is_chosen else "")

    def _sign(self, verdict: Verdict, *, is_chosen: bool) -> Sign | None:
        """Return the sign of an option; the words also say that it was the person's choice."""
        sign = sign_of(verdict)
        if sign is None:
            return None
        if verdict is Verdict.MISSED and not self._takes_several:
            return sign._replace(words=translate("Verdict", "This is right"))
        if is_chosen and verdict is Verdict.RIGHT:
            return sign._replace(words=translate("Verdict", "Your choice: right"))
        if is_chosen:
            return sign._replace(words=translate("Verdict", "Your choice: not right"))
        return sign

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)

    def focus_first(self) -> None:
        """Move the keyboard to the option chosen, or to the first."""
        chosen = next((card for card in self._cards if card.isChecked()), self._cards[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answer_finished.emit()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        place = _place_of_key(event.text(), len(self._cards))
        if place is None or self._is_judged:
            super().keyPressEvent(event)
            return
        card = self._cards[place]
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        card.setChecked(not card.isChecked() or not self._takes_several)

    def _step(self, step: int) -> None:
        """Move the keyboard to the next or previous option; where one is chosen, choose it."""
        at = next((n for n, card in enumerate(self._cards) if card.hasFocus()), 0)
        card = self._cards[(at + step) % len(self._cards)]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._takes_several and not self._is_judged:
            card.setChecked(True)

    def _on_card_toggled(self) -> None:
        self.answer_changed.emit()


class TrueFalseView(ChoiceView):
    """True or false."""

    @override
    def _shown_places(self) -> tuple[int, ...]:
        return (0, 1)

    @override
    def _text_of(self, place: int) -> str:
        return translate("TrueFalse", "True") if place == 0 else translate("TrueFalse", "False")

    def answer(self) -> Answer:
        """Return True, False or None."""
        chosen = self._chosen()
        return chosen[0] == 0 if chosen else self.question.empty

    def set_answer(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        for card in self._cards:
            card.setChecked(answer is (self._group.id(card) == 0))

    def show_mark(self, mark: Mark) -> None:
        """Put a sign on what was chosen and on what is so."""
        assert isinstance(self.question, TrueFalse)
        self._is_judged = True
        right = 0 if self.question.solution is True else 1
        chosen = self._chosen()
        for card in self._cards:
            place = self._group.id(card)
            verdict = Verdict.LEFT
            if place in chosen:
                verdict = Verdict.RIGHT if place == right else Verdict.WRONG
            elif place == right:
                verdict = Verdict.MISSED
            sign = self._sign(verdict, is_chosen=place in chosen)
            why = mark.whys[0] if verdict is Verdict.WRONG and mark.whys else ""
            card.judge(sign, why)


def _place_of_key(text: str, count: int) -> int | None:
    """Return which option a key means: A or 1 is the first."""
    if len(text) != 1:
        return None
    place = LETTERS.find(text.upper())
    if text.isascii() and text.isdigit():
        place = int(text) - 1
    return place if 0 <= place < count else None
