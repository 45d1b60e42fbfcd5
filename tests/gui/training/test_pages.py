"""The pages of training: what waits, modules, choosing practice and exams, scenarios, the plan."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QComboBox, QDateEdit, QPushButton, QScrollArea, QSpinBox, QWidget

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.settings import Settings, ThemeChoice
from desktop.domain.training import Scope
from desktop.paths import Paths, find
from desktop.services.training import Training
from desktop.views.questions.base import QuestionView
from desktop.views.training.dialogs import PlanDialog
from desktop.views.training.screen import TrainingScreen
from desktop.views.widgets.choice_button import ChoiceButton
from desktop.views.widgets.lines import LineView
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import (
    all_shown,
    click,
    click_line,
    keyboard,
    lay_out,
    open_page,
    press,
    shown,
    titles,
    words,
)


def button(screen: QWidget, text: str) -> QPushButton:
    found = [b for b in all_shown(screen, QPushButton) if b.text() == text]
    assert found, f"no button {text}"
    return found[0]


def open_topic(screen: TrainingScreen, topic: str) -> None:
    click_line(shown(screen, LineView, "Training"), topic)


def box(screen: QWidget, name: str) -> QComboBox:
    return shown(screen, QComboBox, name)


def test_the_rail_opens_training_on_what_waits_today(
    window: MainWindow, screen: TrainingScreen
) -> None:
    assert window.place().screen is Screen.TRAINING
    assert "Nothing is due today" in words(screen)
    assert "No mistakes to repeat" in words(screen)


def test_the_way_back_leads_through_the_pages_of_training(
    window: MainWindow, screen: TrainingScreen
) -> None:
    open_topic(screen, "modules")
    open_topic(screen, "exam")
    press("Alt+Left")
    assert window.place().page_id == "modules"
    assert "Modules" in words(screen)


def test_a_module_shows_what_was_read_and_opens_its_pages(
    window: MainWindow, screen: TrainingScreen
) -> None:
    open_topic(screen, "modules")
    click(next(b for b in all_shown(screen, QPushButton, "Open: Planning")))
    assert "What you can do afterwards" in words(screen)
    page = next(b for b in all_shown(screen, QPushButton) if "Understand user needs" in b.text())
    assert page.accessibleName().endswith("not read yet")
    click(page)
    assert window.place().page_id == "plan.user-needs"


def test_a_check_of_a_module_is_begun(screen: TrainingScreen, training: Training) -> None:
    open_topic(screen, "modules")
    click(next(b for b in all_shown(screen, QPushButton, "Open: Emergency buying")))
    click(button(screen, "Begin the check"))
    assert "Question 1 of 10" in words(screen)
    assert training.practising.open_sittings()[0].pass_mark == 70


def test_a_section_is_practised_with_a_chosen_length(
    screen: TrainingScreen, training: Training
) -> None:
    open_topic(screen, "practise")
    box(screen, "What").setCurrentIndex(box(screen, "What").findText("Planning"))
    pages = box(screen, "Section")
    pages.setCurrentIndex(pages.findText("4.1.2 Understand user needs"))
    box(screen, "How many").setCurrentIndex(0)
    click(button(screen, "Begin"))
    assert shown(screen, QuestionView).question.page_id == "plan.user-needs"
    sitting = training.practising.open_sittings()[0]
    assert sitting.scope == Scope(page_ids=(PageId("plan.user-needs"),))
    assert len(sitting.question_ids) == 5


@pytest.fixture
def harbours(content: Path, tmp_path: Path) -> Paths:
    """The guide with one question about harbours, which stands under evaluation and award."""
    copy = tmp_path / "content.db"
    shutil.copyfile(content, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        changed = connection.execute(
            "UPDATE questions SET tags = ? WHERE id = ?",
            (json.dumps(["harbours"]), "award.contract.monday"),
        )
        assert changed.rowcount == 1
    return find(data=tmp_path / "data", content=copy)


def test_where_nothing_fits_nothing_begins(open_program: Opener, harbours: Paths) -> None:
    program = open_program(harbours, place=Place(Screen.TRAINING))
    program.open_personal()
    assert program.window is not None
    screen = shown(program.window, TrainingScreen)
    open_topic(screen, "practise")
    box(screen, "Topic").setCurrentIndex(box(screen, "Topic").findText("harbours (1)"))
    assert "Chosen from 1 question" in words(screen)
    box(screen, "What").setCurrentIndex(box(screen, "What").findText("Emergency buying"))
    assert "There are no questions about this." in words(screen)
    assert not button(screen, "Begin").isEnabled()


def test_a_section_is_practised_from_beside_it(window: MainWindow, training: Training) -> None:
    open_page(window, "plan.user-needs")
    beside = shown(window, LineView, "Beside this page")
    line = next(each for each in beside.lines.lines() if each.title == "Practise this page")
    click_line(beside, line.key)
    screen = shown(window, TrainingScreen)
    assert box(screen, "Section").currentText() == "4.1.2 Understand user needs"
    assert line.note in words(screen)
    press("Space")
    assert shown(screen, QuestionView).question.page_id == "plan.user-needs"
    press("Escape")
    press("Alt+Left")
    assert window.place().page_id == "plan.user-needs"


def test_a_case_is_practised_by_key_although_a_question_waits(
    window: MainWindow, screen: TrainingScreen
) -> None:
    open_topic(screen, "practise")
    click(button(screen, "Begin"))
    open_page(window, "case.india")
    press("Ctrl+Shift+P")
    assert box(screen, "What").currentText() == "Case studies"
    assert box(screen, "Section").currentData() == "case.india"
    assert keyboard() is button(screen, "Begin")


@pytest.mark.parametrize(("page_id", "is_offered"), [("award.contract", 1), ("plan.overview", 0)])
def test_practice_is_offered_where_there_are_questions(
    window: MainWindow, training: Training, page_id: str, is_offered: int
) -> None:
    menu = open_page(window, page_id).passage_menu()
    offered = [each.text() for each in menu.actions() if each.text().startswith("Practise")]
    beside = titles(shown(window, LineView, "Beside this page"))
    in_window = [each for each in window.actions() if each.text() == "Practise this page"]
    assert len(offered) == beside.count("Practise this page") == is_offered
    assert [each.isEnabled() for each in in_window] == [bool(is_offered)]
    menu.deleteLater()


def test_nothing_is_practised_before_answers_can_be_kept(window: MainWindow) -> None:
    open_page(window, "award.contract")
    press("Ctrl+Shift+P")
    assert window.place().page_id == "award.contract"
    assert "your answers could not be kept" in window.messages.notice.text()


def test_a_case_is_practised(screen: TrainingScreen, training: Training) -> None:
    open_topic(screen, "practise")
    box(screen, "What").setCurrentIndex(box(screen, "What").findText("Case studies"))
    click(button(screen, "Begin"))
    assert shown(screen, QuestionView).question.page_id.startswith("case.")


def test_an_exam_has_no_limit_unless_one_is_chosen(
    screen: TrainingScreen, training: Training
) -> None:
    open_topic(screen, "exam")
    assert box(screen, "Time limit").currentText() == "No limit"
    box(screen, "Time limit").setCurrentIndex(1)
    click(button(screen, "Begin the exam"))
    assert any(f"{time} left" in words(screen) for time in ("15:00", "14:59", "14:58"))
    assert len(training.practising.open_sittings()[0].question_ids) == 60
    press("Escape")


def test_a_scenario_is_played_by_keyboard_to_an_end_and_explored(
    screen: TrainingScreen, training: Training
) -> None:
    open_topic(screen, "scenarios")
    click(next(b for b in all_shown(screen, QPushButton, "Play: Locked computers on a Sunday")))
    for _ in range(12):
        if not all_shown(screen, ChoiceButton):
            break
        press("Space")
        if "You chose:" in words(screen):
            assert any(sign in words(screen) for sign in ("✓", "~", "✗"))
    assert "The end" in words(screen)
    assert "You have seen 1 of" in words(screen)
    click(button(screen, "Choose something else here"))
    assert len(all_shown(screen, ChoiceButton)) >= 2
    click(button(screen, "All scenarios"))
    overview = next(
        each
        for each in training.exploring.scenarios()
        if each.head.id == "scenario.locked-computers"
    )
    assert overview.endings_found == 1


def test_a_scene_is_no_wider_than_can_be_read(screen: TrainingScreen) -> None:
    open_topic(screen, "scenarios")
    click(next(b for b in all_shown(screen, QPushButton, "Play: Locked")))
    assert {each.width() for each in all_shown(screen, ChoiceButton)} == {680}


def test_the_last_choice_of_a_scenario_is_taken_back(screen: TrainingScreen) -> None:
    open_topic(screen, "scenarios")
    click(next(b for b in all_shown(screen, QPushButton, "Play: Locked")))
    first = [b.text() for b in all_shown(screen, ChoiceButton)]
    press("Space")
    click(button(screen, "Take the last choice back"))
    assert [b.text() for b in all_shown(screen, ChoiceButton)] == first


def test_a_plan_that_cannot_be_met_says_so_and_what_would_do(
    screen: TrainingScreen, training: Training
) -> None:
    click(button(screen, "Be ready by a day …"))
    dialog = shown(screen, PlanDialog)
    today = QDate.currentDate()
    shown(dialog, QDateEdit).setDate(today.addDays(1))
    assert "✗" in words(dialog)
    shown(dialog, QDateEdit).setDate(today.addDays(200))
    shown(dialog, QSpinBox).setValue(60)
    assert "✓ That is enough" in words(dialog)
    click(button(dialog, "Use this plan"))
    plan = training.reviewing.plan()
    assert plan is not None
    day = today.addDays(200)
    assert plan.ready_by == date(day.year(), day.month(), day.day()).isoformat()
    assert plan.minutes == 60
    assert "Ready by" in words(screen)


def test_a_plan_that_cannot_be_met_names_a_day_that_can(
    screen: TrainingScreen, training: Training
) -> None:
    click(button(screen, "Be ready by a day …"))
    dialog = shown(screen, PlanDialog)
    shown(dialog, QDateEdit).setDate(QDate.currentDate().addDays(3))
    told = words(dialog).rpartition("With 10 minutes a day you would probably be ready by ")[2]
    day = QLocale().toDate(told.partition(".")[0], QLocale.FormatType.LongFormat)
    shown(dialog, QDateEdit).setDate(day.addDays(-1))
    assert "✗" in words(dialog)
    shown(dialog, QDateEdit).setDate(day)
    assert "✓ That is enough" in words(dialog)


def test_where_no_day_is_in_sight_the_plan_says_how_far_it_looks(
    screen: TrainingScreen, training: Training
) -> None:
    click(button(screen, "Be ready by a day …"))
    dialog = shown(screen, PlanDialog)
    shown(dialog, QSpinBox).setValue(1)
    assert "With 1 minute a day you would not be ready within 120 days" in words(dialog)
    assert "probably be ready by" not in words(dialog)


def test_all_that_the_plan_says_is_seen_without_scrolling(
    screen: TrainingScreen, training: Training
) -> None:
    click(button(screen, "Be ready by a day …"))
    dialog = shown(screen, PlanDialog)
    shown(dialog, QSpinBox).setValue(1)
    shown(dialog, QDateEdit).setDate(QDate.currentDate())
    lay_out()
    assert shown(dialog, QScrollArea).verticalScrollBar().maximum() == 0


def test_a_mistake_waits_until_it_is_repeated(
    screen: TrainingScreen, training: Training, window: MainWindow
) -> None:
    sitting, _ = training.assembling.start_exam("award", length=1)
    turn = training.practising.current(sitting.id)
    assert turn is not None
    _, changes = training.practising.answer(turn, turn.question.empty)
    window.bus.tell(changes)
    assert "went wrong last time." in words(screen)
    click(button(screen, "Repeat them"))
    assert shown(screen, QuestionView).question == turn.question


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_pages_take_another_theme(
    window: MainWindow, screen: TrainingScreen, theme: ThemeChoice
) -> None:
    open_topic(screen, "modules")
    window.change_settings(Settings(theme=theme, text_percent=150))
    assert "Modules" in words(screen)


def test_another_profile_has_its_own_training(program: Program, screen: TrainingScreen) -> None:
    assert program.personal is not None
    assert program.window is not None
    screen.use_personal(program.personal, program.window.bus)
    assert "Nothing is due today" in words(screen)
