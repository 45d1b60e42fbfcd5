"""Every kind of question: answered by mouse and by keys alone, judged in words and signs."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Option, Question
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.single import Single
from desktop.domain.quiz.sort import DO, DONT, Sort, SortItem
from desktop.domain.quiz.true_false import TrueFalse
from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt.theme import theme_for
from desktop.views.questions.base import QuestionView
from desktop.views.questions.option import CheckOption, RadioOption
from desktop.views.questions.ordering import OrderRow
from desktop.views.questions.show import VIEWS, view_of
from tests.gui.person import click, keyboard, press, write

Ask = Callable[..., QuestionView]

OPTIONS = (
    Option("The need", is_right=True, why="Begin with the need."),
    Option("The brand", why="A brand is no need."),
    Option("The price", why="The price comes later."),
)


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Show a question in a window of its own, as written unless another order is named."""

    def show(question: Question, arrangement: tuple[int, ...] | None = None) -> QuestionView:
        order = tuple(range(question.shuffled)) if arrangement is None else arrangement
        theme = theme_for(Settings(theme=ThemeChoice.LIGHT))
        view = view_of(question, order, theme)
        qtbot.addWidget(view)
        view.resize(600, 400)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.focus_first()
        return view

    return show


def button(view: QWidget, name: str) -> QAbstractButton:
    (found,) = [b for b in view.findChildren(QAbstractButton) if b.accessibleName() == name]
    return found


def said(view: QWidget) -> str:
    """Return what is shown and what a screen reader is told beside it."""
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    told = [w.accessibleDescription() for w in view.findChildren(QWidget) if w.isVisible()]
    return "\n".join([*labels, *told])


def judge(view: QuestionView) -> str:
    view.show_mark(view.question.mark(view.answer()))
    return said(view)


def test_every_kind_has_a_view() -> None:
    assert set(VIEWS) == set(KINDS.values())


@pytest.mark.parametrize("keys", [["B"], ["2"], ["Down"], ["Down", "Down", "Up"]])
def test_one_option_is_chosen_by_key(ask: Ask, keys: list[str]) -> None:
    view = ask(Single(options=OPTIONS))
    assert not view.has_answer
    for key in keys:
        press(key)
    assert view.answer() == 1


def test_one_option_is_chosen_by_mouse_wherever_its_card_is_hit(ask: Ask) -> None:
    view = ask(Single(options=OPTIONS), (2, 0, 1))
    card = button(view, "A. The price")
    click(card, QPoint(card.width() - 6, card.height() - 6))
    assert view.answer() == 2


def test_enter_finishes_the_answer(ask: Ask, qtbot: QtBot) -> None:
    view = ask(Single(options=OPTIONS))
    press("A")
    with qtbot.waitSignal(view.answer_finished):
        press("Return")


def test_a_wrong_choice_is_told_with_its_reason_and_what_is_right(ask: Ask) -> None:
    view = ask(Single(options=OPTIONS))
    press("B")
    judge(view)
    wrong, right = button(view, "B. The brand"), button(view, "A. The need")
    assert wrong.accessibleDescription() == "Your choice: not right A brand is no need."
    assert right.accessibleDescription() == "This is right Begin with the need."


def test_after_the_verdict_nothing_changes_any_more(ask: Ask) -> None:
    view = ask(Single(options=OPTIONS))
    press("B")
    judge(view)
    click(button(view, "A. The need"))
    press("A")
    press("Up")
    assert view.answer() == 1


def test_a_card_is_high_enough_for_what_it_says(ask: Ask) -> None:
    view = ask(Single(options=(Option("word " * 60, is_right=True), *OPTIONS[1:])))
    tall, low = view.findChildren(RadioOption)[:2]
    assert tall.height() >= tall.heightForWidth(tall.width()) > 2 * low.heightForWidth(600)
    assert tall.heightForWidth(300) > tall.heightForWidth(600)


