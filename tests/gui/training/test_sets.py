"""A person's own sets: made, filled, written, put in order, thrown away and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question, QuestionId
from desktop.domain.training import QuestionSet
from desktop.services.training import Training
from desktop.views.questions.base import QuestionView
from desktop.views.training.dialogs import TitleDialog
from desktop.views.training.exchange import ComingInDialog, GoingOutDialog, LostDialog
from desktop.views.training.movable_cards import MovableCard
from desktop.views.training.question_editor import QuestionEditor
from desktop.views.training.question_fields import FIELDS
from desktop.views.training.screen import TrainingScreen
from desktop.views.widgets.icon_button import IconButton
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.person import all_shown, click, click_line, keyboard, press, shown, words, write
from tests.unit.domain.quiz.examples import PLAIN, example

GUIDE = "award.contract.monday"


def button(parent: QWidget, text: str) -> QPushButton:
    found = [b for b in all_shown(parent, QPushButton) if b.text() == text]
    assert found, f"no button {text}"
    return found[0]


@pytest.fixture
def a_set(screen: TrainingScreen, training: Training) -> QuestionSet:
    """A set with a question of the guide, opened."""
    made, _ = training.composing.add_set("For new buyers", [QuestionId(GUIDE)])
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Open"))
    return made


def ids(training: Training, of: QuestionSet) -> list[str]:
    return [str(each.id) for each in training.composing.set_questions(of.id)]


def test_a_set_is_made_with_a_title(screen: TrainingScreen, training: Training) -> None:
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "New set …"))
    dialog = shown(screen, TitleDialog)
    assert not button(dialog, "Keep the title").isEnabled()
    shown(dialog, QLineEdit).setText("Induction")
    click(button(dialog, "Keep the title"))
    assert [each.title for each in training.composing.sets()] == ["Induction"]
    assert "The set is empty. Add questions below." in words(screen)


def test_a_question_is_written_and_saves_itself(
    screen: TrainingScreen, training: Training, a_set: QuestionSet, qtbot: QtBot
) -> None:
    click(button(screen, "Write it"))
    editor = shown(screen, QuestionEditor)
    assert keyboard().accessibleName() == "The question"
    write("Who signs?")
    shown(editor, QLineEdit, "Option 1").setText("The mayor")
    shown(editor, QLineEdit, "Option 2").setText("The cook")
    click(next(b for b in all_shown(editor, QWidget) if b.accessibleName() == "Option 1 is right"))
    qtbot.waitUntil(lambda: "Saved" in words(editor))
    stored = training.composing.set_questions(a_set.id)[1]
    assert stored.stem == "Who signs?"
    assert stored.is_askable
    assert stored.mark(0).is_right
    assert shown(editor, QuestionView).question == stored
    click(button(editor, "Done"))
    assert "2   Who signs?" in words(screen)


def test_what_is_missing_is_told_beside_the_preview(
    screen: TrainingScreen, a_set: QuestionSet
) -> None:
    click(button(screen, "Write it"))
    told = words(shown(screen, QuestionEditor))
    assert "✗ The question itself is missing." in told
    assert "✗ Tick what is right." in told
    assert "It is kept, but it will only be asked when the marked points are corrected." in told


def test_the_first_line_cannot_move_up_nor_the_last_one_down(
    screen: TrainingScreen, a_set: QuestionSet
) -> None:
    def movable() -> list[tuple[bool, bool]]:
        ups, downs = (
            [each for each in all_shown(editor, QToolButton) if each.accessibleName().endswith(way)]
            for way in (" up", " down")
        )
        pairs = zip(ups, downs, strict=True)
        return [(up.isEnabled(), down.isEnabled()) for up, down in pairs]

    click(button(screen, "Write it"))
    editor = shown(screen, QuestionEditor)
    assert movable() == [(False, True), (True, False)]
    click(button(screen, "Add a line"))
    assert movable() == [(False, True), (True, True), (True, False)]
    click(shown(editor, QToolButton, "Remove line 3"))
    assert movable() == [(False, True), (True, False)]


def test_closing_the_program_stores_what_was_just_typed(
    window: MainWindow, screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    click(button(screen, "Write it"))
    write("Half a question")
    assert window.screens.flush()
    assert training.composing.set_questions(a_set.id)[1].stem == "Half a question"


def test_a_question_of_the_guide_is_adapted_in_its_place(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    click(button(screen, "Adapt"))
    editor = shown(screen, QuestionEditor)
    stem = shown(editor, QPlainTextEdit, "The question")
    assert "air sensors" in stem.toPlainText()
    stem.setPlainText("When do they hear it?")
    press("Escape")
    (adapted,) = training.composing.set_questions(a_set.id)
    assert adapted.id.startswith("own:")
    assert adapted.stem == "When do they hear it?"


def test_questions_are_moved_and_taken_out(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    click(button(screen, "Duplicate"))
    first, second = ids(training, a_set)
    click(shown_icon(screen, "Move down"))
    assert ids(training, a_set) == [second, first]
    click(shown_icon(screen, "Take out of the set"))
    assert ids(training, a_set) == [first]


def shown_icon(screen: QWidget, name: str) -> IconButton:
    return next(b for b in all_shown(screen, IconButton, name) if b.isEnabled())


def test_a_question_of_the_guide_is_added_once(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    pages = shown(screen, QComboBox, "From")
    pages.setCurrentIndex(pages.findData("award.contract"))
    stems = shown(screen, QComboBox, "Question")
    stems.setCurrentIndex(1)
    chosen = str(stems.currentData())
    click(button(screen, "Add it"))
    assert ids(training, a_set) == [GUIDE, chosen]
    shown(screen, QComboBox, "Question").setCurrentIndex(1)
    click(button(screen, "Add it"))
    assert ids(training, a_set) == [GUIDE, chosen]


def test_only_what_has_questions_is_offered_to_take_some_from(
    screen: TrainingScreen, a_set: QuestionSet
) -> None:
    pages, stems = shown(screen, QComboBox, "From"), shown(screen, QComboBox, "Question")
    assert pages.count() > 40
    empty = []
    for row in range(pages.count()):
        pages.setCurrentIndex(row)
        if not stems.count():
            empty.append(pages.currentText())
    assert not empty


def test_a_set_is_practised(screen: TrainingScreen, a_set: QuestionSet) -> None:
    click(button(screen, "Practise"))
    assert "Your own set" in words(screen)
    assert shown(screen, QuestionView).question.id == GUIDE


def test_a_set_is_thrown_away_and_brought_back(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    click(button(screen, "Throw the set away"))
    assert training.composing.sets() == []
    click(button(screen, "Trash (1)"))
    click(shown(screen, QPushButton, "Bring back: For new buyers"))
    assert [each.title for each in training.composing.sets()] == ["For new buyers"]
    assert "The trash is empty." in words(screen)


def titles_of(training: Training) -> list[str]:
    return [each.title for each in training.composing.sets()]


@pytest.fixture
def three(screen: TrainingScreen, training: Training) -> list[str]:
    """Three sets in a list."""
    for title in ("One", "Two", "Three"):
        training.composing.add_set(title)
    click_line(shown(screen, LineView, "Training"), "sets")
    return titles_of(training)


def cards(screen: TrainingScreen) -> list[MovableCard]:
    return all_shown(screen, MovableCard)


def test_sets_are_put_in_order_by_key_and_by_button(
    screen: TrainingScreen, training: Training, three: list[str]
) -> None:
    cards(screen)[0].setFocus()
    press("Down")
    press("Alt+Down")
    assert titles_of(training) == ["One", "Three", "Two"]
    assert keyboard().accessibleName() == "3 of 3: Two"
    press("Alt+Down")
    click(shown(screen, IconButton, "Move up: Two"))
    assert titles_of(training) == three
    assert titles_of(training) == three
    press("Ctrl+Z")
    assert titles_of(training) == ["One", "Three", "Two"]
    press("Ctrl+Z")
    assert titles_of(training) == three
    assert words(screen).index("One") < words(screen).index("Two") < words(screen).index("Three")


def drag(card: MovableCard, onto: MovableCard) -> None:
    """Drag a card by its title to the lower edge of another, in small steps."""
    start = card.rect().topLeft() + QPoint(60, 20)
    goal = card.mapFrom(card.window(), onto.mapTo(onto.window(), onto.rect().bottomLeft()))
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.6, 1.0):
        point = QPointF(start.x(), start.y() + (goal.y() - start.y()) * share)
        move = QMouseEvent(
            QEvent.Type.MouseMove, point, card.mapToGlobal(point), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(card, move)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=goal)


def test_sets_are_dragged(screen: TrainingScreen, training: Training, three: list[str]) -> None:
    first, _, last = cards(screen)
    drag(first, last)
    assert titles_of(training) == ["Two", "Three", "One"]
    assert [card.accessibleName() for card in cards(screen)][-1] == "3 of 3: One"


def test_a_click_on_a_card_moves_nothing(
    screen: TrainingScreen, training: Training, three: list[str]
) -> None:
    click(cards(screen)[1])
    assert titles_of(training) == three
    press("Return")
    assert "The set is empty. Add questions below." in words(screen)


def test_the_menu_of_a_set_has_its_deeds(
    screen: TrainingScreen, training: Training, three: list[str]
) -> None:
    menu = cards(screen)[0].deeds_menu()
    by_words = {each.text(): each for each in menu.actions()}
    assert not by_words["Move up"].isEnabled()
    assert not by_words["Practise"].isEnabled()
    by_words["Throw away"].trigger()
    assert titles_of(training) == ["Two", "Three"]
    menu.close()


def test_a_question_thrown_away_comes_back_by_undoing(
    screen: TrainingScreen, training: Training, window: MainWindow, a_set: QuestionSet
) -> None:
    made, _ = training.composing.add_question(example("single"), a_set.id)
    screen.refresh()
    click(button(screen, "Throw away"))
    assert ids(training, a_set) == [GUIDE]
    click(button(window.messages.notice, "Undo"))
    assert ids(training, a_set) == [GUIDE, made.id]
    assert window.messages.notice.text() == "Undone."


def test_a_question_comes_back_from_the_trash_into_its_set(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    made, _ = training.composing.add_question(example("single"), a_set.id)
    screen.refresh()
    cards(screen)[1].setFocus()
    press("Shift+Del")
    click(button(screen, "All sets"))
    click(button(screen, "Trash (1)"))
    assert "from the set “For new buyers”" in words(screen)
    click(shown(screen, QPushButton, f"Bring back: {made.stem}"))
    assert ids(training, a_set) == [GUIDE, made.id]


@pytest.mark.parametrize("is_meant", [False, True])
def test_the_trash_is_emptied_only_when_that_is_meant(
    screen: TrainingScreen, training: Training, a_set: QuestionSet, prompts: FakePrompts,
    is_meant: bool,
) -> None:  # fmt: skip
    made, _ = training.composing.add_question(example("single"), a_set.id)
    training.composing.set_trashed([made.id], is_trashed=True)
    training.composing.set_set_trashed(a_set.id, is_trashed=True)
    screen.refresh()
    click(button(screen, "Trash (2)"))
    prompts.confirms = is_meant
    click(button(screen, "Empty the trash …"))
    assert prompts.asked_to_remove == [2]
    assert len(training.composing.questions(is_trashed=True)) == int(not is_meant)
    assert ("The trash is empty." in words(screen)) is is_meant


def test_a_question_taken_out_stays_and_is_added_again(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    made, _ = training.composing.add_question(example("single"), a_set.id)
    screen.refresh()
    cards(screen)[1].setFocus()
    press("Del")
    click(button(screen, "All sets"))
    assert "In no set" in words(screen)
    click(button(screen, "Open"))
    sources = shown(screen, QComboBox, "From")
    sources.setCurrentIndex(sources.findText("My own questions"))
    click(button(screen, "Add it"))
    assert ids(training, a_set) == [GUIDE, made.id]


def test_a_loose_question_is_edited_or_thrown_away(
    screen: TrainingScreen, training: Training
) -> None:
    training.composing.add_question(example("single"))
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Edit"))
    assert shown(screen, QuestionEditor).isVisible()
    press("Escape")
    click(button(screen, "Throw away"))
    assert "In no set" not in words(screen)
    assert training.composing.questions() == []


def test_answers_to_a_question_that_is_gone_are_told_of(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    made, _ = training.composing.add_question(example("single"), a_set.id)
    sitting, _ = training.assembling.start_set(a_set.id)
    while turn := training.practising.current(sitting.id):
        training.practising.answer(turn, turn.question.solution)
    training.composing.set_trashed([made.id], is_trashed=True)
    training.composing.purge_trash()
    screen.pages.sittings.open(sitting.id)
    assert "2 of 2 right" in words(screen)
    assert "1 answer about a question that is not there any more counts all the same." in words(
        screen
    )


def test_every_kind_can_be_written() -> None:
    assert set(FIELDS) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(PLAIN))
def test_a_question_goes_through_the_fields_unchanged(
    screen: TrainingScreen, training: Training, a_set: QuestionSet, kind: str
) -> None:
    question: Question = example(kind)
    made, _ = training.composing.add_question(question, a_set.id)
    screen.pages.questions.edit(made)
    editor = shown(screen, QuestionEditor)
    shown(editor, QPlainTextEdit, "The question").setPlainText("Another?")
    assert editor.flush()
    stored = training.composing.question(made.id)
    assert stored is not None
    assert {**stored.to_plain(), "stem": "Well?"} == made.to_plain()


def test_another_kind_keeps_the_options(
    screen: TrainingScreen, training: Training, a_set: QuestionSet
) -> None:
    made, _ = training.composing.add_question(example("single"), a_set.id)
    screen.pages.questions.edit(made)
    editor = shown(screen, QuestionEditor)
    kinds = shown(editor, QComboBox, "Kind of question")
    kinds.setCurrentIndex(kinds.findData("several"))
    assert shown(editor, QLineEdit, "Option 2").text() == "two"
    assert editor.flush()
    stored = training.composing.question(made.id)
    assert stored is not None
    assert stored.kind == "several"
    assert [label for label in all_shown(editor, QLabel) if "Only one option" in label.text()]


GOOD_AND_BAD = """::Who signs?::Who signs the contract? {=The mayor ~The cook ~The driver}

