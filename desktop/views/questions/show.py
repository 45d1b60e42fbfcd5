"""Which view shows which kind. To add a kind: its view here, beside its class in `domain/quiz`."""

from collections.abc import Sequence

from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.single import Single
from desktop.domain.quiz.sort import Sort
from desktop.domain.quiz.true_false import TrueFalse
from desktop.qt.theme import Theme
from desktop.views.questions.base import QuestionView
from desktop.views.questions.choices import ChoiceView, TrueFalseView
from desktop.views.questions.matching import MatchView
from desktop.views.questions.ordering import OrderView
from desktop.views.questions.sorting import SortView
from desktop.views.questions.typed import TypedView

VIEWS: dict[type[Question], type[QuestionView]] = {
    Single: ChoiceView,
    Several: ChoiceView,
    Poll: ChoiceView,
    TrueFalse: TrueFalseView,
    Order: OrderView,
    Match: MatchView,
    Sort: SortView,
    Short: TypedView,
    Number: TypedView,
}


def view_of(question: Question, arrangement: Sequence[int], theme: Theme) -> QuestionView:
    """Return a view to answer a question in; `arrangement` is the order to show options in."""
    return VIEWS[type(question)](question, arrangement, theme)