def test_cards_in_a_narrow_column_show_all_their_words(ask: Ask, qtbot: QtBot) -> None:
    view = ask(Single(options=tuple(Option("some words " * n, n == 4) for n in (1, 4, 9))))
    view.resize(240, 600)
    cards = view.findChildren(RadioOption)
    qtbot.waitUntil(
        lambda: all(
            card.width() <= 240 and card.height() >= card.heightForWidth(card.width())
            for card in cards
        )
    )


def test_several_options_are_chosen_and_taken_back_by_key(ask: Ask) -> None:
    options = (*OPTIONS, Option("The date", is_right=True))
    view = ask(Several(options=options))
    for key in ("A", "B", "D", "B"):
        press(key)
    assert view.answer() == [0, 3]
    assert len(view.findChildren(CheckOption)) == 4


def test_what_was_missed_among_several_is_told(ask: Ask) -> None:
    options = (*OPTIONS, Option("The date", is_right=True))
    view = ask(Several(options=options))
    click(button(view, "A. The need"))
    judge(view)
    assert button(view, "D. The date").accessibleDescription() == "This is part of the answer"


@pytest.mark.parametrize(("key", "answer"), [("A", True), ("B", False), ("2", False)])
def test_true_and_false_are_chosen_by_key(ask: Ask, key: str, answer: bool) -> None:
    view = ask(TrueFalse(is_true=True, why_wrong="It is so."))
    press(key)
    assert view.answer() is answer


def test_a_wrong_truth_is_told_with_its_reason(ask: Ask) -> None:
    view = ask(TrueFalse(is_true=True, why_wrong="It is so."))
    click(button(view, "B. False"))
    judge(view)
    assert "It is so." in button(view, "B. False").accessibleDescription()
    assert button(view, "A. True").accessibleDescription() == "This is right"


def test_an_opinion_is_neither_right_nor_wrong(ask: Ask) -> None:
    view = ask(Poll(options=(Option("Yes"), Option("No"))))
    press("B")
    assert judge(view).strip() == ""
    assert view.answer() == 1


ORDER = Order(items=("Plan", "Tender", "Award"))


def row(view: QWidget, text: str) -> OrderRow:
    return next(each for each in view.findChildren(OrderRow) if each.text == text)


def test_a_line_is_moved_by_keys_and_keeps_the_keyboard(ask: Ask) -> None:
    view = ask(ORDER, (2, 0, 1))
    press("Alt+Down")
    press("Alt+Down")
    assert view.answer() == [0, 1, 2]
    assert keyboard() is row(view, "Award")
    assert row(view, "Award").accessibleName() == "3 of 3: Award"


def test_a_line_is_moved_by_its_arrows(ask: Ask) -> None:
    view = ask(ORDER, (2, 0, 1))
    click(button(view, "Move up: Tender"))
    assert view.answer() == [2, 1, 0]


