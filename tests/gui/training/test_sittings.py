"""A sitting as a person has it: asked, answered, explained, resumed, taken back, finished."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QScrollBar, QWidget

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import Scope, SittingKind
from desktop.qt import tokens
from desktop.services.training import Training
from desktop.views.note_editor import NoteEditor
from desktop.views.questions.base import QuestionView
from desktop.views.reader import ReaderView
from desktop.views.training.dialogs import DoubtDialog
from desktop.views.training.feedback import FeedbackCard
from desktop.views.training.remarks import RemarkCard
from desktop.views.training.screen import TrainingScreen
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import (
    all_shown,
    click,
    click_line,
    keyboard,
    lay_out,
    page_of,
    press,
    shown,
    words,
    write,
)

SINGLE = QuestionId("award.contract.monday")
OTHER = QuestionId("award.contract.useful-sentence")


def begin(
    screen: TrainingScreen,
    training: Training,
    *ids: QuestionId,
    kind: SittingKind = SittingKind.PRACTICE,
) -> None:
    """Begin a sitting of chosen questions elsewhere, and go on with it here."""
    _, changes = training.assembling.start_chosen(kind, ids, Scope())
    the_window(screen).bus.tell(changes)
    press_button(screen, "Go on")


def the_window(screen: QWidget) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def button(screen: QWidget, text: str) -> QPushButton:
    (found,) = [b for b in all_shown(screen, QPushButton) if b.text() == text]
    return found


def press_button(screen: QWidget, text: str) -> None:
    click(button(screen, text))


def texts(screen: QWidget) -> list[str]:
    return [each.text() for each in all_shown(screen, QPushButton)]


def asked(screen: QWidget) -> Question:
    return shown(screen, QuestionView).question


def place_of_right(screen: QWidget) -> int:
    """Return where the right option is shown."""
    view = shown(screen, QuestionView)
    return view.arrangement.index(view.question.solution)


def answer_right(screen: QWidget) -> None:
    press("ABCDEF"[place_of_right(screen)])
    press("Return")


def answer_wrong(screen: QWidget) -> None:
    press("ABCDEF"[(place_of_right(screen) + 1) % 3])
    press("Return")


def test_practice_is_begun_answered_and_finished_by_keyboard_alone(
    screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE, OTHER)
    assert "Question 1 of 2" in words(screen)
    assert not button(screen, "Answer").isEnabled()
    answer_right(screen)
    assert "Right" in words(shown(screen, FeedbackCard))
    assert keyboard() is button(screen, "Next question")
    press("Space")
    answer_right(screen)
    press("Space")
    assert "100 %" in words(screen)
    assert "2 of 2 right" in words(screen)


def test_a_wrong_answer_is_explained_with_the_passage_and_asked_again(
    screen: TrainingScreen, training: Training, program: Program
) -> None:
    begin(screen, training, SINGLE)
    question = asked(screen)
    answer_wrong(screen)
    told = words(shown(screen, FeedbackCard))
    passage = page_of(program, "award.contract")
    quoted = next(p.text for p in passage.passages if p.id == question.passage_ids[0])
    assert "Not right" in told
    assert question.explanation in told
    assert quoted in told
    press("Space")
    assert "Once more: this went wrong earlier." in words(screen)


def test_one_key_goes_to_the_passage_and_back_to_the_question(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    answer_right(screen)
    press("F4")
    assert window.place().page_id == "award.contract"
    assert shown(window, ReaderView).current.passage is not None
    press("F4")
    assert window.place().screen is Screen.TRAINING
    assert all_shown(screen, FeedbackCard)


def test_to_look_before_answering_counts_as_help(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    press_button(screen, "See the passage first")
    press("Alt+Left")
    sitting = training.practising.open_sittings()[0]
    answer_right(screen)
    (feedback,) = training.practising.feedback(sitting.id)
    assert feedback.attempt.had_help


def test_a_sitting_goes_on_at_the_next_question_after_the_program_was_closed(
    screen: TrainingScreen, training: Training, open_program: Opener, program: Program
) -> None:
    begin(screen, training, SINGLE, OTHER)
    answer_right(screen)
    assert program.window is not None
    program.window.close()
    program.shutdown()
    again = open_program()
    again.open_personal()
    assert again.window is not None
    again.window.go(Place(Screen.TRAINING))
    later = shown(again.window, TrainingScreen)
    assert "Question 2 of 2" in words(later)
    press_button(later, "Go on")
    assert asked(later).id == OTHER


def test_the_next_start_offers_to_go_on_wherever_the_questions_were_begun(
    window: MainWindow, training: Training, open_program: Opener, program: Program
) -> None:
    window.go(Place(Screen.TRAINING, PageId("practise")))
    press("Space")
    assert asked(shown(window, TrainingScreen))
    window.close()
    program.shutdown()
    again = open_program()
    again.open_personal()
    assert again.window is not None
    assert keyboard() is button(shown(again.window, TrainingScreen), "Go on")


def test_the_last_answer_is_taken_back(screen: TrainingScreen, training: Training) -> None:
    begin(screen, training, SINGLE)
    answer_wrong(screen)
    press_button(screen, "Take the answer back")
    assert not all_shown(screen, FeedbackCard)
    assert button(screen, "Answer").isVisible()
    answer_right(screen)
    press("Space")
    assert "1 of 1 right" in words(screen)


def test_escape_puts_a_sitting_aside_and_giving_up_removes_it(
    screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    press("Escape")
    assert "Go on where you stopped" in words(screen)
    press_button(screen, "Give it up")
    assert "Go on where you stopped" not in words(screen)
    assert training.practising.open_sittings() == []


def test_a_test_explains_at_its_end_only(screen: TrainingScreen, training: Training) -> None:
    sitting, changes = training.assembling.start_exam("award", length=2)
    the_window(screen).bus.tell(changes)
    press_button(screen, "Go on")
    assert "See the passage first" not in texts(screen)
    press_button(screen, "I don’t know")
    assert not all_shown(screen, FeedbackCard)
    press_button(screen, "I don’t know")
    assert "0 of 2 right" in words(screen)
    line = next(b for b in all_shown(screen, QPushButton) if b.isCheckable())
    click(line)
    assert "Not right" in words(shown(screen, FeedbackCard))
    assert sitting.feedback_at_end


def test_sorting_takes_an_answer_with_one_key(screen: TrainingScreen, training: Training) -> None:
    press_topic(screen, "practise")
    press_button(screen, "Sort 20 lines")
    assert "Do it, or don’t?" in words(screen)
    press("+")
    assert all_shown(screen, FeedbackCard)
    press("Space")
    assert "Question 2 of 2" in words(screen)


def press_topic(screen: TrainingScreen, topic: str) -> None:
    click_line(shown(screen, LineView, "Training"), topic)


def test_a_doubt_is_kept_with_the_answer(screen: TrainingScreen, training: Training) -> None:
    begin(screen, training, SINGLE)
    answer_right(screen)
    press_button(screen, "Something is wrong here")
    dialog = shown(screen, DoubtDialog)
    assert not button(dialog, "Keep the remark").isEnabled()
    QTest.keyClicks(shown(dialog, QPlainTextEdit), "Two answers are right.")
    press_button(dialog, "Keep the remark")
    (doubt,) = training.doubting.all()
    assert (doubt.question_id, doubt.text) == (SINGLE, "Two answers are right.")
    card = shown(screen, RemarkCard)
    assert "You said that something is wrong here\nTwo answers are right." in words(card)


def test_a_doubt_is_taken_back_and_that_is_undone(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    training.doubting.report(QuestionId(SINGLE), "Two answers are right.")
    begin(screen, training, SINGLE)
    assert not all_shown(screen, RemarkCard)
    answer_right(screen)
    press_button(screen, "Take the remark back")
    assert training.doubting.all() == []
    assert not all_shown(screen, RemarkCard)
    assert keyboard() is button(screen, "Something is wrong here")
    press("Ctrl+Z")
    assert "Two answers are right." in words(shown(screen, RemarkCard))
    assert window.messages.notice.text() == "Undone."


def test_a_doubt_that_was_just_kept_is_undone_by_the_notice(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    answer_right(screen)
    press_button(screen, "Something is wrong here")
    dialog = shown(screen, DoubtDialog)
    QTest.keyClicks(shown(dialog, QPlainTextEdit), "No, all is well.")
    press_button(dialog, "Keep the remark")
    press_button(window.messages.notice, "Undo")
    assert not all_shown(screen, RemarkCard)
    assert training.doubting.all() == []


def test_undoing_in_a_sitting_leaves_sets_alone(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    training.composing.add_set("Mine")
    begin(screen, training, SINGLE)
    press("Ctrl+Z")
    assert [each.title for each in training.composing.sets()] == ["Mine"]
    assert window.messages.notice.text() == "There is nothing to undo."


def test_a_note_on_a_question_is_written_beside_it(
    screen: TrainingScreen, training: Training, program: Program
) -> None:
    begin(screen, training, SINGLE)
    answer_right(screen)
    press_button(screen, "Note")
    write("Ask the lawyer.")
    assert program.window is not None
    assert program.window.screens.flush()
    assert program.personal is not None
    (note,) = program.personal.annotating.of_page(PageId("award.contract"))
    assert (note.target.value, note.body) == ("question", "Ask the lawyer.")
    assert str(note.anchor.passage_id) == SINGLE


def test_a_line_stands_between_a_question_and_the_note_beside_it(
    screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    answer_right(screen)
    press_button(screen, "Note")
    lay_out()
    note = shown(screen, NoteEditor)
    left = note.mapTo(screen, QPoint(0, 0)).x()
    picture = screen.grab().toImage()
    middle = picture.height() // 2
    edge = {picture.pixelColor(x, middle).name() for x in range(left - 1, left + 1)}
    assert tokens.LIGHT.line.lower() in edge


def test_a_note_on_a_question_is_closed_and_kept_when_the_next_one_comes(
    screen: TrainingScreen, training: Training, program: Program
) -> None:
    begin(screen, training, SINGLE, OTHER)
    answer_right(screen)
    press_button(screen, "Note")
    write("Ask the lawyer.")
    press_button(screen, "Next question")
    assert not all_shown(screen, NoteEditor)
    assert program.personal is not None
    (note,) = program.personal.annotating.of_page(PageId("award.contract"))
    assert note.body == "Ask the lawyer."


def test_a_change_of_text_size_keeps_the_answer_on_the_screen(
    window: MainWindow, screen: TrainingScreen, training: Training
) -> None:
    begin(screen, training, SINGLE)
    press("B")
    before = shown(screen, QuestionView).answer()
    press("Ctrl++")
    assert shown(screen, QuestionView).answer() == before
    assert [label for label in all_shown(screen, QLabel) if label.text() == asked(screen).stem]


def test_the_buttons_stay_below_the_question_when_it_has_to_be_scrolled(
    screen: TrainingScreen, training: Training
) -> None:
    head = next(each for each in training.bank.heads(Scope()) if each.kind == "several")
    begin(screen, training, head.id)
    view = shown(screen, QuestionView)
    assert left_edge(button(screen, "Answer")) == left_edge(view)
    view.set_answer(view.question.solution)
    press_button(screen, "Answer")
    lay_out()
    assert shown(screen, QScrollBar).maximum()
    assert left_edge(button(screen, "To the result")) == left_edge(shown(screen, QuestionView))


def left_edge(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()
