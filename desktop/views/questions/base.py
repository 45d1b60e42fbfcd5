"""What the views of all kinds of question share: how an answer is given, and how it is judged."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.quiz.question import Answer, Mark, Question, Verdict
from desktop.qt.theme import Theme

LETTERS = "ABCDEFGHIJKLMNOP"
LEFT_TO_THE_VIEW = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that mean the question, not the one option."""
translate = QCoreApplication.translate


class QuestionView(QFrame):
    """One question to answer, without its stem.

    Signals:
        answer_changed(): the answer is another one now.
        answer_finished(): the person pressed Enter: the answer is meant to be given.
    """

    answer_changed = Signal()
    answer_finished = Signal()

    def __init__(
        self,
        question: Question,
        arrangement: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`arrangement` says in which order options or items are shown, as places as written."""
        super().__init__(parent)
        self.question = question
        self.arrangement = tuple(arrangement)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def answer(self) -> Answer:
        """Return the answer as it stands."""
        raise NotImplementedError

    def set_answer(self, answer: Answer) -> None:
        """Show an answer, such as one given before."""
        raise NotImplementedError

    def show_mark(self, mark: Mark) -> None:
        """Show what was right and what was not; from now on nothing can be changed."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.theme = theme
        self.column.setSpacing(theme.px(8))

    def focus_first(self) -> None:
        """Move the keyboard to where the answer begins."""
        raise NotImplementedError

    @property
    def has_answer(self) -> bool:
        """Whether the answer says something."""
        return self.question.accepts(self.answer())


class Sign(NamedTuple):
    """A verdict as people see it: a drawing, the name of its colour, and a word."""

    icon: str
    colour: str
    words: str


def sign_of(verdict: Verdict) -> Sign | None:
    """Return how a verdict is shown; nothing for what was rightly left out or is not judged."""
    match verdict:
        case Verdict.RIGHT:
            return Sign("tick", "good", translate("Verdict", "Right"))
        case Verdict.WRONG:
            return Sign("cross", "bad", translate("Verdict", "Not right"))
        case Verdict.MISSED:
            return Sign("missed", "award", translate("Verdict", "This is part of the answer"))
        case _:
            return None