def test_a_line_is_dragged(ask: Ask) -> None:
    view = ask(ORDER, (2, 0, 1))
    award = row(view, "Award")
    goal = row(view, "Plan").geometry().center() + QPoint(0, 4)
    start = QPoint(60, award.height() // 2)
    QTest.mousePress(award, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(award, award.mapFromParent(goal))
    QTest.mouseRelease(award, Qt.MouseButton.LeftButton)
    assert view.answer() == [0, 2, 1]


def test_the_tab_key_follows_the_lines_as_they_stand(ask: Ask) -> None:
    view = ask(ORDER, (2, 0, 1))
    press("Alt+Down")
    visited = [keyboard()]
    for _ in range(2):
        press("Tab")
        visited.append(keyboard())
    assert visited[0] is row(view, "Award")
    assert all(isinstance(each, QToolButton) for each in visited[1:])


def test_a_line_out_of_place_is_told_where_it_belongs(ask: Ask) -> None:
    view = ask(ORDER, (1, 0, 2))
    told = judge(view)
    assert "✗ belongs at 2" in told
    assert "✓ Right" in told


MATCH = Match(pairs=(("Winner", "delivers"), ("Public", "reads")), extra=("pays",))


def test_partners_are_chosen_by_keys(ask: Ask) -> None:
    view = ask(MATCH, (2, 1, 0))
    press("Down")
    assert view.answer() == [2, None]
    press("Tab")
    press("Down")
    press("Down")
    assert view.answer() == [2, 1]


def test_a_wrong_partner_is_told_with_the_right_one(ask: Ask) -> None:
    view = ask(MATCH)
    view.set_answer([2, 1])
    told = judge(view)
    assert "✗ This belongs here: delivers" in told
    assert "✓ Right" in told
    assert not any(box.isEnabled() for box in view.findChildren(QComboBox))


SORT = Sort(
    items=(SortItem("Ask users", DO, "They know."), SortItem("Guess", DONT, "You do not know."))
)


def test_things_are_sorted_by_keys(ask: Ask) -> None:
    view = ask(SORT)
    for key in ("Space", "Down", "Right", "Space"):
        press(key)
    assert view.answer() == [DO, DONT]


def test_things_are_sorted_by_mouse_and_changed_again(ask: Ask) -> None:
    view = ask(SORT, (1, 0))
    click(button(view, "Do: Guess"))
    click(button(view, "Don’t: Guess"))
    assert view.answer() == [None, DONT]


def test_a_thing_on_the_wrong_side_is_told_with_its_reason(ask: Ask) -> None:
    view = ask(SORT)
    click(button(view, "Do: Guess"))
    told = judge(view)
    assert "✗ This is something not to do. You do not know." in told
    assert "✗ This is something to do. They know." in told
    assert not any(each.isEnabled() for each in view.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("standstill", "✓ Right."),
        ("standstil", "✓ Right. It is written: standstill"),
        ("pause", "✗ Not right. Right is: standstill"),
    ],
)
def test_a_short_answer_is_typed(ask: Ask, typed: str, told: str) -> None:
    view = ask(Short(answers=("standstill",)))
    write(typed)
    assert view.answer() == typed
    assert told in judge(view)
    assert view.findChildren(QLineEdit)[0].isReadOnly()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("30 days", "✓ Right."), ("9", "✗ Not right. Right is: 30 (up to 2 more or less) days")],
)
def test_a_number_is_typed(ask: Ask, typed: str, told: str) -> None:
    view = ask(Number(answer=30, tolerance=2, unit="days"))
    write(typed)
    assert told in judge(view)


PERFECT: list[tuple[Question, Any]] = [
    (Single(options=OPTIONS), 0),
    (Several(options=OPTIONS), [0]),
    (TrueFalse(is_true=False), False),
    (ORDER, [0, 1, 2]),
    (MATCH, [0, 1]),
    (SORT, [DO, DONT]),
    (Short(answers=("x",)), "x"),
    (Number(answer=3), "3"),
]


@pytest.mark.parametrize(("question", "answer"), PERFECT, ids=lambda each: str(each)[:8])
def test_an_answer_shown_again_is_the_one_that_was_given(
    ask: Ask, question: Question, answer: Any
) -> None:
    order = tuple(reversed(range(question.shuffled)))
    view = ask(question, order)
    view.set_answer(answer)
    assert view.answer() == answer
    assert question.mark(view.answer()).is_right


def test_plus_and_minus_sort_too(ask: Ask) -> None:
    view = ask(SORT)
    press("-")
    press("Down")
    press("+")
    assert view.answer() == [DONT, DO]


@pytest.mark.parametrize(
    "question",
    [
        Order(items=("<b>Plan</b>", "Tender")),
        Match(pairs=(("<b>Winner</b>", "delivers"),)),
        Sort(items=(SortItem("<b>Ask</b>", DO),)),
        Number(answer=3, unit="<b>days</b>"),
    ],
)
def test_words_from_elsewhere_are_shown_as_they_are(ask: Ask, question: Question) -> None:
    view = ask(question)
    labels = [label for label in view.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_sign_in_an_option_is_no_key_of_the_window(ask: Ask) -> None:
    view = ask(Single(options=(Option("R&D first", is_right=True), *OPTIONS[1:])))
    assert button(view, "A. R&D first").shortcut().isEmpty()