// a kind that nobody can mark
Tell us everything {}

Who forgot a brace? {=We
"""


def test_questions_come_in_after_a_look_at_what_does_not(
    screen: TrainingScreen, training: Training, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.import_path = tmp_path / "from Moodle.txt"
    prompts.import_path.write_text(GOOD_AND_BAD, encoding="utf-8")
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Import questions …"))
    dialog = shown(screen, ComingInDialog)
    told = words(dialog)
    assert "1 question" in told
    assert "Line 4: the program does not have this kind of question (essay)" in told
    assert "Line 6: it cannot be read: look for “{ }”" in told
    assert training.composing.sets() == []
    click(button(dialog, "Import"))
    (made,) = training.composing.sets()
    assert made.title == "from Moodle"
    (question,) = training.composing.set_questions(made.id)
    assert question.stem == "Who signs the contract?"


def test_a_file_without_questions_changes_nothing(
    screen: TrainingScreen, training: Training, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.import_path = tmp_path / "letter.txt"
    prompts.import_path.write_text("Tell us everything {}", encoding="utf-8")
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Import questions …"))
    dialog = shown(screen, ComingInDialog)
    assert "Nothing was changed." in words(dialog)
    click(button(dialog, "Close"))
    assert training.composing.sets() == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("book.xlsx", b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "as a table (CSV)"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "as a table (CSV)"),
        ("notes.json", b'[{"question": "Who?", "right": 1}]', "as a table (CSV)"),
        ("a.csv", b"Frage,Antwort\nWas?,Das\n", "the first row must name the columns"),
        ("b.csv", b"question,right,A,B\nWho?,,Ana,Ben\n", "no option is marked as right."),
        ("c.csv", b"question,right,A\nWho?,1,Ana\n", "it has too few options or lines."),
    ],
)
def test_what_is_wrong_with_a_file_is_told_so_that_it_can_be_put_right(
    screen: TrainingScreen, training: Training, prompts: FakePrompts, tmp_path: Path,
    name: str, data: bytes, told: str,
) -> None:  # fmt: skip
    prompts.import_path = tmp_path / name
    prompts.import_path.write_bytes(data)
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Import questions …"))
    dialog = shown(screen, ComingInDialog)
    assert told in words(dialog)
    assert "Nothing was changed." in words(dialog)
    assert not all_shown(dialog, QLineEdit)


def test_a_set_goes_out_and_what_is_lost_is_told(
    screen: TrainingScreen,
    training: Training,
    a_set: QuestionSet,
    prompts: FakePrompts,
    tmp_path: Path,
) -> None:
    training.composing.add_question(example("poll"), a_set.id)
    screen.refresh()
    prompts.export_path = tmp_path / "set.apkg"
    click(button(screen, "Export …"))
    dialog = shown(screen, GoingOutDialog)
    anki = next(b for b in all_shown(dialog, QRadioButton) if b.text().startswith("Anki"))
    click(anki, QPoint(8, anki.height() // 2))
    click(button(dialog, "Export …"))
    assert prompts.export_path.read_bytes().startswith(b"PK")
    assert "left out: the format has no such kind" in words(shown(screen, LostDialog))


def test_a_set_is_printed_with_its_answers(
    screen: TrainingScreen, a_set: QuestionSet, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.pdf_path = tmp_path / "quiz.pdf"
    click(button(screen, "Export …"))
    dialog = shown(screen, GoingOutDialog)
    paper = next(b for b in all_shown(dialog, QRadioButton) if b.text().startswith("Paper"))
    click(paper, QPoint(8, paper.height() // 2))
    click(button(dialog, "Export …"))
    assert prompts.pdf_path.read_bytes().startswith(b"%PDF")
    assert [each.name for each in tmp_path.glob("*quiz*")] == ["quiz.pdf"]


def test_what_stands_in_a_file_is_shown_as_it_stands(
    screen: TrainingScreen, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.import_path = tmp_path / "letter.txt"
    prompts.import_path.write_text("<b>bold</b> and no answer", encoding="utf-8")
    click_line(shown(screen, LineView, "Training"), "sets")
    click(button(screen, "Import questions …"))
    labels = all_shown(shown(screen, ComingInDialog), QLabel)
    (told,) = [label for label in labels if "<b>bold</b> and no answer" in label.text()]
    assert told.textFormat() is Qt.TextFormat.PlainText
